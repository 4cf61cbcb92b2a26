"""Many findings of one code are told as a few and the places of the rest."""

from __future__ import annotations

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.report.groups import grouped, places_text


def findings(code: str, count: int, path: str = "data/2024/pagu.yaml") -> list[Finding]:
    return [finding(code, Place(path, line, 1), f"ke-{line}.") for line in range(1, count + 1)]


def test_a_few_are_all_told_in_full() -> None:
    few = findings("RJ502", 5)
    assert grouped(few) == [(found, ()) for found in few]


def test_of_many_the_first_are_told_in_full_and_the_rest_by_place() -> None:
    many, other = findings("RJ502", 20), findings("RJ301", 1)
    told = grouped([*many, *other])
    assert [found for found, _ in told] == [*many[:3], *other]
    (rest,) = [alike for _, alike in told if alike]
    assert list(rest) == many[3:]


def test_places_are_listed_by_file() -> None:
    rest = [*findings("RJ502", 3), *findings("RJ502", 1, "data/2024/unit.yaml")]
    assert places_text(rest) == (
        "… dan 4 temuan RJ502 lain: data/2024/pagu.yaml:1, 2, 3; data/2024/unit.yaml:1"
    )
