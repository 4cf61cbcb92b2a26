"""Lists within a block compared: of texts, and of blocks that are known only in their list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from renja.compare.change import Change
from renja.compare.match import Pairs, match_alike, match_by, moved
from renja.compare.subject import Blocks, place_of_block
from renja.compare.values import same, text_of
from renja.compare.words import flat
from renja.model.bagian import Bagian
from renja.model.diagnostic import Place
from renja.model.fields import Teks
from renja.model.pagu import ButirPagu
from renja.model.perubahan import Riwayat
from renja.model.tree import place_in

TELLING = ("kode", "nama", "jenis", "media", "tempat")  # what tells an item from the others


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a list, which may stand there twice."""

    text: Teks

    @property
    def place(self) -> Place:
        return self.text.place


def compare_texts(
    change: Change, blocks: Blocks, before: Sequence[Teks], after: Sequence[Teks]
) -> Iterator[Change]:
    """Yield the changes of a list of texts: its order, reworded ones, new ones, those that went."""
    old, new = [_Text(text) for text in before], [_Text(text) for text in after]
    pairs = Pairs()
    match_by(pairs, old, new, lambda item: flat(item.text))
    match_by(pairs, old, new, lambda item: flat(item.text.typed))
    match_alike(pairs, old, new, lambda item: str(item.text))
    yield from compare_order(change, pairs, old, new, lambda item: flat(item.text))
    homes = (place_of_block(blocks[0]), place_of_block(blocks[1]))
    for item in new:
        was = pairs.before(item)
        if was is None:
            yield change.told("tambah", menjadi=flat(item.text)).at(homes[0], item.place)
        elif not same(was.text, item.text, (None, None)):
            told = change.told("ubah", flat(was.text), flat(item.text))
            yield told.at(was.place, item.place)
    for item in old:
        if pairs.after(item) is None:
            yield change.told("hapus", flat(item.text)).at(item.place, homes[1])


def compare_order(
    change: Change,
    pairs: Pairs,
    old: Sequence[Any],
    new: Sequence[Any],
    name: Callable[[Any], str],
) -> Iterator[Change]:
    """Yield one change where the items that stayed stand in another order: of the stretch of
    the list that differs."""
    here = {id(item) for item in new}
    stayed = [now for item in old if id(now := pairs.after(item)) in here]
    kept = {id(item) for item in stayed}
    now = [item for item in new if id(item) in kept]
    apart = moved([id(item) for item in stayed], [id(item) for item in now])
    if apart is None:
        return
    semula, menjadi = ("; ".join(map(name, order[slice(*apart)])) for order in (stayed, now))
    yield change.told("urutan", semula, menjadi).at(place_in(old[0]), place_in(new[0]))


def same_blocks(old: Sequence[Bagian], new: Sequence[Bagian]) -> Pairs:
    """Return which blocks of a list are which of another."""
    pairs = Pairs()
    some = (*old, *new)
    if isinstance(some[0], Riwayat):
        for known_by in _RIWAYAT_KEYS:
            match_by(pairs, old, new, known_by)
        return pairs
    if not any(isinstance(item, ButirPagu) for item in some):
        match_by(pairs, old, new, name_in_list)
        match_alike(pairs, old, new, name_in_list)
        return pairs
    for key in _BUTIR_KEYS:
        match_by(pairs, old, new, key)
    left = [item for item in old if pairs.after(item) is None]
    came = [item for item in new if pairs.before(item) is None]
    for one, two in zip(left, came, strict=False):  # an amount has few items: by position
        pairs.add(one, two)
    return pairs


def name_in_list(item: Any) -> str:
    """Return what tells an item of a list from the others: its kode, its name, its kind."""
    if isinstance(item, ButirPagu):
        return butir_words(item)
    if isinstance(item, Riwayat):
        return item.sebutan
    texts = (getattr(item, key, None) for key in TELLING)
    return next((flat(text) for text in texts if isinstance(text, Teks)), "")


def told_in_list(item: Any) -> str:
    """Return what stands for an item of a list that came or went."""
    if isinstance(item, ButirPagu):
        return butir_words(item) or str(item.kegiatan)
    jumlah = getattr(item, "jumlah", None)
    return text_of(jumlah) if jumlah is not None else name_in_list(item)


def butir_words(butir: ButirPagu) -> str:
    """Return what is typed of a budget item's name."""
    return flat(butir.nama or ", ".join(butir.layanan))


_BUTIR_KEYS: tuple[Callable[[Any], Any], ...] = (
    lambda b: (b.kode_anggaran, b.kegiatan, butir_words(b), b.level),
    lambda b: b.kode_anggaran,
    lambda b: (b.kegiatan, butir_words(b)),
    butir_words,
    lambda b: (b.kegiatan, b.level),
)

_RIWAYAT_KEYS: tuple[Callable[[Any], Any], ...] = (
    lambda item: (int(item.ke), flat(item.pokok or "")),
    lambda item: flat(item.pokok or ""),
    lambda item: int(item.ke),
)
