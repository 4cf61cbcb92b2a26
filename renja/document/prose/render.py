"""A naskah file rendered: Jinja's text with its marks, or findings that say why not."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import TemplateError, TemplateNotFound

from renja.document.naskah import Naskah
from renja.document.printing import Mistake
from renja.document.prose.citations import Citations
from renja.document.prose.environment import ProseEnvironment
from renja.document.prose.filters import jinja_filters, jinja_tests, plan_filters
from renja.document.prose.frames import is_our_own, traceback_place
from renja.document.prose.functions import Available, ProseFunctions
from renja.document.prose.marks import SourceLine
from renja.document.prose.names import plan_names
from renja.document.prose.unknown_name import AlreadyTold
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
) -> tuple[ProseEnvironment, ProseFunctions]:
    """Return the environment of a plan's prose, with its names, filters and functions."""
    files = {
        name: (file.path, file.text)
        for name, file in naskah.files.items()
        if name not in naskah.broken
    }
    environment = ProseEnvironment(files)
    names = plan_names(renja)
    environment.globals.update(names)
    for name, function in plan_filters(renja, Citations(renja.unit.induk)).items():
        environment.filters[name] = environment.guarded(name, function)
    for name, function in jinja_filters().items():
        environment.filters[name] = environment.guarded(name, function, foreign=True)
    for name, test in jinja_tests().items():
        guarded = environment.guarded(name, test, empty=False, foreign=True)
        environment.tests[name] = test if name in _OF_ANYTHING else guarded
    functions = ProseFunctions(renja, environment, names, available)
    functions.add_to(environment)
    return environment, functions


def render(environment: ProseEnvironment, naskah: Naskah, name: str) -> Rendered | None:
    """Return a part rendered; None where its findings tell that it can't be."""
    try:
        template = environment.get_template(name)
        text = "".join(template.generate())
    except AlreadyTold:
        return None
    except TemplateNotFound as error:
        if error.name in naskah.broken or error.name not in naskah.files:
            return None  # told when the files were read
        raise
    except Mistake as mistake:
        _tell(environment, mistake, mistake)
        return None
    except (RecursionError, SyntaxError) as error:
        if isinstance(error, SyntaxError):  # Python takes twenty blocks within each other
            nested = Mistake("RJ560", "tanda Jinja di berkas ini bersarang terlalu dalam.")
            environment.tell(nested, Place(naskah.files[name].path))
            return None
        message = "naskah ini memanggil atau menyisipkan dirinya sendiri tanpa henti."
        _tell(environment, Mistake("RJ560", message), error)
        return None
    except _CANT as error:
        if is_our_own(error.__traceback__):
            raise
        message = "nilai di sini tidak dapat diolah seperti yang diminta."
        hint = "Periksa jenisnya: teks, bilangan, atau daftar."
        _tell(environment, Mistake("RJ559", message, hint), error)
        return None
    clean, lines = environment.marks.unmarked(text)
    return Rendered(name, naskah.files[name].path, clean, lines)


def _tell(environment: ProseEnvironment, mistake: Mistake, error: BaseException) -> None:
    place = traceback_place(error.__traceback__, environment.texts.paths)
    environment.tell(mistake, environment.printer.column(place))
