"""The document made ready for the look: labels as the template numbers, and lines of which
what would break by chance breaks alike everywhere."""

from __future__ import annotations

from renja.document.nodes import Document
from renja.look.look import Look
from renja.write.heading_labels import number_headings
from renja.write.lone_marks import glue_lone_marks
from renja.write.long_words import break_long_words
from renja.write.ties import settle_ties


def fit_lines(document: Document, look: Look) -> Document:
    """Return the document that both writers take."""
    labelled = number_headings(document, look)
    return settle_ties(break_long_words(glue_lone_marks(labelled, look), look), look)
