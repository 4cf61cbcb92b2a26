"""The schemas of data/skema/: up to date, whole, of a draft that editors know, and found."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from renja.cli import run
from renja.load.project import list_years
from renja.model.berkas import BERKAS
from renja.schema import schema_texts

SCHEMAS = {name: json.loads(text) for name, text in schema_texts().items()}


def keys_of(schema: Any) -> Iterator[tuple[str, Any]]:
    """Yield every key of every block that a schema describes."""
    if isinstance(schema, list):
        for inner in schema:
            yield from keys_of(inner)
    elif isinstance(schema, dict):
        if "additionalProperties" in schema:
            yield from schema["properties"].items()
        for inner in schema.values():
            yield from keys_of(inner)


def test_the_committed_schemas_are_those_of_the_models(repository: Path) -> None:
    committed = {
        path.name: path.read_text(encoding="utf-8")
        for path in (repository / "data" / "skema").iterdir()
    }
    assert sorted(committed) == sorted(schema_texts())
    stale = [name for name, text in schema_texts().items() if committed[name] != text]
    assert not stale, f"stale: {stale}; renja schema writes them anew"


def test_every_file_has_one_and_the_settings(repository: Path) -> None:
    assert set(SCHEMAS) == {f"{berkas.nama}.json" for berkas in BERKAS} | {"renja.json"}


def test_the_schemas_are_sound_by_the_schema_of_draft_7(repository: Path) -> None:
    files = sorted((repository / "data" / "skema").glob("*.json"))
    command = [Path(sys.executable).with_name("check-jsonschema"), "--check-metaschema", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert {schema["$schema"] for schema in SCHEMAS.values()} == {
        "http://json-schema.org/draft-07/schema#"
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_takes_no_unknown_keys(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema["additionalProperties"] is False
    for definition in schema["definitions"].values():
        assert "properties" not in definition or definition["additionalProperties"] is False


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_title_a_description_and_what_to_type(name: str) -> None:
    keys = list(keys_of(SCHEMAS[name]))
    assert keys
    for key, field in keys:
        assert field["title"], key
        assert field["description"].endswith((".", "…")), key
        told = {"examples", "default", "enum", "items", "properties", "defaultSnippets"}
        assert told & set(field), f"{key}: an editor can't write its colon"


def test_no_key_offers_null_as_a_value() -> None:
    for name, schema in SCHEMAS.items():
        for key, field in keys_of(schema):
            assert "null" not in field.get("type", ""), f"{name}: {key}"


def test_the_data_name_their_schema_on_the_first_line(repository: Path) -> None:
    files = sorted((repository / "data").glob("*/*.yaml"))
    assert len(files) >= len(BERKAS)
    for file in files:
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, file
        schema = (file.parent / match[1]).resolve()
        assert schema == repository / "data" / "skema" / f"{file.stem}.json"


def test_the_folder_of_schemas_is_no_year(repository: Path) -> None:
    assert list_years(repository) == (2024,)


def test_the_command_writes_them_where_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", str(tmp_path / "baru" / "skema")]) == 0
    made = {path.name: path.read_text("utf-8") for path in (tmp_path / "baru/skema").iterdir()}
    assert made == dict(schema_texts())
    assert "12 skema ditulis." in capsys.readouterr().out


def test_without_a_folder_the_command_writes_into_the_project(
    small_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_project)
    assert run(["schema", "--quiet"]) == 0
    assert (small_project / "data" / "skema" / "sasaran.json").is_file()
    assert run(["check", "--quiet"]) == 0


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert run(["schema", str(tmp_path / "berkas")]) == 1
    assert "galat[RJ6" in capsys.readouterr().out
