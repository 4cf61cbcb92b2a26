"""The manifest of an output set: what it was made from, and the sha256 of what was made.

A set is whole exactly when its manifest fits. The manifest also lets a later run leave
alone what would come out the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from renja.model.diagnostic import Edit, Finding, Place, Related, Severity

NAME = "manifest.json"
TYPST = "Typst"
DRAFT, HELD, FINAL = "draf", "tertahan", "final"


@dataclass(frozen=True, slots=True)
class DrawnFigure:
    """The digest of what a figure was drawn from, and the width and height in mm of each of
    its pictures: one, or several where it is split over pages."""

    digest: str
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What manifest.json says.

    renja: version of this tool. commit: the last commit of the data, naskah and templates,
    '' where there is none; uncommitted: they were changed since. outputs: sha256 by path.
    figures: by the name of their (first) picture. findings: what was told of the sources,
    so that it can be told again without reading them in earnest. draft: DRAF stands on
    every page; status: 'draf', 'final', or 'tertahan': meant to be final, but held back by what
    findings tell. data_digest: of the data, naskah and templates alone, as the documents
    carry it; digest has this program too. pdf_engine: what laid the pages out, whose numbers
    the contents tell: Typst, whose release the digest covers, or 'LibreOffice 7.4.7.2', which
    doesn't give the same bytes twice: the sha256 of its PDF tells that the file is untouched,
    not what a rebuild gives.
    """

    renja: str
    tahun: int
    digest: str
    commit: str
    uncommitted: bool
    formats: tuple[str, ...]
    pages: int
    outputs: Mapping[str, str]
    figures: Mapping[str, DrawnFigure] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    draft: bool = False
    pdf_engine: str = TYPST
    data_digest: str = ""
    status: str = DRAFT


def sha256(data: bytes) -> str:
    """Return the SHA-256 of data, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def input_digest(inputs: Iterable[tuple[str, bytes]]) -> str:
    """Return one SHA-256 of named inputs, in the order of their names.

    Line ends of text count alike, so that a checkout on Windows gives the same digest.
    """
    total = hashlib.sha256()
    for name, data in sorted(inputs):
        if b"\0" not in data:
            data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        total.update(f"{name}\n{len(data)}\n".encode())
        total.update(data)
    return total.hexdigest()


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return the manifest as JSON with sorted keys, UTF-8."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=2, sort_keys=True)
    return (text + "\n").encode()


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest in folder, None where there is none that can be read."""
    try:
        told: dict[str, Any] = json.loads((folder / NAME).read_bytes())
        figures = {
            name: DrawnFigure(
                drawn["digest"], tuple((float(wide), float(high)) for wide, high in drawn["sizes"])
            )
            for name, drawn in told.pop("figures").items()
        }
        formats = tuple(told.pop("formats"))
        findings = tuple(map(_finding, told.pop("findings")))
        return Manifest(**told, formats=formats, figures=figures, findings=findings)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _finding(told: dict[str, Any]) -> Finding:
    return Finding(
        told["code"],
        Severity(told["severity"]),
        told["message"],
        _place(told["place"]),
        told["hint"],
        tuple(Related(_place(item["place"]), item["message"]) for item in told["related"]),
        tuple(Edit(_place(item["place"]), item["old"], item["new"]) for item in told["fix"]),
    )


def _place(told: dict[str, Any]) -> Place:
    numbers = (int(told[name]) for name in ("line", "column", "end_column"))
    return Place(str(told["path"]), *numbers)


def read_output(folder: Path, manifest: Manifest, name: str) -> bytes | None:
    """Return an output as it was written, None where it is gone or was changed since."""
    try:
        data = (folder / PurePosixPath(name)).read_bytes()
    except OSError:
        return None
    return data if sha256(data) == manifest.outputs.get(name) else None


def set_is_whole(folder: Path, manifest: Manifest) -> bool:
    """Return whether every output stands there as the manifest says, one for each format."""
    if any(f"renja.{kind}" not in manifest.outputs for kind in manifest.formats):
        return False
    return all(read_output(folder, manifest, name) is not None for name in manifest.outputs)
