"""What another program than Word dropped when it saved the template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renja.look.frame import Frame
from renja.look.look import TaggedParagraph
from renja.look.package import Package
from renja.look.problems import FRESH, Problems

_OFFICE = "LibreOffice"


def note_losses(package: Package, frame: Frame, problems: Problems) -> None:
    """Note what a template saved by LibreOffice has lost. That keeps of a section's heads only
    those of the pages that it has laid out: of one page, the first page's."""
    told = package.parts.get("extended-properties")
    if told is None or not any((item.text or "").startswith(_OFFICE) for item in told):
        return
    if lost := tuple(_lost(frame)):
        problems.add(
            "RJ714",
            f"templat disimpan oleh {_OFFICE}, yang menghilangkan {' dan '.join(lost)}",
            f"atur lagi di Word, atau salin dari {FRESH}; sesudahnya sunting templat dengan Word",
        )


def _lost(frame: Frame) -> Iterator[str]:
    upright, turned = frame.upright.heads, frame.turned.heads
    if _bare(upright.header) and not _bare(turned.header):
        yield "kepala halaman tegak"
    if frame.page_numbers.front == frame.page_numbers.body:
        yield "bentuk nomor halaman bagian depan (i, ii, iii)"


def _bare(paragraphs: Iterable[TaggedParagraph]) -> bool:
    return not any(item.pieces or item.picture for item in paragraphs)
