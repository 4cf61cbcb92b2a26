"""How numbers, money, dates and shares are printed, in Indonesian: the one place for it.

Plain values in, text out; `printing` adds where the text comes from.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from renja.model.numbers import MONTHS, group, indonesian
from renja.model.numerals import huruf as huruf
from renja.model.numerals import romawi as romawi

NBSP = "\u00a0"
DASH = "\u2060\u2013\u2060"  # en dash between two figures, never at a line's end


def cacah(value: int) -> str:
    """Return a whole number with points: 4.282.429."""
    return group(value)


def rupiah(value: int) -> str:
    """Return an amount as prose has it: Rp14.682.611.000,00."""
    return f"{'-' if value < 0 else ''}Rp{cacah(abs(value))},00"


def rupiah_tabel(value: int) -> str:
    """Return an amount as tables have it, unit in the head: 14.682.611.000."""
    return cacah(value)


def rupiah_gambar(value: int) -> str:
    """Return an amount as pictures have it: Rp14.682.611.000."""
    return f"{'-' if value < 0 else ''}Rp{cacah(abs(value))}"


def desimal(value: Decimal | int, places: int | None = None) -> str:
    """Return a number with a decimal comma: 95,25; with places rounded (half up) and filled."""
    number = Decimal(value)
    if places is not None:
        with localcontext() as context:  # a number of any size keeps all its digits
            context.prec = max(context.prec, number.adjusted() + places + 2)
            number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return indonesian(f"{number:,f}")


def persen(value: Decimal | int, places: int | None = None) -> str:
    """Return a percentage whose number is given in per cent: 4,25%."""
    return f"{desimal(value, places)}%"


def bagian(part: int | Decimal, whole: int | Decimal, places: int = 2) -> str:
    """Return the share of a part in a whole, '2,04%', rounded once from the exact ratio."""
    scale = 10**places
    ratio = Fraction(part) / Fraction(whole) * 100 * scale
    sign = -1 if ratio < 0 else 1
    units = sign * int(abs(ratio) + Fraction(1, 2))
    return persen(Decimal(units) / scale, places)


def tanggal(value: date) -> str:
    """Return a date in full: 4 Januari 2024."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def tanggal_naskah(value: date) -> str:
    """Return a date as prose has it, day and month on one line: 4 Januari 2024."""
    return tanggal(value).replace(" ", NBSP, 1)


def kata(value: int) -> str:
    """Return a whole number in words: tiga puluh delapan."""
    from num2words import num2words  # 50 languages: only if asked

    return str(num2words(value, lang="id"))


def terbilang(value: int) -> str:
    """Return a whole number with its words, which no line parts: 3 (tiga)."""
    return f"{cacah(value)}{NBSP}({kata(value)})"


def rentang(awal: int, akhir: int) -> str:
    """Return a range of years that no line breaks: 2020-2024 with an en dash."""
    return f"{awal}{DASH}{akhir}"
