"""unit.yaml: the work unit: its names, address, region served and assets."""

from __future__ import annotations

from pydantic import Field

from renja.model.bagian import Bagian, Jumlah, ListOf, Verifikasi
from renja.model.fields import Cacah, Teks


class Induk(Bagian, title="Lembaga induk"):
    """The institution that the unit belongs to."""

    nama: Teks = Field(description="Nama lengkap lembaga induk.", examples=["Badan Contoh"])
    singkatan: Teks | None = Field(
        default=None, description="Singkatan resmi lembaga induk.", examples=["BC"]
    )


class Akun(Bagian, title="Akun media sosial"):
    """An account of the unit on a public medium."""

    media: Teks = Field(description="Nama media, misalnya Instagram.", examples=["Instagram"])
    nama: Teks = Field(description="Nama akun.", examples=["@kanwil1contoh"])
    alamat: Teks | None = Field(
        default=None,
        description="Alamat lengkap akun, diawali https://.",
        examples=["https://www.instagram.com/contoh"],
    )


class JenisInstansi(Bagian, title="Jenis instansi"):
    """How many agencies of a kind the unit serves."""

    jenis: Teks = Field(description="Jenis instansi.", examples=["instansi kabupaten/kota"])
    jumlah: Cacah = Field(description="Banyaknya instansi jenis ini.", examples=[38])


class Wilayah(Bagian, title="Wilayah kerja"):
    """The region served."""

    provinsi: ListOf[Teks] = Field(description="Nama provinsi di wilayah kerja.")
    instansi: ListOf[JenisInstansi] = Field(
        default=(), description="Instansi yang dilayani, per jenis."
    )

    @property
    def jumlah_instansi(self) -> int:
        """Return how many agencies there are, of all kinds."""
        return sum(instansi.jumlah for instansi in self.instansi)


class Penempatan(Bagian, title="Penempatan kendaraan"):
    """Where vehicles stand."""

    tempat: Teks = Field(description="Tempat kendaraan.", examples=["Kantor Wilayah"])
    jumlah: Cacah = Field(description="Banyaknya kendaraan di tempat ini.", examples=[5])


class Kendaraan(Bagian, title="Kendaraan dinas"):
    """Vehicles of a kind, counted by use (rincian), by place (penempatan), or both."""

    jenis: Teks = Field(description="Jenis kendaraan.", examples=["mobil dinas"])
    rincian: ListOf[Jumlah] = Field(default=(), description="Banyaknya menurut kegunaan.")
    penempatan: ListOf[Penempatan] = Field(default=(), description="Banyaknya menurut tempat.")
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")

    @property
    def jumlah(self) -> int:
        """Return how many there are."""
        return sum(bagian.jumlah for bagian in (self.rincian or self.penempatan))


class Unit(Bagian, title="Unit kerja"):
    """The work unit whose plan this is."""

    nama: Teks = Field(description="Nama resmi unit.", examples=["Kantor Wilayah I Badan Contoh"])
    panjang: Teks = Field(
        default=Teks(""),
        description="Nama tanpa singkatan, untuk judul.",
        examples=["Kantor Wilayah I Badan Contoh"],
    )
    pendek: Teks = Field(
        default=Teks(""),
        description="Nama pendek; mengisi {unit} di mana-mana.",
        examples=["Kantor Wilayah I"],
    )
    ringkas: Teks = Field(
        default=Teks(""),
        description="Nama paling ringkas, untuk ruang sempit.",
        examples=["Kanwil I"],
    )
    sampul: ListOf[Teks] = Field(default=(), description="Nama di sampul, satu baris satu butir.")
    induk: Induk | None = Field(default=None, description="Lembaga induk.")
    alamat: Teks = Field(description="Alamat kantor.", examples=["Jl. Merdeka No. 1, Kota Contoh"])
    kota: Teks | None = Field(default=None, description="Kota kedudukan.", examples=["Kota Contoh"])
    situs: Teks | None = Field(
        default=None, description="Situs web, tanpa https://.", examples=["unit.example.go.id"]
    )
    akun: ListOf[Akun] = Field(default=(), description="Akun media sosial.")
    logo: Teks | None = Field(
        default=None,
        description="Berkas logo untuk sampul (SVG, PNG, atau JPEG), ditaruh di templates/.",
        examples=["logo.svg"],
    )
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
