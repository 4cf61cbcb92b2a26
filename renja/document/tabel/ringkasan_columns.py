"""The columns of the summary table: which there are, and how wide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from renja.document import angka
from renja.document.cells import CellWriter
from renja.document.nodes import Row
from renja.document.rincian_pagu import judul_pagu
from renja.document.tabel.decimals import DecimalColumn
from renja.document.tabel.ringkasan_widths import wide_columns
from renja.document.tabel.row_heights import fitting_width
from renja.document.tanda_data import TandaData
from renja.document.target_iku import target_text
from renja.model.renja import Renja
from renja.model.sasaran import Iku

# mm for the columns of text: a table that would have less upright is turned, and must be.
_ROOMY, _LEAST = 75.0, 60.0
_PORTRAIT, _LANDSCAPE = 160.0, 247.0
_AMOUNT = 1.85  # mm for a bold figure or point, of 9 pt
_TARGET, _QUARTER = 14.3, 13.2  # mm, for the heads 'Target' and 'TW IV'
_INDENT = 1.4  # mm at the right of a figure


@dataclass(frozen=True, slots=True)
class SummaryColumns:
    """Which columns there are; widths in mm, left to right."""

    widths: tuple[float, ...]
    landscape: bool
    pagu: str  # what the amounts are called, '' where there are none
    semula: bool
    triwulan: bool
    targets: tuple[DecimalColumn, ...]  # of the year, then of its quarters
    tanda: TandaData

    @property
    def sasaran(self) -> float:
        """Return the width of the sasaran column."""
        return self.widths[0]

    @property
    def iku(self) -> float:
        """Return the width of the names of IKU."""
        return self.widths[2]

    @property
    def target(self) -> float:
        """Return the narrowest width of a target."""
        return min(self.widths[3:8]) if self.triwulan else self.widths[3]

    @property
    def keterangan(self) -> float:
        """Return the width of the last column."""
        return self.widths[-1]

    @property
    def before_pagu(self) -> int:
        """Return how many columns stand before the amounts."""
        return 8 if self.triwulan else 4

    def head(self, writer: CellWriter) -> Row:
        """Return the head row."""
        titles = ["Sasaran Strategis", "Kode IKU", "Indikator Kinerja Utama", ">Target"]
        if self.triwulan:
            titles += [f">TW{angka.NBSP}{angka.romawi(quarter)}" for quarter in range(1, 5)]
        if self.semula:
            titles += [">Pagu Semula (Rp)", ">Pagu Menjadi (Rp)"]
        elif self.pagu:
            titles.append(f">{self.pagu} (Rp)")
        if self.pagu:
            titles.append("Keterangan")
        return Row("kepala", writer.heads(*titles), keep=True)


def columns_of(renja: Renja, landscape: bool | None = None) -> SummaryColumns:
    """Return the columns that a plan asks for, on an upright or a turned page; unless told,
    amounts need the turned one, and quarters where they leave the texts no room."""
    pagu = judul_pagu(renja) if renja.pagu else ""
    semula = bool(pagu) and renja.jumlah_semula is not None
    all_iku = (*renja.iku, *(i for tujuan in renja.tujuan for i in tujuan.indikator))
    triwulan = any(iku.triwulan for iku in all_iku)
    kode = fitting_width((*(iku.kode for iku in all_iku), "Kode"), 13.5, 34)
    tanda = TandaData.of(renja)
    quarters = (_quarter(all_iku, number, tanda) for number in range(4))
    texts = (_targets(all_iku, tanda), *quarters)
    columns = tuple(map(DecimalColumn.of, texts))
    narrow = [kode, _figures_width(columns[0].widest(texts[0]), _TARGET, 32.0)]
    if triwulan:
        widest = [
            text
            for column, own in zip(columns[1:], texts[1:], strict=True)
            for text in column.widest(own)
        ]
        narrow += [_figures_width(widest, _QUARTER, 26.0)] * 4
    if pagu:
        longest = f"{tanda.mark(*renja.pagu)}{angka.rupiah_tabel(renja.jumlah_pagu)}"
        amount = len(longest) * _AMOUNT + 5.5
        narrow += [max(26.0, round(amount, 1))] * (2 if semula else 1)
    upright = _PORTRAIT - sum(narrow)
    if landscape is None:
        landscape = bool(pagu) or upright < _ROOMY
    landscape = landscape or upright < _LEAST
    left = (_LANDSCAPE if landscape else _PORTRAIT) - sum(narrow)
    wide = wide_columns(renja, round(left, 1))
    widths = [wide[0], kode, wide[1], *narrow[1:], *wide[2:]]
    return SummaryColumns(tuple(widths), landscape, pagu, semula, triwulan, columns, tanda)


def _figures_width(texts: Iterable[str], least: float, most: float) -> float:
    """Return a width that holds the figures of a column, which stand in from its right."""
    return min(max(fitting_width(texts, 0.0, most) + _INDENT, least), most)


def _targets(all_iku: Iterable[Iku], tanda: TandaData) -> list[str]:
    return [f"{tanda.mark(iku)}{target_text(iku.target, iku.satuan)}" for iku in all_iku]


def _quarter(all_iku: Iterable[Iku], number: int, tanda: TandaData) -> list[str]:
    return [
        f"{tanda.mark(iku)}{target_text(iku.triwulan[number], iku.satuan)}"
        for iku in all_iku
        if number < len(iku.triwulan)
    ]
