"""Two plans composed into the matriks semula–menjadi: one document of the same tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from renja.compare.change import Change
from renja.compare.same_things import pairs_of
from renja.document import angka
from renja.document.cells import bold
from renja.document.nodes import (
    Block,
    Caption,
    Cover,
    Document,
    Meta,
    Paragraph,
    Part,
    Runs,
    Table,
)
from renja.document.printing import one_line
from renja.document.prose.citations import Citations
from renja.document.sampul import is_draft, meta, sampul
from renja.document.tanda_data import TandaData
from renja.document.tanda_tangan import tanda_tangan
from renja.matriks.cells import WRITER, words
from renja.matriks.lain import is_bookkeeping, other_changes
from renja.matriks.pagu import PaguTable
from renja.matriks.sasaran import SasaranTable
from renja.model.dokumen import Dokumen
from renja.model.renja import Renja

KEYWORD = "Matriks"  # among those of the file: what it is
TITLE = "MATRIKS PERUBAHAN {judul} (SEMULA\u2013MENJADI)"
NO_SASARAN = "Sasaran dan Indikator Kinerja Utama tidak berubah."
NO_PAGU = "Kedua rencana tidak memuat pagu."
# Two lines at least, so that nobody signs a page that says nothing.
CLOSING = (
    "Demikian matriks perubahan ini disusun dari data kedua rencana kerja yang disebut pada awal "
    "matriks, untuk dipergunakan sebagaimana mestinya. Hal-hal yang tidak dimuat dalam matriks ini "
    "tidak berubah dari rencana kerja semula."
)


def compose_matriks(
    before: Renja, after: Renja, changes: Sequence[Change], *, lengkap: bool = False
) -> Document:
    """Return the matriks of two plans and all changes between them that a plan tells of, its
    pages turned.

    lengkap: with the sasaran and IKU that didn't change; lines of the pagu are always all there.
    """
    pairs = pairs_of(before, after)
    tanda = TandaData.of(before, after)
    sasaran = SasaranTable(before, after, pairs, tanda, lengkap)
    pagu = PaguTable(before, after, pairs, tanda)
    told = [c for c in changes if not is_bookkeeping(c)]
    others = [c for c in told if not sasaran.tells(c) and not pagu.tells(c)]
    captions = _captions()
    blocks: list[Block] = [*_opening(before, after)]
    for found, missing in (
        (sasaran.compose(next(captions)), NO_SASARAN),
        (pagu.compose(next(captions)), NO_PAGU),
        (other_changes(others, next(captions)), ""),
    ):
        if found is not None:
            blocks.append(found)
        elif missing:
            blocks.append(Paragraph(words(missing), _role_after(blocks)))
    blocks.append(Paragraph(words(CLOSING), _role_after(blocks), keep=True))
    blocks.append(tanda_tangan(after.dokumen, WRITER))
    title = words(TITLE.format(judul=one_line(after.dokumen.judul).upper()))
    part = Part("", title, "matriks", False, tuple(_numbered(blocks)))
    return Document(_meta(before, after), _fields(before, after), (part,), turned=True)


def _captions() -> Iterator[Caption]:
    for key, text in (
        ("tabel-sasaran", "Sasaran dan Indikator Kinerja Utama, semula dan menjadi"),
        ("tabel-pagu", "Pagu menurut program, kegiatan, dan rinciannya, semula dan menjadi"),
        ("tabel-lain", "Perubahan lain, semula dan menjadi"),
    ):
        yield Caption("Tabel", 0, words(text), key)


def _numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, the tables numbered as they stand."""
    number = 0
    for block in blocks:
        if isinstance(block, Table):
            number += 1
            block = replace(block, caption=replace(block.caption, number=number))
        yield block


def _role_after(blocks: Sequence[Block]) -> Literal["isi", "setelah"]:
    return "setelah" if isinstance(blocks[-1], Table) else "isi"


def _opening(before: Renja, after: Renja) -> Iterator[Paragraph]:
    yield Paragraph(bold(words(f"{one_line(after.unit.nama)}, Tahun {_years(before, after)}")))
    yield Paragraph((*bold(words("Semula: ")), *_of(before.dokumen), *words(_amount(before))))
    yield Paragraph((*bold(words("Menjadi: ")), *_of(after.dokumen), *words(_amount(after))))
    if basis := _basis(after):
        yield Paragraph((*bold(words("Dasar: ")), *basis))
    perubahan = after.dokumen.perubahan
    if perubahan is not None and perubahan.alasan is not None:
        yield Paragraph((*bold(words("Alasan: ")), *words(one_line(perubahan.alasan))))


def _of(dokumen: Dokumen) -> Runs:
    version = f" ({one_line(dokumen.versi)})" if dokumen.versi is not None else ""
    day = angka.tanggal_naskah(dokumen.tanggal)
    return words(f"{one_line(dokumen.judul_lengkap)} Tahun {int(dokumen.tahun)}{version}, {day}")


def _basis(renja: Renja) -> Runs:
    """Return what a revision rests on: a regulation in full, or the text as typed."""
    perubahan = renja.dokumen.perubahan
    if perubahan is None or perubahan.dasar is None:
        return ()
    regulasi = renja.regulasi_dengan(perubahan.dasar)
    if regulasi is None:
        return words(one_line(perubahan.dasar))
    return WRITER.printed(Citations(renja.unit.induk).sebut(regulasi))


def _amount(renja: Renja) -> str:
    return f"; jumlah pagu {angka.rupiah(renja.jumlah_pagu)}" if renja.pagu else ""


def _years(before: Renja, after: Renja) -> str:
    years = sorted({int(before.dokumen.tahun), int(after.dokumen.tahun)})
    return angka.rentang(years[0], years[-1]) if len(years) > 1 else str(years[0])


def _is_draft(before: Renja, after: Renja) -> bool:
    return is_draft(before) or is_draft(after)


def _fields(before: Renja, after: Renja) -> Cover:
    """Return what the template's header and footer ask for: they tell a matriks, and DRAF where
    either plan is one."""
    cover = sampul(after)
    own = {
        "tahun": f"{_years(before, after)} \u00b7 Matriks Semula\u2013Menjadi",
        "draf": "DRAF" if _is_draft(before, after) else "",
    }
    fields = tuple((name, own.get(name, text)) for name, text in cover.fields)
    return replace(cover, fields=fields)


def _meta(before: Renja, after: Renja) -> Meta:
    own = meta(after)
    return replace(
        own,
        title=f"Matriks Perubahan (Semula\u2013Menjadi) {own.title}",
        subject=f"Matriks Perubahan {own.subject}",
        draft=_is_draft(before, after),
        keywords=(KEYWORD, *own.keywords),
    )
