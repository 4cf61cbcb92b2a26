"""The figures and tables that prose can place: by key, when they can be made, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from renja.document import (
    gambar_pagu,
    gambar_pegawai,
    gambar_peta,
    gambar_restrukturisasi,
    kartu_sasaran,
    tabel_program,
    tabel_ringkasan,
)
from renja.document.nodes import Caption, Cards, Figure, Table
from renja.document.sel import PenulisSel
from renja.model.renja import Renja

Numbered = Table | Cards | Figure


@dataclass(frozen=True, slots=True)
class Blok:
    """A figure or table: whether its data are there, and what makes it."""

    tersedia: Callable[[Renja], bool]
    susun: Callable[[Renja, PenulisSel, Caption], Numbered]


BLOK: Mapping[str, Blok] = {
    "gambar-pegawai": Blok(
        gambar_pegawai.tersedia,
        lambda renja, _, caption: Figure(caption, gambar_pegawai.gambar_pegawai(renja)),
    ),
    "gambar-peta": Blok(
        gambar_peta.tersedia,
        lambda renja, _, caption: Figure(caption, gambar_peta.gambar_peta(renja)),
    ),
    "gambar-sasaran": Blok(kartu_sasaran.tersedia, kartu_sasaran.kartu_sasaran),
    "gambar-restrukturisasi": Blok(
        gambar_restrukturisasi.tersedia,
        lambda renja, _, caption: Figure(
            caption, gambar_restrukturisasi.gambar_restrukturisasi(renja)
        ),
    ),
    "gambar-pagu": Blok(
        gambar_pagu.tersedia,
        lambda renja, penulis, caption: Figure(caption, gambar_pagu.gambar_pagu(renja, penulis)),
    ),
    "tabel-ringkasan": Blok(tabel_ringkasan.tersedia, tabel_ringkasan.tabel_ringkasan),
    "tabel-program": Blok(tabel_program.tersedia, tabel_program.tabel_program),
}
AVAILABLE = {key: blok.tersedia for key, blok in BLOK.items()}
