"""An officer at the desk: a project, its tables, cells changed by hand, and what comes of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from renja.cli import run
from renja.load.loader import load_plan
from renja.model.renja import Renja
from tests.conftest import REPOSITORY

SASARAN, PAGU, PROGRAM = "Sasaran dan IKU", "Pagu", "Program"
PLANS = {
    "2024": (REPOSITORY, 2024),
    **{
        name: (REPOSITORY / "tests" / "plans" / name, 2025)
        for name in ("tujuan-triwulan", "predikat-tanpa-pagu", "enam-puluh-iku")
    },
    "kecil": (REPOSITORY / "tests" / "proyek" / "kecil", 2025),
}


def plan(name: str) -> Renja:
    renja = load_plan(*PLANS[name]).renja
    assert renja is not None
    return renja


@dataclass(slots=True)
class Desk:
    """A project's copy with its workbook beside it."""

    project: Path
    tahun: int
    capsys: pytest.CaptureFixture[str]

    @property
    def xlsx(self) -> Path:
        return self.project / "tabel.xlsx"

    @property
    def data(self) -> dict[str, bytes]:
        """Return the bytes of the data files by name."""
        folder = self.project / "data" / str(self.tahun)
        return {path.name: path.read_bytes() for path in folder.glob("*.yaml")}

    @property
    def renja(self) -> Renja:
        loaded = load_plan(self.project, self.tahun)
        assert loaded.renja is not None, loaded.findings
        return loaded.renja

    def text(self, name: str) -> str:
        return self.data[f"{name}.yaml"].decode()

    def change(self, work: Callable[[Any], None]) -> None:
        """Open the workbook, change it, save it: values only, as Excel's formulas hold them."""
        book = openpyxl.load_workbook(self.xlsx)
        work(book)
        book.save(self.xlsx)

    def put(self, sheet: str, kode: str, head: str, value: object, jenis: str = "") -> str:
        """Change a cell; return where it stands."""
        where = ""

        def work(book: Any) -> None:
            nonlocal where
            cell = self.cell(book[sheet], kode, head, jenis)
            cell.value = value
            where = cell.coordinate

        self.change(work)
        return where

    def cell(self, sheet: Any, kode: str, head: str, jenis: str = "") -> Any:
        """Return the cell of the first row with a kode (and kind) in the column of a head."""
        heads = [cell.value for cell in sheet[3]]
        for number in range(4, sheet.max_row + 1):
            row = {h: sheet.cell(number, n) for n, h in enumerate(heads, 1)}
            if row["Kode"].value == kode and jenis in ("", row["Jenis"].value):
                return row[head]
        raise AssertionError(f"no row {kode}")

    def add(self, sheet: str, **values: object) -> int:
        """Type a new row below the table, heads with '_' for spaces; return its number."""
        at = 0

        def work(book: Any) -> None:
            nonlocal at
            table = book[sheet]
            heads = {str(cell.value).replace(" ", "_"): cell.column for cell in table[3]}
            at = next(n for n in range(4, 999) if table.cell(n, 1).value is None)
            for head, value in values.items():
                table.cell(at, heads[head]).value = value

        self.change(work)
        return at

    def bring_back(self, *options: str, status: int = 0) -> str:
        """Run the import; return what stands on stdout."""
        self.capsys.readouterr()
        assert run(["import", "tabel.xlsx", *options]) == status, self.capsys.readouterr()
        return self.capsys.readouterr().out

    def refused(self) -> str:
        """Return what is told by an import that writes nothing, though it was told to."""
        before = self.data
        told = self.bring_back("--yes", status=1)
        assert self.data == before
        return told


@pytest.fixture
def desk(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Desk:
    """Return the desk of a plan (2024, unless a test asks for another), its tables exported."""
    root, tahun = PLANS[getattr(request, "param", "2024")]
    project = tmp_path / "proyek"
    shutil.copytree(root / "data" / str(tahun), project / "data" / str(tahun))
    if (root / "templates").is_dir() and root != REPOSITORY:
        shutil.copytree(root / "templates", project / "templates")
    monkeypatch.chdir(project)
    assert run(["export", "--xlsx", "tabel.xlsx", "--csv", "tabel", "--quiet"]) == 0
    return Desk(project, tahun, capsys)
