"""The files of a new project: for any unit, for any system, each example marked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from renja.init.answers import Given, Susunan, usual_answers
from renja.init.origin import WHEEL, Origin
from renja.init.skeleton import project_files
from renja.load.loader import load_plan
from renja.load.settings import load_settings
from renja.pipeline.build import check

LAYOUTS: dict[Susunan, Given] = {
    "perspektif": Given(scorecard=True),
    "tujuan": Given(tujuan=True),
    "sasaran": Given(),
}
MISSING = Origin(f"./alat/{WHEEL}")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$')
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def files_of(given: Given = Given(), origin: Origin = MISSING) -> Mapping[str, bytes]:  # noqa: B008
    return project_files(usual_answers(given, 2026), origin)


def write(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


def test_names_are_good_on_windows_too() -> None:
    names = list(files_of(origin=Origin(f"./alat/{WHEEL}", b"wheel")))
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert len(name) <= 100
        for part in name.split("/"):
            assert not FORBIDDEN.search(part), name
            assert not DEVICES.fullmatch(part), name


def test_what_an_office_expects_is_there() -> None:
    assert {
        "README.md",
        ".gitignore",
        ".gitattributes",
        ".gitlab-ci.yml",
        ".pre-commit-config.yaml",
        ".github/workflows/renja.yml",
        ".vscode/tasks.json",
        "alat/persyaratan.txt",
        "data/2026/dokumen.yaml",
        "data/2026/naskah/bab-1-kedudukan.md",
        "data/2026/sasaran.yaml",
        "data/skema/sasaran.json",
        "output/.gitkeep",
        "templates/renja.docx",
        "templates/naskah-bawaan/bab-4.md",
    } <= set(files_of())


def test_nothing_is_left_to_be_replaced_by_the_program() -> None:
    for name, data in files_of().items():
        if not name.endswith(".docx"):
            text = data.decode("utf-8")
            assert "%%" not in text, name
            assert "TAHUN" not in name
            assert "\r" not in text, name
            assert text.endswith("\n") or not text, name


def test_no_unit_but_the_answered_one_is_named() -> None:
    for name, data in files_of().items():
        if not name.endswith(".docx"):
            assert not re.search(r"\bBKN\b|Kepegawaian Negara|Pekanbaru|Kanreg", data.decode()), (
                name
            )


@pytest.mark.parametrize("susunan", LAYOUTS)
def test_the_check_lists_the_examples_and_nothing_else(susunan: Susunan, tmp_path: Path) -> None:
    project = write(tmp_path / "rencana baru", files_of(LAYOUTS[susunan]))
    checked = check(project, 2026, load_settings(project))
    assert {finding.code for finding in checked.findings} == {"RJ502", "RJ517"}
    assert checked.document is not None
    places = [finding.place for finding in checked.findings]
    assert len(set(places)) == len(places)


def test_every_mark_of_an_example_is_told_where_it_stands(tmp_path: Path) -> None:
    """A text by its own line, or by the block of illustrative numbers that it stands in."""
    project = write(tmp_path, files_of())
    checked = check(project, 2026, load_settings(project))
    told = {(finding.place.path, finding.place.line) for finding in checked.findings}
    for file in sorted((project / "data" / "2026").rglob("*.*")):
        path = file.relative_to(project).as_posix()
        lines = file.read_text(encoding="utf-8").splitlines()
        illustrative = {n for n, line in enumerate(lines, 1) if "verifikasi: ilustrasi" in line}
        for number, line in enumerate(lines, 1):
            if line.lstrip().startswith(("#", "{#")):
                continue
            if number in illustrative:
                assert (path, number) in told
            elif re.search(r"\(contoh\)|\(isi: ", line):
                near = any(start <= number <= start + 6 for start in illustrative)
                assert near or (path, number) in told, f"{path}:{number}"


def test_all_examples_replaced_nothing_is_found(tmp_path: Path) -> None:
    """What the marks ask for is done mechanically; the plan then may become final."""
    project = write(tmp_path, files_of())
    for file in (project / "data" / "2026").rglob("*.*"):
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"^ *verifikasi: ilustrasi\n", "", text, flags=re.M)
        text = re.sub(r"'?\(isi: [^()]*\)'?", "Layanan Kota", text)
        file.write_text(text.replace(" (contoh)", ""), encoding="utf-8", newline="\n")
    checked = check(project, 2026, load_settings(project))
    assert [finding.message for finding in checked.findings] == []


def test_what_the_readme_calls_optional_may_be_removed(tmp_path: Path) -> None:
    project = write(tmp_path, files_of())
    data = project / "data" / "2026"
    needed = {"dokumen.yaml", "unit.yaml", "sasaran.yaml"}
    for file in data.rglob("*.*"):
        if file.name not in needed:
            file.unlink()
    checked = check(project, 2026, load_settings(project))
    assert {finding.code for finding in checked.findings} == {"RJ502", "RJ517"}
    assert checked.document is not None


@pytest.mark.parametrize("susunan", LAYOUTS)
def test_the_sasaran_stand_under_what_was_asked_for(susunan: Susunan, tmp_path: Path) -> None:
    project = write(tmp_path, files_of(LAYOUTS[susunan]))
    renja = load_plan(project, 2026).renja
    assert renja is not None
    assert bool(renja.perspektif) is (susunan == "perspektif")
    assert bool(renja.tujuan) is (susunan == "tujuan")
    assert [str(iku.kode) for iku in renja.iku] == ["IKU.1", "IKU.2", "IKU.3", "IKU.4"]


def test_the_scorecard_holds_where_both_are_wanted() -> None:
    assert usual_answers(Given(scorecard=True, tujuan=True), 2026).susunan == "perspektif"


def test_a_short_name_that_is_the_name_is_not_typed_twice() -> None:
    unit = files_of(Given(nama="Dinas Contoh", pendek="Dinas Contoh"))["data/2026/unit.yaml"]
    assert b"\n# pendek: " in unit


def test_what_vscode_gets_is_what_this_repository_uses(repository: Path) -> None:
    files = files_of()
    own = sorted((repository / ".vscode").iterdir())
    assert {f".vscode/{file.name}" for file in own} == {n for n in files if n[:8] == ".vscode/"}
    for file in own:
        assert files[f".vscode/{file.name}"].decode() == file.read_text(encoding="utf-8")


def test_schemas_and_template_are_those_of_the_program(repository: Path) -> None:
    files = files_of()
    for file in (repository / "data" / "skema").iterdir():
        assert files[f"data/skema/{file.name}"].decode() == file.read_text(encoding="utf-8")
    template = repository / "templates" / "renja.docx"
    assert files["templates/renja.docx"] == template.read_bytes()


def test_the_name_in_the_readme_is_no_markup() -> None:
    readme = files_of(Given(nama="Kantor *A* <b> [x]"))["README.md"].decode()
    assert readme.startswith("# Rencana Kerja Kantor \\*A\\* \\<b\\> \\[x\\]\n")
