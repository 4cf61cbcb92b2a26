"""The files that a plan is made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.sources.files import source_bytes, source_texts


def test_data_naskah_and_templates_are_sources_and_notes_are_not(repository: Path) -> None:
    names = {name for name, _ in source_bytes(repository, 2024)}
    assert {"data/2024/sasaran.yaml", "data/2024/naskah/bab-2-peranan.md"} <= names
    assert {"templates/naskah/bab-1.md", "renja.docx", "renja.typ"} <= {
        name.removeprefix("templates/") if name.endswith((".docx", ".typ")) else name
        for name in names
    }
    assert "data/2024/CATATAN.md" not in names


def test_a_project_without_templates_has_the_shipped_ones(small_project: Path) -> None:
    names = {name for name, _ in source_bytes(small_project, 2025)}
    assert "templates/naskah/bab-1.md (bawaan)" in names
    assert source_texts(small_project, ["templates/naskah/bab-1.md (bawaan)"]) != {
        "templates/naskah/bab-1.md (bawaan)": ""
    }


@pytest.mark.parametrize("name", ["/etc/passwd", "data/../../etc/passwd", "../data/x", "lain/x"])
def test_no_file_outside_the_sources_is_read(name: str, small_project: Path) -> None:
    assert source_texts(small_project, [name]) == {name: ""}
