"""The whole document: its parts and numbers, and where every run of it comes from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from renja.document.compose import compose
from renja.document.naskah import load_naskah
from renja.document.nodes import (
    Block,
    Cards,
    Contents,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Run,
    Runs,
    Signature,
    Table,
    plain,
)
from renja.document.walk import blocks, entries, part_runs
from renja.load.loader import load_plan
from tests.conftest import REPOSITORY
from tests.document.conftest import Plan

PLANS = {
    "2024": (REPOSITORY, 2024),
    "kecil": (REPOSITORY / "tests/proyek/kecil", 2025),
    "enam-puluh-iku": (REPOSITORY / "tests/plans/enam-puluh-iku", 2025),
    "predikat-tanpa-pagu": (REPOSITORY / "tests/plans/predikat-tanpa-pagu", 2025),
    "tujuan-triwulan": (REPOSITORY / "tests/plans/tujuan-triwulan", 2025),
}


@cache
def composed(name: str) -> Document:
    project, tahun = PLANS[name]
    loaded = load_plan(project, tahun)
    assert loaded.renja is not None, loaded.findings
    naskah = load_naskah(project, tahun, REPOSITORY / "templates" / "naskah")
    made = compose(loaded.renja, naskah)
    assert made.document is not None, made.findings
    return made.document


def source(name: str, path: str) -> Path:
    own = PLANS[name][0] / path
    return own if own.is_file() else REPOSITORY / path.removesuffix(" (bawaan)")


@pytest.mark.parametrize("name", PLANS)
def test_every_run_has_an_origin_that_exists(name: str) -> None:
    lines: dict[str, list[str]] = {}
    count = 0
    for part in composed(name).parts:
        for run in part_runs(part):
            count += 1
            for place in (run.origin.place, *run.origin.sources):
                if place.path not in lines:
                    text = source(name, place.path).read_text(encoding="utf-8")
                    lines[place.path] = text.split("\n")
                assert 1 <= place.line <= len(lines[place.path]), (run, place)
                line = lines[place.path][place.line - 1]
                assert place.end_column <= len(line) + 1, (run, place)
            if run.origin.kind == "naskah" and run.origin.place.end_column:
                place = run.origin.place
                typed = lines[place.path][place.line - 1][place.column - 1 : place.end_column - 1]
                assert _bare(typed) == _bare(run.text), (run, typed)
    assert count > 20


def _bare(text: str) -> str:
    marks = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "\u2060": ""})
    return "".join(text.translate(marks).replace("--", "-").split())


@pytest.mark.parametrize("name", PLANS)
def test_every_run_of_data_prints_its_scalar(name: str) -> None:
    """The scalar may be formatted, but a text is in its line (but for its placeholders)."""
    lines: dict[str, list[str]] = {}
    for part in composed(name).parts:
        for run in part_runs(part):
            place = run.origin.place
            if run.origin.kind != "data":
                continue
            if place.path not in lines:
                lines[place.path] = source(name, place.path).read_text("utf-8").split("\n")
            line = lines[place.path][place.line - 1]
            typed = line[place.column - 1 : place.end_column - 1]
            first = typed.strip("\"'>|- ").split(" ")[0]
            if first.isalpha() and "\\" not in line:
                assert first.casefold() in run.text.casefold(), (run, line)


@pytest.mark.parametrize("name", PLANS)
def test_all_keys_are_unique_and_references_meet_one(name: str) -> None:
    document = composed(name)
    keys = [part.key for part in document.parts]
    for block in blocks(document):
        if isinstance(block, Heading):
            keys.append(block.key)
        elif isinstance(block, Table | Cards | Figure):
            keys.append(block.caption.key)
    assert len(keys) == len(set(keys))
    targets = {run.target for part in document.parts for run in part_runs(part) if run.target}
    assert targets <= set(keys)


def test_2024_has_its_parts_figures_and_tables_in_order(document_2024: Document) -> None:
    assert [(part.label, plain(part.title), part.front) for part in document_2024.parts] == [
        ("", "KATA PENGANTAR", True),
        ("", "DAFTAR ISI", True),
        ("BAB I", "PENDAHULUAN", False),
        ("BAB II", "ARAH KEBIJAKAN KANTOR REGIONAL XII BADAN KEPEGAWAIAN NEGARA", False),
        ("BAB III", "RENCANA KERJA", False),
        ("BAB IV", "PENUTUP", False),
    ]
    assert [entry.key for entry in entries(document_2024, "gambar")] == [
        "gambar-pegawai",
        "gambar-peta",
        "gambar-sasaran",
        "gambar-restrukturisasi",
        "gambar-pagu",
    ]
    assert [entry.key for entry in entries(document_2024, "tabel")] == [
        "tabel-ringkasan",
        "tabel-program",
    ]
    labels = [f"{entry.label} {entry.text}" for entry in entries(document_2024, "isi")]
    assert [label for label in labels if label[:2] in ("A.", "B.", "C.", "1.", "2.", "3.", "4.")][
        :4
    ] == [
        "A. LATAR BELAKANG",
        "B. MAKSUD DAN TUJUAN",
        "C. RUANG LINGKUP",
        "1. Peranan Strategis BKN dalam Pengelolaan ASN",
    ]


def test_the_total_of_2024_stands_in_prose_with_its_sources(document_2024: Document) -> None:
    (total,) = {
        run
        for part in document_2024.parts
        for run in part_runs(part)
        if run.text == "Rp14.682.611.000,00"
    }
    assert (total.origin.kind, len(total.origin.sources)) == ("hitung", 5)


def test_a_reference_before_its_figure_knows_its_number(plan: Plan) -> None:
    plan.naskah["bab-1"] = "# SATU\n\nLihat {{ rujuk('gambar-peta') }}.\n"
    plan.naskah["bab-2"] = (
        "# DUA\n\n{% call gambar('sasaran') %}S{% endcall %}\n\n"
        "{% call gambar('peta') %}P{% endcall %}\n"
    )
    (paragraph,) = plan.document().parts[1].blocks
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.target) for run in paragraph.runs][1] == (
        "Gambar\u00a02",
        "gambar-peta",
    )


def test_the_paragraph_after_cards_or_a_table_has_room_above(plan: Plan) -> None:
    made = plan.body(
        "Satu.\n\n{% call gambar('sasaran') %}S{% endcall %}\n\nDua.\n\n"
        "{% call tabel('ringkasan') %}T{% endcall %}\n\nTiga.\n\nEmpat.\n\n"
        "{% call gambar('peta') %}P{% endcall %}\n\nLima.\n"
    )
    roles = [block.role for block in made if isinstance(block, Paragraph)]
    assert roles == ["isi", "setelah", "setelah", "isi", "isi"]


def test_lists_of_figures_and_tables_are_there_only_where_they_have_entries(plan: Plan) -> None:
    plan.naskah["bab-1"] = "# SATU\n\nTeks.\n"
    assert plan.document().parts[0].blocks == (Contents("isi", ""),)
    plan.naskah["bab-1"] += "\n{% call tabel('ringkasan') %}T{% endcall %}\n"
    assert plan.document().parts[0].blocks == (
        Contents("isi", ""),
        Contents("tabel", "DAFTAR TABEL"),
    )


@pytest.mark.parametrize(
    ("status", "verifikasi", "draft"),
    [
        ("draf", "sudah", True),
        ("final", "sudah", False),
        ("final", "ilustrasi", True),
        ("final", "sementara", True),
        ("final", "lama", True),
    ],
)
def test_a_plan_is_a_draft_as_long_as_any_of_its_data_is(
    plan: Plan, status: str, verifikasi: str, draft: bool
) -> None:
    plan.data["dokumen"] = plan.data["dokumen"].replace("final", status)
    plan.data["sasaran"] += f"        verifikasi: {verifikasi}\n"
    plan.naskah["bab-1"] = "# J\n\nTeks.\n"
    document = plan.document()
    assert document.meta.draft is draft
    assert dict(document.cover.fields)["draf"] == ("DRAF" if draft else "")


def test_the_cover_takes_what_it_shows_from_the_data(document_2024: Document) -> None:
    cover = document_2024.cover
    assert dict(cover.fields) == {
        "induk": "BADAN KEPEGAWAIAN NEGARA",
        "judul": "RENCANA KERJA",
        "dokumen": "Rencana Kerja",
        "tahun": "2024",
        "draf": "DRAF",
        "unit": "Kantor Regional XII BKN Pekanbaru",
        "alamat": "Jl. Hang Tuah Ujung No. 148 Pekanbaru",
        "situs": "pekanbaru.bkn.go.id",
        "akun": "Instagram @kanreg12pku",
    }
    assert cover.unit_lines == ("KANTOR REGIONAL XII", "BKN PEKANBARU")
    assert document_2024.meta.title == (
        "Rencana Kerja Kantor Regional XII BKN Pekanbaru Tahun 2024"
    )
    assert document_2024.meta.date == "2024-01-04"


def test_a_revised_plan_says_so_on_its_cover(plan: Plan) -> None:
    plan.data["dokumen"] += "versi: Revisi 1\n"
    plan.naskah["bab-1"] = "# J\n\nTeks.\n"
    assert dict(plan.document().cover.fields)["judul"] == "RENCANA KERJA (REVISI\u00a01)"


def test_composing_twice_gives_the_same_document() -> None:
    assert composed("2024") == composed.__wrapped__("2024")


def test_the_smallest_plan_as_a_document(accept: Callable[[Path, str], None]) -> None:
    lines: list[str] = []
    for part in composed("kecil").parts:
        lines.append(f"== {part.label} {plain(part.title)} <{part.key}>")
        for block in part.blocks:
            lines += _told(block)
    accept(REPOSITORY / "tests/document/dokumen-kecil.txt", "\n".join(lines) + "\n")


def _told(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [f"{block.role}:", *_told_runs(block.runs)]
        case Heading():
            return [f"{'#' * block.level} {block.label} <{block.key}>", *_told_runs(block.runs)]
        case ListBlock():
            return [block.kind, *(line for item in block.items for line in _told_runs(item.runs))]
        case Table() | Cards() | Figure():
            caption = block.caption
            head = f"{type(block).__name__} {caption.label} <{caption.key}>"
            body = [] if isinstance(block, Figure) else [f"  {block.summary}"]
            grids = block.grids if isinstance(block, Cards) else ()
            for grid in (block.grid,) if isinstance(block, Table) else grids:
                body.append(f"  {grid.widths}")
                for row in grid.rows:
                    body.append(f"  {row.kind}{'+' * row.keep}")
                    for cell in row.cells:
                        body.append(f"    {cell.role} {cell.rowspan}x{cell.colspan}")
                        body += [f"    {told}" for runs in cell.lines for told in _told_runs(runs)]
            return [head, *_told_runs(caption.runs), *body]
        case Signature():
            return [
                "Signature",
                *(t for runs in (*block.above, block.name) for t in _told_runs(runs)),
            ]
        case Contents() | PageBreak():
            return [repr(block)]


def _told_runs(runs: Runs) -> list[str]:
    return [f"  {run.text!r} {_told_origin(run)}" for run in runs]


def _told_origin(run: Run) -> str:
    place = run.origin.place
    name = place.path.rsplit("/", 1)[-1]
    target = f" -> {run.target}" if run.target else ""
    return f"{run.origin.kind} {name}:{place.line}:{place.column}{target}"


def test_a_figure_or_table_moves_only_where_the_naskah_lets_it(plan: Plan) -> None:
    for call, movable in (("'ringkasan'", False), ("'ringkasan', geser=true", True)):
        (block,) = plan.body(f"{{% call tabel({call}) %}}T{{% endcall %}}")
        assert isinstance(block, Table)
        assert block.movable is movable
