"""GitHub: whose run this was, what it left, and the comment on its pull request.

Told in a run of 'workflow_run', which runs the code of the default branch with a token that may
write. Which pull request is meant says the event and GitHub itself, never the run's own file.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from renja.archives import BROKEN_ARCHIVE
from renja.ci.api import Api, ForgeError
from renja.ci.comment import MARKER, Run
from renja.ci.gathered import LARGEST, Unusable
from renja.document.kolofon import SHORT_COMMIT

ARTIFACT = "renja-catatan"
_ROBOT = "github-actions[bot]"


@dataclass(frozen=True, slots=True)
class PullRequest:
    """A pull request of a repository, by its number, and the run that checked it."""

    api: Api
    repository: str
    number: int
    run_id: int
    run: Run

    def gathered(self) -> bytes | None:
        """Return the one file that the run left, None where it left none. Raises Unusable."""
        runs = f"/repos/{self.repository}/actions/runs/{self.run_id}"
        left = self.api.get(f"{runs}/artifacts", name=ARTIFACT, per_page=1)["artifacts"]
        if not left or left[0]["expired"]:
            return None
        if left[0]["size_in_bytes"] > LARGEST:
            raise Unusable(f"lebih besar dari {LARGEST} bita")
        path = f"/repos/{self.repository}/actions/artifacts/{int(left[0]['id'])}/zip"
        return the_only_file(self.api.content(path))

    def told(self) -> int | None:
        """Return the id of our comment, None where there is none. Others may quote its marker."""
        for comment in self.api.every(f"/repos/{self.repository}/issues/{self.number}/comments"):
            ours = comment["user"] and comment["user"]["login"] == _ROBOT
            if ours and comment["body"].startswith(MARKER):
                return int(comment["id"])
        return None

    def tell(self, text: str, told: int | None) -> None:
        """Put a comment in the place of ours, or a first one."""
        issues = f"/repos/{self.repository}/issues"
        if told is None:
            self.api.send("POST", f"{issues}/{self.number}/comments", {"body": text})
        else:
            self.api.send("PATCH", f"{issues}/comments/{told}", {"body": text})


def pull_request(environment: Mapping[str, str]) -> PullRequest | str:
    """Return the pull request of the run that the event tells of, or why there is none to tell."""
    event = _event(environment)
    run = event["workflow_run"]
    repository = event["repository"]["full_name"]
    if run["event"] != "pull_request":
        return f"proses {run['event']} bukan dari sebuah pull request"
    if run["head_repository"] is None:
        return "repositori asalnya sudah dihapus"
    api = Api(
        environment.get("GITHUB_API_URL", "https://api.github.com"),
        {
            "Authorization": f"Bearer {_token(environment)}",
            "Accept": "application/vnd.github+json",
            "X-GitHub-Api-Version": "2022-11-28",
        },
    )
    numbers = _numbers(api, repository, run)
    if len(numbers) != 1:
        found = "tidak ada" if not numbers else "lebih dari satu"
        commit = run["head_sha"][:SHORT_COMMIT]
        return f"{found} pull request terbuka yang kini berada pada commit {commit}"
    page = Run(run["html_url"], run["head_sha"])
    return PullRequest(api, repository, numbers[0], int(run["id"]), page)


def the_only_file(archive: bytes) -> bytes:
    """Return what the one file of a zip holds; nothing is unpacked. Raises Unusable."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            (only,) = opened.infolist()
            with opened.open(only) as file:
                data = file.read(LARGEST + 1)
    except BROKEN_ARCHIVE:
        raise Unusable("bukan zip dengan satu berkas") from None
    if len(data) > LARGEST:
        raise Unusable(f"lebih besar dari {LARGEST} bita")
    return data


def _numbers(api: Api, repository: str, run: Mapping[str, Any]) -> list[int]:
    """Return the open pull requests whose head is the very commit that was checked.

    The event names none for a fork's, so that GitHub is asked by the fork's owner and branch.
    """
    whose = f"{run['head_repository']['owner']['login']}:{run['head_branch']}"
    path = f"/repos/{repository}/pulls"
    known = {pull["number"] for pull in run.get("pull_requests") or ()}
    numbers = [
        int(pull["number"])
        for pull in api.every(path, state="open", head=whose)
        if pull["head"]["sha"] == run["head_sha"]
        and (pull["head"]["repo"] or {}).get("full_name") == run["head_repository"]["full_name"]
    ]
    return [number for number in numbers if number in known] or numbers


def _event(environment: Mapping[str, str]) -> Any:
    path = environment.get("GITHUB_EVENT_PATH", "")
    event = json.loads(Path(path).read_bytes()) if path else {}
    if "workflow_run" not in event:
        raise ForgeError(
            "bukan peristiwa workflow_run", "Pakai .github/workflows/renja-catatan.yml."
        )
    return event


def _token(environment: Mapping[str, str]) -> str:
    token = environment.get("GITHUB_TOKEN", "")
    if not token:
        raise ForgeError("GITHUB_TOKEN belum diberikan kepada langkah ini")
    return token
