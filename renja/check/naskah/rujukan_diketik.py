"""Nomor gambar atau tabel yang diketik.

Yang diperiksa: naskah tidak memuat nomor seperti 'Tabel 1' atau 'Gambar 2' yang diketik sendiri.

Mengapa: nomor dihitung menurut urutan. Kalau sebuah gambar ditambah atau dihapus, nomor yang
diketik menunjuk ke gambar yang lain.

Contoh:

    Rinciannya dapat dilihat pada Tabel 2.

Cara memperbaiki: tulis {{ rujuk("tabel-ringkasan") }}, dengan nama tabel yang dimaksud.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.document.nodes import Caption, Cards, Figure, Table, plain
from renja.document.walk import blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ535"

_REFERENCE = re.compile(
    r"\b(?P<kind>tabel|gambar)\s+(?P<number>\d{1,2})(?![\w]|[.,/]\d)", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\s*(?:,|pada|dalam|di)?\s*(?:Lampiran|Peraturan|Undang-Undang|Renstra|RPJMN)"
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each number of a figure or table that was typed."""
    captions: dict[tuple[str, int], Caption] = {
        (block.caption.kind, block.caption.number): block.caption
        for block in blocks(prose.document)
        if isinstance(block, Table | Cards | Figure)
    }
    for reading in prose.readings:
        for match in _REFERENCE.finditer(reading.text):
            start, end = match.span()
            elsewhere = reading.quoted(start) or _ELSEWHERE.match(reading.text, end)
            if not reading.is_typed(start, end) or elsewhere:
                continue
            kind = "Tabel" if match["kind"].lower() == "tabel" else "Gambar"
            caption = captions.get((kind, int(match["number"])))
            yield finding(
                CODE,
                reading.place(start, end),
                f"{reading.subject}: '{match[0]}' diketik, padahal nomornya dihitung.",
                _hint(caption, captions, kind),
            )


def _hint(caption: Caption | None, captions: dict[tuple[str, int], Caption], kind: str) -> str:
    if caption is not None:
        expression = f'{{{{ rujuk("{caption.key}") }}}}'
        return f"Kalau maksudnya '{plain(caption.runs)}', tulis {expression}."
    known = [c.key for c in captions.values() if c.kind == kind]
    if not known:
        return f"Dokumen ini tidak memuat {kind.lower()}."
    return f'Tulis {{{{ rujuk("…") }}}} dengan salah satu dari: {", ".join(known)}.'
