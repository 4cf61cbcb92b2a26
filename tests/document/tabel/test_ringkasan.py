"""The summary table: what is merged, what shows once, what stays together."""

from __future__ import annotations

import re

from renja.document.nodes import Document, Table, plain
from renja.document.tabel.row_heights import LANDSCAPE_PAGE, PORTRAIT_PAGE, cell_height
from renja.document.walk import blocks
from tests.document.conftest import Plan, the_table, told_grid

CALL = '{% call tabel("ringkasan") %}Ringkasan{% endcall %}'


def table(plan: Plan) -> Table:
    return the_table(plan.body(CALL))


def iku(kode: str, name: str = "Nama", extra: str = "") -> str:
    text = f"      - kode: {kode}\n        nama: {name} {kode}\n        satuan: indeks\n"
    return f"{text}        target: 3\n{extra}"


def sasaran(kode: str, *all_iku: str) -> str:
    return f"  - kode: {kode}\n    nama: Sasaran {kode}\n    iku:\n{''.join(all_iku)}"


def set_sasaran(plan: Plan, *groups: str) -> None:
    plan.data["sasaran"] = f"sasaran:\n{''.join(groups)}"


PROGRAM = """\
program:
  - kode: P
    nama: Program Uji
    kegiatan:
      - kode: P.1
        nama: Kegiatan Satu
      - kode: P.2
        nama: Kegiatan Dua
"""


def pagu(kode: str, jumlah: int, served: str, butir: str = "", extra: str = "") -> str:
    items = butir or f"      - level: RO\n        nama: Layanan {kode}\n        kegiatan: P.1\n"
    iku_lines = f"    iku: [{served}]\n" if served else ""
    return f"  - kode: {kode}\n    jumlah: {jumlah}\n    butir:\n{items}{iku_lines}{extra}"


def set_pagu(plan: Plan, *lines: str) -> None:
    plan.data["program"] = PROGRAM
    plan.data["pagu"] = f"pagu:\n{''.join(lines)}"


EXPECTED_2024 = """\
kepala+: Sasaran Strategis | Kode IKU | Indikator Kinerja Utama | Target | Pagu Anggaran (Rp) | \
Keterangan
isi+: 1.[2x1] | IKU.1 | 100% | 300.000.000[2x1] | RO Layanan Pengawasan dan Pengendalian \
Preventif Wilayah I / Untuk IKU.1, IKU.2, IKU.3, IKU.5, dan IKU.8[2x1]
akhir_kelompok: IKU.2 | 100%
isi+: 2.[2x1] | IKU.3 | 96 | lihat IKU.1 | Termasuk dalam pagu RO Layanan Pengawasan dan \
Pengendalian Preventif Wilayah I pada IKU.1
akhir_kelompok: IKU.4 | 99 | 173.794.000 | Layanan penetapan NIP, Pertek Pensiun PNS dan Pejabat \
Negara, Kenaikan Pangkat, Pertek Status dan Kedudukan Kepegawaian, Mutasi Lainnya, serta CLTN dan \
Pengaktifan kembali PNS / Untuk IKU.4
akhir_kelompok: 3. | IKU.5 | 100% | lihat IKU.1 | Termasuk dalam pagu RO Layanan Pengawasan dan \
Pengendalian Preventif Wilayah I pada IKU.1
akhir_kelompok: 4. | IKU.6 | 100% | *150.000.000 | RO Layanan Dokumen Arsip Kepegawaian ASN / \
Untuk IKU.6 dan IKU.7
akhir_kelompok: 5. | IKU.7 | 100% | lihat IKU.6 | Termasuk dalam pagu RO Layanan Dokumen Arsip \
Kepegawaian ASN pada IKU.6
akhir_kelompok: 6. | IKU.8 | 100% | lihat IKU.1 | Termasuk dalam pagu RO Layanan Pengawasan dan \
Pengendalian Preventif Wilayah I pada IKU.1
isi+: 7.[6x1] | IKU.9 | 82 | 134.679.000 | RO Layanan Manajemen SDM dan RO Layanan Pendidikan dan \
Pelatihan / Untuk IKU.9
isi+: IKU.10 | 100% | *13.924.138.000[5x1] | Kegiatan Pengelolaan Keuangan, BMN dan Umum, serta \
Kegiatan Pengelolaan Komunikasi dan Informasi Publik / Untuk IKU.10, IKU.11, IKU.12, IKU.13, dan \
IKU.14[5x1]
isi+: IKU.11 | 85
isi+: IKU.12 | 79
isi+: IKU.13 | 94
akhir_kelompok+: IKU.14 | 100%
total: Jumlah[1x4] | *14.682.611.000 |\x20
"""


def test_tabel_1_of_2024_is_what_the_notes_of_the_reference_say(document_2024: Document) -> None:
    (found,) = (b for b in blocks(document_2024) if isinstance(b, Table) and b.landscape)
    names = {plain(cell.lines[0]) for row in found.grid.rows for cell in row.cells}
    told = "\n".join(told_grid(found.grid))
    for name in names:
        if len(name) > 20 and name.split()[0] in ("Persentase", "Indeks", "Skor", "Nilai"):
            told = told.replace(f" | {name}", "")
        elif name[:3] in [f"{number}. " for number in range(1, 8)]:
            told = told.replace(name, name[:2])
    assert told == EXPECTED_2024.rstrip("\n")


def test_each_amount_of_2024_shows_once(document_2024: Document) -> None:
    (found,) = (b for b in blocks(document_2024) if isinstance(b, Table) and b.landscape)
    text = "\n".join(told_grid(found.grid))
    for amount in (
        "300.000.000",
        "173.794.000",
        "150.000.000",
        "134.679.000",
        "13.924.138.000",
        "14.682.611.000",
    ):
        assert len(re.findall(rf"[ *]{re.escape(amount)}", text)) == 1


def test_a_shared_cell_never_spans_two_sasaran(plan: Plan) -> None:
    set_sasaran(plan, sasaran("S.1", iku("I.1"), iku("I.2")), sasaran("S.2", iku("I.3")))
    set_pagu(plan, pagu("A", 5, "I.1, I.2, I.3"))
    assert told_grid(table(plan).grid)[1:] == [
        "isi+: 1. Sasaran S.1[2x1] | I.1 | Nama I.1 | 3 | 5[2x1] | RO Layanan A / Untuk I.1, I.2,"
        " dan I.3[2x1]",
        "akhir_kelompok: I.2 | Nama I.2 | 3",
        "akhir_kelompok+: 2. Sasaran S.2 | I.3 | Nama I.3 | 3 | lihat I.1 | Termasuk dalam pagu RO"
        " Layanan A pada I.1",
        "total: Jumlah[1x4] | 5 | ",
    ]


def test_an_iku_with_several_lines_or_none_works(plan: Plan) -> None:
    set_sasaran(plan, sasaran("S.1", iku("I.1"), iku("I.2"), iku("I.3"), iku("I.4")))
    set_pagu(plan, pagu("A", 5, "I.1"), pagu("B", 7, "I.1, I.2"))
    assert told_grid(table(plan).grid)[1:-1] == [
        "isi+: 1. Sasaran S.1[4x1] | I.1 | Nama I.1 | 3 | 1) 5 / 2) 7 | 1) RO Layanan A / Untuk I.1"
        " / 2) RO Layanan B / Untuk I.1 dan I.2",
        "isi+: I.2 | Nama I.2 | 3 | lihat I.1 | Termasuk dalam pagu RO Layanan B pada I.1",
        "isi+: I.3 | Nama I.3 | 3 | -[2x1] | [2x1]",
        "akhir_kelompok+: I.4 | Nama I.4 | 3",
    ]


def test_a_line_that_serves_a_whole_sasaran_or_no_iku_is_shown_and_counted(plan: Plan) -> None:
    set_sasaran(plan, sasaran("S.1", iku("I.1"), iku("I.2")))
    set_pagu(plan, pagu("A", 5, "", extra="    sasaran: S.1\n"), pagu("B", 7, ""))
    assert told_grid(table(plan).grid)[1:] == [
        "isi+: 1. Sasaran S.1[2x1] | I.1 | Nama I.1 | 3 | 5[2x1] | RO Layanan A / Untuk I.1 dan"
        " I.2[2x1]",
        "akhir_kelompok: I.2 | Nama I.2 | 3",
        "akhir_kelompok+: Tidak dirinci menurut IKU[1x4] | 7 | RO Layanan B",
        "total: Jumlah[1x4] | 12 | ",
    ]


def test_a_line_within_another_is_told_but_not_counted_again(plan: Plan) -> None:
    set_sasaran(plan, sasaran("S.1", iku("I.1"), iku("I.2")))
    set_pagu(plan, pagu("A", 5, "I.1"), pagu("B", 2, "I.2", extra="    induk: A\n"))
    assert told_grid(table(plan).grid)[2:] == [
        "akhir_kelompok+: I.2 | Nama I.2 | 3 | (2) | RO Layanan B / Sudah termasuk dalam pagu RO"
        " Layanan A / Untuk I.2",
        "total: Jumlah[1x4] | 5 | ",
    ]


def test_a_plan_without_pagu_has_four_columns_on_an_upright_page(plan: Plan) -> None:
    found = table(plan)
    assert not found.landscape
    assert sum(found.grid.widths) == 160
    assert told_grid(found.grid) == [
        "kepala+: Sasaran Strategis | Kode IKU | Indikator Kinerja Utama | Target",
        "akhir_kelompok: 1. Terwujudnya pengujian yang tepercaya | IKU.1 | Persentase contoh uji"
        " yang selesai tepat waktu | 95,25%",
    ]


def test_quarters_and_earlier_amounts_have_columns_where_the_data_have_them(plan: Plan) -> None:
    quarters = "        triwulan: [1, 2, 2, '3']\n"
    set_sasaran(plan, sasaran("S.1", iku("I.1", extra=quarters), iku("I.2")))
    set_pagu(plan, pagu("A", 5, "I.1", extra="    semula: 9\n"), pagu("B", 7, "I.2"))
    found = table(plan)
    assert round(sum(found.grid.widths), 1) == 247
    assert told_grid(found.grid) == [
        "kepala+: Sasaran Strategis | Kode IKU | Indikator Kinerja Utama | Target | TW\u00a0I |"
        " TW\u00a0II | TW\u00a0III | TW\u00a0IV | Pagu Semula (Rp) | Pagu Menjadi (Rp) |"
        " Keterangan",
        "isi+: 1. Sasaran S.1[2x1] | I.1 | Nama I.1 | 3 | 1 | 2 | 2 | 3 | 9 | 5 | RO Layanan A /"
        " Untuk I.1",
        "akhir_kelompok+: I.2 | Nama I.2 | 3 |  |  |  |  | 7 | 7 | RO Layanan B / Untuk I.2",
        "total: Jumlah[1x8] | 16 | 12 | ",
    ]


def test_tujuan_are_bands_above_their_sasaran(plan: Plan) -> None:
    inner = "\n".join(f"  {line}" for line in sasaran("S.1", iku("I.1")).splitlines())
    plan.data["sasaran"] = f"tujuan:\n  - kode: T\n    nama: Uji maju\n    sasaran:\n{inner}\n"
    assert told_grid(table(plan).grid)[1:] == [
        "pita+: Tujuan: Uji maju[1x4]",
        "akhir_kelompok: 1. Sasaran S.1 | I.1 | Nama I.1 | 3",
    ]


def test_predicates_and_none_print_as_typed(plan: Plan) -> None:
    plan.data["sasaran"] = plan.data["sasaran"].replace("95,25", "Sangat Baik")
    assert told_grid(table(plan).grid)[1].endswith("| Sangat Baik")
    plan.data["sasaran"] = plan.data["sasaran"].replace("Sangat Baik", '"-"')
    assert told_grid(table(plan).grid)[1].endswith("| -")


def test_items_tell_level_code_volume_and_each_name_once(plan: Plan) -> None:
    butir = (
        "      - level: RO\n        nama: Layanan X\n        kegiatan: P.1\n"
        "        kode_anggaran: 4235.EBA.001\n        volume: 12\n        satuan: layanan\n"
        "      - level: kegiatan\n        kegiatan: P.2\n"
        "      - kegiatan: P.1\n"
    )
    set_sasaran(plan, sasaran("S.1", iku("I.1")))
    set_pagu(plan, pagu("A", 5, "I.1", butir))
    assert told_grid(table(plan).grid)[1].split(" | ")[-1] == (
        "RO Layanan X (4235.EBA.001), volume 12 layanan; Kegiatan Dua; serta Kegiatan Satu"
        " / Untuk I.1"
    )


def test_a_long_sasaran_goes_on_in_groups_with_its_name_repeated(plan: Plan) -> None:
    many = [iku(f"I.{number}") for number in range(1, 31)]
    set_sasaran(plan, sasaran("S.1", *many))
    rows = table(plan).grid.rows[1:]
    labelled = [row.cells[0].rowspan for row in rows if len(row.cells) == 4]
    assert labelled == [14, 14, 2]
    assert [row.keep for row in rows].count(False) == 3
    assert [row.kind for row in rows].count("akhir_kelompok") == 1


def test_texts_of_any_length_stay_in_groups_shorter_than_a_page(plan: Plan) -> None:
    name = "kata " * 80
    many = [iku(f"I.{number}", name) for number in range(1, 7)]
    set_sasaran(plan, sasaran("S.1", *many))
    served = ", ".join(f"I.{number}" for number in range(1, 7))
    long = f"      - level: RO\n        nama: {'layanan panjang ' * 150}\n        kegiatan: P.1\n"
    set_pagu(plan, pagu("A", 5, served, long), pagu("B", 7, served))
    found = table(plan)
    paragraphs = [plain(line) for row in found.grid.rows for c in row.cells for line in c.lines]
    assert "".join(paragraphs).count("layanan panjang ") >= 150
    heights = [
        cell_height(cell.lines, width)
        for row in found.grid.rows
        if len(row.cells) == len(found.grid.widths)
        for cell, width in zip(row.cells, found.grid.widths, strict=True)
    ]
    assert 50 < max(heights) <= LANDSCAPE_PAGE.row
    assert told_grid(found.grid)[-1] == "total: Jumlah[1x4] | 12 | "


def test_the_summary_is_told_to_those_who_cannot_see_it(document_2024: Document) -> None:
    (found,) = (b for b in blocks(document_2024) if isinstance(b, Table) and b.landscape)
    assert found.summary == (
        "Tabel 14 Indikator Kinerja Utama dalam 7 sasaran strategis, dengan target masing-masing,"
        " pagu, dan keterangannya; jumlah pagu Rp14.682.611.000,00."
        " *Data sementara, belum dipastikan."
    )


def test_the_naskah_turns_a_table_that_would_stand_upright(plan: Plan) -> None:
    set_sasaran(plan, sasaran("S.1", iku("I.1")))
    assert not table(plan).landscape
    turned = the_table(plan.body(CALL.replace('n")', 'n", mendatar=true)')))
    assert turned.landscape
    assert sum(turned.grid.widths) == 247


def test_below_a_tall_label_rows_stand_together_unless_it_is_taller_than_a_page(
    plan: Plan,
) -> None:
    beside, beyond = [], []
    for words in range(300, 500, 10):
        group = sasaran("S.1", iku("I.1"), iku("I.2")).replace("Sasaran S.1", "kata " * words)
        set_sasaran(plan, group)
        grid = table(plan).grid
        label = grid.rows[1].cells[0]
        room = PORTRAIT_PAGE
        high = cell_height((label.lines[0],), grid.widths[0])
        if label.rowspan == 2 and high > room.group:
            beside.append(words)
        if label.rowspan == 1:
            beyond.append(words)
            assert high <= room.row  # parted with its row
    assert beside
    assert beyond
    assert max(beside) < min(beyond)


def test_figures_that_are_not_verified_are_marked_and_so_is_their_sum(plan: Plan) -> None:
    unsure = "        verifikasi: sementara\n"
    set_sasaran(plan, sasaran("S", iku("A"), iku("B", extra=unsure)))
    lama, ilustrasi = "    verifikasi: lama\n", "    verifikasi: ilustrasi\n"
    lines = (pagu("X", 1000, "A", extra=lama), pagu("Y", 2000, "B", extra=ilustrasi))
    set_pagu(plan, *lines)
    found = table(plan)
    assert told_grid(found.grid)[1:] == [
        "isi+: 1. Sasaran S[2x1] | A | Nama A | 3 | **1.000 | RO Layanan X / Untuk A",
        "akhir_kelompok+: B | Nama B | *3 | ***2.000 | RO Layanan Y / Untuk B",
        "total: Jumlah[1x4] | ***3.000 | ",
    ]
    assert plain(found.note) == (
        "*Data sementara, belum dipastikan. **Data lama, belum dimutakhirkan. ***Data ilustrasi."
    )


def test_a_text_that_is_not_verified_is_marked_at_its_end(plan: Plan) -> None:
    set_sasaran(plan, f"{sasaran('S', iku('A'))}    verifikasi: lama\n")
    found = table(plan)
    assert plain(found.grid.rows[1].cells[0].lines[0]).endswith("Sasaran S*")
    assert plain(found.note) == "*Data lama, belum dimutakhirkan."


def test_without_unsure_data_there_is_neither_mark_nor_note(plan: Plan) -> None:
    found = table(plan)
    assert found.note == ()
    assert "*" not in "".join(told_grid(found.grid))


def test_decimals_stand_below_each_other_where_one_is_marked(plan: Plan) -> None:
    unsure = "        verifikasi: sementara\n"
    group = sasaran("S", iku("A"), iku("B", extra=unsure)).replace("target: 3", "target: 3,25", 1)
    set_sasaran(plan, group)
    tails = [row.cells[-1].tail for row in table(plan).grid.rows[1:]]
    assert [tail and tail.own for tail in tails] == [",25", ""]
