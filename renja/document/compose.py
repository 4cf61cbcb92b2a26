"""The plan and its prose composed into one document: the whole way, a step a call."""

from __future__ import annotations

from dataclasses import dataclass

from renja.document.angka import NBSP, romawi
from renja.document.blok import AVAILABLE, BLOK
from renja.document.cetak import Salah
from renja.document.naskah import Naskah, bab_number
from renja.document.nodes import (
    Block,
    Caption,
    Contents,
    Document,
    Origin,
    PageBreak,
    Paragraph,
    Part,
    Run,
)
from renja.document.prose.lingkungan import Lingkungan
from renja.document.prose.paragraf import Penyusun
from renja.document.prose.penanda import Panggilan
from renja.document.prose.render import Rendered, prose_environment, render
from renja.document.prose.runs import PenulisProsa, marks_in
from renja.document.prose.urai import parse_inline
from renja.document.sampul import meta, sampul
from renja.document.sel import PenulisSel
from renja.document.tanda_tangan import tanda_tangan
from renja.document.walk import entries
from renja.model.diagnostic import Finding, has_galat
from renja.model.renja import Renja


@dataclass(frozen=True, slots=True)
class Composed:
    """The document (None where the prose has a galat) and what was found in composing it."""

    document: Document | None
    findings: tuple[Finding, ...]


def compose(renja: Renja, naskah: Naskah) -> Composed:
    """Return the plan as a document; findings of reading the naskah are not repeated."""
    lingkungan, fungsi = prose_environment(renja, naskah, AVAILABLE)
    rendered = [render(lingkungan, naskah, name) for name in naskah.order]
    whole = [part for part in rendered if part is not None]
    numbers = _numbers(whole, lingkungan)
    penulis = PenulisProsa(
        lingkungan.tanda,
        lingkungan.sumber.literal_lines,
        {key: f"{kind}{NBSP}{number}" for key, (kind, number) in numbers.items()},
        untold=frozenset(AVAILABLE) if len(whole) < len(rendered) else frozenset(fungsi.asked),
    )
    parts = tuple(_Bab(renja, penulis, numbers, part).part() for part in whole)
    told = {_told(found) for found in naskah.findings}
    found = [f for f in (*lingkungan.findings, *penulis.findings) if _told(f) not in told]
    if has_galat([*naskah.findings, *found]) or len(whole) < len(rendered):
        return Composed(None, tuple(found))
    document = Document(meta(renja), sampul(renja), parts)
    return Composed(_with_contents(document, penulis), tuple(found))


Numbers = dict[str, tuple[str, int]]  # key of a placed block: 'Gambar' or 'Tabel', its number


def _numbers(parts: list[Rendered], lingkungan: Lingkungan) -> Numbers:
    """Return the numbers of figures and tables, by their place in the text."""
    numbers: Numbers = {}
    count = {"Gambar": 0, "Tabel": 0}
    for part in parts:
        for mark in marks_in(part.text, lingkungan.tanda):
            if isinstance(mark, Panggilan) and mark.jenis in ("gambar", "tabel"):
                kind = mark.jenis.capitalize()
                if f"{mark.jenis}-{mark.nama}" in numbers:  # kept by {% set %}, printed again
                    lingkungan.tell(
                        Salah("RJ569", f"{mark.jenis} '{mark.nama}' ditempatkan dua kali."),
                        mark.place,
                    )
                    continue
                count[kind] += 1
                numbers[f"{mark.jenis}-{mark.nama}"] = (kind, count[kind])
    return numbers


def _told(found: Finding) -> tuple[str, str, int, str]:
    return (found.code, found.place.path, found.place.line, found.message)


@dataclass(slots=True)
class _Bab:
    """A rendered file on its way to a part of the document."""

    renja: Renja
    penulis: PenulisProsa
    numbers: Numbers
    rendered: Rendered

    def part(self) -> Part:
        """Return the part."""
        key = self.rendered.name.removesuffix(".md")
        number = bab_number(self.rendered.name)
        built = Penyusun(self.penulis, self.rendered, key, self._block).build()
        label = f"BAB {romawi(number)}" if number else ""
        return Part(label, built.title, key, not number, built.blocks)

    def _block(self, call: Panggilan) -> Block | None:
        penulis = PenulisSel(call.place)
        match call.jenis:
            case "tanda_tangan":
                return tanda_tangan(self.renja.dokumen, penulis)
            case "halaman_baru":
                return PageBreak()
            case "catatan":
                return Paragraph(self._caption_runs(call, keep_last_words=False), "catatan")
            case _:
                key = f"{call.jenis}-{call.nama}"
                kind, number = self.numbers[key]
                runs = self._caption_runs(call, keep_last_words=True)
                caption = Caption("Tabel" if kind == "Tabel" else "Gambar", number, runs, key)
                return BLOK[key].susun(self.renja, penulis, caption)

    def _caption_runs(self, call: Panggilan, keep_last_words: bool) -> tuple[Run, ...]:
        text, lines = self.penulis.tanda.unmarked(call.caption.strip())
        return self.penulis.runs(parse_inline(text), lines, None, keep_last_words)


def _with_contents(document: Document, penulis: PenulisProsa) -> Document:
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
    return Document(document.meta, document.cover, (*front, contents, *body))
