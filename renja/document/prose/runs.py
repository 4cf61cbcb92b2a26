"""Inline tokens turned into runs: text, emphasis, links and footnotes, each with its origin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from renja.document.nodes import Origin, Run, Runs
from renja.document.printing import TextPiece
from renja.document.prose.foreign import ForeignWords, set_in_italics
from renja.document.prose.locate import LineOrigins, Locator
from renja.document.prose.marks import MARK, BlockCall, PrintMark, ProseMarks, ReferenceMark
from renja.document.prose.parse import FOOTNOTE, REFUSED_INLINE
from renja.document.prose.typography import mend
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>]+")


@dataclass(slots=True)
class ProseWriter:
    """Writes runs for one document. references: key of a placed figure to 'Gambar 1';
    foreign: the words that are set in italics."""

    marks: ProseMarks
    literal_lines: Callable[[str], Sequence[str]]
    references: Mapping[str, str]
    foreign: ForeignWords = field(default_factory=ForeignWords)
    untold: frozenset[str] = frozenset()  # keys whose absence has another finding
    used_notes: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def tell(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Report a defect, once."""
        found = finding(code, place, message, hint)
        if found not in self.findings:
            self.findings.append(found)

    def runs(
        self,
        tokens: Sequence[Token],
        lines: LineOrigins,
        notes: Mapping[str, Runs] | None = None,
        keep_last_words: bool = False,
    ) -> Runs:
        """Return the runs of a paragraph; lines tells for each of its lines where it is from."""
        locator = Locator(lines, self.literal_lines)
        paragraph = _Paragraph(self, locator, {} if notes is None else notes)
        paragraph.read(tokens)
        return paragraph.finished(keep_last_words)


@dataclass(slots=True)
class _Paragraph:
    writer: ProseWriter
    locator: Locator
    notes: Mapping[str, Runs]
    line: int = 0
    bold: int = 0
    italic: int = 0
    link: str = ""
    gap: bool = False
    printed: Place = field(default_factory=lambda: Place(""))  # of the last mark
    pieces: list[Run] = field(default_factory=list)
    typed: list[bool] = field(default_factory=list)

    def read(self, tokens: Sequence[Token]) -> None:
        """Take in the inline tokens."""
        for token in tokens:
            match token.type:
                case "text":
                    self._text(token.content)
                case "softbreak":
                    self.line, self.gap = self.line + 1, True
                case "em_open" | "em_close":
                    self.italic += token.nesting
                case "strong_open" | "strong_close":
                    self.bold += token.nesting
                case "link_open":
                    self.link = self._address(str(token.attrGet("href") or ""))
                case "link_close":
                    self.link = ""
                case _ if token.type == FOOTNOTE:
                    self._note(str(token.meta["name"]))
                case _:
                    self._refuse(token)

    def _text(self, text: str) -> None:
        position = 0
        for match in MARK.finditer(text):
            self._literal(text[position : match.start()])
            self._marked(match[0])
            position = match.end()
        self._literal(text[position:])

    def _literal(self, text: str) -> None:
        if text:
            self._add(text, Origin("naskah", self.locator.of(text, self.line)), typed=True)

    def _marked(self, character: str) -> None:
        mark = self.writer.marks.mark(character)
        self.printed = mark.place
        match mark:
            case PrintMark():
                for piece in mark.text.pieces:
                    self._add(piece.text, origin_of(piece, mark.place), typed=False)
            case ReferenceMark():
                text = self.writer.references.get(mark.key, "")
                self._add(text or "?", Origin("hitung", mark.place), typed=False, target=mark.key)
                if not text:
                    self._unplaced(mark)
            case BlockCall():
                self._misplaced(mark)

    def _unplaced(self, mark: ReferenceMark) -> None:
        if mark.key in self.writer.untold:
            return
        kind, name = mark.key.split("-", 1)
        self.writer.tell(
            "RJ570",
            mark.place,
            f"rujukan ke {kind} '{name}' yang tidak ditempatkan di dokumen ini.",
            f'Tempatkan dengan {{% call {kind}("{name}") %}}Keterangan{{% endcall %}}.',
        )

    def _misplaced(self, mark: BlockCall) -> None:
        name = f" '{mark.name}'" if mark.name else ""
        self.writer.tell(
            "RJ567",
            mark.place,
            f"{mark.kind}{name} berada di tengah teks.",
            "Tulis sebagai paragraf sendiri, diapit baris kosong.",
        )

    def _add(self, text: str, origin: Origin, typed: bool, target: str = "") -> None:
        if self.gap:
            self.gap = False
            if self.pieces and not self.pieces[-1].text.endswith(" ") and text[:1] != " ":
                if typed:
                    text = f" {text}"
                else:
                    self._space()
        self.pieces.append(
            Run(
                text,
                origin,
                bold=self.bold > 0,
                italic=self.italic > 0,
                link=self.link,
                target=target,
            )
        )
        self.typed.append(typed)

    def _space(self) -> None:
        last = self.pieces[-1]
        if self.typed[-1]:
            self.pieces[-1] = replace(last, text=f"{last.text} ")
        else:
            between = Origin("naskah", self.printed)
            self.pieces.append(Run(" ", between, link=self.link if last.link else ""))
            self.typed.append(True)

    def _here(self) -> Place:
        place = self.locator.of_line(self.line)
        return place if place.path else self.printed

    def _address(self, href: str) -> str:
        def value(match: re.Match[str]) -> str:
            mark = self.writer.marks.mark(match[0])
            return str(mark.text) if isinstance(mark, PrintMark) else ""

        address = MARK.sub(value, href)
        if not _ADDRESS.fullmatch(address):
            self.writer.tell(
                "RJ573",
                self._here(),
                f"alamat tautan '{address}' tidak dikenali.",
                "Awali dengan https://, http://, atau mailto:, tanpa spasi.",
            )
            return ""
        return address

    def _note(self, name: str) -> None:
        if name not in self.notes:
            self.writer.tell(
                "RJ566",
                self.locator.of(f"[^{name}]", self.line),
                f"catatan kaki [^{name}] tidak ada isinya.",
                f"Tulis sebagai paragraf sendiri: [^{name}]: isi catatan.",
            )
        self.writer.used_notes.add(name)
        if name in self.notes and not self.pieces:
            message = f"catatan kaki [^{name}] harus mengikuti sebuah kata."
            self.writer.tell("RJ566", self.locator.of(f"[^{name}]", self.line), message)
        elif name in self.notes:
            last = self.pieces[-1]
            text = last.text.rstrip(" ") if self.typed[-1] else last.text
            self.pieces[-1] = replace(last, text=text, note=last.note + self.notes[name])

    def _refuse(self, token: Token) -> None:
        what = REFUSED_INLINE.get(token.type, token.type)
        place = self._here()
        content = token.content.split("\n")[0]
        if token.type == "hardbreak":
            self.line, self.gap = self.line + 1, True
        if content.startswith("</"):
            return  # its opening tag is told
        if token.type == "html_inline" and content:
            place = self.locator.of(content, self.line)
        message = f"{what} tidak dipakai di naskah."
        self.writer.tell("RJ563", place, message, "Tulis sebagai teks biasa.")

    def finished(self, keep_last_words: bool) -> Runs:
        """Return the runs, foreign words in italics, mended and without empty ones."""
        runs, typed = set_in_italics(self.pieces, self.typed, self.writer.foreign)
        texts = mend([run.text for run in runs], typed, keep_last_words)
        return tuple(
            replace(run, text=text)
            for run, text in zip(runs, texts, strict=True)
            if text or run.note
        )


def origin_of(piece: TextPiece, naskah: Place) -> Origin:
    """Return the origin of a printed piece: its scalar, or the expression that computes it."""
    if piece.place is not None:
        return Origin("data", piece.place)
    return Origin("hitung", naskah, piece.sources)


def marks_in(text: str, marks: ProseMarks) -> Iterator[PrintMark | ReferenceMark | BlockCall]:
    """Yield what the marks of a text stand for, in order."""
    for match in MARK.finditer(text):
        yield marks.mark(match[0])
