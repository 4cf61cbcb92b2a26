"""The syntax of all naskah files, checked whether or not the plan's data stand.

Unknown names, filters and includes are found here too, also in branches that no data take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from jinja2 import TemplateSyntaxError, nodes

from renja.document.prose.environment import ProseEnvironment
from renja.document.prose.filters import FILTER_NAMES, TEST_NAMES
from renja.document.prose.frames import place_in_line
from renja.document.prose.functions import FUNCTION_NAMES
from renja.document.prose.jinja_source import prepared
from renja.document.prose.names import NAMES
from renja.document.prose.syntax_message import syntax_finding
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.nearest import did_you_mean
from renja.model.numbers import PLACEHOLDER

N = TypeVar("N", bound=nodes.Node)
Nodes = tuple[nodes.Node, ...]
Files = Mapping[str, tuple[str, str]]  # name to path and text

_RAW = re.compile(r"\{%[-+]?\s*(raw|autoescape|do|trans|debug|break|continue)\b")
_IN_PROSE = {
    "unit": "unit.pendek",
    "unit_panjang": "unit.panjang",
    "unit_resmi": "unit.nama",
    "tahun": "tahun",
}
_ALWAYS = frozenset(("loop", "caller", "varargs", "kwargs", "self"))
_REFUSED: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.Extends, "extends"),
    (nodes.Block, "block"),
    (nodes.FilterBlock, "filter"),
)


@dataclass(frozen=True, slots=True)
class Syntax:
    """What the check found: findings, files that can't be rendered, names that are included."""

    findings: tuple[Finding, ...]
    broken: frozenset[str]
    included: frozenset[str]


def check_syntax(files: Files, unread: Iterable[str] = ()) -> Syntax:
    """Return what is wrong with the syntax of these files; unread ones exist but have no text."""
    found: list[Finding] = []
    broken: set[str] = set()
    environment = ProseEnvironment(files, marks=False)
    environment.filters = dict.fromkeys(FILTER_NAMES, _stand_in)
    environment.tests = dict.fromkeys(TEST_NAMES, _stand_in)
    parsed = {name: _parsed(environment, name, *file) for name, file in files.items()}
    assigned = {name for file in parsed.values() for name in _assigned(file.nodes)}
    exist = frozenset((*files, *unread))
    for name, file in parsed.items():
        found += file.problems
        if file.problems:
            broken.add(name)
        path, text = files[name]
        names = _Names(path, text.split("\n"), assigned, exist)
        found += names.findings(file)
        found += _placeholders(path, text)
    included = frozenset(n for file in parsed.values() for n, _ in _includes(file.nodes) if n)
    return Syntax(tuple(found), frozenset(broken), included)


def _placeholders(path: str, text: str) -> Iterator[Finding]:
    """Yield the placeholders of data files: in prose they would be printed as they stand."""
    for number, line in enumerate(text.split("\n"), 1):
        for match in PLACEHOLDER.finditer(line):
            if line[match.start() - 1 : match.start()] != "{" and line[match.end() :][:1] != "}":
                yield finding(
                    "RJ557",
                    Place(path, number, match.start() + 1, match.end() + 1),
                    f"'{match[0]}' hanya berlaku di berkas data.",
                    f"Tulis {{{{ {_IN_PROSE[match[1]]} }}}}.",
                )


def _stand_in() -> None:
    """Stand for a filter or test: here only its name counts."""


@dataclass(frozen=True, slots=True)
class _Parsed:
    """All nodes of a file's tree in their order (none where it has no tree), what makes it
    impossible to run, and whether its names can be judged."""

    nodes: Nodes
    problems: tuple[Finding, ...] = ()
    judged: bool = True


def _parsed(environment: ProseEnvironment, name: str, path: str, text: str) -> _Parsed:
    lines = text.split("\n")
    refused = tuple(
        _refused(path, number, line, match[1])
        for number, line in enumerate(lines, 1)
        for match in _RAW.finditer(line)
    )
    if refused:
        return _Parsed((), refused)
    try:
        tree = environment.parse(prepared(text), name, path)
        every = tuple(tree.find_all(nodes.Node))
        problems = tuple(_unknown_in(every, path, lines))
        refused_tag = any(problem.code == "RJ556" for problem in problems)
        return _Parsed(every, problems, judged=not refused_tag)
    except TemplateSyntaxError as error:
        return _Parsed((), (syntax_finding(error, path, text),))
    except (RecursionError, MemoryError):
        message = "tanda Jinja di berkas ini bersarang terlalu dalam."
        return _Parsed((), (finding("RJ560", Place(path), message),))
    except (ValueError, OverflowError):
        message = "ada bilangan atau teks Jinja di berkas ini yang tidak dapat dibaca."
        return _Parsed((), (finding("RJ555", Place(path), message),))


def _of(every: Nodes, kind: type[N] | tuple[type[N], ...]) -> Iterator[N]:
    return (node for node in every if isinstance(node, kind))


def _refused(path: str, number: int, line: str, tag: str) -> Finding:
    place = Place(path, number)
    return finding(
        "RJ556",
        place_in_line(place, line, tag) or place,
        f"perintah {{% {tag} %}} tidak dipakai di naskah.",
        "Yang dipakai: if, for, set, macro, call, include, import.",
    )


def _unknown_in(every: Nodes, path: str, lines: list[str]) -> Iterator[Finding]:
    """Yield what makes a file impossible to run: refused tags, unknown filters and tests."""
    for kind, tag in _REFUSED:
        for node in _of(every, kind):
            yield _refused(path, node.lineno, _line(lines, node.lineno), tag)
    for known, what, kind in (
        (FILTER_NAMES, "filter", nodes.Filter),
        (TEST_NAMES, "uji", nodes.Test),
    ):
        for node in _of(every, kind):
            name = str(getattr(node, "name", ""))
            if name not in known:
                place = Place(path, node.lineno)
                yield finding(
                    "RJ558",
                    place_in_line(place, _line(lines, node.lineno), name) or place,
                    f"{what} '{name}' tidak dikenal.",
                    did_you_mean(name, known),
                )


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _assigned(every: Nodes) -> Iterator[str]:
    for name in _of(every, nodes.Name):
        if name.ctx in ("store", "param"):
            yield name.name
    for macro in _of(every, nodes.Macro):
        yield macro.name
    for module in _of(every, nodes.Import):
        yield module.target
    for names in _of(every, nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in names.names)


def _includes(every: Nodes) -> Iterator[tuple[str, nodes.Node]]:
    """Yield the name of each file that is asked for ('' where it isn't a plain text)."""
    for node in _of(every, (nodes.Include, nodes.Import, nodes.FromImport)):
        template = getattr(node, "template", None)
        value = template.value if isinstance(template, nodes.Const) else None
        yield (value if isinstance(value, str) else ""), node


@dataclass(frozen=True, slots=True)
class _Names:
    """Looks for names and files that don't exist, in one file."""

    path: str
    lines: list[str]
    assigned: set[str]
    exist: frozenset[str]

    def findings(self, file: _Parsed) -> Iterator[Finding]:
        """Yield what isn't there."""
        known = NAMES | FUNCTION_NAMES | self.assigned
        told: set[tuple[str, int]] = set()
        for node in _of(file.nodes, nodes.Name) if file.judged else ():
            unknown = node.name not in known and node.name not in _ALWAYS
            if unknown and (node.name, node.lineno) not in told:
                told.add((node.name, node.lineno))
                message = f"nama '{node.name}' tidak dikenal."
                yield finding(
                    "RJ557",
                    self._at(node.lineno, node.name),
                    message,
                    did_you_mean(node.name, known),
                )
        for included, asking in _includes(file.nodes):
            yield from self._include(included, asking)

    def _at(self, line: int, word: str) -> Place:
        place = Place(self.path, line)
        return place_in_line(place, _line(self.lines, line), word) or place

    def _include(self, name: str, node: nodes.Node) -> Iterator[Finding]:
        if not name:
            yield finding(
                "RJ556",
                Place(self.path, node.lineno),
                "nama berkas sisipan harus ditulis langsung.",
                'Misalnya {% include "bab-1-wilayah.md" %}.',
            )
        elif name not in self.exist and not getattr(node, "ignore_missing", False):
            yield finding(
                "RJ561",
                self._at(node.lineno, name),
                f"berkas sisipan '{name}' tidak ada.",
                did_you_mean(name, self.exist),
            )
