"""The unit of a target (satuan), as it is compared: in small letters, without space around."""

from __future__ import annotations

PERSEN = frozenset({"persen", "persentase", "%"})


def satuan_key(satuan: str | None) -> str:
    """Return a satuan as it is compared; '' where there is none."""
    return satuan.strip().casefold() if satuan is not None else ""


def in_persen(satuan: str | None) -> bool:
    """Return whether numbers of this satuan are percentages."""
    return satuan_key(satuan) in PERSEN
