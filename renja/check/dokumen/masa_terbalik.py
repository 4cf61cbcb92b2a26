"""Masa yang berakhir sebelum mulai.

Yang diperiksa: tahun awal tidak lebih besar daripada tahun akhir.

Mengapa: masa itu dicetak, misalnya 'Renstra Tahun 2020–2024'.

Contoh:

    renstra:
      awal: 2024
      akhir: 2020

Cara memperbaiki: tukar kedua tahun itu.
"""

from collections.abc import Iterator

from renja.model.bagian import Periode
from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ501"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each span of years that ends before it begins."""
    for name, block in named_blocks(renja):
        if not isinstance(block, Periode) or block.awal.broken or block.akhir.broken:
            continue
        if block.awal > block.akhir:
            yield finding(
                CODE,
                block.akhir.place,
                f"{name}: berakhir tahun {block.akhir}, sebelum mulai tahun {block.awal}.",
                "Tukar tahun awal dan akhir.",
                (Related(block.awal.place, "awalnya di sini"),),
            )
