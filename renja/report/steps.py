"""The steps of a run while it runs: a moving display on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TextIO

from renja.report.finding import Paint
from renja.report.summary import seconds_text

_WIDTH = 34  # columns of a step's name, so that the times stand in line


class Steps(Protocol):
    """Called with a step's name; the context lasts as long as the step."""

    def __call__(self, name: str, /) -> AbstractContextManager[None]:
        """Return the context of a step."""
        ...


@contextmanager
def silent(name: str, /) -> Iterator[None]:
    """Tell nothing of a step."""
    yield


def told_steps(stream: TextIO, *, moving: bool, paint: Paint) -> Steps:
    """Return steps that tell on stream their names, and their times when they end well.

    moving: a spinner turns while a step lasts; else only the line at its end is written.
    """

    @contextmanager
    def step(name: str, /) -> Iterator[None]:
        begin = time.perf_counter()
        with _spinner(stream, name) if moving else silent(name):
            yield
        took = seconds_text(time.perf_counter() - begin)
        stream.write(f"  {name:<{_WIDTH}} {paint(took, 'garis')}\n")
        stream.flush()

    return step


@contextmanager
def _spinner(stream: TextIO, name: str) -> Iterator[None]:
    # Imported here: rich takes a tenth of a second, and only a terminal needs it.
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False)
    with console.status(name, spinner="dots"):
        yield
