"""The widths of the wide columns of the summary table: those that make it shortest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from renja.document.cells import CellWriter
from renja.document.nodes import plain
from renja.document.rincian_pagu import rincian
from renja.document.tabel.row_heights import LANDSCAPE_PAGE, LINE, lines_of
from renja.model.diagnostic import Place
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja
from renja.model.sasaran import Iku

_LEAST = (30.0, 46.0, 32.0)  # mm: sasaran, IKU, keterangan
_USUAL = (0.26, 0.43, 0.31)
_STEP = 4.0
_GROUP = LANDSCAPE_PAGE.group / LINE
_Count = Callable[[str, float], int]
# Estimated lines below the head of a turned page: it holds 35, and estimates are too high.
_PAGE = 40


@dataclass(frozen=True, slots=True)
class _Group:
    """The texts of a sasaran: its name; and for each run of IKU that share lines the names of
    the IKU and the paragraphs of the keterangan."""

    name: str
    shared: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def wide_columns(renja: Renja, room: float) -> list[float]:
    """Return the widths in mm of sasaran, IKU and, where there is pagu, keterangan."""
    groups = _groups(renja)
    lines = cache(lines_of)  # each text is counted once a width, not once a table

    def height(widths: tuple[float, float, float]) -> tuple[int, float]:
        return _lines(groups, widths, lines), _distance(widths, room)

    if not renja.pagu:
        pairs = [(width, room - width, 0.0) for width in _steps(_LEAST[0], room - _LEAST[1])]
        return [round(width, 1) for width in min(pairs, key=height)[:2]]
    triples = [
        (sasaran, room - sasaran - told, told)
        for sasaran in _steps(_LEAST[0], room - _LEAST[1] - _LEAST[2])
        for told in _steps(_LEAST[2], room - _LEAST[1] - sasaran)
    ]
    return [round(width, 1) for width in min(triples, key=height)]


def _steps(least: float, most: float) -> list[float]:
    return [least + _STEP * number for number in range(max(int((most - least) / _STEP), 0) + 1)]


def _distance(widths: tuple[float, float, float], room: float) -> float:
    return sum(abs(width - share * room) for width, share in zip(widths, _USUAL, strict=True))


def _lines(groups: list[_Group], widths: tuple[float, float, float], lines: _Count) -> int:
    """Return how many lines the table is high, with what pages leave free below the rows that
    stay together."""
    done = page = 0
    for group in groups:
        name = lines(group.name, widths[0])
        for rows in _together(group, max(_GROUP, name), widths, lines):
            high = max(rows, name)  # each run of rows repeats the name
            if page + high > _PAGE:
                done, page = done + _PAGE, 0
            page += high
    return done + page


def _together(
    group: _Group, most: float, widths: tuple[float, float, float], lines: _Count
) -> Iterator[int]:
    """Yield how many lines the runs of rows are high that stay on one page, most at most."""
    high = 0
    for names, paragraphs in group.shared:
        own = [lines(name, widths[1]) for name in names]
        told = sum(lines(text, widths[2]) for text in paragraphs)
        for row in [*own[:-1], own[-1] + max(told - sum(own), 0)]:
            if high and high + row > most:
                yield high
                high = 0
            high += row
    yield high


def _groups(renja: Renja) -> list[_Group]:
    writer = CellWriter(Place(""))
    seen: set[str] = set()

    def told(lines: tuple[BarisPagu, ...]) -> tuple[str, ...]:
        texts: list[str] = []
        for baris in lines:
            again = baris.kode in seen
            seen.add(baris.kode)
            text = plain(rincian(baris, writer, brief=again))
            served = ", ".join(iku.kode for iku in baris.iku_dibiayai)
            texts += [f"Termasuk dalam pagu {text} pada IKU.00"] if again else [text, served]
        return tuple(texts)

    found = []
    for sasaran in renja.sasaran:
        shared = []
        for _, run in groupby(sasaran.iku, key=lambda iku: [b.kode for b in renja.pagu_iku(iku)]):
            same: tuple[Iku, ...] = tuple(run)
            names = tuple(str(iku.nama) for iku in same)
            shared.append((names, told(renja.pagu_iku(same[0]))))
        found.append(_Group(f"00. {sasaran.nama}", tuple(shared)))
    return found
