"""What is left to do in a year that was begun, in the officer's words, most important first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from renja.check.target import every_iku
from renja.edit.comments import comments
from renja.model.blocks import named_blocks
from renja.model.diagnostic import Place
from renja.model.fields import Tahun
from renja.model.pagu import BarisPagu
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.tree import place_in
from renja.new_year.move import Move
from renja.new_year.year_words import year_words

_PERMIT = re.compile(r"(?:#|\{#-?)\s*boleh:?\s+RJ\d+", re.IGNORECASE)
_BY_KODE = re.compile(r"\b(?:iku|sasaran)\[")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a task is about, and what it is called."""

    place: Place
    name: str


@dataclass(frozen=True, slots=True)
class Task:
    """A thing to do, with the places where."""

    text: str
    spots: tuple[Spot, ...] = ()


def tasks(
    renja: Renja, move: Move, old: Mapping[str, str], new: Mapping[str, str]
) -> tuple[Task, ...]:
    """Return what is left to do, most important first.

    renja is the new plan as far as it could be loaded; old and new are the texts of both years'
    files, line ends '\\n', by their path within the year's folder ('naskah/bab-1.md').
    """
    home = f"data/{move.ke}"
    made = [
        *(_renstra(renja, move, new, home) if move.new_renstra else _targets(renja, move)),
        *_pagu(renja, move),
        *_dokumen(renja, move),
        *_people(renja),
        *_others(renja, move),
        *_years(renja, move, new, home),
        *_permits(new, home),
        *_lost_comments(old, new, move),
        Task(f"Jalankan 'renja check {move.ke}' sampai tidak ada yang tersisa, lalu 'renja build "
             f"{move.ke}'."),
    ]  # fmt: skip
    return tuple(made)


def _targets(renja: Renja, move: Move) -> Iterator[Task]:
    iku = [item for item in every_iku(renja) if not item.target.kosong]
    if iku:
        yield Task(
            f"Tetapkan target {move.ke} setiap IKU (sekarang masih target {move.dari}), tulis "
            "alasan kalau berubah, sesuaikan triwulan dan formula, lalu hapus baris "
            f"{_marks(iku)}.",
            tuple(Spot(item.target.place, str(item.kode)) for item in iku),
        )
    for key, what in (
        ("target_sebelumnya", f"target {move.ke - 1}"),
        ("realisasi_sebelumnya", f"realisasi {move.ke - 1}"),
        ("target_renstra", f"target {move.ke} menurut Renstra"),
    ):
        empty = [item for item in every_iku(renja) if item.is_blank(key)]
        if empty:
            yield Task(
                f"Isi {what} di '{key}'; kalau tidak ada, hapus barisnya.",
                tuple(Spot(item.key_place(key), str(item.kode)) for item in empty),
            )


def _renstra(renja: Renja, move: Move, new: Mapping[str, str], home: str) -> Iterator[Task]:
    old = f"acuan/sasaran-{move.dari}.yaml"
    yield Task(
        f"Isi sasaran dan IKU Renstra yang baru di sasaran.yaml; yang lama ada di {old}. Untuk "
        "yang berlanjut, salin bloknya, lalu tulis di dalamnya 'lanjutan_dari:' dengan kode "
        "lamanya.",
        tuple(
            Spot(Place(f"{home}/{path}", 1, 1), name)
            for path, name in (("sasaran.yaml", "sasaran baru"), (old, "acuan"))
        ),
    )
    if renja.pagu:
        yield Task(
            "Isi 'iku' atau 'sasaran' pada setiap baris pagu dengan kode yang baru.",
            tuple(Spot(baris.kode.place, str(baris.kode)) for baris in renja.pagu),
        )
    isi = [
        Spot(item.key_place("iku"), str(kegiatan.kode))
        for kegiatan in renja.kegiatan
        for item in kegiatan.isi
        if item.is_blank("iku")
    ]
    if isi:
        yield Task("Isi 'iku' pada indikator kegiatan yang mendukung IKU baru.", tuple(isi))
    by_kode = [
        Spot(Place(f"{home}/{path}", number, 1), _quoted(line))
        for path, text in new.items()
        if path.startswith("naskah/")
        for number, line in enumerate(text.split("\n"), 1)
        if _BY_KODE.search(line)
    ]
    if by_kode:
        yield Task(
            "Tulis ulang kalimat naskah yang menyebut IKU atau sasaran lama dengan kodenya.",
            tuple(by_kode),
        )
    if renja.dokumen.renstra is not None or renja.dokumen.rpjmn is not None:
        yield Task(
            "Pastikan masa Renstra dan RPJMN di dokumen.yaml, serta visi dan misi di arah.yaml.",
            tuple(
                Spot(place_in(masa.awal), name)
                for name in ("renstra", "rpjmn")
                if (masa := getattr(renja.dokumen, name)) is not None
            ),
        )


def _pagu(renja: Renja, move: Move) -> Iterator[Task]:
    if renja.pagu:
        yield Task(
            f"Ganti jumlah setiap baris pagu dengan pagu {move.ke} (sekarang masih {move.dari}), "
            "hapus baris yang tidak ada lagi, tambahkan yang baru, lalu hapus baris "
            f"{_marks(renja.pagu)}.",
            tuple(Spot(place_in(baris.jumlah), str(baris.kode)) for baris in renja.pagu),
        )
    isi = [
        Spot(place_in(item.target), str(kegiatan.kode))
        for kegiatan in renja.kegiatan
        for item in kegiatan.isi
        if item.target is not None
    ]
    if isi:
        yield Task(f"Tetapkan target {move.ke} setiap indikator kegiatan.", tuple(isi))
    totals = [
        Spot(program.key_place("total_pagu"), str(program.kode))
        for program in renja.program
        if program.is_blank("total_pagu")
    ]
    if totals:
        yield Task(f"Isi total_pagu program menurut dokumen anggaran {move.ke}.", tuple(totals))
    if renja.pengadaan:
        yield Task(
            f"Tulis pengadaan dan renovasi {move.ke}; yang ada sekarang milik {move.dari}.",
            tuple(Spot(item.nama.place, str(item.nama)) for item in renja.pengadaan),
        )


def _dokumen(renja: Renja, move: Move) -> Iterator[Task]:
    dokumen = renja.dokumen
    yield Task(
        f"Ganti tanggal penandatanganan; yang ada sekarang tanggal rencana {move.dari} yang "
        "tahunnya digeser.",
        (Spot(dokumen.tanggal.place, "tanggal"),),
    )
    yield Task(
        "Pastikan nama, jabatan, dan NIP penanda tangan.",
        (Spot(dokumen.penanda_tangan.nama.place, str(dokumen.penanda_tangan.nama)),),
    )
    if dokumen.tahap_pagu is not None:
        yield Task(
            "Sesuaikan tahap_pagu (indikatif, anggaran, atau alokasi) dengan pagu yang dipakai.",
            (Spot(dokumen.place_of("tahap_pagu"), "tahap_pagu"),),
        )
    arah = renja.arah.prioritas_presiden if renja.arah is not None else None
    masa = {"renstra": dokumen.renstra, "rpjmn": dokumen.rpjmn}
    masa["prioritas Presiden"] = arah.periode if arah is not None else None
    over = [
        Spot(item.akhir.place, f"{name} {item.awal}–{item.akhir}")
        for name, item in masa.items()
        if item is not None and item.akhir < move.ke
    ]
    if over:
        again = " Kalau Renstra-nya berganti, hapus folder ini dan mulai lagi dengan --new-renstra."
        yield Task(
            f"Tulis masa yang berlaku pada {move.ke}; yang ini sudah berakhir."
            f"{'' if move.new_renstra else again}",
            tuple(over),
        )


def _people(renja: Renja) -> Iterator[Task]:
    found = {"pegawai": renja.pegawai, "asn": renja.asn}
    spots = tuple(
        Spot(block.place_of("verifikasi"), name)
        for name, block in found.items()
        if block is not None
    )
    if spots:
        yield Task("Perbarui data pegawai beserta sumbernya, lalu hapus baris verifikasi.", spots)


def _others(renja: Renja, move: Move) -> Iterator[Task]:
    unit = renja.unit
    assets = [
        Spot(unit.key_place(key), key)
        for key in ("gedung", "kendaraan", "sarana_lain")
        if getattr(unit, key)
    ]
    yield Task(
        "Periksa nama, alamat, wilayah kerja, gedung, dan kendaraan unit.",
        (Spot(unit.nama.place, "unit"), *assets),
    )
    if renja.regulasi:
        yield Task(
            "Periksa apakah ada regulasi yang diubah, dicabut, atau baru sejak rencana "
            f"{move.dari}.",
            (Spot(renja.regulasi[0].place, "regulasi"),),
        )


def _years(renja: Renja, move: Move, new: Mapping[str, str], home: str) -> Iterator[Task]:
    told = _told_otherwise(renja)
    spots: list[Spot] = []
    for path, text in new.items():
        whole = f"{home}/{path}"
        naskah = path.startswith("naskah/")
        skip = {place.line for place in told if place.path == whole}
        for word in year_words(text, move.dari, naskah=naskah, skip=skip):
            name = f"“{word.quote}”" + (f"; dapat ditulis {word.instead}" if word.instead else "")
            spots.append(Spot(Place(whole, word.line, 1), name))
    if spots:
        yield Task(
            f"Baca ulang teks, komentar, dan naskah yang menyebut {move.dari} atau "
            f"{move.dari - 1}.",
            tuple(spots),
        )


def _told_otherwise(renja: Renja) -> set[Place]:
    """Return the places of years that are told or moved otherwise: of spans of years, of
    regulations, of the plan's date."""
    found: set[Place] = {renja.dokumen.tanggal.place}
    for _, block in named_blocks(renja):
        for key in type(block).model_fields:
            value = getattr(block, key)
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, Tahun) or isinstance(block, Regulasi):
                    found.add(place_in(item))
    return found


def _permits(new: Mapping[str, str], home: str) -> Iterator[Task]:
    spots = [
        Spot(Place(f"{home}/{path}", number, 1), _quoted(line))
        for path, text in new.items()
        for number, line in enumerate(text.split("\n"), 1)
        if _PERMIT.search(line)
    ]
    if spots:
        yield Task("Periksa apakah izin ini masih beralasan; kalau tidak, hapus.", tuple(spots))


def _lost_comments(old: Mapping[str, str], new: Mapping[str, str], move: Move) -> Iterator[Task]:
    spots: list[Spot] = []
    for path, text in old.items():
        if not path.endswith(".yaml"):
            continue  # prose is copied as it is
        left = Counter(comment for _, comment in comments(new.get(path, "")))
        for number, comment in comments(text):
            if left[comment]:
                left[comment] -= 1
            else:
                spots.append(Spot(Place(f"data/{move.dari}/{path}", number, 1), _quoted(comment)))
    if spots:
        yield Task(
            "Komentar ini ada di samping isian yang dikosongkan atau dihapus, jadi tidak terbawa; "
            "tulis lagi kalau masih perlu.",
            tuple(spots),
        )


def _marks(blocks: Sequence[Iku | BarisPagu]) -> str:
    """Return the lines that mark blocks as not verified: "'verifikasi: sementara'"."""
    kinds = sorted({str(block.verifikasi) for block in blocks}, reverse=True)
    return " atau ".join(f"'verifikasi: {kind}'" for kind in kinds)


def _quoted(line: str) -> str:
    return f"“{' '.join(line.split())[:60]}”"
