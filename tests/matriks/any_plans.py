"""Pairs of plans of any shape, each with its seed: one, and what a year may make of it."""

from __future__ import annotations

import copy
import random
from typing import Any

from renja.model.renja import Renja
from tests.compare.whole_plan import VARIANTS, Tree, plan_of, whole_tree

TARGETS = ("100%", "95,25", "12", "1250", "-3,5", "WTP", "A", "-")


def any_pair(seed: int) -> tuple[Renja, Renja]:
    """Return a plan and a revision of it."""
    chance = random.Random(seed)
    tree = _any_tree(chance)
    revised = _revised(copy.deepcopy(tree), chance)
    return plan_of(_with_verifikasi(tree, chance)), plan_of(_with_verifikasi(revised, chance))


def _any_tree(chance: random.Random) -> Tree:
    tree = whole_tree(chance.choice(list(VARIANTS)))
    tree["program"] = [_program(chance, n) for n in range(1, chance.randint(1, 4) + 1)]
    sasaran = [_sasaran(chance, n) for n in range(1, chance.randint(1, 6) + 1)]
    strategi = tree["strategi"]
    if "sasaran" in strategi:
        strategi["sasaran"] = sasaran
    else:
        homes = strategi.get("perspektif") or strategi["tujuan"]
        for home in homes:
            home["sasaran"] = []
            home["indikator"] = []
            home.pop("indikator") if "perspektif" in strategi else None
        for one in sasaran:
            chance.choice(homes)["sasaran"].append(one)
    tree["pagu"] = [_baris(chance, n, tree) for n in range(1, chance.randint(0, 12) + 1)]
    for baris in tree["pagu"][1:]:
        if chance.random() < 0.15:
            baris["induk"] = tree["pagu"][0]["kode"]
    return tree


def _program(chance: random.Random, number: int) -> Tree:
    kegiatan = [
        {"kode": f"K.{number}.{n}", "nama": f"Kegiatan {number} bagian {n}"}
        for n in range(1, chance.randint(1, 4) + 1)
    ]
    return {"kode": f"P.{number}", "nama": f"Program {number}", "kegiatan": kegiatan}


def _sasaran(chance: random.Random, number: int) -> Tree:
    iku = [_iku(chance, f"IKU.{number}.{n}") for n in range(1, chance.randint(0, 5) + 1)]
    return {"kode": f"SS.{number}", "nama": f"Terwujudnya keadaan {number}", "iku": iku}


def _iku(chance: random.Random, kode: str) -> Tree:
    satuan = chance.choice(("persen", "indeks", "nilai"))
    nama = f"Ukuran {kode} atas layanan"
    return {"kode": kode, "nama": nama, "satuan": satuan, "target": chance.choice(TARGETS)}


def _baris(chance: random.Random, number: int | str, tree: Tree) -> Tree:
    program = chance.choice(tree["program"])
    some = chance.sample(
        program["kegiatan"], min(chance.choice((1, 1, 2)), len(program["kegiatan"]))
    )
    butir = [
        {"kegiatan": one["kode"], "level": "RO", "nama": f"Rincian {number} pada {one['kode']}"}
        for one in some
    ]
    amount = str(chance.randrange(1, 9_000_000) * 1000)
    return {"kode": f"PAGU.{number}", "jumlah": amount, "butir": butir}


def _revised(tree: Tree, chance: random.Random) -> Tree:
    """Return the tree with amounts, targets, names and places changed, things new and gone."""
    for baris in list(tree["pagu"]):
        match chance.randrange(8):
            case 0 | 1 | 2:
                baris["jumlah"] = str(chance.randrange(0, 9_000_000) * 1000)
            case 3:
                tree["pagu"].remove(baris)
            case 4:
                baris["butir"] = _baris(chance, "pindah", tree)["butir"]
            case 5:
                baris["kode"] += ".baru"
                baris.pop("induk", None)
    _mend_induk(tree)
    for number in range(chance.randint(0, 3)):
        tree["pagu"].append(_baris(chance, f"tambahan.{number}", tree))
    homes = _all_sasaran(tree)
    for sasaran in homes:
        for iku in list(sasaran["iku"]):
            match chance.randrange(8):
                case 0 | 1 | 2:
                    iku["target"] = chance.choice(TARGETS)
                case 3:
                    sasaran["iku"].remove(iku)
                case 4:
                    sasaran["iku"].remove(iku)
                    chance.choice(homes)["iku"].append(iku)
                case 5:
                    iku["nama"] += " yang dinamai ulang"
                    iku["alasan"] = "namanya disesuaikan"
        if chance.random() < 0.3:
            sasaran["iku"].append(_iku(chance, f"{sasaran['kode']}.baru"))
        if chance.random() < 0.2:
            sasaran["nama"] += " yang lain"
    return tree


def _with_verifikasi(tree: Tree, chance: random.Random) -> Tree:
    """Return the tree with some of its figures provisional."""
    iku = [one for sasaran in _all_sasaran(tree) for one in sasaran["iku"]]
    for block in (*iku, *tree["pagu"]):
        if kind := chance.choice(("", "", "sementara", "lama", "ilustrasi")):
            block["verifikasi"] = kind
    return tree


def _mend_induk(tree: Tree) -> None:
    known = {baris["kode"] for baris in tree["pagu"]}
    for baris in tree["pagu"]:
        if baris.get("induk") not in known:
            baris.pop("induk", None)


def _all_sasaran(tree: Tree) -> list[Any]:
    strategi = tree["strategi"]
    if "sasaran" in strategi:
        return list(strategi["sasaran"])
    return [
        one for home in strategi.get("perspektif") or strategi["tujuan"] for one in home["sasaran"]
    ]
