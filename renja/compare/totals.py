"""Sums of the pagu, which nobody typed, compared: of each programme and in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from renja.compare.change import Change
from renja.compare.match import Pairs
from renja.compare.values import rupiah
from renja.compare.words import flat
from renja.document.angka import rupiah_gambar
from renja.model.pagu import BarisPagu
from renja.model.program import Program
from renja.model.renja import Renja
from renja.model.tree import NOWHERE

SELURUH = "Seluruh pagu"


def compare_totals(before: Renja, after: Renja, pairs: Pairs) -> Iterator[Change]:
    """Yield the changes of the sums by programme, in the order of the plan after (those that
    went last), then of the sum of all. The place of a sum is that of its first line."""
    for program in after.program:
        yield from _sum((before, pairs.before(program)), (after, program))
    for program in before.program:
        if pairs.after(program) is None:
            yield from _sum((before, program), (after, None))
    seluruh = Change("jumlah", "ubah", sebutan=SELURUH)
    yield from _told(seluruh, before.jumlah_pagu, after.jumlah_pagu, before.pagu, after.pagu)


def _sum(old: tuple[Renja, Program | None], new: tuple[Renja, Program | None]) -> Iterator[Change]:
    program = new[1] or old[1]
    assert program is not None
    before, after = (
        renja.baris_program(one) if one is not None else () for renja, one in (old, new)
    )
    change = Change("jumlah", "ubah", str(program.kode), flat(program.nama))
    yield from _told(change, _of(before), _of(after), before, after)


def _of(lines: Sequence[BarisPagu]) -> int:
    return sum(baris.jumlah for baris in lines)


def _told(
    change: Change,
    before: int,
    after: int,
    old: Sequence[BarisPagu],
    new: Sequence[BarisPagu],
) -> Iterator[Change]:
    if before == after:
        return
    difference = rupiah(after - before)
    places = (lines[0].place if lines else NOWHERE for lines in (old, new))
    yield replace(
        change.told("ubah", rupiah_gambar(before), rupiah_gambar(after)).at(*places),
        isian="jumlah pagu",
        kunci="jumlah_pagu",
        selisih=difference.teks,
        beda=difference.angka,
    )
