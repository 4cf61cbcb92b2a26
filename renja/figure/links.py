"""Lines from card to card of the strategy map, where the data tell who supports whom.

Lines are drawn in the gap between two bands, if every link joins neighbouring bands and
only cards that face the gap. Each supporting card gets a lane of its own, and no two
upright lines share an x: so crossings are right-angled and no line hides another. All
other plans tell the links in words within the cards.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja.figure.arrow import HEAD_LENGTH, draw_connector
from renja.figure.sheet import Box, Sheet
from renja.figure.spec import StrategyMapSpec

_LANE_PITCH: Final = 2.2
_MOST_LANES: Final = 6
_MOST_LINKS: Final = 10  # in one gap
_APART: Final = 5.2  # between upright lines, so that heads stand apart
_EDGE: Final = 3.0  # from a card's corner

Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Links:
    """How the links are shown: gaps holds those drawn between band i and band i + 1, told
    the sentence in each supporting card."""

    drawn: bool
    gaps: tuple[tuple[Link, ...], ...]
    sentences: Mapping[str, str]

    @property
    def told(self) -> Mapping[str, str]:
        """Return the sentence of each card that says what it supports."""
        return {} if self.drawn else self.sentences

    def as_text(self) -> Links:
        """Return the same links, told in words."""
        return replace(self, drawn=False)

    def gap_height(self, gap: int, usual: float) -> float:
        """Return the height of the space between two bands."""
        if not self.drawn:
            return usual
        return max(usual, (_lane_count(self.gaps[gap]) + 1) * _LANE_PITCH + 2.0)


def plan_links(spec: StrategyMapSpec, columns: Sequence[int], open_above: Sequence[bool]) -> Links:
    """Return how the links of a map are shown. Of each band: its columns of cards, and
    whether nothing stands above them."""
    places = {
        card.key: (band, index)
        for band, content in enumerate(spec.bands)
        for index, card in enumerate(content.cards)
    }
    known = [link for link in spec.links if link[0] in places and link[1] in places]
    gaps: list[list[Link]] = [[] for _ in spec.bands]
    drawable = bool(known)
    for link in known:
        upper, lower = sorted((places[link[0]], places[link[1]]))
        rest = len(spec.bands[upper[0]].cards) - upper[1]
        faces = lower[1] < columns[lower[0]] and rest <= _last_row(spec, columns, upper[0])
        if lower[0] != upper[0] + 1 or not faces or not open_above[lower[0]]:
            drawable = False
            break
        gaps[upper[0]].append(link)
    few = all(len(gap) <= _MOST_LINKS and _lane_count(gap) <= _MOST_LANES for gap in gaps)
    return Links(drawable and few, tuple(map(tuple, gaps)), _sentences(spec, known))


def _last_row(spec: StrategyMapSpec, columns: Sequence[int], band: int) -> int:
    """Return how many cards the last row of a band has."""
    return (len(spec.bands[band].cards) - 1) % columns[band] + 1


def _lane_count(links: Sequence[Link]) -> int:
    return len({source for source, _ in links})


def _sentences(spec: StrategyMapSpec, links: Sequence[Link]) -> dict[str, str]:
    labels = {card.key: card.label for band in spec.bands for card in band.cards}
    targets: dict[str, list[str]] = {}
    for source, target in links:
        targets.setdefault(source, []).append(labels[target])
    return {
        source: f"Mendukung {', '.join(map(_held, names))}" for source, names in targets.items()
    }


def _held(label: str) -> str:
    """Return a card's label, its number on the line of its word."""
    return label.replace(" ", "\u00a0")


def draw_links(sheet: Sheet, links: Links, boxes: Mapping[str, Box]) -> None:
    """Draw the links of every gap."""
    for gap in links.gaps:
        _draw_gap(sheet, gap, boxes)


def _draw_gap(sheet: Sheet, links: Sequence[Link], boxes: Mapping[str, Box]) -> None:
    taken: list[float] = []
    sources = list(dict.fromkeys(source for source, _ in links))
    exits = {source: _free_x(_middle(boxes[source]), boxes[source], taken) for source in sources}
    for lane, source in enumerate(sources):
        for target in (to for frm, to in links if frm == source):
            _draw_link(
                sheet, exits[source], boxes[source], boxes[target], lane, len(sources), taken
            )


def _draw_link(
    sheet: Sheet,
    start: float,
    source: Box,
    target: Box,
    lane: int,
    lanes: int,
    taken: list[float],
) -> None:
    """Draw a line that leaves its card at start and ends in an arrow head at the target."""
    upwards = target.bottom <= source.top
    begin, end = (source.top, target.bottom) if upwards else (source.bottom, target.top)
    straight = target.left + _EDGE <= start <= target.right - _EDGE
    x = start if straight else _free_x(_middle(target), target, taken)
    upper, lower = min(begin, end), max(begin, end)
    lane_y = upper + (lower - upper + HEAD_LENGTH * (1 if upwards else -1)) / 2
    lane_y += (lane - (lanes - 1) / 2) * _LANE_PITCH
    turns = [] if straight else [(start, lane_y), (x, lane_y)]
    draw_connector(sheet, [(start, begin), *turns, (x, end)])


def _middle(box: Box) -> float:
    return (box.left + box.right) / 2


def _free_x(wanted: float, box: Box, taken: list[float]) -> float:
    """Return the x nearest to the wanted one, on the card, apart from all taken; take it."""
    steps = int((box.right - box.left) / _APART) + 1
    offsets = [side * step * _APART for step in range(steps) for side in (1, -1)]
    within = [
        wanted + offset
        for offset in offsets
        if box.left + _EDGE <= wanted + offset <= box.right - _EDGE
    ]
    free = [x for x in within if all(abs(x - other) >= _APART - 1e-6 for other in taken)]
    x = (free or within)[0]
    taken.append(x)
    return x
