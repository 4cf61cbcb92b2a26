"""Which style of templates/renja.docx plays which role.

The one table between the words of the document tree and those of Word. Word's own
styles are used where there is one for the job: Word shows them in its user's language
and its features (contents, captions, footnotes) know them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from renja.look.role import CharacterRole, ParagraphRole, RowRole, TableRole

PARAGRAPH_STYLES: Final[Mapping[ParagraphRole, str]] = {
    "isi": "Body Text",
    "setelah": "Isi Setelah Tabel",
    "kutipan": "Quote",
    "catatan": "Catatan",
    "bab": "heading 1",
    "bagian_depan": "Judul Depan",
    "subbab": "heading 2",
    "subjudul": "heading 3",
    "titik": "List Number",
    "titik_akhir": "Daftar Titik Akhir",
    "titik_2": "List Number 2",
    "kurung": "Daftar Kurung",
    "kurung_akhir": "Daftar Kurung Akhir",
    "kurung_2": "Daftar Kurung 2",
    "butir": "List Bullet",
    "butir_akhir": "Daftar Butir Akhir",
    "butir_2": "List Bullet 2",
    "gambar": "Gambar",
    "keterangan_gambar": "caption",
    "keterangan_tabel": "Keterangan Tabel",
    "sel_isi": "Sel Isi",
    "sel_kode": "Sel Kode",
    "sel_angka": "Sel Angka",
    "sel_jumlah": "Sel Jumlah",
    "sel_kepala": "Sel Kepala",
    "sel_kepala_angka": "Sel Kepala Angka",
    "sel_pita": "Sel Pita",
    "sel_total": "Sel Total",
    "sel_total_angka": "Sel Total Angka",
    "kartu_perspektif": "Kartu Perspektif",
    "kartu_sasaran_kode": "Kartu Sasaran Kode",
    "kartu_sasaran": "Kartu Sasaran",
    "kartu_sasaran_target": "Kartu Sasaran Target",
    "kartu_iku_kode": "Kartu IKU Kode",
    "kartu_iku": "Kartu IKU",
    "kartu_iku_target": "Kartu IKU Target",
    "antar_kartu": "Antar Kartu",
    "daftar_judul": "TOC Heading",
    "daftar_1": "toc 1",
    "daftar_2": "toc 2",
    "daftar_3": "toc 3",
    "daftar_gambar": "table of figures",
    "daftar_tabel": "table of figures",
    "penutup_bagian": "Penutup Bagian",
    "tanda_tangan": "Signature",
    "tanda_tangan_awal": "Tanda Tangan Awal",
    "tanda_tangan_nama": "Tanda Tangan Nama",
    "catatan_kaki": "footnote text",
}

CHARACTER_STYLES: Final[Mapping[CharacterRole, str]] = {
    "label_bab": "Label Bab",
    "label_subbab": "Label Subbab",
    "label_keterangan": "Label Keterangan",
    "label_daftar": "Label Daftar",
    "kode": "Kode",
    "redup": "Redup",
    "tautan": "Hyperlink",
    "tebal": "Strong",
    "miring": "Emphasis",
    "tebal_miring": "Intense Emphasis",
    "nomor_kaki": "footnote reference",
}

# Lines that close with a page number at the right edge of the text.
CONTENTS_ROLES: Final[tuple[ParagraphRole, ...]] = (
    "daftar_1",
    "daftar_2",
    "daftar_3",
    "daftar_gambar",
    "daftar_tabel",
)

# The last two have no number, though they may take one over from the style they are based on.
HEADING_ROLES: Final[tuple[ParagraphRole, ...]] = (
    "bab",
    "subbab",
    "subjudul",
    "bagian_depan",
    "daftar_judul",
)
LIST_ROLES: Final[tuple[ParagraphRole, ...]] = (
    "titik",
    "titik_2",
    "kurung",
    "kurung_2",
    "butir",
    "butir_2",
)

# A character style says only what differs, so its look is read where it is used.
CHARACTER_HOMES: Final[Mapping[CharacterRole, ParagraphRole]] = {
    "label_bab": "bab",
    "label_subbab": "subbab",
    "label_keterangan": "keterangan_gambar",
    "label_daftar": "daftar_gambar",
    "kode": "isi",
    "redup": "isi",
    "tautan": "isi",
    "tebal": "isi",
    "miring": "isi",
    "tebal_miring": "isi",
    "nomor_kaki": "isi",
}

TABLE_STYLES: Final[Mapping[TableRole, str]] = {"tabel": "Tabel Renja", "kartu": "Tabel Kartu"}

# Word's table styles know no rows but the first and the last. The other kinds of row have
# a table style each, as a pattern: the DOCX gives its fill, rules and padding to the cells.
ROW_STYLES: Final[Mapping[RowRole, str]] = {
    "kepala": "Tabel Renja",  # its first row
    "isi": "Tabel Renja",
    "akhir_kelompok": "Renja Kelompok",
    "pita": "Renja Pita",
    "total": "Renja Total",
    "kartu_perspektif": "Renja Kartu Perspektif",
    "kartu_sasaran": "Renja Kartu Sasaran",
    "kartu_iku": "Renja Kartu IKU",
}

# Colours that no theme has a place for: the text colour of a style. The rule's is that of
# the border of the style 'header'.
PALETTE_STYLES: Final[Mapping[str, tuple[Literal["paragraph", "character"], str]]] = {
    "muted": ("character", "Redup"),
    "kunyitt": ("paragraph", "Sampul Tahun"),
    "weft4": ("paragraph", "Sampul Gambar"),
}
HEADER_STYLE: Final = "header"

# Every style that a role asks for, in small letters.
STYLE_NAMES: Final = frozenset(
    name.casefold()
    for name in (
        *PARAGRAPH_STYLES.values(),
        *CHARACTER_STYLES.values(),
        *TABLE_STYLES.values(),
        *ROW_STYLES.values(),
        *(name for _, name in PALETTE_STYLES.values()),
        HEADER_STYLE,
    )
)

# What docxtpl's tags in the template may call; '{%p for baris in unit_baris %}' repeats a
# paragraph for each line of the unit's name.
REPEAT_TAG: Final = "unit_baris"
REPEATED_TAG: Final = "baris"
PICTURE_TAG: Final = "anyaman"
LOGO_TAG: Final = "logo"
BODY_TAG: Final = "isi"
DRAFT_TAG: Final = "draf"
TAGS: Final = (
    "induk",
    "judul",
    "dokumen",
    "tahun",
    DRAFT_TAG,
    "unit",
    "alamat",
    "situs",
    "akun",
    PICTURE_TAG,
    LOGO_TAG,
    BODY_TAG,
)

PALETTE_THEME: Final[Mapping[str, str]] = {
    "ink": "dk1",
    "teal": "dk2",
    "mist": "lt2",
    "mid": "accent1",
    "ochre": "accent2",
    "soft": "accent3",
    "tint": "accent4",
    "kunyit": "accent5",
    "ochred": "accent6",
}
