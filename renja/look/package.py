"""The template as a package: its parts, parsed, found by their relationships (OPC, part 2)."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from struct import error as StructError
from zlib import error as ZlibError

from lxml import etree

from renja.look.problems import Problems

Element = etree._Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/"
# A template is some ten kilobytes; a part of this size is no template's.
LARGEST_PART = 32 * 1024 * 1024
LARGEST_PACKAGE = 128 * 1024 * 1024

# What zipfile raises for files that are no archives, cut off, damaged or encrypted.
_DAMAGE = (
    zipfile.BadZipFile,
    ZlibError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    StructError,
)
MUST_HAVE = ("styles", "theme")
_READ = {"styles", "theme", "settings", "numbering", "header", "footer", "footnotes"}
# What the package tells of itself: its title and author, and the program that saved it.
_TOLD = {"core-properties", "extended-properties"}
# How a compound file begins: a .doc of old, or a .docx under a password (MS-CFB, 2.2).
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN_KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MACRO_KINDS = "application/vnd.ms-word"
_OTHER_KINDS = {
    f"{_MAIN_KINDS}.template.main+xml": "templat Word (.dotx)",
    f"{_MACRO_KINDS}.document.macroEnabled.main+xml": "dokumen dengan makro (.docm)",
    f"{_MACRO_KINDS}.template.macroEnabledTemplate.main+xml": "templat dengan makro (.dotm)",
}


def w(name: str) -> str:
    """Return a name of WordprocessingML as lxml writes it."""
    return f"{{{MAIN}}}{name}"


def a(name: str) -> str:
    """Return a name of DrawingML as lxml writes it."""
    return f"{{{DRAWING}}}{name}"


def attribute(element: Element | None, name: str = "val", default: str = "") -> str:
    """Return a w: attribute, or default where it or the element is missing."""
    return default if element is None else element.get(w(name), default)


def switched_on(element: Element) -> bool:
    """Return whether an on/off element (ST_OnOff) says on, as it does without a value."""
    return attribute(element, default="1") not in {"0", "false", "off"}


_FILLED = {w("hdr"), w("ftr"), w("footnotes")}


@dataclass(frozen=True, slots=True)
class Package:
    """The parsed parts: the document; the parts that it has one of, by the last word of
    their relationship's type ('styles'); those that the document refers to by the id."""

    document: Element
    parts: Mapping[str, Element]
    by_id: Mapping[str, Element]

    def filled(self) -> Iterator[Element]:
        """Yield the parts whose tags docxtpl fills."""
        yield self.document
        yield from (part for part in self.by_id.values() if part.tag in _FILLED)
        if "core-properties" in self.parts:
            yield self.parts["core-properties"]


def open_package(template: Path, problems: Problems) -> Package | None:
    """Return the template's parts; None where it can't be read, which problems then say."""
    try:
        with template.open("rb") as file:
            head = file.read(len(_OLD))
        if head in (b"", _OLD):
            _not_a_package(head, problems)
            return None
        with zipfile.ZipFile(template) as archive:
            if sum(part.file_size for part in archive.infolist()) > LARGEST_PACKAGE:
                raise zipfile.BadZipFile("a package of this size is no template")
            return _Opener(archive, problems).package()
    except FileNotFoundError:
        problems.add(
            "RJ701",
            "templat tidak ada",
            "kembalikan berkas itu, misalnya dengan git, tulis templat baru dengan: renja "
            "template, atau hapus folder templates/ agar templat bawaan dipakai",
        )
    except OSError:
        problems.add(
            "RJ701",
            "templat tidak dapat dibaca",
            "tutup Word bila sedang membukanya, dan periksa izin berkas",
        )
    except _DAMAGE:
        problems.add(
            "RJ702",
            "templat bukan berkas .docx yang utuh",
            "buka di Word dan simpan lagi sebagai 'Dokumen Word (.docx)' tanpa kata sandi, "
            "atau kembalikan dari git",
        )
    return None


def _not_a_package(head: bytes, problems: Problems) -> None:
    if head:
        problems.add(
            "RJ702",
            "templat berkata sandi, atau berkas .doc lama yang diganti namanya",
            "buka di Word, hapus kata sandinya (File > Info > Proteksi Dokumen), lalu simpan "
            "sebagai 'Dokumen Word (.docx)'",
        )
    else:
        problems.add(
            "RJ702",
            "templat kosong: berkasnya 0 bita",
            "kembalikan dari git atau dari cadangan, atau tulis templat baru dengan: "
            "renja template --force",
        )


class _Opener:
    def __init__(self, archive: zipfile.ZipFile, problems: Problems) -> None:
        self._archive = archive
        self._problems = problems
        self._parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )

    def package(self) -> Package | None:
        root = self._relations("")
        main = next((path for kind, path in root.values() if kind == "officeDocument"), "")
        document = self._part(main or "word/document.xml")
        if document is None:
            return None
        if document.tag != w("document"):
            self._not_word(document)
            return None
        self._check_kind(main or "word/document.xml")
        parts: dict[str, Element] = {}
        by_id: dict[str, Element] = {}
        for identity, (kind, path) in self._relations(main).items():
            if kind not in _READ:
                continue
            part = self._part(path)
            if part is not None:
                by_id[identity] = part
                parts.setdefault(kind, part)
        for kind, path in root.values():
            if kind in _TOLD and (told := self._part(path)) is not None:
                parts[kind] = told
        self._check_relations()
        for kind in MUST_HAVE:
            if kind not in parts and not self._problems:
                self._missing(f"word/{kind}.xml")
        return None if self._problems else Package(document, parts, by_id)

    def _relations(self, source: str) -> dict[str, tuple[str, str]]:
        """Return id: (last word of the type, path) of what a part refers to."""
        folder, name = posixpath.split(source)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        root = self._part(path) if path in self._archive.namelist() else None
        found: dict[str, tuple[str, str]] = {}
        for item in () if root is None else root:
            if item.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, item.get("Target", "")))
                kind = item.get("Type", "").rsplit("/", 1)[-1]
                found[item.get("Id", "")] = (kind, target.lstrip("/"))
        return found

    def _part(self, path: str) -> Element | None:
        try:
            if self._archive.getinfo(path).file_size <= LARGEST_PART:
                return etree.fromstring(self._archive.read(path), self._parser)
        except KeyError:
            self._missing(path)
            return None
        except etree.XMLSyntaxError:
            pass
        self._problems.add(
            "RJ703",
            f"bagian {path} di dalam templat rusak",
            "buka templat di Word, biarkan Word memperbaikinya, lalu simpan; "
            "atau kembalikan dari git",
        )
        return None

    def _check_relations(self) -> None:
        """Note what any part refers to and isn't there, whether it is read here or not: the
        DOCX can't be written without."""
        names = self._archive.namelist()
        for rels in (name for name in names if name.endswith(".rels")):
            folder, name = posixpath.split(rels)
            source = posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
            for _, path in self._relations(source).values():
                if path not in names:
                    self._missing(path)

    def _check_kind(self, main: str) -> None:
        """Note a main part that is told to be something else than a document (11.3.10)."""
        types = self._part("[Content_Types].xml")
        for item in () if types is None else types:
            kind = item.get("ContentType", "")
            if item.get("PartName", "").lstrip("/") == main and kind in _OTHER_KINDS:
                self._problems.add(
                    "RJ702",
                    f"templat berbentuk {_OTHER_KINDS[kind]}, walaupun namanya .docx",
                    "buka di Word, lalu simpan sebagai 'Dokumen Word (.docx)'; mengganti nama "
                    "berkas saja tidak mengubah bentuknya",
                )

    def _missing(self, path: str) -> None:
        self._problems.add(
            "RJ703",
            f"bagian {path} tidak ada di dalam templat",
            "simpan templat dari Word sebagai 'Dokumen Word (.docx)', atau kembalikan dari git",
        )

    def _not_word(self, document: Element) -> None:
        strict = etree.QName(document).namespace or ""
        self._problems.add(
            "RJ702",
            "templat disimpan dalam bentuk 'Strict Open XML'"
            if strict.startswith(STRICT)
            else "templat bukan dokumen Word",
            "simpan dari Word sebagai 'Dokumen Word (.docx)'",
        )
