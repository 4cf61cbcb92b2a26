"""Read templates/renja.docx into the one value that both outputs obey.

lxml and not python-docx: what a style inherits, table styles and the theme are not in
its words, and it would raise on damage that must become a finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from renja.look.colours import BLACK, read_theme
from renja.look.font_files import Shelf
from renja.look.fonts import read_fonts
from renja.look.frame import Frame, read_frame
from renja.look.look import Look, ParagraphLook, TextLook
from renja.look.losses import note_losses
from renja.look.number_format import NumberFormat
from renja.look.numbering import Numbering
from renja.look.package import Package, attribute, open_package, switched_on, w
from renja.look.problems import FRESH, Problems
from renja.look.right_edge import with_right_edge
from renja.look.role import CharacterRole, ParagraphRole
from renja.look.roles import (
    CHARACTER_HOMES,
    CHARACTER_STYLES,
    CONTENTS_ROLES,
    HEADER_STYLE,
    HEADING_ROLES,
    LIST_ROLES,
    PALETTE_STYLES,
    PALETTE_THEME,
    PARAGRAPH_STYLES,
    ROW_STYLES,
    TABLE_STYLES,
)
from renja.look.styles import Kind, Styles
from renja.look.tables import read_rows, read_tables
from renja.look.tagged import check_everywhere
from renja.look.unsupported import note_direct, note_section, note_styles
from renja.model.diagnostic import Finding, PlanError

TEMPLATE = "templates/renja.docx"
NO_SHELF = Shelf()
DEFAULT_TAB_STOP = 36.0  # points


@dataclass(frozen=True, slots=True)
class LookResult:
    """The look, None where a galat among the findings says why it can't be had."""

    look: Look | None
    findings: tuple[Finding, ...]

    def look_or_stop(self) -> Look:
        """Return the look; raises PlanError with the findings where there is none."""
        if self.look is None:
            raise PlanError(self.findings)
        return self.look


def read_look(template: Path, shown: str = TEMPLATE, shelf: Shelf = NO_SHELF) -> LookResult:
    """Return the look of the template; shown is its path in findings, shelf where fonts that
    don't come along may lie.

    Never raises for what is wrong with the file.
    """
    problems = Problems(shown)
    package = open_package(template, problems)
    look = None if package is None else _look(package, shelf, problems)
    return LookResult(None if problems else look, problems.findings())


def _look(package: Package, shelf: Shelf, problems: Problems) -> Look | None:
    theme = read_theme(package.parts["theme"], package.parts.get("settings"))
    numbering = Numbering(package.parts.get("numbering"))
    styles = Styles(package.parts["styles"], theme, numbering, problems)
    paragraphs = _paragraphs(styles)
    characters = _characters(styles)
    for name in TABLE_STYLES.values():
        styles.find("table", name)
    rows = read_rows(styles)
    palette = _palette(styles)
    for part in package.filled():
        styles.check_used(part)
        check_everywhere(part, styles)
    frame = read_frame(package, styles)
    if frame is None:
        return None
    for role in CONTENTS_ROLES:
        if role in paragraphs:
            width = frame.upright.page.text_width
            paragraphs[role] = with_right_edge(paragraphs[role], width)
    _note_unsupported(package, styles, frame)
    note_losses(package, frame, problems)
    texts = [item.text for item in paragraphs.values()]
    texts += [text for item in frame.tagged() for _, text in item.pieces]
    return Look(
        page=frame.upright.page,
        landscape=frame.turned.page,
        paragraphs=paragraphs,
        characters=characters,
        numbers=_numbers(styles),
        rows=rows,
        tables=read_tables(styles),
        page_numbers=frame.page_numbers,
        heads=frame.upright.heads,
        landscape_heads=frame.turned.heads,
        cover=frame.cover,
        fonts=read_fonts([text.font for text in (*texts, *characters.values())], shelf, problems),
        palette=palette,
        tab_stop=_tab_stop(package, styles),
    )


def _tab_stop(package: Package, styles: Styles) -> float:
    """Return how far the stops of every paragraph lie apart (17.15.1.25)."""
    settings = package.parts.get("settings")
    told = None if settings is None else settings.find(w("defaultTabStop"))
    stop = 0.0 if told is None else styles.measure(attribute(told), "jarak tab bawaan")
    return stop if stop > 0 else DEFAULT_TAB_STOP


def _note_unsupported(package: Package, styles: Styles, frame: Frame) -> None:
    """Note what the template asks for and can't be had."""
    used: list[tuple[Kind, str]] = [("paragraph", name) for name in PARAGRAPH_STYLES.values()]
    used += [("character", name) for name in CHARACTER_STYLES.values()]
    used += [("table", name) for name in (*TABLE_STYLES.values(), *ROW_STYLES.values())]
    used += [("paragraph", item.look.style) for item in frame.tagged()]
    note_styles(styles, dict.fromkeys(used))
    for properties in package.document.iter(w("sectPr")):
        note_section(properties, "pengaturan halaman", styles)
    for part in package.by_id.values():
        if part.tag in (w("hdr"), w("ftr")):
            kind = "kepala" if part.tag == w("hdr") else "kaki"
            note_direct(part, f"{kind} halaman", styles)
    cover = next(package.document.iter(w("tbl")), None)
    if cover is not None:
        note_direct(cover, "sampul", styles)
    settings = package.parts.get("settings")
    even = None if settings is None else settings.find(w("evenAndOddHeaders"))
    if even is not None and switched_on(even):
        styles.problems.add(
            "RJ710",
            "kepala dan kaki halaman genap tidak dapat dibuat di PDF",
            "matikan 'Halaman Ganjil & Genap Berbeda' di Word; yang terdekat: satu macam untuk "
            "semua halaman",
        )


def _paragraphs(styles: Styles) -> dict[ParagraphRole, ParagraphLook]:
    found: dict[ParagraphRole, ParagraphLook] = {}
    for role, name in PARAGRAPH_STYLES.items():
        if identity := styles.find("paragraph", name):
            found[role] = styles.paragraph(identity)
    return found


def _numbers(styles: Styles) -> dict[ParagraphRole, NumberFormat]:
    """Return how headings and lists are numbered; a list that isn't is a problem."""
    found: dict[ParagraphRole, NumberFormat] = {}
    for role in (*HEADING_ROLES, *LIST_ROLES):
        identity = styles.find("paragraph", PARAGRAPH_STYLES[role])
        form = styles.number_format(identity) if identity else None
        if form is not None:
            found[role] = form
        elif identity and role in LIST_ROLES:
            styles.problems.add(
                "RJ706",
                f"gaya daftar '{PARAGRAPH_STYLES[role]}' tidak bernomor dan tidak berbutir",
                "beri nomor atau butir pada gaya itu di Word (Ubah Gaya > Format > Penomoran), "
                f"atau salin dari {FRESH}",
            )
    return found


def _characters(styles: Styles) -> dict[CharacterRole, TextLook]:
    """Return the character styles, each as it looks where it belongs."""
    found: dict[CharacterRole, TextLook] = {}
    for role, name in CHARACTER_STYLES.items():
        identity = styles.find("character", name)
        home = styles.find("paragraph", PARAGRAPH_STYLES[CHARACTER_HOMES[role]])
        if identity and home:
            found[role] = styles.text(styles.gathered(home), identity, style=name)
    return found


def _palette(styles: Styles) -> dict[str, str]:
    """Return the colours that figures use: the theme's, and a few that only styles have."""
    found = {name: styles.theme.colours.get(slot, BLACK) for name, slot in PALETTE_THEME.items()}
    for name, (kind, style) in PALETTE_STYLES.items():
        if identity := styles.find(kind, style):
            home = identity if kind == "paragraph" else ""
            character = "" if kind == "paragraph" else identity
            found[name] = styles.text(styles.gathered(home), character, style=style).color
    if header := styles.find("paragraph", HEADER_STYLE):
        rule = styles.paragraph(header).bottom
        found["rule"] = rule.color if rule else found["soft"]
    return found
