"""renja.yaml: settings of a project, beside its data/."""

from __future__ import annotations

from pydantic import Field

from renja.model.bagian import Bagian
from renja.model.fields import Teks


class Setelan(Bagian):
    """The settings of a project; what isn't set has the default of `load.settings`."""

    keluaran: Teks | None = Field(
        default=None, description="Folder keluaran, dihitung dari folder proyek."
    )
