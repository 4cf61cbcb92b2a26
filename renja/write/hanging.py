"""Labels that hang before their text ('A.', 'Gambar 1.'): behind them a tab, if they fit."""

from __future__ import annotations

from renja.document.nodes import Caption, Heading
from renja.look.look import Look
from renja.look.role import CharacterRole, ParagraphRole

# Behind a label that is wider than the indent a tab would go to a stop far off.
NO_TAB = "\u00a0"
_GAP = 0.1  # em between label and text, at least


def heading_hangs(heading: Heading, look: Look) -> bool:
    """Return whether a heading's label fits."""
    if heading.level == 2:
        return hangs(heading.label, "subbab", look, "label_subbab")
    return hangs(heading.label, "subjudul", look)


def caption_hangs(caption: Caption, look: Look) -> bool:
    """Return whether a caption's label fits."""
    return hangs(caption.label, caption_role(caption), look, "label_keterangan")


def caption_role(caption: Caption) -> ParagraphRole:
    """Return the role of a caption's paragraph, by where it stands."""
    above = caption.kind == "Tabel" or caption.above
    return "keterangan_tabel" if above else "keterangan_gambar"


def hangs(label: str, role: ParagraphRole, look: Look, style: CharacterRole | None = None) -> bool:
    """Return whether a label fits the hanging indent of its paragraph; style is its own
    character style."""
    paragraph = look.paragraphs[role]
    text = look.characters[style] if style else paragraph.text
    return look.width(label, text) + _GAP * text.size <= paragraph.hanging
