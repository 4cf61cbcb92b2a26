"""`renja diff` as staff meet it, on real repositories."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from renja.cli import run
from tests.history.test_commit import git
from tests.history.test_revisions import commit
from tests.test_cli import break_data
from tests.write.word.reading import Docx, all_of, attribute, text_of

FILE = "data/2025/sasaran.yaml"


@pytest.fixture
def project(tmp_path: Path, small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the smallest plan, committed in a sub-folder of a repository, as working folder."""
    top = tmp_path / "arsip kantor"
    home = top / "rencana kerja"
    top.mkdir()
    small_project.rename(home)
    git(top, "init", "--quiet", "--initial-branch", "utama")
    commit(top, "rencana")
    monkeypatch.chdir(home)
    return home


def edit(project: Path, name: str, old: str, new: str) -> None:
    file = project / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def diff(capsys: pytest.CaptureFixture[str], *typed: str, status: int = 0) -> str:
    """Return what is told on stdout; nothing else may be on stderr where it goes well."""
    assert run(["diff", "-q", *typed]) == status
    captured = capsys.readouterr()
    assert status == 2 or captured.err == ""
    return captured.out


def test_a_clean_tree_has_not_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(capsys, "--exit-code") == "Tidak ada perubahan.\n"


def test_layout_comments_and_another_way_to_write_a_number_are_no_change(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, FILE, "target: 3,5", 'target: "3.50"  # sama saja')
    edit(project, FILE, "sasaran:\n", "# komentar\n\nsasaran:\n")
    edit(project, "data/2025/dokumen.yaml", "2 Januari 2025", "2025-01-02")
    assert diff(capsys, "--exit-code") == "Tidak ada perubahan.\n"


def test_a_changed_target_is_told_on_a_line_with_its_place(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, FILE, "target: 3,5", "target: 3,75\n        alasan: layanan bertambah")
    assert diff(capsys) == (
        f"{FILE}:8:17: IKU.1 Indeks kepuasan pengguna layanan, target: 3,5 → 3,75 (+0,25); "
        "alasan: layanan bertambah\n"
        f"{FILE}:9:17: IKU.1 Indeks kepuasan pengguna layanan, alasan: (kosong) → layanan "
        "bertambah\n"
        "2 perubahan pada 1 IKU.\n"
    )


@pytest.mark.parametrize("typed", [(), ("2025",), ("HEAD",), ("utama:2025", "."), ("HEAD", "2025")])
def test_the_same_change_is_found_however_it_is_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...]
) -> None:
    edit(project, FILE, "target: 3,5", "target: 4")
    assert "3,5 → 4 (+0,5)" in diff(capsys, *typed)
    assert diff(capsys, "--exit-code", *typed, status=1)


def test_the_other_way_round_is_told_the_other_way_round(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, FILE, "target: 3,5", "target: 4")
    assert "4 → 3,5 (-0,5)" in diff(capsys, ".", "HEAD")


def test_two_revisions_are_compared_whatever_stands_in_the_tree(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, FILE, "target: 3,5", "target: 4")
    commit(project, "target")
    break_data(project)
    (project / FILE).write_text("rusak: [", encoding="utf-8")
    assert "3,5 → 4" in diff(capsys, "HEAD~1", "HEAD")


def test_another_project_is_a_folder(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    other = tmp_path / "kantor lain"
    shutil.copytree(project, other)
    edit(other, FILE, "target: 3,5", "target: 2")
    told = diff(capsys, ".", str(other))
    assert told.startswith(f"{other}/{FILE}:8:17: ")
    assert "3,5 → 2" in told


def test_the_next_year_is_compared_with_this_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(project / "data/2025", project / "data/2026")
    edit(project, "data/2026/dokumen.yaml", "tahun: 2025", "tahun: 2026")
    edit(
        project, "data/2026/sasaran.yaml", "target: 3,5", "target: 4\n        lanjutan_dari: IKU.1"
    )
    told = diff(capsys, "2025", "2026")
    assert "tahun: 2025 → 2026" in told
    assert "3,5 → 4 (+0,5)" in told
    assert "lanjutan" not in told


def test_a_sentence_is_told_and_a_figure_that_flows_from_data_is_not_told_twice(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "data/2025/unit.yaml", "nama: ", "nama: Contoh ")
    assert "naskah" not in diff(capsys)
    edit(project, "data/2025/naskah/bab-1.md", "memiliki", "mempunyai")
    told = diff(capsys)
    assert "data/2025/naskah/bab-1.md:5:" in told
    assert "[-memiliki-] {+mempunyai+}" in told
    assert "1 bagian naskah" in told


def test_json_markdown_and_html_go_to_stdout_or_a_file(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    edit(project, FILE, "target: 3,5", "target: 4")
    whole = json.loads(diff(capsys, "--format", "json"))
    assert whole["semula"]["commit"] == git(project, "rev-parse", "HEAD")
    assert whole["perubahan"][0]["tempat_menjadi"]["berkas"] == FILE
    assert "| 3,5 | 4 | +0,5 |" in diff(capsys, "--format", "markdown")
    target = tmp_path / "hasil baru" / "perubahan.html"
    diff(capsys, "--format", "html", "--output", str(target))
    assert "<td>3,5</td><td>4</td>" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("HAED",), "maksud Anda 'HEAD'?"),
        (("1999",), "tidak ada data/1999/"),
        (("HEAD:2031",), "tidak ada data/2031/ pada revisi HEAD; yang ada: 2025"),
        (("a", "b", "c"), "paling banyak dua"),
        (("--format", "htm"), "maksud Anda 'html'"),
        (("--output", "data/2025/x.md"), "tidak boleh di dalam data/"),
        (("--output", "data"), "tidak boleh di dalam data/"),
        (("--output", "."), "adalah folder"),
        (("--format", "json", "--output", "renja.yaml"), "berakhiran .json, bukan 'renja.yaml'"),
        (("--format", "json", "--output", "x.docx"), "--format json berakhiran .json"),
        (("--output", "x.html"), "--format full berakhiran .txt, bukan 'x.html'"),
    ],
)
def test_wrong_usage_is_told_in_indonesian_with_status_2(
    project: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], told: str
) -> None:
    assert run(["diff", *typed]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in " ".join(captured.err.split())


def test_a_year_begun_after_the_revision_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(project / "data/2025", project / "data/2026")
    assert run(["diff"]) == 2
    assert "sebutkan tahunnya: HEAD:2025" in " ".join(capsys.readouterr().err.split())


def test_a_plan_that_cannot_be_read_is_told_with_its_revision_and_status_2(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_data(project)
    commit(project, "rusak")
    assert run(["diff", "-q", "HEAD", "HEAD~1"]) == 2
    captured = capsys.readouterr()
    assert captured.out.startswith(f"HEAD:{FILE}:8:17: galat[RJ116]: IKU.1, target: ")
    assert "target: 1.500" in captured.out
    assert "versi program yang lebih lama" in captured.err


def test_prose_that_cannot_be_composed_leaves_the_data_compared_and_status_2(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, FILE, "target: 3,5", "target: 4")
    edit(project, "data/2025/naskah/bab-1.md", "unit.nama", "unit.tidak_ada")
    told = diff(capsys, status=2)
    assert "3,5 → 4" in told
    assert "data/2025/naskah/bab-1.md:5:" in told
    assert "Kalimat naskah tidak ikut dibandingkan" in told


def test_prose_that_asks_for_what_went_is_compared_on_the_data_that_has_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "data/2025/naskah/bab-1.md"
    text = file.read_text(encoding="utf-8")
    sentence = 'Target {{ iku["IKU.1"].nama }} dicapai bersama oleh seluruh pegawai.\n'
    file.write_text(f"{text}\n{sentence}", encoding="utf-8")
    commit(project, "kalimat")
    file.write_text(text, encoding="utf-8")
    edit(project, FILE, "IKU.1", "IKU.9")
    told = diff(capsys)
    assert "kode: IKU.1 → IKU.9" in told
    assert "paragraf dihapus: Target Indeks kepuasan pengguna layanan dicapai" in told


def test_outside_a_repository_years_and_folders_can_still_be_compared(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_project)
    assert run(["diff", "-q", "2025", "2025"]) == 0
    assert run(["diff"]) == 2
    assert "tidak di dalam repositori git" in " ".join(capsys.readouterr().err.split())


def test_the_matriks_is_written_as_docx_and_as_pdf(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    edit(project, FILE, "target: 3,5", "target: 4")
    for name, begin in (("matriks.docx", b"PK"), ("MATRIKS.PDF", b"%PDF")):
        assert run(["diff", "--matriks", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_bytes().startswith(begin)
        told = capsys.readouterr().out
        assert "Matriks ditulis." in told
        assert name in told
        assert "1 perubahan pada 1 IKU." in told


def test_tracked_changes_are_those_since_the_commit(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    edit(project, FILE, "target: 3,5", "target: 4,25")
    diff(capsys, "--tracked", str(tmp_path / "terlacak.docx"))
    docx = Docx((tmp_path / "terlacak.docx").read_bytes())
    assert {text_of(mark) for mark in all_of(docx.body, "ins")} == {"4,25"}
    authors = {attribute(mark, "author") for mark in all_of(docx.body, "ins")}
    assert authors == {"Balai Uji Contoh"}


def test_a_plan_with_a_galat_gives_no_tracked_changes(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    edit(
        project, FILE, "    nama: Terwujudnya", "    mendukung:\n      - S.9\n    nama: Terwujudnya"
    )
    assert run(["diff", "-q", "--tracked", str(tmp_path / "terlacak.docx")]) == 2
    captured = capsys.readouterr()
    assert f"{FILE}:4:9: galat[RJ202]" in captured.out
    assert "Renja 2025 pada folder kerja tidak dapat disusun" in captured.err
    assert not (tmp_path / "terlacak.docx").exists()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (["--matriks", "matriks.txt"], "berakhiran .docx atau .pdf"),
        (["--tracked", "terlacak.pdf"], "berakhiran .docx"),
        (["--matriks", "data/2025/matriks.docx"], "tempat sumber disimpan"),
        (["--matriks", "a.docx", "--tracked", "a.docx"], "berkas yang sama"),
        (["--all-rows"], "bersama --matriks"),
    ],
)
def test_a_document_that_cannot_be_meant_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], typed: list[str], why: str
) -> None:
    assert run(["diff", *typed]) == 2
    told = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert why in told
    assert not list(project.rglob("*.docx"))


@pytest.mark.parametrize(
    "typed",
    [
        ("--matriks", "renja.docx"),
        ("--matriks", "renja.pdf"),
        ("--tracked", "renja.docx"),
        ("--format", "json", "--output", "manifest.json"),
    ],
)
def test_no_file_of_an_output_set_is_replaced(
    built_small: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: tuple[str, ...],
) -> None:
    folder = built_small / "output" / "2025"
    before = (folder / typed[-1]).read_bytes()
    monkeypatch.chdir(folder)
    assert run(["diff", "2025", "2025", *typed]) == 2
    assert "adalah keluaran renja build di" in " ".join(capsys.readouterr().err.split())
    assert (folder / typed[-1]).read_bytes() == before


def test_a_matriks_of_ones_own_is_made_again_also_beside_an_output_set(
    built_small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built_small)
    target = Path("output/2025/matriks.docx")
    for _ in range(2):
        assert run(["diff", "-q", "2025", "2025", "--matriks", str(target)]) == 0
        assert target.read_bytes().startswith(b"PK")
        target.write_bytes(b"old")
