"""Markdown read by markdown-it: only what the naskah uses, with footnotes, and what it doesn't.

Constructs that the document has no node for (HTML, code, images, rules, tables) are still
recognised, so that each can be told where it stands instead of being printed as text.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

FOOTNOTE = "footnote"
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*")
TABLE_LINE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$|^\s*\|.*\|\s*$")
REFUSED_BLOCKS = {
    "html_block": "HTML",
    "fence": "blok kode (```)",
    "code_block": "blok kode (baris yang menjorok 4 spasi)",
    "hr": "garis pemisah",
}
REFUSED_INLINE = {
    "html_inline": "HTML",
    "code_inline": "kode dalam tanda `…`",
    "image": "gambar Markdown",
    "hardbreak": "ganti baris paksa",
}


class _Markdown(MarkdownIt):
    """Leaves addresses as they are: they may hold marks, and are judged later."""

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url

    def normalizeLinkText(self, link: str) -> str:
        return link


def _footnote(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push(FOOTNOTE, "", 0)
        token.meta = {"name": match[1]}
    state.pos = match.end()
    return True


def _parser() -> MarkdownIt:
    parser = _Markdown("commonmark")
    parser.disable(["reference"])
    parser.inline.ruler.before("link", FOOTNOTE, _footnote)
    return parser


_PARSER = _parser()


def parse_blocks(text: str) -> list[Token]:
    """Return the tokens of a naskah's rendered text."""
    return _PARSER.parse(text)


def parse_inline(text: str) -> list[Token]:
    """Return the inline tokens of a text, such as a caption."""
    return _PARSER.parseInline(text)[0].children or []
