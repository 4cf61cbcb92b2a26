"""All rules over a plan: each is a module renja/check/NOUN/DEFECT.py with CODE and check(),
and check_document() where it looks at the composed prose too.

A rule is added by adding its file (and its line in renja/model/codes.py).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

import renja.check
from renja.document.nodes import Document
from renja.model.codes import CODES
from renja.model.diagnostic import Finding
from renja.model.renja import Renja


class Rule(Protocol):
    """A module that finds one defect; its docstring is the defect's manual page."""

    CODE: str
    __doc__: str

    @staticmethod
    def check(renja: Renja) -> Iterator[Finding]:
        """Yield a finding for each place where a plan has the defect."""


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

    Also takes the sound part of a plan that has galat (LoadResult.sebagian): what rests on
    a value that couldn't be read is passed over.
    """
    found = {finding for rule in rules() for finding in rule.check(plan)}
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def check_document(document: Document) -> tuple[Finding, ...]:
    """Return what the rules that look at the composed prose find, sorted."""
    looking = (rule for rule in rules() if hasattr(rule, "check_document"))
    found = {finding for rule in looking for finding in rule.check_document(document)}
    return tuple(sorted(found, key=lambda finding: finding.sort_key))
