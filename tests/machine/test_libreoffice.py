"""LibreOffice as it is found and run: by its place, and when it doesn't do what is asked."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from renja.machine.libreoffice import LibreOffice, installed_libreoffice
from renja.model.diagnostic import Finding, PlanError
from tests.fake_office import (
    EXITS_WITH_1,
    HANGS,
    WRITES_NOTHING,
    fake_office,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are scripts of sh")


def told_by(office: LibreOffice) -> Finding:
    """Return the finding that converting ends with."""
    with pytest.raises(PlanError) as raised:
        office.pdf(b"a DOCX")
    (finding,) = raised.value.findings
    return finding


def left_behind() -> set[Path]:
    import tempfile

    return set(Path(tempfile.gettempdir()).glob("renja-libreoffice-*"))


def test_the_one_on_path_is_found_with_its_version(soffice: str) -> None:
    office = installed_libreoffice({"PATH": str(Path(soffice).parent)})
    assert office.program == Path(soffice)
    assert office.name.startswith("LibreOffice 7.") or office.version > "7"


@pytest.mark.parametrize("whole", [True, False])
def test_the_one_that_the_environment_names_goes_before(
    whole: bool, soffice: str, tmp_path: Path
) -> None:
    fake = fake_office(tmp_path, WRITES_NOTHING, "LibreOffice 99.1")
    named = fake if whole else tmp_path
    environment = {"PATH": str(Path(soffice).parent), "RENJA_LIBREOFFICE": str(named)}
    assert installed_libreoffice(environment).name == "LibreOffice 99.1"


@pytest.mark.skipif(sys.platform != "linux", reason="the places are those of Linux")
@pytest.mark.parametrize("place", ["usr/lib/libreoffice/program", "opt/libreoffice7.6/program"])
def test_one_beside_path_is_found_where_it_is_installed(place: str, tmp_path: Path) -> None:
    folder = tmp_path / place
    folder.mkdir(parents=True)
    fake = fake_office(folder, WRITES_NOTHING)
    assert installed_libreoffice({"PATH": ""}, tmp_path).program == fake


def test_a_program_in_the_working_folder_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_office(tmp_path, WRITES_NOTHING)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PlanError, match="RJ609"):
        installed_libreoffice({"PATH": "."}, tmp_path)


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"PATH": ""}, "LibreOffice tidak ditemukan di komputer ini"),
        ({"RENJA_LIBREOFFICE": "/antah/soffice"}, "RENJA_LIBREOFFICE menunjuk /antah/soffice"),
    ],
)
def test_none_at_all_is_told(environment: dict[str, str], told: str, tmp_path: Path) -> None:
    with pytest.raises(PlanError) as raised:
        installed_libreoffice(environment, tmp_path)
    (finding,) = raised.value.findings
    assert finding.code == "RJ609"
    assert finding.message.startswith(told)


def test_one_that_hangs_is_ended_with_what_it_started(tmp_path: Path) -> None:
    office = LibreOffice(fake_office(tmp_path, HANGS), "7.4", limit=1)
    before = left_behind()
    begin = time.monotonic()
    finding = told_by(office)
    assert finding.code == "RJ610"
    assert "tidak selesai dalam 1 detik" in finding.message
    assert time.monotonic() - begin < 30
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    assert not runs(child)
    assert left_behind() <= before


def test_one_that_hangs_when_asked_for_its_version_is_ended_too(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 600\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(PlanError, match="RJ610"):
        installed_libreoffice({"RENJA_LIBREOFFICE": str(program)}, limit=1)


def runs(process: int) -> bool:
    """Return whether a process still runs; an ended one may take a moment to go."""
    for _ in range(50):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat")
            if state.exists() and state.read_text(encoding="utf-8").split(") ")[1][0] == "Z":
                return False
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    return True


def test_one_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    finding = told_by(LibreOffice(fake_office(tmp_path, EXITS_WITH_1), "7.4"))
    assert finding.code == "RJ611"
    assert finding.message == (
        "LibreOffice berhenti dengan status 1: Error: source file could not be loaded"
    )


def test_one_that_writes_no_file_is_told(tmp_path: Path) -> None:
    finding = told_by(LibreOffice(fake_office(tmp_path, WRITES_NOTHING), "7.4"))
    assert (finding.code, finding.message) == ("RJ611", "LibreOffice tidak menghasilkan PDF")


def test_one_that_may_not_be_run_is_told(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("no program\n", encoding="utf-8")
    finding = told_by(LibreOffice(program, "7.4"))
    assert finding.code == "RJ611"
    assert "tidak dapat dijalankan" in finding.message
