"""Imports run one way, from the upper floors down, and each library has its room."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "renja"

# What the modules of a room may import of this package, besides their own room.
# 'document.nodes' is one module; 'document' the whole room.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "model": (),
    "load": ("model",),
    "edit": ("model", "load"),
    "figure": ("model", "document.nodes", "look.family", "look.glyphs"),
    "look": ("model",),
    "document": ("model", "load", "figure.spec"),
    "check": ("model", "load", "document", "figure.spec", "look.glyphs"),
    "compare": ("model", "document"),
    "manual": ("model", "check.plan"),
    "write": ("model", "document.nodes", "document.walk", "look", "figure.spec"),
    "report": ("model", "compare.change", "compare.words"),
}
# The top floor: modules and rooms that may import all of them.
TOP = (
    "archives",
    "arguments",
    "ci",
    "cli",
    "commands",
    "difference",
    "exit_status",
    "explain",
    "history",
    "init",
    "machine",
    "matriks",
    "new_year",
    "pipeline",
    "run",
    "schema",
    "sources",
    "template",
    "tool",
    "verify",
    "workbook",
)

# Every library, and the rooms that import it.
ONLY_IN: dict[str, tuple[str, ...]] = {
    "docx": ("write",),
    "docxtpl": ("write",),
    "fontTools": ("look",),
    "fontpkg_arimo": ("look",),
    "jinja2": ("document", "write"),
    "lxml": ("look", "verify", "write"),
    "markdown_it": ("document",),
    "markupsafe": ("document", "write"),
    "matplotlib": ("figure",),
    "num2words": ("document",),
    "openpyxl": ("workbook",),
    "pydantic": ("model", "load"),
    "pydantic_core": ("model", "load", "workbook"),
    "pypdf": ("verify", "write"),
    "rich": ("report",),
    "typer": (
        "arguments",
        "ci",
        "cli",
        "commands",
        "difference",
        "explain",
        "history",
        "init",
        "new_year",
        "report",
        "template",
        "verify",
        "workbook",
    ),
    "typst": ("write",),
    "xlsxwriter": ("workbook",),
    "yaml": ("edit", "load"),
}

# What only the top floor and report may use: they meet the machine, the rest is pure.
WORLDLY = {"print", "input", "exit", "quit", "breakpoint"}
WORLDLY_ATTRIBUTES = {
    ("os", "environ"),
    ("os", "getenv"),
    ("sys", "argv"),
    ("sys", "exit"),
    ("sys", "stderr"),
    ("sys", "stdout"),
    ("datetime", "now"),
    ("date", "today"),
    ("time", "time"),
    ("time", "perf_counter"),
}

# The modules that change files (repository, revisions, write.fonts in folders that go), and the
# calls that do; 'open' counts where it may write.
WRITERS = {
    "cli",
    "difference.tracked",
    "history.plan_before",
    "history.repository",
    "history.revisions",
    "machine.libreoffice",
    "new_year.folder",
    "report.screen",
    "sources.replacing",
    "verify.expected",
    "verify.rehearsal",
    "write.files",
    "write.folder_lock",
    "write.fonts",
    "write.new_files",
}
WRITING = {
    "chmod", "copy2", "copyfile", "copymode", "copytree", "hardlink_to", "link", "makedirs",
    "mkdir", "mkdtemp", "mkstemp", "move", "rename", "removedirs", "rmdir", "rmtree", "symlink",
    "symlink_to", "touch", "truncate", "unlink", "write_bytes", "write_text", "NamedTemporaryFile",
    "TemporaryDirectory", "TemporaryFile",
}  # fmt: skip

# Distributions by the packages that they bring, where the names differ.
DISTRIBUTIONS = {
    "docx": "python-docx",
    "markdown_it": "markdown-it-py",
    "yaml": "pyyaml",
    "fontpkg_arimo": "fontpkg-arimo",
    "PIL": "pillow",
    "page": "page-validation",
    "pydantic_core": "pydantic",
}


def modules() -> list[str]:
    """Return every module as 'room.module', packages without '__init__'."""
    paths = (path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.rglob("*.py"))
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in paths)


def tree(module: str) -> ast.Module:
    path = PACKAGE.joinpath(*module.split("."))
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(source.read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[str]:
    """Yield every module imported anywhere in one of ours."""
    return imports_of(tree(module))


def imports_of(source: ast.Module) -> Iterator[str]:
    """Yield every module imported anywhere in a source, as an absolute name."""
    for node in ast.walk(source):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    return module.split(".")[0]


INSIDE = [name for name in modules() if name not in ("__init__", "__main__")]


def test_the_modules_were_found() -> None:
    assert {"pipeline.build", "model.diagnostic", "document.nodes", "look.look"} <= set(INSIDE)
    assert len(INSIDE) > 40


def test_there_is_no_room_that_is_not_listed() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir()} - {"__pycache__"}
    beside = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert folders <= {*MAY_IMPORT, *TOP}
    assert folders | beside == {*MAY_IMPORT, *TOP}
    assert beside.isdisjoint(MAY_IMPORT)


@pytest.mark.parametrize("module", INSIDE)
def test_imports_run_down(module: str) -> None:
    if room(module) in TOP:
        return
    allowed = (room(module), *MAY_IMPORT[room(module)])
    upward = [
        name
        for name in imports(module)
        if name.startswith("renja.") and not _within(name.removeprefix("renja."), allowed)
    ]
    assert not upward


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module: {_module(name) for name in ours(module)} - {module} for module in INSIDE}
    assert sum(map(len, graph.values())) > len(INSIDE)
    assert circles(graph) == []


def test_no_rooms_import_each_other_in_a_circle() -> None:
    rooms: dict[str, set[str]] = {}
    for module in INSIDE:
        rooms.setdefault(room(module), set()).update(map(room, ours(module)))
    assert len(rooms) > 25
    assert circles({name: others - {name} for name, others in rooms.items()}) == []


@pytest.mark.parametrize(
    ("graph", "found"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b", "c"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b"}, "b": {"a"}}, [{"a", "b"}]),
        ({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}, [{"a", "b", "c"}]),
    ],
)
def test_circles_are_found(graph: dict[str, set[str]], found: list[set[str]]) -> None:
    assert circles(graph) == found


def ours(module: str) -> Iterator[str]:
    """Yield what a module imports of this package, in functions too: 'room.module', also with the
    name taken from it."""
    names = (name for name in imports(module) if name.startswith("renja."))
    yield from (name.removeprefix("renja.") for name in names if name != "renja.__version__")


def _module(name: str) -> str:
    """Return the module of 'room.module' or 'room.module.name'."""
    return name if name in INSIDE else name.rpartition(".")[0]


def circles(graph: Mapping[str, Iterable[str]]) -> list[set[str]]:
    """Return the sets of names that lead to each other."""
    reach = {name: _reached(graph, name) for name in graph}
    found: list[set[str]] = []
    for name in graph:
        circle = {other for other in reach[name] if name in reach.get(other, ())}
        if circle and circle not in found:
            found.append(circle)
    return found


def _reached(graph: Mapping[str, Iterable[str]], start: str) -> set[str]:
    """Return all names that a name leads to, itself only where a circle does."""
    found: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph.get(name, ())
    return found


def test_nothing_but_the_command_line_imports_the_commands() -> None:
    importers = {m for m in INSIDE if any(i.startswith("renja.commands") for i in imports(m))}
    assert {room(module) for module in importers} == {"cli", "commands"}


def _within(name: str, allowed: tuple[str, ...]) -> bool:
    return any(name == other or name.startswith(f"{other}.") for other in allowed)


def test_each_library_stays_in_its_rooms() -> None:
    found: dict[str, set[str]] = {}
    for module in INSIDE:
        for library in libraries(imports(module)):
            found.setdefault(library, set()).add(room(module))
    assert found == {library: set(rooms) for library, rooms in ONLY_IN.items()}


@pytest.mark.parametrize("module", INSIDE)
def test_only_the_top_floor_meets_the_machine(module: str) -> None:
    if room(module) in (*TOP, "report"):
        return
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in WORLDLY, f"line {node.lineno}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in WORLDLY_ATTRIBUTES, f"line {node.lineno}"


def test_only_a_few_modules_change_files() -> None:
    assert {module for module in INSIDE if any(map(_writes, ast.walk(tree(module))))} == WRITERS


def _writes(node: ast.AST) -> bool:
    """Return whether a node is a call that changes files."""
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        name, owner = node.func.attr, ast.unparse(node.func.value)
    else:
        name, owner = ast.unparse(node.func), ""
    if name == "open":
        values = (*node.args, *(keyword.value for keyword in node.keywords))
        given = map(ast.unparse, values)
        return any(
            re.fullmatch("'[rbt]*[wax+][rbt+]*'|.*O_(WRONLY|RDWR|CREAT).*", g) for g in given
        )
    if name == "replace":  # of a path; that of a text takes two, dataclasses' named ones
        return owner == "os" or (bool(owner) and len(node.args) == 1 and not node.keywords)
    return name in WRITING or (owner, name) in {("os", "remove"), ("shutil", "copy")}


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        ("open(path)", False),
        ("open(path, 'w')", True),
        ("path.open(mode='a', encoding='utf-8')", True),
        ("path.open('rb')", False),
        ("os.open(path, os.O_RDWR | os.O_CREAT)", True),
        ("os.replace(one, other)", True),
        ("path.replace(other)", True),
        ("text.replace('a', 'b')", False),
        ("replace(cell, lines=())", False),
        ("rmtree(folder)", True),
    ],
)
def test_calls_that_change_files_are_told_from_others(text: str, writes: bool) -> None:
    assert any(map(_writes, ast.walk(ast.parse(text)))) is writes


def test_every_library_that_is_imported_is_declared_and_the_other_way_round() -> None:
    imported = set[str]().union(*(libraries(imports(module)) for module in INSIDE))
    assert set(map(distribution, imported)) == declared("project", "dependencies")


def test_every_library_that_tests_import_is_declared() -> None:
    tests = Path(__file__).parent
    imported = {
        library
        for path in tests.rglob("*.py")
        if "node_modules" not in path.parts
        for library in libraries(imports_of(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert "pytest" in imported
    known = declared("project", "dependencies") | declared("dependency-groups", "dev")
    assert set(map(distribution, imported)) <= known


def libraries(names: Iterable[str]) -> set[str]:
    """Return the libraries, neither Python's own nor ours, among imported modules."""
    return {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"renja", "tests"}


def distribution(library: str) -> str:
    return DISTRIBUTIONS.get(library, library).lower()


def declared(*keys: str) -> set[str]:
    """Return the distributions that a list in pyproject.toml names."""
    told = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    for key in keys:
        told = told[key]
    return {re.split(r"[<>=]", str(requirement))[0].lower() for requirement in told}
