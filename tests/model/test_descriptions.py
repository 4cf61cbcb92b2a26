"""Titles and descriptions of fields become the schema that editors show to staff."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from renja.load.tree_path import block_model
from renja.model.bagian import Bagian
from renja.model.berkas import BERKAS
from renja.model.setelan import Setelan


def models(model: type[Bagian]) -> Iterator[type[Bagian]]:
    yield model
    for field in model.model_fields.values():
        inner = block_model(field.annotation)
        if inner is not None:
            yield from models(inner)


FILES = (*(berkas.model for berkas in BERKAS), Setelan)
EVERY = sorted({m for file in FILES for m in models(file)}, key=lambda m: m.__name__)


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__name__)
def test_every_field_says_what_it_is(model: type[Bagian]) -> None:
    missing = [key for key, field in model.model_fields.items() if not field.description]
    assert missing == []


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__name__)
def test_every_block_has_a_title_for_staff(model: type[Bagian]) -> None:
    assert model.model_config.get("title")
