"""What a revised plan was before, taken from the plan before: `semula` where none was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from renja.compare.match import Pairs
from renja.compare.same_things import same_things
from renja.compare.things import THINGS, kode_of, things_by_model
from renja.compare.values import same, text_of
from renja.model.bagian import Bagian
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, Related
from renja.model.fields import Kode, Rupiah, Teks
from renja.model.pagu import BarisPagu
from renja.model.perubahan import IkuDitiadakan, PaguDitiadakan
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran, Strategi, Tujuan
from renja.model.target import Target

Value = TypeVar("Value", Target, Rupiah, Teks, Kode)
_NONE = "-"


@dataclass(frozen=True, slots=True)
class Filled:
    """A revised plan with what it was before, and what was found in comparing the two."""

    renja: Renja
    findings: tuple[Finding, ...] = ()


def with_semula(renja: Renja, before: Renja, source: Place) -> Filled:
    """Return a plan with the targets and amounts of the plan before it as `semula`, and with
    the IKU and pagu lines that it no longer has.

    What was typed wins; where it differs from the plan before, that is told. A new IKU had no
    target, a new line nothing. source is the scalar that names the plan before: what is taken
    from there is computed from it.
    """
    filling = _Filling(renja, before, source)
    strategi = filling.strategi(renja.strategi)
    parts = {key: getattr(renja, key) for key in Renja.model_fields}
    parts |= {
        "strategi": strategi,
        "pagu": tuple(map(filling.baris, renja.pagu)),
        "iku_ditiadakan": tuple(filling.gone_iku(before)),
        "pagu_ditiadakan": tuple(filling.gone_pagu(before)),
    }
    return Filled(Renja(**parts), tuple(filling.findings))


class _Filling:
    """A plan, the plan before it, and which things of them are the same."""

    def __init__(self, renja: Renja, before: Renja, source: Place) -> None:
        self.source, self.findings = source, list[Finding]()
        years = (int(before.dokumen.tahun), int(renja.dokumen.tahun))
        self.pairs: Pairs = same_things(things_by_model(before), things_by_model(renja), years)

    def strategi(self, strategi: Strategi) -> Strategi:
        """Return the strategy with every IKU and indicator filled."""
        groups = {
            key: tuple(self._holding(group) for group in getattr(strategi, key))
            for key in ("perspektif", "tujuan")
        }
        own = tuple(map(self._sasaran, strategi.sasaran))
        return strategi.model_copy(update={**groups, "sasaran": own})

    def _holding(self, group: Any) -> Any:
        update: dict[str, Any] = {"sasaran": tuple(map(self._sasaran, group.sasaran))}
        if isinstance(group, Tujuan):
            update["indikator"] = tuple(map(self._iku, group.indikator))
        return group.model_copy(update=update)

    def _sasaran(self, sasaran: Sasaran) -> Sasaran:
        return sasaran.model_copy(update={"iku": tuple(map(self._iku, sasaran.iku))})

    def _iku(self, iku: Iku) -> Iku:
        old = self.pairs.before(iku)
        was = self._computed(old.target if old is not None else Target.read(_NONE))
        satuan = (str(old.satuan) if old is not None else None, str(iku.satuan))
        if iku.semula is None:
            return iku.model_copy(update={"semula": was})
        if not iku.semula.broken and not same(was, iku.semula, satuan):
            typed = text_of(iku.semula, satuan[1])
            self._tell(iku.kode, iku.semula, text_of(was, satuan[1]), typed)
        return iku

    def baris(self, baris: BarisPagu) -> BarisPagu:
        """Return a pagu line with what it was before."""
        old = self.pairs.before(baris)
        was = self._computed(old.jumlah if old is not None else Rupiah(0))
        if baris.semula is None:
            return baris.model_copy(update={"semula": was})
        if not baris.semula.broken and baris.semula != was:
            self._tell(baris.kode, baris.semula, text_of(was), text_of(baris.semula))
        return baris

    def gone_iku(self, before: Renja) -> Iterator[IkuDitiadakan]:
        """Yield the IKU and indicators that only the plan before has."""
        for iku in before.semua_iku:
            if self.pairs.after(iku) is None:
                nama, satuan = self._computed(iku.nama), self._computed(iku.satuan)
                yield IkuDitiadakan(self._kode(iku), nama, satuan, self._computed(iku.target))

    def gone_pagu(self, before: Renja) -> Iterator[PaguDitiadakan]:
        """Yield the pagu lines that only the plan before has, but for those within another."""
        for baris in before.pagu:
            if self.pairs.after(baris) is None and baris.induk is None:
                nama = self._computed(Teks(THINGS[BarisPagu].nama(baris)))
                yield PaguDitiadakan(self._kode(baris), nama, self._computed(baris.jumlah))

    def _kode(self, item: Bagian) -> Kode:
        return self._computed(Kode(kode_of(item)))

    def _computed(self, value: Value) -> Value:
        """Return a value of the plan before as one that the source stands for."""
        if isinstance(value, Target):
            return replace(value, place=self.source, computed=True)
        made = type(value)(value, self.source, value.typed)
        made.computed = True
        return made

    def _tell(self, kode: Kode, typed: Target | Rupiah, was: str, now: str) -> None:
        self.findings.append(
            finding(
                "RJ544",
                typed.place,
                f"{kode}, semula: tertulis {now}, tetapi rencana sebelum perubahan memuat {was}.",
                "Hapus semula di sini, supaya nilai rencana sebelum perubahan yang dipakai, atau "
                "betulkan nilainya.",
                [Related(self.source, "rencana sebelum perubahan disebut di sini")],
            )
        )
