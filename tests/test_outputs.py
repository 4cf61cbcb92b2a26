"""The built documents of the plan of 2024 and of the unlike plans, as others read them."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from renja.document.nodes import Cards
from renja.document.walk import blocks
from renja.load.loader import load_plan
from renja.model.renja import Renja
from renja.pipeline.build import build, check
from tests.layout.page_faults import page_faults
from tests.layout.twins import Twins, compose_plan, measure
from tests.layout.words import first_missing
from tests.write.word.reading import Docx
from tests.write.word_accessibility import findings

REPOSITORY = Path(__file__).resolve().parent.parent
PLANS = {
    "2024": (REPOSITORY, 2024),
    "tujuan-triwulan": (REPOSITORY / "tests/plans/tujuan-triwulan", 2025),
    "predikat-tanpa-pagu": (REPOSITORY / "tests/plans/predikat-tanpa-pagu", 2025),
    "enam-puluh-iku": (REPOSITORY / "tests/plans/enam-puluh-iku", 2025),
}
LEAST_ALIKE = 0.995  # of the lines; all of them were at the last measurement
_WORD = re.compile(r'xMax="([\d.]+)" yMax="[\d.]+">([^<]+)</word>')
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\ufffd]")
_SPACES = re.compile("[\\s\u200b\u2060\u00ad\u00a0]+")


@dataclass(frozen=True, slots=True)
class Outputs:
    """A built plan: its data, and the files."""

    renja: Renja
    docx: Path
    pdf: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Outputs]:
    """Return a function: a plan's name in, its outputs out, built once."""
    done: dict[str, Outputs] = {}

    def outputs(name: str) -> Outputs:
        if name not in done:
            project, tahun = PLANS[name]
            folder = tmp_path_factory.mktemp("built")
            made = build(project, tahun, folder)
            assert made.manifest is not None, made.checked.findings
            renja = load_plan(project, tahun).renja
            assert renja is not None
            done[name] = Outputs(renja, made.folder / "renja.docx", made.folder / "renja.pdf")
        return done[name]

    return outputs


def squeezed(text: str) -> str:
    """Return text without spaces and invisible characters: lines break anywhere."""
    return _SPACES.sub("", text)


def docx_text(path: Path) -> str:
    """Return all that a reader of the DOCX is told, alternative texts too."""
    told: list[str] = []
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if re.match(r"word/\w+\d*\.xml", name)]
        for name in names:
            for element in etree.fromstring(package.read(name)).iter():
                if element.tag == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t":
                    told.append(element.text or "")
                told.append(element.get("descr") or "")
    return squeezed("".join(told))


def points(amount: int) -> str:
    """Return an amount as it is written in tables: 14.682.611.000."""
    return f"{amount:,}".replace(",", ".")


def facts(renja: Renja) -> Iterator[str]:
    """Yield what the data tell that the document must tell: names, figures, dates, laws."""
    unit, dokumen = renja.unit, renja.dokumen
    yield from (unit.nama, unit.panjang, unit.pendek, unit.alamat, str(unit.situs))
    yield from (akun.nama for akun in unit.akun)
    yield from (str(dokumen.tahun), dokumen.tempat, "4 Januari 2024")
    yield from (dokumen.penanda_tangan.nama, dokumen.penanda_tangan.jabatan)
    assert unit.wilayah is not None
    yield from unit.wilayah.provinsi
    yield from (f"{item.jumlah}" for item in unit.wilayah.instansi)
    yield from (item.nama for item in unit.gedung)
    yield from (part.nama for item in unit.kendaraan for part in item.rincian)
    yield from (place.tempat for item in unit.kendaraan for place in item.penempatan)
    assert renja.asn is not None
    assert renja.arah is not None
    yield from (points(renja.asn.pns), points(renja.asn.pppk), points(renja.asn.jumlah))
    yield from (str(renja.asn.sumber.dokumen), str(renja.asn.sumber.penerbit))
    yield from (str(renja.arah.visi), *renja.arah.misi)
    for peran in renja.peran:
        yield peran.judul
        yield from (butir for daftar in peran.daftar for butir in daftar.butir)
    yield from (perspektif.nama for perspektif in renja.perspektif)
    yield from (sasaran.nama for sasaran in renja.sasaran)
    for iku in renja.iku:
        yield from (iku.kode, iku.nama, iku.target.typed)
        for value in (iku.target_sebelumnya, iku.realisasi_sebelumnya):
            if value is not None and iku.berubah:
                yield value.typed
    assert renja.restrukturisasi is not None
    yield from renja.restrukturisasi.tujuan
    for program in renja.program:
        yield from (program.kode, program.nama, *program.asal)
        yield points(renja.pagu_program(program))
        for kegiatan in program.kegiatan:
            yield kegiatan.nama
            yield from (isi.teks for isi in kegiatan.isi)
    for baris in renja.pagu:
        yield points(baris.jumlah)
        for butir in baris.butir:
            yield from (butir.nama or "", *butir.layanan)
    yield from (points(renja.jumlah_pagu), f"Rp{points(renja.jumlah_pagu)},00")
    yield from (item.nama for item in renja.pengadaan)
    for regulasi in renja.regulasi:
        if regulasi.dicabut_oleh is None:
            yield from (str(regulasi.tentang), *map(str, regulasi.nomor), str(regulasi.tahun))


@pytest.mark.parametrize("output", ["docx", "pdf"])
def test_every_fact_of_2024_stands_in_the_document(
    output: str, built: Callable[[str], Outputs], pdftotext: Callable[..., str]
) -> None:
    outputs = built("2024")
    text = (
        docx_text(outputs.docx) if output == "docx" else squeezed(pdftotext(outputs.pdf, "-raw"))
    ).casefold()
    wanted = dict.fromkeys(fact for fact in facts(outputs.renja) if fact)
    assert len(wanted) > 200
    assert [fact for fact in wanted if squeezed(fact).casefold() not in text] == []


def test_counts_that_nobody_typed_come_out_right(
    built: Callable[[str], Outputs], pdftotext: Callable[..., str]
) -> None:
    text = squeezed(pdftotext(built("2024").pdf, "-raw"))
    for told in (
        "41 (empat puluh satu) instansi",
        "3 (tiga) instansi pemerintah provinsi",
        "38 (tiga puluh delapan) instansi kabupaten/kota",
        "4 (empat) perspektif",
        "7 (tujuh) sasaran",
        "14 (empat belas) Indikator Kinerja Utama",
        "6 (enam) unit mobil dinas",
        "4.282.429",
        "Rp14.058.817.000",
        "Rp623.794.000",
        "25 poin persentase",
    ):
        assert squeezed(told) in text, told
    assert sum(len(kegiatan.isi) for kegiatan in built("2024").renja.kegiatan) == 31


def test_hostile_text_arrives_as_typed_in_both(
    built: Callable[[str], Outputs], pdftotext: Callable[..., str]
) -> None:
    outputs = built("enam-puluh-iku")
    pdf, docx = squeezed(pdftotext(outputs.pdf, "-raw")), docx_text(outputs.docx)
    names = [iku.nama for iku in outputs.renja.iku]
    names += [isi.teks for kegiatan in outputs.renja.kegiatan for isi in kegiatan.isi]
    assert len(names) == 280
    assert [name for name in names if squeezed(name) not in docx] == []
    # A cell may go on on the next page, below its running head: there it is looked for by half.
    halves = [half for name in names for half in (name[: len(name) // 2], name[len(name) // 2 :])]
    missing = [half for half in halves if squeezed(half) not in pdf]
    assert missing == []


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_pdf_is_valid(
    name: str,
    profile: str,
    built: Callable[[str], Outputs],
    pdf_failures: Callable[[Path, str], list[str]],
) -> None:
    assert pdf_failures(built(name).pdf, profile) == []


@pytest.mark.parametrize("name", PLANS)
def test_nothing_stands_alone_on_a_page(name: str, built: Callable[[str], Outputs]) -> None:
    assert page_faults(built(name).pdf) == ()


def test_nobody_signs_an_empty_page(tmp_path: Path) -> None:
    project = tmp_path / "proyek"
    for folder in ("data/2024", "templates"):
        shutil.copytree(REPOSITORY / folder, project / folder)
    dokumen = project / "data/2024/dokumen.yaml"
    text = dokumen.read_text(encoding="utf-8")
    nip = 'nip: "197001011990032001"'
    dokumen.write_text(re.sub("# nip: .*", nip, text), encoding="utf-8", newline="\n")
    made = build(project, 2024, tmp_path / "keluaran", ("pdf",))
    assert made.manifest is not None, made.checked.findings
    assert page_faults(made.folder / "renja.pdf") == ()


def test_figures_of_unlike_units_end_flush_in_both(
    built: Callable[[str], Outputs],
    libreoffice_pdf: Callable[[Path], Path],
    pdftotext: Callable[..., str],
) -> None:
    outputs = built("tujuan-triwulan")
    for pdf in (outputs.pdf, libreoffice_pdf(outputs.docx)):
        pages = pdftotext(pdf, "-bbox").split("<page ")
        page = next(found for found in pages if ">1.200<" in found and ">3,72<" in found)
        ends = {text: float(right) for right, text in _WORD.findall(page)}
        targets = [ends[text] for text in ("*3,65", "97,5%", "112,5", "90%")]
        assert targets == pytest.approx([ends["1.200"]] * 4, abs=0.3)


@pytest.mark.parametrize("name", PLANS)
def test_the_docx_is_valid(
    name: str, built: Callable[[str], Outputs], ooxml_validator: Callable[[Path], list[object]]
) -> None:
    assert ooxml_validator(built(name).docx) == []


@pytest.mark.parametrize("name", PLANS)
def test_the_docx_is_accessible(name: str, built: Callable[[str], Outputs]) -> None:
    """But for one warning: a card without a perspective has no first row in the sense of its
    table style, since nothing stands over its sasaran."""
    document = check(*PLANS[name]).document
    assert document is not None
    headless = [
        grid
        for block in blocks(document)
        if isinstance(block, Cards)
        for grid in block.grids
        if grid.rows[0].kind == "kartu_sasaran"
    ]
    found = findings(Docx(built(name).docx.read_bytes()))
    assert [told for told in found if not told.startswith("table_without_head")] == []
    assert len(found) == len(headless)


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.usefixtures("pdftotext")
def test_libreoffice_breaks_lines_and_pages_of_the_docx_as_the_pdf_has_them(
    name: str, tmp_path: Path, libreoffice_pdf: Callable[[Path], Path]
) -> None:
    project, tahun = PLANS[name]
    document, look = compose_plan(project, tahun, tmp_path)
    twins: Twins = measure(document, look, tmp_path, libreoffice_pdf)
    assert twins.lines.pages[0] == twins.lines.pages[1]
    assert twins.headings[0] == twins.headings[1]
    assert twins.lines.share >= LEAST_ALIKE, twins.lines.parted
    assert twins.captions[0] == twins.captions[1]
    assert twins.rows[0] == twins.rows[1]
    assert twins.drift <= 0.5


def copied_texts(pdf: Path, pdftotext: Callable[..., str]) -> dict[str, str]:
    """Return the text of a PDF as it is copied, by three programs' ways of reading."""
    pages = PdfReader(pdf).pages
    return {
        "pdftotext": pdftotext(pdf),
        "pdftotext -raw": pdftotext(pdf, "-raw"),
        "pypdf": "\n".join(page.extract_text() for page in pages),
    }


def docx_tokens(path: Path) -> list[str]:
    """Return what stands between spaces and hyphens in the DOCX outside its tables."""
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    texts = (
        "".join(
            item.text or "" if item.tag == f"{W}t" else " "
            for item in line.iter(f"{W}t", f"{W}tab", f"{W}br")
        )
        for line in body.iter(f"{W}p")
        if next(line.iterancestors(f"{W}tbl"), None) is None
    )
    return [token for text in texts for token in tokens(_INVISIBLE.sub("", text))]


def tokens(text: str) -> list[str]:
    return [token for token in re.split(r"\s+|(?<=-)", text) if token]


@pytest.mark.parametrize("name", PLANS)
def test_text_copied_from_the_pdf_has_no_invisible_characters(
    name: str, built: Callable[[str], Outputs], pdftotext: Callable[..., str]
) -> None:
    for way, text in copied_texts(built(name).pdf, pdftotext).items():
        assert _INVISIBLE.findall(text) == [], way


@pytest.mark.parametrize("name", ["2024", "tujuan-triwulan", "predikat-tanpa-pagu"])
def test_words_are_copied_whole_from_the_pdf(
    name: str, built: Callable[[str], Outputs], pdftotext: Callable[..., str]
) -> None:
    wanted = dict.fromkeys(docx_tokens(built(name).docx))
    assert len(wanted) > 100
    for way, text in copied_texts(built(name).pdf, pdftotext).items():
        found = set(tokens(text))
        assert [token for token in wanted if token not in found] == [], way


@pytest.mark.parametrize("name", PLANS)
def test_text_is_copied_from_the_pdf_in_reading_order(
    name: str, built: Callable[[str], Outputs], pdftotext: Callable[..., str]
) -> None:
    wanted = docx_tokens(built(name).docx)
    for way, text in copied_texts(built(name).pdf, pdftotext).items():
        if way != "pdftotext":  # which goes by columns where it sees some, as in the contents
            assert first_missing(wanted, tokens(text)) == "", way


def alternative_texts(docx: Path) -> dict[str, str]:
    """Return the alternative text of every picture by the picture's name."""
    found: dict[str, str] = {}
    with zipfile.ZipFile(docx) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    for inline in body.iter("{*}inline"):
        (about,), (named,) = inline.iter("{*}docPr"), inline.iter("{*}cNvPr")
        found[str(named.get("name"))] = str(about.get("descr"))
    return found


@pytest.mark.parametrize("name", PLANS)
def test_every_number_drawn_in_a_figure_stands_in_its_alternative_text(
    name: str, built: Callable[[str], Outputs]
) -> None:
    docx = built(name).docx
    texts = alternative_texts(docx)
    drawings = [path for path in docx.parent.glob("gambar/*.svg") if path.stem in texts]
    assert drawings
    for path in drawings:
        told = texts[path.stem.split("-lanjutan")[0]]
        drawn = " ".join("".join(t.itertext()) for t in etree.parse(path).iter("{*}text"))
        # The scale of enlarged bars is told to those who see them.
        drawn = re.sub(r"bilah \S+ kali skala di atas", "", drawn)
        numbers = re.findall(r"\d[\d.,]*\d|\d", drawn)
        assert [number for number in numbers if number not in told] == [], path.stem
