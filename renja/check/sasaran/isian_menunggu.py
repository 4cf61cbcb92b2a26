"""Target atau realisasi yang belum diisi.

Yang diperiksa: kunci target_sebelumnya, realisasi_sebelumnya, dan target_renstra yang ditulis pada
IKU ada isinya.

Mengapa: kunci tanpa isi dianggap tidak ada, sehingga dokumen tidak menceritakannya. renja new
menulisnya begitu untuk yang belum dapat diketahui saat rencana tahun berikutnya dimulai.

Contoh:

    - kode: IKU.3
      nama: Indeks Kepuasan Masyarakat
      satuan: indeks
      target: 96
      realisasi_sebelumnya:

Cara memperbaiki: isi angkanya. Kalau memang tidak ada, hapus barisnya, atau tulis "-".
"""

from collections.abc import Iterator

from renja.check.target import COMPARED, every_iku
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ219"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each target or realisation whose key stands there with nothing behind."""
    for iku in every_iku(renja):
        for key, name in COMPARED.items():
            if iku.is_blank(key):
                yield finding(
                    CODE,
                    iku.key_place(key),
                    f"{iku.kode}, {key}: {name} belum diisi.",
                    "Isi angkanya. Kalau memang tidak ada, hapus baris ini.",
                )
