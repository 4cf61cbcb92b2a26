"""Defects permitted in place, and rules that weigh otherwise in a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.check.permits import judge, read_permits
from renja.load.settings import load_settings
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

YAML = "data/2025/pagu.yaml"
PROSE = "data/2025/naskah/bab-1.md"
SETTLED = "RJ301"  # a galat
OPEN = "RJ502"  # a peringatan


def found(line: int, path: str = YAML, code: str = OPEN) -> Finding:
    return finding(code, Place(path, line, 3), "cacat.")


def told(text: str, *findings: Finding, path: str = YAML, whole: bool = True) -> list[str]:
    judged = judge(findings, {path: text}, whole=whole)
    return [f"{f.place.line} {f.code} {f.message}" for f in judged]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1  # boleh RJ502: sebab\nb: 2\n", 1),
        ("# boleh RJ502: sebab\na: 1\nb: 2\n", 2),
        ("# boleh RJ502: sebab\n\n# catatan lain\na: 1\n", 4),
        ("a: 1  # Boleh rj502 sebab\n", 1),
        ("a: >-  # boleh RJ502: sebab\n  satu\n  dua\nb: 2\n", 3),
        ("- >-  # boleh RJ502: sebab\n  satu\n\n  dua\nb: 2\n", 4),
        ("a: 1  # boleh RJ501, RJ502: sebab\n", 1),
    ],
)
def test_a_comment_in_yaml_permits_a_defect_of_its_line(text: str, line: int) -> None:
    assert not any(" RJ502 " in item for item in told(text, found(line)))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1  # boleh RJ502: sebab\nb: 2\n", 2),
        ("# boleh RJ502: sebab\na: 1\nb: 2\n", 3),
        ("a: >-  # boleh RJ502: sebab\n  satu\nb: 2\n", 3),
        ("a: 1  # boleh RJ503: sebab\n", 1),
        ("a: 1  # boleh saja RJ502: sebab\n", 1),
        ("a: b# boleh RJ502: sebab\n", 1),
    ],
)
def test_it_permits_nothing_else(text: str, line: int) -> None:
    assert f"{line} RJ502 cacat." in told(text, found(line))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("satu {# boleh RJ502: sebab #}\ndua\n", 2),
        ("{# boleh RJ502: sebab #}\nsatu\ndua\n", 3),
        ("nol\n\n{# boleh RJ502: sebab #}\n\nsatu\ndua\n", 6),
        ("{# boleh RJ502: sebab\n   yang panjang #}\nsatu\ndua\n", 4),
    ],
)
def test_a_comment_in_a_naskah_permits_a_defect_of_its_paragraph(text: str, line: int) -> None:
    assert told(text, found(line, PROSE), path=PROSE) == []


def test_a_comment_in_a_naskah_leaves_the_next_paragraph_alone() -> None:
    text = "satu {# boleh RJ502: sebab #}\n\ndua\n"
    findings = (found(1, PROSE), found(3, PROSE))
    assert told(text, *findings, path=PROSE) == ["3 RJ502 cacat."]


def test_several_codes_are_permitted_by_one_comment() -> None:
    text = "a: 1  # boleh RJ502 RJ506 dan RJ503: sebab\n"
    assert [permit.code for permit in read_permits(YAML, text)] == ["RJ502", "RJ506", "RJ503"]


def test_a_permission_without_reason_does_not_hold() -> None:
    assert told("a: 1  # boleh RJ502\n", found(1)) == [
        "1 RJ502 cacat.",
        "1 RJ131 izin untuk RJ502 tidak menyebut alasan, jadi tidak berlaku.",
    ]


def test_a_permission_without_a_defect_is_told_once_all_rules_have_spoken() -> None:
    text = "a: 1  # boleh RJ502: sebab\n"
    unused = ["1 RJ132 izin untuk RJ502 tidak terpakai: di sini tidak ada temuan itu."]
    assert told(text) == unused
    assert told(text, whole=False) == []


def test_a_galat_is_never_permitted() -> None:
    assert told("a: 1  # boleh RJ301: sebab\n", found(1, code=SETTLED)) == [
        "1 RJ301 cacat.",
        "1 RJ133 RJ301 adalah galat dan tidak dapat diizinkan: dokumennya akan salah.",
    ]


def test_an_unknown_code_is_told() -> None:
    assert told("a: 1  # boleh RJ999: sebab\n") == [
        "1 RJ133 aturan RJ999 tidak ada, jadi izin ini tidak berlaku."
    ]


def test_the_place_of_a_permission_is_its_code() -> None:
    (permit,) = read_permits(YAML, "a: 1  # boleh RJ502: sebab\n")
    assert permit.place == Place(YAML, 1, 15, 20)


def weighed(folder: Path, text: str) -> list[str]:
    (folder / "renja.yaml").write_text(text, encoding="utf-8")
    settings = load_settings(folder)
    assert settings.findings == ()
    findings = (found(1), found(2, code=SETTLED))
    judged = judge(findings, {}, settings.aturan, whole=True)
    return [f"{f.place.line} {f.severity}[{f.code}] {f.message}" for f in judged]


@pytest.mark.parametrize(
    ("tingkat", "expected"),
    [("galat", ["1 galat[RJ502] cacat."]), ("saran", ["1 saran[RJ502] cacat."]), ("mati", [])],
)
def test_a_project_weighs_a_rule_otherwise(
    tmp_path: Path, tingkat: str, expected: list[str]
) -> None:
    text = f"aturan:\n  - kode: RJ502\n    tingkat: {tingkat}\n    alasan: kesepakatan tim\n"
    assert weighed(tmp_path, text) == [*expected, "2 galat[RJ301] cacat."]


def test_a_galat_cannot_be_weighed_less_nor_a_rule_that_is_not_there(tmp_path: Path) -> None:
    text = "aturan:\n" + "".join(
        f"  - kode: {code}\n    tingkat: saran\n    alasan: uji\n" for code in ("RJ301", "RJ999")
    )
    assert weighed(tmp_path, text) == [
        "1 peringatan[RJ502] cacat.",
        "2 galat[RJ301] cacat.",
        "3 galat[RJ134] RJ301 tidak dapat dijadikan saran: ini galat, dan dokumennya tidak akan"
        " benar.",
        "5 galat[RJ134] aturan, kode: RJ999 tidak ada.",
    ]


def test_a_rule_without_reason_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "renja.yaml").write_text(
        "aturan:\n  - kode: RJ502\n    tingkat: mati\n", encoding="utf-8"
    )
    assert [f.code for f in load_settings(tmp_path).findings] == ["RJ112"]
