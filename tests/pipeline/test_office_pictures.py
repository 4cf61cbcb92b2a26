"""The office's own picture and logo on the cover, in both outputs; what is wrong is told."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from renja.pipeline.build import Built, build, check

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120">'
    '<path d="M50 5 L95 30 L85 95 L50 115 L15 95 L5 30 Z" fill="#7A1F2B"/></svg>'
)
SCENE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400px" height="400px">'
    '<rect width="400" height="400" fill="#2C6E73"/></svg>'
)


@pytest.fixture
def office(small_project: Path) -> Callable[..., Path]:
    """Return a function: a logo's name in data, and files by name for templates/, in; the
    project out."""

    def project(logo: str = "", **files: bytes) -> Path:
        folder = small_project / "templates"
        folder.mkdir(exist_ok=True)
        for name, data in files.items():
            (folder / name.replace("_", ".")).write_bytes(data)
        unit = small_project / "data" / "2025" / "unit.yaml"
        if logo:
            unit.write_text(f"{unit.read_text('utf-8')}logo: {logo}\n", encoding="utf-8")
        return small_project

    return project


def built(project: Path) -> Built:
    made = build(project, 2025, project / "output")
    assert made.manifest is not None, made.checked.findings
    return made


def messages(project: Path) -> list[tuple[str, str]]:
    found = check(project, 2025).findings
    return [(f.code, f.message) for f in found if f.code in {"RJ712", "RJ713"}]


def test_a_cover_without_pictures_of_the_office_is_whole(office: Callable[..., Path]) -> None:
    made = built(office())
    assert sorted(n for n in made.manifest.outputs if "logo" in n) == []  # type: ignore[union-attr]


def test_logo_and_picture_stand_on_both_covers(
    office: Callable[..., Path],
    ooxml_validator: Callable[[Path], list[object]],
    tmp_path: Path,
) -> None:
    project = office("lambang.svg", lambang_svg=LOGO.encode(), sampul_svg=SCENE.encode())
    folder = built(project).folder
    drawn = (folder / "gambar" / "logo.svg").read_text("utf-8")
    assert "#7A1F2B" in drawn
    assert 'height="24.00mm"' in drawn
    assert "#2C6E73" in (folder / "gambar" / "sampul.svg").read_text("utf-8")
    assert ooxml_validator(folder / "renja.docx") == []
    with zipfile.ZipFile(folder / "renja.docx") as package:
        document = package.read("word/document.xml").decode()
        assert {"word/media/logo.svg", "word/media/sampul.svg"} <= set(package.namelist())
    assert 'descr="Logo ' in document


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_a_pdf_with_them_keeps_its_promises(
    office: Callable[..., Path], pdf_failures: Callable[[Path, str], list[str]], profile: str
) -> None:
    project = office("lambang.svg", lambang_svg=LOGO.encode(), sampul_svg=SCENE.encode())
    assert pdf_failures(built(project).folder / "renja.pdf", profile) == []


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_raster_will_do(office: Callable[..., Path], tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"gambar.{kind}"
    Image.new("RGB", (60, 30), "#7A1F2B").save(file)
    project = office(f"lambang.{kind}", **{f"lambang_{kind}": file.read_bytes()})
    drawn = (built(project).folder / "gambar" / "logo.svg").read_text("utf-8")
    assert 'width="44.00mm"' in drawn  # twice as wide as its 20 mm, and the margins


def test_another_logo_makes_another_set(office: Callable[..., Path]) -> None:
    project = office("lambang.svg", lambang_svg=LOGO.encode())
    built(project)
    assert build(project, 2025, project / "output").fresh
    (project / "templates" / "lambang.svg").write_text(LOGO.replace("7A1F2B", "123456"), "utf-8")
    assert not build(project, 2025, project / "output").fresh


@pytest.mark.parametrize("name", ["lambang.svg", "../rahasia.svg", "sub/lambang.svg"])
def test_a_logo_that_is_not_there_is_told_at_its_line(
    office: Callable[..., Path], name: str
) -> None:
    project = office(name)
    (project / "rahasia.svg").write_text(LOGO, encoding="utf-8")
    assert messages(project) == [("RJ712", f"logo: berkas templates/{name} tidak ada.")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "berkasnya kosong"),
        (b"<svg", "isinya bukan SVG, PNG, atau JPEG yang utuh"),
        (b"<html/>", "isinya bukan gambar SVG"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "ukurannya tidak tertulis"),
        (LOGO.replace("<path", "<script/><path").encode(), "memuat skrip"),
        (
            LOGO.replace("<path", '<image href="http://contoh/a.png"/><path').encode(),
            "memuat gambar dari berkas lain",
        ),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "berkas gambarnya rusak"),
    ],
)
def test_a_picture_that_cannot_be_used_is_told(
    office: Callable[..., Path], data: bytes, why: str
) -> None:
    ((code, message),) = messages(office(sampul_svg=data))
    assert code == "RJ712"
    assert message.startswith(f"templates/sampul.svg: {why}")


def test_text_in_a_picture_is_told(office: Callable[..., Path]) -> None:
    written = LOGO.replace("</svg>", '<text x="5" y="50">BADAN</text></svg>')
    assert [code for code, _ in messages(office("a.svg", a_svg=written.encode()))] == ["RJ713"]


def test_a_missing_logo_is_told_with_all_else_that_is_wrong(office: Callable[..., Path]) -> None:
    project = office("logo.ai")
    dokumen = project / "data" / "2025" / "dokumen.yaml"
    text = re.sub("(?m)^tanggal: .*", "tanggal: 30 Februari 2025", dokumen.read_text("utf-8"))
    dokumen.write_text(text, encoding="utf-8")
    assert {f.code for f in check(project, 2025).findings} >= {"RJ117", "RJ712"}
