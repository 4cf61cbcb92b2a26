"""The pagu cells of the summary table: each amount once, later 'lihat IKU.1'."""

from __future__ import annotations

from dataclasses import dataclass, field

from renja.document import angka
from renja.document.cells import CellWriter, cell_of, muted
from renja.document.nodes import Cell, CellRole, Runs
from renja.document.printing import printed_as
from renja.document.rincian_pagu import rincian
from renja.document.tabel.ringkasan_columns import SummaryColumns
from renja.document.tabel.row_heights import cell_height
from renja.model.fields import Kode, Rupiah
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja
from renja.model.sasaran import Iku


@dataclass(slots=True)
class PaguCells:
    """Makes the cells in the order of the table, and remembers which lines have been shown."""

    renja: Renja
    writer: CellWriter
    columns: SummaryColumns
    _shown: dict[str, Kode | None] = field(default_factory=dict)

    def height(self, lines: tuple[BarisPagu, ...]) -> float:
        """Return the most that the cells of these lines can take, whether shown or not."""
        told = [self._first_told(baris) for baris in lines]
        paragraphs = [runs for pair in told for runs in pair]
        return cell_height(paragraphs, self.columns.keterangan)

    def cells(self, lines: tuple[BarisPagu, ...], iku: Iku | None, rowspan: int) -> list[Cell]:
        """Return the amounts and the keterangan of rows that these lines serve, from an IKU on."""
        columns = 2 if self.columns.semula else 1
        if not lines:
            none = cell_of((self.writer.words("-", "redup"),), "angka", rowspan)
            return [*([none] * columns), cell_of((), rowspan=rowspan)]
        amounts: list[list[Runs]] = [[] for _ in range(columns)]
        told: list[Runs] = []
        any_amount = False
        for position, baris in enumerate(lines, 1):
            mark = (self.writer.words(f"{position}) "),) if len(lines) > 1 else ()
            is_new = baris.kode not in self._shown
            any_amount = any_amount or (is_new and baris.induk is None)
            for column, runs in enumerate(self._amounts(baris, is_new)):
                amounts[column].append((*mark, *runs))
            first, *rest = self._first_told(baris) if is_new else self._told_again(baris)
            told += [(*mark, *first), *rest]
            if is_new:
                self._shown[baris.kode] = iku.kode if iku is not None else None
        role: CellRole = "jumlah" if any_amount else "angka"
        made = [Cell(tuple(column), role, rowspan) for column in amounts]
        return [*made, Cell(tuple(told), "isi", rowspan)]

    def _amounts(self, baris: BarisPagu, is_new: bool) -> list[Runs]:
        if not is_new:
            first = self._shown[baris.kode]
            seen = self.writer.value(first, "redup") if first is not None else ()
            see = (self.writer.words("lihat ", "redup"), *seen)
            return [see, see] if self.columns.semula else [see]
        amounts = [self._amount(baris, baris.jumlah)]
        if self.columns.semula:
            before = baris.semula if baris.semula is not None else baris.jumlah
            amounts.insert(0, self._amount(baris, before))
        return amounts

    def _amount(self, baris: BarisPagu, value: Rupiah) -> Runs:
        text = self.writer.printed(printed_as(value, angka.rupiah_tabel(value)))
        if baris.induk is not None:
            text = muted((self.writer.words("("), *text, self.writer.words(")")))
        return self.columns.tanda.before(text, self.writer, baris)

    def _first_told(self, baris: BarisPagu) -> list[Runs]:
        told = [rincian(baris, self.writer)]
        if baris.induk is not None:
            told.append(muted(self._within(baris.induk)))
        served = [self.writer.value(iku.kode) for iku in baris.iku_dibiayai]
        if served:
            told.append(muted((self.writer.words("Untuk "), *self.writer.listed(served))))
        return told

    def _within(self, kode: Kode) -> Runs:
        induk = self.renja.pagu_dengan(kode)
        named = (
            rincian(induk, self.writer, brief=True)
            if induk is not None
            else self.writer.value(kode)
        )
        return (self.writer.words("Sudah termasuk dalam pagu "), *named)

    def _told_again(self, baris: BarisPagu) -> list[Runs]:
        first = self._shown[baris.kode]
        at = (self.writer.words(" pada "), *self.writer.value(first)) if first is not None else ()
        items = rincian(baris, self.writer, brief=True)
        return [(self.writer.words("Termasuk dalam pagu "), *items, *at)]
