"""IKU yang tidak didukung kegiatan.

Yang diperiksa: setiap IKU disebut iku sebuah indikator kegiatan. Rencana yang sama sekali tidak
menyebut dukungan seperti itu dilewati, juga rencana yang pagunya menyebut IKU (lihat RJ313).

Mengapa: target tanpa kegiatan dan tanpa pagu tidak ada yang mengerjakan.

Contoh:

    indikator: Nilai IKPA
    iku: IKU.13        # tidak ada yang menyebut IKU.14

Cara memperbaiki: tulis kode IKU itu pada indikator kegiatan yang mendukungnya.
"""

from collections.abc import Iterator

from renja.check.baris import serves
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ217"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU that no kegiatan serves, in plans whose pagu tells no IKU:
    where it does, what has no pagu is told by RJ313."""
    if renja.incomplete & {"program", "pagu", "sasaran"} or any(map(serves, renja.pagu)):
        return
    served = {kode for kegiatan in renja.kegiatan for isi in kegiatan.isi for kode in isi.iku}
    if not served or not served.issubset(iku.kode for iku in renja.iku):  # that is RJ402
        return
    for iku in renja.iku:
        if iku.kode not in served:
            yield finding(
                CODE,
                iku.kode.place,
                f"{iku.kode}: tidak ada indikator kegiatan yang mendukung IKU ini.",
                f"Tulis iku: {iku.kode} pada indikator kegiatan yang mendukungnya.",
            )
