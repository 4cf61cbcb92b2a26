"""Copies of the template with one thing changed, in Word's words or in a part's XML."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document

from renja.look.look import Look
from renja.look.read import LookResult, read_look

Change = Callable[[Document], object]


@pytest.fixture(scope="session")
def template(repository: Path) -> Path:
    return repository / "templates" / "renja.docx"


@pytest.fixture(scope="session")
def look(template: Path) -> Look:
    result = read_look(template)
    assert result.findings == ()
    assert result.look is not None
    return result.look


@pytest.fixture
def changed(template: Path, tmp_path: Path) -> Callable[[Change], LookResult]:
    """Return a function: what to do with the opened template in, what is then read out."""

    def read(change: Change) -> LookResult:
        document = docx.Document(str(template))
        change(document)
        document.save(str(tmp_path / "renja.docx"))
        return read_look(tmp_path / "renja.docx")

    return read


@pytest.fixture
def rewritten(template: Path, tmp_path: Path) -> Callable[..., LookResult]:
    """Return a function: a part and pairs of old and new text in, what is then read out."""

    def read(part: str, *pairs: tuple[str, str]) -> LookResult:
        copy = tmp_path / "renja.docx"
        with zipfile.ZipFile(template) as source, zipfile.ZipFile(copy, "w") as target:
            for name in source.namelist():
                text = source.read(name).decode("utf-8")
                for old, new in pairs if name == part else ():
                    assert old in text, f"{part} has no {old}"
                    text = text.replace(old, new)
                target.writestr(name, text)
        return read_look(copy)

    return read


@pytest.fixture
def without(template: Path, tmp_path: Path) -> Callable[[str], LookResult]:
    """Return a function: the name of a part in, what is read without it out."""

    def read(part: str) -> LookResult:
        copy = tmp_path / "renja.docx"
        with zipfile.ZipFile(template) as source, zipfile.ZipFile(copy, "w") as target:
            for name in source.namelist():
                if name != part:
                    target.writestr(name, source.read(name))
        return read_look(copy)

    return read
