"""The files of a new project: those of kerangka/ with the answers in them, and what the
program itself brings: schemas, the Word template, the general naskah to read.

In kerangka/ a leading 'dot_' stands for '.', and TAHUN for the year. `%%nama` and the like
are replaced; the signs of YAML, Jinja and workflows mean nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

from renja import __version__
from renja.init.answers import NO_CITY, Answers
from renja.init.origin import FOLDER, WHEEL, Origin
from renja.init.scalar import scalar
from renja.load.templates import TO_READ, shipped_templates
from renja.schema import HOME as SCHEMAS
from renja.schema import schema_texts

_HERE = Path(__file__).parent / "kerangka"
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&]")
_LAYOUTS = {
    "perspektif": "perspektif (balanced scorecard), sasaran",
    "tujuan": "tujuan, sasaran",
    "sasaran": "sasaran",
}


class _Skeleton(Template):
    delimiter = "%%"


def project_files(answers: Answers, origin: Origin) -> Mapping[str, bytes]:
    """Return the content of every file of a new project, by its path with '/'."""
    values = _values(answers, origin)
    sources = dict(_sources(_HERE / "semua"))
    sources["data/TAHUN/sasaran.yaml"] = _HERE / "sasaran" / f"{answers.susunan}.yaml"
    files = {
        name.replace("TAHUN", str(answers.tahun)): _filled(path, values)
        for name, path in sources.items()
    }
    files |= {f"{SCHEMAS.as_posix()}/{n}": text.encode() for n, text in schema_texts().items()}
    shipped = shipped_templates()
    files["templates/renja.docx"] = (shipped / "renja.docx").read_bytes()
    for path in sorted(shipped.glob("naskah/*.md")):
        files[f"{TO_READ}/{path.name}"] = _bytes(path)
    if origin.wheel is not None:
        files[f"{FOLDER}/{WHEEL}"] = origin.wheel
    return dict(sorted(files.items()))


def _sources(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            parts = path.relative_to(folder).parts
            yield "/".join(re.sub("^dot_", ".", part) for part in parts), path


def _bytes(path: Path) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n")


def _filled(path: Path, values: Mapping[str, str]) -> bytes:
    return _Skeleton(_bytes(path).decode()).substitute(values).encode()


def _values(answers: Answers, origin: Origin) -> Mapping[str, str]:
    """Return what stands in the place of each %%name."""
    tahun = answers.tahun
    return {
        "tahun": str(tahun),
        "tahun_lalu": str(tahun - 1),
        "nama": scalar(answers.nama),
        "nama_markdown": _SPECIAL.sub(r"\\\g<0>", answers.nama),
        "pendek": _key("pendek", answers.pendek, "Nama pendek unit"),
        "induk": f"induk:\n  nama: {scalar(answers.induk)}\n  # singkatan: singkatan resminya"
        if answers.induk
        else "# induk:\n#   nama: Nama lembaga induk\n#   singkatan: singkatan resminya",
        "alamat": scalar(answers.alamat),
        "kota": _key("kota", answers.kota, "Kota kedudukan"),
        "tempat": scalar(answers.kota or NO_CITY),
        "susunan": _LAYOUTS[answers.susunan],
        "versi": __version__,
        "persyaratan": origin.requirement,
        "pemasangan": _installed_by(origin),
        "pembaruan": _renewed_by(origin),
    }


def _key(key: str, text: str, example: str) -> str:
    return f"{key}: {scalar(text)}" if text else f"# {key}: {example}"


def _installed_by(origin: Origin) -> str:
    if origin.is_repository:
        return "Program diambil dari repositorinya; untuk itu git harus terpasang."
    if origin.is_missing:
        return f"Taruh dulu `{WHEEL}` dari pengelola program di folder `{FOLDER}/`."
    return f"Programnya ada di `{FOLDER}/{WHEEL}`."


def _renewed_by(origin: Origin) -> str:
    if origin.is_repository:
        return "Untuk\nmemperbarui renja, ganti nomor commit di berkas itu."
    return (
        f"Berkas .whl di folder `{FOLDER}/` ikut\n"
        "di-commit; untuk memperbarui renja, ganti berkas itu dan sebutannya."
    )
