"""The documents of a plan that was revised within its year, once and twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from renja.document.nodes import Document, Run, Table, plain
from renja.document.walk import blocks
from renja.model.diagnostic import has_galat
from renja.pipeline.build import Checked, build, check
from tests.layout.twins import compose_plan, measure
from tests.revised import YEAR, change, first_revision, second_revision
from tests.write.word.reading import Docx
from tests.write.word_accessibility import findings

PLANS = {"pertama": first_revision, "kedua": second_revision}


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function: 'pertama' or 'kedua' in, the project with its documents out."""
    done: dict[str, Path] = {}

    def project(name: str) -> Path:
        if name not in done:
            folder = PLANS[name](tmp_path_factory.mktemp(name))
            made = build(folder, YEAR, folder / "output")
            assert made.manifest is not None, made.checked.findings
            done[name] = folder
        return done[name]

    return project


def checked(project: Path) -> Checked:
    found = check(project, YEAR)
    assert not has_galat(found.findings)
    return found


def document(project: Path) -> Document:
    made = checked(project).document
    assert made is not None
    return made


def table(document: Document, key: str) -> Table:
    (found,) = (b for b in blocks(document) if isinstance(b, Table) and b.caption.key == key)
    return found


def rows(table: Table) -> list[list[str]]:
    return [
        [" ".join(map(plain, cell.lines)).replace("\u00a0", " ") for cell in row.cells]
        for row in table.grid.rows
    ]


@pytest.mark.parametrize(("name", "title"), [("pertama", ""), ("kedua", " KEDUA")])
def test_cover_header_and_properties_say_perubahan(
    name: str, title: str, projects: Callable[[str], Path]
) -> None:
    made = document(projects(name))
    fields = dict(made.cover.fields)
    assert fields["judul"] == f"PERUBAHAN{title} RENCANA KERJA"
    assert fields["dokumen"] == f"Perubahan{title.title()} Rencana Kerja"
    assert made.meta.title.startswith(f"Perubahan{title.title()} Rencana Kerja Kantor Regional XII")


def test_the_history_has_the_first_plan_and_every_revision(
    projects: Callable[[str], Path],
) -> None:
    made = document(projects("kedua"))
    assert [plain(part.title) for part in made.parts][:3] == [
        "KATA PENGANTAR",
        "RIWAYAT PERUBAHAN",
        "DAFTAR ISI",
    ]
    letter = "Surat Sekretaris Utama Nomor 2/CONTOH/2024"
    assert rows(table(made, "tabel-riwayat"))[1:] == [
        ["Rencana asal", "4 Januari 2024", "-", "-"],
        ["Perubahan", "8 Juli 2024", letter, "Pagu tahun berjalan disesuaikan"],
        ["Perubahan Kedua", "1 Oktober 2024", letter, "Sebagian pagu dialihkan"],
    ]


def test_a_ground_of_the_register_is_cited(tmp_path: Path) -> None:
    project = first_revision(tmp_path)
    dokumen = project / "data/2024/dokumen.yaml"
    text = dokumen.read_text(encoding="utf-8")
    dokumen.write_text(re.sub("dasar: Surat.*", "dasar: uu-25-2004", text), encoding="utf-8")
    made = document(project)
    assert rows(table(made, "tabel-riwayat"))[2][2] == "UU Nomor 25 Tahun 2004"


def test_what_changes_is_told_with_its_difference_and_reason(
    projects: Callable[[str], Path],
) -> None:
    told = rows(table(document(projects("pertama")), "tabel-perubahan"))
    assert [row[0] for row in told] == ["No.", "Target kinerja", "1.", "Pagu (Rp)",
                                        "1.", "2.", "3.", "Jumlah"]  # fmt: skip
    assert told[2][2:5] == ["99", "98,5", "-0,5"]
    assert told[4][2:5] == ["173.794.000", "250.000.000", "+76.206.000"]
    assert told[5][2:5] == ["*150.000.000", "*73.794.000", "-76.206.000"]
    assert told[7][1:4] == ["*14.682.611.000", "*14.682.611.000", "0"]


def test_what_changes_without_a_reason_of_its_own_has_that_of_the_revision(tmp_path: Path) -> None:
    project = first_revision(tmp_path)
    own = "            alasan: realisasi tahun sebelumnya telah melampaui target\n\n"
    change(project, "sasaran", f"95\n            realisasi_sebelumnya: 98,25\n{own}", "98,5\n\n")
    told = rows(table(document(project), "tabel-perubahan"))
    reason = "pagu tahun berjalan disesuaikan"
    assert [told[row][-1] for row in (2, 4, 5)] == [reason, reason, reason]
    assert "RJ212" not in {found.code for found in checked(project).findings}
    change(project, "dokumen", f"  alasan: {reason}\n", "")
    assert rows(table(document(project), "tabel-perubahan"))[2][-1] == "-"
    assert "RJ212" in {found.code for found in checked(project).findings}


@pytest.mark.parametrize("name", PLANS)
def test_the_amounts_add_up_in_every_column(name: str, projects: Callable[[str], Path]) -> None:
    told = rows(table(document(projects(name)), "tabel-perubahan"))
    start = next(number for number, row in enumerate(told) if row[0].startswith("Pagu"))
    *lines, total = told[start + 1 :]
    for column in (2, 3, 4):
        amounts = [_amount(row[column]) for row in lines]
        assert sum(amounts) == _amount(total[column - 1])


def _amount(text: str) -> int:
    return int(re.sub(r"[*.+]", "", text))


def test_a_line_that_went_is_told_and_counts_in_the_sum_before(
    projects: Callable[[str], Path],
) -> None:
    made = document(projects("kedua"))
    gone = next(r for r in rows(table(made, "tabel-perubahan")) if r[-1] == "ditiadakan")
    assert gone[2:5] == ["134.679.000", "0", "-134.679.000"]
    note = plain(table(made, "tabel-ringkasan").note)
    assert note.endswith("Jumlah semula memuat pula Rp134.679.000 untuk pagu yang ditiadakan.")


def test_what_git_tells_is_computed_from_the_scalar_that_names_the_revision(
    projects: Callable[[str], Path],
) -> None:
    made = table(document(projects("pertama")), "tabel-perubahan")
    (run,) = (run for cell in made.grid.rows[2].cells[2:3] for run in _runs(cell.lines))
    assert run.origin.kind == "hitung"
    (source,) = run.origin.sources
    text = (projects("pertama") / source.path).read_text(encoding="utf-8").split("\n")
    assert text[source.line - 1].strip() == "semula: renja-2024-final"


def _runs(lines: tuple[tuple[Run, ...], ...]) -> list[Run]:
    return [run for line in lines for run in line]


def test_a_plan_that_is_no_revision_has_none_of_it(repository: Path) -> None:
    made = document(repository)
    keys = {block.caption.key for block in blocks(made) if isinstance(block, Table)}
    assert keys == {"tabel-ringkasan", "tabel-program"}
    assert dict(made.cover.fields)["judul"] == "RENCANA KERJA"


@pytest.mark.parametrize("profile", ["2a", "ua1"])
@pytest.mark.parametrize("name", PLANS)
def test_the_pdf_is_valid(
    name: str,
    profile: str,
    projects: Callable[[str], Path],
    pdf_failures: Callable[[Path, str], list[str]],
) -> None:
    assert pdf_failures(projects(name) / "output/2024/renja.pdf", profile) == []


@pytest.mark.parametrize("name", PLANS)
def test_the_docx_is_valid_and_accessible(
    name: str, projects: Callable[[str], Path], ooxml_validator: Callable[[Path], list[object]]
) -> None:
    docx = projects(name) / "output/2024/renja.docx"
    assert ooxml_validator(docx) == []
    assert findings(Docx(docx.read_bytes())) == []


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.usefixtures("pdftotext")
def test_libreoffice_breaks_lines_and_pages_of_the_docx_as_the_pdf_has_them(
    name: str,
    tmp_path: Path,
    projects: Callable[[str], Path],
    libreoffice_pdf: Callable[[Path], Path],
) -> None:
    made, look = compose_plan(projects(name), YEAR, tmp_path)
    twins = measure(made, look, tmp_path, libreoffice_pdf)
    assert twins.lines.pages[0] == twins.lines.pages[1]
    assert twins.lines.parted == ()
    assert (twins.captions[0], twins.rows[0]) == (twins.captions[1], twins.rows[1])
