"""The widths of the wide columns of the summary table: those that make it shortest."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import ceil

from renja.document.cells import CellWriter
from renja.document.nodes import Runs, plain
from renja.document.rincian_pagu import rincian
from renja.document.tabel.row_heights import CHARACTER, LANDSCAPE_PAGE, LINE, SIDES
from renja.model.diagnostic import Place
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja
from renja.model.sasaran import Iku

_LEAST = (30.0, 46.0, 32.0)  # mm: sasaran, IKU, keterangan
_USUAL = (0.26, 0.43, 0.31)
_STEP = 4.0
_GROUP = LANDSCAPE_PAGE.group / LINE
_FILLED = 0.93  # of a line, as words break


@dataclass(frozen=True, slots=True)
class _Group:
    """Lengths of text of a sasaran: its name; and for each run of IKU that share lines the
    names of the IKU and the paragraphs of the keterangan."""

    name: int
    shared: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def wide_columns(renja: Renja, room: float) -> list[float]:
    """Return the widths in mm of sasaran, IKU and, where there is pagu, keterangan."""
    groups = _groups(renja)
    if not renja.pagu:
        pairs = [(width, room - width, 0.0) for width in _steps(_LEAST[0], room - _LEAST[1])]
        best = min(pairs, key=lambda widths: (_lines(groups, widths), _distance(widths, room)))
        return [round(width, 1) for width in best[:2]]
    triples = [
        (sasaran, room - sasaran - told, told)
        for sasaran in _steps(_LEAST[0], room - _LEAST[1] - _LEAST[2])
        for told in _steps(_LEAST[2], room - _LEAST[1] - sasaran)
    ]
    best = min(triples, key=lambda widths: (_lines(groups, widths), _distance(widths, room)))
    return [round(width, 1) for width in best]


def _steps(least: float, most: float) -> list[float]:
    return [least + _STEP * number for number in range(max(int((most - least) / _STEP), 0) + 1)]


def _distance(widths: tuple[float, float, float], room: float) -> float:
    return sum(abs(width - share * room) for width, share in zip(widths, _USUAL, strict=True))


def _lines(groups: list[_Group], widths: tuple[float, float, float]) -> int:
    sasaran, iku, told = (max((w - SIDES) / CHARACTER * _FILLED, 1.0) for w in widths)
    total = 0
    for group in groups:
        rows = 0
        for names, paragraphs in group.shared:
            own = sum(ceil(name / iku) for name in names)
            rows += max(own, sum(ceil(text / told) for text in paragraphs))
        groups_of_rows = ceil(rows / _GROUP)  # each of them repeats the name
        total += max(rows, groups_of_rows * ceil(group.name / sasaran))
    return total


def _groups(renja: Renja) -> list[_Group]:
    writer = CellWriter(Place(""))
    seen: set[str] = set()

    def told(lines: tuple[BarisPagu, ...]) -> tuple[int, ...]:
        lengths: list[int] = []
        for baris in lines:
            again = baris.kode in seen
            seen.add(baris.kode)
            lengths.append(_length(rincian(baris, writer, brief=again)) + 30 * again)
            if not again:
                lengths.append(sum(len(iku.kode) + 2 for iku in baris.iku_dibiayai) + 6)
        return tuple(lengths)

    found = []
    for sasaran in renja.sasaran:
        shared = []
        for _, run in groupby(sasaran.iku, key=lambda iku: [b.kode for b in renja.pagu_iku(iku)]):
            same: tuple[Iku, ...] = tuple(run)
            names = tuple(len(iku.nama) for iku in same)
            shared.append((names, told(renja.pagu_iku(same[0]))))
        found.append(_Group(len(sasaran.nama) + 3, tuple(shared)))
    return found


def _length(runs: Runs) -> int:
    return len(plain(runs))
