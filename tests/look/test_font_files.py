"""Fonts are found by the family that their files hold, the project's own before the machine's."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from fontTools.ttLib import TTFont

from renja.look.family import shipped_family
from renja.look.font_files import Shelf, complete
from renja.look.glyphs import em_width
from renja.look.read import LookResult, read_look

Read = Callable[[str, Shelf], LookResult]
CUTS = ("Regular", "Bold", "Italic", "BoldItalic")


@pytest.fixture
def own(stand_in_fonts: Path, tmp_path: Path) -> Callable[..., Shelf]:
    """Return a function: cuts of Tinos in, a project's folder with their files out."""

    def shelf(*cuts: str) -> Shelf:
        folder = tmp_path / "fonts"
        folder.mkdir()
        for cut in cuts:
            file = next(stand_in_fonts.rglob(f"Tinos-{cut}.ttf"))
            shutil.copyfile(file, folder / f"huruf-{cut}.ttf")
        return Shelf(own=folder)

    return shelf


@pytest.fixture
def read(template: Path, tmp_path: Path) -> Read:
    """Return a function: the body's font and a shelf in, what is read out."""

    def with_font(name: str, shelf: Shelf) -> LookResult:
        document = docx.Document(str(template))
        style: Any = document.styles["Body Text"]
        style.font.name = name
        document.save(str(tmp_path / "renja.docx"))
        return read_look(tmp_path / "renja.docx", shelf=shelf)

    return with_font


def test_times_new_roman_is_drawn_with_tinos(own: Callable[..., Shelf], read: Read) -> None:
    result = read("Times New Roman", own(*CUTS))
    assert result.findings == ()
    assert result.look is not None
    family = result.look.fonts["Times New Roman"]
    assert (family.name, complete(family)) == ("Tinos", ())
    assert family.bold.path.name == "huruf-Bold.ttf"
    assert (family.top, family.bottom) == pytest.approx((0.9336, 0.2163), abs=0.0001)
    assert result.look.fonts["Arial"] == shipped_family()


def test_the_machine_s_fonts_are_found_too(stand_in_fonts: Path, read: Read) -> None:
    result = read("times new roman", Shelf(machine=(stand_in_fonts,)))
    assert result.look is not None
    assert result.look.fonts["times new roman"].name == "Tinos"


def test_a_font_by_its_own_name_needs_no_table(own: Callable[..., Shelf], read: Read) -> None:
    result = read("Tinos", own(*CUTS))
    assert result.look is not None
    assert result.look.fonts["Tinos"].name == "Tinos"


def test_cuts_that_are_missing_are_told(own: Callable[..., Shelf], read: Read) -> None:
    result = read("Times New Roman", own("Regular", "Bold"))
    assert [(f.code, f.message) for f in result.findings] == [
        ("RJ711", "huruf 'Tinos' tidak lengkap: tidak ada potongan miring, tebal miring")
    ]
    assert result.look is not None


def test_without_its_regular_cut_a_font_is_not_there(own: Callable[..., Shelf], read: Read) -> None:
    result = read("Times New Roman", own("Bold"))
    assert [f.code for f in result.findings] == ["RJ709"]


def test_a_font_that_may_not_be_embedded_is_not_used(own: Callable[..., Shelf], read: Read) -> None:
    shelf = own(*CUTS)
    assert shelf.own is not None
    for file in shelf.own.iterdir():
        with TTFont(file) as font:
            font["OS/2"].fsType = 2
            font.save(file)
    assert [f.code for f in read("Times New Roman", shelf).findings] == ["RJ709"]


def test_a_file_that_is_no_font_is_passed_over(own: Callable[..., Shelf], read: Read) -> None:
    shelf = own(*CUTS)
    assert shelf.own is not None
    (shelf.own / "a-rusak.ttf").write_bytes(b"\x00\x01\x00\x00" + b"\xff" * 60)
    (shelf.own / "b-kosong.ttc").write_bytes(b"")
    assert read("Times New Roman", shelf).findings == ()


def test_widths_are_those_of_the_cut(own: Callable[..., Shelf], read: Read) -> None:
    family = read("Times New Roman", own(*CUTS)).look_or_stop().fonts["Times New Roman"]
    widths = {
        em_width("Rencana", bold=bold, italic=italic, family=family)
        for bold in (False, True)
        for italic in (False, True)
    }
    assert len(widths) == 4
    assert em_width("Rencana", family=family) != em_width("Rencana")
