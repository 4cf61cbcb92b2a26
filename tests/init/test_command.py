"""`renja init` as staff meet it: questions, options, what it says, what it leaves alone."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from renja.cli import run
from renja.init.begin import usual_year
from renja.load.loader import load_plan
from renja.model.renja import Renja
from tests.conftest import REPOSITORY

Capture = pytest.CaptureFixture[str]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX is used")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def plan(folder: Path) -> Renja:
    (year,) = (path.name for path in (folder / "data").iterdir() if path.name != "skema")
    renja = load_plan(folder, int(year)).renja
    assert renja is not None
    return renja


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_yes_alone_makes_a_project(tmp_path: Path, capsys: Capture) -> None:
    assert run(["init", "rencana kerja", "--yes"]) == 0
    renja = plan(tmp_path / "rencana kerja")
    assert renja.unit.nama == "Unit Kerja (contoh)"
    assert int(renja.dokumen.tahun) in (date.today().year, date.today().year + 1)  # noqa: DTZ011
    assert not list((tmp_path / "rencana kerja").glob(".renja-*"))
    told = capsys.readouterr().out
    assert "ditulis ke rencana kerja." in told
    assert re.findall(r"^  \d\. .*", told, re.M) == [
        "  1. Buka folder itu di VS Code: File, Open Folder…",
        "  2. renja check   menyebut setiap contoh yang harus diganti",
        f"  3. renja build   menyusun dokumen DRAF ke output/{int(renja.dokumen.tahun)}/",
    ]


def test_options_answer_the_questions(tmp_path: Path) -> None:
    typed = ["--name", " Dinas   Kesehatan: Kota ", "--short-name", "Dinkes #1", "--year", "2031"]
    typed += ["--parent", "Kota Contoh", "--address", "Jl. A", "--city", "Contoh", "--scorecard"]
    assert run(["init", "baru", "-y", *typed]) == 0
    renja = plan(tmp_path / "baru")
    assert (renja.unit.nama, renja.unit.pendek) == ("Dinas Kesehatan: Kota", "Dinkes #1")
    assert renja.unit.induk is not None
    assert renja.unit.induk.nama == "Kota Contoh"
    assert (renja.unit.alamat, renja.unit.kota, renja.dokumen.tempat) == ("Jl. A", *["Contoh"] * 2)
    assert (int(renja.dokumen.tahun), len(renja.perspektif)) == (2031, 4)


def test_the_scorecard_holds_and_that_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert run(["init", "baru", "--yes", "--scorecard", "--tujuan"]) == 0
    assert plan(tmp_path / "baru").perspektif
    assert "perspektif dipakai; tujuan tidak" in capsys.readouterr().out


def test_the_folder_may_be_the_one_that_one_is_in(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "catatan.txt").write_text("milik orang", encoding="utf-8")
    assert run(["init", ".", "--yes", "--year", "2026"]) == 0
    assert (tmp_path / "data/2026/dokumen.yaml").is_file()
    assert (tmp_path / "catatan.txt").read_text(encoding="utf-8") == "milik orang"
    assert "Buka folder ini di VS Code" in capsys.readouterr().out


def test_a_second_time_nothing_is_overwritten(tmp_path: Path, capsys: Capture) -> None:
    assert run(["init", "baru", "--yes", "--quiet"]) == 0
    assert capsys.readouterr().out == ""
    readme = tmp_path / "baru" / "README.md"
    readme.write_text("diubah", encoding="utf-8")
    before = tree(tmp_path)
    assert run(["init", "baru", "--yes"]) == 1
    told = capsys.readouterr().out
    assert re.match(r"baru: galat\[RJ615\]: \d\d berkas sudah ada dan tidak diganti: .git", told)
    assert told.endswith("Tidak ada yang ditulis.\n")
    assert readme.read_text(encoding="utf-8") == "diubah"
    assert tree(tmp_path) == before


def test_one_file_that_is_there_is_enough(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "baru").mkdir()
    (tmp_path / "baru" / ".gitignore").write_text("*.bak\n", encoding="utf-8")
    assert run(["init", "baru", "--yes"]) == 1
    told = capsys.readouterr().out
    assert "baru: galat[RJ615]: 1 berkas sudah ada dan tidak diganti: .gitignore\n" in told
    assert tree(tmp_path) == {"baru", "baru/.gitignore"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ([], "FOLDER belum diisi"),
        (["baru"], "tidak ada terminal untuk bertanya: tambahkan --yes"),
        (["baru", "--yes", "--year", "26"], "--year: '26' bukan tahun."),
        (["baru", "--yes", "--name", "  "], "--name: belum diisi"),
        (["baru", "--yes", "--name", "A" * 201], "--name: terlalu panjang: 201 huruf"),
        (["baru", "--yes", "--city", "Kota 😀"], "--city: aksara '😀' tidak dapat dicetak"),
        (["berkas/baru", "--yes"], "berkas adalah berkas, bukan folder"),
        (["baru", "--yes", "--nama", "A"], "pilihan '--nama' tidak dikenal; maksud Anda '--name'?"),
    ],
)
def test_wrong_usage_is_told_with_status_2_and_nothing_is_written(
    typed: list[str], told: str, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert run(["init", *typed]) == 2
    first, *others = capsys.readouterr().err.splitlines()
    assert first.startswith(f"renja: galat: {told}")
    assert "Pemakaian: renja init [PILIHAN] FOLDER" in others
    assert tree(tmp_path) == {"berkas"}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is missing: apt-get install git")
def test_git_is_begun_only_where_it_is_asked_for(tmp_path: Path) -> None:
    assert run(["init", "tanpa", "--yes"]) == 0
    assert run(["init", "dengan", "--yes", "--git"]) == 0
    assert not (tmp_path / "tanpa" / ".git").exists()
    assert (tmp_path / "dengan" / ".git").is_dir()
    status = ["git", "-C", str(tmp_path / "dengan"), "status", "--porcelain", "-uall"]
    shown = subprocess.run(status, capture_output=True, text=True, check=True).stdout
    assert "output/.gitkeep" in shown


def test_git_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("renja.init.begin.program_on_path", lambda name: None)
    assert run(["init", "baru", "--yes", "--git"]) == 2
    assert "--git: git tidak ditemukan di komputer ini" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("today", "year"),
    [(date(2026, 1, 2), 2026), (date(2026, 3, 31), 2026), (date(2026, 4, 1), 2027)],
)
def test_a_plan_begun_late_in_a_year_is_for_the_next(today: date, year: int) -> None:
    assert usual_year(today) == year


def answered(typed: bytes, *options: str, interrupted_at: str = "") -> tuple[int, str]:
    """Return the exit status and what a terminal shows of the questions, answered by keys;
    interrupted_at names the question at which Ctrl+C is pressed."""
    primary, secondary = os.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm", "PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        [sys.executable, "-m", "renja", "init", "baru", *options],
        env=environment,
        stdin=secondary,
        stdout=secondary,
        stderr=secondary,
        preexec_fn=_heed_ctrl_c,  # noqa: PLW1509  no thread runs here
    ) as process:
        os.close(secondary)
        os.write(primary, typed)
        shown = b""
        while piece := _read(primary):
            shown += piece
            if interrupted_at and f"{interrupted_at} [".encode() in shown:
                interrupted_at = ""
                _press_ctrl_c(process)
    os.close(primary)
    return process.returncode, shown.decode().replace("\r\n", "\n")


def _heed_ctrl_c() -> None:
    """A shell lets what it runs in the background ignore Ctrl+C, and so all that runs from it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _press_ctrl_c(process: subprocess.Popen[bytes]) -> None:
    """Interrupt a process that is about to wait for keys. Just before it waits, a signal is
    noted but wakes nobody: then it is pressed again, as one would."""
    while process.poll() is None:
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:  # the other end is closed
        return b""


@POSIX
def test_questions_are_asked_in_indonesian_and_their_answers_kept(tmp_path: Path) -> None:
    answers = ["Dinas Kesehatan Kota Contoh", "Dinkes", "Kota Contoh", "Jl. Sehat No. 1", "Contoh"]
    status, shown = answered("\n".join([*answers, "2026", "t", "y", ""]).encode())
    assert status == 0, shown
    for question in (
        "Nama resmi unit: ",
        "Nama pendek, untuk kalimat [Dinas Kesehatan Kota Contoh]: ",
        "Lembaga induk (boleh kosong): ",
        "Alamat kantor (boleh kosong dulu): ",
        "Kota (boleh kosong dulu): ",
        "Tahun rencana [",
        "Sasaran disusun menurut perspektif (balanced scorecard)? y/t [t]: ",
        "Sasaran disusun di bawah tujuan? y/t [t]: ",
    ):
        assert question in shown
    renja = plan(tmp_path / "baru")
    assert renja.unit.induk is not None
    unit = renja.unit
    assert [unit.nama, unit.pendek, unit.induk.nama, unit.alamat, unit.kota] == answers
    assert len(renja.tujuan) == 2


@POSIX
def test_nobody_is_asked_in_vain(tmp_path: Path) -> None:
    (tmp_path / "baru").mkdir()
    (tmp_path / "baru" / "README.md").write_text("milik orang", encoding="utf-8")
    status, shown = answered(b"")
    assert status == 1
    assert "1 berkas sudah ada dan tidak diganti: README.md" in " ".join(shown.split())
    assert "Nama resmi unit" not in shown


@POSIX
def test_empty_and_wrong_answers_are_asked_again(tmp_path: Path) -> None:
    keys = ["", "A" * 201, "Kantor A", "", "", "", "", "dua", "2026", "mungkin", "ya", ""]
    status, shown = answered("\n".join(keys).encode())
    assert status == 0, shown
    for told in ("belum diisi.", "terlalu panjang: 201 huruf", "'dua' bukan tahun", "jawab y (ya)"):
        assert told in shown
    renja = plan(tmp_path / "baru")
    assert (renja.unit.nama, renja.unit.alamat.typed) == ("Kantor A", "(isi: alamat kantor)")
    assert renja.unit.induk is None
    assert renja.perspektif  # and then tujuan weren't asked for
    assert "di bawah tujuan" not in shown


@POSIX
def test_what_options_tell_is_not_asked(tmp_path: Path) -> None:
    options = ["--name", "Kantor A", "--short-name", "KA", "--parent", "Induk", "--address", "Jl."]
    options += ["--city", "Kota", "--year", "2026", "--no-scorecard", "--no-tujuan"]
    status, shown = answered(b"", *options)
    assert status == 0
    assert ": \n" not in shown
    assert plan(tmp_path / "baru").unit.pendek == "KA"


@POSIX
@pytest.mark.parametrize(
    ("keys", "question"), [(b"", "Tahun rencana"), (b"\x04", "")], ids=["Ctrl+C", "Ctrl+D"]
)
def test_stopped_between_questions_nothing_is_left(
    keys: bytes, question: str, tmp_path: Path
) -> None:
    status, shown = answered(b"Kantor A\nKA\n\n\n\n" + keys, interrupted_at=question)
    assert status == 130, shown
    assert "Dihentikan." in shown
    assert tree(tmp_path) == set()
