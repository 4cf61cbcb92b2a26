"""A PDF as its numbered objects (ISO 32000-1, 7.5), which may change their length.

Only for files as Typst writes them: one plain table of references, no streams of objects.
"""

from __future__ import annotations

import re

_TABLE = re.compile(rb"xref\n0 (\d+)\n(.*?)(trailer\n.*?)startxref\n\d+\n", re.DOTALL)
_LINE = 20  # bytes of a line of the table
_OBJECT = re.compile(rb"\d+ 0 obj\n(.*)\nendobj\s*\Z", re.DOTALL)
_SIZE = re.compile(rb"/Size \d+")


class PdfObjects:
    """The objects of a file by their numbers; what is put in is written out in its place.

    Raises ValueError where the file is not written as expected.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        table = _TABLE.match(pdf, int(pdf[pdf.rfind(b"startxref\n") + 10 :].split(None, 1)[0]))
        if table is None:
            raise ValueError("no plain table of references")
        self._trailer = table[3]
        lines = [table[2][at : at + _LINE] for at in range(0, len(table[2]), _LINE)]
        used = {n: int(line[:10]) for n, line in enumerate(lines) if line[17:18] == b"n"}
        self._count = len(lines)
        self._order = sorted(used, key=lambda number: used[number])
        starts = [used[number] for number in self._order]
        self._spans = dict(
            zip(self._order, zip(starts, [*starts[1:], table.start()], strict=True), strict=True)
        )
        self._changed: dict[int, bytes] = {}

    def __getitem__(self, number: int) -> bytes:
        """Return what stands between 'obj' and 'endobj'."""
        if number in self._changed:
            return self._changed[number]
        found = _OBJECT.match(self._pdf[slice(*self._spans[number])])
        if found is None:
            raise ValueError(f"no object {number} where the table says")
        return found[1]

    def __setitem__(self, number: int, body: bytes) -> None:
        self._changed[number] = body

    def add(self, body: bytes) -> int:
        """Add an object; return its number."""
        number = self._count
        self._count += 1
        self._order.append(number)
        self._changed[number] = body
        return number

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of all objects, in the order of the file."""
        return tuple(self._order)

    def written(self) -> bytes:
        """Return the file, with a table of references that fits."""
        out = bytearray(self._pdf[: self._spans[self._order[0]][0]])
        places: dict[int, int] = {}
        for number in self._order:
            places[number] = len(out)
            if number in self._changed:
                out += b"%d 0 obj\n%s\nendobj\n\n" % (number, self._changed[number])
            else:
                out += self._pdf[slice(*self._spans[number])]
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f\r\n" % self._count
        for number in range(1, self._count):
            out += b"%010d 00000 n\r\n" % places[number]
        out += _SIZE.sub(b"/Size %d" % self._count, self._trailer)
        out += b"startxref\n%d\n%%%%EOF" % start
        return bytes(out)
