"""What the pictures show, and that their alternative texts hold every fact of it."""

from __future__ import annotations

from textwrap import indent

from renja.document.nodes import Document, Figure
from renja.document.walk import blocks
from renja.figure.spec import (
    BudgetSpec,
    EmployeesSpec,
    PictureSpec,
    RestructuringSpec,
    StrategyMapSpec,
)
from tests.document.conftest import Plan
from tests.document.tabel.test_ringkasan import iku, pagu, sasaran, set_pagu, set_sasaran


def spec_2024(document: Document, kind: type[PictureSpec]) -> PictureSpec:
    (found,) = (b.spec for b in blocks(document) if isinstance(b, Figure) and type(b.spec) is kind)
    return found


def spec(plan: Plan, name: str) -> PictureSpec:
    (figure,) = plan.body(f"{{% call gambar('{name}') %}}Judul{{% endcall %}}")
    assert isinstance(figure, Figure)
    return figure.spec


def test_the_employees_of_2024_are_marked_as_illustration(document_2024: Document) -> None:
    found = spec_2024(document_2024, EmployeesSpec)
    assert isinstance(found, EmployeesSpec)
    assert (found.total, found.mark) == ("84", "DATA ILUSTRASI")
    assert found.note == "Data ilustrasi. Persentase dihitung terhadap jumlah pegawai."
    for panel in (found.sex, found.age, found.position, found.education):
        assert sum(bar.value for bar in panel.bars) == 84
        for bar in panel.bars:
            assert f"{bar.label} {bar.number} ({bar.share})" in found.alt
    assert "Data ilustrasi." in found.alt


def test_employees_that_are_not_broken_down_say_so(plan: Plan) -> None:
    plan.data["pegawai"] = "jumlah: 7\nsumber:\n  dokumen: Buku\n  halaman: 3\n"
    found = spec(plan, "pegawai")
    assert isinstance(found, EmployeesSpec)
    assert (found.mark, found.note, found.sex.bars) == ("", "Sumber: Buku, hlm. 3.", ())
    assert "Rentang usia: data belum tersedia." in found.alt


def test_the_strategy_map_of_2024_has_four_bands_and_no_links(document_2024: Document) -> None:
    found = spec_2024(document_2024, StrategyMapSpec)
    assert isinstance(found, StrategyMapSpec)
    assert [len(band.cards) for band in found.bands] == [1, 1, 4, 1]
    assert (found.links, found.rising) == ((), True)
    assert "Setiap tingkat mendukung tingkat di atasnya." in found.alt
    for band in found.bands:
        assert band.title in found.alt
        assert all(f"{card.label}: {card.text}" in found.alt for card in band.cards)


def test_links_between_sasaran_are_those_that_the_data_tell(plan: Plan) -> None:
    supports = "    mendukung: [S.1]\n"
    set_sasaran(plan, sasaran("S.1", iku("I.1")), sasaran("S.2", iku("I.2")) + supports)
    found = spec(plan, "peta")
    assert isinstance(found, StrategyMapSpec)
    assert (found.bands[0].title, found.links) == ("", (("S.2", "S.1"),))
    assert "Keterkaitan: sasaran 2 mendukung sasaran 1." in found.alt


def test_bands_of_tujuan_stand_side_by_side_and_none_is_said_to_support_another(
    plan: Plan,
) -> None:
    tujuan = "".join(
        f"  - kode: T.{n}\n    nama: Tujuan {n}\n    sasaran:\n"
        + indent(sasaran(f"S.{n}", iku(f"I.{n}")), "    ")
        for n in (1, 2)
    )
    plan.data["sasaran"] = f"tujuan:\n{tujuan}"
    found = spec(plan, "peta")
    assert isinstance(found, StrategyMapSpec)
    assert ([band.title for band in found.bands], found.rising) == (["Tujuan 1", "Tujuan 2"], False)
    assert "mendukung" not in found.alt


def test_the_restructuring_of_2024_leads_three_old_programmes_to_one(
    document_2024: Document,
) -> None:
    found = spec_2024(document_2024, RestructuringSpec)
    assert isinstance(found, RestructuringSpec)
    generic, technical = found.panels
    assert (generic.title, generic.code, len(generic.origins)) == ("Program generik", "WA", 3)
    assert (technical.title, technical.code, technical.origins) == ("Program teknis", "CO", ())
    assert technical.text.startswith("Didesain untuk melaksanakan prioritas")
    for panel in found.panels:
        assert panel.name in found.alt
        assert all(origin in found.alt for origin in panel.origins)
        assert panel.text in found.alt


def test_the_budget_of_2024_counts_each_line_once(document_2024: Document) -> None:
    found = spec_2024(document_2024, BudgetSpec)
    assert isinstance(found, BudgetSpec)
    assert found.total == "*Rp14.682.611.000"
    assert [(p.code, p.amount, p.share) for p in found.programs] == [
        ("WA", "*Rp14.058.817.000", "95,75%"),
        ("CO", "*Rp623.794.000", "4,25%"),
    ]
    assert sum(line.value for line in found.lines) == 14_682_611_000
    assert [line.share for line in found.lines] == ["2,04%", "1,18%", "1,02%", "0,92%", "94,83%"]
    assert found.lines[4].name == (
        "Pengelolaan Keuangan, BMN dan Umum, serta Pengelolaan Komunikasi dan Informasi Publik"
    )
    assert found.rest_title == "4 rincian lainnya"
    assert found.rest == "*Rp758.473.000, 5,17% dari pagu; bilah {kali} kali skala di atas"
    marked = [line.value for line in found.lines if line.amount.startswith("*")]
    assert marked == [150_000_000, 13_924_138_000]  # not yet verified
    assert found.note == "*Data sementara, belum dipastikan."
    for line in found.lines:
        assert f"{line.name} {line.amount}, {line.share}" in found.alt


def test_lines_of_like_size_are_all_shown_below_the_bar(plan: Plan) -> None:
    set_sasaran(plan, sasaran("S.1", iku("I.1")))
    within = pagu("C", 1, "I.1", extra="    induk: A\n")
    set_pagu(plan, pagu("A", 5, "I.1"), pagu("B", 6, "I.1"), within)
    found = spec(plan, "pagu")
    assert isinstance(found, BudgetSpec)
    assert (found.rest_title, len(found.lines)) == ("2 rincian pagu", 2)
    assert found.rest == "bilah {kali} kali skala di atas"
