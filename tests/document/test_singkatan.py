"""What the data of a plan tell of its abbreviations."""

from __future__ import annotations

from renja.document.singkatan import abbreviations
from renja.load.loader import load_plan
from tests.document.conftest import Plan

REGULASI = "  - {{kode: {0}, jenis: {1}, singkatan: {2}, nomor: 1, tahun: 2024, tentang: A}}\n"


def told(plan: Plan, **own: str) -> dict[str, str]:
    """Return what the abbreviations of a plan are short for; own are those of its renja.yaml."""
    plan.write()
    loaded = load_plan(plan.folder, 2024)
    assert loaded.renja is not None, loaded.findings
    return dict(abbreviations(loaded.renja, own))


def test_the_institution_and_kinds_of_regulation_have_their_full_names(plan: Plan) -> None:
    plan.data["unit"] += "induk:\n  nama: Badan Contoh\n  singkatan: BC\n"
    plan.data["regulasi"] = "regulasi:\n" + REGULASI.format("a", "Undang-Undang", "UU")
    assert told(plan) == {"BC": "Badan Contoh", "UU": "Undang-Undang"}


def test_what_stands_for_two_things_is_left_out(plan: Plan) -> None:
    plan.data["regulasi"] = "".join(
        (
            "regulasi:\n",
            REGULASI.format("a", "Peraturan Kepala", "Perka"),
            REGULASI.format("b", "Peraturan Kepala", "Perka"),
            REGULASI.format("c", "Peraturan Pemerintah", "PP"),
            REGULASI.format("d", "Peraturan Pimpinan", "PP"),
        )
    )
    assert told(plan) == {"Perka": "Peraturan Kepala"}


def test_the_project_has_the_last_word(plan: Plan) -> None:
    plan.data["unit"] += "induk:\n  nama: Badan Contoh\n  singkatan: BC\n"
    found = told(plan, BC="Bea Cukai", ASN="Aparatur Sipil Negara")
    assert found == {"BC": "Bea Cukai", "ASN": "Aparatur Sipil Negara"}
