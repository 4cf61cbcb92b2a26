"""What a run says of itself: durations, counted findings, the files that it wrote."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from renja.model.diagnostic import Finding, Severity


def seconds_text(seconds: float) -> str:
    """Return a duration as '0,12 detik'."""
    return f"{seconds:.2f}".replace(".", ",") + " detik"


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
