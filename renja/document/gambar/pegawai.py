"""Gambar 'pegawai': the unit's employees, counted in four ways, and how sure the data are."""

from __future__ import annotations

from collections.abc import Sequence

from renja.document import angka
from renja.document.printing import one_line
from renja.figure.spec import Bar, EmployeesSpec, Panel
from renja.model.bagian import Jumlah
from renja.model.pegawai import Pegawai
from renja.model.renja import Renja

_MARKS = {
    "ilustrasi": ("DATA ILUSTRASI", "Data ilustrasi."),
    "sementara": ("DATA SEMENTARA", "Data sementara."),
    "lama": ("DATA LAMA", "Data lama, belum dimutakhirkan."),
}


def available(renja: Renja) -> bool:
    """Return whether there are employee data."""
    return renja.pegawai is not None


def gambar_pegawai(renja: Renja) -> EmployeesSpec:
    """Return what the picture of the employees shows."""
    pegawai = renja.pegawai
    assert pegawai is not None, "asked for without data"
    mark, warning = _MARKS.get(pegawai.verifikasi, ("", ""))
    panels = (
        _panel("Jenis kelamin", pegawai.jenis_kelamin, pegawai),
        _panel("Rentang usia", pegawai.usia, pegawai),
        _panel("Jabatan", pegawai.jabatan, pegawai),
        _panel("Jenjang pendidikan", pegawai.pendidikan, pegawai),
    )
    has_bars = any(panel.bars for panel in panels)
    note = " ".join(
        part
        for part in (
            warning,
            "Persentase dihitung terhadap jumlah pegawai." if has_bars else "",
            _source(pegawai),
        )
        if part
    )
    sex, age, position, education = panels
    return EmployeesSpec(
        total=angka.cacah(pegawai.jumlah),
        unit="orang",
        mark=mark,
        sex=sex,
        age=age,
        position=position,
        education=education,
        note=note,
        alt=_alt(pegawai, panels, note),
    )


def _panel(title: str, counts: Sequence[Jumlah], pegawai: Pegawai) -> Panel:
    whole = pegawai.jumlah
    return Panel(
        title,
        tuple(
            Bar(
                one_line(count.nama),
                float(count.jumlah),
                angka.cacah(count.jumlah),
                angka.bagian(count.jumlah, whole, 1) if whole else "",
            )
            for count in counts
        ),
    )


def _source(pegawai: Pegawai) -> str:
    sumber = pegawai.sumber
    if sumber is None:
        return ""
    parts = [one_line(sumber.dokumen)]
    if sumber.halaman is not None:
        parts.append(f"hlm. {sumber.halaman}")
    if sumber.penerbit is not None:
        parts.append(one_line(sumber.penerbit))
    if sumber.tanggal is not None:
        parts.append(angka.tanggal(sumber.tanggal))
    return f"Sumber: {', '.join(parts)}."


def _alt(pegawai: Pegawai, panels: Sequence[Panel], note: str) -> str:
    sentences = [f"Jumlah pegawai {angka.cacah(pegawai.jumlah)} orang."]
    for panel in panels:
        if not panel.bars:
            sentences.append(f"{panel.title}: data belum tersedia.")
            continue
        told = "; ".join(
            f"{bar.label} {bar.number}{f' ({bar.share})' if bar.share else ''}"
            for bar in panel.bars
        )
        sentences.append(f"{panel.title}: {told}.")
    return " ".join((*sentences, note)).strip()
