"""What is wrong with a naskah's Jinja, told at its place: each message against the real Jinja."""

from __future__ import annotations

import pytest

from renja.document.naskah import naskah_of
from tests.document.conftest import short

CASES = {
    "{{ unit.nama }": "2:14 RJ555 '}' tidak cocok di sini. | Periksa kurung buka dan tutupnya.",
    "{{ (tahun] }}": "2:10 RJ555 ']' tidak cocok di sini; yang ditunggu ')'."
    " | Periksa kurung buka dan tutupnya.",
    "{{ }}": "2:1 RJ555 tanda Jinja ini kosong atau belum selesai.",
    "{{ tahun unit }}": "2:10 RJ555 di sini ditunggu '}}', tetapi yang ada 'unit'.",
    "{% if tahun = 1 %}{% endif %}": "2:13 RJ555 di sini ditunggu '%}', tetapi yang ada '='.",
    "{{ 1 + }}": "2:8 RJ555 '}}' tidak pada tempatnya di sini.",
    "{{ tahun": "2:0 RJ555 berkas berakhir sebelum '}}'.",
    "{{ 'abc }}": "2:4 RJ555 tanda kutip di baris ini tidak ditutup.",
    "{{ “abc” }}": '2:4 RJ555 tanda kutip “ tidak dipakai di dalam tanda Jinja. | Pakai "…".',
    "{{ tahun ? }}": "2:10 RJ555 karakter ? tidak dapat dibaca di dalam tanda Jinja.",
    "{# catatan": "2:1 RJ555 komentar ini tidak ditutup dengan '#}'.",
    "{% %}": "2:1 RJ555 nama perintah sesudah '{%' belum ada.",
    "{% iff tahun %}": "2:4 RJ555 perintah {% iff %} tidak dikenal. | maksud Anda 'if'?",
    "{% endif %}": "2:4 RJ555 {% endif %} tanpa {% if %} yang mendahuluinya.",
    "{% for i in iku %}{% endif %}": "2:22 RJ555 {% endif %} tidak cocok di sini; yang ditunggu"
    " {% endfor %} atau {% else %}.",
    "{% if tahun %}\n\n{% for i in iku %}\n{% endfor %}\nteks": "2:1 RJ555 {% if %} tidak ditutup"
    " dengan {% endif %}.",
    "{% set x %}\n{% set y = 1 %}": "2:1 RJ555 {% set %} tidak ditutup dengan {% endset %}.",
    "{% call gambar %}{% endcall %}": "2:4 RJ555 {% call %} diikuti pemanggilan fungsi."
    ' | Misalnya {% call gambar("pegawai") %}Keterangan{% endcall %}.',
    "{{ koma(a=1, 2) }}": "2:0 RJ555 tanda Jinja di baris ini tidak dapat dibaca.",
    "{% raw %}{{ x }}{% endraw %}": "2:4 RJ556 perintah {% raw %} tidak dipakai di naskah."
    " | Yang dipakai: if, for, set, macro, call, include, import.",
    "{% block a %}{% endblock %}": "2:4 RJ556 perintah {% block %} tidak dipakai di naskah."
    " | Yang dipakai: if, for, set, macro, call, include, import.",
    "{% include tahun %}": "2:0 RJ556 nama berkas sisipan harus ditulis langsung."
    ' | Misalnya {% include "bab-1-wilayah.md" %}.',
    '{% include "bab-2.md" %}': "2:13 RJ561 berkas sisipan 'bab-2.md' tidak ada."
    " | maksud Anda 'bab-1.md'?",
    "{{ tahunn }}": "2:4 RJ557 nama 'tahunn' tidak dikenal. | maksud Anda 'tahun'?",
    "{{ tahun | rupia }}": "2:12 RJ558 filter 'rupia' tidak dikenal. | maksud Anda 'rupiah'?",
    "{{ tahun | upper }}": "2:12 RJ558 filter 'upper' tidak dikenal.",
    "{{ 1 if tahun is odde }}": "2:18 RJ558 uji 'odde' tidak dikenal. | maksud Anda 'odd'?",
    "{% if false %}{{ sasarann }}{% endif %}": "2:18 RJ557 nama 'sasarann' tidak dikenal."
    " | maksud Anda 'sasaran'?",
}


@pytest.mark.parametrize("text", CASES)
def test_broken_syntax_is_told_where_it_stands(text: str) -> None:
    naskah = naskah_of({"bab-1.md": f"# JUDUL\n{text}\n"})
    assert [short(found) for found in naskah.findings] == [f"bab-1.md:{CASES[text]}"]


def test_an_include_that_may_be_missing_is_no_finding() -> None:
    text = '# J\n{% include "bab-1-wilayah.md" ignore missing %}\n'
    assert naskah_of({"bab-1.md": text}).findings == ()


def test_mistakes_of_several_files_and_kinds_come_together() -> None:
    naskah = naskah_of(
        {
            "bab-1.md": "# SATU\n{{ tahunn }} dan {{ iku | rupia }}\n{{ peran | gabun }}\n",
            "bab-2.md": "# DUA\n{% if tahun %}\n",
        }
    )
    assert sorted(short(found)[:22] for found in naskah.findings) == [
        "bab-1.md:2:27 RJ558 fi",
        "bab-1.md:2:4 RJ557 nam",
        "bab-1.md:3:12 RJ558 fi",
        "bab-2.md:2:1 RJ555 {% ",
    ]
    assert naskah.broken == {"bab-1.md", "bab-2.md"}


def test_names_that_another_file_sets_are_known() -> None:
    files = {
        "bab-1.md": '# J\n{% set berbagian = true %}\n{% include "isi.md" %}\n',
        "isi.md": "{% if berbagian %}ya{% endif %}\n",
    }
    assert naskah_of(files).findings == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(" * 600 + "1" + ")" * 600, "tanda Jinja di berkas ini bersarang terlalu dalam."),
        ("1" + "0" * 5000, "ada bilangan atau teks Jinja di berkas ini yang tidak dapat dibaca."),
    ],
)
def test_a_file_that_only_wants_to_break_the_parser_is_told(text: str, message: str) -> None:
    (found,) = naskah_of({"bab-1.md": f"# J\n{{{{ {text} }}}}\n"}).findings
    assert found.message == message
