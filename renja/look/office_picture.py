"""A picture file of the office, for the cover: read as SVG, a raster wrapped in one."""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
LARGEST = 8 * 1024 * 1024
# What no PDF can hold, or what would be fetched from elsewhere.
_REFUSED = {"script": "skrip", "foreignObject": "isi HTML", "animate": "animasi", "set": "animasi"}
_NUMBER_END = "pxmctin%"


class UnreadablePictureError(Exception):
    """A picture that can't be used; its text says why, in Indonesian."""


@dataclass(frozen=True, slots=True)
class OfficePicture:
    """An SVG with the width and height that it draws in, in units of its own; texts tells
    whether it holds text, whose font may be missing."""

    root: etree._Element
    width: float
    height: float
    texts: bool = False

    def drawn(self, width: float, height: float, *, cover: bool = False) -> str:
        """Return it as SVG of so many mm: whole within them, or covering them wholly."""
        return _serialized(width, height, _nested(self, 0, 0, width, height, cover=cover))

    def on_a_plate(self, height: float, widest: float, margin: float) -> tuple[str, float]:
        """Return it as SVG on a white plate of that height (mm) with a margin, and the width
        of the plate, which is widest at most."""
        inner = height - 2 * margin
        width = min(inner * self.width / self.height, widest - 2 * margin) + 2 * margin
        plate = etree.Element(
            f"{{{SVG}}}rect", {"width": f"{width:.2f}", "height": f"{height:.2f}"}
        )
        plate.set("fill", "#FFFFFF")
        inside = _nested(self, margin, margin, width - 2 * margin, inner)
        return _serialized(width, height, plate, inside), round(width, 2)


def read_picture(name: str, data: bytes) -> OfficePicture:
    """Return the picture in a file of that name. Raises UnreadablePictureError."""
    if not data:
        raise UnreadablePictureError("berkasnya kosong")
    if len(data) > LARGEST:
        raise UnreadablePictureError(f"berkasnya lebih besar dari {LARGEST // 1024**2} MB")
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _raster(data, "image/png", *_png_size(data))
    if data.startswith(b"\xff\xd8"):
        return _raster(data, "image/jpeg", *_jpeg_size(data))
    return _svg(data)


def _svg(data: bytes) -> OfficePicture:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadablePictureError("isinya bukan SVG, PNG, atau JPEG yang utuh") from error
    if root.tag != f"{{{SVG}}}svg":
        raise UnreadablePictureError("isinya bukan gambar SVG")
    for found in _refusals(root):
        raise UnreadablePictureError(f"memuat {found}, yang tidak dapat dicetak")
    box = [float(part) for part in root.get("viewBox", "").replace(",", " ").split() if _real(part)]
    width, height = box[2:] if len(box) == 4 else (_length(root, "width"), _length(root, "height"))
    if width <= 0 or height <= 0:
        raise UnreadablePictureError("ukurannya tidak tertulis (viewBox, atau width dan height)")
    if len(box) != 4:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    texts = next(root.iter(f"{{{SVG}}}text"), None) is not None
    return OfficePicture(root, width, height, texts)


def _refusals(root: etree._Element) -> Iterator[str]:
    for element in root.iter(f"{{{SVG}}}*"):
        word = etree.QName(element).localname
        if word in _REFUSED:
            yield _REFUSED[word]
        address = element.get("href", element.get(_XLINK, ""))
        if word in {"image", "use"} and not address.startswith(("#", "data:")):
            yield "gambar dari berkas lain"


def _raster(data: bytes, kind: str, width: int, height: int) -> OfficePicture:
    if not width or not height:
        raise UnreadablePictureError("berkas gambarnya rusak")
    root = etree.Element(f"{{{SVG}}}svg", {"viewBox": f"0 0 {width} {height}"}, {None: SVG})  # type: ignore[dict-item]
    image = etree.SubElement(root, f"{{{SVG}}}image")
    image.set("width", str(width))
    image.set("height", str(height))
    image.set("href", f"data:{kind};base64,{base64.b64encode(data).decode()}")
    return OfficePicture(root, width, height)


def _png_size(data: bytes) -> tuple[int, int]:
    return struct.unpack(">II", data[16:24]) if len(data) > 24 else (0, 0)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return width and height from the first frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 0, 0


def _length(root: etree._Element, name: str) -> float:
    text = root.get(name, "").rstrip(_NUMBER_END)
    return float(text) if _real(text) else 0.0


def _real(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _nested(
    picture: OfficePicture, x: float, y: float, width: float, height: float, *, cover: bool = False
) -> etree._Element:
    inside = etree.fromstring(etree.tostring(picture.root))
    for name, value in {"x": x, "y": y, "width": width, "height": height}.items():
        inside.set(name, f"{value:.2f}")
    inside.set("preserveAspectRatio", f"xMidYMid {'slice' if cover else 'meet'}")
    return inside


def _serialized(width: float, height: float, *children: etree._Element) -> str:
    root = etree.Element(f"{{{SVG}}}svg", {}, {None: SVG})  # type: ignore[dict-item]
    root.set("width", f"{width:.2f}mm")
    root.set("height", f"{height:.2f}mm")
    root.set("viewBox", f"0 0 {width:.2f} {height:.2f}")
    root.extend(children)
    return etree.tostring(root, encoding="unicode")
