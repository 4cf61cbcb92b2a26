"""The note on a merge request and the release of a tag, told to a forge over real HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.ci.comment import MARKER
from renja.ci.forge import comment, publish
from renja.cli import run
from tests.ci.fake_forge import SHA, Forge

NOTES = "/projects/3/merge_requests/7/notes"
PACKAGE = "/projects/3/packages/generic/renja/renja-2025-final"


@pytest.fixture
def environment(forge: Forge) -> dict[str, str]:
    """Return the environment of a merge request's run in the project's own pipeline."""
    forge.answer("GET", "/user", {"id": 11})
    forge.answer("GET", NOTES, [])
    forge.answer("POST", NOTES, {"id": 1})
    forge.answer("PUT", f"{NOTES}/9", {"id": 9})
    return {
        "GITLAB_CI": "true",
        "CI_API_V4_URL": forge.address,
        "CI_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "7",
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "3",
        "CI_PIPELINE_URL": "https://forge.contoh/pipelines/1",
        "CI_COMMIT_SHA": SHA,
        "RENJA_TOKEN": "rahasia",
    }


@pytest.fixture
def file(collected: bytes, tmp_path: Path) -> Path:
    (tmp_path / "catatan.json").write_bytes(collected)
    return tmp_path / "catatan.json"


def test_the_first_note_is_written(forge: Forge, environment: dict[str, str], file: Path) -> None:
    assert comment(file, quiet=True, environment=environment) == 0
    (asked,) = forge.written()
    assert (asked.method, asked.path) == ("POST", NOTES)
    assert asked.headers["private-token"] == "rahasia"
    assert asked.told["body"].startswith(MARKER)
    assert "| 3,5 | 3,75 | +0,25 |" in asked.told["body"]


def test_our_note_is_brought_up_to_date_and_nobody_elses(
    forge: Forge, environment: dict[str, str], file: Path
) -> None:
    notes = [{"id": n, "body": MARKER, "author": {"id": who}} for n, who in ((8, 4), (9, 11))]
    forge.answer("GET", NOTES, notes)
    assert comment(file, quiet=True, environment=environment) == 0
    assert [(asked.method, asked.path) for asked in forge.written()] == [("PUT", f"{NOTES}/9")]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"RENJA_TOKEN": ""}, "tidak ada variabel RENJA_TOKEN"),
        ({"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "4"}, "datang dari proyek lain"),
        ({"CI_MERGE_REQUEST_PROJECT_ID": "1"}, "datang dari proyek lain"),
        ({"CI_MERGE_REQUEST_IID": ""}, "bukan untuk sebuah merge request"),
    ],
)
def test_without_a_token_or_from_elsewhere_it_is_passed_over_with_a_word(
    forge: Forge,
    environment: dict[str, str],
    file: Path,
    capsys: pytest.CaptureFixture[str],
    values: dict[str, str],
    why: str,
) -> None:
    assert comment(file, quiet=False, environment=environment | values) == 0
    assert why in capsys.readouterr().out
    assert not forge.asked


def test_where_the_check_left_no_file_it_is_passed_over(
    forge: Forge, environment: dict[str, str], tmp_path: Path
) -> None:
    assert comment(tmp_path / "tidak-ada.json", quiet=True, environment=environment) == 0
    assert not forge.written()


def test_a_folder_becomes_the_release_of_the_tag(
    forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "rilis"
    folder.mkdir()
    files = {"renja.docx": b"docx", "renja.pdf": b"pdf", "manifest.json": b"{}"}
    for name, data in files.items():
        (folder / name).write_bytes(data)
        forge.answer("PUT", f"{PACKAGE}/{name}", {})
    (folder / "catatan-rilis.md").write_text("Isi rilis", encoding="utf-8")
    forge.answer("GET", "/projects/3/releases", [{"tag_name": "renja-2024-final"}])
    forge.answer("POST", "/projects/3/releases", {"_links": {"self": "https://forge.contoh/r"}})
    monkeypatch.setenv("CI_COMMIT_TAG", "renja-2025-final")
    monkeypatch.setenv("CI_JOB_TOKEN", "sementara")
    monkeypatch.setenv("CI_API_V4_URL", forge.address)
    monkeypatch.setenv("CI_PROJECT_ID", "3")
    assert run(["ci", "publish", str(folder), "-q"]) == 0
    *put, made = forge.written()
    assert {asked.path.rpartition("/")[2]: asked.body for asked in put} == files
    assert {asked.headers["job-token"] for asked in forge.asked} == {"sementara"}
    assert made.told["tag_name"] == "renja-2025-final"
    assert made.told["description"] == "Isi rilis"
    links = {link["name"]: link["url"] for link in made.told["assets"]["links"]}
    assert links["renja.pdf"] == f"{forge.address}{PACKAGE}/renja.pdf"
    assert set(links) == set(files)


def test_a_release_that_is_there_is_not_touched(
    forge: Forge, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "catatan-rilis.md").write_text("Isi rilis", encoding="utf-8")
    forge.answer("GET", "/projects/3/releases", [{"tag_name": "renja-2025-final"}])
    environment = {
        "CI_API_V4_URL": forge.address,
        "CI_PROJECT_ID": "3",
        "CI_COMMIT_TAG": "renja-2025-final",
        "CI_JOB_TOKEN": "sementara",
    }
    assert publish(tmp_path, quiet=False, environment=environment) == 1
    assert "sudah ada dan tidak diganti" in capsys.readouterr().err
    assert not forge.written()


def test_what_is_no_release_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ci", "publish", str(tmp_path)]) == 2
    assert "bukan hasil renja ci release" in capsys.readouterr().err
    (tmp_path / "catatan-rilis.md").write_text("Isi", encoding="utf-8")
    assert publish(tmp_path, quiet=True, environment={}) == 1
