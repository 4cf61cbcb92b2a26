"""The page of findings: whole, in order, and closed to whatever a plan's texts hold."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from renja.manual.page import page
from renja.model.codes import finding
from renja.model.diagnostic import Edit, Finding, Place, Related
from renja.report.formats import told_as
from renja.report.formats.html_source import editor_link
from renja.report.formats.report import Report

FILE = 'data/2024/berkas #1 "kita" & <lain>.yaml'
ROOT = PurePosixPath("/rencana kita")
HOSTILE = "</style></code><script>alert(1)</script><img src='http://luar.example/x'> & \u202e"
TEXT = f"nama: karir\njumlah: 5, 6\n\ncatatan: {HOSTILE}\nnama: karir\n"
FINDINGS = (
    finding(
        "RJ502",
        Place(FILE, 5, 7, 12),
        "'karir' tidak baku.",
        fix=[Edit(Place(FILE, 5, 7, 12), "karir", "karier")],
    ),
    finding(
        "RJ301",
        Place(FILE, 4, 10, 10 + len(HOSTILE)),
        f"PAGU.1, jumlah: {HOSTILE}",
        f"betulkan {HOSTILE}",
        [Related(Place(FILE, 1, 7, 12), f"lihat {HOSTILE}")],
    ),
    finding("RJ502", Place("templates/naskah/bab-1.md (bawaan)", 3, 1, 2), "di berkas bawaan."),
    finding("RJ710", Place("templates/renja.docx"), "tanpa baris."),
)


def told(
    findings: tuple[Finding, ...] = FINDINGS,
    root: PurePath | None = ROOT,
    text: str = TEXT,
) -> str:
    texts = {FILE: text, "templates/naskah/bab-1.md (bawaan)": "satu\ndua\ntiga\n"}
    return told_as("html", Report(findings, texts, (2024, 2025), "1.2.3", "", page, root))


class Seen(HTMLParser):
    """What a reader of HTML finds: the tags in their order, addresses, and the text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for key, value in attrs if key in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_title_tells_the_years_and_the_counts() -> None:
    assert "<title>Temuan Renja 2024 dan 2025: 1 galat, 3 peringatan</title>" in told()


def test_without_findings_the_page_says_so_and_lists_nothing() -> None:
    seen = Seen(told(()))
    assert "Tidak ada temuan: semuanya baik, dokumen dapat disusun." in seen.text
    assert "article" not in seen.tags
    assert "h2" not in seen.tags


def test_what_weighs_most_comes_first_and_every_finding_is_there() -> None:
    seen = Seen(told())
    assert seen.tags.count("article") == len(FINDINGS)
    assert seen.text.index("Galat (1)") < seen.text.index("Peringatan (3)")


def test_texts_of_a_plan_are_never_markup() -> None:
    seen = Seen(told())
    assert not {"script", "img"} & set(seen.tags)
    assert seen.text.count("<script>alert(1)</script>") >= 4
    assert "\u202e" not in told()


def test_the_lines_around_a_finding_are_shown_and_its_characters_marked() -> None:
    source = told((FINDINGS[0],))
    assert '<ol class="sumber" start="4">' in source
    assert '<li class="di-sini"><code>nama: <mark>karir</mark></code></li>' in source


@pytest.mark.parametrize(
    ("place", "marked"),
    [
        (Place(FILE, 1), "<mark>nama: karir</mark>"),
        (Place(FILE, 1, 3), "na<mark>m</mark>a: karir"),
        (Place(FILE, 1, 12), "nama: karir<mark> </mark>"),
        (Place(FILE, 3, 1, 1), "<mark> </mark>"),
    ],
)
def test_a_place_without_an_end_or_at_the_end_of_its_line_is_marked_too(
    place: Place, marked: str
) -> None:
    assert f'<li class="di-sini"><code>{marked}</code></li>' in told(
        (finding("RJ301", place, "salah."),)
    )


@pytest.mark.parametrize("line", [0, 9])
def test_a_place_without_such_a_line_has_no_excerpt(line: int) -> None:
    assert "<ol" not in told((finding("RJ301", Place(FILE, line), "salah."),))


def test_of_a_very_long_line_only_what_stands_around_the_mark_is_shown() -> None:
    text = f"{'a' * 5000}XX{'b' * 5000}\n"
    source = told((finding("RJ301", Place(FILE, 1, 5001, 5003), "salah."),), text=text)
    assert f"…{'a' * 200}<mark>XX</mark>{'b' * 200}…" in source
    assert "a" * 201 not in source


def test_what_fix_mends_is_told_with_the_command() -> None:
    text = Seen(told()).text
    assert "1 di antaranya diperbaiki oleh program: renja check 2024 2025 --fix" in text
    assert "Perbaikan: karir menjadi karier, dikerjakan oleh renja check 2024 2025 --fix." in text


def test_the_manual_page_of_a_code_stands_by_its_finding() -> None:
    text = Seen(told((FINDINGS[2],))).text
    assert "Penjelasan RJ502: Data yang belum diperiksa." in text
    assert "Cara memperbaiki: ganti dengan data yang benar" in text


def test_only_files_of_the_project_open_in_the_editor() -> None:
    addresses = [a for a in Seen(told()).addresses if not a.startswith("#")]
    way = (
        "vscode://file/rencana%20kita/data/2024/berkas%20%231%20%22kita%22%20%26%20%3Clain%3E.yaml"
    )
    assert sorted(set(addresses)) == [f"{way}:1:7", f"{way}:4:10", f"{way}:5:7"]
    assert not [a for a in Seen(told(root=None)).addresses if not a.startswith("#")]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/a b/c:1.yaml"), "vscode://file/a%20b/c%3A1.yaml:2:3"),
        (PureWindowsPath(r"C:\Renja kita\c.yaml"), "vscode://file/C:/Renja%20kita/c.yaml:2:3"),
        (PureWindowsPath(r"\\kantor\bagi\c.yaml"), "vscode://file//kantor/bagi/c.yaml:2:3"),
    ],
)
def test_a_link_to_the_editor_suits_the_system(path: PurePath, address: str) -> None:
    assert editor_link(path, Place("", 2, 3)) == address


def test_nothing_is_asked_for_from_outside() -> None:
    source = told((FINDINGS[3],))
    assert not re.search(r"https?:|//[a-z]|url\(|@import|<script|<link", source)
