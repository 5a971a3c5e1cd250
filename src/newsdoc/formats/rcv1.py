"""Reuters Corpus Volume 1: one story of 1996 or 1997 as XML.

    newsitem = title headline byline? dateline text (p*) copyright metadata (codes* dc*)

    <newsitem itemid="1" date="1997-03-04" xml:lang="en"><title>GERMANY: River locks to open.</title>
    <headline>River locks to open.</headline><dateline>BREMEN</dateline><text><p>The locks ...</p></text>
    <metadata><codes class="bip:topics:1.0"><code code="GCAT"/></codes></metadata></newsitem>

Source: the corpus's documentation (Reuters, 2000; NIST).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import add_element, unread
from newsdoc.formats.shared.trees import (
    Element,
    attribute,
    child,
    children,
    descendants,
    inner_text,
    local,
    root,
    text_of,
    values,
    xml,
)
from newsdoc.formats.shared.values import distinct, language_tag, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

LINES = ("headline", "byline", "dateline")
"""The lines above the text; their names are their roles."""

TOPICS = "topics"
"""The class of codes that are subjects; those of countries and industries go to extra."""


def sniff(text: str) -> bool:
    """Whether the root element is <newsitem> with an itemid."""
    found = root(text)
    return found is not None and found[0] == "newsitem" and "itemid=" in found[1]


def read(source: Source) -> Iterator[Reading]:
    """The story."""
    tree = xml(source.text)
    page = Composer(source)
    if tree.root is None:
        yield unread(source, tree)
        return
    for name in LINES:
        page.add(text_of(child(tree.root, name)), name, f"/newsitem/{name}")
    if not page.has("headline"):
        page.add(text_of(child(tree.root, "title")), "headline", "/newsitem/title")
    text = child(tree.root, "text")
    if text is not None and loose(text):
        add_element(page, text, "paragraph", "/newsitem/text")
        text = None
    for row, group in groupby(enumerate(children(text), 1), lambda pair: is_row(pair[1])):
        some = list(group)
        if row and len(some) >= LEAST:
            figures = "\n".join(inner_text(one).strip(BLANK) for _, one in some)
            page.add(figures, "table", f"/newsitem/text/p[{some[0][0]}]")
            continue
        for count, one in some:
            add_element(page, one, "paragraph", f"/newsitem/text/{local(one)}[{count}]")
    page.add(tree.rest, "body")
    about = metadata(page, tree.root)
    yield page.reading(about, about.language, tree.problems)


GUTTER, LEAST = re.compile(r"[^ \t\r\n](?:[ ]{3,}|\t)[^ \t\r\n]"), 2
"""A gap between cells, and how many paragraphs with one are a table."""


def loose(text: Element) -> bool:
    """Whether words stand in a text beside its paragraphs."""
    return any((words or "").strip(BLANK) for words in (text.text, *(one.tail for one in text)))


def is_row(element: Element) -> bool:
    """Whether a paragraph is a row of figures: the collection sets each in a <p> of its own."""
    text = inner_text(element).strip(BLANK)
    return GUTTER.search(text) is not None and "\n" not in text


def metadata(page: Composer, item: Element) -> Metadata:
    """What the item says outside its text."""
    data = child(item, "metadata")
    said = {attribute(one, "element"): attribute(one, "value") for one in children(data, "dc")}
    codes = {attribute(one, "class") or "": one for one in children(data, "codes")}
    topics = [code for name, one in codes.items() if TOPICS in name for code in children(one, "code")]
    return Metadata(
        id=attribute(item, "itemid"),
        subjects=distinct(attribute(code, "code") for code in topics),
        source=said.get("dc.source") or said.get("dc.publisher"),
        language=language_tag(attribute(item, "lang")),
        version_created=page.instant(attribute(item, "date") or said.get("dc.date.published")),
        copyright=text_of(child(item, "copyright")),
        extra=Later(lambda: without_none(
            title=text_of(child(item, "title")), metadata=values(data),
            codes={name: tuple(attribute(code, "code") for code in descendants(one, "code"))
                   for name, one in codes.items()},
        )),
    )


FORMAT = Format("rcv1", sniff, read, "<")
"""Reuters Corpus Volume 1."""
