"""Which prose files are taken, and what is said of those that can't be."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.document.naskah import Naskah, load_naskah
from tests.document.conftest import short

OWN, GENERAL, SHIPPED = "data/2024/naskah", "templates/naskah", "bawaan"


def load(project: Path, files: dict[str, str | bytes]) -> Naskah:
    for name, text in files.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_naskah(project, 2024, project / SHIPPED)


def told(naskah: Naskah) -> list[str]:
    return [short(found) for found in naskah.findings]


def test_the_units_own_file_takes_the_place_of_the_general_and_the_shipped_one(
    tmp_path: Path,
) -> None:
    naskah = load(
        tmp_path,
        {
            f"{SHIPPED}/bab-1.md": "# BAWAAN\n",
            f"{SHIPPED}/bab-2.md": "# BAWAAN\n",
            f"{SHIPPED}/bab-3.md": "# BAWAAN\n",
            f"{GENERAL}/bab-1.md": "# UMUM\n",
            f"{GENERAL}/bab-2.md": "# UMUM\n",
            f"{OWN}/bab-1.md": "# SENDIRI\n",
        },
    )
    assert {name: file.path for name, file in naskah.files.items()} == {
        "bab-1.md": "data/2024/naskah/bab-1.md",
        "bab-2.md": "templates/naskah/bab-2.md",
        "bab-3.md": "templates/naskah/bab-3.md (bawaan)",
    }


def test_the_reading_order_is_by_number_with_the_kata_pengantar_first(tmp_path: Path) -> None:
    names = ["kata-pengantar.md", *(f"bab-{number}.md" for number in range(1, 12))]
    naskah = load(tmp_path, {f"{OWN}/{name}": "# J\n" for name in reversed(names)})
    assert naskah.order == tuple(names)


def test_a_missing_bab_in_between_is_told(tmp_path: Path) -> None:
    naskah = load(tmp_path, {f"{OWN}/bab-1.md": "# J\n", f"{OWN}/bab-3.md": "# J\n"})
    assert told(naskah) == [
        "bab-2.md:0:0 RJ550 naskah BAB 2 (bab-2.md) tidak ada."
        " | Nama berkas bab berurutan: bab-1.md, bab-2.md, dan seterusnya."
    ]


def test_a_file_that_nothing_uses_is_a_warning_with_the_name_that_was_meant(
    tmp_path: Path,
) -> None:
    naskah = load(tmp_path, {f"{OWN}/bab-1.md": "# J\n", f"{OWN}/Bab1.md": "# J\n"})
    assert told(naskah) == [
        "Bab1.md:0:0 RJ553 Bab1.md tidak dipakai: bukan nama bab dan tidak disisipkan oleh"
        " naskah lain. | maksud Anda 'bab-1.md'?"
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "bab-1.md:0:0 RJ552 data/2024/naskah/bab-1.md kosong. | Isi atau hapus berkas ini."),
        (
            b"# J\nkantor\xa0kita\n",
            "bab-1.md:2:7 RJ103 bita 0xA0 bukan bagian dari teks UTF-8."
            " | Simpan ulang berkas dengan pengodean UTF-8.",
        ),
        (
            "# J\nlambang \uf0b7 ini\n".encode(),
            "bab-1.md:2:9 RJ554 karakter U+F0B7 tidak punya arti yang baku dan tidak tercetak."
            " | Hapus; biasanya lambang dari fon Symbol atau Wingdings yang ikut tersalin.",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes, expected: str) -> None:
    assert told(load(tmp_path, {f"{OWN}/bab-1.md": content})) == [expected]


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / OWN / "bab-1.md").mkdir(parents=True)
    assert told(load(tmp_path, {}))[0].startswith("bab-1.md:0:0 RJ102")


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    naskah = load(tmp_path, {f"{OWN}/bab-1.md": b"\xef\xbb\xbf# J\r\n\r\nteks\r\n"})
    assert naskah.findings == ()
    assert naskah.files["bab-1.md"].text == "# J\n\nteks\n"
