"""The manual page of a code: what is looked for, why, an example that breaks it, the cure.

A rule's page is its docstring; the codes that are told elsewhere (reading, composing,
writing, the template) have a file CODE.md beside this module.
"""

from __future__ import annotations

import inspect
from importlib.resources import files

from renja.check.plan import rules
from renja.model.codes import CODES

PARTS = ("Yang diperiksa:", "Mengapa:", "Contoh:", "Cara memperbaiki:")


def page(code: str) -> str:
    """Return the page of a code, which reads alike as plain text and as Markdown.

    Raises KeyError for a code that isn't in the table.
    """
    file = files("renja.manual").joinpath(f"{CODES[code].code}.md")
    if file.is_file():
        return file.read_text(encoding="utf-8").strip()
    return inspect.cleandoc({rule.CODE: rule.__doc__ for rule in rules()}[code]).strip()
