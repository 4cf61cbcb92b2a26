"""The fields of two blocks compared, each by what its type means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from renja.compare.change import Change, Jenis
from renja.compare.fields import called, is_the_count, place_of, reason
from renja.compare.lists import (
    compare_order,
    compare_texts,
    name_in_list,
    same_blocks,
    told_in_list,
)
from renja.compare.subject import Blocks, Subject, came_or_went
from renja.compare.things import REFERENCES, THINGS, kode_of
from renja.compare.values import same, selisih, text_of
from renja.document.angka import romawi
from renja.model.bagian import Bagian, Periode
from renja.model.fields import Kode, Teks
from renja.model.pagu import ButirPagu
from renja.model.sasaran import Iku
from renja.model.target import Target

Renamed = Mapping[tuple[type[Bagian], str], str]


class BlockFields:
    """Compares blocks of plans of two years. renamed: the kode that the thing of a kode before
    has after."""

    def __init__(self, years: tuple[int, int], renamed: Renamed) -> None:
        self._years, self._renamed = years, renamed

    def compare(self, subject: Subject, blocks: Blocks) -> Iterator[Change]:
        """Yield the changes of all fields but the kode of a thing and the lists of things."""
        model = type(_some(blocks))
        for key in model.model_fields:
            if (key == "kode" and model in THINGS) or not any(_typed(b, key) for b in blocks):
                continue
            old, new = (None if block is None else getattr(block, key) for block in blocks)
            if not self._follows(blocks, key):
                yield from self._field(subject, blocks, (old, new), key, called(model, key))

    def _field(
        self, subject: Subject, blocks: Blocks, values: tuple[Any, Any], key: str, name: str
    ) -> Iterator[Change]:
        some = values[0] if values[1] is None else values[1]
        if isinstance(some, tuple):
            yield from self._list(subject, blocks, (values[0] or (), values[1] or ()), key, name)
        elif isinstance(some, Bagian) and not isinstance(some, Periode):
            yield from self.compare(subject.within(name, key), values)
        elif some is not None:
            yield from self.value(subject, blocks, values, key, name)

    def value(
        self, subject: Subject, blocks: Blocks, values: tuple[Any, Any], key: str, name: str
    ) -> Iterator[Change]:
        """Yield the change of a single value, if it has one."""
        old, new = values
        satuan = (_satuan(blocks[0]), _satuan(blocks[1]))
        texts = (text_of(old, satuan[0]), text_of(new, satuan[1]))
        block = blocks[1] or blocks[0]
        refers = REFERENCES.get((type(block), key)) if block is not None else None
        if refers is not None and old is not None:
            if self._now(refers, old) == new:
                return
            texts = (self._once(refers, old), texts[1])
        elif same(old, new, satuan):
            return
        counts = block is not None and is_the_count(block, key)
        moves = isinstance(block, ButirPagu) and key == "kegiatan" and all(texts)
        difference = selisih(old, new, satuan)
        told = subject.of("" if counts else name, key).told("pindah" if moves else "ubah", *texts)
        yield replace(
            told.at(place_of(blocks[0], key, old), place_of(blocks[1], key, new)),
            selisih=difference.teks,
            beda=difference.angka,
            alasan=reason(blocks[1], key),
        )

    def _list(
        self,
        subject: Subject,
        blocks: Blocks,
        values: tuple[Sequence[Any], Sequence[Any]],
        key: str,
        name: str,
    ) -> Iterator[Change]:
        match (*values[1], *values[0], None)[0]:
            case Target():
                for n in range(max(map(len, values))):
                    old, new = (items[n] if n < len(items) else None for items in values)
                    numbered = f"{name} {romawi(n + 1)}"
                    yield from self.value(subject, blocks, (old, new), key, numbered)
            case Kode():
                yield from self._references(subject.of(name, key), blocks, values, key)
            case Teks():
                yield from compare_texts(subject.of(name, key), blocks, *values)
            case Bagian() as some if type(some) not in THINGS:
                yield from self._blocks(subject, values, key, name)

    def _references(
        self,
        change: Change,
        blocks: Blocks,
        values: tuple[Sequence[Kode], Sequence[Kode]],
        key: str,
    ) -> Iterator[Change]:
        refers = REFERENCES[type(_some(blocks)), key]
        old, new = [self._now(refers, kode) for kode in values[0]], list(map(str, values[1]))
        if old != new:
            semula = ", ".join(self._once(refers, kode) for kode in values[0])
            jenis: Jenis = "urutan" if sorted(old) == sorted(new) else "ubah"
            first, then = (
                place_of(block, key, next(iter(kode), None))
                for block, kode in zip(blocks, values, strict=True)
            )
            yield change.told(jenis, semula, ", ".join(new)).at(first, then)

    def _blocks(
        self, subject: Subject, values: tuple[Sequence[Any], Sequence[Any]], key: str, name: str
    ) -> Iterator[Change]:
        """Yield the changes of a list of blocks that are known only within it."""
        old, new = values
        pairs = same_blocks(old, new)
        yield from compare_order(subject.of(name, key), pairs, old, new, name_in_list)
        for number, item in enumerate(new, 1):
            inside = subject.within(_item_called(name, item, number), key)
            was = pairs.before(item)
            if was is not None:
                yield from self.compare(inside, (was, item))
            else:
                yield came_or_went(_whole_of(inside), (None, item), told_in_list(item))
        for number, item in enumerate(old, 1):
            if pairs.after(item) is None:
                inside = subject.within(_item_called(name, item, number), key)
                yield came_or_went(_whole_of(inside), (item, None), told_in_list(item))

    def _follows(self, blocks: Blocks, key: str) -> bool:
        """Return whether a field only tells across years what the other plan says itself."""
        old, new = blocks
        if self._years[0] == self._years[1] or old is None or new is None:
            return False
        earlier, later = (old, new) if self._years[0] < self._years[1] else (new, old)
        if key == "lanjutan_dari":
            linked = getattr(later, key)
            return linked is None or linked == kode_of(earlier)
        if key == "target_sebelumnya" and isinstance(earlier, Iku) and isinstance(later, Iku):
            told = later.target_sebelumnya
            satuan = (earlier.satuan, later.satuan)
            return told is not None and same(earlier.target, told, satuan)
        return False

    def _now(self, model: type[Bagian], kode: Kode) -> str:
        """Return the kode after of the thing that a kode before refers to."""
        return self._renamed.get((model, str(kode)), str(kode))

    def _once(self, model: type[Bagian], kode: Kode) -> str:
        """Return a kode before as it reads beside kode after."""
        now = self._now(model, kode)
        return str(kode) if now == kode else f"{now} (semula {kode})"


def _some(blocks: Blocks) -> Bagian:
    some = blocks[1] or blocks[0]
    assert some is not None
    return some


def _typed(block: Bagian | None, key: str) -> bool:
    """Return whether a field was typed: one that falls back on another changes with that."""
    return block is not None and key in block.model_fields_set


def _satuan(block: Bagian | None) -> str | None:
    found = getattr(block, "satuan", None)
    return None if found is None else str(found)


def _item_called(name: str, item: Bagian, number: int) -> str:
    """Return what an item of a list is called: 'kendaraan mobil dinas', 'Gedung Arsip'."""
    own = name_in_list(item) or f"ke-{number}"
    return own if own.casefold().startswith(f"{name.casefold()} ") else f"{name} {own}"


def _whole_of(subject: Subject) -> Change:
    return replace(subject.change, isian=subject.way, kunci=subject.keys)
