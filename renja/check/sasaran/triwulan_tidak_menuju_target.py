"""Target triwulan tidak menuju target tahun.

Yang diperiksa: target triwulan menghasilkan target tahun menurut cara_triwulan. akumulatif:
keempatnya dijumlahkan; posisi_akhir: sama dengan triwulan IV; rata_rata: rata-ratanya, sampai
pembulatan angka yang ditulis; tetap: semuanya sama dengan target tahun. Tanpa cara_triwulan,
salah satu di antaranya. Triwulan '-' tidak dihitung.

Mengapa: keduanya dicetak berdampingan dan dipantau dengan aplikasi yang sama.

Contoh:

    target: 1200
    triwulan:
      - 300
      - 300
      - 300
      - 200
    cara_triwulan: akumulatif

Cara memperbaiki: betulkan salah satu triwulan, target tahunnya, atau cara_triwulan.
"""

from collections.abc import Iterator
from decimal import Decimal

from renja.check.target import every_iku, half_unit, shown_number
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.target import Target

CODE = "RJ213"

_WAYS = ("akumulatif", "posisi_akhir", "rata_rata", "tetap")


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU whose quarters don't lead to the target of the year."""
    for iku in every_iku(renja):
        known = [iku.target, *iku.triwulan]
        if not iku.triwulan or iku.target.kosong or any(target.broken for target in known):
            continue
        way = iku.cara_triwulan
        if any(_leads(iku, one) for one in ([way] if way else _WAYS)):
            continue
        given = [target for target in iku.triwulan if not target.kosong]
        place = (given[-1] if way == "posisi_akhir" and given else iku.triwulan[0]).place
        yield finding(
            CODE,
            place,
            f"{iku.kode}, triwulan: {_told(iku)}.",
            _hint(iku),
            (Related(iku.target.place, "target tahun di sini"),),
        )


def _leads(iku: Iku, way: str) -> bool:
    given = [target for target in iku.triwulan if not target.kosong]
    if way == "posisi_akhir":
        return iku.triwulan[-1].sama(iku.target)
    if way == "tetap":
        return bool(given) and all(target.sama(iku.target) for target in given)
    numbers = _numbers(given)
    if numbers is None or iku.target.angka is None:
        return any(target.predikat is not None for target in (iku.target, *given))
    if way == "akumulatif":
        return sum(numbers) == iku.target.angka
    return abs(_mean(numbers) - iku.target.angka) <= half_unit(iku.target.angka)


def _numbers(given: list[Target]) -> list[Decimal] | None:
    numbers = [target.angka for target in given if target.angka is not None]
    return numbers if numbers and len(numbers) == len(given) else None


def _mean(numbers: list[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0)) / len(numbers)


def _told(iku: Iku) -> str:
    numbers = _numbers([target for target in iku.triwulan if not target.kosong])
    quarters = "; ".join(target.typed.strip() for target in iku.triwulan)
    year = iku.target.typed.strip()
    if iku.cara_triwulan is None:
        return f"{quarters} tidak menjadi {year} dengan dijumlahkan, dirata-ratakan, atau bertahap"
    told = f"{quarters} tidak tetap"
    if numbers is not None and iku.cara_triwulan == "akumulatif":
        told = f"jumlahnya {shown_number(sum(numbers, Decimal(0)))}"
    elif numbers is not None and iku.cara_triwulan == "rata_rata":
        told = f"rata-ratanya {shown_number(_mean(numbers))}"
    elif iku.cara_triwulan == "posisi_akhir":
        told = f"triwulan IV {iku.triwulan[-1].typed.strip()}"
    return f"{told}, padahal target tahunnya {year}"


def _hint(iku: Iku) -> str:
    fitting = [way for way in _WAYS if _leads(iku, way)]
    if fitting and iku.cara_triwulan:
        return f"Betulkan bilangannya; atau maksud Anda cara_triwulan: {fitting[0]}?"
    return "Betulkan target triwulan atau target tahunnya."
