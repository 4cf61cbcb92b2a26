"""Every rule, on the smallest data that break it, with the exact text that staff read.

A case is a folder cases/CODE_NAME/: its files take the place of those in dasar/, the
smallest plan without defects; expected.txt holds what the terminal shows. The files in its
lolos/ are a near miss: so nearly the same, and nothing is found.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from renja.check.plan import Rule, check_plan, rules
from renja.load.loader import load_plan
from renja.load.settings import load_settings
from renja.model.codes import CODES
from renja.pipeline.build import check
from renja.report.finding import finding_text
from tests.check.projects import YEAR, project_of

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").iterdir())
BY_CODE = {rule.CODE: rule for rule in rules()}


def told(case: Path | None, code: str, folder: Path) -> tuple[set[str], str]:
    """Return the codes of what is found in a case, and its text; the document is composed
    only where the rule looks at it."""
    project = project_of(case, folder)
    rule = BY_CODE[code]
    if hasattr(rule, "check_document") or hasattr(rule, "check_prose"):
        checked = check(project, YEAR, load_settings(project))
        findings, texts = checked.findings, checked.texts
    else:
        loaded = load_plan(project, YEAR)
        assert loaded.findings == ()
        assert loaded.renja is not None
        findings, texts = check_plan(loaded.renja), loaded.texts
    text = "\n".join(finding_text(finding, texts) for finding in findings)
    return {finding.code for finding in findings}, text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_rule_tells_its_defect_and_nothing_else(
    case: Path, tmp_path: Path, accept: Callable[[Path, str], None]
) -> None:
    code = case.name.split("_")[0]
    found, text = told(case, code, tmp_path)
    assert found == {code}
    accept(case / "expected.txt", text + "\n")


NEAR_MISSES = [case for case in CASES if (case / "lolos").is_dir()]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.CODE)
def test_every_rule_has_a_near_miss(rule: Rule) -> None:
    assert any(case.name.startswith(f"{rule.CODE}_") for case in NEAR_MISSES)


@pytest.mark.parametrize("case", NEAR_MISSES, ids=lambda case: case.name)
def test_a_near_miss_passes(case: Path, tmp_path: Path) -> None:
    assert told(case / "lolos", case.name.split("_")[0], tmp_path) == (set(), "")


def test_a_plan_without_defects_has_no_findings(tmp_path: Path) -> None:
    loaded = load_plan(project_of(None, tmp_path), YEAR)
    assert loaded.findings == ()
    assert loaded.renja is not None
    assert check_plan(loaded.renja) == ()
    assert check(tmp_path, YEAR).findings == ()


def test_rules_are_found_without_being_listed() -> None:
    assert len(rules()) >= 30


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.CODE)
def test_every_rule_has_a_case_and_a_name_in_the_table(rule: Rule) -> None:
    module = rule.__name__.rsplit(".", 1)[-1]  # type: ignore[attr-defined]
    assert CODES[rule.CODE].name == module
    assert any(case.name.startswith(f"{rule.CODE}_{module}") for case in CASES)


def test_every_code_has_one_meaning() -> None:
    assert list(CODES) == sorted(CODES)


def test_a_long_chain_of_induk_is_judged_at_once(tmp_path: Path) -> None:
    lines = ["pagu:"]
    for number in range(1500):
        lines += [f"  - kode: P.{number}", "    jumlah: 1.000", "    butir:"]
        lines += ["      - nama: Layanan", "        kegiatan: WA.1"]
        lines += [f"    induk: P.{number - 1}"] if number else []
    project = project_of(None, tmp_path)
    (project / "data" / str(YEAR) / "pagu.yaml").write_text("\n".join(lines), encoding="utf-8")
    loaded = load_plan(project, YEAR)
    assert loaded.renja is not None
    begin = time.process_time()
    check_plan(loaded.renja)
    assert time.process_time() - begin < 10
