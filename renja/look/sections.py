"""Sections: the pages of the body, upright and turned, with their headers and footers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja.look.look import PageLook, ParagraphLook, RunningHeads, TaggedParagraph
from renja.look.package import RELATION, Element, Package, attribute, switched_on, w
from renja.look.right_edge import at_right_edge
from renja.look.styles import Styles
from renja.look.tagged import note_strange, read_tagged
from renja.model.numbers import indonesian

_Tagged = tuple[TaggedParagraph, ...]

_SHOWN = {"header": "kepala halaman", "footer": "kaki halaman"}
MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its page, its running heads, and what of the body lies in it. own_first:
    the first page has heads of its own; numbers: how its pages are numbered, or ''."""

    page: PageLook
    heads: RunningHeads
    own_first: bool
    numbers: str
    content: tuple[Element, ...]


def read_sections(package: Package, styles: Styles) -> tuple[Section, ...]:
    """Return the sections in their order. One without a header of its own has that of the
    section before it (17.10.1)."""
    found: list[Section] = []
    for content, properties in _split(package.document):
        before = found[-1].heads if found else RunningHeads((), (), (), ())
        page = _page(properties, styles)

        def running(
            kind: str, which: str, inherited: _Tagged, of: Element = properties, on: PageLook = page
        ) -> _Tagged:
            own = _running(of, kind, which, package, styles)
            return at_right_edge(own, on.text_width) if own is not None else inherited

        header = running("header", "default", before.header)
        footer = running("footer", "default", before.footer)
        title = properties.find(w("titlePg"))
        own_first = title is not None and switched_on(title)
        heads = RunningHeads(
            header,
            footer,
            running("header", "first", ()) if own_first else header,
            running("footer", "first", ()) if own_first else footer,
        )
        numbers = attribute(properties.find(w("pgNumType")), "fmt")
        found.append(Section(page, heads, own_first, numbers, content))
    return tuple(found)


def check_room(section: Section, styles: Styles) -> None:
    """Note a header or footer that does not fit the margin: Word then moves the text, and
    the outputs would break differently."""
    page, heads = section.page, section.heads
    for what, side, margin, distance, paragraphs in (
        ("kepala", "atas", page.top, page.header, heads.header),
        ("kepala", "atas", page.top, page.header, heads.first_header),
        ("kaki", "bawah", page.bottom, page.footer, heads.footer),
        ("kaki", "bawah", page.bottom, page.footer, heads.first_footer),
    ):
        need = distance + height_of(item.look for item in paragraphs)
        if paragraphs and margin < need - 0.05:
            turned = " mendatar" if page.width > page.height else ""
            styles.problems.add(
                "RJ707",
                f"margin {side} halaman{turned} {_mm(margin)} terlalu kecil: "
                f"{what} halaman sampai {_mm(need)}",
                f"di Word (Tata Letak > Margin), buat margin {side} paling sedikit {_mm(need)}, "
                f"atau kecilkan jarak {what} halaman dari tepi kertas",
            )


def height_of(looks: Iterable[ParagraphLook]) -> float:
    """Return the height of one-line paragraphs, one under the other."""
    total = after = 0.0
    for look in looks:
        line = look.pitch.value if look.pitch.rule != "kali" else look.pitch.value * look.text.size
        rules = sum(rule.space + rule.width for rule in (look.top, look.bottom) if rule)
        total += max(after, look.before) + line + rules
        after = look.after
    return total + after


def _split(document: Element) -> Iterator[tuple[tuple[Element, ...], Element]]:
    """Yield the elements of each section and its w:sectPr, which the last has in the body."""
    content: list[Element] = []
    body = document.find(w("body"))
    for element in () if body is None else body:
        if element.tag == w("sectPr"):
            yield tuple(content), element
            return
        content.append(element)
        properties = element.find(f"{w('pPr')}/{w('sectPr')}")
        if properties is not None:
            yield tuple(content), properties
            content = []


def _page(properties: Element, styles: Styles) -> PageLook:
    size, margins = properties.find(w("pgSz")), properties.find(w("pgMar"))

    def length(element: Element | None, name: str, usual: str = "0") -> float:
        return styles.measure(attribute(element, name, usual), "ukuran halaman")

    return PageLook(
        width=length(size, "w", "11906"),
        height=length(size, "h", "16838"),
        left=length(margins, "left") + length(margins, "gutter"),
        right=length(margins, "right"),
        # A negative one is exact in Word: text does not give way to the header.
        top=abs(length(margins, "top")),
        bottom=abs(length(margins, "bottom")),
        header=length(margins, "header"),
        footer=length(margins, "footer"),
    )


def _running(
    properties: Element, kind: str, page: str, package: Package, styles: Styles
) -> _Tagged | None:
    for reference in properties.iterfind(w(f"{kind}Reference")):
        part = package.by_id.get(reference.get(f"{{{RELATION}}}id", ""))
        if attribute(reference, "type") == page and part is not None:
            note_strange(part, _SHOWN[kind], styles)
            return read_tagged(part, styles)
    return None


def _mm(length: float) -> str:
    return f"{indonesian(f'{length / MM:.1f}')} mm"
