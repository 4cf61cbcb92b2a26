"""The prose of two documents compared: what somebody rewrote, word by word.

Both are to be composed of one plan's data, each with its own naskah: then whatever differs was
written, and no figure that only flows from the data is among it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from renja.compare.change import Change
from renja.compare.match import Pairs, match_alike, match_by
from renja.compare.passages import Passage, passages
from renja.document.nodes import Document


def compare_prose(
    before: Document, after: Document, *, same_data: bool = True
) -> tuple[Change, ...]:
    """Return the changes of the prose in reading order, passages that went at last.

    same_data: whether both are composed of the same data. Where they can't be, only what was
    written is compared, and a passage that comes by a condition of the naskah counts as new.
    """
    old, new = list(passages(before)), list(passages(after))
    pairs = _same_passages(old, new)
    away = _moved(old, new, pairs)
    return tuple(_changes(old, new, pairs, away, same_data=same_data))


def _same_passages(old: Sequence[Passage], new: Sequence[Passage]) -> Pairs:
    pairs = Pairs()
    match_by(pairs, old, new, lambda p: (p.part, p.jenis, p.text))
    match_by(pairs, old, new, lambda p: (p.part, p.typed))
    match_by(pairs, old, new, lambda p: p.text)
    for part in dict.fromkeys(passage.part for passage in old):
        here = [passage for passage in old if passage.part == part]
        then = [passage for passage in new if passage.part == part]
        match_alike(pairs, here, then, lambda p: p.text)
    return pairs


def _moved(old: Sequence[Passage], new: Sequence[Passage], pairs: Pairs) -> set[int]:
    """Return the identities of the passages after that stand elsewhere: as few of them as make
    the order of the others the same."""
    places = {id(passage): n for n, passage in enumerate(old)}
    stayed = [(places[id(was)], p) for p in new if (was := pairs.before(p)) is not None]
    kept = _longest_rising([place for place, _ in stayed])
    return {id(passage) for n, (_, passage) in enumerate(stayed) if n not in kept}


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the positions of the longest rising part of numbers, all of which differ."""
    ends: list[int] = []  # the least number that a rising part of each length ends with
    last: list[int] = []  # its position
    before: list[int] = []  # of each position: that of the number before it
    for position, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(last[length - 1] if length else -1)
        ends[length:] = [number, *ends[length + 1 :]]
        last[length:] = [position, *last[length + 1 :]]
    kept: set[int] = set()
    position = last[-1] if last else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return kept


def _changes(
    old: Sequence[Passage],
    new: Sequence[Passage],
    pairs: Pairs,
    away: set[int],
    *,
    same_data: bool,
) -> Iterator[Change]:
    for passage in new:
        was = pairs.before(passage)
        if was is None:
            told = _change(passage).told("tambah", menjadi=passage.text)
            yield told.at(told.tempat_semula, passage.first.origin.place)
            continue
        places = (was.first.origin.place, passage.first.origin.place)
        if id(passage) in away:
            moved = _change(passage).told("pindah", was.letak, passage.letak)
            yield moved.at(*places)
        if _rewritten(was, passage, same_data=same_data):
            yield _change(passage).told("ubah", was.text, passage.text).at(*places)
    for passage in old:
        if pairs.after(passage) is None:
            told = _change(passage).told("hapus", semula=passage.text)
            yield told.at(passage.first.origin.place, told.tempat_menjadi)


def _change(passage: Passage) -> Change:
    return Change("naskah", "ubah", sebutan=passage.letak, isian=passage.jenis)


def _rewritten(was: Passage, now: Passage, *, same_data: bool) -> bool:
    """Return whether two passages were written otherwise, or ask the data for other things.

    A slot that tells the same thing in other words (a regulation, in full where it comes first)
    was not rewritten.
    """
    if was.typed != now.typed:
        return True
    return same_data and any(
        one.text != two.text and not (one.sources & two.sources)
        for one, two in zip(was.slots, now.slots, strict=True)
    )
