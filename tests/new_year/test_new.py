"""`renja new`: a year begun from the one before, with all that it keeps and leaves open."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from renja.check.target import every_iku
from renja.cli import run
from renja.load.loader import load_plan
from renja.model.diagnostic import has_galat
from renja.model.renja import Renja
from renja.new_year.move import Move
from renja.new_year.tasks import tasks
from renja.pipeline.build import build, check
from renja.sources.files import source_bytes
from tests.conftest import REPOSITORY

Capture = pytest.CaptureFixture[str]
COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A project that there is, and its latest year."""

    folder: Path
    year: int


SOURCES = [
    Source(REPOSITORY, 2024),
    *(
        Source(folder, 2025)
        for folder in sorted((REPOSITORY / "tests/plans").iterdir())
        if (folder / "data").is_dir()
    ),
]


def copy_of(source: Source, folder: Path) -> Path:
    shutil.copytree(source.folder / "data", folder / "data")
    if (source.folder / "templates").is_dir():
        shutil.copytree(source.folder / "templates", folder / "templates")
    return folder


@pytest.fixture(params=SOURCES, ids=lambda source: source.folder.name)
def source(request: pytest.FixtureRequest) -> Source:
    chosen: Source = request.param
    return chosen


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_of(SOURCES[0], tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(project: Path, *typed: str, status: int = 0) -> None:
    assert run(["new", *typed, "--project", str(project), "-q"]) == status


def plan(project: Path, year: int) -> Renja:
    loaded = load_plan(project, year)
    assert loaded.renja is not None, loaded.findings
    return loaded.renja


def told(capsys: Capture, *typed: str) -> str:
    """Return how wrong usage is told."""
    assert run(["new", *typed]) == 2
    return capsys.readouterr().err


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted((*folder.glob("*.yaml"), *folder.glob("naskah/*.md"))):
        yield file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8")


def test_targets_become_those_of_the_year_before(source: Source, tmp_path: Path) -> None:
    project = copy_of(source, tmp_path)
    new(project, str(source.year + 1))
    before, after = plan(project, source.year), plan(project, source.year + 1)
    assert after.dokumen.tahun == source.year + 1
    assert after.dokumen.status == "draf"
    assert after.dokumen.versi is None
    for old, now in zip(every_iku(before), every_iku(after), strict=True):
        assert (now.kode, now.lanjutan_dari) == (old.kode, old.kode)
        assert now.target.sama(old.target)
        assert now.verifikasi in ("sementara", "ilustrasi")
        assert (now.realisasi_sebelumnya, now.semula, now.alasan) == (None, None, None)
        if not old.target.kosong:
            assert now.target_sebelumnya is not None
            assert now.target_sebelumnya.sama(old.target)
            assert now.is_blank("realisasi_sebelumnya")
        assert now.target_renstra is None
        assert now.triwulan == () or len(now.triwulan) == 4
    for old_line, line in zip(before.pagu, after.pagu, strict=True):
        assert (line.jumlah, line.lanjutan_dari) == (old_line.jumlah, old_line.kode)
        assert line.semula is None
        assert line.verifikasi in ("sementara", "ilustrasi")
    assert [k.lanjutan_dari for k in after.kegiatan] == [k.kode for k in before.kegiatan]
    assert [s.lanjutan_dari for s in after.sasaran] == [s.kode for s in before.sasaran]
    for people in (after.pegawai, after.asn):
        assert people is None or people.verifikasi in ("lama", "ilustrasi")


def test_comments_layout_and_prose_are_kept(source: Source, tmp_path: Path) -> None:
    project = copy_of(source, tmp_path)
    old = dict(texts(project / "data" / str(source.year)))
    new(project, str(source.year + 1))
    made = dict(texts(project / "data" / str(source.year + 1)))
    assert set(made) == set(old)
    for name, text in old.items():
        assert not Counter(COMMENT.findall(text)) - Counter(COMMENT.findall(made[name])), name
        if name.startswith("naskah/") or name in ("unit.yaml", "regulasi.yaml", "peran.yaml"):
            assert made[name] == text
    assert dict(texts(project / "data" / str(source.year))) == old


def test_the_year_is_checked_without_a_galat_and_tells_what_is_open(
    source: Source, tmp_path: Path
) -> None:
    project = copy_of(source, tmp_path)
    year = source.year + 1
    new(project, str(year))
    checked = check(project, year)
    assert not has_galat(checked.findings)
    open_ones = {f.place.line for f in checked.findings if f.code == "RJ219"}
    blank = [iku for iku in every_iku(plan(project, year)) if iku.is_blank("realisasi_sebelumnya")]
    assert len(open_ones) >= len(blank) > 0


def test_a_draft_is_built_whose_sentences_compare_with_the_year_before(
    project: Path, pdftotext: object
) -> None:
    new(project, "2025")
    file = project / "data/2025/sasaran.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("target: 96\n", "target: 97\n", 1), encoding="utf-8")
    built = build(project, 2025, project / "output")
    assert built.manifest is not None, built.checked.findings
    assert built.manifest.draft
    assert callable(pdftotext)
    words = " ".join(pdftotext(project / "output/2025/renja.pdf").split())
    assert "dari sebelumnya 96 menjadi 97" in words
    assert "Tahun 2025" in words


def test_a_year_is_begun_from_one_that_was_begun(source: Source, tmp_path: Path) -> None:
    project = copy_of(source, tmp_path)
    new(project, str(source.year + 1))
    new(project, str(source.year + 2))
    first = project / "data" / str(source.year + 1)
    second = project / "data" / str(source.year + 2)
    for name, text in texts(first):
        if name not in ("dokumen.yaml", "naskah"):
            assert (second / name).read_text(encoding="utf-8") == text, name
    after = plan(project, source.year + 2)
    for iku in every_iku(after):
        assert iku.lanjutan_dari == iku.kode


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_mark_of_the_files_stay(project: Path, mark: bytes) -> None:
    folder = project / "data/2024"
    for file in folder.glob("*.yaml"):
        file.write_bytes(mark + file.read_bytes().replace(b"\n", b"\r\n"))
    new(project, "2025")
    for file in (project / "data/2025").glob("*.yaml"):
        raw = file.read_bytes()
        assert raw.startswith(mark)
        assert b"\n" not in raw.replace(b"\r\n", b"")
    assert plan(project, 2025).dokumen.tahun == 2025


def test_the_list_to_tick_leads_to_every_place(project: Path) -> None:
    new(project, "2025")
    folder = project / "data/2025"
    text = (folder / "PERIKSA.md").read_text(encoding="utf-8")
    assert text.startswith("# Yang perlu diperiksa dalam Renja 2025\n")
    links = re.findall(r"\[([^\]]+):(\d+)\]\(([^)#]+)#L(\d+)\)", text)
    assert len(links) > 40
    for shown, line, target, anchor in links:
        assert (shown, line) == (target, anchor)
        assert len((folder / target).read_text(encoding="utf-8").split("\n")) >= int(line)
    lines = (folder / "sasaran.yaml").read_text(encoding="utf-8").split("\n")
    at = next(int(line) for shown, line, *_ in links if shown == "sasaran.yaml")
    assert lines[at - 1].strip() == "target: 100%"
    assert "- [ ] Isi realisasi 2024 di 'realisasi_sebelumnya'" in text
    assert "“tugas: melaksanakan prioritas pembangunan nasional berdasarkan RPJMN 2020–2024”" in (
        text
    )
    assert "UU" not in text
    assert "CATATAN.md" in text


def test_the_list_is_told_on_the_terminal_too(project: Path, capsys: Capture) -> None:
    assert run(["new", "2025", "--from", "2024"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Renja 2025 dimulai dari data 2024: data/2025/\n  - Tahun, status")
    assert "\n  [ ] Tetapkan target 2025 setiap IKU" in out
    assert "\n      sasaran.yaml:19, 31, 48, 59, 76, 90, 102, 118; dan 6 lagi\n" in out
    assert out.rstrip().endswith("data/2025/PERIKSA.md")
    assert max(map(len, out.split("\n"))) <= 80


def test_what_is_illustrative_is_told_as_that(tmp_path: Path) -> None:
    """A project that was just begun holds nothing else."""
    assert run(["init", str(tmp_path / "p"), "--yes", "--year", "2026", "--quiet"]) == 0
    new(tmp_path / "p", "2027")
    listed = (tmp_path / "p/data/2027/PERIKSA.md").read_text(encoding="utf-8")
    assert "baris pagu tetap sejumlah 2026, ditandai ilustrasi." in listed
    assert "Data pegawai tetap, ditandai ilustrasi." in listed
    assert listed.count("hapus baris 'verifikasi: ilustrasi'.") == 2
    assert "sementara" not in listed
    assert "ditandai lama" not in listed


def test_how_each_line_is_marked_is_told(project: Path) -> None:
    pagu = project / "data/2024/pagu.yaml"
    text = pagu.read_text(encoding="utf-8")
    pagu.write_text(text.replace("verifikasi: sementara", "verifikasi: ilustrasi", 1), "utf-8")
    new(project, "2025")
    listed = (project / "data/2025/PERIKSA.md").read_text(encoding="utf-8")
    count = len(plan(project, 2025).pagu)
    assert f"{count} baris pagu tetap sejumlah 2024, " in listed
    assert f"1 ditandai ilustrasi dan {count - 1} ditandai sementara." in listed
    assert "hapus baris 'verifikasi: sementara' atau 'verifikasi: ilustrasi'." in listed


def test_comments_beside_what_goes_are_told(project: Path) -> None:
    file = project / "data/2024/sasaran.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("target: 96\n", "target: 96\n            semula: 94 # rapat 3 Maret\n", 1)
    file.write_text(text, encoding="utf-8")
    new(project, "2025")
    periksa = (project / "data/2025/PERIKSA.md").read_text(encoding="utf-8")
    assert "2024/sasaran.yaml" in periksa
    assert "“# rapat 3 Maret”" in periksa


def test_a_hash_within_a_text_that_goes_is_no_comment(project: Path) -> None:
    file = project / "data/2024/dokumen.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "versi: 'Konsep # 2'\n", encoding="utf-8")
    new(project, "2025")
    assert "# 2" not in (project / "data/2025/PERIKSA.md").read_text(encoding="utf-8")


def test_a_new_renstra_leaves_the_frame_and_the_old_beside_it(project: Path) -> None:
    new(project, "2025", "--new-renstra")
    folder = project / "data/2025"
    old = (project / "data/2024/sasaran.yaml").read_text(encoding="utf-8")
    reference = (folder / "acuan/sasaran-2024.yaml").read_text(encoding="utf-8")
    assert reference == old.replace("../skema", "../../skema")
    text = (folder / "sasaran.yaml").read_text(encoding="utf-8")
    assert re.findall(r"nama: (.*)\n    sasaran:$", text, re.MULTILINE) == [
        "Stakeholders Perspective",
        "Customer Perspective",
        "Internal Process Perspective",
        "Learning & Growth Perspective",
    ]
    loaded = load_plan(project, 2025)
    assert {f.code for f in loaded.findings} == {"RJ112"}
    part = loaded.sound_part
    assert part is not None
    assert part.dokumen.renstra is not None
    assert (part.dokumen.renstra.awal, part.dokumen.renstra.akhir) == (2025, 2029)
    assert all(not baris.iku and not baris.sasaran for baris in part.pagu)
    assert not has_galat([f for f in check(project, 2025).findings if f.code != "RJ112"])


@pytest.mark.parametrize("number", range(len(SOURCES)))
def test_a_new_renstra_is_told_as_not_filled_whatever_the_layout(
    number: int, tmp_path: Path
) -> None:
    project = copy_of(SOURCES[number], tmp_path)
    year = SOURCES[number].year + 1
    new(project, str(year), "--new-renstra")
    galat = {f.code for f in load_plan(project, year).findings}
    assert galat in ({"RJ112"}, {"RJ125"})
    assert (project / f"data/{year}/PERIKSA.md").is_file()


def test_after_a_gap_no_target_is_passed_off_as_that_of_the_year_before(project: Path) -> None:
    new(project, "2027", "--from", "2024")
    after = plan(project, 2027)
    assert all(iku.target_sebelumnya is None for iku in after.iku)
    assert after.iku[2].is_blank("target_sebelumnya")
    assert after.dokumen.tanggal.year == 2027


def test_the_list_and_the_old_sasaran_are_no_part_of_the_plan(project: Path) -> None:
    new(project, "2025", "--new-renstra")
    names = [name for name, _ in source_bytes(project, 2025)]
    assert "data/2025/sasaran.yaml" in names
    assert not [name for name in names if "PERIKSA" in name or "acuan/" in name]
    assert "RJ122" not in {f.code for f in check(project, 2025).findings}


def test_a_29_february_becomes_the_28th(project: Path) -> None:
    file = project / "data/2024/dokumen.yaml"
    text = file.read_text(encoding="utf-8").replace("4 Januari 2024", "29 Februari 2024")
    file.write_text(text, encoding="utf-8")
    new(project, "2025")
    assert "tanggal: 28 Februari 2025\n" in (project / "data/2025/dokumen.yaml").read_text("utf-8")


def test_a_year_that_is_there_stays(project: Path, capsys: Capture) -> None:
    (project / "data/2025").mkdir()
    assert "data/2025/ sudah ada dan tidak diganti" in told(capsys, "2025")
    assert list((project / "data/2025").iterdir()) == []


def test_wrong_years_are_told(project: Path, capsys: Capture) -> None:
    assert "TAHUN ditulis dengan empat angka, bukan '25'" in told(capsys, "25")
    assert "TAHUN di antara 1900 dan 2199" in told(capsys, "3025")
    assert "tidak ada data tahun sebelum 2023; yang ada: 2024" in told(capsys, "2023")
    assert "--from: 2025 tidak sebelum 2025" in told(capsys, "2025", "--from", "2025")
    assert "tidak ada data/2023/; yang ada: 2024" in told(capsys, "2025", "--from", "2023")
    assert "TAHUN belum diisi" in told(capsys)


def test_the_help_has_no_foreign_words(capsys: Capture) -> None:
    assert run(["new", "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Pemakaian: renja new [PILIHAN] TAHUN\n")
    assert "required" not in out


def test_nothing_is_made_of_a_year_with_a_galat(project: Path, capsys: Capture) -> None:
    file = project / "data/2024/sasaran.yaml"
    text = file.read_text(encoding="utf-8").replace("target: 96", "target: 1.500")
    file.write_text(text, encoding="utf-8")
    assert run(["new", "2025"]) == 1
    out = capsys.readouterr().out
    assert "galat[RJ116]: IKU.3, target" in out
    assert "data/2025 tidak dibuat: data 2024 masih memuat 1 galat." in out
    assert [entry.name for entry in (project / "data").iterdir()] == ["2024"] or not (
        project / "data/2025"
    ).exists()


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_left(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    before = sorted(entry.name for entry in (project / "data").iterdir())
    (project / "data/2025").symlink_to("tidak-ada")
    assert run(["new", "2025"]) == 1
    assert "galat[RJ614]: data/2025 tidak dapat dibuat" in capsys.readouterr().out
    (project / "data/2025").unlink()
    assert sorted(entry.name for entry in (project / "data").iterdir()) == before


def test_permits_and_prose_that_names_a_year_are_listed(project: Path) -> None:
    naskah = project / "data/2024/naskah/bab-1-maksud.md"
    naskah.write_text(
        naskah.read_text(encoding="utf-8") + "\nSampai akhir 2023 ada 12 unit.\n", encoding="utf-8"
    )
    new(project, "2025")
    loaded = load_plan(project, 2025)
    assert loaded.renja is not None
    old = {"naskah/x.md": "Tahun 2024 {# boleh RJ506: kutipan #}\n"}
    made = tasks(loaded.renja, Move(2024, 2025), old, old)
    assert any(t.text.startswith("Periksa apakah izin ini") and t.spots for t in made)
    periksa = (project / "data/2025/PERIKSA.md").read_text(encoding="utf-8")
    assert "“Sampai akhir 2023 ada 12 unit.”; dapat ditulis {{ tahun - 1 }}" in periksa
