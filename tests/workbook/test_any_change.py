"""Any cell that may be changed, changed to anything that it takes, comes into the plan."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja.compare.plans import compare_plans
from renja.load.loader import load_plan
from renja.model.renja import Renja
from renja.workbook.cells import may_change, shown
from renja.workbook.columns import LEMBAR, Isian, Kolom, Lembar
from renja.workbook.intake import wanted
from renja.workbook.read_xlsx import read_xlsx
from renja.workbook.rows import Row, plan_rows
from renja.workbook.table import Cell, Line, Table
from renja.workbook.write_xlsx import workbook
from tests.workbook.desk import PLANS, plan

_WORDS = st.text("abcd {}:#'\"-é&%", min_size=1, max_size=60).map(lambda s: " ".join(s.split()))
_NAMES = _WORDS.filter(lambda text: any(letter.isalpha() for letter in text))


@dataclass(frozen=True)
class Changed:
    """A cell of a plan's table, and what is typed into it."""

    lembar: Lembar
    row: Row
    kolom: Kolom
    value: str | Decimal


@cache
def tables(name: str) -> dict[str, Table]:
    """Return the tables of a plan as they are read back from its workbook."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "tabel.xlsx"
        file.write_bytes(workbook(plan(name), ""))
        read = read_xlsx(file, "tabel.xlsx")
    assert read.findings == []
    return {table.lembar.nama: table for table in read.tables}


@st.composite
def changes(draw: st.DrawFn, name: str) -> Changed:
    renja = plan(name)
    lembar = draw(st.sampled_from([one for one in LEMBAR if plan_rows(renja, one)]))
    row = draw(st.sampled_from(plan_rows(renja, lembar)))
    columns = [
        kolom
        for kolom in lembar.kolom
        if may_change(row.jenis, kolom)
        and kolom.isian in (Isian.TEKS, Isian.TARGET, Isian.RUPIAH, Isian.DESIMAL)
        and not kolom.kunci.startswith("tw")
    ]
    kolom = draw(st.sampled_from(columns))
    match kolom.isian:
        case Isian.RUPIAH:
            value: str | Decimal = Decimal(draw(st.integers(1, 10**14)))
        case Isian.TEKS:
            value = draw(_NAMES)
        case _:
            value = Decimal(draw(st.integers(100, 9999))) / 100
    return Changed(lembar, row, kolom, value)


@pytest.mark.parametrize("name", ["2024", "tujuan-triwulan", "predikat-tanpa-pagu"])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_change_of_one_cell_is_the_one_change_of_the_plan(name: str, data: st.DataObject) -> None:
    change = data.draw(changes(name))
    before = plan(name)
    asked = wanted(before, _with(tables(name)[change.lembar.nama], change))
    assert asked.findings == []
    after = _after(name, change.lembar, asked.edits.made)
    row = next(
        row for row in plan_rows(after, change.lembar) if row.identity == change.row.identity
    )
    now = shown(row, change.kolom).value
    assert now == change.value or str(now).split() == str(change.value).split()
    told = [one for one in compare_plans(before, after) if one.hal != "jumlah"]
    if shown(change.row, change.kolom).value == now:
        assert told == []
    elif change.row.jenis.bernomor:  # what has no kode is known by its name alone
        assert {one.jenis for one in told} <= {"ubah", "tambah", "hapus"}
        assert 1 <= len(told) <= 2
    else:
        assert [one.jenis for one in told] == ["ubah"]


def _with(table: Table, change: Changed) -> Table:
    """Return the table with a cell changed."""
    lines = []
    for line in table.lines:
        texts = [line.cell(key).text(table.lembar.kolom_dengan(key)) for key in ("jenis", "kode")]
        nomor = line.cell("nomor").value
        if (*texts, None if nomor is None else int(nomor)) == change.row.identity:
            old = line.cell(change.kolom.kunci)
            cells = {**line.cells, change.kolom.kunci: Cell(change.value, old.spot)}
            line = Line(line.spot, cells)
        lines.append(line)
    return Table(table.lembar, table.spot, table.heads, tuple(lines))


def _after(name: str, lembar: Lembar, made: object) -> Renja:
    root, tahun = PLANS[name]
    path = f"data/{tahun}/{lembar.berkas}.yaml"
    text = (root / path).read_bytes().decode()
    assert callable(made)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(root / "data" / str(tahun), Path(folder) / "data" / str(tahun))
        loaded = load_plan(Path(folder), tahun, {path: made(text).encode()})
    assert loaded.renja is not None, loaded.findings
    return loaded.renja
