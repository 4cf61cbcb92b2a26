"""What of each data file goes on into the next year, and what begins anew: text in, text out.

Only the values named here change. What can't be known of the new year is left empty, or keeps
last year's value under 'verifikasi: sementara' or 'lama'; nothing is made up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from renja.edit.yaml_edit import Path, YamlEdit
from renja.load.loader import placeholders
from renja.load.text_file import decode
from renja.load.yaml_reader import read_tree
from renja.model.arah import Arah
from renja.model.bagian import Bagian
from renja.model.dokumen import Dokumen
from renja.model.pagu import BarisPagu, Pengadaan
from renja.model.pegawai import Asn, Pegawai
from renja.model.program import Isi, Kegiatan, Program
from renja.model.sasaran import Iku, Sasaran
from renja.model.tree import BlockNode, EmptyNode, ListNode
from renja.new_year.move import Move

Tree = Any
ILLUSTRATIVE, PROVISIONAL, OLD = "ilustrasi", "sementara", "lama"
_NO_TARGET = ("-", "\u2013", "\u2014")


def carried_over(nama: str, text: str, move: Move) -> str:
    """Return the text of a data file ('sasaran') for the new year; text is that of a year that
    was loaded without a galat, with its own line ends and mark."""
    carry = _CARRIERS.get(nama)
    if carry is None:
        return text
    file = _File(text, move)
    if file.tree is not None:
        carry(file)
    return file.edit.text()


class _File:
    """A file being carried over: its tree, and the edits."""

    def __init__(self, text: str, move: Move) -> None:
        self.edit, self.move = YamlEdit(text), move
        self.tree: Tree = read_tree(decode(text.encode(), "").text or "", "").root

    def put(self, path: Path, key: str, value: str | None, model: type[Bagian]) -> None:
        self.edit.put((*path, key), value, tuple(model.model_fields))

    def empty(self, path: Path, *keys: str) -> None:
        """Leave keys that are there with nothing behind them."""
        for key in keys:
            if self.edit.has((*path, key)):
                self.edit.set((*path, key), None)

    def remove(self, path: Path, key: str) -> None:
        if self.edit.has((*path, key)):
            self.edit.remove((*path, key))

    def mark(self, path: Path, block: Tree, model: type[Bagian], how: str = PROVISIONAL) -> None:
        """Mark a block as not verified; what was illustrative or old stays so."""
        marked = _text(block, "verifikasi")
        if marked not in (ILLUSTRATIVE, OLD):
            self.put(path, "verifikasi", how, model)

    def goes_on(self, path: Path, block: Tree, model: type[Bagian]) -> None:
        """Tell which of last year's items this one is."""
        if kode := _text(block, "kode"):
            self.put(path, "lanjutan_dari", kode, model)


def _dokumen(file: _File) -> None:
    tree, move = file.tree, file.move
    model = Dokumen.model_validate(tree, context=placeholders(None, move.dari))
    file.edit.set(("tahun",), str(move.ke))
    file.edit.set(("status",), "draf")
    file.edit.set(("tanggal",), move.moved_date(model.tanggal))
    file.remove((), "versi")
    file.remove((), "perubahan")
    if _text(tree, "tahap_pagu"):
        file.edit.set(("tahap_pagu",), "indikatif")
    if move.new_renstra:
        for key in ("renstra", "rpjmn"):
            masa = getattr(model, key)
            if masa is not None and masa.akhir < move.ke:
                file.edit.set((key, "awal"), str(move.ke))
                file.edit.set((key, "akhir"), str(move.ke + masa.akhir - masa.awal))


def _sasaran(file: _File) -> None:
    if file.move.new_renstra:
        _new_renstra(file)
        return
    for path, block in _blocks(file.tree, "indikator", "iku"):
        if "target" in block:
            _iku(file, path, block)
    for path, block in _blocks(file.tree, "sasaran"):
        file.goes_on(path, block, Sasaran)


def _iku(file: _File, path: Path, block: BlockNode) -> None:
    target = _text(block, "target") or ""
    told = file.move.follows and target.strip() not in _NO_TARGET
    if told:
        file.put(path, "target_sebelumnya", str(block["target"]), Iku)
        file.put(path, "realisasi_sebelumnya", None, Iku)
    else:
        file.empty(path, "target_sebelumnya", "realisasi_sebelumnya")
    file.empty(path, "target_renstra", "alasan")
    file.remove(path, "semula")
    file.goes_on(path, block, Iku)
    file.mark(path, block, Iku)


def _new_renstra(file: _File) -> None:
    """Leave the frame only: perspectives keep their names, for they outlive a Renstra."""
    for key in ("tujuan", "sasaran"):
        file.empty((), key)
    for number, _ in enumerate(_items(file.tree.get("perspektif"))):
        file.empty(("perspektif", number), "sasaran")


def _program(file: _File) -> None:
    for number, block in enumerate(_items(file.tree.get("program"))):
        path: Path = ("program", number)
        if _text(block, "total_pagu"):
            file.put(path, "total_pagu", None, Program)
        for at, kegiatan in enumerate(_items(block.get("kegiatan"))):
            own: Path = (*path, "kegiatan", at)
            file.goes_on(own, kegiatan, Kegiatan)
            for place, isi in enumerate(_items(kegiatan.get("isi"))):
                if file.move.new_renstra:
                    file.empty((*own, "isi", place), "iku")
                if _text(isi, "target"):
                    file.mark((*own, "isi", place), isi, Isi)


def _pagu(file: _File) -> None:
    file.empty((), "total_pagu")
    for number, block in enumerate(_items(file.tree.get("pagu"))):
        path: Path = ("pagu", number)
        file.remove(path, "semula")
        if file.move.new_renstra:
            file.empty(path, "iku", "sasaran")
        file.goes_on(path, block, BarisPagu)
        file.mark(path, block, BarisPagu)


def _pengadaan(file: _File) -> None:
    for number, block in enumerate(_items(file.tree.get("pengadaan"))):
        file.mark(("pengadaan", number), block, Pengadaan)


def _pegawai(file: _File) -> None:
    file.mark((), file.tree, Pegawai, OLD)


def _asn(file: _File) -> None:
    file.mark((), file.tree, Asn, OLD)


def _arah(file: _File) -> None:
    if file.move.new_renstra:  # vision and mission are those of the plan before
        file.mark((), file.tree, Arah)


_CARRIERS: Mapping[str, Callable[[_File], None]] = {
    "dokumen": _dokumen,
    "sasaran": _sasaran,
    "program": _program,
    "pagu": _pagu,
    "pengadaan": _pengadaan,
    "pegawai": _pegawai,
    "asn": _asn,
    "arah": _arah,
}


def _blocks(tree: Tree, *keys: str, path: Path = ()) -> Iterator[tuple[Path, BlockNode]]:
    """Yield all blocks that are items of a list under one of these keys, with their paths."""
    if isinstance(tree, BlockNode):
        for key, value in tree.items():
            if key in keys:
                for number, item in enumerate(_items(value)):
                    yield (*path, key, number), item
            yield from _blocks(value, *keys, path=(*path, key))
    elif isinstance(tree, ListNode):
        for number, item in enumerate(tree):
            yield from _blocks(item, *keys, path=(*path, number))


def _items(tree: Tree) -> Sequence[BlockNode]:
    """Return the items of a list of blocks; none where nothing stands there."""
    return [item for item in tree if isinstance(item, BlockNode)] if _is_list(tree) else []


def _is_list(tree: Tree) -> bool:
    return isinstance(tree, ListNode) and not isinstance(tree, EmptyNode)


def _text(block: Tree, key: str) -> str | None:
    value = block.get(key) if isinstance(block, BlockNode) else None
    return str(value) if isinstance(value, str) else None
