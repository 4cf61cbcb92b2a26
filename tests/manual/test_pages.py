"""Every code has its page, every page its code, and an example gives the code it explains.

An example in a fence is a whole file: its first line names it, relative to data/2025/ of the
smallest plan, whose file it takes the place of ('renja.yaml' stands in the project).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

import renja.manual
from renja.check.plan import rules
from renja.load.loader import load_plan
from renja.load.settings import load_settings
from renja.manual.page import PARTS, page
from renja.model.codes import CODES, HUNDREDS
from renja.pipeline.build import check
from tests.check.projects import YEAR, project_of

FILES = sorted(Path(renja.manual.__file__).parent.glob("*.md"))
WRITTEN = [file.stem for file in FILES]
_FENCE = re.compile(r"^```\w+\n(?:# |\{# )(\S+)(?: #\})?\n.*?^```$", re.MULTILINE | re.DOTALL)
# What no text in a page can show: files that aren't there or can't be read, characters that
# aren't seen, what stands in git, and whatever befalls outputs, the template and tables.
WITHOUT_TRIAL = {"RJ101", "RJ102", "RJ103", "RJ104", "RJ110", "RJ544", "RJ554"}
OUTSIDE_THE_DATA = ("RJ6", "RJ7", "RJ8", "RJ9")


def examples(text: str) -> list[tuple[str, str]]:
    """Return the files that the examples of a page are: name and text."""
    return [
        (match[1], match[0].split("\n", 1)[1].removesuffix("```"))
        for match in _FENCE.finditer(text)
    ]


def test_every_code_has_exactly_one_page() -> None:
    with_rule = [rule.CODE for rule in rules()]
    assert sorted(WRITTEN + with_rule) == list(CODES)


def test_every_hundred_has_a_name() -> None:
    assert {code[:3] for code in CODES} == set(HUNDREDS)


@pytest.mark.parametrize("code", CODES)
def test_a_page_has_a_title_and_its_four_parts_in_their_order(code: str) -> None:
    title, _, body = page(code).partition("\n\n")
    assert title.endswith(".")
    assert "\n" not in title
    starts = [body.find(f"{part}") for part in PARTS]
    assert -1 not in starts
    assert starts == sorted(starts)
    assert all(body.count(f"\n\n{part}") + body.startswith(part) == 1 for part in PARTS)


@pytest.mark.parametrize("code", WRITTEN)
def test_a_page_that_is_a_file_has_the_title_of_the_table(code: str) -> None:
    assert page(code).split("\n")[0] == f"{CODES[code].title}."


@pytest.mark.parametrize("code", CODES)
def test_a_page_reads_alike_as_text_and_as_markdown(code: str) -> None:
    """Only paragraphs and examples; a line that begins with '#' would be a heading."""
    tree = SyntaxTreeNode(MarkdownIt("commonmark").parse(page(code)))
    kinds = {node.type for node in tree.children}
    assert kinds <= {"paragraph", "code_block", "fence"}
    for node in tree.children:
        if node.type == "paragraph":
            (inline,) = node.children
            assert {piece.type for piece in inline.children} <= {"text", "softbreak"}
            assert "".join(typed(inline)) == inline.content


def typed(inline: SyntaxTreeNode) -> Iterator[str]:
    for piece in inline.children:
        yield "\n" if piece.type == "softbreak" else piece.content


@pytest.mark.parametrize("code", CODES)
def test_an_example_keeps_to_eighty_columns(code: str) -> None:
    tree = SyntaxTreeNode(MarkdownIt("commonmark").parse(page(code)))
    shown = [node.content for node in tree.children if node.type in ("code_block", "fence")]
    assert shown
    assert max(len(line) for text in shown for line in text.split("\n")) <= 76


TRIED = [code for code in CODES if examples(page(code))]


@pytest.mark.parametrize("code", TRIED)
def test_an_example_gives_its_code_and_no_other_galat(code: str, tmp_path: Path) -> None:
    project = project_of(None, tmp_path)
    for name, text in examples(page(code)):
        file = project / name if name == "renja.yaml" else project / "data" / str(YEAR) / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    found = {finding.code for finding in load_plan(project, YEAR).findings}
    if code not in found:
        settings = load_settings(project)
        found = {f.code for f in (*settings.findings, *check(project, YEAR, settings).findings)}
    assert code in found
    assert not [other for other in found - {code} if str(CODES[other].severity) == "galat"]


def test_all_examples_that_can_be_tried_are() -> None:
    missing = {c for c in WRITTEN if not c.startswith(OUTSIDE_THE_DATA)} - set(TRIED)
    assert missing == WITHOUT_TRIAL
