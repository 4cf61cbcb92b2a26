"""A text of any kind written as a YAML scalar on one line."""

from __future__ import annotations

import re

# Nothing that YAML could take for something else: no mark at the start, no ': ' and no ' #'.
_PLAIN = re.compile(r"[^\W\d_][\w .,/()&'+-]*(?<! )")


def scalar(text: str) -> str:
    """Return a text without line ends as YAML that means exactly it: plain where that is
    safe, as staff write it, else in quotes."""
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"
