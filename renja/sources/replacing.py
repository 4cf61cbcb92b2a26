"""Source files replaced on disk, all of them whole or none at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

_BESIDE = ".renja-"  # begins the name of a file that stands beside a source for a moment


def replace_sources(root: Path, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Put contents in the place of files, by path within root, in their order, all or none;
    return why that failed, nothing if it didn't.

    Where a file is a link, what it leads to is replaced. Files keep their rights; one may be new.
    """
    failed: list[Finding] = []
    with ExitStack() as beside:
        swaps = []
        for path, data in files.items():
            try:
                swaps.append(_made_beside(path, (root / path).resolve(), data, beside))
            except OSError as error:
                failed.append(_failed(path, error))
        if failed:
            return tuple(failed)
        done: list[_Swap] = []
        try:
            for swap in swaps:
                swap.do()
                done.append(swap)
        except OSError as error:
            return (_failed(swap.path, error), *_undone(done, beside))
        except BaseException:
            _undone(done, beside)
            raise
    return ()


@dataclass(frozen=True, slots=True)
class _Swap:
    """A file to be replaced, its new content beside it, and its old one (None: it is new)."""

    path: str
    file: Path
    new: Path
    old: Path | None

    def do(self) -> None:
        self.new.replace(self.file)

    def undo(self) -> None:
        if self.old is None:
            self.file.unlink(missing_ok=True)
        else:
            self.old.replace(self.file)


def _made_beside(path: str, file: Path, data: bytes, beside: ExitStack) -> _Swap:
    """Make the new content and keep the old beside a file, where the stack removes them."""
    is_new = not file.exists()
    if not is_new and not file.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    new = _empty(file, beside)
    new.write_bytes(data)
    if is_new:
        new.chmod(file.parent.stat().st_mode & 0o666)  # as open as its folder
        return _Swap(path, file, new, None)
    shutil.copymode(file, new)
    old = _empty(file, beside)
    shutil.copy2(file, old)
    return _Swap(path, file, new, old)


def _empty(file: Path, beside: ExitStack) -> Path:
    handle, name = tempfile.mkstemp(prefix=_BESIDE, dir=file.parent)
    os.close(handle)
    beside.callback(_remove, Path(name))
    return Path(name)


def _remove(file: Path) -> None:
    with suppress(OSError):  # what can't be removed harms nobody
        file.unlink(missing_ok=True)


def _undone(swaps: list[_Swap], beside: ExitStack) -> list[Finding]:
    """Put back what was replaced already; return what couldn't be, whose old content stays."""
    failed = []
    for swap in reversed(swaps):
        try:
            swap.undo()
        except OSError as error:
            failed.append(_stays(swap, error))
    if failed:
        beside.pop_all()
    return failed


def _failed(path: str, error: OSError) -> Finding:
    message = f"{path} tidak dapat ditulis: {error.strerror or error}."
    hint = "Tutup berkas itu di program lain, atau periksa hak aksesnya dan sisa ruang penyimpanan."
    return finding("RJ608", Place(path), message, hint)


def _stays(swap: _Swap, error: OSError) -> Finding:
    message = f"{swap.path} sudah diganti dan tidak dapat dikembalikan: {error.strerror or error}."
    kept = f"Isi lamanya ada di {swap.old.name}, di folder yang sama." if swap.old else "Hapuslah."
    return finding("RJ608", Place(swap.path), message, kept)
