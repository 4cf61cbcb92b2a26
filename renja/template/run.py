"""The Word template: a fresh default written, or what the outputs use of one told."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import typer

from renja.arguments import the_inspection, the_project
from renja.exit_status import FINE, GALAT
from renja.load.project import find_project
from renja.load.templates import shipped_templates, template_file
from renja.look.font_files import Shelf
from renja.look.read import read_look
from renja.machine.fonts import font_shelf
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, PlanError, has_galat
from renja.report.inspection import inspection_json, inspection_text
from renja.report.screen import Screen
from renja.report.summary import findings_text, path_text
from renja.template.inspection import inspect
from renja.write.files import replace_set

NAME = "renja.docx"


def write_template(project: Path | None, output: Path | None, *, force: bool, quiet: bool) -> int:
    """Return the exit status of writing the default template. Raises BadParameter on wrong usage.

    A file that is there stays, or under force is kept beside the new one by another name.
    """
    shipped = shipped_templates() / NAME
    target = the_new_template(output or the_project(project) / "templates" / NAME, shipped)
    screen = Screen(quiet=quiet)
    found = read_look(shipped, f"templates/{NAME} (bawaan)").findings
    if has_galat(found):
        screen.findings(found, {})
        screen.result("Templat bawaan sendiri rusak; tidak ada yang ditulis.", "galat")
        return GALAT
    new, shown = shipped.read_bytes(), path_text(target, Path.cwd())
    try:
        old = target.read_bytes() if target.is_file() else None
        if old == new:
            screen.result("Templat itu sudah sama dengan templat bawaan.", "baik", f"  {shown}")
            return FINE
        if old is not None and not force:
            raise PlanError([_there(target)])
        kept = {} if old is None else {_free_name(target): old}
        replace_set(target.parent, {**kept, target.name: new}, (), target.name)
    except (PlanError, PermissionError) as error:
        screen.findings(error.findings if isinstance(error, PlanError) else [_locked(target)], {})
        return GALAT
    lines = [f"  {shown}"]
    lines += [
        f"  {target.with_name(name).name}: yang lama, disimpan di sebelahnya" for name in kept
    ]
    screen.result("Templat bawaan ditulis.", "baik", "\n".join(lines))
    return FINE


def inspect_template(project: Path | None, typed: Path | None, telling: str, *, quiet: bool) -> int:
    """Return the exit status of telling what the outputs use of a template: the one typed, else
    the project's, else the default. Raises BadParameter on wrong usage."""
    as_json = the_inspection(telling, typed) == "json"
    root = find_project(Path.cwd()) if project is None else the_project(project)
    if typed is not None:
        path, shown = typed, path_text(typed.resolve(), Path.cwd())
    elif root is not None:
        path, shown = template_file(root, NAME)
    else:
        path, shown = shipped_templates() / NAME, f"templates/{NAME} (bawaan)"
    shelf = Shelf() if root is None else font_shelf(root)
    result = read_look(path, shown, shelf)
    groups = (
        () if result.look is None else tuple(inspect(path, result.look, result.findings, shelf))
    )
    screen = Screen(quiet=quiet or as_json)
    if as_json:
        screen.data(inspection_json(shown, groups, result.findings))
    else:
        screen.text(inspection_text(shown, groups))
        screen.findings(result.findings, {})
        galat = has_galat(result.findings)
        screen.result(
            f"Templat {'tidak dapat' if galat else 'dapat'} dipakai: "
            f"{findings_text(result.findings)}.",
            "galat" if galat else "baik",
        )
    return GALAT if has_galat(result.findings) else FINE


def the_new_template(typed: Path, shipped: Path) -> Path:
    """Return the file that a default template goes to; never the default itself."""
    target = typed.resolve()
    if target.is_dir():
        raise typer.BadParameter(
            f"--output: {str(typed)!r} adalah folder; sebutkan berkasnya, misalnya "
            f"{str(typed / shipped.name)!r}"
        )
    if target.suffix.lower() != ".docx":
        raise typer.BadParameter(f"--output: nama templat berakhiran .docx, bukan {typed.name!r}")
    if target == shipped.resolve():
        raise typer.BadParameter(
            f"{path_text(target, Path.cwd())} adalah templat bawaan itu sendiri; tulis ke berkas "
            "lain dengan --output, atau kembalikan isinya: git restore templates/renja.docx"
        )
    return target


def _free_name(target: Path) -> str:
    """Return the name under which the old file is kept: 'renja-lama.docx', with a number where
    that is taken."""
    names = (f"{target.stem}-lama{'' if n == 1 else f'-{n}'}{target.suffix}" for n in count(1))
    return next(name for name in names if not target.with_name(name).exists())


def _there(target: Path) -> Finding:
    return finding(
        "RJ613",
        Place(str(target)),
        f"{target.name} sudah ada dan tidak diganti",
        "tulis ke berkas lain dengan --output, atau ganti dengan --force: yang lama disimpan di "
        f"sebelahnya sebagai {_free_name(target)}",
    )


def _locked(target: Path) -> Finding:
    return finding(
        "RJ602",
        Place(str(target)),
        f"{target.name} terkunci: sedang dibuka program lain, atau tidak boleh dibaca",
        "tutup berkas itu (misalnya di Word), lalu ulangi; berkas lama belum diubah",
    )
