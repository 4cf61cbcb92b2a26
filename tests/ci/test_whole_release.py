"""A release, whole: the scripts of the workflows on a plan that is final."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from renja.cli import run
from tests.ci.test_scripts import FINAL, shell, steps, well
from tests.test_commit import git
from tests.test_revisions import commit

DOCUMENTS = {"renja.docx", "renja.pdf", "manifest.json"}


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


def test_the_first_final_plan_is_released_on_github(final: Path) -> None:
    (build,) = steps(final, "renja-rilis.yml", "susun")
    well(shell(final, build, GITHUB_REF_NAME=FINAL))
    made = {file.name: file.read_bytes() for file in (final / "rilis").iterdir()}
    assert set(made) == {*DOCUMENTS, "catatan-rilis.md"}
    told = json.loads(made["manifest.json"])
    assert told["status"] == "final"
    for name in ("renja.docx", "renja.pdf"):
        assert hashlib.sha256(made[name]).hexdigest() in made["manifest.json"].decode()
    assert b"Tidak ada dokumen final sebelumnya" in made["catatan-rilis.md"]


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
