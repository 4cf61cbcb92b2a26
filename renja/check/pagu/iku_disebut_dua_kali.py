"""Satu baris pagu menyebut IKU yang sama dua kali.

Yang diperiksa: dalam satu baris, tidak ada kode IKU atau sasaran yang berulang, dan tidak ada
IKU yang sudah termasuk dalam sasaran yang disebut baris itu.

Mengapa: yang kedua tidak berpengaruh; biasanya yang dimaksud IKU lain.

Contoh:

    - kode: PAGU.1
      sasaran: SS.1
      iku: IKU.1      # IKU.1 mengukur SS.1

Cara memperbaiki: hapus yang kedua, atau betulkan kodenya.
"""

from collections.abc import Iterator, Sequence

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ316"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kode that adds nothing to its line."""
    owner = {str(iku.kode): sasaran for sasaran in renja.sasaran for iku in sasaran.iku}
    for baris in renja.pagu:
        for key, kodes in (("iku", baris.iku), ("sasaran", baris.sasaran)):
            yield from _repeated(f"{baris.kode}, {key}", kodes)
        named = {str(kode): kode for kode in baris.sasaran}
        for kode in dict.fromkeys(baris.iku):
            sasaran = owner.get(kode)
            if sasaran is not None and sasaran.kode in named:
                yield finding(
                    CODE,
                    kode.place,
                    f"{baris.kode}, iku: {kode} sudah termasuk dalam sasaran {sasaran.kode}, yang "
                    "juga disebut baris ini.",
                    "Hapus salah satu.",
                    (Related(named[sasaran.kode].place, f"{sasaran.kode} disebut di sini"),),
                )


def _repeated(subject: str, kodes: Sequence[Kode]) -> Iterator[Finding]:
    first: dict[str, Kode] = {}
    for kode in kodes:
        earlier = first.setdefault(kode, kode)
        if earlier is not kode and not kode.broken:
            yield finding(
                CODE,
                kode.place,
                f"{subject}: {kode} sudah disebut baris ini.",
                "Hapus yang kedua, atau betulkan kodenya.",
                (Related(earlier.place, "disebut pertama kali di sini"),),
            )
