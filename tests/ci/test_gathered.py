"""A file from a run that anyone may have written: of the right form, or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from renja.ci.gathered import LARGEST, LONGEST, Unusable, read_gathered


def _set(value: object, *path: str | int) -> Callable[[Any], None]:
    def change(whole: Any) -> None:
        for key in path[:-1]:
            whole = whole[key]
        whole[path[-1]] = value

    return change


def _without(*path: str | int) -> Callable[[Any], None]:
    def change(whole: Any) -> None:
        for key in path[:-1]:
            whole = whole[key]
        del whole[path[-1]]

    return change


CHANGE = ("perubahan", 0, "perubahan", 0)
FINDING = {
    "kode": "RJ502",
    "tingkat": "peringatan",
    "pesan": "a",
    "saran": "",
    "tempat": {"berkas": "a", "baris": 1, "kolom": 1, "kolom_akhir": 1},
}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_set(2, "versi"), "versi tidak dikenal"),
        (_set(True, "versi"), "versi: bukan bilangan"),
        (_without("temuan"), "temuan: tidak ada"),
        (_set([], "temuan"), "temuan: bukan objek"),
        (_set({}, "perubahan"), "perubahan: bukan daftar"),
        (_set([1], "catatan"), "catatan[0]: bukan teks"),
        (_set([10**9], "temuan", "tahun"), "temuan.tahun[0]: bukan tahun"),
        (
            _set([{**FINDING, "kode": "RJ1 <b>"}], "temuan", "temuan"),
            "temuan.temuan[0]: bukan kode",
        ),
        (
            _set([{**FINDING, "tingkat": "gawat"}], "temuan", "temuan"),
            "temuan.temuan[0].tingkat: tidak dikenal",
        ),
        (
            _set([{**FINDING, "tempat": {"berkas": "a", "baris": -1}}], "temuan", "temuan"),
            "temuan.temuan[0].baris: bukan bilangan",
        ),
        (_set("bom", *CHANGE, "hal"), "perubahan[0].perubahan[0].hal: tidak dikenal"),
        (_set(["iku"], *CHANGE, "hal"), "perubahan[0].perubahan[0].hal: tidak dikenal"),
        (_set("1", *CHANGE, "beda"), "perubahan[0].perubahan[0]: bukan jumlah"),
        (_set(10**30, *CHANGE, "beda"), "perubahan[0].perubahan[0]: bukan jumlah"),
        (_set(None, *CHANGE, "semula"), "perubahan[0].perubahan[0].semula: bukan teks"),
    ],
)
def test_what_is_not_of_the_form_is_refused_with_its_place(
    collected: bytes, change: Callable[[Any], None], told: str
) -> None:
    whole = json.loads(collected)
    change(whole)
    with pytest.raises(Unusable) as error:
        read_gathered(json.dumps(whole).encode())
    assert str(error.value) == told


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'"teks"',
        b"[" * 100_000,
        b'{"versi": ' + b"1" * 10_000 + b"}",
        b'{"versi": NaN}',
        b" " * (LARGEST + 1),
    ],
    ids=["empty", "no UTF-8", "list", "text", "deep", "long number", "NaN", "large"],
)
def test_what_is_no_such_file_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(Unusable):
        read_gathered(data)


def test_an_amount_beyond_all_numbers_is_refused(collected: bytes) -> None:
    whole = json.loads(collected)
    whole["perubahan"][0]["perubahan"][0]["beda"] = 0.125
    data = json.dumps(whole).encode()
    assert read_gathered(data).differences[0].changes[0].beda is not None
    with pytest.raises(Unusable):
        read_gathered(data.replace(b"0.125", b"1e999"))


def test_a_text_without_end_is_cut(collected: bytes) -> None:
    whole = json.loads(collected)
    whole["perubahan"][0]["perubahan"][0]["semula"] = "a " * LONGEST
    (change, *_) = read_gathered(json.dumps(whole).encode()).differences[0].changes
    assert len(change.semula) == LONGEST
