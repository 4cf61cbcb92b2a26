"""Replace a set of output files as one: whole new or whole old, whatever happens.

All is made aside first, in the same folder; targets that can't be replaced are found
before anything is touched; then each file takes its place by a rename, the manifest last.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, PlanError
from renja.write.folder_lock import FolderBusyError, lock_folder

# The folder in which a set is made: no name that anyone types, and nothing else stands in it.
ASIDE = ".renja-sementara-"
_ASIDE_NAME = re.compile(re.escape(ASIDE) + r"[a-z0-9_]{8}")  # what tempfile adds
NEW, OLD = "baru", "lama"

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def replace_set(folder: Path, files: Mapping[str, bytes], stale: Sequence[str], last: str) -> None:
    """Put files (by path within folder) in the place of those there, and remove the stale ones.

    last names the file that comes last, since the set is whole exactly when it fits.
    Raises PlanError where that can't be done; what was there before then stands untouched.
    """
    try:
        _make_folder(folder)
        with lock_folder(folder):
            _remove_leftovers(folder)
            blocked = [
                found
                for name in (*files, *stale)
                if (found := _blocked(folder / PurePosixPath(name)))
            ]
            if blocked:
                raise PlanError(list(dict.fromkeys(blocked)))
            with made_aside(folder) as aside:
                _make(aside / NEW, files)
                names = sorted(files, key=lambda name: name == last)
                _swap(folder, aside, [name for name in names if name != last], stale, last)
            _remove_empty(folder, stale)
    except FolderBusyError as error:
        raise PlanError([_busy(folder)]) from error
    except OSError as error:
        raise PlanError([_failed(folder, error)]) from error


def remove_leftovers(folder: Path) -> None:
    """Remove what a killed run left aside in folder; another that is writing there does so itself.

    Raises nothing: what can't be removed now is left to the next run.
    """
    if any(_leftovers(folder)):
        with suppress(FolderBusyError, OSError), lock_folder(folder):
            _remove_leftovers(folder)


def _make_folder(folder: Path) -> None:
    for level in (*reversed(folder.parents), folder):
        if level.exists() and not level.is_dir():
            raise PlanError([_not_a_file(level, "berkas, padahal harus folder")])
    folder.mkdir(parents=True, exist_ok=True)


def _remove_leftovers(folder: Path) -> None:
    """Remove what a killed run left aside; the lock tells that no other run is using it."""
    for left in _leftovers(folder):
        shutil.rmtree(left, ignore_errors=True)


def _leftovers(folder: Path) -> list[Path]:
    """Return the folders that a killed run left aside: by their name and by what they hold,
    however much of it is gone already."""
    return [
        left
        for left in folder.glob(f"{ASIDE}*")
        if _ASIDE_NAME.fullmatch(left.name)
        and left.is_dir()
        and not left.is_symlink()
        and {inside.name for inside in left.iterdir()} <= {NEW, OLD}
    ]


@contextmanager
def made_aside(folder: Path) -> Iterator[Path]:
    """Make a folder within folder for what is to take its place there; it goes in the end."""
    made = Path(tempfile.mkdtemp(prefix=ASIDE, dir=folder))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _make(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _swap(folder: Path, aside: Path, names: Sequence[str], stale: Sequence[str], last: str) -> None:
    """Move the new files in and the stale ones out; any failure moves everything back."""
    old, new = aside / OLD, aside / NEW
    kept: list[tuple[Path, Path]] = []
    moved: list[Path] = []
    try:
        for name in (*names, *stale, last):
            target = folder / PurePosixPath(name)
            if target.exists():
                backup = old / PurePosixPath(name)
                backup.parent.mkdir(parents=True, exist_ok=True)
                _keep(target, backup)
                kept.append((backup, target))
            if name in stale:
                target.unlink(missing_ok=True)
                continue
            target.parent.mkdir(exist_ok=True)
            moved.append(target)
            (new / PurePosixPath(name)).replace(target)
    except BaseException:
        for target in set(moved) - {target for _, target in kept}:
            with suppress(OSError):
                target.unlink(missing_ok=True)
        for backup, target in kept:
            with suppress(OSError):  # never replaced, since it is locked: it stands as it was
                backup.replace(target)
        raise


def _keep(target: Path, backup: Path) -> None:
    """Keep the old content beside: a second name of the file, or a copy where there is none."""
    try:
        os.link(target, backup)
    except OSError:
        shutil.copy2(target, backup)


def _remove_empty(folder: Path, stale: Sequence[str]) -> None:
    for parent in {(folder / PurePosixPath(name)).parent for name in stale} - {folder}:
        if parent.is_dir() and not any(parent.iterdir()):
            parent.rmdir()


def _blocked(target: Path) -> Finding | None:
    """Return why a target can't be replaced, as far as that can be told beforehand."""
    if target.is_dir():
        return _not_a_file(target, "folder, padahal harus berkas")
    if target.parent.exists() and not target.parent.is_dir():
        return _not_a_file(target.parent, "berkas, padahal harus folder")
    if target.parent.is_dir() and not _may_write(target.parent):
        return _no_permission(target.parent)
    if not target.exists():
        return None
    if (lock := _office_lock(target)) is not None:
        return _open_in_office(target, lock)
    try:
        with target.open("r+b"):
            return None
    except OSError:
        return finding(
            "RJ602",
            Place(str(target)),
            f"{target.name} terkunci: sedang dibuka program lain, atau hanya boleh dibaca",
            "tutup berkas itu (misalnya di Word), lalu ulangi; keluaran lama belum diubah",
        )


def _office_lock(target: Path) -> Path | None:
    """Return the file that LibreOffice or Word keeps beside a document while it is open.

    Elsewhere than on Windows a rename would replace the document under the open program,
    which then saves its old state over it.
    """
    names = (f".~lock.{target.name}#", f"~${target.name}", f"~${target.name[2:]}")
    return next((lock for name in names if (lock := target.with_name(name)).exists()), None)


def _open_in_office(target: Path, lock: Path) -> Finding:
    return finding(
        "RJ602",
        Place(str(target)),
        f"{target.name} sedang dibuka di Word atau LibreOffice (ada berkas kunci '{lock.name}')",
        "tutup berkas itu, lalu ulangi; kalau tidak ada yang membukanya, di komputer lain pun "
        f"tidak, hapus '{lock.name}' di folder yang sama; keluaran lama belum diubah",
    )


def _may_write(folder: Path) -> bool:
    real = os.access in os.supports_effective_ids
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=real)


def _not_a_file(path: Path, what: str) -> Finding:
    return finding(
        "RJ603", Place(str(path)), f"{path.name} adalah {what}", "pindahkan atau ganti namanya"
    )


def _no_permission(folder: Path) -> Finding:
    return finding(
        "RJ601",
        Place(str(folder)),
        "folder keluaran tidak boleh ditulisi",
        "mintalah izin menulis, atau pilih folder lain dengan --output",
    )


def _busy(folder: Path) -> Finding:
    return finding(
        "RJ605",
        Place(str(folder)),
        "folder keluaran sedang ditulisi oleh renja lain",
        "tunggu sampai selesai, lalu ulangi",
    )


def _failed(folder: Path, error: OSError) -> Finding:
    if error.errno in _FULL:
        return finding(
            "RJ604",
            Place(str(folder)),
            "ruang penyimpanan penuh; keluaran lama tidak berubah",
            "kosongkan sebagian ruang, atau pilih folder lain dengan --output",
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return _no_permission(folder)
    return finding(
        "RJ606",
        Place(str(error.filename or folder)),
        f"keluaran tidak dapat ditulis ({os.strerror(error.errno) if error.errno else error})",
        "periksa folder keluaran, atau pilih yang lain dengan --output",
    )
