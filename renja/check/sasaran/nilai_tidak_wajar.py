"""Nilai target yang tidak wajar.

Yang diperiksa: persentase yang tidak lebih dari 1 (0,95 persen, padahal mungkin 95 persen),
bilangan negatif, indeks dan skor di atas 100, level di atas 5, serta target yang sangat jauh dari
target dan realisasi tahun sebelumnya dan target Renstra: tujuh kali lipat atau sepertujuhnya
untuk persen, tiga kali lipat atau sepertiganya untuk indeks, skor, nilai, dan level.
Pertumbuhan, rasio, dan yang makin rendah makin baik dilewati.

Mengapa: koma yang salah tempat tidak terlihat di dalam tabel, tetapi menggagalkan capaian.

Contoh:

    - kode: IKU.2
      nama: Persentase instansi yang menerapkan manajemen kinerja
      satuan: persen
      target: 0,95

Cara memperbaiki: betulkan angkanya; kalau benar, tulis # boleh RJ209: alasannya.
"""

from collections.abc import Iterator

from renja.check.target import (
    COMPARED,
    SCALED,
    NamedTarget,
    compared_with,
    every_iku,
    is_far,
    named_targets,
    over_hundred,
    shown_number,
    tells_growth,
)
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, Related
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.satuan import PERSEN, satuan_key

CODE = "RJ209"

_HIGHEST = {"indeks": 100, "skor": 100, "level": 5}
_WITHOUT_TOP = ("harga", "nilai tukar", "produksi")  # indices with 100 for a base year


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each target that is hardly meant, and one far from all others."""
    minima = {iku.target.place for iku in every_iku(renja) if iku.polaritas == "minimum"}
    told: set[Place] = set()
    for named in named_targets(renja):
        odd = _odd(named, may_be_small=named.target.place in minima)
        if odd and not tells_growth(named.measure):
            told.add(named.target.place)
            typed = named.target.typed.strip().removesuffix("%")
            yield finding(CODE, named.target.place, f"{named.name}: {typed} {odd[0]}", odd[1])
    for iku in every_iku(renja):
        if iku.target.place not in told:
            yield from _far(iku)


def _odd(named: NamedTarget, *, may_be_small: bool) -> tuple[str, str] | None:
    """Return what is odd about a number and how to mend it; None where nothing is."""
    angka, satuan = named.target.angka, satuan_key(named.satuan)
    if angka is None or satuan not in SCALED | {"jumlah"}:
        return None
    if angka < 0:
        return f"({named.satuan}) adalah bilangan negatif.", "Hapus tanda minusnya."
    if satuan in PERSEN and 0 < angka <= 1 and not may_be_small and named.name.endswith(", target"):
        meant = shown_number(angka * 100)
        return (
            f"persen; mungkin maksudnya {meant} persen.",
            f"Tulis {meant}, atau # boleh {CODE}: alasannya, kalau memang sekecil itu.",
        )
    top = _HIGHEST.get(satuan)
    if (
        top is not None
        and angka > top
        and not any(w in named.measure.lower() for w in _WITHOUT_TOP)
    ):
        return f"lebih dari {top}, padahal satuannya {named.satuan}.", "Periksa letak komanya."
    return None


def _far(iku: Iku) -> Iterator[Finding]:
    others = compared_with(iku)
    far = [key for key, other in others.items() if is_far(iku, other)]
    if not far or len(far) < len(others) or iku.polaritas == "minimum":
        return
    if over_hundred(iku.target, iku.satuan):  # that is RJ206
        return
    told = COMPARED[far[0]]
    yield finding(
        CODE,
        iku.target.place,
        f"{iku.kode}, target: {iku.target.typed.strip()} jauh dari {told}, "
        f"{others[far[0]].typed.strip()}.",
        f"Periksa letak komanya; kalau benar, tulis # boleh {CODE}: alasannya.",
        [Related(others[key].place, f"{COMPARED[key]} di sini") for key in far],
    )
