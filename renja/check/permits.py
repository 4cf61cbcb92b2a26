"""What a project permits: rules that weigh otherwise in renja.yaml, and defects permitted in
place by a comment with its reason.

    target: 110  # boleh RJ206: lembur disetujui tertulis
    {# boleh RJ501: kutipan #}

A comment holds for its line; alone on a line, for the next. In a naskah it holds for its
paragraph; alone between blank lines, for the next one. A galat is never permitted: the document
would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from renja.model.codes import CODES, finding
from renja.model.diagnostic import Finding, Place, Severity
from renja.model.setelan import Aturan

_CODES = r"boleh:?\s+(?P<codes>RJ\d+(?:\s*(?:,|dan|)\s*RJ\d+)*)\s*:?\s*(?P<reason>.*?)"
_IN_YAML = re.compile(rf"(?:^|(?<=\s))#[ \t]*{_CODES}[ \t]*$", re.IGNORECASE | re.MULTILINE)
_IN_NASKAH = re.compile(rf"\{{#-?\s*{_CODES}\s*-?#\}}", re.IGNORECASE | re.DOTALL)
_CODE = re.compile(r"RJ\d+", re.IGNORECASE)
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_BLOCK_SCALAR = re.compile(r":\s*[>|][+-]?\d?\s*(#.*)?$|^\s*-\s*[>|][+-]?\d?\s*(#.*)?$")


@dataclass(frozen=True, slots=True)
class Permit:
    """A code permitted on some lines of a file; place is where the comment says so."""

    code: str
    place: Place
    reason: str
    lines: range

    def covers(self, found: Finding) -> bool:
        """Return whether this permits a finding."""
        there = found.place.path == self.place.path and found.place.line in self.lines
        return there and found.code == self.code


def judge(
    findings: Sequence[Finding],
    texts: Mapping[str, str],
    aturan: Sequence[Aturan] = (),
    *,
    whole: bool,
) -> list[Finding]:
    """Return the findings as the project weighs them, without those that it permits.

    whole: all rules had their say, so that a permission without a defect is one too many.
    """
    weights = {str(rule.kode): rule.tingkat for rule in aturan if _can_weigh(rule) is None}
    permits = [permit for path, text in texts.items() for permit in read_permits(path, text)]
    kept = [f for f in findings if not any(p.covers(f) and not _refused(p) for p in permits)]
    told = [problem for permit in permits for problem in _problems(permit, findings, whole=whole)]
    told += [problem for rule in aturan if (problem := _can_weigh(rule))]
    return [
        _weighed(f, weights[f.code]) if f.code in weights else f
        for f in (*kept, *told)
        if weights.get(f.code) != "mati"
    ]


def _weighed(found: Finding, tingkat: str) -> Finding:
    return replace(found, severity=Severity(tingkat))


def _can_weigh(rule: Aturan) -> Finding | None:
    """Return why a rule can't weigh what renja.yaml wants, None where it can."""
    code = CODES.get(str(rule.kode))
    if code is None:
        message = f"aturan, kode: {rule.kode} tidak ada."
        return finding("RJ134", rule.kode.place, message, "Daftarnya: renja explain.")
    if code.severity is Severity.GALAT and rule.tingkat != "galat":
        return finding(
            "RJ134",
            rule.place_of("tingkat"),
            f"{code.code} tidak dapat dijadikan {rule.tingkat}: ini galat, dan dokumennya "
            "tidak akan benar.",
            "Hapus aturan ini, lalu perbaiki datanya.",
        )
    return None


def read_permits(path: str, text: str) -> Iterator[Permit]:
    """Yield the permissions that stand in a file, one for each code."""
    pattern = _IN_NASKAH if path.removesuffix(" (bawaan)").endswith(".md") else _IN_YAML
    if "boleh" not in text.lower():
        return
    lines = text.split("\n")
    for match in pattern.finditer(text):
        number = text.count("\n", 0, match.start()) + 1
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        covered = (
            _paragraph(lines, number)
            if pattern is _IN_NASKAH
            else _scalar(lines, number, alone=not before.strip())
        )
        for code in _CODE.finditer(text, *match.span("codes")):
            line = text.count("\n", 0, code.start()) + 1
            start = code.start() - text.rfind("\n", 0, code.start())
            place = Place(path, line, start, start + len(code[0]))
            reason = " ".join(match["reason"].split())
            yield Permit(code[0].upper(), place, reason, covered)


def _scalar(lines: list[str], number: int, *, alone: bool) -> range:
    """Return the lines of the YAML entry that a comment on this line belongs to."""
    first = number
    while alone and first <= len(lines) and not _has_content(lines[first - 1]):
        first += 1
    if first > len(lines):
        return range(number, number + 1)
    last = first
    if _BLOCK_SCALAR.search(lines[first - 1]):
        indent = _indent(lines[first - 1])
        while last < len(lines) and (not lines[last].strip() or _indent(lines[last]) > indent):
            last += 1
    return range(first, last + 1)


def _has_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _paragraph(lines: list[str], number: int) -> range:
    """Return the lines of the paragraph that a comment on this line belongs to."""
    first = last = number
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    if _COMMENT.sub("", "\n".join(lines[first - 1 : last])).strip():
        return range(first, last + 1)
    following = next((n for n in range(last, len(lines)) if lines[n].strip()), None)
    return _paragraph(lines, following + 1) if following is not None else range(first, last + 1)


def _refused(permit: Permit) -> Finding | None:
    """Return why a permission doesn't hold, None where it does."""
    code = CODES.get(permit.code)
    if code is None:
        message = f"aturan {permit.code} tidak ada, jadi izin ini tidak berlaku."
        return finding("RJ133", permit.place, message, "Daftarnya: renja explain.")
    if code.severity is Severity.GALAT:
        message = f"{permit.code} adalah galat dan tidak dapat diizinkan: dokumennya akan salah."
        return finding("RJ133", permit.place, message, "Hapus izin ini, lalu perbaiki datanya.")
    if not permit.reason:
        message = f"izin untuk {permit.code} tidak menyebut alasan, jadi tidak berlaku."
        hint = f"Tulis alasannya setelah titik dua: boleh {permit.code}: …"
        return finding("RJ131", permit.place, message, hint)
    return None


def _problems(permit: Permit, findings: Sequence[Finding], *, whole: bool) -> Iterator[Finding]:
    if problem := _refused(permit):
        yield problem
    elif whole and not any(permit.covers(found) for found in findings):
        yield finding(
            "RJ132",
            permit.place,
            f"izin untuk {permit.code} tidak terpakai: di sini tidak ada temuan itu.",
            "Hapus izin ini.",
        )
