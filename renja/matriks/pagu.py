"""The pagu of two plans, semula and menjadi: by programme, kegiatan and line, with sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja.compare.change import Change
from renja.compare.fields import reason
from renja.compare.match import Pairs
from renja.compare.things import THINGS, kode_of, label
from renja.document import angka
from renja.document.cells import bold, cell_of
from renja.document.nodes import Caption, Cell, Row, RowKind, Runs, Table
from renja.document.tabel.row_heights import fitting_width
from renja.document.tanda_data import TandaData
from renja.matriks.cells import (
    NOTHING,
    WIDTH,
    WRITER,
    both,
    muted_words,
    remarks,
    signed,
    table,
    words,
)
from renja.model.pagu import BarisPagu
from renja.model.program import Kegiatan, Program
from renja.model.renja import Renja

_AMOUNT = 1.85  # mm for a bold figure or point, of 9 pt
_REMARKS = 52.0
SEVERAL = "Beberapa kegiatan"
UNKNOWN = "Tanpa program"
TOTAL = "Jumlah seluruhnya"

Home = tuple[Program | None, Kegiatan | None]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it was and is at one place of the table; a line that moved stands in two."""

    was: BarisPagu | None
    now: BarisPagu | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaguTable:
    """The table of the pagu: every line, since sums need the unchanged ones too."""

    before: Renja
    after: Renja
    pairs: Pairs
    tanda: TandaData

    def tells(self, change: Change) -> bool:
        """Return whether a change is told in this table."""
        if change.hal == "jumlah":
            return True
        if change.hal != "pagu" or not change.kode:
            return False
        whole = change.jenis in ("tambah", "hapus", "ganti_kode")
        return whole or (change.jenis == "ubah" and change.kunci in ("jumlah", "catatan"))

    def compose(self, caption: Caption) -> Table | None:
        """Return the table, None where neither plan has a line."""
        if not self.before.pagu and not self.after.pagu:
            return None
        kode = fitting_width((*map(kode_of, self._coded()), "Kode"), 18.0, 40.0)
        most = max(self.before.jumlah_pagu, self.after.jumlah_pagu)
        every = (*self.before.pagu, *self.after.pagu)
        signs = 1 + len(self.tanda.mark(*every))  # the sign of a difference, marks
        amount = max(30.0, round((len(angka.cacah(most)) + signs) * _AMOUNT + 5.5, 1))
        name = WIDTH - kode - 3 * amount - _REMARKS
        titles = ("Kode", "Program, kegiatan, dan rincian")
        sums = (">Semula (Rp)", ">Menjadi (Rp)", ">Selisih (Rp)", "Keterangan")
        head = Row("kepala", WRITER.heads(*titles, *sums), keep=True)
        widths = (kode, name, amount, amount, amount, _REMARKS)
        summary = (
            f"Tabel pagu semula dan menjadi menurut program dan kegiatan; seluruhnya semula "
            f"{angka.rupiah_gambar(self.before.jumlah_pagu)}, menjadi "
            f"{angka.rupiah_gambar(self.after.jumlah_pagu)}."
        )
        note = self.tanda.note_runs(every, WRITER)
        return table(caption, widths, (head, *self._rows()), summary, heads=2, note=note)

    def _coded(self) -> Iterator[Kegiatan | BarisPagu]:
        for renja in (self.before, self.after):
            yield from renja.kegiatan
            yield from renja.pagu

    def _rows(self) -> Iterator[Row]:
        homes = self._homes()
        for program in self._programmes():
            groups = [(home[1], lines) for home, lines in homes.items() if home[0] is program]
            if groups:
                yield from self._program(program, sorted(groups, key=self._place))
        lines = [line for some in homes.values() for line in some]
        yield Row("total", self._sums(cell_of(words(TOTAL), colspan=2), lines))

    def _program(
        self, program: Program | None, groups: Sequence[tuple[Kegiatan | None, list[_Line]]]
    ) -> Iterator[Row]:
        was = self.pairs.before(program) if program is not None else None
        old = program if was is None else was
        names = both(_label(program), _label(old)) if program is not None else (words(UNKNOWN),)
        yield Row("pita", (Cell(names, colspan=6),), keep=True)
        for kegiatan, lines in groups:
            yield self._kegiatan(kegiatan, lines)
            for number, line in enumerate(lines, 1):
                ends = number == len(lines)
                kind: RowKind = "akhir_kelompok" if ends else "isi"
                last = ends and kegiatan is groups[-1][0]  # the sum of the programme follows
                yield Row(kind, self._line(line, several=kegiatan is None), keep=last)
        name = f"Jumlah {THINGS[Program].nama(program)}" if program is not None else "Jumlah"
        every = [line for _, lines in groups for line in lines]
        yield Row("akhir_kelompok", self._sums(cell_of(bold(words(name)), colspan=2), every))

    def _kegiatan(self, kegiatan: Kegiatan | None, lines: Sequence[_Line]) -> Row:
        """Return the row of a kegiatan with the sums of its lines, which follow."""
        if kegiatan is None:
            names: tuple[Cell, ...] = (cell_of(()), cell_of(bold(words(SEVERAL))))
        else:
            was = self.pairs.before(kegiatan)
            old = kegiatan if was is None else was
            nama = THINGS[Kegiatan].nama
            names = (
                Cell(both(kode_of(kegiatan), kode_of(old)), "kode"),
                Cell(both(nama(kegiatan), nama(old), bold=True)),
            )
        return Row("isi", self._sums(names, lines), keep=True)

    # Cells

    def _line(self, line: _Line, *, several: bool) -> tuple[Cell, ...]:
        was, now = line.was, line.now
        some = now or was
        assert some is not None
        nama = THINGS[BarisPagu].nama
        names = both(nama(now) if now else "", nama(was) if was else "")
        if several and some.kegiatan:
            held = "; ".join(map(label, some.kegiatan))
            names = (*names, muted_words(f"kegiatan: {held}"))
        counted = [one for one in (was, now) if one is not None and one.induk is None]
        difference = _counted(now) - _counted(was) if counted else _amount(now) - _amount(was)
        shown = words if counted else muted_words
        return (
            Cell(both(kode_of(now), kode_of(was)), "kode"),
            Cell(names),
            cell_of(self._side(was), "angka"),
            cell_of(self._side(now), "angka"),
            cell_of(shown(signed(difference)), "angka"),
            remarks(line.notes),
        )

    def _side(self, baris: BarisPagu | None) -> Runs:
        """Return the amount of a side: muted where another line includes it."""
        if baris is None:
            return words(NOTHING)
        shown = words if baris.induk is None else muted_words
        return self.tanda.before(shown(angka.rupiah_tabel(baris.jumlah)), WRITER, baris)

    def _sums(self, names: Cell | tuple[Cell, ...], lines: Sequence[_Line]) -> tuple[Cell, ...]:
        was = [line.was for line in lines if line.was is not None]
        now = [line.now for line in lines if line.now is not None]
        sums = (self._sum(was), self._sum(now), words(signed(_summed(now) - _summed(was))))
        cells = (cell_of(runs, "jumlah") for runs in sums)
        return (*((names,) if isinstance(names, Cell) else names), *cells, cell_of(()))

    def _sum(self, lines: Sequence[BarisPagu]) -> Runs:
        counted = [baris for baris in lines if baris.induk is None]
        return self.tanda.before(words(angka.rupiah_tabel(_summed(lines))), WRITER, *counted)

    # Which line stands where

    def _homes(self) -> dict[Home, list[_Line]]:
        """Return the lines by programme and kegiatan, these as of the plan after where they are
        in it. Lines in both plans stand where the plan after has them; of one that moved only
        what it is now, and what it was at its old place."""
        homes: dict[Home, list[_Line]] = {}
        for now in self.after.pagu:
            was, home = self.pairs.before(now), _home(now)
            notes = _notes(was, now)
            if was is not None and self._old_home(was) != home:
                there = _told_home(_home(was))
                notes = (f"dipindahkan dari {there}", *notes)
                homes.setdefault(home, []).append(_Line(None, now, notes))
                away = f"dipindahkan ke {_told_home(home)}"
                homes.setdefault(self._old_home(was), []).append(_Line(was, None, (away,)))
            else:
                homes.setdefault(home, []).append(_Line(was, now, notes))
        for was in self.before.pagu:
            if self.pairs.after(was) is None:
                gone = _Line(was, None, _notes(was, None))
                homes.setdefault(self._old_home(was), []).append(gone)
        return homes

    def _old_home(self, baris: BarisPagu) -> Home:
        program, kegiatan = _home(baris)
        new = self.pairs.after(program) if program else None
        now = self.pairs.after(kegiatan) if kegiatan else None
        return (new or program, now or kegiatan)

    def _programmes(self) -> Iterator[Program | None]:
        yield from self.after.program
        yield from (one for one in self.before.program if self.pairs.after(one) is None)
        yield None

    def _place(self, group: tuple[Kegiatan | None, list[_Line]]) -> int:
        """Return where a kegiatan stands: in the order of the plan after, then of that before;
        lines of several kegiatan last."""
        order = [*self.after.kegiatan, *self.before.kegiatan]
        places = (n for n, kegiatan in enumerate(order) if kegiatan is group[0])
        return next(places, len(order))


def _label(program: Program | None) -> str:
    return "" if program is None else label(program)


def _home(baris: BarisPagu) -> Home:
    """Return the programme of a line and its kegiatan, None for several: an amount isn't split."""
    return (baris.program, baris.kegiatan[0] if len(baris.kegiatan) == 1 else None)


def _told_home(home: Home) -> str:
    return label(home[1] or home[0]) or "tanpa program"


def _notes(was: BarisPagu | None, now: BarisPagu | None) -> tuple[str, ...]:
    induk = [None if one is None or one.induk is None else str(one.induk) for one in (was, now)]
    if was is None:
        state = "baru"
    elif now is None:
        state = "dihapus"
    else:
        state = ""
    if induk[0] == induk[1] or was is None or now is None:
        inside = next(filter(None, induk), "")
        included = f"sudah termasuk dalam {inside}, tidak dijumlahkan" if inside else ""
    else:
        told = zip(("semula", "sekarang"), induk, strict=True)
        included = "; ".join(f"{w} sudah termasuk dalam {kode}" for w, kode in told if kode)
    return tuple(filter(None, (state, included, reason(now))))


def _amount(baris: BarisPagu | None) -> int:
    return 0 if baris is None else int(baris.jumlah)


def _counted(baris: BarisPagu | None) -> int:
    """Return what a line adds to sums: nothing where another line includes it."""
    return 0 if baris is None or baris.induk is not None else int(baris.jumlah)


def _summed(lines: Sequence[BarisPagu]) -> int:
    return sum(map(_counted, lines))
