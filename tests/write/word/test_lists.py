"""Real Word lists: numbered by Word, each from 1."""

from __future__ import annotations

from renja.document.nodes import ListBlock, ListItem
from tests.write.sample_pieces import item
from tests.write.word.conftest import WriteBlocks
from tests.write.word.reading import Docx, Element, all_of, attribute, child, text_of


def numbering(paragraph: Element) -> tuple[str, str]:
    """Return a paragraph's level and list."""
    properties = child(paragraph, "pPr/numPr")
    assert properties is not None
    return attribute(child(properties, "ilvl")), attribute(child(properties, "numId"))


def test_no_item_has_its_number_typed(sample: Docx) -> None:
    assert sample.texts("List Number")[0] == "Provinsi Riau;"


def test_every_list_is_a_numbering_that_starts_at_one(sample: Docx) -> None:
    first = numbering(sample.paragraph("Provinsi Riau"))
    again = numbering(sample.paragraph("Provinsi Kepulauan"))
    other = numbering(sample.paragraph("Daftar kedua"))
    assert first == again
    assert first[1] != other[1]
    for level, number in (first, other):
        num = next(
            n
            for n in all_of(sample.xml("word/numbering.xml"), "num")
            if attribute(n, "numId") == number
        )
        override = child(num, "lvlOverride")
        assert attribute(override, "ilvl") == level
        assert attribute(child(num, "lvlOverride/startOverride")) == "1"


def test_a_list_within_an_item_is_a_level_deeper(sample: Docx) -> None:
    inner = sample.paragraph("pemerintah provinsi")
    assert sample.style(inner) == "Daftar Kurung 2"
    assert numbering(inner)[0] == "1"
    assert sample.style(sample.paragraph("pengawasan")) == "List Bullet 2"


def test_only_the_last_item_without_a_list_of_its_own_closes_the_list(sample: Docx) -> None:
    assert sample.style(sample.paragraph("Sumbar.")) == "Daftar Titik Akhir"
    assert sample.style(sample.paragraph("dua.")) == "List Number"
    assert sample.style(sample.paragraph("dua garis.")) == "Daftar Butir Akhir"
    assert sample.style(sample.paragraph("rencana kerja.")) == "Daftar Kurung Akhir"


def test_lists_of_many_items_keep_their_order(write_blocks: WriteBlocks) -> None:
    names = [f"butir {number}" for number in range(120)]
    docx = write_blocks(ListBlock("kurung", tuple(item(name) for name in names)))
    written = [text_of(p) for p in docx.paragraphs() if text_of(p).startswith("butir")]
    assert written == names


def test_an_item_may_hold_two_lists(write_blocks: WriteBlocks) -> None:
    first = ListBlock("butir", (item("satu"),), 2)
    second = ListBlock("titik", (item("dua"),), 2)
    docx = write_blocks(ListBlock("titik", (ListItem(item("atas").runs, (first, second)),)))
    assert [text_of(p) for p in docx.paragraphs("List Bullet 2")] == ["satu"]
    assert [text_of(p) for p in docx.paragraphs("List Number 2")] == ["dua"]
