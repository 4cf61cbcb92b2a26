"""Writes the plan enam-puluh-iku: sixty IKU, long names, hostile characters in every text.

    python -m tests.plans.enam_puluh_iku     writes data/2025 anew

What is written stands in the repository, and a test compares it with this.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

HOSTILE = "& < > # $ * _ @ \\ { } [ ] \" '"
IKU, PER_SASARAN, AKTIVITAS, LONG = 60, 6, 200, 400
HOME = Path(__file__).parent / "enam-puluh-iku" / "data" / "2025"
_WORDS = (
    "persentase rekomendasi hasil pengawasan dan pengendalian pelaksanaan kebijakan teknis yang "
    "ditindaklanjuti instansi pemerintah di wilayah kerja sesuai dengan norma standar prosedur "
    "dan kriteria yang berlaku"
)


def text(head: str, length: int = 0) -> str:
    """Return a text with the hostile characters in it, of exactly this length where given."""
    start = f"{head} {HOSTILE}"
    if not length:
        return start
    known = _WORDS.split()
    words, size = [start], len(start)
    position = len(head)
    while size < length:
        words.append(known[position % len(known)])
        size += 1 + len(words[-1])
        position += 1
    return " ".join(words)[: length - 1].rstrip().ljust(length - 1, "x") + "."


def plan() -> dict[str, dict[str, object]]:
    """Return the content of every data file, by its name."""
    return {
        "dokumen": {
            "tahun": 2025,
            "judul": text("Rencana Kerja"),
            "status": "draf",
            "versi": text("Versi"),
            "tahap_pagu": "indikatif",
            "tempat": text("Tempat"),
            "tanggal": "31 Desember 2024",
            "penanda_tangan": {
                "nama": text("Nama"),
                "jabatan": text("Kepala"),
                "nip": text("NIP"),
                "pelaksana": "Plh.",
            },
            "renstra": {"awal": 2025, "akhir": 2029},
            "rpjmn": {"awal": 2025, "akhir": 2029},
        },
        "unit": _unit(),
        "pegawai": _pegawai(),
        "asn": {"pns": "3.000.001", "pppk": "999.999", "sumber": _sumber()},
        "arah": {
            "visi": text("Visi"),
            "visi_induk": text("Visi induk"),
            "misi": [text(f"Misi {n}") for n in range(1, 4)],
            "misi_presiden": {"nomor": 1, "nama": text("Misi presiden")},
            "arahan_presiden": {"nomor": 2, "nama": text("Arahan presiden")},
            "agenda_pembangunan": {"nomor": 3, "nama": text("Agenda")},
            "prioritas_presiden": {
                "jumlah": 8,
                "periode": {"awal": 2024, "akhir": 2029},
                "terkait": [text("Prioritas satu"), text("Prioritas dua")],
            },
        },
        "peran": {
            "peran": [
                {
                    "kode": f"peran_{n}",
                    "judul": text(f"Peran {n}"),
                    "daftar": [
                        {
                            "kode": "butir_butir",
                            "pengantar": text("Pengantar"),
                            "butir": [text(f"Butir {m}") for m in range(1, 4)],
                        }
                    ],
                }
                for n in (1, 2)
            ]
        },
        "sasaran": {"sasaran": [_sasaran(n) for n in range(1, IKU // PER_SASARAN + 1)]},
        "program": {
            "restrukturisasi": {
                "dasar": "surat-1",
                "berlaku": 2021,
                "tujuan": [text(f"Tujuan {n}") for n in (1, 2)],
            },
            "program": [_program(n) for n in range(1, 6)],
        },
        "pagu": {"pagu": [_baris(n) for n in range(1, 31)]},
        "pengadaan": {
            "pengadaan": [
                {
                    "nama": text("Renovasi"),
                    "jenis": "renovasi",
                    "untuk": text("Guna"),
                    "pagu": "P.1",
                },
                {"nama": text("Laptop"), "untuk": text("Guna"), "pagu": "P.2"},
            ]
        },
        "regulasi": {"regulasi": [_regulasi(n) for n in (1, 2)]},
    }


def _sumber() -> dict[str, object]:
    return {"dokumen": text("Buku"), "halaman": text("Halaman"), "penerbit": text("Penerbit")}


def _unit() -> dict[str, object]:
    return {
        "nama": text("Kantor Contoh"),
        "panjang": text("Kantor Contoh Panjang"),
        "pendek": text("Kantor"),
        "ringkas": text("KC"),
        "sampul": [text("Kantor"), text("Contoh")],
        "induk": {"nama": text("Badan Contoh"), "singkatan": text("BC")},
        "alamat": text("Jl. Contoh"),
        "kota": text("Kota"),
        "situs": "contoh.go.id/?a=1&b=_2*#[x]",
        "akun": [
            {"media": text("Media"), "nama": text("akun"), "alamat": "https://contoh.go.id/?a&b#_*"}
        ],
        "wilayah": {
            "provinsi": [text(f"Provinsi {n}") for n in (1, 2)],
            "instansi": [{"jenis": text(f"Jenis {n}"), "jumlah": n} for n in (1, 2)],
        },
        "gedung": [{"nama": text(f"Gedung {n}"), "jumlah": n} for n in (1, 2)],
        "kendaraan": [
            {
                "jenis": text("Mobil"),
                "rincian": [{"nama": text("Dinas"), "jumlah": 3}],
                "penempatan": [
                    {"tempat": text("Kantor"), "jumlah": 2},
                    {"tempat": text("Cabang"), "jumlah": 1},
                ],
            }
        ],
        "sarana_lain": [text("Sarana satu"), text("Sarana dua")],
    }


def _pegawai() -> dict[str, object]:
    ways = {
        "jenis_kelamin": (60, 40),
        "jabatan": (1, 9, 90),
        "pendidikan": (10, 20, 70),
        "usia": (25, 25, 25, 25),
    }
    return {
        "verifikasi": "ilustrasi",
        "jumlah": 100,
        "sumber": _sumber(),
        **{
            way: [{"nama": text(f"Golongan {n}"), "jumlah": size} for n, size in enumerate(sizes)]
            for way, sizes in ways.items()
        },
    }


def _sasaran(number: int) -> dict[str, object]:
    first = (number - 1) * PER_SASARAN + 1
    return {
        "kode": f"SS.{number}",
        "nama": text(f"Sasaran {number}", LONG),
        "iku": [_iku(n) for n in range(first, first + PER_SASARAN)],
    }


def _iku(number: int) -> dict[str, object]:
    targets: dict[str, object] = {"satuan": text("satuan"), "target": f"{number},5"}
    if number % 3 == 0:
        targets = {"satuan": "persen", "target": "100%", "target_sebelumnya": "97,5%"}
    elif number % 3 == 1:
        targets = {"satuan": "predikat", "target": text("A")}
    return {
        "kode": f"IKU.{number}",
        "nama": text(f"IKU {number}", LONG),
        **targets,
        "alasan": text("Alasan"),
        "formula": {"pembilang": text("Pembilang"), "penyebut": text("Penyebut")},
        "sumber_data": text("Sumber"),
    }


def _program(number: int) -> dict[str, object]:
    per_kegiatan = AKTIVITAS // 20
    return {
        "kode": f"PR.{number}",
        "nama": text(f"Program {number}"),
        "jenis": "teknis" if number > 1 else "generik",
        "sifat": text("Sifat"),
        "tugas": text("Tugas"),
        "asal": [text(f"Program lama {n}") for n in (1, 2)],
        "kegiatan": [
            {
                "kode": f"PR.{number}.{k}",
                "nama": text(f"Kegiatan {number}.{k}"),
                "isi": [
                    {"aktivitas": text(f"Aktivitas {number}.{k}.{n}")}
                    for n in range(1, per_kegiatan + 1)
                ]
                + [{"indikator": text("Indikator"), "target": "5", "satuan": text("satuan")}],
            }
            for k in range(1, 5)
        ],
    }


def _baris(number: int) -> dict[str, object]:
    program = (number - 1) % 5 + 1
    return {
        "kode": f"P.{number}",
        "jumlah": f"{number}.000.{number:03d}",
        "semula": number * 1_000_000,
        "butir": [
            {
                "level": "RO",
                "nama": text(f"RO {number}"),
                "kegiatan": f"PR.{program}.1",
                "volume": number,
                "satuan": text("Layanan"),
            },
            {"layanan": [text("Layanan satu"), text("dua")], "kegiatan": f"PR.{program}.2"},
        ],
        "iku": [f"IKU.{number * 2 - 1}", f"IKU.{number * 2}"],
        "catatan": text("Catatan"),
    }


def _regulasi(number: int) -> dict[str, object]:
    return {
        "kode": f"surat-{number}",
        "jenis": text("Surat"),
        "singkatan": text("S"),
        "penerbit": [text("Menteri satu"), text("Menteri dua")],
        "nomor": [text("Nomor satu"), text("Nomor dua")],
        "tahun": 2021,
        "tanggal": "29 April 2021",
        "tentang": text("Tentang"),
    }


def as_yaml(value: object, indent: int = 0) -> str:
    """Return a value as YAML in block style, its texts in single quotes."""
    space = " " * indent
    lines = []
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(inner, Mapping | list):
                lines.append(f"{space}{key}:\n{as_yaml(inner, indent + 2)}")
            else:
                lines.append(f"{space}{key}: {_scalar(inner)}\n")
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, Mapping):
                lines.append(f"{space}- {as_yaml(inner, indent + 2).lstrip()}")
            else:
                lines.append(f"{space}- {_scalar(inner)}\n")
    return "".join(lines)


def _scalar(value: object) -> str:
    return "'{}'".format(str(value).replace("'", "''")) if isinstance(value, str) else str(value)


def files() -> dict[str, str]:
    """Return the text of every data file, by its file name."""
    return {f"{name}.yaml": as_yaml(content) for name, content in plan().items()}


if __name__ == "__main__":
    HOME.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (HOME / name).write_text(content, encoding="utf-8", newline="\n")
