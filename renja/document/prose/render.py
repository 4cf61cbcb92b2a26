"""A naskah file rendered: Jinja's text with its marks, or findings that say why not."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import TemplateError, TemplateNotFound

from renja.document.cetak import Salah
from renja.document.naskah import Naskah
from renja.document.prose.fungsi import Available, Fungsi
from renja.document.prose.konteks import plan_names
from renja.document.prose.lingkungan import Lingkungan
from renja.document.prose.penanda import SourceLine
from renja.document.prose.saringan import jinja_filters, jinja_tests, plan_filters
from renja.document.prose.sebutan import Penyebut
from renja.document.prose.tak_dikenal import Terlapor
from renja.document.prose.tempat import is_our_own, traceback_place
from renja.model.diagnostic import Place
from renja.model.renja import Renja

# What values that don't fit each other raise in Jinja's own code (NameError: a number too large
# for a float is compiled to 'inf').
_CANT = (
    TypeError,
    ValueError,
    ArithmeticError,
    AttributeError,
    LookupError,
    NameError,
    TemplateError,
)
# Tests that may be asked of any value, also of one that isn't there.
_OF_ANYTHING = frozenset(("defined", "undefined", "none"))


@dataclass(frozen=True, slots=True)
class Rendered:
    """A part's text for Markdown, and for each of its lines the naskah lines it is from."""

    name: str
    path: str
    text: str
    lines: tuple[tuple[SourceLine, ...], ...]


def prose_environment(
    renja: Renja, naskah: Naskah, available: Available
) -> tuple[Lingkungan, Fungsi]:
    """Return the environment of a plan's prose, with its names, filters and functions."""
    files = {
        name: (file.path, file.text)
        for name, file in naskah.files.items()
        if name not in naskah.broken
    }
    lingkungan = Lingkungan(files)
    names = plan_names(renja)
    lingkungan.globals.update(names)
    for name, function in plan_filters(renja, Penyebut(renja.unit.induk)).items():
        lingkungan.filters[name] = lingkungan.guarded(name, function)
    for name, function in jinja_filters().items():
        lingkungan.filters[name] = lingkungan.guarded(name, function, foreign=True)
    for name, test in jinja_tests().items():
        guarded = lingkungan.guarded(name, test, empty=False, foreign=True)
        lingkungan.tests[name] = test if name in _OF_ANYTHING else guarded
    fungsi = Fungsi(renja, lingkungan, names, available)
    fungsi.add_to(lingkungan)
    return lingkungan, fungsi


def render(lingkungan: Lingkungan, naskah: Naskah, name: str) -> Rendered | None:
    """Return a part rendered; None where its findings tell that it can't be."""
    try:
        template = lingkungan.get_template(name)
        text = "".join(template.generate())
    except Terlapor:
        return None
    except TemplateNotFound as error:
        if error.name in naskah.broken or error.name not in naskah.files:
            return None  # told when the files were read
        raise
    except Salah as mistake:
        _tell(lingkungan, mistake, mistake)
        return None
    except (RecursionError, SyntaxError) as error:
        if isinstance(error, SyntaxError):  # Python takes twenty blocks within each other
            nested = Salah("RJ560", "tanda Jinja di berkas ini bersarang terlalu dalam.")
            lingkungan.tell(nested, Place(naskah.files[name].path))
            return None
        message = "naskah ini memanggil atau menyisipkan dirinya sendiri tanpa henti."
        _tell(lingkungan, Salah("RJ560", message), error)
        return None
    except _CANT as error:
        if is_our_own(error.__traceback__):
            raise
        message = "nilai di sini tidak dapat diolah seperti yang diminta."
        hint = "Periksa jenisnya: teks, bilangan, atau daftar."
        _tell(lingkungan, Salah("RJ559", message, hint), error)
        return None
    clean, lines = lingkungan.tanda.unmarked(text)
    return Rendered(name, naskah.files[name].path, clean, lines)


def _tell(lingkungan: Lingkungan, mistake: Salah, error: BaseException) -> None:
    place = traceback_place(error.__traceback__, lingkungan.sumber.paths)
    lingkungan.tell(mistake, lingkungan.pencetak.column(place))
