"""What prose asks for and can't have: each a finding at its place, and the run goes on."""

from __future__ import annotations

import pytest

from tests.document.conftest import Plan

MADE = (
    " | Yang dicetak {% set %} … {% endset %} atau {% macro %} hanya dapat dicetak lagi; olah"
    " nilainya sebelum itu."
)
CASES = {
    "{{ unit.nmaa }}": ":9 RJ557 blok unit tidak memuat 'nmaa'. | maksud Anda 'nama'?",
    "{{ iku['IKU.9'].nama }}": ":9 RJ557 kode 'IKU.9' tidak ada dalam daftar ini."
    " | maksud Anda 'IKU.1'?",
    "{{ iku[5].nama }}": ":8 RJ557 daftar ini hanya berisi 1 butir.",
    "{{ [] | first }}": ":1 RJ557 daftar ini kosong; tidak ada butir yang dapat diambil.",
    "{{ unit.nama.upper() }}": ":14 RJ557 teks tidak punya '.upper'."
    " | Pakai filter, misalnya | kapital.",
    "{{ tahun() }}": ":1 RJ557 ini bukan fungsi, jadi tidak dapat dipanggil.",
    "{{ unit.nmaa | rupiah | kapital }}": ":9 RJ557 blok unit tidak memuat 'nmaa'."
    " | maksud Anda 'nama'?",
    "{% if unit.nmaa %}a{% endif %}": ":12 RJ557 blok unit tidak memuat 'nmaa'."
    " | maksud Anda 'nama'?",
    "{{ ada('pegawa') }}": ":4 RJ557 ada('pegawa'): nama ini tidak dikenal."
    " | maksud Anda 'pegawai'?",
    "{{ 'x' | sebut }}": ":10 RJ557 kode 'x' tidak ada dalam daftar ini.",
    "Kantor {unit} kita": ":8 RJ557 '{unit}' hanya berlaku di berkas data."
    " | Tulis {{ unit.pendek }}.",
    "{{ unit.kota }}": ":1 RJ562 nilai ini kosong: data tidak menyebutnya."
    " | Uji dulu dengan {% if … %}, atau isi datanya.",
    "{{ sasaran }}": ":1 RJ562 daftar tidak dapat dicetak. | Pakai {% for … %} atau | gabung.",
    "{{ unit }}": ":1 RJ562 blok unit tidak dapat dicetak."
    " | Sebut salah satu isinya, misalnya .nama.",
    "{{ tahun > 1 }}": ":1 RJ562 nilai ya/tidak tidak dapat dicetak. | Pakai {% if … %}.",
    "{{ gambar }}": ":1 RJ562 fungsi tidak dapat dicetak. | Tambahkan tanda kurung: nama(…).",
    "{{ iku | first | target('renstra') }}": ":18 RJ562 target_renstra IKU.1 tidak ada dalam data."
    " | Uji dulu dengan {% if ….target_renstra %}.",
    "{{ 1 / 0 }}": ":1 RJ559 di sini ada pembagian dengan nol. | Uji pembaginya dengan {% if … %}.",
    "{{ unit.nama * 3 }}": ":1 RJ559 tidak dapat mengalikan teks dengan bilangan.",
    "{{ 9 ** 999 }}": ":1 RJ559 pangkatnya terlalu besar atau bukan bilangan bulat.",
    "{{ 1 if unit.nama < 3 }}": ":1 RJ559 nilai di sini tidak dapat diolah seperti yang diminta."
    " | Periksa jenisnya: teks, bilangan, atau daftar.",
    "{% for x in tahun %}{% endfor %}": ":0 RJ559 nilai di sini tidak dapat diolah seperti yang"
    " diminta. | Periksa jenisnya: teks, bilangan, atau daftar.",
    "{{ unit.nama | rupiah }}": ":16 RJ574 'rupiah' dipakai pada bilangan bulat, bukan teks"
    " 'Balai Uji Contoh'.",
    "{{ tahun | terbilang(3) }}": ":12 RJ574 isian 'terbilang' kurang, lebih, atau tidak dikenal.",
    "{{ tahun | desimal(99) }}": ":12 RJ574 banyaknya angka desimal ditulis 0 sampai 10.",
    "{{ koma(3) }}": ":4 RJ574 koma(…) diisi loop di dalam {% for %}. | Tulis koma(loop).",
    "{{ rujuk('gambar-x') }}": ":4 RJ568 rujuk('gambar-x'): tidak ada gambar atau tabel bernama"
    " ini. | maksud Anda 'gambar-peta'?",
    "{% call gambar('petaa') %}J{% endcall %}": ":9 RJ568 gambar 'petaa' tidak dikenal."
    " | maksud Anda 'peta'?",
    "{% call gambar('peta') %}{% endcall %}": ':9 RJ572 gambar("peta") belum punya teks.'
    ' | Tulis {% call gambar("peta") %}Keterangan{% endcall %}.',
    "{{ gambar('peta') }}": ':4 RJ572 gambar("peta") dipanggil tanpa teks.'
    ' | Tulis {% call gambar("peta") %}Keterangan{% endcall %}.',
    "{% call gambar('pegawai') %}J{% endcall %}": ":9 RJ571 gambar 'pegawai' tidak punya data untuk"
    ' ditampilkan. | Uji dulu dengan {% if ada("gambar-pegawai") %}.',
    "{% call tabel('ringkasan', mendatar='ya') %}J{% endcall %}": (
        ":9 RJ574 mendatar diisi true atau false. | Misalnya mendatar=true."
    ),
    "{% call gambar('peta', geser='ya') %}J{% endcall %}": ":9 RJ574 geser diisi true atau false."
    " | Misalnya geser=true.",
    "a {% call gambar('peta') %}J{% endcall %} b": ":11 RJ567 gambar 'peta' berada di tengah teks."
    " | Tulis sebagai paragraf sendiri, diapit baris kosong.",
    "- {% call gambar('peta') %}J{% endcall %}": ":11 RJ567 gambar 'peta' berada di tengah teks."
    " | Tulis sebagai paragraf sendiri, diapit baris kosong.",
    "{{ catatan(dokumen) }}": ":4 RJ572 catatan() dipanggil tanpa teks."
    " | Tulis {% call catatan() %}Keterangan{% endcall %}.",
    "{{ rujuk('tabel-ringkasan') }}": ":4 RJ570 rujukan ke tabel 'ringkasan' yang tidak"
    ' ditempatkan di dokumen ini. | Tempatkan dengan {% call tabel("ringkasan")'
    " %}Keterangan{% endcall %}.",
    "{% set x %}a{% endset %}{{ x | length }}": ":32 RJ574 teks naskah yang sudah jadi tidak dapat"
    " diolah 'length'." + MADE,
    "{% set x %}a{% endset %}{{ 'ya' if x == 'a' }}": ":25 RJ574 teks naskah yang sudah jadi tidak"
    " dapat dibandingkan." + MADE,
    "{% macro m() %}a{% endmacro %}{% if m() is in ['a'] %}{% endif %}": ":44 RJ574 teks naskah"
    " yang sudah jadi tidak dapat diolah 'in'." + MADE,
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}": ":16 RJ560 naskah ini memanggil atau"
    " menyisipkan dirinya sendiri tanpa henti.",
    "{% include 'bab-1.md' %}": ":0 RJ560 naskah ini memanggil atau menyisipkan dirinya sendiri"
    " tanpa henti.",
}


@pytest.mark.parametrize("text", CASES)
def test_a_mistake_is_told_where_it_stands(plan: Plan, text: str) -> None:
    assert plan.told(f"# BAB\n\n{text}\n") == [f"bab-1.md:3{CASES[text]}"]


def test_every_mistake_of_a_file_is_told_in_one_run(plan: Plan) -> None:
    told = plan.told("# BAB\n\n{{ unit.nmaa }} {{ unit.kota }}\n\n{{ 1 / 0 }} {{ iku }}\n")
    assert [line.split()[0] + line.split()[1] for line in told] == [
        "bab-1.md:3:9RJ557",
        "bab-1.md:3:17RJ562",
        "bab-1.md:5:1RJ559",
        "bab-1.md:5:13RJ562",
    ]


def test_a_figure_that_is_kept_and_printed_twice_is_told(plan: Plan) -> None:
    kept = "{% set peta %}{% call gambar('peta') %}Peta{% endcall %}{% endset %}"
    told = plan.told(f"# BAB\n\n{kept}\n\n{{{{ peta }}}}\n\nTeks.\n\n{{{{ peta }}}}\n")
    assert [line.split(" ", 1)[1][:5] for line in told] == ["RJ569"]


def test_a_mistake_in_an_included_file_is_told_there(plan: Plan) -> None:
    plan.naskah["isi"] = "satu\n\n{{ unit.nmaa }}\n"
    (told,) = plan.told('# BAB\n\n{% include "isi.md" %}\n')
    assert told.startswith("isi.md:3:9 RJ557")


def test_a_wrong_name_given_to_a_macro_is_told_once_where_it_was_given(plan: Plan) -> None:
    plan.naskah["istilah"] = '{% macro iku(kode) %}{{ kode | first in "01" }}{% endmacro %}\n'
    call = "{% import 'istilah.md' as istilah %}\n{{ istilah.iku(iku['IKU.9'].kode) }}"
    (told,) = plan.told(f"# BAB\n\n{call}\n")
    assert told.startswith("bab-1.md:4:21 RJ557 kode 'IKU.9' tidak ada")


def test_a_figure_placed_twice_points_at_both_places(plan: Plan) -> None:
    call = "{% call gambar('peta') %}Peta{% endcall %}"
    plan.naskah["bab-1"] = f"# SATU\n\n{call}\n"
    plan.naskah["bab-2"] = f"# DUA\n\n{call}\n"
    (found,) = plan.compose().findings
    assert found.message == "gambar 'peta' ditempatkan dua kali."
    assert found.place.path.endswith("bab-2.md")
    assert [(r.place.path[-8:], r.place.line) for r in found.related] == [("bab-1.md", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% set x %}{% for i in range(90000) %}" + "kata " * 50 + "{% endfor %}{% endset %}",
        "{% for i in range(90000) %}{{ unit.nama }}" + "{{ unit.nama }}" * 9 + "{% endfor %}",
        "{% set k = namespace(x='abcdefgh') %}"
        "{% for i in range(60) %}{% set k.x = k.x ~ k.x %}{% endfor %}",
        "{% set k = namespace(x='') %}{% for i in range(60) %}{% set y %}kata {{ k.x }}{{ k.x }}"
        "{% endset %}{% set k.x = y %}{% endfor %}",
        "{% for i in range(200) %}{% if range(99999) | map('abs') | list %}{% endif %}{% endfor %}",
        "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(40) }}",
    ],
)
def test_prose_that_never_ends_or_is_too_long_is_stopped(plan: Plan, text: str) -> None:
    (told,) = plan.told(f"# BAB\n\n{text}\n")
    assert told.startswith("bab-1.md:3:")
    assert "RJ560" in told


def test_other_files_are_composed_although_one_is_broken(plan: Plan) -> None:
    plan.naskah["bab-2"] = "# DUA\n\n{{ unit.kotaa }}\n"
    told = plan.told("# SATU\n\n{% if %}\n")
    assert [line.split(":")[0] for line in told] == ["bab-1.md", "bab-2.md"]


def test_a_plan_without_any_bab_is_told(plan: Plan) -> None:
    (found,) = plan.compose().findings
    assert found.message == "naskah BAB 1 (bab-1.md) tidak ada."
