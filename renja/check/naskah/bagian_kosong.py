"""Bagian tanpa isi.

Yang diperiksa: setiap judul diikuti teks, daftar, gambar, atau tabel, atau judul yang setingkat
lebih rendah.

Mengapa: judul tanpa isi tercetak juga di daftar isi, dan pembaca mencari yang tidak ada.

Contoh:

    ## RUANG LINGKUP

    ## SISTEMATIKA

Cara memperbaiki: tulis isinya, atau hapus judulnya.
"""

from collections.abc import Iterator, Sequence

from renja.check.prose import Prose, written
from renja.document.nodes import Block, Heading, PageBreak, plain
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ538"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each title with nothing below it."""
    for part in prose.document.parts:
        blocks = [block for block in part.blocks if not isinstance(block, PageBreak)]
        for position, block in enumerate(blocks):
            if isinstance(block, Heading) and not _has_content(block, blocks[position + 1 :]):
                place = written(run.origin.place for run in block.runs)
                title = f"{block.label} {plain(block.runs)}"
                message = f"naskah: bagian '{title}' kosong."
                yield finding(CODE, place, message, "Tulis isinya, atau hapus judulnya.")
        if not blocks:
            place = written(run.origin.place for run in part.title)
            message = f"naskah: '{plain(part.title)}' kosong."
            yield finding(CODE, place, message, "Tulis isinya, atau hapus berkasnya.")


def _has_content(heading: Heading, following: Sequence[Block]) -> bool:
    if not following:
        return False
    first = following[0]
    return not isinstance(first, Heading) or first.level > heading.level
