"""A second Python that works beside this one.

Importing matplotlib takes longer than reading and composing a plan: done there, both take
their time at once. It ends when its standard input closes, so also when this one is killed.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from types import GeneratorType
from typing import BinaryIO, Generic, ParamSpec, Self, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

SERVE = "--renja-background"  # the first argument of a program that is to serve


class BackgroundError(Exception):
    """What was asked for failed there: a fault of this program. Its text is the trace."""


class Answer(Generic[T]):
    """What comes back of a job."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def get(self) -> T:
        """Return the job's result, or the next one of several. Raises BackgroundError if it
        failed."""
        assert self._process.stdout is not None
        try:
            fine, result = pickle.load(self._process.stdout)
        except EOFError:
            raise BackgroundError(f"ended with status {self._process.wait()}") from None
        if not fine:
            raise BackgroundError(result)
        answer: T = result
        return answer


class Background:
    """Does one job after the other: a job is sent when the one before was answered.

    preload: the modules that it imports before anything is asked.
    """

    def __init__(self, *preload: str) -> None:
        self._preload = preload
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self._process.kill()  # it keeps nothing; a library's own end would take its time
            self._process.communicate()

    def start(self) -> subprocess.Popen[bytes]:
        """Return the process, begun now if it wasn't before."""
        if self._process is None:
            self._process = subprocess.Popen(
                _command(self._preload), stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        return self._process

    def stream(
        self, function: Callable[P, Iterator[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Answer[T]:
        """Return where the results of a generator will come, one after the other; all of them
        must be got before the next job is sent."""
        first: Answer[T] = self.send(function, *args, **kwargs)  # type: ignore[arg-type]
        return first

    def send(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Answer[T]:
        """Return where the result of a module's function will come."""
        process = self.start()
        assert process.stdin is not None
        try:
            pickle.dump((function, args, kwargs), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
        except OSError:
            pass  # it has ended: the answer tells how
        return Answer(process)


def _command(preload: Sequence[str]) -> list[str]:
    """Return what starts the process: this Python, or this program where it is its own Python
    (PyInstaller sets sys.frozen; bundle/program.py then calls serve)."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SERVE, *preload]
    # -P: a file in the folder where the officer stands is never imported.
    return [sys.executable, "-P", "-m", __name__, *preload]


def serve(preload: Sequence[str]) -> None:
    """Do the jobs that come on standard input, until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process to heed
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not come among the answers
    logging.disable(logging.WARNING)  # what libraries advise programmers isn't for officers
    for module in preload:
        import_module(module)
    while True:
        try:
            function, args, kwargs = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        try:
            result = function(*args, **kwargs)
            for one in result if isinstance(result, GeneratorType) else (result,):
                _answer(answers, (True, one))
        except Exception:
            _answer(answers, (False, traceback.format_exc()))


def _answer(answers: BinaryIO, answer: tuple[bool, object]) -> None:
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


if __name__ == "__main__":
    serve(sys.argv[1:])
