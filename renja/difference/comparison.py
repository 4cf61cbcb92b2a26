"""Two named plans read and compared: data, sums and prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from renja.compare.change import Change
from renja.compare.plans import compare_plans
from renja.compare.prose import compare_prose
from renja.document.compose import Composed, compose
from renja.document.naskah import Naskah, load_naskah
from renja.document.nodes import Document
from renja.history.plan_before import loaded_plan
from renja.history.revisions import Plan
from renja.load.templates import shipped_templates
from renja.model.diagnostic import Finding, has_galat
from renja.model.renja import Renja


@dataclass(frozen=True, slots=True)
class Side:
    """A named plan as read. renja: as its data files have it, None where a galat stands in them;
    told: as its documents tell it, with what it was before its revision, None where that can't be
    had. Paths in findings and texts begin with the revision or folder."""

    plan: Plan
    renja: Renja | None
    told: Renja | None
    naskah: Naskah
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes between two plans. prose_findings: why the prose couldn't be compared, none
    where it was; texts: the sources that these point into."""

    changes: tuple[Change, ...]
    prose_findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] | None = None

    @property
    def whole(self) -> bool:
        """Return whether the prose was compared too."""
        return not self.prose_findings


def read_side(plan: Plan) -> Side:
    """Return a named plan as read; never raises for what a user can get wrong."""
    loaded = loaded_plan(plan.project, plan.tahun, plan.history)
    naskah = load_naskah(plan.project, plan.tahun, shipped_templates() / "naskah")
    texts = {**loaded.texts, **{file.path: file.text for file in naskah.files.values()}}
    findings = tuple(map(plan.named, loaded.findings))
    return Side(plan, loaded.typed.renja, loaded.renja, naskah, findings, plan.named_texts(texts))


def compare_sides(before: Side, after: Side) -> Comparison:
    """Return the changes from one plan to another; both were read without a galat."""
    assert before.renja is not None
    assert after.renja is not None
    changes = compare_plans(before.renja, after.renja)
    if _prose(before) == _prose(after):
        return Comparison(changes)
    pair = _of_one_plan(before, after)
    if pair is not None:
        return Comparison((*changes, *compare_prose(*pair)))
    olds, news = _composed(before, before), _composed(after, after)
    if olds.document is not None and news.document is not None:
        prose = compare_prose(olds.document, news.document, same_data=False)
        return Comparison((*changes, *prose))
    found = (*_galat(before, olds), *_galat(after, news))
    return Comparison(changes, found, {**before.texts, **after.texts})


def _prose(side: Side) -> dict[str, str]:
    """Return the naskah that count, by name, however their lines end."""
    return {name: file.text.replace("\r\n", "\n") for name, file in side.naskah.files.items()}


def _of_one_plan(before: Side, after: Side) -> tuple[Document, Document] | None:
    """Return the documents of both naskah on the data of one plan: of the later, or, where its
    data lack what the old naskah asks for, of the earlier; None where neither serves both."""
    for data in (after, before):
        old, new = _composed(data, before).document, _composed(data, after).document
        if old is not None and new is not None:
            return old, new
    return None


def _composed(data: Side, prose: Side) -> Composed:
    """Return a naskah on the data of a plan; nothing where its plan before can't be had."""
    return Composed(None, ()) if data.told is None else compose(data.told, prose.naskah)


def _galat(side: Side, composed: Composed) -> tuple[Finding, ...]:
    if composed.document is not None:
        return ()
    own = map(side.plan.named, (*side.naskah.findings, *composed.findings))
    return tuple(one for one in (*side.findings, *own) if has_galat([one]))
