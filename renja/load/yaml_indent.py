"""Keys and items that stand too far left or right."""

from __future__ import annotations

import re

from renja.load.yaml_slip import Repair, Slip
from renja.load.yaml_texts import is_crooked_first, lines_in_texts
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
    if own == 0 and not body.startswith("- "):
        return _first_lines_slipped(slip)
    open_above = _open_above(slip, slip.line, dashes=body.startswith("- "))
    open_above.pop(own, None)
    if not open_above:
        return None
    above = _slipped_above(slip, own)
    if above is not None:
        return above
    usual = [column for column in open_above if _stands_elsewhere(slip, body, column)]
    near = sorted((abs(column - own), column) for column in usual or open_above)
    wanted = near[0][1]
    if len(near) > 1 and near[0][0] == near[1][0]:
        hint = "Samakan jumlah spasi di awal baris ini dengan baris yang setingkat."
        columns = f"{min(wanted, near[1][1])} atau {max(wanted, near[1][1])}"
        return slip.tell("RJ106", f"baris ini menjorok {own} spasi, seharusnya {columns}.", hint)
    return _move(slip, slip.line, wanted - own, open_above[wanted])


def _first_lines_slipped(slip: Slip) -> Repair | None:
    """Return the repair of a file whose first lines don't begin at its margin."""
    above = [n for n in range(1, slip.line) if slip.text_of(n).strip()]
    first = next((n for n in above if not slip.text_of(n).lstrip().startswith("#")), 0)
    text = slip.text_of(first)
    by = len(text) - len(text.lstrip(" "))
    inside = [n for n in above if n >= first]
    if not by or any(slip.text_of(n)[:by].strip() for n in inside):
        return None
    return _move(slip, first, -by, last=slip.previous(slip.line))


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


def _stands_elsewhere(slip: Slip, body: str, column: int, line: int = 0) -> bool:
    """Return whether another line has the same key (of an item: and the same sort of
    value) at a column."""
    stem = _STEM.match(body)
    if stem is None:
        return False
    start = " " * column + stem[0]
    own = line or slip.line
    return any(text.startswith(start) for n, text in enumerate(slip.lines, 1) if n != own)


def _slipped_above(slip: Slip, column: int) -> Repair | None:
    """Return the repair of the line above, where it is rather that one that slipped: a key
    such as this one stands elsewhere where it stands here."""
    above = slip.previous(slip.line)
    text = slip.text_of(above)
    by = column - (len(text) - len(text.lstrip(" ")))
    items = {slip.text_of(line).lstrip(" ").startswith("- ") for line in (above, slip.line)}
    if by and len(items) == 1 and is_crooked_first(slip.lines, above, column):
        return _move(slip, above, by)
    key = _KEY.match(text)
    body = slip.text_of(slip.line).lstrip(" ")
    if key is None or body.startswith("- ") or not _stands_elsewhere(slip, body, column):
        return None
    own = len(text) - len(text.lstrip(" "))
    by = column - own - len(key[1].lstrip(" "))
    if not key[1].strip():  # a key: it stands nowhere else where it stands here
        familiar = _stands_elsewhere(slip, text.lstrip(" "), column, above)
        strange = not _stands_elsewhere(slip, text.lstrip(" "), own, above)
        return _move(slip, above, by) if by and familiar and strange else None
    keys = _open_above(slip, above, dashes=False)
    parent = max((at for at in keys if at <= own + by), default=-1)
    lists = _open_above(slip, above, dashes=True)
    fits = own + by in lists or (parent >= 0 and own + by == parent + _STEP)
    return _move(slip, above, by) if by and fits else None


def _move(slip: Slip, line: int, by: int, beside: int = 0, last: int = 0) -> Repair:
    """Return the repair that moves a line, with what hangs below it where that has moved too."""
    text = slip.text_of(line)
    own = len(text) - len(text.lstrip(" "))
    wanted, last = own + by, last or _last_below(slip, line, own)
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
    head = slip.text_of(line)
    if not (head[own:].startswith("- ") or head.rstrip().endswith((":", ">-", "|", ">", "|-"))):
        return line
    for below in range(line + 1, len(slip.lines) + 1):
        text = slip.text_of(below)
        indentation = len(text) - len(text.lstrip(" "))
        if not text.strip():
            continue
        if indentation <= own or (last == line and indentation != own + _STEP):
            break
        last = below
    return last
