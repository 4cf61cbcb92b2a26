"""renja.yaml: settings of a project, beside its data/."""

from __future__ import annotations

from pydantic import Field

from renja.model.bagian import Bagian
from renja.model.fields import Teks


class Setelan(Bagian):
    """The settings of a project; each has a default, and so has the file itself."""

    keluaran: Teks = Field(
        default=Teks("output"), description="Folder keluaran, dihitung dari folder proyek."
    )
