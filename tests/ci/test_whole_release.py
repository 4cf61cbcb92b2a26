"""A release, whole: the scripts of the workflows on a plan that is final, and on its revision."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from pathlib import Path

import pytest

from renja.cli import run
from tests.ci.fake_forge import Forge
from tests.ci.test_scripts import FINAL, change_target, gitlab_job, shell, steps, well
from tests.conftest import REPOSITORY
from tests.history.test_commit import git
from tests.history.test_revisions import commit

REVISED = "renja-2026-perubahan-1-final"
DOCUMENTS = {"renja.docx", "renja.pdf", "manifest.json"}
MATRIKS = {"matriks.docx", "matriks.pdf"}


@pytest.fixture
def final(tmp_path: Path) -> Path:
    """Return an office's project whose examples were all replaced, final and tagged."""
    project = tmp_path / "rencana kerja"
    assert run(["init", str(project), "--yes", "--year", "2026", "--quiet"]) == 0
    for file in (project / "data/2026").rglob("*.*"):
        text = file.read_text(encoding="utf-8").replace("status: draf", "status: final")
        text = re.sub(r"^ *verifikasi: ilustrasi\n", "", text, flags=re.M)
        text = re.sub(r"'?\(isi: [^()]*\)'?", "Layanan Kota", text).replace(" (contoh)", "")
        file.write_text(text, encoding="utf-8", newline="\n")
    git(project, "init", "--quiet", "--initial-branch", "utama")
    commit(project, "final")
    git(project, "tag", FINAL)
    return project


def revise(project: Path) -> None:
    change_target(project, "91")
    commit(project, "perubahan")
    git(project, "tag", REVISED)


def test_the_first_final_plan_is_released_on_github(final: Path, tmp_path: Path) -> None:
    (build,) = steps(final, "renja-rilis.yml", "susun")
    well(shell(final, build, GITHUB_REF_NAME=FINAL))
    made = {file.name: file.read_bytes() for file in (final / "rilis").iterdir()}
    assert set(made) == {*DOCUMENTS, "catatan-rilis.md"}
    told = json.loads(made["manifest.json"])
    assert told["status"] == "final"
    for name in ("renja.docx", "renja.pdf"):
        assert hashlib.sha256(made[name]).hexdigest() in made["manifest.json"].decode()
    assert b"Tidak ada dokumen final sebelumnya" in made["catatan-rilis.md"]


def test_a_revised_plan_is_released_with_its_matriks(final: Path, tmp_path: Path) -> None:
    """By the very script, with a gh on PATH that writes down what it is given."""
    revise(final)
    (build,) = steps(final, "renja-rilis.yml", "susun")
    well(shell(final, build, GITHUB_REF_NAME=REVISED))
    told = (final / "rilis/catatan-rilis.md").read_text(encoding="utf-8")
    assert f"### Perubahan terhadap {FINAL}" in told
    assert "| 91 |" in told
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "$TOLD"\n', encoding="utf-8")
    gh.chmod(0o755)
    (release,) = steps(final, "renja-rilis.yml", "rilis")
    script = f'export PATH="{gh.parent}:$PATH"\n{release}'
    well(shell(final, script, GITHUB_REF_NAME=REVISED, TOLD=str(tmp_path / "told")))
    given = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    assert given[:3] == ["release", "create", REVISED]
    assert {Path(word).name for word in given if word.startswith("rilis/")} == {
        *DOCUMENTS,
        *MATRIKS,
        "catatan-rilis.md",
    }
    assert "--verify-tag" in given


def released(project: Path, into: Path) -> int:
    where = ("--output", str(into), "--project", str(project))
    return run(["ci", "release", REVISED, *where, "--quiet"])


@pytest.mark.skipif(os.name == "nt", reason="a script with '#!' is no program there")
def test_the_folder_without_python_releases_too(
    final: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its program takes no arguments of Python."""
    revise(final)
    program = tmp_path / "renja"
    starts = f"'{sys.executable}' '{REPOSITORY / 'bundle/program.py'}'"
    program.write_text(f'#!/bin/sh\nexec {starts} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))
    assert released(final, tmp_path / "rilis") == 0
    made = {file.name for file in (tmp_path / "rilis").iterdir()}
    assert made == {*DOCUMENTS, *MATRIKS, "catatan-rilis.md"}


def test_a_release_that_cannot_be_written_leaves_nothing(final: Path, tmp_path: Path) -> None:
    revise(final)
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert released(final, tmp_path / "berkas/rilis") == 1
    template = final / "templates/renja.docx"
    template.parent.mkdir(exist_ok=True)
    template.write_bytes(b"")
    assert released(final, tmp_path / "rilis") == 1
    assert not (tmp_path / "rilis").exists()


def test_a_final_plan_whose_prose_cannot_be_read_any_more_is_released_without_matriks(
    final: Path, tmp_path: Path
) -> None:
    naskah = next((final / "data/2026/naskah").glob("*.md"))
    text = naskah.read_text(encoding="utf-8")
    naskah.write_text(f"{text}\n{{{{ tidak_ada }}}}\n", encoding="utf-8")
    commit(final, "naskah rusak")
    git(final, "tag", "--force", FINAL)
    naskah.write_text(text, encoding="utf-8")
    revise(final)
    assert released(final, tmp_path / "rilis") == 0
    notes = (tmp_path / "rilis/catatan-rilis.md").read_text(encoding="utf-8")
    assert f"`{FINAL}` tidak dapat dibaca lagi, sehingga tanpa matriks." in notes


def test_gitlab_releases_the_same_files(final: Path, forge: Forge) -> None:
    revise(final)
    package = f"/projects/3/packages/generic/renja/{REVISED}"
    for name in (*DOCUMENTS, *MATRIKS):
        forge.answer("PUT", f"{package}/{name}", {})
    forge.answer("GET", "/projects/3/releases", [])
    forge.answer("POST", "/projects/3/releases", {})
    variables = {
        "CI_API_V4_URL": forge.address,
        "CI_PROJECT_ID": "3",
        "CI_COMMIT_TAG": REVISED,
        "CI_JOB_TOKEN": "sementara",
    }
    for job in ("susun rilis", "rilis"):
        well(shell(final, "\n".join(gitlab_job(final, job)["script"]), **variables))
    *put, made = forge.written()
    assert {asked.path.rpartition("/")[2] for asked in put} == {*DOCUMENTS, *MATRIKS}
    assert f"### Perubahan terhadap {FINAL}" in made.told["description"]


def test_a_draft_is_not_released(final: Path) -> None:
    file = final / "data/2026/dokumen.yaml"
    text = file.read_text(encoding="utf-8").replace("status: final", "status: draf")
    file.write_text(text, encoding="utf-8", newline="\n")
    commit(final, "kembali draf")
    git(final, "tag", "--force", FINAL)
    (build,) = steps(final, "renja-rilis.yml", "susun")
    done = shell(final, build, GITHUB_REF_NAME=FINAL)
    assert done.returncode == 1
    assert "RJ621" in done.stdout
    assert not (final / "rilis").exists()
