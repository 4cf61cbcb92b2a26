"""The schemas take what the loader takes and refuse what it refuses, but for named exceptions.

check-jsonschema asks the schema as an editor would: it parses YAML 1.2, which has typed
every value before the schema sees it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.editor.typed import Typed, everything_typed
from tests.editor.verdicts import MODELS, loader_refuses, schema_refuses


@dataclass(frozen=True, slots=True)
class Exception_:
    """Texts on which the two part, and why. strict: which of the two refuses them; kinds:
    how the kinds of key begin that it is about, all where none is named."""

    reason: str
    strict: str
    texts: frozenset[str]
    kinds: tuple[str, ...] = ("",)

    def covers(self, typed: Typed, strict: str) -> bool:
        return (
            strict == self.strict and typed.text in self.texts and typed.kind.startswith(self.kinds)
        )


EXCEPTIONS = {
    "titik ribuan atau desimal": Exception_(
        "YAML reads 1.500 as the number 1.5: a count of 1.500 and the slip 1.5 are one to it",
        "loader",
        frozenset(("1.5", "95.25", "5.")),
        ("Cacah", "Rupiah"),
    ),
    "titik yang rancu": Exception_(
        "1.500 and 173.794 are ambiguous where decimals are possible; YAML sees 1.5, 173.794",
        "loader",
        frozenset(("1.500", "173.794")),
        ("Desimal", "Target"),
    ),
    "nol di depan": Exception_(
        "a number that begins with zeros may be a kode; YAML has dropped them",
        "loader",
        frozenset(("054",)),
        ("Cacah", "Rupiah", "Desimal", "Target"),
    ),
    "bilangan cara YAML": Exception_(
        "spellings of numbers that only programs use; YAML has read them",
        "loader",
        frozenset(("0x1F", "0o17", "1e3", "1_000", "+5", ".5", "5.", ".inf", "2024.0")),
    ),
    "tak hingga": Exception_(
        "the word .inf is a predicate to the loader, a number without bounds to YAML",
        "schema",
        frozenset((".inf",)),
        ("Target",),
    ),
    "true": Exception_(
        "YAML reads these words as a yes or no; taking them, an editor would offer them",
        "schema",
        frozenset(("true", "True")),
    ),
    "null sebagai teks": Exception_(
        "YAML reads these words as nothing, the loader as text: for keys that must be filled",
        "schema",
        frozenset(("null", "~", "[~]")),
    ),
    "null sebagai kosong": Exception_(
        "YAML reads these words as nothing, the loader as text: for keys that may be empty",
        "loader",
        frozenset(("null", "~")),
    ),
    "kalender": Exception_(
        "a pattern can't tell how many days a month has",
        "loader",
        frozenset(("2024-02-31", "31 Februari 2024")),
        ("Tanggal",),
    ),
    "spasi di tepi pilihan": Exception_(
        "the loader strips what is quoted with a space; an enum has the words alone",
        "schema",
        frozenset(("'draf '",)),
        ("pilihan",),
    ),
    "jangkar": Exception_("anchors are gone once YAML is parsed", "loader", frozenset(("&a b",))),
    "tab di dalam teks": Exception_(
        "the YAML parser of check-jsonschema refuses it; that of editors doesn't",
        "schema",
        frozenset(("a\tb",)),
    ),
}

# Files of cases whose defect a schema can't see, with the exception that it is one of.
UNSEEN_CASES = {
    "load/cases/target_rancu/sasaran.yaml": "titik yang rancu",
    "load/cases/tanggal_tidak_ada/dokumen.yaml": "kalender",
}


@pytest.fixture(scope="module")
def disagreements(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Typed, str]]:
    typed = list(everything_typed())
    contents = [(each.file, each.content) for each in typed]
    by_schema = schema_refuses(contents, tmp_path_factory.mktemp("ketikan"))
    by_loader = [loader_refuses(*content) for content in contents]
    assert 0.2 < sum(by_loader) / len(typed) < 0.8
    return [
        (each, "loader" if refused else "schema")
        for each, refused, other in zip(typed, by_loader, by_schema, strict=True)
        if refused != other
    ]


def test_what_is_typed_into_any_key_is_judged_alike(
    disagreements: list[tuple[Typed, str]],
) -> None:
    unnamed = [
        f"{typed.kind}: {typed.text!r} is refused by the {strict} alone"
        for typed, strict in disagreements
        if not any(exception.covers(typed, strict) for exception in EXCEPTIONS.values())
    ]
    assert unnamed == []


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_an_exception_is_needed(name: str, disagreements: list[tuple[Typed, str]]) -> None:
    exception = EXCEPTIONS[name]
    met = {typed.text for typed, strict in disagreements if exception.covers(typed, strict)}
    assert met == exception.texts


def test_files_are_judged_alike(repository: Path, tmp_path: Path) -> None:
    places = ("data/2*", "tests/load/cases/*", "tests/check/cases/*", "tests/check/dasar")
    places += ("tests/plans/*/data/2*", "tests/proyek/*/data/2*")
    files = [file for place in places for file in sorted(repository.glob(f"{place}/*.yaml"))]
    files = [file for file in files if file.stem in MODELS]
    contents = [(file.stem, file.read_text(encoding="utf-8")) for file in files]
    by_loader = [loader_refuses(*content) for content in contents]
    assert 30 < sum(by_loader) < len(files) - 80
    parted = {
        file.relative_to(repository / "tests").as_posix()
        for file, loader, schema in zip(
            files, by_loader, schema_refuses(contents, tmp_path), strict=True
        )
        if loader != schema
    }
    assert parted == set(UNSEEN_CASES)
    assert set(UNSEEN_CASES.values()) <= set(EXCEPTIONS)


def mutants(text: str, dice: random.Random) -> Iterator[str]:
    """Yield a file with a line lost, with a line doubled, and with a key misspelt."""
    lines = text.split("\n")
    typed = [n for n, line in enumerate(lines) if line.strip() and "#" not in line]
    for _ in range(3):
        at = dice.choice(typed)
        yield "\n".join((*lines[:at], *lines[at + 1 :]))
        yield "\n".join((*lines[:at], lines[at], *lines[at:]))
        misspelt = re.sub(r"^( *(?:- )?)(\w)(\w)(\w*:)", r"\1\3\2\4", lines[at])
        yield "\n".join((*lines[:at], misspelt, *lines[at + 1 :]))


def test_mutants_of_the_data_are_judged_alike(repository: Path, tmp_path: Path) -> None:
    dice = random.Random(2024)
    files = sorted((repository / "data" / "2024").glob("*.yaml"))
    contents = [
        (file.stem, mutant)
        for file in files
        for mutant in mutants(file.read_text(encoding="utf-8"), dice)
    ]
    by_loader = [loader_refuses(*content) for content in contents]
    assert 25 < sum(by_loader) < len(contents) - 10
    by_schema = schema_refuses(contents, tmp_path)
    parted = [
        content
        for content, loader, schema in zip(contents, by_loader, by_schema, strict=True)
        if loader != schema
    ]
    assert parted == []
