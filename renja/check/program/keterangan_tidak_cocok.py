"""Keterangan tabel menyebut KRO, RO, atau aktivitas yang tidak ada di tabelnya.

Yang diperiksa: kalau keterangan sebuah tabel menyebut KRO, RO, atau Aktivitas, kata itu juga ada
di kepala atau isi tabel itu.

Mengapa: keterangan menyatakan isi tabel. Pembaca 'Penyesuaian Program, KRO dan RO' mencari kolom
KRO dan RO.

Contoh:

    {% call tabel("program") %}Penyesuaian Program, KRO dan RO{% endcall %}

Cara memperbaiki: sebutkan dalam keterangan hanya yang ada di tabel.
"""

import re
from collections.abc import Iterator

from renja.document.nodes import Document, Table, plain
from renja.document.walk import blocks, runs_of
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ408"

_LEVELS = {
    "KRO": re.compile(r"\bKRO\b|\bKlasifikasi Rincian Output\b"),
    "RO": re.compile(r"\bRO\b|(?<!Klasifikasi )\bRincian Output\b"),
    "Aktivitas": re.compile(r"\bAktivitas\b"),
}


def check_document(document: Document, renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each level that a caption promises and its table lacks."""
    for block in blocks(document):
        if not isinstance(block, Table):
            continue
        caption = block.caption
        promised = [level for level in _LEVELS if _LEVELS[level].search(plain(caption.runs))]
        if not promised:
            continue
        shown = [plain(runs) for runs in runs_of(block) if runs is not caption.runs]
        for level in promised:
            if not any(_LEVELS[level].search(text) for text in shown):
                yield finding(
                    CODE,
                    caption.runs[0].origin.place,
                    f"{caption.name}: keterangannya menyebut {level}, tetapi tabelnya tidak "
                    "memuatnya.",
                    "Sebutkan dalam keterangan hanya yang ada di tabel.",
                )
