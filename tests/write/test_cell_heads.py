"""Heads of cells: what a screen reader says before a cell."""

from __future__ import annotations

from renja.document.nodes import Cell, Grid, Row, plain
from renja.write.cell_heads import headed_cells
from renja.write.table_lines import PlacedCell, place_cells
from tests.write.sample_pieces import cell, text


def heads(grid: Grid) -> dict[str, tuple[str, list[str]]]:
    """Return by a cell's text what it heads, and the texts of its heads."""
    return {
        said(found.placed): (found.scope, [said(head) for head in found.heads])
        for found in headed_cells(grid, place_cells(grid))
    }


def said(placed: PlacedCell) -> str:
    return " ".join(plain(line) for line in placed.cell.lines)


def wide(words: str, columns: int) -> Cell:
    return Cell((text(words),), colspan=columns)


TABLE = Grid(
    (30, 20, 60, 50),
    (
        Row("kepala", (cell("Sasaran"), cell("Kode"), cell("IKU"), cell("Pagu"))),
        Row("pita", (wide("Tujuan 1", 4),)),
        Row(
            "isi",
            (
                Cell((text("Sasaran 1"),), rowspan=2),
                cell("IKU.1"),
                cell("Indeks"),
                Cell((text("500"),), rowspan=2),
            ),
        ),
        Row("isi", (cell("IKU.2"), cell("Nilai"))),
        Row("isi", (wide("Tidak dirinci", 3), cell("100"))),
        Row("total", (wide("Jumlah", 3), cell("600"))),
    ),
    head_columns=2,
)
CARD = Grid(
    (20, 100, 20),
    (
        Row("kartu_perspektif", (wide("Customer Perspective", 3),)),
        Row("kartu_sasaran", (cell("Sasaran 1"), cell("Terwujudnya"), cell("Target", "angka"))),
        Row("kartu_iku", (cell("IKU.1"), cell("Indeks"), cell("95", "angka"))),
        Row("kartu_sasaran", (cell("Sasaran 2"), cell("Meningkatnya"), cell("Target", "angka"))),
        Row("kartu_iku", (cell("IKU.2"), cell("Nilai"), cell("80", "angka"))),
    ),
    head_columns=1,
)


def test_a_cell_is_headed_by_its_column_its_band_and_its_row() -> None:
    assert heads(TABLE)["Nilai"] == ("", ["IKU", "Tujuan 1", "Sasaran 1", "IKU.2"])


def test_a_cell_over_several_rows_is_headed_by_all_of_them() -> None:
    assert heads(TABLE)["500"] == ("", ["Pagu", "Tujuan 1", "Sasaran 1", "IKU.1", "IKU.2"])


def test_a_band_ends_before_rows_that_are_about_no_sasaran() -> None:
    assert heads(TABLE)["100"] == ("", ["Pagu", "Tidak dirinci"])
    assert heads(TABLE)["600"] == ("", ["Pagu", "Jumlah"])


def test_heads_say_what_they_head() -> None:
    scopes = {words: scope for words, (scope, _) in heads(TABLE).items() if scope}
    assert scopes == {
        "Sasaran": "Column",
        "Kode": "Column",
        "IKU": "Column",
        "Pagu": "Column",
        "Tujuan 1": "Column",
        "Sasaran 1": "Row",
        "IKU.1": "Row",
        "IKU.2": "Row",
        "Tidak dirinci": "Row",
        "Jumlah": "Row",
    }


def test_the_cells_of_a_card_are_headed_by_its_sasaran() -> None:
    found = heads(CARD)
    assert found["Indeks"][1] == ["Customer Perspective", "Sasaran 1", "Terwujudnya", "IKU.1"]
    assert found["80"][1] == [
        "Customer Perspective",
        "Sasaran 2",
        "Meningkatnya",
        "Target",
        "IKU.2",
    ]


def test_a_cell_without_text_heads_nothing() -> None:
    grid = Grid((10, 20), (Row("isi", (cell(""), cell("isi"))),), head_columns=1)
    assert heads(grid) == {"": ("", []), "isi": ("", [])}
