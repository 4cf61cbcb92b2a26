"""A made-up plan with every kind of node, of real length, for the tests of both writers.

Its text also carries what breaks careless writers: markup characters of XML, Typst and
Markdown, long words, no-break spaces, addresses, text in italics at a line's end.
"""

from __future__ import annotations

from collections.abc import Iterator

from renja.document.nodes import (
    Block,
    Caption,
    Cards,
    Contents,
    Cover,
    Document,
    Figure,
    Heading,
    ListBlock,
    Meta,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Signature,
    Table,
)
from renja.document.walk import entries
from renja.figure.spec import BudgetSpec, WeaveSpec
from tests.write.sample_grids import card, program_grid, summary_grid
from tests.write.sample_pieces import (
    HOSTILE,
    NOTE,
    SENTENCES,
    item,
    long_text,
    picture,
    run,
    svg,
    text,
)


def budget(note: str) -> BudgetSpec:
    """Return a spec; the writers never look into it."""
    return BudgetSpec("Pagu", "Rp1", (), (), "", "", note, "alternatif")


def _front() -> Iterator[Part]:
    yield Part(
        "",
        text("KATA PENGANTAR"),
        "kata-pengantar",
        True,
        (
            long_text(2),
            Paragraph(text(f"Teks dari data tercetak persis: {HOSTILE}")),
            Signature(
                (text("Pekanbaru, 4 Januari 2024"), text("Kepala Kantor Regional,")),
                text("Anna Contoh, S.E., M.M."),
                (text("NIP 19700101 199003 2 001"),),
            ),
        ),
    )
    lists: tuple[Block, ...] = (
        Contents("isi", ""),
        Contents("gambar", "DAFTAR GAMBAR"),
        Contents("tabel", "DAFTAR TABEL"),
    )
    yield Part("", text("DAFTAR ISI"), "daftar-isi", True, lists)


def _introduction() -> Part:
    note = (
        run("Pasal 4 ayat (1); teks lengkap di "),
        run("peraturan.go.id", link="https://peraturan.go.id/cari?q=a b&n=25#1"),
        run("."),
    )
    inner = ListBlock("kurung", (item("pemerintah provinsi; dan"), item("kabupaten/kota.")), 2)
    dashes = ListBlock("butir", (item("pengawasan"), item("pengendalian")), 2)
    return Part(
        "BAB I",
        text("PENDAHULUAN"),
        "bab-1",
        False,
        (
            Heading(2, "A.", text("LATAR BELAKANG"), "bab-1-a"),
            Paragraph(
                (
                    run(SENTENCES),
                    run("Pendekatan "),
                    run("money follow program", italic=True),
                    run(" dan "),
                    run("Balanced Scorecard", bold=True, italic=True),
                    run(" berlaku", note=note),
                    run(", seperti pada "),
                    run("Gambar 1", target="gambar-pegawai"),
                    run(", "),
                    run("Tabel 2", target="tabel-program"),
                    run(", dan "),
                    run("BAB II", target="bab-2"),
                    run("; lihat "),
                    run("situs", link="https://pekanbaru.bkn.go.id/"),
                    run(". Kode "),
                    run("IKU.1", role="kode"),
                    run(" dan "),
                    run("catatan", role="redup"),
                    run(" serta "),
                    run("yang penting", bold=True),
                    run("."),
                )
            ),
            ListBlock(
                "titik",
                (
                    item("Provinsi Riau;", inner),
                    item("Provinsi Kepulauan Riau; dan"),
                    item("Sumbar."),
                ),
            ),
            long_text(1),
            ListBlock("titik", (item("Daftar kedua mulai dari satu;"), item("dua.", dashes))),
            Figure(
                Caption("Gambar", 1, text("Infografis Pegawai Tahun 2024"), "gambar-pegawai"),
                budget("a"),
                (picture("gambar-1", 90),),
            ),
            Paragraph(text(SENTENCES.strip()), "setelah"),
            Heading(2, "B.", text("MAKSUD DAN TUJUAN"), "bab-1-b"),
            Paragraph(
                text("“Mewujudkan pengelola ASN yang profesional dan berintegritas.”"), "kutipan"
            ),
            ListBlock("butir", (item("satu garis;"), item("dua garis."))),
            Paragraph(text("Catatan: angka di atas adalah ilustrasi."), "catatan"),
            PageBreak(),
            Heading(2, "C.", text("RUANG LINGKUP"), "bab-1-c"),
            ListBlock("kurung", (item("arah kebijakan; dan"), item("rencana kerja."))),
        ),
    )


def _policy() -> Part:
    long_title = "Peranan Unit Kerja dalam Mendukung Prioritas Nasional Pemerataan Pembangunan"
    return Part(
        "BAB II",
        text("ARAH KEBIJAKAN KANTOR REGIONAL XII BADAN KEPEGAWAIAN NEGARA"),
        "bab-2",
        False,
        (
            long_text(3),
            Figure(
                Caption("Gambar", 2, text("Peta Strategis yang Dilanjutkan"), "gambar-peta"),
                budget("b"),
                (picture("gambar-2", 150), picture("gambar-2-lanjutan-2", 80)),
            ),
            Heading(3, "1.", text(long_title), "bab-2-1"),
            long_text(4),
            Heading(3, "2.", (run("Peranan dalam "), run("Merit System", italic=True)), "bab-2-2"),
            long_text(2),
        ),
    )


def _plan() -> Part:
    perspectives = ("Stakeholders Perspective", "Customer Perspective", "Learning & Growth")
    cards = tuple(card(name, 1 + 2 * number, 2) for number, name in enumerate(perspectives))
    return Part(
        "BAB III",
        text("RENCANA KERJA"),
        "bab-3",
        False,
        (
            Heading(2, "A.", text("SASARAN STRATEGIS TAHUN 2024"), "bab-3-a"),
            long_text(1),
            Cards(
                Caption(
                    "Gambar", 3, text("Sasaran Strategis & Indikator Kinerja"), "gambar-sasaran"
                ),
                cards,
                "Tiga perspektif dengan enam sasaran.",
                text(NOTE),
            ),
            Paragraph(text(SENTENCES.strip()), "setelah"),
            Table(
                Caption(
                    "Tabel", 1, text("Ringkasan Sasaran, Indikator, dan Pagu"), "tabel-ringkasan"
                ),
                summary_grid(),
                "Sasaran dengan indikator, target, dan pagu.",
                landscape=True,
                note=text(NOTE),
            ),
            Heading(2, "B.", text("RENCANA PROGRAM, KEGIATAN, DAN ANGGARAN"), "bab-3-b"),
            long_text(1),
            Table(
                Caption(
                    "Tabel",
                    2,
                    text("Penyesuaian Program, Kegiatan, dan Aktivitas"),
                    "tabel-program",
                ),
                program_grid(),
                "Program dengan kegiatan dan aktivitasnya.",
            ),
            Paragraph(text(SENTENCES.strip()), "setelah"),
        ),
    )


def sample_document(*, draft: bool = True) -> Document:
    """Return the sample."""
    cover = Cover(
        (
            ("induk", "BADAN KEPEGAWAIAN NEGARA"),
            ("judul", "RENCANA KERJA"),
            ("dokumen", "Rencana Kerja"),
            ("tahun", "2024"),
            ("unit", "Kantor Regional XII BKN Pekanbaru"),
            ("alamat", "Jl. Hangtuah Ujung No. 148 Pekanbaru"),
            ("situs", "pekanbaru.bkn.go.id"),
            ("akun", f"Instagram @contoh {HOSTILE}"),
            ("draf", "DRAF" if draft else ""),
        ),
        ("KANTOR REGIONAL XII", "BKN PEKANBARU"),
        WeaveSpec(7, 4, "Anyaman"),
        Picture("sampul", svg(210, 84, "anyaman"), 210.0, 84.0, "Anyaman tujuh lajur"),
    )
    closing = Part("BAB IV", text("PENUTUP"), "bab-4", False, (long_text(2),))
    meta = Meta(
        "Rencana Kerja Tahun 2024 & Riset",
        "Kantor Regional XII BKN Pekanbaru",
        "Rencana kerja tahunan",
        "2024-01-04",
        draft,
        ("Renja", "2024"),
    )
    return Document(meta, cover, (*_front(), _introduction(), _policy(), _plan(), closing))


def pictures_of(document: Document) -> list[Picture]:
    """Return all pictures of a document, the cover's first."""
    found = [document.cover.picture] if document.cover.picture else []
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Figure):
                found += block.pictures
    return found


def numbered_pages(document: Document) -> dict[str, str]:
    """Return a page number for every key, when none has been laid out."""
    keys = [entry.key for kind in ("isi", "gambar", "tabel") for entry in entries(document, kind)]
    return {key: str(number) for number, key in enumerate(keys, 1)}
