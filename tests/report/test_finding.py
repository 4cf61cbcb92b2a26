"""The exact text of findings."""

from __future__ import annotations

from textwrap import dedent

from renja.model.diagnostic import Finding, Place, Related, Severity
from renja.report.finding import finding_text

PATH = "data/2024/sasaran.yaml"
SOURCE = "sasaran:\n  - kode: SS.1\n    nama: Terwujudnya 統計 yang baik\n\ttab: 1.500\n"


def told(text: str) -> str:
    return dedent(text).strip("\n")


def a_finding(place: Place, hint: str = "", related: tuple[Related, ...] = ()) -> Finding:
    message = "IKU.3, target: 1.500 dapat berarti dua hal"
    return Finding("RJ116", Severity.GALAT, message, place, hint, related)


def test_a_finding_shows_place_code_source_caret_and_hint() -> None:
    finding = a_finding(Place(PATH, 2, 11, 15), "tulis 1500 atau 1,5")
    assert finding_text(finding, {PATH: SOURCE}) == told(
        """
        data/2024/sasaran.yaml:2:11: galat[RJ116]: IKU.3, target: 1.500 dapat berarti dua hal
            2 |   - kode: SS.1
              |           ^^^^
           saran: tulis 1500 atau 1,5
        """
    )


def test_a_related_place_has_its_own_excerpt() -> None:
    related = Related(Place(PATH, 1, 1, 8), "daftarnya dimulai di sini")
    finding = a_finding(Place(PATH, 2, 5, 9), related=(related,))
    assert finding_text(finding, {PATH: SOURCE}) == told(
        """
        data/2024/sasaran.yaml:2:5: galat[RJ116]: IKU.3, target: 1.500 dapat berarti dua hal
            2 |   - kode: SS.1
              |     ^^^^
           lihat: data/2024/sasaran.yaml:1:1: daftarnya dimulai di sini
            1 | sasaran:
              | -------
        """
    )


def test_a_place_without_column_has_no_caret_and_one_without_line_no_excerpt() -> None:
    assert finding_text(a_finding(Place(PATH, 1)), {PATH: SOURCE}) == told(
        """
        data/2024/sasaran.yaml:1: galat[RJ116]: IKU.3, target: 1.500 dapat berarti dua hal
            1 | sasaran:
        """
    )
    assert finding_text(a_finding(Place(PATH)), {PATH: SOURCE}) == (
        "data/2024/sasaran.yaml: galat[RJ116]: IKU.3, target: 1.500 dapat berarti dua hal"
    )


def test_the_caret_stands_right_below_wide_characters_and_tabs() -> None:
    wide = finding_text(a_finding(Place(PATH, 3, 26, 30)), {PATH: SOURCE}).splitlines()
    assert wide[1] == "    3 |     nama: Terwujudnya 統計 yang baik"
    assert wide[2] == "      |                            ^^^^"  # 統計 takes four columns
    tab = finding_text(a_finding(Place(PATH, 4, 7, 12)), {PATH: SOURCE}).splitlines()
    assert tab[1:] == ["    4 |  tab: 1.500", "      |       ^^^^^"]


def test_a_long_line_is_clipped_around_the_caret() -> None:
    line = "nama: " + "kata " * 60
    for column in (1, 7, 150, 297, 305):
        text = finding_text(a_finding(Place(PATH, 1, column, column + 4)), {PATH: line})
        shown, caret = text.splitlines()[1:]
        assert len(shown) <= 80
        assert len(caret) <= 80
        start = caret.index("^")
        clipped = line.rstrip() + " "
        assert shown[start : start + 3].strip("… ") in clipped[column - 1 : column + 3]


def test_a_place_beyond_its_line_or_file_is_no_fault() -> None:
    assert "^" in finding_text(a_finding(Place(PATH, 1, 90, 95)), {PATH: SOURCE})
    assert "^" not in finding_text(a_finding(Place(PATH, 900, 1)), {PATH: SOURCE})


def test_text_of_data_can_not_steer_the_terminal() -> None:
    finding = Finding(
        "RJ104", Severity.GALAT, "nama \x1b[31m\nmerah\u202e", Place(PATH, 1, 1, 2), "a\x07b"
    )
    text = finding_text(finding, {PATH: "kode: \x1b[2J\u00a0x"})
    assert text == told(
        """
        data/2024/sasaran.yaml:1:1: galat[RJ104]: nama ·[31m merah·
            1 | kode: ·[2J x
              | ^
           saran: a·b
        """
    )


def test_on_a_terminal_messages_wrap_and_colours_stay_on_their_words() -> None:
    finding = a_finding(Place(PATH, 2, 11, 15), "tulis seribu lima ratus sebagai 1500")
    text = finding_text(
        finding,
        {PATH: SOURCE},
        width=44,
        wrap=True,
        paint=lambda text, role: f"<{role}>{text}</>",
    )
    assert text == told(
        """
        data/2024/sasaran.yaml:2:11: <galat>galat[RJ116]:</>
          IKU.3, target: 1.500 dapat berarti dua hal
        <garis>    2</> <garis>|</>   - kode: SS.1
              <garis>|</>           <galat>^^^^</>
           <petunjuk>saran:</> tulis seribu lima ratus sebagai
             1500
        """
    )
