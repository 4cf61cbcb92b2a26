"""The lines of a laid-out PDF, as poppler sees them: what two layouts are compared by."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SAME_LINE = 2.0  # points by which words of one line may differ in height
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_LEADER = re.compile(r"\.{3,}")  # dots of the contents: their pitch is not compared
_XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: page from 1, bottom of its words' boxes from the page's top and
    height of the tallest, in points."""

    page: int
    bottom: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class _Word:
    bottom: float
    left: float
    height: float
    text: str


def read_lines(pdf: Path) -> tuple[Line, ...]:
    """Return every line of a PDF from top to bottom, words from left to right.

    Words of neighbouring table cells at one height make one line.
    """
    listing = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True
    ).stdout.decode("utf-8", "replace")
    listing = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", listing)
    lines: list[Line] = []
    for number, page in enumerate(ET.fromstring(listing).iter(f"{_XHTML}page"), 1):
        words = [_word(element) for element in page.iter(f"{_XHTML}word")]
        lines.extend(_lines_of_page(number, [word for word in words if word.text]))
    return tuple(lines)


def _word(element: ET.Element) -> _Word:
    top, bottom, left = (float(element.get(name, 0)) for name in ("yMin", "yMax", "xMin"))
    text = _INVISIBLE.sub("", element.text or "").replace("\u00a0", "")
    return _Word(bottom, left, bottom - top, _LEADER.sub("", text).strip("."))


def _lines_of_page(page: int, words: list[_Word]) -> list[Line]:
    found: list[list[_Word]] = []
    for word in sorted(words, key=lambda w: (w.bottom, w.left)):
        if found and word.bottom - found[-1][0].bottom <= SAME_LINE:
            found[-1].append(word)
        else:
            found.append([word])
    return [
        Line(
            page,
            line[0].bottom,
            max(word.height for word in line),
            "".join(word.text for word in sorted(line, key=lambda w: w.left)),
        )
        for line in found
    ]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two layouts are: lines of the first, and how many stand on the same page,
    broken alike, in the second; those that part; pages of both."""

    lines: int
    alike: int
    pages: tuple[int, int]
    parted: tuple[Line, ...]

    @property
    def share(self) -> float:
        """Return the share of lines that are alike, 0 to 1."""
        return self.alike / self.lines if self.lines else 1.0


def compare_lines(first: Sequence[Line], second: Sequence[Line]) -> Comparison:
    """Return how many lines of the first layout the second has on the same page."""
    left = Counter((line.page, line.text) for line in second)
    parted: list[Line] = []
    for line in first:
        if left[line.page, line.text] > 0:
            left[line.page, line.text] -= 1
        else:
            parted.append(line)
    pages = tuple(max((line.page for line in side), default=0) for side in (first, second))
    return Comparison(len(first), len(first) - len(parted), (pages[0], pages[1]), tuple(parted))


def greatest_drift(first: Sequence[Line], second: Sequence[Line]) -> float:
    """Return by how many points a line that stands once on a page in both differs in height.

    The two fonts' boxes end at different distances below the baseline, in proportion to
    their size: the median of that share is taken off.
    """
    below = {(line.page, line.text): line for line in second}
    counts = Counter((line.page, line.text) for line in (*first, *second))
    pairs = [
        (line, below[line.page, line.text])
        for line in first
        if counts[line.page, line.text] == 2 and (line.page, line.text) in below
    ]
    if not pairs:
        return 0.0
    share = median((left.bottom - right.bottom) / left.height for left, right in pairs)
    return max(abs(left.bottom - right.bottom - share * left.height) for left, right in pairs)
