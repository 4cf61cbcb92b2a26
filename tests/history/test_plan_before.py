"""The plan before a revision, read from real repositories, and what is told where it can't be."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from renja.cli import run
from renja.history.plan_before import with_plan_before
from renja.load.loader import load_plan
from renja.model.diagnostic import Finding
from renja.pipeline.build import build, check
from renja.pipeline.output_set import source_digest
from tests.history.test_commit import git
from tests.revised import YEAR, change, first_revision


def told(project: Path, code: str) -> list[Finding]:
    return [found for found in check(project, YEAR).findings if found.code == code]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return first_revision(tmp_path / "renja")


def test_a_typed_semula_wins_and_its_difference_is_told(project: Path) -> None:
    change(project, "sasaran", "target: 98,5\n", "target: 98,5\n            semula: 99\n")
    assert told(project, "RJ544") == []
    change(project, "sasaran", "            semula: 99\n", "            semula: 97\n")
    (found,) = told(project, "RJ544")
    assert found.message == (
        "IKU.4, semula: tertulis 97, tetapi rencana sebelum perubahan memuat 99."
    )
    assert found.place.path == "data/2024/sasaran.yaml"
    assert found.related[0].place.path == "data/2024/dokumen.yaml"


def test_a_revision_that_git_does_not_know_is_told_at_its_name(project: Path) -> None:
    git(project, "tag", "--delete", "renja-2024-final")
    (found,) = told(project, "RJ543")
    assert found.message.endswith("tidak dapat dibaca: git tidak mengenal revisi itu.")
    assert "git fetch --tags" in found.hint
    assert found.place.path == "data/2024/dokumen.yaml"


@pytest.mark.parametrize("name", [r"a\0b", r"HEAD\nb", "-x", "x" * 200_000])
def test_a_name_that_no_revision_can_have_is_told_like_an_unknown_one(
    project: Path, name: str
) -> None:
    change(project, "dokumen", "semula: renja-2024-final", f'semula: "{name}"')
    (found,) = told(project, "RJ543")
    assert found.message.endswith("git tidak mengenal revisi itu.")


def test_a_repository_of_another_user_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    (found,) = told(project, "RJ543")
    assert "milik pengguna lain" in found.message


def test_a_shallow_clone_is_told_how_to_get_the_rest(project: Path, tmp_path: Path) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "perubahan")
    clone = tmp_path / "klon"
    git(tmp_path, "clone", "--quiet", "--depth", "1", project.as_uri(), str(clone))
    git(clone, "tag", "--list")
    (found,) = told(clone, "RJ543")
    assert "git fetch --unshallow --tags" in found.hint


def test_a_project_outside_git_is_told_to_type_it(project: Path) -> None:
    shutil.rmtree(project / ".git")
    (found,) = told(project, "RJ543")
    assert "tulis semula pada setiap IKU dan baris pagu" in found.hint


def test_a_revision_without_that_year_is_told(project: Path) -> None:
    empty = git(project, "commit-tree", git(project, "mktree", "--missing"), "-m", "kosong")
    git(project, "tag", "--force", "renja-2024-final", empty)
    (found,) = told(project, "RJ543")
    assert "revisi itu tidak memuat data/2024/" in found.message


def test_nothing_is_written_where_the_plan_before_cannot_be_read(project: Path) -> None:
    git(project, "tag", "--delete", "renja-2024-final")
    assert build(project, YEAR, project / "output", ("pdf",)).manifest is None


def test_prose_that_asks_for_what_was_before_is_compared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    naskah = project / "data/2024/naskah/bab-2-peranan.md"
    text = naskah.read_text(encoding="utf-8")
    naskah.write_text(f"{text}\nSemula {{{{ jumlah_semula | rupiah }}}}.\n", encoding="utf-8")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "perubahan")
    naskah.write_text(f"{text}\nAsal {{{{ jumlah_semula | rupiah }}}}.\n", encoding="utf-8")
    matriks = project / "matriks.docx"
    command = ["diff", "HEAD", ".", "--project", str(project), "-q"]
    assert run([*command, "--matriks", str(matriks)]) == 0
    assert matriks.is_file()
    capsys.readouterr()
    assert run([*command, "--format", "json"]) == 0
    came, went = json.loads(capsys.readouterr().out)["perubahan"]
    assert (came["jenis"], came["menjadi"]) == ("tambah", "Asal Rp14.682.611.000,00.")
    assert (went["jenis"], went["semula"]) == ("hapus", "Semula Rp14.682.611.000,00.")


def test_prose_on_a_plan_before_that_is_gone_is_told_with_the_reason(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "perubahan")
    git(project, "tag", "--delete", "renja-2024-final")
    naskah = project / "data/2024/naskah/bab-2-peranan.md"
    naskah.write_text(f"{naskah.read_text(encoding='utf-8')}\nBaru.\n", encoding="utf-8")
    assert run(["diff", "--project", str(project), "-q"]) == 2
    told = capsys.readouterr()
    assert "RJ543" in told.out + told.err


def test_tracked_changes_of_a_revision_that_is_committed_have_its_plan_before(
    project: Path,
) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "perubahan")
    change(project, "sasaran", "target: 98,5\n", "target: 98\n")
    target = project / "terlacak.docx"
    assert run(["diff", "--project", str(project), "--tracked", str(target), "-q"]) == 0
    assert target.is_file()


def test_tables_tell_what_was_before_and_bring_nothing_of_it_into_the_data(
    project: Path,
) -> None:
    at = ["--project", str(project), "-q"]
    assert run(["export", "--csv", str(project / "tabel"), *at]) == 0
    text = (project / "tabel/renja-2024-pagu.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";"))
    (raised,) = [row for row in rows if row["Jumlah (Rp)"] == "250000000"]
    assert raised["Jumlah semula (Rp)"] == "173794000"
    data = {file: file.read_bytes() for file in (project / "data/2024").glob("*.yaml")}
    assert run(["import", str(project / "tabel"), "--yes", *at]) == 0
    assert {file: file.read_bytes() for file in data} == data


def test_an_imported_amount_before_is_typed_and_an_emptied_one_changes_nothing(
    project: Path,
) -> None:
    at = ["--project", str(project), "-q"]
    assert run(["export", "--csv", str(project / "tabel"), *at]) == 0
    file = project / "tabel/renja-2024-pagu.csv"
    text = file.read_text(encoding="utf-8-sig")
    assert text.count(";173794000;") == 1
    pagu = project / "data/2024/pagu.yaml"
    before = pagu.read_text(encoding="utf-8")
    file.write_text(text.replace(";173794000;", ";;"), encoding="utf-8-sig")
    assert run(["import", str(project / "tabel"), "--yes", *at]) == 0
    assert pagu.read_text(encoding="utf-8") == before
    file.write_text(text.replace(";173794000;", ";173000000;"), encoding="utf-8-sig")
    assert run(["import", str(project / "tabel"), "--yes", *at]) == 0
    assert "semula: 173" in pagu.read_text(encoding="utf-8")


def test_the_digest_follows_the_revision_that_is_named(project: Path) -> None:
    before = source_digest(project, YEAR)
    assert source_digest(project, YEAR) == before
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "perubahan")
    assert source_digest(project, YEAR) == before
    git(project, "tag", "--force", "renja-2024-final")
    assert source_digest(project, YEAR) != before
    git(project, "tag", "--delete", "renja-2024-final")
    assert source_digest(project, YEAR) != before


def test_an_iku_that_came_had_no_target_and_one_that_went_is_told(project: Path) -> None:
    change(project, "sasaran", "kode: IKU.4\n", "kode: IKU.40\n")
    change(
        project,
        "sasaran",
        "Indeks Kepuasan Masyarakat terhadap Layanan Kepegawaian yang diselenggarakan\n"
        "              {unit}\n            satuan: indeks\n            target: 98,5",
        "Waktu tunggu usul mutasi sejak berkasnya lengkap\n"
        "            satuan: indeks\n            target: 3",
    )
    loaded = load_plan(project, YEAR).sound_part or load_plan(project, YEAR).renja
    assert loaded is not None
    renja = with_plan_before(loaded, project).renja
    assert renja is not None
    came = next(iku for iku in renja.iku if iku.kode == "IKU.40")
    assert came.semula is not None
    assert came.semula.kosong
    assert [(str(gone.kode), gone.semula.typed) for gone in renja.iku_ditiadakan] == [
        ("IKU.4", "99")
    ]


def test_a_kode_that_changed_with_its_thing_is_followed(project: Path) -> None:
    change(project, "sasaran", "kode: IKU.4\n", "kode: IKU.40\n")
    loaded = load_plan(project, YEAR).renja
    assert loaded is not None
    renja = with_plan_before(loaded, project).renja
    assert renja is not None
    same = next(iku for iku in renja.iku if iku.kode == "IKU.40")
    assert same.semula is not None
    assert same.semula.typed == "99"
    assert renja.iku_ditiadakan == ()


def test_verify_finds_a_document_of_a_revision_the_same(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "perubahan")
    assert build(project, YEAR, project / "output", ("docx",)).manifest is not None
    docx = str(project / "output/2024/renja.docx")
    assert run(["verify", docx, "--project", str(project), "-q"]) == 0, capsys.readouterr().out
    against = ["--against", "HEAD", "--project", str(project), "-q"]
    assert run(["verify", docx, *against]) == 0, capsys.readouterr().out
