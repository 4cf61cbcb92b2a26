"""The colour, ground and size of a run of a DOCX, by its styles (ECMA-376 part 1, 17.7.2)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from renja.write.word.markup import qualified
from tests.write.word.reading import Docx, Element, all_of, attribute, child, rows_of

_WHITE, _BLACK = "FFFFFF", "000000"


class Colours:
    """Answers for the runs of a document."""

    def __init__(self, docx: Docx) -> None:
        root = docx.xml("word/styles.xml")
        self._styles = {attribute(s, "styleId"): s for s in all_of(root, "style")}
        default = child(root, "docDefaults/rPrDefault/rPr")
        assert default is not None
        self._default = default
        self._of_styles = cache(self._of_chain)

    def of(self, run: Element) -> tuple[str, str, int, bool]:
        """Return the run's colour, the colour behind it, its size in half points, its weight."""
        looks = list(self._looks(run))
        bold = sum(1 for look in looks if _on(child(look, "b"))) % 2 == 1
        ink = _first(looks, "color") or _BLACK
        size = int(_first(looks, "sz") or 20)
        return ink, self._ground(run), size, bold

    def _looks(self, run: Element) -> Iterator[Element]:
        """Yield the run's own properties, those of its styles, the defaults: the first wins."""
        own = child(run, "rPr")
        if own is not None:
            yield own
            yield from self._of_styles(attribute(child(own, "rStyle")))
        paragraph = next(run.iterancestors(qualified("p")))
        yield from self._of_styles(attribute(child(paragraph, "pPr/pStyle")))
        yield self._default

    def _of_chain(self, name: str) -> tuple[Element, ...]:
        found = []
        while name in self._styles:
            look = child(self._styles[name], "rPr")
            if look is not None:
                found.append(look)
            name = attribute(child(self._styles[name], "basedOn"))
        return tuple(found)

    def _ground(self, run: Element) -> str:
        cell = next(run.iterancestors(qualified("tc")), None)
        if cell is None:
            return _WHITE
        told = attribute(child(cell, "tcPr/shd"), "fill")
        if told not in ("", "auto"):
            return told
        row = next(cell.iterancestors(qualified("tr")))
        table = next(row.iterancestors(qualified("tbl")))
        style = self._styles.get(attribute(child(table, "tblPr/tblStyle")))
        first = attribute(child(table, "tblPr/tblLook"), "firstRow") == "1"
        if style is None or row is not rows_of(table)[0] or not first:
            return _WHITE
        for part in style.findall(qualified("tblStylePr")):
            if attribute(part, "type") == "firstRow":
                return attribute(child(part, "tcPr/shd"), "fill") or _WHITE
        return _WHITE


def _first(looks: list[Element], name: str) -> str:
    told = (attribute(child(look, name)) for look in looks)
    return next((value for value in told if value not in ("", "auto")), "")


def _on(toggle: Element | None) -> bool:
    return toggle is not None and attribute(toggle) not in ("0", "false")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ('1C2829') as WCAG 2.1 defines it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
