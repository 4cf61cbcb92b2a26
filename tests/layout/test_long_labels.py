"""Behind a label that is wider than its indent, text begins at the same stop in both outputs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from renja.document.nodes import Document, ListBlock
from renja.look.read import read_look
from renja.write.fit_lines import fit_lines
from tests.layout.twins import measure
from tests.write.sample import sample_document
from tests.write.sample_pieces import SENTENCES, item

WORDS = SENTENCES.split()


def document_of(*lists: ListBlock) -> Document:
    """Return the sample with nothing in it but these lists."""
    sample = sample_document()
    return replace(
        sample,
        cover=replace(sample.cover, picture=None),
        parts=(replace(sample.parts[-1], blocks=lists),),
    )


def items_of_many_lengths(count: int) -> tuple[str, ...]:
    return tuple(" ".join((WORDS * 3)[n % 7 : n % 7 + 9 + n % 23]) for n in range(count))


def template_with(form: str, stop: int, hanging: int, source: Path, target: Path) -> Path:
    """Write the template with lists numbered in a form, tab stops and a hanging indent in
    twips, as Word's windows set them."""
    template = docx.Document(str(source))
    numbers, styles = template.part.numbering_part.element, template.styles.element
    for found in numbers.iter(qn("w:numFmt")):
        if found.get(qn("w:val")) == "decimal":
            found.set(qn("w:val"), form)
    for part in (numbers, styles):
        for found in part.iter(qn("w:ind")):
            if found.get(qn("w:hanging")) == "397":
                found.set(qn("w:hanging"), str(hanging))
    settings = template.settings.element
    settings.find(qn("w:defaultTabStop")).set(qn("w:val"), str(stop))  # type: ignore[union-attr]
    template.save(str(target))
    return target


@pytest.mark.parametrize(
    ("form", "count", "stop", "hanging"),
    [
        ("decimal", 120, 567, 397),
        ("lowerRoman", 20, 567, 397),
        ("upperRoman", 40, 720, 300),
        ("decimal", 12, 567, 0),
    ],
)
@pytest.mark.usefixtures("pdftotext")
def test_lists_with_long_labels_break_alike(
    form: str,
    count: int,
    stop: int,
    hanging: int,
    repository: Path,
    tmp_path: Path,
    libreoffice_pdf: Callable[[Path], Path],
) -> None:
    source = repository / "templates" / "renja.docx"
    template = template_with(form, stop, hanging, source, tmp_path / "templat.docx")
    look = read_look(template).look_or_stop()
    texts = items_of_many_lengths(count)
    inner = ListBlock("kurung", tuple(map(item, texts[:15])), level=2, start=8)
    outer = tuple(item(text, *([inner] if n == 3 else [])) for n, text in enumerate(texts))
    document = fit_lines(document_of(ListBlock("titik", outer)), look)
    twins = measure(document, look, tmp_path, libreoffice_pdf, template)
    assert twins.lines.parted == ()
    assert twins.drift <= 0.5
