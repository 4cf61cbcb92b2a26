"""How titles on a person's name are written."""

from __future__ import annotations

import pytest

from renja.check.gelar import with_titles


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Anna Hasnah, SE,M.M", "Anna Hasnah, S.E., M.M."),
        ("Anna Hasnah S.E., M.M.", "Anna Hasnah, S.E., M.M."),
        ("Anna Hasnah, S.E. M.M.", "Anna Hasnah, S.E., M.M."),
        ("ANNA HASNAH, SH., MH", "ANNA HASNAH, S.H., M.H."),
        ("Budi, M. Si.", "Budi, M.Si."),
        ("Budi M.Si", "Budi, M.Si."),
        ("Prof.Dr. Budi, Ph.D", "Prof. Dr. Budi, Ph.D."),
        ("dr Budi, M.Kes", "dr. Budi, M.Kes."),
        ("Ir.H.Budi, MM", "Ir. H. Budi, M.M."),
    ],
)
def test_known_titles_are_written_with_dots_and_commas(typed: str, written: str) -> None:
    told = with_titles(typed)
    assert (told.text, told.certain) == (written, True)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Anna Hasnah SE", "Anna Hasnah, S.E."),
        ("Susilo S.P.", "Susilo, S.P."),
        ("Budi, SIP", "Budi, S.IP."),
    ],
)
def test_what_may_be_initials_or_another_title_is_only_proposed(typed: str, written: str) -> None:
    told = with_titles(typed)
    assert (told.text, told.certain) == (written, False)


@pytest.mark.parametrize(
    "typed",
    [
        "Anna Hasnah Hasaruddin, S.E., M.M.",
        "Drs. H. Andi, S.I.P., M.AP., CGCAE",
        "Ni Luh Putu, S.Tr.Stat.",
        "Ma Budi",
        "(nama Ketua)",
        "ANNA SE",
        "Budi,",
        "",
    ],
)
def test_other_names_are_left_alone(typed: str) -> None:
    assert with_titles(typed).text == typed
