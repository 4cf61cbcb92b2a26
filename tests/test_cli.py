"""The command line as staff meet it: words, places, exit statuses."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import renja.run
from renja import __version__
from renja.cli import COMMANDS, run
from renja.commands.ci import STEPS

HELP = [
    ["--help"],
    *([name, "-h"] for name in COMMANDS),
    ["ci", "-h"],
    *(["ci", name, "-h"] for name in STEPS),
]
ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|exit|default|required|help for|no such|error"
    r"|invalid|missing|did you mean|try)\b",
    re.IGNORECASE,
)
HEAVY = ("docx", "docxtpl", "jinja2", "lxml", "matplotlib", "pydantic", "rich", "typst", "yaml")


@pytest.fixture
def project(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the smallest plan, with it as the working folder."""
    monkeypatch.chdir(small_project)
    return small_project


def break_data(project: Path) -> None:
    file = project / "data/2025/sasaran.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("3,5", "1.500"), encoding="utf-8")


@pytest.mark.parametrize("arguments", HELP)
def test_help_is_indonesian_has_examples_and_fits_eighty_columns(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 0
    text = capsys.readouterr().out
    assert "Pemakaian: renja" in text
    assert "Contoh:" in text
    words = re.sub(r"--[a-z]+", "", text)
    assert not ENGLISH.findall(words)
    assert max(map(len, text.splitlines())) <= 80


def test_help_imports_nothing_slow() -> None:
    script = (
        "import sys; from renja.cli import run; run(['--help']);"
        f"sys.stderr.write(' '.join(name for name in {HEAVY} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"renja {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["biuld"], "tidak ada perintah 'biuld'; maksud Anda 'build'?"),
        (["2025"], "tidak ada perintah '2025'; maksud Anda 'renja build 2025'?"),
        (["build", "--fromat", "pdf"], "pilihan '--fromat' tidak dikenal; maksud Anda '--format'?"),
        (["build", "-x"], "pilihan '-x' tidak dikenal"),
        (["--versi"], "pilihan '--versi' tidak dikenal; maksud Anda '--version'?"),
        (["build", "--format"], "pilihan '--format' belum diberi nilai: --format docx|pdf"),
        (["build", "--quiet=ya"], "pilihan '--quiet' ditulis tanpa nilai"),
        (["build", "dua"], "TAHUN ditulis dengan empat angka, bukan 'dua'"),
        (["build", "2052"], "tidak ada data/2052/; yang ada: 2025; maksud Anda '2025'?"),
        (["check", "1999"], "tidak ada data/1999/; yang ada: 2025"),
        (["build", "--format", "odt"], "--format mengenal docx atau pdf, bukan 'odt'"),
        (
            ["build", "--pdf-engine", "libreofice"],
            "--pdf-engine mengenal typst atau libreoffice, bukan 'libreofice'; maksud Anda "
            "'libreoffice'?",
        ),
        (
            ["build", "--pdf-engine", "libreoffice", "--format", "docx"],
            "--pdf-engine libreoffice tidak berlaku bersama --format docx",
        ),
        (
            ["build", "--pdf-engine"],
            "pilihan '--pdf-engine' belum diberi nilai: --pdf-engine typst|libreoffice",
        ),
        (["build", "--project", "antah"], "--project: folder 'antah' tidak ada"),
        (
            ["verify", "dari", "pimpinan.docx"],
            "berlebih: 'pimpinan.docx'; nama yang memuat spasi diapit tanda petik",
        ),
        (["build", "--output", "data/hasil"], "keluaran tidak boleh di dalam data/"),
    ],
)
def test_wrong_usage_is_told_in_indonesian_with_status_2(
    project: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    first, *others = captured.err.splitlines()
    assert first.startswith(f"renja: galat: {told}")
    assert any(line.startswith("Pemakaian: renja") for line in others)
    assert not ENGLISH.findall(re.sub(r"--[a-z]+", "", captured.err))
    assert captured.out == ""
    assert not (project / "output").exists()


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Perintah:" in capsys.readouterr().err


def test_outside_a_project_it_is_told_what_a_project_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 2
    assert "data/TAHUN/" in capsys.readouterr().err
    assert run(["build", "--project", str(tmp_path)]) == 2
    assert "belum memuat data" in capsys.readouterr().err


def test_build_tells_pages_findings_and_the_paths_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.parent)
    assert run(["build", "--project", str(project), "--output", "hasil"]) == 0
    out, err = capsys.readouterr()
    assert re.search(r"Renja 2025 selesai: \d+ halaman, .*detik\.", out)
    for name in ("renja.docx", "renja.pdf", "manifest.json"):
        path = Path("hasil") / "2025" / name
        assert f"  {path}\n" in out
        assert path.is_file()
    assert "\x1b" not in out + err


def test_from_anywhere_inside_a_project_the_latest_year_is_meant(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "data" / "2024").mkdir()
    monkeypatch.chdir(project / "data" / "2025" / "naskah")
    assert run(["build"]) == 0
    assert (project / "output" / "2025" / "renja.pdf").is_file()
    assert not (project / "output" / "2024").exists()


def test_a_galat_is_told_with_its_place_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_data(project)
    assert run(["build"]) == 1
    out, _ = capsys.readouterr()
    assert re.search(r"^data/2025/sasaran\.yaml:8:17: galat\[RJ\d{3}\]: .*IKU\.1", out, re.M)
    assert "    8 |         target: 1.500\n      |                 ^^^^^\n" in out
    assert "Renja 2025 tidak disusun: 1 galat" in out
    assert not (project / "output").exists()


def test_settings_with_a_galat_are_counted_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "renja.yaml").write_text("aturan:\n  RJ502: mati\n", encoding="utf-8")
    assert run(["build"]) == 1
    assert "\nRenja 2025 tidak disusun: 1 galat.\n" in capsys.readouterr().out
    assert not (project / "output").exists()
    assert run(["check"]) == 1
    assert "\nrenja.yaml: 1 galat.\n" in capsys.readouterr().out


def test_one_broken_year_does_not_keep_the_others_from_being_built(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = project / "data" / "2026"
    shutil.copytree(project / "data" / "2025", later)
    unit = (later / "dokumen.yaml").read_text(encoding="utf-8")
    (later / "dokumen.yaml").write_text(unit.replace("2025", "2026"), encoding="utf-8")
    break_data(project)
    assert run(["build", "2025", "2026", "2025", "--quiet"]) == 1
    out, err = capsys.readouterr()
    assert out.count("galat[") == 1
    assert "Renja" not in out
    assert err == ""
    assert (project / "output" / "2026" / "renja.docx").is_file()
    assert not (project / "output" / "2025").exists()


def test_check_writes_nothing_and_its_status_tells_whether_there_is_a_galat(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.rglob("*"))
    assert run(["check", "2025"]) == 0
    assert "Renja 2025: " in capsys.readouterr().out
    break_data(project)
    assert run(["check"]) == 1
    assert sorted(project.rglob("*")) == before


def test_a_galat_comes_after_the_warnings_where_the_eye_is_when_a_run_ends(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = project / "data/2025/unit.yaml"
    unit.write_text(unit.read_text(encoding="utf-8") + "situs: a #1\n", encoding="utf-8")
    break_data(project)
    assert run(["check"]) == 1
    out = capsys.readouterr().out
    assert out.index("sasaran.yaml:8:17: galat[") > out.index("unit.yaml:")
    assert re.match(r"Renja 2025: 1 galat, \d+ peringatan\.", out.splitlines()[-1])


def test_a_final_plan_tells_why_it_is_still_a_draft_also_when_nothing_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, old, new in (
        ("dokumen.yaml", "status: draf", "status: final"),
        ("pegawai.yaml", "jumlah: 5", "verifikasi: lama\njumlah: 5"),
    ):
        file = project / "data/2025" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    for how in ("selesai", "sudah mutakhir"):
        assert run(["build", "--format", "pdf"]) == 0
        out = capsys.readouterr().out
        assert re.search(rf"^Renja 2025 {how}: .*Tetap DRAF karena 1 data belum", out, re.M)
    pegawai = project / "data/2025/pegawai.yaml"
    text = pegawai.read_text(encoding="utf-8")
    pegawai.write_text(text.replace("verifikasi: lama\n", ""), encoding="utf-8")
    assert run(["build", "--format", "pdf"]) == 0
    assert "DRAF" not in capsys.readouterr().out


def test_a_pdf_by_libreoffice_is_told_with_what_it_does_not_keep(
    project: Path, soffice: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RENJA_LIBREOFFICE", soffice)
    for how in ("selesai", "sudah mutakhir"):
        assert run(["build", "--pdf-engine", "libreoffice"]) == 0
        out, _ = capsys.readouterr()
        assert f"Renja 2025 {how}: " in out
        assert re.search(
            r"^  PDF oleh LibreOffice [\d.]+: bertag, tetapi tanpa jaminan PDF/UA", out, re.M
        )
    assert run(["build"]) == 0
    assert "PDF oleh" not in capsys.readouterr().out


def test_a_libreoffice_that_is_not_there_is_told_and_nothing_is_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RENJA_LIBREOFFICE", "/antah/soffice")
    assert run(["build", "--pdf-engine", "libreoffice"]) == 1
    out, _ = capsys.readouterr()
    assert out.startswith("LibreOffice: galat[RJ609]: RENJA_LIBREOFFICE menunjuk /antah/soffice")
    assert not (project / "output").exists()


def test_a_document_that_goes_is_told(
    built_small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--project", str(built_small), "--format", "pdf"]) == 0
    assert not (built_small / "output/2025/renja.docx").exists()
    assert "  renja.docx yang lama dihapus" in capsys.readouterr().out
    assert run(["build", "--project", str(built_small), "--format", "pdf"]) == 0
    assert "dihapus" not in capsys.readouterr().out


def test_an_output_that_is_open_is_told_by_its_path_from_here(
    built_small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(built_small)
    unit = built_small / "data/2025/unit.yaml"
    unit.write_text(unit.read_text(encoding="utf-8") + "# disunting\n", encoding="utf-8")
    (built_small / "output/2025/~$renja.docx").write_bytes(b"")
    assert run(["build"]) == 1
    out = capsys.readouterr().out
    assert f"\n{Path('output/2025/renja.docx')}: galat[RJ602]: " in f"\n{out}"
    assert str(built_small) not in out


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
@pytest.mark.parametrize("linked", ["data", "data/2025"])
@pytest.mark.parametrize("typed", ["data/2025/out", "asli/out"])
def test_no_link_lets_outputs_land_among_the_sources(
    project: Path, linked: str, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = project / linked
    real = project.parent / "asli"
    source.rename(real)
    source.symlink_to(real)
    into = project.parent / typed if typed.startswith("asli") else project / typed
    assert run(["build", "--output", str(into)]) == 2
    assert "keluaran tidak boleh di dalam data/" in capsys.readouterr().err
    assert not (real / "out").exists()


def test_our_own_fault_is_told_shortly_and_its_trace_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> int:
        raise RuntimeError("boom")

    monkeypatch.setattr(renja.run, "build", fail)
    monkeypatch.setattr("tempfile.tempdir", str(project))
    assert run(["build"]) == 3
    err = capsys.readouterr().err
    assert "maaf" in err
    assert "RuntimeError: boom" in err
    assert "Traceback" not in err
    (kept,) = project.glob("renja-kesalahan-*.txt")
    assert "Traceback" in kept.read_text(encoding="utf-8")
    assert kept.name in err
    assert run(["build", "--debug"]) == 3
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.usefixtures("project")
def test_an_interrupted_run_ends_with_status_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(renja.run, "build", interrupt)
    assert run(["build"]) == 130
    assert "Dihentikan" in capsys.readouterr().err


def test_the_module_runs_like_the_command() -> None:
    command = [sys.executable, "-m", "renja", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"renja {__version__}\n"


def on_a_terminal(project: Path, environment: dict[str, str], *arguments: str) -> str:
    """Return what a check (or another command, that fails) shows on a terminal of 60 columns."""
    import pty
    import termios

    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, 60))
    child = subprocess.Popen(
        [sys.executable, "-m", "renja", *(arguments or ("check",))],
        cwd=project,
        stdout=slave,
        stderr=slave,
        stdin=slave,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "60", **environment},
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            shown += os.read(master, 65536)
        except OSError:  # the other end is closed
            break
    os.close(master)
    assert child.wait() in (1, 2)
    return shown.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are those of POSIX")
def test_on_a_terminal_there_are_colours_and_lines_keep_to_its_width(project: Path) -> None:
    break_data(project)
    shown = on_a_terminal(project, {"NO_COLOR": ""})
    assert "\x1b[31m" in shown
    lines = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown).replace("\r", "\n").splitlines()
    told = lines[next(n for n, line in enumerate(lines) if "galat[" in line) :]
    assert max(map(len, told)) <= 60


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are those of POSIX")
def test_wrong_usage_keeps_to_the_width_of_a_terminal(project: Path) -> None:
    shown = on_a_terminal(project, {"NO_COLOR": "1"}, "build", "--project", "a/b/c/d/e/f/g/h/i/j")
    assert "galat: --project" in shown
    assert max(map(len, shown.splitlines())) <= 60


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are those of POSIX")
def test_no_color_is_honoured(project: Path) -> None:
    break_data(project)
    shown = on_a_terminal(project, {"NO_COLOR": "1"})
    assert "galat[" in shown
    assert not re.search(r"\x1b\[[0-9;]*m", re.sub(r"\x1b\[0?m", "", shown))


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are those of POSIX")
@pytest.mark.parametrize(("command", "file"), [("check", "temuan"), ("diff", "perubahan")])
def test_a_page_for_the_browser_is_refused_on_a_terminal(
    project: Path, command: str, file: str
) -> None:
    shown = on_a_terminal(project, {"NO_COLOR": "1"}, command, "--format", "html")
    assert "<html" not in shown
    assert f"--format html --output {file}.html" in " ".join(shown.split())


def tell(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = run(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_findings_for_other_programs_are_all_that_stands_on_stdout(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_data(project)
    status, out, _ = tell(["check", "--format", "json"], capsys)
    assert status == 1
    assert json.loads(out)["jumlah"]["galat"] == 1
    status, out, _ = tell(["check", "--format", "concise"], capsys)
    assert out.startswith("data/2025/sasaran.yaml:")
    assert out.count("\n") == 1


def test_codes_are_chosen_and_left_out_by_their_beginnings(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_data(project)
    code = json.loads(tell(["check", "--format", "json"], capsys)[1])["temuan"][0]["kode"]
    assert tell(["check", "--select", "RJ2,RJ3"], capsys)[0] == 0
    assert tell(["check", "--select", code.lower()], capsys)[0] == 1
    assert tell(["check", "--ignore", code], capsys)[0] == 0
    assert tell(["check", "--select", "RJ1", "--ignore", code], capsys)[0] == 0
    assert tell(["check", "--exit-zero"], capsys)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "--format", "jason"], "maksud Anda 'json'"),
        (["check", "--select", "RJ999"], "--select: tidak ada kode 'RJ999'"),
        (["check", "--ignore", "502"], "--ignore: tidak ada kode '502'"),
        (["check", "-o", "temuan.txt"], "--output memerlukan --format selain full"),
        (["check", "-f", "html", "-o", "data"], "tidak boleh di dalam data/"),
        (["check", "-f", "html", "-o", "data/2025/x.html"], "tidak boleh di dalam data/"),
        (["check", "-f", "html", "-o", "."], "adalah folder; sebutkan berkasnya"),
        (["check", "-f", "html", "-o", "renja.yaml"], "berakhiran .html atau .htm"),
    ],
)
@pytest.mark.usefixtures("project")
def test_a_format_or_code_that_is_not_there_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    status, _, err = tell(arguments, capsys)
    assert status == 2
    assert told in err


@pytest.mark.parametrize("format_", ["concise", "json", "gitlab", "sarif", "html"])
def test_findings_go_into_a_file_as_they_would_onto_stdout(
    project: Path, capsys: pytest.CaptureFixture[str], format_: str
) -> None:
    break_data(project)
    ending = {"concise": "txt", "gitlab": "json"}.get(format_, format_)
    _, printed, _ = tell(["check", "--format", format_], capsys)
    target = f"hasil/temuan.{ending}"
    status, out, _ = tell(["check", "--format", format_, "--output", target], capsys)
    assert status == 1
    assert (project / target).read_text(encoding="utf-8") == printed
    assert out.splitlines() == ["Renja 2025: 1 galat.", f"  {Path(target)}"]


def test_a_file_of_findings_that_cannot_be_written_is_a_finding(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "hasil").write_text("berkas", encoding="utf-8")
    status, out, _ = tell(["check", "-f", "html", "-o", "hasil/temuan.html"], capsys)
    assert status == 1
    assert "galat[RJ603]: hasil adalah berkas, padahal harus folder" in out


def test_a_word_of_the_project_within_its_right_form_is_mended_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "kata:\n  - salah: pegawai\n    benar: pegawai negeri\n"
    (project / "renja.yaml").write_text(words, encoding="utf-8")
    file = project / "data/2025/naskah/bab-4.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\nLayanan bagi pegawai daerah di DI Yogyakarta.\n", encoding="utf-8")
    tell(["check", "--fix"], capsys)
    mended = file.read_text(encoding="utf-8")
    assert mended.endswith("Layanan bagi pegawai negeri daerah di DI Yogyakarta.\n")


def test_all_years_are_checked_when_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(project / "data/2025", project / "data/2026")
    break_data(project)
    file = project / "data/2026/dokumen.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("tahun: 2025", "tahun: 2026"), encoding="utf-8"
    )
    assert tell(["check", "--quiet"], capsys)[0] == 0
    assert tell(["check", "--quiet", "--all"], capsys)[0] == 1


def test_github_gets_all_findings_in_the_summary_of_the_step(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    break_data(project)
    summary = project / "ringkasan.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    _, out, _ = tell(["check", "--format", "github"], capsys)
    assert out.startswith("::error title=galat RJ")
    assert "1 galat" in summary.read_text(encoding="utf-8")
