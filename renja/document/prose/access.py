"""What prose may see of the plan: which names a value offers, and what is meant by a wrong one."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache, cached_property
from typing import Any, TypeGuard

from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, Macro
from jinja2.utils import Namespace

from renja.document.printing import Computed, kind_of
from renja.model.bagian import Bagian
from renja.model.diagnostic import Place
from renja.model.fields import Desimal, Nilai, Teks
from renja.model.nearest import did_you_mean
from renja.model.pegawai import Asn
from renja.model.target import Target
from renja.model.tree import NOWHERE
from renja.model.unit import Kendaraan, Wilayah

_LOOP = "index index0 revindex revindex0 first last length previtem nextitem depth cycle changed"
_HIDDEN = frozenset({"place", "place_of", "broken", "typed"})
MISSING = object()


@cache
def _fields_and_properties(model: type[Bagian]) -> tuple[str, ...]:
    names = list(model.model_fields)
    for base in model.__mro__:
        if base is Bagian:
            break
        for name, member in vars(base).items():
            if isinstance(member, property | cached_property) and not name.startswith("_"):
                names.append(name)
    return tuple(name for name in dict.fromkeys(names) if name not in _HIDDEN)


def names_of(value: object) -> tuple[str, ...]:
    """Return the names that can be asked of a value with a dot."""
    match value:
        case Bagian():
            return _fields_and_properties(type(value))
        case Target():
            return ("angka", "predikat", "kosong")
        case LoopContext():
            return tuple(_LOOP.split())
        case list() | tuple() if hasattr(value, "_fields"):
            return tuple(value._fields)
        case list() | tuple():
            return tuple(str(item.kode) for item in value if hasattr(item, "kode"))
        case dict():
            return tuple(str(key) for key in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return tuple(f.name for f in fields(value))
        case _:
            return ()


def ask(value: Any, name: object) -> object:
    """Return what a value answers to .name or [name]; MISSING where it has no such thing."""
    if isinstance(value, Nilai | str | Macro):
        return MISSING
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return _item(value, name)
    if isinstance(value, dict):
        return next((found for key, found in value.items() if key == name), MISSING)
    if isinstance(value, Namespace | TemplateModule):
        return getattr(value, name, MISSING) if _is_open(name) else MISSING
    if not isinstance(name, str) or name not in names_of(value):
        return MISSING
    found = getattr(value, name)
    if isinstance(value, Bagian):
        return _placed(value, name, found)
    if isinstance(value, Target) and found is not None and name == "angka":
        return Desimal(found, value.place, value.typed)
    return found


def _is_open(name: object) -> TypeGuard[str]:
    return isinstance(name, str) and not name.startswith("_")


def _item(items: list[Any] | tuple[Any, ...], name: object) -> object:
    if isinstance(name, int) and not isinstance(name, bool):
        return items[name] if -len(items) <= name < len(items) else MISSING
    if isinstance(name, slice):
        try:
            return items[name]
        except (TypeError, ValueError):
            return MISSING
    return next((item for item in items if getattr(item, "kode", None) == name), MISSING)


def _placed(block: Bagian, name: str, found: object) -> object:
    if type(found) is str:
        return Teks(found, block.place_of(name))
    if type(found) is int:
        return Computed(found, sources=_sources(block, name))
    return found


def _sources(block: Bagian, name: str) -> tuple[Place, ...]:
    match block, name:
        case Asn(), "jumlah":
            return (block.pns.place, block.pppk.place)
        case Wilayah(), "jumlah_instansi":
            return tuple(instansi.jumlah.place for instansi in block.instansi)
        case Kendaraan(), "jumlah":
            return tuple(part.jumlah.place for part in block.rincian or block.penempatan)
        case _:
            return ()


def place_read(value: object) -> Place | None:
    """Return the place of a scalar of the data; None for anything else."""
    if isinstance(value, Nilai | Target) and value.place != NOWHERE:
        return value.place
    return None


def missing_message(owner: object, name: object) -> tuple[str, str]:
    """Return message and hint for a name that a value doesn't have."""
    known = names_of(owner)
    hint = did_you_mean(str(name), known)
    if isinstance(owner, list | tuple):
        if isinstance(name, int):
            return f"daftar ini hanya berisi {len(owner)} butir.", hint
        listed = f"Yang ada: {', '.join(known[:12])}{', …' if len(known) > 12 else ''}."
        return f"kode '{name}' tidak ada dalam daftar ini.", hint or (listed if known else "")
    if isinstance(owner, Nilai | str):
        return f"{kind_of(owner)} tidak punya '.{name}'.", "Pakai filter, misalnya | kapital."
    listed = f"Yang ada: {', '.join(known)}." if known and len(known) < 20 else ""
    return f"{kind_of(owner)} tidak memuat '{name}'.", hint or listed
