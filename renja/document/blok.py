"""The figures and tables that prose can place: by key, when they can be made, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from renja.document.gambar import pagu, pegawai, peta, restrukturisasi
from renja.document.nodes import Caption, Cards, Figure, Table
from renja.document.sel import PenulisSel
from renja.document.tabel import kartu_sasaran, program, ringkasan
from renja.model.renja import Renja

Numbered = Table | Cards | Figure


@dataclass(frozen=True, slots=True)
class Blok:
    """A figure or table: whether its data are there, and what makes it."""

    tersedia: Callable[[Renja], bool]
    susun: Callable[[Renja, PenulisSel, Caption], Numbered]


BLOK: Mapping[str, Blok] = {
    "gambar-pegawai": Blok(
        pegawai.tersedia,
        lambda renja, _, caption: Figure(caption, pegawai.gambar_pegawai(renja)),
    ),
    "gambar-peta": Blok(
        peta.tersedia,
        lambda renja, _, caption: Figure(caption, peta.gambar_peta(renja)),
    ),
    "gambar-sasaran": Blok(kartu_sasaran.tersedia, kartu_sasaran.kartu_sasaran),
    "gambar-restrukturisasi": Blok(
        restrukturisasi.tersedia,
        lambda renja, _, caption: Figure(caption, restrukturisasi.gambar_restrukturisasi(renja)),
    ),
    "gambar-pagu": Blok(
        pagu.tersedia,
        lambda renja, penulis, caption: Figure(caption, pagu.gambar_pagu(renja, penulis)),
    ),
    "tabel-ringkasan": Blok(ringkasan.tersedia, ringkasan.tabel_ringkasan),
    "tabel-program": Blok(program.tersedia, program.tabel_program),
}
AVAILABLE = {key: blok.tersedia for key, blok in BLOK.items()}
