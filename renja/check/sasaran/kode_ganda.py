"""Kode tujuan, sasaran, atau IKU dipakai dua kali.

Yang diperiksa: kode tujuan, sasaran, IKU, dan indikator tujuan berbeda semuanya.

Mengapa: berkas lain, naskah, dan perbandingan antartahun menunjuk sasaran dan IKU dengan
kodenya. Kalau dua IKU berkode IKU.3, pagu yang menyebut IKU.3 tidak jelas untuk yang mana.

Contoh:

    iku:
      - kode: IKU.3
        nama: Indeks Kepuasan Masyarakat terhadap Pembinaan Manajemen ASN
      - kode: IKU.3
        nama: Indeks Kepuasan Masyarakat terhadap Layanan Kepegawaian

Cara memperbaiki: beri yang kedua kode lain, misalnya IKU.4, lalu periksa yang menunjuknya.
"""

from collections.abc import Iterator

from renja.check.kode import repeated
from renja.model.diagnostic import Finding
from renja.model.fields import Kode
from renja.model.renja import Renja
from renja.model.sasaran import Sasaran

CODE = "RJ201"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kode that was used before."""
    yield from repeated(CODE, _kodes(renja), _missed(renja))


def _missed(renja: Renja) -> list[str]:
    """Return the IKU that pagu and kegiatan name and that aren't there."""
    named = [kode for baris in renja.pagu for kode in baris.iku if not kode.broken]
    named += [kode for kegiatan in renja.kegiatan for isi in kegiatan.isi for kode in isi.iku]
    known = {str(iku.kode) for iku in renja.iku}
    return list(dict.fromkeys(str(kode) for kode in named if str(kode) not in known))


def _kodes(renja: Renja) -> Iterator[tuple[str, Kode]]:
    for tujuan in renja.tujuan:
        yield "tujuan", tujuan.kode
        for indikator in tujuan.indikator:
            yield "indikator tujuan", indikator.kode
        for sasaran in tujuan.sasaran:
            yield from _of(sasaran)
    if not renja.tujuan:
        for sasaran in renja.sasaran:
            yield from _of(sasaran)


def _of(sasaran: Sasaran) -> Iterator[tuple[str, Kode]]:
    yield "sasaran", sasaran.kode
    for iku in sasaran.iku:
        yield "IKU", iku.kode
