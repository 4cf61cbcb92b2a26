"""What came of verifying a file, told on the screen or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from renja import __version__
from renja.model.diagnostic import Edit
from renja.report.formats.json_text import VERSION, finding_object
from renja.report.screen import Screen
from renja.verify.tellings import UNNAMED
from renja.verify.verdict import Verdict

SIGNED = (
    "Sebuah tanda tangan elektronik ditambahkan sesudahnya; keabsahannya tidak diperiksa di sini."
)


def tell(
    screen: Screen,
    verdict: Verdict,
    shown: str,
    edits: Sequence[tuple[str, Edit]],
    applying: str,
    *,
    full: bool,
    applied: bool,
) -> None:
    """Tell a verdict, and the edits that were made, for people (full) or for programs. applying:
    the command that makes them."""
    if not full:
        screen.data(_json(verdict, shown, edits))
        return
    for code, edit in edits:
        screen.edit(code, edit)
    left = verdict.left(applied=applied)
    screen.findings([*verdict.notes, *left, *verdict.remarks], verdict.texts)
    role = "galat" if left else "baik"
    screen.result(_result(verdict, shown, len(edits), applying, applied=applied), role)


def _result(verdict: Verdict, shown: str, edits: int, applying: str, *, applied: bool) -> str:
    title = verdict.plan.title
    signature = f" {SIGNED}" if verdict.signed else ""
    remarks = f" {len(verdict.remarks)} komentar." if verdict.remarks else ""
    beside = f"{_tracked(verdict)}{remarks}{signature}"
    if not verdict.told:
        what = "persis" if verdict.exact else "menurut teksnya sama dengan"
        if verdict.exact and verdict.signed:
            what = "sampai tanda tangannya persis"
        return f"{shown} {what} {title}.{beside}"
    differs = f"{shown} berbeda dari {title}: {len(verdict.told)} perbedaan"
    fixable = sum(bool(one.finding.fix) for one in verdict.told)
    if applied:
        rest = len(verdict.told) - fixable
        left = f"{rest} tersisa untuk ditulis sendiri" if rest else "tidak ada yang tersisa"
        answered = f" untuk {fixable} perbedaan" if fixable != edits else ""
        return f"{differs}. {edits} suntingan dituliskan ke sumber{answered}, {left}.{beside}"
    if not fixable:
        return f"{differs}.{beside}"
    wanted = len({edit for one in verdict.told for edit in one.finding.fix})
    by = f" dengan {wanted} suntingan" if wanted != fixable else ""
    return (
        f"{differs}, {fixable} di antaranya dapat dituliskan ke sumber{by}.{beside} "
        f"Untuk menuliskannya: {applying}"
    )


def _tracked(verdict: Verdict) -> str:
    """Return how many changes are tracked in the file, and by whom."""
    if not verdict.tracked:
        return ""
    whose = "; ".join(f"{author}: {count}" for author, count in _authors(verdict).items())
    return f" {len(verdict.tracked)} perubahan terlacak ({whose}), dibaca seperti sudah diterima."


def _authors(verdict: Verdict) -> Counter[str]:
    return Counter(change.author or UNNAMED for change in verdict.tracked)


def _json(verdict: Verdict, shown: str, edits: Sequence[tuple[str, Edit]]) -> str:
    whole: dict[str, Any] = {
        "versi": VERSION,
        "renja": __version__,
        "berkas": shown,
        "tahun": verdict.plan.tahun,
        "dibandingkan_dengan": verdict.plan.name,
        "commit": verdict.plan.commit,
        "asal_dikenal": verdict.known,
        "sama": not verdict.told,
        "persis": verdict.exact,
        "bertanda_tangan": verdict.signed,
        "perubahan_terlacak": [
            {"penulis": author, "jumlah": count} for author, count in _authors(verdict).items()
        ],
        "dituliskan": len(edits),
        "temuan": [finding_object(finding) for finding in verdict.findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
