"""A plan as loaded: from folders and files to values that know their place."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renja.check.plan import check_plan
from renja.load.loader import LoadResult, load_plan
from renja.model.diagnostic import Place
from tests.check.projects import SMALLEST, YEAR, project_of, project_with

UNIT = (SMALLEST / "unit.yaml").read_text(encoding="utf-8")
SASARAN = (SMALLEST / "sasaran.yaml").read_text(encoding="utf-8")


def told(loaded: LoadResult) -> list[str]:
    return [f"{f.place.path}: {f.code}: {f.message}" for f in loaded.findings]


def test_the_smallest_plan_loads(tmp_path: Path) -> None:
    loaded = load_plan(project_of(None, tmp_path), YEAR)
    assert loaded.findings == ()
    assert loaded.renja is not None
    assert loaded.renja.iku[0].target.place == Place("data/2025/sasaran.yaml", 8, 17, 19)
    assert sorted(loaded.texts) == [
        f"data/2025/{name}.yaml" for name in ("dokumen", "program", "sasaran", "unit")
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_places_are_the_same_with_any_line_end_and_mark(
    tmp_path: Path, mark: bytes, line_end: bytes
) -> None:
    raw = mark + SASARAN.encode().replace(b"\n", line_end)
    loaded = load_plan(project_with(tmp_path, sasaran=raw), YEAR)
    assert loaded.renja is not None
    assert loaded.renja.sasaran[0].kode.place == Place("data/2025/sasaran.yaml", 2, 11, 15)
    assert loaded.renja.iku[0].target.place == Place("data/2025/sasaran.yaml", 8, 17, 19)


def test_columns_count_characters(tmp_path: Path) -> None:
    text = SASARAN.replace("- kode: SS.1", "- {nama: '漢👩é', kode: SS.1, iku: []}\n  - kode: SS.2")
    loaded = load_plan(project_with(tmp_path, sasaran=text), YEAR)
    assert loaded.renja is not None
    assert loaded.renja.sasaran[0].kode.place == Place("data/2025/sasaran.yaml", 2, 25, 29)


def test_placeholders_stand_for_the_forms_of_the_unit_and_other_braces_stay(
    tmp_path: Path,
) -> None:
    unit = "nama: Kantor X\npanjang: Kantor Sepuluh\npendek: Kantor\nalamat: Jl. {jalan}, {tahun}\n"
    nama = "'{unit}|{unit_panjang}|{unit_resmi}|{tahun}|{ unit }|{{unit}}|{lain}'"
    sasaran = SASARAN.replace("Indeks kepuasan masyarakat", nama)
    loaded = load_plan(project_with(tmp_path, unit=unit, sasaran=sasaran), YEAR)
    assert loaded.renja is not None
    iku = loaded.renja.iku[0]
    assert iku.nama == "Kantor|Kantor Sepuluh|Kantor X|2025|{ unit }|{Kantor}|{lain}"
    assert iku.nama.typed == nama.strip("'")
    assert loaded.renja.unit.alamat == "Jl. {jalan}, 2025"


def test_forms_of_the_name_that_are_missing_fall_back(tmp_path: Path) -> None:
    loaded = load_plan(project_of(None, tmp_path), YEAR)
    assert loaded.renja is not None
    unit = loaded.renja.unit
    assert {unit.panjang, unit.pendek, unit.ringkas} == {"Kantor Contoh"}
    assert loaded.renja.dokumen.penanda_tangan.jabatan == "Kepala Kantor Contoh"


def test_an_empty_key_counts_as_absent(tmp_path: Path) -> None:
    unit = UNIT + "kota:\nakun:\ninduk:\n"
    loaded = load_plan(project_with(tmp_path, unit=unit), YEAR)
    assert loaded.findings == ()
    assert loaded.renja is not None
    assert (loaded.renja.unit.kota, loaded.renja.unit.akun) == (None, ())


def test_texts_stay_exactly_as_typed(tmp_path: Path) -> None:
    hostile = "& < > # $ * _ @ \\ { } [ ] \" ' -- ... ' %s \t 1.500 no 054 12:30"
    quoted = hostile.replace("'", "''")
    unit = f"nama: '{quoted}'\nalamat: Jl. A\nsampul:\n  - |\n    {hostile}\n"
    loaded = load_plan(project_with(tmp_path, unit=unit), YEAR)
    assert loaded.findings == ()
    assert loaded.renja is not None
    assert loaded.renja.unit.nama == hostile
    assert loaded.renja.unit.sampul == (hostile,)


def test_yaml_words_and_numbers_are_texts(tmp_path: Path) -> None:
    unit = "nama: no\nalamat: 12:30\nkota: 1.500\nsitus: ~\nsampul:\n  - 054\n  - 0x1F\n  - true\n"
    loaded = load_plan(project_with(tmp_path, unit=unit), YEAR)
    assert loaded.renja is not None
    typed = loaded.renja.unit
    assert (typed.nama, typed.alamat, typed.kota, typed.situs) == ("no", "12:30", "1.500", "~")
    assert typed.sampul == ("054", "0x1F", "true")


def test_a_missing_year_tells_which_years_there_are(tmp_path: Path) -> None:
    loaded = load_plan(project_of(None, tmp_path), 2030)
    assert told(loaded) == ["data/2030: RJ101: folder data/2030 tidak ada."]
    assert loaded.findings[0].hint == "Tahun yang ada: 2025."
    assert loaded.renja is None


def test_a_file_in_the_place_of_the_year_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "2025").write_text("")
    assert told(load_plan(tmp_path, 2025)) == ["data/2025: RJ102: data/2025 bukan folder."]


def test_required_files_that_are_missing_are_all_told(tmp_path: Path) -> None:
    project = project_with(tmp_path, dokumen=None, unit=None, sasaran=None)
    assert told(load_plan(project, YEAR)) == [
        f"data/2025/{name}.yaml: RJ101: data/2025/{name}.yaml tidak ada, padahal wajib ada."
        for name in ("dokumen", "sasaran", "unit")
    ]


@pytest.mark.parametrize("content", ["", "\n\n", "# hanya komentar\n", "---\n", "\ufeff"])
def test_an_empty_file_is_told(tmp_path: Path, content: str) -> None:
    loaded = load_plan(project_with(tmp_path, program=content, unit=content), YEAR)
    assert told(loaded) == [
        "data/2025/program.yaml: RJ105: data/2025/program.yaml kosong.",
        "data/2025/unit.yaml: RJ105: data/2025/unit.yaml kosong.",
    ]
    assert [f.hint for f in loaded.findings] == [
        "Isi berkas ini, atau hapus berkasnya.",
        "Isi berkas ini.",
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Pagu.yaml", "maksud Anda 'pagu.yaml'?"),
        ("pagu.yml", "maksud Anda 'pagu.yaml'?"),
        ("pgau.yaml", "maksud Anda 'pagu.yaml'?"),
    ],
)
def test_a_data_file_of_another_name_is_not_passed_over(
    tmp_path: Path, name: str, hint: str
) -> None:
    project = project_of(None, tmp_path)
    (project / "data" / "2025" / name).write_text("pagu: []\n")
    loaded = load_plan(project, YEAR)
    assert told(loaded) == [
        f"data/2025/{name}: RJ122: berkas '{name}' tidak dikenal, jadi isinya tidak terpakai."
    ]
    assert loaded.findings[0].hint == hint


def test_a_required_file_of_another_name_is_told_once(tmp_path: Path) -> None:
    project = project_with(tmp_path, unit=None)
    (project / "data" / "2025" / "Unit.yml").write_text(UNIT)
    assert [finding.code for finding in load_plan(project, YEAR).findings] == ["RJ122"]


def test_notes_folders_and_hidden_files_beside_the_data_are_left_alone(tmp_path: Path) -> None:
    project = project_of(None, tmp_path)
    data = project / "data" / "2025"
    (data / "naskah").mkdir()
    for name in ("CATATAN.md", ".unit.yaml.swp", ".~lock.yaml", "unit.yaml~"):
        (data / name).write_text("x")
    assert load_plan(project, YEAR).findings == ()


def test_a_file_in_the_place_of_the_naskah_is_told(tmp_path: Path) -> None:
    project = project_of(None, tmp_path)
    (project / "data" / "2025" / "naskah").write_text("# BAB I\n", encoding="utf-8")
    assert told(load_plan(project, YEAR)) == [
        "data/2025/naskah: RJ102: data/2025/naskah adalah berkas, seharusnya folder; "
        "naskah satuan kerja tidak terbaca."
    ]


def test_a_folder_that_may_not_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(None, tmp_path)

    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert told(load_plan(project, YEAR)) == [
        "data/2025: RJ102: folder data/2025 tidak dapat dibuka."
    ]


def test_what_is_sound_is_checked_beside_a_defect(tmp_path: Path) -> None:
    pagu = """
pagu:
  - kode: PAGU.1
    jumlah: banyak
    butir:
      - level: kegiatan
        kegiatan: WA.9
    iku: IKU.1
"""
    loaded = load_plan(project_with(tmp_path, pagu=pagu), YEAR)
    assert loaded.renja is None
    assert [f.code for f in loaded.findings] == ["RJ115"]
    assert loaded.sound_part is not None
    assert [f.code for f in check_plan(loaded.sound_part)] == ["RJ302"]


def test_what_rests_on_a_defect_is_passed_over(tmp_path: Path) -> None:
    sasaran = SASARAN.replace("IKU.1", "IKU. 1")
    pagu = """
pagu:
  - kode: PAGU.1
    jumlah: 100.000.000
    butir:
      - level: kegiatan
        kegiatan: WA.1
    iku: IKU.1
"""
    loaded = load_plan(project_with(tmp_path, sasaran=sasaran, pagu=pagu), YEAR)
    assert [f.code for f in loaded.findings] == ["RJ119"]
    assert loaded.sound_part is not None
    assert check_plan(loaded.sound_part) == ()


@pytest.mark.parametrize("name", ["dokumen", "unit", "sasaran", "program"])
def test_a_file_that_cannot_be_read_makes_no_noise_elsewhere(tmp_path: Path, name: str) -> None:
    pagu = """
pagu:
  - kode: PAGU.1
    jumlah: 100.000.000
    butir:
      - level: kegiatan
        kegiatan: WA.1
    iku: IKU.1
"""
    loaded = load_plan(project_with(tmp_path, pagu=pagu, **{name: "<<<<<<< HEAD\n"}), YEAR)
    assert [f.code for f in loaded.findings] == ["RJ106"]
    assert loaded.sound_part is not None
    assert check_plan(loaded.sound_part) == ()


def test_a_file_in_another_encoding_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    project = project_with(tmp_path, unit=UNIT.encode("utf-16"), sasaran=SASARAN + "x: 1\n")
    assert told(load_plan(project, YEAR)) == [
        "data/2025/sasaran.yaml: RJ111: sasaran: kunci 'x' tidak dikenal.",
        "data/2025/unit.yaml: RJ103: data/2025/unit.yaml disimpan sebagai UTF-16.",
    ]


@pytest.mark.parametrize("kode", ["IKU\u20281", "IKU: 1", "@IKU1"])
def test_a_value_that_was_mended_is_not_told_again(tmp_path: Path, kode: str) -> None:
    sasaran = SASARAN.replace("kode: IKU.1", f"kode: {kode}")
    loaded = load_plan(project_with(tmp_path, sasaran=sasaran), YEAR)
    assert len(loaded.findings) == 1
    assert loaded.findings[0].code in ("RJ104", "RJ106")


def test_mending_a_large_file_ends(tmp_path: Path) -> None:
    sasaran = SASARAN + "".join(f"a{n}: b: c\n" for n in range(20_000))
    started = time.process_time()
    loaded = load_plan(project_with(tmp_path, sasaran=sasaran), YEAR)
    assert loaded.renja is None
    assert len(loaded.findings) > 10
    assert time.process_time() - started < 20


def test_a_warning_alone_does_not_stop_the_plan(tmp_path: Path) -> None:
    loaded = load_plan(project_with(tmp_path, unit=UNIT + "kota: Rapat #1\n"), YEAR)
    assert [f.code for f in loaded.findings] == ["RJ123"]
    assert loaded.renja is not None
    assert loaded.sound_part is None


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_no_change_of_a_file_brings_the_loader_down(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Cut, double, or put in pieces of data/2024; every finding lies in its file."""
    source = Path(__file__).parents[2] / "data" / "2024"
    name = data.draw(st.sampled_from(sorted(file.name for file in source.glob("*.yaml"))))
    text = (source / name).read_text(encoding="utf-8")
    dice = random.Random(data.draw(st.integers(0, 10**6)))
    piece = data.draw(
        st.sampled_from([": ", "- ", "\t", '"', "'", "{", "[", "&a ", "*a ", "!", "#", "\n", "  "])
        | st.text(max_size=4)
    )
    for _ in range(data.draw(st.integers(1, 3))):
        start = dice.randrange(len(text))
        text = text[:start] + piece + text[start + dice.randrange(3) :]
    folder = tmp_path_factory.mktemp("acak")
    (folder / "data" / "2024").mkdir(parents=True)
    for file in source.glob("*.yaml"):
        content = text if file.name == name else file.read_text(encoding="utf-8")
        (folder / "data" / "2024" / file.name).write_text(
            content, encoding="utf-8", errors="surrogatepass", newline=""
        )
    loaded = load_plan(folder, 2024)
    assert loaded.renja is not None or loaded.findings
    plan = loaded.renja or loaded.sound_part
    found = (*loaded.findings, *(check_plan(plan) if plan else ()))
    for finding in found:
        lines = loaded.texts.get(finding.place.path, "").split("\n")
        assert finding.place.line <= len(lines)
        if finding.place.column:
            assert finding.place.column <= len(lines[finding.place.line - 1]) + 1


@pytest.mark.parametrize("name", ["pagu.yaml.txt", "pagu.xlsx", "Pagu.txt"])
def test_a_file_saved_under_another_ending_is_told(name: str, tmp_path: Path) -> None:
    project = project_with(tmp_path)
    (project / "data" / str(YEAR) / name).write_text("pagu:\n", encoding="utf-8")
    (found,) = load_plan(project, YEAR).findings
    assert found.code == "RJ122"
    assert found.hint == "Simpan sebagai 'pagu.yaml', tanpa akhiran lain."


def test_a_lost_dash_is_told_once_and_the_item_is_read_as_meant(tmp_path: Path) -> None:
    sasaran = (SMALLEST / "sasaran.yaml").read_text(encoding="utf-8")
    item = sasaran[sasaran.index("      - kode: IKU.1") :].rstrip()
    lost = item.replace("      - kode: IKU.1", "        kode: IKU.2").replace("Indeks", "Nilai")
    pagu = "pagu:\n  - kode: P.1\n    jumlah: 1.000\n    butir:\n      - nama: Layanan\n"
    pagu += "        kegiatan: WA.1\n    iku:\n      - IKU.1\n      - IKU.2\n"
    project = project_with(tmp_path, sasaran=f"{sasaran.rstrip()}\n{lost}\n", pagu=pagu)
    loaded = load_plan(project, YEAR)
    (found,) = loaded.findings
    assert found.code == "RJ108"
    assert found.message.endswith("tanda '-' hilang?")
    assert loaded.to_check is not None
    assert check_plan(loaded.to_check) == ()


def test_rules_stay_silent_on_a_value_with_a_character_that_nobody_sees(tmp_path: Path) -> None:
    sasaran = SASARAN.replace("target: 90", "target: \u200b90")
    assert sasaran != SASARAN
    loaded = load_plan(project_with(tmp_path, sasaran=sasaran), YEAR)
    assert [f.code for f in loaded.findings] == ["RJ104"]
    assert loaded.sound_part is not None
    assert [f.code for f in check_plan(loaded.sound_part)] == ["RJ204"]
    assert loaded.beside_slips(check_plan(loaded.sound_part)) == []


def test_what_may_have_been_lost_in_a_slip_is_not_told_as_missing(tmp_path: Path) -> None:
    sasaran = SASARAN.replace(
        "        satuan: indeks\n        target: 90", "        satuan: indeks target: 90"
    )
    assert sasaran != SASARAN
    loaded = load_plan(project_with(tmp_path, sasaran=sasaran), YEAR)
    assert [f.code for f in loaded.findings] == ["RJ106"]


def test_a_list_without_the_key_above_it_is_told_with_that_key(tmp_path: Path) -> None:
    program = (SMALLEST / "program.yaml").read_text(encoding="utf-8").replace("program:\n", "")
    (found,) = load_plan(project_with(tmp_path, program=program), YEAR).findings
    assert found.hint == (
        "Tulis kuncinya di baris sendiri di atas daftar ini: restrukturisasi atau program."
    )


def test_a_key_that_stands_too_deep_is_told_once_with_where_it_belongs(tmp_path: Path) -> None:
    dokumen = (SMALLEST / "dokumen.yaml").read_text(encoding="utf-8")
    moved = dokumen.replace("tempat: Sungailiat\n", "") + "  tempat: Sungailiat\n"
    (found,) = load_plan(project_with(tmp_path, dokumen=moved), YEAR).findings
    assert found.message == "dokumen, penanda_tangan: kunci 'tempat' tidak dikenal di dalam " + (
        "'penanda_tangan'."
    )
    assert found.hint == "Mungkin terlalu menjorok: sejajarkan dengan 'penanda_tangan'."
