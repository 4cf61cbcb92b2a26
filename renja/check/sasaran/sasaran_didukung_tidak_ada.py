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
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ202"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each mendukung that names no other sasaran."""
    others: list[tuple[str, Kode]] = []
    for sasaran in renja.sasaran:
        for kode in sasaran.mendukung:
            if kode == sasaran.kode and not kode.broken:
                message = f"{sasaran.kode}, mendukung: sasaran tidak mendukung dirinya sendiri."
                yield finding(CODE, kode.place, message, "Hapus butir ini.")
            else:
                others.append((f"{sasaran.kode}, mendukung", kode))
    yield from unknown(CODE, renja, "sasaran", others)
