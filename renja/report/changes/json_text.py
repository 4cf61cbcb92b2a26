"""Changes as JSON, for scripts; docs/format.md describes it.

A new key may come; one that is there keeps its meaning while 'versi' is 1.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from renja.compare.change import Change
from renja.model.diagnostic import Place
from renja.model.tree import NOWHERE
from renja.report.changes.difference import Difference, Named, summary

VERSION = 1


def told(difference: Difference) -> str:
    """Return one JSON object with all changes."""
    whole = {
        "versi": VERSION,
        "renja": difference.version,
        "semula": _plan(difference.before),
        "menjadi": _plan(difference.after),
        "sama": not difference.changes,
        "ringkasan": summary(difference),
        "jumlah": dict(Counter(change.hal for change in difference.changes)),
        "perubahan": [_change(change) for change in difference.changes],
        "catatan": list(difference.notes),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _plan(named: Named) -> dict[str, Any]:
    return {"nama": named.name, "tahun": named.tahun, "commit": named.commit}


def _change(change: Change) -> dict[str, Any]:
    beda = change.beda
    return {
        "hal": change.hal,
        "jenis": change.jenis,
        "kode": change.kode,
        "sebutan": change.sebutan,
        "isian": change.isian,
        "kunci": change.kunci,
        "semula": change.semula,
        "menjadi": change.menjadi,
        "selisih": change.selisih,
        "beda": None if beda is None else int(beda) if beda == int(beda) else float(beda),
        "alasan": change.alasan,
        "tempat_semula": _place(change.tempat_semula),
        "tempat_menjadi": _place(change.tempat_menjadi),
        "kata": [{"nasib": word.nasib, "teks": word.teks} for word in change.kata],
    }


def _place(place: Place) -> dict[str, Any] | None:
    if place == NOWHERE:
        return None
    return {"berkas": place.path, "baris": place.line, "kolom": place.column}
