"""`renja ci comment` and `renja ci publish`: what is told to the forge that this run belongs to."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import typer

from renja.ci.api import ForgeError
from renja.ci.comment import comment_text
from renja.ci.gathered import LARGEST, Unusable, read_gathered
from renja.ci.github import PullRequest, pull_request
from renja.ci.gitlab import MergeRequest, merge_request, publish_release
from renja.ci.release import NOTES
from renja.exit_status import FINE, GALAT
from renja.report.screen import Screen


def comment(file: Path | None, *, quiet: bool, environment: Mapping[str, str] = os.environ) -> int:
    """Return the exit status of putting the comment on the proposed change of this run, in the
    place of our earlier one. Raises BadParameter on wrong usage."""
    screen = Screen(quiet=quiet)
    try:
        change = _change(environment)
        if isinstance(change, str):
            return _skipped(screen, change)
        data = change.gathered() if isinstance(change, PullRequest) else _content(file)
        if data is None:
            return _skipped(screen, "proses itu tidak meninggalkan catatan")
        gathered = read_gathered(data)
        told = change.told()
        if gathered.empty and told is None:
            return _skipped(screen, "tidak ada temuan dan tidak ada perubahan")
        change.tell(comment_text(gathered, change.run), told)
    except Unusable as error:
        screen.trouble(f"Catatan dari proses itu ditolak: {error}.", "Komentar tidak diubah.")
        return GALAT
    except ForgeError as error:
        screen.trouble(f"Komentar tidak dapat ditulis: {error}.", error.advice)
        return GALAT
    how = "ditulis" if told is None else "diperbarui"
    screen.result(f"Komentar {how} pada perubahan nomor {change.number}.", "baik")
    return FINE


def publish(folder: Path, *, quiet: bool, environment: Mapping[str, str] = os.environ) -> int:
    """Return the exit status of making a folder of `renja ci release` the release of this run's
    tag on GitLab."""
    notes = folder / NOTES
    if not notes.is_file():
        raise typer.BadParameter(f"{str(folder)!r} bukan hasil renja ci release")
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path != notes}
    screen = Screen(quiet=quiet)
    try:
        address = publish_release(files, notes.read_text(encoding="utf-8"), environment)
    except ForgeError as error:
        screen.trouble(f"Rilis tidak dibuat: {error}.", error.advice)
        return GALAT
    screen.result(f"Rilis dibuat: {address}", "baik")
    return FINE


def _change(environment: Mapping[str, str]) -> PullRequest | MergeRequest | str:
    if environment.get("GITHUB_ACTIONS"):
        return pull_request(environment)
    if environment.get("GITLAB_CI"):
        return merge_request(environment)
    raise typer.BadParameter("perintah ini hanya berjalan di GitHub Actions atau GitLab CI")


def _content(file: Path | None) -> bytes | None:
    if file is None:
        raise typer.BadParameter("sebutkan berkas dari renja ci collect")
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _skipped(screen: Screen, why: str) -> int:
    screen.result(f"Komentar dilewati: {why}.", "petunjuk")
    return FINE
