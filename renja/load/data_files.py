"""The files of data/TAHUN/: which are there, which are missing, which are strangers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from renja.load.project import list_years
from renja.load.text_file import TextFile, decode, read_text_file
from renja.load.yaml_reader import read_tree
from renja.model.berkas import BERKAS, Berkas
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.nearest import did_you_mean


@dataclass(slots=True)
class DataFile:
    """A data file as read: tree is None where it couldn't be read or is empty."""

    berkas: Berkas
    path: str
    tree: Any = None
    readable: bool = False


@dataclass(slots=True)
class DataFolder:
    """What data/TAHUN/ holds: files by name, findings, and the text of every file read."""

    files: dict[str, DataFile] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)


NONE: Mapping[str, bytes] = {}


def read_data_folder(project: Path, tahun: int, instead: Mapping[str, bytes] = NONE) -> DataFolder:
    """Return all data files of a year, read as far as they can be; instead: what is to be read
    in the place of files, by path."""
    folder = DataFolder()
    home = f"data/{tahun}"
    try:
        there = {entry.name for entry in (project / home).iterdir()}
        names = sorted(there | {PurePath(path).name for path in instead})
    except OSError as error:
        folder.findings.append(_no_folder(project, home, error))
        return folder
    if "naskah" in names and not (project / home / "naskah").is_dir():
        folder.findings.append(_naskah_is_no_folder(f"{home}/naskah"))
    strangers = tuple(_strangers(names, home))
    folder.findings += strangers
    meant = {stranger.place.path: stranger.hint for stranger in strangers}
    for berkas in BERKAS:
        path = f"{home}/{berkas.nama}.yaml"
        if f"{berkas.nama}.yaml" in names:
            given = instead.get(path)
            read = (
                decode(given, path) if given is not None else read_text_file(project / path, path)
            )
            folder.files[berkas.nama] = _data_file(read, path, berkas, folder)
        elif berkas.wajib and not any(f"'{berkas.nama}.yaml'" in hint for hint in meant.values()):
            message = f"{path} tidak ada, padahal wajib ada."
            folder.findings.append(finding("RJ101", Place(path), message))
    return folder


def _data_file(read: TextFile, path: str, berkas: Berkas, folder: DataFolder) -> DataFile:
    folder.findings += read.findings
    if read.text is None:
        return DataFile(berkas, path)
    folder.texts[path] = read.text
    tree = read_tree(read.text, path)
    folder.findings += tree.findings
    if tree.root is None and tree.readable and not read.findings:
        hint = "Isi berkas ini." if berkas.wajib else "Isi berkas ini, atau hapus berkasnya."
        folder.findings.append(finding("RJ105", Place(path), f"{path} kosong.", hint))
    return DataFile(berkas, path, tree.root, tree.root is not None)


def _strangers(names: Sequence[str], home: str) -> Iterable[Finding]:
    """Yield a finding for each YAML file whose name isn't one of ours, and for what stands
    in the place of a missing one with another ending ('pagu.yaml.txt', as Notepad saves)."""
    known = [f"{berkas.nama}.yaml" for berkas in BERKAS]
    free = [name for name in known if name not in names]
    for name in names:
        ending = PurePath(name).suffix.lower()
        instead = f"{name.split('.')[0].lower()}.yaml" in free and "." in name
        yaml_like = ending in (".yaml", ".yml")
        if name in known or name.startswith(".") or not (yaml_like or instead):
            continue
        if instead and not yaml_like:
            right = f"{name.split('.')[0].lower()}.yaml"
            message = f"berkas '{name}' tidak terbaca sebagai data; namanya harus '{right}'."
            hint = f"Simpan sebagai '{right}', tanpa akhiran lain."
            yield finding("RJ122", Place(f"{home}/{name}"), message, hint)
            continue
        typed = f"{PurePath(name).stem.lower()}.yaml"
        hint = did_you_mean(typed, free, cutoff=0.75) or f"Yang dikenal: {', '.join(known)}."
        message = f"berkas '{name}' tidak dikenal, jadi isinya tidak terpakai."
        yield finding("RJ122", Place(f"{home}/{name}"), message, hint)


def _naskah_is_no_folder(path: str) -> Finding:
    message = f"{path} adalah berkas, seharusnya folder; naskah satuan kerja tidak terbaca."
    hint = "Ganti nama berkas ini, buat folder naskah, lalu pindahkan berkas .md ke dalamnya."
    return finding("RJ102", Place(path), message, hint)


def _no_folder(project: Path, home: str, error: OSError) -> Finding:
    if isinstance(error, FileNotFoundError):
        years = ", ".join(str(year) for year in list_years(project))
        hint = f"Tahun yang ada: {years}." if years else "Buat folder ini dan isi datanya."
        return finding("RJ101", Place(home), f"folder {home} tidak ada.", hint)
    if isinstance(error, NotADirectoryError):
        return finding("RJ102", Place(home), f"{home} bukan folder.")
    return finding("RJ102", Place(home), f"folder {home} tidak dapat dibuka.")
