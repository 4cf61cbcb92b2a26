"""What rules about kode share: the same kode twice, and a kode that isn't there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Kode
from renja.model.nearest import did_you_mean


def repeated(code: str, kodes: Iterable[tuple[str, Kode]]) -> Iterator[Finding]:
    """Yield a finding for each kode that was used before; with each comes what it names."""
    first: dict[str, tuple[str, Kode]] = {}
    for noun, kode in kodes:
        if kode.broken:
            continue
        if kode in first:
            before, earlier = first[kode]
            other = f"{before} lain" if before == noun else before
            yield finding(
                code,
                kode.place,
                f"{kode}: kode ini sudah dipakai {other} pada baris {earlier.place.line}.",
                f"Beri {noun} ini kode lain.",
                (Related(earlier.place, "dipakai pertama kali di sini"),),
            )
        else:
            first[kode] = (noun, kode)


def unknown(
    code: str,
    subject: str,
    noun: str,
    kode: Kode,
    known: Iterable[str],
    file: str,
    *,
    required: bool = False,
) -> Finding:
    """Return the finding for a kode that names nothing; subject is who names it, required
    whether it must name something."""
    near = did_you_mean(kode, map(str, known), 3)
    add = f"tambahkan {noun} itu ke {file}"
    remove = "hapus kode ini (seluruh barisnya, kalau isinya hanya itu)"
    if near:
        hint = near if required else f"{near} Kalau bukan, {remove}."
    else:
        hint = f"Perbaiki kodenya, {'' if required else f'{remove}, '}atau {add}."
    message = f"{subject}: tidak ada {noun} dengan kode '{kode}'."
    return finding(code, kode.place, message, hint)
