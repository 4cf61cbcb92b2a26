"""What the cells of a workbook offer and warn of: Excel's validation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from renja.check.skala import skala_of
from renja.model.satuan import satuan_key
from renja.workbook.columns import Isian, Kolom
from renja.workbook.layout import FIRST, Layout
from renja.workbook.rows import Row

_LISTS = "Daftar"
LIST_KINDS = ("program", "kegiatan", "induk_sasaran")
_LONGEST_LIST = 255  # letters of a validation list that is written out


def write_lists(book: Any, lists: Mapping[str, Sequence[str]]) -> None:
    """Write the lists of kode that validation refers to, in a sheet that is hidden."""
    sheet = book.add_worksheet(_LISTS)
    for column, kind in enumerate(LIST_KINDS):
        for row, choice in enumerate(lists[kind]):
            sheet.write_string(row, column, choice)
    sheet.hide()


def validate(
    sheet: Any, layout: Layout, rows: Sequence[Row], lists: Mapping[str, Sequence[str]]
) -> None:
    """Have a sheet offer what its columns take, and warn of what they hardly mean: in the rows
    of the plan, and in those left for new ones. lists: the choices of `write_lists`."""
    for column, kolom in enumerate(layout.lembar.kolom):
        rule = _rule(kolom, lists)
        if rule is not None:
            sheet.data_validation(FIRST, column, layout.last, column, rule)
    targets = [n for n, k in enumerate(layout.lembar.kolom) if k.isian is Isian.TARGET]
    if not targets:
        return
    first, last = targets[0], targets[-1]
    for number, row in enumerate(rows, FIRST):
        steps = _steps(row)
        rule = _one_of(steps) if steps else _target_rule(layout, number, first)
        sheet.data_validation(number, first, number, last, rule)
    below = FIRST + len(rows)
    rule = _target_rule(layout, below, first)
    sheet.data_validation(below, first, layout.last, last, rule)


def _rule(kolom: Kolom, lists: Mapping[str, Sequence[str]]) -> dict[str, object] | None:
    match kolom.isian:
        case Isian.PILIHAN:
            return {**_one_of(list(kolom.pilihan)), "error_type": "stop"}
        case Isian.RUPIAH:
            return _number_rule("integer", "Tulis bilangan bulat dalam rupiah penuh.")
        case Isian.DESIMAL:
            return _number_rule("decimal", "Tulis bilangan, misalnya 12.")
    if isinstance(kolom.pilihan, str) and lists[kolom.pilihan]:
        name = xl_col_to_name(LIST_KINDS.index(kolom.pilihan))
        source = f"={_LISTS}!${name}$1:${name}${len(lists[kolom.pilihan])}"
        return {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": kolom.judul,
            "error_message": "Kode ini belum ada di rencana. Tetap dipakai?",
        }
    return None


def _target_rule(layout: Layout, row: int, column: int) -> dict[str, object]:
    """Return what warns of 0,97 where 97 persen is meant."""
    cell = f"{xl_col_to_name(column)}{row + 1}"
    satuan = layout.cell(row, "satuan")
    return {
        "validate": "custom",
        "value": f'=OR(NOT(ISNUMBER({cell})),{satuan}<>"persen",{cell}<=0,{cell}>=1)',
        "error_type": "warning",
        "error_title": "Target persen",
        "error_message": "Untuk 97 persen tulis 97, tanpa tanda %. Tetap dipakai?",
    }


def _steps(row: Row) -> list[str]:
    """Return the predicates that a target may be; none where it is no predicate of a scale."""
    if satuan_key(row.typed("satuan")) != "predikat":
        return []
    scale = skala_of(str(row.value("nama") or ""))
    return [*(spellings[0] for spellings in scale.tingkat), "-"] if scale else []


def _one_of(choices: list[str]) -> dict[str, object]:
    assert len(",".join(choices)) <= _LONGEST_LIST
    return {"validate": "list", "source": choices, "error_type": "information"}


def _number_rule(kind: str, message: str) -> dict[str, object]:
    return {
        "validate": kind,
        "criteria": ">=",
        "value": 0,
        "error_title": "Bukan bilangan",
        "error_message": message,
    }
