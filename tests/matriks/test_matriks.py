"""The matriks of any two plans adds up, and tells how to come from the one to the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.compare.plans import compare_plans
from renja.document.nodes import Document, Paragraph, Signature, Table, plain
from renja.document.target_iku import target_text
from renja.load.loader import load_plan
from renja.matriks.compose import compose_matriks
from renja.matriks.lain import is_bookkeeping
from renja.model.renja import Renja
from tests import revised
from tests.matriks.any_plans import any_pair
from tests.matriks.reading import amount, applied, counts, entries, sums, tables, texts
from tests.revised import DASAR, YEAR, begin, first_revision, settled

SEEDS = range(20)


def matriks_of(before: Renja, after: Renja, *, lengkap: bool = False) -> Document:
    return compose_matriks(before, after, compare_plans(before, after), lengkap=lengkap)


def amounts(renja: Renja) -> dict[str, str]:
    return {str(baris.kode): f"{int(baris.jumlah):,}".replace(",", ".") for baris in renja.pagu}


def targets(renja: Renja) -> dict[str, str]:
    return {str(iku.kode): target_text(iku.target, iku.satuan) or "-" for iku in renja.iku}


def pagu_lines(table: Table, *plans: Renja) -> list:  # type: ignore[type-arg]
    known = {str(baris.kode) for renja in plans for baris in renja.pagu}
    return [entry for entry in entries(table, 2) if entry.kode in known]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_amounts_applied_to_the_plan_before_give_the_plan_after(seed: int) -> None:
    before, after = any_pair(seed)
    found = tables(matriks_of(before, after)).get("pagu")
    lines = pagu_lines(found, before, after) if found else []
    assert applied(lines, amounts(before)) == amounts(after)


@pytest.mark.parametrize("lengkap", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_targets_applied_to_the_plan_before_give_the_plan_after(
    seed: int, lengkap: bool
) -> None:
    before, after = any_pair(seed)
    found = tables(matriks_of(before, after, lengkap=lengkap)).get("sasaran")
    rows = entries(found, 3) if found else []
    assert applied(rows, targets(before)) == targets(after)
    if lengkap:
        assert {row.kode for row in rows} == set(targets(before)) | set(targets(after))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_sum_of_the_pagu_adds_up(seed: int) -> None:
    before, after = any_pair(seed)
    found = tables(matriks_of(before, after)).get("pagu")
    if found is None:
        assert not before.pagu
        assert not after.pagu
        return
    codes = set(amounts(before)) | set(amounts(after))
    kegiatan: list[tuple[tuple[int, ...], list[int]]] = []
    program, every = [0, 0, 0], [0, 0, 0]
    for row in found.grid.rows:
        told = sums(row)
        if row.kind == "total":
            assert list(told) == every
            assert told == (
                before.jumlah_pagu,
                after.jumlah_pagu,
                after.jumlah_pagu - before.jumlah_pagu,
            )
        elif told and plain(row.cells[0].lines[0]).startswith("Jumlah"):
            assert list(told) == program
            every = [a + b for a, b in zip(every, program, strict=True)]
            program = [0, 0, 0]
        elif told:
            kegiatan.append((told, [0, 0, 0]))
        elif row.kind != "pita" and plain(row.cells[0].lines[0]) in codes:
            sides = [cell for cell in row.cells if cell.role == "angka"]
            counted = [amount(plain(cell.lines[0])) if counts(cell) else 0 for cell in sides]
            assert counted[2] == counted[1] - counted[0]
            for sums_ in (kegiatan[-1][1], program):
                sums_[:] = [a + b for a, b in zip(sums_, counted, strict=True)]
    assert all(list(told) == counted for told, counted in kegiatan)
    assert kegiatan


@pytest.mark.parametrize("seed", SEEDS)
def test_every_change_is_told_somewhere(seed: int) -> None:
    before, after = any_pair(seed)
    changes = compare_plans(before, after)
    told = "\n".join(texts(t) for t in tables(compose_matriks(before, after, changes)).values())
    for change in changes:
        if change.hal == "jumlah" or is_bookkeeping(change):
            continue
        assert change.kode in told
        assert change.sebutan in told
        for side in (change.semula, change.menjadi):
            if change.jenis in ("ubah", "ganti_kode"):
                assert side.removeprefix("Rp").casefold() in told.casefold()


def test_what_only_the_data_tell_is_nothing_to_sign(tmp_path: Path) -> None:
    before = load_plan(settled(tmp_path), YEAR).renja
    assert before is not None
    begin(tmp_path, "8 Juli 2024", "pagu dialihkan")
    revised.change(tmp_path, "dokumen", "status: draf", "status: final")
    revised.change(tmp_path, "pegawai", "verifikasi: ilustrasi", "verifikasi: lama")
    after = load_plan(tmp_path, YEAR).renja
    assert after is not None
    keys = {change.kunci for change in compare_plans(before, after)}
    assert {"status", "verifikasi", "perubahan.semula"} <= keys
    document = matriks_of(before, after)
    told = texts(tables(document)["lain"])
    assert told.split("\n")[4:-1] == [
        "Dokumen",
        "Dokumen",
        "tanggal",
        "4 Januari 2024",
        "8 Juli 2024",
    ]


def test_provisional_figures_are_marked_on_their_side_and_the_marks_explained(
    tmp_path: Path,
) -> None:
    settled(tmp_path)
    before = load_plan(tmp_path, YEAR).renja
    assert before is not None
    for line in ("PAGU.3", "PAGU.5"):
        begin_of = f"  - kode: {line}\n    verifikasi: "
        revised.change(tmp_path, "pagu", f"{begin_of}sementara", f"{begin_of}sudah")
    revised.change(
        tmp_path, "sasaran", "target: 99\n", "target: 98,5\n            verifikasi: ilustrasi\n"
    )
    after = load_plan(tmp_path, YEAR).renja
    assert after is not None
    found = tables(matriks_of(before, after))
    told = texts(found["sasaran"]), texts(found["pagu"])
    assert "99\n**98,5" in told[0]
    assert "*150.000.000\n150.000.000\n0" in told[1]
    assert "*14.682.611.000\n14.682.611.000\n0" in told[1]
    notes = [plain(found[key].note) for key in ("sasaran", "pagu")]
    assert notes == ["**Data ilustrasi.", "*Data sementara, belum dipastikan."]


def test_plans_without_a_difference_have_no_rows_of_change(repository: Path) -> None:
    renja = load_plan(repository, 2024).renja
    assert renja is not None
    document = matriks_of(renja, renja)
    assert set(tables(document)) == {"pagu"}
    assert set(texts_of_selisih(document)) == {"0"}


def texts_of_selisih(document: Document) -> list[str]:
    return [entry.selisih for entry in entries(tables(document)["pagu"], 2)]


def test_the_signature_ends_it_and_keeps_text_on_its_page() -> None:
    before, after = any_pair(0)
    *_, text, signature = matriks_of(before, after).parts[0].blocks
    assert isinstance(signature, Signature)
    assert isinstance(text, Paragraph)
    assert text.keep


def test_a_revision_is_named_with_what_it_rests_on(tmp_path: Path) -> None:
    first_revision(tmp_path)
    after = load_plan(tmp_path, YEAR).renja
    assert after is not None
    blocks = matriks_of(after, after).parts[0].blocks
    opening = [plain(block.runs) for block in blocks if isinstance(block, Paragraph)]
    assert opening[2].startswith("Menjadi: Perubahan Rencana Kerja Tahun 2024, ")
    assert opening[3:5] == [f"Dasar: {DASAR}", "Alasan: pagu tahun berjalan disesuaikan"]
