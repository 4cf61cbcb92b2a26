"""Gambar atau tabel yang tidak pernah disebut.

Yang diperiksa: setiap gambar dan tabel dirujuk dalam teks, dengan nomornya atau dengan 'tabel
berikut' pada paragraf di dekatnya.

Mengapa: pembaca perlu tahu untuk apa gambar atau tabel itu, dan di Word nomornya dapat diklik.

Contoh:

    {% call tabel("ringkasan") %}Ringkasan Sasaran{% endcall %}

Cara memperbaiki: sebut di dalam teks: 'disajikan pada {{ rujuk("tabel-ringkasan") }}'.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose, written
from renja.document.nodes import Block, Caption, Cards, Figure, Table, plain
from renja.document.walk import every_run, runs_of
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ534"

_NEARBY = re.compile(
    r"\b(?:gambar|tabel|bagan|peta|matriks|infografis)\s+(?:berikut|di bawah|di atas|ini|tersebut)",
    re.IGNORECASE,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each figure or table that nothing refers to."""
    asked = {run.target for run in every_run(prose.document) if run.target}
    for part in prose.document.parts:
        for position, block in enumerate(part.blocks):
            if not isinstance(block, Table | Cards | Figure) or block.caption.key in asked:
                continue
            beside = part.blocks[max(0, position - 1) : position + 2]
            if not any(_points(other) for other in beside if other is not block):
                yield _told(block.caption)


def _points(block: Block) -> bool:
    return any(_NEARBY.search(plain(runs)) for runs in runs_of(block))


def _told(caption: Caption) -> Finding:
    return finding(
        CODE,
        written(run.origin.place for run in caption.runs),
        f"naskah: {caption.name} ({plain(caption.runs)}) tidak disebut di dalam teks.",
        f'Sebut di dalam teks, misalnya: tampak pada {{{{ rujuk("{caption.key}") }}}}.',
    )
