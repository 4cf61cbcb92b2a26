"""Replacing an output set: whole new or whole old."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from renja.model.diagnostic import PlanError
from renja.write.files import ASIDE, replace_set
from renja.write.folder_lock import lock_folder

OLD = {"renja.docx": b"old docx", "gambar/gambar-1.svg": b"old svg", "manifest.json": b"old"}
NEW = {"renja.docx": b"new docx", "gambar/gambar-1.svg": b"new svg", "manifest.json": b"new"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "output" / "2024"
    replace_set(made, OLD, (), "manifest.json")
    return made


def refusal(folder: Path) -> str:
    with pytest.raises(PlanError) as caught:
        replace_set(folder, NEW, (), "manifest.json")
    return ", ".join(finding.code for finding in caught.value.findings)


def test_a_set_takes_the_place_of_the_old_one_and_leaves_nothing_aside(folder: Path) -> None:
    replace_set(folder, NEW, (), "manifest.json")
    assert contents(folder) == NEW


def test_stale_files_go_and_so_does_a_folder_that_they_leave_empty(folder: Path) -> None:
    only = {"renja.docx": b"new docx", "manifest.json": b"new"}
    replace_set(folder, only, ("gambar/gambar-1.svg",), "manifest.json")
    assert contents(folder) == only
    assert not (folder / "gambar").exists()


def test_a_folder_in_the_place_of_a_file_is_found_before_anything_is_replaced(
    folder: Path,
) -> None:
    (folder / "manifest.json").unlink()
    (folder / "manifest.json").mkdir()
    assert refusal(folder) == "RJ603"
    assert contents(folder) == {k: v for k, v in OLD.items() if k != "manifest.json"}


def test_a_file_in_the_place_of_the_output_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    assert refusal(tmp_path / "output" / "2024") == "RJ603"


def test_every_blocked_target_is_told_at_once(folder: Path) -> None:
    for name in ("renja.docx", "gambar/gambar-1.svg"):
        (folder / name).unlink()
        (folder / name).mkdir()
    assert refusal(folder) == "RJ603, RJ603"


@pytest.mark.parametrize("lock", [".~lock.renja.docx#", "~$renja.docx", "~$nja.docx"])
def test_a_document_open_in_an_office_program_is_told_with_its_lock(
    folder: Path, lock: str
) -> None:
    (folder / lock).write_bytes(b"")
    with pytest.raises(PlanError) as caught:
        replace_set(folder, NEW, (), "manifest.json")
    (found,) = caught.value.findings
    assert found.code == "RJ602"
    assert f"'{lock}'" in found.message
    assert f"hapus '{lock}'" in found.hint
    assert contents(folder) == {**OLD, lock: b""}
    (folder / lock).unlink()
    replace_set(folder, NEW, (), "manifest.json")
    assert contents(folder) == NEW


def test_the_lock_of_another_document_blocks_nothing(folder: Path) -> None:
    (folder / ".~lock.catatan.docx#").write_bytes(b"")
    replace_set(folder, NEW, (), "manifest.json")
    assert (folder / "renja.docx").read_bytes() == NEW["renja.docx"]


def test_leftovers_of_a_killed_run_are_removed(folder: Path) -> None:
    left = folder / f"{ASIDE}abc_1234" / "baru"
    left.mkdir(parents=True)
    (left / "renja.docx").write_bytes(b"half")
    replace_set(folder, NEW, (), "manifest.json")
    assert contents(folder) == NEW


@pytest.mark.parametrize(
    "name",
    [".renja-catatan/isi.txt", ".renja-venv12/baru/x", f"{ASIDE}abc_1234/x", f"{ASIDE}kantor/baru"],
)
def test_what_the_user_keeps_there_under_a_like_name_stays(folder: Path, name: str) -> None:
    own = folder / name
    own.parent.mkdir(parents=True)
    own.write_text("milik kantor")
    replace_set(folder, NEW, (), "manifest.json")
    assert own.read_text() == "milik kantor"


def test_a_failure_half_way_puts_everything_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path.replace

    def fail_at_the_manifest(self: Path, target: Path) -> Path:
        if self.name == "manifest.json" and "baru" in self.parts:
            raise OSError("a network drive has gone")
        return whole(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_manifest)
    assert refusal(folder) == "RJ606"
    monkeypatch.undo()
    assert contents(folder) == OLD


def test_a_stale_file_comes_back_when_a_later_one_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "renja.pdf").write_bytes(b"old pdf")
    whole = Path.replace

    def fail_at_the_manifest(self: Path, target: Path) -> Path:
        if self.name == "manifest.json" and "baru" in self.parts:
            raise OSError("a network drive has gone")
        return whole(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_manifest)
    with pytest.raises(PlanError):
        replace_set(folder, NEW, ("renja.pdf",), "manifest.json")
    monkeypatch.undo()
    assert contents(folder) == {**OLD, "renja.pdf": b"old pdf"}


LIMITED = """
import resource, sys
from pathlib import Path
from renja.model.diagnostic import PlanError
from renja.write.files import replace_set
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_set(Path(sys.argv[1]), {"renja.docx": b"x" * 5000}, (), "manifest.json")
except PlanError as error:
    print(*(finding.code for finding in error.findings))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")
def test_storage_that_runs_full_leaves_the_old_set_whole(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, str(folder)], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "RJ604"
    assert contents(folder) == OLD


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Yield an old set in a folder that any user may reach."""
    with tempfile.TemporaryDirectory() as base:
        Path(base).chmod(0o755)
        made = Path(base) / "2024"
        replace_set(made, OLD, (), "manifest.json")
        yield made
        made.chmod(0o755)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root may write anywhere, and CI is often root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are those of POSIX")
def test_a_folder_that_may_not_be_written_is_told_before_anything_is_made(
    open_folder: Path,
) -> None:
    open_folder.chmod(0o555)
    with ordinary_user():
        assert set(refusal(open_folder).split(", ")) == {"RJ601"}
    assert contents(open_folder) == OLD


def test_a_read_only_file_counts_as_locked(open_folder: Path) -> None:
    if sys.platform != "win32":
        open_folder.chmod(0o777)
        (open_folder / "gambar").chmod(0o777)
        (open_folder / "gambar/gambar-1.svg").chmod(0o666)
        (open_folder / "manifest.json").chmod(0o666)
    (open_folder / "renja.docx").chmod(0o444)
    with ordinary_user():
        assert refusal(open_folder) == "RJ602"
    assert contents(open_folder) == OLD


def _hold(folder: str, seconds: float) -> None:
    with lock_folder(Path(folder)):
        (Path(folder) / ".renja-other").mkdir()
        time.sleep(seconds)
        (Path(folder) / ".renja-other").rmdir()


def test_a_run_waits_for_another_that_is_writing_there(folder: Path) -> None:
    other = multiprocessing.get_context("spawn").Process(target=_hold, args=(str(folder), 0.5))
    other.start()
    while not (folder / ".renja-other").exists():
        time.sleep(0.01)
    replace_set(folder, NEW, (), "manifest.json")
    other.join()
    assert other.exitcode == 0  # its folder aside was not taken for a leftover
    assert contents(folder) == NEW
