"""The plan of 2024 revised within its year, in a git repository as an office would have it."""

from __future__ import annotations

import shutil
from pathlib import Path

from renja.cli import run
from tests.conftest import REPOSITORY
from tests.history.test_commit import git

YEAR = 2024
DASAR = "Surat Sekretaris Utama Nomor 2/CONTOH/2024"


def settled(folder: Path) -> Path:
    """Return a copy of the plan, committed and tagged as settled."""
    for name in ("data/2024", "templates"):
        shutil.copytree(REPOSITORY / name, folder / name)
    git(folder, "init", "--quiet", "--initial-branch", "utama")
    record(folder, "renja-2024-final")
    return folder


def record(folder: Path, tag: str) -> None:
    """Commit all that is there, and tag it."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", tag)
    git(folder, "tag", tag)


def begin(folder: Path, tanggal: str, alasan: str, dasar: str = DASAR) -> None:
    """Begin a revision, and tell why."""
    assert run(["new", str(YEAR), "--perubahan", "--yes", "--project", str(folder), "-q"]) == 0
    change(folder, "dokumen", "  dasar:\n", f"  dasar: {dasar}\n")
    change(folder, "dokumen", "  alasan:\n", f"  alasan: {alasan}\n")
    file = folder / "data" / str(YEAR) / "dokumen.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    lines = [f"tanggal: {tanggal}" if line.startswith("tanggal:") else line for line in lines]
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change what stands once in a data file."""
    file = folder / "data" / str(YEAR) / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (name, old, text.count(old))
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def first_revision(folder: Path) -> Path:
    """Return the plan with a target and two amounts revised."""
    settled(folder)
    begin(folder, "8 Juli 2024", "pagu tahun berjalan disesuaikan")
    change(folder, "sasaran", "target: 99\n", "target: 98,5\n")
    change(folder, "pagu", "jumlah: 173.794.000\n", "jumlah: 250.000.000\n")
    change(folder, "pagu", "jumlah: 150.000.000\n", "jumlah: 73.794.000\n")
    return folder


def second_revision(folder: Path) -> Path:
    """Return the plan revised twice, the second time without a line that it had."""
    first_revision(folder)
    record(folder, "renja-2024-perubahan-1")
    begin(folder, "1 Oktober 2024", "sebagian pagu dialihkan")
    change(folder, "sasaran", "target: 98,5\n", "target: 99\n")
    text = (folder / "data/2024/pagu.yaml").read_text(encoding="utf-8")
    start, end = text.index("  - kode: PAGU.4"), text.index("  - kode: PAGU.5")
    gone = text[:start] + text[end:]
    (folder / "data/2024/pagu.yaml").write_text(gone, encoding="utf-8", newline="\n")
    return folder
