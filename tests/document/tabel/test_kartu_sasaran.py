"""The native cards of Gambar 'sasaran'."""

from __future__ import annotations

from renja.document.nodes import Cards, Document, plain
from renja.document.walk import blocks
from renja.write.table_lines import head_rows
from tests.document.conftest import Plan, told_grid, whole

CALL = '{% call gambar("sasaran") %}Sasaran{% endcall %}'


def cards(plan: Plan) -> Cards:
    (found,) = plan.body(CALL)
    assert isinstance(found, Cards)
    for grid in found.grids:
        whole(grid)
    return found


def iku(number: int, name: str = "Nama") -> str:
    return (
        f"          - kode: I.{number}\n            nama: {name} {number}\n"
        f"            satuan: persen\n            target: {number}\n"
    )


def perspektif(all_iku: str) -> str:
    return (
        "perspektif:\n  - nama: Proses\n    sasaran:\n"
        f"      - kode: S.1\n        nama: Sasaran\n        iku:\n{all_iku}"
    )


def test_a_perspective_is_a_card_of_sasaran_and_iku(plan: Plan) -> None:
    plan.data["sasaran"] = perspektif(iku(1) + iku(2))
    (grid,) = cards(plan).grids
    assert grid.widths == (22.0, 122.0, 16.0)
    assert told_grid(grid) == [
        "kartu_perspektif+: Proses[1x3]",
        "kartu_sasaran+: Sasaran 1 | Sasaran | Target",
        "kartu_iku+: I.1 | Nama 1 | 1%",
        "kartu_iku+: I.2 | Nama 2 | 2%",  # with the caption below
    ]
    assert [cell.role for cell in grid.rows[2].cells] == ["kode", "isi", "angka"]


def test_without_perspectives_there_is_one_card_without_a_band(plan: Plan) -> None:
    (grid,) = cards(plan).grids
    assert [row.kind for row in grid.rows] == ["kartu_sasaran", "kartu_iku"]


def test_tujuan_are_the_bands_where_there_are_any(plan: Plan) -> None:
    plan.data["sasaran"] = perspektif(iku(1)).replace(
        "perspektif:\n  - nama: Proses", "tujuan:\n  - kode: T\n    nama: Maju"
    )
    (grid,) = cards(plan).grids
    assert told_grid(grid)[0] == "kartu_perspektif+: Tujuan: Maju[1x3]"


def test_a_perspective_taller_than_a_page_is_a_card_a_sasaran_which_heads_each_page(
    plan: Plan,
) -> None:
    first = perspektif("".join(iku(n, "kata " * 60) for n in range(1, 31)))
    second = f"      - kode: S.2\n        nama: Kedua\n        iku:\n{iku(31)}"
    plan.data["sasaran"] = first + second
    grids = cards(plan).grids
    assert [told_grid(grid)[:2] for grid in grids] == [
        ["kartu_perspektif+: Proses[1x3]", "kartu_sasaran+: Sasaran 1 | Sasaran | Target"],
        ["kartu_perspektif+: Proses[1x3]", "kartu_sasaran+: Sasaran 2 | Kedua | Target"],
    ]
    assert [head_rows(grid) for grid in grids] == [2, 2]
    assert [len(grid.rows) for grid in grids] == [32, 3]


def test_a_card_of_several_sasaran_is_headed_by_none_of_them(plan: Plan) -> None:
    second = f"      - kode: S.2\n        nama: Kedua\n        iku:\n{iku(2)}"
    plan.data["sasaran"] = perspektif(iku(1)) + second
    (grid,) = cards(plan).grids
    assert head_rows(grid) == 1


def test_a_target_that_is_not_verified_is_marked_and_the_mark_is_told_below(plan: Plan) -> None:
    sure, unsure = iku(1), f"{iku(2)}            verifikasi: sementara\n"
    plan.data["sasaran"] = perspektif(sure + unsure)
    found = cards(plan)
    assert told_grid(found.grids[0])[2:] == [
        "kartu_iku+: I.1 | Nama 1 | 1%",
        "kartu_iku+: I.2 | Nama 2 | *2%",
    ]
    assert plain(found.note) == "*Data sementara, belum dipastikan."
    assert found.summary.endswith(plain(found.note))


def test_a_long_predicate_gets_a_wider_column(plan: Plan) -> None:
    plan.data["sasaran"] = plan.data["sasaran"].replace("95,25", "Memuaskan")
    (grid,) = cards(plan).grids
    assert sum(grid.widths) == 160
    assert grid.widths[2] > 25


def test_gambar_3_of_2024_has_a_card_a_perspective(document_2024: Document) -> None:
    (found,) = (block for block in blocks(document_2024) if isinstance(block, Cards))
    assert [told_grid(whole(grid))[0] for grid in found.grids] == [
        "kartu_perspektif+: Stakeholders Perspective[1x3]",
        "kartu_perspektif+: Customer Perspective[1x3]",
        "kartu_perspektif+: Internal Process Perspective[1x3]",
        "kartu_perspektif+: Learning & Growth Perspective[1x3]",
    ]
    assert sum(row.kind == "kartu_iku" for g in found.grids for row in g.rows) == 14
