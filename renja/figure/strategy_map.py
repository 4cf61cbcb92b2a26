"""The strategy map: a band a perspective, its sasaran as cards.

One upward arrow stands between neighbouring bands that support one another. Where the data
tell which sasaran supports which, lines from card to card take its place; what lines cannot
show without running across cards is told in the cards instead (see links.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja.figure.arrow import draw_upward_arrow
from renja.figure.card import PADDING as CARD_PADDING
from renja.figure.card import draw_card
from renja.figure.flow import Frame, Piece, Stack, space
from renja.figure.links import Links, draw_links, plan_links
from renja.figure.measure import PLAIN, SMALL, SMALL_BOLD, TITLE
from renja.figure.panel import PADDING, WIDTH, continued_title
from renja.figure.sheet import Box, Ink, Row, Sheet
from renja.figure.spec import Band, Card, StrategyMapSpec
from renja.figure.wrap import TextBlock, wrap

_LABEL_WIDTH: Final = 30.0
_MOST_LABEL_LINES: Final = 8  # beside the band; a longer title lies above it
_BODY_PADDING: Final = 3.5
_BAND_GAP: Final = 9.0
_BARE_GAP: Final = 3.5  # where nothing stands between bands
_CARD_GAP: Final = 2.7
_CARD_INKS: Final[tuple[Ink, ...]] = ("ochred", "ink", "muted")
_ABOVE_LABEL: Final = 3.5
_BELOW_LABEL: Final = 1.2
_BELOW_TEXT: Final = 3.6


@dataclass(frozen=True, slots=True)
class _Plan:
    """A band as it will stand: its title beside the cards, or above them, as of all bands."""

    band: Band
    beside: bool
    columns: int

    @property
    def has_strip(self) -> bool:
        """Return whether the title stands above the cards."""
        return not self.beside and bool(self.band.title.strip())

    @property
    def body(self) -> float:
        """Return where the ground of the cards begins."""
        return _LABEL_WIDTH if self.beside else 0.0

    @property
    def card_width(self) -> float:
        """Return the width of a card."""
        inner = WIDTH - self.body - 2 * _BODY_PADDING
        return (inner - (self.columns - 1) * _CARD_GAP) / self.columns

    def card_x(self, column: int) -> float:
        """Return where the cards of a column begin."""
        return self.body + _BODY_PADDING + column * (self.card_width + _CARD_GAP)


def lay_out_strategy_map(spec: StrategyMapSpec, max_height: float) -> tuple[Sheet, ...]:
    """Return the sheets of the strategy map."""
    beside = all(map(_fits_beside, spec.bands))
    plans = [_Plan(band, beside, _columns(len(band.cards))) for band in spec.bands]
    links = plan_links(
        spec, [plan.columns for plan in plans], [not plan.has_strip for plan in plans]
    )
    sheets, boxes = _stacked(plans, links, spec.rising, max_height)
    if links.drawn and len(sheets) > 1:
        links = links.as_text()
        sheets, boxes = _stacked(plans, links, spec.rising, max_height)
    if links.drawn:
        draw_links(sheets[0], links, boxes)
    return sheets


def _stacked(
    plans: Sequence[_Plan], links: Links, rising: bool, max_height: float
) -> tuple[tuple[Sheet, ...], dict[str, Box]]:
    """Return the sheets without lines between cards, and where each card stands."""
    stack = Stack(WIDTH, max_height)
    boxes: dict[str, Box] = {}
    arrows = rising and not links.drawn
    usual = _BAND_GAP if arrows or links.drawn else _BARE_GAP
    for index, plan in enumerate(plans):
        lead = None
        if index:
            height = links.gap_height(index - 1, usual)
            lead = _arrow_row(plan, height) if arrows else space(height)
        stack.frame(_frame(plan, links, boxes), lead, lead_at_top=arrows)
    return stack.close(), boxes


def _fits_beside(band: Band) -> bool:
    """Return whether a title fits beside its band. Where one doesn't, all stand above: bands
    of one map look alike."""
    return 0 < len(_label(band.title).lines) <= _MOST_LABEL_LINES


def _columns(count: int) -> int:
    return 2 if count == 4 else max(min(count, 3), 1)


def _arrow_row(plan: _Plan, height: float) -> Row:
    """Return the upward arrow between two bands, centred on the lower one's cards."""
    middle = (plan.body + WIDTH) / 2

    def draw(sheet: Sheet, top: float) -> None:
        draw_upward_arrow(sheet, middle, top, height)

    return Row(height, draw)


def _frame(plan: _Plan, links: Links, boxes: dict[str, Box]) -> Frame:
    """Return a band; its rows are rows of cards."""
    title = plan.band.title

    def head(first: int) -> Row:
        if plan.has_strip:
            return _strip(continued_title(title, first))
        return space(_BODY_PADDING)

    def ground(sheet: Sheet, piece: Piece) -> None:
        height = piece.bottom - piece.top
        sheet.rect(0.0, piece.top, WIDTH, height, "mist")
        if plan.beside:
            label = _label(continued_title(title, piece.first))
            sheet.rect(0.0, piece.top, _LABEL_WIDTH, height, "teal")
            sheet.block(PADDING, piece.top + (height - label.height) / 2, label, "white")

    label_height = _label(continued_title(title, 1)).height if plan.beside else 0.0
    least = label_height + 2 * (PADDING - _BODY_PADDING)
    rows = _card_rows(plan, links, boxes)
    return Frame(head, rows, ground, between=_CARD_GAP, foot=_BODY_PADDING, least=least)


def _label(title: str) -> TextBlock:
    return wrap(title, TITLE, _LABEL_WIDTH - 2 * PADDING)


def _strip(title: str) -> Row:
    """Return a long title as a strip above its cards."""
    block = wrap(title, TITLE, WIDTH - 2 * PADDING)
    height = block.height + 3.0

    def draw(sheet: Sheet, top: float) -> None:
        sheet.rect(0.0, top, WIDTH, height, "teal")
        sheet.block(PADDING, top + 1.5, block, "white")

    return Row(height + _BODY_PADDING, draw)


def _card_rows(plan: _Plan, links: Links, boxes: dict[str, Box]) -> tuple[Row, ...]:
    """Return the cards in rows; those of a row are equally high. Where no card is, a bare
    row keeps the band visible."""
    cards = plan.band.cards
    firsts = range(0, len(cards), plan.columns)
    rows = [_card_row(plan, cards[i : i + plan.columns], links, boxes) for i in firsts]
    return tuple(rows) or (space(_ABOVE_LABEL),)


def _card_row(plan: _Plan, cards: Sequence[Card], links: Links, boxes: dict[str, Box]) -> Row:
    width = plan.card_width
    contents = [_content(card, width - 2 * CARD_PADDING, links) for card in cards]
    height = max(content[-1][1] + content[-1][0].height for content in contents) + _BELOW_TEXT

    def draw(sheet: Sheet, top: float) -> None:
        for column, (card, content) in enumerate(zip(cards, contents, strict=True)):
            x = plan.card_x(column)
            boxes[card.key] = Box(x, top, x + width, top + height)
            draw_card(sheet, x, top, width, height, "ochre")
            for (block, y), ink in zip(content, _CARD_INKS, strict=False):
                sheet.block(x + CARD_PADDING, top + y, block, ink)

    return Row(height, draw)


def _content(card: Card, width: float, links: Links) -> list[tuple[TextBlock, float]]:
    """Return a card's label, text and possibly what it supports, each with its top."""
    texts = [(card.label, SMALL_BOLD), (card.text, PLAIN)]
    if card.key in links.told:
        texts.append((links.told[card.key], SMALL))
    content: list[tuple[TextBlock, float]] = []
    y = _ABOVE_LABEL
    for text, style in texts:
        block = wrap(text, style, width)
        content.append((block, y))
        y += block.height + _BELOW_LABEL
    return content
