"""The settings of a project, from renja.yaml where it has one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from renja.model.diagnostic import Finding

if TYPE_CHECKING:
    from renja.model.setelan import Aturan

NAME = "renja.yaml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings (the defaults, where they can't be read), findings, and source texts.

    keluaran: the folder of the outputs, from the project's folder. aturan: the rules that
    weigh otherwise here. kata: words that are wrong here, each with the right one. asing:
    words of the naskah that are set in italics besides those known, each with its language;
    bukan_asing: of those known, the ones that stay upright here. singkatan: abbreviations,
    each with what it is short for.
    """

    keluaran: str = "output"
    aturan: tuple[Aturan, ...] = ()
    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    kata: Mapping[str, str] = field(default_factory=dict)
    asing: Mapping[str, str] = field(default_factory=dict)
    bukan_asing: tuple[str, ...] = ()
    singkatan: Mapping[str, str] = field(default_factory=dict)


def load_settings(project: Path) -> Settings:
    """Return the project's settings; never raises for what a user can get wrong."""
    if not (project / NAME).exists():
        return Settings()
    return _read(project)


def _read(project: Path) -> Settings:
    # Few projects have the file; the model takes long to import.
    from pydantic import ValidationError

    from renja.load.defects import tell_defects
    from renja.load.text_file import read_text_file
    from renja.load.yaml_reader import read_tree
    from renja.model.setelan import Setelan
    from renja.model.tree import BlockNode

    read = read_text_file(project / NAME, NAME)
    if read.text is None:
        return Settings(findings=tuple(read.findings))
    tree = read_tree(read.text, NAME)
    findings = (*read.findings, *tree.findings)
    texts = {NAME: read.text}
    root = BlockNode() if tree.root is None else tree.root
    try:
        setelan = Setelan.model_validate(root)
    except ValidationError as error:
        defects = tell_defects(error.errors(), NAME, "renja", Setelan, root)
        return Settings(findings=(*findings, *defects), texts=texts)
    keluaran = Settings().keluaran if setelan.keluaran is None else str(setelan.keluaran)
    kata = {str(word.salah): str(word.benar) for word in setelan.kata}
    return Settings(
        keluaran,
        setelan.aturan,
        findings,
        texts,
        kata,
        {word.kata: word.bahasa for word in setelan.asing},
        tuple(map(str, setelan.bukan_asing)),
        {str(each.singkatan): str(each.kepanjangan) for each in setelan.singkatan},
    )
