"""The run as a whole: what is made, what is left alone, what is never lost."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import zipfile
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from renja.pipeline.build import Built, build, check
from renja.write.manifest import read_manifest, set_is_whole, sha256

SLOW = ("docx", "matplotlib", "typst")


def build_small(project: Path, formats: tuple[str, ...] = ("docx", "pdf")) -> Built:
    return build(project, 2025, project / "output", formats)


def files(folder: Path) -> dict[str, tuple[int, str]]:
    """Return time of change and digest of every file: a difference stays readable."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, sha256(path.read_bytes()))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(project: Path, name: str, old: str, new: str) -> None:
    file = project / "data" / "2025" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def imported_by_a_build(project: Path) -> set[str]:
    """Return which slow libraries a build in a process of its own imports."""
    script = (
        "import sys; from pathlib import Path; from renja.pipeline.build import build;"
        "from renja.machine.background import Background; start, started = Background.start, [];"
        "Background.start = lambda self: started.append(1) or start(self);"
        "p = Path(sys.argv[1]); assert build(p, 2025, p / 'output').manifest;"
        f"print(*(name for name in {SLOW} if name in sys.modules));"
        "print('background' * (len(started) > 0))"
    )
    command = [sys.executable, "-c", script, str(project)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_a_build_writes_a_whole_set(small_project: Path) -> None:
    built = build_small(small_project)
    assert built.manifest is not None, built.checked.findings
    assert not built.fresh
    assert set(files(built.folder)) == {
        "renja.docx",
        "renja.pdf",
        "gambar/gambar-1.svg",
        "gambar/gambar-1.png",
        "gambar/sampul.svg",
        "gambar/sampul.png",
        "manifest.json",
    }
    told = read_manifest(built.folder)
    assert told == built.manifest
    assert set_is_whole(built.folder, told)
    assert told.pages >= 6
    assert told.formats == ("docx", "pdf")
    assert set(told.figures) == {"sampul", "gambar-1"}


def test_nothing_is_rewritten_when_nothing_changed(built_small: Path) -> None:
    before = files(built_small / "output" / "2025")
    again = build_small(built_small)
    assert again.fresh
    assert files(again.folder) == before


def test_findings_are_told_even_when_nothing_changed(built_small: Path) -> None:
    first = build_small(built_small).checked.findings
    assert build_small(built_small).checked.findings == first


def test_a_rebuild_without_changes_imports_nothing_slow(built_small: Path) -> None:
    assert imported_by_a_build(built_small) == set()


def test_a_changed_sentence_redraws_no_figure(built_small: Path) -> None:
    before = files(built_small / "output" / "2025")
    change(built_small, "naskah/bab-4.md", "disusun", "disusun kembali")
    assert imported_by_a_build(built_small) == {"docx", "typst"}
    after = files(built_small / "output" / "2025")
    assert after["gambar/gambar-1.svg"][1] == before["gambar/gambar-1.svg"][1]
    assert after["renja.pdf"][1] != before["renja.pdf"][1]
    assert after["renja.docx"][1] != before["renja.docx"][1]


def test_a_changed_number_redraws_its_figure(built_small: Path) -> None:
    before = files(built_small / "output" / "2025")
    change(built_small, "pegawai.yaml", "Penguji", "Analis")
    after = files(build_small(built_small).folder)
    assert after["gambar/gambar-1.svg"][1] != before["gambar/gambar-1.svg"][1]
    assert after["gambar/sampul.svg"][1] == before["gambar/sampul.svg"][1]


@pytest.mark.parametrize("name", ["renja.docx", "renja.pdf", "gambar/gambar-1.png"])
def test_an_output_that_was_changed_or_removed_is_made_again(built_small: Path, name: str) -> None:
    folder = built_small / "output" / "2025"
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(b"changed by hand")
    assert not build_small(built_small).fresh
    assert (folder / name).read_bytes() == whole
    (folder / name).unlink()
    assert not build_small(built_small).fresh
    assert (folder / name).read_bytes() == whole


def test_line_ends_of_windows_change_nothing(built_small: Path) -> None:
    for file in (built_small / "data").rglob("*.*"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert build_small(built_small).fresh


def test_a_template_of_the_project_counts_as_changed(built_small: Path, repository: Path) -> None:
    own = built_small / "templates"
    own.mkdir()
    (own / "renja.typ").write_bytes((repository / "templates/renja.typ").read_bytes())
    assert build_small(built_small).fresh  # the same template, elsewhere
    with (own / "renja.typ").open("a", encoding="utf-8") as file:
        file.write("\n// changed\n")
    assert not build_small(built_small).fresh


def test_settings_count_as_sources(built_small: Path) -> None:
    (built_small / "renja.yaml").write_text("keluaran: output\n", encoding="utf-8")
    assert not build_small(built_small).fresh
    assert build_small(built_small).fresh


def test_a_build_of_one_format_removes_the_other_now_stale(built_small: Path) -> None:
    folder = built_small / "output" / "2025"
    built = build_small(built_small, ("pdf",))
    assert built.manifest is not None
    assert not (folder / "renja.docx").exists()
    assert "renja.docx" not in built.manifest.outputs
    assert build_small(built_small, ("pdf",)).fresh
    assert not build_small(built_small).fresh
    assert (folder / "renja.docx").is_file()


def test_a_picture_that_is_no_longer_drawn_is_removed_and_a_foreign_file_kept(
    built_small: Path,
) -> None:
    folder = built_small / "output" / "2025"
    (folder / "gambar" / "foto.png").write_bytes(b"not ours")
    change(built_small, "naskah/bab-1.md", '{% call gambar("pegawai") %}', "{# ")
    change(built_small, "naskah/bab-1.md", "{% endcall %}", " #}")
    change(built_small, "naskah/bab-1.md", '{{ rujuk("gambar-pegawai") }}', "data")
    built = build_small(built_small)
    assert built.manifest is not None, built.checked.findings
    assert not (folder / "gambar" / "gambar-1.svg").exists()
    assert not (folder / "gambar" / "gambar-1.png").exists()
    assert (folder / "gambar" / "foto.png").exists()


def test_findings_of_data_and_prose_come_together_and_nothing_is_touched(
    built_small: Path,
) -> None:
    before = files(built_small / "output" / "2025")
    change(built_small, "sasaran.yaml", "3,5", "1.500")
    change(built_small, "naskah/bab-4.md", "ini", "{{ ini")
    built = build_small(built_small)
    assert built.manifest is None
    rooms = {finding.code[:3] for finding in built.checked.findings}
    assert {"RJ1", "RJ5"} <= rooms
    assert files(built.folder) == before


def test_check_also_reads_the_template(small_project: Path) -> None:
    (small_project / "templates").mkdir()
    (small_project / "templates" / "renja.docx").write_bytes(b"not a docx")
    codes = [finding.code for finding in check(small_project, 2025).findings]
    assert any(code.startswith("RJ7") for code in codes)
    built = build_small(small_project)
    assert built.manifest is None
    assert any(finding.code.startswith("RJ7") for finding in built.checked.findings)


def own_template(project: Path, repository: Path, changed: str, old: bytes, new: bytes) -> None:
    """Give a project the template with a text of one part replaced where it first stands."""
    own = project / "templates"
    own.mkdir()
    template = zipfile.ZipFile(repository / "templates" / "renja.docx")
    with template, zipfile.ZipFile(own / "renja.docx", "w") as ours:
        for item in template.infolist():
            part = template.read(item)
            if item.filename == changed:
                assert old in part
                part = part.replace(old, new, 1)
            ours.writestr(item, part)


def test_a_build_tells_what_the_template_has_that_the_pdf_lacks(
    small_project: Path, repository: Path
) -> None:
    own_template(
        small_project, repository, "word/header1.xml", b"</w:p>", b"<w:r><w:pict/></w:r></w:p>"
    )
    built = build_small(small_project)
    assert built.manifest is not None
    assert "RJ710" in {finding.code for finding in built.checked.findings}
    again = build_small(small_project)
    assert again.fresh
    assert "RJ710" in {finding.code for finding in again.checked.findings}


def test_a_theme_too_pale_for_figures_is_told_and_the_plan_is_built(
    small_project: Path, repository: Path
) -> None:
    own_template(small_project, repository, "word/theme/theme1.xml", b"B47A12", b"F5D76E")
    built = build_small(small_project)
    assert built.manifest is not None
    told = [f for f in built.checked.findings if f.code == "RJ720"]
    assert [f"{f.severity}: {f.message}" for f in told] == [
        "peringatan: warna tema 'Aksen 2' (#F5D76E) di atas putih (#FFFFFF) berkontras 1,41 : 1; "
        "bilah, panah, dan garis pada gambar memerlukan 3 : 1",
        "peringatan: warna tema 'Aksen 2' (#F5D76E) di atas warna tema 'Terang 2' (#EDF4F3) "
        "berkontras 1,27 : 1; bilah, panah, dan garis pada gambar memerlukan 3 : 1",
    ]


@pytest.mark.parametrize("saves", [1, 9])
def test_sources_saved_while_a_set_is_made_are_not_called_built(
    small_project: Path, saves: int
) -> None:
    def saved(name: str, /) -> AbstractContextManager[None]:
        nonlocal saves
        if name == "Menata halaman PDF" and saves:
            saves -= 1
            change(small_project, "naskah/bab-4.md", "disusun", "disusun kembali")
        return nullcontext()

    last = saves == 1
    built = build(small_project, 2025, small_project / "output", step=saved)
    if last:
        assert build_small(small_project).fresh
    else:
        assert [f.code for f in built.checked.findings if f.code.startswith("RJ6")] == ["RJ607"]
        assert not built.folder.exists()


def test_a_blocked_output_is_a_finding(small_project: Path) -> None:
    (small_project / "output" / "2025" / "renja.pdf").mkdir(parents=True)
    built = build_small(small_project)
    assert built.manifest is None
    assert [f.code for f in built.checked.findings if f.code.startswith("RJ6")] == ["RJ603"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("step", ["Membaca templat", "Menggambar", "Menata halaman PDF"])
def test_a_killed_build_leaves_the_old_outputs_whole(built_small: Path, step: str) -> None:
    folder = built_small / "output" / "2025"
    before = files(folder)
    change(built_small, "pegawai.yaml", "Penguji", "Analis")
    command = [sys.executable, "-m", "renja", "build", "--project", str(built_small)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    with child:
        assert child.stderr is not None
        assert any(line.strip().startswith(step.encode()) for line in child.stderr)
        child.kill()
    assert child.returncode == -signal.SIGKILL
    assert files(folder) == before


def test_two_builds_at_once_leave_one_whole_set(small_project: Path) -> None:
    command = [sys.executable, "-m", "renja", "build", "--project", str(small_project)]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [child.wait() for child in both] == [0, 0]
    folder = small_project / "output" / "2025"
    manifest = read_manifest(folder)
    assert manifest is not None
    assert set_is_whole(folder, manifest)


def test_the_commit_is_brought_up_to_date_without_building(small_project: Path) -> None:
    built = build_small(small_project)
    before = files(built.folder)
    assert built.manifest is not None
    assert built.manifest.commit == ""
    name = ("-c", "user.name=Renja", "-c", "user.email=renja@example.invalid")
    for arguments in (
        ("init", "--quiet"),
        ("add", "data"),
        (*name, "commit", "--quiet", "--message", "data"),
    ):
        subprocess.run(["git", *arguments], cwd=small_project, check=True)
    again = build_small(small_project)
    assert again.fresh
    assert again.manifest is not None
    assert len(again.manifest.commit) == 40
    assert not again.manifest.uncommitted
    after = files(built.folder)
    told = json.loads((built.folder / "manifest.json").read_text(encoding="utf-8"))
    assert told["commit"] == again.manifest.commit
    after.pop("manifest.json")
    before.pop("manifest.json")
    assert after == before
