"""Sasaran tidak dirumuskan sebagai hasil.

Yang diperiksa: bunyi sasaran tidak diawali kata kerja atau nama pekerjaan ('Melaksanakan',
'Menyusun', 'Pelaksanaan', 'Penyusunan'), tetapi keadaan yang hendak dicapai ('Terwujudnya',
'Meningkatnya', 'Menurunnya').

Mengapa: evaluasi akuntabilitas kinerja (PermenPANRB 88/2021) menilai apakah sasaran
menggambarkan hasil. Yang dikerjakan adalah kegiatan, bukan sasaran.

Contoh:

    - kode: SS.3
      nama: Melaksanakan pembinaan manajemen ASN

Cara memperbaiki: tulis keadaan yang hendak dicapai: Terwujudnya pembinaan manajemen ASN yang …
"""

import re
from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ216"

_WORK = re.compile(
    r"me(?!nteri)\w{3,}(?:kan|(?<![gs])i)|menyusun|membuat|membina|mengelola|mengawasi"
    "|pelaksanaan|penyelenggaraan|penyusunan|pengelolaan|pembuatan|penyediaan|pengadaan"
    "|penyiapan|pengumpulan|penerbitan|pemberian|pembinaan|sosialisasi|koordinasi"
)
_BETTER = {
    "meningkatkan": "Meningkatnya",
    "mewujudkan": "Terwujudnya",
    "menurunkan": "Menurunnya",
    "menciptakan": "Terciptanya",
    "menguatkan": "Menguatnya",
    "memperkuat": "Menguatnya",
}


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each sasaran that tells what is done, not what is reached."""
    for sasaran in renja.sasaran:
        words = sasaran.nama.split()
        first = words[0].strip(",.:") if words else ""
        if first.lower() in _BETTER or _WORK.fullmatch(first.lower()):
            better = _BETTER.get(first.lower())
            yield finding(
                CODE,
                sasaran.nama.place,
                f"{sasaran.kode}, nama: '{first} …' adalah pekerjaan, bukan hasil.",
                f"Mulai dengan '{better} …'."
                if better
                else "Tulis keadaan yang hendak dicapai: 'Terwujudnya …', 'Meningkatnya …'.",
            )
