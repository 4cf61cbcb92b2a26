"""What changes are told of while a plan is walked: a thing, and the way to a block within it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from renja.compare.change import Change
from renja.compare.fields import joined
from renja.compare.values import NONE, rupiah
from renja.model.bagian import Bagian
from renja.model.diagnostic import Place
from renja.model.pagu import BarisPagu
from renja.model.tree import NOWHERE

Blocks = tuple[Bagian | None, Bagian | None]  # the block before and after; one may be missing


@dataclass(frozen=True, slots=True)
class Subject:
    """A change to fill in, and the way from its thing to the block at hand, in an officer's
    words ('wilayah, instansi kota') and in keys ('wilayah.instansi')."""

    change: Change
    way: str = ""
    keys: str = ""

    def within(self, way: str, key: str) -> Subject:
        """Return the subject for what stands under a key."""
        return replace(self, way=joined(self.way, way), keys=self._key(key))

    def of(self, name: str, key: str) -> Change:
        """Return the change to fill in for a field."""
        return replace(self.change, isian=joined(self.way, name), kunci=self._key(key))

    def _key(self, key: str) -> str:
        return ".".join(filter(None, (self.keys, key)))


def came_or_went(change: Change, blocks: Blocks, told: str) -> Change:
    """Return the change of a block that is on one side only; told stands for the whole of it."""
    old, new = blocks
    difference = rupiah(_amount(new) - _amount(old)) if _amount(new) != _amount(old) else NONE
    whole = change.told("tambah", menjadi=told) if old is None else change.told("hapus", told)
    whole = whole.at(place_of_block(old), place_of_block(new))
    return replace(whole, selisih=difference.teks, beda=difference.angka)


def _amount(block: Bagian | None) -> int:
    return int(block.jumlah) if isinstance(block, BarisPagu) else 0


def place_of_block(block: Any) -> Place:
    """Return where a block begins."""
    return block.place if isinstance(block, Bagian) else NOWHERE
