"""Each deviation led back to the line that it belongs to, with the edit that makes the source say
the same, where that is certain: one stretch of characters in a sentence that was typed, or in a
value that is printed as it was typed or as figures and dates are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja.check.spots import edit_between, place_between, spots_of
from renja.document.nodes import Origin, Run, plain
from renja.edit.own_text import Clash
from renja.edit.yaml_edit import YamlEdit
from renja.model.diagnostic import Edit, Place
from renja.verify.compared import Deviation
from renja.verify.expected import Expected
from renja.verify.shipped import is_shipped, taking_over
from renja.verify.sources import Sources, Spot, Text, Where

BY_HAND = "Ubah sumbernya dengan tangan"
COMPUTED = "Dihitung dari data: ubah datanya, bukan teks ini"
OF_THE_PROGRAM = "Teks ini disusun program (sampul, label, kepala atau kaki halaman)"
SEVERAL = "Menyentuh lebih dari satu sumber, atau sebuah ungkapan: ubah dengan tangan"
PARAGRAPH = "Paragraf utuh: ubah sumbernya dengan tangan"

_MARKUP = re.compile(r"[{}\[\]<>*_`|\\#~^&\n]")
_PLAIN = re.compile(r"[\w .()/%-]*")  # means nothing of its own in a YAML value
_FIGURE = re.compile(r"(?:Rp ?)?[\d.]+(?:,\d+)?(?: ?%|,-)?|\d{1,2} [A-Za-z]+ \d{4}")
_AS_TYPED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a deviation belongs: its place, where in the document, the edits that are certain,
    else why there are none; sources: what a computed text rests on."""

    place: Place
    where: Where
    fix: tuple[Edit, ...] = ()
    why: str = ""
    sources: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters of a text that become others."""

    text: Text
    start: int
    end: int
    new: str


class Placer:
    """Places the deviations of a file from the expected one; where nothing nearer is known, at the
    year's folder."""

    def __init__(self, expected: Expected) -> None:
        self._sources, self._words = Sources(expected.document), expected.words
        self._texts, self._home = expected.texts, Place(f"data/{expected.plan.tahun}")
        self._expected = expected

    def placed(self, deviation: Deviation) -> Placed:
        """Return where a deviation belongs."""
        spots = [] if deviation.running else self._spots(deviation)
        if not spots:
            return Placed(self._home, Where(), why=OF_THE_PROGRAM)
        first = spots[0]
        where = first.text.where
        place = self._place(first, spots[-1])
        if deviation.whole and first.run.origin.kind == "hitung":
            return _computed(first.run.origin, where)
        if deviation.whole:
            return Placed(place, where, why=self._by_hand(place, PARAGRAPH))
        stretch = self._stretch(deviation, spots)
        if stretch is None:
            return Placed(place, where, why=self._by_hand(place, SEVERAL))
        number, begin = _run_for(stretch)
        last = begin + len(stretch.text.runs[number].text) - 1
        at = min(max(stretch.start, begin), last)
        return self._edited(stretch, self._place(first, spots[-1], at))

    def place_of(self, start: int, end: int) -> Place:
        """Return where expected words were written."""
        spots = self._sources.spots(self._words, start, end)
        spots = spots or self._first_spot(start, end)
        return self._place(spots[0], spots[-1]) if spots else self._home

    def _spots(self, deviation: Deviation) -> list[Spot]:
        """Return the words that differ, or of an insertion those on both sides of it, in the same
        passage where that isn't new."""
        start, end = deviation.start, deviation.end
        if start < end:
            found = self._sources.spots(self._words, start, end)
            return found or self._first_spot(start, end)
        low, high = deviation.within
        if low == high:
            low, high = 0, len(self._words)
        for first, last in ((start - 1, start + 1), (start - 1, start), (start, start + 1)):
            inside = low <= first and last <= high
            if inside and (found := self._sources.spots(self._words, first, last)):
                return found
        return []

    def _first_spot(self, start: int, end: int) -> list[Spot]:
        """Return the first of the words that stands in the document: 'BAB I' does not."""
        each = (self._sources.spots(self._words, word, word + 1) for word in range(start, end))
        return next(filter(None, each), [])

    def _place(self, first: Spot, last: Spot, at: int | None = None) -> Place:
        """Return where words were written: what of them is in the run of the character at, that of
        the first one where it isn't told."""
        text = first.text
        number, begin = text.run_at(first.start if at is None else at)
        run = text.runs[number]
        if run.origin.kind == "hitung":
            return run.origin.place
        spots = spots_of(run.text, run.origin.place, self._texts)
        end = (last if last.text is text else first).end - begin
        start = max(first.start - begin, 0)
        return place_between(spots, start, min(end, len(run.text)), run.origin.place)

    def _stretch(self, deviation: Deviation, spots: Sequence[Spot]) -> _Stretch | None:
        """Return the characters that change, as few as make the new text; None where they belong
        to several texts, or not all of them are known."""
        text = spots[0].text
        if any(spot.text is not text for spot in spots):
            return None
        whole, new = plain(text.runs), " ".join(deviation.new)
        if deviation.start == deviation.end:
            inside = len(spots) == 2
            after = (
                inside or self._words[deviation.start - 1] == whole[spots[0].start : spots[0].end]
            )
            if inside or after:
                return _Stretch(text, spots[0].end, spots[0].end, f" {new}")
            return _Stretch(text, spots[0].start, spots[0].start, f"{new} ")
        if len(spots) != deviation.end - deviation.start:
            return None
        start, end = spots[0].start, spots[-1].end
        if not new:
            if start > 0:
                start = spots[0].start - len(whole[:start]) + len(whole[:start].rstrip())
            else:
                end += len(whole[end:]) - len(whole[end:].lstrip())
            return _Stretch(text, start, end, "")
        return _Stretch(text, *_trimmed(whole, start, end, new))

    def _edited(self, stretch: _Stretch, place: Place) -> Placed:
        where = stretch.text.where
        number, begin = _run_for(stretch)
        run = stretch.text.runs[number]
        start, end = stretch.start - begin, stretch.end - begin
        if not 0 <= start <= end <= len(run.text):
            return Placed(place, where, why=self._by_hand(place, SEVERAL))
        origin = run.origin
        if origin.kind == "hitung":
            return _computed(origin, where)
        if is_shipped(origin.place):
            return Placed(place, where, why=self._taking_over(place))
        if origin.kind == "naskah":
            fix = () if run.target or run.link else self._in_naskah(run, start, end, stretch.new)
        else:
            fix = self._in_data(run, start, end, stretch.new)
        return Placed(place, where, fix, "" if fix else BY_HAND)

    def _by_hand(self, place: Place, why: str) -> str:
        """Return why a source is to be changed by hand, and where it is a shipped one also how."""
        return f"{why}. {self._taking_over(place)}" if is_shipped(place) else why

    def _taking_over(self, place: Place) -> str:
        return taking_over(place, self._expected.history, self._expected.plan.tahun)

    def _in_naskah(self, run: Run, start: int, end: int, new: str) -> tuple[Edit, ...]:
        new = new.translate(_AS_TYPED)
        return () if _MARKUP.search(new) else self._typed(run, start, end, new)

    def _in_data(self, run: Run, start: int, end: int, new: str) -> tuple[Edit, ...]:
        value = f"{run.text[:start]}{new}{run.text[end:]}".replace("\u00a0", " ").strip()
        if not value:
            return ()
        fix = self._typed(run, start, end, new)
        if fix and _PLAIN.fullmatch(new):
            return fix
        figures = _FIGURE.fullmatch(run.text) and _FIGURE.fullmatch(value)
        return self._set(run.origin.place, value) if fix or figures else ()

    def _typed(self, run: Run, start: int, end: int, new: str) -> tuple[Edit, ...]:
        """Return the edit of what was typed as it is printed, with a character more where it only
        adds to it."""
        place = run.origin.place
        spots = spots_of(run.text, place, self._texts)
        if len(spots) < end:
            return ()
        if start == end and start > 0:
            start, new = start - 1, f"{run.text[start - 1]}{new}"
        elif start == end:
            end, new = end + 1, f"{new}{run.text[end : end + 1]}"
        return edit_between(spots, start, end, new, self._texts, place.path)

    def _set(self, place: Place, value: str) -> tuple[Edit, ...]:
        """Return the edits that give a YAML scalar another value, in the style it has."""
        text = self._texts.get(place.path, "")
        try:
            edit = YamlEdit(text)
            edit.set(edit.path_at(place.line, place.column), value)
            return tuple(_by_line(place.path, text, edit.text()))
        except (KeyError, ValueError, Clash):
            return ()


def _computed(origin: Origin, where: Where) -> Placed:
    return Placed(origin.place, where, why=COMPUTED, sources=origin.sources)


def _run_for(stretch: _Stretch) -> tuple[int, int]:
    """Return the run that a stretch belongs to, and where it begins; what is put between two runs
    belongs to the one that was typed in the naskah."""
    number, begin = stretch.text.run_at(max(stretch.start - (stretch.start == stretch.end), 0))
    runs = stretch.text.runs
    ends = begin + len(runs[number].text)
    between = stretch.start == stretch.end == ends and number + 1 < len(runs)
    if (
        between
        and runs[number].origin.kind != "naskah"
        and runs[number + 1].origin.kind == "naskah"
    ):
        return number + 1, ends
    return number, begin


def _trimmed(whole: str, start: int, end: int, new: str) -> tuple[int, int, str]:
    """Return a stretch and its new text without what both begin and end with."""
    while start < end and new and _alike(whole[start], new[0]):
        start, new = start + 1, new[1:]
    while start < end and new and _alike(whole[end - 1], new[-1]):
        end, new = end - 1, new[:-1]
    return start, end, new


def _alike(one: str, other: str) -> bool:
    return one == other or (one.isspace() and other.isspace())


def _by_line(path: str, before: str, after: str) -> Iterator[Edit]:
    """Yield the edits of lines that differ; none where lines came or went."""
    olds, news = before.split("\n"), after.split("\n")
    if len(olds) != len(news):
        return
    for number, (old, new) in enumerate(zip(olds, news, strict=True), 1):
        if old != new:
            start, end, middle = _trimmed(old, 0, len(old), new)
            if start == end:  # an edit changes something that is there
                start, end, middle = 0, len(old), new
            while start and not old[start - 1].isspace():  # whole words are told
                start, middle = start - 1, f"{old[start - 1]}{middle}"
            while end < len(old) and not old[end].isspace():
                end, middle = end + 1, f"{middle}{old[end]}"
            yield Edit(Place(path, number, start + 1, end + 1), old[start:end], middle)
