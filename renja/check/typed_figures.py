"""Figures typed in a text, but for those that name something: years, dates, articles, laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from renja.check.reading import Reading
from renja.model.numbers import MONTHS, YEAR_PATTERN

_FIGURE = re.compile(
    r"(?:(?P<rp>\bRp\.?\s*)|(?<![\w])(?<!\w[.,/:-])(?<!-))(?P<number>\d+(?:[.,]\d+)*)"
    r"(?:\s+(?P<scale>ribu|juta|miliar|milyar|triliun))?(?P<percent>\s*%|\s+persen\b)?"
    r"(?![\w/:-]|[.,]\d)",
    re.IGNORECASE,
)
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_NAMING = (
    r"nomor|no|pasal|ayat|angka|huruf|butir|tahun|ta|bab|bagian|tabel|gambar|grafik|diagram|bagan|lampiran|"
    r"semester|triwulan|tw|halaman|hlm|hal|misi|visi|agenda|prioritas|iso|sni|versi|edisi|tingkat|level|"
    r"kelas|golongan|eselon|seri|jalan|jl|blok|lantai|rt|rw|km|kode|akun|telepon|telp|faks|fax|wa|nip|"
    r"tanggal|tgl|pukul|jam|angkatan|peringkat|undang-undang|uu|pp|perpres|permen|pmk|perka|standar"
)
_DASH = "\u2060?[–-]\u2060?"  # a range's dash as prose sets it, or a hyphen
# 'Pasal 12, 13, dan 14', 'ayat (2) dan (13)'
_NAMED = re.compile(
    rf"(?<![\w])(?:{_NAMING})\.?\s*\(?(?:(?:\d[\w.]*|[a-z]|[IVX]+)\)?\s*(?:,|dan|atau|s\.d\.|sampai|{_DASH})"
    r"\s*(?:dan\s+|dengan\s+)?\(?)*$",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\s*(?:{_DASH}\s*\d+\s*)?(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")
_ZONE = re.compile(r"\s*(?:WIB|WITA|WIT)\b")
_YEAR = re.compile(YEAR_PATTERN)
SMALLEST = 10


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """A figure that was typed: what it amounts to, and where it stands in its text."""

    value: Decimal
    start: int
    end: int
    money: bool
    small: bool


def typed_figures(reading: Reading) -> Iterator[TypedFigure]:
    """Yield the figures that a text tells; small is one up to ten without a measure."""
    for match in _FIGURE.finditer(reading.text):
        start, end = match.span()
        if not reading.is_typed(start, end) or reading.quoted(start):
            continue
        if any(run.link or run.role == "kode" for run in reading.between(start, end)):
            continue
        value = _value(match)
        measured = bool(match["rp"] or match["scale"] or match["percent"])
        if value is None or (not measured and _names(reading.text, match)):
            continue
        small = value <= SMALLEST and not measured
        yield TypedFigure(value, start, end, bool(match["rp"]), small)


def _value(match: re.Match[str]) -> Decimal | None:
    number = match["number"]
    if _THOUSANDS.fullmatch(number):
        number = number.replace(".", "")
    if not _PLAIN.fullmatch(number):
        return None  # '08.00', '1.2.3'
    scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
    return Decimal(number.replace(",", ".")) * scale


def _names(text: str, match: re.Match[str]) -> bool:
    """Return whether a number names something instead of counting it."""
    before, after = text[: match.start()][-60:], text[match.end() :]
    if _YEAR.fullmatch(match["number"]) or _NAMED.search(before) or _DATE.match(after):
        return True
    if _CLOCK.fullmatch(match["number"]) and _ZONE.match(after):
        return True
    in_brackets = before.endswith("(") and after.startswith(")")
    listed = re.fullmatch(r"\s*", before) and re.match(r"[.)]\s", after)
    return in_brackets or listed is not None or bool(re.search(r"[A-Z]{2,}\s$", before))
