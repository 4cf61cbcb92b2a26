"""The cover and the properties of the file: what the template's tags stand for."""

from __future__ import annotations

from math import ceil
from textwrap import wrap

from renja.document.angka import NBSP
from renja.document.nodes import Cover, Meta
from renja.document.printing import one_line
from renja.figure.spec import WeaveSpec
from renja.model.blocks import named_blocks
from renja.model.renja import Renja

NOT_FINAL = frozenset({"ilustrasi", "sementara", "lama"})
_SHORT = 12
_LINE = 30  # capitals of 20 pt in a line of 160 mm
_USUAL_BANDS = 4  # horizontal bands of a plan without perspectives and tujuan


def sampul(renja: Renja) -> Cover:
    """Return the cover: the fields by tag, the unit's name in lines, the weave.

    Title, parent institution and unit stand in capitals there; capitals by Word's means
    would leave other letters in the DOCX than in the PDF.
    """
    unit, dokumen = renja.unit, renja.dokumen
    named = judul = one_line(dokumen.judul_lengkap)
    if dokumen.versi is not None:
        judul = f"{judul} ({_unbroken(one_line(dokumen.versi))})"
    fields = (
        ("induk", one_line(unit.induk.nama).upper() if unit.induk is not None else ""),
        ("judul", judul.upper()),
        ("dokumen", named),
        ("tahun", str(int(dokumen.tahun))),
        ("draf", "DRAF" if is_draft(renja) else ""),
        ("unit", one_line(unit.nama)),
        ("alamat", one_line(unit.alamat)),
        ("situs", one_line(unit.situs) if unit.situs is not None else ""),
        ("akun", " · ".join(one_line(f"{akun.media} {akun.nama}") for akun in unit.akun)),
    )
    lines = tuple(one_line(line) for line in unit.sampul) or _balanced(one_line(unit.nama))
    return Cover(fields, tuple(line.upper() for line in lines), _weave(renja))


def _balanced(name: str) -> tuple[str, ...]:
    """Return a name in as few lines as it needs on the cover, all about as long."""
    count = ceil(len(name) / _LINE)
    for width in range(ceil(len(name) / count), _LINE + 1):
        lines = wrap(name, width, break_long_words=False, break_on_hyphens=False)
        if len(lines) <= count:
            return tuple(lines)
    return tuple(wrap(name, _LINE, break_long_words=False, break_on_hyphens=False))


def _unbroken(version: str) -> str:
    """Return a short version ('Revisi 1') so that no line of the cover breaks it."""
    return version.replace(" ", NBSP) if len(version) <= _SHORT else version


def _weave(renja: Renja) -> WeaveSpec:
    groups = len(renja.perspektif) or len(renja.tujuan) or _USUAL_BANDS
    return WeaveSpec(len(renja.sasaran), groups, "")


def meta(renja: Renja) -> Meta:
    """Return title, author and the other properties of the file."""
    unit, dokumen = renja.unit, renja.dokumen
    version = f" ({one_line(dokumen.versi)})" if dokumen.versi is not None else ""
    judul = one_line(dokumen.judul_lengkap)
    title = f"{judul} {one_line(unit.nama)} Tahun {int(dokumen.tahun)}{version}"
    keywords = ("Renja", judul, str(int(dokumen.tahun)), one_line(unit.pendek))
    return Meta(
        title=title,
        author=one_line(unit.nama),
        subject=f"{judul} Tahun {int(dokumen.tahun)}",
        date=dokumen.tanggal.isoformat(),
        draft=is_draft(renja),
        keywords=tuple(dict.fromkeys(keywords)),
    )


def is_draft(renja: Renja) -> bool:
    """Return whether DRAF stands on each page: meant as a draft, or data not yet verified."""
    return renja.dokumen.status == "draf" or any(
        getattr(block, "verifikasi", "sudah") in NOT_FINAL for _, block in named_blocks(renja)
    )
