"""Two plans compared: everything of them that means something else, in the order of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from renja.compare.block_fields import BlockFields
from renja.compare.change import Change, in_order
from renja.compare.fields import called, reason
from renja.compare.lists import compare_order
from renja.compare.match import Pairs
from renja.compare.same_things import same_things
from renja.compare.subject import Blocks, Subject, came_or_went
from renja.compare.things import SINGLE, THINGS, kode_of, label, things_by_model
from renja.compare.totals import SELURUH, compare_totals
from renja.model.bagian import Bagian
from renja.model.renja import Renja
from renja.model.sasaran import Strategi


def compare_plans(
    before: Renja, after: Renja, known: Iterable[tuple[Bagian, Bagian]] = ()
) -> tuple[Change, ...]:
    """Return all changes of data and sums from a plan to another, by kind of thing as in `HAL`;
    known: things of the two that are the same for certain, however they read."""
    comparison = _Comparison(before, after, known)
    changes = [*comparison.plan(), *compare_totals(before, after, comparison.pairs)]
    return in_order(changes)


class _Comparison:
    """Two plans, and which things of them are the same."""

    def __init__(self, before: Renja, after: Renja, known: Iterable[tuple[Bagian, Bagian]]) -> None:
        self._before, self._after = before, after
        years = (int(before.dokumen.tahun), int(after.dokumen.tahun))
        old, new = things_by_model(before), things_by_model(after)
        self.pairs: Pairs = same_things(old, new, years, known)
        self._old_homes = {id(placed.item): placed for some in old.values() for placed in some}
        renamed = {
            (model, kode_of(placed.item)): kode_of(now)
            for model in THINGS
            for placed in reversed(old.get(model, ()))
            if (now := self.pairs.after(placed.item)) is not None
        }
        self._fields = BlockFields(years, renamed)

    def plan(self) -> Iterator[Change]:
        """Yield the changes of the whole plan but its sums."""
        for key, field in Renja.model_fields.items():
            if not field.exclude:
                old, new = getattr(self._before, key), getattr(self._after, key)
                yield from self._part(old, new, key)

    def _part(self, old: Any, new: Any, key: str) -> Iterator[Change]:
        match new if new is not None else old:
            case Strategi():
                for inner in Strategi.model_fields:
                    yield from self._things(getattr(old, inner), getattr(new, inner), inner)
            case tuple():
                yield from self._things(old, new, key)
            case Bagian():
                yield from self._single((old, new))
            case int():
                subject = Subject(Change("pagu", "ubah", sebutan=SELURUH))
                name = called(Renja, key)
                yield from self._fields.value(subject, (None, None), (old, new), key, name)

    def _single(self, blocks: Blocks) -> Iterator[Change]:
        some = blocks[1] or blocks[0]
        assert some is not None
        thing = SINGLE[type(some)]
        change = Change(thing.hal, "ubah", sebutan=thing.nama(some))
        if None in blocks:
            yield came_or_went(change, blocks, thing.isi(some))
        else:
            yield from self._fields.compare(Subject(change), blocks)

    def _things(
        self, old: Sequence[Bagian], new: Sequence[Bagian], key: str, owner: Bagian | None = None
    ) -> Iterator[Change]:
        """Yield the changes of a list of things: its order, those of its things, what went."""
        if old and new:
            yield from compare_order(_order(new[0], key, owner), self.pairs, old, new, _short)
        for item in new:
            was = self.pairs.before(item)
            if was is None:
                told = came_or_went(_of(item, owner), (None, item), _whole(item))
                yield replace(told, alasan=reason(item))
                yield from self._inner(None, item)
            else:
                yield from self._thing(was, item, key, owner)
        for item in old:
            if self.pairs.after(item) is None:
                yield came_or_went(_of(item, owner), (item, None), _whole(item))
                yield from self._inner(item, None)

    def _thing(self, old: Bagian, new: Bagian, key: str, owner: Bagian | None) -> Iterator[Change]:
        change = _of(new, owner)
        at = change.at(old.place, new.place)
        if kode_of(old) != kode_of(new):
            told = at.told("ganti_kode", kode_of(old), kode_of(new))
            yield replace(told, isian="kode", kunci="kode")
        home = self._old_homes[id(old)]
        if home.key != key or not self._same_owner(home.owner, owner):
            yield at.told("pindah", _home(home.owner), _home(owner))
        yield from self._fields.compare(Subject(change), (old, new))
        yield from self._inner(old, new)

    def _same_owner(self, old: Bagian | None, new: Bagian | None) -> bool:
        if old is None or new is None:
            return old is new
        return self.pairs.after(old) is new

    def _inner(self, old: Bagian | None, new: Bagian | None) -> Iterator[Change]:
        """Yield the changes of the things that a thing holds."""
        some = new if new is not None else old
        for key in type(some).model_fields if some is not None else ():
            olds, news = (getattr(item, key) if item else () for item in (old, new))
            if _holds_things(news or olds):
                yield from self._things(olds, news, key, some)


def _of(item: Bagian, owner: Bagian | None) -> Change:
    """Return the change to fill in for a thing; one without a kode goes by that of its owner."""
    thing = THINGS[type(item)]
    kode = kode_of(item) or (kode_of(owner) if thing.hal == "isi" else "")
    return Change(thing.hal, "ubah", kode, thing.nama(item))


def _order(item: Bagian, key: str, owner: Bagian | None) -> Change:
    """Return the change to fill in for the order of a list: of the thing that holds it."""
    hal = THINGS[type(item)].hal
    if owner is None:
        holder = Strategi if key in Strategi.model_fields else Renja
        return Change(hal, "urutan", isian=f"urutan {called(holder, key)}", kunci=key)
    name = THINGS[type(owner)].nama(owner)
    return Change(hal, "urutan", kode_of(owner), name, f"urutan {called(type(owner), key)}", key)


def _whole(item: Bagian) -> str:
    return THINGS[type(item)].isi(item)


def _short(item: Bagian) -> str:
    return kode_of(item) or THINGS[type(item)].nama(item)


def _home(owner: Bagian | None) -> str:
    return label(owner) or "(langsung di bawah rencana)"


def _holds_things(items: Any) -> bool:
    return isinstance(items, tuple) and bool(items) and type(items[0]) in THINGS
