"""All rules over a plan: each is a module renja/check/NOUN/DEFECT.py with CODE, and with
one or more of check(renja), check_document(document, renja) and check_prose(prose).

A rule is added by adding its file (and its line in renja/model/codes.py).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Protocol, cast

import renja.check
from renja.check.prose import Prose
from renja.document.nodes import Document
from renja.model.codes import CODES
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

NO_WORDS: Mapping[str, str] = {}


class Rule(Protocol):
    """A module that finds one defect; its docstring is the defect's manual page.

    check(renja) yields a finding for each place where the data have the defect;
    check_document(document, renja) for each where the document has it as it will read;
    check_prose(prose) for each where a text has it, with its very place in the source.
    """

    CODE: str
    __doc__: str


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of their codes."""
    package = renja.check
    found = [
        cast(Rule, importlib.import_module(module.name))
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if module.name.count(".") == 3
    ]
    return tuple(sorted(found, key=lambda rule: list(CODES).index(rule.CODE)))


def check_plan(plan: Renja) -> tuple[Finding, ...]:
    """Return what all rules find in a plan, sorted.

    Also takes the sound part of a plan that has galat (LoadResult.sound_part): what rests on
    a value that couldn't be read is passed over.
    """
    return _all("check", plan)


def check_document(
    document: Document,
    renja: Renja,
    texts: Mapping[str, str],
    kata: Mapping[str, str] = NO_WORDS,
) -> tuple[Finding, ...]:
    """Return what the rules that look at the plan's composed document find, sorted.

    texts are those of its source files by path; kata the project's own wrong words, each with
    the right one.
    """
    prose = Prose(document, renja, texts, kata)
    found = {*_all("check_document", document, renja), *_all("check_prose", prose)}
    return _sorted(found)


def _all(name: str, *given: object) -> tuple[Finding, ...]:
    asked = (getattr(rule, name) for rule in rules() if hasattr(rule, name))
    return _sorted({finding for check in asked for finding in check(*given)})


def _sorted(found: set[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: finding.sort_key))
