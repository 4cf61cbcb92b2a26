"""Source files replaced on disk: all of them whole, or none at all."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from renja.sources.replacing import replace_sources

OLD = {"data/pagu.yaml": b"pagu: lama\n", "data/sasaran.yaml": b"sasaran: lama\n"}
NEW = {"data/pagu.yaml": b"pagu: baru\n", "data/sasaran.yaml": b"sasaran: baru\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for path, data in OLD.items():
        (tmp_path / path).write_bytes(data)
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def test_all_are_replaced_and_nothing_is_left_beside(root: Path) -> None:
    assert replace_sources(root, NEW) == ()
    assert contents(root) == NEW


def test_a_new_one_comes_as_open_as_its_folder(root: Path) -> None:
    (root / "data").chmod(0o750)
    assert replace_sources(root, {"data/program.yaml": b"program: []\n"}) == ()
    assert contents(root) == {**OLD, "data/program.yaml": b"program: []\n"}
    if sys.platform != "win32":
        assert (root / "data/program.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_and_what_it_leads_to_keeps_its_rights(root: Path) -> None:
    real = root / "bersama" / "pagu-kantor.yaml"
    real.parent.mkdir()
    (root / "data/pagu.yaml").rename(real)
    real.chmod(0o664)
    (root / "data/pagu.yaml").symlink_to(real)
    assert replace_sources(root, NEW) == ()
    assert (root / "data/pagu.yaml").is_symlink()
    assert real.read_bytes() == NEW["data/pagu.yaml"]
    assert real.stat().st_mode & 0o777 == 0o664


def test_every_one_that_may_not_be_written_is_told_and_none_is(root: Path) -> None:
    for path in OLD:
        (root / path).chmod(0o444)
    found = replace_sources(root, {"data/baru.yaml": b"", **NEW})
    assert [(one.code, one.place.path) for one in found] == [("RJ608", path) for path in OLD]
    assert contents(root) == OLD


def fail_at(monkeypatch: pytest.MonkeyPatch, calls: set[int], error: BaseException) -> None:
    """Have these renames fail, counted from 1."""
    whole, made = Path.replace, 0

    def replace(self: Path, target: Path) -> Path:
        nonlocal made
        made += 1
        if made in calls:
            raise error
        return whole(self, target)

    monkeypatch.setattr(Path, "replace", replace)


FULL = OSError(errno.ENOSPC, "No space left on device")


def test_what_was_replaced_comes_back_when_a_later_one_fails(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_at(monkeypatch, {3}, FULL)
    found = replace_sources(root, {"data/baru.yaml": b"", **NEW})
    assert [one.place.path for one in found] == ["data/sasaran.yaml"]
    assert "data/sasaran.yaml tidak dapat ditulis: No space left" in found[0].message
    assert contents(root) == OLD


def test_what_was_replaced_comes_back_when_the_run_is_stopped(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_at(monkeypatch, {2}, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        replace_sources(root, NEW)
    assert contents(root) == OLD


def test_what_cannot_come_back_is_told_with_where_its_old_content_is(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_at(monkeypatch, {2, 3}, FULL)
    found = replace_sources(root, NEW)
    assert [one.place.path for one in found] == ["data/sasaran.yaml", "data/pagu.yaml"]
    assert "sudah diganti dan tidak dapat dikembalikan" in found[1].message
    kept = found[1].hint.split(" ada di ")[1].split(",")[0]
    assert (root / "data" / kept).read_bytes() == OLD["data/pagu.yaml"]
