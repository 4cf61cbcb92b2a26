"""Changes as one page of HTML that needs nothing else, for the browser and for paper.

What was deleted and inserted is told by a word beside the colour: paper is black and white, and
not every eye sees both.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from renja.compare.change import Change, Jenis
from renja.compare.words import Word
from renja.model.tree import NOWHERE
from renja.report.changes.difference import DONE, Difference, field, summary, things
from renja.report.finding import one_line

_STYLE = """
:root { color-scheme: light }
body { font: 16px/1.5 Arial, "Liberation Sans", sans-serif; color: #1a1a1a; background: #fff;
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; margin-bottom: .25rem }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #1f4e79 }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem;
  border-bottom: 1px solid #c8c8c8; overflow-wrap: anywhere }
thead th { background: #eaf0f6 }
tbody th { background: #f6f6f6; font-weight: bold }
.angka { text-align: right }
thead th:first-child { width: 20% }
thead th.angka { width: 15% }
thead th.alasan { width: 20% }
del { background: #fbe3e1; color: #7a1b12; text-decoration: line-through }
ins { background: #dff1e1; color: #14532d; text-decoration: underline }
del b, ins b { font-size: .75em; font-weight: bold; text-transform: uppercase;
  text-decoration: none; display: inline-block; margin-right: .3em }
.tempat { color: #555; font-family: "Courier New", monospace; font-size: .85em }
.ringkasan { font-weight: bold }
article { margin: .75rem 0; break-inside: avoid }
@media print {
  body { max-width: none; margin: 0; font-size: 11pt }
  thead { display: table-header-group; break-after: avoid }
  tbody th { break-after: avoid }
  tr { break-inside: avoid }
  h2 { break-after: avoid }
}
"""
_HEAD = '<th scope="col">Isian</th><th scope="col">Semula</th><th scope="col">Menjadi</th>'


def told(difference: Difference) -> str:
    """Return the whole page."""
    title = f"Perubahan {difference.after.title}"
    body = [
        f"<h1>{_text(title)}</h1>",
        f"<p>Dibandingkan dengan {_text(difference.before.title)}.</p>",
        f'<p class="ringkasan">{_text(summary(difference))}</p>',
        *(f"<p>{_text(note)}</p>" for note in difference.notes),
    ]
    for heading, changes in difference.groups():
        body.append(f"<h2>{_text(heading)}</h2>")
        if changes[0].hal == "naskah":
            body += [_article(difference, change) for change in changes]
        else:
            body += ["<table>", *_rows(heading, changes), "</table>"]
    head = f'<meta charset="utf-8">\n<title>{_text(title)}</title>\n<style>{_STYLE}</style>'
    meta = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    page = ["<!DOCTYPE html>", '<html lang="id">', f"<head>\n{head}\n{meta}\n</head>", "<body>"]
    return "\n".join([*page, *body, "</body>", "</html>"]) + "\n"


def _rows(heading: str, changes: list[Change]) -> Iterator[str]:
    """Yield head and body of a table; columns in which nothing would stand are left out."""
    differs = any(change.selisih for change in changes)
    reasoned = any(change.alasan for change in changes)
    head = _HEAD + ('<th scope="col" class="angka">Selisih</th>' if differs else "")
    head += '<th scope="col" class="alasan">Alasan</th>' if reasoned else ""
    yield f"<thead><tr>{head}</tr></thead>"
    for name, some in things(changes):
        yield "<tbody>"
        if name not in ("", heading):
            columns = 3 + differs + reasoned
            yield f'<tr><th scope="rowgroup" colspan="{columns}">{_text(name)}</th></tr>'
        for change in some:
            semula, menjadi = _sides(change)
            cells = f"<td>{_text(field(change))}</td><td>{semula}</td><td>{menjadi}</td>"
            cells += f'<td class="angka">{_text(change.selisih)}</td>' if differs else ""
            cells += f"<td>{_text(change.alasan)}</td>" if reasoned else ""
            yield f"<tr>{cells}</tr>"
        yield "</tbody>"


def _sides(change: Change) -> tuple[str, str]:
    if change.kata:
        before = [word for word in change.kata if word.nasib != "tambah"]
        after = [word for word in change.kata if word.nasib != "hapus"]
        return _words(before), _words(after)
    if change.jenis in ("tambah", "hapus"):
        semula = _word(Word("hapus", change.semula)) if change.semula else ""
        menjadi = _word(Word("tambah", change.menjadi)) if change.menjadi else ""
        return semula, menjadi
    return _text(change.semula), _text(change.menjadi)


def _article(difference: Difference, change: Change) -> str:
    place = difference.place(change)
    where = f"{place.path}:{place.line}" if place != NOWHERE else ""
    head = f"<strong>{_text(change.sebutan)}</strong>, {_text(change.isian)} {_done(change.jenis)}"
    if change.kata:
        text = _words(change.kata)
    elif change.jenis == "pindah":
        text = f"dari {_text(change.semula)} ke {_text(change.menjadi)}"
    else:
        text = " ".join(filter(None, _sides_of_text(change)))
    return (
        f'<article><p>{head} <span class="tempat">{_text(where)}</span></p><p>{text}</p></article>'
    )


def _sides_of_text(change: Change) -> Iterator[str]:
    if change.semula:
        yield _word(Word("hapus", change.semula))
    if change.menjadi:
        yield _word(Word("tambah", change.menjadi))


def _done(jenis: Jenis) -> str:
    return DONE[jenis]


def _words(words: list[Word] | tuple[Word, ...]) -> str:
    return " ".join(map(_word, words))


def _word(word: Word) -> str:
    text = _text(word.teks)
    match word.nasib:
        case "hapus":
            return f"<del><b>dihapus:</b> {text}</del>"
        case "tambah":
            return f"<ins><b>ditambah:</b> {text}</ins>"
        case _:
            return text


def _text(text: str) -> str:
    return escape(one_line(text))
