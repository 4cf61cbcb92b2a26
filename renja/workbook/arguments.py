"""Which files of tables were typed; wrong usage raises BadParameter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from renja.arguments import the_new_file


def the_new_table(option: str, root: Path, typed: Path, ending: str, *, force: bool) -> Path:
    """Return the file that a table goes to, none that is there but under force."""
    target = the_new_file(root, option, typed, (ending,))
    if target.exists() and not force:
        raise typer.BadParameter(
            f"{option}: {str(typed)!r} sudah ada dan mungkin sudah diisi; tulis dengan nama lain, "
            "atau ganti dengan --force"
        )
    return target


def the_tables(typed: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that tables are read from: a workbook, or CSV files, also all of a
    folder."""
    files: list[Path] = []
    for path in typed:
        if path.is_dir():
            inside = sorted(file for file in path.iterdir() if file.suffix.lower() == ".csv")
            if not inside:
                raise typer.BadParameter(f"folder {str(path)!r} tidak memuat berkas .csv")
            files += inside
        elif not path.is_file():
            raise typer.BadParameter(f"tidak ada berkas {str(path)!r}")
        else:
            files.append(path)
    endings = {file.suffix.lower() for file in files}
    if not endings <= {".xlsx", ".xlsm", ".csv"}:
        raise typer.BadParameter("yang dibaca .xlsx atau .csv; simpan ulang tabelnya sebagai itu")
    if len(files) > 1 and endings != {".csv"}:
        raise typer.BadParameter("sebutkan satu buku kerja .xlsx, atau beberapa berkas .csv")
    return tuple(files)
