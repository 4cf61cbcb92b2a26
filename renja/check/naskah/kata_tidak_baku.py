"""Kata yang tidak baku.

Yang diperiksa: naskah, dan teks data yang dirumuskan unit sendiri, tidak memuat bentuk tidak baku
seperti 'karir', 'dimana', atau 'aktifitas'. Nama resmi, judul peraturan, kata bercetak miring,
dan kutipan tidak diperiksa.

Mengapa: bahasa Indonesia wajib digunakan dalam dokumen resmi negara (Pasal 27 Undang-Undang
Nomor 24 Tahun 2009); bentuk bakunya menurut Kamus Besar Bahasa Indonesia dan EYD V.

Contoh:

    Sarana dimana pelayanan diberikan perlu makin handal.

Cara memperbaiki: tulis bentuk bakunya, 'di mana' dan 'andal'; renja check --fix menggantinya.
Kata lain dapat ditambahkan di renja.yaml; bawaan yang di proyek ini diterima ditulis dengan benar
yang sama:

    kata:
      - salah: stakeholder
        benar: pemangku kepentingan
      - salah: survey
        benar: survey
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.check.reading import Reading
from renja.check.words import wrong_words
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ580"

_TITLE = re.compile(r"\b(?:Nomor|No\.?)\s+\S+.{0,60}?\btentang\s[^.;“”]*$")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w-]*\s+$")
_NAME_AFTER = re.compile(r"\s+(?:dan\s+)?[A-Z][a-z]")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each word that isn't written so."""
    for reading in prose.everything:
        for match, right in wrong_words(reading.text, prose.kata):
            start, end = match.span()
            if not reading.is_typed(start, end) or _exempt(reading, start, end):
                continue
            yield finding(
                CODE,
                reading.place(start, end),
                f"{reading.subject}: '{match[0]}' tidak baku.",
                f"Tulis '{right}'.",
                fix=reading.edit(start, end, right) if _is_sure(reading, start) else (),
            )


def _exempt(reading: Reading, start: int, end: int) -> bool:
    """Return whether a word is quoted, foreign, an address, or part of a name or a title."""
    if any(run.italic or run.link for run in reading.between(start, end)) or reading.quoted(start):
        return True
    before = reading.text[:start]
    return bool(_TITLE.search(before)) or _is_name(reading, start, end)


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Return whether a word with a capital stands beside another, within a sentence."""
    text = reading.text
    if reading.kind in ("judul", "keterangan") or not _is_titled(text[start:end]):
        return False
    begin, _ = reading.sentence(start)
    beside = _NAME_BEFORE.search(text[begin:start]) or _NAME_AFTER.match(text, end)
    return begin != start and beside is not None


def _is_titled(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _is_sure(reading: Reading, start: int) -> bool:
    """Return whether the word can't be part of a name: a capital here is a sentence's, or all
    of the text is in capitals."""
    large = reading.text[start].isupper()
    return not large or reading.sentence(start)[0] == start or reading.text.isupper()
