"""The document made ready for lines: what would break by chance breaks alike everywhere."""

from __future__ import annotations

from renja.document.nodes import Document
from renja.look.look import Look
from renja.write.long_words import break_long_words
from renja.write.ties import settle_ties


def fit_lines(document: Document, look: Look) -> Document:
    """Return the document that both writers take."""
    return settle_ties(break_long_words(document, look), look)
