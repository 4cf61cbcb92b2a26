"""`renja template`: a fresh default template, and what the outputs use of one."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt

from renja.cli import run
from renja.look.look import Look
from renja.look.read import read_look
from renja.look.roles import CHARACTER_STYLES, PARAGRAPH_STYLES, ROW_STYLES

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def project(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.rmtree(small_project / "templates", ignore_errors=True)
    monkeypatch.chdir(small_project)
    return small_project


@pytest.fixture(scope="module")
def shipped(repository: Path) -> bytes:
    return (repository / "templates" / "renja.docx").read_bytes()


@pytest.fixture(scope="module")
def look(repository: Path) -> Look:
    return read_look(repository / "templates" / "renja.docx").look_or_stop()


def told(capsys: Capture, *typed: str, status: int = 0) -> str:
    """Return what stands on stdout."""
    assert run(["template", *typed]) == status
    return capsys.readouterr().out


def test_a_project_gets_the_default(project: Path, shipped: bytes, capsys: Capture) -> None:
    out = told(capsys)
    assert out == "Templat bawaan ditulis.\n  templates/renja.docx\n"
    assert (project / "templates/renja.docx").read_bytes() == shipped


def test_it_goes_to_any_file_also_outside_a_project(
    tmp_path: Path, shipped: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["template", "--output", "baru/bawaan.docx"]) == 0
    assert (tmp_path / "baru/bawaan.docx").read_bytes() == shipped


def test_what_is_the_default_already_is_left_alone(project: Path, capsys: Capture) -> None:
    told(capsys)
    assert told(capsys).startswith("Templat itu sudah sama dengan templat bawaan.")
    assert [path.name for path in (project / "templates").iterdir()] == ["renja.docx"]


def test_a_template_that_is_there_is_never_overwritten(project: Path, capsys: Capture) -> None:
    mine = project / "templates/renja.docx"
    mine.parent.mkdir()
    mine.write_bytes(b"hasil suntingan")
    assert "galat[RJ613]: renja.docx sudah ada dan tidak diganti" in told(capsys, status=1)
    assert mine.read_bytes() == b"hasil suntingan"


def test_under_force_every_old_one_is_kept_beside(
    project: Path, shipped: bytes, capsys: Capture
) -> None:
    mine = project / "templates/renja.docx"
    mine.parent.mkdir()
    for old in (b"pertama", b"kedua"):
        mine.write_bytes(old)
        out = told(capsys, "--force")
    assert "  renja-lama-2.docx: yang lama, disimpan di sebelahnya\n" in out
    assert {path.name: path.read_bytes() for path in mine.parent.iterdir()} == {
        "renja.docx": shipped,
        "renja-lama.docx": b"pertama",
        "renja-lama-2.docx": b"kedua",
    }


def test_a_template_open_in_word_stays(project: Path, capsys: Capture) -> None:
    mine = project / "templates/renja.docx"
    mine.parent.mkdir()
    mine.write_bytes(b"hasil suntingan")
    mine.with_name("~$renja.docx").touch()
    assert "galat[RJ602]" in told(capsys, "--force", status=1)
    assert sorted(path.name for path in mine.parent.iterdir()) == ["renja.docx", "~$renja.docx"]
    assert mine.read_bytes() == b"hasil suntingan"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (["contoh.docx"], "maksud Anda --output contoh.docx?"),
        (["--format", "json"], "maksud Anda --inspect?"),
        (["--inspect", "--force"], "--inspect tidak menulis apa pun"),
        (["--output", "data"], "'data' adalah folder; sebutkan berkasnya"),
        (["--output", "renja.dotx"], "berakhiran .docx, bukan 'renja.dotx'"),
        (["--inspect", "tiada.docx"], "tidak ada berkas 'tiada.docx'"),
        (["--inspect", "--format", "jsn"], "maksud Anda 'json'?"),
    ],
)
def test_wrong_usage_is_told(
    project: Path, capsys: Capture, typed: list[str], message: str
) -> None:
    assert run(["template", *typed]) == 2
    assert message in " ".join(capsys.readouterr().err.split())


def test_the_default_never_replaces_itself(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(repository)
    assert run(["template", "--force"]) == 2
    assert "git restore templates/renja.docx" in capsys.readouterr().err


def test_a_default_that_is_broken_is_not_handed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (tmp_path / "renja.docx").write_bytes(b"rusak")
    monkeypatch.setattr("renja.template.run.shipped_templates", lambda: tmp_path)
    out = told(capsys, "--output", str(tmp_path / "baru.docx"), status=1)
    assert "templates/renja.docx (bawaan): galat[RJ702]" in out
    assert not (tmp_path / "baru.docx").exists()


def test_every_style_with_a_role_is_told_with_its_use(
    project: Path, capsys: Capture, look: Look
) -> None:
    whole = json.loads(told(capsys, "--inspect", "--format", "json"))
    assert whole["templat"] == "templates/renja.docx (bawaan)"
    groups = whole["bagian"]
    assert len(groups["gaya_paragraf"]) == len(PARAGRAPH_STYLES) == len(look.paragraphs)
    assert len(groups["gaya_karakter"]) == len(CHARACTER_STYLES)
    assert len(groups["gaya_tabel"]) == len(ROW_STYLES) + len(look.tables)
    heading = next(e for e in groups["gaya_paragraf"] if e["nama"] == "Judul 2 (heading 2)")
    assert heading == {
        "nama": "Judul 2 (heading 2)",
        "kegunaan": "judul subbab (A, B)",
        "rincian": [
            "Arial 13 pt tebal #0D454C",
            "baris tepat 17 pt",
            "sebelum 20, sesudah 8 pt",
            "inden kiri 1, kanan 0 cm",
            "menggantung 1 cm",
            "bersama paragraf berikutnya",
            "baris-barisnya bersama",
        ],
        "dipakai": ["docx", "pdf"],
        "sebagian": False,
    }
    assert {tuple(e["dipakai"]) for e in groups["gaya_lain"]} == {("docx",)}


def test_it_reads_well_within_eighty_columns(project: Path, capsys: Capture) -> None:
    out = told(capsys, "--inspect")
    assert max(map(len, out.splitlines())) <= 80
    assert "\n\nSAMPUL\nDP  Baris 1" in out
    assert re.search(
        r"\n      kertas 21 × 29,7 cm · margin kiri 3, kanan 2, atas 3, bawah 2,4", out
    )
    assert "DOCX menyebut namanya · PDF memuat Arimo, bawaan program" in out
    assert "{{ draf }} → [nomor halaman]" in out
    assert out.endswith("\n\nTemplat dapat dipakai: tidak ada temuan.\n")


def test_what_was_changed_in_word_is_told(project: Path, capsys: Capture) -> None:
    told(capsys)
    path = project / "templates/renja.docx"
    document = docx.Document(str(path))
    style: Any = document.styles["Body Text"]
    style.font.size = Pt(12)
    style.font.strike = True
    document.styles.add_style("Gaya Kami", WD_STYLE_TYPE.PARAGRAPH)
    document.save(str(path))
    out = told(capsys, "--inspect")
    assert "DP* Teks Isi (Body Text)" in out
    assert "Arial 12 pt #1C2829" in out
    assert "D-  Gaya Kami" in out
    assert "peringatan[RJ710]: gaya paragraf 'Body Text': coretan tidak dapat" in out


def test_a_template_that_can_not_be_used_is_told_with_status_1(
    project: Path, tmp_path: Path, shipped: bytes, capsys: Capture
) -> None:
    broken = tmp_path / "rusak.docx"
    broken.write_bytes(shipped[:3000])
    out = told(capsys, "--inspect", str(broken), status=1)
    assert "galat[RJ702]" in out
    assert out.endswith("Templat tidak dapat dipakai: 1 galat.\n")
