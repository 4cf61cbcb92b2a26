"""How a target is printed, and what changed since the year before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renja.document import angka
from renja.document.printing import Computed, Mistake, Printed, TextPiece, printed_as
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.satuan import in_persen
from renja.model.target import Target

_OF = {
    "": "target",
    "sebelumnya": "target_sebelumnya",
    "realisasi": "realisasi_sebelumnya",
    "renstra": "target_renstra",
    "semula": "semula",
}


def target_text(target: Target, satuan: str | None) -> str:
    """Return a target as it is printed: '100%', '95,25', 'A', or '-' where there is none."""
    if target.angka is None:
        return target.predikat or "-"
    number = angka.desimal(target.angka)
    return f"{number}%" if target.persen or in_persen(satuan) else number


def target_printed(target: Target, satuan: str | None) -> Printed:
    """Return a printed target with its place in the data."""
    return printed_as(target, target_text(target, satuan))


def target_of(thing: object, which: str = "") -> Printed:
    """Return a target of an IKU or indikator: this year's, or 'sebelumnya', 'realisasi', …"""
    if not isinstance(which, str) or which not in _OF:
        raise Mistake(
            "RJ574",
            f"target '{which}' tidak dikenal.",
            f"Yang ada: {', '.join(name for name in _OF if name)}.",
        )
    if not hasattr(thing, "target") or not hasattr(thing, "satuan"):
        raise Mistake(
            "RJ574", "filter 'target' dipakai pada IKU.", 'Misalnya iku["IKU.1"] | target.'
        )
    target = getattr(thing, _OF[which], None)
    if not isinstance(target, Target):
        raise Mistake(
            "RJ562",
            f"{_OF[which]} {getattr(thing, 'kode', 'ini')} tidak ada dalam data.",
            f"Uji dulu dengan {{% if ….{_OF[which]} %}}.",
        )
    return target_printed(target, thing.satuan)


@dataclass(frozen=True, slots=True)
class Perubahan:
    """An IKU whose target differs from that of the year before, told in printed words."""

    iku: Iku
    kode: str
    nama: str
    sebelum: Printed
    menjadi: Printed
    arah: Printed
    selisih: Printed
    realisasi: Printed
    realisasi_tahun: Computed
    alasan: str


def perubahan(renja: Renja) -> tuple[Perubahan, ...]:
    """Return the changes of targets against the year before, in the order of the plan."""
    tahun = renja.dokumen.tahun
    year_before = Computed(tahun - 1, "tahun", (tahun.place,))
    return tuple(_change(iku, year_before) for iku in renja.iku if iku.berubah)


def _change(iku: Iku, year_before: Computed) -> Perubahan:
    before = iku.target_sebelumnya or iku.target
    realised = iku.realisasi_sebelumnya
    arah, selisih = _difference(before, iku.target, iku.satuan)
    sources = (before.place, iku.target.place)
    return Perubahan(
        iku=iku,
        kode=iku.kode,
        nama=iku.nama,
        sebelum=target_printed(before, iku.satuan),
        menjadi=target_printed(iku.target, iku.satuan),
        arah=Printed((TextPiece(arah, None, sources),)),
        selisih=Printed((TextPiece(selisih, None, sources),)),
        realisasi=Printed(())
        if realised is None or realised.kosong
        else target_printed(realised, iku.satuan),
        realisasi_tahun=year_before,
        alasan=iku.alasan if iku.alasan is not None else "",
    )


def _difference(before: Target, now: Target, satuan: str) -> tuple[str, str]:
    if before.angka is None or now.angka is None:
        return "berubah", ""
    difference = Decimal(now.angka) - Decimal(before.angka)
    percentage = in_persen(satuan) or (before.persen and now.persen)
    unit = " poin persentase" if percentage else ""
    return "naik" if difference > 0 else "turun", f"{angka.desimal(abs(difference))}{unit}"
