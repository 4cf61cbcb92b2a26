"""Where a project is and which years it has."""

from __future__ import annotations

from pathlib import Path

from renja.load.project import find_project, list_years


def test_years_are_the_folders_of_data_that_are_years(tmp_path: Path) -> None:
    for name in ("2025", "2024", "arsip", "24", "20245"):
        (tmp_path / "data" / name).mkdir(parents=True)
    (tmp_path / "data" / "2023").write_text("bukan folder")
    assert list_years(tmp_path) == (2024, 2025)


def test_a_folder_without_data_has_no_years(tmp_path: Path) -> None:
    assert list_years(tmp_path) == ()


def test_a_project_is_found_from_anywhere_inside_it(tmp_path: Path) -> None:
    inside = tmp_path / "data" / "2024" / "naskah"
    inside.mkdir(parents=True)
    assert find_project(inside) == tmp_path.resolve()
    assert find_project(tmp_path) == tmp_path.resolve()


def test_the_nearest_project_is_found(tmp_path: Path) -> None:
    (tmp_path / "data" / "2024").mkdir(parents=True)
    inner = tmp_path / "contoh"
    (inner / "data" / "2025").mkdir(parents=True)
    assert find_project(inner / "data") == inner.resolve()


def test_a_settings_file_alone_makes_a_project(tmp_path: Path) -> None:
    (tmp_path / "renja.yaml").write_text("")
    assert find_project(tmp_path) == tmp_path.resolve()
