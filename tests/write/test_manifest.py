"""The manifest: what a set was made from, and whether it stands whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from renja.model.codes import finding
from renja.model.diagnostic import Place, Related
from renja.write.manifest import (
    DrawnFigure,
    Manifest,
    input_digest,
    manifest_bytes,
    read_manifest,
    set_is_whole,
    sha256,
)

MANIFEST = Manifest(
    renja="0.1.0",
    tahun=2024,
    digest="d" * 64,
    commit="",
    uncommitted=False,
    formats=("pdf",),
    pages=27,
    outputs={"renja.pdf": sha256(b"pdf"), "gambar/gambar-1.svg": sha256(b"svg")},
    figures={"gambar-1": DrawnFigure("e" * 64, ((160.0, 80.5), (160.0, 20.0)))},
)


def put(folder: Path, data: bytes) -> Manifest | None:
    (folder / "manifest.json").write_bytes(data)
    return read_manifest(folder)


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert put(tmp_path, manifest_bytes(MANIFEST)) == MANIFEST


def test_its_bytes_depend_on_no_order() -> None:
    turned = replace(MANIFEST, outputs=dict(reversed(list(MANIFEST.outputs.items()))))
    assert manifest_bytes(turned) == manifest_bytes(MANIFEST)


@pytest.mark.parametrize(
    "data",
    [b"", b"null", b"[]", b"{}", b'{"figures": 3}', b"\xff\xfe", b'{"figures": {"a": {}}}'],
)
def test_one_that_can_not_be_read_counts_as_none(tmp_path: Path, data: bytes) -> None:
    assert put(tmp_path, data) is None


def test_a_missing_one_counts_as_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None


def test_a_set_is_whole_only_while_each_output_stands_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "gambar").mkdir()
    (tmp_path / "renja.pdf").write_bytes(b"pdf")
    assert not set_is_whole(tmp_path, MANIFEST)
    (tmp_path / "gambar" / "gambar-1.svg").write_bytes(b"svg")
    assert set_is_whole(tmp_path, MANIFEST)
    (tmp_path / "renja.pdf").write_bytes(b"PDF")
    assert not set_is_whole(tmp_path, MANIFEST)


def test_a_set_without_the_document_of_a_format_is_not_whole(tmp_path: Path) -> None:
    assert not set_is_whole(tmp_path, replace(MANIFEST, outputs={}))


def test_findings_are_read_as_they_were_told(tmp_path: Path) -> None:
    place = Place("data/2024/pegawai.yaml", 5, 13, 22)
    told = finding("RJ502", place, "pegawai: ilustrasi.", "Hapus.", [Related(place, "di sini")])
    manifest = replace(MANIFEST, findings=(told,))
    assert put(tmp_path, manifest_bytes(manifest)) == manifest


def test_a_manifest_with_crooked_places_counts_as_none(tmp_path: Path) -> None:
    told = finding("RJ502", Place("data/2024/pegawai.yaml", 5), "pegawai: ilustrasi.")
    data = manifest_bytes(replace(MANIFEST, findings=(told,)))
    assert put(tmp_path, data.replace(b'"line": 5', b'"line": "lima"')) is None


def test_the_digest_of_inputs_ignores_line_ends_and_order_but_nothing_else() -> None:
    digest = input_digest([("a", b"x\ny\n"), ("b", b"")])
    assert digest == input_digest([("b", b""), ("a", b"x\r\ny\r\n")])
    assert digest != input_digest([("a", b"x\ny"), ("b", b"")])
    assert digest != input_digest([("b", b"x\ny\n"), ("a", b"")])
    assert input_digest([("a", b"\0\r\n")]) != input_digest([("a", b"\0\n")])
