"""Words changed anywhere in what was typed in the naskah of the plan of 2024: each is found, alone,
on the very line that it was written on."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from renja.document.nodes import Run
from renja.document.walk import every_run
from renja.verify.expected import read_file
from renja.verify.texts import tokens
from renja.verify.verdict import judge
from tests.verify.built import built
from tests.verify.word import Edited

_LONG = 5  # letters of a word that is changed


@cache
def candidates() -> tuple[tuple[str, Run], ...]:
    """Return the texts of runs that were typed in a naskah and stand once in the document."""
    document = built().document
    runs: dict[str, list[Run]] = {}
    for run in every_run(document):
        runs.setdefault(run.text.strip(), []).append(run)
    return tuple(
        (text, found[0])
        for text, found in sorted(runs.items())
        if len({id(run) for run in found}) == 1
        and found[0].origin.kind == "naskah"
        and any(len(word) >= _LONG and word.isalpha() for word, _, _ in tokens(text))
    )


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(data=st.data())
def test_a_word_changed_in_a_naskah_is_found_on_its_line(data: st.DataObject) -> None:
    text, run = data.draw(st.sampled_from(candidates()))
    words = [t for t in tokens(text) if len(t[0]) >= _LONG and t[0].isalpha()]
    word, _, _ = data.draw(st.sampled_from(words))
    new = data.draw(st.sampled_from(["diganti", f"{word}nya", "dua kata", word[:-1]]))
    expected = built()
    edited = Edited(expected.data)
    there = [t for t in edited.texts() if text[:40] in (t.text or "") and word in (t.text or "")]
    assume(len(there) == 1 and (there[0].text or "").count(word) == 1)
    there[0].text = (there[0].text or "").replace(word, new)
    found = read_file("docx", edited.bytes)
    verdict = judge("docx", edited.bytes, found, expected, "renja.docx", known=True)
    (told,) = verdict.told
    place = told.finding.place
    assert (place.path, place.line) == (run.origin.place.path, run.origin.place.line)
    if not place.column:  # a macro of the naskah printed it: only its call is known
        assert not told.finding.fix
        return
    line = expected.texts[place.path].split("\n")[place.line - 1]
    assert word in line[place.column - 1 : place.end_column - 1]
