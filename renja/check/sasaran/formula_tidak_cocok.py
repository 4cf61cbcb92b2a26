"""Target pembilang dan penyebut tidak menghasilkan target IKU.

Yang diperiksa: untuk IKU bersatuan persen yang menyebut target pembilang dan penyebutnya,
pembilang dibagi penyebut sama dengan targetnya, sampai pembulatan angka yang ditulis.

Mengapa: pembaca menghitungnya, dan realisasi akan dihitung dengan rumus yang sama.

Contoh:

    target: 90
    formula:
      pembilang: perkara yang diselesaikan
      penyebut: perkara yang masuk
      target_pembilang: 80
      target_penyebut: 100

Cara memperbaiki: samakan ketiga bilangan itu.
"""

from collections.abc import Iterator

from renja.check.target import every_iku, half_unit, shown_number
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.satuan import in_persen

CODE = "RJ205"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU whose formula doesn't lead to its target."""
    for iku in every_iku(renja):
        if in_persen(iku.satuan):
            yield from _compare(iku)


def _compare(iku: Iku) -> Iterator[Finding]:
    formula, target = iku.formula, iku.target.angka
    over = formula.target_pembilang if formula else None
    under = formula.target_penyebut if formula else None
    if over is None or under is None or over.angka is None or under.angka is None:
        return
    if under.angka == 0:
        message = f"{iku.kode}, formula, target_penyebut: penyebut tidak boleh nol."
        yield finding(CODE, under.place, message)
    elif target is not None:
        percent = over.angka / under.angka * 100
        if abs(percent - target) > half_unit(target):
            typed = iku.target.typed.strip().removesuffix("%")
            yield finding(
                CODE,
                over.place,
                f"{iku.kode}, formula: {over.typed.strip()} dari {under.typed.strip()} adalah "
                f"{shown_number(percent)} persen, padahal targetnya {typed}.",
                "Samakan target_pembilang, target_penyebut, dan target.",
                (Related(iku.target.place, "targetnya di sini"),),
            )
