"""How a regulation is called: its full title at first mention, short from then on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from renja.document import angka
from renja.document.printing import Mistake, Printed, TextPiece, piece_of
from renja.document.prose.no_break import LONGEST_GLUED
from renja.model.fields import Teks
from renja.model.regulasi import Regulasi
from renja.model.unit import Induk

_TAHUN = f" Tahun{angka.NBSP}"
FORMS = ("", "penuh", "pendek")


class Citations:
    """Calls regulations in the reading order of one document, and remembers which it has."""

    def __init__(self, induk: Induk | None) -> None:
        self._induk = induk
        self._mentioned: set[str] = set()

    def sebut(self, regulasi: Regulasi, bentuk: str = "", tanggal: bool = False) -> Printed:
        """Return the name of a regulation; bentuk 'penuh' or 'pendek' forces one."""
        if bentuk not in FORMS:
            raise Mistake("RJ574", f"bentuk '{bentuk}' tidak dikenal.", "Tulis penuh atau pendek.")
        full = bentuk == "penuh" or (not bentuk and regulasi.kode not in self._mentioned)
        self._mentioned.add(regulasi.kode)
        if not full:
            return Printed((*self._short_issue(regulasi), *_number(regulasi)))
        return Printed(
            (
                piece_of(regulasi.jenis, regulasi.jenis),
                *_issuers(regulasi),
                *_number(regulasi),
                *_date(regulasi, asked=tanggal),
                TextPiece(" tentang "),
                piece_of(regulasi.tentang, regulasi.tentang),
            )
        )

    def _short_issue(self, regulasi: Regulasi) -> Iterator[TextPiece]:
        kind = regulasi.singkatan or regulasi.jenis
        yield piece_of(kind, kind)
        short = self._induk.singkatan if self._induk else None
        if short and self._induk and tuple(regulasi.penerbit) == (self._induk.nama,):
            yield TextPiece(" ")
            yield piece_of(short, short)
        elif not regulasi.singkatan or len(regulasi.penerbit) == 1:
            yield from _issuers(regulasi)


def _issuers(regulasi: Regulasi) -> Iterator[TextPiece]:
    if regulasi.penerbit:
        yield TextPiece(" ")
        yield from joined((piece_of(name, name),) for name in regulasi.penerbit)


def _number(regulasi: Regulasi) -> Iterator[TextPiece]:
    yield TextPiece(" ")
    yield from joined((_before(nomor), piece_of(nomor, nomor)) for nomor in regulasi.nomor)
    if not _is_letter(regulasi):
        yield TextPiece(_TAHUN)
        yield piece_of(regulasi.tahun, str(int(regulasi.tahun)))


def _before(nomor: Teks) -> TextPiece:
    return TextPiece(f"Nomor{angka.NBSP if len(nomor) <= LONGEST_GLUED else ' '}")


def _is_letter(regulasi: Regulasi) -> bool:
    """Return whether its number carries its own year, as the number of a letter does."""
    return any("/" in nomor for nomor in regulasi.nomor)


def _date(regulasi: Regulasi, asked: bool) -> Iterator[TextPiece]:
    if regulasi.tanggal is not None and (asked or _is_letter(regulasi)):
        yield TextPiece(" tanggal ")
        yield piece_of(regulasi.tanggal, angka.tanggal_naskah(regulasi.tanggal))


def joined(
    texts: Iterable[Sequence[TextPiece]],
    comma: str = ", ",
    last: str = ", dan ",
    two: str = " dan ",
) -> Iterator[TextPiece]:
    """Yield the pieces of texts as a list in a sentence: 'a dan b', 'a, b, dan c'."""
    items = list(texts)
    for position, pieces in enumerate(items):
        if position:
            is_last = position == len(items) - 1
            yield TextPiece((two if len(items) == 2 else last) if is_last else comma)
        yield from pieces
