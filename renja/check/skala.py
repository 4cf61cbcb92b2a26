"""The scales of predicates that are officially used, best first.

An indicator has a scale where its name holds all words of one of the entries of `dikenali`.
A predicate may be told by its letters or by its words: each step has all its spellings, the
one to propose first. A new scale takes an entry of its own here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale: its name, the words that tell it in an indicator's name, its steps from the
    best to the worst, and the regulation it stands in (empty where it changes often)."""

    nama: str
    dikenali: tuple[str, ...]
    tingkat: tuple[tuple[str, ...], ...]
    sumber: str = ""

    def position(self, predikat: str) -> int | None:
        """Return how far below the best a predicate is; None where it isn't of this scale."""
        parts = {_plain(part) for part in _parts(predikat)}
        for position, spellings in enumerate(self.tingkat):
            if any(_plain(spelling) in parts for spelling in spellings):
                return position
        return None

    def spelled(self, predikat: str) -> str:
        """Return a predicate of letters as it is officially spelled, else as it was typed."""
        for spellings in self.tingkat:
            for spelling in spellings:
                if spelling.isupper() and _plain(spelling) == _plain(predikat):
                    return spelling
        return predikat

    @property
    def told(self) -> str:
        """Return its steps as messages tell them: 'AA, A, BB, B, CC, C, D'."""
        return ", ".join(spellings[0] for spellings in self.tingkat)


def _parts(predikat: str) -> list[str]:
    """Return a predicate and its parts: 'BB (Sangat Baik)', 'A/80,5', 'minimal B'."""
    bare = re.sub(
        r"^(minimal|minimum|min\.|opini|predikat|kategori|peringkat|nilai)\s+",
        "",
        predikat,
        flags=re.I,
    )
    return [predikat, bare, *re.split(r"[()/;]|\s+atau\s+", bare)]


def _plain(text: str) -> str:
    return " ".join(text.replace("–", "-").split()).strip(" .").casefold()


_HURUF_AKIP = (
    ("AA", "Sangat Memuaskan"),
    ("A", "Memuaskan"),
    ("BB", "Sangat Baik"),
    ("B", "Baik"),
    ("CC", "Cukup", "Cukup (Memadai)"),
    ("C", "Kurang"),
    ("D", "Sangat Kurang"),
)

SKALA: tuple[Skala, ...] = (
    Skala(
        "SAKIP",
        ("sakip", "akip", "akuntabilitas kinerja", "lakip"),
        _HURUF_AKIP,
        "PermenPANRB 88/2021",
    ),
    Skala(
        "opini BPK",
        ("opini bpk", "opini laporan keuangan", "opini badan pemeriksa keuangan"),
        (
            ("WTP", "Wajar Tanpa Pengecualian"),
            (
                "WTP-DPP",
                "WTP DPP",
                "Wajar Tanpa Pengecualian dengan Paragraf Penjelas",
                "Wajar Tanpa Pengecualian-Dengan Paragraf Penjelas",
            ),
            ("WDP", "Wajar Dengan Pengecualian"),
            ("TW", "Tidak Wajar"),
            ("TMP", "Tidak Memberikan Pendapat", "Tidak Menyatakan Pendapat", "Disclaimer"),
        ),
        "UU 15/2004",
    ),
    Skala(
        "kearsipan",
        ("pengawasan kearsipan", "audit kearsipan", "hasil kearsipan"),
        _HURUF_AKIP,
    ),
    Skala(
        "SPBE",
        ("spbe", "sistem pemerintahan berbasis elektronik"),
        (("Memuaskan",), ("Sangat Baik",), ("Baik",), ("Cukup",), ("Kurang",)),
        "PermenPANRB 59/2020",
    ),
    Skala(
        "kepuasan masyarakat",
        ("kepuasan masyarakat", "skm", "ikm"),
        (("A", "Sangat Baik"), ("B", "Baik"), ("C", "Kurang Baik"), ("D", "Tidak Baik")),
        "PermenPANRB 14/2017",
    ),
    Skala(
        "pelayanan publik",
        ("indeks pelayanan publik", "kinerja pelayanan publik", "pekppp"),
        (
            ("A", "Pelayanan Prima", "Prima"),
            ("A-", "Sangat Baik"),
            ("B", "Baik"),
            ("B-", "Baik dengan Catatan"),
            ("C", "Cukup"),
            ("C-", "Cukup dengan Catatan"),
            ("D", "Buruk"),
            ("E", "Sangat Buruk"),
            ("F", "Gagal"),
        ),
    ),
    Skala(
        "keterbukaan informasi",
        ("keterbukaan informasi",),
        (
            ("Informatif",),
            ("Menuju Informatif",),
            ("Cukup Informatif",),
            ("Kurang Informatif",),
            ("Tidak Informatif",),
        ),
    ),
    Skala(
        "profesionalitas ASN",
        ("profesionalitas asn", "ip asn", "profesionalitas aparatur"),
        (("Sangat Tinggi",), ("Tinggi",), ("Sedang",), ("Rendah",), ("Sangat Rendah",)),
        "Peraturan BKN 8/2019",
    ),
    Skala(
        "zona integritas",
        ("zona integritas",),
        (
            ("WBBM", "Wilayah Birokrasi Bersih dan Melayani"),
            ("WBK", "Wilayah Bebas dari Korupsi", "Menuju WBK"),
        ),
        "PermenPANRB 90/2021",
    ),
)


def skala_of(nama: str) -> Skala | None:
    """Return the scale of an indicator's predicates by its name; None where none is known."""
    words = set(re.findall(r"\w+", nama.lower()))
    for skala in SKALA:
        if any(words.issuperset(known.split()) for known in skala.dikenali):
            return skala
    return None
