"""Page numbers and the header's right text stand at the edge of the text, whatever the margins."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from renja.look.read import read_look
from renja.write.word.right_edge import move_right_tabs
from tests.layout.variants import VARIANTS, write_variant

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "renja.docx"


@pytest.mark.parametrize("variant", ["margins + 1 cm", "margins - 1 cm", "F4"])
def test_right_tabs_follow_the_margins(variant: str, tmp_path: Path) -> None:
    write_variant(VARIANTS[variant], TEMPLATE, tmp_path / "t.docx")
    look = read_look(tmp_path / "t.docx").look_or_stop()
    document = docx.Document(str(tmp_path / "t.docx"))
    move_right_tabs(document, look)
    edge = str(round(look.page.text_width * 20))
    for name in ("toc 1", "toc 2", "toc 3", "table of figures"):
        assert _stops(document.styles[name].element)[-1] == edge
    upright, turned = document.sections[1:]
    for part in (upright.header, upright.footer, upright.first_page_footer):
        assert _stops(part.paragraphs[0]._p)[-1] == edge
    turned_edge = str(round(look.landscape.text_width * 20))
    assert _stops(turned.header.paragraphs[0]._p)[-1] == turned_edge


def test_the_cover_is_as_wide_as_its_paper(tmp_path: Path) -> None:
    write_variant(VARIANTS["F4"], TEMPLATE, tmp_path / "t.docx")
    look = read_look(tmp_path / "t.docx").look_or_stop()
    document = docx.Document(str(tmp_path / "t.docx"))
    move_right_tabs(document, look)
    table = document.tables[0]._tbl
    columns = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
    assert sum(columns) == round(look.page.width * 20)
    assert columns[0] == 1701
    for row in table.iter(qn("w:tr")):
        cells = [int(size.get(qn("w:w"))) for size in row.iter(qn("w:tcW"))]
        assert sum(cells) == sum(columns)


def test_nothing_changes_where_the_tabs_fit(tmp_path: Path) -> None:
    document = docx.Document(str(TEMPLATE))
    before = document.styles.element.xml, document.element.xml
    move_right_tabs(document, read_look(TEMPLATE).look_or_stop())
    assert (document.styles.element.xml, document.element.xml) == before


def _stops(owner: object) -> list[str]:
    """Return the places of the tab stops that a style or paragraph sets, clears aside."""
    return [
        tab.get(qn("w:pos"))
        for tab in owner.iter(qn("w:tab"))  # type: ignore[attr-defined]
        if tab.get(qn("w:pos")) and tab.get(qn("w:val")) != "clear"
    ]
