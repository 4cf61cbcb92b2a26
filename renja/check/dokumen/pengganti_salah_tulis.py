"""Kurung kurawal yang ikut tercetak.

Yang diperiksa: teks data dan naskah tidak memuat kata dalam kurung kurawal yang bukan pengganti.

Mengapa: di berkas data, {unit}, {unit_panjang}, {unit_resmi}, dan {tahun} diganti dengan nama
unit dan tahun. Kata lain dalam kurung kurawal tercetak apa adanya, biasanya karena salah tulis.
Di naskah, nilai data ditulis dengan dua kurung: {{ unit.pendek }}.

Contoh:

    nama: Indeks Profesionalitas ASN {unt}

Cara memperbaiki: betulkan namanya, atau hapus kurungnya.
"""

import re
from collections.abc import Iterator

from renja.document.nodes import Document
from renja.document.walk import every_run
from renja.model.blocks import named_texts
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.numbers import PLACEHOLDER, PLACEHOLDERS
from renja.model.renja import Renja

CODE = "RJ506"

_IN_BRACES = re.compile(r"\{{1,2}\s*[A-Za-z_][\w. ]{0,40}?\s*\}{1,2}")
_LEFT_OVER = re.compile(r"[\w.]+\s*\}\}|\{\{\s*[\w.]+")


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each text of the data with a word in braces."""
    known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    for name, text in named_texts(renja):
        if found := _unknown(text):
            yield finding(
                CODE,
                text.place,
                f"{name}: '{found[0]}' tercetak apa adanya.",
                f"Yang diganti di berkas data hanya {known}.",
            )


def _unknown(text: str) -> re.Match[str] | None:
    """Return the first word in braces that isn't replaced; a known one stands only where the
    unit itself couldn't be read, which is told there."""
    words = _IN_BRACES.finditer(text)
    return next((word for word in words if not PLACEHOLDER.fullmatch(word[0])), None)


def check_document(document: Document, renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each piece of prose with a word in braces."""
    for run in every_run(document):
        if run.origin.kind != "naskah":
            continue
        if found := _IN_BRACES.search(run.text) or _LEFT_OVER.search(run.text):
            yield finding(
                CODE,
                run.origin.place,
                f"naskah: '{found[0]}' tercetak apa adanya.",
                "Nilai data ditulis dengan dua kurung di kiri dan kanan: {{ unit.pendek }}.",
            )
