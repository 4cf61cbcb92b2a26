"""Tahap pagu di naskah lain daripada di data.

Yang diperiksa: naskah tidak menyebut pagu indikatif atau pagu alokasi kalau tahap_pagu di
dokumen.yaml tahap yang lain; judul dan keterangan gambar atau tabel juga tidak menyebut pagu
anggaran kalau tahapnya indikatif atau alokasi. Paragraf yang menyebut tahapnya sendiri juga,
misalnya karena menceritakan perubahannya, dilewati.

Mengapa: pagu indikatif, pagu anggaran, dan alokasi anggaran ditetapkan pada waktu yang berbeda
dengan jumlah yang dapat berbeda (PP Nomor 6 Tahun 2023 tentang Penyusunan Rencana Kerja dan
Anggaran).

Contoh:

    tahap_pagu: anggaran                                     (dokumen.yaml)
    Pagu indikatif tahun {{ tahun }} sebesar …               (naskah)

Cara memperbaiki: tulis tahapnya dari data, seperti naskah bawaan:
{% import "istilah.md" as istilah %}{{ istilah.pagu() }}. Kalau datanya yang salah, betulkan
tahap_pagu.
"""

import re
from collections.abc import Iterator

from renja.document.nodes import Cards, Document, Figure, Heading, Runs, Table, plain
from renja.document.walk import blocks, runs_of
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ339"

_SAID = {
    "indikatif": re.compile(r"\bpagu\s+indikatif\b", re.IGNORECASE),
    "anggaran": re.compile(r"\bpagu\s+anggaran\b", re.IGNORECASE),
    "alokasi": re.compile(r"\bpagu\s+alokasi\b|\balokasi\s+anggaran\b", re.IGNORECASE),
}
_UNMISTAKABLE = {
    "indikatif": _SAID["indikatif"],
    "alokasi": re.compile(r"\bpagu\s+alokasi\b", re.IGNORECASE),
}


def check_document(document: Document, renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each paragraph typed with another stage than the data's.

    'pagu anggaran' and 'alokasi anggaran' also mean any budget: in running text they say
    nothing about the stage.
    """
    tahap = renja.dokumen.tahap_pagu
    if tahap is None:
        return
    related = (Related(renja.dokumen.place_of("tahap_pagu"), "tahap menurut data"),)
    for block in blocks(document):
        titles = isinstance(block, Heading)
        caption = block.caption.runs if isinstance(block, Table | Cards | Figure) else ()
        for runs in runs_of(block):
            wanted = _SAID if titles or runs is caption else _UNMISTAKABLE
            for other, pattern in wanted.items():
                if other == tahap or _SAID[tahap].search(plain(runs)):
                    continue
                yield from _told(runs, pattern, tahap, related)


def _told(
    runs: Runs, pattern: re.Pattern[str], tahap: str, related: tuple[Related, ...]
) -> Iterator[Finding]:
    for run in runs:
        if run.origin.kind == "naskah" and (match := pattern.search(run.text)):
            yield finding(
                CODE,
                run.origin.place,
                f"naskah: '{match[0]}', padahal tahap_pagu di dokumen.yaml '{tahap}'.",
                "Tulis tahapnya dari data: {{ istilah.pagu() }}, seperti di naskah bawaan.",
                related,
            )
