"""Kode anggaran dipakai dua program atau dua kegiatan.

Yang diperiksa: kode_anggaran setiap program berbeda, begitu pula kode_anggaran setiap kegiatan.

Mengapa: kode anggaran resmi menunjuk satu program atau satu kegiatan.

Contoh:

    - kode: WA.1
      kode_anggaran: 4235
    - kode: WA.2
      kode_anggaran: 4235

Cara memperbaiki: betulkan kode yang salah, atau gabungkan keduanya.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ411"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each official code that another of its level has."""
    programs = ((str(program.kode), program.kode_anggaran) for program in renja.program)
    yield from _repeated("program", programs)
    kegiatan = ((str(kegiatan.kode), kegiatan.kode_anggaran) for kegiatan in renja.kegiatan)
    yield from _repeated("kegiatan", kegiatan)


def _repeated(noun: str, kodes: Iterator[tuple[str, Kode | None]]) -> Iterator[Finding]:
    first: dict[str, tuple[str, Kode]] = {}
    for owner, kode in kodes:
        if kode is None or kode.broken:
            continue
        other, earlier = first.setdefault(kode, (owner, kode))
        if earlier is not kode:
            yield finding(
                CODE,
                kode.place,
                f"{owner}, kode_anggaran: '{kode}' juga kode {noun} {other}.",
                "Betulkan kode yang salah.",
                (Related(earlier.place, f"kode {noun} {other}"),),
            )
