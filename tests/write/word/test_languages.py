"""The language of foreign words in the DOCX: what Word checks their spelling by."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.write.test_told_spans import telling_document
from tests.write.word.conftest import WriteDocument
from tests.write.word.reading import all_of, attribute, child, text_of


def test_the_docx_tells_the_language_of_each_run(write_document: WriteDocument) -> None:
    docx = write_document(telling_document())
    told = {
        text_of(found): attribute(child(found, "rPr/lang"))
        for found in all_of(docx.body, "r")
        if child(found, "rPr/lang") is not None
    }
    assert told["verstek"] == "nl-NL"
    assert told["ex officio"] == "la-VA"
    assert told["good governance"] == "en-US"
    assert told["online"] == "en-US"
    assert "PNS" not in told
    notes = docx.xml("word/footnotes.xml")
    assert [attribute(found) for found in all_of(notes, "lang")] == ["en-US"]


def test_the_docx_with_languages_is_valid(
    write_document: WriteDocument,
    ooxml_validator: Callable[[Path], list[object]],
    tmp_path: Path,
) -> None:
    path = tmp_path / "renja.docx"
    path.write_bytes(write_document(telling_document()).data)
    assert ooxml_validator(path) == []
