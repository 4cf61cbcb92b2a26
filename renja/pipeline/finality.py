"""What holds a plan back from being final: reasons as findings, all at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from renja.document.nodes import Document, Signature, plain
from renja.document.sampul import NOT_FINAL
from renja.document.walk import blocks
from renja.history.repository import Repository, RevisionError
from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, Severity
from renja.model.renja import Renja
from renja.sources.files import inputs_of

REASONS = ("RJ621", "RJ622", "RJ623", "RJ624", "RJ625")
_UNVERIFIED = ("RJ502", "RJ505")
_SHOWN = 5  # files that are told by name


def held_back(
    project: Path,
    tahun: int,
    renja: Renja | None,
    document: Document | None,
    findings: Sequence[Finding],
    *,
    demanded: bool,
    recorded: bool = False,
) -> tuple[Finding, ...]:
    """Return why a plan can't be final, as far as it could be read; none for a draft that nobody
    wants final.

    findings: what its sources gave to be said. demanded: as a galat each; else the document is
    only meant to be final, and what holds it back is a peringatan. recorded: its sources are those
    of a commit, whatever git says of the folder.
    """
    if not demanded and (renja is None or renja.dokumen.status != "final"):
        return ()
    found = list(_warnings(tahun, findings))
    if renja is not None:
        found += [*_status(renja), *_data(renja, findings)]
    if renja is not None and document is not None:
        found += _signature(renja, document)
    if not recorded:
        found += _changes(project, tahun)
    weight = Severity.GALAT if demanded else Severity.PERINGATAN
    return tuple(replace(one, severity=weight) for one in found)


def _status(renja: Renja) -> Iterator[Finding]:
    if renja.dokumen.status != "final":
        yield finding(
            "RJ621",
            renja.dokumen.place_of("status"),
            "dokumen final diminta (--final), tetapi datanya menyatakan dokumen ini draf.",
            "Tulis 'status: final' bila isinya sudah disetujui.",
        )


def _data(renja: Renja, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the blocks that aren't verified, but for those that are told already; of a draft,
    the illustrative ones as they would be told of a final plan."""
    told = {found.place for found in findings if found.code in _UNVERIFIED}
    for name, block in named_blocks(renja):
        place = block.place_of("verifikasi")
        status = getattr(block, "verifikasi", "sudah")
        if status == "ilustrasi" and renja.dokumen.status != "final":
            yield finding(
                "RJ505",
                place,
                f"{name}: data ilustrasi tidak boleh ada dalam dokumen final.",
                "Ganti dengan data yang benar, lalu hapus baris verifikasi.",
            )
        elif status in NOT_FINAL and place not in told:
            yield finding(
                "RJ622",
                place,
                f"{name}: data dengan verifikasi: {status} tidak boleh ada dalam dokumen final, "
                "juga bila diizinkan.",
                "Ganti atau pastikan datanya, lalu hapus baris verifikasi.",
            )


def _warnings(tahun: int, findings: Sequence[Finding]) -> Iterator[Finding]:
    count = sum(found.severity is Severity.PERINGATAN for found in findings)
    if count:
        yield finding(
            "RJ623",
            Place(f"data/{tahun}"),
            f"{count} peringatan belum diperbaiki dan belum diizinkan.",
            "Perbaiki masing-masing; yang memang disengaja diizinkan di tempatnya, dengan alasan: "
            "# boleh KODE: alasan.",
        )


def _signature(renja: Renja, document: Document) -> Iterator[Finding]:
    signed = [block for block in blocks(document) if isinstance(block, Signature)]
    if not signed:
        yield finding(
            "RJ625",
            renja.dokumen.place_of("penanda_tangan"),
            "tidak ada blok tanda tangan di dokumen.",
            "Tulis {{ tanda_tangan() }} sebagai paragraf sendiri di naskah, biasanya di akhir "
            "kata-pengantar.md.",
        )
    elif not any(character.isalpha() for character in plain(signed[0].name)):
        yield finding(
            "RJ625",
            renja.dokumen.penanda_tangan.nama.place,
            "nama pejabat yang menandatangani belum ada.",
            "Tulis nama lengkapnya.",
        )


def _changes(project: Path, tahun: int) -> Iterator[Finding]:
    try:
        unrecorded = Repository(project).unrecorded(tahun)
    except RevisionError as error:
        yield finding(
            "RJ624",
            Place(f"data/{tahun}"),
            f"tidak dapat diketahui apakah semua perubahan sudah dicatat di git: {error}.",
            "Perbaiki hal itu dahulu, lalu jalankan lagi.",
        )
        return
    if not unrecorded.files:
        return
    folders = " ".join(name for name in inputs_of(tahun) if (project / name).exists())
    ignored = (
        f" Yang diabaikan .gitignore dicatat dengan git add -f {' '.join(unrecorded.ignored)}."
        if unrecorded.ignored
        else ""
    )
    yield finding(
        "RJ624",
        Place(unrecorded.files[0]),
        f"perubahan pada {len(unrecorded.files)} berkas belum dicatat di git: "
        f"{_listed(unrecorded.files)}.",
        f'Catat: git add {folders}, lalu git commit -m "alasannya".{ignored} Di terminal, '
        f"renja build {tahun} --final menawarkannya.",
    )


def _listed(names: Sequence[str]) -> str:
    more = f", dan {len(names) - _SHOWN} lagi" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"
