"""The list that the officer ticks: PERIKSA.md, and its short form on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from renja.new_year.move import Move
from renja.new_year.tasks import Spot, Task

NAME = "PERIKSA.md"
_MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*[]<>"})


def checklist(done: Sequence[str], tasks: Sequence[Task], move: Move) -> str:
    """Return PERIKSA.md: what was done, and what is to be done as a task list, a link to each
    place."""
    lines = [
        f"# Yang perlu diperiksa dalam Renja {move.ke}",
        "",
        f"Folder ini dimulai dari data {move.dari} oleh `renja new`. Beri tanda pada yang sudah "
        "selesai: ganti `[ ]` dengan `[x]`. Berkas ini tidak ikut dicetak; hapus kalau semuanya "
        "sudah selesai.",
        "",
        "## Yang sudah dilakukan",
        "",
        *(f"- {_escaped(what)}" for what in done),
        "",
        "## Yang perlu Anda kerjakan",
        "",
    ]
    for task in tasks:
        lines.append(f"- [ ] {_escaped(task.text)}")
        lines += [f"  - [ ] {_link(spot, move)}: {_escaped(spot.name)}" for spot in task.spots]
    return "\n".join(lines) + "\n"


def _link(spot: Spot, move: Move) -> str:
    path = PurePosixPath(spot.place.path)
    home = PurePosixPath("data", str(move.ke))
    target = (
        path.relative_to(home) if home in path.parents else PurePosixPath("..", *path.parts[1:])
    )
    shown = f"{target}:{spot.place.line}".removeprefix("../")
    return f"[{_escaped(shown)}]({target}#L{spot.place.line})"


def _escaped(text: str) -> str:
    return text.translate(_MARKUP)
