"""The file: its properties, no leftovers, and the same bytes for the same document."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from renja.look.look import Look
from renja.write.to_docx import write_docx
from tests.write.sample import numbered_pages, sample_document
from tests.write.word.conftest import WriteDocument
from tests.write.word.reading import Docx

BUILD = """
import hashlib, sys
from pathlib import Path
from renja.look.read import read_look
from renja.write.png import render_pngs
from renja.write.to_docx import write_docx
from tests.write.sample import numbered_pages, pictures_of, sample_document
template = Path(sys.argv[1])
look = read_look(template).look
document = sample_document()
pngs = render_pngs(pictures_of(document))
made = write_docx(document, look, template, numbered_pages(document), pngs)
print(hashlib.sha256(made).hexdigest())
"""


@pytest.mark.parametrize(
    ("zone", "seed"), [("Pacific/Kiritimati", "1"), ("America/Los_Angeles", "4242")]
)
def test_the_bytes_are_the_same_in_another_process_zone_and_hash_seed(
    sample: Docx, repository: Path, word_template: Path, zone: str, seed: str, tmp_path: Path
) -> None:
    environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(repository)}
    run = subprocess.run(
        [sys.executable, "-c", BUILD, str(word_template)],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert run.stdout.strip() == hashlib.sha256(sample.data).hexdigest()


def test_writing_twice_gives_the_same_bytes(sample: Docx, write_document: WriteDocument) -> None:
    assert write_document(sample_document()).data == sample.data


def test_entries_of_the_zip_are_in_order_and_bear_no_time(sample: Docx) -> None:
    names = [entry.filename for entry in sample.entries]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert {entry.date_time for entry in sample.entries} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_come_from_the_document(sample: Docx, tmp_path: Path) -> None:
    path = tmp_path / "renja.docx"
    path.write_bytes(sample.data)
    found = docx.Document(str(path)).core_properties
    assert found.title == "Rencana Kerja Tahun 2024 & Riset"
    assert found.author == "Kantor Regional XII BKN Pekanbaru"
    assert found.subject == "Rencana kerja tahunan"
    assert found.keywords == "DRAF; Renja; 2024"
    assert found.language == "id-ID"
    assert found.revision == 1
    assert found.created is not None
    assert found.created.strftime("%Y-%m-%d %H:%M") == "2024-01-04 00:00"
    assert found.modified == found.created


def test_a_final_document_is_no_draft(write_document: WriteDocument) -> None:
    made = write_document(sample_document(draft=False))
    assert b"DRAF" not in made.parts["docProps/core.xml"]
    assert b"DRAF<" not in made.parts["word/footer1.xml"]


def test_long_and_illegal_properties_are_made_to_fit(write_document: WriteDocument) -> None:
    document = sample_document()
    meta = replace(document.meta, title="\x00" + "a" * 400, keywords=("kata",) * 100)
    made = write_document(replace(document, meta=meta))
    assert b"<dc:title>" + b"a" * 255 + b"</dc:title>" in made.parts["docProps/core.xml"]


def test_the_language_is_indonesian(sample: Docx) -> None:
    assert b'<w:lang w:val="id-ID"' in sample.parts["word/styles.xml"]


def test_nothing_of_the_tags_is_left(sample: Docx) -> None:
    for name, data in sample.parts.items():
        if name.startswith(("word/header", "word/footer")):
            assert b"{{" not in data
    assert "\ue000" not in sample.parts["word/document.xml"].decode()


def test_leftovers_of_an_editor_are_dropped(
    look: Look, word_template: Path, pngs: dict[str, bytes], tmp_path: Path
) -> None:
    template = tmp_path / "renja.docx"
    add_leftovers(word_template, template)
    document = sample_document()
    made = Docx(write_docx(document, look, template, numbered_pages(document), pngs))
    assert not [name for name in made.parts if "customXml" in name or "thumbnail" in name]
    assert b"updateFields" not in made.parts["word/settings.xml"]


def test_a_template_that_never_had_footnotes_gets_their_part(
    look: Look, word_template: Path, pngs: dict[str, bytes], tmp_path: Path
) -> None:
    template = tmp_path / "renja.docx"
    without_footnotes(word_template, template)
    document = sample_document()
    made = Docx(write_docx(document, look, template, numbered_pages(document), pngs))
    assert b"peraturan.go.id" in made.parts["word/footnotes.xml"]


def add_leftovers(source: Path, target: Path) -> None:
    """Copy a template with custom XML, a thumbnail and a prompt to refresh fields."""
    relation = '<Relationship Id="rId{}" Type="{}" Target="{}"/></Relationships>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    changes = {
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            relation.format(99, f"{office}/customXml", "../customXml/item1.xml"),
        ),
        "_rels/.rels": (
            "</Relationships>",
            relation.format(98, f"{package}/metadata/thumbnail", "docProps/thumbnail.jpeg"),
        ),
        "word/settings.xml": ("<w:defaultTabStop", "<w:updateFields/><w:defaultTabStop"),
        "[Content_Types].xml": (
            "<Default ",
            '<Default Extension="jpeg" ContentType="image/jpeg"/><Default ',
        ),
    }
    rewrite(
        source, target, changes, {"customXml/item1.xml": b"<x/>", "docProps/thumbnail.jpeg": b"x"}
    )


def without_footnotes(source: Path, target: Path) -> None:
    """Copy a template without its footnotes part."""
    with zipfile.ZipFile(source) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
        types = archive.read("[Content_Types].xml").decode()
        settings = archive.read("word/settings.xml").decode()
    relation = cut(rels, "<Relationship ", "/>", "footnotes")
    override = cut(types, "<Override ", "/>", "footnotes")
    notes = cut(settings, "<w:footnotePr>", "</w:footnotePr>", "footnote")
    changes = {
        "word/_rels/document.xml.rels": (relation, ""),
        "[Content_Types].xml": (override, ""),
        "word/settings.xml": (notes, ""),
    }
    rewrite(source, target, changes, {}, drop="word/footnotes.xml")


def cut(text: str, start: str, end: str, holding: str) -> str:
    """Return the piece of text between start and end that holds a word."""
    pieces = [start + piece.split(end, 1)[0] + end for piece in text.split(start)[1:]]
    return next(piece for piece in pieces if holding in piece)


def rewrite(
    source: Path,
    target: Path,
    changes: dict[str, tuple[str, str]],
    added: dict[str, bytes],
    drop: str = "",
) -> None:
    """Copy a zip with texts of entries replaced (once), entries added and one dropped."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name in changes:
                before, after = changes[name]
                assert before in data.decode(), f"{name} has changed"
                data = data.decode().replace(before, after, 1).encode()
            if name != drop:
                new.writestr(name, data)
        for name, data in added.items():
            new.writestr(name, data)
