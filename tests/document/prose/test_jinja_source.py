from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from renja.document.prose.jinja_source import JOIN, MAYBE_EMPTY, prepared

LINES = st.lists(
    st.sampled_from(
        ["teks", "{% if x %}", "{% endif %}", "a {% if x %}b{% endif %}", "", "{{ x }}", "{# c #}"]
    )
)


def test_a_tag_that_ends_a_line_of_text_keeps_the_line_end() -> None:
    expected = f"teks {{% if x %}}foo{{% endif +%}}{MAYBE_EMPTY}\n"
    assert prepared("teks {% if x %}foo{% endif %}\n") == expected


def test_a_tag_alone_on_its_line_leaves_no_line() -> None:
    text = '{% if x %}  {% set y = "%}" %}\n  {# dua\n baris #}\n'
    assert prepared(text) == text


def test_a_tag_within_a_line_keeps_its_indentation() -> None:
    assert prepared("   {% if x %}- a{% endif %}\n").startswith("   {%+ if x %}- a")


def test_a_figure_never_joins_the_paragraph_after_it() -> None:
    text = '{% call gambar("x") %}\nJudul\n{% endcall %}\n'
    assert prepared(text).endswith(f"{{%+ endcall +%}}{MAYBE_EMPTY}\n")


def test_an_include_within_a_line_is_joined_to_it() -> None:
    made = prepared('dan {% include "x.md" %}. Lalu\n')
    assert made == f'dan {{% include "x.md" %}}{JOIN}. Lalu\n'


def test_a_tag_that_is_never_closed_is_left_for_jinja_to_tell() -> None:
    assert prepared("a {% if 'x %}\nb\n") == "a {% if 'x %}\nb\n"


@given(LINES)
def test_lines_keep_their_numbers(lines: list[str]) -> None:
    made = prepared("\n".join(lines)).rstrip("\n").split("\n")
    bare = [re.sub(f"[+{MAYBE_EMPTY}{JOIN}]", "", line) for line in made]
    assert bare == "\n".join(lines).rstrip("\n").split("\n")
