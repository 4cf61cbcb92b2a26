"""Rows of a table that the plan hasn't, and what of the plan they stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from renja.edit.values import Value
from renja.model.nearest import did_you_mean
from renja.model.numbers import shown
from renja.model.renja import Renja
from renja.workbook.columns import PERSPEKTIF, RENCANA, Jenis
from renja.workbook.edits import Edits
from renja.workbook.rows import Identity, Row, Steps, nama_perspektif
from renja.workbook.table import Line


@dataclass(slots=True)
class NewRow:
    """A row that the plan hasn't: what it says it stands in ('' for nothing), and its
    block as it is to be written."""

    jenis: Jenis
    kode: str
    induk: str
    line: Line
    block: dict[str, Value]


class Homes:
    """What new rows may stand in: rows of the plan that stay, and other new ones."""

    def __init__(self, renja: Renja, there: Mapping[Identity, Row], new: Sequence[NewRow]) -> None:
        self._renja, self._there, self._new = renja, there, new

    def put(self, row: NewRow, edits: Edits) -> bool:
        """Put a row into what it stands in; return whether there is any such thing."""
        for kind, key in row.jenis.di_dalam.items():
            match self._home(row, kind):
                case NewRow() as home:
                    held = home.block.setdefault(key, [])
                    assert isinstance(held, list)
                    held.append(row.block)
                    return True
                case (path, order):
                    edits.added.append(((*path, key), row.block, order))
                    return True
        return False

    def missing(self, row: NewRow) -> tuple[str, str]:
        """Return what is wrong with a row that stands in nothing there is, and what may help."""
        kinds = " atau ".join(kind.lower() for kind in row.jenis.di_dalam if kind != RENCANA)
        name = f"{row.jenis.nama} {row.kode}"
        told = f"{name} memerlukan {kinds} yang ada; {shown(row.induk)} tidak ada dalam rencana."
        kode = sorted({kode for _, kode, _ in self._there})
        names = [*kode, *(nama_perspektif(p.nama) for p in self._renja.perspektif)]
        return told, did_you_mean(row.induk, names)

    def _home(self, row: NewRow, kind: str) -> tuple[Steps, tuple[str, ...]] | NewRow | None:
        """Return what a row stands in: the way to a block of the plan with the order of its
        keys, or another new row."""
        if kind == RENCANA:
            grouped = self._renja.perspektif or (self._renja.tujuan and row.jenis.nama != "Tujuan")
            top = not row.jenis.induk or not (row.induk or grouped)
            return ((), ()) if top else None
        if kind == PERSPEKTIF:
            named = " ".join(row.induk.split()).casefold()
            for n, perspektif in enumerate(self._renja.perspektif):
                if nama_perspektif(perspektif.nama).casefold() == named:
                    return ("perspektif", n), ()
            return None
        identity = (kind, row.induk, None)
        if (home := self._there.get(identity)) is not None:
            return home.path, home.jenis.urutan
        return next((n for n in self._new if (n.jenis.nama, n.kode, None) == identity), None)
