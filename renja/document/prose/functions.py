"""The functions of prose: what is there, references, joints of lists, and block calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2.runtime import LoopContext, Macro
from markupsafe import Markup

from renja.document.printing import Mistake, Printed, TextPiece
from renja.document.prose.access import MISSING, ask
from renja.document.prose.environment import ProseEnvironment
from renja.document.prose.filters import rentang
from renja.document.prose.marks import BlockCall, ReferenceMark
from renja.document.prose.names import NAMES
from renja.model.diagnostic import Place, Related
from renja.model.nearest import did_you_mean
from renja.model.renja import Renja

Available = Mapping[str, Callable[[Renja], bool]]  # 'gambar-pegawai' -> whether it can be made

BLOCK_FUNCTIONS = ("gambar", "tabel", "catatan", "tanda_tangan", "halaman_baru")
FUNCTION_NAMES = frozenset(
    ("ada", "rujuk", "koma", "titik_koma", "rentang", "range", "namespace", *BLOCK_FUNCTIONS)
)


class ProseFunctions:
    """The functions of one document. available: every figure and table, by key."""

    def __init__(
        self,
        renja: Renja,
        environment: ProseEnvironment,
        names: Mapping[str, Any],
        available: Available,
    ) -> None:
        self._renja, self._environment = renja, environment
        self._names, self._available = names, available
        self.placed: dict[str, Place] = {}
        self.asked: set[str] = set()

    def add_to(self, environment: ProseEnvironment) -> None:
        """Give the functions to the environment."""
        inline: dict[str, Callable[..., Any]] = {
            "ada": self.ada,
            "rujuk": self.rujuk,
            "koma": koma,
            "titik_koma": titik_koma,
            "rentang": rentang,
        }
        for name, function in inline.items():
            environment.globals[name] = environment.guarded(name, function)
        for name in BLOCK_FUNCTIONS:
            block = getattr(self, name)
            environment.globals[name] = environment.guarded(name, block, empty=Markup(""))

    def ada(self, nama: str, kode: str | None = None) -> bool:
        """Return whether data, an item of a list by kode, a figure or a table is there."""
        nama = str(nama)
        if nama in self._available:
            return self._available[nama](self._renja)
        if nama not in self._names:
            known = (*NAMES, *self._available)
            raise Mistake(
                "RJ557", f"ada('{nama}'): nama ini tidak dikenal.", did_you_mean(nama, known)
            )
        value = self._names[nama]
        if kode is None:
            return value is not None and value != () and value != 0
        return value is not None and ask(value, kode) is not MISSING

    def rujuk(self, kunci: str) -> Markup:
        """Return a reference to a figure or table, 'Gambar 1'."""
        kunci = str(kunci)
        if kunci not in self._available:
            known = ", ".join(sorted(self._available))
            raise Mistake(
                "RJ568",
                f"rujuk('{kunci}'): tidak ada gambar atau tabel bernama ini.",
                did_you_mean(kunci, self._available) or f"Yang ada: {known}.",
            )
        return self._environment.marks.add(ReferenceMark(kunci, self._environment.here("rujuk")))

    def gambar(
        self, nama: str = "", geser: Any = False, caller: Callable[[], str] | None = None
    ) -> Markup:
        """Place a figure. geser: text behind it may come first, to fill the page before it."""
        return self._place("gambar", nama, geser, caller)

    def tabel(
        self,
        nama: str = "",
        geser: Any = False,
        mendatar: Any = None,
        caller: Callable[[], str] | None = None,
    ) -> Markup:
        """Place a table. geser: as of a figure; mendatar: on turned pages, or not; unless told
        its columns decide."""
        if mendatar is not None and not isinstance(mendatar, bool):
            raise Mistake("RJ574", "mendatar diisi true atau false.", "Misalnya mendatar=true.")
        return self._place("tabel", nama, geser, caller, mendatar)

    def catatan(self, caller: Callable[[], str] | None = None) -> Markup:
        """Place a remark in small letters."""
        text = self._text("catatan", "catatan()", caller)
        return self._add("catatan", "", text)

    def tanda_tangan(self) -> Markup:
        """Place the signature block."""
        return self._add("tanda_tangan", "", "")

    def halaman_baru(self) -> Markup:
        """Begin a new page."""
        return self._add("halaman_baru", "", "")

    def _place(
        self,
        kind: str,
        name: str,
        geser: Any,
        caller: Callable[[], str] | None,
        landscape: bool | None = None,
    ) -> Markup:
        key = f"{kind}-{name}"
        self.asked.add(key)
        if key not in self._available:
            names = [k.removeprefix(f"{kind}-") for k in self._available if k.startswith(kind)]
            hint = did_you_mean(str(name), names) or f"Yang ada: {', '.join(names)}."
            raise Mistake("RJ568", f"{kind} '{name}' tidak dikenal.", hint)
        if not isinstance(geser, bool):
            raise Mistake("RJ574", "geser diisi true atau false.", "Misalnya geser=true.")
        text = self._text(kind, f'{kind}("{name}")', caller)
        if not self._available[key](self._renja):
            hint = f'Uji dulu dengan {{% if ada("{key}") %}}.'
            raise Mistake("RJ571", f"{kind} '{name}' tidak punya data untuk ditampilkan.", hint)
        here = self._environment.here(kind)
        if key in self.placed:
            first = Related(self.placed[key], "pertama kali di sini")
            raise Mistake("RJ569", f"{kind} '{name}' ditempatkan dua kali.", "", (first,))
        self.placed[key] = here
        return self._add(kind, name, text, geser, landscape)

    def _text(self, kind: str, call: str, caller: Callable[[], str] | None) -> str:
        example = f"Tulis {{% call {call} %}}Keterangan{{% endcall %}}."
        if not isinstance(caller, Macro):
            raise Mistake("RJ572", f"{call} dipanggil tanpa teks.", example)
        text = str(caller())
        if not self._environment.marks.unmarked(text)[0].strip():
            raise Mistake("RJ572", f"{call} belum punya teks.", example)
        return text

    def _add(
        self,
        kind: str,
        name: str,
        text: str,
        movable: bool = False,
        landscape: bool | None = None,
    ) -> Markup:
        here = self._environment.here(kind)
        return self._environment.marks.add(BlockCall(kind, name, text, here, movable, landscape))


def _turn(loop: object, name: str) -> tuple[int, int]:
    if not isinstance(loop, LoopContext):
        raise Mistake(
            "RJ574", f"{name}(…) diisi loop di dalam {{% for %}}.", f"Tulis {name}(loop)."
        )
    return loop.index, loop.length


def koma(loop: Any) -> Printed:
    """Return what stands after this item of a list in a sentence: ', ', ', dan ', ' dan ', ''."""
    index, length = _turn(loop, "koma")
    if index == length:
        return Printed(())
    if index < length - 1:
        return Printed((TextPiece(", "),))
    return Printed((TextPiece(" dan " if length == 2 else ", dan "),))


def titik_koma(loop: Any) -> Printed:
    """Return what stands after this item of a numbered list: ';', '; dan', '.'."""
    index, length = _turn(loop, "titik_koma")
    return Printed((TextPiece("." if index == length else ";" if index < length - 1 else "; dan"),))
