"""IKU yang tidak didukung kegiatan atau pagu.

Yang diperiksa: setiap IKU disebut iku sebuah indikator kegiatan, atau iku atau sasaran sebuah
baris pagu. Rencana yang sama sekali tidak menyebut dukungan seperti itu dilewati.

Mengapa: target tanpa kegiatan dan tanpa pagu tidak ada yang mengerjakan.

Contoh:

    indikator: Nilai IKPA
    iku: IKU.13        # tidak ada yang menyebut IKU.14

Cara memperbaiki: tulis kode IKU itu pada indikator kegiatan atau baris pagu yang mendukungnya.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ217"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU that neither a kegiatan nor a pagu line serves."""
    if renja.incomplete & {"program", "pagu", "sasaran"}:
        return
    served = {kode for kegiatan in renja.kegiatan for isi in kegiatan.isi for kode in isi.iku}
    served.update(kode for baris in renja.pagu for kode in baris.iku)
    served.update(iku.kode for baris in renja.pagu for iku in baris.iku_dibiayai)
    if not served or not served.issubset(iku.kode for iku in renja.iku):  # that is RJ303, RJ402
        return
    for iku in renja.iku:
        if iku.kode not in served:
            yield finding(
                CODE,
                iku.kode.place,
                f"{iku.kode}: tidak ada indikator kegiatan atau baris pagu yang mendukung IKU ini.",
                f"Tulis iku: {iku.kode} pada indikator kegiatan atau baris pagu yang mendukungnya.",
            )
