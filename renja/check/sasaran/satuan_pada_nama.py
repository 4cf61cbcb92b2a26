"""Satuan ikut tertulis pada nama.

Yang diperiksa: nama IKU tidak berakhir dengan satuannya dalam kurung, misalnya '(%)' atau
'(persen)'.

Mengapa: satuan sudah dicetak bersama targetnya; di sini tercetak dua kali.

Contoh:

    nama: Persentase layanan yang tepat waktu (%)
    satuan: persen

Cara memperbaiki: hapus kurung itu.
"""

import re
from collections.abc import Iterator

from renja.check.suntingan import replaced
from renja.check.target import every_iku
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja
from renja.model.satuan import in_persen, satuan_key

CODE = "RJ218"

_LAST = re.compile(r"\s*[(\[]\s*(?:dalam\s+)?([^()\[\]]+?)\s*[)\]]\s*$")


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each name that ends in its satuan."""
    for iku in every_iku(renja):
        match = _LAST.search(iku.nama.typed)
        satuan = satuan_key(iku.satuan)
        if match and satuan and (same := match[1].lower()) and _means(same, satuan):
            yield finding(
                CODE,
                iku.nama.place,
                f"{iku.kode}, nama: '{match[0].strip()}' mengulang satuannya, {iku.satuan}.",
                f"Hapus '{match[0].strip()}'.",
                (Related(iku.satuan.place, "satuannya di sini"),),
                replaced(iku.nama, iku.nama.typed[: match.start()]),
            )


def _means(told: str, satuan: str) -> bool:
    return told == satuan or (in_persen(told) and in_persen(satuan))
