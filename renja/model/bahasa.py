"""Languages of foreign words, and words with the name of theirs: 'verstek (Belanda)'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Self

from pydantic import ValidationInfo

from renja.model import patterns
from renja.model.diagnostic import Place
from renja.model.fields import Teks, wrong_value
from renja.model.nearest import did_you_mean
from renja.model.numbers import shown

INGGRIS = "en-US"
# As Word names them too (BCP 47). Only what is written in Latin letters: Word keeps another
# language for other scripts. 'lain' is one that isn't told.
BAHASA: Mapping[str, str] = {
    "Inggris": INGGRIS,
    "Belanda": "nl-NL",
    "Latin": "la-VA",
    "Prancis": "fr-FR",
    "Jerman": "de-DE",
    "Jawa": "jv-ID",
    "Sunda": "su-ID",
    "lain": "",
}
_NAMED = re.compile(r"(.*\S)\s*\(\s*([^()]*?)\s*\)\s*", re.DOTALL)


class KataAsing(Teks):
    """A foreign word: English, unless its language stands behind it in brackets."""

    json_schema = patterns.kata_asing(BAHASA)

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the word, its language read."""
        word = super().read(text, place, info)
        named = _NAMED.fullmatch(text)
        if named and named[2] not in BAHASA:
            raise wrong_value(
                "RJ121",
                f"bahasa {shown(named[2])} tidak dikenal; pilihannya: {', '.join(BAHASA)}.",
                did_you_mean(named[2], BAHASA),
            )
        return word

    @property
    def kata(self) -> str:
        """Return the word itself."""
        named = _NAMED.fullmatch(self)
        return named[1] if named else str(self)

    @property
    def bahasa(self) -> str:
        """Return its language (BCP 47); '' where it isn't told."""
        named = _NAMED.fullmatch(self)
        return BAHASA[named[2]] if named else INGGRIS
