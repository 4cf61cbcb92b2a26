"""Satuan yang bertentangan dengan nama indikator.

Yang diperiksa: kata pertama nama IKU atau indikator cocok dengan satuannya. 'Persentase …'
bersatuan persen; 'Indeks …', 'Nilai …', dan 'Skor …' tidak bersatuan persen; 'Jumlah …' tidak
bersatuan persen, indeks, skor, atau predikat; 'Predikat …' dan 'Opini …' tidak bersatuan persen,
indeks, skor, atau jumlah.

Mengapa: satuan menentukan bagaimana target dicetak dan dibandingkan. Indeks 82 bukan 82 persen.

Contoh:

    - kode: IKU.9
      nama: Indeks Profesionalitas ASN
      satuan: persen
      target: 82

Cara memperbaiki: betulkan satuannya, atau namanya kalau satuannya yang benar.
"""

from collections.abc import Iterator

from renja.check.target import Measure, measures
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja
from renja.model.satuan import PERSEN, satuan_key

CODE = "RJ208"

_PERSENTASE = frozenset({"persentase", "prosentase", "presentase"})
_COUNTED = frozenset({"jumlah", "orang", "dokumen", "laporan", "kegiatan", "layanan", "rupiah"})
_NUMBERS = PERSEN | {"indeks", "skor", "jumlah"}
_REFUSED: dict[str, frozenset[str]] = {
    "indeks": PERSEN | _COUNTED,
    "skor": PERSEN | _COUNTED,
    "nilai": PERSEN,
    "level": PERSEN,
    "jumlah": PERSEN | {"indeks", "skor", "predikat", "level"},
    "predikat": _NUMBERS,
    "opini": _NUMBERS,
    "kategori": _NUMBERS,
}


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each indicator whose first word asks for another satuan."""
    for measure in measures(renja):
        if measure.satuan is None or measure.satuan.broken or measure.nama.broken:
            continue
        first = _first_word(measure.nama)
        if _contradicts(first, measure):
            asked = "persen" if first.lower() in _PERSENTASE else "satuan lain"
            yield finding(
                CODE,
                measure.satuan.place,
                f"{measure.subject}, satuan: '{measure.satuan}', padahal namanya "
                f"'{first} …' menuntut {asked}.",
                "Betulkan satuannya, atau namanya kalau satuan itu yang benar.",
                (Related(measure.nama.place, "namanya di sini"),),
            )


def _first_word(nama: str) -> str:
    words = nama.split()
    return words[0].strip("()[]'\"“”:,.") if words else ""


def _contradicts(first: str, measure: Measure) -> bool:
    satuan = satuan_key(measure.satuan)
    if first.lower() in _PERSENTASE:
        return not ("persen" in satuan or "%" in satuan)
    return satuan in _REFUSED.get(first.lower(), ())
