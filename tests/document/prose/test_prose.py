"""Values in prose: how they print, where each run comes from, and that data arrives as typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renja.document.nodes import Figure, Paragraph, Run
from tests.document.conftest import Plan

HOSTILE = "\\ & < > # $ * _ @ { } [ ] \" ' ` ~ | {{ x }} {% y %} {# z #} 2020 - 2024 -- Nomor 1"

PRINTS = {
    "{{ tahun }}": "2024",
    "{{ tahun - 1 }} {{ 1 + tahun }}": "2023 2025",
    "{{ dokumen.tanggal }}": "2\u00a0Januari 2024",
    "{{ dokumen.renstra | rentang }} {{ rentang(2020, 2024) }}": "2020\u2060–\u20602024 "
    "2020\u2060–\u20602024",
    "{{ iku | first | target }}": "95,25%",
    "{{ iku['IKU.1'].target }}": "95,25",
    "{{ iku['IKU.1'].target.angka | desimal(1) }}": "95,3",
    "{{ 3 | terbilang }} {{ 3 | kata }} {{ 3 | romawi }}": "3\u00a0(tiga) tiga III",
    "{{ 4282429 }} {{ 4282429 | cacah }}": "4.282.429 4.282.429",
    "{{ 300000000 | rupiah }} {{ 300000000 | rupiah_tabel }}": "Rp300.000.000,00 300.000.000",
    "{{ 1 | bagian(3) }} {{ 1 | bagian(3, 1) }} {{ 2.5 | persen }}": "33,33% 33,3% 2,5%",
    "{{ 1 / 4 }} {{ 0.1 + 0.2 }} {{ 7 // 2 }} {{ 7 % 2 }}": "0,25 0,3 3 1",
    "{{ unit.nama | kapital }}": "BALAI UJI CONTOH",
    "{{ 'satu' | kapital_awal }} {{ 'Dua' | kecil_awal }} {{ 'ASN' | kecil_awal }}": "Satu dua ASN",
    "{{ ['a'] | gabung }} {{ ['a','b'] | gabung }} {{ ['a','b','c'] | gabung }}": "a a dan b "
    "a, b, dan c",
    "{{ ['a','b','c'] | gabung('; ', '; serta ') }}": "a; b; serta c",
    "{{ iku | gabung(attribute='kode') }}": "IKU.1",
    "{{ 'a' ~ 1 ~ unit.nama }} {{ 'a' + 'b' }}": "a1Balai Uji Contoh ab",
    "{% for x in ['a','b','c'] %}{{ x }}{{ koma(loop) }}{% endfor %}": "a, b, dan c",
    "{% for x in ['a','b'] %}{{ x }}{{ koma(loop) }}{% endfor %}": "a dan b",
    "{% for x in ['a','b','c'] %}{{ x }}{{ titik_koma(loop) }} {% endfor %}": "a; b; dan c.",
    "{{ jumlah_pagu }} {{ [1, 2] | sum }} {{ iku | length }}": "Rp0,00 3 1",
    "{{ ada('pegawai') and 1 or 2 }}{{ 1 if ada('iku', 'IKU.1') else 2 }}": "21",
    "{{ 1 if ada('gambar-peta') }}{{ 2 if ada('tabel-program') else 3 }}": "13",
    "{% set n = namespace(x=1) %}{% set n.x = 2 %}{{ n.x }}": "2",
    "{% macro f(x) %}[{{ x.nama }}]{% endmacro %}{{ f(unit) }}": "[Balai Uji Contoh]",
    '"{{ unit.nama }}" Tahun {{ tahun }}': "“Balai Uji Contoh” Tahun\u00a02024",
    "{{ dokumen.status }}": "final",
}


@pytest.mark.parametrize("text", PRINTS)
def test_expressions_print_as_their_kind_asks(plan: Plan, text: str) -> None:
    assert plan.text(text) == PRINTS[text]


def place(run: Run) -> tuple[str, str, int, int]:
    at = run.origin.place
    return (run.origin.kind, at.path.rsplit("/", 1)[-1], at.line, at.column)


def test_every_run_knows_where_it_comes_from(plan: Plan) -> None:
    runs = plan.runs(
        "Kantor {{ unit.nama }}, *lalu\nbaris* dua {{ iku | first | target }} {{ 1 + 1 }}."
    )
    assert [(run.text, *place(run)) for run in runs] == [
        ("Kantor ", "naskah", "bab-1.md", 3, 1),
        ("Balai Uji Contoh", "data", "unit.yaml", 1, 7),
        (", ", "naskah", "bab-1.md", 3, 23),
        ("lalu", "naskah", "bab-1.md", 3, 26),
        (" baris", "naskah", "bab-1.md", 4, 1),
        (" dua ", "naskah", "bab-1.md", 4, 7),
        ("95,25%", "data", "sasaran.yaml", 8, 17),
        (" ", "naskah", "bab-1.md", 4, 38),
        ("2", "hitung", "bab-1.md", 4, 39),
        (".", "naskah", "bab-1.md", 4, 50),
    ]


def test_each_item_of_a_joined_list_keeps_its_place(plan: Plan) -> None:
    plan.data["unit"] += "sarana_lain:\n  - satu\n  - dua\n"
    runs = plan.runs("{{ unit.sarana_lain | gabung }}")
    assert [(run.text, *place(run)) for run in runs] == [
        ("satu", "data", "unit.yaml", 4, 5),
        (" dan ", "hitung", "bab-1.md", 3, 1),
        ("dua", "data", "unit.yaml", 5, 5),
    ]


def test_a_computed_value_names_the_scalars_it_rests_on(plan: Plan) -> None:
    plan.data["asn"] = "pns: 3\npppk: 4\n"
    (total,) = plan.runs("{{ asn.jumlah }}")
    assert [p.line for p in total.origin.sources] == [1, 2]
    (year,) = plan.runs("{{ tahun - 1 }}")
    assert [(p.path[-12:], p.line) for p in year.origin.sources] == [("dokumen.yaml", 1)]


def test_text_of_an_included_file_has_that_files_lines(plan: Plan) -> None:
    plan.naskah["isi"] = "{# catatan\n#}\ndari isi\n"
    runs = plan.runs('Awal\n{% include "isi.md" %}\nakhir')
    assert [(run.text, *place(run)[1:]) for run in runs] == [
        ("Awal", "bab-1.md", 3, 1),
        (" dari isi", "isi.md", 3, 1),
        (" akhir", "bab-1.md", 5, 1),
    ]


def test_a_caption_of_values_alone_has_origins(plan: Plan) -> None:
    call = "{% call gambar('peta') %}{{ unit.nama }}\n{{ tahun }}{% endcall %}"
    (figure,) = plan.body(call)
    assert isinstance(figure, Figure)
    assert [(run.text, *place(run)) for run in figure.caption.runs] == [
        ("Balai Uji Contoh", "data", "unit.yaml", 1, 7),
        ("\u00a0", "naskah", "bab-1.md", 4, 1),
        ("2024", "data", "dokumen.yaml", 1, 8),
    ]


def test_data_arrives_exactly_as_typed(plan: Plan) -> None:
    plan.data["unit"] = f"nama: {json.dumps(HOSTILE)}\nalamat: x\n"
    for text in ("{{ unit.nama }}", "Kantor *{{ unit.nama }}* itu", "- {{ unit.nama }}"):
        plan.naskah["bab-1"] = f"# {{{{ unit.nama }}}}\n\n{text}\n"
        document = plan.document()
        assert [run.text for run in document.parts[-1].title] == [HOSTILE]
        block = document.parts[-1].blocks[0]
        runs = block.runs if isinstance(block, Paragraph) else block.items[0].runs  # type: ignore[union-attr]
        assert [run.text for run in runs if run.origin.kind == "data"] == [HOSTILE]


def test_the_lines_of_a_block_scalar_are_one_line(plan: Plan) -> None:
    plan.data["unit"] = "nama: |\n  Balai\n  Uji\n\nalamat: x\n"
    assert plan.text("{{ unit.nama }}.") == "Balai Uji."


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sembarang")


SOME_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Co", "Cn")),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() and "{" not in text and "\ufeff" not in text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=SOME_TEXT)
def test_any_text_of_data_arrives_as_typed(shared: Path, text: str) -> None:
    plan = Plan(shared)
    plan.data["unit"] = f"nama: {json.dumps(text, ensure_ascii=False)}\nalamat: x\n"
    runs = plan.runs('"*{{ unit.nama }}*" -- {{ unit.nama }}')
    assert [run.text for run in runs if run.origin.kind == "data"] == [text, text]


def test_literal_private_characters_in_an_expression_do_no_harm(plan: Plan) -> None:
    assert plan.text('{{ "\\ue000" }}a{{ "\\U000f0000" }}') == "\ue000a\U000f0000"
