"""The rows of a plan's tables, and where in the data files each of their values stands."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from renja.model.bagian import Bagian
from renja.model.program import Isi
from renja.model.renja import Renja
from renja.model.sasaran import Sasaran
from renja.workbook.columns import PAGU, PROGRAM, SASARAN, Jenis, Lembar

Steps = tuple[str | int, ...]
Identity = tuple[str, str, int | None]  # kind, kode, number


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a plan: its kind, kode (for one without, that of what it stands in, with its
    number from 1), what it stands in as the column 'Bagian dari' has it, the block and the way
    to it in its file; computed: what its columns for the eye tell."""

    jenis: Jenis
    kode: str
    nomor: int | None
    induk: str
    path: Steps
    block: Bagian
    computed: Mapping[str, str | int]

    @property
    def identity(self) -> Identity:
        """Return what tells this row from all others of its sheet."""
        return (self.jenis.nama, self.kode, self.nomor)

    def value(self, kolom: str) -> Any:
        """Return the value of the model that a column tells; None where there is none."""
        value: Any = self.block
        for step in self.jenis.isi.get(kolom, ()):
            if isinstance(step, int):
                value = value[step] if step < len(value) else None
            else:
                value = getattr(value, step)
        return None if value is self.block or value == () else value

    def typed(self, kolom: str) -> str | None:
        """Return a value as it is typed in the data, or in those of the plan before a revision;
        None where it isn't there."""
        block: Mapping[str, Any] = self.block._blok or {}
        key = self.jenis.isi[kolom][0] if kolom in self.jenis.isi else ""
        value = self.value(kolom)
        if value is None or not (key in block or self.is_computed(kolom)):
            return None
        if isinstance(value, tuple):
            return "; ".join(map(str, value))
        return str(getattr(value, "typed", value))

    def is_computed(self, kolom: str) -> bool:
        """Return whether a value comes from the plan before a revision."""
        return bool(getattr(self.value(kolom), "computed", False))


def plan_rows(renja: Renja, lembar: Lembar) -> tuple[Row, ...]:
    """Return the rows of a sheet, in the order of the plan."""
    return tuple(_ROWS[lembar.berkas](renja))


def row_name(identity: Identity) -> str:
    """Return what findings call a row: 'Butir PAGU.1 nomor 2'."""
    nama, kode, nomor = identity
    return f"{nama} {kode}" + (f" nomor {nomor}" if nomor is not None else "")


def identified(rows: Sequence[Row]) -> dict[Identity, Row]:
    """Return rows by what tells them apart; of those alike the first."""
    found: dict[Identity, Row] = {}
    for row in rows:
        found.setdefault(row.identity, row)
    return found


def same_rows(
    before: Sequence[Row], after: Sequence[Row], removed: Sequence[Steps]
) -> Iterator[tuple[Bagian, Bagian]]:
    """Yield the blocks of the rows that stayed when some were removed, by their way, and others
    came behind those that stand in the same: as they were, and as they are."""
    gone = set(removed)
    kept = [
        row for row in before if not any(row.path[:n] in gone for n in range(len(row.path) + 1))
    ]
    now: dict[Hashable, list[Row]] = {}
    for row in after:
        now.setdefault((row.jenis.model, row.kode), []).append(row)
    for row in kept:
        if news := now.get((row.jenis.model, row.kode)):
            yield row.block, news.pop(0).block


def induk_choices(renja: Renja, kind: str) -> tuple[str, ...]:
    """Return the kode (and names of perspectives) of a plan that cells of a column may hold."""
    match kind:
        case "program":
            return tuple(str(program.kode) for program in renja.program)
        case "kegiatan":
            return tuple(str(kegiatan.kode) for kegiatan in renja.kegiatan)
    groups = [str(tujuan.kode) for tujuan in renja.tujuan]
    groups += [nama_perspektif(perspektif.nama) for perspektif in renja.perspektif]
    return (*groups, *(str(sasaran.kode) for sasaran in renja.sasaran))


def nama_perspektif(nama: str) -> str:
    """Return the name of a perspective as cells have it."""
    return " ".join(nama.split())


def _row(
    lembar: Lembar,
    nama: str,
    block: Any,
    path: Steps,
    induk: str = "",
    kode: str | None = None,
    nomor: int | None = None,
    **computed: str | int,
) -> Row:
    jenis = lembar.jenis_dengan(nama)
    assert jenis is not None
    return Row(
        jenis, str(block.kode) if kode is None else kode, nomor, induk, path, block, computed
    )


def _sasaran_rows(renja: Renja) -> Iterator[Row]:
    for n, perspektif in enumerate(renja.perspektif):
        home: Steps = ("perspektif", n)
        yield from _of_sasaran(perspektif.sasaran, home, nama_perspektif(perspektif.nama))
    for n, tujuan in enumerate(renja.tujuan):
        home = ("tujuan", n)
        yield _row(SASARAN, "Tujuan", tujuan, home)
        for m, iku in enumerate(tujuan.indikator):
            path = (*home, "indikator", m)
            yield _row(SASARAN, "Indikator tujuan", iku, path, str(tujuan.kode))
        yield from _of_sasaran(tujuan.sasaran, home, str(tujuan.kode))
    yield from _of_sasaran(renja.strategi.sasaran, (), "")


def _of_sasaran(all_sasaran: Sequence[Sasaran], home: Steps, induk: str) -> Iterator[Row]:
    for n, sasaran in enumerate(all_sasaran):
        path = (*home, "sasaran", n)
        yield _row(SASARAN, "Sasaran", sasaran, path, induk)
        for m, iku in enumerate(sasaran.iku):
            yield _row(SASARAN, "IKU", iku, (*path, "iku", m), str(sasaran.kode))


def _pagu_rows(renja: Renja) -> Iterator[Row]:
    for n, baris in enumerate(renja.pagu):
        kode, path = str(baris.kode), ("pagu", n)
        program = str(baris.program.kode) if baris.program is not None else ""
        yield _row(PAGU, "Baris", baris, path, program=program)
        for m, butir in enumerate(baris.butir):
            yield _row(PAGU, "Butir", butir, (*path, "butir", m), kode, kode, m + 1)


def _program_rows(renja: Renja) -> Iterator[Row]:
    for n, program in enumerate(renja.program):
        path: Steps = ("program", n)
        yield _row(PROGRAM, "Program", program, path, pagu=renja.pagu_program(program))
        for m, kegiatan in enumerate(program.kegiatan):
            below, kode = (*path, "kegiatan", m), str(kegiatan.kode)
            yield _row(PROGRAM, "Kegiatan", kegiatan, below, str(program.kode))
            for k, isi in enumerate(kegiatan.isi):
                yield _isi_row(isi, (*below, "isi", k), kode, k + 1)


def _isi_row(isi: Isi, path: Steps, kode: str, nomor: int) -> Row:
    return _row(PROGRAM, isi.jenis.capitalize(), isi, path, kode, kode, nomor)


_ROWS: Final = {"sasaran": _sasaran_rows, "pagu": _pagu_rows, "program": _program_rows}
