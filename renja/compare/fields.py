"""What officers call the fields of a plan, and where a value of one stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from renja.model.bagian import Bagian, Jumlah
from renja.model.diagnostic import Place
from renja.model.pagu import BarisPagu
from renja.model.program import Program
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.tree import NOWHERE, place_in
from renja.model.unit import JenisInstansi, Penempatan

_CALLED: Final[Mapping[tuple[type[Bagian], str], str]] = {
    (Iku, "semula"): "target semula",
    (Iku, "triwulan"): "target triwulan",
    (Iku, "target_renstra"): "target menurut renstra",
    (BarisPagu, "semula"): "jumlah semula",
    (Program, "total_pagu"): "pagu menurut dokumen anggaran",
    (Renja, "total_pagu"): "seluruh pagu menurut dokumen anggaran",
}
_COUNTS = (Jumlah, JenisInstansi, Penempatan)
# Fields that tell why a field of the same block is what it is.
_REASONS: Final[Mapping[type[Bagian], tuple[str, frozenset[str]]]] = {
    Iku: ("alasan", frozenset({"target", "semula", "triwulan"})),
    BarisPagu: ("catatan", frozenset({"jumlah", "semula"})),
}


def called(model: type[Bagian], key: str) -> str:
    """Return what a field is called within a sentence: 'target sebelumnya', 'NIP'."""
    if (model, key) in _CALLED:
        return _CALLED[model, key]
    title = model.model_config["field_title_generator"]
    assert title is not None
    words = title(key, model.model_fields[key])
    return words if words.isupper() else words[:1].lower() + words[1:]


def joined(*words: str) -> str:
    """Return words as the name of a field: 'kendaraan mobil dinas, verifikasi'."""
    return ", ".join(filter(None, words))


def is_the_count(block: Bagian, key: str) -> bool:
    """Return whether a field is the very count that its named block is there for."""
    return isinstance(block, _COUNTS) and key == "jumlah"


def reason(block: Bagian | None, key: str = "") -> str:
    """Return why a field (or the whole block) is what it is, as its block tells; '' if it
    doesn't."""
    if block is None or type(block) not in _REASONS:
        return ""
    told_by, fields = _REASONS[type(block)]
    text: Any = getattr(block, told_by)
    return " ".join(text.split()) if text is not None and (not key or key in fields) else ""


def place_of(block: Bagian | None, key: str, value: object) -> Place:
    """Return where a value stands, else where its block does."""
    place = place_in(value)
    if place != NOWHERE or block is None:
        return place
    return block.place_of(key)
