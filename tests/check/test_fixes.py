"""The fixes that rules propose: they change what stands in the source, and mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.check.plan import check_plan
from renja.load.loader import load_plan
from renja.model.diagnostic import Finding
from tests.check.projects import YEAR, project_of

HERE = Path(__file__).parent
# how many findings there are, and how many are left: what isn't certain, or stands in quotes
FIXED = {
    "RJ210_predikat_di_luar_skala_ejaan": (2, 1),
    "RJ218_satuan_pada_nama": (2, 1),
    "RJ333_kode_anggaran_salah": (4, 3),
    "RJ514_gelar_salah_tulis": (1, 0),
    "RJ514_gelar_salah_tulis_tanpa_koma": (1, 1),
}


def applied(project: Path) -> tuple[int, int]:
    """Return how many findings a project has before and after its fixes are applied."""
    before = _findings(project)
    for edit in (edit for found in before for edit in found.fix):
        file = project / edit.place.path
        lines = file.read_text(encoding="utf-8").split("\n")
        line, start, end = lines[edit.place.line - 1], edit.place.column - 1, edit.place.end_column
        assert line[start : end - 1] == edit.old
        lines[edit.place.line - 1] = line[:start] + edit.new + line[end - 1 :]
        file.write_text("\n".join(lines), encoding="utf-8")
    return len(before), len(_findings(project))


def _findings(project: Path) -> tuple[Finding, ...]:
    loaded = load_plan(project, YEAR)
    assert loaded.findings == ()
    assert loaded.renja is not None
    return check_plan(loaded.renja)


@pytest.mark.parametrize("name", FIXED)
def test_a_fix_mends_what_can_be_mended_for_certain(name: str, tmp_path: Path) -> None:
    assert applied(project_of(HERE / "cases" / name, tmp_path)) == FIXED[name]
