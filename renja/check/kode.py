"""What rules about kode share: the same kode twice, and a kode that isn't there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Kode
from renja.model.nearest import did_you_mean
from renja.model.pagu import BarisPagu
from renja.model.program import Kegiatan
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran

Listed = Iku | Sasaran | BarisPagu | Kegiatan | Regulasi


def repeated(
    code: str, kodes: Iterable[tuple[str, Kode]], missed: Sequence[str] = ()
) -> Iterator[Finding]:
    """Yield a finding for each kode that was used before; with each comes what it names.

    missed: kode that others name and that aren't there; one of them may be meant.
    """
    meant = f", mungkin {' atau '.join(missed)}, yang dirujuk tetapi tidak ada" if missed else ""
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
                f"Beri {noun} ini kode lain{meant}.",
                (Related(earlier.place, "dipakai pertama kali di sini"),),
            )
        else:
            first[kode] = (noun, kode)


# What a kode can name: the file that lists it, without ending, and the list.
_LISTS: Mapping[str, tuple[str, Callable[[Renja], Sequence[Listed]]]] = {
    "IKU": ("sasaran", lambda renja: renja.iku),
    "sasaran": ("sasaran", lambda renja: renja.sasaran),
    "baris pagu": ("pagu", lambda renja: renja.pagu),
    "kegiatan": ("program", lambda renja: renja.kegiatan),
    "regulasi": ("regulasi", lambda renja: renja.regulasi),
}


def unknown(
    code: str,
    renja: Renja,
    noun: str,
    named: Iterable[tuple[str, Kode]],
    *,
    required: bool = False,
    others: bool = False,
) -> Iterator[Finding]:
    """Yield a finding for each kode that names none of what noun says; with each comes who
    names it, 'PAGU.2, induk'. required: it must name one; others: never its own line.

    Where part of the list couldn't be read, nothing is told; nor where a kode stands twice:
    the one that is missed may be among them.
    """
    file, listed = _LISTS[noun]
    if file in renja.incomplete:
        return
    known = [str(item.kode) for item in listed(renja)]
    if len(set(known)) < len(known):
        return
    for subject, kode in named:
        if kode.broken or kode in known:
            continue
        own = subject.partition(",")[0] if others else ""
        near = did_you_mean(kode, (other for other in known if other != own), 3)
        remove = "hapus kode ini (seluruh barisnya, kalau isinya hanya itu)"
        if near:
            hint = near if required else f"{near} Kalau bukan, {remove}."
        else:
            add = f"tambahkan {noun} itu ke {file}.yaml"
            hint = f"Perbaiki kodenya, {'' if required else f'{remove}, '}atau {add}."
        message = f"{subject}: tidak ada {noun} dengan kode '{kode}'."
        yield finding(code, kode.place, message, hint)
