"""What stands round the body: the cover, and the pages that the template has a sample of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja.look.cover import read_cover
from renja.look.look import CoverLook, PageNumbers, TaggedParagraph
from renja.look.package import Package, w
from renja.look.problems import FRESH
from renja.look.roles import BODY_TAG, DRAFT_TAG
from renja.look.sections import Section, check_room, read_sections
from renja.look.styles import Styles
from renja.look.tagged import tags_of

# ST_NumberFormat (17.18.59): what pages may be numbered with, and how the first looks.
PAGE_NUMBERS: Mapping[str, str] = {
    "decimal": "1",
    "numberInDash": "- 1 -",
    "lowerRoman": "i",
    "upperRoman": "I",
    "lowerLetter": "a",
    "upperLetter": "A",
}
# Points: no word of a plan fits into less.
SMALLEST = 144.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The cover and the two kinds of pages of the body."""

    cover: CoverLook
    upright: Section
    turned: Section
    page_numbers: PageNumbers

    def tagged(self) -> Iterator[TaggedParagraph]:
        """Yield every paragraph that the template itself puts on a page."""
        for row in self.cover.rows:
            for cell in row:
                yield from cell.paragraphs
        for section in (self.upright, self.turned):
            yield from section.heads


def read_frame(package: Package, styles: Styles) -> Frame | None:
    """Return the frame; None where a problem says what of it is missing."""
    sections = read_sections(package, styles)
    cover = read_cover(sections[0], styles) if sections else None
    upright = next((item for item in sections[1:] if _holds_body(item)), None)
    turned = next((item for item in sections[1:] if item.page.width > item.page.height), None)
    for found, what in (
        (upright, f"penanda {{{{ {BODY_TAG} }}}} untuk isi dokumen"),
        (turned, "bagian dengan halaman mendatar"),
    ):
        if found is None:
            styles.problems.add(
                "RJ706",
                f"{what} tidak ada di templat",
                "templat berisi tiga bagian: sampul, halaman tegak dengan penanda "
                f"{{{{ {BODY_TAG} }}}} dalam paragraf tersendiri, dan halaman mendatar; "
                f"salin yang hilang dari {FRESH}",
            )
    if cover is None or upright is None or turned is None:
        return None
    for section in (upright, turned):
        _check_area(section, styles)
        check_room(section, styles)
        _check_draft(section, styles)
    numbers = PageNumbers(
        _page_number(sections[0], "lowerRoman", styles), _page_number(upright, "decimal", styles)
    )
    return Frame(cover, upright, turned, numbers)


def _page_number(section: Section, usual: str, styles: Styles) -> str:
    """Return how pages are numbered; of the front parts, the cover's section tells."""
    if not section.numbers:
        return usual
    if section.numbers in PAGE_NUMBERS:
        return section.numbers
    styles.problems.add(
        "RJ710",
        f"bentuk nomor halaman '{section.numbers}' tidak dapat dibuat di PDF",
        "pilih 1, - 1 -, i, I, a, atau A di Word (Format Nomor Halaman); yang terdekat: "
        f"{PAGE_NUMBERS[usual]}",
    )
    return usual


def _holds_body(section: Section) -> bool:
    return any(
        "".join(text.text or "" for text in item.iter(w("t"))).strip() == f"{{{{ {BODY_TAG} }}}}"
        for item in section.content
    )


def _check_area(section: Section, styles: Styles) -> None:
    if section.page.text_width < SMALLEST or section.page.text_height < SMALLEST:
        styles.problems.add(
            "RJ706",
            "margin tidak menyisakan tempat untuk teks",
            "kecilkan margin di Word (Tata Letak > Margin), atau pilih kertas A4",
        )


def _check_draft(section: Section, styles: Styles) -> None:
    """Note pages that would not say that the document is a draft."""
    heads = section.heads
    for paragraphs in (
        (*heads.header, *heads.footer),
        (*heads.first_header, *heads.first_footer),
    ):
        if DRAFT_TAG not in tags_of(paragraphs):
            styles.problems.add(
                "RJ706",
                "penanda {{ draf }} tidak ada di kepala atau kaki halaman",
                "tulis {{ draf }} di kaki setiap macam halaman (pertama, biasa, mendatar), "
                "agar setiap halaman draf bertanda",
            )
