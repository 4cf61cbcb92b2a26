"""A file opened by the machine: which program is asked, and what is told without one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from renja.cli import run
from renja.machine.opening import open_file
from renja.machine.programs import outside_environment

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="asks for the opener of other desktops"
)


@pytest.fixture(name="opened")
def a_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file in which xdg-open's stand-in writes what it was asked to open."""
    log, programs = tmp_path / "opened", tmp_path / "programs"
    programs.mkdir()
    opener = programs / "xdg-open"
    opener.write_text(f"#!/bin/sh\necho \"$1\" > '{log}'\ncase $1 in *.odd) exit 3;; esac\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    return log


def test_a_file_is_opened_by_the_desktop(opened: Path, tmp_path: Path) -> None:
    assert open_file(tmp_path / "rencana kami.docx")
    assert opened.read_text().strip() == str(tmp_path / "rencana kami.docx")


@pytest.mark.usefixtures("opened")
def test_a_file_that_nothing_opens_is_told(tmp_path: Path) -> None:
    assert not open_file(tmp_path / "rencana.odd")


def test_without_a_desktop_nothing_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_file(tmp_path / "rencana.docx")


@pytest.mark.parametrize(("format_", "name"), [("docx", "renja.docx"), ("pdf", "renja.pdf")])
def test_build_opens_the_document_that_it_made(
    built_small: Path, opened: Path, format_: str, name: str
) -> None:
    command = ["build", "--project", str(built_small), "--format", format_, "--open"]
    assert run(command) == 0
    assert opened.read_text().strip() == str(built_small / "output/2025" / name)


def test_build_opens_the_findings_where_the_document_is_locked(
    built_small: Path, opened: Path
) -> None:
    docx = built_small / "output/2025/renja.docx"
    docx.with_name(".~lock.renja.docx#").write_text("")
    naskah = built_small / "data/2025/naskah/bab-4.md"
    naskah.write_text(naskah.read_text(encoding="utf-8") + "\nSatu kalimat lagi.\n", "utf-8")
    assert run(["build", "--project", str(built_small), "--open"]) == 1
    page = built_small / "output/temuan.html"
    assert opened.read_text().strip() == str(page)
    assert "sedang dibuka di Word atau LibreOffice" in page.read_text(encoding="utf-8")


def test_settings_that_cannot_be_read_are_on_the_page(built_small: Path, opened: Path) -> None:
    (built_small / "renja.yaml").write_text("keluaran: [\n", encoding="utf-8")
    assert run(["build", "--project", str(built_small), "--open"]) == 1
    page = built_small / "output/temuan.html"
    assert opened.read_text().strip() == str(page)
    assert "renja.yaml" in page.read_text(encoding="utf-8")


def test_a_page_of_an_earlier_galat_does_not_stay(built_small: Path, opened: Path) -> None:
    page = built_small / "output/temuan.html"
    page.write_text("galat lama", encoding="utf-8")
    assert run(["build", "--project", str(built_small), "--open"]) == 0
    assert "dokumen dapat disusun" in page.read_text(encoding="utf-8")
    assert opened.read_text().strip().endswith("renja.docx")


def test_without_a_desktop_build_says_what_to_open(
    built_small: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(built_small)
    assert run(["build", "--open"]) == 0
    assert "Bukalah sendiri: output/2025/renja.docx" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ({"LD_LIBRARY_PATH": "/ours"}, {}),
        (
            {"LD_LIBRARY_PATH": "/ours:/mine", "LD_LIBRARY_PATH_ORIG": "/mine"},
            {"LD_LIBRARY_PATH": "/mine"},
        ),
        ({"HOME": "/home"}, {"HOME": "/home"}),
    ],
)
def test_other_programs_do_not_see_the_libraries_of_the_folder_without_python(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], seen: dict[str, str]
) -> None:
    assert outside_environment(given) == given
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert outside_environment(given) == seen
