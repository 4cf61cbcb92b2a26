"""The staff's guide: every command in it is run, every snippet stands in the data.

Between the lines of the guide stand comments for this test, which Markdown doesn't show:
<!-- ubah FILE: OLD => NEW --> changes a copy of the project, <!-- ubah FILE -> NEW NAME -->
renames a file of it, <!-- pulihkan --> takes a fresh copy, <!-- commit --> records it in git.
The output of a command is what a terminal of 80 columns shows; what a block leaves out stands
behind '…'.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.history.test_commit import git

GUIDE = REPOSITORY / "docs" / "panduan.md"
_BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_PART = re.compile(
    r"<!-- (ubah|pulihkan|commit)(.*?) -->|^( *)```console\n(.*?)^ *```$", re.M | re.S
)
_ANY_TIME = re.compile(r"\d+,\d\d detik")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX is used")


class Desk:
    """A copy of this repository's project, and a terminal in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.restore()

    def restore(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in ("data", "templates"):
            shutil.copytree(REPOSITORY / name, self.folder / name)

    def commit(self) -> None:
        """Record the copy as it is in a git repository of its own."""
        git(self.folder, "init", "--quiet")
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "--message", "rencana")

    def do(self, comment: str) -> None:
        """Do what a comment says."""
        match comment:
            case "pulihkan":
                self.restore()
            case "commit":
                self.commit()
            case _:
                self.change(comment)

    def change(self, what: str) -> None:
        """Do what an 'ubah' comment says."""
        if " => " not in what:
            old, new = what.split(" -> ")
            (self.folder / old.strip()).rename(self.folder / new.strip())
            return
        name, _, change = what.strip().partition(": ")
        change = change.replace("\\n", "\n").replace("\\t", "\t")
        old, _, new = change.partition(" => ")
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    def type(self, command: str) -> str:
        """Return what a terminal shows of a command's findings and results."""
        program, *arguments = command.split()
        assert program == "renja"
        primary, secondary = os.openpty()
        environment = {
            **os.environ,
            "COLUMNS": "80",
            "NO_COLOR": "1",
            "TERM": "xterm",
            "PYTHONPATH": str(REPOSITORY),
        }
        with subprocess.Popen(
            [sys.executable, "-m", "renja", *arguments],
            cwd=self.folder,
            env=environment,
            stdout=secondary,
            stderr=subprocess.DEVNULL,
        ):
            os.close(secondary)
            shown = b"".join(iter(lambda: _read(primary), b""))
        os.close(primary)
        return shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # its last writer has gone
        return b""


@dataclass(frozen=True)
class Session:
    """A command of the guide, the comments before it, and what it shows, there in the text."""

    comments: tuple[str, ...]
    command: str
    expected: str
    span: tuple[int, int]


def sessions(text: str) -> Iterator[Session]:
    """Yield every command of the guide."""
    comments: list[str] = []
    for part in _PART.finditer(text):
        if part[1]:
            comments.append(part[2].strip() if part[1] == "ubah" else part[1])
        else:
            first, *rest = (line.removeprefix(part[3]) for line in part[4].splitlines())
            command = first.removeprefix("PS> ")
            yield Session(tuple(comments), command, "\n".join(rest), part.span(4))
            comments = []


def shown_in(expected: str, shown: str) -> bool:
    """Return whether the lines expected stand together in what is shown; where a line wraps
    depends on how long a time is, and doesn't count."""
    pattern = re.escape(" ".join(expected.split())).replace("…", ".*?")
    return re.search(pattern, " ".join(_ANY_TIME.sub("…", shown).split())) is not None


@pytest.mark.usefixtures("soffice")
def test_every_command_shows_what_the_guide_shows(tmp_path: Path) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    desk = Desk(tmp_path / "renja")
    wrong: list[tuple[Session, str]] = []
    for session in sessions(text):
        for comment in session.comments:
            desk.do(comment)
        shown = desk.type(session.command)
        if not session.expected or not shown_in(session.expected, shown):
            wrong.append((session, shown))
    if os.environ.get("RENJA_ACCEPT"):
        for session, shown in reversed(wrong):
            start, end = session.span
            text = f"{text[:start]}PS> {session.command}\n{_told(shown)}\n{text[end:]}"
        GUIDE.write_text(text, encoding="utf-8", newline="\n")
    else:
        told = (f"PS> {item.command}  # {item.comments}\n{shown}" for item, shown in wrong)
        assert not wrong, "the guide shows something else:\n" + "\n".join(told)


def _told(shown: str) -> str:
    """Return the finding that weighs most, which stands last, for a new block."""
    found = [
        part for part in shown.split("\n\n") if re.match(r"\S+: (galat|peringatan|saran)", part)
    ]
    return found[-1].rstrip("\n") if found else shown.rstrip("\n")


def test_every_snippet_of_data_stands_in_its_file() -> None:
    snippets = [
        (name, rest)
        for _, kind, body in _BLOCK.findall(GUIDE.read_text(encoding="utf-8"))
        if kind == "yaml"
        for name, _, rest in [body.partition("\n")]
        if name.startswith("# data/")
    ]
    assert len(snippets) >= 10
    for name, snippet in snippets:
        data = (REPOSITORY / name.removeprefix("# ")).read_text(encoding="utf-8")
        assert snippet in data, f"{name}\n{snippet}"


def test_the_pictures_and_pages_that_it_links_are_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", GUIDE.read_text(encoding="utf-8"))
    assert len(linked) >= 3
    assert [name for name in linked if not (GUIDE.parent / name).is_file()] == []


def test_there_are_twenty_mistakes() -> None:
    headings = re.findall(r"^### (\d+)\. ", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == [str(number) for number in range(1, 21)]
