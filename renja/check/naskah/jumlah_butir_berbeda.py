"""Banyaknya butir berbeda dari yang disebut.

Yang diperiksa: kalimat pengantar yang menyebut banyaknya butir ('tiga faktor berikut:') sesuai
dengan panjang daftar sesudahnya, juga daftar '(1) …, (2) …' di dalam kalimat.

Mengapa: butir yang ditambah atau dihapus sering tidak diikuti bilangannya.

Contoh:

    Ada tiga faktor yang menentukan:

    1. pegawai;
    1. anggaran;
    1. sarana; dan
    1. teknologi.

Cara memperbaiki: betulkan bilangannya atau daftarnya. Kalau butirnya berasal dari data, cetak
bilangannya dari data pula: {{ daftar.aspek.butir | count | terbilang }}.
"""

import re
from collections.abc import Iterator

from renja.check.counts import counts_in
from renja.check.prose import Prose
from renja.check.reading import Reading
from renja.document.nodes import ListBlock
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ536"

_ANNOUNCES = re.compile(r":$|\bberikut\b[^.]*\.?$")
_INLINE = re.compile(r"\((\d{1,2}|[a-z])\)\s")
_NO_COUNT = re.compile(
    r"(?:salah|pasal|ayat|nomor|no\.|angka|huruf|tahun|bab|tabel|gambar|lampiran|tanggal|pukul|triwulan|"
    r"semester|tingkat|level|halaman|lebih dari|kurang dari|minimal|maksimal|paling)\s*\(?$",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(r"(?:\s+\w+){0,2}\s+(?:tersebut|itu|di atas)\b")
_MEASURES_TEXT = (
    "bulan hari jam kali menit minggu miliar juta ribu ratus puluh orang pegawai persen tahun "
    "triliun instansi pihak di ke dan atau sampai hingga dari"
)
_MEASURES = frozenset(_MEASURES_TEXT.split())
FEWEST = 2


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each announced number that no list has."""
    before: Reading | None = None
    for reading in prose.readings:
        if reading.kind == "paragraf":
            yield from _in_sentence(reading)
            before = reading
        elif isinstance(reading.block, ListBlock):
            if before is not None and before.block is reading.before:
                yield from _before_list(before, reading, reading.block)
            before = None


def _before_list(intro: Reading, first: Reading, block: ListBlock) -> Iterator[Finding]:
    text = intro.text.rstrip()
    start, end = intro.sentence(max(0, len(text) - 1))
    if _ANNOUNCES.search(text[start:end]):
        item = first.place(0, min(1, len(first.text)))
        yield from _told(
            intro, start, len(text), len(block.items), Related(item, "daftarnya di sini")
        )


def _in_sentence(reading: Reading) -> Iterator[Finding]:
    numbered = list(_INLINE.finditer(reading.text))
    groups: list[list[re.Match[str]]] = []
    for match in numbered:
        if match[1] in ("1", "a"):
            groups.append([])
        if groups and match[1] == _label(match[1], len(groups[-1])):
            groups[-1].append(match)
    for group in groups:
        first = group[0].start()
        start, _ = reading.sentence(max(0, first - 1))
        if len(group) >= FEWEST:
            yield from _told(reading, start, first, len(group))


def _label(like: str, index: int) -> str:
    return str(index + 1) if like.isdigit() else chr(ord("a") + index)


def _told(
    reading: Reading, start: int, end: int, items: int, *related: Related
) -> Iterator[Finding]:
    text = reading.text[start:end]
    counts = [
        (value, match)
        for value, noun, match in counts_in(text)
        if value >= FEWEST
        and noun.lower() not in _MEASURES
        and not _NO_COUNT.search(text[: match.start()])
        and not _TOLD_BEFORE.match(text, match.end())
    ]
    if not counts or any(value == items for value, _ in counts):
        return
    _, match = counts[-1]
    at = (start + match.start(), start + match.end())
    yield finding(
        CODE,
        reading.place(*at),
        f"{reading.subject}: disebut '{match[0]}', padahal daftarnya {items} butir.",
        "Betulkan bilangannya atau daftarnya.",
        related,
    )
