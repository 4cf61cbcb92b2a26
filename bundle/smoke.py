"""Does the folder without Python work? Exits 0 when it does, 1 with what went wrong.

    python bundle/smoke.py dist/Renja [--same-as output/2024]

The program is run without a PATH and with an environment of its own, in a folder with blanks in
its name that holds nothing but a copy of data/2024. --same-as: a set that was built by the
sources of this repository; the program must make the same bytes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data" / "2024"
STARTS = 5


class Failed(Exception):
    """The program did something else than it should."""


class Program:
    """The program of a folder, run in another folder with nothing of this machine."""

    def __init__(self, folder: Path, place: Path) -> None:
        self.file = folder / ("renja.exe" if sys.platform == "win32" else "renja")
        self.place = place
        around, home = str(place.parent), str(place.parent / "tidak ada")
        self.environment = {"TMP": around, "TMPDIR": around, "PATH": ""}
        self.environment |= {"HOME": home, "USERPROFILE": home}
        if sys.platform == "win32":  # without it Windows loads no library
            self.environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]

    def run(self, *arguments: str, status: int = 0) -> str:
        """Return what a command prints on stdout. Raises Failed on another status than
        that, or where a library warns."""
        run = subprocess.run(
            [str(self.file), *arguments],
            cwd=self.place,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=300,
            check=False,
        )
        warned = "Warning" in run.stderr  # of a library that misses something
        if run.returncode != status or warned:
            told = f"{run.stdout}\n{run.stderr}".strip()
            raise Failed(f"renja {' '.join(arguments)}: status {run.returncode}\n{told}")
        return run.stdout

    def expect(self, wanted: str, *arguments: str, status: int = 0) -> None:
        """Run a command that must print something."""
        told = self.run(*arguments, status=status)
        if wanted not in told:
            raise Failed(f"renja {' '.join(arguments)}: no {wanted!r} in\n{told}")


def try_out(folder: Path, same_as: Path | None) -> Iterator[str]:
    """Yield what was found to work, a line each. Raises Failed at the first that doesn't."""
    with tempfile.TemporaryDirectory(prefix="renja uji ") as name:
        place = Path(name).resolve() / "rencana kami"
        shutil.copytree(DATA, place / "data" / "2024")
        program = Program(folder.resolve(), place)
        program.expect("renja ", "--version")
        yield f"starts in {_start(program):.2f} s, {_size(folder) / 1e6:.0f} MB"
        program.expect("Renja 2024: 7 peringatan", "check")
        program.expect("kode_ganda (galat)", "explain", "RJ301")
        program.expect("dapat dipakai", "template", "--inspect")
        program.run("schema", "skema")
        yield "checks, explains, reads its template and writes the schemas"
        program.expect("Renja 2024 selesai", "build")
        program.expect("Renja 2024 sudah mutakhir", "build")
        yield "builds"
        if same_as is not None:
            yield f"{_compare(same_as, place / 'output' / '2024')} files are the same as by sources"
        program.expect("dimulai dari data 2024", "new", "2025")
        program.expect("perubahan pada", "diff", "2024", "2025")
        program.run("export", "2024", "--xlsx", "tabel.xlsx")
        program.expect("Tidak ada", "import", "tabel.xlsx")
        program.expect("ditulis ke", "init", str(place.parent / "proyek baru"), "--yes")
        yield "begins a year and a project, compares, writes and reads tables"
        sasaran = place / "data" / "2024" / "sasaran.yaml"
        text = sasaran.read_text(encoding="utf-8")
        sasaran.write_text(text.replace("target: 96\n", "target: 1.500\n"), encoding="utf-8")
        page = place / "temuan.html"
        program.expect("1 galat", "check", "2024", "-f", "html", "-o", page.name, status=1)
        if "IKU.3, target" not in page.read_text(encoding="utf-8"):
            raise Failed("the page of findings lacks the galat")
        program.expect("tidak disusun", "build", "2024", status=1)
        yield "tells a galat, on a page too"


def _start(program: Program) -> float:
    """Return the seconds that the program needs to tell its version, at best."""
    taken = []
    for _ in range(STARTS):
        begin = time.perf_counter()
        program.run("--version")
        taken.append(time.perf_counter() - begin)
    return min(taken)


def _size(folder: Path) -> int:
    """Return the bytes of all files of a folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def _compare(wanted: Path, made: Path) -> int:
    """Return how many files two sets share byte for byte; the manifests may name a commit."""
    sets = [
        {
            path.relative_to(folder): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and path.name != "manifest.json"
        }
        for folder in (wanted, made)
    ]
    if sets[0].keys() != sets[1].keys() or not sets[0]:
        raise Failed(f"other files: {sorted(map(str, sets[0].keys() ^ sets[1].keys()))}")
    other = [str(path) for path, data in sets[0].items() if data != sets[1][path]]
    if other:
        raise Failed(f"other bytes than by the sources: {', '.join(sorted(other))}")
    return len(sets[0])


def main() -> int:
    """Return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--same-as", type=Path)
    typed = parser.parse_args()
    try:
        for line in try_out(typed.folder, typed.same_as):
            sys.stdout.write(f"{line}\n")
    except Failed as error:
        sys.stdout.write(f"FAILED: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
