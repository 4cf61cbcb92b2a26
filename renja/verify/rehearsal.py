"""Edits rehearsed on a copy of the plan: which of them make the sources say what the file says, and
nothing else."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from renja.history.revisions import Plan
from renja.model.diagnostic import Finding, Place
from renja.sources.files import inputs_of
from renja.sources.fixes import apply_fixes
from renja.verify.compared import Deviation, compare_texts
from renja.verify.expected import Expected, NotBuilt, file_of_copy
from renja.verify.sources import Sources
from renja.verify.tellings import Told
from renja.verify.texts import FileText

NOT_EXACT = "Dicoba pada salinan, tetapi hasilnya tidak tepat seperti di berkas"
CONTRADICTED = "Berkas ini menyebut dua hal yang berbeda untuk data yang sama"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a file is compared with, and what it tells: its edits made on a copy of the plan."""

    expected: Expected
    kind: str
    found: FileText

    def refused(self, told: Sequence[Told]) -> dict[int, str]:
        """Return why some of the deviations that have edits can't be written back, by the number
        of the deviation: all that are left make the sources say what the file says."""
        with_fix = [number for number, one in enumerate(told) if one.finding.fix]
        refused = _contradicted(told, with_fix)
        chosen = [number for number in with_fix if number not in refused]
        kept = self._kept(told, [], chosen)
        return refused | {number: NOT_EXACT for number in chosen if number not in kept}

    def _kept(self, told: Sequence[Told], kept: list[int], more: list[int]) -> list[int]:
        """Return the numbers that hold together: kept, which do, and as many more as can be."""
        if not more or self._holds([told[number] for number in (*kept, *more)]):
            return [*kept, *more]
        if len(more) == 1:
            return kept
        half = len(more) // 2
        return self._kept(told, self._kept(told, kept, more[:half]), more[half:])

    def _holds(self, told: Sequence[Told]) -> bool:
        """Return whether a copy of the plan, with the edits made, gives what the file tells there,
        and nothing else differs but what prints the data that changed, or the very same text
        elsewhere: the file has it as it was."""
        with _copy(self.expected.plan) as folder:
            edits = _distinct(told)
            fixed = apply_fixes(folder, edits)
            if len(fixed.edits) != sum(len(one.fix) for one in edits):
                return False
            again = file_of_copy(self.expected, folder, self.kind, self.found.properties)
        if isinstance(again, NotBuilt):
            return False
        left = compare_texts(again.text, self.found).deviations
        if any(_meet(one.deviation, other) for one in told for other in left):
            return False
        words, sources = again.words, Sources(again.document)
        changed = {(e.place.path, e.place.line) for one in told for e in one.finding.fix}
        made = {_core(one.deviation) for one in told}
        return all(
            _core(other)[::-1] in made or _follows(other, sources, words, changed)
            for other in self._new(left)
        )

    def _new(self, left: Sequence[Deviation]) -> Iterator[Deviation]:
        """Yield the deviations that weren't there before the edits."""
        before = compare_texts(self.expected.text, self.found).deviations
        yield from (one for one in left if not any(_meet(one, other) for other in before))


def _contradicted(told: Sequence[Told], with_fix: Sequence[int]) -> dict[int, str]:
    """Return the deviations that want other texts in one place."""
    wanted: dict[Place, set[str]] = {}
    for number in with_fix:
        for edit in told[number].finding.fix:
            wanted.setdefault(edit.place, set()).add(edit.new)
    return {
        number: CONTRADICTED
        for number in with_fix
        if any(len(wanted[edit.place]) > 1 for edit in told[number].finding.fix)
    }


def _distinct(told: Sequence[Told]) -> list[Finding]:
    """Return the findings, of those that ask for the very same edits one."""
    return list({one.finding.fix: one.finding for one in told}.values())


def _meet(one: Deviation, other: Deviation) -> bool:
    """Return whether two deviations are about the same words of the file."""
    if one.new and other.new:
        return one.at < other.at_end and other.at < one.at_end
    if one.new or other.new:
        longer, spot = (one, other) if one.new else (other, one)
        return longer.at < spot.at < longer.at_end
    return one.at == other.at


def _core(deviation: Deviation) -> tuple[str, str]:
    """Return the old and the new text without what both begin and end with: a comma behind."""
    old, new = " ".join(deviation.old).casefold(), " ".join(deviation.new).casefold()
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    return old, new


def _follows(
    deviation: Deviation,
    sources: Sources,
    words: Sequence[str],
    changed: set[tuple[str, int]],
) -> bool:
    """Return whether words differ since they print, or are computed from, data that changed: the
    file has them as they were. What is nowhere in the tree (the colophon) doesn't count."""
    spots = sources.spots(words, deviation.start, deviation.end)
    if not spots:
        return not deviation.whole
    runs = [spot.text.runs[n] for spot in spots for n in range(len(spot.text.runs))]
    origins = [run.origin for run in runs if run.origin.kind != "naskah"]
    places = [place for o in origins for place in (o.place, *o.sources)]
    return any((place.path, place.line) in changed for place in places)


@contextmanager
def _copy(plan: Plan) -> Iterator[Path]:
    """Yield a folder with a copy of the files of a plan, all of which may be written to: whether
    the plan's own may isn't tried here."""
    with tempfile.TemporaryDirectory(prefix="renja-verify-") as name:
        folder = Path(name)
        for part in inputs_of(plan.tahun):
            source = plan.project / part
            if source.is_dir():
                shutil.copytree(source, folder / part, copy_function=shutil.copyfile)
            elif source.is_file():
                shutil.copyfile(source, folder / part)
        for path in folder.rglob("*/"):
            path.chmod(0o700)
        yield folder
