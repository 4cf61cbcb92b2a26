"""Imports run one way, from the upper floors down, and each library has its room."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "renja"

# What the modules of a room may import of this package, besides their own room.
# 'document.nodes' is one module; 'document' the whole room.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "model": (),
    "load": ("model",),
    "figure": ("model", "document.nodes", "look.glyphs"),
    "look": ("model",),
    "document": ("model", "load", "figure.spec"),
    "check": ("model", "load", "document", "figure.spec", "look.glyphs"),
    "write": ("model", "document.nodes", "document.walk", "look", "figure.spec"),
    "report": ("model",),
}
# The top floor: modules beside the rooms, which may import all of them.
TOP = (
    "arguments",
    "background",
    "cli",
    "commit",
    "drawing",
    "fixes",
    "missing_files",
    "output_set",
    "pipeline",
    "run",
    "sources",
    "tool",
)

# Libraries that only these rooms may import.
ONLY_IN: dict[str, tuple[str, ...]] = {
    "babel": ("document",),
    "docx": ("write",),
    "docxtpl": ("write",),
    "fontTools": ("look", "figure"),
    "fontpkg_arimo": ("look", "figure", "write"),
    "jinja2": ("document", "write"),
    "lxml": ("look", "write"),
    "markdown_it": ("document",),
    "markupsafe": ("document", "write"),
    "matplotlib": ("figure",),
    "num2words": ("document",),
    "pydantic": ("model", "load"),
    "pydantic_core": ("model", "load"),
    "rich": ("report",),
    "typer": ("arguments", "report", "cli"),
    "typst": ("write",),
    "yaml": ("load",),
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

# The modules that change files, and the calls that do.
WRITERS = ("fixes", "report.screen", "write.files", "write.folder_lock")
WRITING = {
    "copy2", "copyfile", "copytree", "link", "makedirs", "mkdir", "mkdtemp", "mkstemp", "move",
    "rename", "rmdir", "rmtree", "symlink_to", "touch", "unlink", "write_bytes", "write_text",
}  # fmt: skip

# Distributions by the packages that they bring, where the names differ.
DISTRIBUTIONS = {
    "docx": "python-docx",
    "markdown_it": "markdown-it-py",
    "yaml": "pyyaml",
    "fontpkg_arimo": "fontpkg-arimo",
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
    """Yield every module imported anywhere in it, as an absolute name."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    return module.split(".")[0]


INSIDE = [name for name in modules() if name not in ("__init__", "__main__")]


def test_the_modules_were_found() -> None:
    assert {"pipeline", "model.diagnostic", "document.nodes", "look.look"} <= set(INSIDE)
    assert len(INSIDE) > 40


def test_there_is_no_room_that_is_not_listed() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir()} - {"__pycache__"}
    beside = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert folders == set(MAY_IMPORT)
    assert beside == set(TOP)


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


def _within(name: str, allowed: tuple[str, ...]) -> bool:
    return any(name == other or name.startswith(f"{other}.") for other in allowed)


@pytest.mark.parametrize("module", INSIDE)
def test_each_library_stays_in_its_rooms(module: str) -> None:
    strayed = [
        name
        for name in imports(module)
        if room(module) not in ONLY_IN.get(name.split(".")[0], (room(module),))
    ]
    assert not strayed


@pytest.mark.parametrize("module", INSIDE)
def test_only_the_top_floor_meets_the_machine(module: str) -> None:
    if room(module) in (*TOP, "report"):
        return
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in WORLDLY, f"line {node.lineno}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in WORLDLY_ATTRIBUTES, f"line {node.lineno}"


@pytest.mark.parametrize("module", INSIDE)
def test_only_a_few_modules_change_files(module: str) -> None:
    calls = {
        node.func.attr
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    if module in (*WRITERS, "cli"):  # the command line keeps the trace of a fault
        return
    assert not calls & WRITING


def test_every_library_that_is_imported_is_declared_and_the_other_way_round() -> None:
    known = sys.stdlib_module_names | {"renja", "__future__"}
    imported = {name.split(".")[0] for module in INSIDE for name in imports(module)} - known
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {
        re.split(r"[<>=]", dependency)[0].lower()
        for dependency in project["project"]["dependencies"]
    }
    assert {DISTRIBUTIONS.get(name, name).lower() for name in imported} == declared
