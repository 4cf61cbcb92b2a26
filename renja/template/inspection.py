"""What of a template the outputs use, as entries for people who change it in Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from renja.look.family import Family, shipped_family
from renja.look.font_files import Shelf
from renja.look.frame import PAGE_NUMBERS
from renja.look.look import Look, RunningHeads, TableLook
from renja.look.package import attribute, open_package, w
from renja.look.problems import Problems
from renja.look.roles import (
    CHARACTER_STYLES,
    PALETTE_STYLES,
    PALETTE_THEME,
    PARAGRAPH_STYLES,
    ROW_STYLES,
    STYLE_NAMES,
    TABLE_STYLES,
)
from renja.look.style_tree import StyleTree
from renja.look.word_names import as_shown
from renja.model.diagnostic import Finding
from renja.pipeline.pale_colours import SLOTS
from renja.report.inspection import Entry, Group
from renja.template.words import (
    CHARACTERS,
    PARAGRAPHS,
    ROWS,
    TABLES,
    cell_words,
    cm,
    number_words,
    page_words,
    paragraph_words,
    rule_words,
    tagged_words,
    text_words,
)

_KINDS = {"paragraph": "gaya paragraf", "character": "gaya karakter", "table": "gaya tabel"}
NOT_IN_PDF = "RJ710"


def inspect(
    template: Path, look: Look, findings: Sequence[Finding], shelf: Shelf
) -> Iterator[Group]:
    """Yield everything of a template, by kinds; findings are those of reading it."""
    yield Group("halaman", "HALAMAN", tuple(_pages(look)))
    yield Group("kepala_kaki", "KEPALA DAN KAKI HALAMAN", tuple(_heads(look)))
    yield Group("sampul", "SAMPUL", tuple(_cover(look)))
    yield Group("huruf", "HURUF", tuple(_fonts(look, shelf)))
    yield Group("warna", "WARNA GAMBAR", tuple(_colours(look)))
    lost = [found.message for found in findings if found.code == NOT_IN_PDF]
    for key, title, entries in (
        ("gaya_paragraf", "GAYA PARAGRAF", _paragraphs(look)),
        ("gaya_karakter", "GAYA KARAKTER", _characters(look)),
        ("gaya_tabel", "GAYA TABEL", (*_tables(look), *_rows(look))),
    ):
        yield Group(key, title, tuple(_marked(entries, lost)))
    if others := tuple(_others(template)):
        yield Group("gaya_lain", "GAYA LAIN: ikut di DOCX, tidak dipakai", others)


def _pages(look: Look) -> Iterator[Entry]:
    front, body = (PAGE_NUMBERS[form] for form in (look.page_numbers.front, look.page_numbers.body))
    yield Entry("Sampul", "bagian pertama", tuple(page_words(look.cover.page)))
    yield Entry("Tegak", "bagian dengan {{ isi }}", tuple(page_words(look.page)))
    yield Entry("Mendatar", "bagian terakhir", tuple(page_words(look.landscape)))
    yield Entry("Nomor halaman", "", (f"bagian depan mulai '{front}'", f"isi mulai '{body}'"))


def _heads(look: Look) -> Iterator[Entry]:
    for page, heads in (("tegak", look.heads), ("mendatar", look.landscape_heads)):
        yield from _running(page, heads)


def _running(page: str, heads: RunningHeads) -> Iterator[Entry]:
    first = (heads.first_header, heads.first_footer) != (heads.header, heads.footer)
    for name, paragraphs in (
        (f"Kepala, {page}", heads.header),
        (f"Kaki, {page}", heads.footer),
        (f"Kepala, {page}, halaman pertama", heads.first_header if first else ()),
        (f"Kaki, {page}, halaman pertama", heads.first_footer if first else ()),
    ):
        if paragraphs:
            styles = dict.fromkeys(as_shown(item.look.style) for item in paragraphs)
            texts = tuple(tagged_words(paragraphs)) or ("kosong",)
            yield Entry(name, ", ".join(styles), texts)


def _cover(look: Look) -> Iterator[Entry]:
    for number, (height, row) in enumerate(
        zip(look.cover.heights, look.cover.rows, strict=True), 1
    ):
        details = []
        for cell in row:
            fill = f"latar {cell.fill}" if cell.fill else ""
            texts = [
                f"{text} ({as_shown(item.look.style)})"
                for item in cell.paragraphs
                for text in tagged_words([item])
            ]
            details += [part for part in (fill, *texts) if part]
        high = f"tinggi {cm(height)}" if height else "setinggi isinya"
        yield Entry(f"Baris {number}", high, tuple(dict.fromkeys(details)) or ("kosong",))


def _fonts(look: Look, shelf: Shelf) -> Iterator[Entry]:
    for name, family in sorted(look.fonts.items()):
        yield Entry(name, "", ("DOCX menyebut namanya", f"PDF memuat {_from(family, shelf)}"))


def _from(family: Family, shelf: Shelf) -> str:
    if family == shipped_family():
        return f"{family.name}, bawaan program"
    own = shelf.own is not None and shelf.own in family.regular.path.parents
    return f"{family.name}, dari {'templates/fonts/' if own else 'komputer ini'}"


def _colours(look: Look) -> Iterator[Entry]:
    for name, slot in PALETTE_THEME.items():
        yield Entry(f"Warna tema {SLOTS[slot]}", look.palette[name], ())
    for name, (_, style) in PALETTE_STYLES.items():
        yield Entry(f"Warna gaya {style}", look.palette[name], ())
    yield Entry("Garis bawah gaya Header", look.palette["rule"], ())


def _paragraphs(look: Look) -> Iterator[Entry]:
    for role, name in PARAGRAPH_STYLES.items():
        details = [*paragraph_words(look.paragraphs[role])]
        if role in look.numbers:
            details.append(number_words(look.numbers[role]))
        yield Entry(as_shown(name), PARAGRAPHS[role], tuple(details))


def _characters(look: Look) -> Iterator[Entry]:
    for role, name in CHARACTER_STYLES.items():
        yield Entry(as_shown(name), CHARACTERS[role], (text_words(look.characters[role]),))


def _tables(look: Look) -> Iterator[Entry]:
    for role, name in TABLE_STYLES.items():
        details = tuple(_table_words(look.tables[role]))
        yield Entry(name, TABLES[role], details or ("tanpa garis tegak", "tanpa pita"))


def _table_words(table: TableLook) -> Iterator[str]:
    yield from rule_words("kiri", table.left)
    yield from rule_words("antarkolom", table.inside)
    yield from rule_words("kanan", table.right)
    for which, fill in zip(("ganjil", "genap"), table.bands, strict=True):
        if fill:
            yield f"baris {which} berlatar {fill}"


def _rows(look: Look) -> Iterator[Entry]:
    for role, name in ROW_STYLES.items():
        yield Entry(name, ROWS[role], tuple(cell_words(look.rows[role])))


def _marked(entries: Iterable[Entry], lost: Sequence[str]) -> Iterator[Entry]:
    """Yield the entries; those of which a finding names the style as not whole in the PDF."""
    for entry in entries:
        name = entry.name.partition(" (")[2].rstrip(")") or entry.name
        told = (f"'{name}'".casefold() in message.casefold() for message in lost)
        yield replace(entry, partly=any(told))


def _others(template: Path) -> Iterator[Entry]:
    """Yield the styles that neither a role nor the template's own pages ask for, and that no
    such style is based on."""
    package = open_package(template, Problems(str(template)))
    if package is None:
        return
    tree = StyleTree(package.parts["styles"])
    asked = {tree.find(kind, name) for kind in _KINDS for name in STYLE_NAMES}
    for part in (package.document, *package.by_id.values()):
        asked |= {attribute(item) for item in part.iter(w("pStyle"), w("rStyle"), w("tblStyle"))}
    asked.add(tree.default)
    used = {attribute(style, "styleId") for found in asked for style in tree.chain(found)}
    for kind, shown in _KINDS.items():
        for identity, style in tree.by_id.items():
            if identity not in used and attribute(style, "type", "paragraph") == kind:
                yield Entry(as_shown(attribute(style.find(w("name")))), shown, (), ("docx",))
