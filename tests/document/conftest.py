"""A small plan made of real files, of which a test says only what matters to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from renja.document.compose import Composed, compose
from renja.document.naskah import load_naskah
from renja.document.nodes import (
    Block,
    Cell,
    Document,
    Grid,
    Paragraph,
    Runs,
    Table,
    plain,
)
from renja.load.loader import load_plan
from renja.model.diagnostic import Finding
from tests.conftest import REPOSITORY

DATA = {
    "dokumen": """\
tahun: 2024
status: final
tempat: Malang
tanggal: 2 Januari 2024
penanda_tangan:
  nama: Sri Wahyuni
  jabatan: Kepala {unit}
renstra:
  awal: 2020
  akhir: 2024
""",
    "unit": """\
nama: Balai Uji Contoh
alamat: Jl. Veteran No. 1, Malang
""",
    "sasaran": """\
sasaran:
  - kode: S.1
    nama: Terwujudnya pengujian yang tepercaya
    iku:
      - kode: IKU.1
        nama: Persentase contoh uji yang selesai tepat waktu
        satuan: persen
        target: 95,25
""",
}


@dataclass
class Plan:
    """A project in a folder: its data and its naskah, by name without ending."""

    folder: Path
    data: dict[str, str] = field(default_factory=lambda: dict(DATA))
    naskah: dict[str, str] = field(default_factory=dict)

    def write(self) -> None:
        for kind, files, ending in (("", self.data, "yaml"), ("naskah", self.naskah, "md")):
            target = self.folder / "data" / "2024" / kind
            target.mkdir(parents=True, exist_ok=True)
            for name, text in files.items():
                (target / f"{name}.{ending}").write_text(text, encoding="utf-8", newline="\n")

    def compose(self) -> Composed:
        """Return the plan composed, the findings of its naskah included."""
        self.write()
        loaded = load_plan(self.folder, 2024)
        assert loaded.renja is not None, loaded.findings
        naskah = load_naskah(self.folder, 2024, self.folder / "bawaan")
        composed = compose(loaded.renja, naskah)
        return Composed(composed.document, (*naskah.findings, *composed.findings))

    def document(self) -> Document:
        composed = self.compose()
        assert composed.document is not None, composed.findings
        return composed.document

    def body(self, text: str) -> tuple[Block, ...]:
        """Return the blocks of a BAB I with this text below its title."""
        self.naskah["bab-1"] = f"# BAB\n\n{text}\n"
        return self.document().parts[-1].blocks

    def runs(self, text: str) -> Runs:
        """Return the runs of the only paragraph of a BAB I with this text."""
        (block,) = self.body(text)
        assert isinstance(block, Paragraph)
        return block.runs

    def text(self, text: str) -> str:
        return "".join(run.text for run in self.runs(text))

    def told(self, text: str) -> list[str]:
        """Return the findings of a BAB I with this text from line 1 on, as short lines."""
        self.naskah["bab-1"] = text
        return [short(found) for found in self.compose().findings]


def short(found: Finding) -> str:
    place = found.place
    name = place.path.rsplit("/", 1)[-1]
    hint = f" | {found.hint}" if found.hint else ""
    return f"{name}:{place.line}:{place.column} {found.code} {found.message}{hint}"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(tmp_path)


def told_grid(grid: Grid) -> list[str]:
    """Return the rows of a grid as short lines: kind, '+' where kept, cells with their spans."""
    return [
        f"{row.kind}{'+' * row.keep}: {' | '.join(map(_told_cell, row.cells))}" for row in grid.rows
    ]


def _told_cell(cell: Cell) -> str:
    text = " / ".join(plain(line) for line in cell.lines)
    spans = f"[{cell.rowspan}x{cell.colspan}]" if (cell.rowspan, cell.colspan) != (1, 1) else ""
    return f"{text}{spans}"


def whole(grid: Grid) -> Grid:
    """Return the grid, after a look whether its cells fill it without hole or overlap."""
    columns = len(grid.widths)
    covered = [0] * columns
    for row in grid.rows:
        free = [column for column in range(columns) if not covered[column]]
        wanted = sum(cell.colspan for cell in row.cells)
        assert len(free) == wanted, f"{row.kind}: {wanted} cells for {len(free)} places"
        at = iter(free)
        for cell in row.cells:
            for _ in range(cell.colspan):
                covered[next(at)] = cell.rowspan
        covered = [max(rows - 1, 0) for rows in covered]
    assert not any(covered), "a cell covers rows beyond the last"
    return grid


def the_table(blocks: tuple[Block, ...]) -> Table:
    (table,) = (block for block in blocks if isinstance(block, Table))
    whole(table.grid)
    return table


@pytest.fixture(scope="session")
def document_2024() -> Document:
    """Return data/2024 composed."""
    loaded = load_plan(REPOSITORY, 2024)
    assert loaded.renja is not None, loaded.findings
    naskah = load_naskah(REPOSITORY, 2024, REPOSITORY / "templates" / "naskah")
    composed = compose(loaded.renja, naskah)
    assert composed.document is not None, composed.findings
    return composed.document
