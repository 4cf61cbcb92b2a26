"""How alike LibreOffice lays our DOCX out and our PDF is: plans and variants of the template.

    python -m tests.layout                      data/2024 under every variant, then the other plans
    python -m tests.layout PROJECT TAHUN        one plan, under every variant
    python -m tests.layout --variant F4 …       only these variants (any beginning of their names)
    python -m tests.layout --pictures FOLDER    where the first parting of each pair is drawn

Prints a line for each: pages; headings, captions and table rows on the same page; lines on the
same page and broken alike; by how many points their heights differ at most. Where two layouts
part, the first such page is drawn, both side by side, the lines that part framed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.layout.twins import Twins, compose_plan, measure
from tests.layout.variants import UNCHANGED, VARIANTS, more_rows, variant_project

HOME = Path(__file__).resolve().parents[2]
PLANS = HOME / "tests" / "plans"
OTHERS = (
    (PLANS / "tujuan-triwulan", 2025),
    (PLANS / "predikat-tanpa-pagu", 2025),
    (PLANS / "enam-puluh-iku", 2025),
)
HEAD = f"{'plan, template':24} {'pages':>7}  {'headings captions rows':24} {'lines':18} drift (pt)"


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    asked = _parser().parse_args(arguments)
    asked.pictures.mkdir(parents=True, exist_ok=True)
    out = sys.stdout
    out.write(HEAD + "\n")
    for number, (project, tahun, variant) in enumerate(_wanted(asked), 1):
        with tempfile.TemporaryDirectory() as name:
            twins = measure_variant(project, tahun, variant, Path(name))
            label = f"{tahun} {variant}" if project == HOME else f"{project.name}, {variant}"
            out.write(twins.row(label[:24]) + "\n")
            target = asked.pictures / f"{number:02}.png"
            if twins.draw_first_parting(target):
                out.write(f"    {target}\n")
        out.flush()


def measure_variant(project: Path, tahun: int, variant: str, folder: Path) -> Twins:
    """Return how alike the layouts of a plan are under a variant of the template."""
    changed = variant_project(VARIANTS[variant], project, folder / "proyek")
    document, look = compose_plan(changed, tahun, folder)
    longer = more_rows(document, VARIANTS[variant].rows)
    return measure(longer, look, folder, by_libreoffice, changed / "templates" / "renja.docx")


def by_libreoffice(docx: Path) -> Path:
    """Return LibreOffice's PDF of a DOCX."""
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(docx.parent)]
    subprocess.run([*command, str(docx)], check=True, capture_output=True)
    return docx.with_suffix(".pdf")


def _wanted(asked: argparse.Namespace) -> Iterator[tuple[Path, int, str]]:
    variants = [
        name
        for name in VARIANTS
        if not asked.variant or any(name.startswith(start) for start in asked.variant)
    ]
    project = asked.project.resolve()
    yield from ((project, asked.tahun, name) for name in variants)
    if project == HOME and not asked.variant:
        yield from ((*plan, UNCHANGED) for plan in OTHERS)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.layout",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", nargs="?", type=Path, default=HOME)
    parser.add_argument("tahun", nargs="?", type=int, default=2024)
    parser.add_argument("--variant", nargs="+", default=[])
    parser.add_argument("--pictures", type=Path, default=HOME / "output" / "tata-letak")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
