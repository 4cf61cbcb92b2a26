"""What Word calls its own styles in Indonesian.

A file of Word holds their English names, whatever its language ('heading 1' is shown as
'Judul 1'). Other programs write down what they show: such names mean Word's own styles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

# By the name of the file in small letters; the first is what Indonesian Word shows.
_SHOWN: Mapping[str, str] = {
    "body text": "Teks Isi",
    "caption": "Keterangan",
    "emphasis": "Penekanan",
    "footer": "Footer",
    "footnote text": "Teks Catatan Kaki",
    "header": "Header",
    "quote": "Kutipan",
    "strong": "Kuat",
    "table of figures": "Tabel Gambar",
    "title": "Judul",
    **{f"heading {level}": f"Judul {level}" for level in range(1, 10)},
    **{f"toc {level}": f"TOC {level}" for level in range(1, 10)},
}
# What else they are called, by other releases and other programs.
_CALLED: Mapping[str, tuple[str, ...]] = {
    "body text": ("Isi Teks", "Badan Teks", "Tubuh Teks"),
    "emphasis": ("Tekanan",),
    "footer": ("Kaki Halaman", "Kaki"),
    "footnote reference": ("Referensi Catatan Kaki", "Rujukan Catatan Kaki"),
    "footnote text": ("Catatan Kaki",),
    "header": ("Kepala Halaman", "Kepala"),
    "hyperlink": ("Tautan", "Hipertaut"),
    "intense emphasis": ("Penekanan Keras", "Penekanan Intens"),
    "list bullet": ("Daftar Butir", "Daftar Poin", "Butir Daftar"),
    "list bullet 2": ("Daftar Butir 2", "Daftar Poin 2", "Butir Daftar 2"),
    "list number": ("Daftar Nomor", "Daftar Bernomor", "Nomor Daftar"),
    "list number 2": ("Daftar Nomor 2", "Daftar Bernomor 2", "Nomor Daftar 2"),
    "signature": ("Tanda Tangan",),
    "strong": ("Tebal",),
    "table of figures": ("Daftar Gambar",),
    "toc heading": ("Judul TOC", "Judul Daftar Isi"),
    **{f"heading {level}": (f"Tajuk {level}", f"Kepala {level}") for level in range(1, 10)},
    **{f"toc {level}": (f"Daftar Isi {level}",) for level in range(1, 10)},
}


def as_shown(name: str) -> str:
    """Return a style as people find it in Word: 'Judul 1 (heading 1)', 'Sel Isi'."""
    shown = _SHOWN.get(name.casefold(), name)
    return f"{shown} ({name})" if shown.casefold() != name.casefold() else shown


def indonesian_names(name: str) -> Iterator[str]:
    """Yield what one of Word's own styles is called in Indonesian; nothing for others."""
    folded = name.casefold()
    if folded in _SHOWN:
        yield _SHOWN[folded]
    yield from _CALLED.get(folded, ())
