"""What the writers' tests share: the look and the templates of this repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.look.look import Look
from renja.look.read import read_look


@pytest.fixture(scope="session")
def word_template(repository: Path) -> Path:
    """Return the path of the Word template."""
    return repository / "templates" / "renja.docx"


@pytest.fixture(scope="session")
def typst_template(repository: Path) -> Path:
    """Return the path of the Typst template."""
    return repository / "templates" / "renja.typ"


@pytest.fixture(scope="session")
def look(word_template: Path) -> Look:
    """Return the look that the template asks for."""
    found = read_look(word_template)
    assert found.look is not None, found.findings
    return found.look
