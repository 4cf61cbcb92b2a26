"""Changes as lines of text: one a change, for pipes, files and editors."""

from __future__ import annotations

from renja.compare.change import Change
from renja.model.tree import NOWHERE
from renja.report.changes.difference import Difference, field, in_short, summary, thing
from renja.report.finding import one_line


def told(difference: Difference) -> str:
    """Return a line for each change, notes, and the summary."""
    lines = [change_line(difference, change) for change in difference.changes]
    return "\n".join([*lines, *difference.notes, summary(difference)]) + "\n"


def change_line(difference: Difference, change: Change) -> str:
    """Return a change on one line: 'data/2024/sasaran.yaml:42:21: IKU.3 …, target: 95 → 96'."""
    place = difference.place(change)
    where = f"{place.path}:{place.line}:{place.column}: " if place != NOWHERE else ""
    what = ", ".join(filter(None, (thing(change), field(change))))
    return one_line(f"{where}{what}: {_values(change)}{_details(change)}")


def _values(change: Change) -> str:
    if change.kata:
        marks = {"tetap": "{}", "hapus": "[-{}-]", "tambah": "{{+{}+}}"}
        return " ".join(marks[word.nasib].format(word.teks) for word in in_short(change.kata))
    if change.jenis == "tambah":
        return change.menjadi or "baru"
    if change.jenis == "hapus":
        return change.semula or "tidak ada lagi"
    return f"{change.semula or '(kosong)'} → {change.menjadi or '(kosong)'}"


def _details(change: Change) -> str:
    selisih = f" ({change.selisih})" if change.selisih else ""
    return selisih + (f"; alasan: {change.alasan}" if change.alasan else "")
