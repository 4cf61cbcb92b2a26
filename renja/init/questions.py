"""The questions for a new project, asked on a terminal in Indonesian."""

from __future__ import annotations

import typer

from renja.init.answers import NO_ADDRESS, Answers, Given, layout
from renja.init.typed_text import plain, problem
from renja.model.numbers import Unreadable, read_tahun

_YES, _NO = ("y", "ya"), ("t", "tidak")


def ask(given: Given, tahun: int) -> Answers:
    """Return the answers, asking for what wasn't given; tahun is the usual year.

    Raises typer.Abort where the officer stops.
    """
    typer.echo("Enter memilih yang di dalam [kurung siku]; Ctrl+C membatalkan.\n", err=True)
    nama = given.nama or _text("Nama resmi unit")
    pendek = given.pendek or _text("Nama pendek, untuk kalimat", nama)
    induk = given.induk
    if induk is None:
        induk = _text("Lembaga induk (boleh kosong)", "")
    alamat = given.alamat or _text("Alamat kantor (boleh kosong dulu)", "") or NO_ADDRESS
    kota = given.kota or _text("Kota (boleh kosong dulu)", "")
    year = given.tahun or _year(tahun)
    scorecard, tujuan = given.scorecard, given.tujuan
    if scorecard is None:
        scorecard = not tujuan and _yes("Sasaran disusun menurut perspektif (balanced scorecard)?")
    if tujuan is None:
        tujuan = not scorecard and _yes("Sasaran disusun di bawah tujuan?")
    short = pendek if pendek != nama else ""
    return Answers(nama, short, induk, alamat, kota, year, layout(scorecard, tujuan))


def _text(question: str, usual: str | None = None) -> str:
    """Return the answer on one line, usual where it is empty; without usual it must not be."""
    while True:
        answer = plain(_answer(question, usual or ""))
        if why := problem(answer):
            typer.echo(f"  {why}.", err=True)
        elif answer or usual == "":
            return answer
        else:
            typer.echo("  belum diisi.", err=True)


def _year(usual: int) -> int:
    while True:
        try:
            return read_tahun(_answer("Tahun rencana", str(usual)))
        except Unreadable as error:
            typer.echo(f"  {error.message} {error.hint}", err=True)


def _yes(question: str) -> bool:
    while True:
        answer = _answer(f"{question} y/t", "t").strip().lower()
        if answer in (*_YES, *_NO):
            return answer in _YES
        typer.echo("  jawab y (ya) atau t (tidak).", err=True)


def _answer(question: str, usual: str) -> str:
    answer: str = typer.prompt(question, usual, show_default=bool(usual), err=True)
    return answer
