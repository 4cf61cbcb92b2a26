"""The sheet 'Petunjuk': what may be changed in a workbook, and how to bring it back."""

from __future__ import annotations

PETUNJUK = "Petunjuk"


def petunjuk(tahun: int) -> tuple[tuple[str, bool], ...]:
    """Return the lines of the sheet; True marks a head."""
    return (
        (f"Tabel Renja {tahun}", True),
        (
            "Buku kerja ini salinan data rencana. Isi yang diubah di sini dibawa kembali ke data "
            "dengan renja import; sebelum itu rencananya belum berubah.",
            False,
        ),
        ("", False),
        ("Yang boleh diubah", True),
        (
            "Sel putih. Sel abu-abu dan kolom Kode terkunci: dari situ baris dikenali kembali.",
            False,
        ),
        (
            "Target ditulis sebagai bilangan (96 atau 95,25), predikat (WTP), atau - bila tidak "
            "ada. Untuk satuan persen tulis 97, tanpa tanda %.",
            False,
        ),
        ("Jumlah ditulis dalam rupiah penuh, bilangan bulat: 300000000.", False),
        (
            "{unit} dan kurung kurawal lain di dalam nama dibiarkan; isinya diganti sendiri di "
            "dokumen.",
            False,
        ),
        ("Beberapa kode dalam satu sel dipisah titik koma: IKU.1; IKU.2.", False),
        (
            "Lembar boleh disaring dan dicetak. Untuk mengurutkan baris atau memindahkan kolom, "
            "lepaskan dulu perlindungannya (Tinjau, Jangan Proteksi Lembar; tanpa sandi). Judul "
            "kolom dibiarkan, sel tidak digabung.",
            False,
        ),
        ("", False),
        ("Baris baru", True),
        (
            "Tulis di baris kosong pertama di bawah tabel: kode yang belum dipakai, jenisnya, dan "
            "kode tempatnya di kolom Bagian dari. Untuk sasaran dalam perspektif, tulis nama "
            "perspektifnya di kolom itu.",
            False,
        ),
        (
            "Baris pagu baru memerlukan satu baris berjenis Baris dan sedikitnya satu berjenis "
            "Butir, dengan kode yang sama. Butir (misalnya RO) pada baris pagu yang sudah ada: "
            "jenis Butir, kode baris pagunya, No. butir dikosongkan. Aktivitas dan indikator: "
            "sama, dengan kode kegiatannya. Kolom Program pada baris baru hanya untuk "
            "penjumlahan di lembar ini.",
            False,
        ),
        ("", False),
        ("Baris yang tidak dipakai lagi", True),
        (
            "Pilih hapus di kolom Hapus?. Baris yang tidak ada di lembar dianggap dihapus pula. "
            "Keduanya ditampilkan dan ditanyakan dulu.",
            False,
        ),
        ("", False),
        ("Membawanya kembali", True),
        (
            "Simpan, tutup, lalu jalankan: renja import NAMA-BERKAS.xlsx. Perubahannya "
            "ditampilkan lebih dulu. Selama ada yang salah, tidak ada yang ditulis; yang salah "
            "disebut lembar dan selnya.",
            False,
        ),
    )
