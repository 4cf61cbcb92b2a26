"""Certain edits in the source files: nothing but those characters changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.model.codes import finding
from renja.model.diagnostic import Edit, Finding, Place
from renja.sources.fixes import apply_fixes

PATH = "data/2025/pagu.yaml"


def mending(line: int, column: int, old: str, new: str, path: str = PATH) -> Finding:
    place = Place(path, line, column, column + len(old))
    return finding("RJ502", place, "salah.", "", (), [Edit(place, old, new)])


@pytest.fixture(name="file")
def a_file(tmp_path: Path) -> Path:
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    return file


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_comments_line_ends_and_mark_stay(
    file: Path, tmp_path: Path, end: bytes, mark: bytes
) -> None:
    lines = [b"a: karir  # catatan", b"", "b: é karir karir".encode(), b"c: 1"]
    file.write_bytes(mark + end.join(lines) + end)
    found = [
        mending(1, 4, "karir", "karier"),
        mending(3, 6, "karir", "karier"),
        mending(3, 12, "karir", "k"),
    ]
    fixed = apply_fixes(tmp_path, found)
    assert [code for code, _ in fixed.edits] == ["RJ502"] * 3
    lines = [b"a: karier  # catatan", b"", "b: é karier k".encode(), b"c: 1"]
    assert file.read_bytes() == mark + end.join(lines) + end


def test_text_that_is_no_longer_there_is_left(file: Path, tmp_path: Path) -> None:
    file.write_text("a: karier\n", encoding="utf-8")
    assert apply_fixes(tmp_path, [mending(1, 4, "karir", "karier")]).edits == ()
    assert apply_fixes(tmp_path, [mending(9, 4, "karir", "karier")]).edits == ()
    assert file.read_text(encoding="utf-8") == "a: karier\n"


def test_of_edits_that_overlap_the_first_is_made(file: Path, tmp_path: Path) -> None:
    file.write_text("a: yang yang\n", encoding="utf-8")
    found = [mending(1, 4, "yang ", ""), mending(1, 8, " yang", "")]
    assert len(apply_fixes(tmp_path, found).edits) == 1
    assert file.read_text(encoding="utf-8") == "a: yang\n"


def test_a_finding_is_mended_whole_or_not_at_all(file: Path, tmp_path: Path) -> None:
    file.write_text("a: (satu\n", encoding="utf-8")
    one, gone = Place(PATH, 1, 4, 5), Place(PATH, 7, 1, 2)
    both = finding("RJ502", one, "x.", "", (), [Edit(one, "(", ""), Edit(gone, ")", "")])
    assert apply_fixes(tmp_path, [both]).edits == ()
    assert file.read_text(encoding="utf-8") == "a: (satu\n"


@pytest.mark.parametrize(
    "path", ["templates/naskah/bab-1.md (bawaan)", "../lain.yaml", "renja.txt"]
)
def test_only_sources_of_the_project_are_mended(path: str, tmp_path: Path) -> None:
    project = tmp_path / "proyek"
    (project / "data").mkdir(parents=True)
    for name in (tmp_path / "lain.yaml", project / "renja.txt"):
        name.write_text("a: karir\n", encoding="utf-8")
    assert apply_fixes(project, [mending(1, 4, "karir", "karier", path)]).edits == ()


def test_a_file_that_cannot_be_replaced_is_told_and_left_whole(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    file.write_text("a: karir\n", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refuse)
    fixed = apply_fixes(tmp_path, [mending(1, 4, "karir", "karier")])
    assert fixed.edits == ()
    assert [found.code for found in fixed.findings] == ["RJ608"]
    assert [entry.name for entry in file.parent.iterdir()] == ["pagu.yaml"]
    assert file.read_text(encoding="utf-8") == "a: karir\n"


def test_a_file_that_may_only_be_read_is_left(file: Path, tmp_path: Path) -> None:
    file.write_text("a: karir\n", encoding="utf-8")
    file.chmod(0o444)
    fixed = apply_fixes(tmp_path, [mending(1, 4, "karir", "karier")])
    file.chmod(0o644)
    assert [found.code for found in fixed.findings] == ["RJ608"]
    assert file.read_text(encoding="utf-8") == "a: karir\n"


def test_where_one_file_cannot_be_written_none_is(file: Path, tmp_path: Path) -> None:
    other = file.with_name("program.yaml")
    for one in (file, other):
        one.write_text("a: karir\n", encoding="utf-8")
    other.chmod(0o444)
    names = (PATH, "data/2025/program.yaml")
    fixed = apply_fixes(tmp_path, [mending(1, 4, "karir", "karier", name) for name in names])
    other.chmod(0o644)
    assert fixed.edits == ()
    assert [found.place.path for found in fixed.findings] == ["data/2025/program.yaml"]
    assert {one.read_text(encoding="utf-8") for one in (file, other)} == {"a: karir\n"}
