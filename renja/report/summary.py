"""What a run says of itself: durations, counted findings, the files that it wrote."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from renja.model.diagnostic import Finding, Severity
from renja.model.numbers import indonesian

UNVERIFIED = "RJ502"  # told of each block of data that keeps a document a draft
EXAMPLE = "RJ517"  # told of each text of a new project that isn't the unit's own yet
HELD = "RJ62"  # how the codes begin of what holds back a document that is meant to be final

_DIGEST, _COMMIT = 16, 10  # letters that are told


def seconds_text(seconds: float) -> str:
    """Return a duration as '0,12 detik'."""
    return f"{indonesian(f'{seconds:.2f}')} detik"


def findings_text(findings: Sequence[Finding]) -> str:
    """Return the findings counted by weight: '2 galat, 1 peringatan', or 'tidak ada temuan'."""
    counts = [(sum(f.severity is weight for f in findings), weight) for weight in Severity]
    return ", ".join(f"{count} {weight}" for count, weight in counts if count) or "tidak ada temuan"


def path_text(path: Path, base: Path) -> str:
    """Return a path as one types it from base: relative where it lies below, else whole."""
    try:
        return str(path.relative_to(base))
    except ValueError:
        return str(path)


def draft_text(findings: Sequence[Finding]) -> str:
    """Return why DRAF stands on every page, from what was found."""
    counts = Counter(finding.code for finding in findings)
    unready = {UNVERIFIED: "data belum diperiksa", EXAMPLE: "contoh belum diganti"}
    told = [f"{counts[code]} {what} ({code})" for code, what in unready.items() if counts[code]]
    if told:
        return f"Tetap DRAF karena {' dan '.join(told)}."
    if held := sorted({finding.code for finding in findings if finding.code.startswith(HELD)}):
        return f"Tetap DRAF, meskipun statusnya final; penyebabnya: {', '.join(held)}."
    return "Tetap DRAF karena status di dokumen.yaml."


def provenance_text(digest: str, commit: str) -> str:
    """Return what a final document was made from, as its colophon tells it."""
    told = f"sidik data {digest[:_DIGEST]}"
    return f"{told}, revisi {commit[:_COMMIT]}" if commit else f"{told}, di luar git"


def removed_text(name: str) -> str:
    """Return what is told of a document that went since its format wasn't asked for."""
    kind = name.rpartition(".")[2].upper()
    return f"  {name} yang lama dihapus, karena {kind} tidak ikut disusun"


def engine_text(engine: str) -> str:
    """Return what a PDF by another engine than Typst keeps, and what it doesn't."""
    return f"  PDF oleh {engine}: bertag, tetapi tanpa jaminan PDF/UA dan PDF/A-2a"


def written_text(files: Sequence[Path], base: Path) -> str:
    """Return the paths written, a line each; pictures of one folder are counted, not listed."""
    lines = [path_text(path, base) for path in files if path.parent.name != "gambar"]
    pictures = [path for path in files if path.parent.name == "gambar"]
    if pictures:
        folder = path_text(pictures[0].parent, base) + os.sep
        kinds = ", ".join(
            f"{sum(p.suffix == ending for p in pictures)} {ending[1:].upper()}"
            for ending in sorted({p.suffix for p in pictures}, reverse=True)
        )
        lines.append(f"{folder} ({kinds})")
    return "\n".join(f"  {line}" for line in lines)
