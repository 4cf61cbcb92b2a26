"""Writes docs/aturan.md from the pages of all codes: python -m tests.docs.aturan (make docs)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from renja.manual.page import page
from renja.model.codes import CODES, HUNDREDS, Code
from tests.conftest import REPOSITORY

FILE = REPOSITORY / "docs" / "aturan.md"
_HEAD = """\
# Aturan

Semua yang dapat ditemukan `renja check` dan `renja build`, menurut kodenya. Halaman yang sama
ditampilkan di terminal oleh `renja explain KODE`, misalnya `renja explain RJ301`.

Tingkatnya tiga: **galat** berarti dokumennya akan salah, jadi tidak disusun; **peringatan** berarti
kemungkinan besar salah; **saran** berarti patut dilihat. Peringatan dan saran dapat diizinkan di
tempatnya dengan `# boleh KODE: alasan` (di naskah `{# boleh KODE: alasan #}`), atau diberi tingkat
lain di `renja.yaml`.

<!-- Berkas ini dibuat oleh `make docs` dari halaman setiap kode; jangan disunting di sini. -->
"""


def text() -> str:
    """Return the whole of docs/aturan.md: the tables, then every page."""
    hundreds = [(head, list(codes)) for head, codes in groupby(CODES.values(), _hundred)]
    tables = ["\n".join(_table(head, codes)) for head, codes in hundreds]
    pages = [_page(code) for code in CODES.values()]
    return "\n\n".join([_HEAD.rstrip(), *tables, *pages]) + "\n"


def _hundred(code: Code) -> str:
    return code.code[:3]


def _table(head: str, codes: list[Code]) -> Iterator[str]:
    yield f"## {head}xx: {HUNDREDS[head]}\n"
    yield "| Kode | Tingkat | Judul | Nama |"
    yield "| --- | --- | --- | --- |"
    for code in codes:
        link = f"[{code.code}](#{code.code.lower()})"
        yield f"| {link} | {code.severity} | {code.title} | `{code.name}` |"


def _page(code: Code) -> str:
    title, _, body = page(code.code).partition("\n\n")
    return f"### {code.code}\n\n**{title}** (`{code.name}`, {code.severity})\n\n{body}"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
