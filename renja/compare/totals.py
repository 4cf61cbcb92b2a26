"""Sums of the pagu, which nobody typed, compared: of each programme and in all."""

from __future__ import annotations

from collections.abc import Iterator

from renja.compare.change import Change
from renja.compare.match import Pairs
from renja.compare.values import rupiah
from renja.compare.words import flat
from renja.document.angka import rupiah_gambar
from renja.model.program import Program
from renja.model.renja import Renja

SELURUH = "Seluruh pagu"


def compare_totals(before: Renja, after: Renja, pairs: Pairs) -> Iterator[Change]:
    """Yield the changes of the sums by programme, in the order of the plan after (those that
    went last), then of the sum of all."""
    for program in after.program:
        was = pairs.before(program)
        yield from _sum(program, _of(before, was), after.pagu_program(program))
    for program in before.program:
        if pairs.after(program) is None:
            yield from _sum(program, before.pagu_program(program), 0)
    yield from _sum(None, before.jumlah_pagu, after.jumlah_pagu)


def _of(renja: Renja, program: Program | None) -> int:
    return renja.pagu_program(program) if program is not None else 0


def _sum(program: Program | None, before: int, after: int) -> Iterator[Change]:
    if before == after:
        return
    difference = rupiah(after - before)
    yield Change(
        "jumlah",
        "ubah",
        kode=str(program.kode) if program is not None else "",
        sebutan=flat(program.nama) if program is not None else SELURUH,
        isian="jumlah pagu",
        kunci="jumlah_pagu",
        semula=rupiah_gambar(before),
        menjadi=rupiah_gambar(after),
        selisih=difference.teks,
        beda=difference.angka,
    )
