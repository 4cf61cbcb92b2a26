"""What rules about names share: when two names are the same to a reader, the same twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Teks

_BETWEEN = re.compile(r"[\W_]+")


def same(nama: str) -> str:
    """Return a name as it is compared: small letters, without punctuation."""
    return _BETWEEN.sub(" ", nama).strip().casefold()


def repeated_names(
    code: str, owner: str, noun: str, names: Iterable[Teks | None]
) -> Iterator[Finding]:
    """Yield a finding for each name that stands in its owner before; '' owner: the plan."""
    first: dict[str, Teks] = {}
    for nama in names:
        if nama is None or nama.broken or not (compared := same(nama)):
            continue
        earlier = first.setdefault(compared, nama)
        if earlier is not nama:
            yield finding(
                code,
                nama.place,
                f"{', '.join(filter(None, (owner, noun)))}: '{nama}' sudah ada pada baris "
                f"{earlier.place.line}.",
                "Hapus salah satu, atau bedakan namanya.",
                (Related(earlier.place, "yang pertama di sini"),),
            )
