"""What the rules on prose look at: the composed document, read text by text, and the texts of
the data that the unit words itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from renja.check.data_figures import DataFigure, DataFigures
from renja.check.mentions import Mention, mentions_in
from renja.check.reading import Reading, document_readings, reading_of_data
from renja.check.typed_figures import TypedFigure, typed_figures
from renja.document.nodes import Document
from renja.model.arah import Peran, Perincian
from renja.model.blocks import joined, named_blocks
from renja.model.diagnostic import Place
from renja.model.fields import Teks
from renja.model.pagu import BarisPagu, ButirPagu, Pengadaan
from renja.model.program import Isi, Program, Restrukturisasi
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.unit import Unit

# Official names, and what is quoted, are written as they are: they aren't the unit's words.
OWN_WORDS: Mapping[type, tuple[str, ...]] = {
    Iku: ("alasan", "sumber_data"),
    BarisPagu: ("catatan",),
    ButirPagu: ("layanan",),
    Pengadaan: ("nama", "untuk"),
    Program: ("tugas", "sifat"),
    Isi: ("aktivitas", "indikator"),
    Restrukturisasi: ("tujuan",),
    Perincian: ("pengantar", "butir"),
    Peran: ("judul",),
    Unit: ("sarana_lain",),
}


@dataclass(frozen=True, eq=False)
class Prose:
    """The document and its plan. texts: of every source file, by path; kata: wrong words that
    the project adds, each with the right one."""

    document: Document
    renja: Renja
    texts: Mapping[str, str] = field(default_factory=dict)
    kata: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Return the texts of the document, in order."""
        return tuple(document_readings(self.document, self.texts))

    @cached_property
    def data(self) -> tuple[Reading, ...]:
        """Return the texts of the data that the unit words itself."""
        return tuple(self._own_words())

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Return the mentions of regulations, in order."""
        return tuple(mentions_in(self.readings, self.renja.regulasi))

    @cached_property
    def figures(self) -> tuple[tuple[Reading, TypedFigure, DataFigure | None], ...]:
        """Return the figures typed in the document, each with that of the data which it is."""
        known = DataFigures(self.renja)
        return tuple(
            (reading, typed, known.meant_by(reading, typed))
            for reading in self.readings
            for typed in typed_figures(reading)
        )

    @property
    def everything(self) -> tuple[Reading, ...]:
        """Return the texts of the document, then those of the data."""
        return (*self.readings, *self.data)

    def _own_words(self) -> Iterator[Reading]:
        for name, block in named_blocks(self.renja):
            for key in OWN_WORDS.get(type(block), ()):
                value = getattr(block, key)
                for text in value if isinstance(value, tuple) else (value,):
                    if isinstance(text, Teks) and text:
                        yield reading_of_data(joined(name, key), text, self.texts)


def written(places: Iterator[Place]) -> Place:
    """Return the first place that is in a naskah, else the first of all."""
    found = list(places)
    in_naskah = (p for p in found if p.path.removesuffix(" (bawaan)").endswith(".md"))
    return next(in_naskah, found[0])
