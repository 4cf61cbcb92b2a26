"""The program that finds what spoils a page, shown a page that is spoilt in each way."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from tests.layout.page_faults import page_faults

# Pages of ten lines. Words keep to one line each, so that a paragraph's lines are counted.
PAGE = """
#set document(title: "Contoh")
#set page(width: 500pt, height: 140pt, margin: 20pt)
#set text(size: 8pt, top-edge: 8pt, bottom-edge: -2pt)
#set par(leading: 0pt, spacing: 0pt)
#set block(above: 0pt, below: 0pt)
#show heading: set block(above: 0pt, below: 0pt, sticky: false)
#show heading: set text(size: 8pt)
#let lines(n) = for i in range(n) { if i > 0 { linebreak() }; [kata] }
#let rest(n) = v((10 - n) * 10pt)
#let picture = image(
  bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0H9V9Z'/></svg>"),
  format: "svg", alt: "segitiga", width: 9pt, height: 9pt,
)
#let rows(n) = range(n).map(i => ([Baris #i], [isi])).flatten()
#let signed = pad(left: 260pt)[Malang, 2 Januari 2024 #parbreak() Kepala Balai,]
"""
FREE = "#set text(costs: (widow: 0%, orphan: 0%))\n"


def faults(folder: Path, text: str) -> list[tuple[int, str]]:
    """Return the faults of a document made of this Typst text."""
    pdf = folder / "contoh.pdf"
    made = typst.compile((PAGE + text).encode(), format="pdf")
    assert isinstance(made, bytes)
    pdf.write_bytes(made)
    return [(fault.page, fault.kind) for fault in page_faults(pdf)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("#rest(1)\n= Judul\n#lines(3)", (1, "heading alone at the foot")),
        (FREE + "#rest(1) #lines(4)", (1, "first line alone")),
        (FREE + "#rest(3) #lines(4)", (2, "last line alone")),
        (FREE + "#rest(1)\n - #lines(4)", (1, "first line alone")),
        (
            "#table(columns: 2, inset: 0pt, table.header([No.], [Isi]), [a], [b])"
            "#pagebreak() Tabel 1. Data #rest(1)#pagebreak(weak: true)"
            "#table(columns: 2, inset: 0pt, ..rows(3))",
            (2, "caption apart from its table"),
        ),
        (
            "#rest(3)#table(columns: 2, inset: 0pt, table.header(repeat: false, [No.], [Isi]),"
            "..([a], [b]).map(s => block(height: 20pt) + s), [c], [d])",
            (1, "head of a table alone"),
        ),
        (
            "#rest(3)#table(columns: 2, inset: 0pt, table.header([No.], [Isi]), ..rows(3))",
            (2, "last row alone"),
        ),
        (
            "#rest(2)#table(columns: 2, inset: 0pt,"
            "table.cell(rowspan: 3)[Kelompok], [a], [b], [c], [Lain], [d])",
            (1, "rows under one cell parted"),
        ),
        (
            "#rest(2)#table(columns: 2, inset: 0pt, table.cell(rowspan: 2)[Kelompok], [a], [b],"
            "[Kelompok], [c], [Lain], [d])",
            (2, "end of a group alone"),
        ),
        ("#picture #pagebreak() Gambar 1. Segitiga", (2, "caption apart from its figure")),
        (
            "#lines(3) #pad(left: 260pt, par[Malang, 2 Januari 2024])"
            "#pagebreak() #pad(left: 260pt, par[Kepala Balai,])",
            (1, "signature parted"),
        ),
        ("#lines(4) #pagebreak() #signed", (2, "signature alone")),
    ],
)
def test_a_spoilt_page_is_found(tmp_path: Path, text: str, fault: tuple[int, str]) -> None:
    assert faults(tmp_path, text) == [fault]


def test_a_good_page_has_no_fault(tmp_path: Path) -> None:
    text = """
= Judul
#lines(3)
#picture

Gambar 1. Segitiga
#pagebreak()
Tabel 1. Data
#table(columns: 2, inset: 0pt, table.header([No.], [Isi]), table.cell(rowspan: 2)[Satu], [a], [b])
#pagebreak()
#lines(2)

#signed
"""
    assert faults(tmp_path, text) == []
