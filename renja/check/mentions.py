"""Regulations that a document names: typed in prose, or printed from the register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from renja.check.reading import Reading
from renja.document import angka
from renja.model.diagnostic import Place
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja

# Abbreviation to kind, as the kinds are compared.
_KINDS = {
    "undang-undang": "undang-undang",
    "uu": "undang-undang",
    "perpu": "perpu",
    "perppu": "perpu",
    "peraturan pemerintah": "peraturan pemerintah",
    "pp": "peraturan pemerintah",
    "peraturan presiden": "peraturan presiden",
    "perpres": "peraturan presiden",
    "keputusan presiden": "keputusan presiden",
    "keppres": "keputusan presiden",
    "instruksi presiden": "instruksi presiden",
    "inpres": "instruksi presiden",
    "peraturan menteri": "peraturan menteri",
    "permen": "peraturan menteri",
    "pmk": "peraturan menteri",
    "keputusan menteri": "keputusan menteri",
    "kepmen": "keputusan menteri",
    "peraturan kepala": "peraturan kepala",
    "perka": "peraturan kepala",
    "peraturan daerah": "peraturan daerah",
    "perda": "peraturan daerah",
    "peraturan gubernur": "peraturan gubernur",
    "pergub": "peraturan gubernur",
    "peraturan": "peraturan",
    "perban": "peraturan",
    "keputusan": "keputusan",
    "surat edaran": "surat edaran",
    "se": "surat edaran",
    "instruksi": "instruksi",
}
_BY_LENGTH = sorted(_KINDS, key=len, reverse=True)
_MENTION = re.compile(
    r"\b(?P<kind>Undang[- ]Undang|UU|Perpp?u|PP|Perpres|Keppres|Inpres|Permen\w*|PMK|Kepmen\w*|"
    r"Perka|Perban|Perda|Pergub|SE|Peraturan(?:\s+[A-Z]\w+)?|Keputusan(?:\s+[A-Z]\w+)?|Instruksi(?:\s+[A-Z]\w+)?|"
    r"Surat Edaran)(?P<issuer>(?:\s+(?:(?:dan|dan/atau|atas)\s+)?[A-Z][\w/.-]*,?){0,14}?)"
    r"\s+(?:Nomor|No\.?)\s*(?P<number>\d[\w./-]*?)"
    r"(?:\s+(?:[Tt]ahun|Th\.?)\s*(?P<year>\d{4})|/(?P<slashed>(?:19|20)\d\d))?(?![\w/]|[.,]\d)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a regulation: where it stands in its text, and which it is, if known.

    typed tells that the text has it from the naskah itself, not from the register.
    """

    reading: Reading
    start: int
    end: int
    typed: bool
    regulasi: Regulasi | None
    kind: str = ""
    number: str = ""
    year: int | None = None

    @property
    def text(self) -> str:
        """Return the mention as it reads."""
        return self.reading.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Return where the naskah makes the mention; where a shipped one does, which the unit
        can't mend, the regulation's own place."""
        if self.typed:
            return self.reading.place(self.start, self.end)
        first = self.reading.index_at(self.start)
        # The number is data; the words around it are of the expression that prints it.
        beside = self.reading.runs[max(0, first - 1) : first + 2]
        computed = (run.origin.place for run in beside if run.origin.kind == "hitung")
        place = next(computed, self.reading.runs[first].origin.place)
        shipped = place.path.endswith("(bawaan)") and self.regulasi is not None
        return self.regulasi.place if shipped and self.regulasi is not None else place


def mentions_in(readings: Iterable[Reading], regulasi: tuple[Regulasi, ...]) -> Iterator[Mention]:
    """Yield every mention of a regulation, in the order of the document."""
    register = _Register(regulasi)
    for reading in readings:
        found = [*register.printed(reading), *register.typed(reading)]
        yield from sorted(found, key=lambda mention: mention.start)


class _Register:
    def __init__(self, regulasi: tuple[Regulasi, ...]) -> None:
        self.by_number_place = {nomor.place: r for r in regulasi for nomor in r.nomor}
        self.by_number: dict[tuple[str, int], list[Regulasi]] = {}
        for item in regulasi:
            for nomor in item.nomor:
                self.by_number.setdefault((str(nomor), int(item.tahun)), []).append(item)

    def printed(self, reading: Reading) -> Iterator[Mention]:
        for start, run in zip(reading.starts, reading.runs, strict=True):
            regulasi = self.by_number_place.get(run.origin.place)
            if run.origin.kind == "data" and regulasi is not None:
                yield Mention(reading, start, start + len(run.text), False, regulasi)

    def typed(self, reading: Reading) -> Iterator[Mention]:
        for match in _MENTION.finditer(reading.text):
            if not reading.is_typed(*match.span("number")):
                continue
            year = match["year"] or match["slashed"]
            kind, number = kind_of(match["kind"]), match["number"]
            candidates = self.by_number.get((number, int(year)), ()) if year else ()
            same = (r for r in candidates if kind_of(str(r.jenis)) == kind)
            yield Mention(
                reading, match.start(), match.end(), True, next(same, None), kind, number,
                int(year) if year else None,
            )  # fmt: skip


def kind_of(text: str) -> str:
    """Return the kind of regulation that a name begins with, 'UU' as 'undang-undang'."""
    folded = " ".join(text.casefold().replace("undang undang", "undang-undang").split())
    return next((_KINDS[form] for form in _BY_LENGTH if _begins(folded, form)), folded)


def _begins(text: str, form: str) -> bool:
    longer = form in ("permen", "kepmen")  # Permenpan, Kepmenkeu
    return text.startswith(form) and (longer or not text[len(form) : len(form) + 1].isalpha())


def short_name(regulasi: Regulasi) -> str:
    """Return a regulation as messages call it."""
    issuers = () if regulasi.singkatan else regulasi.penerbit[:1]
    kind = " ".join((regulasi.singkatan or regulasi.jenis, *issuers))
    return f"{kind} Nomor {' dan '.join(regulasi.nomor)} Tahun {int(regulasi.tahun)}"


def repealed_since(regulasi: Regulasi, renja: Renja) -> str | None:
    """Return since when a regulation is repealed on the plan's date; None if it isn't yet, or
    nothing tells when."""
    if regulasi.dicabut_oleh is None:
        return None
    by = renja.regulasi_dengan(str(regulasi.dicabut_oleh))
    day: date | None = regulasi.sejak
    if day is None and by is not None:
        day = by.diundangkan or by.tanggal
    plan = renja.dokumen.tanggal
    if day is not None:
        return angka.tanggal(day) if day <= plan else None
    return f"tahun {int(by.tahun)}" if by is not None and by.tahun < plan.year else None
