"""YAML text changed: the tree is what was meant, and all other characters are as they were."""

from __future__ import annotations

import copy
import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renja.edit.own_text import Clash
from renja.edit.yaml_edit import YamlEdit
from renja.load.yaml_reader import read_tree
from renja.model.fields import Teks
from renja.model.tree import EmptyNode
from tests.conftest import REPOSITORY
from tests.edit.styled import Plain, Styled, plain, read

FILES = sorted(
    (*REPOSITORY.glob("data/2024/*.yaml"), *REPOSITORY.glob("tests/plans/*/data/*/*.yaml"))
)
LETTERS = st.characters(
    categories=("L", "N", "P", "S", "Zs"), include_characters="\n", exclude_characters="\x85"
)
TEXTS = st.one_of(
    st.text("ab:#-'\"\\,[]{}|>&*!%@`?~ =.1\n", max_size=12),
    st.text(LETTERS, max_size=12),
    st.lists(st.text("abcdefgh,.-:#'", min_size=1, max_size=12), min_size=1, max_size=40).map(
        " ".join
    ),
)
KEYS = st.one_of(
    st.text("abcde", min_size=1, max_size=3), st.text("ab :#-'é", min_size=1, max_size=4)
)
VALUES = st.recursive(
    st.one_of(TEXTS, st.none()),
    lambda inner: st.one_of(st.dictionaries(KEYS, inner, max_size=3), st.lists(inner, max_size=3)),
    max_leaves=6,
)
TREES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
SEEDS = st.integers(0, 2**32)


def paths(value: Plain, own: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths to all values of a tree, the outer ones first."""
    pairs: list[tuple[Any, Plain]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    return [path for key, inner in pairs for path in ((*own, key), *paths(inner, (*own, key)))]


def at(value: Plain, path: tuple[Any, ...]) -> Plain:
    for step in path:
        value = value[step]
    return value


def changed(value: Plain, path: tuple[Any, ...], new: Plain) -> Plain:
    """Return the tree with one value changed."""
    made = copy.deepcopy(value)
    at(made, path[:-1])[path[-1]] = new
    return made


def without(value: Plain, path: tuple[Any, ...]) -> Plain:
    made = copy.deepcopy(value)
    del at(made, path[:-1])[path[-1]]
    return made


def bare(value: Plain) -> Plain:
    """Return a tree in which a block or list of nothing counts as nothing."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items()} or None
    if isinstance(value, list):
        return [bare(inner) for inner in value] or None
    return value


def comments(text: str) -> list[str]:
    return sorted(re.findall("# komentar [0-9]+", text))


def bracketed(text: str) -> bool:
    """Return whether a tree's text has brackets, within which fewer things may stand."""
    return "[" in text or "{" in text


ANY = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@ANY
@given(TREES, SEEDS)
def test_a_styled_text_means_its_tree(tree: dict[str, Plain], seed: int) -> None:
    assert read(Styled(seed).text(tree)) == tree


@ANY
@given(TREES, SEEDS, TEXTS, st.data())
def test_a_text_that_is_set_is_read_back_and_comments_stay(
    tree: dict[str, Plain], seed: int, new: str, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    leaves = [path for path in paths(tree) if not isinstance(at(tree, path), dict | list)]
    if not leaves:
        return
    path = data.draw(st.sampled_from(leaves))
    edit = YamlEdit(text)
    edit.set(path, new)
    assert read(edit.text()) == changed(tree, path, new), (text, edit.text())
    assert comments(edit.text()) == comments(text)
    assert edit.text().startswith("\ufeff") == text.startswith("\ufeff")
    assert "\r\n" in text or "\r" not in edit.text()
    assert "\n" not in edit.text().replace("\r\n", "") or "\r\n" not in text
    assert edit.text().endswith("\n") == text.endswith("\n")


@ANY
@given(TREES, SEEDS, st.data())
def test_many_texts_are_set_at_once(tree: dict[str, Plain], seed: int, data: st.DataObject) -> None:
    text = Styled(seed).text(tree)
    leaves = [path for path in paths(tree) if not isinstance(at(tree, path), dict | list)]
    edit = YamlEdit(text)
    expected = tree
    for path in leaves:
        new = data.draw(TEXTS)
        edit.set(path, new)
        expected = changed(expected, path, new)
    assert read(edit.text()) == expected, (text, edit.text())
    assert comments(edit.text()) == comments(text)


@ANY
@given(TREES, SEEDS, st.data())
def test_keys_added_and_removed_at_once_do_not_disturb_each_other(
    tree: dict[str, Plain], seed: int, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    edit = YamlEdit(text)
    expected = copy.deepcopy(tree)
    for path in [p for p in ((), *paths(tree)) if isinstance(at(tree, p), dict)]:
        block = at(tree, path)
        gone = set(list(block)[1:]) & data.draw(st.sets(st.sampled_from([*block, "x"])))
        for key in gone:
            if not isinstance(block[key], dict | list):
                edit.remove((*path, key))
                del at(expected, path)[key]
        edit.add((*path, "baru"), "nilai", tuple(data.draw(st.permutations([*block, "baru"]))))
        at(expected, path)["baru"] = "nilai"
    assert read(edit.text()) == expected, (text, edit.text())


@ANY
@given(TREES, SEEDS, VALUES, st.data())
def test_any_value_takes_the_place_of_any_other(
    tree: dict[str, Plain], seed: int, new: Plain, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    path = data.draw(st.sampled_from(paths(tree)))
    edit = YamlEdit(text)
    try:
        edit.set(path, new)
    except ValueError:
        assert bracketed(text)
        return
    assert read(edit.text()) == changed(tree, path, new), (text, edit.text())


@ANY
@given(TREES, SEEDS, KEYS, VALUES, st.data())
def test_a_key_that_is_added_is_there_and_nothing_else_changes(
    tree: dict[str, Plain], seed: int, key: str, new: Plain, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    blocks = [p for p in ((), *paths(tree)) if isinstance(at(tree, p), dict)]
    path = data.draw(st.sampled_from(blocks))
    there = list(at(tree, path))
    order = data.draw(st.permutations([*there, key]))
    if key in there:
        return
    edit = YamlEdit(text)
    try:
        edit.add((*path, key), new, data.draw(st.sampled_from([(), tuple(order)])))
    except ValueError:
        assert bracketed(text)
        return
    made = edit.text()
    assert read(made) == changed(tree, (*path, key), new), (text, made)
    assert comments(made) == comments(text)
    kept = iter(made.replace("\r", ""))
    assert all(char in kept for char in text.replace("\r", "").replace(" ", "").replace("\n", ""))


@ANY
@given(TREES, SEEDS, st.data())
def test_what_is_removed_is_gone_and_nothing_else(
    tree: dict[str, Plain], seed: int, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    path = data.draw(st.sampled_from(paths(tree)))
    edit = YamlEdit(text)
    edit.remove(path)
    assert bare(read(edit.text())) == bare(without(tree, path)), (text, edit.text())


@ANY
@given(TREES, SEEDS, st.data())
def test_several_keys_of_a_block_are_removed_at_once(
    tree: dict[str, Plain], seed: int, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    owners = [p for p in ((), *paths(tree)) if isinstance(at(tree, p), dict | list) and at(tree, p)]
    path = data.draw(st.sampled_from(owners))
    block = at(tree, path)
    steps = list(block) if isinstance(block, dict) else list(range(len(block)))
    gone = data.draw(st.sets(st.sampled_from(steps), min_size=1))
    edit = YamlEdit(text)
    expected = tree
    for step in sorted(gone, key=steps.index, reverse=True):
        edit.remove((*path, step))
        expected = without(expected, (*path, step))
    assert bare(read(edit.text())) == bare(expected), (text, edit.text())


@ANY
@given(TREES, SEEDS, VALUES, st.data())
def test_an_item_that_is_inserted_gets_its_number(
    tree: dict[str, Plain], seed: int, new: Plain, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    lists = [p for p in paths(tree) if isinstance(at(tree, p), list)]
    if not lists:
        return
    path = data.draw(st.sampled_from(lists))
    number = data.draw(st.integers(0, len(at(tree, path))))
    edit = YamlEdit(text)
    try:
        edit.insert(path, number, new)
    except ValueError:
        assert bracketed(text)
        return
    expected = copy.deepcopy(tree)
    at(expected, path).insert(number, new)
    assert read(edit.text()) == expected, (text, edit.text())
    assert comments(edit.text()) == comments(text)


@ANY
@given(TREES, SEEDS, KEYS, st.data())
def test_a_key_is_renamed(
    tree: dict[str, Plain], seed: int, name: str, data: st.DataObject
) -> None:
    text = Styled(seed).text(tree)
    named = [path for path in paths(tree) if isinstance(path[-1], str)]
    path = data.draw(st.sampled_from(named))
    block = at(tree, path[:-1])
    if name in block:
        return
    edit = YamlEdit(text)
    edit.rename(path, name)
    renamed = {name if key == path[-1] else key: value for key, value in block.items()}
    expected = changed(tree, path[:-1], renamed) if len(path) > 1 else renamed
    assert read(edit.text()) == expected
    assert list(at(read(edit.text()), path[:-1])) == list(renamed)
    assert comments(edit.text()) == comments(text)


@ANY
@given(TREES, SEEDS)
def test_every_value_is_found_again_by_its_place(tree: dict[str, Plain], seed: int) -> None:
    text = Styled(seed).text(tree).removeprefix("\ufeff")
    edit = YamlEdit(text)
    found = read_tree(text.replace("\r\n", "\n"), "x.yaml").root
    for path in paths(tree):
        value = at(found, path)
        if isinstance(value, Teks | EmptyNode) and isinstance(path[-1], str):
            assert edit.path_at(value.place.line, value.place.column) == path


MOST_LEAVES = 150  # tried of a file: of larger ones each second, third …
NEW = ("baru", "a: b # c", f"{'kata panjang ' * 20}akhir", "satu\ndua")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-4]}-{file.stem}")
def test_each_text_of_the_plans_is_set_and_all_else_stays(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    found = read_tree(text, "x.yaml").root
    tree = plain(found)
    lines = text.split("\n")
    leaves = [path for path in paths(tree) if isinstance(at(tree, path), str)]
    leaves = leaves[:: 1 + len(leaves) // MOST_LEAVES]
    for path, new in zip(leaves, itertools.cycle(NEW), strict=False):
        edit = YamlEdit(text)
        edit.set(path, at(tree, path))
        assert edit.text() == text
        edit.set(path, new)
        assert read(edit.text()) == changed(tree, path, new)
        place = at(found, path).place
        line = lines[place.line - 1]
        column = len(line) - len(line.lstrip(" " if isinstance(path[-1], int) else " -"))
        below = lines[place.line :]
        while below and _indent(below[0]) > column:
            below.pop(0)
        made = edit.text().split("\n")
        assert made[: place.line - 1] == lines[: place.line - 1]
        assert made[place.line - 1][: place.column - 1] == line[: place.column - 1]
        assert made[len(made) - len(below) :] == below


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def test_several_edits_are_told_by_where_things_stood_and_made_at_once() -> None:
    text = "a: 1 # satu\nb:\n  - x: 1\n    y: 2\n  # dua\n  - x: 3\nc: lama\n"
    edit = YamlEdit(text)
    edit.remove(("b", 0, "x"))
    edit.insert(("b",), 0, {"x": "0"})
    edit.set(("c",), "baru")
    edit.add(("d",), ["e"], order=("a", "d"))
    assert edit.text() == (
        "a: 1 # satu\nd:\n  - e\nb:\n  - x: 0\n  - y: 2\n  # dua\n  - x: 3\nc: baru\n"
    )


@pytest.mark.parametrize("end", ["\n", ""])
def test_of_keys_added_at_one_place_the_deeper_come_first(end: str) -> None:
    edit = YamlEdit(f"a:\n  - b: 1\n    c:\n      d: 2{end}")
    edit.add(("e",), "3")
    edit.insert(("a",), 1, {"b": "4"})
    edit.add(("a", 0, "f"), "5")
    edit.add(("a", 0, "c", "g"), "6")
    assert edit.text() == (
        f"a:\n  - b: 1\n    c:\n      d: 2\n      g: 6\n    f: 5\n  - b: 4\ne: 3{end}"
    )


def test_two_edits_of_one_place_clash() -> None:
    edit = YamlEdit("a: 1\n")
    edit.set(("a",), "2")
    edit.remove(("a",))
    with pytest.raises(Clash):
        edit.text()
    with pytest.raises(Clash):
        edit.set(("a",), "3")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", "a: 1\nb: 2\n"), ("# c\n", "# c\na: 1\nb: 2\n"), ("# c", "# c\na: 1\nb: 2")],
)
def test_keys_are_added_to_a_file_of_comments(text: str, expected: str) -> None:
    edit = YamlEdit(text)
    edit.add(("a",), "1")
    edit.add(("b",), "2")
    assert edit.text().split() == expected.split()
    assert edit.text().endswith("\n") == expected.endswith("\n")


@pytest.mark.parametrize(
    ("text", "path", "new", "expected"),
    [
        ("a:   # isi di sini\n", ("a",), "1", "a: 1   # isi di sini\n"),
        ("a: \nb: 2\n", ("a",), "1", "a: 1\nb: 2\n"),
        ("a: 'x'  # c\n", ("a",), "it's", "a: 'it''s'  # c\n"),
        ("a: [b, c] # d\n", ("a", 1), "x, y", 'a: [b, "x, y"] # d\n'),
        ("a: >- # d\n  b\n  c\n\ne: f\n", ("a",), "g", "a: >- # d\n  g\n\ne: f\n"),
        ("a: |\n  b\n  c\n\n\n# d\n", ("a",), "b\nx", "a: |\n  b\n  x\n\n\n# d\n"),
        ("a: b\n  c d\n  e # f\n", ("a",), "b c x e", "a: b\n  c x\n  e # f\n"),
        ("a: b # c", ("a",), "d " * 60 + "e", f"a: >- # c\n  {'d ' * 49}\n  {'d ' * 11}e"),
        ("a: 1", ("a",), None, "a:"),
        ("a: 1\n", ("a",), "", 'a: ""\n'),
        ("a: 1\n", ("a",), "x\u200by", 'a: "x\\u200by"\n'),
    ],
)
def test_a_text_keeps_its_style_and_what_stands_beside_it(
    text: str, path: tuple[Any, ...], new: str | None, expected: str
) -> None:
    edit = YamlEdit(text)
    edit.set(path, new)
    assert edit.text() == expected.replace(" \n  d", "\n  d")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_mark_are_those_of_the_file(end: str, mark: str) -> None:
    lines = ["# satu", "a: 1  # dua", "b:", "  - é", ""]
    edit = YamlEdit(mark + end.join(lines))
    edit.set(("a",), "x\ny")
    edit.insert(("b",), 0, "ü")
    made = ["# satu", "a: |-  # dua", "  x", "  y", "b:", "  - ü", "  - é", ""]
    assert edit.text() == mark + end.join(made)


def test_lines_of_a_long_text_stay_where_their_words_do() -> None:
    text = "a: >-\n  satu dua\n  tiga empat\n  lima enam\n  tujuh\n"
    edit = YamlEdit(text)
    edit.set(("a",), "satu dua tiga EMPAT lima enam tujuh")
    assert edit.text() == text.replace("empat", "EMPAT")


def test_comments_above_go_with_an_item_and_stay_above_a_key() -> None:
    text = "# berkas\n\na:\n  # milik butir\n  - b: 1\n    # tetap\n    c: 2 # ikut\n  - d: 3\n"
    edit = YamlEdit(text)
    edit.remove(("a", 0, "c"))
    assert edit.text() == text.replace("    c: 2 # ikut\n", "")
    edit = YamlEdit(text)
    edit.remove(("a", 0))
    assert edit.text() == "# berkas\n\na:\n  - d: 3\n"


def test_comments_between_a_key_beside_its_dash_and_the_next_move_above_it() -> None:
    edit = YamlEdit("a:\n  - b: 1\n    # tentang c\n    c: 2\n")
    edit.remove(("a", 0, "b"))
    assert edit.text() == "a:\n  # tentang c\n  - c: 2\n"


def test_a_path_that_leads_nowhere_is_a_key_error() -> None:
    edit = YamlEdit("a: 1\n")
    for path in (("b",), ("a", "b"), ("a", 0)):
        with pytest.raises(KeyError):
            edit.set(path, "x")
    with pytest.raises(KeyError):
        edit.add(("a",), "x")
    with pytest.raises(KeyError):
        edit.path_at(9, 9)


def test_a_text_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="can't be read"):
        YamlEdit("a: 'x\n")
