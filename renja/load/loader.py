"""A plan's data files turned into the model, or every reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from renja.load.data_files import NONE, DataFolder, read_data_folder
from renja.load.defects import tell_defects
from renja.load.salvage import salvage
from renja.model.bagian import Bagian
from renja.model.berkas import BERKAS
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, has_galat
from renja.model.renja import Renja
from renja.model.tree import BlockNode, EmptyNode

_SLIPS = ("RJ104", "RJ106")  # mended in memory, which makes a value that nobody typed


@dataclass(frozen=True, slots=True)
class LoadResult:
    """A plan as loaded.

    renja is None where a galat was found; then sound_part holds what is sound of it, with
    stand-ins marked `broken`, for checks only, never to be written. texts has the text of
    every file that could be read, by its path.
    """

    renja: Renja | None
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    sound_part: Renja | None = None

    @property
    def to_check(self) -> Renja | None:
        """Return the plan, or else the sound part of it; None where the year isn't there."""
        return self.renja or self.sound_part

    def beside_slips(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings of rules but those of values that were mended in memory."""
        slips = _slips(self.findings)
        return [found for found in findings if not any(_over(found.place, p) for p in slips)]


def load_plan(project: Path, tahun: int, instead: Mapping[str, bytes] = NONE) -> LoadResult:
    """Return the plan of a year; never raises for what a user can get wrong. instead: what its
    files would hold, by path, where a change is tried before it is made."""
    folder = read_data_folder(project, tahun, instead)
    if not folder.files:
        return LoadResult(None, _sorted(folder.findings), folder.texts)
    parts, lost = _validate(folder, tahun)
    other_year = _other_year(parts, tahun)
    folder.findings += other_year
    lost |= {"dokumen"} if other_year else set()
    findings = _sorted(folder.findings)
    if has_galat(findings):
        return LoadResult(None, findings, folder.texts, assemble(parts, lost))
    return LoadResult(assemble(parts), findings, folder.texts)


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    slips = _slips(findings)
    kept = {f for f in findings if f.code in _SLIPS or not any(_over(f.place, p) for p in slips)}
    return tuple(sorted(kept, key=lambda found: found.sort_key))


def _slips(findings: Iterable[Finding]) -> set[Place]:
    return {found.place for found in findings if found.code in _SLIPS}


def _over(place: Place, slip: Place) -> bool:
    """Return whether a value lies over a slip in its text, and so only follows from it."""
    on_line = (place.path, place.line) == (slip.path, slip.line)
    return on_line and place.column <= slip.column < place.end_column


def _validate(folder: DataFolder, tahun: int) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the model of each file, and the names of the files that lost something."""
    unit = folder.files.get("unit")
    context = placeholders(unit.tree if unit else None, tahun)
    parts: dict[str, Any] = {}
    lost: set[str] = set()
    strangers = any(found.code == "RJ122" for found in folder.findings)
    for berkas in BERKAS:
        file = folder.files.get(berkas.nama)
        if file is None and not berkas.wajib:
            lost |= {berkas.nama} if strangers else set()
            continue
        if file is None or not file.readable:
            parts[berkas.nama], _ = salvage(None, berkas.model, context)
            lost.add(berkas.nama)
            continue
        try:
            parts[berkas.nama] = berkas.model.model_validate(file.tree, context=context)
        except ValidationError as error:
            slips = frozenset(
                found.place.line
                for found in folder.findings
                if found.place.path == file.path and found.code in _SLIPS
            )
            folder.findings += tell_defects(
                error.errors(), file.path, berkas.nama, berkas.model, file.tree, slips
            )
            parts[berkas.nama], gone = salvage(file.tree, berkas.model, context)
            lost |= {berkas.nama} if gone else set()
    return parts, frozenset(lost)


def _other_year(parts: Mapping[str, Any], tahun: int) -> tuple[Finding, ...]:
    typed = parts["dokumen"].tahun
    if typed.broken or typed == tahun:
        return ()
    message = f"dokumen, tahun: tertulis {typed}, tetapi foldernya data/{tahun}."
    return (finding("RJ126", typed.place, message, "Samakan tahun dengan nama foldernya."),)


def assemble(parts: Mapping[str, Any], lost: frozenset[str] = frozenset()) -> Renja:
    """Return the plan made of the models of its files; lost names those with gaps."""

    def items(name: str) -> Any:
        part: Bagian | None = parts.get(name)
        return getattr(part, name) if part is not None else ()

    program, pagu = parts.get("program"), parts.get("pagu")
    return Renja(
        dokumen=parts["dokumen"],
        unit=parts["unit"],
        pegawai=parts.get("pegawai"),
        asn=parts.get("asn"),
        arah=parts.get("arah"),
        peran=items("peran"),
        strategi=parts["sasaran"],
        program=items("program"),
        restrukturisasi=program.restrukturisasi if program is not None else None,
        total_pagu=pagu.total_pagu if pagu is not None else None,
        pagu=items("pagu"),
        pengadaan=items("pengadaan"),
        regulasi=items("regulasi"),
        incomplete=lost,
    )


def placeholders(unit: Any, tahun: int) -> dict[str, str]:
    """Return what {unit} and the other placeholders stand for, from the tree of unit.yaml."""
    known = {"tahun": str(tahun)}
    nama = _text(unit, "nama")
    if nama:
        pendek = _text(unit, "pendek") or nama
        panjang = _text(unit, "panjang") or nama
        known |= {"unit_resmi": nama, "unit": pendek, "unit_panjang": panjang}
    return known


def _text(unit: Any, key: str) -> str:
    typed = unit.get(key) if isinstance(unit, BlockNode) else None
    return str(typed).strip() if isinstance(typed, str) and not isinstance(typed, EmptyNode) else ""
