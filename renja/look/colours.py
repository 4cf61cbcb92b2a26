"""Colours: those of the theme, and what a style's colour attributes come to."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass

from renja.look.package import Element, a, attribute

# ST_ThemeColor (17.18.97): words of styles; the settings say which theme colour each is.
_DIRECT = {
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_MAPPED = {"text1": "t1", "background1": "bg1", "text2": "t2", "background2": "bg2"}
_USUAL_MAP = {"t1": "dark1", "bg1": "light1", "t2": "dark2", "bg2": "light2"}
_HEX = re.compile(r"[0-9A-Fa-f]{6}")

BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Theme:
    """The theme's colours by their names in the file ('accent1') and its two fonts."""

    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    mapping: Mapping[str, str]

    def named(self, word: str) -> str:
        """Return '#RRGGBB' of a style's word ('text1', 'accent2'), or '' where unknown."""
        if word in _MAPPED:
            slot = _MAPPED[word]
            word = self.mapping.get(slot, _USUAL_MAP[slot])
        return self.colours.get(_DIRECT.get(word, word), "")


def read_theme(part: Element, settings: Element | None) -> Theme:
    """Return the theme (20.1.6) with the settings' colour mapping (17.15.1.20)."""
    colours = {}
    scheme = part.find(f".//{a('clrScheme')}")
    for slot in () if scheme is None else scheme:
        for value in slot:
            text = value.get("lastClr", value.get("val", ""))
            if _HEX.fullmatch(text):
                colours[slot.tag.rsplit("}", 1)[-1]] = f"#{text.upper()}"
    fonts = {}
    for kind in ("major", "minor"):
        latin = part.find(f".//{a(kind + 'Font')}/{a('latin')}")
        if latin is not None:
            fonts[kind] = latin.get("typeface", "")
    mapping: dict[str, str] = {}
    if settings is not None:
        for child in settings:
            if child.tag.endswith("}clrSchemeMapping"):
                mapping = {name: attribute(child, name) for name in _USUAL_MAP}
    return Theme(colours, fonts, {slot: word for slot, word in mapping.items() if word})


def colour(element: Element, theme: Theme, name: str = "val", prefix: str = "theme") -> str:
    """Return '#RRGGBB' of an element's colour, '' where it has none.

    name is the attribute with the plain colour: 'val' (w:color), 'color' (borders) or
    'fill' (w:shd, prefix 'themeFill'). The theme's colour goes before it, as in Word.
    """
    word = attribute(element, "themeFill" if prefix == "themeFill" else "themeColor")
    found = theme.named(word) if word else ""
    if found:
        return _shaded(
            found, attribute(element, f"{prefix}Tint"), attribute(element, f"{prefix}Shade")
        )
    text = attribute(element, name)
    if _HEX.fullmatch(text):
        return f"#{text.upper()}"
    return "" if name == "fill" else BLACK


def _shaded(text: str, tint: str, shade: str) -> str:
    """Return a theme colour lightened (tint) or darkened (shade), parts of 255 in hex."""
    if not tint and not shade:
        return text
    red, green, blue = (int(text[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if tint:
        part = _part(tint)
        light = light * part + (1 - part)
    if shade:
        light *= _part(shade)
    rgb = colorsys.hls_to_rgb(hue, light, saturation)
    # Word cuts off; its own values differ from these by one part of 255 at most.
    return "#" + "".join(f"{int(255 * value + 1e-6):02X}" for value in rgb)


def _part(text: str) -> float:
    try:
        return int(text, 16) / 255
    except ValueError:
        return 1.0
