"""git asked for what it knows: nothing is written, and nothing run that a repository names, but
where `recording` makes a commit."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from renja.machine.programs import outside_environment

# No lock is taken to refresh the index, no object is fetched, nobody is asked for a password.
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_NOT_STARTED = 126  # as a shell has it


@dataclass(frozen=True, slots=True)
class Answer:
    """What git printed (nothing where it refused), what it complained of, its exit status."""

    out: bytes
    complaint: str
    status: int

    @property
    def text(self) -> str:
        """Return what it printed as text, without the space around."""
        return self.out.decode("utf-8", "replace").strip()

    @property
    def records(self) -> list[str]:
        """Return what it printed between zero bytes, as names of files."""
        return [os.fsdecode(record) for record in self.out.split(b"\0") if record]


def ask_git(git: str, folder: Path, *arguments: str, given: bytes = b"") -> Answer:
    """Return the answer of a git program, asked in a folder; given: what it reads. One that can't
    be started answers as one that refuses."""
    try:
        run = subprocess.run(
            [git, "-c", "core.fsmonitor=false", "-C", str(folder), *arguments],
            input=given,
            capture_output=True,
            env=outside_environment() | _QUIET,
            check=False,
        )
    except OSError as error:
        return Answer(b"", f"{git}: {error.strerror or error}", _NOT_STARTED)
    complaint = run.stderr.decode("utf-8", "replace").strip()
    return Answer(run.stdout if run.returncode == 0 else b"", complaint, run.returncode)
