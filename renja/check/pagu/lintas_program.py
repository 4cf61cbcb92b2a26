"""Satu baris pagu memuat kegiatan dari beberapa program.

Yang diperiksa: semua kegiatan dalam satu baris pagu berada dalam program yang sama.

Mengapa: jumlah per program dihitung dari baris pagu. Satu jumlah yang melintasi dua program
tidak dapat dibagi tanpa mengarang.

Contoh:

    - kode: PAGU.5
      jumlah: 13.924.138.000
      butir:
        - level: kegiatan
          kegiatan: WA.3
        - level: kegiatan
          kegiatan: CO.1

Cara memperbaiki: tulis dua baris, masing-masing dengan jumlahnya sendiri.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.pagu import ButirPagu
from renja.model.program import Program
from renja.model.renja import Renja

CODE = "RJ305"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each line, at its first item of another programme."""
    program_of: dict[str, Program] = {}
    for program in renja.program:
        for kegiatan in program.kegiatan:
            program_of.setdefault(kegiatan.kode, program)
    for baris in renja.pagu:
        first: tuple[ButirPagu, Program] | None = None
        for butir in baris.butir:
            found = program_of.get(butir.kegiatan)
            if found is None:
                continue
            if first is None:
                first = (butir, found)
            elif found.kode != first[1].kode:
                own = f"{butir.kegiatan} milik program {found.kode}"
                other = f"{first[0].kegiatan} milik program {first[1].kode}"
                yield finding(
                    CODE,
                    butir.kegiatan.place,
                    f"{baris.kode}, kegiatan: {own}, padahal {other}.",
                    "Tulis satu baris pagu untuk setiap program.",
                    (Related(first[0].kegiatan.place, f"program {first[1].kode} di sini"),),
                )
                break
