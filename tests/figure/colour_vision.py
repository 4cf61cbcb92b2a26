"""Colours as people see them who lack one kind of cone, and how far two colours are apart.

The matrices are those of Machado, Oliveira and Fernandes, 'A Physiologically-based Model for
Simulation of Color Vision Deficiency', IEEE TVCG 15(6), 2009, at severity 1; they work on
linear RGB. Distances are ΔE*ab of CIE 1976 under D65 (IEC 61966-2-1 for sRGB).
"""

from __future__ import annotations

from typing import Final

Triple = tuple[float, float, float]

SIGHTS: Final[dict[str, tuple[Triple, Triple, Triple]]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ: Final[tuple[Triple, Triple, Triple]] = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE: Final[Triple] = (0.9505, 1.0, 1.089)
_BEND: Final = 6 / 29


def distance(one: str, other: str, sight: str) -> float:
    """Return how far two colours ('#RRGGBB') are apart for a sight of SIGHTS; about 2.3 can
    just be told."""
    pairs = zip(_lab(_seen(one, sight)), _lab(_seen(other, sight)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def _seen(colour: str, sight: str) -> Triple:
    """Return a colour's linear RGB as it is seen."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    r, g, b = _times(SIGHTS[sight], (red, green, blue))
    return (_clipped(r), _clipped(g), _clipped(b))


def _lab(rgb: Triple) -> Triple:
    x, y, z = (_bent(v / w) for v, w in zip(_times(_XYZ, rgb), _WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    a, b, c = (sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)
    return (a, b, c)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _bent(value: float) -> float:
    if value > _BEND**3:
        return float(value ** (1 / 3))
    return value / (3 * _BEND**2) + 4 / 29


def _clipped(value: float) -> float:
    return min(max(value, 0.0), 1.0)
