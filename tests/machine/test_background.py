"""The second process: what it answers, what it says when it fails, when it ends."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from renja.machine.background import SERVE, Background, BackgroundError


def add(one: int, other: int) -> int:
    os.write(1, b"a library that talks while it works")
    return one + other


def fail() -> None:
    raise ValueError("no such colour")


def die() -> None:
    os._exit(7)


@pytest.fixture(name="background")
def a_background(monkeypatch: pytest.MonkeyPatch) -> Iterator[Background]:
    # The process imports these functions by name: its path must lead to the tests.
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    with Background("json") as background:
        yield background


def test_jobs_are_answered_one_after_the_other(background: Background) -> None:
    assert background.send(add, 2, 3).get() == 5
    assert background.send(add, 30, other=40).get() == 70


def count(to: int) -> Iterator[int]:
    yield from range(to)
    raise ValueError("no more")


def test_the_results_of_a_generator_come_one_after_the_other(background: Background) -> None:
    answer = background.stream(count, 2)
    assert [answer.get(), answer.get()] == [0, 1]
    with pytest.raises(BackgroundError, match="no more"):
        answer.get()
    assert background.send(add, 1, 2).get() == 3


def test_it_is_begun_only_when_it_is_asked_for_something() -> None:
    with Background("json") as background:
        assert background._process is None


def test_an_error_there_is_told_here_with_its_trace(background: Background) -> None:
    with pytest.raises(BackgroundError, match=r"(?s)in fail.*no such colour"):
        background.send(fail).get()
    assert background.send(add, 1, 1).get() == 2


def test_an_end_before_the_answer_is_told(background: Background) -> None:
    with pytest.raises(BackgroundError, match="status 7"):
        background.send(die).get()
    with pytest.raises(BackgroundError, match="status 7"):
        background.send(add, 1, 1).get()


def advise() -> str:
    logging.getLogger("a library").warning("set a variable of the environment")
    return "done"


def test_what_a_library_advises_is_not_told(
    background: Background, capfd: pytest.CaptureFixture[str]
) -> None:
    assert background.send(advise).get() == "done"
    assert capfd.readouterr().err == ""


def test_a_program_that_is_its_own_python_serves_by_its_first_argument(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", shutil.which("echo"))
    process = Background("json").start()
    assert process.communicate()[0].split() == [SERVE.encode(), b"json"]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_it_ends_with_the_process_that_began_it() -> None:
    script = (
        "from renja.machine.background import Background; import os\n"
        "process = Background('json').start(); print(process.pid, flush=True); os._exit(0)"
    )
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    until = time.monotonic() + 20
    while _runs(int(told)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _runs(int(told))


def _runs(process: int) -> bool:
    """Return whether a process is there and no zombie."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
