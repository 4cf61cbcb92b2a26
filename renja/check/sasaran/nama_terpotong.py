"""Nama yang terpotong.

Yang diperiksa: nama sasaran, IKU, program, kegiatan, aktivitas, indikator, butir pagu, dan
pengadaan tidak berakhir dengan kata atau tanda yang menuntut kelanjutan ('di', 'pada', 'dan',
'di Kantor', koma, kurung buka), dan setiap kurung bukanya ditutup.

Mengapa: nama yang disalin dari sel tabel atau dari PDF sering kehilangan ujungnya, dan
kehilangan itu ikut tercetak.

Contoh:

    indikator: Persentase kebutuhan pengembangan kompetensi pegawai di Kantor

Cara memperbaiki: lengkapi namanya menurut dokumen asalnya.
"""

import re
from collections.abc import Iterator

from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.fields import Teks
from renja.model.pagu import ButirPagu, Pengadaan
from renja.model.program import Isi, Kegiatan, Program
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Perspektif, Sasaran, Tujuan

CODE = "RJ215"

_NAMED = (Tujuan, Perspektif, Sasaran, Iku, Program, Kegiatan, Isi, ButirPagu, Pengadaan)
_KEYS = ("nama", "aktivitas", "indikator")
_UNFINISHED = re.compile(
    "di|ke|dari|pada|kepada|dan|atau|serta|dengan|untuk|oleh|terhadap|yang|bagi|tentang"
    "|sebagai|secara|melalui|berdasarkan|agar|bahwa|dalam|antar",
    re.IGNORECASE,
)
_FINISHED = frozenset(  # pairs that may end a name although their last word mostly can't
    {"peran serta", "ikut serta", "turut serta", "urusan dalam", "penyakit dalam", "ke dalam"}
)
_BODY = re.compile(
    r"\b(?:di|pada|oleh|dari|ke|kepada)\s+(?:lingkungan\s+)?"
    r"(?:Kantor|Badan|Dinas|Balai|Kementerian|Direktorat|Sekretariat)$"
)


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each name that ends before its end."""
    for name, block in named_blocks(renja):
        if not isinstance(block, _NAMED):
            continue
        for key in _KEYS:
            text = getattr(block, key, None)
            if isinstance(text, Teks) and (end := _broken_off(text.strip())):
                yield finding(
                    CODE,
                    text.place,
                    f"{_subject(name, key)}: {end}; namanya terpotong?",
                    "Lengkapi menurut dokumen asalnya.",
                )


def _subject(name: str, key: str) -> str:
    without = re.sub(r"\s*\([^()]*\)$", "", name)  # the name itself is what is broken
    return f"{without}, {key}"


def _broken_off(text: str) -> str:
    """Return how a name breaks off: "berakhir dengan 'di'"; '' where it doesn't."""
    words = text.split()
    if not words:
        return ""
    last, pair = words[-1], " ".join(words[-2:]).lower()
    shouted = last.isupper() and not text.isupper()  # an abbreviation: DI is Daerah Irigasi
    if len(words) > 1 and _UNFINISHED.fullmatch(last) and pair not in _FINISHED and not shouted:
        return f"berakhir dengan '{last}'"
    if body := _BODY.search(text):
        return f"berakhir dengan '{body[0]}'"
    if text[-1] in ",;:(-[/&–":
        return f"berakhir dengan '{text[-1]}'"
    opened = text.rfind("(")
    if opened >= 0 and ")" not in text[opened:]:
        return "kurung bukanya tidak ditutup"
    return ""
