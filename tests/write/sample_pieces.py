"""The small pieces that samples of documents are made of."""

from __future__ import annotations

from renja.document.nodes import (
    Cell,
    CellRole,
    ListBlock,
    ListItem,
    Origin,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Run,
    Runs,
)
from renja.model.diagnostic import Place

HOSTILE = "& < > # $ * _ @ \\ { } [ ] \" ' {{ tahun }} {% if %} {_{ %_} // /* */ `raw` ~ =x"
ORIGIN = Origin("naskah", Place("(contoh)", 1))
NOTE = "*Data sementara, belum dipastikan."
SENTENCES = (
    "Penyelenggaraan perencanaan pembangunan menjamin keterkaitan dan konsistensi antara "
    "perencanaan, penganggaran, pelaksanaan, dan pengawasan. Setiap tahun kementerian/lembaga "
    "menyusun Rencana Kerja sebagaimana diamanatkan Undang-Undang Nomor\u00a025 Tahun\u00a02004 "
    "tentang Sistem Perencanaan Pembangunan Nasional, dan unit kerja menjabarkannya untuk "
    "tahun 2020\u2060–\u20602024. "
)


def run(text: str, **kind: object) -> Run:
    """Return a run of the sample."""
    return Run(text, ORIGIN, **kind)  # type: ignore[arg-type]  # the fields of Run


def text(content: str) -> Runs:
    """Return plain runs."""
    return (run(content),)


def long_text(times: int) -> Paragraph:
    """Return a body paragraph of that many sentences."""
    return Paragraph(text((SENTENCES * times).strip()))


def item(content: str, *lists: ListBlock) -> ListItem:
    """Return a list item."""
    return ListItem(text(content), lists)


def cell(content: str, role: CellRole = "isi", rowspan: int = 1, colspan: int = 1) -> Cell:
    """Return a cell of one line."""
    return Cell((text(content),), role, rowspan, colspan)


def row(kind: RowKind, *cells: Cell, keep: bool = False) -> Row:
    """Return a row."""
    return Row(kind, cells, keep)


def svg(width: float, height: float, label: str) -> str:
    """Return a picture with text: a panel, as the figures have them."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}"><rect width="{width}" height="{height}" '
        f'fill="#EDF4F3"/><rect width="{width}" height="0.8" fill="#0D454C"/>'
        f'<text x="4" y="8" font-family="Arimo" font-size="3.4" fill="#0D454C">{label}</text>'
        "</svg>"
    )


def picture(name: str, height: float) -> Picture:
    """Return a picture as wide as the text."""
    return Picture(name, svg(160, height, name), 160.0, height, f'Alternatif {name}: "{HOSTILE}"')
