"""The official document: demanded, meant, held back, and what it tells of where it comes from."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from renja.cli import run
from renja.document.kolofon import COMMIT, DIGEST, STATUS
from renja.history.recording import record
from renja.history.repository import Repository
from renja.load.templates import shipped_templates
from renja.pipeline.output_set import data_digest
from tests.difference.test_diff import edit
from tests.history.test_commit import git
from tests.history.test_revisions import commit
from tests.write.word.reading import Docx, text_of

DOKUMEN = "data/2025/dokumen.yaml"
BAB_3 = "data/2025/naskah/bab-3.md"
PEGAWAI = "data/2025/pegawai.yaml"
SASARAN = "data/2025/sasaran.yaml"


@pytest.fixture
def project(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the smallest plan, meant to be final, as working folder."""
    edit(small_project, DOKUMEN, "status: draf", "status: final")
    monkeypatch.chdir(small_project)
    return small_project


@pytest.fixture
def recorded(project: Path) -> Path:
    """Return the same in a repository, committed."""
    git(project, "init", "--quiet", "--initial-branch", "utama")
    (project / ".gitignore").write_text("output/\n")
    commit(project, "rencana")
    return project


def final(capsys: pytest.CaptureFixture[str], status: int) -> str:
    assert run(["build", "--quiet", "--final"]) == status
    return capsys.readouterr().out


def manifest(project: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads((project / "output/2025/manifest.json").read_bytes())
    return told


def custom_properties(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as package:
        text = package.read("docProps/custom.xml").decode()
    return dict(re.findall(r'name="([^"]+)"><vt:lpwstr>([^<]*)<', text))


def pages_with(file: Path, word: str) -> int:
    return sum(word in page.extract_text() for page in PdfReader(file).pages)


def test_a_plan_that_is_meant_to_be_final_is_one_where_nothing_holds_it_back(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build"]) == 0
    assert "Dokumen final, sidik data" in capsys.readouterr().out
    assert manifest(project)["status"] == "final"
    assert manifest(project)["draft"] is False
    assert pages_with(project / "output/2025/renja.pdf", "DRAF") == 0


def test_one_that_is_held_back_stays_a_draft_and_tells_why_also_when_nothing_changed(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(recorded, DOKUMEN, "Malang", "Blitar")
    for how in ("selesai", "sudah mutakhir"):
        assert run(["build"]) == 0
        out = capsys.readouterr().out
        assert f"{DOKUMEN}: peringatan[RJ624]" in out
        assert re.search(rf"Renja 2025 {how}: .*Tetap DRAF, meskipun .*: RJ624\.", out)
    assert manifest(recorded)["status"] == "tertahan"
    pdf = recorded / "output/2025/renja.pdf"
    assert pages_with(pdf, "DRAF") == len(PdfReader(pdf).pages)


def test_once_recorded_it_is_made_anew_as_the_final_one(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(recorded, DOKUMEN, "Malang", "Blitar")
    assert run(["build", "--quiet"]) == 0
    commit(recorded, "tempat")
    capsys.readouterr()
    assert final(capsys, 0) == ""
    assert manifest(recorded)["status"] == "final"
    assert manifest(recorded)["commit"] == git(recorded, "rev-parse", "HEAD")


def test_demanded_all_reasons_are_told_at_once_and_nothing_is_written(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--quiet"]) == 0
    capsys.readouterr()
    before = {path: path.read_bytes() for path in recorded.rglob("output/**/*.*")}
    edit(recorded, DOKUMEN, "status: final", "status: draf")
    edit(
        recorded, PEGAWAI, "jumlah: 5\nj", "verifikasi: lama  # boleh RJ502: menyusul\njumlah: 5\nj"
    )
    naskah = recorded / "data/2025/naskah/kata-pengantar.md"
    text = naskah.read_text(encoding="utf-8").replace("{{ tanda_tangan() }}", "Dengan dengan ini.")
    naskah.write_text(text, encoding="utf-8")
    out = final(capsys, 1)
    told = re.findall(r"^(\S+): galat\[(RJ\d+)\]", out, re.M)
    assert ("data/2025", "RJ623") in told
    assert (f"{DOKUMEN}:2:9", "RJ621") in told
    assert (f"{PEGAWAI}:1:13", "RJ622") in told
    assert {code for _, code in told} >= {"RJ621", "RJ622", "RJ623", "RJ624", "RJ625"}
    assert {path: path.read_bytes() for path in recorded.rglob("output/**/*.*")} == before


@pytest.mark.parametrize("permit", ["", "  # boleh RJ502: menyusul"])
def test_what_would_be_told_of_a_final_plan_is_told_of_a_draft_at_once(
    recorded: Path, capsys: pytest.CaptureFixture[str], permit: str
) -> None:
    edit(recorded, PEGAWAI, "jumlah: 5\nj", f"verifikasi: ilustrasi{permit}\njumlah: 5\nj")
    edit(recorded, DOKUMEN, "status: final", "status: draf")
    first = set(re.findall(r"^(\S+): galat\[(RJ\d+)\]", final(capsys, 1), re.M))
    assert {(f"{DOKUMEN}:2:9", "RJ621"), (f"{PEGAWAI}:1:13", "RJ505")} <= first
    edit(recorded, DOKUMEN, "status: draf", "status: final")
    second = set(re.findall(r"^(\S+): galat\[(RJ\d+)\]", final(capsys, 1), re.M))
    assert (f"{PEGAWAI}:1:13", "RJ505") in second
    assert {code for _, code in second} < {code for _, code in first}


def test_a_galat_in_the_data_is_told_with_what_else_holds_it_back(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(recorded, SASARAN, "target: 3,5", "target: 1.500")
    out = final(capsys, 1)
    assert set(re.findall(r"galat\[(RJ\d+)\]", out)) == {"RJ116", "RJ624"}


def test_a_draft_set_that_is_up_to_date_is_no_final_one(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_project)
    assert run(["build", "--quiet"]) == 0
    assert "galat[RJ621]" in final(capsys, 1)


def test_a_name_without_a_letter_signs_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, DOKUMEN, "nama: Sri Wahyuni", "nama: '..........'")
    assert f"{DOKUMEN}:6:9: galat[RJ625]" in final(capsys, 1)


def test_files_that_git_has_never_seen_are_not_recorded(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(project, "init", "--quiet")
    out = final(capsys, 1)
    assert "galat[RJ624]" in out
    assert "9 berkas belum dicatat di git" in out


def test_both_files_carry_digest_and_commit_and_show_them_small_at_the_end(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert final(capsys, 0) == ""
    home = recorded / "output/2025"
    digest, head = data_digest(recorded, 2025), git(recorded, "rev-parse", "HEAD")
    assert manifest(recorded)["data_digest"] == digest
    properties = custom_properties(home / "renja.docx")
    assert (properties[DIGEST], properties[COMMIT], properties[STATUS]) == (digest, head, "final")
    reader = PdfReader(home / "renja.pdf")
    assert reader.metadata is not None
    keywords = str(reader.metadata["/Keywords"])
    assert f"{DIGEST}:{digest}" in keywords
    assert f"{COMMIT}:{head}" in keywords
    grouped = " ".join(digest[at : at + 4] for at in range(0, 16, 4))
    line = f"Dokumen final. Sidik data: {grouped}. Revisi: {head[:10]}."
    assert line in reader.pages[-1].extract_text().replace("\u00a0", " ")
    told = [text_of(p) for p in Docx((home / "renja.docx").read_bytes()).paragraphs()]
    assert told[-1].replace("\u00a0", " ") == line


def test_a_draft_tells_its_digest_but_no_commit_so_that_it_is_the_same_everywhere(
    small_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_project)
    assert run(["build", "--quiet"]) == 0
    file = small_project / "output/2025/renja.docx"
    assert custom_properties(file)[STATUS] == "draf"
    assert custom_properties(file)[DIGEST] == data_digest(small_project, 2025)
    before = file.read_bytes()
    git(small_project, "init", "--quiet")
    commit(small_project, "rencana")
    shutil.rmtree(small_project / "output")
    assert run(["build", "--quiet"]) == 0
    assert file.read_bytes() == before


def test_the_digest_is_that_of_the_plan_however_its_templates_came_to_it(
    small_project: Path,
) -> None:
    before = data_digest(small_project, 2025)
    shutil.copytree(shipped_templates(), small_project / "templates")
    assert data_digest(small_project, 2025) == before
    edit(small_project, SASARAN, "3,5", "3,6")
    assert data_digest(small_project, 2025) != before


def test_validators_accept_the_final_documents(
    recorded: Path,
    capsys: pytest.CaptureFixture[str],
    ooxml_validator: Callable[[Path], list[object]],
    pdf_failures: Callable[[Path, str], list[str]],
) -> None:
    assert final(capsys, 0) == ""
    home = recorded / "output/2025"
    assert ooxml_validator(home / "renja.docx") == []
    assert pdf_failures(home / "renja.pdf", "2a") == []
    assert pdf_failures(home / "renja.pdf", "ua1") == []


def test_only_what_was_shown_is_recorded(recorded: Path) -> None:
    edit(recorded, DOKUMEN, "Malang", "Blitar")
    (recorded / "catatan.txt").write_text("lain")
    git(recorded, "add", "catatan.txt")
    assert record(recorded, [DOKUMEN], ("Renja", "renja@example.invalid"), "Tempat berubah") is None
    assert git(recorded, "show", "--name-only", "--format=%an %s", "HEAD").split("\n\n") == [
        "Renja Tempat berubah",
        DOKUMEN,
    ]
    assert git(recorded, "status", "--porcelain") == "A  catatan.txt"


def test_what_git_refuses_is_told(recorded: Path) -> None:
    hook = recorded / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho 'belum diperiksa' >&2\nexit 1\n")
    hook.chmod(0o755)
    edit(recorded, DOKUMEN, "Malang", "Blitar")
    failed = record(recorded, [DOKUMEN], ("Renja", "renja@example.invalid"), "x")
    assert failed is not None
    assert failed.code == "RJ626"
    assert "belum diperiksa" in failed.message


def test_a_naskah_that_git_ignores_is_not_recorded_but_what_is_no_source_may_be_ignored(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (recorded / ".gitignore").open("a") as ignored:
        ignored.write("bab-3.md\n.DS_Store\n")
    (recorded / "data/2025/.DS_Store").write_bytes(b"x")
    git(recorded, "rm", "--quiet", "--cached", BAB_3)
    commit(recorded, "bab 3 diabaikan")
    told = " ".join(final(capsys, 1).split())
    assert f"1 berkas belum dicatat di git: {BAB_3}." in told
    assert f"git add -f {BAB_3}" in told
    assert record(recorded, [BAB_3], ("Renja", "renja@example.invalid"), "Bab 3") is None
    assert Repository(recorded).unrecorded(2025).files == ()


def test_a_repository_that_git_refuses_to_read_holds_the_final_document_back(
    recorded: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    told = " ".join(final(capsys, 1).split())
    assert "galat[RJ624]" in told
    assert "repositori ini milik pengguna lain" in told
    assert not (recorded / "output").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")
@pytest.mark.parametrize(("answer", "made"), [("t", False), ("y", True)])
def test_at_a_terminal_it_offers_to_record_what_changed(
    recorded: Path, answer: str, made: bool
) -> None:
    git(recorded, "config", "user.name", "Petugas Contoh")
    git(recorded, "config", "user.email", "petugas@example.invalid")
    edit(recorded, DOKUMEN, "Malang", "Blitar")
    import pty

    command = [sys.executable, "-m", "renja", "build", "--quiet", "--final", "--format", "docx"]
    main, terminal = pty.openpty()
    process = subprocess.Popen(command, stdin=terminal, stdout=subprocess.PIPE, stderr=terminal)
    os.close(terminal)
    os.write(main, f"{answer}\nTempat berubah\n".encode())
    process.communicate(timeout=60)
    os.close(main)
    assert process.returncode == (0 if made else 1)
    subject = git(recorded, "log", "-1", "--format=%an %s")
    assert subject == ("Petugas Contoh Tempat berubah" if made else "Renja rencana")


def test_a_warning_found_while_pages_were_laid_out_makes_them_anew_as_a_draft(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, BAB_3, "menurut rencana.", "menurut menurut rencana.")
    assert run(["build", "--quiet"]) == 0
    out = capsys.readouterr().out
    assert "peringatan[RJ581]" in out
    assert "data/2025: peringatan[RJ623]: 1 peringatan belum diperbaiki" in out
    pdf = project / "output/2025/renja.pdf"
    assert pages_with(pdf, "DRAF") == len(PdfReader(pdf).pages)
    assert pages_with(pdf, "Dokumen final") == 0
    assert custom_properties(project / "output/2025/renja.docx")[STATUS] == "draf"
    edit(project, BAB_3, "menurut menurut", "{# boleh RJ581: kutipan #}menurut menurut")
    assert final(capsys, 0) == ""
