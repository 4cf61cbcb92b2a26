"""The plan and its prose composed into one document: the whole way, a step a call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from renja.document.angka import NBSP, romawi
from renja.document.before_signature import with_text_before_signature
from renja.document.cells import CellWriter
from renja.document.naskah import RIWAYAT, Naskah, bab_number
from renja.document.nodes import (
    Block,
    Caption,
    Cards,
    Contents,
    Document,
    Origin,
    PageBreak,
    Paragraph,
    Part,
    Run,
)
from renja.document.placeable import AVAILABLE, PLACEABLE
from renja.document.printing import Mistake
from renja.document.prose.blocks import BlockBuilder
from renja.document.prose.environment import ProseEnvironment
from renja.document.prose.foreign import ForeignWords
from renja.document.prose.marks import BlockCall
from renja.document.prose.parse import parse_inline
from renja.document.prose.render import Rendered, prose_environment, render
from renja.document.prose.runs import ProseWriter, marks_in
from renja.document.sampul import meta, sampul
from renja.document.singkatan import abbreviations
from renja.document.tanda_tangan import tanda_tangan
from renja.document.walk import entries
from renja.model.diagnostic import Finding, has_galat
from renja.model.renja import Renja

SHIPPED_WORDS = ForeignWords()
NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Composed:
    """The document (None where the prose has a galat) and what was found in composing it."""

    document: Document | None
    findings: tuple[Finding, ...]


def compose(
    renja: Renja,
    naskah: Naskah,
    foreign: ForeignWords = SHIPPED_WORDS,
    singkatan: Mapping[str, str] = NO_WORDS,
) -> Composed:
    """Return the plan as a document, foreign words of its naskah in italics; singkatan:
    abbreviations of the project, each with what it is short for.

    Findings of reading the naskah are not repeated.
    """
    environment, functions = prose_environment(renja, naskah, AVAILABLE)
    revised = renja.dokumen.perubahan is not None
    names = [name for name in naskah.order if revised or name != RIWAYAT]
    rendered = [render(environment, naskah, name) for name in names]
    whole = [part for part in rendered if part is not None]
    numbers = _numbers(whole, environment)
    writer = ProseWriter(
        environment.marks,
        environment.texts.literal_lines,
        {key: f"{kind}{NBSP}{number}" for key, (kind, number) in numbers.items()},
        foreign,
        untold=frozenset(AVAILABLE) if len(whole) < len(rendered) else frozenset(functions.asked),
    )
    parts = tuple(_Bab(renja, writer, numbers, part).part() for part in whole)
    told = {_told(found) for found in naskah.findings}
    found = [f for f in (*environment.findings, *writer.findings) if _told(f) not in told]
    if has_galat([*naskah.findings, *found]) or len(whole) < len(rendered):
        return Composed(None, tuple(found))
    document = Document(meta(renja), sampul(renja), parts, abbreviations(renja, singkatan))
    return Composed(_with_contents(document, writer), tuple(found))


Numbers = dict[str, tuple[str, int]]  # key of a placed block: 'Gambar' or 'Tabel', its number


def _numbers(parts: list[Rendered], environment: ProseEnvironment) -> Numbers:
    """Return the numbers of figures and tables, by their place in the text."""
    numbers: Numbers = {}
    count = {"Gambar": 0, "Tabel": 0}
    for part in parts:
        for mark in marks_in(part.text, environment.marks):
            if isinstance(mark, BlockCall) and mark.kind in ("gambar", "tabel"):
                kind = mark.kind.capitalize()
                if f"{mark.kind}-{mark.name}" in numbers:  # kept by {% set %}, printed again
                    environment.tell(
                        Mistake("RJ569", f"{mark.kind} '{mark.name}' ditempatkan dua kali."),
                        mark.place,
                    )
                    continue
                count[kind] += 1
                numbers[f"{mark.kind}-{mark.name}"] = (kind, count[kind])
    return numbers


def _told(found: Finding) -> tuple[str, str, int, str]:
    return (found.code, found.place.path, found.place.line, found.message)


@dataclass(slots=True)
class _Bab:
    """A rendered file on its way to a part of the document."""

    renja: Renja
    writer: ProseWriter
    numbers: Numbers
    rendered: Rendered

    def part(self) -> Part:
        """Return the part."""
        key = self.rendered.name.removesuffix(".md")
        number = bab_number(self.rendered.name)
        built = BlockBuilder(self.writer, self.rendered, key, self._block).build()
        label = f"BAB {romawi(number)}" if number else ""
        blocks = with_text_before_signature(built.blocks)
        return Part(label, built.title, key, not number, blocks)

    def _block(self, call: BlockCall) -> Block | None:
        writer = CellWriter(call.place)
        match call.kind:
            case "tanda_tangan":
                return tanda_tangan(self.renja.dokumen, writer)
            case "halaman_baru":
                return PageBreak()
            case "catatan":
                return Paragraph(self._caption_runs(call, keep_last_words=False), "catatan")
            case _:
                key = f"{call.kind}-{call.name}"
                kind, number = self.numbers[key]
                runs = self._caption_runs(call, keep_last_words=True)
                caption = Caption("Tabel" if kind == "Tabel" else "Gambar", number, runs, key)
                made = PLACEABLE[key].compose(self.renja, writer, caption, call.landscape)
                # Cards go over pages by themselves.
                return made if isinstance(made, Cards) else replace(made, movable=call.movable)

    def _caption_runs(self, call: BlockCall, keep_last_words: bool) -> tuple[Run, ...]:
        text, lines = self.writer.marks.unmarked(call.caption.strip())
        return self.writer.runs(parse_inline(text), lines, None, keep_last_words)


def _with_contents(document: Document, writer: ProseWriter) -> Document:
    """Return the document with its contents after the kata pengantar."""
    lists: list[Block] = [Contents("isi", "")]
    if entries(document, "gambar"):
        lists.append(Contents("gambar", "DAFTAR GAMBAR"))
    if entries(document, "tabel"):
        lists.append(Contents("tabel", "DAFTAR TABEL"))
    first = document.parts[0].title[0].origin.place
    title = (Run("DAFTAR ISI", Origin("hitung", first)),)
    contents = Part("", title, "daftar-isi", True, tuple(lists))
    front = tuple(part for part in document.parts if part.front)
    body = tuple(part for part in document.parts if not part.front)
    return replace(document, parts=(*front, contents, *body))
