"""The documents of a difference, asked for with `renja diff`: made, and written to their files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from renja.arguments import the_new_file
from renja.difference.comparison import Comparison, Side
from renja.model.diagnostic import PlanError
from renja.report.screen import Screen
from renja.report.summary import path_text
from renja.write.files import replace_set


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents that are asked for, by their files. lengkap: the matriks holds the sasaran
    and IKU that didn't change too; tracked: the new plan with the changes to the old marked."""

    matriks: Path | None = None
    lengkap: bool = False
    tracked: Path | None = None

    @property
    def any(self) -> bool:
        """Return whether any document is asked for."""
        return self.matriks is not None or self.tracked is not None


NO_PAPERS = Papers()


def the_papers(root: Path, typed: Papers) -> Papers:
    """Return the documents with their files found. Raises BadParameter on wrong usage."""
    if typed.lengkap and typed.matriks is None:
        raise typer.BadParameter("--all-rows berlaku bersama --matriks FILE")
    matriks = _the_paper(root, "--matriks", typed.matriks, (".docx", ".pdf"))
    tracked = _the_paper(root, "--tracked", typed.tracked, (".docx",))
    if matriks is not None and matriks == tracked:
        raise typer.BadParameter("--matriks dan --tracked menyebut berkas yang sama")
    return replace(typed, matriks=matriks, tracked=tracked)


def _the_paper(root: Path, option: str, typed: Path | None, endings: Sequence[str]) -> Path | None:
    return the_new_file(root, option, typed, endings) if typed is not None else None


def write_papers(
    screen: Screen, root: Path, sides: Sequence[Side], compared: Comparison, papers: Papers
) -> bool:
    """Return whether all documents asked for were written; tell where, or why not."""
    if not papers.any:
        return True
    if not compared.whole:
        screen.trouble(
            "Dokumen tidak ditulis, karena perubahan kalimat naskah tidak dapat diketahui.",
            "Perbaiki galat naskah di atas, lalu jalankan lagi.",
        )
        return False
    try:
        if papers.matriks is not None:
            with screen.step("Menyusun matriks"):
                made = matriks_file(root, sides, compared, papers.matriks, lengkap=papers.lengkap)
            _write(screen, papers.matriks, made, "Matriks ditulis.")
        if papers.tracked is not None:
            return _write_tracked(screen, sides, papers.tracked)
    except PlanError as error:
        screen.findings(error.findings, {})
        return False
    return True


def matriks_file(
    root: Path, sides: Sequence[Side], compared: Comparison, target: Path, *, lengkap: bool = False
) -> bytes:
    """Return the matriks of two plans, DOCX or PDF as the name of its file tells. Raises PlanError
    where the project's template can't be read."""
    from renja.matriks.compose import compose_matriks
    from renja.matriks.typeset import typeset

    before, after = (side.renja for side in sides)
    assert before is not None
    assert after is not None
    document = compose_matriks(before, after, compared.changes, lengkap=lengkap)
    return typeset(document, root, target.suffix.lower())


def _write_tracked(screen: Screen, sides: Sequence[Side], target: Path) -> bool:
    """Return whether the new plan could be written with its changes; tell what stands against."""
    from renja.difference.tracked import built_docx, tracked

    built = []
    for side in sides:
        with screen.step(f"Menyusun {side.plan.title}"):
            docx, findings, texts = built_docx(side.plan)
        if docx is None:
            screen.findings(findings, texts)
            screen.trouble(
                f"{side.plan.title} tidak dapat disusun; perubahannya tidak dapat dilacak.",
                "Perbaiki galat di atas, atau bandingkan dengan rencana yang lain.",
            )
            return False
        built.append(docx)
    after = sides[1].renja
    assert after is not None
    with screen.step("Melacak perubahan"):
        made = tracked(built[0], built[1], after)
    _write(screen, target, made, "Dokumen dengan perubahan terlacak ditulis.")
    return True


def _write(screen: Screen, target: Path, data: bytes, told: str) -> None:
    replace_set(target.parent, {target.name: data}, (), target.name)
    screen.result(told, "baik", f"  {path_text(target, Path.cwd())}")
