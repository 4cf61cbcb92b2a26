"""The finished package (OPC, part 2): properties from the document, no leftovers, and the
same bytes for the same document."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships
from lxml import etree

from renja.document.nodes import Meta
from renja.write.word.markup import legal, qualified

DRAFT = "DRAF"
_LONGEST_PROPERTY = 255  # what python-docx and Word allow
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can tell
_FIRST = ("[Content_Types].xml", "_rels/.rels")
# What Word or an editor may have left in the template, and validators or readers refuse.
_LEFTOVERS = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
    RELATIONSHIP_TYPE.PRINTER_SETTINGS,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    # The file's properties as LibreOffice refers to them, beside which python-docx makes its own.
    "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties",
)
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>Microsoft Office Word</Application>'
    b"<DocSecurity>0</DocSecurity><AppVersion>16.0000</AppVersion></Properties>"
)
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_OF_USERS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set of properties that users make
_FIRST_PROPERTY = 2  # 0 and 1 are taken (15.2.12.2, property)


def set_properties(document: WordDocument, meta: Meta) -> None:
    """Give the file its title, author and dates (docProps/core.xml), none from the clock."""
    day = datetime.fromisoformat(meta.date).replace(hour=0, minute=0, second=0, tzinfo=None)
    draft = (DRAFT,) if meta.draft else ()
    properties = document.core_properties
    properties.title = _short(meta.title)
    properties.author = properties.last_modified_by = _short(meta.author)
    properties.subject = _short(meta.subject)
    properties.keywords = _short("; ".join((*draft, *meta.keywords)))
    properties.comments = DRAFT if meta.draft else ""
    properties.content_status = DRAFT if meta.draft else "Final"
    properties.language = "id-ID"
    properties.created = properties.modified = day
    properties.revision = 1


def _short(text: str) -> str:
    return legal(text)[:_LONGEST_PROPERTY]


def clean_package(document: WordDocument) -> None:
    """Drop what an editor left behind, and what would make Word ask on opening."""
    package = document.part.package
    assert package is not None
    for owner in (package.rels, document.part.rels):
        _drop_leftovers(owner)
    _set_app_properties(package)
    settings = document.settings.element
    for name in ("updateFields", "attachedTemplate", "rsids"):
        for element in settings.findall(qualified(name)):
            settings.remove(element)


def _drop_leftovers(relations: Relationships) -> None:
    for relation in list(relations.values()):
        if relation.reltype in _LEFTOVERS:
            del relations[relation.rId]


def _set_app_properties(package: OpcPackage) -> None:
    for relation in package.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            relation.target_part._blob = _APP


def set_provenance(document: WordDocument, meta: Meta) -> None:
    """Tell what the file was made from (docProps/custom.xml): it stays where Word or LibreOffice
    save the file again."""
    package = document.part.package
    if not meta.provenance or package is None:
        return
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={"cp": _CUSTOM, "vt": _VALUES})
    for number, (name, value) in enumerate(meta.provenance, _FIRST_PROPERTY):
        item = etree.SubElement(root, f"{{{_CUSTOM}}}property", None, None)
        item.set("fmtid", _OF_USERS)
        item.set("pid", str(number))
        item.set("name", name)
        etree.SubElement(item, f"{{{_VALUES}}}lpwstr", None, None).text = value
    part = Part(
        PackURI("/docProps/custom.xml"),
        CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
        package,
    )
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def package_bytes(document: WordDocument) -> bytes:
    """Return the package as a zip whose bytes follow from its parts alone."""
    raw = BytesIO()
    document.save(raw)
    made = BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(made, "w") as target:
        rest = sorted(set(source.namelist()) - set(_FIRST))
        for name in (*_FIRST, *rest):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return made.getvalue()
