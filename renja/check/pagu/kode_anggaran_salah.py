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
from renja.check.kode_anggaran import EXAMPLES, read_kode_anggaran
from renja.check.suntingan import replaced
from renja.model.codes import finding
from renja.model.diagnostic import Edit, Finding
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ333"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each official code without the form of its level."""
    for name, level, kode in _kodes(renja):
        if kode is None or kode.broken:
            continue
        found = read_kode_anggaran(kode)
        if found is not None and found.level in (level or "RO", level or "KRO", level):
            continue
        if found is not None and not level and found.level == "kegiatan":
            continue
        said = f"berbentuk kode {found.level}" if found else "tidak berbentuk kode anggaran"
        wanted = level or "RO"
        yield finding(
            CODE,
            kode.place,
            f"{name}, kode_anggaran: '{kode}' {said}.",
            f"Kode {wanted} ditulis seperti {EXAMPLES[wanted]}; salin dari DIPA atau RKA-K/L.",
            fix=_in_capitals(kode, wanted),
        )


def _kodes(renja: Renja) -> Iterator[tuple[str, str, Kode | None]]:
    for program in renja.program:
        yield str(program.kode), "program", program.kode_anggaran
        for kegiatan in program.kegiatan:
            yield str(kegiatan.kode), "kegiatan", kegiatan.kode_anggaran
    for name, _, butir in named_butir(renja):
        yield name, butir.level or "", butir.kode_anggaran


def _in_capitals(kode: Kode, level: str) -> tuple[Edit, ...]:
    """Return the edit to capitals, where that is all it takes."""
    found = read_kode_anggaran(kode.upper())
    return replaced(kode, kode.upper()) if found is not None and found.level == level else ()
