"""The state of the data that tables are made from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from renja.workbook.columns import LEMBAR

TAHUN, DATA = "Renja tahun", "Renja data"  # properties of a workbook: year, and digest of the data


def data_files(tahun: int) -> tuple[str, ...]:
    """Return the paths of the data files that tables are about."""
    return tuple(f"data/{tahun}/{lembar.berkas}.yaml" for lembar in LEMBAR)


def data_digest(texts: Mapping[str, str], tahun: int) -> str:
    """Return what tells the state of those files: the same for the same texts, however their
    lines end."""
    state = hashlib.sha256()
    for path in data_files(tahun):
        state.update(f"{path}\0{texts.get(path, '')}\0".encode())
    return state.hexdigest()
