"""The words between the document tree and the look: what a paragraph, a run, a row or a table is.

Which style of the template plays which role stands in roles.py.
"""

from __future__ import annotations

from typing import Literal

ParagraphRole = Literal[
    "isi",  # body
    "setelah",  # body after a table or figure of cards
    "kutipan",
    "catatan",
    "bab",  # title of a part with a label: 'BAB I', line break, title
    "bagian_depan",  # title of a front part, no label
    "subbab",  # heading, level 2
    "subjudul",  # heading, level 3
    "titik",  # list items: '1.', '1)' and dash, on two levels; and the last item of a list
    "titik_akhir",
    "titik_2",
    "kurung",
    "kurung_akhir",
    "kurung_2",
    "butir",
    "butir_akhir",
    "butir_2",
    "gambar",  # the paragraph that holds a picture
    "keterangan_gambar",
    "keterangan_tabel",
    "sel_isi",
    "sel_kode",
    "sel_angka",
    "sel_jumlah",
    "sel_kepala",
    "sel_kepala_angka",
    "sel_pita",
    "sel_total",
    "sel_total_angka",
    "kartu_perspektif",
    "kartu_sasaran_kode",
    "kartu_sasaran",
    "kartu_sasaran_target",
    "kartu_iku_kode",
    "kartu_iku",
    "kartu_iku_target",
    "antar_kartu",  # between two cards, and nothing else
    "daftar_judul",  # 'DAFTAR GAMBAR' within the contents
    "daftar_1",  # lines of the contents: part, section, subsection, figure or table
    "daftar_2",
    "daftar_3",
    "daftar_gambar",
    "daftar_tabel",
    "penutup_bagian",  # the 1 pt paragraph that ends a section or a field
    "tanda_tangan",
    "tanda_tangan_awal",  # first line of the block, with the space before it
    "tanda_tangan_nama",
    "catatan_kaki",
]

TableRole = Literal["tabel", "kartu"]

CharacterRole = Literal[
    "label_bab",
    "label_subbab",
    "label_keterangan",
    "kode",
    "redup",
    "tautan",
    "label_daftar",
    "tebal",
    "miring",
    "tebal_miring",
    "nomor_kaki",
]

RowRole = Literal[
    "kepala",
    "pita",
    "isi",
    "akhir_kelompok",
    "total",
    "kartu_perspektif",
    "kartu_sasaran",
    "kartu_iku",
]
