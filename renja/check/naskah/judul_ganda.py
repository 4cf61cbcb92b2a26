"""Dua bagian berjudul sama.

Yang diperiksa: tidak ada dua bab atau bagian dengan judul yang sama.

Mengapa: di daftar isi keduanya tidak dapat dibedakan, dan biasanya salah satunya tersalin.

Contoh:

    ## RUANG LINGKUP

    ...

    ## RUANG LINGKUP

Cara memperbaiki: ubah salah satunya, atau gabungkan isinya.
"""

from collections.abc import Iterator

from renja.check.prose import Prose, written
from renja.document.nodes import Heading, Runs, plain
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ539"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each title that was used before."""
    first: dict[str, Runs] = {}
    for runs in _titles(prose):
        title = " ".join(plain(runs).split())
        before = first.setdefault(title.casefold(), runs)
        if before is not runs:
            yield finding(
                CODE,
                written(run.origin.place for run in runs),
                f"naskah: judul '{title}' dipakai dua kali.",
                "Ubah salah satunya, atau gabungkan isinya.",
                (Related(written(run.origin.place for run in before), "yang pertama di sini"),),
            )


def _titles(prose: Prose) -> Iterator[Runs]:
    for part in prose.document.parts:
        yield part.title
        for block in part.blocks:
            if isinstance(block, Heading):
                yield block.runs
