"""The colours of programmes, in their order: colour never speaks alone, the code does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renja.figure.sheet import Ink


@dataclass(frozen=True, slots=True)
class Tone:
    """A programme's colours: fill of its bars, outline where that is pale; chip is a fill
    that text can stand on, in the ink that on names; text is the ink of its code; ground
    and top line of its panel."""

    fill: Ink
    chip: Ink
    on: Ink
    text: Ink
    ground: Ink
    top: Ink
    outline: Ink | None = None


_TONES: Final = (
    Tone(fill="teal", chip="teal", on="white", text="teal", ground="mist", top="teal"),
    # White on ochre is too faint for text: on the chip stands its darker kin.
    Tone(fill="ochre", chip="ochred", on="white", text="ochred", ground="kunyit", top="ochre"),
    Tone(fill="mid", chip="mid", on="white", text="teal", ground="mist", top="mid"),
    Tone(
        fill="soft", chip="soft", on="ink", text="teal", ground="mist", top="soft", outline="teal"
    ),
)
_NO_TONE: Final = Tone(fill="mid", chip="mid", on="white", text="teal", ground="mist", top="teal")

MOST_TONES: Final = len(_TONES)


def tone_of(index: int, count: int) -> Tone:
    """Return the colours of the programme at index of count; over four, all are alike."""
    return _TONES[index] if count <= MOST_TONES else _NO_TONE
