"""Tabs, where YAML wants spaces."""

from __future__ import annotations

from renja.load.yaml_slip import Repair, Slip
from renja.model.codes import finding
from renja.model.diagnostic import Place


def misplaced_tab(slip: Slip) -> Repair | None:
    """Return what is told of a tab where reading stopped; None where there is none."""
    if slip.char() != "\t":
        return None
    if not slip.text_of(slip.line)[: slip.column - 1].strip():
        return tabs_told(slip)
    hint = "Ganti dengan satu spasi."
    return slip.replace("RJ107", slip.line, slip.column, " ", "di sini ada tab.", hint)


def tabs_told(slip: Slip) -> Repair:
    """Return what is told of lines that begin with tabs: once, since one cure mends them all."""
    found = [n for n, line in enumerate(slip.lines, 1) if "\t" in leading(line) and line.strip()]
    place = Place(slip.path, found[0], 1, len(leading(slip.text_of(found[0]))) + 1)
    if len(found) == 1:
        hint = "Ganti tab itu dengan spasi, sehingga sejajar dengan baris yang setingkat."
        return Repair((finding("RJ107", place, "baris ini diawali tab.", hint),))
    hint = (
        "Di VS Code, klik 'Tab Size' atau 'Spaces' di kanan bawah jendela, pilih 'Convert "
        "Indentation to Spaces', lalu simpan; semuanya terganti sekaligus."
    )
    message = f"{len(found)} baris berkas ini diawali tab, mulai baris ini; seharusnya spasi."
    return Repair((finding("RJ107", place, message, hint),))


def leading(line: str) -> str:
    """Return the white space that a line begins with."""
    return line[: len(line) - len(line.lstrip())]
