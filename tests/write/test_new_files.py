"""Files written where none are: all or none, and never over one that is there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

import renja.write.new_files
from renja.model.diagnostic import PlanError
from renja.write.new_files import write_new

FILES = {"README.md": b"satu", "data/2026/naskah/a.md": b"dua", "data/2026/b.yaml": b"tiga"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def told(error: pytest.ExceptionInfo[PlanError]) -> str:
    (found,) = error.value.findings
    return f"{found.code} {found.message}"


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    write_new(tmp_path / "jauh" / "di dalam", FILES)
    assert contents(tmp_path / "jauh" / "di dalam") == FILES


def test_what_else_is_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "catatan.txt").write_bytes(b"milik orang")
    write_new(tmp_path, FILES)
    assert contents(tmp_path) == {**FILES, "data/catatan.txt": b"milik orang"}


def test_every_file_that_is_there_is_told_and_nothing_written(tmp_path: Path) -> None:
    (tmp_path / "data" / "2026").mkdir(parents=True)
    (tmp_path / "data/2026/b.yaml").write_bytes(b"lama")
    (tmp_path / "README.md").write_bytes(b"lama")
    with pytest.raises(PlanError) as error:
        write_new(tmp_path, FILES)
    assert told(error) == (
        "RJ615 2 berkas sudah ada dan tidak diganti: README.md, data/2026/b.yaml"
    )
    assert contents(tmp_path) == {"README.md": b"lama", "data/2026/b.yaml": b"lama"}


def test_of_many_files_the_first_are_named(tmp_path: Path) -> None:
    files = {f"{number:02}.md": b"" for number in range(20)}
    write_new(tmp_path, files)
    with pytest.raises(PlanError) as error:
        write_new(tmp_path, files)
    assert told(error).endswith(
        ": 00.md, 01.md, 02.md, 03.md, 04.md, 05.md, 06.md, 07.md, dan 12 lain"
    )


def test_a_file_in_the_place_of_a_folder_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"berkas")
    with pytest.raises(PlanError) as error:
        write_new(tmp_path, FILES)
    assert told(error) == "RJ615 1 berkas sudah ada dan tidak diganti: data"


def test_a_link_to_nowhere_is_there_too(tmp_path: Path) -> None:
    try:
        (tmp_path / "README.md").symlink_to(tmp_path / "tidak-ada")
    except OSError:
        pytest.skip("this system lets no one make links: switch on its developer mode")
    with pytest.raises(PlanError) as error:
        write_new(tmp_path, FILES)
    assert told(error) == "RJ615 1 berkas sudah ada dan tidak diganti: README.md"
    assert not (tmp_path / "tidak-ada").exists()


def test_without_hard_links_it_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    write_new(tmp_path / "baru", FILES)
    assert contents(tmp_path / "baru") == FILES


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (OSError(errno.ENOSPC, "penuh"), "RJ604"),
        (PermissionError(errno.EACCES, "terlarang"), "RJ601"),
        (FileExistsError(errno.EEXIST, "keduluan"), "RJ606"),
        (KeyboardInterrupt(), None),
    ],
    ids=["full", "forbidden", "forestalled", "interrupted"],
)
def test_whatever_fails_nothing_is_left(
    number: int,
    failure: BaseException,
    code: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place, count = renja.write.new_files._place, 0

    def failing(new: Path, target: Path) -> None:
        nonlocal count
        count += 1
        if count == number:
            raise failure
        place(new, target)

    monkeypatch.setattr(renja.write.new_files, "_place", failing)
    with pytest.raises(PlanError if code else KeyboardInterrupt) as error:
        write_new(tmp_path / "baru" / "proyek", FILES)
    if code:
        assert error.value.findings[0].code == code  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []
