"""The styles part: what a paragraph, a run and a table style come to with all they inherit."""

from __future__ import annotations

from typing import Literal

from renja.look.colours import BLACK, Theme, colour
from renja.look.look import Border, ParagraphLook, Pitch, Tab, TextLook
from renja.look.measures import points
from renja.look.number_format import NumberFormat, number_format
from renja.look.numbering import Numbering
from renja.look.package import Element, attribute, w
from renja.look.problems import FRESH, Problems
from renja.look.properties import Properties
from renja.look.roles import STYLE_NAMES
from renja.look.style_tree import StyleTree
from renja.model.nearest import did_you_mean

Kind = Literal["paragraph", "character", "table"]

_ALIGN: dict[str, Literal["left", "center", "right", "justify"]] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}
_TAB: dict[str, Literal["left", "center", "right", "decimal"]] = {
    "left": "left",
    "start": "left",
    "num": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "decimal": "decimal",
}
# ST_TabTlc (17.18.98).
_LEADER = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
_SHOWN = {"paragraph": "paragraf", "character": "karakter", "table": "tabel"}
_NO_TOGGLES = {"b": False, "i": False, "caps": False}


class Styles:
    """The styles by id and by name; lengths that can't be read become problems."""

    def __init__(
        self, part: Element, theme: Theme, numbering: Numbering, problems: Problems
    ) -> None:
        self.theme = theme
        self.problems = problems
        self._numbering = numbering
        self.tree = StyleTree(part)
        self.default = self.tree.default
        self._base = Properties()
        defaults = self.tree.defaults
        if defaults is not None:
            self._base.add_paragraph(defaults.find(f"{w('pPrDefault')}/{w('pPr')}"))
            self._base.add_text(defaults.find(f"{w('rPrDefault')}/{w('rPr')}"))
        self._gathered: dict[str, Properties] = {}

    def find(self, kind: Kind, name: str) -> str:
        """Return the id of a style, '' and a problem where the template has none."""
        identity = self.tree.find(kind, name)
        if not identity:
            self.problems.add(
                "RJ704",
                f"gaya {_SHOWN[kind]} '{name}' tidak ada di templat",
                self._mend(kind, name),
            )
        return identity

    def check_used(self, part: Element) -> None:
        """Note styles that a part uses by their ids, and that aren't there."""
        for item in part.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
            if (identity := attribute(item)) not in self.tree.by_id:
                self.problems.add(
                    "RJ704",
                    f"gaya '{identity}' dipakai di sampul, kepala, atau kaki halaman, tetapi tidak "
                    "ada di templat",
                    f"pilih gaya lain untuk paragraf itu di Word, atau salin dari {FRESH}",
                )

    def _mend(self, kind: Kind, name: str) -> str:
        """Return how to get a missing style: by another name of a style that no role has, or
        from the default."""
        free = (known for known in self.tree.names(kind) if known.casefold() not in STYLE_NAMES)
        if near := did_you_mean(name, free):
            return f"{near} Ganti namanya menjadi '{name}' di Word, atau salin dari {FRESH}"
        return f"buat lagi di Word (Gaya > Gaya Baru) dengan nama '{name}', atau salin dari {FRESH}"

    def name_of(self, identity: str) -> str:
        """Return a style's name as the file has it."""
        style = self.tree.by_id.get(identity)
        return "" if style is None else attribute(style.find(w("name")))

    def number_format(self, identity: str) -> NumberFormat | None:
        """Return how a paragraph style is numbered; None where it isn't."""
        for style in self.tree.chain(identity):
            own = style.find(w("pPr"))
            if own is not None and own.find(w("numPr")) is not None:
                found = self._numbering.place_of(style, own)
                name = self.name_of(identity)
                return None if found is None else number_format(*found, name, self.problems)
        return None

    def gathered(self, identity: str) -> Properties:
        """Return the properties of a paragraph style over the document's defaults."""
        known = self._gathered.get(identity)
        if known is None:
            known = self._base.copy()
            # Toggles of the defaults stand by themselves (17.7.3); text() adds them.
            known.switches.update(_NO_TOGGLES)
            for style in reversed(tuple(self.tree.chain(identity))):
                own = style.find(w("pPr"))
                known.add_paragraph(self._numbering.level_of(style, own))
                known.add_paragraph(own)
                known.add_text(style.find(w("rPr")))
            self._gathered[identity] = known
        return known

    def paragraph(self, identity: str, direct: Element | None = None) -> ParagraphLook:
        """Return what a paragraph of that style looks like; direct is its own w:pPr."""
        properties = self.gathered(identity or self.default)
        if direct is not None:
            properties = properties.copy()
            properties.add_paragraph(direct)
        style = self.name_of(identity or self.default)
        left = self._points(properties, "ind.left", style)
        hanging = self._points(properties, "ind.hanging", style)
        outline = properties.values.get("outlineLvl", "")
        return ParagraphLook(
            style=style,
            text=self.text(properties, style=style),
            pitch=self._pitch(properties, style),
            before=self._points(properties, "spacing.before", style),
            after=self._points(properties, "spacing.after", style),
            left=left,
            right=self._points(properties, "ind.right", style),
            hanging=hanging - self._points(properties, "ind.firstLine", style),
            align=_ALIGN.get(properties.values.get("jc", ""), "left"),
            keep_next=properties.switches.get("keepNext", False),
            keep_lines=properties.switches.get("keepLines", False),
            widow_control=properties.switches.get("widowControl", True),
            top=self.border(properties.elements.get("top"), style),
            bottom=self.border(properties.elements.get("bottom"), style),
            tabs=self._tabs(properties, style),
            outline=int(outline) + 1 if outline in {"0", "1", "2"} else 0,
        )

    def text(
        self,
        paragraph: Properties,
        character: str = "",
        direct: Element | None = None,
        style: str = "",
    ) -> TextLook:
        """Return what a run looks like in a paragraph: character is the id of its character
        style, direct its own w:rPr."""
        run = Properties()
        for item in reversed(tuple(self.tree.chain(character))):
            run.add_text(item.find(w("rPr")))
        toggles = {
            # A toggle in both styles cancels out; in the defaults it always holds (17.7.3).
            name: self._base.switches.get(name, False)
            or paragraph.switches.get(name, False) != run.switches.get(name, False)
            for name in _NO_TOGGLES
        }
        own = Properties()
        own.add_text(direct)
        values = paragraph.values | run.values | own.values
        elements = paragraph.elements | run.elements | own.elements
        merged = Properties(values, elements, {}, toggles | own.switches)
        ink = elements.get("color")
        size = self._points(merged, "sz", style, per_point=2, default=10.0)
        if not size:
            self.unreadable(f"gaya '{style}'", values["sz"])
        return TextLook(
            font=self._font(elements.get("rFonts")),
            size=size,
            bold=merged.switches["b"],
            italic=merged.switches["i"],
            color=BLACK if ink is None else colour(ink, self.theme),
            tracking=self._points(merged, "tracking", style),
            caps=merged.switches["caps"],
            underline=values.get("u", "none") != "none",
        )

    def border(self, element: Element | None, style: str) -> Border | None:
        """Return a rule, None where the element is missing or says that there is none."""
        if element is None or attribute(element) in {"", "nil", "none"}:
            return None
        return Border(
            width=self.measure(attribute(element, "sz", "4"), f"{style}, tebal garis", 8),
            color=colour(element, self.theme, "color"),
            space=self.measure(attribute(element, "space", "0"), f"{style}, jarak garis", 1),
        )

    def measure(self, text: str, what: str, per_point: int = 20) -> float:
        """Return a length in points; 0 and a problem where it can't be read."""
        found = points(text, per_point)
        if found is None:
            self.unreadable(what, text)
            return 0.0
        return found

    def unreadable(self, what: str, text: str) -> None:
        """Note a length that can't be read or makes no sense."""
        self.problems.add(
            "RJ705",
            f"{what}: ukuran '{text}' tidak terbaca",
            "atur lagi ukuran itu di Word, lalu simpan templat",
        )

    def _points(
        self,
        properties: Properties,
        name: str,
        style: str,
        per_point: int = 20,
        default: float = 0.0,
    ) -> float:
        text = properties.values.get(name, "")
        return self.measure(text, f"gaya '{style}'", per_point) if text else default

    def _pitch(self, properties: Properties, style: str) -> Pitch:
        rule = properties.values.get("spacing.lineRule", "auto")
        line = self._points(properties, "spacing.line", style, default=12.0)
        if rule == "exact":
            return Pitch("tepat", line)
        if rule == "atLeast":
            return Pitch("minimal", line)
        return Pitch("kali", line / 12)

    def _tabs(self, properties: Properties, style: str) -> tuple[Tab, ...]:
        found = [
            Tab(
                self.measure(position, f"gaya '{style}', tab"),
                _TAB[attribute(tab)],
                _LEADER.get(attribute(tab, "leader"), ""),
            )
            for position, tab in properties.tabs.items()
            if attribute(tab) in _TAB
        ]
        return tuple(sorted(found, key=lambda tab: tab.position))

    def _font(self, element: Element | None) -> str:
        """Return the name of the font for Latin text; the theme's goes before (17.3.2.26)."""
        theme = attribute(element, "asciiTheme")
        return self.theme.fonts.get(theme[:5], "") or attribute(element, "ascii", "Times New Roman")
