"""How regulations are called, and sentences on changed targets."""

from __future__ import annotations

import pytest

from tests.document.conftest import Plan

NB = "\u00a0"
REGULASI = """\
regulasi:
  - kode: uu-25
    jenis: Undang-Undang
    singkatan: UU
    nomor: 25
    tahun: 2004
    tentang: Sistem Perencanaan
  - kode: per-2
    jenis: Peraturan
    penerbit: Badan Uji Negara
    nomor: 2
    tahun: 2020
    tanggal: 28 Februari 2020
    tentang: Organisasi
  - kode: surat
    jenis: Surat Bersama
    penerbit:
      - Menteri A
      - Menteri B
    nomor:
      - S-361/MK.02/2021
      - B.238/2021
    tahun: 2021
    tanggal: 29 April 2021
    tentang: Restrukturisasi
"""


@pytest.fixture
def with_regulations(plan: Plan) -> Plan:
    plan.data["regulasi"] = REGULASI
    plan.data["unit"] += "induk:\n  nama: Badan Uji Negara\n  singkatan: BUN\n"
    return plan


def test_a_regulation_is_full_at_first_mention_and_short_after(with_regulations: Plan) -> None:
    assert with_regulations.text("{{ 'uu-25' | sebut }}; {{ regulasi['uu-25'] | sebut }}") == (
        f"Undang-Undang Nomor{NB}25 Tahun{NB}2004 tentang Sistem Perencanaan;"
        f" UU Nomor{NB}25 Tahun{NB}2004"
    )


def test_the_mentions_are_counted_over_the_whole_document(with_regulations: Plan) -> None:
    with_regulations.naskah["kata-pengantar"] = "# KATA\n\n{{ 'uu-25' | sebut }}\n"
    assert with_regulations.text("{{ 'uu-25' | sebut }}") == f"UU Nomor{NB}25 Tahun{NB}2004"


def test_either_form_can_be_asked_for(with_regulations: Plan) -> None:
    text = "{{ 'uu-25' | sebut('pendek') }} {{ 'uu-25' | sebut('penuh') }}"
    assert with_regulations.text(text) == (
        f"UU Nomor{NB}25 Tahun{NB}2004 Undang-Undang Nomor{NB}25 Tahun{NB}2004"
        " tentang Sistem Perencanaan"
    )


def test_the_issuer_is_named_and_abbreviated_where_it_is_the_units_own(
    with_regulations: Plan,
) -> None:
    text = "{{ 'per-2' | sebut(tanggal=true) }}; {{ 'per-2' | sebut }}"
    assert with_regulations.text(text) == (
        f"Peraturan Badan Uji Negara Nomor{NB}2 Tahun{NB}2020 tanggal 28{NB}Februari 2020"
        f" tentang Organisasi; Peraturan BUN Nomor{NB}2 Tahun{NB}2020"
    )


def test_a_letter_carries_its_year_in_its_number(with_regulations: Plan) -> None:
    assert with_regulations.text("{{ 'surat' | sebut }}") == (
        f"Surat Bersama Menteri A dan Menteri B Nomor S-361/MK.02/2021 dan"
        f" Nomor B.238/2021 tanggal 29{NB}April 2021 tentang Restrukturisasi"
    )


def test_three_numbers_are_listed_as_a_sentence_lists_them(with_regulations: Plan) -> None:
    data = with_regulations.data
    data["regulasi"] = data["regulasi"].replace("B.238/2021", "B.238/2021\n      - C.1/2021")
    assert with_regulations.text("{{ 'surat' | sebut }}").startswith(
        "Surat Bersama Menteri A dan Menteri B Nomor S-361/MK.02/2021, Nomor B.238/2021,"
        " dan Nomor C.1/2021 tanggal"
    )


def test_each_part_of_the_name_keeps_its_place(with_regulations: Plan) -> None:
    runs = with_regulations.runs("{{ 'uu-25' | sebut }}")
    assert [(r.text, r.origin.place.line) for r in runs if r.origin.kind == "data"] == [
        ("Undang-Undang", 3),
        ("25", 5),
        ("2004", 6),
        ("Sistem Perencanaan", 7),
    ]


def test_an_unknown_regulation_is_told_with_the_one_that_was_meant(with_regulations: Plan) -> None:
    assert with_regulations.told("# J\n\n{{ 'uu-52' | sebut }}\n") == [
        "bab-1.md:3:14 RJ557 kode 'uu-52' tidak ada dalam daftar ini. | maksud Anda 'uu-25'?"
    ]


CHANGES = """\
sasaran:
  - kode: S.1
    nama: Sasaran
    iku:
      - kode: I.1
        nama: Persentase
        satuan: persen
        target: 100%
        target_sebelumnya: 75
        realisasi_sebelumnya: 80,5
        alasan: Amanat renstra
      - kode: I.2
        nama: Tetap
        satuan: indeks
        target: 3
        target_sebelumnya: '3,0'
      - kode: I.3
        nama: Lama layanan
        satuan: hari
        target: 2,5
        target_sebelumnya: 4
      - kode: I.4
        nama: Predikat
        satuan: predikat
        target: A
        target_sebelumnya: BB
      - kode: I.5
        nama: Baru
        satuan: indeks
        target: 1
        target_sebelumnya: '-'
"""


def test_changes_are_told_for_every_iku_that_changed_and_no_other(plan: Plan) -> None:
    plan.data["sasaran"] = CHANGES
    text = (
        "{% for p in perubahan %}[{{ p.kode }} {{ p.sebelum }} {{ p.menjadi }} {{ p.arah }}"
        " {{ p.selisih or '-' }} {{ p.realisasi or '-' }} {{ p.realisasi_tahun }}"
        " {{ p.alasan | kecil_awal if p.alasan else '-' }}]{% endfor %}"
    )
    assert plan.text(text) == (
        "[I.1 75% 100% naik 25 poin persentase 80,5% 2023 amanat renstra]"
        "[I.3 4 2,5 turun 1,5 - 2023 -]"
        "[I.4 BB A berubah - - 2023 -]"
    )


def test_a_change_names_the_targets_that_it_compares(plan: Plan) -> None:
    plan.data["sasaran"] = CHANGES
    (run,) = plan.runs("{{ perubahan[0].selisih }}")
    assert [place.line for place in run.origin.sources] == [9, 8]
