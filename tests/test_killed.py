"""A process killed while it replaces an output set: at each of its steps, and in mid-write.

The process is a real one, and dies by SIGKILL: an audit hook counts how often it touches
the file system (https://docs.python.org/3/library/audit_events.html) and kills it at one
of them. Run as a module, this file is that process.
"""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from renja.pipeline.build import FORMATS, build
from renja.pipeline.output_set import Planned, fresh_manifest, plan_set, write_set
from renja.write.manifest import NAME, read_manifest, sha256

if sys.platform == "win32":
    pytest.skip("signals and fork are those of POSIX", allow_module_level=True)

import resource

Set = Mapping[str, bytes]
NEW = {  # in the order of a build
    "gambar/gambar-1.svg": b"new svg",
    "gambar/sampul.svg": b"new cover",
    "renja.pdf": b"new pdf" * 500,
    "renja.docx": b"new docx" * 500,
}
OLD = {
    "a set of both formats": {
        "renja.docx": b"old docx",
        "renja.pdf": b"old pdf",
        "gambar/gambar-1.svg": b"old svg",
        "gambar/gambar-2.svg": b"no longer drawn",
    },
    "a set of one format": {"renja.docx": b"old docx", "gambar/gambar-1.svg": b"new svg"},
    "nothing": {},
}
TOUCHES = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir"}
LARGEST = 1000  # bytes a file may have where a process is to die in mid-write


def die_at(number: int, touches: set[str] = TOUCHES) -> None:
    """Kill this process just before it touches the file system for the number-th time."""
    count = 0

    def touched(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        flags = arguments[2] if event == "open" else 0
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        if event in touches or (writes and touches is TOUCHES):
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(touched)


def die_in_mid_write() -> None:
    """Have the system kill this process once it has written LARGEST bytes of a file."""
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST, LARGEST))


def write(planned: Planned, outputs: Set) -> None:
    write_set(planned, outputs, {}, 1, (), draft=False)


def kill_at_every_touch(project: Path, sets: Path) -> None:
    """Leave in sets/1, sets/2, … what sets/old became by a process that died at that touch."""
    planned = plan_set(project, 2025, sets, FORMATS)
    for number in itertools.count(0):
        folder = shutil.copytree(sets / "old", sets / str(number))
        child = os.fork()
        if child == 0:
            die_at(number) if number else die_in_mid_write()
            write(replace(planned, folder=folder), NEW)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            shutil.rmtree(folder)
            sys.exit(os.waitstatus_to_exitcode(status))


def kill_at_a_rename(project: Path, number: int) -> None:
    """Build a project, and die just before so many renames are done."""
    die_at(number, {"os.rename"})
    build(project, 2025, project / "output")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outputs(folder: Path) -> dict[str, bytes]:
    """Return the files that stand under their final names, without the manifest."""
    found = contents(folder)
    return {name: found[name] for name in found if name != NAME and ".renja-" not in name}


def run_here(repository: Path, *arguments: str) -> int:
    command = [sys.executable, "-B", "-m", "tests.test_killed", *arguments]
    return subprocess.run(command, cwd=repository, check=False).returncode


def change(project: Path) -> None:
    with (project / "data" / "2025" / "naskah" / "bab-4.md").open("a", encoding="utf-8") as file:
        file.write("\nSatu kalimat lagi.\n")


@pytest.mark.parametrize("before", OLD)
def test_killed_at_any_step_a_set_is_whole_or_seen_to_be_broken_and_then_made(
    before: str, small_project: Path, tmp_path: Path, repository: Path
) -> None:
    sets = tmp_path / "sets"
    sets.joinpath("old").mkdir(parents=True)
    formats = tuple(kind for kind in FORMATS if f"renja.{kind}" in OLD[before]) or FORMATS
    old = plan_set(small_project, 2025, sets, formats)
    if OLD[before]:
        write(replace(old, folder=sets / "old"), OLD[before])
    change(small_project)
    assert run_here(repository, str(small_project), str(sets)) == 0
    new = plan_set(small_project, 2025, sets, FORMATS)
    killed = sorted(sets.glob("[0-9]*"))
    assert len(killed) > 2 * len(NEW)
    assert any(_mixed(outputs(folder), OLD[before]) for folder in killed)
    for folder in killed:
        for name, data in outputs(folder).items():
            assert data in (OLD[before].get(name), NEW.get(name)), f"{folder.name}: {name}"
        for planned, made in ((old, OLD[before]), (new, NEW)):
            again = shutil.copytree(folder, folder.with_name(f"again-{folder.name}"))
            _build(replace(planned, folder=again, old=read_manifest(again)), made)
            found = contents(again)
            assert found.pop(NAME), folder.name
            assert found == made, folder.name
            shutil.rmtree(again)


def _mixed(found: Set, before: Set) -> bool:
    olds = [name for name in found if found[name] == before.get(name)]
    news = [name for name in found if found[name] == NEW.get(name)]
    return 0 < len(news) < len(NEW) and bool(olds or not before)


def _build(planned: Planned, made: Set) -> None:
    """Do as a build does with a set: leave it alone where it is whole, else make it."""
    manifest = fresh_manifest(planned)
    if manifest is None:
        write(planned, made)
    else:
        assert manifest.outputs == {name: sha256(data) for name, data in made.items()}


def test_a_build_killed_between_two_renames_is_made_again(
    built_small: Path, tmp_path: Path, repository: Path
) -> None:
    folder = built_small / "output" / "2025"
    before = contents(folder)
    change(built_small)
    last_but_one = str(len(before) - 1)  # pictures and PDF are new then, DOCX and manifest old
    assert run_here(repository, str(built_small), last_but_one) == -signal.SIGKILL
    killed = contents(folder)
    assert killed[NAME] == before[NAME]
    assert [name for name in before if killed[name] != before[name]] == ["renja.pdf"]
    assert any(".renja-" in name for name in killed)
    built = build(built_small, 2025, built_small / "output")
    assert not built.fresh
    elsewhere = build(built_small, 2025, tmp_path / "output")
    assert contents(folder) == contents(elsewhere.folder)


if __name__ == "__main__":
    _, where, then = sys.argv
    if then.isdigit():
        kill_at_a_rename(Path(where), int(then))
    else:
        kill_at_every_touch(Path(where), Path(then))
