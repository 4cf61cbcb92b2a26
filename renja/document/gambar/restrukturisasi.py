"""Gambar 'restrukturisasi': from the old programmes to the new ones."""

from __future__ import annotations

from renja.document.printing import one_line
from renja.figure.spec import ProgramPanel, RestructuringSpec
from renja.model.program import Program
from renja.model.renja import Renja

_BEFORE, _AFTER = "Program sebelum restrukturisasi", "Program setelah restrukturisasi"
_TITLES = {"generik": "Program generik", "teknis": "Program teknis"}


def available(renja: Renja) -> bool:
    """Return whether a programme tells what it came from."""
    return any(program.asal for program in renja.program)


def gambar_restrukturisasi(renja: Renja) -> RestructuringSpec:
    """Return what the picture of the restructuring shows, a panel a programme."""
    panels = tuple(_panel(program) for program in renja.program)
    return RestructuringSpec(_BEFORE, _AFTER, panels, _alt(panels))


def _panel(program: Program) -> ProgramPanel:
    return ProgramPanel(
        title=_TITLES.get(program.jenis or "", "Program"),
        code=str(program.kode_anggaran or ""),
        name=one_line(program.nama),
        origins=tuple(one_line(name) for name in program.asal),
        text="" if program.asal else _character(program),
    )


def _character(program: Program) -> str:
    tugas = f"Didesain untuk {one_line(program.tugas)}" if program.tugas is not None else ""
    sifat = f"bersifat {one_line(program.sifat)}" if program.sifat is not None else ""
    text = "; ".join(part for part in (tugas, sifat) if part).rstrip(".")
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _alt(panels: tuple[ProgramPanel, ...]) -> str:
    sentences = []
    for panel in panels:
        code = f" ({panel.code})" if panel.code else ""
        result = f"{panel.title}: {panel.name}{code}"
        if panel.origins:
            sentences.append(f"{result} berasal dari {'; '.join(panel.origins)}.")
        elif panel.text:
            sentences.append(f"{result}. {panel.text}")
        else:
            sentences.append(f"{result}.")
    return f"Restrukturisasi program. {' '.join(sentences)}"
