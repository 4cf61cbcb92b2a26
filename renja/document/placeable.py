"""The figures and tables that prose can place: by key, when they can be made, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from renja.document.cells import CellWriter
from renja.document.gambar import pagu, pegawai, peta, restrukturisasi
from renja.document.nodes import Caption, Cards, Figure, Table
from renja.document.tabel import kartu_sasaran, perubahan, program, ringkasan, riwayat
from renja.model.renja import Renja

Numbered = Table | Cards | Figure


@dataclass(frozen=True, slots=True)
class Placeable:
    """A figure or table: whether its data are there, and what makes it; a table upright or
    turned, or (None) as its columns ask for."""

    available: Callable[[Renja], bool]
    compose: Callable[[Renja, CellWriter, Caption, bool | None], Numbered]


PLACEABLE: Mapping[str, Placeable] = {
    "gambar-pegawai": Placeable(
        pegawai.available,
        lambda renja, _, caption, __: Figure(caption, pegawai.gambar_pegawai(renja)),
    ),
    "gambar-peta": Placeable(
        peta.available,
        lambda renja, _, caption, __: Figure(caption, peta.gambar_peta(renja)),
    ),
    "gambar-sasaran": Placeable(
        kartu_sasaran.available,
        lambda renja, writer, caption, _: kartu_sasaran.kartu_sasaran(renja, writer, caption),
    ),
    "gambar-restrukturisasi": Placeable(
        restrukturisasi.available,
        lambda renja, _, caption, __: Figure(
            caption, restrukturisasi.gambar_restrukturisasi(renja)
        ),
    ),
    "gambar-pagu": Placeable(
        pagu.available,
        lambda renja, writer, caption, _: Figure(caption, pagu.gambar_pagu(renja, writer)),
    ),
    "tabel-ringkasan": Placeable(ringkasan.available, ringkasan.tabel_ringkasan),
    "tabel-program": Placeable(program.available, program.tabel_program),
    "tabel-perubahan": Placeable(perubahan.available, perubahan.tabel_perubahan),
    "tabel-riwayat": Placeable(riwayat.available, riwayat.tabel_riwayat),
}
AVAILABLE = {key: placeable.available for key, placeable in PLACEABLE.items()}
