"""IKU tidak dibiayai baris pagu mana pun.

Yang diperiksa: kalau baris pagu menyebut IKU atau sasaran yang dibiayainya, setiap IKU disebut
sekurang-kurangnya satu baris, sendiri atau lewat sasarannya. Rencana tanpa pagu, atau yang
baris-barisnya tidak menyebut IKU, dilewati.

Mengapa: tabel ringkasan mencetak IKU itu tanpa pagu, dan pembaca tidak tahu apakah memang tidak
dibiayai atau terlupa.

Contoh:

    pagu:
      - kode: PAGU.1
        iku:
          - IKU.1
          - IKU.2
    # IKU.3 ada di sasaran.yaml, tetapi tidak disebut di sini

Cara memperbaiki: tambahkan kode IKU itu pada baris yang membiayainya. Kalau memang tidak
memerlukan pagu, tulis alasannya di sasaran.yaml: kode: IKU.3  # boleh RJ313: tanpa biaya.
"""

from collections.abc import Iterator

from renja.check.baris import serves
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ313"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU that no line serves.

    Nothing while a line names what isn't known: it may mean the IKU that is missing.
    """
    if renja.incomplete & {"pagu", "sasaran"} or not any(serves(b) for b in renja.pagu):
        return
    known = {str(iku.kode) for iku in renja.iku}, {str(sasaran.kode) for sasaran in renja.sasaran}
    named = {kode for b in renja.pagu for kode in b.iku}, {k for b in renja.pagu for k in b.sasaran}
    if named[0] - known[0] or named[1] - known[1]:
        return
    served = {str(iku.kode) for baris in renja.pagu for iku in baris.iku_dibiayai}
    for iku in renja.iku:
        if iku.kode not in served and not iku.kode.broken:
            yield finding(
                CODE,
                iku.kode.place,
                f"{iku.kode}: tidak ada baris pagu yang membiayainya, padahal pagu rencana ini "
                "dibagi menurut IKU.",
                f"Tambahkan {iku.kode} pada iku di baris pagu yang membiayainya. Kalau memang "
                f"tanpa pagu, tulis di sini: # boleh {CODE}: alasannya.",
            )
