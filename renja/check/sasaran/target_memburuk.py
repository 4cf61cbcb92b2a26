"""Target lebih buruk daripada pembandingnya, tanpa alasan.

Yang diperiksa: target tahun ini tidak lebih buruk daripada target dan realisasi tahun sebelumnya
dan target menurut Renstra. Polaritas menentukan mana yang lebih buruk: maksimum (makin tinggi
makin baik) atau minimum; stabil dilewati. Predikat dibandingkan menurut skalanya. IKU yang
mengisi alasan dilewati.

Mengapa: target yang mundur selalu ditanyakan penelaah, dan rencana kerja menjabarkan Renstra
(PP 17/2017 dan UU 25/2004).

Contoh:

    - kode: IKU.3
      nama: Indeks Kepuasan Masyarakat
      satuan: indeks
      target: 94
      realisasi_sebelumnya: 95,25

Cara memperbaiki: betulkan targetnya. Kalau memang mundur, tulis alasan. Kalau makin rendah
makin baik, tulis polaritas: minimum.
"""

from collections.abc import Iterator

from renja.check.skala import skala_of
from renja.check.target import COMPARED, compared_with, every_iku, is_far
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.target import Target

CODE = "RJ211"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU whose target is worse than one it is compared with."""
    for iku in every_iku(renja):
        worse = worse_than(iku) if iku.alasan is None else {}
        if worse:
            key, other = next(iter(worse.items()))
            yield finding(
                CODE,
                iku.target.place,
                f"{iku.kode}, target: {iku.target.typed.strip()} lebih buruk daripada "
                f"{COMPARED[key]}, {other.typed.strip()}, tanpa alasan.",
                _hint(iku),
                [Related(o.place, f"{COMPARED[k]} di sini") for k, o in worse.items()],
            )


def worse_than(iku: Iku) -> dict[str, Target]:
    """Return what an IKU's target is worse than, by key; a misplaced comma is told elsewhere."""
    if iku.target.broken or iku.polaritas == "stabil":
        return {}
    return {
        key: other
        for key, other in compared_with(iku).items()
        if _worse(iku, other) and not is_far(iku, other)
    }


def _worse(iku: Iku, other: Target) -> bool:
    now, then = iku.target.angka, other.angka
    if now is not None and then is not None:
        return now > then if iku.polaritas == "minimum" else now < then
    skala = skala_of(iku.nama)
    if skala is None or iku.target.predikat is None or other.predikat is None:
        return False
    below, before = skala.position(iku.target.predikat), skala.position(other.predikat)
    return below is not None and before is not None and below > before


def _hint(iku: Iku) -> str:
    if iku.target.angka is None:
        return "Betulkan targetnya, atau tulis alasan."
    turned = "maksimum" if iku.polaritas == "minimum" else "minimum"
    better = "tinggi" if iku.polaritas == "minimum" else "rendah"
    return (
        "Betulkan targetnya, atau tulis alasan. "
        f"Kalau makin {better} makin baik, tulis polaritas: {turned}."
    )
