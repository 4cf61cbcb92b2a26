"""Dua IKU atau dua sasaran bernama sama.

Yang diperiksa: nama IKU berbeda semuanya, begitu pula nama sasaran dan nama indikator tujuan.
Huruf besar dan tanda baca tidak membedakan.

Mengapa: IKU yang tersalin dihitung dan dilaporkan dua kali.

Contoh:

    - kode: IKU.3
      nama: Indeks Kepuasan Masyarakat
    - kode: IKU.4
      nama: Indeks kepuasan masyarakat

Cara memperbaiki: lengkapi namanya agar berbeda, atau hapus salah satunya.
"""

import re
from collections.abc import Iterable, Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran

CODE = "RJ214"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each name that one of its kind has already."""
    yield from _repeated(renja.sasaran)
    yield from _repeated(renja.iku)
    yield from _repeated(indikator for tujuan in renja.tujuan for indikator in tujuan.indikator)


def _repeated(named: Iterable[Iku | Sasaran]) -> Iterator[Finding]:
    first: dict[str, Iku | Sasaran] = {}
    for item in named:
        words = " ".join(re.findall(r"\w+", item.nama.casefold()))
        if not words:
            continue
        before = first.setdefault(words, item)
        if before is not item and before.kode != item.kode:  # that is RJ201
            yield finding(
                CODE,
                item.nama.place,
                f"{item.kode}, nama: sama dengan nama {before.kode}.",
                "Lengkapi namanya agar berbeda, atau hapus salah satunya.",
                (Related(before.nama.place, f"nama {before.kode} di sini"),),
            )
