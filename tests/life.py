"""The life of a plan: who lives it, with what data, and the desk at which it is lived.

The unlike units are one that keeps to the examples of `renja init`, filled in, and the three
plans of tests/plans, whose officers type their own data in over those examples.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from renja.cli import run
from renja.load.loader import load_plan
from renja.model.renja import Renja
from tests.conftest import REPOSITORY

OLD, NEW = "data/2025", "data/2026"
_COMMENT = re.compile(r"^ *#.*", re.M)
_TESTED = "teks rencana ini dibuat untuk diuji"


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of a file that give way to others, and how a comparison tells of it."""

    file: str
    old: str
    new: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Life:
    """A unit's plan, and what happens to it.

    plan is the folder of tests/plans that its data come from, '' where the examples of `renja
    init` stay. mended: what its officer does about findings, beside what the marks of examples
    ask for. changed: her edits in the second year. chief: words of a target in the document, and
    what the chief makes of them. desk: a sheet's cell, and what the finance desk makes of it.
    name and pagu are there in the end: words of an IKU, and the sum.
    """

    unit: str
    short: str
    city: str
    layout: Sequence[str]
    changed: Sequence[Edit]
    chief: tuple[str, str]
    desk: tuple[str, int, int] | tuple[str, str, str]
    name: str
    pagu: int
    plan: str = ""
    mended: Sequence[Edit] = ()
    settings: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """Return the options that tell `renja init` of the unit."""
        told = ("--name", self.unit, "--short-name", self.short, "--city", self.city)
        return (*told, *self.layout)


EXAMPLES = Life(
    "Direktorat Contoh: Bidang #1 'Satu'",
    "Unit Contoh",
    "Kota Contoh",
    ("--scorecard", "--no-tujuan"),
    changed=(
        Edit("sasaran.yaml", "target: 88", "target: 90,5", "88 → 90,5"),
        Edit("sasaran.yaml", "Profesionalitas ASN", "Profesionalitas Pegawai", "Pegawai"),
        Edit("pagu.yaml", "150.000.000", "175.000.000", "175.000.000"),
    ),
    chief=("90,5", "91"),
    desk=("Pagu", 175_000_000, 180_000_000),
    name="Profesionalitas Pegawai",
    pagu=480_000_000,
)
TUJUAN = Life(
    "Pengadilan Negeri Pekanbaru",
    "PN Pekanbaru",
    "Pekanbaru",
    ("--no-scorecard", "--tujuan"),
    plan="tujuan-triwulan",
    mended=(
        Edit(
            "sasaran.yaml",
            "        target_renstra: 3,8\n",
            "        target_renstra: 3,8\n        alasan: pengukurannya baru dimulai\n",
        ),
        Edit(
            "sasaran.yaml",
            "target: 112,5\n",
            "target: 112,5\n            alasan: beban berkurang\n",
        ),
        Edit("sasaran.yaml", "target: 90%\n", "target: 90%\n            alasan: layanan meluas\n"),
        Edit(
            "sasaran.yaml", "target: 1200\n", "target: 1200\n            alasan: posnya bertambah\n"
        ),
        Edit("sasaran.yaml", "cara_triwulan: rata_rata", "cara_triwulan: posisi_akhir"),
        Edit("sasaran.yaml", "cara_triwulan: tetap", "cara_triwulan: posisi_akhir"),
        Edit(
            "sasaran.yaml",
            "          - kode: 3.1\n",
            "          # boleh RJ313: tanpa biaya tersendiri\n          - kode: 3.1\n",
        ),
        Edit(
            "pagu.yaml",
            "    jumlah: Rp412.500.000,00\n",
            "    # boleh RJ332: pagunya memang berkurang\n    jumlah: Rp412.500.000,00\n",
        ),
        Edit(
            "pagu.yaml",
            "  - kode: P.3\n",
            "  # boleh RJ314: gaji dan operasional menunjang semua IKU\n  - kode: P.3\n",
        ),
        Edit("pagu.yaml", "14.250.000.000\n", "14.250.000.000\n    semula: 14.250.000.000\n"),
    ),
    changed=(
        Edit("sasaran.yaml", "target: 90%", "target: 92,5%", "90% → 92,5%"),
        Edit("sasaran.yaml", "- 90%", "- 92,5%", "92,5%"),
        Edit("sasaran.yaml", "Rata-rata lama", "Rata-rata waktu", "Rata-rata waktu"),
        Edit("pagu.yaml", "Rp412.500.000,00", "Rp430.500.000,00", "+Rp18.000.000"),
    ),
    chief=("92,5%", "93%"),
    desk=("Pagu", 430_500_000, 431_500_000),
    name="Rata-rata waktu",
    pagu=14_962_500_000,
)
PREDIKAT = Life(
    "Kantor Bahasa 'Provinsi Kepulauan Riau'",
    "Kantor Bahasa",
    "Tanjungpinang",
    ("--no-scorecard", "--no-tujuan"),
    plan="predikat-tanpa-pagu",
    mended=(
        Edit("sasaran.yaml", "target: A\n", "target: A\n        alasan: tata kelola membaik\n"),
    ),
    changed=(
        Edit("sasaran.yaml", "target: A\n", "target: AA\n", "target: A → AA"),
        Edit("sasaran.yaml", "Predikat SAKIP", "Predikat AKIP", "[-SAKIP-] {+AKIP+}"),
        Edit("program.yaml", "target: WTP", "target: WDP", "target: WTP → WDP"),
    ),
    chief=("AA", "A+"),
    desk=("Program", "Predikat zona integritas", "Predikat zona bersih"),
    name="Predikat AKIP",
    pagu=0,
)
HOSTILE = Life(
    "Kantor Contoh & < > # $ * _ @ \\ { } [ ] \" '",
    "Kantor & <",
    "Kota #1",
    ("--no-scorecard", "--no-tujuan"),
    plan="enam-puluh-iku",
    settings="aturan:\n"
    + "".join(
        f"  - kode: {kode}\n    tingkat: mati\n    alasan: {_TESTED}\n"
        for kode in ("RJ318", "RJ515", "RJ581", "RJ582")
    ),
    changed=(
        Edit("sasaran.yaml", "target: '2,5'", "target: '3,5'", "target: 2,5 → 3,5 (+1,0)"),
        Edit("sasaran.yaml", "'IKU 3 &", "'IKU tiga &", "IKU [-3-] {+tiga+} &"),
        Edit("pagu.yaml", "'1.000.001'", "'1.500.001'", "+Rp500.000"),
    ),
    chief=("3,5", "4,5"),
    desk=("Pagu", 1_500_001, 1_600_001),
    name="IKU tiga",
    pagu=465_600_465,
)
LIVES = {
    "perspektif": EXAMPLES,
    "tujuan-triwulan": TUJUAN,
    "predikat-tanpa-pagu": PREDIKAT,
    "enam-puluh-iku": HOSTILE,
}
SENTENCE = Edit("naskah/bab-1-kedudukan.md", "secara terukur", "secara cermat", "{+cermat+}")


@dataclass(slots=True)
class Desk:
    """The desk of a unit: its project, the commands typed there, and what they told."""

    project: Path
    capsys: pytest.CaptureFixture[str]

    def types(self, *arguments: str, status: int = 0) -> str:
        """Return what a command prints; it must end with that status."""
        self.capsys.readouterr()
        ended = run(list(arguments))
        told = self.capsys.readouterr()
        assert ended == status, f"{arguments}: {ended}\n{told.out}\n{told.err}"
        return " ".join(f"{told.out}\n{told.err}".split())

    def plan(self, tahun: int) -> Renja:
        renja = load_plan(self.project, tahun).renja
        assert renja is not None
        return renja

    def types_in(self, life: Life) -> None:
        """Put the unit's own data in the place of the examples."""
        if life.plan:
            for example in (self.project / OLD).glob("*.yaml"):
                example.unlink()
            shutil.copytree(
                REPOSITORY / "tests/plans" / life.plan / OLD, self.project / OLD, dirs_exist_ok=True
            )
        if life.settings:
            (self.project / "renja.yaml").write_text(life.settings, encoding="utf-8", newline="\n")

    def edit(self, folder: str, edits: Sequence[Edit]) -> None:
        """Make edits in the files of a year; each must have its words there, once."""
        for edit in edits:
            file = self.project / folder / edit.file
            text = file.read_text(encoding="utf-8")
            assert text.count(edit.old) == 1, edit
            file.write_text(text.replace(edit.old, edit.new), encoding="utf-8", newline="\n")

    def settle(self, folder: str) -> None:
        """Do what the marks of examples and of unsure data ask for."""
        for file in (self.project / folder).rglob("*.*"):
            if file.suffix in (".yaml", ".md") and file.name != "PERIKSA.md":
                text = file.read_text(encoding="utf-8")
                text = re.sub(r"^ *verifikasi: .*\n", "", text, flags=re.M)
                text = re.sub(
                    r"^ *(realisasi_sebelumnya|target_renstra|alasan):\n", "", text, flags=re.M
                )
                text = re.sub(r"'?\(isi: [^()]*\)'?", "Layanan Kota", text)
                file.write_text(text.replace(" (contoh)", ""), encoding="utf-8", newline="\n")

    def declares_final(self, folder: str) -> None:
        """Let dokumen.yaml say that the plan is final."""
        file = self.project / folder / "dokumen.yaml"
        text = re.sub(r"^status: '?draf'?$", "status: final", file.read_text("utf-8"), flags=re.M)
        file.write_text(text, encoding="utf-8", newline="\n")

    def comments(self, folder: str) -> list[str]:
        """Return the comments of all data files of a year."""
        files = sorted((self.project / folder).glob("*.yaml"))
        return [line.strip() for f in files for line in _COMMENT.findall(f.read_text("utf-8"))]
