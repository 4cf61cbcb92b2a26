"""What is typed into each kind of key, to ask the loader and the schema the same questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_UNIT = "nama: Kantor\nalamat: Jl. A\n"
_IKU = "sasaran:\n  - kode: S\n    nama: S\n    iku:\n      - kode: I\n        nama: I\n"
_IKU += "        satuan: indeks\n"
_ISI = "program:\n  - kode: P\n    nama: P\n    kegiatan:\n      - kode: K\n        nama: K\n"
_PAGU = "pagu:\n  - kode: P\n    jumlah: 1\n    butir:\n      - kegiatan: K\n"
_REGULASI = "regulasi:\n  - kode: R\n    jenis: UU\n    tentang: A\n"
_DOKUMEN = "judul: R\nstatus: draf\ntempat: A\npenanda_tangan:\n  nama: A\n  jabatan: B\n"
_TANGGAL = "tanggal: 2024-01-04\n"

# Each kind of key: the file, and its content but for the value in question.
KEYS: dict[str, tuple[str, str]] = {
    "Teks": ("unit", "nama: Kantor\nalamat: "),
    "Teks, boleh kosong": ("unit", f"{_UNIT}kota: "),
    "Teks dalam daftar": ("unit", f"{_UNIT}sampul:\n  - "),
    "Kode": ("program", "program:\n  - nama: P\n    kode: "),
    "Kode, boleh kosong": ("program", "program:\n  - nama: P\n    kode: P\n    kode_anggaran: "),
    "Cacah": ("pegawai", "jumlah: "),
    "Rupiah": ("pagu", f"{_PAGU}    semula: 5\n".replace("jumlah: 1", "jumlah: {}")),
    "Rupiah, boleh kosong": ("pagu", f"{_PAGU}    semula: "),
    "Tahun": ("dokumen", f"{_DOKUMEN}{_TANGGAL}tahun: "),
    "Tanggal": ("dokumen", f"{_DOKUMEN}tahun: 2024\ntanggal: "),
    "Desimal, boleh kosong": ("pagu", f"{_PAGU}        volume: "),
    "Target": ("sasaran", f"{_IKU}        target: "),
    "Target, boleh kosong": ("sasaran", f"{_IKU}        target: 1\n        semula: "),
    "Target dalam daftar": (
        "sasaran",
        f"{_IKU}        target: 1\n        triwulan: [1, 2, 3, {{}}]",
    ),
    "pilihan": ("dokumen", f"{_DOKUMEN}{_TANGGAL}tahun: 2024\n".replace("draf", "{}")),
    "pilihan, boleh kosong": ("pegawai", "jumlah: 1\nverifikasi: "),
    "daftar": ("program", "program: "),
    "daftar, boleh kosong": ("unit", f"{_UNIT}sampul: "),
    "satu atau daftar": ("regulasi", f"{_REGULASI}    tahun: 2024\n    nomor: "),
    "satu atau daftar, boleh kosong": ("pagu", f"{_PAGU}    iku: "),
    "blok": (
        "dokumen",
        f"{_DOKUMEN.partition('penanda')[0]}{_TANGGAL}tahun: 2024\npenanda_tangan: ",
    ),
    "blok, boleh kosong": ("unit", f"{_UNIT}induk: "),
    "triwulan": ("sasaran", f"{_IKU}        target: 1\n        triwulan: "),
    "susunan": ("sasaran", "perspektif: []\ntujuan: "),
    "susunan kedua": ("sasaran", "perspektif:\n  - nama: P\n    sasaran: []\ntujuan: "),
    "susunan tunggal": ("sasaran", "tujuan: "),
    "isi kegiatan": ("program", f"{_ISI}        isi:\n          - aktivitas: "),
    "isi kegiatan kedua": (
        "program",
        f"{_ISI}        isi:\n          - aktivitas: A\n            indikator: ",
    ),
    "setelan": ("renja", "keluaran: "),
    "kata asing": ("renja", "asing:\n  - "),
}
TEXTS = (
    *("", "84", "4.282.429", "13.924.138.000", "173.794", "1.500", "1,500", "1.5", "1500.5"),
    *("-5", "+5", "054", "0", "0x1F", "0o17", "1e3", "1_000", ".5", "5.", ".inf", "0.500"),
    *("Rp300.000.000,00", "rp 5", "Rp. 1.000", "300000000,-", "5,50", "123456789012345678"),
    *("95,25", "95.25", "1.234,5", "-2,5", "\u22122,5", "007,5", "12,5.3", "100%", "100 %"),
    *("12,5.3%", "WTP", "Level 3", "-", "\u2013", "'-'", "'1.500'", '"84"', "' 84 '", "''", "'  '"),
    *("true", "True", "no", "~", "null", "2024", "'2024'", "2024.0", "1899", "2200", "24"),
    *("2024-01-04", "2024-1-4", "2024-13-04", "2024-02-31", "4 Januari 2024", "4 januari 2024"),
    *(
        "31 Februari 2024",
        "4 Janwari 2024",
        "4/1/2024",
        "12:30",
        "IKU.3",
        "IKU 3",
        "a/b",
        "\u00e91",
    ),
    *("_a", ".a", "-a", "k" * 60, "k" * 61, "sudah", "Sudah", "draf", "'draf '", "lama banget"),
    *("[]", "[a]", "[1, 2]", "[1, 2, 3, 4]", "[1, 2, 3, 4, 5]", "[[a]]", "{}", "{a: b}", "[~]"),
    *("{nama: A}", "{nama: A, jabatan: B}", "[{kode: a, nama: b}]", "[{kode: a}]", "[a, '']"),
    *(
        "[{kode: a, nama: b, sasaran: []}]",
        "!x a",
        "&a b",
        "a: b",
        "a\tb",
        "ad hoc (Latin)",
        "(Latin)",
        "ad hoc (Latim)",
        "a (b) c",
        "a #b",
        "|\n     a\n",
    ),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A text typed into a kind of key, and the whole file (by its name) that it makes."""

    kind: str
    text: str
    file: str
    content: str


def everything_typed() -> Iterator[Typed]:
    """Yield every text in every kind of key."""
    for kind, (file, content) in KEYS.items():
        for text in TEXTS:
            whole = content.replace("{}", text) if "{}" in content else content + text
            yield Typed(kind, text, file, f"{whole}\n")
