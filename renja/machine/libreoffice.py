"""A LibreOffice that this machine has: found, asked for its version, and for PDFs of DOCX.

It is run with a profile of its own that is thrown away: another one that is open, or the
settings and extensions of the officer, change nothing. What it starts ends with it.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from renja.machine.programs import outside_environment, program_on_path
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, PlanError

NAMED = "RENJA_LIBREOFFICE"  # the environment's variable that names the program, or its folder
LIMIT = 300.0  # seconds for one answer; the first start after an installation is slow
_SHOWN = 200  # letters of what it printed last
_VERSION = re.compile(r"^LibreOffice\S* (\d[\w.]*)", re.MULTILINE)
_NAMES = ("soffice", "libreoffice")
# On Windows soffice.com is the one that waits for the end and prints.
_FILES = ("soffice.com", "soffice.exe") if sys.platform == "win32" else _NAMES
# JSON since 7.4. Pictures as they are: JPEG, the default, is larger and blurs letters.
_OPTIONS = {
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
    "ExportBookmarksToPDFDestination": True,
    "UseLosslessCompression": True,
    "ReduceImageResolution": False,
}


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """A LibreOffice: its program, its version ('7.4.7.2', '' where it doesn't tell), and how
    many seconds an answer may take."""

    program: Path
    version: str
    limit: float = LIMIT

    @property
    def name(self) -> str:
        """Return 'LibreOffice 7.4.7.2'."""
        return f"LibreOffice {self.version}".rstrip()

    def pdf(self, docx: bytes) -> bytes:
        """Return a tagged PDF of a DOCX, with bookmarks, and a named destination for each of
        the DOCX's own. Raises PlanError where LibreOffice makes none."""
        with _workplace(self.program) as folder:
            source = folder / "renja.docx"
            source.write_bytes(docx)
            options = {
                name: {"type": "boolean", "value": str(value).lower()}
                for name, value in _OPTIONS.items()
            }
            kind = f"pdf:writer_pdf_Export:{json.dumps(options, separators=(',', ':'))}"
            command = ["--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
            told = _run(self.program, folder, command, self.limit)
            try:
                made = source.with_suffix(".pdf").read_bytes()
            except OSError:
                made = b""
            if not made:
                raise PlanError([_failed(self.program, "tidak menghasilkan PDF", told)])
            return made


def installed_libreoffice(
    environment: Mapping[str, str] = os.environ,
    root: Path = Path(os.sep),
    limit: float = LIMIT,
) -> LibreOffice:
    """Return the LibreOffice that the environment names, else one on PATH, else where it is
    installed by itself, below root. Raises PlanError where there is none, or it doesn't run.
    """
    program = _find(environment, root)
    with _workplace(program) as folder:
        told = _run(program, folder, ["--version"], limit)
    match = _VERSION.search(told)
    return LibreOffice(program, match[1] if match else "", limit)


def _find(environment: Mapping[str, str], root: Path) -> Path:
    """Return the path of LibreOffice's program."""
    if named := environment.get(NAMED):
        for path in (Path(named), *(Path(named) / file for file in _FILES)):
            if path.is_file():
                return path
        raise PlanError([_absent(f"{NAMED} menunjuk {named}, yang bukan LibreOffice")])
    for name in _NAMES:
        if found := program_on_path(name, environment):
            return Path(found)
    for path in _usual_places(environment, root):
        if path.is_file():
            return path
    raise PlanError([_absent("LibreOffice tidak ditemukan di komputer ini")])


def _usual_places(environment: Mapping[str, str], root: Path) -> Iterator[Path]:
    if sys.platform == "win32":
        for name in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"):
            if folder := environment.get(name):
                yield from (Path(folder, "LibreOffice", "program", file) for file in _FILES)
    elif sys.platform == "darwin":
        for folder in (root, Path.home()):
            yield folder / "Applications/LibreOffice.app/Contents/MacOS/soffice"
    else:
        yield root / "usr/lib/libreoffice/program/soffice"
        yield from sorted(root.glob("opt/libreoffice*/program/soffice"), reverse=True)


@contextmanager
def _workplace(program: Path) -> Iterator[Path]:
    """Hold a folder for a profile and files, gone afterwards. An OSError becomes a finding."""
    try:
        with tempfile.TemporaryDirectory(
            prefix="renja-libreoffice-",
            ignore_cleanup_errors=True,  # on Windows a file may stay locked for a moment
        ) as name:
            yield Path(name).resolve()
    except OSError as error:
        raise PlanError([_failed(program, f"tidak dapat dijalankan ({error.strerror})")]) from error


def _run(program: Path, folder: Path, arguments: Sequence[str], limit: float) -> str:
    """Return what LibreOffice prints, run with a new profile in folder."""
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    process = subprocess.Popen(
        [str(program), profile, *arguments],
        cwd=folder,
        env=outside_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    with process:
        try:
            told, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            raise PlanError([_hung(program, limit)]) from None
        finally:
            _end(process)
    if process.returncode:
        raise PlanError([_failed(program, f"berhenti dengan status {process.returncode}", told)])
    return told


def _end(process: subprocess.Popen[str]) -> None:
    """End the process and all that it has started: soffice is but a starter of others."""
    if sys.platform == "win32":
        if process.poll() is None:
            system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
            command = [str(system / "taskkill.exe"), "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(command, capture_output=True, check=False)
            process.kill()
    else:
        with suppress(ProcessLookupError):  # the usual case: all have ended by themselves
            os.killpg(process.pid, signal.SIGKILL)


def _absent(message: str) -> Finding:
    return finding(
        "RJ609",
        Place("LibreOffice"),
        message,
        f"pasang LibreOffice, atau isi variabel lingkungan {NAMED} dengan letak programnya; "
        "tanpa --pdf-engine, PDF dibuat oleh Typst, yang tidak memerlukannya",
    )


def _hung(program: Path, limit: float) -> Finding:
    return finding(
        "RJ610",
        Place(str(program)),
        f"LibreOffice tidak selesai dalam {limit:.0f} detik, jadi dihentikan",
        "ulangi; kalau tetap begitu, pasang ulang LibreOffice, atau susun tanpa --pdf-engine",
    )


def _failed(program: Path, what: str, told: str = "") -> Finding:
    return finding(
        "RJ611",
        Place(str(program)),
        f"LibreOffice {what}{_last_words(told)}",
        "pastikan LibreOffice dapat membuka renja.docx, atau susun tanpa --pdf-engine",
    )


def _last_words(told: str) -> str:
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    return f": {lines[-1][:_SHOWN]}" if lines else ""
