"""Gambar 'pagu': the budget: total, programmes, and the lines that make it up."""

from __future__ import annotations

from collections.abc import Sequence

from renja.document import angka
from renja.document.cells import CellWriter
from renja.document.nodes import plain
from renja.document.printing import one_line
from renja.document.rincian_pagu import judul_pagu, rincian
from renja.document.tanda_data import TandaData
from renja.figure.spec import BudgetLine, BudgetProgram, BudgetSpec, dominant_line
from renja.model.pagu import BarisPagu
from renja.model.program import Program
from renja.model.renja import Renja

_ENLARGED = "bilah {kali} kali skala di atas"


def available(renja: Renja) -> bool:
    """Return whether there is an amount to show."""
    return renja.jumlah_pagu > 0


def gambar_pagu(renja: Renja, writer: CellWriter) -> BudgetSpec:
    """Return what the picture of the budget shows. A line over two kegiatan is one bar."""
    total = renja.jumlah_pagu
    counted = [baris for baris in renja.pagu if baris.induk is None]
    tanda = TandaData.of(renja)
    codes = {str(p.kode): number for number, p in enumerate(_programs(renja))}
    programs = [
        BudgetProgram(
            str(program.kode_anggaran or ""),
            one_line(program.nama),
            _amount(renja.pagu_program(program), renja.baris_program(program), tanda),
            angka.bagian(renja.pagu_program(program), total),
        )
        for program in _programs(renja)
    ]
    outside = [b for b in counted if b.program is None or b.program.kode not in codes]
    if outside:
        amount = sum(baris.jumlah for baris in outside)
        share = angka.bagian(amount, total)
        programs.append(
            BudgetProgram("", "Di luar program", _amount(amount, outside, tanda), share)
        )
    lines = tuple(_line(baris, total, codes, writer, tanda) for baris in counted)
    title = f"{judul_pagu(renja)} Tahun {int(renja.dokumen.tahun)}"
    rest_title, rest = _rest(counted, lines, total, tanda)
    note = tanda.note(counted)
    told = _amount(total, counted, tanda)
    return BudgetSpec(
        title=title,
        total=told,
        programs=tuple(programs),
        lines=lines,
        rest_title=rest_title,
        rest=rest,
        note=note,
        alt=_alt(title, told, programs, lines, _rest_told(rest_title, rest), note),
    )


def _programs(renja: Renja) -> list[Program]:
    """Return the programmes that have lines, in order."""
    return [program for program in renja.program if renja.baris_program(program)]


def _amount(amount: int, lines: Sequence[BarisPagu], tanda: TandaData) -> str:
    """Return the amount of lines behind the mark of the least sure of them."""
    return f"{tanda.mark(*lines)}{angka.rupiah_gambar(amount)}"


def _line(
    baris: BarisPagu, total: int, codes: dict[str, int], writer: CellWriter, tanda: TandaData
) -> BudgetLine:
    return BudgetLine(
        name=plain(rincian(baris, writer, with_level=False)),
        value=int(baris.jumlah),
        amount=_amount(baris.jumlah, (baris,), tanda),
        share=angka.bagian(baris.jumlah, total),
        program=codes.get(baris.program.kode if baris.program else "", len(codes)),
    )


def _rest(
    counted: Sequence[BarisPagu], lines: Sequence[BudgetLine], total: int, tanda: TandaData
) -> tuple[str, str]:
    largest = dominant_line(lines)
    if largest is None:
        return f"{angka.cacah(len(lines))} rincian pagu", _ENLARGED
    others = (*counted[:largest], *counted[largest + 1 :])
    amount = total - lines[largest].value
    return (
        f"{angka.cacah(len(others))} rincian lainnya",
        f"{_amount(amount, others, tanda)}, {angka.bagian(amount, total)} dari pagu; {_ENLARGED}",
    )


def _rest_told(title: str, rest: str) -> str:
    """Return the sum of the rest as it is told; the scale is for those who see the bars."""
    return f"{title}: {rest.split(';')[0]}." if rest else ""


def _alt(
    title: str,
    total: str,
    programs: Sequence[BudgetProgram],
    lines: Sequence[BudgetLine],
    rest: str,
    note: str,
) -> str:
    sentences = [f"{title}: {total}."]
    for number, program in enumerate(programs):
        code = f" ({program.code})" if program.code else ""
        head = f"{program.name}{code} {program.amount}, {program.share}"
        told = "; ".join(
            f"{line.name} {line.amount}, {line.share}" for line in lines if line.program == number
        )
        sentences.append(f"{head}: {told}." if told else f"{head}.")
    return " ".join(filter(None, (*sentences, rest, note)))
