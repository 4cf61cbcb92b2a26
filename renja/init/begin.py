"""A new project begun: what is asked, written and told."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import typer

from renja.exit_status import FINE, GALAT
from renja.init.answers import Answers, Given, usual_answers
from renja.init.arguments import the_new_project
from renja.init.origin import FOLDER, WHEEL, Origin, installed_origin
from renja.init.questions import ask
from renja.init.skeleton import project_files
from renja.machine.programs import program_on_path
from renja.model.diagnostic import PlanError
from renja.report.screen import Screen
from renja.report.summary import path_text
from renja.write.new_files import refuse_to_overwrite, write_new

_UNTIL_MARCH = 3  # a plan is signed early in its year, and written the year before


def begin_project(typed: Path, given: Given, *, yes: bool, git: bool, quiet: bool) -> int:
    """Return the exit status of beginning a project. Raises BadParameter on wrong usage."""
    folder = the_new_project(typed)
    program = program_on_path("git") if git else None
    if git and program is None:
        raise typer.BadParameter("--git: git tidak ditemukan di komputer ini")
    if not yes and not sys.stdin.isatty():
        raise typer.BadParameter(
            "tidak ada terminal untuk bertanya: tambahkan --yes, dan sebutkan --name, "
            "--short-name, --address, --city, --year, --scorecard atau --tujuan; yang tidak "
            "disebut diisi contoh"
        )
    screen = Screen(quiet=quiet)
    usual = usual_answers(given, usual_year(datetime.now(tz=UTC).astimezone().date()))
    origin = installed_origin()
    try:
        files = project_files(usual, origin)
        refuse_to_overwrite(folder, files)  # before anyone is asked in vain
        answers = usual if yes else ask(given, usual.tahun)
        files = files if yes else project_files(answers, origin)
        write_new(folder, files)
    except PlanError as error:
        screen.findings(error.findings, {})
        screen.result("Tidak ada yang ditulis.", "galat")
        return GALAT
    if program is not None:
        subprocess.run([program, "init", "--quiet", str(folder)], check=False)
    here = path_text(folder, Path.cwd())
    screen.result(f"Proyek Renja {answers.tahun} ditulis ke {here}.", "baik", _written(files))
    if given.scorecard and given.tujuan:
        screen.text("  perspektif dipakai; tujuan tidak, karena sasaran.yaml memuat salah satu\n")
    screen.text(_next_steps(answers, origin, here))
    return FINE


def usual_year(today: date) -> int:
    """Return the year that a plan begun today is for: from April on, the next."""
    return today.year if today.month <= _UNTIL_MARCH else today.year + 1


def _written(files: Mapping[str, bytes]) -> str:
    """Return what was written, a line for each folder at the top."""
    tops = Counter(f"{top}/" if rest else top for top, _, rest in (n.partition("/") for n in files))
    return "\n".join(
        f"  {name} ({count} berkas)" if name.endswith("/") else f"  {name}"
        for name, count in sorted(tops.items())
    )


def _next_steps(answers: Answers, origin: Origin, here: str) -> str:
    lines = [
        "",
        "Langkah berikutnya:",
        f"  1. Buka {'folder ini' if here == '.' else 'folder itu'} di VS Code: File, Open Folder…",
        "  2. renja check   menyebut setiap contoh yang harus diganti",
        f"  3. renja build   menyusun dokumen DRAF ke output/{answers.tahun}/",
    ]
    if origin.is_missing:
        lines += [
            "",
            f"Untuk GitHub, GitLab, dan rekan lain: taruh {WHEEL}",
            f"di folder {FOLDER}/ (lihat README.md).",
        ]
    return "\n".join(lines) + "\n"
