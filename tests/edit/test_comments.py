"""The comments of a YAML text, and nothing else with a '#' in it."""

from __future__ import annotations

import pytest

from renja.edit.comments import comments

TEXTS = {
    "# satu\nkunci: nilai # dua\n  # tiga\n": [(1, "# satu"), (2, "# dua"), (3, "# tiga")],
    "kunci: 'A & # B' # komentar\n": [(1, "# komentar")],
    'kunci: "A # B"\n': [],
    "'k # k': 1\n": [],
    "kunci: [satu, 'dua # tiga'] # empat # lima\n": [(1, "# empat # lima")],
    "kunci: 'satu\n  # dua'\nlain: 1 # tiga\n": [(3, "# tiga")],
    "kunci: >-\n  satu\n  # dua\n# tiga\nlain: 1\n": [(4, "# tiga")],
    "kunci: | # satu\n  dua # tiga\n": [(1, "# satu")],
    "- # satu\n  a: b#c\n": [(1, "# satu")],
    "# hanya komentar\n": [(1, "# hanya komentar")],
}


@pytest.mark.parametrize("text", TEXTS)
def test_what_a_value_says_is_no_comment(text: str) -> None:
    assert list(comments(text)) == TEXTS[text]
