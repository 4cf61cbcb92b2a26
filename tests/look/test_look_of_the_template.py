"""The template says what the house's look is: the figures that were decided, one by one."""

from __future__ import annotations

from typing import get_args

import pytest
from fontTools.ttLib import TTFont

from renja.look.font_files import line_of
from renja.look.look import Border, Look, Pitch, Tab
from renja.look.role import CharacterRole, ParagraphRole, RowRole

TEAL, MID, OCHRE, OCHRED = "#0D454C", "#2C6E73", "#B47A12", "#80530A"
INK, MUTED, RULE, WHITE = "#1C2829", "#506062", "#A9BCBB", "#FFFFFF"
GUTTER, TEXT, WIDE = 28.35, 453.55, 700.15  # 10, 160 and 247 mm


def test_every_role_has_a_look(look: Look) -> None:
    assert set(look.paragraphs) == set(get_args(ParagraphRole))
    assert set(look.characters) == set(get_args(CharacterRole))
    assert set(look.rows) == set(get_args(RowRole))


def test_pages_are_whole_twips_of_a4(look: Look) -> None:
    page = look.page
    assert (page.width, page.height) == (595.3, 841.9)
    assert (page.left, page.right, page.top, page.bottom) == (85.05, 56.7, 85.05, 68.05)
    assert (page.header, page.footer) == (44.5, 36.85)
    assert page.text_width == pytest.approx(TEXT)
    turned = look.landscape
    assert (turned.width, turned.height) == (841.9, 595.3)
    assert turned.text_width == pytest.approx(WIDE)


@pytest.mark.parametrize(
    ("role", "size", "pitch", "bold", "colour", "before", "after"),
    [
        ("isi", 11, 16, False, INK, 0, 8),
        ("setelah", 11, 16, False, INK, 14, 8),
        ("bab", 20, 25, True, TEAL, 0, 24),
        ("bagian_depan", 20, 25, True, TEAL, 0, 22),
        ("subbab", 13, 17, True, TEAL, 20, 8),
        ("subjudul", 11, 16, True, INK, 10, 4),
        ("titik", 11, 16, False, INK, 0, 4),
        ("titik_akhir", 11, 16, False, INK, 0, 8),
        ("kurung_2", 11, 16, False, INK, 0, 4),
        ("butir_akhir", 11, 16, False, INK, 0, 8),
        ("keterangan_gambar", 9.5, 13, False, INK, 7, 14),
        ("keterangan_tabel", 9.5, 13, False, INK, 14, 6),
        ("sel_isi", 9, 11.5, False, INK, 0, 0),
        ("sel_kepala", 9, 11.5, True, TEAL, 0, 0),
        ("sel_jumlah", 9, 11.5, True, INK, 0, 0),
        ("sel_total_angka", 9, 11.5, True, WHITE, 0, 0),
        ("kartu_perspektif", 9.5, 12, True, WHITE, 0, 0),
        ("kartu_sasaran_kode", 9, 12, True, OCHRED, 0, 0),
        ("kartu_sasaran_target", 9, 12, False, MUTED, 0, 0),
        ("kartu_iku", 9, 12, False, INK, 0, 0),
        ("kartu_iku_target", 12, 13, True, TEAL, 0, 0),
        ("antar_kartu", 1, 8, False, INK, 0, 0),
        ("daftar_judul", 13, 17, True, TEAL, 24, 8),
        ("daftar_1", 10.5, 14, True, TEAL, 9, 0),
        ("daftar_2", 10, 14, False, INK, 4, 0),
        ("daftar_gambar", 10, 14, False, INK, 4, 0),
        ("penutup_bagian", 1, 1, False, INK, 0, 0),
        ("tanda_tangan_awal", 11, 16, False, INK, 24, 0),
        ("tanda_tangan_nama", 11, 16, True, INK, 70.85, 0),
    ],
)
def test_paragraphs_have_the_decided_type(
    look: Look,
    role: ParagraphRole,
    size: float,
    pitch: float,
    bold: bool,
    colour: str,
    before: float,
    after: float,
) -> None:
    found = look.paragraphs[role]
    assert (found.text.font, found.text.size, found.text.bold) == ("Arial", size, bold)
    assert found.text.color == colour
    assert found.pitch == Pitch("tepat", pitch)
    assert (found.before, found.after) == (before, after)


@pytest.mark.parametrize(
    ("role", "left", "hanging"),
    [
        ("isi", GUTTER, 0),
        ("bab", 0, 0),
        ("subbab", GUTTER, GUTTER),
        ("subjudul", 48.2, 19.85),
        ("titik", 48.2, 19.85),
        ("kurung_akhir", 48.2, 19.85),
        ("butir_2", 68.05, 19.85),
        ("keterangan_gambar", 56.7, 56.7),
        ("keterangan_tabel", 56.7, 56.7),
        ("daftar_1", 51, 51),
        ("daftar_2", 73.7, 22.7),
        ("tanda_tangan", 226.75, 0),
    ],
)
def test_paragraphs_stand_on_the_grid(
    look: Look, role: ParagraphRole, left: float, hanging: float
) -> None:
    assert (look.paragraphs[role].left, look.paragraphs[role].hanging) == (left, hanging)


def test_headings_are_levels_one_to_three_and_stay_with_what_follows(look: Look) -> None:
    roles: tuple[ParagraphRole, ...] = ("bab", "bagian_depan", "subbab", "subjudul", "daftar_judul")
    assert [look.paragraphs[role].outline for role in roles] == [1, 1, 2, 3, 0]
    assert all(look.paragraphs[role].keep_next for role in roles)


def test_titles_of_parts_have_a_teal_rule_of_six_points(look: Look) -> None:
    assert look.paragraphs["bab"].top == Border(6, TEAL, 5)
    assert look.paragraphs["bagian_depan"].top == Border(6, TEAL, 10)
    assert look.paragraphs["daftar_1"].top == Border(0.75, MID, 5)


def test_pictures_stand_on_lines_of_their_own_height(look: Look) -> None:
    assert look.paragraphs["gambar"].pitch == Pitch("kali", 1)
    assert look.paragraphs["gambar"].text.size == 1
    assert look.paragraphs["gambar"].keep_next


def test_contents_have_dotted_leaders_to_the_right_edge(look: Look) -> None:
    assert look.paragraphs["daftar_1"].tabs[-1] == Tab(TEXT, "right", "")
    roles: tuple[ParagraphRole, ...] = ("daftar_2", "daftar_3", "daftar_gambar")
    for role in roles:
        assert look.paragraphs[role].tabs[-1] == Tab(TEXT, "right", ".")


def test_only_running_text_has_widow_control(look: Look) -> None:
    assert look.paragraphs["isi"].widow_control
    assert not look.paragraphs["sel_isi"].widow_control
    assert not look.paragraphs["kartu_iku"].widow_control


def test_numbers_stand_right(look: Look) -> None:
    right: tuple[ParagraphRole, ...] = (
        "sel_angka",
        "sel_jumlah",
        "sel_kepala_angka",
        "sel_total_angka",
        "kartu_iku_target",
    )
    assert {look.paragraphs[role].align for role in right} == {"right"}


@pytest.mark.parametrize(
    ("role", "fill", "top", "bottom", "padding", "side"),
    [
        ("kepala", "#D5E5E4", Border(1.5, TEAL), Border(1, TEAL), 5, 4),
        ("isi", "", None, Border(0.5, RULE), 3.5, 4),
        ("akhir_kelompok", "", None, Border(0.75, MID), 3.5, 4),
        ("pita", "#F4E8CC", Border(1, OCHRE), Border(0.5, RULE), 5, 4),
        ("total", TEAL, None, None, 5, 4),
        ("kartu_perspektif", TEAL, None, Border(0.75, MID), 4, 5),
        ("kartu_sasaran", "#D5E5E4", Border(0.75, MID), Border(0.5, RULE), 3.8, 5),
        ("kartu_iku", "", None, Border(0.5, RULE), 3.8, 5),
    ],
)
def test_rows_have_the_decided_fill_rules_and_padding(
    look: Look,
    role: RowRole,
    fill: str,
    top: Border | None,
    bottom: Border | None,
    padding: float,
    side: float,
) -> None:
    row = look.rows[role]
    assert (row.fill, row.top, row.bottom) == (fill, top, bottom)
    assert (row.padding_top, row.padding_bottom) == (padding, padding)
    assert (row.padding_left, row.padding_right) == (side, side)
    assert row.align == ("bottom" if role == "kepala" else "top")


def test_labels_are_read_where_they_stand(look: Look) -> None:
    bab, subbab = look.characters["label_bab"], look.characters["label_subbab"]
    assert (bab.size, bab.bold, bab.color, bab.tracking) == (11, True, OCHRED, 0.5)
    assert (subbab.size, subbab.bold, subbab.color) == (13, True, OCHRED)
    caption, entry = look.characters["label_keterangan"], look.characters["label_daftar"]
    assert (caption.size, caption.bold, caption.color) == (9.5, True, TEAL)
    assert (entry.size, entry.bold, entry.color) == (10, False, TEAL)


def test_every_colour_of_the_palette_comes_from_the_template(look: Look) -> None:
    assert look.palette == {
        "teal": TEAL,
        "mid": MID,
        "soft": "#8FB5B4",
        "tint": "#D5E5E4",
        "mist": "#EDF4F3",
        "ochre": OCHRE,
        "ochred": OCHRED,
        "kunyit": "#F4E8CC",
        "kunyitt": "#F0C35A",
        "ink": INK,
        "muted": MUTED,
        "rule": RULE,
        "weft4": "#5F9695",
    }


def test_arial_has_the_line_of_arimo(look: Look) -> None:
    family = look.fonts["Arial"]
    assert family.name == "Arimo"
    assert family.top == pytest.approx(0.938, abs=0.0005)
    assert family.bottom == pytest.approx(0.212, abs=0.0005)
    with TTFont(family.regular.path, lazy=True) as font:
        assert line_of(font) == (family.top, family.bottom)
