"""Sasaran and IKU of two plans, semula and menjadi: those that changed, or all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja.compare.change import Change
from renja.compare.fields import reason
from renja.compare.match import Pairs
from renja.compare.things import kode_of, label
from renja.compare.values import POIN, same, selisih
from renja.compare.words import flat
from renja.document import angka
from renja.document.cells import cell_of
from renja.document.nodes import Caption, Cell, Row, Runs, Table
from renja.document.tabel.row_heights import fitting_width
from renja.document.tanda_data import TandaData
from renja.document.target_iku import target_text
from renja.matriks.cells import NOTHING, WIDTH, WRITER, both, remarks, table, words
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Perspektif, Sasaran, Tujuan

_SHOWN = ("target", "nama", "satuan", "alasan")
_MOVES = frozenset({"tambah", "hapus", "pindah", "ganti_kode"})
_SATUAN, _FIGURE, _DIFFERENCE, _REMARKS = 24.0, 23.0, 24.0, 58.0

Holder = Sasaran | Tujuan


@dataclass(frozen=True, slots=True)
class _Entry:
    """An IKU as it was and is, with remarks."""

    was: Iku | None
    now: Iku | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds IKU as it was and is, with the IKU shown below it."""

    was: Holder | None
    now: Holder | None
    entries: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True)
class SasaranTable:
    """The table of sasaran and IKU; lengkap: with those that didn't change."""

    before: Renja
    after: Renja
    pairs: Pairs
    tanda: TandaData
    lengkap: bool = False

    def tells(self, change: Change) -> bool:
        """Return whether a change is told in this table."""
        if change.hal == "sasaran":
            return change.jenis in _MOVES or (change.jenis == "ubah" and change.kunci == "nama")
        if change.hal != "iku":
            return False
        return change.jenis in _MOVES or (change.jenis == "ubah" and change.kunci in _SHOWN)

    def compose(self, caption: Caption) -> Table | None:
        """Return the table, None where it has no row."""
        groups = list(self._groups())
        if not groups:
            return None
        rows = [row for group in groups for row in self._rows(group)]
        every = (*_all_iku(self.before), *_all_iku(self.after))
        kode = fitting_width((*(str(iku.kode) for iku in every), "Kode"), 16.0, 34.0)
        fixed = (kode, _SATUAN, _FIGURE, _FIGURE, _DIFFERENCE, _REMARKS)
        name = WIDTH - sum(fixed)
        titles = ("Kode", "Indikator Kinerja Utama", "Satuan", ">Semula", ">Menjadi", ">Selisih")
        head = Row("kepala", WRITER.heads(*titles, "Keterangan"), keep=True)
        widths = (kode, name, *fixed[1:])
        entries = [entry for group in groups for entry in group.entries]
        summary = (
            f"Tabel target {angka.cacah(len(entries))} IKU menurut sasaran, semula dan menjadi."
        )
        sides = (side for entry in entries for side in (entry.was, entry.now))
        note = self.tanda.note_runs(filter(None, sides), WRITER)
        return table(caption, widths, (head, *rows), summary, heads=2, note=note)

    def _groups(self) -> Iterator[_Group]:
        for holder, iku in _holders(self.after):
            was = self.pairs.before(holder)
            gone = [one for one in _held_by(was) if self.pairs.after(one) is None]
            shown = [one for one in iku if self.lengkap or self._changed(one, holder)]
            if shown or gone or self._holder_changed(holder, was):
                yield _Group(was, holder, (*map(self._there, shown), *map(_gone, gone)))
        for holder, iku in _holders(self.before):
            if self.pairs.after(holder) is None:
                gone = [one for one in iku if self.pairs.after(one) is None]
                yield _Group(holder, None, tuple(map(_gone, gone)))

    def _rows(self, group: _Group) -> Iterator[Row]:
        was, now = group.was, group.now
        lines = both(label(now), label(was))
        state = "" if now and was else "Baru." if now else "Dihapus."
        moved = self._home(now, was)
        notes = " ".join(filter(None, (state, moved)))
        told = (*lines, words(notes)) if notes else lines
        yield Row("pita", (Cell(told, colspan=7),), keep=bool(group.entries))
        for number, entry in enumerate(group.entries, 1):
            last = number == len(group.entries)
            yield Row("akhir_kelompok" if last else "isi", self._cells(entry))

    def _home(self, now: Holder | None, was: Holder | None) -> str:
        """Return from where a sasaran moved, '' where it stands as it did."""
        if not isinstance(now, Sasaran) or not isinstance(was, Sasaran):
            return ""
        homes = _home_of(self.after, now), _home_of(self.before, was)
        if self._same(homes[1], homes[0]):
            return ""
        return f"Dipindahkan dari {label(homes[1]) or 'luar pengelompokan'}."

    def _same(self, old: object, new: object) -> bool:
        return old is new if old is None or new is None else self.pairs.after(old) is new

    def _holder_changed(self, now: Holder, was: Holder | None) -> bool:
        if isinstance(now, Tujuan):
            return False
        if was is None:
            return True
        names = same(was.nama, now.nama, (None, None))
        return not names or kode_of(now) != kode_of(was) or bool(self._home(now, was))

    def _changed(self, iku: Iku, holder: Holder) -> bool:
        was = self.pairs.before(iku)
        if was is None or kode_of(was) != kode_of(iku) or self._moved(iku, was, holder):
            return True
        satuan = (str(was.satuan), str(iku.satuan))
        return any(not same(getattr(was, k), getattr(iku, k), satuan) for k in _SHOWN)

    def _moved(self, iku: Iku, was: Iku, holder: Holder) -> bool:
        return not self._same(_holder_of(self.before, was), holder)

    def _there(self, iku: Iku) -> _Entry:
        """Return how an IKU of the plan after stands to what it was."""
        was = self.pairs.before(iku)
        if was is None:
            return _Entry(None, iku, ("baru", reason(iku)))
        holder, home = _holder_of(self.after, iku), _holder_of(self.before, was)
        moved = "" if self._same(home, holder) else f"dipindahkan dari {label(home)}"
        return _Entry(was, iku, (moved, reason(iku)))

    def _cells(self, entry: _Entry) -> tuple[Cell, ...]:
        was, now = entry.was, entry.now
        difference = NOTHING
        if was is not None and now is not None:
            satuan = (str(was.satuan), str(now.satuan))
            found = selisih(was.target, now.target, satuan)
            if found.angka is not None:
                difference = found.teks.replace(POIN, " poin") if found.angka else "0"
        return (
            Cell(both(kode_of(now), kode_of(was)), "kode"),
            Cell(both(_text(now, "nama"), _text(was, "nama"))),
            Cell(both(_text(now, "satuan"), _text(was, "satuan"))),
            cell_of(self._target(was), "angka"),
            cell_of(self._target(now), "angka"),
            cell_of(words(difference), "angka"),
            remarks(entry.notes),
        )

    def _target(self, iku: Iku | None) -> Runs:
        """Return a side's target, marked where it is provisional."""
        if iku is None:
            return words(NOTHING)
        return self.tanda.before(words(target_text(iku.target, iku.satuan)), WRITER, iku)


def _gone(iku: Iku) -> _Entry:
    return _Entry(iku, None, ("dihapus",))


def _text(iku: Iku | None, key: str) -> str:
    return "" if iku is None else flat(getattr(iku, key))


def _holders(renja: Renja) -> Iterator[tuple[Holder, Sequence[Iku]]]:
    """Yield what holds IKU, with those, in the order of the plan."""
    for tujuan in renja.tujuan:
        if tujuan.indikator:
            yield tujuan, tujuan.indikator
    for sasaran in renja.sasaran:
        yield sasaran, sasaran.iku


def _all_iku(renja: Renja) -> Iterator[Iku]:
    for _, some in _holders(renja):
        yield from some


def _held_by(holder: Holder | None) -> Sequence[Iku]:
    if holder is None:
        return ()
    return holder.iku if isinstance(holder, Sasaran) else holder.indikator


def _holder_of(renja: Renja, iku: Iku) -> Holder | None:
    return next((h for h, some in _holders(renja) if any(one is iku for one in some)), None)


def _home_of(renja: Renja, sasaran: Sasaran) -> Perspektif | Tujuan | None:
    homes: tuple[Perspektif | Tujuan, ...] = (*renja.perspektif, *renja.tujuan)
    return next((h for h in homes if any(one is sasaran for one in h.sasaran)), None)
