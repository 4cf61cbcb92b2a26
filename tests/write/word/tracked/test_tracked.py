"""A plan with its changes tracked: accepted the new text, rejected the old, whatever changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from renja.pipeline.build import build
from renja.write.word.tracked.package import tracked_docx
from tests.plans.test_plans import HERE
from tests.write.word.reading import Docx, all_of, attribute, text_of
from tests.write.word.tracked.in_libreoffice import Office
from tests.write.word.tracked.resolved import all_changes, authors, resolved, texts

AUTHOR, DATE = "Kantor Contoh", "2024-03-01T00:00:00Z"

IKU_2 = """\
          - kode: IKU.2
            nama: >-
              Persentase Instansi Pemerintah yang Melakukan Pengukuran Indeks Profesionalitas
              ASN di Wilayah Kerja {unit}
            satuan: persen
            target: 100%
"""
EDITS: dict[str, list[tuple[str, str, str]]] = {
    "nothing": [],
    "a target, an amount and a name": [
        ("sasaran.yaml", "target: 96", "target: 97,5"),
        ("pagu.yaml", "jumlah: 300.000.000", "jumlah: 275.000.000"),
        ("sasaran.yaml", "pelayanan kepegawaian yang berkualitas prima", "layanan yang prima"),
    ],
    "a sentence": [("naskah/bab-1-maksud.md", "pedoman kerja", "pegangan kerja sehari-hari")],
    "paragraphs that came": [
        (
            "naskah/bab-1-maksud.md",
            "Tujuannya ialah",
            "Kalimat baru.\n\n1. satu\n2. dua\n\nTujuannya",
        )
    ],
    "an IKU that went": [
        ("sasaran.yaml", IKU_2, ""),
        ("pagu.yaml", "      - IKU.2\n", ""),
        ("program.yaml", "            iku: IKU.2\n", ""),
    ],
    "an IKU that came": [("sasaran.yaml", IKU_2, IKU_2 + IKU_2.replace("IKU.2", "IKU.99"))],
    "another signatory": [("dokumen.yaml", "nama: ", "nama: Dr. ")],
    "another plan": [],
}


def project_of(repository: Path, folder: Path) -> Path:
    shutil.copytree(repository / "data", folder / "data")
    return folder


def docx_of(project: Path, tahun: int, folder: Path) -> bytes:
    built = build(project, tahun, folder, ("docx",))
    assert built.manifest is not None, built.checked.findings
    return (built.folder / "renja.docx").read_bytes()


@pytest.fixture(scope="module")
def before(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return docx_of(repository, 2024, tmp_path_factory.mktemp("semula"))


@pytest.fixture(scope="module", params=EDITS)
def pair(
    request: pytest.FixtureRequest,
    repository: Path,
    before: bytes,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[bytes, bytes]:
    folder = tmp_path_factory.mktemp("menjadi")
    if request.param == "another plan":
        return before, docx_of(HERE / "tujuan-triwulan", 2025, folder)
    project = project_of(repository, folder / "proyek")
    for name, old, new in EDITS[request.param]:
        file = project / "data" / "2024" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return before, docx_of(project, 2024, folder)


@pytest.fixture(scope="module")
def made(pair: tuple[bytes, bytes]) -> Docx:
    return Docx(tracked_docx(*pair, AUTHOR, DATE))


def test_accepted_it_is_the_new_text(pair: tuple[bytes, bytes], made: Docx) -> None:
    assert texts(resolved(made.body, "accept")) == texts(Docx(pair[1]).body)


def test_rejected_it_is_the_old_text(pair: tuple[bytes, bytes], made: Docx) -> None:
    assert texts(resolved(made.body, "reject")) == texts(Docx(pair[0]).body)


@pytest.fixture(scope="module")
def office(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(soffice, tmp_path_factory.mktemp("kantor"))


@pytest.mark.parametrize("way", ["accept", "reject"])
def test_libreoffice_comes_to_the_same_text(
    pair: tuple[bytes, bytes], made: Docx, office: Office, way: str
) -> None:
    wanted = Docx(office.resolved(pair[1 if way == "accept" else 0], ""))
    found = Docx(office.resolved(made.data, way))
    assert all_changes(found) == []
    # It keeps blank paragraphs before tables, and a joiner where a picture was; a picture that
    # came back it may set before its caption.
    seen = [[t.strip(" \u200d") for t in texts(one.body)] for one in (found, wanted)]
    assert list(filter(None, seen[0])) == list(filter(None, seen[1]))


@pytest.mark.parametrize("way", ["accept", "reject"])
def test_the_running_heads_come_back_too(pair: tuple[bytes, bytes], made: Docx, way: str) -> None:
    wanted = Docx(pair[1 if way == "accept" else 0])
    for name in ("word/header1.xml", "word/header3.xml", "word/footer1.xml"):
        assert texts(resolved(made.xml(name), way)) == texts(wanted.xml(name))  # type: ignore[arg-type]


def test_it_is_valid(
    made: Docx, tmp_path: Path, ooxml_validator: Callable[[Path], list[object]]
) -> None:
    path = tmp_path / "terlacak.docx"
    path.write_bytes(made.data)
    assert ooxml_validator(path) == []


def test_each_change_tells_who_and_when(made: Docx) -> None:
    assert authors(made) <= {(AUTHOR, DATE)}
    numbers = [attribute(mark, "id") for mark in all_changes(made)]
    assert len(set(numbers)) == len(numbers)


def test_a_plan_has_no_changes_to_itself(before: bytes) -> None:
    made = Docx(tracked_docx(before, before, AUTHOR, DATE))
    assert all_changes(made) == []
    assert [text_of(p) for p in made.paragraphs()] == [
        text_of(p) for p in Docx(before).paragraphs()
    ]


def test_the_same_documents_give_the_same_bytes(pair: tuple[bytes, bytes], made: Docx) -> None:
    assert tracked_docx(*pair, AUTHOR, DATE) == made.data


def test_a_changed_word_alone_is_marked(repository: Path, before: bytes, tmp_path: Path) -> None:
    project = project_of(repository, tmp_path / "proyek")
    file = project / "data/2024/naskah/bab-1-maksud.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("pedoman kerja.", "pegangan kerja."), encoding="utf-8")
    made = Docx(tracked_docx(before, docx_of(project, 2024, tmp_path), AUTHOR, DATE))
    assert [text_of(mark) for mark in all_of(made.body, "ins")] == ["pegangan"]
    assert [
        "".join(t.text or "" for t in all_of(m, "delText")) for m in all_of(made.body, "del")
    ] == ["pedoman"]
