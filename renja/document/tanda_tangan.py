"""The signature block: place and date, office, name, and NIP where it is known."""

from __future__ import annotations

from renja.document.cells import CellWriter
from renja.document.nodes import Runs, Signature
from renja.model.dokumen import Dokumen


def tanda_tangan(dokumen: Dokumen, writer: CellWriter) -> Signature:
    """Return the signature block of a plan."""
    signer = dokumen.penanda_tangan
    place = (*writer.value(dokumen.tempat), writer.words(", "), *writer.value(dokumen.tanggal))
    acting: Runs = ()
    if signer.pelaksana is not None:
        at = signer.place_of("pelaksana")
        acting = (writer.words(f"{signer.pelaksana} ", sources=(at,)),)
    office = (*acting, *writer.value(signer.jabatan), writer.words(","))
    below = ((writer.words("NIP "), *writer.value(signer.nip)),) if signer.nip is not None else ()
    return Signature((place, office), writer.value(signer.nama), below)
