"""Markdown turned into blocks: what the document has, and what it refuses."""

from __future__ import annotations

import pytest

from renja.document.nodes import Heading, ListBlock, PageBreak, Paragraph, Signature, plain
from tests.document.conftest import Plan

REFUSED = {
    "<b>tebal</b>": ":3:1 RJ563 HTML tidak dipakai di naskah. | Tulis sebagai teks biasa.",
    "<div>\nteks\n</div>": ":3:0 RJ563 HTML tidak dipakai di naskah.",
    "pakai `kode` di sini": ":3:0 RJ563 kode dalam tanda `…` tidak dipakai di naskah."
    " | Tulis sebagai teks biasa.",
    "```\nkode\n```": ":3:0 RJ563 blok kode (```) tidak dipakai di naskah.",
    "teks\n\n    menjorok": ":5:0 RJ563 blok kode (baris yang menjorok 4 spasi) tidak dipakai di"
    " naskah. | Hapus spasi di awal barisnya.",
    "teks\n\n---\n\nteks": ":5:0 RJ563 garis pemisah tidak dipakai di naskah.",
    "teks\n---": ":3:0 RJ563 garis di bawah teks membuatnya menjadi judul."
    " | Kosongkan satu baris sebelumnya, atau tulis judul dengan '#'.",
    "![foto](a.png)": ":3:0 RJ563 gambar Markdown tidak dipakai di naskah."
    " | Tulis sebagai teks biasa.",
    "| a | b |\n|---|---|\n| 1 | 2 |": ":3:0 RJ563 tabel Markdown tidak dipakai di naskah."
    ' | Tabel disusun dari data: {% call tabel("ringkasan") %}…{% endcall %}.',
    "baris\\\nberikut": ":3:0 RJ563 ganti baris paksa tidak dipakai di naskah."
    " | Tulis sebagai teks biasa.",
    "> kutipan\n>\n> - butir": ":5:0 RJ563 di dalam kutipan hanya boleh ada paragraf.",
    "# LAGI": ":3:0 RJ564 '#' hanya untuk judul bab, satu kali. | Pakai ## untuk subbab.",
    "#### Kecil": ":3:0 RJ564 judul bertingkat 4 tidak dipakai."
    " | Pakai ## untuk subbab dan ### untuk bagian di dalamnya.",
    "##": ":3:0 RJ564 judul ini kosong.",
    "3. tiga": ":3:0 RJ565 daftar ini mulai dari 3."
    " | Tulis 1. di depan setiap butir; nomornya dihitung sendiri.",
    "- satu\n\n  dua": ":5:0 RJ565 satu butir daftar berisi satu paragraf."
    " | Gabungkan menjadi satu paragraf, atau akhiri daftarnya dahulu.",
    "- a\n  - b\n    - c": ":5:0 RJ565 daftar bersarang paling banyak dua tingkat.",
    "1.": ":3:0 RJ565 butir daftar ini tidak berisi teks.",
    "kata[^1]": ":3:5 RJ566 catatan kaki [^1] tidak ada isinya."
    " | Tulis sebagai paragraf sendiri: [^1]: isi catatan.",
    "teks\n\n[^1]: isi": ":5:0 RJ566 catatan kaki [^1] tidak dirujuk di mana pun.",
    "a[^1]\n\n[^1]: x\n\n[^1]: y": ":7:0 RJ566 catatan kaki [^1] diisi dua kali.",
    "[^1] kata\n\n[^1]: x": ":3:1 RJ566 catatan kaki [^1] harus mengikuti sebuah kata.",
    "[situs](bkn.go.id)": ":3:0 RJ573 alamat tautan 'bkn.go.id' tidak dikenali."
    " | Awali dengan https://, http://, atau mailto:, tanpa spasi.",
    "[x](javascript:alert(1))": ":3:0 RJ573 alamat tautan 'javascript:alert(1)' tidak dikenali."
    " | Awali dengan https://, http://, atau mailto:, tanpa spasi.",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_the_document_has_no_node_for_is_told_at_its_line(plan: Plan, text: str) -> None:
    assert plan.told(f"# BAB\n\n{text}\n") == [f"bab-1.md{REFUSED[text]}"]


def test_a_naskah_begins_with_its_title(plan: Plan) -> None:
    assert plan.told("\nteks\n\n## Sub\n") == [
        "bab-1.md:2:0 RJ564 naskah harus diawali judul. | Misalnya # PENUTUP."
    ]


def test_headings_are_lettered_and_numbered_by_place(plan: Plan) -> None:
    text = "### Awal\n\n### Dua\n\n## Satu\n\n### Di A\n\n## Lain\n\n### Di B\n"
    headings = [block for block in plan.body(text) if isinstance(block, Heading)]
    assert [(h.level, h.label, plain(h.runs), h.key) for h in headings] == [
        (3, "1.", "Awal", "bab-1-1"),
        (3, "2.", "Dua", "bab-1-2"),
        (2, "A.", "Satu", "bab-1-a"),
        (3, "1.", "Di A", "bab-1-a-1"),
        (2, "B.", "Lain", "bab-1-b"),
        (3, "1.", "Di B", "bab-1-b-1"),
    ]


def test_lists_keep_their_kind_and_nest_once(plan: Plan) -> None:
    (first, second, third) = plan.body(
        "1. satu\n1. dua\n   - dalam\n   - lagi\n\n1) kurung\n\n- butir *miring*\n"
    )
    assert isinstance(first, ListBlock)
    assert isinstance(second, ListBlock)
    assert isinstance(third, ListBlock)
    assert (first.kind, second.kind, third.kind) == ("titik", "kurung", "butir")
    assert [plain(item.runs) for item in first.items] == ["satu", "dua"]
    (inner,) = first.items[1].lists
    assert (inner.kind, inner.level, len(inner.items)) == ("butir", 2, 2)


def test_emphasis_links_and_footnotes_are_runs(plan: Plan) -> None:
    runs = plan.runs(
        "Kata *miring* **tebal** [situs](https://bkn.go.id/a_b)[^x].\n\n[^x]: Isi *i*.\n"
    )
    assert [(r.text, r.italic, r.bold, r.link) for r in runs] == [
        ("Kata ", False, False, ""),
        ("miring", True, False, ""),
        (" ", False, False, ""),
        ("tebal", False, True, ""),
        (" ", False, False, ""),
        ("situs", False, False, "https://bkn.go.id/a_b"),
        (".", False, False, ""),
    ]
    assert plain(runs[5].note) == "Isi i."


def test_a_link_takes_its_address_from_data(plan: Plan) -> None:
    plan.data["unit"] += "situs: contoh.go.id\n"
    runs = plan.runs("[{{ unit.situs }}](https://{{ unit.situs }}/)")
    assert [(r.text, r.link) for r in runs] == [("contoh.go.id", "https://contoh.go.id/")]


def test_quotes_remarks_signature_and_page_break_are_blocks(plan: Plan) -> None:
    blocks = plan.body(
        "> Visi.\n\n{% call catatan() %}Catatan {{ tahun }}.{% endcall %}\n\n"
        "{{ halaman_baru() }}\n\n{{ tanda_tangan() }}\n"
    )
    quote, remark, page_break, signature = blocks
    assert isinstance(quote, Paragraph)
    assert isinstance(remark, Paragraph)
    assert (quote.role, remark.role, plain(remark.runs)) == ("kutipan", "catatan", "Catatan 2024.")
    assert isinstance(page_break, PageBreak)
    assert isinstance(signature, Signature)
    assert [plain(line) for line in signature.above] == [
        "Malang, 2\u00a0Januari 2024",
        "Kepala Balai Uji Contoh,",
    ]
    assert plain(signature.name) == "Sri Wahyuni"


def test_an_acting_signatory_and_the_nip_are_told(plan: Plan) -> None:
    plan.data["dokumen"] = plan.data["dokumen"].replace(
        "  jabatan:", "  pelaksana: Plt.\n  nip: 198001012005011001\n  jabatan:"
    )
    (signature,) = plan.body("{{ tanda_tangan() }}")
    assert isinstance(signature, Signature)
    assert plain(signature.above[1]) == "Plt. Kepala Balai Uji Contoh,"
    assert [plain(line) for line in signature.below] == ["NIP 198001012005011001"]


def test_a_line_whose_tags_yield_nothing_breaks_no_paragraph(plan: Plan) -> None:
    assert plan.text("Satu\n{% if false %}dua{% endif %}\ntiga") == "Satu tiga"


def test_an_include_within_a_line_joins_it(plan: Plan) -> None:
    plan.naskah["isi"] = "pagu\n"
    assert plan.text('Dan {% include "isi.md" %}. Lalu') == "Dan pagu. Lalu"


def test_blocks_between_tags_alone_on_their_lines_stay_apart(plan: Plan) -> None:
    blocks = plan.body(
        "{% if true %}\nSatu.\n\n{% call gambar('peta') %}\nPeta\n{% endcall %}\n\n"
        "{% endif %}\nDua.\n"
    )
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Figure", "Paragraph"]
