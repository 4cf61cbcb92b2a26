"""What an officer sees in VS Code, asked of the server behind its YAML extension."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from renja.cli import run
from tests.conftest import REPOSITORY, program
from tests.editor.language_server import LanguageServer

SERVER = REPOSITORY / "tests/node_modules/yaml-language-server/bin/yaml-language-server"
SEEN = sorted((Path(__file__).parent / "tampak").glob("*.yaml"))
SETTINGS: dict[str, Any] = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def start() -> Callable[[Path], LanguageServer]:
    """Return a function that starts the server for a folder, with the settings of VS Code."""
    node = program("node", "apt-get install nodejs npm")
    if not SERVER.is_file():
        pytest.skip("yaml-language-server is missing: npm install --prefix tests")
    return lambda folder: LanguageServer([node, str(SERVER), "--stdio"], folder, SETTINGS)


@pytest.fixture(scope="module")
def server(start: Callable[[Path], LanguageServer]) -> Iterator[LanguageServer]:
    with start(REPOSITORY) as running:
        yield running


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with data/skema/ and nothing typed yet."""
    folder = tmp_path_factory.mktemp("proyek")
    assert run(["schema", str(folder / "data" / "skema"), "--quiet"]) == 0
    (folder / "data" / "2025").mkdir()
    return folder


@pytest.fixture
def typing(
    server: LanguageServer, project: Path, request: pytest.FixtureRequest
) -> Callable[[str, str], dict[str, Any]]:
    """Return a function: a file's name and text with '|' at the cursor in, what is offered
    there out, by its label."""

    def offered(name: str, text: str) -> dict[str, Any]:
        before, _, after = text.partition("|")
        file = project / "data" / "2025" / f"{request.node.name}.yaml"
        head = f"# yaml-language-server: $schema=../skema/{name}.json\n"
        file.write_text(head + before + after, encoding="utf-8")
        server.open(file)
        lines = (head + before).split("\n")
        return server.completions(file, len(lines), len(lines[-1]) + 1)

    return offered


def test_the_data_of_2024_have_no_diagnostics(server: LanguageServer) -> None:
    files = sorted((REPOSITORY / "data" / "2024").glob("*.yaml"))
    assert len(files) > 5
    assert {file.name: server.open(file) for file in files} == {file.name: [] for file in files}


@pytest.mark.parametrize("file", SEEN, ids=lambda file: file.stem)
def test_mistakes_are_marked_while_typing(
    file: Path, server: LanguageServer, accept: Callable[[Path, str], None]
) -> None:
    told = sorted(
        (found["range"]["start"]["line"] + 1, found["range"]["start"]["character"] + 1, message)
        for found in server.open(file)
        if (message := found["message"])
    )
    accept(file.with_suffix(".txt"), "".join(f"{line}:{at}: {what}\n" for line, at, what in told))


def test_a_year_without_modelines_has_its_schemas_by_the_settings(
    start: Callable[[Path], LanguageServer], project: Path
) -> None:
    folder = project / "data" / "2026"
    folder.mkdir()
    shutil.copy(REPOSITORY / "tests/check/dasar/unit.yaml", folder)
    (folder / "pegawai.yaml").write_text("jumlah: banyak\n", encoding="utf-8")
    (project / "renja.yaml").write_text("keluar: hasil\n", encoding="utf-8")
    with start(project) as server:
        assert server.open(folder / "unit.yaml") == []
        (found,) = server.open(folder / "pegawai.yaml")
        assert found["message"].startswith("Tulis bilangan bulat")
        (found,) = server.open(project / "renja.yaml")
        assert "keluar" in found["message"]


@pytest.mark.parametrize(
    ("name", "line", "column", "told"),
    [
        ("sasaran", "            realisasi_sebelumnya: 95,25", 14, "Realisasi tahun sebelumnya."),
        ("sasaran", "            target: 96", 22, "Target tahun ini: angka, predikat"),
        ("pagu", "    jumlah: 300.000.000", 6, "Jumlah dalam rupiah penuh."),
        ("pagu", "    verifikasi: sementara", 20, "`ilustrasi`"),
        ("dokumen", "tahap_pagu: anggaran", 3, "Tahap pagu: indikatif, anggaran, atau alokasi."),
        ("unit", "wilayah:", 3, "Wilayah kerja."),
    ],
)
def test_hovering_tells_what_a_key_means(
    server: LanguageServer, name: str, line: str, column: int, told: str
) -> None:
    copy = REPOSITORY / "data" / "2024" / f"{name}.yaml"
    lines = copy.read_text(encoding="utf-8").split("\n")
    assert told in server.hover(copy, lines.index(line) + 1, column)


def test_keys_are_offered_with_what_they_mean_and_an_example(
    typing: Callable[[str, str], dict[str, Any]],
) -> None:
    offered = typing("pagu", "pagu:\n  - kode: PAGU.1\n    |\n")
    assert {"jumlah", "butir", "iku", "induk", "catatan", "verifikasi"} <= set(offered)
    assert offered["jumlah"]["documentation"] == "Jumlah dalam rupiah penuh."
    assert offered["jumlah"]["insertText"] == "jumlah: ${1:300.000.000}"
    assert "kode" not in offered


def test_what_is_required_is_offered_at_once(
    typing: Callable[[str, str], dict[str, Any]],
) -> None:
    offered = typing("pagu", "pagu:\n  - |\n")
    skeleton = offered["Baris pagu"]["insertText"]
    assert [key for key in ("kode:", "jumlah:", "butir:", "kegiatan:") if key in skeleton] == [
        "kode:",
        "jumlah:",
        "butir:",
        "kegiatan:",
    ]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("dokumen", "status: |\n", {"draf", "final"}),
        ("pagu", "pagu:\n  - verifikasi: |\n", {"sudah", "sementara", "ilustrasi", "lama"}),
        (
            "sasaran",
            "sasaran:\n  - iku:\n      - polaritas: |\n",
            {"maksimum", "minimum", "stabil"},
        ),
    ],
)
def test_the_words_of_a_choice_are_offered_and_no_others(
    typing: Callable[[str, str], dict[str, Any]], name: str, text: str, words: set[str]
) -> None:
    assert set(typing(name, text)) == words


@pytest.mark.parametrize("text", ["kota: |\n", "nama: |\n", "wilayah: |\n", "sampul: |\n"])
def test_null_and_true_are_never_offered(
    typing: Callable[[str, str], dict[str, Any]], text: str
) -> None:
    assert not {"null", "true", "false"} & set(typing("unit", text))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("renstra:\n  |\n", {"awal", "akhir"}),
        ("penanda_tangan:\n  |\n", {"nama", "jabatan", "nip", "pelaksana"}),
    ],
)
def test_keys_of_an_empty_block_are_offered(
    typing: Callable[[str, str], dict[str, Any]], text: str, keys: set[str]
) -> None:
    assert keys <= set(typing("dokumen", text))
