"""Runs and cells of tables: texts of the plan with their origins, and the fixed words around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from renja.document.nodes import Cell, CellRole, Origin, Run, Runs, Tail
from renja.document.printing import Printed, printed
from renja.document.prose.runs import origin_of
from renja.model.diagnostic import Place

RunRole = Literal["", "kode", "redup"]


@dataclass(frozen=True, slots=True)
class CellWriter:
    """Writes what a block call prints. call is its place in the naskah: there stand the words
    that are nowhere in the data."""

    call: Place

    def words(self, text: str, role: RunRole = "", sources: tuple[Place, ...] = ()) -> Run:
        """Return words of our own, or what is computed from sources."""
        return Run(text, Origin("hitung", self.call, sources), role=role)

    def value(self, value: object, role: RunRole = "") -> Runs:
        """Return a value of the plan, printed as its kind asks for."""
        return self.printed(printed(value), role)

    def printed(self, text: Printed, role: RunRole = "") -> Runs:
        """Return a printed text."""
        return tuple(Run(p.text, origin_of(p, self.call), role=role) for p in text.pieces)

    def heads(self, *titles: str) -> tuple[Cell, ...]:
        """Return head cells; a title that begins with '>' stands right."""
        return tuple(
            Cell(
                ((self.words(title.lstrip(">")),),),
                "kepala_angka" if title.startswith(">") else "kepala",
            )
            for title in titles
        )

    def listed(
        self, items: Iterable[Runs], comma: str = ", ", last: str = ", dan ", two: str = " dan "
    ) -> Runs:
        """Return items as a list in a sentence."""
        return tuple(self._joined(list(items), comma, last, two))

    def _joined(self, items: list[Runs], comma: str, last: str, two: str) -> Iterator[Run]:
        for position, runs in enumerate(items):
            if position:
                is_last = position == len(items) - 1
                joint = (two if len(items) == 2 else last) if is_last else comma
                yield replace(self.words(joint), role=runs[0].role if runs else "")
            yield from runs


def cell_of(
    runs: Runs,
    role: CellRole = "isi",
    rowspan: int = 1,
    colspan: int = 1,
    tail: Tail | None = None,
) -> Cell:
    """Return a cell of one paragraph."""
    return Cell((runs,), role, rowspan, colspan, tail)


def bold(runs: Runs) -> Runs:
    """Return the runs in bold."""
    return tuple(replace(run, bold=True) for run in runs)


def muted(runs: Runs) -> Runs:
    """Return the runs muted."""
    return tuple(replace(run, role="redup") for run in runs)
