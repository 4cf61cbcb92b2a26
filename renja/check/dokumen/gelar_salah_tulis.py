"""Gelar pada nama salah tulis.

Yang diperiksa: gelar akademik yang dikenal pada nama penanda tangan ditulis dengan titik pada
setiap unsurnya (S.E., M.Si., Dr.), didahului koma, dan dipisahkan koma dan spasi.

Mengapa: EYD V: setiap unsur singkatan gelar diikuti titik, dan koma di antara nama orang dan
gelar membedakan gelar dari singkatan nama.

Contoh:

    nama: Anna Hasnah, SE,M.M

Cara memperbaiki: nama: Anna Hasnah, S.E., M.M.
"""

from collections.abc import Iterator

from renja.check.gelar import with_titles
from renja.check.suntingan import replaced
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ514"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding where the titles of who signs are written otherwise than they should."""
    nama = renja.dokumen.penanda_tangan.nama
    written = with_titles(nama)
    if nama.broken or nama != nama.typed or written.text == nama.strip():
        return
    yield finding(
        CODE,
        nama.place,
        f"penanda_tangan, nama: gelar pada '{nama.strip()}' tidak ditulis menurut ejaan.",
        f"Tulis {written.text}" if written.certain else f"Kalau itu gelar, tulis {written.text}",
        fix=replaced(nama, written.text) if written.certain else (),
    )
