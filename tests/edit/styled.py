"""Any tree as any YAML that means it: styles, comments, blank lines and brackets by chance."""

from __future__ import annotations

import json
import random
from typing import Any

from renja.load.yaml_reader import read_tree
from renja.model.tree import BlockNode, ListNode

Plain = Any  # str, None, dict or list


def plain(tree: object) -> Plain:
    """Return a tree of the loader's without places: None stands for nothing behind a key."""
    if isinstance(tree, str):
        return str(tree)
    if isinstance(tree, BlockNode):
        return {str(key): plain(value) for key, value in tree.items()}
    if isinstance(tree, ListNode):
        return [plain(value) for value in tree]
    return None


def read(text: str) -> Plain:
    """Return the tree of a text, in which the loader finds nothing wrong."""
    tree = read_tree(text.removeprefix("\ufeff").replace("\r\n", "\n"), "x.yaml")
    assert tree.findings == (), (tree.findings, text)
    return plain(tree.root)


class Styled:
    """Writes trees; the same seed writes the same text. Each comment is there once."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._comments = 0

    def text(self, value: dict[str, Plain]) -> str:
        """Return a whole file."""
        lines = self._block(value, 0)
        if self._chance(0.3):
            lines = [self._comment(), *([""] if self._chance(0.5) else []), *lines]
        if self._chance(0.3):
            lines += ["", self._comment()]
        text = "\n".join(lines) + ("" if self._chance(0.2) else "\n")
        if self._chance(0.3):
            text = text.replace("\n", "\r\n")
        return f"\ufeff{text}" if self._chance(0.2) else text

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _comment(self) -> str:
        self._comments += 1
        return f"# komentar {self._comments}"

    def _beside(self) -> str:
        return f"{' ' * self._random.randint(1, 3)}{self._comment()}" if self._chance(0.2) else ""

    def _above(self, column: int) -> list[str]:
        lines = [""] * (self._random.randint(1, 2) if self._chance(0.15) else 0)
        if self._chance(0.25):
            lines += [f"{' ' * column}{self._comment()}"] * 1
            lines += [""] if self._chance(0.2) else []
        return lines

    def _block(self, value: dict[str, Plain], column: int) -> list[str]:
        lines: list[str] = []
        for key, inner in value.items():
            lines += self._above(column)
            lines += self._entry(f"{self._key(key)}:", column, inner, listed=False)
        return lines

    def _list(self, value: list[Plain], column: int) -> list[str]:
        lines: list[str] = []
        for inner in value:
            lines += self._above(column)
            lines += self._entry("-", column, inner, listed=True)
        return lines

    def _entry(self, mark: str, column: int, value: Plain, *, listed: bool) -> list[str]:
        head = f"{' ' * column}{mark}"
        if value is None:
            return [head + self._beside()]
        if not value and not isinstance(value, str):
            return [f"{head} {'{}' if isinstance(value, dict) else '[]'}{self._beside()}"]
        if isinstance(value, str):
            first, *others = self._scalar(value, column, listed=listed)
            return [f"{head} {first}", *others]
        if self._chance(0.15) and (inline := self._inline(value)) is not None:
            return [f"{head} {inline}{self._beside()}"]
        if listed and self._chance(0.85):  # the first entry beside the dash
            width = column + 1 + self._random.randint(1, 3)
            inside = self._inside(value, width)
            while not inside[0].strip() or inside[0].lstrip().startswith("#"):
                inside.pop(0)
            return [f"{head}{' ' * (width - column - 1)}{inside[0].lstrip()}", *inside[1:]]
        least = column if isinstance(value, list) and not listed else column + 1
        return [
            head + self._beside(),
            *self._inside(value, self._random.randint(least, column + 4)),
        ]

    def _inside(self, value: Plain, column: int) -> list[str]:
        return self._block(value, column) if isinstance(value, dict) else self._list(value, column)

    def _key(self, key: str) -> str:
        return key if key.replace("_", "").isalnum() else json.dumps(key, ensure_ascii=False)

    def _inline(self, value: Plain) -> str | None:
        if isinstance(value, str):
            return json.dumps(value, ensure_ascii=False) if not value.isalnum() else value
        if isinstance(value, dict):
            inner = [(self._key(key), self._inline(item)) for key, item in value.items()]
            told = [f"{key}: {item}" for key, item in inner if item is not None]
            return f"{{{', '.join(told)}}}" if len(told) == len(value) else None
        if isinstance(value, list):
            items = [self._inline(item) for item in value]
            known = [item for item in items if item is not None]
            gap = self._random.choice([", ", ","])
            return f"[{gap.join(known)}]" if len(known) == len(value) else None
        return None

    def _scalar(self, value: str, column: int, *, listed: bool) -> list[str]:
        styles = [self._plain, self._single, self._double, self._lines, self._folded, self._joined]
        self._random.shuffle(styles)
        for style in styles:
            lines = style(value, column)
            if lines and _means(lines, value, column, listed=listed):
                return lines
        return self._double(value, column)

    def _plain(self, value: str, _column: int) -> list[str]:
        return [value + self._beside()]

    def _single(self, value: str, _column: int) -> list[str]:
        return ["'" + value.replace("'", "''") + "'" + self._beside()]

    def _double(self, value: str, _column: int) -> list[str]:
        return [json.dumps(value, ensure_ascii=False) + self._beside()]

    def _joined(self, value: str, column: int) -> list[str]:
        """A plain text that goes on in the next lines."""
        lines = self._broken(value, column)
        return [*lines[:-1], lines[-1] + self._beside()]

    def _lines(self, value: str, column: int) -> list[str]:
        indent = " " * (column + self._random.randint(1, 4))
        mark = self._random.choice(["|", "|-", "|+"])
        return self._below(mark, [f"{indent}{line}" if line else "" for line in value.split("\n")])

    def _folded(self, value: str, column: int) -> list[str]:
        indent = " " * (column + self._random.randint(1, 4))
        lines = [f"{indent}{line.strip()}" for line in self._broken(value, 0)]
        return self._below(self._random.choice([">", ">-", ">+"]), lines)

    def _below(self, mark: str, lines: list[str]) -> list[str]:
        after = [""] * self._random.randint(0, 2) if self._chance(0.3) else []
        return [mark + self._beside(), *lines, *after]

    def _broken(self, value: str, column: int) -> list[str]:
        words = value.split(" ")
        lines = [words[0]]
        indent = " " * (column + 1 + self._random.randint(0, 2))
        for word in words[1:]:
            if self._chance(0.4):
                lines.append(indent + word)
            else:
                lines[-1] += f" {word}"
        return lines


def _means(lines: list[str], value: str, column: int, *, listed: bool) -> bool:
    mark = "-" if listed else "nama:"
    text = "\n".join((f"{' ' * column}{mark} {lines[0]}", *lines[1:], ""))
    tree = read_tree(text, "x.yaml")
    return tree.findings == () and plain(tree.root) == ([value] if listed else {"nama": value})
