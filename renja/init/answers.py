"""What is asked of a new project, what was answered, and why an answer can't be taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Susunan = Literal["perspektif", "tujuan", "sasaran"]
"""What sasaran.yaml begins with: the model takes exactly one of them."""

EXAMPLE_NAME = "Unit Kerja (contoh)"
NO_ADDRESS = "(isi: alamat kantor)"
NO_CITY = "(isi: kota)"


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line told; None is still to be asked, or gets its usual answer."""

    nama: str | None = None
    pendek: str | None = None
    induk: str | None = None
    alamat: str | None = None
    kota: str | None = None
    tahun: int | None = None
    scorecard: bool | None = None
    tujuan: bool | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """A new project's unit, year and layout of sasaran; '' where there is no induk or kota, and
    where the short name is the whole one."""

    nama: str
    pendek: str
    induk: str
    alamat: str
    kota: str
    tahun: int
    susunan: Susunan


def usual_answers(given: Given, tahun: int) -> Answers:
    """Return the answers where nothing is asked: as given, else examples that say so."""
    nama = given.nama or EXAMPLE_NAME
    return Answers(
        nama=nama,
        pendek=given.pendek if given.pendek and given.pendek != nama else "",
        induk=given.induk or "",
        alamat=given.alamat or NO_ADDRESS,
        kota=given.kota or "",
        tahun=given.tahun or tahun,
        susunan=layout(given.scorecard, given.tujuan),
    )


def layout(scorecard: bool | None, tujuan: bool | None) -> Susunan:
    """Return the layout of sasaran: the scorecard holds where both are wanted."""
    if scorecard:
        return "perspektif"
    return "tujuan" if tujuan else "sasaran"
