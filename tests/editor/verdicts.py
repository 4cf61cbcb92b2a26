"""Whether the loader, and whether a file's schema, refuse the content of a data file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from renja.load.yaml_reader import read_tree
from renja.model.bagian import Bagian
from renja.model.berkas import BERKAS
from renja.model.diagnostic import has_galat
from renja.model.setelan import Setelan

MODELS: dict[str, type[Bagian]] = {berkas.nama: berkas.model for berkas in BERKAS}
MODELS["renja"] = Setelan
SCHEMAS = Path(__file__).parents[2] / "data" / "skema"


def loader_refuses(name: str, content: str) -> bool:
    """Return whether a file of this name and content has a galat of its own."""
    tree = read_tree(content, f"{name}.yaml")
    if has_galat(tree.findings) or tree.root is None:
        return True
    try:
        MODELS[name].model_validate(tree.root, context={})
    except ValidationError:
        return True
    return False


def schema_refuses(contents: Sequence[tuple[str, str]], folder: Path) -> list[bool]:
    """Return whether the schemas refuse files, given by name and content, in their order."""
    files = [folder / f"{number}.yaml" for number in range(len(contents))]
    for file, (_, content) in zip(files, contents, strict=True):
        file.write_text(content, encoding="utf-8")
    refused: set[str] = set()
    for name in sorted({name for name, _ in contents}):
        chosen = [file for file, (of, _) in zip(files, contents, strict=True) if of == name]
        refused |= _refused(SCHEMAS / f"{name}.json", chosen)
    return [str(file) in refused for file in files]


def _refused(schema: Path, files: Sequence[Path]) -> set[str]:
    command = [Path(sys.executable).with_name("check-jsonschema"), "--output-format", "json"]
    done = subprocess.run(
        [*command, "--schemafile", schema, *files], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    told = json.loads(done.stdout)
    return {
        error["filename"] for kind in ("errors", "parse_errors") for error in told.get(kind, ())
    }
