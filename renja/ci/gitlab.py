"""GitLab: the note on a merge request, and the release of a tag with its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from renja.ci.api import Api, ForgeError
from renja.ci.comment import MARKER, Run

TOKEN = "RENJA_TOKEN"
_PACKAGE = "renja"


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """A merge request of a project, by its number there, and the run that checked it."""

    api: Api
    project: int
    number: int
    run: Run

    def told(self) -> int | None:
        """Return the id of our note, None where there is none. Others may quote its marker."""
        whose = self.api.get("/user")["id"]
        for note in self.api.every(self._notes, sort="asc", order_by="created_at"):
            if note["author"]["id"] == whose and note["body"].startswith(MARKER):
                return int(note["id"])
        return None

    def tell(self, text: str, told: int | None) -> None:
        """Put a note in the place of ours, or a first one."""
        if told is None:
            self.api.send("POST", self._notes, {"body": text})
        else:
            self.api.send("PUT", f"{self._notes}/{told}", {"body": text})

    @property
    def _notes(self) -> str:
        return f"/projects/{self.project}/merge_requests/{self.number}/notes"


def merge_request(environment: Mapping[str, str]) -> MergeRequest | str:
    """Return the merge request of this run, or why there is none to tell."""
    number = environment.get("CI_MERGE_REQUEST_IID", "")
    if not number:
        return "proses ini bukan untuk sebuah merge request"
    own = environment.get("CI_MERGE_REQUEST_PROJECT_ID")
    if environment.get("CI_MERGE_REQUEST_SOURCE_PROJECT_ID") != own:
        return "merge request ini datang dari proyek lain"
    token = environment.get(TOKEN, "")
    if not token:
        return f"tidak ada variabel {TOKEN}, token proyek dengan lingkup api"
    page = Run(environment["CI_PIPELINE_URL"], environment["CI_COMMIT_SHA"])
    api = Api(environment["CI_API_V4_URL"], {"PRIVATE-TOKEN": token})
    return MergeRequest(api, int(environment["CI_PROJECT_ID"]), int(number), page)


def publish_release(files: Mapping[str, bytes], notes: str, environment: Mapping[str, str]) -> str:
    """Return the address of the release of this run's tag, made of files by name and its notes.

    A release that is there already is never touched: what was official stays.
    """
    tag, token = environment.get("CI_COMMIT_TAG", ""), environment.get("CI_JOB_TOKEN", "")
    if not (tag and token):
        raise ForgeError("bukan proses GitLab untuk sebuah tag")
    api = Api(environment["CI_API_V4_URL"], {"JOB-TOKEN": token})
    project = f"/projects/{int(environment['CI_PROJECT_ID'])}"
    if any(release["tag_name"] == tag for release in api.every(f"{project}/releases")):
        raise ForgeError(f"rilis {tag} sudah ada dan tidak diganti")
    links = []
    for name, data in files.items():
        path = f"{project}/packages/generic/{_PACKAGE}/{quote(tag, safe='')}/{quote(name, safe='')}"
        api.put_file(path, data)
        links.append({"name": name, "url": f"{environment['CI_API_V4_URL']}{path}"})
    told = {"tag_name": tag, "name": tag, "description": notes, "assets": {"links": links}}
    made = api.send("POST", f"{project}/releases", told)
    address: str = (made.get("_links") or {}).get("self", tag)
    return address
