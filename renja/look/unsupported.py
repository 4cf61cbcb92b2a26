"""What the template asks for and one of the outputs can't do: told with the nearest thing.

Nothing is dropped in silence: a property of a style that is neither read (properties.py,
tables.py), nor without effect on the page, is a finding, known by name here or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from renja.look.package import MAIN, Element, attribute, switched_on, w
from renja.look.properties import local
from renja.look.styles import Kind, Styles

# CT_PPr, CT_RPr, CT_TblPr, CT_TcPr (17.3.1.26, 17.3.2.28, 17.4.59, 17.4.69): what is read.
_READ = {
    "pPr": {
        "pStyle", "keepNext", "keepLines", "widowControl", "numPr", "pBdr", "tabs", "spacing",
        "ind", "jc", "outlineLvl", "rPr", "sectPr",
    },
    "rPr": {
        "rStyle", "rFonts", "b", "i", "caps", "color", "spacing", "sz", "u",
    },
    "tblPr": {"tblBorders", "tblCellMar", "tblStyleRowBandSize"},
    "tcPr": {"tcW", "gridSpan", "tcBorders", "shd", "tcMar", "vAlign"},
    "trPr": {"tblHeader", "cantSplit", "cnfStyle"},
    "pBdr": {"top", "bottom", "between", "left", "right", "bar"},
}  # fmt: skip
# Of no effect on a page in Indonesian, or said by this program for every paragraph and table.
_IDLE = {
    "pPr": {
        "pageBreakBefore", "suppressLineNumbers", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "adjustRightInd",
        "snapToGrid", "mirrorIndents", "suppressOverlap", "textAlignment", "textboxTightWrap",
        "divId", "cnfStyle", "pPrChange",
    },
    "rPr": {
        "bCs", "iCs", "szCs", "noProof", "snapToGrid", "webHidden", "cs", "rtl", "lang",
        "eastAsianLayout", "specVanish", "rPrChange",
    },
    "tblPr": {
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleColBandSize", "tblW", "jc",
        "tblInd", "tblLayout", "tblLook", "tblCaption", "tblDescription", "tblCellSpacing",
    },
    "tcPr": {"noWrap", "tcFitText", "hideMark", "cnfStyle", "textDirection"},
    "trPr": {"jc", "hidden"},
    "pBdr": set[str](),
}  # fmt: skip
# As Word's windows call it, and the nearest thing that both outputs can do.
_TOLD: Mapping[str, tuple[str, str]] = {
    "contextualSpacing": ("jarak yang diabaikan antarparagraf segaya", "jarak setelah 0 pt"),
    "kern": ("kerning", "huruf tanpa kerning"),
    "framePr": ("bingkai", "paragraf biasa"),
    "shd": ("arsiran", "teks tanpa arsiran"),
    "bdr": ("garis di sekeliling teks", "teks tanpa garis"),
    "textDirection": ("arah teks", "teks mendatar"),
    "bidi": ("teks kanan ke kiri", "teks kiri ke kanan"),
    "strike": ("coretan", "teks biasa"),
    "dstrike": ("coretan ganda", "teks biasa"),
    "smallCaps": ("huruf kecil berbentuk kapital", "huruf biasa"),
    "outline": ("efek teks garis luar", "huruf biasa"),
    "shadow": ("efek teks bayangan", "huruf biasa"),
    "emboss": ("efek teks timbul", "huruf biasa"),
    "imprint": ("efek teks tenggelam", "huruf biasa"),
    "vanish": ("teks tersembunyi", "teks yang tampak"),
    "w": ("skala lebar huruf", "lebar 100 %"),
    "position": ("letak naik atau turun", "letak biasa"),
    "highlight": ("warna stabilo", "teks tanpa warna latar"),
    "effect": ("efek animasi", "huruf biasa"),
    "fitText": ("teks pas lebar", "lebar biasa"),
    "vertAlign": ("superskrip atau subskrip", "teks biasa"),
    "em": ("tanda penekanan", "huruf biasa"),
    "left": ("garis kiri", "garis atas atau bawah"),
    "right": ("garis kanan", "garis atas atau bawah"),
    "bar": ("garis tepi", "garis atas atau bawah"),
}
_SHOWN: Mapping[Kind, str] = {"paragraph": "paragraf", "character": "karakter", "table": "tabel"}
_PARTS = ("pPr", "rPr", "tblPr", "tcPr", "trPr")
# Parts of a table that its style can shape: those that are read, and how Word calls the others.
_ROWS = {
    "lastRow": "baris total",
    "firstCol": "kolom pertama",
    "lastCol": "kolom terakhir",
    "band1Vert": "kolom berpita",
    "band2Vert": "kolom berpita",
    "neCell": "sel sudut",
    "nwCell": "sel sudut",
    "seCell": "sel sudut",
    "swCell": "sel sudut",
}
_SUPERSCRIPT = {"footnote reference", "footnote text"}


def note_styles(styles: Styles, used: Iterable[tuple[Kind, str]]) -> None:
    """Note what the styles of these kinds and names ask for and can't have."""
    defaults = styles.tree.defaults
    if defaults is not None:
        for part in defaults:
            _note_properties(part, "pengaturan bawaan dokumen", "", styles)
    for kind, name in used:
        identity = styles.tree.find(kind, name)
        for style in styles.tree.chain(identity):
            own = attribute(style.find(w("name")))
            _note_properties(style, f"gaya {_SHOWN[kind]} '{own}'", own, styles)
            for part in style.iterfind(w("tblStylePr")) if kind == "table" else ():
                row = attribute(part, "type")
                if row in _ROWS and len(part):
                    _note(styles, f"gaya tabel '{own}'", _ROWS[row], "baris biasa")
                elif row not in _ROWS:
                    _note_properties(part, f"gaya tabel '{own}'", own, styles)


def note_direct(container: Element, where: str, styles: Styles) -> None:
    """Note what paragraphs and runs of a part ask for by themselves and can't have."""
    for item in container.iter(w("p"), w("r")):
        _note_properties(item, where, "", styles)


def note_section(properties: Element, where: str, styles: Styles) -> None:
    """Note what a section asks of its pages and can't have."""
    columns = properties.find(w("cols"))
    if attribute(columns, "num", "1") not in {"", "1"}:
        _note(styles, where, "kolom teks", "satu kolom")
    for name, what, nearest in (
        ("pgBorders", "garis tepi halaman", "garis pada gaya judul"),
        ("lnNumType", "nomor baris", "halaman tanpa nomor baris"),
        ("bidi", "bagian kanan ke kiri", "kiri ke kanan"),
        ("rtlGutter", "jilid di kanan", "jilid di kiri"),
    ):
        if properties.find(w(name)) is not None:
            _note(styles, where, what, nearest)
    if attribute(properties.find(w("textDirection")), default="lrTb") not in _LEVEL:
        _note(styles, where, "arah teks", "teks mendatar")
    if attribute(properties.find(w("vAlign")), default="top") != "top":
        _note(styles, where, "perataan tegak halaman", "teks mulai dari atas")


def _note_properties(owner: Element, where: str, name: str, styles: Styles) -> None:
    for part in _PARTS:
        properties = owner.find(w(part))
        for element in () if properties is None else properties:
            _note_element(element, part, where, name, styles)
            for side in element if local(element) == "pBdr" else ():
                if local(side) in {"left", "right", "bar"} and attribute(side) not in _NOTHING:
                    _note(styles, where, *_TOLD[local(side)])


_NOTHING = {"", "nil", "none", "0", "100", "clear", "auto", "baseline"}
_LEVEL = {"lrTb", "tb"}  # text from left to right, as LibreOffice says it of every section


def _note_element(element: Element, part: str, where: str, name: str, styles: Styles) -> None:
    word = local(element)
    if not word or element.tag != w(word):
        if element.tag and not str(element.tag).startswith(f"{{{MAIN}}}"):
            _note(styles, where, f"efek teks '{word}'", "huruf biasa")
        return
    if word in _READ[part] or word in _IDLE[part]:
        return
    if word == "vertAlign" and name.casefold() in _SUPERSCRIPT:
        return
    if _without_effect(element, word):
        return
    what, nearest = _TOLD.get(word, (f"sifat '{word}'", "tanpa sifat itu"))
    _note(styles, where, what, nearest)


def _without_effect(element: Element, word: str) -> bool:
    """Return whether an element says only that there is nothing."""
    if word == "shd":
        return attribute(element, "fill", "auto") == "auto" and not attribute(element, "themeFill")
    given = attribute(element, default="on")
    return given in _NOTHING or not switched_on(element)


def _note(styles: Styles, where: str, what: str, nearest: str) -> None:
    styles.problems.add(
        "RJ710",
        f"{where}: {what} tidak dapat dibuat di PDF",
        f"hapus itu dari templat, agar DOCX dan PDF sama; yang terdekat: {nearest}",
    )
