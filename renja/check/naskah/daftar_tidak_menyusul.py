"""Pengantar tanpa yang diantarkan.

Yang diperiksa: paragraf yang berakhir dengan titik dua atau 'sebagai berikut' diikuti daftar,
gambar, tabel, kutipan, atau teks lain dalam bagian yang sama.

Mengapa: kalau butirnya terhapus atau datanya kosong, kalimat pengantarnya tertinggal.

Contoh:

    Arah kebijakan itu dijabarkan sebagai berikut:

    ## RUANG LINGKUP

Cara memperbaiki: tulis daftarnya, atau hapus kalimat pengantarnya.
"""

import re
from collections.abc import Iterator, Sequence

from renja.check.prose import Prose
from renja.check.reading import Reading
from renja.document.nodes import Block, Heading, PageBreak, Signature
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ537"

_OPENS = re.compile(r":$|\b(?:sebagai berikut|berikut ini|di bawah ini)\s*[.:]?$")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each introduction that nothing follows."""
    opening = {
        id(reading.block): reading
        for reading in prose.readings
        if reading.kind == "paragraf" and _OPENS.search(reading.text.rstrip())
    }
    for part in prose.document.parts:
        blocks = [block for block in part.blocks if not isinstance(block, PageBreak)]
        level = 1
        for position, block in enumerate(blocks):
            level = block.level if isinstance(block, Heading) else level
            reading = opening.get(id(block))
            if reading is not None and not _goes_on(blocks[position + 1 :], level):
                yield _told(reading)


def _goes_on(following: Sequence[Block], level: int) -> bool:
    if not following or isinstance(following[0], Signature):
        return False
    first = following[0]
    return not isinstance(first, Heading) or first.level > level


def _told(reading: Reading) -> Finding:
    text = reading.text.rstrip()
    match = _OPENS.search(text)
    assert match is not None
    words = " ".join(text.split()[-3:])
    return finding(
        CODE,
        reading.place(match.start(), len(text)),
        f"{reading.subject}: '… {words}' tidak diikuti apa pun.",
        "Tulis daftarnya, atau hapus kalimat pengantarnya.",
    )
