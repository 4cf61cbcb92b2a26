"""Pictures look as they did: each is compared with one that was looked at and accepted.

The golden pictures are small (60 pixels an inch). Where one differs, the test writes old, new
and difference side by side into output/beda/ and names the file; `make accept` takes the new ones.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from renja.document.nodes import Document, Figure, Picture
from renja.figure.draw import draw_picture, lay_out
from renja.figure.spec import PictureSpec
from renja.pipeline.build import check
from renja.write.png import render_pngs
from tests.figure.likeness import compared, opened, small_png
from tests.figure.samples import CASES, MAX_HEIGHT, PALETTE

PPI = 60
GOLDEN = Path(__file__).parent / "gambar"
OF_THE_PLAN = ("sampul", "gambar-1", "gambar-2", "gambar-4", "gambar-5")
UNLIKE = (
    "pegawai, jenis ketiga",
    "pegawai, tanpa data",
    "pegawai, kata panjang",
    "peta, hubungan",
    "peta, kata panjang",
    "restrukturisasi, tujuh program",
    "pagu, empat program",
    "pagu, empat puluh",
    "pagu, satu",
)

Compare = Callable[[str, PictureSpec], None]


@pytest.fixture(scope="module")
def plan(repository: Path) -> dict[str, PictureSpec]:
    """Return what the pictures of the plan of 2024 show, by their names."""
    document = check(repository, 2024).document
    assert document is not None
    return {"sampul": document.cover.spec} | _figures(document)


def _figures(document: Document) -> dict[str, PictureSpec]:
    blocks = (block for part in document.parts for block in part.blocks)
    figures = [block for block in blocks if isinstance(block, Figure)]
    return {f"gambar-{figure.caption.number}": figure.spec for figure in figures}


def parts(name: str, spec: PictureSpec) -> list[str]:
    """Return the name of each sheet of a picture."""
    stem = name.replace(", ", "-").replace(" ", "-")
    count = len(lay_out(spec, MAX_HEIGHT))
    return [stem if number == 1 else f"{stem}-{number}" for number in range(1, count + 1)]


@pytest.fixture
def compare(repository: Path) -> Compare:
    """Return a function that compares a picture with its golden files."""

    def look(name: str, spec: PictureSpec) -> None:
        drawings = draw_picture(spec, PALETTE, MAX_HEIGHT)
        pictures = [
            Picture(part, drawing.svg, drawing.width, drawing.height, "")
            for part, drawing in zip(parts(name, spec), drawings, strict=True)
        ]
        for part, png in render_pngs(pictures, ppi=PPI).items():
            golden, new = GOLDEN / f"{part}.png", opened(png)
            if os.environ.get("RENJA_ACCEPT"):
                golden.parent.mkdir(exist_ok=True)
                golden.write_bytes(small_png(new))
            assert golden.is_file(), f"{golden.relative_to(repository)} is missing: make accept"
            found = compared(opened(golden.read_bytes()), new)
            beside = repository / "output" / "beda" / f"{part}-lama-baru-beda.png"
            beside.unlink(missing_ok=True)
            if not found.alike:
                beside.parent.mkdir(parents=True, exist_ok=True)
                found.sheet.save(beside)
            assert found.alike, (
                f"{found.share:.2%} of {golden.relative_to(repository)} differ; old, new and "
                f"difference: {beside}; if intended: make accept"
            )

    return look


@pytest.mark.parametrize("name", OF_THE_PLAN)
def test_pictures_of_the_plan_look_as_they_did(
    name: str, plan: dict[str, PictureSpec], compare: Compare
) -> None:
    compare(name, plan[name])


def test_no_picture_of_the_plan_is_left_out(plan: dict[str, PictureSpec]) -> None:
    assert set(plan) == set(OF_THE_PLAN)


@pytest.mark.parametrize("name", UNLIKE)
def test_pictures_of_unlike_data_look_as_they_did(name: str, compare: Compare) -> None:
    compare(name, CASES[name])


def test_there_is_no_golden_picture_of_what_is_drawn_no_more(plan: dict[str, PictureSpec]) -> None:
    specs = plan | {name: CASES[name] for name in UNLIKE}
    wanted = {part for name, spec in specs.items() for part in parts(name, spec)}
    assert {path.stem for path in GOLDEN.iterdir()} == wanted


def drawn(text: str = "84", bar: int = 200) -> Image.Image:
    """Return a small picture of a bar and a number."""
    picture = Image.new("RGB", (378, 245), "#EDF4F3")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((10, 10, bar, 22), fill="#2C6E73")
    draw.text((10, 40), text, fill="#1C2829")
    return picture


def test_a_picture_is_like_itself_in_few_colours() -> None:
    assert compared(opened(small_png(drawn())), drawn()).alike


def test_a_soft_edge_that_is_drawn_otherwise_is_no_difference() -> None:
    soft = drawn()
    ImageDraw.Draw(soft).line((201, 10, 201, 22), fill="#C5D9D9")
    assert compared(drawn(), soft).alike


@pytest.mark.parametrize(
    "other",
    [drawn("94"), drawn(bar=206), drawn().resize((378, 246))],
    ids=["angka", "bilah", "tinggi"],
)
def test_another_number_or_length_or_height_is_one(other: Image.Image) -> None:
    found = compared(drawn(), other)
    assert not found.alike
    assert found.sheet.size == (3 * 378 + 24, other.height)
