"""Changes as each format tells them: the exact text, and what must hold for any text in it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from renja.compare.change import Change
from renja.model.diagnostic import Place
from renja.report.changes import html_page, json_text, lines, markdown, table
from renja.report.changes.difference import NO_CHANGE, Difference, Named, summary
from renja.report.changes.tellings import TELLINGS

HERE = Path(__file__).parent
SENTENCE = (
    "Target itu dipantau setiap triwulan oleh seluruh pegawai di kantor ini dan dilaporkan "
    "kepada pimpinan paling lambat pada hari kerja kelima bulan berikutnya."
)
CHANGES = (
    Change("unit", "ubah", "", "Unit kerja", "alamat", "alamat", "Jalan Lama", "Jalan Baru"),
    Change(
        "iku", "ubah", "IKU.3", "Indeks Kepuasan Masyarakat terhadap Layanan Kantor Contoh yang "
        "Diselenggarakan secara Elektronik", "target", "target", "100%", "98,5%",
        "-1,5 poin persentase", Decimal("-1.5"), "realisasi tahun sebelumnya belum tercapai",
        Place("data/2024/sasaran.yaml", 14, 21), Place("data/2024/sasaran.yaml", 15, 21),
    ),
    Change("iku", "ganti_kode", "IKU.5", "Nilai Contoh", "kode", "kode", "IKU.4", "IKU.5"),
    Change("iku", "urutan", "SS.1", "Layanan prima", "urutan IKU", "iku", "IKU.1; IKU.2",
           "IKU.2; IKU.1"),
    Change("kegiatan", "pindah", "CO.1", "Layanan", semula="WA Program Dukungan Manajemen",
           menjadi="CO Program Kepegawaian, Pembinaan Profesi, dan Tata Kelola Aparatur"),
    Change("pagu", "tambah", "PAGU.3", "Layanan Arsip", menjadi="Rp50.000.000",
           selisih="+Rp50.000.000", beda=Decimal(50_000_000),
           tempat_menjadi=Place("data/2024/pagu.yaml", 30, 5)),
    Change("jumlah", "ubah", "", "Seluruh pagu", "jumlah pagu", "jumlah_pagu", "Rp300.000.000",
           "Rp350.000.000", "+Rp50.000.000", Decimal(50_000_000)),
    Change("naskah", "ubah", "", "BAB I, A. LATAR BELAKANG", "paragraf", "", SENTENCE,
           SENTENCE.replace("dipantau", "diperiksa"),
           tempat_menjadi=Place("data/2024/naskah/bab-1.md", 7, 1)),
    Change("naskah", "hapus", "", "BAB II", "butir", semula="Yang tidak perlu lagi.",
           tempat_semula=Place("data/2024/naskah/bab-2.md", 9, 1)),
)  # fmt: skip
DIFFERENCE = Difference(
    Named("Renja 2024 pada HEAD (0123456789)", "HEAD", 2024, "0123456789abcdef", "HEAD:"),
    Named("Renja 2024 pada folder kerja", "folder kerja", 2024),
    CHANGES,
    "0.1.0",
)
NASTY = "a|b <img src=x> *c* [d](https://e.example) @siapa #12 `f` \x1b[31m &amp; $g$ \n- h"


def table_80(difference: Difference) -> str:
    return table.told(difference, 80)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("tabel-80.txt", table_80),
        ("baris.txt", lines.told),
        ("perubahan.md", markdown.told),
        ("perubahan.html", html_page.told),
    ],
)
def test_the_text_is_the_accepted_one(
    name: str, told: Callable[[Difference], str], accept: Callable[[Path, str], None]
) -> None:
    accept(HERE / name, told(DIFFERENCE))


@pytest.mark.parametrize("width", [60, 70, 80, 120])
def test_a_unit_of_two_words_is_never_broken(width: int) -> None:
    shown = table.told(DIFFERENCE, width)
    assert "poin persentase" in shown
    assert width < 80 or "-1,5 poin persentase" in shown


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_table_keeps_within_the_width(width: int) -> None:
    assert max(map(len, table.told(DIFFERENCE, width).split("\n"))) <= width


def test_colours_are_painted_only_where_a_painter_is_given() -> None:
    told = table.told(DIFFERENCE, 80, lambda text, role: f"<{role}>{text}</{role}>")
    assert "<galat>[-dipantau-]</galat> <baik>{+diperiksa+}</baik>" in told
    assert re.sub(r"</?(galat|baik|garis|petunjuk)>", "", told) == table_80(DIFFERENCE)


def test_outside_a_terminal_a_change_is_a_line() -> None:
    told = lines.told(DIFFERENCE).split("\n")
    assert len(told) == len(CHANGES) + 2
    assert told[-3].startswith("HEAD:data/2024/naskah/bab-2.md:9:1: BAB II, butir dihapus: Yang")


def test_json_keeps_its_keys_and_numbers() -> None:
    whole = json.loads(json_text.told(DIFFERENCE))
    assert list(whole) == [
        "versi", "renja", "semula", "menjadi", "sama", "ringkasan", "jumlah", "perubahan",
        "catatan",
    ]  # fmt: skip
    assert whole["semula"] == {"nama": "HEAD", "tahun": 2024, "commit": "0123456789abcdef"}
    assert whole["jumlah"]["iku"] == 3
    target = whole["perubahan"][1]
    assert list(target) == [
        "hal", "jenis", "kode", "sebutan", "isian", "kunci", "semula", "menjadi", "selisih",
        "beda", "alasan", "tempat_semula", "tempat_menjadi", "kata",
    ]  # fmt: skip
    assert (target["beda"], target["tempat_semula"]["baris"]) == (-1.5, 14)
    assert whole["perubahan"][5]["beda"] == 50_000_000
    assert whole["perubahan"][5]["tempat_semula"] is None


def test_the_summary_counts_what_somebody_changed_and_the_sums_apart() -> None:
    assert summary(DIFFERENCE) == (
        "8 perubahan pada unit kerja, 3 IKU, 1 kegiatan, 1 pagu, 2 bagian naskah; 1 jumlah ikut "
        "berubah: seluruh pagu naik Rp50.000.000 menjadi Rp350.000.000."
    )
    assert summary(replace(DIFFERENCE, changes=())) == NO_CHANGE


@pytest.mark.parametrize("name", TELLINGS)
def test_plans_that_are_the_same_are_told_in_every_format(name: str) -> None:
    assert NO_CHANGE in TELLINGS[name](replace(DIFFERENCE, changes=()))


def nasty() -> Difference:
    changes = [
        Change("iku", "ubah", NASTY, NASTY, NASTY, "", NASTY, f"{NASTY} lain", alasan=NASTY),
        Change("naskah", "tambah", "", NASTY, "paragraf", menjadi=NASTY),
        Change("naskah", "ubah", "", NASTY, "paragraf", "", f"{NASTY} x", f"{NASTY} y"),
    ]
    return replace(DIFFERENCE, changes=tuple(changes), notes=(NASTY,))


def test_texts_of_a_plan_do_nothing_in_markdown() -> None:
    told = markdown.told(nasty())
    html = MarkdownIt("gfm-like", {"linkify": False, "html": False}).render(told)
    read = html.replace("&lt;!-- --&gt;", "").replace("&lt;br&gt;", "")
    for made in ("<img", "<a ", "<em>", "<code>"):
        assert made not in html
    assert "a|b &lt;img src=x&gt; *c* [d](https://e.example) @siapa #12 `f`" in read
    assert not re.search(r"@\w|#\d|://", told)
    assert html.count("<td") == 5


class _Page(HTMLParser):
    """What a page holds: its tags with their attributes, and the tags that are open."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_texts_of_a_plan_do_nothing_in_html_and_the_page_asks_for_nothing() -> None:
    page = _Page()
    page.feed(html_page.told(nasty()))
    assert page.open == []
    assert not page.seen & {"img", "a", "script", "link", "iframe"}
    assert not page.attributes & {"src", "href", "onerror", "style"}
    assert "url(" not in html_page.told(nasty())


def test_a_word_beside_the_colour_tells_what_was_deleted_and_inserted() -> None:
    told = html_page.told(DIFFERENCE)
    assert "<del><b>dihapus:</b> dipantau</del>" in told
    assert "<ins><b>ditambah:</b> diperiksa</ins>" in told
