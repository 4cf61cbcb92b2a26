"""The documents of a difference, asked for with `renja diff`: made, and written to their files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from renja.arguments import the_new_paper
from renja.comparison import Comparison, Side
from renja.model.diagnostic import PlanError
from renja.report.screen import Screen
from renja.report.summary import path_text
from renja.write.files import replace_set


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents that are asked for, by their files. lengkap: the matriks holds the sasaran
    and IKU that didn't change too."""

    matriks: Path | None = None
    lengkap: bool = False

    @property
    def any(self) -> bool:
        """Return whether any document is asked for."""
        return self.matriks is not None


NO_PAPERS = Papers()


def the_papers(root: Path, typed: Papers) -> Papers:
    """Return the documents with their files found. Raises BadParameter on wrong usage."""
    if typed.lengkap and typed.matriks is None:
        raise typer.BadParameter("--all-rows berlaku bersama --matriks FILE")
    matriks = the_new_paper(root, "--matriks", typed.matriks, (".docx", ".pdf"))
    return replace(typed, matriks=matriks)


def write_papers(
    screen: Screen, root: Path, sides: Sequence[Side], compared: Comparison, papers: Papers
) -> bool:
    """Return whether all documents asked for were written; tell where, or why not."""
    if not papers.any:
        return True
    if not compared.whole:
        screen.trouble(
            "Matriks tidak ditulis, karena perubahan kalimat naskah tidak dapat diketahui.",
            "Perbaiki galat naskah di atas, lalu jalankan lagi.",
        )
        return False
    try:
        if papers.matriks is not None:
            with screen.step("Menyusun matriks"):
                made = _matriks(root, sides, compared, papers.matriks, lengkap=papers.lengkap)
            _write(screen, papers.matriks, made, "Matriks ditulis.")
    except PlanError as error:
        screen.findings(error.findings, {})
        return False
    return True


def _matriks(
    root: Path, sides: Sequence[Side], compared: Comparison, target: Path, *, lengkap: bool
) -> bytes:
    from renja.matriks.compose import compose_matriks
    from renja.matriks.typeset import typeset

    before, after = (side.renja for side in sides)
    assert before is not None
    assert after is not None
    document = compose_matriks(before, after, compared.changes, lengkap=lengkap)
    return typeset(document, root, target.suffix.lower())


def _write(screen: Screen, target: Path, data: bytes, told: str) -> None:
    replace_set(target.parent, {target.name: data}, (), target.name)
    screen.result(told, "baik", f"  {path_text(target, Path.cwd())}")
