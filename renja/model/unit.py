"""unit.yaml: the work unit: its names, address, region served and assets."""

from __future__ import annotations

from pydantic import Field

from renja.model.bagian import Bagian, Jumlah, ListOf, Verifikasi
from renja.model.fields import Cacah, Teks


class Induk(Bagian):
    """The institution that the unit belongs to."""

    nama: Teks = Field(description="Nama lengkap lembaga induk.")
    singkatan: Teks | None = Field(default=None, description="Singkatan resmi lembaga induk.")


class Akun(Bagian):
    """An account of the unit on a public medium."""

    media: Teks = Field(description="Nama media, misalnya Instagram.")
    nama: Teks = Field(description="Nama akun.")
    alamat: Teks | None = Field(default=None, description="Alamat lengkap akun, diawali https://.")


class JenisInstansi(Bagian):
    """How many agencies of a kind the unit serves."""

    jenis: Teks = Field(description="Jenis instansi.")
    jumlah: Cacah = Field(description="Banyaknya instansi jenis ini.")


class Wilayah(Bagian):
    """The region served."""

    provinsi: ListOf[Teks] = Field(description="Nama provinsi di wilayah kerja.")
    instansi: ListOf[JenisInstansi] = Field(
        default=(), description="Instansi yang dilayani, per jenis."
    )

    @property
    def jumlah_instansi(self) -> int:
        """Return how many agencies there are, of all kinds."""
        return sum(instansi.jumlah for instansi in self.instansi)


class Penempatan(Bagian):
    """Where vehicles stand."""

    tempat: Teks = Field(description="Tempat kendaraan.")
    jumlah: Cacah = Field(description="Banyaknya kendaraan di tempat ini.")


class Kendaraan(Bagian):
    """Vehicles of a kind, counted by use (rincian), by place (penempatan), or both."""

    jenis: Teks = Field(description="Jenis kendaraan.")
    rincian: ListOf[Jumlah] = Field(default=(), description="Banyaknya menurut kegunaan.")
    penempatan: ListOf[Penempatan] = Field(default=(), description="Banyaknya menurut tempat.")
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")

    @property
    def jumlah(self) -> int:
        """Return how many there are."""
        return sum(bagian.jumlah for bagian in (self.rincian or self.penempatan))


class Unit(Bagian):
    """The work unit whose plan this is."""

    nama: Teks = Field(description="Nama resmi unit.")
    panjang: Teks = Field(default=Teks(""), description="Nama tanpa singkatan, untuk judul.")
    pendek: Teks = Field(default=Teks(""), description="Nama pendek; mengisi {unit} di mana-mana.")
    ringkas: Teks = Field(default=Teks(""), description="Nama paling ringkas, untuk ruang sempit.")
    sampul: ListOf[Teks] = Field(default=(), description="Nama di sampul, satu baris satu butir.")
    induk: Induk | None = Field(default=None, description="Lembaga induk.")
    alamat: Teks = Field(description="Alamat kantor.")
    kota: Teks | None = Field(default=None, description="Kota kedudukan.")
    situs: Teks | None = Field(default=None, description="Situs web, tanpa https://.")
    akun: ListOf[Akun] = Field(default=(), description="Akun media sosial.")
    wilayah: Wilayah | None = Field(default=None, description="Wilayah kerja.")
    gedung: ListOf[Jumlah] = Field(default=(), description="Gedung dan bangunan.")
    kendaraan: ListOf[Kendaraan] = Field(default=(), description="Kendaraan dinas.")
    sarana_lain: ListOf[Teks] = Field(default=(), description="Sarana pendukung lain.")
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")

    def model_post_init(self, context: object, /) -> None:
        """Let forms of the name that aren't given fall back: panjang and pendek to nama."""
        forms = {"panjang": self.nama, "pendek": self.nama, "ringkas": self.pendek or self.nama}
        for form, fallback in forms.items():
            if not getattr(self, form):
                self.__dict__[form] = fallback
