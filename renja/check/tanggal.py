"""Dates typed in a text, and the days of the week told with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renja.document import angka
from renja.model.numbers import MONTHS, Unreadable, read_tanggal

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ALSO = {"jum'at": "Jumat", "jum’at": "Jumat", "ahad": "Minggu"}
_DAY_AND_DATE = re.compile(
    rf"(?P<hari>(?:\bhari\s+)?\b(?P<nama>{'|'.join([*HARI, *_ALSO])}))\b\s*(?:,|\()?\s*"
    rf"(?:tanggal\s+)?(?P<tanggal>\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\s+\d{{4}})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HariTanggal:
    """A day of the week told with a date that falls on another: both as typed, where they
    begin in their text, and the day it falls on."""

    hari: str
    tanggal: str
    start: int
    sebenarnya: str


def wrong_days(text: str) -> Iterator[HariTanggal]:
    """Yield each day of the week that isn't that of the date beside it: 'Senin, 4 Januari 2024'."""
    for match in _DAY_AND_DATE.finditer(text):
        nama = match["nama"]
        if nama == "minggu" and not match["hari"].lower().startswith("hari"):
            continue  # a week
        try:
            day = read_tanggal(match["tanggal"])
        except Unreadable:
            continue
        falls_on = HARI[day.weekday()]
        if _ALSO.get(nama.lower(), nama).lower() != falls_on.lower():
            yield HariTanggal(nama, angka.tanggal(day), match.start("nama"), falls_on)
