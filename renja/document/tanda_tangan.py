"""The signature block: place and date, office, name, and NIP where it is known."""

from __future__ import annotations

from renja.document.nodes import Runs, Signature
from renja.document.sel import PenulisSel
from renja.model.dokumen import Dokumen


def tanda_tangan(dokumen: Dokumen, penulis: PenulisSel) -> Signature:
    """Return the signature block of a plan."""
    signer = dokumen.penanda_tangan
    place = (*penulis.isi(dokumen.tempat), penulis.teks(", "), *penulis.isi(dokumen.tanggal))
    acting: Runs = ()
    if signer.pelaksana is not None:
        at = signer.place_of("pelaksana")
        acting = (penulis.teks(f"{signer.pelaksana} ", sources=(at,)),)
    office = (*acting, *penulis.isi(signer.jabatan), penulis.teks(","))
    below = ((penulis.teks("NIP "), *penulis.isi(signer.nip)),) if signer.nip is not None else ()
    return Signature((place, office), penulis.isi(signer.nama), below)
