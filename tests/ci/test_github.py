"""The comment on a pull request, told to a forge over real HTTP: whose it is, what is trusted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from renja.ci.comment import MARKER
from renja.ci.forge import comment
from renja.ci.gathered import LARGEST, Unusable
from renja.ci.github import the_only_file
from renja.cli import run
from tests.ci.fake_forge import ROBOT, SHA, Forge, zipped

OWN = "kantor/rencana"
PULLS = f"/repos/{OWN}/pulls"
COMMENTS = f"/repos/{OWN}/issues/7/comments"
ARTIFACTS = f"/repos/{OWN}/actions/runs/42/artifacts"
ZIP = f"/repos/{OWN}/actions/artifacts/5/zip"


def pull(number: int = 7, sha: str = SHA, repository: str = "orang/rencana") -> dict[str, Any]:
    return {"number": number, "head": {"sha": sha, "repo": {"full_name": repository}}}


def said(number: int, body: str, login: str = ROBOT) -> dict[str, Any]:
    return {"id": number, "body": body, "user": {"login": login}}


@pytest.fixture
def environment(forge: Forge, collected: bytes, tmp_path: Path) -> dict[str, str]:
    """Return the environment of a run that follows the check of a fork's pull request."""
    run = {
        "id": 42,
        "event": "pull_request",
        "html_url": "https://forge.contoh/run/42",
        "head_sha": SHA,
        "head_branch": "usul/baru",
        "head_repository": {"full_name": "orang/rencana", "owner": {"login": "orang"}},
        "pull_requests": [],
    }
    event = {"workflow_run": run, "repository": {"full_name": OWN}}
    (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
    artifact = {"id": 5, "expired": False, "size_in_bytes": 1000}
    forge.answer("GET", PULLS, [pull()])
    forge.answer("GET", ARTIFACTS, {"artifacts": [artifact]})
    forge.answer("GET", ZIP, zipped(**{"catatan.json": collected}))
    forge.answer("GET", COMMENTS, [])
    forge.answer("POST", COMMENTS, {"id": 1})
    forge.answer("PATCH", f"/repos/{OWN}/issues/comments/9", {"id": 9})
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_API_URL": forge.address,
        "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
        "GITHUB_TOKEN": "rahasia",
    }


def change_run(environment: dict[str, str], **values: object) -> None:
    path = Path(environment["GITHUB_EVENT_PATH"])
    event = json.loads(path.read_text(encoding="utf-8"))
    event["workflow_run"] |= values
    path.write_text(json.dumps(event), encoding="utf-8")


def told(environment: dict[str, str], capsys: pytest.CaptureFixture[str], status: int = 0) -> str:
    assert comment(None, quiet=False, environment=environment) == status
    captured = capsys.readouterr()
    return captured.err if status else captured.out


def test_the_first_comment_is_written_on_the_pull_request_of_a_fork(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(environment, capsys) == "Komentar ditulis pada perubahan nomor 7.\n"
    (asked,) = forge.written()
    assert (asked.method, asked.path) == ("POST", COMMENTS)
    assert asked.told["body"].startswith(MARKER)
    assert "| 3,5 | 3,75 | +0,25 |" in asked.told["body"]
    assert "https://forge.contoh/run/42" in asked.told["body"]
    (listed,) = (asked for asked in forge.asked if asked.path == PULLS)
    assert listed.query["head"] == "orang:usul/baru"


def test_the_command_finds_its_forge_in_the_environment(
    forge: Forge, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    assert run(["ci", "comment", "--quiet"]) == 0
    assert len(forge.written()) == 1


def test_our_comment_is_brought_up_to_date_in_its_place(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    others = [said(n, "halo", "orang") for n in range(100)]
    pages = {"1": others, "2": [said(8, f"> {MARKER}"), said(9, f"{MARKER}\n\nlama")]}
    forge.answer("GET", COMMENTS, lambda asked: pages[asked.query["page"]])
    assert told(environment, capsys) == "Komentar diperbarui pada perubahan nomor 7.\n"
    (asked,) = forge.written()
    assert (asked.method, asked.path) == ("PATCH", f"/repos/{OWN}/issues/comments/9")


def test_a_comment_of_somebody_who_quotes_our_marker_is_left_alone(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    foreign = [said(9, f"{MARKER}\n\npalsu", "orang"), {**said(9, MARKER), "user": None}]
    forge.answer("GET", COMMENTS, foreign)
    told(environment, capsys)
    assert [asked.method for asked in forge.written()] == ["POST"]


@pytest.mark.parametrize(
    "pulls",
    [
        [],
        [pull(sha="f" * 40)],
        [pull(repository="lain/rencana")],
        [{"number": 7, "head": {"sha": SHA, "repo": None}}],
        [pull(7), pull(8)],
    ],
    ids=["closed", "moved on", "another fork", "fork deleted", "two"],
)
def test_without_one_pull_request_at_that_commit_nothing_is_told(
    forge: Forge,
    environment: dict[str, str],
    capsys: pytest.CaptureFixture[str],
    pulls: list[dict[str, Any]],
) -> None:
    forge.answer("GET", PULLS, pulls)
    assert "pull request terbuka yang kini berada pada commit" in told(environment, capsys)
    assert not forge.written()


def test_of_two_pull_requests_the_one_that_the_event_names_is_meant(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    forge.answer("GET", PULLS, [pull(7), pull(8)])
    change_run(environment, pull_requests=[{"number": 7}])
    assert "nomor 7" in told(environment, capsys)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"event": "push"}, "proses push bukan dari sebuah pull request"),
        ({"head_repository": None}, "repositori asalnya sudah dihapus"),
    ],
)
def test_a_run_of_another_kind_is_passed_over(
    forge: Forge,
    environment: dict[str, str],
    capsys: pytest.CaptureFixture[str],
    values: dict[str, object],
    why: str,
) -> None:
    change_run(environment, **values)
    assert told(environment, capsys) == f"Komentar dilewati: {why}.\n"
    assert not forge.asked


def test_a_run_that_left_nothing_is_passed_over(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    for left in ([], [{"id": 5, "expired": True, "size_in_bytes": 1}]):
        forge.answer("GET", ARTIFACTS, {"artifacts": left})
        assert "tidak meninggalkan catatan" in told(environment, capsys)
    assert not forge.written()


def test_where_there_is_nothing_to_tell_a_comment_is_only_brought_up_to_date(
    forge: Forge, environment: dict[str, str], collected: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = json.loads(collected)
    nothing["perubahan"], nothing["catatan"], nothing["temuan"]["temuan"] = [], [], []
    forge.answer("GET", ZIP, zipped(**{"catatan.json": json.dumps(nothing).encode()}))
    assert "tidak ada temuan dan tidak ada perubahan" in told(environment, capsys)
    assert not forge.written()
    forge.answer("GET", COMMENTS, [said(9, MARKER)])
    assert "diperbarui" in told(environment, capsys)


@pytest.mark.parametrize(
    "left",
    [b"bukan zip", zipped(a=b"{}", b=b"{}"), zipped(a=b"{}"), zipped(), zipped(a=b" " * 5_000_000)],
    ids=["no zip", "two files", "another form", "no file", "bomb"],
)
def test_what_the_run_left_is_refused_unless_it_is_what_we_write(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str], left: bytes
) -> None:
    forge.answer("GET", ZIP, left)
    assert "Catatan dari proses itu ditolak" in told(environment, capsys, 1)
    assert not forge.written()


def test_a_large_artifact_is_not_even_fetched(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    large = {"id": 5, "expired": False, "size_in_bytes": LARGEST + 1}
    forge.answer("GET", ARTIFACTS, {"artifacts": [large]})
    assert "lebih besar dari" in told(environment, capsys, 1)
    assert ZIP not in [asked.path for asked in forge.asked]


def test_the_token_does_not_go_along_where_the_forge_sends_us(
    forge: Forge, environment: dict[str, str], collected: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    forge.answer("GET", ZIP, f"{forge.address.replace('127.0.0.1', 'localhost')}/simpanan")
    forge.answer("GET", "/simpanan", zipped(a=collected))
    told(environment, capsys)
    tokens = {asked.path: asked.headers.get("authorization") for asked in forge.asked}
    assert tokens.pop("/simpanan") is None
    assert set(tokens.values()) == {"Bearer rahasia"}


def test_a_token_without_the_right_is_told_with_what_it_takes(
    forge: Forge, environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    forge.answer("POST", COMMENTS, 403)
    text = told(environment, capsys, 1)
    assert f"POST {COMMENTS} dijawab 403" in text
    assert "Token tidak berhak" in text
    assert "rahasia" not in text


def test_no_token_is_sent_unencrypted_or_asked_for_in_vain(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    unsafe = {**environment, "GITHUB_API_URL": "http://forge.contoh"}
    assert "tidak terenkripsi" in told(unsafe, capsys, 1)
    without = {**environment, "GITHUB_TOKEN": ""}
    assert "GITHUB_TOKEN belum diberikan" in told(without, capsys, 1)


def test_a_forge_that_cannot_be_reached_is_told(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    away = {**environment, "GITHUB_API_URL": "http://127.0.0.1:9"}
    assert "tidak terjangkau" in told(away, capsys, 1)


def test_elsewhere_the_command_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GITHUB_ACTIONS", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    assert run(["ci", "comment"]) == 2
    assert "hanya berjalan di GitHub Actions atau GitLab CI" in capsys.readouterr().err


def test_a_zip_that_was_cut_off_or_forged_is_refused() -> None:
    whole = bytearray(zipped(a=b"isi " * 1000))
    with pytest.raises(Unusable):
        the_only_file(bytes(whole[:-10]))
    whole[45] ^= 0xFF
    with pytest.raises(Unusable):
        the_only_file(bytes(whole))
