"""Titles and descriptions of fields become the schema that editors show to staff."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from renja.load.tree_path import block_model
from renja.model.bagian import Bagian
from renja.model.berkas import BERKAS


def models(model: type[Bagian]) -> Iterator[type[Bagian]]:
    yield model
    for field in model.model_fields.values():
        inner = block_model(field.annotation)
        if inner is not None:
            yield from models(inner)


EVERY = sorted({m for berkas in BERKAS for m in models(berkas.model)}, key=lambda m: m.__name__)


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__name__)
def test_every_field_says_what_it_is(model: type[Bagian]) -> None:
    missing = [key for key, field in model.model_fields.items() if not field.description]
    assert missing == []


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda berkas: berkas.nama)
def test_every_file_has_a_schema(berkas: object) -> None:
    schema = berkas.model.model_json_schema()  # type: ignore[attr-defined]
    assert schema["additionalProperties"] is False
