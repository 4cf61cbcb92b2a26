"""Keys and items that stand too far left or right."""

from __future__ import annotations

import re

from renja.load.yaml_slip import Repair, Slip
from renja.load.yaml_texts import lines_in_texts
from renja.model.codes import finding
from renja.model.diagnostic import Place

_KEY = re.compile(r" *((?:- +)*)([^\W\d][\w-]*) *:(?: |$)")
_STEM = re.compile(r"- +[^\W\d][\w-]*: *[^\W\d]*|[^\W\d][\w-]*:")
_STEP = 2


def wrong_indentation(slip: Slip) -> Repair | None:
    """Return the repair of a key or an item that stands beside those of its level.

    Of the columns that are open above, the one where the same key stands elsewhere in the
    file is meant; else the nearest.
    """
    text = slip.text_of(slip.line)
    body = text.lstrip(" ")
    own = len(text) - len(body)
    if not (_KEY.match(text) or body.startswith("- ")):
        return None
    open_above = _open_above(slip, slip.line, dashes=body.startswith("- "))
    open_above.pop(own, None)
    if not open_above:
        return None
    usual = [column for column in open_above if _stands_elsewhere(slip, body, column)]
    near = sorted((abs(column - own), column) for column in usual or open_above)
    wanted = near[0][1]
    item = open_above[wanted]
    if _item_above_slipped(slip, item, own - wanted, own):
        return _move(slip, item, own - wanted)
    if len(near) > 1 and near[0][0] == near[1][0]:
        hint = "Samakan jumlah spasi di awal baris ini dengan baris yang setingkat."
        columns = f"{min(wanted, near[1][1])} atau {max(wanted, near[1][1])}"
        return slip.tell("RJ106", f"baris ini menjorok {own} spasi, seharusnya {columns}.", hint)
    return _move(slip, slip.line, wanted - own, open_above[wanted])


def _open_above(slip: Slip, line: int, dashes: bool) -> dict[int, int]:
    """Return the indentations, of dashes or else of keys, that are open above a line, each
    with the nearest line that has it."""
    texts = lines_in_texts(slip.lines)
    found: dict[int, int] = {}
    least = 10_000
    while (line := slip.previous(line)) and least > 0:
        text = slip.text_of(line)
        own = len(text) - len(text.lstrip(" "))
        if own >= least or line in texts:
            continue
        key, is_item = _KEY.match(text), text[own : own + 2] == "- "
        if dashes and is_item:
            found.setdefault(own, line)
        elif not dashes and key:
            found.setdefault(own + len(key[1]), line)
        least = own
    return found


def _stands_elsewhere(slip: Slip, body: str, column: int) -> bool:
    """Return whether another line has the same key (of an item: and the same sort of
    value) at a column."""
    stem = _STEM.match(body)
    if stem is None:
        return False
    start = " " * column + stem[0]
    return any(line.startswith(start) for n, line in enumerate(slip.lines, 1) if n != slip.line)


def _item_above_slipped(slip: Slip, line: int, by: int, column: int) -> bool:
    """Return whether it is rather the item's first line that slipped: those below it stand
    where they should."""
    text = slip.text_of(line)
    own = len(text) - len(text.lstrip(" "))
    if not text[own:].startswith("- "):
        return False
    keys = _open_above(slip, line, dashes=False)
    parent = max((key for key in keys if key <= own + by), default=-1)
    lists = _open_above(slip, line, dashes=True)
    fits = own + by in lists if parent < 0 else own + by in (*lists, parent + _STEP)
    return fits and _stands_elsewhere(slip, slip.text_of(slip.line).lstrip(" "), column)


def _move(slip: Slip, line: int, by: int, beside: int = 0) -> Repair:
    """Return the repair that moves a line, with what hangs below it where that has moved too."""
    text = slip.text_of(line)
    own = len(text) - len(text.lstrip(" "))
    wanted, last = own + by, _last_below(slip, line, own)
    moved = [
        f"{' ' * by}{row}" if by > 0 else row[min(-by, len(row) - len(row.lstrip(" "))) :]
        for row in slip.lines[line - 1 : last]
    ]
    level = f", sejajar dengan baris {beside}" if beside else ""
    hint = f"Awali baris ini dengan {wanted} spasi{level}."
    if not wanted:
        hint = f"Hapus spasi di awal baris ini{level}."
    if last > line:
        hint = f"{hint[:-1]}; geser juga baris di bawahnya, sampai baris {last}."
    place = Place(slip.path, line, own + 1, own + 2)
    message = f"baris ini menjorok {own} spasi, seharusnya {wanted}."
    mended = "\n".join((*slip.lines[: line - 1], *moved, *slip.lines[last:]))
    told = finding("RJ106", place, message, hint)
    return Repair((told,), mended, line, last, wanted + 1, by)


def _last_below(slip: Slip, line: int, own: int) -> int:
    """Return the last line of what hangs below a line, if it hangs there as usual: then it
    slipped with it. Else the line itself."""
    last = line
    for below in range(line + 1, len(slip.lines) + 1):
        text = slip.text_of(below)
        indentation = len(text) - len(text.lstrip(" "))
        if not text.strip():
            continue
        if indentation <= own or (last == line and indentation != own + _STEP):
            break
        last = below
    return last
