"""A plan's life: begun from nothing, signed, taken into the next year, changed by many hands.

One story a unit, told as an officer lives it; what each command does in itself is tested in
its own place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from renja.cli import run
from renja.load.loader import load_plan
from renja.model.renja import Renja
from tests.test_commit import git
from tests.test_diff import edit
from tests.test_revisions import commit
from tests.verify.word import Edited

UNITS = {
    "scorecard": ("Direktorat Contoh", "--scorecard", "--no-tujuan"),
    "tujuan": ("Dinas Kesehatan Kabupaten Contoh: Bidang #1", "--no-scorecard", "--tujuan"),
    "plain": ("UPT Balai Latihan 'Contoh'", "--no-scorecard", "--no-tujuan"),
}
OLD, NEW = "data/2026", "data/2027"
_COMMENT = re.compile(r"^ *#.*", re.M)


@dataclass(slots=True)
class Desk:
    """The desk of a unit: its project, the commands typed there, and what they told."""

    project: Path
    capsys: pytest.CaptureFixture[str]

    def types(self, *arguments: str, status: int = 0) -> str:
        """Return what a command prints; it must end with that status."""
        self.capsys.readouterr()
        ended = run(list(arguments))
        told = self.capsys.readouterr()
        assert ended == status, f"{arguments}: {ended}\n{told.out}\n{told.err}"
        return " ".join(f"{told.out}\n{told.err}".split())

    def plan(self, tahun: int) -> Renja:
        renja = load_plan(self.project, tahun).renja
        assert renja is not None
        return renja

    def settle(self, folder: str) -> None:
        """Do what the marks of examples and of unsure data ask for."""
        for file in (self.project / folder).rglob("*.*"):
            if file.suffix in (".yaml", ".md") and file.name != "PERIKSA.md":
                text = file.read_text(encoding="utf-8")
                text = re.sub(r"^ *verifikasi: .*\n", "", text, flags=re.M)
                text = re.sub(
                    r"^ *(realisasi_sebelumnya|target_renstra|alasan):\n", "", text, flags=re.M
                )
                text = re.sub(r"'?\(isi: [^()]*\)'?", "Layanan Kota", text)
                file.write_text(text.replace(" (contoh)", ""), encoding="utf-8", newline="\n")

    def comments(self, folder: str) -> list[str]:
        """Return the comments of all data files of a year."""
        files = sorted((self.project / folder).glob("*.yaml"))
        return [line.strip() for f in files for line in _COMMENT.findall(f.read_text("utf-8"))]


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """Return a desk without a project, in a folder with a blank."""
    place = tmp_path / "meja kerja"
    place.mkdir()
    monkeypatch.chdir(place)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Perencana")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "perencana@example.invalid")
    return Desk(place / "rencana kami", capsys)


@pytest.mark.parametrize("unit", UNITS)
def test_a_plan_lives_through_two_years(
    unit: str,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    libreoffice_docx: Callable[[Path], Path],
    libreoffice_xlsx: Callable[[Path], Path],
) -> None:
    name, *layout = UNITS[unit]
    begun = ("--name", name, "--short-name", "Unit Contoh", "--city", "Kota Contoh")
    desk.types("init", str(desk.project), "--yes", "--git", "--year", "2026", *begun, *layout)
    monkeypatch.chdir(desk.project)

    # Filled, checked, built, recorded.
    assert "RJ517" in desk.types("check")
    desk.settle(OLD)
    assert "tidak ada temuan" in desk.types("check").lower()
    desk.types("build")
    commit(desk.project, "Renja 2026")

    # Final is refused until the data ask for it and git has it.
    assert "RJ621" in desk.types("build", "--final", status=1)
    edit(desk.project, f"{OLD}/dokumen.yaml", "status: draf", "status: final")
    assert "RJ624" in desk.types("build", "--final", status=1)
    commit(desk.project, "Renja 2026 final")
    git(desk.project, "tag", "renja-2026-final")
    assert "final" in desk.types("build", "--final")
    final = desk.project / "output/2026/renja.docx"
    assert "persis" in desk.types("verify", str(final))

    # The next year begins from it; the old target is the year before's.
    comments = set(desk.comments(OLD))
    desk.types("new", "2027")
    assert comments - set(desk.comments(NEW)) == set()
    iku = desk.plan(2027).iku[0]
    assert iku.target_sebelumnya is not None
    assert (iku.target_sebelumnya.typed, iku.lanjutan_dari) == ("88", "IKU.1")
    desk.settle(NEW)
    commit(desk.project, "Renja 2027 dimulai")

    # A target, a name, an amount and a sentence change; each is told, by year and by revision.
    edit(desk.project, f"{NEW}/sasaran.yaml", "target: 88", "target: 90,5")
    edit(
        desk.project,
        f"{NEW}/sasaran.yaml",
        "Indeks Profesionalitas ASN",
        "Indeks Profesionalitas Pegawai",
    )
    edit(desk.project, f"{NEW}/pagu.yaml", "150.000.000", "175.000.000")
    edit(desk.project, f"{NEW}/naskah/bab-1-kedudukan.md", "secara terukur", "secara cermat")
    by_revision = desk.types("diff", "HEAD:2027", ".")
    for told in ("88 → 90,5", "Pegawai", "175.000.000", "cermat"):
        assert told in by_revision
    assert "88 → 90,5" in desk.types("diff", "2026", "2027")
    for file in ("matriks.docx", "matriks.pdf"):
        desk.types("diff", "HEAD:2027", ".", "--matriks", file)
        assert (desk.project / file).stat().st_size > 5_000
    desk.types("diff", "HEAD:2027", ".", "--tracked", "terlacak.docx")
    commit(desk.project, "Renja 2027 disesuaikan")

    # The chief edits the document in Word, and LibreOffice saves it: every edit is found.
    desk.types("build", "2027")
    edited = Edited((desk.project / "output/2027/renja.docx").read_bytes())
    edited.change("secara cermat", "secara saksama")
    edited.change("90,5", "91")
    returned = desk.project / "dari-pimpinan.docx"
    returned.write_bytes(edited.bytes)
    returned.write_bytes(libreoffice_docx(returned).read_bytes())
    told = desk.types("verify", str(returned), status=1)
    assert "saksama" in told
    assert "'91'" in told
    assert "2 suntingan" in desk.types("verify", str(returned), "--apply")
    assert desk.plan(2027).iku[0].target.typed == "91"
    naskah = (desk.project / NEW / "naskah/bab-1-kedudukan.md").read_text("utf-8")
    assert "secara saksama" in naskah

    # The finance desk changes an amount in Calc.
    desk.types("export", "2027", "--xlsx", "tabel.xlsx")
    table = desk.project / "tabel.xlsx"
    book = openpyxl.load_workbook(table)
    cell = next(c for row in book["Pagu"].iter_rows() for c in row if c.value == 175_000_000)
    cell.value = 180_000_000
    book.save(table)
    table.write_bytes(libreoffice_xlsx(table).read_bytes())
    assert "180.000.000" in desk.types("import", "tabel.xlsx", "--yes")

    # What all of them wanted stands in the data, and no comment was lost.
    renja = desk.plan(2027)
    assert renja.jumlah_pagu == 480_000_000
    assert any("Profesionalitas Pegawai" in iku.nama for iku in renja.iku)
    assert comments - set(desk.comments(NEW)) == set()
    desk.types("build", "2027")
