"""The plan as it would be with a table's changes: loaded, checked and composed in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from renja.check.plan import check_plan
from renja.document.compose import compose
from renja.document.naskah import Naskah, load_naskah
from renja.edit.yaml_edit import YamlEdit
from renja.history.plan_before import Loaded, loaded_plan
from renja.load.templates import shipped_templates
from renja.model.diagnostic import Finding, Place, has_galat
from renja.model.renja import Renja
from renja.workbook.intake import Wanted
from renja.workbook.rows import Row, Steps, plan_rows
from renja.workbook.table import Spot


@dataclass(frozen=True, slots=True)
class Tried:
    """The plan with the changes, None where it can't be loaded; findings: each galat that the
    changes bring, at its cell as far as there is one."""

    renja: Renja | None
    findings: tuple[Finding, ...]


def tried(
    project: Path, before: Loaded, files: Mapping[str, bytes], wanted: Sequence[Wanted]
) -> Tried:
    """Return what becomes of a plan when these files, by path, take the place of its own."""
    assert before.typed.renja is not None
    tahun = int(before.typed.renja.dokumen.tahun)
    naskah = load_naskah(project, tahun, shipped_templates() / "naskah")
    old = {(found.code, found.message) for found in _galat(before, naskah)}
    after = loaded_plan(project, tahun, instead=files)
    rows = after.to_check
    found = [
        _at_cell(galat, after.texts, rows, wanted)
        for galat in _galat(after, naskah)
        if (galat.code, galat.message) not in old
    ]
    return Tried(after.typed.renja, tuple(found))


def _galat(loaded: Loaded, naskah: Naskah) -> Iterator[Finding]:
    """Yield what stops a plan's document, but for faults of its template."""
    found = list(loaded.findings)
    if loaded.to_check is not None:
        found += loaded.typed.beside_slips(check_plan(loaded.to_check))
    if loaded.renja is not None:
        found += compose(loaded.renja, naskah).findings
    yield from (one for one in found if has_galat([one]))


def _at_cell(
    galat: Finding, texts: Mapping[str, str], renja: Renja | None, wanted: Sequence[Wanted]
) -> Finding:
    """Return a finding at the cell that its value comes from, or else at the table's file."""
    spot = _spot(galat.place, texts, renja, wanted)
    if spot is None:
        home = wanted[0].table.spot.place if wanted else galat.place
        line = f":{galat.place.line}" if galat.place.line else ""
        message = f"dengan perubahan ini, {galat.place.path}{line}: {galat.message}"
        return replace(galat, place=home, message=message, related=(), fix=())
    message = f"{spot.name}: {galat.message}"
    return replace(galat, place=spot.place, message=message, related=(), fix=())


def _spot(
    place: Place, texts: Mapping[str, str], renja: Renja | None, wanted: Sequence[Wanted]
) -> Spot | None:
    asked = next((w for w in wanted if place.path.endswith(f"/{w.table.lembar.berkas}.yaml")), None)
    if asked is None or renja is None or place.path not in texts or not place.line:
        return None
    try:
        path = YamlEdit(texts[place.path]).path_at(place.line, max(place.column, 1))
    except (KeyError, ValueError):
        return None
    rows = [
        row for row in plan_rows(renja, asked.table.lembar) if path[: len(row.path)] == row.path
    ]
    if not rows:
        return None
    row = max(rows, key=lambda row: len(row.path))
    line = asked.lines.get(row.identity)
    if line is None:
        return None
    return line.cell(_column(row, path)).spot


def _column(row: Row, path: Steps) -> str:
    """Return the column that tells the value at a path, else that of the kode."""
    rest = path[len(row.path) :]
    for kolom, keys in row.jenis.isi.items():
        if rest[: len(keys)] == keys:
            return kolom
    return "kode"
