"""Program atau kegiatan disebut dengan nama lain daripada di program.yaml.

Yang diperiksa: butir pagu tingkat kegiatan yang menulis nama menulis nama kegiatannya; teks data
yang menyebut 'Program …' atau 'Kegiatan …' dengan nama yang hampir sama menyebutnya seperti di
program.yaml. Nama program lama (asal) dan judul regulasi tidak diperiksa.

Mengapa: program dan kegiatan mempunyai satu nama resmi. Nama yang berbeda sedikit membuat pembaca
bertanya apakah itu program lain.

Contoh:

    - level: kegiatan
      nama: Pengelolaan Keuangan dan BMN
      kegiatan: WA.3           # Pengelolaan Keuangan, BMN dan Umum

Cara memperbaiki: hapus nama pada butir itu (namanya diambil dari kegiatannya), atau samakan.
"""

import re
from collections.abc import Iterator

from renja.check.baris import named_butir
from renja.check.register import Register, plain
from renja.model.bagian import Bagian
from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Kode, Teks
from renja.model.program import Kegiatan, Program
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja

CODE = "RJ410"

_NAMED = re.compile(r"\b(?:Program|Kegiatan)\s+(?=[A-Z])")


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each item and text that names the register's in other words."""
    for name, _, butir in named_butir(renja):
        register = butir._kegiatan.nama if butir._kegiatan is not None else None
        nama = butir.nama
        if register is None or nama is None or nama.broken or register.broken:
            continue
        if butir.level == "kegiatan" and plain(nama) != plain(register):
            yield _other_words(f"{name}, nama", nama, nama, register)
    known = Register(renja)
    for name, key, text in _texts(renja):
        for match in _NAMED.finditer(text):
            found = known.nearly(text[match.start() :])
            if found is not None:
                said, register = found
                yield _other_words(f"{name}, {key}", text, said, register)


def _texts(renja: Renja) -> Iterator[tuple[str, str, Teks]]:
    """Yield the texts of the data that may speak of a programme, with block and key."""
    for name, block in named_blocks(renja):
        if isinstance(block, Program | Kegiatan | Regulasi):
            continue
        yield from ((name, key, text) for key, text in _of_block(block))


def _of_block(block: Bagian) -> Iterator[tuple[str, Teks]]:
    for key in type(block).model_fields:
        value = getattr(block, key)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, Teks) and not isinstance(text, Kode):
                yield key, text


def _other_words(name: str, text: Teks, said: str, register: Teks) -> Finding:
    return finding(
        CODE,
        text.place,
        f"{name}: '{said}', padahal menurut program.yaml '{register}'.",
        "Samakan namanya, atau betulkan program.yaml.",
        (Related(register.place, "nama menurut program.yaml"),),
    )
