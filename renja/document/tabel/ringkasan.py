"""Tabel 'ringkasan': sasaran, IKU, target, pagu and what each amount pays for.

Within a sasaran, consecutive IKU served by the same lines share one pagu cell. An amount
shows once, where its line first appears; later cells say in which line they are included.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from renja.document import angka
from renja.document.nodes import Caption, Cell, Grid, Row, Runs, Table
from renja.document.sel import PenulisSel, sel
from renja.document.tabel.ringkasan_kolom import Kolom, kolom_of
from renja.document.tabel.ringkasan_pagu import SelPagu
from renja.document.tabel.taksiran import (
    LANDSCAPE_PAGE,
    MOST_ROWS,
    PORTRAIT_PAGE,
    Halaman,
    broken_rows,
    cell_height,
)
from renja.document.target_iku import target_printed
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran


def tersedia(renja: Renja) -> bool:
    """Return whether there is anything to show: an IKU."""
    return bool(renja.iku)


def tabel_ringkasan(renja: Renja, penulis: PenulisSel, caption: Caption) -> Table:
    """Return the summary table."""
    kolom = kolom_of(renja)
    builder = _Ringkasan(renja, penulis, kolom)
    rows = (kolom.head(penulis), *builder.rows())
    page = LANDSCAPE_PAGE if kolom.landscape else PORTRAIT_PAGE
    grid = broken_rows(Grid(kolom.widths, _kept_before_total(rows)), page)
    return Table(caption, grid, _summary(renja), kolom.landscape)


def _kept_before_total(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    if rows[-1].kind != "total":
        return rows
    before = rows[-2]
    return (*rows[:-2], Row(before.kind, before.cells, keep=True), rows[-1])


def _summary(renja: Renja) -> str:
    text = (
        f"Tabel {angka.cacah(len(renja.iku))} Indikator Kinerja Utama dalam "
        f"{angka.cacah(len(renja.sasaran))} sasaran strategis, dengan target masing-masing"
    )
    if not renja.pagu:
        return f"{text}."
    return f"{text}, pagu, dan keterangannya; jumlah pagu {angka.rupiah(renja.jumlah_pagu)}."


@dataclass(slots=True)
class _Baris:
    """A row to be: an IKU with the lines that serve it."""

    iku: Iku
    pagu: tuple[BarisPagu, ...] = ()


@dataclass(slots=True)
class _Ringkasan:
    renja: Renja
    penulis: PenulisSel
    kolom: Kolom
    pagu: SelPagu = field(init=False)
    page: Halaman = field(init=False)

    def __post_init__(self) -> None:
        self.pagu = SelPagu(self.renja, self.penulis, self.kolom)
        self.page = LANDSCAPE_PAGE if self.kolom.landscape else PORTRAIT_PAGE

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the head."""
        if self.renja.tujuan:
            for number, tujuan in enumerate(self.renja.tujuan, 1):
                label = f"Tujuan {number}: " if len(self.renja.tujuan) > 1 else "Tujuan: "
                yield self._band((self.penulis.teks(label), *self.penulis.isi(tujuan.nama)))
                if tujuan.indikator:
                    title = (self.penulis.teks("Indikator tujuan"),)
                    yield from self._group(title, [_Baris(iku) for iku in tujuan.indikator])
                for sasaran in tujuan.sasaran:
                    yield from self._sasaran(sasaran)
        else:
            for sasaran in self.renja.sasaran:
                yield from self._sasaran(sasaran)
        if self.renja.pagu:
            yield from self._unserved()
            yield self._total()

    def _band(self, runs: Runs) -> Row:
        return Row("pita", (sel(runs, colspan=len(self.kolom.widths)),), keep=True)

    def _sasaran(self, sasaran: Sasaran) -> Iterator[Row]:
        number = self.penulis.teks(f"{sasaran.nomor}. ", sources=(sasaran.kode.place,))
        label = (number, *self.penulis.isi(sasaran.nama))
        yield from self._group(
            label, [_Baris(iku, self.renja.pagu_iku(iku)) for iku in sasaran.iku]
        )

    # Groups

    def _group(self, label: Runs, rows: list[_Baris]) -> Iterator[Row]:
        """Yield the rows of a sasaran, in sub-groups that are surely shorter than a page."""
        if not rows:
            yield Row("akhir_kelompok", (sel(label), sel((), colspan=len(self.kolom.widths) - 1)))
        groups = list(self._sub_groups(label, rows))
        for position, group in enumerate(groups):
            yield from self._sub_group(label, group, position == len(groups) - 1)

    def _sub_groups(self, label: Runs, rows: list[_Baris]) -> Iterator[list[_Baris]]:
        group: list[_Baris] = []
        for row in rows:
            grown = [*group, row]
            if group and (len(grown) > MOST_ROWS or self._height(label, grown) > self.page.group):
                yield group
                grown = [row]
            group = grown
        if group:
            yield group

    def _height(self, label: Runs, rows: list[_Baris]) -> float:
        heights = [self._row_height(row) for row in rows]
        total = 0.0
        for start, end in _segments(rows):
            shared = self.pagu.height(rows[start].pagu) if self.kolom.pagu else 0.0
            total += max(sum(heights[start:end]), shared)
        return max(total, cell_height((label,), self.kolom.sasaran))

    def _row_height(self, row: _Baris) -> float:
        name = cell_height((self.penulis.isi(row.iku.nama),), self.kolom.iku)
        targets = (row.iku.target, *row.iku.triwulan)
        texts = [self.penulis.cetakan(target_printed(t, row.iku.satuan)) for t in targets]
        return max(name, *(cell_height((text,), self.kolom.target) for text in texts))

    def _sub_group(self, label: Runs, rows: list[_Baris], is_last: bool) -> Iterator[Row]:
        starts = dict(_segments(rows))
        for position, row in enumerate(rows):
            cells: list[Cell] = []
            if position == 0:
                cells.append(sel(label, rowspan=len(rows)))
            cells += self._iku_cells(row.iku)
            if self.kolom.pagu and position in starts:
                served = [r.iku for r in rows[position : starts[position]]]
                cells += self.pagu.cells(row.pagu, served[0], len(served))
            ends = position == len(rows) - 1
            yield Row("akhir_kelompok" if ends and is_last else "isi", tuple(cells), keep=not ends)

    def _iku_cells(self, iku: Iku) -> Iterator[Cell]:
        yield sel(self.penulis.isi(iku.kode), "kode")
        yield sel(self.penulis.isi(iku.nama))
        yield sel(self.penulis.cetakan(target_printed(iku.target, iku.satuan)), "angka")
        for quarter in range(4 if self.kolom.triwulan else 0):
            known = iku.triwulan[quarter] if quarter < len(iku.triwulan) else None
            text = () if known is None else self.penulis.cetakan(target_printed(known, iku.satuan))
            yield sel(text, "angka")

    # Lines that no IKU is told for, and the sum

    def _unserved(self) -> Iterator[Row]:
        lines = [baris for baris in self.renja.pagu if not baris.iku_dibiayai]
        for position, baris in enumerate(lines):
            title = self.penulis.teks("Tidak dirinci menurut IKU")
            last = position == len(lines) - 1
            yield Row(
                "akhir_kelompok" if last else "isi",
                (
                    sel((title,), colspan=self.kolom.before_pagu),
                    *self.pagu.cells((baris,), None, 1),
                ),
            )

    def _total(self) -> Row:
        counted = [baris for baris in self.renja.pagu if baris.induk is None]
        sums = [self.renja.jumlah_pagu]
        if self.kolom.semula:
            sums.insert(0, self.renja.jumlah_semula or 0)
        places = tuple(baris.jumlah.place for baris in counted)
        cells = [sel((self.penulis.teks("Jumlah"),), colspan=self.kolom.before_pagu)]
        for amount in sums:
            text = self.penulis.teks(angka.rupiah_tabel(amount), sources=places)
            cells.append(sel((text,), "jumlah"))
        return Row("total", (*cells, sel(())))


def _kode(row: _Baris) -> tuple[str, ...]:
    return tuple(baris.kode for baris in row.pagu)


def _segments(rows: list[_Baris]) -> list[tuple[int, int]]:
    """Return start and end of each run of rows that the same lines serve."""
    found: list[tuple[int, int]] = []
    for position, row in enumerate(rows):
        if position and _kode(row) == _kode(rows[position - 1]):
            found[-1] = (found[-1][0], position + 1)
        else:
            found.append((position, position + 1))
    return found
