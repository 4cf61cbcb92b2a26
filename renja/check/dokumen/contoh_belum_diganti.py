"""Contoh yang belum diganti.

Yang diperiksa: teks data dan naskah tidak memuat (contoh) atau (isi: …). Teks di dalam blok
dengan verifikasi: ilustrasi tidak diulang di sini; blok itu sudah disebut RJ502.

Mengapa: proyek baru dari renja init berisi contoh, agar dokumennya segera utuh. Setiap contoh
bertanda demikian, dan tanda itu ikut tercetak sampai contohnya diganti.

Contoh:

    nama: Terwujudnya layanan {unit} yang prima (contoh)

Cara memperbaiki: tulis yang sebenarnya, tanpa tandanya. Butir yang tidak diperlukan dihapus.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.model.bagian import Bagian
from renja.model.blocks import named_blocks, named_texts
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.fields import Teks
from renja.model.renja import Renja

CODE = "RJ517"

_MARK = re.compile(r"\(contoh\)|\(isi: ([^()]+)\)")


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each text of the data that was typed as an example."""
    told = {
        id(text)
        for _, block in named_blocks(renja)
        if getattr(block, "verifikasi", "sudah") == "ilustrasi"
        for text in _texts(block)
    }
    for name, text in named_texts(renja):
        mark = _MARK.search(text.typed)
        if mark and id(text) not in told:
            told.add(id(text))  # a name of the unit also stands for those that aren't typed
            yield _found(name, mark, text.place)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each example in the prose, typed there."""
    for reading in prose.readings:
        for mark in _MARK.finditer(reading.text):
            if reading.has_typed(*mark.span()):
                yield _found(reading.subject, mark, reading.place(*mark.span()))


def _found(name: str, mark: re.Match[str], place: Place) -> Finding:
    if mark[1]:
        message, hint = f"{name}: belum diisi: {mark[1]}.", f"Tulis isinya, tanpa '{mark[0]}'."
    else:
        message, hint = f"{name}: masih contoh.", f"Tulis yang sebenarnya, tanpa '{mark[0]}'."
    return finding(CODE, place, message, hint)


def _texts(value: object) -> Iterator[Teks]:
    """Yield the texts of a block and of all blocks in it."""
    if isinstance(value, Teks):
        yield value
    elif isinstance(value, Bagian):
        for key in type(value).model_fields:
            yield from _texts(getattr(value, key))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
