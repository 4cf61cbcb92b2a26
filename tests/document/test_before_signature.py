"""A signature block takes the text before it along."""

from __future__ import annotations

from renja.document.nodes import Block, ListBlock, Paragraph
from tests.document.conftest import Plan

SIGNED = "\n\n{{ tanda_tangan() }}"
TWO_LINES = f"{'kata ' * 40}akhir."


def kept(blocks: tuple[Block, ...]) -> list[bool]:
    """Return, of each paragraph and item in order, whether it is kept with what follows."""
    found: list[bool] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.keep)
        elif isinstance(block, ListBlock):
            found += [item.keep for item in block.items]
    return found


def test_the_last_paragraph_stays_with_the_signature(plan: Plan) -> None:
    assert kept(plan.body(f"Satu.\n\n{TWO_LINES}{SIGNED}")) == [False, True]


def test_the_last_item_stays_with_the_signature(plan: Plan) -> None:
    text = f"Berikut:\n\n1. satu;\n1. {TWO_LINES}{SIGNED}"
    assert kept(plan.body(text)) == [False, False, True]


def test_a_short_text_takes_along_what_is_before_it(plan: Plan) -> None:
    assert kept(plan.body(f"Satu.\n\n{TWO_LINES}\n\nDua.{SIGNED}")) == [False, True, True]
    text = f"Berikut:\n\n1. {TWO_LINES}\n1. satu;\n1. dua.{SIGNED}"
    assert kept(plan.body(text)) == [False, True, True, True]
    assert kept(plan.body(f"Berikut:\n\n1. satu;\n1. dua.{SIGNED}")) == [True, True, True]


def test_a_text_of_half_a_page_breaks_by_itself(plan: Plan) -> None:
    assert kept(plan.body(f"{'Kata ' * 400}.{SIGNED}")) == [False]


def test_a_text_with_a_footnote_moves_with_its_notes(plan: Plan) -> None:
    assert kept(plan.body(f"Satu[^a].{SIGNED}\n\n[^a]: Isi.")) == [False]


def test_other_text_is_left_alone(plan: Plan) -> None:
    assert kept(plan.body("Satu.\n\n1. dua.")) == [False, False]
