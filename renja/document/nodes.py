"""The document tree: what both writers walk, and all they know.

Frozen values. Text is final: numbered, formatted, spaced; the writers decide
nothing about content. Lengths are millimetres, the unit of the office; the look
(fonts, colours, spacing) is nowhere in the tree, only roles are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from renja.figure.spec import PictureSpec
from renja.model.diagnostic import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a run's text comes from.

    'naskah': typed in the prose, place is its line there; 'data': the YAML scalar
    that it prints; 'hitung': computed, place is the expression in the naskah or the
    call that put the table or figure there, and sources the scalars it rests on.
    """

    kind: Literal["naskah", "data", "hitung"]
    place: Place
    sources: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text of one kind. link is an address outside; target the key of a
    numbered block of this document (the text then is its number, 'Tabel 1'); note is a
    footnote that hangs at the run's end; lang is the language where it isn't Indonesian
    (BCP 47); expansion is what the text is short for, where a reader is to be told here."""

    text: str
    origin: Origin
    bold: bool = False
    italic: bool = False
    role: Literal["", "kode", "redup"] = ""
    link: str = ""
    target: str = ""
    note: tuple[Run, ...] = ()
    lang: str = ""
    expansion: str = ""


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Return the text of runs without footnotes."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Body text. role: isi; setelah (the first paragraph after a table or figure of
    cards); kutipan (an official statement); catatan (a remark, small). keep: it stays
    whole and on one page with what follows."""

    runs: Runs
    role: Literal["isi", "setelah", "kutipan", "catatan"] = "isi"
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a part: level 2 'A. LATAR BELAKANG' or 3 '1. Peranan ...'.
    label is computed ('A.', '1.') or empty; key is unique in the document."""

    level: Literal[2, 3]
    label: str
    runs: Runs
    key: str


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: its text, then the lists inside it (one deeper level at most). keep: as in
    a paragraph; only the last items of a list, where no list is inside them."""

    runs: Runs
    lists: tuple[ListBlock, ...] = ()
    keep: bool = False


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list. kind: 'titik' 1. 2. 3.; 'kurung' 1) 2) 3); 'butir' with a dash. start is the
    number of the first item: a list may go on behind a table."""

    kind: Literal["titik", "kurung", "butir"]
    items: tuple[ListItem, ...]
    level: Literal[1, 2] = 1
    start: int = 1


CellRole = Literal["isi", "kode", "angka", "jumlah", "kepala", "kepala_angka"]


@dataclass(frozen=True, slots=True)
class Tail:
    """What of a figure stands right of its whole number (',25', '%', or nothing), and all that
    does in its column: the figure leaves room at its right for the widest of them."""

    own: str
    column: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that starts here and covers rowspan rows and colspan columns (both >= 1).
    lines are its paragraphs; role says how they look ('jumlah' is a bold amount). tail: of a
    figure in a column that is set by the decimal comma."""

    lines: tuple[Runs, ...]
    role: CellRole = "isi"
    rowspan: int = 1
    colspan: int = 1
    tail: Tail | None = None


RowKind = Literal[
    "kepala",  # head, repeated on each page
    "pita",  # band over all columns
    "isi",
    "akhir_kelompok",  # last row of a group: a stronger rule below
    "total",
    "kartu_perspektif",
    "kartu_sasaran",
    "kartu_iku",
]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the cells that start in it, left to right, as in HTML (places covered by a
    cell from above are left out). keep: it stays on one page with the next row; compose
    sets it only for runs of rows that are surely shorter than a page."""

    kind: RowKind
    cells: tuple[Cell, ...]
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under fixed column widths, in millimetres. Head rows come first. head_columns:
    how many of the first columns name their rows, as the head names the columns. long: a card
    that may go over pages, each of which its sasaran's row heads too."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    head_columns: int = 0
    long: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """'Tabel 1.' or 'Gambar 2.': kind, number by position, text; key is what refers to it.
    above: it stands above, as of every table, and of cards that go over more than a page: the
    contents then tell where they begin."""

    kind: Literal["Tabel", "Gambar"]
    number: int
    runs: Runs
    key: str
    continued: bool = False
    above: bool = False

    @property
    def label(self) -> str:
        """Return 'Tabel 1.', as it is printed before the text."""
        return f"{self.name}."

    @property
    def name(self) -> str:
        """Return 'Tabel 1', as it is referred to; it doesn't break, since Word's references
        repeat what the caption says."""
        return f"{self.kind}\u00a0{self.number}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption above. landscape: on pages of its own, turned.
    summary is its alternative text. movable: text behind it may come first, so that no page
    stays half empty before it. note: what the marks in it mean, right below it."""

    caption: Caption
    grid: Grid
    summary: str
    landscape: bool = False
    movable: bool = False
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """Native cards, one grid a card, with the caption of a figure below, or above. note: as of
    a table, below the last card."""

    caption: Caption
    grids: tuple[Grid, ...]
    summary: str
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture: SVG text, its size on the page in mm, its alternative text: '' for one
    that only decorates, of which a reader who doesn't see it is told nothing. name is the
    file's, without ending ('gambar-1', 'gambar-1-lanjutan-2')."""

    name: str
    svg: str
    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its caption below. Composed with spec alone; the pipeline draws it
    and fills pictures: one, or several where it had to be split over pages (the captions
    of the later ones say '(lanjutan)'). movable: as of a table."""

    caption: Caption
    spec: PictureSpec
    pictures: tuple[Picture, ...] = ()
    movable: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Signature block, never broken: lines above (place and date, office), then the space
    for the signature, the name, and lines below it (NIP), possibly none."""

    above: tuple[Runs, ...]
    name: Runs
    below: tuple[Runs, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents or a list of figures or tables; its entries are those of entries()."""

    kind: Literal["isi", "gambar", "tabel"]
    title: str  # '' where the part's own title says it


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block = Paragraph | Heading | ListBlock | Table | Cards | Figure | Signature | Contents | PageBreak


@dataclass(frozen=True, slots=True)
class Part:
    """A bab, or a front part (kata pengantar, daftar isi; pages i, ii, ...). Begins a
    page. label is 'BAB I', empty in front parts."""

    label: str
    title: Runs
    key: str
    front: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What the tags of the template's cover, header and footer stand for. fields: name of
    the tag and its text, e.g. 'induk', 'judul', 'dokumen', 'tahun', 'unit', 'alamat',
    'situs', 'akun', 'draf'; unit_lines the unit's name in the lines of the cover; picture the
    weave, or the office's own, logo its logo, once drawn from their specs."""

    fields: tuple[tuple[str, str], ...]
    unit_lines: tuple[str, ...]
    spec: PictureSpec
    picture: Picture | None = None
    logo_spec: PictureSpec | None = None
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """Properties of the file. date is ISO (2024-01-04); draft puts DRAF on each page;
    provenance names what the document was made from, for programs: name and value."""

    title: str
    author: str
    subject: str
    date: str
    draft: bool
    keywords: tuple[str, ...] = ()
    provenance: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The whole plan as a document. singkatan: abbreviations that it may use, each with what
    it is short for. turned: a paper beside the plan, all its pages across and without a cover,
    of which only the fields count; its look is `across` too."""

    meta: Meta
    cover: Cover
    parts: tuple[Part, ...]
    singkatan: tuple[tuple[str, str], ...] = ()
    turned: bool = False
