"""What a document was made from: in its properties, and small at the end of a final one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from renja.document.angka import NBSP
from renja.document.before_signature import with_text_before_end
from renja.document.nodes import Document, Origin, Paragraph, Run

DIGEST, COMMIT, STATUS, YEAR = "renja-sidik", "renja-revisi", "renja-status", "renja-tahun"
_GROUPS, _GROUP = 4, 4  # letters of the digest that are printed
SHORT_COMMIT: Final = 10  # letters by which a commit is called, here and elsewhere


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a document is made from. digest: of the data, naskah and templates; commit: the last
    one of these, '' outside git; final: it is the official one."""

    tahun: int
    digest: str
    commit: str
    final: bool

    @property
    def properties(self) -> tuple[tuple[str, str], ...]:
        """Return what the file's properties tell. A draft names no commit: the same data give
        the same draft, whoever builds it where."""
        told = [(YEAR, str(self.tahun)), (STATUS, "final" if self.final else "draf")]
        told.append((DIGEST, self.digest))
        if self.final and self.commit:
            told.append((COMMIT, self.commit))
        return tuple(told)

    @property
    def line(self) -> str:
        """Return the colophon of a final document."""
        starts = range(0, _GROUPS * _GROUP, _GROUP)
        digest = NBSP.join(self.digest[start : start + _GROUP] for start in starts)
        line = f"Dokumen final. Sidik data: {digest}."
        return f"{line} Revisi: {self.commit[:SHORT_COMMIT]}." if self.commit else line


def with_provenance(document: Document, provenance: Provenance) -> Document:
    """Return the document with what it was made from: a final one with a colophon, any other
    with DRAF on each page."""
    draft = not provenance.final
    meta = replace(document.meta, draft=draft, provenance=provenance.properties)
    mark = "DRAF" if draft else ""
    fields = tuple((tag, mark if tag == "draf" else text) for tag, text in document.cover.fields)
    made = replace(document, meta=meta, cover=replace(document.cover, fields=fields))
    return made if draft else _with_colophon(made, provenance.line)


def _with_colophon(document: Document, line: str) -> Document:
    *parts, last = document.parts
    origin = Origin("hitung", last.title[0].origin.place)
    colophon = Paragraph((Run(line, origin, role="redup"),), "catatan")
    return replace(
        document,
        parts=(*parts, replace(last, blocks=with_text_before_end(last.blocks, colophon))),
    )
