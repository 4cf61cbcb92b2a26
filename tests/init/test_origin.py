"""Where other machines of a project get the program from: the very source it came from here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from renja.init.answers import Given, usual_answers
from renja.init.origin import WHEEL, origin_of
from renja.init.skeleton import project_files

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def direct(url: str, **more: object) -> str:
    return json.dumps({"url": url, **more})


def git(url: str) -> str:
    return direct(url, vcs_info={"vcs": "git", "commit_id": COMMIT})


def test_a_repository_is_named_with_its_commit() -> None:
    origin = origin_of(git("https://git.example.go.id/renja.history.git"))
    assert origin.requirement == f"renja @ git+https://git.example.go.id/renja.history.git@{COMMIT}"
    assert (origin.is_repository, origin.is_missing) == (True, False)


def test_a_password_in_the_address_goes_nowhere() -> None:
    origin = origin_of(git("https://staf:rahasia@git.example.go.id/renja.history.git"))
    assert origin.requirement == f"renja @ git+https://git.example.go.id/renja.history.git@{COMMIT}"


def test_a_wheel_comes_along(tmp_path: Path) -> None:
    wheel = tmp_path / "folder dengan spasi" / WHEEL
    wheel.parent.mkdir()
    wheel.write_bytes(b"wheel")
    origin = origin_of(direct(wheel.as_uri(), archive_info={}))
    assert (origin.requirement, origin.wheel) == (f"./alat/{WHEEL}", b"wheel")
    files = project_files(usual_answers(Given(), 2026), origin)
    assert files[f"alat/{WHEEL}"] == b"wheel"
    assert files["alat/persyaratan.txt"].decode().splitlines()[-1] == f"./alat/{WHEEL}"
    assert f"Programnya ada di `alat/{WHEEL}`." in files["README.md"].decode()


@pytest.mark.parametrize(
    "told",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"url": 3}',
        direct("file:///rumah/renja", dir_info={"editable": True}),
        direct(f"file:///tidak/ada/{WHEEL}", archive_info={}),
        git("ssh://git@git.example.go.id/renja.history.git"),
    ],
)
def test_else_the_readme_tells_what_to_put_where(told: str) -> None:
    origin = origin_of(told)
    assert origin.is_missing
    readme = project_files(usual_answers(Given(), 2026), origin)["README.md"].decode()
    assert f"Taruh dulu `{WHEEL}` dari pengelola program di folder `alat/`." in readme
