"""renja new: the data of a year made from those of a year before, and what is left to do told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from renja.arguments import the_project
from renja.check.target import every_iku
from renja.exit_status import FINE, GALAT
from renja.load.loader import load_plan
from renja.load.text_file import decode
from renja.model.berkas import BERKAS
from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Place, has_galat
from renja.model.pagu import BarisPagu
from renja.model.pegawai import Asn, Pegawai
from renja.model.renja import Renja
from renja.new_year.arguments import the_new_year, the_year_before
from renja.new_year.carry_over import carried_over
from renja.new_year.checklist import NAME, checklist, short_list
from renja.new_year.folder import project_aside, put_in_place, write_files
from renja.new_year.move import Move
from renja.new_year.tasks import Task, tasks
from renja.report.screen import Screen
from renja.report.summary import findings_text

REFERENCE = "acuan"  # what stands beside the plan to be looked at, and isn't part of it
_MODELINE = "$schema=../"


def begin_year(
    tahun: str, before: str | None, project: Path | None, *, new_renstra: bool, quiet: bool
) -> int:
    """Return the exit status of beginning a year. Raises BadParameter on wrong usage.

    data/TAHUN/ is there whole in the end, or not at all; one that is there stays as it is.
    """
    root = the_project(project)
    ke = the_new_year(root, tahun)
    move = Move(the_year_before(root, before, ke), ke, new_renstra)
    screen = Screen(quiet=quiet)
    with screen.step(f"Memuat Renja {move.dari}"):
        loaded = load_plan(root, move.dari)
    if loaded.renja is None:
        screen.findings(loaded.findings, loaded.texts)
        screen.result(
            f"data/{ke} tidak dibuat: data {move.dari} masih memuat "
            f"{findings_text(loaded.findings)}. Perbaiki dahulu, lalu ulangi.",
            "galat",
        )
        return GALAT
    try:
        with screen.step(f"Membuat data/{ke}"):
            done, left = _make(root, move, loaded.renja)
    except OSError as error:
        message = f"data/{ke} tidak dapat dibuat: {error.strerror or error}."
        hint = "Periksa hak akses folder data/ dan sisa ruang penyimpanan."
        screen.findings([finding("RJ614", Place(f"data/{ke}"), message, hint)], {})
        return GALAT
    screen.result(
        f"Renja {ke} dimulai dari data {move.dari}: data/{ke}/", "baik", short_list(ke, done, left)
    )
    return FINE


def _make(root: Path, move: Move, plan: Renja) -> tuple[Sequence[str], Sequence[Task]]:
    """Make the folder of the new year; return what was done, and what is left to do."""
    source = root / "data" / str(move.dari)
    old = _sources(source)
    new = {name: _carried(name, raw, move) for name, raw in old.items()}
    if move.new_renstra:
        new[f"{REFERENCE}/sasaran-{move.dari}.yaml"] = old["sasaran.yaml"].replace(
            _MODELINE.encode(), f"{_MODELINE}../".encode(), 1
        )
    with project_aside(root) as aside:
        folder = aside / "data" / str(move.ke)
        write_files(folder, new)
        loaded = load_plan(aside, move.ke)
        assert move.new_renstra or not has_galat(loaded.findings), loaded.findings
        assert loaded.to_check is not None
        done = [*_done(plan, loaded.to_check, move), *_copied(source, old)]
        left = tasks(loaded.to_check, move, _texts(old), _texts(new))
        begun = f"Folder ini dimulai dari data {move.dari} oleh `renja new`."
        listed = checklist(f"Renja {move.ke}", begun, move.ke, done, left)
        write_files(folder, {NAME: listed.encode()})
        put_in_place(folder, root / "data" / str(move.ke))
    return done, left


def _sources(source: Path) -> dict[str, bytes]:
    """Return the files that make a year's plan, by their path within its folder."""
    data = [source / f"{berkas.nama}.yaml" for berkas in BERKAS]
    naskah = sorted((source / "naskah").glob("*.md"))
    files = [file for file in (*data, *naskah) if file.is_file()]
    return {file.relative_to(source).as_posix(): file.read_bytes() for file in files}


def _carried(name: str, raw: bytes, move: Move) -> bytes:
    if not name.endswith(".yaml"):
        return raw
    return carried_over(name.removesuffix(".yaml"), raw.decode("utf-8"), move).encode()


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    return {
        name: decode(raw, name).text or ""
        for name, raw in files.items()
        if not name.startswith(REFERENCE)
    }


def _done(plan: Renja, made: Renja, move: Move) -> list[str]:
    """Return what was done with the data, in sentences. made: the new year's plan."""
    said = [f"Tahun, status, dan tanggal di dokumen.yaml menjadi milik rencana {move.ke}."]
    iku = len(tuple(every_iku(plan)))
    if move.new_renstra:
        said.append(
            f"Sasaran dan IKU dikosongkan; {iku} IKU yang lama ada di "
            f"{REFERENCE}/sasaran-{move.dari}.yaml."
        )
    elif move.follows:
        said.append(
            f"Target {move.dari} pada {iku} IKU menjadi target_sebelumnya; realisasi {move.dari} "
            "dan target menurut Renstra, kalau ada, dikosongkan untuk diisi."
        )
    else:
        said.append(
            f"Target dan realisasi {move.ke - 1} dikosongkan, karena yang ada ialah data "
            f"{move.dari}."
        )
    said.append(
        "Kode tetap, dan lanjutan_dari menunjuk kode yang lama. semula, versi, perubahan, dan "
        "alasan yang lama tidak dibawa."
    )
    if made.pagu:
        marked = _marked(made.pagu)
        said.append(f"{len(made.pagu)} baris pagu tetap sejumlah {move.dari}, {marked}.")
    for name, block in (("pegawai", made.pegawai), ("ASN", made.asn)):
        if block is not None:
            said.append(f"Data {name} tetap, {_marked([block])}.")
    if any(getattr(block, "verifikasi", "") == "ilustrasi" for _, block in named_blocks(plan)):
        said.append("Yang bertanda ilustrasi tetap ilustrasi.")
    return said


def _marked(blocks: Sequence[BarisPagu | Pegawai | Asn]) -> str:
    """Return how blocks are marked: 'ditandai sementara', or how many so and how many otherwise."""
    kinds = Counter(block.verifikasi for block in blocks)
    if len(kinds) == 1:
        return f"ditandai {next(iter(kinds))}"
    return " dan ".join(f"{count} ditandai {kind}" for kind, count in sorted(kinds.items()))


def _copied(source: Path, copied: Mapping[str, bytes]) -> list[str]:
    naskah = sum(name.startswith("naskah/") for name in copied)
    said = [f"{naskah} berkas naskah disalin seperti adanya."] if naskah else []
    names = sorted(entry.name for entry in source.iterdir() if not entry.name.startswith("."))
    known = {*copied, "naskah", NAME, REFERENCE}
    if others := [name for name in names if name not in known]:
        said.append(f"Tidak disalin, karena bukan bagian rencana: {', '.join(others)}.")
    return said
