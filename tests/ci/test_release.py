"""What a tag releases: its year, the final plan before it, the commands that make it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import typer

from renja.ci.release import Release, planned_release, release, year_of
from renja.cli import run
from tests.ci.conftest import edit
from tests.history.test_commit import git
from tests.history.test_revisions import commit
from tests.test_cli import break_data

FIRST, REVISED = "renja-2025-final", "renja-2025-perubahan-1-final"


@pytest.fixture
def tagged(project: Path) -> Path:
    """Return the plan with its first final tag, a later change, and the tag of the revised one."""
    git(project, "tag", FIRST)
    edit(project, "target: 3,5", "target: 4")
    commit(project, "perubahan")
    git(project, "tag", "-a", "-m", "perubahan", REVISED)
    return project


@pytest.mark.parametrize(
    ("tag", "tahun"),
    [(FIRST, 2025), (REVISED, 2025), ("renja-2199-final", 2199)],
)
def test_a_tag_tells_its_year(tag: str, tahun: int) -> None:
    assert year_of(tag) == tahun


@pytest.mark.parametrize(
    "tag",
    [
        "renja-final",
        "renja-2024",
        "renja-20245-final",
        "renja-2024-final-2",
        "renja-2024-Final",
        "renja-2024--final",
        "renja-2024-a;b-final",
        "v1-renja-2024-final",
        "renja-2024-final\n",
        "--upload-pack=x",
    ],
)
def test_another_tag_is_wrong_usage(tag: str) -> None:
    with pytest.raises(typer.BadParameter, match="renja-TAHUN-final"):
        year_of(tag)


def test_the_first_final_plan_has_none_before_it(tagged: Path) -> None:
    git(tagged, "checkout", "--quiet", FIRST)
    assert planned_release(tagged, FIRST) == Release(FIRST, 2025)


def test_a_revised_plan_is_compared_with_the_final_one_of_its_year(tagged: Path) -> None:
    planned = planned_release(tagged, REVISED)
    assert planned.before == (FIRST, 2025)


def test_a_new_year_is_compared_with_the_latest_final_one_of_the_year_before(tagged: Path) -> None:
    shutil.copytree(tagged / "data" / "2025", tagged / "data" / "2026")
    commit(tagged, "2026")
    git(tagged, "tag", "renja-2026-final")
    assert planned_release(tagged, "renja-2026-final").before == (REVISED, 2025)


def test_a_later_tag_that_is_not_in_the_history_counts_for_nothing(tagged: Path) -> None:
    git(tagged, "checkout", "--quiet", "-b", "lain", f"{FIRST}")
    edit(tagged, "target: 3,5", "target: 5")
    commit(tagged, "lain")
    git(tagged, "tag", "renja-2025-perubahan-2-final")
    assert planned_release(tagged, "renja-2025-perubahan-2-final").before == (FIRST, 2025)


def test_only_the_tag_that_is_checked_out_is_released(tagged: Path, tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter, match=f"git checkout {FIRST}"):
        planned_release(tagged, FIRST)
    with pytest.raises(typer.BadParameter, match="tidak ada tag renja-2025-lagi-final"):
        planned_release(tagged, "renja-2025-lagi-final")
    with pytest.raises(typer.BadParameter, match=r"tidak ada data/2027/"):
        planned_release(tagged, "renja-2027-final")
    shallow = tmp_path / "dangkal"
    command = ["git", "clone", "--quiet", "--depth=1", "--branch", REVISED, tagged.as_uri()]
    subprocess.run([*command, str(shallow)], check=True, capture_output=True)
    with pytest.raises(typer.BadParameter, match="klon ini dangkal"):
        planned_release(shallow, REVISED)


def test_where_the_final_document_is_refused_nothing_is_released(
    tagged: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    break_data(tagged)
    assert release(REVISED, tmp_path / "rilis", None, quiet=False) != 0
    assert "renja build 2025 --final" in capfd.readouterr().err
    assert not (tmp_path / "rilis").exists()


def test_a_folder_that_is_there_is_not_written_into(
    tagged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ci", "release", REVISED, "--output", str(tmp_path)]) == 2
    assert "sudah ada; sebutkan folder baru" in capsys.readouterr().err
