"""The JSON Schema of a data file, as editors want it: draft-07, made from the file's model.

pydantic tells keys, defaults and kinds; this puts them as yaml-language-server needs them. An
empty key counts as absent, so every key that isn't required takes null; but an editor
offers 'null' as a value wherever a key's own `type` names it. Hence such keys tell what they
take in an `else`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import DEFAULT_REF_TEMPLATE

from renja.model.bagian import ITEM_OR_LIST, Bagian

Json = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_REF = DEFAULT_REF_TEMPLATE.removesuffix("{model}")
_NULL: Json = {"type": "null"}
_LIST: Json = {
    "type": "array",
    "errorMessage": "Di sini seharusnya daftar: satu butir satu baris, diawali '- '.",
}
_BLOCK: Json = {
    "type": "object",
    "errorMessage": "Di sini seharusnya kunci dan nilai, menjorok di bawah kunci ini.",
}
_TOLD = ("title", "description", "default", "examples")  # of the key, not of its kind
_FIRST = ("$schema", "title", "description", "$ref", "type", "enum", "pattern")


def json_schema_of(model: type[Bagian]) -> Json:
    """Return the schema of a file whose content is the model."""
    made = model.model_json_schema()
    maker = _Maker(made.pop("$defs", {}))
    root = maker.block(made)
    return {"$schema": _DRAFT, **root, "definitions": dict(sorted(maker.used.items()))}


class _Maker:
    """Puts the schemas that pydantic made otherwise; used are the definitions it refers to."""

    def __init__(self, made: Mapping[str, Json]) -> None:
        self.used: dict[str, Json] = {}
        self._made = made

    def block(self, made: Json) -> Json:
        """Return the schema of a block: every key, the optional ones taking null."""
        required = made.get("required", ())
        block = {key: value for key, value in made.items() if key != "description"}
        block["properties"] = {
            key: _ordered(self._optional(field) if key not in required else self._field(field))
            for key, field in made["properties"].items()
        }
        return _ordered(block)

    def _optional(self, made: Json) -> Json:
        """Return the schema of a key that may be absent or empty."""
        field = self._field(_without_null(made))
        if not field.get("default"):
            field.pop("default", None)
        told: Json = {key: field.pop(key) for key in _TOLD if key in field}
        if "if" in field:  # a block or a list
            return {**told, **field, "if": {"type": ["null", field["if"]["type"]]}}
        if "enum" in field:
            words = [{"label": word, "body": word} for word in field["enum"]]
            told["defaultSnippets"] = words
        return {**told, "if": _NULL, "else": field}

    def _field(self, made: Json) -> Json:
        """Return the schema of a key that isn't empty: a block in place, all else that
        comes more than once by reference."""
        field = dict(made)
        if "$ref" in field:
            block = self.block(self._made[_name(field.pop("$ref"))]) | field
            del block["type"]
            return {**block, "if": {"type": "object"}, "else": _BLOCK}
        kind = field.pop("$comment", None)
        if field.get("type") == "array":
            field["items"] = self._item(field["items"])
            other = field["items"] if kind == ITEM_OR_LIST else _LIST
            return field | {"if": {"type": field.pop("type")}, "else": other}
        if kind is not None:
            return self._by_reference(kind, field)
        if "enum" in field:
            field["errorMessage"] = f"Pilihannya: {', '.join(field['enum'])}."
        return field

    def _item(self, made: Json) -> Json:
        if "$ref" not in made:
            return self._field(made)
        name = _name(made["$ref"])
        if name not in self.used:
            self.used[name] = {}
            self.used[name] = self.block(self._made[name])
        return {"$ref": f"#/definitions/{name}"}

    def _by_reference(self, kind: str, field: Json) -> Json:
        self.used[kind] = {key: value for key, value in field.items() if key not in _TOLD}
        told = {key: field[key] for key in _TOLD if key in field}
        return {**told, "$ref": f"#/definitions/{kind}"}


def _name(ref: str) -> str:
    return ref.removeprefix(_REF)


def _without_null(made: Json) -> Json:
    """Return the schema of 'this or nothing' as that of 'this'."""
    field = dict(made)
    for branch in field.pop("anyOf", ()):
        if branch != _NULL:
            field = {**branch, **field}
    return field


def _ordered(schema: Json) -> Json:
    """Return a schema with what a reader looks for first."""
    return {key: schema[key] for key in _FIRST if key in schema} | schema
