"""Where this program was installed from: what a project's other machines install it from too.

The program is in no registry, so a project names the very source: a commit of a repository,
or the wheel itself, which then comes along.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit
from urllib.request import url2pathname

from renja import __version__

FOLDER = "alat"
WHEEL = f"renja-{__version__}-py3-none-any.whl"


@dataclass(frozen=True, slots=True)
class Origin:
    """requirement: what pip installs, from the project's folder. wheel: the file that it
    names, None where it names a repository or the file isn't known here."""

    requirement: str
    wheel: bytes | None = None

    @property
    def is_repository(self) -> bool:
        """Return whether it is a commit of a repository."""
        return "git+" in self.requirement

    @property
    def is_missing(self) -> bool:
        """Return whether the wheel has still to be put into the project."""
        return self.wheel is None and not self.is_repository


def installed_origin() -> Origin:
    """Return the source that pip tells this program was installed from."""
    try:
        told = distribution("renja").read_text("direct_url.json")
    except PackageNotFoundError:
        told = None
    return origin_of(told or "{}")


def origin_of(direct_url: str) -> Origin:
    """Return the source that a direct_url.json (PEP 610) names; else a wheel still to come."""
    unknown = Origin(f"./{FOLDER}/{WHEEL}")
    try:
        told = json.loads(direct_url)
        url, vcs = told.get("url", ""), told.get("vcs_info", {})
        parts = urlsplit(url)
    except (ValueError, AttributeError):
        return unknown
    if vcs.get("vcs") == "git" and vcs.get("commit_id") and parts.scheme == "https":
        clean = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        return Origin(f"renja @ git+{clean}@{vcs['commit_id']}")
    if parts.scheme == "file" and unquote(url).endswith(f"/{WHEEL}"):
        try:
            return Origin(unknown.requirement, Path(url2pathname(parts.path)).read_bytes())
        except OSError:
            return unknown
    return unknown
