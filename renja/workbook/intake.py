"""What a table asks of the plan: each row is found again by its kode, and becomes edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from renja.edit.values import Value
from renja.model.diagnostic import Finding
from renja.model.nearest import did_you_mean
from renja.model.numbers import shown
from renja.model.renja import Renja
from renja.model.tree import ListNode
from renja.workbook.cells import may_change, tells
from renja.workbook.columns import HAPUS, Isian, Jenis, Kolom
from renja.workbook.edits import Edits
from renja.workbook.new_rows import Homes, NewRow
from renja.workbook.readings import Reading, Unreadable, read_cell
from renja.workbook.rows import (
    Identity,
    Row,
    Steps,
    identified,
    nama_perspektif,
    plan_rows,
    row_name,
)
from renja.workbook.table import Cell, Line, Spot, Table


@dataclass(slots=True)
class Wanted:
    """What a table asks for: edits of its file; the row of the table that each row of the plan is
    told by; how many rows are new and how many go; what is wrong."""

    table: Table
    edits: Edits = field(default_factory=Edits)
    lines: dict[Identity, Line] = field(default_factory=dict)
    new: int = 0
    gone: int = 0
    findings: list[Finding] = field(default_factory=list)


def wanted(renja: Renja, table: Table) -> Wanted:
    """Return what a table asks of a plan; nothing is to be done while anything is wrong."""
    return _Intake(renja, table).told()


class _Intake:
    """A table that is held against the plan."""

    def __init__(self, renja: Renja, table: Table) -> None:
        self._renja, self._table, self._lembar = renja, table, table.lembar
        self._known = identified(plan_rows(renja, table.lembar))
        self._kode = sorted({kode for _, kode, _ in self._known})
        self._into = Wanted(table)
        self._new: list[NewRow] = []
        self._gone: dict[Identity, Spot] = {}
        self._seen: set[Identity] = set()

    def told(self) -> Wanted:
        """Return what the table asks for."""
        for line in self._table.lines:
            self._line(line)
        for identity in self._known:
            if identity not in self._seen:
                self._gone[identity] = self._table.spot
        self._remove()
        there = {name: row for name, row in self._known.items() if name not in self._gone}
        homes = Homes(self._renja, there, self._new)
        for new in self._new:
            self._place(new, homes)
        self._into.new, self._into.gone = len(self._new), len(self._gone)
        return self._into

    def _tell(self, spot: Spot, code: str, message: str, hint: str = "") -> None:
        self._into.findings.append(spot.finding(code, message, hint))

    def _line(self, line: Line) -> None:
        jenis = self._jenis(line)
        if jenis is None:
            return
        kode = self._text(line, "kode")
        nomor = self._text(line, "nomor") if jenis.bernomor else ""
        if not kode:
            if not line.cell("kode").broken:
                self._tell(line.cell("kode").spot, "RJ809", "kodenya kosong.", _WRITE_KODE)
            return
        if nomor and not (nomor.isascii() and nomor.isdigit()):
            message = f"{shown(nomor)} bukan nomor butir."
            self._tell(line.cell("nomor").spot, "RJ808", message, "Kosongkan untuk butir baru.")
            return
        if jenis.bernomor and not nomor:
            self._add(jenis, kode, line)
            return
        identity = (jenis.nama, kode, int(nomor) if nomor else None)
        if identity in self._seen or identity in self._into.lines:
            message = f"{row_name(identity)} tertulis dua kali."
            self._tell(line.cell("kode").spot, "RJ810", message, "Hapus atau ganti salah satunya.")
            return
        self._into.lines[identity] = line
        row = self._known.get(identity)
        if row is None and nomor:
            message = f"{row_name(identity)} tidak ada dalam rencana."
            hint = "Untuk butir baru, kosongkan No. butir."
            self._tell(line.cell("nomor").spot, "RJ809", message, hint)
        elif row is None:
            self._add(jenis, kode, line)
        else:
            self._seen.add(identity)
            self._existing(row, line)

    def _jenis(self, line: Line) -> Jenis | None:
        typed = self._text(line, "jenis")
        jenis = self._lembar.jenis_dengan(typed)
        if jenis is None and not line.cell("jenis").broken:
            names = [jenis.nama for jenis in self._lembar.jenis]
            hint = did_you_mean(typed, names) or f"Pilihannya: {', '.join(names)}."
            message = f"jenis {shown(typed)} tidak dikenal." if typed else "jenisnya kosong."
            self._tell(line.cell("jenis").spot, "RJ808", message, hint)
        return jenis

    def _text(self, line: Line, kunci: str) -> str:
        return line.cell(kunci).text(self._lembar.kolom_dengan(kunci)).strip()

    def _induk(self, jenis: Jenis, line: Line) -> str:
        return self._text(line, jenis.induk) if jenis.induk else ""

    def _filled(self, line: Line) -> Iterator[tuple[Kolom, Cell]]:
        """Yield the cells of columns that the table has."""
        for kolom in self._lembar.kolom:
            if kolom.kunci in self._table.heads and kolom.isian is not Isian.HITUNGAN:
                yield kolom, line.cell(kolom.kunci)

    def _existing(self, row: Row, line: Line) -> None:
        """Take over what changed of a row that the plan has, or that it is to go."""
        if self._is_to_go(line):
            self._gone[row.identity] = line.cell("hapus").spot
            return
        quarters: dict[int, Cell] = {}
        for kolom, cell in self._filled(line):
            keys = row.jenis.isi.get(kolom.kunci, ())
            if cell.broken or kolom.kunci in ("kode", "jenis", "nomor", "hapus"):
                continue
            if len(keys) > 1 and isinstance(keys[1], int):
                quarters[keys[1]] = cell
            elif not may_change(row.jenis, kolom):
                self._locked(row, kolom, cell)
            else:
                self._value(row, kolom, cell, line)
        if quarters:
            self._quarters(row, quarters, line)

    def _is_to_go(self, line: Line) -> bool:
        typed = self._text(line, "hapus")
        if typed and typed.casefold() != HAPUS:
            message = f"{shown(typed)} tidak dikenal."
            self._tell(line.cell("hapus").spot, "RJ808", message, f"Isi {HAPUS}, atau kosongkan.")
        return typed.casefold() == HAPUS

    def _locked(self, row: Row, kolom: Kolom, cell: Cell) -> None:
        typed = cell.text(kolom).strip()
        if not tells(row.jenis, kolom):
            if typed:
                self._tell(cell.spot, "RJ808", *_not_used(row.jenis, kolom))
        elif kolom.kunci == row.jenis.induk and nama_perspektif(typed) != row.induk:
            message = f"{kolom.judul} {row_name(row.identity)} semula {shown(row.induk)}."
            hint = f"Kembalikan. Memindahkannya dilakukan di data, {self._lembar.berkas}.yaml."
            self._tell(cell.spot, "RJ811", message, hint)

    def _value(self, row: Row, kolom: Kolom, cell: Cell, line: Line) -> None:
        old = row.typed(kolom.kunci)
        path = (*row.path, *row.jenis.kunci(kolom.kunci))
        if cell.empty:
            if old is not None and row.jenis.wajib(kolom):
                message = f"{kolom.judul} {row_name(row.identity)} kosong, padahal wajib diisi."
                self._tell(cell.spot, "RJ808", message, f"Semula: {shown(old)}.")
            elif old is not None and not row.is_computed(kolom.kunci):
                self._into.edits.put.append((path, None, ()))
            return
        reading = self._read(cell, kolom, old, line)
        if reading is None or self._same(reading, row, kolom):
            return
        if kolom.isian is Isian.DAFTAR:
            self._list(row, path, reading)
        else:
            self._into.edits.put.append((path, _value(reading), row.jenis.urutan))

    def _same(self, reading: Reading, row: Row, kolom: Kolom) -> bool:
        """Return whether a cell means what the plan has, also by a default that isn't typed."""
        old = row.typed(kolom.kunci)
        if old is None:
            default = row.value(kolom.kunci)
            return default is not None and str(default) == reading.meaning
        if kolom.isian is Isian.DAFTAR:
            return reading.meaning == frozenset(map(str, row.value(kolom.kunci)))
        return reading.typed == old

    def _read(self, cell: Cell, kolom: Kolom, old: str | None, line: Line) -> Reading | None:
        satuan = self._text(line, "satuan") if "satuan" in self._table.heads else None
        try:
            return read_cell(cell, kolom, old, satuan)
        except Unreadable as error:
            named = cell.spot.name.endswith(kolom.judul)  # as in CSV, where columns have no letter
            message = error.message if named else f"{kolom.judul}: {error.message}"
            self._tell(cell.spot, "RJ808", message, error.hint)
            return None

    def _list(self, row: Row, path: Steps, reading: Reading) -> None:
        """Take over a list of kode: what came and what went, so that the rest stays as it is."""
        block: Mapping[str, object] = row.block._blok or {}
        node = block.get(str(path[-1]))
        if not isinstance(node, ListNode):
            self._into.edits.put.append((path, _value(reading), row.jenis.urutan))
            return
        there = [str(kode).strip() for kode in node]
        for kode in reading.typed:
            if kode not in there:
                self._into.edits.added.append((path, kode, ()))
        for number, kode in enumerate(there):
            if kode not in reading.typed:
                self._into.edits.removed.append((*path, number))

    def _quarters(self, row: Row, cells: Mapping[int, Cell], line: Line) -> None:
        """Take over the four targets of the quarters, which stand together or not at all."""
        path = (*row.path, "triwulan")
        has = row.value("tw1") is not None
        empty = [n for n in range(4) if n not in cells or cells[n].empty]
        if len(empty) == 4:
            if has:
                self._into.edits.put.append((path, None, ()))
            return
        if empty and len(cells) == 4:
            message = f"target triwulan {row_name(row.identity)} tidak lengkap."
            hint = 'Isi keempatnya, "-" untuk yang tidak ada, atau kosongkan keempatnya.'
            self._tell(cells[empty[0]].spot, "RJ808", message, hint)
            return
        found: list[Value] = []
        for n, cell in sorted(cells.items()):
            kolom = self._lembar.kolom_dengan(f"tw{n + 1}")
            reading = self._read(cell, kolom, row.typed(kolom.kunci), line)
            if reading is None:
                return
            found.append(_value(reading))
            if has and not self._same(reading, row, kolom):
                self._into.edits.put.append(((*path, n), _value(reading), ()))
        if not has:
            self._into.edits.put.append((path, found, row.jenis.urutan))

    def _add(self, jenis: Jenis, kode: str, line: Line) -> None:
        """Take over a row that the plan hasn't, where it tells all that it must."""
        if self._is_to_go(line):
            self._unknown(jenis, kode, line, [])
            return
        missing = [
            kolom.judul
            for kolom in self._lembar.kolom
            if kolom.kunci in jenis.isi
            and kolom.kunci != "kode"
            and jenis.wajib(kolom)
            and line.cell(kolom.kunci).empty
        ]
        if missing:
            self._unknown(jenis, kode, line, missing)
            return
        block: dict[str, Value] = {} if jenis.bernomor else {"kode": kode}
        before = len(self._into.findings)
        quarters: list[Value] = []
        for kolom, cell in self._filled(line):
            if cell.empty or cell.broken or kolom.kunci in ("jenis", "nomor", "hapus"):
                continue
            if kolom.kunci not in jenis.isi:
                if not tells(jenis, kolom):
                    self._tell(cell.spot, "RJ808", *_not_used(jenis, kolom))
                continue
            reading = self._read(cell, kolom, None, line)
            keys = jenis.kunci(kolom.kunci)
            if reading is not None and len(keys) > 1:
                quarters.append(_value(reading))
                block[str(keys[0])] = quarters
            elif reading is not None:
                block[str(keys[0])] = _value(reading)
        if len(self._into.findings) == before:
            block = dict(sorted(block.items(), key=lambda item: jenis.urutan.index(item[0])))
            self._new.append(NewRow(jenis, kode, self._induk(jenis, line), line, block))

    def _unknown(self, jenis: Jenis, kode: str, line: Line, missing: list[str]) -> None:
        near = did_you_mean(kode, self._kode, cutoff=0.75) if kode not in self._kode else ""
        hint = f"Untuk baris baru, isi juga: {', '.join(missing)}." if missing else ""
        name = f"{jenis.nama} {kode}"
        message = (
            f"{name} tidak ada dalam rencana." if not jenis.bernomor else f"{name} tidak lengkap."
        )
        self._tell(line.cell("kode").spot, "RJ809", message, " ".join(filter(None, (near, hint))))

    def _place(self, new: NewRow, homes: Homes) -> None:
        if not homes.put(new, self._into.edits):
            where = new.line.cell(new.jenis.induk or "kode").spot
            self._tell(where, "RJ809", *homes.missing(new))

    def _remove(self) -> None:
        """Take out the rows that are to go, unless others stand in them that stay."""
        for identity, spot in self._gone.items():
            row = self._known[identity]
            for other in self._known.values():
                inside = other.path[: len(row.path)] == row.path and other is not row
                if inside and other.identity not in self._gone:
                    kept = row_name(other.identity)
                    message = f"{row_name(identity)} dihapus, padahal {kept} di dalamnya tidak."
                    hint = "Hapus juga isinya, atau jangan hapus baris ini."
                    self._tell(spot, "RJ812", message, hint)
                    break
            self._into.edits.removed.append(row.path)


_WRITE_KODE = "Isi kodenya, atau kosongkan seluruh baris."


def _not_used(jenis: Jenis, kolom: Kolom) -> tuple[str, str]:
    message = f"kolom {kolom.judul} tidak dipakai oleh baris berjenis {jenis.nama}."
    return message, "Kosongkan; pindahkan isinya ke baris yang memakainya."


def _value(reading: Reading) -> Value:
    if isinstance(reading.typed, str):
        return reading.typed
    return reading.typed[0] if len(reading.typed) == 1 else list(reading.typed)
