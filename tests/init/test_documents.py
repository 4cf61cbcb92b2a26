"""The draft that a new project makes at once, before anyone filled in anything: for each layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from renja.init.answers import Given, usual_answers
from renja.init.origin import WHEEL, Origin
from renja.init.skeleton import project_files
from renja.pipeline.build import build
from tests.layout.page_faults import page_faults
from tests.write.word.reading import Docx
from tests.write.word_accessibility import findings

UNITS = {
    "dinas": Given(
        nama="Dinas Kesehatan Kabupaten Contoh",
        pendek="Dinkes",
        induk="Pemerintah Kabupaten Contoh",
        alamat="Jl. Sehat No. 1",
        kota="Contoh",
        tujuan=True,
    ),
    "balai": Given(nama="UPT Balai Latihan Kerja Contoh", alamat="Jl. Belajar No. 2"),
    "direktorat": Given(
        nama="Direktorat Pengembangan & Penjaminan “Mutu” (Tipe A): Contoh", scorecard=True
    ),
    "tanpa jawaban": Given(),
}


@dataclass(frozen=True)
class Made:
    docx: Path
    pdf: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Made]:
    done = {}
    for name, given in UNITS.items():
        project = tmp_path_factory.mktemp("proyek baru") / name
        files = project_files(usual_answers(given, 2026), Origin(f"./alat/{WHEEL}"))
        for path, data in files.items():
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            (project / path).write_bytes(data)
        built = build(project, 2026, project / "output")
        assert built.manifest is not None, built.checked.findings
        done[name] = Made(built.folder / "renja.docx", built.folder / "renja.pdf")
    return done


@pytest.mark.parametrize("name", UNITS)
def test_the_draft_is_whole_and_tells_its_unit(
    name: str, made: Mapping[str, Made], pdftotext: Callable[..., str]
) -> None:
    text = " ".join(pdftotext(made[name].pdf).split())
    for part in ("KATA PENGANTAR", "PENDAHULUAN", "ARAH KEBIJAKAN", "RENCANA KERJA", "PENUTUP"):
        assert part in text
    assert re.search(r"\bDRAF\b", text)
    assert "(contoh)" in text
    assert "(isi: nama pejabat dengan gelar)" in text
    assert str(usual_answers(UNITS[name], 2026).nama) in text
    assert not re.search(r"\bBKN\b|Kepegawaian Negara|Pekanbaru|None|Undefined|\{\{|%%", text)


def test_no_renstra_is_told_of_whom_the_data_do_not_tell(
    made: Mapping[str, Made], pdftotext: Callable[..., str]
) -> None:
    text = " ".join(pdftotext(made["direktorat"].pdf).split())
    assert "Rencana Strategis" in text
    assert "Rencana Strategis Direktorat" not in text


@pytest.mark.parametrize("name", UNITS)
def test_nothing_stands_alone_on_a_page(name: str, made: Mapping[str, Made]) -> None:
    assert page_faults(made[name].pdf) == ()


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_pdf_is_valid(
    profile: str, made: Mapping[str, Made], pdf_failures: Callable[[Path, str], list[str]]
) -> None:
    assert pdf_failures(made["direktorat"].pdf, profile) == []


def test_the_docx_is_valid_and_accessible(
    made: Mapping[str, Made], ooxml_validator: Callable[[Path], list[object]]
) -> None:
    docx = made["direktorat"].docx
    assert ooxml_validator(docx) == []
    assert list(findings(Docx(docx.read_bytes()))) == []
