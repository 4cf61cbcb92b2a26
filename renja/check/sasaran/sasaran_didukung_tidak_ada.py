"""Sasaran yang didukung tidak ada.

Yang diperiksa: setiap kode pada mendukung adalah kode sasaran lain dalam rencana ini.

Mengapa: panah di peta strategis digambar dari data ini.

Contoh:

    - kode: SS.7
      nama: Terwujudnya manajemen internal yang efektif
      mendukung:
        - SS.22

Cara memperbaiki: tulis kode sasaran yang ada, atau hapus butir ini.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ202"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each mendukung that names no other sasaran."""
    known = [sasaran.kode for sasaran in renja.sasaran]
    for sasaran in renja.sasaran:
        for kode in sasaran.mendukung:
            if kode == sasaran.kode and not kode.broken:
                message = f"{sasaran.kode}, mendukung: sasaran tidak mendukung dirinya sendiri."
                yield finding(CODE, kode.place, message, "Hapus butir ini.")
            elif kode not in known and not kode.broken and "sasaran" not in renja.incomplete:
                subject = f"{sasaran.kode}, mendukung"
                yield unknown(CODE, subject, "sasaran", kode, known, "sasaran.yaml")
