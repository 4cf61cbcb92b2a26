"""A plan's life: begun from nothing, signed, taken into the next year, changed by many hands.

One story a unit, told as an officer lives it; what each command does in itself is tested in
its own place.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.history.test_commit import git
from tests.history.test_revisions import commit
from tests.life import LIVES, NEW, OLD, SENTENCE, Desk, Life
from tests.verify.word import Edited


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """Return a desk without a project, in a folder with a blank."""
    place = tmp_path / "meja kerja"
    place.mkdir()
    monkeypatch.chdir(place)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Perencana")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "perencana@example.invalid")
    return Desk(place / "rencana kami", capsys)


@pytest.mark.parametrize("life", LIVES.values(), ids=LIVES)
def test_a_plan_lives_through_two_years(
    life: Life,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    libreoffice_docx: Callable[[Path], Path],
    libreoffice_xlsx: Callable[[Path], Path],
) -> None:
    desk.types("init", str(desk.project), "--yes", "--git", "--year", "2025", *life.answers)
    monkeypatch.chdir(desk.project)

    # Filled, checked, built, recorded.
    desk.types_in(life)
    assert "RJ517" in desk.types("check")
    desk.settle(OLD)
    desk.edit(OLD, life.mended)
    assert "tidak ada temuan" in desk.types("check").lower()
    desk.types("build")
    commit(desk.project, "Renja 2025")

    # Final is refused until the data ask for it and git has it.
    assert "RJ621" in desk.types("build", "--final", status=1)
    desk.declares_final(OLD)
    assert "RJ624" in desk.types("build", "--final", status=1)
    commit(desk.project, "Renja 2025 final")
    git(desk.project, "tag", "renja-2025-final")
    assert "final" in desk.types("build", "--final")
    final = desk.project / "output/2025/renja.docx"
    assert "persis" in desk.types("verify", str(final))

    # The next year begins from it; the old targets are the year before's.
    comments = set(desk.comments(OLD))
    desk.types("new", "2026")
    assert comments - set(desk.comments(NEW)) == set()
    for before, iku in zip(desk.plan(2025).iku, desk.plan(2026).iku, strict=True):
        assert iku.target_sebelumnya is not None
        assert (iku.target_sebelumnya.typed, iku.lanjutan_dari) == (
            before.target.typed,
            before.kode,
        )
    desk.settle(NEW)
    commit(desk.project, "Renja 2026 dimulai")

    # A target, a name, an amount and a sentence change; each is told, by year and by revision.
    changed = (*life.changed, SENTENCE)
    desk.edit(NEW, changed)
    by_revision, by_year = desk.types("diff", "HEAD:2026", "."), desk.types("diff", "2025", "2026")
    for edit in changed:
        assert edit.told in by_revision
        assert edit.told in by_year
    papers = ("matriks.docx", "terlacak.docx", "matriks.pdf")
    desk.types("diff", "HEAD:2026", ".", "--matriks", papers[0], "--tracked", papers[1])
    desk.types("diff", "HEAD:2026", ".", "--matriks", papers[2])
    for paper in papers:
        assert (desk.project / paper).stat().st_size > 5_000
    commit(desk.project, "Renja 2026 disesuaikan")

    # The chief edits the document in Word, and LibreOffice saves it: every edit is found.
    desk.types("build", "2026")
    edited = Edited((desk.project / "output/2026/renja.docx").read_bytes())
    edited.change("secara cermat", "secara saksama")
    edited.change(*life.chief)
    returned = desk.project / "dari-pimpinan.docx"
    returned.write_bytes(edited.bytes)
    returned.write_bytes(libreoffice_docx(returned).read_bytes())
    told = desk.types("verify", str(returned), status=1)
    assert "saksama" in told
    assert f"'{life.chief[1]}'" in told
    assert "2 suntingan" in desk.types("verify", str(returned), "--apply")
    assert life.chief[1] in [iku.target.typed for iku in desk.plan(2026).iku]
    naskah = (desk.project / NEW / SENTENCE.file).read_text("utf-8")
    assert "secara saksama" in naskah

    # The finance desk changes a cell in Calc.
    sheet, old, new = life.desk
    desk.types("export", "2026", "--xlsx", "tabel.xlsx")
    table = desk.project / "tabel.xlsx"
    book = openpyxl.load_workbook(table)
    cell = next(c for row in book[sheet].iter_rows() for c in row if c.value == old)
    cell.value = new
    book.save(table)
    table.write_bytes(libreoffice_xlsx(table).read_bytes())
    new_text = f"{new:,}".replace(",", ".") if isinstance(new, int) else new
    assert new_text in desk.types("import", "tabel.xlsx", "--yes")

    # What all of them wanted stands in the data, and no comment was lost.
    renja = desk.plan(2026)
    assert renja.jumlah_pagu == life.pagu
    assert any(life.name in iku.nama for iku in renja.iku)
    data = (file.read_text("utf-8") for file in (desk.project / NEW).glob("*.yaml"))
    assert any(new_text in text for text in data)
    assert comments - set(desk.comments(NEW)) == set()
    desk.types("build", "2026")
