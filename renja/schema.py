"""JSON Schema for editors: a file for each data file, and for the project's settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from renja.arguments import the_project
from renja.model.berkas import BERKAS
from renja.model.diagnostic import PlanError
from renja.model.json_schema import json_schema_of
from renja.model.setelan import Setelan
from renja.report.screen import Screen
from renja.report.summary import written_text
from renja.write.files import replace_set

HOME = Path("data") / "skema"


def schema_texts() -> Mapping[str, str]:
    """Return the text of every schema, by the name of its file."""
    models = {berkas.nama: berkas.model for berkas in BERKAS} | {"renja": Setelan}
    return {
        f"{name}.json": json.dumps(json_schema_of(model), ensure_ascii=False, indent=2) + "\n"
        for name, model in models.items()
    }


def write_schemas(typed: Path | None, *, quiet: bool) -> int:
    """Return the exit status of writing all schemas to a folder, or the project's data/skema/."""
    folder = (typed or the_project(None) / HOME).resolve()
    texts = schema_texts()
    screen = Screen(quiet=quiet)
    try:
        replace_set(folder, {name: text.encode() for name, text in texts.items()}, (), "renja.json")
    except PlanError as error:
        screen.findings(error.findings, {})
        return 1
    files = [folder / name for name in texts]
    screen.result(f"{len(files)} skema ditulis.", "baik", written_text(files, Path.cwd()))
    return 0
