"""Nama yang menyebut tingkat lain.

Yang diperiksa: nama program tidak diawali Kegiatan, KRO, atau RO; nama kegiatan tidak diawali
Program, KRO, atau RO; nama butir KRO tidak diawali RO, dan sebaliknya; nama KRO atau RO bukan
nama sebuah program atau kegiatan dalam rencana ini.

Mengapa: program, kegiatan, KRO, dan RO empat tingkat yang berbeda. Nama yang menyebut tingkat
lain membuat pembaca mencari pagunya di tempat yang salah.

Contoh:

    - level: KRO
      nama: Pengelolaan Keuangan, BMN dan Umum    # nama kegiatan WA.3
      kegiatan: WA.3

Cara memperbaiki: betulkan level, atau tulis nama KRO atau RO yang sebenarnya.
"""

import re
from collections.abc import Iterator

from renja.check.baris import named_butir
from renja.check.nama import same
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Teks
from renja.model.renja import Renja

CODE = "RJ407"

_HEAD = re.compile(r"(Program|Kegiatan|KRO|RO|Klasifikasi Rincian Output|Rincian Output)\s+[A-Z]")
_LEVELS = {"Klasifikasi Rincian Output": "KRO", "Rincian Output": "RO"}
_OFTEN_OWN_NAME = ("Program", "Kegiatan")  # an RO may well be called 'Kegiatan Prioritas …'


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each name that tells another level than its own."""
    above: dict[str, tuple[str, Teks]] = {}
    for program in renja.program:
        above.setdefault(same(program.nama), (f"program {program.kode}", program.nama))
        yield from _headed(f"{program.kode}, nama", "Program", program.nama)
        for kegiatan in program.kegiatan:
            above.setdefault(same(kegiatan.nama), (f"kegiatan {kegiatan.kode}", kegiatan.nama))
            yield from _headed(f"{kegiatan.kode}, nama", "Kegiatan", kegiatan.nama)
    for name, _, butir in named_butir(renja):
        if butir.nama is None or butir.nama.broken or butir.level not in ("KRO", "RO"):
            continue
        other, register = above.get(same(butir.nama), ("", butir.nama))
        if other:
            yield finding(
                CODE,
                butir.nama.place,
                f"{name}: tingkatnya {butir.level}, tetapi namanya nama {other}.",
                f"Betulkan level, atau tulis nama {butir.level} yang sebenarnya.",
                (Related(register.place, f"nama {other}"),),
            )
        yield from _headed(f"{name}, nama", butir.level, butir.nama)


def _headed(name: str, level: str, nama: Teks) -> Iterator[Finding]:
    """Yield a finding where a name begins with the word for another level."""
    match = _HEAD.match(nama)
    if match is None:
        return
    said = _LEVELS.get(match[1], match[1])
    if said == level or (level in ("KRO", "RO") and said in _OFTEN_OWN_NAME):
        return
    yield finding(
        CODE,
        nama.place,
        f"{name}: tingkatnya {level if level.isupper() else level.lower()}, tetapi namanya "
        f"diawali '{match[1]}'.",
        f"Hapus kata '{match[1]}', atau pindahkan ke tingkatnya.",
    )
