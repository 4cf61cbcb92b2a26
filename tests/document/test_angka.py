from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from renja.document import angka


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (angka.cacah(0), "0"),
        (angka.cacah(4282429), "4.282.429"),
        (angka.rupiah(14682611000), "Rp14.682.611.000,00"),
        (angka.rupiah(-5000), "-Rp5.000,00"),
        (angka.rupiah_tabel(14682611000), "14.682.611.000"),
        (angka.rupiah_gambar(14682611000), "Rp14.682.611.000"),
        (angka.desimal(Decimal("95.25")), "95,25"),
        (angka.desimal(Decimal("95.50")), "95,50"),
        (angka.desimal(Decimal("1234.5")), "1.234,5"),
        (angka.desimal(Decimal("2.345"), 2), "2,35"),
        (angka.desimal(82, 1), "82,0"),
        (angka.persen(Decimal("4.25")), "4,25%"),
        (angka.bagian(300000000, 14682611000), "2,04%"),
        (angka.bagian(1, 3, 1), "33,3%"),
        (angka.bagian(-1, 8, 1), "-12,5%"),
        (angka.tanggal(date(2024, 1, 4)), "4 Januari 2024"),
        (angka.kata(38), "tiga puluh delapan"),
        (angka.terbilang(3), "3\u00a0(tiga)"),
        (angka.terbilang(1000), "1.000\u00a0(seribu)"),
        (angka.romawi(14), "XIV"),
        (angka.romawi(2024), "MMXXIV"),
        (angka.huruf(1), "A"),
        (angka.huruf(28), "AB"),
        (angka.rentang(2020, 2024), "2020\u2060–\u20602024"),
    ],
)
def test_numbers_print_as_indonesian_documents_have_them(made: str, expected: str) -> None:
    assert made == expected


def test_shares_are_rounded_once_from_the_exact_ratio() -> None:
    assert angka.bagian(2044999999999, 10**14) == "2,04%"  # 2.045 after a first rounding
    assert angka.bagian(2045, 10**5) == "2,05%"
