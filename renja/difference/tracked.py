"""A plan as DOCX with its changes to another tracked, by whom and when as the data tell."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from renja.document.printing import one_line
from renja.history.revisions import Plan
from renja.load.settings import load_settings
from renja.model.diagnostic import Finding, has_galat
from renja.model.renja import Renja
from renja.pipeline.build import Finality, build
from renja.write.word.tracked.package import tracked_docx

Docx = tuple[bytes | None, tuple[Finding, ...], Mapping[str, str]]


def built_docx(plan: Plan) -> Docx:
    """Return a named plan as DOCX, as it would be built; None where a galat stands against it,
    with the galat and the sources that they point into, both named as the plan is."""
    with tempfile.TemporaryDirectory(prefix="renja-") as folder:
        built = build(
            plan.project,
            plan.tahun,
            Path(folder),
            ("docx",),
            load_settings(plan.project),
            finality=Finality(history=plan.history),
        )
        if built.manifest is not None:
            return (built.folder / "renja.docx").read_bytes(), (), {}
    galat = tuple(plan.named(one) for one in built.checked.findings if has_galat([one]))
    return None, galat, plan.named_texts(built.checked.texts)


def tracked(before: bytes, after: bytes, renja: Renja) -> bytes:
    """Return the DOCX after with its changes to that before tracked, in the name of the unit and
    on the date of its plan: not of whoever runs the program, so that all get the same bytes."""
    author = one_line(renja.unit.pendek)
    return tracked_docx(before, after, author, f"{renja.dokumen.tanggal.isoformat()}T00:00:00Z")
