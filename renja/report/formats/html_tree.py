"""HTML as a tree of elements: what is put into it as text can't become markup."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from renja.report.finding import visible

Inside = str | Element | None
"""What an element holds: a text, an element, or nothing."""


def element(name: str, /, *inside: Inside, **attributes: str) -> Element:
    """Return an element with what is in it, in its order; None is left out.

    An attribute is named as in HTML, with '_' for '-' and at the end of Python's own words
    (class_). A character that can't be seen is shown as finding texts show it.
    """
    made = Element(
        name,
        {key.rstrip("_").replace("_", "-"): _seen(text) for key, text in attributes.items()},
    )
    for item in inside:
        if isinstance(item, Element):
            made.append(item)
        elif item is not None:
            _add_text(made, _seen(item))
    return made


def document(title: str, style: str, *body: Inside) -> str:
    """Return a whole page in Indonesian that loads nothing and runs nothing."""
    page = element("html", lang="id")
    head = SubElement(page, "head")
    head.append(element("meta", charset="utf-8"))
    policy = {"http-equiv": "Content-Security-Policy"}
    head.append(
        Element("meta", policy | {"content": "default-src 'none'; style-src 'unsafe-inline'"})
    )
    head.append(element("meta", name="viewport", content="width=device-width, initial-scale=1"))
    head.append(element("title", title))
    head.append(element("style", style))
    page.append(element("body", *body))
    return "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _seen(text: str) -> str:
    return "".join(char if char == "\n" else visible(char) for char in text)
