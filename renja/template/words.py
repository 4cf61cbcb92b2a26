"""What a look says, in the words and units of Word's own windows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from renja.look.look import Border, CellLook, PageLook, ParagraphLook, TaggedParagraph, TextLook
from renja.look.number_format import NumberFormat
from renja.look.role import CharacterRole, ParagraphRole, RowRole, TableRole
from renja.model.numbers import indonesian

CM = 72 / 2.54

PARAGRAPHS: Final[Mapping[ParagraphRole, str]] = {
    "isi": "teks biasa",
    "setelah": "teks sesudah tabel atau kartu",
    "kutipan": "kutipan",
    "catatan": "catatan",
    "bab": "judul bab",
    "bagian_depan": "judul Kata Pengantar dan Daftar Isi",
    "subbab": "judul subbab (A, B)",
    "subjudul": "judul di bawah subbab",
    "titik": "butir bernomor 1.",
    "titik_akhir": "butir bernomor terakhir",
    "titik_2": "butir bernomor, tingkat 2",
    "kurung": "butir bernomor 1)",
    "kurung_akhir": "butir bernomor 1) terakhir",
    "kurung_2": "butir bernomor 1), tingkat 2",
    "butir": "butir bertanda",
    "butir_akhir": "butir bertanda terakhir",
    "butir_2": "butir bertanda, tingkat 2",
    "gambar": "paragraf yang memuat gambar",
    "keterangan_gambar": "keterangan gambar",
    "keterangan_tabel": "keterangan tabel",
    "sel_isi": "sel tabel: teks",
    "sel_kode": "sel tabel: kode",
    "sel_angka": "sel tabel: angka",
    "sel_jumlah": "sel tabel: rupiah",
    "sel_kepala": "sel tabel: kepala kolom",
    "sel_kepala_angka": "sel tabel: kepala kolom angka",
    "sel_pita": "sel tabel: baris program",
    "sel_total": "sel tabel: baris jumlah",
    "sel_total_angka": "sel tabel: angka baris jumlah",
    "kartu_perspektif": "kartu: perspektif",
    "kartu_sasaran_kode": "kartu: nomor sasaran",
    "kartu_sasaran": "kartu: sasaran",
    "kartu_sasaran_target": "kartu: kepala target",
    "kartu_iku_kode": "kartu: kode IKU",
    "kartu_iku": "kartu: IKU",
    "kartu_iku_target": "kartu: target IKU",
    "antar_kartu": "jarak antara dua kartu",
    "daftar_judul": "judul di dalam Daftar Isi",
    "daftar_1": "Daftar Isi: bab",
    "daftar_2": "Daftar Isi: subbab",
    "daftar_3": "Daftar Isi: di bawah subbab",
    "daftar_gambar": "Daftar Gambar",
    "daftar_tabel": "Daftar Tabel",
    "penutup_bagian": "akhir bagian; tidak terlihat",
    "tanda_tangan": "tanda tangan",
    "tanda_tangan_awal": "tanda tangan: baris pertama",
    "tanda_tangan_nama": "tanda tangan: nama",
    "catatan_kaki": "catatan kaki",
}
CHARACTERS: Final[Mapping[CharacterRole, str]] = {
    "label_bab": "'BAB I' di judul bab",
    "label_subbab": "huruf di judul subbab",
    "label_keterangan": "'Gambar 1.' di keterangan",
    "label_daftar": "'Gambar 1.' di daftarnya",
    "kode": "kode di dalam teks",
    "redup": "teks yang kurang penting",
    "tautan": "alamat dan rujukan",
    "tebal": "teks tebal dari naskah",
    "miring": "teks miring dari naskah, kata asing",
    "tebal_miring": "teks tebal miring dari naskah",
    "nomor_kaki": "nomor catatan kaki",
}
TABLES: Final[Mapping[TableRole, str]] = {"tabel": "semua tabel", "kartu": "kartu sasaran"}
ROWS: Final[Mapping[RowRole, str]] = {
    "kepala": "baris pertama: kepala tabel",
    "isi": "baris biasa",
    "akhir_kelompok": "baris terakhir sebuah kelompok",
    "pita": "baris program",
    "total": "baris jumlah",
    "kartu_perspektif": "kartu: baris perspektif",
    "kartu_sasaran": "kartu: baris sasaran",
    "kartu_iku": "kartu: baris IKU",
}
_RULES = {"tepat": "tepat", "minimal": "paling sedikit"}
_ALIGNED = {
    "center": "di tengah",
    "right": "rata kanan",
    "justify": "rata kiri-kanan",
    "bottom": "rata bawah",
}


def number(value: float) -> str:
    """Return a number with at most two decimals: '11', '0,75'."""
    return indonesian(f"{value:.2f}").rstrip("0").rstrip(",")


def pt(length: float) -> str:
    """Return a length as '11 pt'."""
    return f"{number(length)} pt"


def cm(length: float) -> str:
    """Return a length in points as '1 cm'."""
    return f"{number(length / CM)} cm"


def page_words(page: PageLook) -> Iterator[str]:
    """Yield paper, margins, and the distances of header and footer from the edges."""
    yield f"kertas {number(page.width / CM)} × {cm(page.height)}"
    sides = {"kiri": page.left, "kanan": page.right, "atas": page.top, "bawah": page.bottom}
    yield "margin " + ", ".join(f"{side} {number(width / CM)}" for side, width in sides.items())
    yield f"kepala {cm(page.header)} dan kaki {cm(page.footer)} dari tepi"


def text_words(text: TextLook) -> str:
    """Return how characters look: 'Arial 11 pt tebal #1C2829'."""
    switched = {
        "tebal": text.bold,
        "miring": text.italic,
        "kapital": text.caps,
        "bergaris bawah": text.underline,
    }
    words = [text.font, pt(text.size), *(word for word, on in switched.items() if on), text.color]
    if text.tracking:
        words.append(f"spasi huruf {pt(text.tracking)}")
    return " ".join(words)


def rule_words(where: str, rule: Border | None) -> Iterator[str]:
    """Yield a rule: 'garis atas 6 pt #0D454C'; nothing where there is none."""
    if rule is not None:
        yield f"garis {where} {pt(rule.width)} {rule.color}"


def paragraph_words(look: ParagraphLook) -> Iterator[str]:
    """Yield how a paragraph style looks, in the order of Word's window 'Paragraf'."""
    yield text_words(look.text)
    if look.pitch.rule == "kali":
        yield f"baris {number(look.pitch.value)} kali"
    else:
        yield f"baris {_RULES[look.pitch.rule]} {pt(look.pitch.value)}"
    if look.before or look.after:
        yield f"sebelum {number(look.before)}, sesudah {pt(look.after)}"
    if look.left or look.right:
        yield f"inden kiri {number(look.left / CM)}, kanan {cm(look.right)}"
    if look.hanging:
        first = "menggantung" if look.hanging > 0 else "baris pertama"
        yield f"{first} {cm(abs(look.hanging))}"
    if look.align in _ALIGNED:
        yield _ALIGNED[look.align]
    yield from rule_words("atas", look.top)
    yield from rule_words("bawah", look.bottom)
    for tab in look.tabs:
        leader = f" dengan '{tab.leader}'" if tab.leader else ""
        yield f"tab {_TAB[tab.align]} {cm(tab.position)}{leader}"
    if look.keep_next:
        yield "bersama paragraf berikutnya"
    if look.keep_lines:
        yield "baris-barisnya bersama"


_TAB = {"left": "kiri", "center": "tengah", "right": "kanan", "decimal": "desimal"}


def number_words(form: NumberFormat) -> str:
    """Return how a heading or item is numbered, by its first: "bernomor 'A.'", "bertanda '–'"."""
    what = "bernomor" if "%" in form.text else "bertanda"
    return f"{what} '{form.label([1] * len(form.formats))}'"


def cell_words(look: CellLook) -> Iterator[str]:
    """Yield how the cells of a row look."""
    yield f"warna latar {look.fill}" if look.fill else "tanpa warna latar"
    yield from rule_words("atas", look.top)
    yield from rule_words("bawah", look.bottom)
    sides = (look.padding_top, look.padding_bottom, look.padding_left, look.padding_right)
    if any(sides):
        yield "margin sel atas {}, bawah {}, kiri {}, kanan {} pt".format(*map(number, sides))
    if look.align in _ALIGNED:
        yield _ALIGNED[look.align]


def tagged_words(paragraphs: Iterable[TaggedParagraph]) -> Iterator[str]:
    """Yield the texts of paragraphs with their tags, tabs as '→'; the repeated ones say so."""
    for item in paragraphs:
        shown = {"\t": "→", "\n": "↵", "PAGE": "[nomor halaman]"}
        text = " ".join(shown.get(piece, piece) for piece, _ in item.pieces)
        text = f"{{{{ {item.picture} }}}}" if item.picture else text
        if text:
            yield text + (" (berulang)" if item.repeat else "")
