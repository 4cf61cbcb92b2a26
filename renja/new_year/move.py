"""From which year to which, and what that means for a value of a plan."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from renja.document import angka
from renja.model.fields import Tanggal
from renja.model.numbers import Unreadable, read_tanggal


@dataclass(frozen=True, slots=True)
class Move:
    """A plan of the year dari becomes that of ke; new_renstra: with it a five-year plan begins."""

    dari: int
    ke: int
    new_renstra: bool = False

    @property
    def follows(self) -> bool:
        """Return whether the one year follows the other: only then dari is the year before ke."""
        return self.ke == self.dari + 1

    def moved_date(self, day: Tanggal) -> str:
        """Return the same day of the new year, in the form that the old one was typed in; the
        28th where there is no 29 February."""
        year = day.year + self.ke - self.dari
        last = calendar.monthrange(year, day.month)[1]
        moved = date(year, day.month, min(day.day, last))
        typed = re.sub(rf"(?<!\d){day.year}(?!\d)", str(year), day.typed)
        try:
            same = read_tanggal(typed) == moved
        except Unreadable:
            same = False
        return typed if same else angka.tanggal(moved)
