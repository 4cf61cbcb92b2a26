"""Deviations and remarks as findings, in the order of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, Related
from renja.verify.compared import Deviation
from renja.verify.placing import Placed
from renja.verify.sources import Where
from renja.verify.texts import Comment, Passage, Tracked

CHANGED, ADDED, REMOVED, REMARK = "RJ901", "RJ902", "RJ903", "RJ904"
UNNAMED = "tanpa nama"
_AROUND = 3  # words that tell where something was added
_LONGEST = 200  # letters of a text that are told
_ROW = 40  # of what names a row
_NEAREST = 3  # after the part: the table, the row, the words before
_SOURCES = 3  # places that a computed text rests on, of how many told
APPLIES = "Yang seperti ini dituliskan ke sumbernya oleh --apply"


@dataclass(frozen=True, slots=True)
class Told:
    """A deviation, where it belongs, and the finding that tells it."""

    deviation: Deviation
    placed: Placed
    finding: Finding


def told_deviations(placed: Iterable[tuple[Deviation, Placed]], words: Sequence[str]) -> list[Told]:
    """Return deviations as findings; those that would be told alike, with what tells them apart as
    far as needed: the table, its row, the words before. words: the expected ones."""
    told = [_told(deviation, where, words, 0) for deviation, where in placed]
    for nearer in range(1, _NEAREST + 1):
        alike = Counter((one.finding.place, one.finding.message) for one in told)
        told = [
            _told(one.deviation, one.placed, words, nearer)
            if alike[one.finding.place, one.finding.message] > 1
            else one
            for one in told
        ]
    return told


def _told(deviation: Deviation, placed: Placed, words: Sequence[str], nearer: int) -> Told:
    old, new = _short(deviation.old), _short(deviation.new)
    beside = _beside(deviation, words)
    if deviation.old and deviation.new:
        code, what = CHANGED, f"tertulis '{new}', menurut data '{old}'"
        if nearer == _NEAREST:
            what += beside
    elif deviation.new:
        code, what = ADDED, f"ditambahkan '{new}'{beside}"
    else:
        code, what = REMOVED, f"dihapus '{old}'{beside}"
    names = _names(placed.where, nearer)
    related = [Related(place, "dihitung dari sini") for place in placed.sources[:_SOURCES]]
    message = f"{f'{names}: ' if names else ''}{what}{_by(deviation.by)}."
    hint = f"{placed.why or APPLIES}."
    return Told(deviation, placed, finding(code, placed.place, message, hint, related, placed.fix))


def _beside(deviation: Deviation, words: Sequence[str]) -> str:
    """Return behind which of the expected words something differs, or of what begins a passage that
    goes on, before which."""
    if deviation.running:
        return ""
    start, (first, last) = deviation.start, deviation.within
    if start == first and deviation.end < last:
        after = words[deviation.end : min(deviation.end + _AROUND, last)]
        return f" sebelum '{_short(after)}'"
    before = words[max(start - _AROUND, 0) : start]
    return f" setelah '{_short(before)}'" if before else ""


def _names(where: Where, nearer: int) -> str:
    """Return the names of where something stands, from the widest down to as near as wanted."""
    names = [where.part, where.table, f"baris '{_short([where.row], _ROW)}'" if where.row else ""]
    return ", ".join(name for name in names[: nearer + 1] if name)


def told_comment(comment: Comment, place: Place, passages: Sequence[Passage]) -> Finding:
    """Return a remark of Word's margin as a finding, with the words that it is on."""
    there = passages[comment.passage].words if comment.passage < len(passages) else ()
    words = _short([word.text for word in there[comment.start : comment.end]])
    on = f" pada '{words}'" if words else ""
    who = _who(Tracked(comment.author, comment.day))
    return finding(REMARK, place, f"komentar {who}{on}: {comment.text}")


def _by(tracked: Sequence[Tracked]) -> str:
    if not tracked:
        return ""
    return f" (perubahan terlacak oleh {', '.join(map(_who, tracked))})"


def _who(tracked: Tracked) -> str:
    name = tracked.author or UNNAMED
    return f"{name}, {tracked.day}" if tracked.day else name


def _short(words: Sequence[str], longest: int = _LONGEST) -> str:
    text = " ".join(words)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def unreadable(path: str, why: str) -> Finding:
    """Return that a file can't be judged; why: a sentence without its full stop."""
    hint = "Yang dapat diperiksa hanya DOCX dan PDF hasil renja build, tanpa sandi."
    return finding("RJ905", Place(path), f"{why}.", hint)


def unknown_digest(path: str, has_digest: bool) -> Iterator[Finding]:
    """Yield that it isn't known what a file was made from."""
    told = (
        "tidak cocok dengan data sekarang maupun revisi sebelumnya" if has_digest else "tidak ada"
    )
    yield finding(
        "RJ906",
        Place(path),
        f"sidik data di berkas ini {told}, jadi dibandingkan dengan data sekarang.",
        "Sebutkan revisi asalnya dengan --against, bila tahu.",
    )
