"""Aksara yang tidak dapat dicetak.

Yang diperiksa: setiap aksara pada teks data dan naskah ada pada huruf yang dipakai dokumen.

Mengapa: PDF/A mewajibkan semua huruf tertanam di dalam berkas (ISO 19005-2, 6.2.11.4.1).
Emoji, aksara Arab, dan aksara lain yang tidak dimiliki huruf itu tidak dapat dicetak.

Contoh:

    nama: Terwujudnya pelayanan prima 😀

Cara memperbaiki: hapus aksara itu atau tulis dengan huruf Latin.
"""

import unicodedata
from collections.abc import Iterator

from renja.document.nodes import Document
from renja.document.walk import every_run
from renja.look.glyphs import missing_characters
from renja.model.blocks import named_values
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.fields import Teks
from renja.model.renja import Renja
from renja.model.tree import place_in

CODE = "RJ503"
MOST_TOLD = 3


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each text of the data with a character that can't be printed."""
    for name, value in named_values(renja):
        text = value if isinstance(value, Teks) else getattr(value, "typed", "")
        if text:
            yield from _told(name, text, place_in(value))


def check_document(document: Document, renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each line of prose with a character that can't be printed."""
    for run in every_run(document):
        if run.origin.kind != "data":
            yield from _told("naskah", run.text, run.origin.place)


def _told(name: str, text: str, place: Place) -> Iterator[Finding]:
    missing = missing_characters(text)
    if missing:
        told = ", ".join(
            f"'{char}' (U+{ord(char):04X}, {unicodedata.name(char, 'tanpa nama')})"
            for char in missing[:MOST_TOLD]
        )
        rest = len(missing) - MOST_TOLD
        more = f", dan {rest} aksara lain" if rest > 0 else ""
        yield finding(
            CODE,
            place,
            f"{name}: aksara {told}{more} tidak dapat dicetak.",
            "Hapus aksara itu, atau tulis dengan huruf Latin.",
        )
