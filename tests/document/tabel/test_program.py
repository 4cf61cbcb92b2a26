"""The table of programmes and kegiatan."""

from __future__ import annotations

from renja.document.nodes import Document, Table, plain
from renja.document.walk import blocks
from tests.document.conftest import Plan, the_table, told_grid, whole

CALL = '{% call tabel("program") %}Program{% endcall %}'
PROGRAM = """\
program:
  - kode: P
    nama: Program Uji
    kode_anggaran: WA
    kegiatan:
      - kode: P.1
        nama: Kegiatan Satu
        kode_anggaran: '4235'
        isi:
          - aktivitas: Menguji
          - indikator: Persentase uji
            target: 95
            satuan: persen
      - kode: P.2
        nama: Kegiatan Dua
  - kode: Q
    nama: Program Tanpa Kode
"""


def test_a_programme_is_a_band_and_its_kegiatan_cover_their_items(plan: Plan) -> None:
    plan.data["program"] = PROGRAM
    table = the_table(plan.body(CALL))
    assert table.grid.widths == (10.0, 46.0, 104.0)
    assert told_grid(table.grid) == [
        "kepala+: No. | Kegiatan | Aktivitas/Indikator",
        "pita+: Program Uji (WA)[1x3]",
        "isi+: 1.[2x1] | Kegiatan Satu (4235)[2x1] | Menguji",
        "akhir_kelompok: Persentase uji (target 95%)",
        "akhir_kelompok+: 2. | Kegiatan Dua | ",
        "pita: Program Tanpa Kode[1x3]",
    ]


def test_what_is_not_verified_is_marked_behind_its_text(plan: Plan) -> None:
    text = PROGRAM.replace(
        "Persentase uji\n", "Persentase uji\n            verifikasi: sementara\n"
    )
    plan.data["program"] = text
    table = the_table(plan.body(CALL))
    assert told_grid(table.grid)[3] == "akhir_kelompok: Persentase uji* (target 95%)"
    assert plain(table.note) == "*Data sementara, belum dipastikan."


def test_the_naskah_may_ask_for_turned_pages(plan: Plan) -> None:
    plan.data["program"] = PROGRAM
    turned = the_table(plan.body(CALL.replace('m")', 'm", mendatar=true)')))
    assert turned.landscape
    assert turned.grid.widths == (10.0, 77.0, 160.0)
    assert not the_table(plan.body(CALL.replace('m")', 'm", mendatar=false)'))).landscape


def test_a_handle_that_is_not_official_is_not_printed(plan: Plan) -> None:
    plan.data["program"] = PROGRAM
    text = "\n".join(told_grid(the_table(plan.body(CALL)).grid))
    assert "P.1" not in text
    assert "(Q)" not in text


def test_tabel_2_of_2024_has_its_31_items_in_six_kegiatan(document_2024: Document) -> None:
    found = [b for b in blocks(document_2024) if isinstance(b, Table) and not b.landscape]
    rows = whole(found[0].grid).rows
    assert [row.kind for row in rows].count("pita") == 2
    assert len([row for row in rows if row.kind in ("isi", "akhir_kelompok")]) == 31
    assert len([row for row in rows if len(row.cells) == 3 and row.kind != "kepala"]) == 6


def test_a_kegiatan_with_many_items_goes_on_in_groups_of_fourteen(plan: Plan) -> None:
    items = "".join(f"          - aktivitas: Butir {number}\n" for number in range(30))
    kegiatan = "      - kode: P.1\n        nama: Satu\n        isi:\n"
    plan.data["program"] = f"program:\n  - kode: P\n    nama: Uji\n    kegiatan:\n{kegiatan}{items}"
    rows = the_table(plan.body(CALL)).grid.rows[2:]
    assert [row.cells[0].rowspan for row in rows if len(row.cells) == 3] == [14, 14, 2]
