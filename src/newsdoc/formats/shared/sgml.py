"""What the readers of SGML collections share: documents by their tag, fields by theirs.

These collections are not XML: they have no root, references to control characters, and
words in angle brackets ("<BHAM.L>") that are no tags.  So fields are found by the names
that a collection has, and by no others.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from attrs import frozen

from newsdoc.formats.shared.compose import Composer
from newsdoc.span import BLANK

FIELD = re.compile(
    r"<(?P<tag>[A-Z][A-Z0-9_]{0,20}|\|?[12][SN][TD]_LINE)(?P<attributes>(?:[ ][^<>]{0,300})?)>"
)
REFERENCE = re.compile(r"&(?:#(?P<code>\d{1,3})|(?P<name>[a-zA-Z]{2,8}));")
ATTRIBUTE = re.compile(r'(?P<name>\w{1,30})=(?:"(?P<value>[^"<>]{0,200})"|(?P<bare>[^ "<>]{1,100}))')
INNER = re.compile(r"</?[A-Z][A-Z0-9]{0,12}(?:[ ]P=\d{1,4})?>")
"""A tag inside a field: of a paragraph, of a list, of a cell; with the FBIS's number of a kind of text."""

INSIDE = frozenset((
    "P", "TABLE", "TABLEROW", "TABLECELL", "ROWRULE", "CELLRULE", "ANNOTATION", "BR", "F", "FIG", "LI", "UL",
    "H3",
))
"""Tags inside the fields of some collections."""

PARAGRAPH = re.compile(r"</?P>")
FRAME = "\x02\x03"
"""The controls that open and close the text of a wire message."""


@frozen
class Document:
    """One document of a collection."""

    #: Its text, with its own tags.
    text: str
    attributes: dict[str, str]
    #: Its number in the file, from 1.
    number: int
    #: Whether its end tag is there.
    whole: bool


def documents(text: str, tag: str) -> Iterator[Document]:
    """The documents of a file, one after the other; one may have lost its end."""
    starts = re.compile(rf"<{tag}(?=[ >\t\r\n])")
    found, closing, stop = starts.search(text), f"</{tag}>", 0
    number = 0
    while found is not None:
        following = starts.search(text, found.end())
        limit = following.start() if following else len(text)
        if 0 <= stop < found.end():
            stop = text.find(closing, found.end())
        whole = 0 <= stop < limit
        end = text.find(">", found.end(), stop if whole else limit)
        number += 1
        start = end + 1 if end >= 0 else found.end()
        inner = text[start : stop if whole else limit]
        yield Document(inner, attributes(text[found.start() : start]), number, whole)
        found = following


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag."""
    return {found["name"]: found["value"] or found["bare"] or "" for found in ATTRIBUTE.finditer(tag)}


def fields(text: str, names: frozenset[str] | None = None) -> Iterator[tuple[str, dict[str, str], str]]:
    """The fields of a document that have one of those names, or any: name, attributes, text.

    A field without its end tag reaches to the next field.
    """
    opened = [found for found in FIELD.finditer(text) if wanted(found["tag"], names)]
    ended: set[str] = set()
    at = 0
    for count, found in enumerate(opened, 1):
        following = opened[count] if count < len(opened) else None
        tag = found["tag"]
        if found.start() < at:
            continue
        stop = -1 if tag in ended else text.find(f"</{tag}>", found.end())
        if stop < 0:
            ended.add(tag)
            stop = following.start() if following else len(text)
        at = stop
        yield tag, attributes(found["attributes"]), text[found.end() : stop]


def wanted(tag: str, names: frozenset[str] | None) -> bool:
    """Whether a tag opens a field: one of those names; of any, one that does not stand inside fields."""
    return tag in names if names is not None else tag not in INSIDE


def unescaped(text: str) -> str:
    """A text with its references read, those of control characters too."""
    return REFERENCE.sub(character, text) if "&" in text else text


def character(found: re.Match[str]) -> str:
    """The character of a reference; one that is none stays as it is."""
    return chr(int(found["code"])) if found["code"] else html.unescape(found[0])


TABLE = re.compile(r"<TABLE\b[^<>]{0,300}>(?P<rows>.*?)(?:</TABLE>|\Z)", re.DOTALL)
"""A table, which the end of the text ends too."""

ROW = re.compile(r"<TABLEROW\b[^<>]{0,300}>")
CELL = re.compile(r"<TABLECELL\b[^<>]{0,300}>")


def words(text: str) -> str:
    """A field on one line, without the tags inside it."""
    return " ".join(unescaped(INNER.sub(" ", text)).strip(BLANK + FRAME).split())


def add_body(page: Composer, text: str, origin: str) -> None:
    """The paragraphs and the tables of a body: those in <P>, or plain text that is still to be laid out."""
    at = 0
    for table in TABLE.finditer(text) if "<TABLE" in text else ():
        add_paragraphs(page, text[at : table.start()], origin)
        rows = (CELL.split(row)[1:] for row in ROW.split(table["rows"]))
        lines = ["\t".join(map(words, cells)) for cells in rows if cells]
        page.add("\n".join(lines) if lines else words(table["rows"]), "table", origin)
        at = table.end()
    add_paragraphs(page, text[at:], origin)


def add_paragraphs(page: Composer, text: str, origin: str) -> None:
    """The paragraphs of a stretch of a body."""
    pieces = PARAGRAPH.split(text)
    for piece in pieces:
        plain = unescaped(INNER.sub("", piece)).strip(FRAME + BLANK[1:])
        page.add(plain, "paragraph" if len(pieces) > 1 else "body", origin)
