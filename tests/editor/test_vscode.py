"""The files of .vscode/: snippets make valid data, tasks run, their matcher reads findings."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from renja.load.loader import load_plan
from renja.model.berkas import BERKAS
from tests.check.projects import YEAR, project_with
from tests.conftest import REPOSITORY

VSCODE = REPOSITORY / ".vscode"
SNIPPETS = json.loads((VSCODE / "renja.code-snippets").read_text(encoding="utf-8"))
TASKS = json.loads((VSCODE / "tasks.json").read_text(encoding="utf-8"))["tasks"]
SETTINGS = json.loads((VSCODE / "settings.json").read_text(encoding="utf-8"))

# Where each snippet belongs: the file, and what stands above it, with its indentation.
PLACES = {
    "Sasaran baru": ("sasaran", "perspektif:\n  - nama: A\n    sasaran:\n", 6),
    "IKU baru": ("sasaran", "sasaran:\n  - kode: S.9\n    nama: A\n    iku:\n", 6),
    "Kegiatan baru": ("program", "program:\n  - kode: WA\n    nama: A\n    kegiatan:\n", 6),
    "Baris pagu baru": ("pagu", "pagu:\n", 2),
    "Regulasi baru": ("regulasi", "regulasi:\n", 2),
}
# https://code.visualstudio.com/docs/editing/userdefinedsnippets: ${1:teks}, ${1|a,b|}, $0
PLACE = ("line", "column")
CHOICE = re.compile(r"\$\{\d+\|((?:[^|\\]|\\.)*)\|\}")
PLACEHOLDER = re.compile(r"\$\{\d+:((?:[^}\\]|\\.)*)\}")


def expanded(name: str, choice: int = 0) -> str:
    """Return a snippet as it stands when every field is left as it is offered."""
    text = "\n".join(SNIPPETS[name]["body"])
    text = CHOICE.sub(lambda m: m[1].split(",")[choice % len(m[1].split(","))], text)
    text = PLACEHOLDER.sub(lambda m: re.sub(r"\\(.)", r"\1", m[1]), text).replace("$0", "")
    assert "$" not in text
    return text


def test_every_snippet_has_its_place_and_a_word_to_type() -> None:
    assert set(SNIPPETS) == set(PLACES)
    assert {snippet["scope"] for snippet in SNIPPETS.values()} == {"yaml"}
    assert len({snippet["prefix"] for snippet in SNIPPETS.values()}) == len(SNIPPETS)


@pytest.mark.parametrize("choice", range(7))
@pytest.mark.parametrize("name", PLACES)
def test_a_snippet_in_its_place_is_data_that_the_loader_takes(
    name: str, choice: int, tmp_path: Path
) -> None:
    file, above, indentation = PLACES[name]
    lines = expanded(name, choice).splitlines()
    content = above + "".join(f"{' ' * indentation}{line}".rstrip() + "\n" for line in lines)
    loaded = load_plan(project_with(tmp_path, **{file: content}), YEAR)
    assert loaded.findings == ()
    assert loaded.renja is not None


def test_each_data_file_has_its_schema_by_the_settings() -> None:
    mapped = {
        (Path(schema).name, Path(pattern).name)
        for schema, pattern in SETTINGS["yaml.schemas"].items()
    }
    names = {berkas.nama for berkas in BERKAS} | {"renja"}
    assert mapped == {(f"{name}.json", f"{name}.yaml") for name in names}
    assert all((REPOSITORY / schema).is_file() for schema in SETTINGS["yaml.schemas"])


def test_the_extension_that_the_settings_are_of_is_recommended() -> None:
    told = json.loads((VSCODE / "extensions.json").read_text(encoding="utf-8"))
    assert told["recommendations"] == ["redhat.vscode-yaml"]


def output_of(task: dict[str, Any], project: Path) -> str:
    """Return what a task shows in a project: its arguments and environment, in a pipe."""
    environment = {**os.environ, **task["options"]["env"], "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [sys.executable, "-m", "renja", *task["args"]],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def problems(task: dict[str, Any], output: str) -> list[tuple[str, str, int, int, str]]:
    """Return what VS Code's Problems shows: severity, file, line, column, message; of each
    line the first matcher that fits counts."""
    found = []
    for line in output.splitlines():
        for matcher in task["problemMatcher"]:
            pattern = matcher["pattern"]
            match = re.search(pattern["regexp"], line)
            if match is not None:
                at = [int(match[pattern[key]] or 0) if key in pattern else 0 for key in PLACE]
                shown = (matcher["severity"], match[pattern["file"]], *at)
                found.append((*shown, match[pattern["message"]]))
                break
    return found


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["label"])
def test_findings_show_with_their_places(task: dict[str, Any], tmp_path: Path) -> None:
    sasaran = (REPOSITORY / "tests/check/dasar/sasaran.yaml").read_text(encoding="utf-8")
    pagu = "pagu:\n  - kode: P.1\n    jumlah: 1,5\n    butir: []\n    iku: IKU.1\n"
    project = project_with(
        tmp_path, sasaran=sasaran.replace("satuan:", "taget: 5\n        satuan:"), pagu=pagu
    )
    data = project / "data" / str(YEAR)
    (data / "unit.yaml").unlink()
    with (data / "dokumen.yaml").open("a", encoding="utf-8") as file:
        file.write("versi: Rapat #1\n")
    lines = len((data / "dokumen.yaml").read_text(encoding="utf-8").splitlines())
    output = output_of(task, project)
    shown = problems(task, output)
    heads = [line for line in output.splitlines() if re.search(r"(?<!\w)\w+\[RJ\d{3}\]:", line)]
    assert len(shown) == len(heads) >= 4
    assert {place[:4] for place in shown} >= {
        ("error", f"data/{YEAR}/pagu.yaml", 3, 13),
        ("error", f"data/{YEAR}/unit.yaml", 0, 0),
        ("warning", f"data/{YEAR}/dokumen.yaml", lines, 14),
    }
    message = next(found[4] for found in shown if found[1].endswith("pagu.yaml"))
    assert message.startswith("P.1, jumlah: ")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are those of POSIX")
def test_in_the_terminal_of_a_task_a_finding_keeps_to_one_line(tmp_path: Path) -> None:
    import pty

    message = "Layanan yang sangat panjang namanya " * 4
    pagu = f"pagu:\n  - kode: P.1\n    jumlah: {message}\n    butir: []\n    iku: IKU.1\n"
    project = project_with(tmp_path, pagu=pagu)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "renja", *TASKS[0]["args"]]
    environment = {**os.environ, **TASKS[0]["options"]["env"], "PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=theirs, stderr=subprocess.DEVNULL
    ):
        os.close(theirs)
        told = b""
        with suppress(OSError):  # how Linux tells that the other end is closed
            while chunk := os.read(ours, 4096):
                told += chunk
    os.close(ours)
    ((_, file, line, column, text),) = problems(TASKS[0], told.decode("utf-8"))
    assert (file, line, column) == (f"data/{YEAR}/pagu.yaml", 3, 13)
    assert text.endswith("bukan jumlah rupiah.")


def test_an_advice_shows_as_information() -> None:
    line = "data/2025/pagu.yaml:3:13: saran[RJ399]: P.1, jumlah: tidak dalam ribuan."
    ((severity, file, *place, _),) = problems(TASKS[0], line)
    assert (severity, file, *place) == ("info", "data/2025/pagu.yaml", 3, 13)


def test_a_place_without_a_column_and_a_path_with_a_colon_are_read() -> None:
    line = "C:\\renja\\output\\2025\\renja.docx: galat[RJ602]: berkas sedang dibuka."
    assert problems(TASKS[1], line)[0][:2] == ("error", "C:\\renja\\output\\2025\\renja.docx")
    line = "data/2025/naskah/bab-1.md:7: peringatan[RJ599]: nama: tidak dirujuk."
    assert problems(TASKS[0], line)[0][:4] == ("warning", "data/2025/naskah/bab-1.md", 7, 0)


def test_the_tasks_run_the_commands_of_the_installed_program() -> None:
    assert [(task["label"], task["args"]) for task in TASKS] == [
        ("Renja: periksa", ["check"]),
        ("Renja: susun", ["build"]),
    ]
    for task in TASKS:
        assert task["command"] == "renja"  # on PATH: by pipx, or the activated .venv
        assert task["options"]["env"]["TERM"] == "dumb"  # a finding a line, also in a terminal
