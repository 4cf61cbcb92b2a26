"""The comment: what it tells, what fits into it, and texts that would be more than texts."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from renja.ci.comment import LONGEST, MARKER, Run, changes_text, comment_text
from renja.ci.gathered import Gathered, read_gathered
from renja.compare.change import Change
from renja.model.diagnostic import Finding, Place, Severity
from renja.report.changes.difference import Difference, Named

RUN = Run("https://forge.contoh/run/1", "0123456789abcdef")
HOSTILE = (
    "![x](https://jahat.contoh/a.png) <img src=x onerror=y> @semua #12 !7 www.jahat.contoh "
    "https://jahat.contoh </details> <!-- | a | b \n\n# Judul\n/close\r- `x` [y](z) ~~s~~ $a$ "
    + MARKER
)


def finding(number: int = 1, message: str = "pesan", severity: str = "peringatan") -> Finding:
    place = Place(f"data/2025/{message}.yaml", number)
    return Finding("RJ502", Severity(severity), message, place, message)


def change(text: str, number: int = 1) -> Change:
    return Change("iku", "ubah", f"IKU.{number}", text, text, "target", text, text + "x", text)


def difference(*changes: Change) -> Difference:
    return Difference(Named("A", "a", 2025), Named("B", "b", 2025), changes, "0")


def tokens(markdown: str) -> list[str]:
    """Return every kind of token that a renderer sees, also within paragraphs."""
    found = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        found.append(token.type)
        found += [child.type for child in token.children or ()]
    return found


def test_it_tells_findings_and_what_changed(collected: bytes) -> None:
    gathered = replace(read_gathered(collected), findings=(finding(message="belum pasti"),))
    text = comment_text(gathered, RUN)
    assert text.startswith(f"{MARKER}\n\n## Renja 2025\n\n**1 peringatan.**\n")
    assert "| data/2025/belum pasti.yaml:1 | peringatan RJ502 | belum pasti Belum pasti. |" in text
    assert (
        "| **IKU.1 Indeks kepuasan pengguna layanan**<br>target | 3,5 | 3,75 | +0,25 | "
        "layanan bertambah |" in text
    )
    assert "\n### Perubahan Renja 2025\n\n**2 perubahan pada 1 IKU.**\n" in text
    assert text.endswith(
        "DOCX, PDF, dan rinciannya: [halaman hasil](https://forge.contoh/run/1), commit "
        "0123456789.\n"
    )


def test_findings_are_folded_away_unless_a_galat_is_among_them() -> None:
    mild = Gathered((2025,), (finding(),))
    assert "<details>" in comment_text(mild, RUN)
    grave = Gathered((2025,), (finding(), finding(severity="galat")))
    text = comment_text(grave, RUN)
    assert "<details>" not in text
    assert text.index("| galat RJ502") < text.index("| peringatan RJ502")


def test_hostile_texts_stay_texts() -> None:
    gathered = Gathered(
        (2025,),
        (finding(message=HOSTILE, severity="galat"),),
        (
            difference(
                change(HOSTILE), Change("naskah", "tambah", "", HOSTILE, HOSTILE, "", "", HOSTILE)
            ),
        ),
        (HOSTILE,),
    )
    text = comment_text(gathered, RUN)
    kinds = tokens(text)
    assert "image" not in kinds
    assert "code_inline" not in kinds
    assert kinds.count("link_open") == 1  # the run's page
    assert kinds.count("heading_open") == 5  # ours: the years, findings, changes, two kinds
    plain = re.sub(r"<!-- -->|<br>", "", text.removeprefix(MARKER))
    assert "<" not in plain
    for alive in ("@semua", "#12", "!7", "www.jahat", "https://jahat"):
        assert alive not in text
    assert not [line for line in text.splitlines() if line.startswith(("/", "# "))]


SIGNS = st.text(st.sampled_from("<>&!-[]()|*_`~#@$\\\\:/.w\n\r\u2028 x1"), max_size=40)
OURS = {"<br>", "<!-- -->", MARKER, "<details>", "</details>", "<summary>", "</summary>"}


@given(SIGNS)
def test_no_text_whatever_makes_anything_but_text(text: str) -> None:
    gathered = Gathered(
        (2025,),
        (finding(message=text), finding(message=f"{text}{text}", severity="galat")),
        (
            difference(
                change(text), Change("naskah", "ubah", "", text, text, "", text, f"{text} x")
            ),
        ),
        (text,),
    )
    gathered = replace(gathered, differences=(replace(gathered.differences[0], notes=(text,)),))
    told = comment_text(gathered, RUN)
    allowed = comment_text(replace(gathered, findings=(), differences=(), notes=()), RUN)
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(told)
    inner = [child for token in parsed for child in token.children or ()]
    kinds = [token.type for token in (*parsed, *inner)]
    assert "image" not in kinds
    assert not {"code_inline", "code_block", "fence"} & set(kinds)
    assert kinds.count("link_open") == 1
    assert kinds.count("heading_open") == 5
    assert {token.content for token in inner if token.type == "html_inline"} <= OURS
    assert {token.content.strip() for token in parsed if token.type == "html_block"} <= OURS
    assert told.count("://") == allowed.count("://")
    assert not re.search(r"[@#]\w|www\.", told, re.IGNORECASE)


def test_it_is_never_longer_than_a_forge_takes_and_says_what_is_left_out() -> None:
    findings = [finding(n, "sangat " * 30) for n in range(900)]
    changes = [change(f"teks {n} " * 9, n) for n in range(900)]
    gathered = Gathered((2025,), (*findings, finding(7, "satu", "galat")), (difference(*changes),))
    text = comment_text(gathered, RUN)
    assert 0.8 * LONGEST < len(text) <= LONGEST
    assert "/satu.yaml:7 | galat RJ502" in text  # the heaviest comes first
    assert "`renja check --all`" in text
    assert "`renja diff`" in text
    assert "**900 perubahan pada 900 IKU.**" in text
    assert text.endswith("commit 0123456789.\n")


@pytest.mark.parametrize("room", [600, 700, 1000, 5000])
def test_whatever_the_room_the_comment_keeps_to_it(room: int) -> None:
    findings = [finding(n, "sangat panjang " * 20) for n in range(9)]
    many = difference(*(change("teks " * 40, n) for n in range(30)))
    text = comment_text(Gathered((2025,), tuple(findings), (many, many)), RUN, room)
    assert len(text) <= room
    assert text.count("<details>") == text.count("</details>")


def test_a_year_in_which_nothing_changed_is_told_in_a_line() -> None:
    text = comment_text(Gathered((2025,), (), (difference(),)), RUN)
    assert "**Tidak ada temuan.**" in text
    assert "Tidak ada perubahan." in text


def test_changes_alone_keep_to_their_room() -> None:
    many = difference(*(change("teks " * 9, n) for n in range(300)))
    assert len(changes_text("Perubahan", many, 9000)) <= 9000
