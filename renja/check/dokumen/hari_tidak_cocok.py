"""Hari yang bukan hari tanggal itu.

Yang diperiksa: hari yang diketik bersama tanggalnya, di naskah atau di data, adalah hari jatuhnya
tanggal itu menurut kalender.

Mengapa: hari dan tanggal yang bertentangan membuat keduanya diragukan.

Contoh:

    Rencana ini dibahas pada hari Senin, 4 Januari 2024.

Cara memperbaiki: betulkan harinya atau tanggalnya; 4 Januari 2024 jatuh pada hari Kamis.
"""

from collections.abc import Iterator
from itertools import accumulate

from renja.check.tanggal import HariTanggal, wrong_days
from renja.document.nodes import Document, Run, Runs, plain
from renja.document.walk import blocks, runs_of
from renja.model.blocks import named_texts
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.renja import Renja

CODE = "RJ510"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each day in the data that isn't that of its date."""
    for name, text in named_texts(renja):
        for told in wrong_days(text):
            yield _wrong(name, told, text.place)


def check_document(document: Document, renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each day typed in prose that isn't that of its date, be the date
    typed or printed from the data."""
    for block in blocks(document):
        for runs in runs_of(block):
            for line in (runs, *(run.note for run in runs)):
                for told in wrong_days(plain(line)):
                    origin = _run_at(line, told.start).origin
                    if origin.kind == "naskah":
                        yield _wrong("naskah", told, origin.place)


def _run_at(runs: Runs, position: int) -> Run:
    """Return the run that a character of their text belongs to."""
    ends = accumulate(len(run.text) for run in runs)
    return next(run for run, end in zip(runs, ends, strict=True) if position < end)


def _wrong(name: str, told: HariTanggal, place: Place) -> Finding:
    return finding(
        CODE,
        place,
        f"{name}: {told.tanggal} jatuh pada hari {told.sebenarnya}, bukan {told.hari}.",
        "Betulkan harinya atau tanggalnya.",
    )
