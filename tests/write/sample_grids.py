"""The grids of the sample: a summary with merged cells, a long table of bands, cards."""

from __future__ import annotations

from renja.document.nodes import Cell, Grid, Row
from tests.write.sample_pieces import cell, row, run


def summary_grid() -> Grid:
    """Return the grid of a summary: merged cells over groups, a total."""
    rows = [
        row(
            "kepala",
            cell("Sasaran Strategis", "kepala"),
            cell("Kode IKU", "kepala"),
            cell("Indikator Kinerja Utama", "kepala"),
            cell("Target", "kepala_angka"),
            cell("Pagu Anggaran (Rp)", "kepala_angka"),
            cell("Keterangan", "kepala"),
            keep=True,
        )
    ]
    iku = "Persentase instansi pemerintah yang mengimplementasikan manajemen ASN sesuai NSPK"
    for group in range(6):
        size = 1 + group % 3
        for number in range(size):
            last = number == size - 1
            cells = [
                cell(f"IKU.{group + 1}.{number + 1}", "kode"),
                cell(f"{iku} (minimal bernilai A dan B) di wilayah kerja {number + 1}"),
                cell("100%", "angka"),
            ]
            if number == 0:
                goal = "Terwujudnya instansi pemerintah yang profesional dalam manajemen ASN"
                cells.insert(0, cell(f"{group + 1}. {goal}", rowspan=size))
                cells.append(
                    cell("lihat IKU.1.1", "angka", size)
                    if group == 2
                    else cell("13.924.138.000", "jumlah", size)
                )
                cells.append(cell("RO Layanan Pengawasan & Pengendalian <I>", rowspan=size))
            keep = not last or group == 5
            rows.append(Row("akhir_kelompok" if last else "isi", tuple(cells), keep))
    rows.append(row("total", cell("Jumlah", colspan=4), cell("14.682.611.000", "jumlah"), cell("")))
    return Grid((31, 13.5, 46, 13.5, 26, 30), tuple(rows), head_columns=2)


def program_grid(groups: int = 14) -> Grid:
    """Return a long grid of bands, numbered kegiatan and their aktivitas (over 40 rows)."""
    head = ("No.", "Program/Kegiatan", "Aktivitas")
    rows = [row("kepala", *(cell(name, "kepala") for name in head), keep=True)]
    for group in range(groups):
        if group % 5 == 0:
            band = f"Program Dukungan Manajemen ({'ABCDEFGHIJ'[group // 5 % 10]})"
            rows.append(row("pita", cell(band, colspan=3), keep=True))
        for number in range(4):
            last = number == 3
            what = "Pengukuran indeks kepuasan pegawai terhadap pengelolaan dan pembinaan SDM"
            cells = (cell(f"{what}, butir {group + 1}/{number + 1}"),)
            if number == 0:
                name = "Pengelolaan Keuangan, Barang Milik Negara, dan Umum"
                cells = (
                    cell(f"{group % 5 + 1}.", "kode", 4),
                    Cell(((run(name, bold=True),),), rowspan=4),
                    *cells,
                )
            rows.append(Row("akhir_kelompok" if last else "isi", cells, not last))
    return Grid((10, 46, 104), tuple(rows), head_columns=2)


def card(name: str, first: int, goals: int) -> Grid:
    """Return a card: a perspective, its sasaran and their IKU."""
    rows = [row("kartu_perspektif", cell(name, colspan=3), keep=True)]
    for goal in range(first, first + goals):
        title = "Terwujudnya peningkatan kualitas pengawasan dan pengendalian manajemen ASN"
        rows.append(
            row(
                "kartu_sasaran",
                cell(f"Sasaran {goal}", "kode"),
                cell(title),
                cell("Target", "angka"),
                keep=True,
            )
        )
        for number in (1, 2):
            iku = "Persentase rekomendasi hasil pengawasan kepegawaian yang ditindaklanjuti"
            rows.append(
                row(
                    "kartu_iku",
                    cell(f"IKU.{goal}{number}", "kode"),
                    cell(f"{iku} di wilayah kerja Kantor Regional {number}"),
                    cell("97,5", "angka"),
                )
            )
    return Grid((22, 122, 16), tuple(rows), head_columns=1)
