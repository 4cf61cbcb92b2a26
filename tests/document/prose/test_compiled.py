"""Compiled naskah that are kept: composed the same again, and no text by the code of another."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2.sandbox import SandboxedEnvironment

from renja.document.prose import environment as environments
from renja.document.prose.compiled import CompiledNaskah
from renja.document.prose.environment import ProseEnvironment

PATH = "data/2025/naskah/bab-1.md"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the naskah that Jinja compiles from now on, beginning with none kept."""
    done: list[str] = []
    generate = SandboxedEnvironment._generate

    def told(self: Any, source: Any, name: Any, *rest: Any, **more: Any) -> str:
        done.append(name)
        return generate(self, source, name, *rest, **more)

    monkeypatch.setattr(environments, "_COMPILED", CompiledNaskah(most=2))
    monkeypatch.setattr(SandboxedEnvironment, "_generate", told)
    return done


def rendered(text: str, path: str = PATH) -> tuple[str, tuple[tuple[tuple[str, int], ...], ...]]:
    """Return the text that a document's environment makes of a naskah, and where its lines are."""
    environment = ProseEnvironment({"bab-1.md": (path, text)})
    return environment.marks.unmarked(environment.get_template("bab-1.md").render())


def test_a_text_is_compiled_once_and_its_lines_keep_their_places(compiled: list[str]) -> None:
    first, second = rendered("Satu.\nDua.\n"), rendered("Satu.\nDua.\n")
    assert first == second == ("Satu.\nDua.\n", (((PATH, 1),), ((PATH, 2),), ()))
    assert compiled == ["bab-1.md"]


def test_another_text_of_the_same_file_is_compiled_anew(compiled: list[str]) -> None:
    assert rendered("Satu.\n")[0] == "Satu.\n"
    assert rendered("Dua.\n")[0] == "Dua.\n"
    assert len(compiled) == 2


def test_the_same_text_elsewhere_is_compiled_anew(compiled: list[str]) -> None:
    rendered("Satu.\n")
    assert rendered("Satu.\n", "data/2026/naskah/bab-1.md")[1][0] == (
        ("data/2026/naskah/bab-1.md", 1),
    )
    assert len(compiled) == 2


def test_the_oldest_goes_first(compiled: list[str]) -> None:
    for text in ("Satu.\n", "Dua.\n", "Tiga.\n", "Dua.\n", "Satu.\n"):
        rendered(text)
    assert len(compiled) == 4


def test_a_wrong_name_is_told_at_its_place_again(compiled: list[str]) -> None:
    for _ in range(2):
        environment = ProseEnvironment({"bab-1.md": (PATH, "a\n\n{{ nama }} {{ nama }}\n")})
        environment.get_template("bab-1.md").render()
        assert [f"{f.place.line}:{f.place.column}" for f in environment.findings] == ["3:4", "3:15"]
    assert compiled == ["bab-1.md"]
