"""The sandbox that prose runs in: what it may do, and how its mistakes become findings.

Nothing stops at the first mistake where it can go on: a name that isn't there or a filter
that fails is told once and prints nothing.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Mapping
from types import GeneratorType
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, operators
from jinja2.runtime import Context, Macro
from jinja2.sandbox import SandboxedEnvironment, safe_range
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from renja.document.printing import Mistake
from renja.document.prose.access import MISSING, ask, missing_message, place_read
from renja.document.prose.arithmetic import compute, concatenated
from renja.document.prose.compiled import Compiled, CompiledNaskah, NaskahText
from renja.document.prose.frames import place_in_line, template_frame
from renja.document.prose.marks import (
    PRINT,
    START,
    STEP,
    MarkExtension,
    PlaceMarks,
    ProseMarks,
)
from renja.document.prose.printer import Printer
from renja.document.prose.texts import NaskahTexts
from renja.document.prose.unknown_name import UnknownName, unknown_name
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place


class _Code(CodeGenerator):
    """Lets '~' join values with their origins, and comparisons refuse what can't be compared."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        """Write the call that joins."""
        self.write("environment.concatenated((")
        for arg in node.nodes:
            self.visit(arg, frame)
            self.write(", ")
        self.write("))")

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:
        """Write the comparison."""
        self.write("(")
        self._write_comparable(node.expr, frame)
        for operand in node.ops:
            self.visit(operand, frame)
        self.write(")")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:
        """Write the choice; without 'else' it is empty, as an {% if %} would be."""
        node.expr2 = node.expr2 or nodes.Const("", lineno=node.lineno)
        super().visit_CondExpr(node, frame)

    def visit_Operand(self, node: nodes.Operand, frame: Frame) -> None:
        """Write an operator and what stands at its right."""
        self.write(f" {operators[node.op]} ")
        self._write_comparable(node.expr, frame)

    def _write_comparable(self, node: nodes.Expr, frame: Frame) -> None:
        self.write("environment.comparable(")
        self.visit(node, frame)
        self.write(")")


_COMPILED = CompiledNaskah()


class ProseEnvironment(SandboxedEnvironment):
    """The environment of one document. files: name to path and text."""

    code_generator_class = _Code
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, files: Mapping[str, tuple[str, str]], marks: bool = True) -> None:
        texts = NaskahTexts(files)
        super().__init__(
            loader=texts,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=True,  # what is Markup was made by the naskah; all else is a value
            optimized=False,  # constants too go through our own operators and filters
        )
        self.marks = ProseMarks()
        self.keeps_code = marks
        self.findings: list[Finding] = []
        self.texts = texts
        self.printer = printer = Printer(self.marks, self.tell)
        self.undefined = unknown_name(self.tell_missing)
        self.globals = {PRINT: printer.print_value, START: printer.start, STEP: printer.step}
        self.globals["range"] = self.guarded("range", safe_range, foreign=True)
        self.globals["namespace"] = Namespace
        self.filters: dict[str, Any] = {}
        self.tests: dict[str, Any] = {}
        if marks:
            self.add_extension(MarkExtension)

    def compile(self, source: Any, name: Any = None, filename: Any = None, *rest: Any) -> Any:
        """Return the code of a naskah, that of the last time where its text was the same."""
        text = NaskahText(str(name), str(filename), self.texts.text(str(filename)))
        compiled = _COMPILED.get(text) if self.keeps_code else None
        if compiled is None:
            self.marks.compiling = PlaceMarks()
            code = super().compile(source, name, filename, *rest)
            compiled = Compiled(code, self.marks.compiling)
            if self.keeps_code:
                _COMPILED.keep(text, compiled)
        self.marks.places.add(compiled.places)
        return compiled.code

    # Findings

    def here(self, word: str = "") -> Place:
        """Return the place of the naskah that is being rendered, at a word where it is there."""
        path, line = template_frame(sys._getframe(1))
        place = self.printer.column(Place(path, line))
        return place_in_line(place, self.texts.line(place), word) or place

    def tell(self, mistake: Mistake, place: Place) -> None:
        """Report a mistake at a place, once."""
        found = finding(mistake.code, place, mistake.message, mistake.hint, mistake.related)
        if found not in self.findings:
            self.findings.append(found)

    def tell_missing(self, owner: object, name: object) -> None:
        """Report a name that isn't there."""
        if owner is missing:
            message, hint = f"nama '{name}' tidak dikenal.", ""
            if name is None:
                message = "daftar ini kosong; tidak ada butir yang dapat diambil."
        else:
            message, hint = missing_message(owner, name)
        self.tell(Mistake("RJ557", message, hint), self.here(str(name)))

    def failed(self, mistake: Mistake, word: str = "") -> UnknownName:
        """Report a mistake where rendering stands; return what prints nothing."""
        self.tell(mistake, self.here(word))
        broken: UnknownName = self.undefined(told=True)  # type: ignore[call-arg, assignment]
        return broken

    # What the sandbox asks for

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what a value offers under a name."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return what a value offers under a name, kode or position; a read is remembered."""
        if isinstance(obj, UnknownName):
            return obj
        found = ask(obj, argument)
        if found is MISSING:
            return self.undefined(obj=obj, name=argument)
        place = place_read(found)
        if place is not None:
            self.printer.read(place)
        return found

    def is_safe_callable(self, obj: Any) -> bool:
        """Return whether prose may call this: its own functions, macros and loop's."""
        inside = getattr(obj, "__self__", None)
        name = getattr(obj, "__name__", "")
        return (
            getattr(obj, "for_prose", False)
            or obj is Namespace
            or isinstance(obj, Macro)
            or (type(inside).__name__ == "LoopContext" and name in ("cycle", "changed"))
            or inside is self.printer
        )

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what prose may call; anything else is a finding."""
        if isinstance(__obj, UnknownName):
            __obj.tell()
            return __obj
        if not __self.is_safe_callable(__obj):
            return __self.failed(Mistake("RJ557", "ini bukan fungsi, jadi tidak dapat dipanggil."))
        if isinstance(__obj, Macro):  # a wrong name is the caller's mistake, not the macro's
            for value in (*args, *kwargs.values()):
                if isinstance(value, UnknownName):
                    value.tell()
                    return value
        return __context.call(__obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return an exact result, or report why there is none."""
        for value in (left, right):
            if isinstance(value, UnknownName):
                value.tell()
                return value
        try:
            return self.printer.worked(compute(operator, left, right))
        except Mistake as mistake:
            return self.failed(mistake)

    def concatenated(self, parts: tuple[Any, ...]) -> Any:
        """Return what '~' joins."""
        return self.guarded("~", lambda *values: concatenated(values))(*parts)

    # Filters, tests and functions

    def comparable(self, value: Any) -> Any:
        """Return a value that is compared or tested; text that prose made is none."""
        if isinstance(value, Markup):
            return self.failed(_made("dibandingkan"))
        return value

    def guarded(
        self, name: str, function: Callable[..., Any], empty: Any = None, foreign: bool = False
    ) -> Callable[..., Any]:
        """Return the function with its mistakes told where it is used, never raised.

        empty is what it returns then; without one, a value that prints nothing. foreign: a
        filter or test of Jinja's, which raises what it likes.
        """
        signature = None if foreign else _signature(function)

        @functools.wraps(function)
        def guard(*args: Any, **kwargs: Any) -> Any:
            for value in (*args, *kwargs.values()):
                if isinstance(value, UnknownName) and name not in ("default", "d"):
                    value.tell()
                    return value if empty is None else empty
            try:
                if any(isinstance(value, Markup) for value in (*args, *kwargs.values())):
                    raise _made(f"diolah '{name}'")
                self.printer.worked(args)
                if signature is not None and not _fits(signature, args, kwargs):
                    raise Mistake("RJ574", f"isian '{name}' kurang, lebih, atau tidak dikenal.")
                result = function(*args, **kwargs)
                whole = list(result) if isinstance(result, GeneratorType) else result
                return self.printer.worked(whole)
            except Mistake as mistake:
                if mistake.code == "RJ560":
                    raise
                broken = self.failed(mistake, name)
            except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError):
                if not foreign:
                    raise
                message = f"'{name}' tidak dapat dipakai pada nilai ini."
                broken = self.failed(Mistake("RJ574", message), name)
            return broken if empty is None else empty

        guard.for_prose = True  # type: ignore[attr-defined]
        return guard


def _made(asked: str) -> Mistake:
    return Mistake(
        "RJ574",
        f"teks naskah yang sudah jadi tidak dapat {asked}.",
        "Yang dicetak {% set %} … {% endset %} atau {% macro %} hanya dapat dicetak lagi; "
        "olah nilainya sebelum itu.",
    )


def _signature(function: Callable[..., Any]) -> inspect.Signature | None:
    try:
        return inspect.signature(function)
    except ValueError:
        return None


def _fits(signature: inspect.Signature, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    try:
        signature.bind(*args, **kwargs)
    except TypeError:
        return False
    return True
