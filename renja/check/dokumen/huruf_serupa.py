"""Huruf asing yang serupa huruf Latin.

Yang diperiksa: tidak ada kata yang mencampur huruf Latin dengan huruf Kiril atau Yunani yang
bentuknya serupa, dengan huruf berlebar penuh, atau dengan 'ı' dan 'ſ'.

Mengapa: hurufnya tampak sama, tetapi kodenya lain. Kata itu tidak ditemukan oleh pencarian,
dieja salah oleh pembaca layar, dan kode seperti IKU.3 tidak dikenali. Biasanya ikut tersalin
dari PDF atau situs.

Contoh:

    nama: Persentаse layanan selesai    # а yang kedua adalah huruf Kiril

Cara memperbaiki: ketik ulang katanya, atau jalankan renja check --fix.
"""

import re
import unicodedata
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.check.suntingan import replaced
from renja.model.blocks import named_texts
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ516"

# Letters of Unicode's confusables (UTS 39) that look like Latin ones in common fonts.
_LATIN = dict(
    zip(
        "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅοανυρικΑΒΕΖΗΙΚΜΝΟΡΤΥΧıſ",
        "aeopcyxijsdhqwABEKMHOPCTYXIJSoavupikABEZHIKMNOPTYXis",
        strict=True,
    )
)
_FULL_WIDTH = range(0xFF21, 0xFF5B)
_WORD = re.compile(r"[^\W\d_]+(?:[.\-/][^\W_]+)*")


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each text of the data with such a letter."""
    for name, text in named_texts(renja):
        words = list(_mixed(text.typed))
        if words:
            right = text.typed
            for match, latin in reversed(words):
                right = right[: match.start()] + latin + right[match.end() :]
            word, latin = words[0][0][0], words[0][1]
            yield finding(
                CODE,
                text.place,
                f"{name}: {_told(word)}",
                f"Ketik ulang '{latin}' dengan huruf Latin.",
                fix=replaced(text, right),
            )


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each word typed in prose with such a letter."""
    for reading in prose.everything:
        if reading.kind == "data":
            continue
        for match, latin in _mixed(reading.text):
            start, end = match.span()
            if reading.is_typed(start, end):
                yield finding(
                    CODE,
                    reading.place(start, end),
                    f"{reading.subject}: {_told(match[0])}",
                    f"Ketik ulang '{latin}' dengan huruf Latin.",
                    fix=reading.edit(start, end, latin),
                )


def _mixed(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each word with Latin letters and letters like them, and the word in Latin alone."""
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        latin = "".join(_latin(char) for char in match[0])
        if latin != match[0] and any(char.isascii() and char.isalpha() for char in match[0]):
            yield match, latin


def _latin(char: str) -> str:
    if ord(char) in _FULL_WIDTH:
        return unicodedata.normalize("NFKC", char)
    return _LATIN.get(char, char)


def _told(word: str) -> str:
    strange = next(char for char in word if _latin(char) != char)
    name = unicodedata.name(strange, "tanpa nama")
    return f"'{word}' memuat huruf asing '{strange}' (U+{ord(strange):04X}, {name})."
