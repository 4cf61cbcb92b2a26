"""Baris pagu tidak menyebut apa yang dibiayainya.

Yang diperiksa: kalau baris pagu lain menyebut IKU atau sasaran, baris ini juga menyebutnya.
Cukup induknya, atau baris di dalamnya, yang menyebut.

Mengapa: tabel ringkasan menempatkan pagu pada IKU yang dibiayainya. Baris tanpa IKU atau sasaran
hanya masuk dalam jumlah, dan pembaca tidak tahu untuk target mana.

Contoh:

    - kode: PAGU.1
      iku: IKU.1
    - kode: PAGU.2
      jumlah: 150.000.000

Cara memperbaiki: tambahkan iku atau sasaran. Kalau baris itu mendukung semuanya, sebutkan semua
sasaran, atau izinkan dengan alasannya.
"""

from collections.abc import Iterator

from renja.check.baris import serves
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ314"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each line that tells nothing, nor do its induk and what it holds."""
    telling = [baris for baris in renja.pagu if serves(baris)]
    if not telling or "pagu" in renja.incomplete:
        return
    told = {str(baris.kode) for baris in telling}
    holding = {str(baris.induk) for baris in telling if baris.induk is not None}
    for baris in renja.pagu:
        by_kin = baris.induk in told or baris.kode in holding
        if serves(baris) or by_kin or baris.kode.broken:
            continue
        yield finding(
            CODE,
            baris.kode.place,
            f"{baris.kode}: tidak menyebut IKU atau sasaran yang dibiayainya, padahal baris lain "
            "menyebutnya.",
            "Tambahkan iku atau sasaran. Kalau memang menunjang semuanya, tulis di sini: "
            f"# boleh {CODE}: alasannya.",
            (Related(telling[0].kode.place, "baris ini menyebutnya"),),
        )
