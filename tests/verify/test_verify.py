"""`renja verify` as staff meet it: files edited in Word, saved again, signed, and put back."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from renja.cli import run
from renja.load.templates import TO_READ, shipped_templates
from renja.pipeline.output_set import data_digest
from tests.difference.test_diff import edit
from tests.history.test_commit import git
from tests.history.test_revisions import commit
from tests.verify.word import Edited

DOCX, PDF = "output/2025/renja.docx", "output/2025/renja.pdf"
DOKUMEN, SASARAN = "data/2025/dokumen.yaml", "data/2025/sasaran.yaml"
BAB_1, BAB_3, BAB_4 = (f"data/2025/naskah/bab-{number}.md" for number in (1, 3, 4))


def verify(capsys: pytest.CaptureFixture[str], *typed: str, status: int) -> str:
    """Return what is told on stdout."""
    assert run(["verify", *typed]) == status
    return capsys.readouterr().out


def told(capsys: pytest.CaptureFixture[str], *typed: str, status: int) -> dict[str, Any]:
    """Return what is told as JSON."""
    out: dict[str, Any] = json.loads(verify(capsys, *typed, "--format", "json", status=status))
    return out


def places(whole: dict[str, Any]) -> list[tuple[str, str, int]]:
    """Return code, file and line of each finding."""
    return [(f["kode"], f["tempat"]["berkas"], f["tempat"]["baris"]) for f in whole["temuan"]]


def saved(project: Path, *changes: Callable[[Edited], None]) -> str:
    """Return the path of the DOCX with changes made to it, outside the project."""
    edited = Edited((project / DOCX).read_bytes())
    for change in changes:
        change(edited)
    file = project.parent / "dari pimpinan.docx"
    file.write_bytes(edited.bytes)
    return str(file)


@pytest.mark.parametrize("name", [DOCX, PDF])
def test_what_was_built_is_exactly_what_its_commit_gives(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    head = git(project, "rev-parse", "HEAD")[:10]
    assert verify(capsys, name, status=0) == f"{name} persis Renja 2025 pada {head}.\n"


def test_runs_cut_and_formatted_otherwise_are_no_difference(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = told(capsys, saved(project, Edited.split_runs), status=0)
    assert (whole["sama"], whole["persis"], whole["temuan"]) == (True, False, [])


def test_each_changed_word_is_told_with_the_line_it_was_written_on(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(
        project,
        lambda e: e.change("3,5", "3,75"),
        lambda e: e.change("Sri Wahyuni", "Sri Wahyuningsih"),
        lambda e: e.change("memiliki", "mempunyai"),
        lambda e: e.change("bekerja menurut", "bekerja rajin menurut"),
        lambda e: e.change("Demikian rencana kerja", "Demikian rencana"),
        lambda e: e.change("Jl. Veteran", "Jalan Veteran"),
    )
    whole = told(capsys, file, status=1)
    assert places(whole) == [
        ("RJ901", "data/2025", 0),
        ("RJ901", DOKUMEN, 6),
        ("RJ901", BAB_1, 5),
        ("RJ901", SASARAN, 8),
        ("RJ902", BAB_3, 3),
        ("RJ903", BAB_4, 3),
    ]
    assert whole["temuan"][3]["pesan"] == "BAB II: tertulis '3,75', menurut data '3,5'."


def test_paragraphs_that_went_or_came_are_told_whole(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(
        project,
        lambda e: e.delete_paragraph("Balai bekerja"),
        lambda e: e.add_paragraph("Demikian rencana", "Semoga bermanfaat bagi semua."),
    )
    whole = told(capsys, file, status=1)
    assert places(whole) == [
        ("RJ903", BAB_3, 3),
        ("RJ902", BAB_4, 3),
    ]
    assert "Semoga bermanfaat bagi semua." in whole["temuan"][1]["pesan"]


def test_words_that_stand_elsewhere_too_are_not_led_there(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change_cover(edited: Edited) -> None:
        edited.change("RENCANA KERJA", "PROGRAM KERJA")

    whole = told(capsys, saved(project, change_cover), status=1)
    (found,) = whole["temuan"]
    assert found["tempat"]["berkas"] == "data/2025"  # not the title of BAB III, 'RENCANA'
    assert "Teks ini disusun program" in found["saran"]


def test_tracked_changes_count_as_accepted_and_tell_their_author(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(
        project,
        lambda e: e.track("menurut", "sesuai"),
        lambda e: e.track("dengan ringkas", ""),
    )
    out = verify(capsys, file, status=1)
    assert "tertulis 'sesuai', menurut data 'menurut' (perubahan terlacak oleh " in out
    assert "Kepala Contoh, 2025-01-03)." in out
    assert re.search(r"dihapus 'dengan ringkas\.'.*Kepala Contoh|menurut data 'dengan ringkas", out)


def test_tracked_changes_that_give_the_same_text_are_counted_by_author(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, DOKUMEN, "status: final", "status: draf")
    commit(project, "kembali ke draf")
    edit(project, SASARAN, "target: 3,5", "target: 3,75")
    commit(project, "target")
    assert run(["diff", "HEAD~1", "HEAD", "--tracked", "terlacak.docx"]) == 0
    capsys.readouterr()
    out = verify(capsys, "terlacak.docx", status=0)
    assert "terlacak.docx menurut teksnya sama dengan Renja 2025" in out
    told_by = r" [1-9]\d* perubahan terlacak \(Balai Uji Contoh: [1-9]\d*\), dibaca seperti "
    assert re.search(told_by + r"sudah diterima\.", out)
    file = saved(project, lambda e: e.track("menurut", "sesuai"))
    whole = told(capsys, file, status=1)
    assert whole["perubahan_terlacak"] == [{"penulis": "Kepala Contoh", "jumlah": 2}]
    assert told(capsys, DOCX, status=0)["perubahan_terlacak"] == []


@pytest.mark.parametrize("name", ["matriks.docx", "matriks.pdf"])
def test_a_matriks_is_told_as_what_it_is(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    edit(project, SASARAN, "target: 3,5", "target: 4")
    assert run(["diff", "HEAD", ".", "--matriks", name]) == 0
    capsys.readouterr()
    out = verify(capsys, name, status=2)
    assert f"{name}: galat[RJ905]: berkas ini matriks semula–menjadi dari renja diff" in out
    assert out.count("RJ9") == 1


def test_remarks_are_told_with_author_and_line_and_are_no_difference(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(project, lambda e: e.remark("menurut rencana", "Rencana yang mana?"))
    out = verify(capsys, file, status=0)
    assert (
        f"{BAB_3}:3:15: saran[RJ904]: komentar Kepala Contoh, 2025-01-03 pada "
        "'menurut rencana.': Rencana yang mana?\n" in out
    )
    assert " 1 komentar." in out


def test_saved_by_libreoffice_only_the_true_differences_are_told(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    libreoffice_docx: Callable[[Path], Path],
) -> None:
    untouched = libreoffice_docx(project / DOCX)
    assert told(capsys, str(untouched), status=0)["temuan"] == []
    file = saved(
        project,
        lambda e: e.change("3,5", "3,75"),
        lambda e: e.track("menurut", "sesuai"),
        lambda e: e.remark("memiliki", "Betul?"),
    )
    whole = told(capsys, str(libreoffice_docx(Path(file))), status=1)
    assert places(whole) == [("RJ901", SASARAN, 8), ("RJ901", BAB_3, 3), ("RJ904", BAB_1, 5)]
    assert "Kepala Contoh" in whole["temuan"][1]["pesan"]


def test_a_letter_changed_in_the_pdf_is_found(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Path(shutil.copytree(project, tmp_path / "palsu"))
    old, head = data_digest(other, 2025), git(other, "rev-parse", "HEAD")
    edit(other, SASARAN, "target: 3,5", "target: 3,6")
    new_head = commit(other, "palsu")
    assert run(["build", "--quiet", "--final", "--project", str(other)]) == 0
    forged = (other / PDF).read_bytes()
    forged = forged.replace(data_digest(other, 2025).encode(), old.encode())
    file = project / "palsu.pdf"
    file.write_bytes(forged.replace(new_head.encode(), head.encode()))
    whole = told(capsys, str(file), status=1)
    assert ("RJ901", SASARAN, 8) in places(whole)
    assert "tertulis '3,6', menurut data '3,5'" in json.dumps(whole)


def with_signature(pdf: bytes) -> bytes:
    """Return a PDF with a signature's object appended."""
    return updated(pdf, b"<</Type/Sig/ByteRange[0 10 20 30]/Contents<00>>>")


def updated(pdf: bytes, added: bytes, trailer: bytes = b"") -> bytes:
    """Return a PDF with an object appended, as an incremental update."""
    reader = PdfReader(__import__("io").BytesIO(pdf))
    size, root = int(reader.trailer["/Size"]), reader.trailer.raw_get("/Root")
    before = int(pdf[pdf.rfind(b"startxref") :].split()[1])
    body = b"\n%d 0 obj\n%b\nendobj\n" % (size, added)
    place, table = len(pdf) + 1, len(pdf) + len(body)
    return (
        pdf
        + body
        + b"xref\n%d 1\n%010d 00000 n\r\n" % (size, place)
        + b"trailer\n<</Size %d/Root %d 0 R/Prev %d" % (size + 1, root.idnum, before)
        + trailer.replace(b"ADDED", b"%d 0 R" % size)
        + b">>\n"
        + b"startxref\n%d\n%%%%EOF\n" % table
    )


def test_a_signed_pdf_is_judged_by_the_part_before_its_signature(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "ditandatangani.pdf"
    file.write_bytes(with_signature((project / PDF).read_bytes()))
    out = verify(capsys, str(file), "--against", "HEAD", status=0)
    assert "sampai tanda tangannya persis Renja 2025 pada HEAD" in out
    assert "keabsahannya tidak diperiksa" in out


AES_256 = (
    b"<</Filter/Standard/V 5/R 6/Length 256/P -4/O<%b>/U<%b>/OE<%b>/UE<%b>/Perms<%b>"
    b"/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>/StmF/StdCF/StrF/StdCF>>"
) % (b"00" * 48, b"11" * 48, b"22" * 32, b"33" * 32, b"44" * 16)
BY_CERTIFICATE = b"<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4>>"


@pytest.mark.parametrize("encryption", [AES_256, BY_CERTIFICATE])
def test_a_pdf_with_a_password_is_told_as_such(
    project: Path, capsys: pytest.CaptureFixture[str], encryption: bytes
) -> None:
    trailer = b"/Encrypt ADDED/ID[<00><00>]"
    (project / "rahasia.pdf").write_bytes(
        updated((project / PDF).read_bytes(), encryption, trailer)
    )
    out = verify(capsys, "rahasia.pdf", status=2)
    assert "rahasia.pdf: galat[RJ905]: PDF ini bersandi, jadi isinya tidak dapat dibaca." in out
    assert "tanpa sandi" in out


def test_the_digest_finds_the_revision_although_the_data_went_on(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = git(project, "rev-parse", "HEAD")
    edit(project, SASARAN, "target: 3,5", "target: 4")
    commit(project, "target")
    whole = told(capsys, DOCX, status=0)
    assert (whole["persis"], whole["commit"]) == (True, made)
    whole = told(capsys, DOCX, "--against", ".", status=1)
    assert ("RJ901", SASARAN, 8) in places(whole)


def test_a_draft_is_found_in_the_history_by_its_digest_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, DOKUMEN, "status: final", "status: draf")
    made = commit(project, "kembali ke draf")
    assert run(["build", "--quiet"]) == 0
    edit(project, SASARAN, "target: 3,5", "target: 4")
    commit(project, "target")
    capsys.readouterr()
    assert told(capsys, DOCX, status=0)["commit"] == made


def test_a_draft_of_a_plan_that_was_recorded_since_is_the_draft_that_it_was(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, SASARAN, "target: 3,5", "target: 4")
    assert run(["build", "--quiet"]) == 0
    commit(project, "target")
    capsys.readouterr()
    assert told(capsys, DOCX, status=0)["persis"] is True


def test_a_file_of_unknown_origin_is_compared_with_what_stands_here(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = Edited((project / DOCX).read_bytes())
    edited.parts["docProps/custom.xml"] = edited.parts["docProps/custom.xml"].replace(
        data_digest(project, 2025).encode(), b"0" * 64
    )
    (project / "asing.docx").write_bytes(edited.bytes)
    out = verify(capsys, "asing.docx", status=0)
    assert "asing.docx: peringatan[RJ906]: sidik data di berkas ini tidak cocok" in out


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rusak", b"%PDF-1.7\nrusak", b"teks biasa"])
def test_what_is_no_document_is_trouble_with_a_place(
    project: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (project / "rusak.docx").write_bytes(content)
    assert "rusak.docx: galat[RJ905]: berkas ini bukan" in verify(capsys, "rusak.docx", status=2)


def test_a_folder_is_no_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "data"]) == 2
    assert "'data' ialah folder; sebutkan berkasnya" in capsys.readouterr().err


def test_a_docx_with_a_password_is_told_with_what_to_do(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "bersandi.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504)
    out = verify(capsys, "bersandi.docx", status=2)
    assert "bersandi.docx: galat[RJ905]: berkas ini DOCX bersandi atau DOC lama: buka di" in out


def test_a_pdf_cut_off_is_told_in_our_words_alone(project: Path) -> None:
    pdf = (project / PDF).read_bytes()
    (project / "potong.pdf").write_bytes(pdf[: len(pdf) // 2])
    command = [sys.executable, "-P", "-m", "renja", "verify", "potong.pdf", "--quiet"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (2, "")
    assert "potong.pdf: galat[RJ905]: berkas ini bukan PDF yang utuh." in told.stdout


def test_a_docx_saved_as_strict_is_read_alike(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    strict, usual = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
    names = {
        usual + b"wordprocessingml/2006/main": strict + b"wordprocessingml/main",
        usual + b"officeDocument/2006/custom-properties": strict
        + b"officeDocument/customProperties",
    }
    with (
        zipfile.ZipFile(project / DOCX) as package,
        zipfile.ZipFile(project / "ketat.docx", "w") as made,
    ):
        for name in package.namelist():
            part = package.read(name)
            for old, new in names.items():
                part = part.replace(old, new)
            made.writestr(name, part)
    whole = told(capsys, "ketat.docx", status=0)
    assert (whole["sama"], whole["persis"], whole["asal_dikenal"]) == (True, False, True)


def test_another_document_is_told_as_such_in_one_sentence(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = Edited((project / DOCX).read_bytes())
    del edited.parts["docProps/custom.xml"]
    for item in edited.texts():
        item.text = " ".join(word[::-1] for word in (item.text or "").split(" "))
    (project / "lain.docx").write_bytes(edited.bytes)
    out = verify(capsys, "lain.docx", status=2)
    assert (
        "lain.docx: galat[RJ905]: berkas ini dokumen lain: tidak satu pun kalimatnya sama dengan "
        "Renja 2025 pada folder kerja." in out
    )
    assert out.count("RJ9") == 1


def test_a_document_without_a_digest_is_judged_by_its_sentences(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = Edited((project / DOCX).read_bytes())
    del edited.parts["docProps/custom.xml"]
    edited.change("3,5", "3,75")
    (project / "tanpa sidik.docx").write_bytes(edited.bytes)
    whole = told(capsys, "tanpa sidik.docx", status=1)
    assert [code for code, _, _ in places(whole)] == ["RJ906", "RJ901"]


def forged(docx: bytes, at: int, value: bytes) -> bytes:
    """Return a DOCX whose directory tells something else of each of its parts."""
    made, entry = bytearray(docx), docx.find(b"PK\x01\x02")
    while entry != -1:
        made[entry + at : entry + at + len(value)] = value
        entry = docx.find(b"PK\x01\x02", entry + 4)
    return bytes(made)


@pytest.mark.parametrize(
    "break_it",
    [
        lambda docx: forged(docx, 6, b"\x63"),  # made for version 9.9 of the format
        lambda docx: forged(docx, 8, b"\x01"),  # encrypted
        lambda docx: forged(docx, 10, b"\x63"),  # compressed by unknown means
        lambda docx: docx[:47] + b"\xff" * 20 + docx[67:],  # compressed data damaged
    ],
)
def test_a_docx_that_can_not_be_unpacked_is_trouble_with_a_place(
    project: Path, capsys: pytest.CaptureFixture[str], break_it: Callable[[bytes], bytes]
) -> None:
    edited = Edited((project / DOCX).read_bytes())
    edited.parts = {"word/document.xml": edited.parts["word/document.xml"]}
    (project / "rusak.docx").write_bytes(break_it(edited.bytes))
    out = verify(capsys, "rusak.docx", status=2)
    assert "rusak.docx: galat[RJ905]: berkas ini bukan DOCX yang utuh." in out


def test_only_parts_with_text_are_unpacked_and_not_more_than_a_document_can_have(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = Edited((project / DOCX).read_bytes())
    edited.parts["customXml/item7.xml"] = b" " * 120_000_000
    (project / "besar.docx").write_bytes(edited.bytes)
    verify(capsys, "besar.docx", status=0)
    del edited.parts["customXml/item7.xml"]
    edited.parts |= {f"word/header{number}.xml": b" " * 60_000_000 for number in (7, 8)}
    (project / "besar.docx").write_bytes(edited.bytes)
    out = verify(capsys, "besar.docx", status=2)
    assert "besar.docx: galat[RJ905]: berkas ini memuat lebih dari 100 MB teks." in out


def test_a_pdf_by_another_program_is_not_judged_by_the_order_of_its_texts(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    libreoffice_pdf: Callable[[Path], Path],
) -> None:
    out = verify(capsys, str(libreoffice_pdf(project / DOCX)), status=2)
    assert "galat[RJ905]: berkas ini dibuat oleh Writer" in out


def test_a_project_without_data_is_wrong_usage(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "kosong"
    empty.mkdir()
    assert run(["verify", DOCX, "--project", str(empty)]) == 2
    assert "belum memuat data" in capsys.readouterr().err


def test_a_plan_with_a_galat_gives_nothing_to_compare_with(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, SASARAN, "target: 3,5", "target: 1.500")
    assert "galat[RJ116]" in verify(capsys, DOCX, "--against", ".", status=2)


def test_certain_edits_are_put_back_and_nothing_else_changes(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    naskah = project / BAB_3
    naskah.write_bytes(naskah.read_bytes().replace(b"\n", b"\r\n"))
    commit(project, "akhir baris")
    assert run(["build", "--quiet", "--final"]) == 0
    file = saved(
        project,
        lambda e: e.change("3,5", "3,75"),
        lambda e: e.change("Sri Wahyuni", "Sri Wahyuningsih, S.E."),
        lambda e: e.change("bekerja menurut", "bekerja rajin menurut"),
        lambda e: e.change("disusun dengan ringkas", "disusun ringkas"),
    )
    before = {path: path.read_bytes() for path in (project / "data").rglob("*.*")}
    out = verify(capsys, file, "--apply", status=0)
    assert "4 suntingan dituliskan ke sumber, tidak ada yang tersisa." in out
    expected = {
        SASARAN: (b"target: 3,5", b"target: 3,75"),
        DOKUMEN: (b"nama: Sri Wahyuni", b"nama: Sri Wahyuningsih, S.E."),
        BAB_3: (b"bekerja menurut", b"bekerja rajin menurut"),
        "data/2025/naskah/kata-pengantar.md": (b"disusun dengan ringkas", b"disusun ringkas"),
    }
    for path, data in before.items():
        old, new = expected.get(path.relative_to(project).as_posix(), (b"", b""))
        assert path.read_bytes() == (data.replace(old, new) if old else data)


def test_a_heading_that_went_is_told_with_its_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(project, lambda e: e.delete_paragraph("PENDAHULUAN"))
    (found,) = told(capsys, file, status=1)["temuan"]
    assert found["pesan"].startswith("BAB I: dihapus 'BAB I PENDAHULUAN'")
    assert (found["tempat"]["berkas"], found["tempat"]["baris"]) == (BAB_1, 1)


def test_a_word_put_in_front_of_a_paragraph_belongs_to_that_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(
        project,
        lambda e: e.change("Sri Wahyuni", "Dr. Sri Wahyuni"),
        lambda e: e.change("Balai bekerja", "Seluruh Balai bekerja"),
    )
    whole = told(capsys, file, status=1)
    assert [found["pesan"] for found in whole["temuan"]] == [
        "KATA PENGANTAR: ditambahkan 'Dr.' sebelum 'Sri Wahyuni'.",
        "BAB III: ditambahkan 'Seluruh' sebelum 'Balai bekerja menurut'.",
    ]
    verify(capsys, file, "--apply", status=0)
    assert "nama: Dr. Sri Wahyuni\n" in (project / DOKUMEN).read_text(encoding="utf-8")
    assert "\nSeluruh Balai bekerja" in (project / BAB_3).read_text(encoding="utf-8")


def test_what_has_no_certain_place_is_listed_and_left(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(
        project,
        lambda e: e.change("Jl. Veteran", "Jalan Veteran"),
        lambda e: e.change("bekerja menurut", "bekerja *rajin* menurut"),
        lambda e: e.add_paragraph("Demikian rencana", "Semoga bermanfaat."),
    )
    before = {path: path.read_bytes() for path in (project / "data").rglob("*.*")}
    out = verify(capsys, file, "--apply", status=1)
    assert "0 suntingan dituliskan ke sumber, 3 tersisa" in out
    assert {path: path.read_bytes() for path in before} == before


def with_shipped_prose(project: Path) -> str:
    """Return a DOCX whose BAB IV the program brings, with a word of it changed."""
    edit(project, DOKUMEN, "status: final", "status: draf")
    (project / BAB_4).write_text('# PENUTUP\n\n{% include "bab-4-langkah.md" %}\n', "utf-8")
    commit(project, "naskah bawaan")
    assert run(["build", "--quiet"]) == 0
    return saved(project, lambda e: e.change("kerja keras", "kerja cerdas"))


def test_prose_of_the_program_is_told_with_how_to_make_it_ones_own(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = with_shipped_prose(project)
    shipped = shipped_templates() / "naskah/bab-4-langkah.md"
    (found,) = told(capsys, file, "--apply", status=1)["temuan"]
    assert found["tempat"]["berkas"] == "templates/naskah/bab-4-langkah.md (bawaan)"
    way = "Kalimat bawaan program, belum ada di naskah 2025: salin {} ke data/2025/naskah/, lalu "
    assert found["saran"] == f"{way.format(shipped)}ubah salinannya."
    copy = project / TO_READ / "bab-4-langkah.md"
    copy.parent.mkdir(parents=True)
    shutil.copyfile(shipped, copy)
    (found,) = told(capsys, file, status=1)["temuan"]
    to_read = "templates/naskah-bawaan/bab-4-langkah.md"
    assert found["saran"] == f"{way.format(to_read)}ubah salinannya."


@pytest.mark.parametrize("folder", ["data/2025/naskah", "templates/naskah"])
def test_prose_of_the_program_that_was_made_ones_own_since_is_not_copied_again(
    project: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    file = with_shipped_prose(project)
    own = project / folder / "bab-4-langkah.md"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("Bekerja menurut rencana.\n", "utf-8")
    (found,) = told(capsys, file, status=1)["temuan"]
    now = f"{folder}/bab-4-langkah.md"
    assert found["saran"] == f"Dulu kalimat bawaan program, sekarang {now}: ubah di sana."


def test_a_paragraph_of_the_program_that_went_is_told_with_how_to_take_it_over(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_shipped_prose(project)
    file = saved(project, lambda e: e.delete_paragraph("kerja keras"))
    (found,) = told(capsys, file, status=1)["temuan"]
    hint = "Paragraf utuh: ubah sumbernya dengan tangan. Kalimat bawaan program, belum ada di "
    assert found["saran"].startswith(hint)


def test_two_words_for_one_value_contradict_each_other(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def rename(edited: Edited) -> None:
        """Call the unit otherwise in two places."""
        texts = [t for t in edited.texts() if t.text == "Balai Uji Contoh"]
        for item, name in zip(texts[:2], ("Balai Uji Satu", "Balai Uji Dua"), strict=True):
            item.text = (item.text or "").replace("Balai Uji Contoh", name)

    out = verify(capsys, saved(project, rename), "--apply", status=1)
    assert out.count("saran: Berkas ini menyebut dua hal yang berbeda untuk data yang sama.") == 2
    assert "Balai Uji Contoh" in (project / "data/2025/unit.yaml").read_text(encoding="utf-8")


def test_a_value_that_stands_elsewhere_too_is_put_back_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(project, lambda e: e.change("Balai Uji Contoh", "Balai Uji Baru"))
    verify(capsys, file, "--apply", status=0)
    unit = (project / "data/2025/unit.yaml").read_text(encoding="utf-8")
    assert unit.startswith("nama: Balai Uji Baru\n")


def test_one_edit_that_answers_two_deviations_is_counted_beside_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def rename(edited: Edited) -> None:
        """Call the unit otherwise, the same in two places."""
        for item in [t for t in edited.texts() if t.text == "Balai Uji Contoh"][:2]:
            item.text = "Balai Uji Satu"

    file = saved(project, rename, lambda e: e.change("Jl. Veteran", "Jalan Veteran"))
    out = verify(capsys, file, status=1)
    assert "3 perbedaan, 2 di antaranya dapat dituliskan ke sumber dengan 1 suntingan. " in out
    assert f'Untuk menuliskannya: renja verify "{file}" --apply' in out
    out = verify(capsys, file, "--apply", status=1)
    assert "3 perbedaan. 1 suntingan dituliskan ke sumber untuk 2 perbedaan, 1 tersisa" in out


def test_the_command_that_is_told_writes_the_edits_of_what_was_asked(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(project, SASARAN, "target: 3,5", "target: 4")
    monkeypatch.chdir(project.parent)
    asked = [f"{project.name}/{DOCX}", "--against", ".", "--project", project.name]
    command = verify(capsys, *asked, status=1).rpartition("Untuk menuliskannya: renja verify ")[2]
    assert "1 suntingan dituliskan" in verify(capsys, *shlex.split(command), status=1)
    assert "target: 3,5" in (project / SASARAN).read_text(encoding="utf-8")


def test_sources_that_went_on_are_not_written_to(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, SASARAN, "target: 3,5", "target: 4")
    file = saved(
        project, lambda e: e.change("3,5", "3,75"), lambda e: e.change("menurut", "sesuai")
    )
    out = verify(capsys, file, "--apply", status=1)
    assert "saran: Berkas sumber ini sudah berubah sejak dokumennya disusun." in out
    assert "1 suntingan dituliskan ke sumber, 1 tersisa" in out
    assert "target: 4" in (project / SASARAN).read_text(encoding="utf-8")
    assert "bekerja sesuai rencana" in (project / BAB_3).read_text(encoding="utf-8")


def test_where_one_source_can_not_be_written_none_is_and_each_edit_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(
        project, lambda e: e.change("3,5", "3,75"), lambda e: e.change("menurut", "sesuai")
    )
    before = {path: path.read_bytes() for path in (project / "data").rglob("*.*")}
    sasaran = project / SASARAN
    sasaran.chmod(0o444)
    out = verify(capsys, file, "--apply", status=1)
    assert f"{SASARAN}: galat[RJ608]: {SASARAN} tidak dapat ditulis: " in out
    assert "tertulis '3,75', menurut data '3,5'." in out
    assert "tertulis 'sesuai', menurut data 'menurut'." in out
    assert out.count("saran: Belum dituliskan: sesudah berkasnya dapat ditulis, jalankan") == 2
    assert "2 perbedaan. 0 suntingan dituliskan ke sumber, 2 tersisa" in out
    assert {path: path.read_bytes() for path in before} == before
    whole = told(capsys, file, "--apply", status=1)
    assert (whole["dituliskan"], "RJ608" in [code for code, _, _ in places(whole)]) == (0, True)
