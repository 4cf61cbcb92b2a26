"""An output set: what it will be made from, whether it stands already, and its writing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from renja import __version__
from renja.history.plan_before import revision_state
from renja.history.repository import Commit, Repository
from renja.model.diagnostic import Finding
from renja.sources.files import data_bytes, source_bytes
from renja.tool import tool_digest
from renja.write.files import remove_leftovers, replace_set
from renja.write.manifest import (
    DRAFT,
    FINAL,
    NAME,
    TYPST,
    DrawnFigure,
    Manifest,
    input_digest,
    manifest_bytes,
    read_manifest,
    set_is_whole,
    sha256,
)

if TYPE_CHECKING:
    from renja.document.kolofon import Provenance

PICTURES = "gambar"
COVER, LOGO = "sampul", "logo"  # the names of the cover's pictures
DOCUMENTS = ("renja.docx", "renja.pdf")


@dataclass(frozen=True, slots=True)
class Planned:
    """A set before it is made: its folder, the manifest without outputs, the old manifest."""

    folder: Path
    manifest: Manifest
    old: Manifest | None

    @property
    def formats(self) -> tuple[str, ...]:
        """Return the formats asked for."""
        return self.manifest.formats

    def provenance(self, *, final: bool) -> Provenance:
        """Return what the documents tell of where they come from."""
        from renja.document.kolofon import Provenance

        made_from = self.manifest
        return Provenance(made_from.tahun, made_from.data_digest, made_from.commit, final)

    @property
    def outdated(self) -> tuple[str, ...]:
        """Return the documents that stand there in a format not asked for; they will go."""
        made = [f"renja.{kind}" for kind in self.formats]
        return tuple(n for n in DOCUMENTS if n not in made and (self.folder / n).exists())


def plan_set(
    project: Path,
    tahun: int,
    output: Path,
    formats: tuple[str, ...],
    engine: str = TYPST,
    commit: Commit | None = None,
) -> Planned:
    """Return the set that the sources, as they are now, will make in output/TAHUN, the PDF
    by that engine; commit: theirs, where they stand in a folder without git."""
    folder = output / str(tahun)
    commit = commit or Repository(project).last_commit(tahun)
    manifest = Manifest(
        renja=__version__,
        tahun=tahun,
        digest=source_digest(project, tahun),
        commit=commit.id,
        uncommitted=commit.changed,
        formats=tuple(sorted(formats)),
        pages=0,
        outputs={},
        pdf_engine=engine,
        data_digest=data_digest(project, tahun),
    )
    return Planned(folder, manifest, read_manifest(folder))


def source_digest(project: Path, tahun: int) -> str:
    """Return the digest of all that shapes a year's outputs, as it is now."""
    sources = source_bytes(project, tahun)
    dokumen = dict(sources).get(f"data/{tahun}/dokumen.yaml", b"")
    before = revision_state(project, tahun, dokumen)
    named = () if before is None else (("perubahan, semula", before),)
    return input_digest((*sources, *named, ("renja", tool_digest().encode())))


def data_digest(project: Path, tahun: int) -> str:
    """Return the digest of a year's data, naskah and templates, whichever program builds them."""
    return input_digest(data_bytes(project, tahun))


def fresh_manifest(planned: Planned, *, final: bool = False) -> Manifest | None:
    """Return the manifest of the set that stands there, None unless it would come out the same.

    final: only one of final documents will do. A draft's commit is brought up to date where only
    that has changed. Raises PlanError where that can't be written.
    """
    old, new = planned.old, planned.manifest
    if old is None or _made_from(old) != _made_from(new) or (final and old.status != FINAL):
        return None
    if old.status != DRAFT and _recorded(old) != _recorded(new):
        return None
    if not set_is_whole(planned.folder, old) or set(_ours(planned.folder)) - set(old.outputs):
        return None
    remove_leftovers(planned.folder)
    if _recorded(old) != _recorded(new):
        old = replace(old, commit=new.commit, uncommitted=new.uncommitted)
        replace_set(planned.folder, {NAME: manifest_bytes(old)}, (), NAME)
    return old


def _made_from(manifest: Manifest) -> tuple[object, ...]:
    return manifest.digest, manifest.formats, manifest.pdf_engine


def _recorded(manifest: Manifest) -> tuple[object, ...]:
    return manifest.commit, manifest.uncommitted


def write_set(
    planned: Planned,
    outputs: Mapping[str, bytes],
    figures: Mapping[str, DrawnFigure],
    pages: int,
    findings: Sequence[Finding],
    *,
    draft: bool,
    status: str = DRAFT,
) -> Manifest:
    """Return the manifest of the set that now stands in the folder.

    outputs: content by path within it; findings: what was told of the sources; draft:
    whether DRAF stands on them; status: as of the manifest. What an earlier set had beyond
    them is removed.
    Raises PlanError where that can't be done; the old set then stands as it was.
    """
    manifest = replace(
        planned.manifest,
        pages=pages,
        outputs={name: sha256(data) for name, data in outputs.items()},
        figures=figures,
        findings=tuple(findings),
        draft=draft,
        status=status,
    )
    files = {**outputs, NAME: manifest_bytes(manifest)}
    stale = [name for name in _ours(planned.folder) if name not in files]
    replace_set(planned.folder, files, stale, NAME)
    return manifest


def picture_path(name: str, ending: str) -> str:
    """Return the path of a picture within its set."""
    return f"{PICTURES}/{name}.{ending}"


def _ours(folder: Path) -> Iterator[str]:
    """Yield the paths in folder that only a set of ours can have put there."""
    yield from (name for name in DOCUMENTS if (folder / name).exists())
    for path in sorted((folder / PICTURES).glob("*")):
        if path.stem.startswith((COVER, LOGO, "gambar-")) and path.suffix in (".svg", ".png"):
            yield f"{PICTURES}/{path.name}"
