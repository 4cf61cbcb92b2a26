"""The look: one frozen value, read from templates/renja.docx, that both outputs obey.

All lengths are points; those that come from OOXML are whole twips (1/20 pt) there.
Colours are '#RRGGBB'. Nothing here knows how a PDF or a DOCX is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from renja.look.family import Family
from renja.look.glyphs import drawn, em_width
from renja.look.number_format import NumberFormat
from renja.look.role import CharacterRole, ParagraphRole, RowRole, TableRole


@dataclass(frozen=True, slots=True)
class Border:
    """A rule: its width, colour and distance from the text."""

    width: float
    color: str
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class TextLook:
    """Characters. font is the name the template asks for ('Arial'); tracking is added
    to every character; caps: all are printed as capitals."""

    font: str
    size: float
    bold: bool
    italic: bool
    color: str
    tracking: float = 0.0
    caps: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Pitch:
    """Line spacing: 'tepat' exactly value points, 'minimal' at least value points,
    'kali' value times the font's own line."""

    rule: Literal["tepat", "minimal", "kali"]
    value: float


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, measured from the left edge of the text; leader is the character that
    fills the way to it, or ''."""

    position: float
    align: Literal["left", "center", "right", "decimal"]
    leader: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph style with everything it inherits. hanging > 0 outdents the first line
    (w:hanging), hanging < 0 indents it (w:firstLine)."""

    style: str
    text: TextLook
    pitch: Pitch
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    align: Literal["left", "center", "right", "justify"] = "left"
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    top: Border | None = None
    bottom: Border | None = None
    tabs: tuple[Tab, ...] = ()
    outline: int = 0  # 1, 2, 3; 0 is body text


@dataclass(frozen=True, slots=True)
class CellLook:
    """A table row's cells: fill ('' is none), rules above and below, padding, and how the
    content stands in a cell that is taller than it."""

    fill: str
    top: Border | None
    bottom: Border | None
    padding_top: float
    padding_bottom: float
    padding_left: float
    padding_right: float
    align: Literal["top", "center", "bottom"]


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table style says of all rows: rules at the left, between columns and at the
    right; fills of odd and even rows of the body, '' where there are none."""

    left: Border | None
    inside: Border | None
    right: Border | None
    bands: tuple[str, str]


@dataclass(frozen=True, slots=True)
class PageLook:
    """A section's page. header and footer are the distances from the paper's edge."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Return the height between the margins."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class TaggedParagraph:
    """A paragraph of cover, header or footer as the template has it: pieces are texts with
    docxtpl tags ('Rencana Kerja Tahun {{ tahun }}'), '\\t' for a tab, '\\n' for a line
    break and the word 'PAGE' for the field; picture is the tag of an image ('anyaman', 'logo'), or
    ''. Where repeat names a list ('unit_baris'), the paragraph stands once for each of its
    texts, which the pieces call '{{ baris }}'."""

    look: ParagraphLook
    pieces: tuple[tuple[str, TextLook], ...]
    picture: str = ""
    repeat: str = ""


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """How pages are numbered in the front parts and in the body: words of the file
    ('lowerRoman', 'decimal')."""

    front: str
    body: str


@dataclass(frozen=True, slots=True)
class RunningHeads:
    """What stands above and below the text of a section's pages. first_header and
    first_footer are those of a page that opens a part: the same, or what the template has
    for the first page."""

    header: tuple[TaggedParagraph, ...]
    footer: tuple[TaggedParagraph, ...]
    first_header: tuple[TaggedParagraph, ...]
    first_footer: tuple[TaggedParagraph, ...]

    def __iter__(self) -> Iterator[TaggedParagraph]:
        """Iterate over all paragraphs."""
        return chain(self.header, self.footer, self.first_header, self.first_footer)


@dataclass(frozen=True, slots=True)
class CoverCell:
    """A cell of the cover's table, over colspan columns; only its padding at the bottom counts."""

    colspan: int
    fill: str
    align: Literal["top", "center", "bottom"]
    padding_bottom: float
    paragraphs: tuple[TaggedParagraph, ...]


@dataclass(frozen=True, slots=True)
class CoverLook:
    """The cover: a page and one table as wide as its text, of exact row heights; a height
    of 0 is that of the row's content."""

    page: PageLook
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[CoverCell, ...], ...]

    def picture_size(self) -> tuple[float, float] | None:
        """Return width and height, in points, of the cell with the picture; a height of 0
        where the row has none of its own; None where the cover has no picture."""
        for height, row in zip(self.heights, self.rows, strict=True):
            column = 0
            for cell in row:
                width = sum(self.widths[column : column + cell.colspan])
                column += cell.colspan
                if any(item.picture == "anyaman" for item in cell.paragraphs):
                    return width, height
        return None


@dataclass(frozen=True, slots=True)
class Look:
    """All that the template says about how the document looks.

    A character style says only what differs from its paragraph: characters holds what it
    comes to in the paragraphs where it belongs (label_subbab in a heading of level 2;
    kode, redup, tautan and the like in body text). numbers has a format for every style
    of lists, and for those of headings that the template numbers. tab_stop is how far the
    stops lie apart, in points, that every line has behind the last of its own.
    """

    page: PageLook
    landscape: PageLook
    paragraphs: Mapping[ParagraphRole, ParagraphLook]
    characters: Mapping[CharacterRole, TextLook]
    numbers: Mapping[ParagraphRole, NumberFormat]
    rows: Mapping[RowRole, CellLook]
    tables: Mapping[TableRole, TableLook]
    page_numbers: PageNumbers
    heads: RunningHeads
    landscape_heads: RunningHeads
    cover: CoverLook
    fonts: Mapping[str, Family]
    palette: Mapping[str, str]
    tab_stop: float

    def across(self) -> Look:
        """Return the look of a document all of whose pages are turned; none of them has heads of
        its own for a first page."""
        heads = self.landscape_heads
        same = replace(heads, first_header=heads.header, first_footer=heads.footer)
        return replace(self, page=self.landscape, heads=same)

    def pitch(self, style: ParagraphLook) -> float:
        """Return the distance between two lines of a paragraph, in points."""
        if style.pitch.rule == "tepat":
            return style.pitch.value
        family = self.fonts[style.text.font]
        single = (family.top + family.bottom) * style.text.size
        if style.pitch.rule == "minimal":
            return max(style.pitch.value, single)
        return single * style.pitch.value

    def width(self, text: str, style: TextLook) -> float:
        """Return how wide a line of text is in points, without kerning."""
        family = self.fonts[style.font]
        printed = text.upper() if style.caps else text
        wide = em_width(printed, bold=style.bold, italic=style.italic, family=family)
        return wide * style.size + len(drawn(text)) * style.tracking
