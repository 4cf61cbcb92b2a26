"""What pydantic found wrong with a file's tree, told in Indonesian at its place.

Errors are told apart by their type, never by pydantic's English text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from renja.load.tree_path import key_place_at, model_at, name_at, node_at, place_at
from renja.model.bagian import Bagian
from renja.model.codes import CODES, finding
from renja.model.diagnostic import Finding
from renja.model.nearest import nearest
from renja.model.numbers import KODE, shown
from renja.model.tree import BlockNode, BrokenNode, EmptyNode

_KEY_WITHOUT_SPACE = re.compile(r"[^\W\d]\w*:\S")
_BETWEEN_KODE = re.compile(r"\s*[,;]\s*(?:dan\s+)?|\s+dan\s+")
MOST_KEYS_TOLD = 12
MOST_KEYS_OF_A_LIST = 3  # of a file that holds little but a list


@dataclass(frozen=True, slots=True)
class Defect:
    """An error of pydantic's with the file that it is in."""

    path: str
    root: str
    model: type[Bagian]
    tree: Any
    type: str
    loc: tuple[str | int, ...]
    input: Any
    context: dict[str, Any]

    @property
    def name(self) -> str:
        """Return how an officer names what is wrong."""
        return name_at(self.tree, self.loc, self.root)

    @property
    def owner(self) -> str:
        """Return how an officer names the block that it is in."""
        return name_at(self.tree, self.loc[:-1], self.root)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys that are known in the block that it is in."""
        return tuple(model_at(self.model, self.loc[:-1]).model_fields)


def tell_defects(
    errors: Iterable[ErrorDetails],
    path: str,
    root: str,
    model: type[Bagian],
    tree: Any,
    slips: frozenset[int] = frozenset(),
) -> tuple[Finding, ...]:
    """Return a finding for each error, but none for what only follows from another.

    slips: lines of the file where reading stumbled; a key may have been lost there.
    """
    defects = [
        Defect(path, root, model, tree, e["type"], e["loc"], e["input"], e.get("ctx", {}))
        for e in errors
    ]
    misspelt = {
        (*defect.loc[:-1], close)
        for defect in defects
        if defect.type == "extra_forbidden" and (close := _close_key(defect))
    }
    too_deep = {
        (*defect.loc[:-2], defect.loc[-1]) for defect in defects if defect.type == "extra_forbidden"
    }
    misspelt |= too_deep
    return tuple(
        _tell(defect)
        for defect in defects
        if not (defect.type == "missing" and (defect.loc in misspelt or _lost(defect, slips)))
        and not isinstance(defect.input, BrokenNode)
    )


def _lost(defect: Defect, slips: frozenset[int]) -> bool:
    """Return whether a missing key may be one that reading stumbled over in its block."""
    block = node_at(defect.tree, defect.loc[:-1])
    if not slips or not isinstance(block, BlockNode) or not block.key_places:
        return False
    lines = [place.line for place in block.key_places.values()]
    return any(min(lines) <= slip <= max(lines) + 1 for slip in slips)


def _tell(defect: Defect) -> Finding:
    if defect.type in CODES:  # told by the field itself, see fields.wrong_value
        place = place_at(defect.tree, defect.loc, defect.path)
        message, hint = defect.context["pesan"], defect.context["saran"]
        if defect.type == "RJ119" and (kodes := _several_kode(defect)):
            hint = f"Tulis satu kode satu baris, masing-masing diawali '- ', atau {kodes}."
        if defect.type == "RJ112" and isinstance(defect.loc[-1], int):
            hint = hint or "Isi butir ini, atau hapus barisnya."
        return finding(defect.type, place, f"{defect.name}: {message}", hint)
    teller = _TELLERS.get(defect.type, _other)
    return teller(defect)


def _several_kode(defect: Defect) -> str:
    """Return the list that 'IKU.4, IKU.3' means, where a list may stand; else ''."""
    typed = str(defect.input).strip()
    parts = [part for part in _BETWEEN_KODE.split(typed) if part]
    if len(parts) < 2:
        parts = [part for part in typed.split() if re.search(r"[^\W\d].*[0-9]", part)]
        parts = parts if len(parts) == len(typed.split()) else []
    listed = isinstance(defect.loc[-1], int)
    if not listed or len(parts) < 2 or not all(KODE.fullmatch(part) for part in parts):
        return ""
    return f"[{', '.join(parts)}]"


def _missing(defect: Defect) -> Finding:
    key = str(defect.loc[-1])
    field = model_at(defect.model, defect.loc[:-1]).model_fields[key]
    block = node_at(defect.tree, defect.loc[:-1])
    typed = block.get(key) if isinstance(block, BlockNode) else None
    place = key_place_at(defect.tree, defect.loc, defect.path)
    if isinstance(typed, EmptyNode):
        return finding(
            "RJ112", place, f"{defect.name}: belum diisi.", f"Isikan di sini: {field.description}"
        )
    message = f"{defect.owner}: {key} belum ada."
    return finding("RJ112", place, message, f"Tambahkan '{key}: …'. {field.description}")


def _unknown(defect: Defect) -> Finding:
    key = str(defect.loc[-1])
    place = key_place_at(defect.tree, defect.loc, defect.path)
    block = node_at(defect.tree, defect.loc[:-1])
    if isinstance(block, BlockNode) and block.inline and isinstance(defect.input, EmptyNode):
        message = f"{defect.owner}: koma di antara kurung memisahkan {shown(key)} dari teksnya."
        hint = "Tulis satu kunci satu baris, tanpa kurung kurawal."
        return finding("RJ111", place, message, hint)
    head = key.split(":")[0]
    if ":" in key and head in defect.keys:
        message = f"{defect.owner}: sesudah '{head}:' harus ada spasi."
        return finding("RJ106", place, message, f"Tulis '{head}: …'.")
    above = defect.loc[-2] if len(defect.loc) > 1 else 0
    if isinstance(above, str) and key in model_at(defect.model, defect.loc[:-2]).model_fields:
        message = f"{defect.owner}: kunci '{key}' tidak dikenal di dalam '{above}'."
        hint = f"Mungkin terlalu menjorok: sejajarkan dengan '{above}'."
        return finding("RJ111", place, message, hint)
    close = _close_key(defect)
    known = ", ".join(defect.keys[:MOST_KEYS_TOLD])
    more = ", …" if len(defect.keys) > MOST_KEYS_TOLD else ""
    hint = f"maksud Anda '{close}'?" if close else f"Yang dikenal di sini: {known}{more}."
    return finding("RJ111", place, f"{defect.owner}: kunci '{key}' tidak dikenal.", hint)


def _close_key(defect: Defect) -> str:
    typed = re.sub(r"[\s-]+", "_", str(defect.loc[-1]).strip().lower())
    block = node_at(defect.tree, defect.loc[:-1])
    free = [key for key in defect.keys if key not in block or isinstance(block[key], EmptyNode)]
    return next(iter(nearest(typed, free, cutoff=0.7)), "")


def _not_a_block(defect: Defect) -> Finding:
    place = place_at(defect.tree, defect.loc, defect.path)
    keys = tuple(model_at(defect.model, defect.loc).model_fields)
    named = ", ".join(keys[:MOST_KEYS_TOLD])
    if isinstance(defect.input, EmptyNode):
        return finding("RJ112", place, f"{defect.name}: belum diisi.", f"Isinya: {named}.")
    if isinstance(defect.input, str):
        match = _KEY_WITHOUT_SPACE.match(defect.input)
        if match:
            at = match.end() - 1
            message = f"{defect.name}: sesudah '{match[0][:-1]}' harus ada spasi."
            hint = f"Tulis '{defect.input[:at]} {defect.input[at:][:30]}'."
            return finding("RJ106", place, message, hint)
        shape = f"teks {shown(defect.input)}"
    else:
        shape = "daftar"
    message = f"{defect.name}: di sini tertulis {shape}, seharusnya kunci dan nilai."
    hint = f"Isinya: {named}."
    if not defect.loc and isinstance(defect.input, list) and len(keys) <= MOST_KEYS_OF_A_LIST:
        hint = f"Tulis kuncinya di baris sendiri di atas daftar ini: {' atau '.join(keys)}."
    return finding("RJ113", place, message, hint)


def _not_a_list(defect: Defect) -> Finding:
    place = place_at(defect.tree, defect.loc, defect.path)
    if isinstance(defect.input, EmptyNode):
        return finding("RJ112", place, f"{defect.name}: belum diisi.")
    hint = "Tulis satu butir satu baris, masing-masing diawali '- '."
    if isinstance(defect.input, BlockNode) and defect.input.inline:
        hint += " Teks yang diawali '{' diapit tanda petik."
    if isinstance(defect.input, str) and defect.input.startswith("-"):
        hint = "Beri spasi sesudah tanda '-'."
    shape = "kunci dan nilai" if isinstance(defect.input, dict) else f"{shown(str(defect.input))}"
    message = f"{defect.name}: di sini tertulis {shape}, seharusnya daftar."
    return finding("RJ113", place, message, hint)


def _other(defect: Defect) -> Finding:
    place = place_at(defect.tree, defect.loc, defect.path)
    return finding("RJ113", place, f"{defect.name}: isinya tidak dapat dibaca.")


_TELLERS: dict[str, Callable[[Defect], Finding]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "model_type": _not_a_block,
    "tuple_type": _not_a_list,
}
