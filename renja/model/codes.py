"""The one table of codes: what can be found, how much it weighs, what it is called.

RJ1xx load, 2xx sasaran and IKU, 3xx pagu, 4xx program and kegiatan, 5xx document,
regulations and prose (550-599), 6xx writing, 7xx template and look. A code never changes
its meaning; a new one takes a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from renja.model.diagnostic import Edit, Finding, Place, Related, Severity

GALAT, PERINGATAN, SARAN = Severity.GALAT, Severity.PERINGATAN, Severity.SARAN


@dataclass(frozen=True, slots=True)
class Code:
    """A code (RJ108), the name of its defect, its severity and its title in Indonesian."""

    code: str
    name: str
    severity: Severity
    title: str


_TABLE = (
    Code("RJ101", "berkas_tidak_ada", GALAT, "Berkas atau folder data tidak ada"),
    Code("RJ102", "berkas_tidak_terbaca", GALAT, "Berkas tidak dapat dibaca"),
    Code("RJ103", "bukan_utf8", GALAT, "Berkas tidak disimpan sebagai UTF-8"),
    Code("RJ104", "karakter_kendali", GALAT, "Karakter yang tidak tampak"),
    Code("RJ105", "berkas_kosong", GALAT, "Berkas kosong"),
    Code("RJ106", "susunan_yaml_salah", GALAT, "Susunan YAML salah"),
    Code("RJ107", "indentasi_salah", GALAT, "Tab atau spasi yang tidak biasa"),
    Code("RJ108", "kunci_ganda", GALAT, "Kunci yang sama ditulis dua kali"),
    Code("RJ109", "fitur_yaml_ditolak", GALAT, "Fitur YAML yang tidak dipakai di sini"),
    Code("RJ110", "terlalu_besar", GALAT, "Berkas terlalu besar atau terlalu dalam"),
    Code("RJ111", "kunci_tidak_dikenal", GALAT, "Kunci tidak dikenal"),
    Code("RJ112", "belum_diisi", GALAT, "Isian wajib belum ada"),
    Code("RJ113", "bentuk_salah", GALAT, "Bentuk isian salah"),
    Code("RJ114", "bukan_bilangan_bulat", GALAT, "Bukan bilangan bulat"),
    Code("RJ115", "bukan_rupiah", GALAT, "Bukan jumlah rupiah"),
    Code("RJ116", "bukan_bilangan", GALAT, "Bukan bilangan, atau bilangan yang rancu"),
    Code("RJ117", "bukan_tanggal", GALAT, "Bukan tanggal"),
    Code("RJ118", "bukan_tahun", GALAT, "Bukan tahun"),
    Code("RJ119", "bukan_kode", GALAT, "Bukan kode"),
    Code("RJ120", "teks_kosong", GALAT, "Teks kosong"),
    Code("RJ121", "pilihan_tidak_dikenal", GALAT, "Pilihan tidak dikenal"),
    Code("RJ122", "berkas_tidak_dikenal", GALAT, "Nama berkas data tidak dikenal"),
    Code("RJ123", "teks_terpotong", PERINGATAN, "Teks terpotong tanda komentar"),
    Code("RJ124", "jumlah_butir_salah", GALAT, "Banyaknya butir salah"),
    Code("RJ125", "pilihan_tidak_tunggal", GALAT, "Harus tepat satu di antara beberapa"),
    Code("RJ126", "tahun_berbeda", GALAT, "Tahun dokumen berbeda dari nama foldernya"),
    Code("RJ131", "izin_tanpa_alasan", PERINGATAN, "Izin tanpa alasan"),
    Code("RJ132", "izin_tidak_terpakai", PERINGATAN, "Izin yang tidak terpakai"),
    Code("RJ133", "izin_ditolak", PERINGATAN, "Izin yang tidak dapat diberikan"),
    Code("RJ134", "aturan_tidak_dapat_diubah", GALAT, "Aturan yang tidak dapat diubah"),
    Code("RJ201", "kode_ganda", GALAT, "Kode tujuan, sasaran, atau IKU dipakai dua kali"),
    Code("RJ202", "sasaran_didukung_tidak_ada", GALAT, "Sasaran yang didukung tidak ada"),
    Code("RJ203", "persen_bukan_satuan", GALAT, "Tanda persen pada satuan lain"),
    Code("RJ204", "target_bukan_bilangan", GALAT, "Target seharusnya bilangan"),
    Code("RJ205", "formula_tidak_cocok", GALAT, "Formula tidak menghasilkan target"),
    Code("RJ206", "persen_lebih_dari_seratus", PERINGATAN, "Persentase lebih dari 100"),
    Code("RJ207", "sasaran_tanpa_iku", PERINGATAN, "Sasaran tanpa IKU"),
    Code("RJ208", "satuan_bertentangan", PERINGATAN, "Satuan bertentangan dengan nama"),
    Code("RJ209", "nilai_tidak_wajar", SARAN, "Nilai target yang tidak wajar"),
    Code("RJ210", "predikat_di_luar_skala", PERINGATAN, "Predikat di luar skalanya"),
    Code("RJ211", "target_memburuk", PERINGATAN, "Target memburuk tanpa alasan"),
    Code("RJ212", "target_berubah_tanpa_alasan", SARAN, "Target berubah tanpa alasan"),
    Code("RJ213", "triwulan_tidak_menuju_target", PERINGATAN, "Triwulan tidak menuju target"),
    Code("RJ214", "nama_ganda", PERINGATAN, "Dua IKU atau sasaran bernama sama"),
    Code("RJ215", "nama_terpotong", PERINGATAN, "Nama yang terpotong"),
    Code("RJ216", "sasaran_bukan_hasil", SARAN, "Sasaran tidak dirumuskan sebagai hasil"),
    Code("RJ217", "iku_tanpa_dukungan", SARAN, "IKU tanpa kegiatan atau pagu yang mendukung"),
    Code("RJ218", "satuan_pada_nama", SARAN, "Satuan ikut tertulis pada nama"),
    Code("RJ301", "kode_ganda", GALAT, "Kode baris pagu dipakai dua kali"),
    Code("RJ302", "kegiatan_tidak_ada", GALAT, "Kegiatan pada pagu tidak ada"),
    Code("RJ303", "iku_tidak_ada", GALAT, "IKU pada pagu tidak ada"),
    Code("RJ304", "sasaran_tidak_ada", GALAT, "Sasaran pada pagu tidak ada"),
    Code("RJ305", "lintas_program", GALAT, "Baris pagu melintasi program"),
    Code("RJ306", "induk_tidak_ada", GALAT, "Baris induk pagu tidak ada"),
    Code("RJ307", "induk_melingkar", GALAT, "Baris pagu menjadi induknya sendiri"),
    Code("RJ308", "induk_beda_program", GALAT, "Baris pagu dan induknya beda program"),
    Code("RJ309", "anak_melebihi_induk", GALAT, "Baris pagu melebihi induknya"),
    Code("RJ310", "butir_tanpa_sebutan", GALAT, "Butir pagu tanpa nama"),
    Code("RJ311", "volume_tanpa_satuan", GALAT, "Volume tanpa satuan atau sebaliknya"),
    Code("RJ321", "pagu_tidak_ada", GALAT, "Baris pagu pengadaan tidak ada"),
    Code("RJ401", "kode_ganda", GALAT, "Kode program atau kegiatan dipakai dua kali"),
    Code("RJ402", "iku_tidak_ada", GALAT, "IKU pada indikator kegiatan tidak ada"),
    Code("RJ403", "dasar_tidak_ada", GALAT, "Dasar restrukturisasi tidak ada"),
    Code("RJ501", "masa_terbalik", GALAT, "Masa berakhir sebelum mulai"),
    Code("RJ502", "data_belum_terverifikasi", PERINGATAN, "Data belum diperiksa"),
    Code("RJ503", "aksara_tidak_tersedia", GALAT, "Aksara yang tidak dapat dicetak"),
    Code("RJ504", "teks_terlalu_panjang", GALAT, "Teks data terlalu panjang"),
    Code("RJ505", "final_dengan_data_ilustrasi", GALAT, "Dokumen final dengan data ilustrasi"),
    Code("RJ506", "pengganti_salah_tulis", PERINGATAN, "Kurung kurawal yang ikut tercetak"),
    Code("RJ507", "tanggal_terlambat", SARAN, "Ditandatangani setelah Januari"),
    Code("RJ508", "tanggal_tidak_wajar", PERINGATAN, "Tanggal yang tidak wajar"),
    Code("RJ509", "masa_tidak_memuat_tahun", PERINGATAN, "Masa yang tidak memuat tahun rencana"),
    Code("RJ510", "hari_tidak_cocok", PERINGATAN, "Hari yang bukan hari tanggal itu"),
    Code("RJ511", "rincian_tidak_berjumlah", GALAT, "Rincian pegawai tidak berjumlah"),
    Code("RJ512", "kendaraan_tidak_berjumlah", GALAT, "Rincian kendaraan tidak berjumlah"),
    Code("RJ513", "kode_ganda", GALAT, "Kode peran dipakai dua kali"),
    Code("RJ514", "gelar_salah_tulis", SARAN, "Gelar pada nama salah tulis"),
    Code("RJ515", "nip_tidak_wajar", PERINGATAN, "NIP yang tidak wajar"),
    Code("RJ521", "kode_ganda", GALAT, "Kode regulasi dipakai dua kali"),
    Code("RJ522", "rujukan_tidak_ada", GALAT, "Regulasi yang dirujuk tidak ada"),
    Code("RJ523", "rujukan_melingkar", GALAT, "Regulasi merujuk dirinya sendiri"),
    Code("RJ524", "tahun_tidak_cocok", GALAT, "Tahun dan tanggal regulasi berbeda"),
    Code("RJ525", "pencabut_tidak_disebut", GALAT, "Pencabut regulasi tidak disebut"),
    Code("RJ550", "naskah_tidak_ada", GALAT, "Berkas naskah tidak ada"),
    Code("RJ552", "naskah_kosong", GALAT, "Berkas naskah kosong"),
    Code("RJ553", "naskah_tidak_dipakai", PERINGATAN, "Berkas naskah tidak dipakai"),
    Code("RJ554", "karakter_naskah_ditolak", GALAT, "Karakter yang tidak boleh ada di naskah"),
    Code("RJ555", "susunan_jinja_salah", GALAT, "Susunan Jinja salah"),
    Code("RJ556", "perintah_jinja_ditolak", GALAT, "Perintah Jinja yang tidak dipakai di sini"),
    Code("RJ557", "nama_tidak_dikenal", GALAT, "Nama atau kode tidak dikenal"),
    Code("RJ558", "filter_tidak_dikenal", GALAT, "Filter atau uji tidak dikenal"),
    Code("RJ559", "ungkapan_gagal", GALAT, "Ungkapan tidak dapat dihitung"),
    Code("RJ560", "batas_naskah_terlampaui", GALAT, "Naskah tidak berujung atau terlalu panjang"),
    Code("RJ561", "sisipan_tidak_ada", GALAT, "Berkas yang disisipkan tidak ada"),
    Code("RJ562", "nilai_tidak_tercetak", GALAT, "Nilai yang tidak dapat dicetak"),
    Code("RJ563", "markdown_ditolak", GALAT, "Markdown yang tidak dipakai di sini"),
    Code("RJ564", "judul_salah", GALAT, "Susunan judul salah"),
    Code("RJ565", "daftar_salah", GALAT, "Susunan daftar salah"),
    Code("RJ566", "catatan_kaki_salah", GALAT, "Catatan kaki salah"),
    Code("RJ567", "blok_salah_tempat", GALAT, "Gambar, tabel, atau blok salah tempat"),
    Code("RJ568", "blok_tidak_dikenal", GALAT, "Gambar atau tabel tidak dikenal"),
    Code("RJ569", "blok_ganda", GALAT, "Gambar atau tabel ditempatkan dua kali"),
    Code("RJ570", "rujukan_tanpa_tujuan", GALAT, "Rujukan ke yang tidak ditempatkan"),
    Code("RJ571", "blok_tanpa_data", GALAT, "Gambar atau tabel tanpa data"),
    Code("RJ572", "keterangan_kosong", GALAT, "Gambar atau tabel tanpa keterangan"),
    Code("RJ573", "tautan_salah", GALAT, "Alamat tautan salah"),
    Code("RJ574", "isian_fungsi_salah", GALAT, "Isian fungsi atau filter salah"),
    Code("RJ601", "folder_tidak_boleh_ditulisi", GALAT, "Folder keluaran tidak boleh ditulisi"),
    Code("RJ602", "keluaran_terkunci", GALAT, "Berkas keluaran terkunci"),
    Code("RJ603", "tempat_keluaran_terpakai", GALAT, "Nama keluaran dipakai untuk hal lain"),
    Code("RJ604", "penyimpanan_penuh", GALAT, "Ruang penyimpanan penuh"),
    Code("RJ605", "keluaran_sedang_ditulisi", GALAT, "Keluaran sedang ditulisi renja lain"),
    Code("RJ606", "keluaran_gagal_ditulis", GALAT, "Keluaran gagal ditulis"),
    Code("RJ607", "sumber_terus_berubah", GALAT, "Sumber berubah selagi dokumen disusun"),
    Code("RJ608", "sumber_gagal_ditulis", GALAT, "Berkas sumber tidak dapat diperbaiki"),
    Code("RJ701", "templat_tidak_terbaca", GALAT, "Templat tidak ada atau tidak dapat dibaca"),
    Code("RJ702", "templat_bukan_docx", GALAT, "Templat bukan dokumen Word yang utuh"),
    Code("RJ703", "bagian_templat_rusak", GALAT, "Bagian di dalam templat hilang atau rusak"),
    Code("RJ704", "gaya_tidak_ada", GALAT, "Gaya tidak ada di templat"),
    Code("RJ705", "ukuran_tidak_terbaca", GALAT, "Ukuran di templat tidak terbaca"),
    Code("RJ706", "susunan_templat_salah", GALAT, "Susunan templat salah"),
    Code("RJ707", "margin_terlalu_kecil", GALAT, "Margin terlalu kecil untuk kepala atau kaki"),
    Code("RJ708", "penanda_salah", GALAT, "Penanda di templat salah"),
    Code("RJ709", "huruf_tidak_tersedia", GALAT, "Huruf tidak tersedia untuk PDF"),
    Code("RJ710", "tidak_sampai_ke_pdf", PERINGATAN, "Unsur templat yang tidak tampak di PDF"),
)

CODES: dict[str, Code] = {code.code: code for code in _TABLE}


def finding(
    code: str,
    place: Place,
    message: str,
    hint: str = "",
    related: Iterable[Related] = (),
    fix: Iterable[Edit] = (),
) -> Finding:
    """Return a finding of this code; its severity is that of the table."""
    severity = CODES[code].severity
    return Finding(code, severity, message, place, hint, tuple(related), tuple(fix))
