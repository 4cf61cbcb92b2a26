"""Files written where none are: all of them or none, and never over one that is there."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, PlanError
from renja.write.files import NEW, made_aside

MOST_TOLD = 8


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files (by path within folder), which is made where it isn't there.

    Raises PlanError, with nothing written, where any of them is there or can't be written.
    """
    refuse_to_overwrite(folder, files)
    made: list[Path] = []  # what goes again when it doesn't end well, folders before their files
    try:
        _make_folder(folder, made)
        with made_aside(folder) as aside:
            new = aside / NEW
            new.mkdir()
            for number, data in enumerate(files.values()):
                (new / str(number)).write_bytes(data)
            for number, name in enumerate(files):
                target = folder / PurePosixPath(name)
                _make_folder(target.parent, made)
                _place(new / str(number), target)
                made.append(target)
    except BaseException as error:
        _remove(made)
        if isinstance(error, OSError):
            raise PlanError([_failed(folder, error)]) from error
        raise


def refuse_to_overwrite(folder: Path, names: Iterable[str]) -> None:
    """Raise PlanError where any of these files is there, or a file in the place of a folder
    that it would stand in."""
    there = list(dict.fromkeys(found for name in names if (found := _in_the_way(folder, name))))
    if not there:
        return
    shown, rest = ", ".join(there[:MOST_TOLD]), len(there) - MOST_TOLD
    more = f", dan {rest} lain" if rest > 0 else ""
    raise PlanError(
        [
            finding(
                "RJ615",
                Place(str(folder)),
                f"{len(there)} berkas sudah ada dan tidak diganti: {shown}{more}",
                "pilih folder lain, atau pindahkan dulu berkas itu; tidak ada yang ditulis",
            )
        ]
    )


def _in_the_way(folder: Path, name: str) -> str:
    """Return what stands where a file is to be: itself, or a file for one of its folders."""
    parts = PurePosixPath(name).parts
    for number in range(1, len(parts) + 1):
        level = folder.joinpath(*parts[:number])
        if os.path.lexists(level) and (number == len(parts) or not level.is_dir()):
            return "/".join(parts[:number])
    return ""


def _make_folder(folder: Path, made: list[Path]) -> None:
    for level in (*reversed(folder.parents), folder):
        if not level.is_dir():
            level.mkdir()
            made.append(level)


def _place(new: Path, target: Path) -> None:
    """Give a file its place; FileExistsError where another came there meanwhile."""
    try:
        os.link(new, target)  # unlike a rename never over another
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        new.rename(target)


def _remove(made: list[Path]) -> None:
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _failed(folder: Path, error: OSError) -> Finding:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        message, code = "ruang penyimpanan penuh; tidak ada yang ditulis", "RJ604"
        hint = "kosongkan sebagian ruang, atau pilih folder lain"
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        message, code = "folder ini tidak boleh ditulisi; tidak ada yang ditulis", "RJ601"
        hint = "mintalah izin menulis, atau pilih folder lain"
    else:
        why = os.strerror(error.errno) if error.errno else str(error)
        message, code = f"proyek tidak dapat ditulis ({why})", "RJ606"
        hint = "periksa nama dan letak foldernya, atau pilih folder lain"
    return finding(code, Place(str(folder)), message, hint)
