"""The things of two plans that are the same: by kode, across years by lanjutan_dari first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from renja.compare.match import Pairs, match_alike, match_by
from renja.compare.things import THINGS, Placed, kode_of, things_by_model
from renja.model.bagian import Bagian
from renja.model.program import Isi, Kegiatan
from renja.model.renja import Renja
from renja.model.sasaran import Perspektif

Placing = dict[type[Bagian], list[Placed]]


def pairs_of(before: Renja, after: Renja) -> Pairs:
    """Return which things of a plan are which of another plan."""
    years = (int(before.dokumen.tahun), int(after.dokumen.tahun))
    return same_things(things_by_model(before), things_by_model(after), years)


def same_things(
    before: Placing,
    after: Placing,
    years: tuple[int, int],
    known: Iterable[tuple[Bagian, Bagian]] = (),
) -> Pairs:
    """Return which things of a plan are which of another; known: those that are, for certain.

    A kode that went to a thing of another name isn't followed where the old thing's very name
    stands elsewhere: kode that were counted anew are told as such.
    """
    pairs = Pairs()
    for one, two in known:
        pairs.add(one, two)
    for model in THINGS:
        old = [placed.item for placed in before.get(model, ())]
        new = [placed.item for placed in after.get(model, ())]
        if "kode" in model.model_fields:
            _by_kode(pairs, old, new, model, years)
        elif model is not Isi:
            match_by(pairs, old, new, THINGS[model].known_by)
            match_alike(pairs, old, new, THINGS[model].nama)
    _perspektif(pairs, before, after)
    _isi(pairs, before, after)
    return pairs


def _by_kode(
    pairs: Pairs,
    old: Sequence[Any],
    new: Sequence[Any],
    model: type[Bagian],
    years: tuple[int, int],
) -> None:
    known_by = THINGS[model].known_by

    def kode_and_name(item: Any) -> Any:
        return (kode_of(item), known_by(item))

    if years[0] < years[1]:
        match_by(pairs, old, new, kode_of, _lanjutan)
    elif years[0] > years[1]:
        match_by(pairs, old, new, _lanjutan, kode_of)
    match_by(pairs, old, new, kode_and_name)
    match_by(pairs, old, new, known_by, once=True)
    match_by(pairs, old, new, kode_of)
    if years[0] == years[1]:
        match_by(pairs, old, new, _lanjutan)


def _lanjutan(item: Any) -> str | None:
    found = getattr(item, "lanjutan_dari", None)
    return None if found is None else str(found)


def _perspektif(pairs: Pairs, before: Placing, after: Placing) -> None:
    """Pair perspectives of other names that hold a sasaran in common."""
    for placed in after.get(Perspektif, ()):
        if pairs.before(placed.item) is not None:
            continue
        was = [pairs.before(sasaran) for sasaran in placed.item.sasaran]
        for old in before.get(Perspektif, ()):
            held = {id(sasaran) for sasaran in old.item.sasaran}
            if pairs.after(old.item) is None and any(id(item) in held for item in was if item):
                pairs.add(old.item, placed.item)
                break


def _isi(pairs: Pairs, before: Placing, after: Placing) -> None:
    """Pair aktivitas and indikator: by text within their kegiatan, reworded there, then by text
    anywhere."""
    known_by = THINGS[Isi].known_by
    old = [placed.item for placed in before.get(Isi, ())]
    new = [placed.item for placed in after.get(Isi, ())]
    within = [
        (placed.item, now)
        for placed in before.get(Kegiatan, ())
        if (now := pairs.after(placed.item)) is not None
    ]
    for one, two in within:
        match_by(pairs, one.isi, two.isi, known_by)
    match_by(pairs, old, new, known_by)
    for one, two in within:
        match_alike(pairs, one.isi, two.isi, THINGS[Isi].nama)
