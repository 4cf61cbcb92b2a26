"""What changed between two plans is told as an officer knows it: once, and as what it is."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

from renja.compare.change import HAL, Change
from renja.compare.plans import compare_plans
from tests.compare.whole_plan import Tree, plan_of

RAW: Tree = {
    "dokumen": {
        "tahun": "2024",
        "status": "draf",
        "tempat": "Kota Contoh",
        "tanggal": "4 Januari 2024",
        "penanda_tangan": {"nama": "Contoh", "jabatan": "Kepala"},
    },
    "unit": {
        "nama": "Kantor Contoh",
        "alamat": "Jalan Contoh",
        "gedung": [{"nama": "kantor", "jumlah": "2"}, {"nama": "gudang", "jumlah": "1"}],
    },
    "pegawai": {"jumlah": "84", "pendidikan": [{"nama": "S-1", "jumlah": "84"}]},
    "arah": {
        "visi": "Layanan prima",
        "misi": [
            "Memberikan layanan yang cepat dan mudah bagi semua",
            "Mengelola anggaran dengan jujur",
        ],
    },
    "strategi": {
        "perspektif": [
            {
                "nama": "Stakeholders Perspective",
                "sasaran": [
                    {
                        "kode": "SS.1",
                        "nama": "Layanan yang prima",
                        "iku": [
                            {"kode": "IKU.1", "nama": "Indeks kepuasan", "satuan": "indeks",
                             "target": "95", "alasan": "realisasi melampaui target"},
                            {"kode": "IKU.2", "nama": "Persentase berkas selesai",
                             "satuan": "persen", "target": "100%"},
                        ],
                    }
                ],
            },
            {
                "nama": "Internal Perspective",
                "sasaran": [
                    {
                        "kode": "SS.2",
                        "nama": "Tata kelola yang baik",
                        "mendukung": ["SS.1"],
                        "iku": [{"kode": "IKU.3", "nama": "Nilai SAKIP", "satuan": "predikat",
                                 "target": "BB"}],
                    }
                ],
            },
        ]
    },
    "program": [
        {"kode": "WA", "nama": "Dukungan Manajemen", "kegiatan": [
            {"kode": "WA.1", "nama": "Umum", "isi": [{"aktivitas": "Menyusun laporan keuangan"}]},
        ]},
        {"kode": "CO", "nama": "Kepegawaian", "kegiatan": [
            {"kode": "CO.1", "nama": "Layanan", "isi": [
                {"indikator": "Layanan tepat waktu", "iku": "IKU.2"}]},
        ]},
    ],
    "pagu": [
        {"kode": "PAGU.1", "jumlah": "300000000", "catatan": "pindahan dari pusat", "iku": "IKU.1",
         "butir": [{"nama": "Layanan Umum", "kegiatan": "WA.1"}]},
        {"kode": "PAGU.2", "jumlah": "50.000.000", "iku": ["IKU.2", "IKU.3"],
         "butir": [{"nama": "Layanan Arsip", "kegiatan": "CO.1"}]},
    ],
    "pengadaan": [{"nama": "Laptop", "pagu": "PAGU.1"}],
    "regulasi": [{"kode": "uu-asn", "jenis": "Undang-Undang", "singkatan": "UU", "nomor": "20",
                  "tahun": "2023", "tentang": "Aparatur Sipil Negara"}],
}  # fmt: skip


def changed(*edits: Any, year: int = 2024) -> tuple[Change, ...]:
    """Return the changes from RAW to RAW as edited; an edit is given the tree."""
    tree = copy.deepcopy(RAW)
    tree["dokumen"]["tahun"] = str(year)
    for edit in edits:
        edit(tree)
    return compare_plans(plan_of(RAW), plan_of(tree))


def set_at(*way: Any) -> Any:
    """Return an edit: the last of the way becomes the value where those before lead."""
    *steps, key, value = way

    def edit(tree: Tree) -> None:
        node: Any = tree
        for step in steps:
            node = node[step]
        node[key] = value

    return edit


def sasaran(tree: Tree, perspektif: int = 0) -> Any:
    return tree["strategi"]["perspektif"][perspektif]["sasaran"]


def iku(tree: Tree, number: int) -> Any:
    return sasaran(tree)[0]["iku"][number]


def brief(changes: tuple[Change, ...]) -> list[tuple[str, str, str, str, str, str]]:
    return [(c.hal, c.jenis, c.kode, c.isian, c.semula, c.menjadi) for c in changes]


def test_the_same_plan_has_not_changed() -> None:
    assert changed() == ()


def test_a_number_that_is_written_otherwise_has_not_changed() -> None:
    assert changed(
        set_at("pagu", 0, "jumlah", "Rp300.000.000,00"),
        set_at("dokumen", "tanggal", "2024-01-04"),
        lambda tree: iku(tree, 1).update(target="100"),
        lambda tree: iku(tree, 0).update(target="95,0"),
        lambda tree: sasaran(tree, 1)[0]["iku"][0].update(target="bb"),
        set_at("unit", "alamat", "Jalan \n Contoh"),
    ) == ()  # fmt: skip


def test_a_target_is_told_with_difference_and_reason() -> None:
    (change,) = changed(lambda tree: iku(tree, 0).update(target="96,5"))
    assert brief((change,)) == [("iku", "ubah", "IKU.1", "target", "95", "96,5")]
    assert (change.selisih, change.beda) == ("+1,5", Decimal("1.5"))
    assert change.alasan == "realisasi melampaui target"
    assert change.sebutan == "Indeks kepuasan"


def test_a_percentage_differs_by_points_of_percent() -> None:
    (change,) = changed(lambda tree: iku(tree, 1).update(target="98,5"))
    assert (change.semula, change.menjadi) == ("100%", "98,5%")
    assert change.selisih == "-1,5 poin persentase"


def test_a_predicate_and_another_unit_have_no_difference() -> None:
    predicate, unit, target = changed(
        lambda tree: sasaran(tree, 1)[0]["iku"][0].update(target="A"),
        lambda tree: iku(tree, 1).update(satuan="indeks", target="98"),
    )[::-1]
    assert {change.selisih for change in (predicate, unit, target)} == {""}


def test_an_amount_changes_the_sums_of_its_programme_and_of_all() -> None:
    changes = changed(set_at("pagu", 0, "jumlah", "350.000.000"))
    assert brief(changes) == [
        ("pagu", "ubah", "PAGU.1", "jumlah", "Rp300.000.000", "Rp350.000.000"),
        ("jumlah", "ubah", "WA", "jumlah pagu", "Rp300.000.000", "Rp350.000.000"),
        ("jumlah", "ubah", "", "jumlah pagu", "Rp350.000.000", "Rp400.000.000"),
    ]
    assert {change.selisih for change in changes} == {"+Rp50.000.000"}
    assert changes[0].alasan == "pindahan dari pusat"


def test_a_line_that_came_or_went_differs_by_all_of_its_amount() -> None:
    went, *sums = changed(lambda tree: tree["pagu"].pop())
    assert brief((went,)) == [("pagu", "hapus", "PAGU.2", "", "Rp50.000.000", "")]
    assert [change.beda for change in (went, *sums)] == [-50_000_000] * 3


def test_a_sasaran_that_came_is_told_with_its_iku() -> None:
    iku_baru = {"kode": "IKU.4", "nama": "Baru", "satuan": "persen", "target": "5"}
    new = {"kode": "SS.3", "nama": "Baru", "iku": [iku_baru]}
    assert brief(changed(lambda tree: sasaran(tree).append(new))) == [
        ("sasaran", "tambah", "SS.3", "", "", "1 IKU"),
        ("iku", "tambah", "IKU.4", "", "", "5%"),
    ]


def test_a_sasaran_under_another_perspective_has_moved() -> None:
    (change,) = changed(
        lambda tree: sasaran(tree, 1).append(sasaran(tree).pop()),
        lambda tree: sasaran(tree, 1).reverse(),
    )
    assert brief((change,)) == [
        ("sasaran", "pindah", "SS.1", "", "Stakeholders Perspective", "Internal Perspective")
    ]


def test_an_iku_and_an_aktivitas_may_move_too() -> None:
    changes = changed(
        lambda tree: sasaran(tree, 1)[0]["iku"].append(sasaran(tree)[0]["iku"].pop(0)),
        lambda tree: tree["program"][1]["kegiatan"][0]["isi"].append(
            tree["program"][0]["kegiatan"][0]["isi"].pop()
        ),
    )
    assert [(c.hal, c.jenis, c.semula, c.menjadi) for c in changes] == [
        ("iku", "pindah", "SS.1 Layanan yang prima", "SS.2 Tata kelola yang baik"),
        ("isi", "pindah", "WA.1 Umum", "CO.1 Layanan"),
    ]


def test_another_order_is_told_once_a_list() -> None:
    changes = changed(
        lambda tree: sasaran(tree)[0]["iku"].reverse(),
        lambda tree: tree["arah"]["misi"].reverse(),
        lambda tree: tree["unit"]["gedung"].reverse(),
        lambda tree: tree["pagu"][1]["iku"].reverse(),
    )
    assert [(c.hal, c.jenis, c.kode) for c in changes] == [
        ("unit", "urutan", ""),
        ("arah", "urutan", ""),
        ("iku", "urutan", "SS.1"),
        ("pagu", "urutan", "PAGU.2"),
    ]
    assert (changes[2].semula, changes[2].menjadi) == ("IKU.1; IKU.2", "IKU.2; IKU.1")


def renumber(tree: Tree) -> None:
    """Put a new IKU first, so that the others are counted anew, with all that refers to them."""
    sasaran(tree)[0]["iku"][0]["kode"] = "IKU.2"
    sasaran(tree)[0]["iku"][1]["kode"] = "IKU.3"
    sasaran(tree, 1)[0]["iku"][0]["kode"] = "IKU.4"
    new = {"kode": "IKU.1", "nama": "Indeks inovasi", "satuan": "indeks", "target": "3"}
    sasaran(tree)[0]["iku"].insert(0, new)
    tree["pagu"][0]["iku"] = "IKU.2"
    tree["pagu"][1]["iku"] = ["IKU.3", "IKU.4"]
    tree["program"][1]["kegiatan"][0]["isi"][0]["iku"] = "IKU.3"


def test_kode_that_were_counted_anew_change_nothing_that_refers_to_them() -> None:
    assert brief(changed(renumber)) == [
        ("iku", "tambah", "IKU.1", "", "", "3"),
        ("iku", "ganti_kode", "IKU.2", "kode", "IKU.1", "IKU.2"),
        ("iku", "ganti_kode", "IKU.3", "kode", "IKU.2", "IKU.3"),
        ("iku", "ganti_kode", "IKU.4", "kode", "IKU.3", "IKU.4"),
    ]


def test_what_refers_to_another_thing_under_the_same_kode_has_changed() -> None:
    changes = changed(renumber, set_at("pagu", 0, "iku", "IKU.1"))
    assert brief(changes)[-1] == ("pagu", "ubah", "PAGU.1", "IKU", "IKU.2 (semula IKU.1)", "IKU.1")


def test_a_name_that_was_reworded_stays_the_same_thing() -> None:
    (change,) = changed(lambda tree: iku(tree, 1).update(nama="Persentase berkas yang selesai"))
    assert (change.jenis, change.kode, change.isian) == ("ubah", "IKU.2", "nama")
    (change,) = changed(
        set_at("arah", "misi", 0, "Memberikan layanan yang cepat dan murah bagi semua")
    )
    assert [(word.nasib, word.teks) for word in change.kata] == [
        ("tetap", "Memberikan layanan yang cepat dan"),
        ("hapus", "mudah"),
        ("tambah", "murah"),
        ("tetap", "bagi semua"),
    ]


def test_a_perspective_of_another_name_is_known_by_its_sasaran() -> None:
    (change,) = changed(set_at("strategi", "perspektif", 0, "nama", "Pemangku Kepentingan"))
    assert (change.hal, change.jenis, change.isian) == ("perspektif", "ubah", "nama")


def test_another_name_of_the_unit_is_told_once() -> None:
    """The forms that fall back on the name, and the texts that print it, say nothing new."""
    raw = copy.deepcopy(RAW)
    raw["dokumen"]["penanda_tangan"]["jabatan"] = "Kepala {unit}"
    other = copy.deepcopy(raw)
    other["unit"]["nama"] = "Balai Contoh"
    before, after = (_placed(tree) for tree in (raw, other))
    assert brief(compare_plans(before, after)) == [
        ("unit", "ubah", "", "nama", "Kantor Contoh", "Balai Contoh")
    ]


def _placed(tree: Tree) -> Any:
    from renja.model.renja import Renja

    return Renja.model_validate(tree, context={"unit": tree["unit"]["nama"]})


def test_counts_are_told_by_what_is_counted() -> None:
    changes = changed(
        set_at("pegawai", "jumlah", "86"),
        set_at("pegawai", "pendidikan", [{"nama": "S-1", "jumlah": "85"},
                                         {"nama": "S-2", "jumlah": "1"}]),
    )  # fmt: skip
    assert [(c.jenis, c.isian, c.semula, c.menjadi, c.selisih) for c in changes] == [
        ("ubah", "jumlah", "84", "86", "+2"),
        ("ubah", "pendidikan S-1", "84", "85", "+1"),
        ("tambah", "pendidikan S-2", "", "1", ""),
    ]


def test_whole_files_come_and_go() -> None:
    changes = changed(lambda tree: tree.pop("pegawai"), lambda tree: tree.pop("regulasi"))
    assert brief(changes) == [
        ("pegawai", "hapus", "", "", "84 orang", ""),
        ("regulasi", "hapus", "uu-asn", "", "Aparatur Sipil Negara", ""),
    ]


def test_verifikasi_is_told() -> None:
    assert brief(changed(set_at("pagu", 0, "verifikasi", "sementara"))) == [
        ("pagu", "ubah", "PAGU.1", "verifikasi", "sudah", "sementara")
    ]


def next_year(tree: Tree) -> None:
    """Go on as the next year does: IKU.2 is last year's IKU.1 and the other way round."""
    first, second = sasaran(tree)[0]["iku"]
    first.update(kode="IKU.2", lanjutan_dari="IKU.1", target_sebelumnya="95", nama="Indeks lain")
    second.update(kode="IKU.1", lanjutan_dari="IKU.2", target_sebelumnya="100", target="99")
    tree["pagu"][0]["iku"] = "IKU.2"
    tree["pagu"][1]["iku"] = ["IKU.1", "IKU.3"]
    tree["program"][1]["kegiatan"][0]["isi"][0]["iku"] = "IKU.1"


def test_across_years_lanjutan_dari_goes_before_kode() -> None:
    """What the new year tells of the old one's targets is nothing new."""
    changes = changed(next_year, year=2025)
    assert brief(changes) == [
        ("dokumen", "ubah", "", "tahun", "2024", "2025"),
        ("iku", "ganti_kode", "IKU.2", "kode", "IKU.1", "IKU.2"),
        ("iku", "ubah", "IKU.2", "nama", "Indeks kepuasan", "Indeks lain"),
        ("iku", "ganti_kode", "IKU.1", "kode", "IKU.2", "IKU.1"),
        ("iku", "ubah", "IKU.1", "target", "100%", "99%"),
    ]


def test_a_target_before_that_is_not_last_years_is_told() -> None:
    wrong = lambda tree: iku(tree, 0).update(target_sebelumnya="94")  # noqa: E731
    assert ("iku", "ubah", "IKU.2", "target sebelumnya", "", "94") in brief(
        changed(next_year, wrong, year=2025)
    )


def test_changes_are_told_in_the_order_of_the_plan() -> None:
    changes = changed(
        set_at("pagu", 0, "jumlah", "1"),
        set_at("regulasi", 0, "tentang", "ASN"),
        set_at("dokumen", "status", "final"),
        lambda tree: iku(tree, 0).update(target="1"),
    )
    order = [HAL.index(change.hal) for change in changes]
    assert order == sorted(order)
