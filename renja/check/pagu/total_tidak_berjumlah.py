"""Jumlah baris pagu lain daripada totalnya.

Yang diperiksa: total_pagu di pagu.yaml sama dengan jumlah semua baris, dan total_pagu sebuah
program di program.yaml sama dengan jumlah baris program itu. Baris dengan induk tidak dihitung.
total_pagu boleh tidak ditulis; ia tidak dicetak, hanya dicocokkan.

Mengapa: total menurut dokumen anggaran (misalnya DIPA) menunjukkan apakah ada baris yang
terlewat, tertulis dua kali, atau salah ketik.

Contoh:

    total_pagu: 450.000.000
    pagu:
      - kode: PAGU.1
        jumlah: 300.000.000
      - kode: PAGU.2
        jumlah: 105.000.000

Cara memperbaiki: betulkan jumlah baris yang salah, tambahkan baris yang terlewat, atau betulkan
total_pagu.
"""

from collections.abc import Iterator, Sequence

from renja.check.baris import counted
from renja.check.induk import every_line_has_its_place
from renja.check.jumlah import sound
from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Rupiah
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja

CODE = "RJ312"

_MOST_RELATED = 10


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each stated total that isn't the sum of its lines."""
    lines = counted(renja)
    if "pagu" in renja.incomplete or not every_line_has_its_place(renja):
        return
    yield from _compared("pagu, total_pagu", renja.total_pagu, lines)
    if "program" in renja.incomplete or any(baris.program is None for baris in lines):
        return
    for program in renja.program:
        own = renja.baris_program(program) if program.total_pagu is not None else ()
        yield from _compared(f"{program.kode}, total_pagu", program.total_pagu, own)


def _compared(subject: str, total: Rupiah | None, lines: Sequence[BarisPagu]) -> Iterator[Finding]:
    if total is None or not sound([total, *(baris.jumlah for baris in lines)]):
        return
    found = sum(baris.jumlah for baris in lines)
    if found == total:
        return
    gap = abs(found - total)
    more = "lebih besar" if found > total else "lebih kecil"
    yield finding(
        CODE,
        total.place,
        f"{subject}: {angka.cacah(total)}, padahal baris-barisnya berjumlah {angka.cacah(found)} "
        f"({angka.cacah(gap)} {more}).",
        "Betulkan jumlah baris yang salah, tambahkan yang terlewat, atau betulkan totalnya.",
        _related(lines, gap),
    )


def _related(lines: Sequence[BarisPagu], gap: int) -> list[Related]:
    """Return the lines of exactly the gap's amount; without any, all that were summed."""
    suspects = [baris for baris in lines if baris.jumlah == gap]
    if suspects:
        lines, said = suspects, "sama besar dengan selisihnya"
    else:
        said = "ikut dijumlahkan"
    return [Related(baris.jumlah.place, f"{baris.kode} {said}") for baris in lines[:_MOST_RELATED]]
