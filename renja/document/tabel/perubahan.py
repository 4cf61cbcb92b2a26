"""Tabel 'perubahan': the targets and amounts that a revision changes, semula and menjadi.

Its amounts add up: what stays as it was is one row, and so is what is no longer there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja.document import angka
from renja.document.cells import CellWriter, cell_of
from renja.document.nodes import Caption, Cell, Grid, Row, Runs, Table, plain
from renja.document.printing import printed_as
from renja.document.rincian_pagu import rincian
from renja.document.tabel.row_heights import (
    LANDSCAPE_PAGE,
    PORTRAIT_PAGE,
    broken_rows,
    longest_word,
    with_kept_end,
)
from renja.document.tanda_data import TandaData
from renja.document.target_iku import target_printed
from renja.model.diagnostic import Place
from renja.model.fields import Kode, Rupiah, Teks
from renja.model.pagu import BarisPagu
from renja.model.perubahan import IkuDitiadakan, PaguDitiadakan
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.satuan import in_persen
from renja.model.target import Target

_PORTRAIT, _LANDSCAPE = 160.0, 247.0  # mm
_NUMBER = 10.0
_FIGURE, _SIDES = 1.85, 5.5  # mm for a bold figure or point of 9 pt, and beside all of them
_LEAST, _MOST = 24.0, 36.0
_ROOMY = 70.0  # mm for the two columns of text: a table that would have less is turned
_NAME = 0.55  # of those, the share of the first


@dataclass(frozen=True, slots=True)
class _Change:
    """A row to be: its name, what was and what is, how they differ, and why."""

    nama: Runs
    semula: Runs
    menjadi: Runs
    selisih: Runs
    alasan: Runs

    @property
    def figures(self) -> tuple[Runs, Runs, Runs]:
        """Return what stands in the columns of figures."""
        return self.semula, self.menjadi, self.selisih


def changed_iku(renja: Renja) -> tuple[Iku, ...]:
    """Return the indicators and IKU whose target a revision changes."""
    return tuple(
        iku for iku in renja.semua_iku if iku.semula is not None and not iku.semula.sama(iku.target)
    )


def changed_pagu(renja: Renja) -> tuple[BarisPagu, ...]:
    """Return the lines whose amount a revision changes, but for those within another."""
    return tuple(baris for baris in renja.pagu if baris.induk is None and _changes(baris))


def _changes(baris: BarisPagu) -> bool:
    return baris.semula is not None and baris.semula != baris.jumlah


def available(renja: Renja) -> bool:
    """Return whether there is anything to show: the plan is a revision, and changes something."""
    gone = (*renja.iku_ditiadakan, *renja.pagu_ditiadakan)
    changes = bool(gone or changed_iku(renja) or changed_pagu(renja))
    return renja.dokumen.perubahan is not None and changes


def tabel_perubahan(
    renja: Renja, writer: CellWriter, caption: Caption, landscape: bool | None = None
) -> Table:
    """Return the table of changes; unless told it is turned where its texts would be narrow."""
    rows = _Rows(renja, writer)
    targets, amounts, total = rows.targets(), rows.amounts(), rows.total()
    all_rows = [*targets, *amounts, total]
    figures = [
        _width([plain(row.figures[column]) for row in all_rows if row is not None])
        for column in range(3)
    ]
    texts = _PORTRAIT - _NUMBER - sum(figures)
    turned = texts < _ROOMY if landscape is None else landscape
    page = LANDSCAPE_PAGE if turned else PORTRAIT_PAGE
    if turned:
        texts += _LANDSCAPE - _PORTRAIT
    name = round(texts * _NAME, 1)
    widths = (_NUMBER, name, *figures, round(texts - name, 1))
    heads = writer.heads("No.", "Uraian", ">Semula", ">Menjadi", ">Selisih", "Alasan")
    made = [Row("kepala", heads, keep=True)]
    if targets:
        made += [_band("Target kinerja", writer), *_numbered(targets, writer)]
    if total is not None:
        made += [_band("Pagu (Rp)", writer), *_numbered(amounts, writer), _total(total, writer)]
    grid = with_kept_end(broken_rows(Grid(widths, tuple(made), head_columns=2), page), page)
    note = rows.tanda.note_runs((*changed_iku(renja), *rows.counted), writer)
    summary = " ".join(filter(None, (_summary(renja), plain(note))))
    return Table(caption, grid, summary, turned, note=note)


def _summary(renja: Renja) -> str:
    iku = len(changed_iku(renja)) + len(renja.iku_ditiadakan)
    pagu = len(changed_pagu(renja)) + len(renja.pagu_ditiadakan)
    return (
        f"Tabel perubahan {angka.cacah(iku)} target kinerja dan {angka.cacah(pagu)} baris pagu: "
        "semula, menjadi, selisih, dan alasannya."
    )


def _width(texts: list[str]) -> float:
    return min(max(longest_word(texts) * _FIGURE + _SIDES, _LEAST), _MOST)


def _band(title: str, writer: CellWriter) -> Row:
    return Row("pita", (cell_of((writer.words(title),), colspan=6),), keep=True)


def _numbered(changes: list[_Change], writer: CellWriter) -> Iterator[Row]:
    for number, change in enumerate(changes, 1):
        no = cell_of((writer.words(f"{number}."),), "kode")
        cells = (no, cell_of(change.nama), *_figures(change), cell_of(change.alasan))
        yield Row("akhir_kelompok" if number == len(changes) else "isi", cells)


def _total(total: _Change, writer: CellWriter) -> Row:
    figures = (cell_of(runs, "jumlah") for runs in total.figures)
    return Row("total", (cell_of(total.nama, colspan=2), *figures, cell_of(())))


def _figures(change: _Change) -> Iterator[Cell]:
    for runs in change.figures:
        yield cell_of(runs, "angka")


class _Rows:
    """Writes the changes of a plan."""

    def __init__(self, renja: Renja, writer: CellWriter) -> None:
        self._renja, self._writer = renja, writer
        self.tanda = TandaData.of(renja)
        self.counted = tuple(baris for baris in renja.pagu if baris.induk is None)

    def targets(self) -> list[_Change]:
        """Return the targets that change, then those of IKU that went."""
        made = [self._target(iku) for iku in changed_iku(self._renja)]
        return made + [self._gone_iku(item) for item in self._renja.iku_ditiadakan]

    def amounts(self) -> list[_Change]:
        """Return the amounts that change, those of lines that went, and the rest in one."""
        made = [self._amount(baris) for baris in changed_pagu(self._renja)]
        made += [self._gone_pagu(item) for item in self._renja.pagu_ditiadakan]
        rest = [baris for baris in self.counted if not _changes(baris)]
        if made and rest:
            made.append(self._rest(rest))
        return made

    def total(self) -> _Change | None:
        """Return the sums; None where no amount changes."""
        if not changed_pagu(self._renja) and not self._renja.pagu_ditiadakan:
            return None
        gone = [item.semula.place for item in self._renja.pagu_ditiadakan]
        places = (*gone, *_places(self.counted))
        semula, now = self._renja.jumlah_semula or 0, self._renja.jumlah_pagu
        return self._sums("Jumlah", semula, now, self.counted, places)

    def _target(self, iku: Iku) -> _Change:
        writer = self._writer
        was = iku.semula
        assert was is not None
        figures = (writer.printed(target_printed(value, iku.satuan)) for value in (was, iku.target))
        semula, menjadi = (self.tanda.before(runs, writer, iku) for runs in figures)
        apart = writer.words(_apart(was, iku), sources=(was.place, iku.target.place))
        alasan = self._reason(iku.alasan)
        return _Change(self._named(iku), semula, menjadi, (apart,), alasan)

    def _gone_iku(self, item: IkuDitiadakan) -> _Change:
        semula = self._writer.printed(target_printed(item.semula, item.satuan))
        return _Change(self._named(item), semula, self._none(), self._none(), self._gone())

    def _named(self, iku: Iku | IkuDitiadakan) -> Runs:
        writer = self._writer
        return (*_kode(iku.kode, writer), writer.words(" "), *writer.value(iku.nama))

    def _amount(self, baris: BarisPagu) -> _Change:
        writer = self._writer
        assert baris.semula is not None
        semula, menjadi = (
            self.tanda.before(self._rupiah(value), writer, baris)
            for value in (baris.semula, baris.jumlah)
        )
        places = (baris.semula.place, baris.jumlah.place)
        selisih = self._difference(baris.jumlah - baris.semula, places)
        alasan = self._reason(baris.catatan)
        return _Change(rincian(baris, writer, brief=True), semula, menjadi, selisih, alasan)

    def _gone_pagu(self, item: PaguDitiadakan) -> _Change:
        name, semula = self._writer.value(item.nama), self._rupiah(item.semula)
        zero = (self._writer.words("0", sources=(item.semula.place,)),)
        selisih = self._difference(-item.semula, (item.semula.place,))
        return _Change(name, semula, zero, selisih, self._gone())

    def _rest(self, rest: list[BarisPagu]) -> _Change:
        total = sum(baris.jumlah for baris in rest)
        return self._sums("Pagu lain, yang tidak berubah", total, total, rest, _places(rest))

    def _sums(
        self,
        title: str,
        semula: int,
        menjadi: int,
        lines: tuple[BarisPagu, ...] | list[BarisPagu],
        places: tuple[Place, ...],
    ) -> _Change:
        writer = self._writer
        was, now = (
            self.tanda.before(
                (writer.words(angka.rupiah_tabel(amount), sources=places),), writer, *lines
            )
            for amount in (semula, menjadi)
        )
        difference = self._difference(menjadi - semula, places)
        return _Change((writer.words(title),), was, now, difference, ())

    def _rupiah(self, value: Rupiah) -> Runs:
        return self._writer.printed(printed_as(value, angka.rupiah_tabel(value)))

    def _difference(self, amount: int, places: tuple[Place, ...]) -> Runs:
        sign = "+" if amount > 0 else ""
        return (self._writer.words(f"{sign}{angka.rupiah_tabel(amount)}", sources=places),)

    def _reason(self, own: Teks | None) -> Runs:
        """Return why a thing changes: its own reason, else that of the whole revision."""
        perubahan = self._renja.dokumen.perubahan
        told = perubahan.alasan if own is None and perubahan is not None else own
        return self._none() if told is None else self._writer.value(told)

    def _gone(self) -> Runs:
        return (self._writer.words("ditiadakan"),)

    def _none(self) -> Runs:
        return (self._writer.words("-", "redup"),)


def _kode(kode: Kode, writer: CellWriter) -> Runs:
    """Return a kode; one that is only a number ('1.2') behind the word IKU."""
    head = (writer.words("IKU ", "kode"),) if kode[:1].isdigit() else ()
    return (*head, *writer.value(kode, "kode"))


def _apart(was: Target, iku: Iku) -> str:
    """Return how a target differs from what it was, with its sign; '-' where it can't be told."""
    if was.angka is None or iku.target.angka is None:
        return "-"
    difference = iku.target.angka - was.angka
    percent = in_persen(iku.satuan) or (was.persen and iku.target.persen)
    sign = "+" if difference > 0 else ""
    return f"{sign}{angka.desimal(difference)}{' poin persentase' if percent else ''}"


def _places(lines: tuple[BarisPagu, ...] | list[BarisPagu]) -> tuple[Place, ...]:
    return tuple(baris.jumlah.place for baris in lines)
