"""Random slips in the data and the prose of 2024: what is told of them, and where.

`python -m tests.mutations [COUNT [SEED]]` prints how many slips are told, and how often the
first thing told stands within a line of the slip.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from renja.model.diagnostic import Finding, Place
from renja.pipeline.build import check

REPOSITORY = Path(__file__).resolve().parent.parent
YEAR = 2024

Slip = Callable[[random.Random, str], str]


def _at(rng: random.Random, line: str) -> int:
    """Return a place among the letters of a line, behind its indentation."""
    start = len(line) - len(line.lstrip())
    return rng.randrange(start, max(len(line), start + 1))


def drop_letter(rng: random.Random, line: str) -> str:
    at = _at(rng, line)
    return line[:at] + line[at + 1 :]


def double_letter(rng: random.Random, line: str) -> str:
    at = _at(rng, line)
    return line[: at + 1] + line[at:]


def swap_letters(rng: random.Random, line: str) -> str:
    at = _at(rng, line)
    return line[:at] + line[at : at + 2][::-1] + line[at + 2 :]


def stray_sign(rng: random.Random, line: str) -> str:
    at = _at(rng, line)
    return line[:at] + rng.choice(":-#'\"{}[]&*%|>!@`,.\t?") + line[at:]


def wrong_digit(rng: random.Random, line: str) -> str:
    digits = [at for at, char in enumerate(line) if char.isdigit()]
    if not digits:
        return line
    at = rng.choice(digits)
    return line[:at] + rng.choice("0123456789.,O") + line[at + 1 :]


def one_space_more(rng: random.Random, line: str) -> str:
    return " " * rng.randint(1, 3) + line


def one_space_less(rng: random.Random, line: str) -> str:
    return line[min(rng.randint(1, 3), len(line) - len(line.lstrip())) :]


def tab_before(rng: random.Random, line: str) -> str:
    return "\t" + line.lstrip()


def drop_colon(rng: random.Random, line: str) -> str:
    return line.replace(":", "", 1)


def glue_colon(rng: random.Random, line: str) -> str:
    return line.replace(": ", ":", 1)


def drop_dash(rng: random.Random, line: str) -> str:
    return line.replace("- ", "  ", 1)


def drop_line(rng: random.Random, line: str) -> str:
    return ""


def double_line(rng: random.Random, line: str) -> str:
    return f"{line}\n{line}"


def empty_value(rng: random.Random, line: str) -> str:
    return line.partition(":")[0] + ":" if ":" in line else line


def drop_brace(rng: random.Random, line: str) -> str:
    signs = [at for at, char in enumerate(line) if char in "{}%|()"]
    if not signs:
        return line
    at = rng.choice(signs)
    return line[:at] + line[at + 1 :]


SLIPS: tuple[Slip, ...] = (
    drop_letter,
    double_letter,
    swap_letters,
    stray_sign,
    wrong_digit,
    one_space_more,
    one_space_less,
    tab_before,
    drop_colon,
    glue_colon,
    drop_dash,
    drop_line,
    double_line,
    empty_value,
    drop_brace,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A slip, the line it is on, what is newly found, and the trace where check raised."""

    slip: str
    place: Place
    before: str
    after: str
    found: tuple[Finding, ...]
    trace: str = ""

    @property
    def near(self) -> bool:
        """Return whether the first thing told, the weightiest of the first file, is within a
        line of the slip."""
        heavy = sorted(self.found, key=lambda f: (f.severity != "galat", f.sort_key))
        place = heavy[0].place
        return place.path == self.place.path and abs(place.line - self.place.line) <= 1


def slip_once(rng: random.Random, project: Path, clean: Sequence[Finding]) -> Outcome:
    """Return what comes of one slip in a project, which is left as it was."""
    data = project / "data" / str(YEAR)
    file = rng.choice(sorted([*data.glob("*.yaml"), *data.glob("naskah/*.md")]))
    text = file.read_text(encoding="utf-8")
    lines = text.split("\n")
    while True:
        number = rng.randrange(len(lines))
        slip = rng.choice(SLIPS)
        before = lines[number]
        if not before.strip() or before.lstrip().startswith("#"):
            continue
        after = slip(rng, before)
        if after != before:
            break
    lines[number] = after
    place = Place(file.relative_to(project).as_posix(), number + 1)
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    found: tuple[Finding, ...] = ()
    trace = ""
    try:
        # A line that was put in or taken out moves all that is told below it.
        known = {(f.code, f.place.path, f.message) for f in clean}
        findings = check(project, YEAR).findings
        found = tuple(f for f in findings if (f.code, f.place.path, f.message) not in known)
    except Exception:
        trace = traceback.format_exc()
    finally:
        file.write_text(text, encoding="utf-8", newline="\n")
    return Outcome(slip.__name__, place, before, after, found, trace)


def slips(count: int, seed: int) -> list[Outcome]:
    """Return what comes of so many slips, each alone."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in ("data", "templates"):
            shutil.copytree(REPOSITORY / name, project / name)
        clean = check(project, YEAR).findings
        return [slip_once(rng, project, clean) for _ in range(count)]


def main(arguments: Sequence[str]) -> None:
    count, seed = (*map(int, arguments), 300, 1)[:2] if arguments else (300, 1)
    outcomes = slips(count, seed)
    told = [outcome for outcome in outcomes if outcome.found]
    galat = [o for o in told if any(f.severity == "galat" for f in o.found)]
    near = [outcome for outcome in galat if outcome.near]
    write = sys.stdout.write
    for outcome in outcomes:
        if outcome.trace:
            write(f"RAISED {outcome.place} {outcome.slip}\n{outcome.trace}\n")
    for outcome in galat:
        if not outcome.near:
            first = min(outcome.found, key=lambda f: (f.severity != "galat", f.sort_key))
            write(
                f"far: {outcome.slip} {outcome.place.path}:{outcome.place.line}\n"
                f"  - {outcome.before}\n  + {outcome.after}\n"
                f"  {first.place.path}:{first.place.line} {first.code} {first.message}\n"
            )
    write(f"{count} slips, {sum(bool(o.trace) for o in outcomes)} raised\n")
    write(f"{len(told)} told; {len(galat)} with a galat, of these {len(near)} within a line\n")
    many = Counter(min(len(o.found), 5) for o in galat)
    write(f"findings of a slip with a galat (5: or more): {sorted(many.items())}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
