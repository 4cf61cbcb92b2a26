"""Findings as a page for people: one file in Indonesian, for the screen and for paper.

It needs nothing from outside and no script; the same findings give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element

from renja.model.diagnostic import Edit, Finding, Related, Severity, has_galat
from renja.report.finding import one_line
from renja.report.formats.html_source import excerpt, place_link
from renja.report.formats.html_tree import document, element
from renja.report.formats.report import Report
from renja.report.manual_page import PART, page_blocks
from renja.report.summary import findings_text

_STYLE = Path(__file__).with_name("html_page.css")
_AROUND = 2  # lines of the source before and after that of a finding
_MEANING = {
    Severity.GALAT: "Harus diperbaiki: selama masih ada galat, dokumen tidak disusun.",
    Severity.PERINGATAN: "Sebaiknya diperiksa; dokumen tetap dapat disusun.",
    Severity.SARAN: "Boleh diabaikan.",
}


def told(report: Report) -> str:
    """Return the page: the counts, then the findings by weight and by file."""
    title = f"Temuan Renja {_years(report, ' dan ')}"
    style = _STYLE.read_text(encoding="utf-8")
    return document(
        f"{title}: {findings_text(report.findings)}",
        style,
        element("header", element("h1", title), *_summary(report)),
        element("main", *_sections(report)),
        element("footer", element("p", f"renja {report.version}")),
    )


def _years(report: Report, between: str) -> str:
    return between.join(map(str, report.years))


def _summary(report: Report) -> Iterator[Element]:
    """Yield what the findings mean as a whole, how many there are, and what may be done."""
    yield element("p", _verdict(report.findings), class_="kesimpulan")
    if report.findings:
        yield element("ul", *_counts(report.findings), class_="jumlah")
    mendable = sum(bool(finding.fix) for finding in report.findings)
    if mendable:
        yield element("p", f"{mendable} di antaranya diperbaiki oleh program: ", _fixing(report))
    if report.root is not None:
        yield element("p", "Proyek: ", element("code", str(report.root)), class_="proyek")
        if report.findings:
            yield element("p", "Letak yang bergaris bawah membuka barisnya di VS Code.")


def _verdict(findings: Sequence[Finding]) -> str:
    if has_galat(findings):
        return (
            "Dokumen belum dapat disusun. Perbaiki galatnya, simpan, lalu periksa lagi: kalimat "
            "naskah baru diperiksa bila data tidak memuat galat."
        )
    if findings:
        return "Tidak ada galat: dokumen dapat disusun."
    return "Tidak ada temuan: semuanya baik, dokumen dapat disusun."


def _counts(findings: Sequence[Finding]) -> Iterator[Element]:
    for severity in Severity:
        count = sum(finding.severity is severity for finding in findings)
        if count:
            number = element("strong", str(count))
            link = element("a", number, f" {severity}", href=f"#{severity}")
            yield element("li", link, class_=str(severity))


def _fixing(report: Report) -> Element:
    return element("code", f"renja check {_years(report, ' ')} --fix")


def _sections(report: Report) -> Iterator[Element]:
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            yield element(
                "section",
                element("h2", f"{str(severity).capitalize()} ({len(found)})", id=str(severity)),
                element("p", _MEANING[severity], class_="arti"),
                *_by_file(report, found),
                class_=str(severity),
            )


def _by_file(report: Report, found: Sequence[Finding]) -> Iterator[Element]:
    ordered = sorted(found, key=lambda finding: finding.sort_key)
    for path, here in groupby(ordered, key=lambda finding: finding.place.path):
        articles = [_article(report, finding) for finding in here]
        head = element("h3", element("code", one_line(path)), f" ({len(articles)})")
        yield element("section", head, *articles, class_="berkas")


def _article(report: Report, finding: Finding) -> Element:
    """Return a finding: what is wrong, where, how to mend it, what else belongs to it, why."""
    code = element("span", finding.code, class_="kode")
    return element(
        "article",
        element("h4", code, f" {one_line(finding.message)}"),
        element("p", place_link(report, finding.place), class_="letak"),
        excerpt(report, finding.place, _AROUND),
        _labelled("Saran:", one_line(finding.hint)) if finding.hint else None,
        *(_fix(report, edit) for edit in finding.fix),
        *(_related(report, related) for related in finding.related),
        _manual(report, finding.code),
    )


def _labelled(label: str, *inside: str | Element) -> Element:
    return element("p", element("strong", label), " ", *inside)


def _fix(report: Report, edit: Edit) -> Element:
    done = (" menjadi ", element("code", edit.new)) if edit.new else (" dihapus",)
    what = (element("code", edit.old), *done, ", dikerjakan oleh ", _fixing(report), ".")
    return _labelled("Perbaikan:", *what)


def _related(report: Report, related: Related) -> Element:
    head = _labelled("Lihat:", place_link(report, related.place), f": {one_line(related.message)}")
    return element("div", head, excerpt(report, related.place, 0), class_="lihat")


def _manual(report: Report, code: str) -> Element | None:
    """Return the manual page of a code, to be opened below its title."""
    title, *blocks = page_blocks(report.page(code))
    if not title:
        return None
    summary = element("summary", f"Penjelasan {code}: {title}")
    return element("details", summary, *map(_block, blocks))


def _block(block: str) -> Element:
    if block.startswith("    "):
        return element("pre", element("code", block))
    part = PART.match(block)
    if part is None:
        return element("p", block)
    return element("p", element("strong", part[0]), block[part.end() :])
