"""The marks of data that nobody is sure of yet ('*'), and the note that tells what they mean.

Why: auditors read the amounts and targets of the tables. Which of them are provisional must
stand there, not only in what `renja check` tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja.document.cells import CellWriter
from renja.document.nodes import Runs
from renja.model.bagian import Bagian
from renja.model.blocks import named_blocks
from renja.model.pagu import BarisPagu
from renja.model.program import Isi, Kegiatan, Program
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran

_TOLD = {  # from the surest on
    "sementara": "data sementara, belum dipastikan",
    "lama": "data lama, belum dimutakhirkan",
    "ilustrasi": "data ilustrasi",
}
_MARKED = (Sasaran, Iku, BarisPagu, Program, Kegiatan, Isi)  # what the tables show


@dataclass(frozen=True, slots=True)
class TandaData:
    """The marks of a plan: '*' for the surest kind that it has, '**' for the next, so that a
    mark means the same in all its tables."""

    kinds: tuple[str, ...] = ()

    @classmethod
    def of(cls, *plans: Renja) -> TandaData:
        """Return the marks that a plan asks for, or several that one table shows."""
        blocks = (block for renja in plans for _, block in named_blocks(renja))
        shown = (block for block in blocks if isinstance(block, _MARKED))
        found = set(map(_kind, shown))
        return cls(tuple(kind for kind in _TOLD if kind in found))

    def mark(self, *blocks: Bagian) -> str:
        """Return the mark of a block, '' where it was verified; of several that of the least
        sure: a sum is as sure as what it sums."""
        return max(map(self._of_kind, map(_kind, blocks)), default="", key=len)

    def before(self, runs: Runs, writer: CellWriter, *blocks: Bagian) -> Runs:
        """Return a figure behind its mark: at its left, figures set flush right stay in line."""
        mark = self.mark(*blocks)
        return (writer.words(mark), *runs) if mark else runs

    def after(self, runs: Runs, writer: CellWriter, *blocks: Bagian) -> Runs:
        """Return a text with its mark at the end."""
        mark = self.mark(*blocks)
        return (*runs, writer.words(mark)) if mark else runs

    def note(self, blocks: Iterable[Bagian]) -> str:
        """Return what the marks of these blocks mean, '' where none has one."""
        marks = {self.mark(block) for block in blocks}
        return " ".join(told for mark, told in self._meanings() if mark in marks)

    def note_runs(self, blocks: Iterable[Bagian], writer: CellWriter) -> Runs:
        """Return the note as it stands below a table."""
        told = self.note(blocks)
        return (writer.words(told, "redup"),) if told else ()

    def _of_kind(self, kind: str) -> str:
        return "*" * (self.kinds.index(kind) + 1) if kind in self.kinds else ""

    def _meanings(self) -> Iterator[tuple[str, str]]:
        """Yield each mark with its line of the note; a space between would make it an item of
        a list, to those who hear it."""
        for kind in self.kinds:
            mark, told = self._of_kind(kind), _TOLD[kind]
            yield mark, f"{mark}{told[0].upper()}{told[1:]}."


def _kind(block: Bagian) -> str:
    return str(getattr(block, "verifikasi", "sudah"))
