"""The pictures of the cover, by the tags of the template that they stand for."""

from __future__ import annotations

from collections.abc import Mapping

from renja.document.nodes import Cover, Picture
from renja.look.roles import LOGO_TAG, PICTURE_TAG


def cover_pictures(cover: Cover) -> Mapping[str, Picture]:
    """Return the pictures that there are."""
    drawn = {PICTURE_TAG: cover.picture, LOGO_TAG: cover.logo}
    return {tag: picture for tag, picture in drawn.items() if picture is not None}
