"""Kode anggaran tidak berbentuk baku.

Yang diperiksa: kode_anggaran program berbentuk WA (dua huruf besar), kegiatan 4235 (empat
angka), KRO 4235.EBA (kode kegiatan dan tiga huruf besar), RO 4235.EBA.001 (kode KRO dan tiga
angka atau huruf besar). Kode di atasnya boleh ikut ditulis di depan, misalnya 055.01.WA.

Mengapa: kode ini dicetak sebagai kode resmi, dan dipakai pembaca untuk mencarinya dalam DIPA.

Contoh:

    - level: KRO
      kode_anggaran: 4235.EB

Cara memperbaiki: salin kodenya dari DIPA atau RKA-K/L.
"""

from collections.abc import Iterator

from renja.check.baris import named_butir
from renja.check.kode_anggaran import CONTOH, read_kode_anggaran
from renja.model.codes import finding
from renja.model.diagnostic import Edit, Finding
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ333"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each official code without the form of its level."""
    for name, tingkat, kode in _kodes(renja):
        if kode is None or kode.broken:
            continue
        found = read_kode_anggaran(kode)
        if found is not None and found.tingkat in (tingkat or "RO", tingkat or "KRO", tingkat):
            continue
        if found is not None and not tingkat and found.tingkat == "kegiatan":
            continue
        said = f"berbentuk kode {found.tingkat}" if found else "tidak berbentuk kode anggaran"
        wanted = tingkat or "RO"
        yield finding(
            CODE,
            kode.place,
            f"{name}, kode_anggaran: '{kode}' {said}.",
            f"Kode {wanted} ditulis seperti {CONTOH[wanted]}; salin dari DIPA atau RKA-K/L.",
            fix=_in_capitals(kode, wanted),
        )


def _kodes(renja: Renja) -> Iterator[tuple[str, str, Kode | None]]:
    for program in renja.program:
        yield str(program.kode), "program", program.kode_anggaran
        for kegiatan in program.kegiatan:
            yield str(kegiatan.kode), "kegiatan", kegiatan.kode_anggaran
    for name, _, butir in named_butir(renja):
        yield name, butir.level or "", butir.kode_anggaran


def _in_capitals(kode: Kode, tingkat: str) -> tuple[Edit, ...]:
    """Return the edit to capitals, where that is all it takes and it's typed without quotes."""
    found = read_kode_anggaran(kode.upper())
    as_typed = kode.place.end_column - kode.place.column == len(kode)
    if found is None or found.tingkat != tingkat or not as_typed:
        return ()
    return (Edit(kode.place, kode, kode.upper()),)
