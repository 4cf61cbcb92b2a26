"""Data files that were deleted although the plan asks for them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from renja.model.diagnostic import Finding, Severity
from renja.pipeline.build import check
from tests.conftest import REPOSITORY


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the data of 2024."""
    shutil.copytree(REPOSITORY / "data" / "2024", tmp_path / "data" / "2024")
    return tmp_path


def told(project: Path) -> list[Finding]:
    return [f for f in check(project, 2024).findings if f.severity is Severity.GALAT]


@pytest.mark.parametrize(
    ("name", "users"),
    [
        ("arah", "bab-1-kedudukan.md"),
        ("asn", "bab-2-peranan.md"),
        ("pengadaan", "bab-3-pengadaan.md"),
        ("peran", "bab-2-peranan.md"),
        ("program", "pagu.yaml"),
    ],
)
def test_a_missing_file_is_told_once_with_who_needs_it_and_both_cures(
    project: Path, name: str, users: str
) -> None:
    (project / f"data/2024/{name}.yaml").unlink()
    (found,) = told(project)
    path = f"data/2024/{name}.yaml"
    assert (found.code, found.place.path) == ("RJ101", path)
    assert found.message == f"{path} tidak ada, padahal dipakai {users}."
    assert found.hint.startswith("Kembalikan berkas itu")
    assert "hapus bagian yang memakainya" in found.hint
    assert [related.place.path.rpartition("/")[2] for related in found.related] == [users]


def test_two_missing_files_are_told_one_by_one_and_other_mistakes_beside_them(
    project: Path,
) -> None:
    for name in ("asn", "peran"):
        (project / f"data/2024/{name}.yaml").unlink()
    naskah = project / "data/2024/naskah/bab-1-maksud.md"
    naskah.write_text("{{ unit.nama_kantor }}\n", encoding="utf-8")
    assert [(f.code, f.place.path) for f in told(project)] == [
        ("RJ101", "data/2024/asn.yaml"),
        ("RJ557", "data/2024/naskah/bab-1-maksud.md"),
        ("RJ101", "data/2024/peran.yaml"),
    ]


def test_shipped_naskah_are_not_named_where_own_files_ask_too(project: Path) -> None:
    (project / "data/2024/regulasi.yaml").unlink()
    (found,) = told(project)
    assert "bab-4-acuan.md" in found.message
    assert "bawaan" not in found.message


def test_a_wrong_name_is_told_as_such_while_its_file_is_there(project: Path) -> None:
    naskah = project / "data/2024/naskah/bab-2-peranan.md"
    text = naskah.read_text(encoding="utf-8")
    naskah.write_text(re.sub(r"asn\.pppk\b", "asn.pppq", text), encoding="utf-8")
    assert {f.code for f in told(project)} == {"RJ557"}
