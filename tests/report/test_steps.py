"""Steps of a run, counted findings, written files."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest

from renja.model.diagnostic import Finding, Place, Severity
from renja.report.finding import plain
from renja.report.steps import told_steps
from renja.report.summary import findings_text, seconds_text, written_text


def test_a_step_is_told_on_a_line_of_its_own_when_it_has_ended() -> None:
    stream = StringIO()
    step = told_steps(stream, moving=False, paint=plain)
    with step("Memuat data dan naskah"):
        assert stream.getvalue() == ""
    assert re.fullmatch(r"  Memuat data dan naskah +\d+,\d\d detik\n", stream.getvalue())


def test_a_step_that_fails_tells_no_time() -> None:
    stream = StringIO()
    step = told_steps(stream, moving=False, paint=plain)
    with pytest.raises(OSError, match="penuh"), step("Menyimpan"):
        raise OSError("penuh")
    assert stream.getvalue() == ""


def test_the_moving_display_ends_in_the_same_line() -> None:
    stream = StringIO()
    with told_steps(stream, moving=True, paint=plain)("Menggambar"):
        pass
    assert re.search(r"  Menggambar +\d+,\d\d detik\n$", stream.getvalue())


def test_findings_are_counted_by_weight() -> None:
    weights = (Severity.PERINGATAN, Severity.GALAT, Severity.PERINGATAN)
    findings = [Finding("RJ101", weight, "", Place("x")) for weight in weights]
    assert findings_text(findings) == "1 galat, 2 peringatan"
    assert findings_text([]) == "tidak ada temuan"


def test_durations_have_a_decimal_comma() -> None:
    assert seconds_text(1.234) == "1,23 detik"


def test_written_files_are_told_from_here_and_pictures_counted() -> None:
    base = Path("/proyek")
    names = ("gambar/a.svg", "gambar/a.png", "gambar/b.svg", "renja.pdf")
    files = [base / "output" / name for name in names]
    assert written_text([*files, Path("/lain/renja.docx")], base).splitlines() == [
        f"  {Path('output/renja.pdf')}",
        f"  {Path('/lain/renja.docx')}",
        f"  {Path('output/gambar/x').parent}/ (2 SVG, 1 PNG)",
    ]
