"""Pagu yang sama terhitung dalam dua baris.

Yang diperiksa: tidak ada dua baris tanpa induk yang membiayai hal yang sama, yaitu kegiatan atau
KRO yang utuh di satu baris dan KRO atau RO di dalamnya di baris lain, atau KRO atau RO yang sama
dengan jumlah yang sama. Satu RO yang dibagi atas dua baris dengan jumlah yang berbeda tidak
dipersoalkan.

Mengapa: alokasi kegiatan adalah akumulasi KRO dan RO di bawahnya (lampiran PMK Nomor 62 Tahun
2023). Kalau keduanya dijumlahkan, pagunya terhitung dua kali.

Contoh:

    - kode: PAGU.1
      jumlah: 300.000.000
      butir:
        - level: kegiatan
          kegiatan: CO.3
    - kode: PAGU.2
      jumlah: 120.000.000
      butir:
        - level: RO
          nama: Layanan Pengawasan
          kegiatan: CO.3

Cara memperbaiki: tulis induk pada baris yang sudah termuat (induk: PAGU.1), atau hapus baris
yang tertulis dua kali.
"""

from collections.abc import Iterator

from renja.check.baris import counted
from renja.check.kode_anggaran import read_kode_anggaran
from renja.check.nama import same
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.pagu import BarisPagu, ButirPagu
from renja.model.renja import Renja

CODE = "RJ317"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each counted line with an item that another one counts as well."""
    whole: dict[str, BarisPagu] = {}
    alike: dict[tuple[str, ...], BarisPagu] = {}
    lines = counted(renja)
    for baris in lines:
        for butir in baris.butir:
            if kept := _holds(butir):
                whole.setdefault(kept, baris)
    for baris in lines:
        for butir in baris.butir:
            found = next((whole[key] for key in _within(butir) if key in whole), None)
            if found is not None and found.kode != baris.kode:
                yield _twice(baris, butir, found, "sudah dimuat utuh oleh")
                break
            if butir.sebutan is None or butir.sebutan.broken or baris.jumlah.broken:
                continue
            item = (butir.level or "", butir.kegiatan, same(butir.sebutan), str(baris.jumlah))
            found = alike.setdefault(item, baris)
            if found.kode != baris.kode and baris.jumlah:
                yield _twice(baris, butir, found, "dengan jumlah yang sama sudah ada di")
                break


def _holds(butir: ButirPagu) -> str:
    """Return the key of what an item covers as a whole: a kegiatan or a KRO."""
    if butir.level == "kegiatan":
        return butir.kegiatan
    kode = read_kode_anggaran(butir.kode_anggaran)
    return f"{butir.kegiatan}/{kode.kro}" if butir.level == "KRO" and kode and kode.kro else ""


def _within(butir: ButirPagu) -> Iterator[str]:
    """Yield the keys of what would hold an item."""
    yield butir.kegiatan
    kode = read_kode_anggaran(butir.kode_anggaran)
    if kode is not None and kode.kro:
        yield f"{butir.kegiatan}/{kode.kro}"


def _twice(baris: BarisPagu, butir: ButirPagu, other: BarisPagu, said: str) -> Finding:
    what = butir.sebutan or f"kegiatan {butir.kegiatan}"
    return finding(
        CODE,
        baris.kode.place,
        f"{baris.kode}: {what} {said} {other.kode}, jadi pagunya terhitung dua kali.",
        f"Kalau sudah termasuk, tulis 'induk: {other.kode}' di sini; kalau tertulis dua kali, "
        "hapus salah satu.",
        (Related(other.kode.place, f"{other.kode} di sini"),),
    )
