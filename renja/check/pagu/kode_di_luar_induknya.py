"""Kode anggaran tidak berada dalam kode di atasnya.

Yang diperiksa: kode KRO dan RO diawali kode kegiatannya; kode RO diawali kode KRO pada baris
induknya; kode kegiatan yang menyebut program menyebut program yang memuatnya.

Mengapa: kode anggaran bertingkat. RO 4235.EBA.001 hanya ada dalam KRO 4235.EBA, dan KRO itu
hanya ada dalam kegiatan 4235. Satu kegiatan hanya menginduk pada satu program (lampiran PMK
Nomor 62 Tahun 2023).

Contoh:

    # CO.3 berkode anggaran 4235
    - level: RO
      kegiatan: CO.3
      kode_anggaran: 4236.EBA.001

Cara memperbaiki: betulkan salah satu kode, atau kegiatan butir itu.
"""

from collections.abc import Iterator, Sequence

from renja.check.baris import named_butir
from renja.check.induk import induk_of
from renja.check.kode_anggaran import read_kode_anggaran
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Kode
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja

CODE = "RJ334"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each official code outside what holds it."""
    for program in renja.program:
        for kegiatan in program.kegiatan:
            pair = kegiatan.kode_anggaran, program.kode_anggaran
            yield from _within(str(kegiatan.kode), *pair, f"program {program.kode}")
    above = induk_of(renja)
    for name, baris, butir in named_butir(renja):
        kegiatan_butir = butir._kegiatan
        if kegiatan_butir is not None:
            pair = butir.kode_anggaran, kegiatan_butir.kode_anggaran
            wrong = tuple(_within(name, *pair, f"kegiatan {butir.kegiatan}"))
            yield from wrong
            if wrong or butir.level != "RO":
                continue
        yield from _within_kro(name, butir.kode_anggaran, above.get(baris.kode))


def _within(name: str, kode: Kode | None, upper: Kode | None, noun: str) -> Iterator[Finding]:
    """Yield a finding where a code names another programme or kegiatan than the one above."""
    own, over = read_kode_anggaran(kode), read_kode_anggaran(upper)
    if kode is None or upper is None or own is None or over is None:
        return
    parts = ((own.program, over.program), (own.kegiatan, over.kegiatan))
    if any(low and high and low != high for low, high in parts):
        yield _outside(name, kode, f"{noun} berkode {upper}", [upper])


def _within_kro(name: str, kode: Kode | None, induk: BarisPagu | None) -> Iterator[Finding]:
    own = read_kode_anggaran(kode)
    if kode is None or own is None or not own.kro or induk is None:
        return
    above = [butir.kode_anggaran for butir in induk.butir if butir.level == "KRO"]
    known = [(upper, read_kode_anggaran(upper)) for upper in above]
    parts = {(over.kegiatan, over.kro) for _, over in known if over is not None and over.kro}
    if len(parts) == len(above) > 0 and (own.kegiatan, own.kro) not in parts:
        uppers = [upper for upper in above if upper is not None]
        told = " dan ".join(uppers)
        yield _outside(name, kode, f"KRO pada induknya, {induk.kode}, berkode {told}", uppers)


def _outside(name: str, kode: Kode, said: str, uppers: Sequence[Kode]) -> Finding:
    return finding(
        CODE,
        kode.place,
        f"{name}, kode_anggaran: '{kode}', padahal {said}.",
        "Betulkan salah satu kode.",
        [Related(upper.place, "kode di atasnya") for upper in uppers],
    )
