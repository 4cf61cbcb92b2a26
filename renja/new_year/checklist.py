"""The list that the officer ticks: PERIKSA.md, and its short form on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from renja.new_year.tasks import Spot, Task
from renja.report.finding import wrapped

NAME = "PERIKSA.md"
_MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*[]<>"})
_SHOWN = 8  # places of a task on the terminal; PERIKSA.md has all
_WIDTH = 80


def checklist(plan: str, begun: str, tahun: int, done: Sequence[str], left: Sequence[Task]) -> str:
    """Return PERIKSA.md of a year's folder: what was done, and what is to be done as a task list,
    a link to each place.

    plan: what is begun ('Renja 2025'); begun: how, a sentence in Markdown.
    """
    lines = [
        f"# Yang perlu diperiksa dalam {plan}",
        "",
        f"{begun} Beri tanda pada yang sudah selesai: ganti `[ ]` dengan `[x]`. Berkas ini tidak "
        "ikut dicetak; hapus kalau semuanya sudah selesai.",
        "",
        "## Yang sudah dilakukan",
        "",
        *(f"- {_escaped(what)}" for what in done),
        "",
        "## Yang perlu Anda kerjakan",
        "",
    ]
    for task in left:
        lines.append(f"- [ ] {_escaped(task.text)}")
        lines += [f"  - [ ] {_link(spot, tahun)}: {_escaped(spot.name)}" for spot in task.spots]
    return "\n".join(lines) + "\n"


def short_list(tahun: int, done: Sequence[str], left: Sequence[Task]) -> str:
    """Return what was done and the list to tick, as a terminal of 80 columns shows it."""
    lines = [wrapped(f"  - {what}", _WIDTH) for what in done]
    lines += ["", "Yang perlu Anda kerjakan:"]
    for task in left:
        lines.append(wrapped(f"  [ ] {task.text}", _WIDTH))
        if task.spots:
            lines.append(wrapped(f"      {_places(task, tahun)}", _WIDTH))
    lines += ["", f"Daftar lengkapnya, dengan tautan ke setiap tempat: data/{tahun}/{NAME}"]
    return "\n".join(lines)


def _places(task: Task, tahun: int) -> str:
    by_file: dict[str, list[int]] = {}
    for spot in task.spots[:_SHOWN]:
        path = spot.place.path.removeprefix(f"data/{tahun}/")
        by_file.setdefault(path, []).append(spot.place.line)
    told = "; ".join(f"{path}:{', '.join(map(str, lines))}" for path, lines in by_file.items())
    more = len(task.spots) - _SHOWN
    return f"{told}; dan {more} lagi" if more > 0 else told


def _link(spot: Spot, tahun: int) -> str:
    path = PurePosixPath(spot.place.path)
    home = PurePosixPath("data", str(tahun))
    target = (
        path.relative_to(home) if home in path.parents else PurePosixPath("..", *path.parts[1:])
    )
    shown = f"{target}:{spot.place.line}".removeprefix("../")
    return f"[{_escaped(shown)}]({target}#L{spot.place.line})"


def _escaped(text: str) -> str:
    return text.translate(_MARKUP)
