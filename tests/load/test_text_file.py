"""Files as they come from editors, mail and broken disks."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.load.text_file import MOST_BYTES, decode, read_text_file
from renja.model.diagnostic import Place

PATH = "data/2025/unit.yaml"


def told(raw: bytes) -> list[tuple[str, Place, str]]:
    return [(f.code, f.place, f.message) for f in decode(raw, PATH).findings]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_become_one(line_end: str) -> None:
    raw = f"nama: Kantor{line_end}kota: Padang{line_end}".encode()
    assert decode(raw, PATH).text == "nama: Kantor\nkota: Padang\n"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfnama: x", PATH).text == "nama: x"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told_as_such(encoding: str) -> None:
    raw = "nama: Kantor Regional\n".encode(encoding)
    assert told(raw) == [("RJ103", Place(PATH), f"{PATH} disimpan sebagai UTF-16.")]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_of_another_encoding_is_told_at_its_place(mark: bytes) -> None:
    raw = mark + "nama: Kantor\nkota: Café\n".encode("latin-1")
    message = "bita 0xE9 bukan bagian dari teks UTF-8."
    assert told(raw) == [("RJ103", Place(PATH, 2, 10), message)]


def test_control_characters_are_told_one_by_one_and_blanked() -> None:
    read = decode("nama: a\x00b\nkota: c\u2028d\n".encode(), PATH)
    assert read.text == "nama: a·b\nkota: c·d\n"
    assert [(f.place.line, f.place.column) for f in read.findings] == [(1, 8), (2, 8)]
    assert read.findings[1].message == (
        "di sini ada karakter yang tidak tampak, U+2028 (LINE SEPARATOR)."
    )


def test_letters_of_other_scripts_and_emoji_are_text() -> None:
    text = "nama: é 漢 ق 👩🏽‍💻\n"
    assert decode(text.encode(), PATH).text == text


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "unit.yaml").mkdir()
    (found,) = read_text_file(tmp_path / "unit.yaml", PATH).findings
    assert (found.code, found.message) == ("RJ102", f"{PATH} adalah folder, seharusnya berkas.")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (found,) = read_text_file(tmp_path / "unit.yaml", PATH).findings
    assert (found.code, found.message) == ("RJ101", f"{PATH} tidak ada.")


def test_a_file_that_is_far_too_big_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "unit.yaml"
    with file.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    (found,) = read_text_file(file, PATH).findings
    assert (found.code, found.message) == (
        "RJ110",
        f"{PATH} terlalu besar: 2 MB, paling besar 2 MB.",
    )


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    file = tmp_path / "unit.yaml"
    file.symlink_to(file)
    (found,) = read_text_file(file, PATH).findings
    assert found.code == "RJ102"
    assert found.message == f"{PATH} tidak dapat dibaca: tautannya berputar."


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices on this system")
def test_a_device_is_not_read() -> None:
    (found,) = read_text_file(Path("/dev/null"), PATH).findings
    assert (found.code, found.message) == ("RJ102", f"{PATH} bukan berkas biasa.")
