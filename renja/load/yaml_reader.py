"""A YAML text turned into a tree of texts with their places, and what is wrong with it.

Built from libyaml's events, in a loop: events tell of anchors, aliases and tags, which
nodes don't, and a deep file can't exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from renja.load.yaml_oddities import conflict_marker, odd_spaces
from renja.load.yaml_slip import Repair, typed_place
from renja.load.yaml_swallowed import swallowed
from renja.load.yaml_syntax import explain
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, Related, Severity
from renja.model.fields import Teks
from renja.model.tree import BlockNode, BrokenNode, EmptyNode, ListNode

MOST_DEPTH = 20
MOST_REPAIRS = 50
BYTES_READ_AGAIN = 5_000_000  # after so much, mending takes longer than it is worth
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MANY = 3  # keys of a block written twice: then the block was, rather than they


@dataclass(frozen=True, slots=True)
class Tree:
    """A file's tree (None where it is empty or can't be read) and what was found.

    readable tells the two apart.
    """

    root: Any
    findings: tuple[Finding, ...] = ()
    readable: bool = True


def read_tree(text: str, path: str) -> Tree:
    """Return the tree of a YAML text, whose line ends are '\\n'.

    Why the loop: libyaml stops at the first slip. Slips that are understood are told and
    mended in memory, so that the rest of the file is read in the same run.
    """
    marker = conflict_marker(text, path)
    if marker is not None:
        return Tree(None, (marker,), readable=False)
    current, told = odd_spaces(text, path)
    repairs: list[Repair] = []
    most_repairs = min(MOST_REPAIRS, 2 + BYTES_READ_AGAIN // (len(text) + 1))
    while True:
        builder = _Builder(path, current, repairs)
        try:
            for event in yaml.parse(current, Loader=_LOADER):
                builder.take(event)
                if builder.too_deep:  # what is deeper still would take minutes to parse
                    break
            root = None if isinstance(builder.root, EmptyNode) else builder.root
            return Tree(root, (*told, *builder.findings))
        except yaml.MarkedYAMLError as error:
            repair = explain(error, current, path)
        new = tuple(
            Finding(f.code, f.severity, f.message, typed_place(f.place, repairs), f.hint)
            for f in repair.findings
        )
        stuck = bool(repairs) and (set(new) <= set(told) or _again(new, repairs))
        new = () if stuck else new
        told = (*told, *(found for found in new if found not in told))
        if repair.mended is None or stuck or len(repairs) >= most_repairs:
            return Tree(None, told, readable=False)
        repairs.append(repair)
        current = repair.mended


def _again(new: Sequence[Finding], repairs: Sequence[Repair]) -> bool:
    """Return whether only lines that were moved before are told of: they would move to and fro."""
    moved = {line for r in repairs if r.last > r.line for line in (r.line, r.last)}
    moved |= {r.line for r in repairs if r.added}
    return all(found.place.line in moved for found in new)


@dataclass(slots=True)
class _Open:
    """A mapping or sequence that is being read; key is what the next value belongs to."""

    node: BlockNode | ListNode
    key: Teks | None = None
    waiting: bool = False  # a key was read, its value comes next
    doubles: list[Finding] = field(default_factory=list)  # of keys that were there already


def _doubles_told(doubles: Sequence[Finding]) -> Sequence[Finding]:
    """Return what is told of a block's keys that were written twice: once, where many were."""
    if len(doubles) < _MANY:
        return doubles
    message = f"{len(doubles)} kunci, mulai baris ini, sudah ditulis di atasnya; tersalin dua kali?"
    return (replace(doubles[0], message=message, hint="Hapus salah satu salinannya."),)


class _Builder:
    """Takes events one by one; root is the tree once all are taken."""

    def __init__(self, path: str, text: str, repairs: Sequence[Repair]) -> None:
        self.root: Any = None
        self.findings: list[Finding] = []
        self._path = path
        self._lines = text.split("\n")
        self._repairs = repairs
        self._open: list[_Open] = []
        self._skipping = 0  # levels below MOST_DEPTH
        self._documents = 0

    @property
    def too_deep(self) -> bool:
        """Return whether the file is nested beyond MOST_DEPTH here."""
        return self._skipping > 0

    def take(self, event: yaml.Event) -> None:
        """Put the event where it belongs in the tree."""
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents == 2:
                    hint = "Hapus baris '---' ini, atau pindahkan isi di bawahnya."
                    self._refuse(event, "'---' memulai dokumen kedua dalam satu berkas.", hint)
            case _ if self._documents > 1:
                return
            case yaml.AliasEvent():
                if not self._under_merge():
                    self._refuse(event, f"'*{event.anchor}' (alias) tidak dipakai di sini.")
                self._put(BrokenNode(self._place(event)))
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._check_marks(event)
                self._enter(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._leave()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self._skipping:
            return
        tagged = self._check_marks(event)
        place = self._place(event)
        top = self._open[-1] if self._open else None
        if top is not None and isinstance(top.node, BlockNode) and not top.waiting:
            self._take_key(top, Teks(event.value, place), plain=not event.style)
        elif tagged:
            self._put(BrokenNode(place))
        elif event.value == "" and not event.style:
            self._put(EmptyNode(top.key.place if top and top.key is not None else place))
        else:
            key = top.key if top is not None else None
            listed = top is not None and isinstance(top.node, ListNode)
            odd = [
                replace(found, place=typed_place(found.place, self._repairs))
                for found in swallowed(event, self._lines, self._path, key, listed=listed)
            ]
            self.findings += odd
            if any(found.severity is Severity.GALAT for found in odd):
                self._put(BrokenNode(place))
                return
            value = event.value.rstrip("\n") if event.style in ("|", ">") else event.value
            self._put(Teks(value, place))

    def _take_key(self, top: _Open, key: Teks, plain: bool) -> None:
        assert isinstance(top.node, BlockNode)
        top.waiting, top.key = True, None
        if key == "<<" and plain:
            message = "'<<' (penggabungan blok) tidak dipakai di sini."
            self.findings.append(
                finding("RJ109", key.place, message, "Tulis isinya langsung di tempatnya.")
            )
        elif self._lost_dash(top, key):
            self._begin_item(top, key)
        elif key in top.node.key_places:
            first = top.node.key_places[key]
            message = f"kunci '{key}' sudah ditulis pada baris {first.line}."
            related = (Related(first, "yang pertama di sini"),)
            told = finding("RJ108", key.place, message, "Hapus salah satunya.", related)
            top.doubles.append(told)
        else:
            self._keep_key(top, key)

    def _keep_key(self, top: _Open, key: Teks) -> None:
        assert isinstance(top.node, BlockNode)
        top.key = key
        if not top.node.key_places:
            top.node.place = key.place
        top.node.key_places[str(key)] = key.place

    def _lost_dash(self, top: _Open, key: Teks) -> bool:
        """Return whether a list's item begins over again here, without its dash."""
        assert isinstance(top.node, BlockNode)
        inside = self._open[-2].node if len(self._open) > 1 else None
        first = next(iter(top.node.key_places), None)
        return key == first and isinstance(inside, ListNode) and not top.node.inline

    def _begin_item(self, top: _Open, key: Teks) -> None:
        """Read on as if the dash stood there: the keys that follow are the new item's."""
        assert isinstance(top.node, BlockNode)
        before = top.node.key_places[str(key)]
        self.findings.append(
            finding(
                "RJ108",
                key.place,
                f"kunci '{key}' sudah ditulis pada baris {before.line}; tanda '-' hilang?",
                f"Kalau di sini mulai butir baru, tulis '- {key}: …', '-' sejajar dengan butir "
                "lain; kalau tidak, hapus salah satunya.",
                (Related(before, "butir sebelumnya mulai di sini"),),
            )
        )
        item = BlockNode((), key.place)
        inside = self._open[-2].node
        assert isinstance(inside, ListNode)
        inside.append(item)
        top.node = item
        self._keep_key(top, key)

    def _put(self, value: Any) -> None:
        if self._skipping:
            return
        if not self._open:
            self.root = value
            return
        top = self._open[-1]
        if isinstance(top.node, ListNode):
            top.node.append(value)
        elif not top.waiting:  # a block or list as a key
            top.waiting, top.key = True, None
            self.findings.append(
                finding("RJ106", value.place, "kunci harus satu kata, bukan blok atau daftar.")
            )
        else:
            if top.key is not None:
                top.node[str(top.key)] = value
            top.waiting, top.key = False, None

    def _enter(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        place = self._place(event)
        if self._skipping:
            self._skipping += 1
        elif len(self._open) >= MOST_DEPTH:
            message = f"susunan berkas lebih dari {MOST_DEPTH} tingkat dalamnya."
            hint = "Periksa indentasi atau kurung di sekitar baris ini."
            self.findings.append(finding("RJ110", place, message, hint))
            self._put(BrokenNode(place))
            self._skipping = 1
        else:
            mapping = isinstance(event, yaml.MappingStartEvent)
            node: BlockNode | ListNode = BlockNode((), place) if mapping else ListNode((), place)
            if isinstance(node, BlockNode):
                node.inline = bool(event.flow_style)
            self._put(node)
            self._open.append(_Open(node))

    def _leave(self) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self.findings += _doubles_told(self._open.pop().doubles)

    def _under_merge(self) -> bool:
        top = self._open[-1] if self._open else None
        return top is not None and top.waiting and top.key is None

    def _check_marks(self, event: yaml.NodeEvent) -> bool:
        tag = getattr(event, "tag", None)
        if event.anchor is not None:
            self._refuse(event, f"'&{event.anchor}' (jangkar) tidak dipakai di sini.")
        if tag is not None:
            typed = str(tag).replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, f"'{typed}' (tag) tidak dipakai di sini.")
        return tag is not None

    def _refuse(self, event: yaml.Event, message: str, hint: str = "") -> None:
        hint = hint or (
            "Kalau ini teks, apit dengan tanda petik tunggal; kalau bukan, tulis isinya langsung."
        )
        self.findings.append(finding("RJ109", self._place(event), message, hint))

    def _place(self, event: yaml.Event) -> Place:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return Place(self._path)
        last = end.column + 1 if end.line == start.line else 0
        place = Place(self._path, start.line + 1, start.column + 1, last)
        return typed_place(place, self._repairs)
