"""Where templates lie: those of the project, else those shipped with this package."""

from __future__ import annotations

from pathlib import Path

TO_READ = "templates/naskah-bawaan"  # where a project has the shipped naskah to read and copy
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_templates() -> Path:
    """Return the folder of the templates shipped as defaults.

    A wheel carries it as renja/templates; in a source checkout it stands beside the package.
    """
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def template_file(project: Path, name: str) -> tuple[Path, str]:
    """Return a template ('renja.docx') and what findings call it: the project's own first."""
    own = project / "templates" / name
    if own.exists():
        return own, f"templates/{name}"
    return shipped_templates() / name, f"templates/{name} (bawaan)"
