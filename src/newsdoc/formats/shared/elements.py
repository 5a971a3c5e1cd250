"""The elements of marked-up text by their names: which are blocks, and of what role; which hold no words.

"" stands for a block whose role is that of what it stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TypeAlias

from attrs import frozen

from newsdoc.formats.shared.trees import bare

BLOCKS: Mapping[str, str] = {
    **dict.fromkeys(
        ("p", "div", "section", "article", "main", "body", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
         "center", "form", "aside", "block", "nitf-table", "bq", "hr", "address", "html"), ""),
    "h1": "headline",
    **dict.fromkeys(("header", "footer", "nav"), "boilerplate"),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "hedline"), "subhead"),
    **dict.fromkeys(("figure", "figcaption", "media", "media-caption", "caption"), "caption"),
    **dict.fromkeys(("table", "pre"), "table"),
    **dict.fromkeys(("media-producer",), "credit"),
}
"""The elements that are blocks, and their roles."""

NITF: Mapping[str, str] = {
    **BLOCKS,
    **dict.fromkeys(("body.head", "body.content", "body.end", "series", "fn"), ""),
    **dict.fromkeys(("byline", "by"), "byline"),
    **dict.fromkeys(("hl1", "hedline", "headline"), "headline"),
    **dict.fromkeys(("copyrite", "distributor", "rights"), "boilerplate"),
    "dateline": "dateline",
    "abstract": "deck",
    "note": "note",
    "tagline": "signoff",
    "bibliography": "note",
    "hl2": "deck",
    **dict.fromkeys(("text", "ingress", "brodtext", "citat"), ""),
    "rubrik": "headline", "mellis": "subhead", "dat": "dateline",
    "bild": "caption", "bildtext": "caption", "bildskapare": "credit",
}
"""The elements of NITF, those of HTML that may stand in it, and TT's Swedish names for them."""

HIDDEN = frozenset((
    "script", "style", "head", "title", "noscript", "template", "media-reference", "media-metadata",
    "iframe", "object", "svg", "colgroup", "col", "meta", "link", "base", "param", "media-object",
    "bildfil",
))
"""Elements whose text is for machines."""

KEPT = frozenset((
    "href", "src", "source", "data-src", "alt", "mime-type", "media-type", "name", "value", "epost",
))
"""Attributes that say something of links and pictures, and TT's address of a writer."""

LINKS = {
    **dict.fromkeys(("a", "byline"), "links"),
    **dict.fromkeys(
        ("img", "media-reference", "media-metadata", "video", "audio", "iframe", "source", "bildfil"), "media"
    ),
}
"""Elements that point elsewhere, and where that is kept."""

HTML = frozenset((
    *BLOCKS, *HIDDEN, *LINKS, "a", "b", "i", "u", "s", "q", "em", "tt", "br", "td", "th", "tr", "rt",
    "rp", "sub", "sup", "big", "del", "ins", "kbd", "var", "dfn", "bdo", "wbr", "font", "span", "code",
    "cite", "abbr", "mark", "small", "strong", "strike", "tbody", "thead", "tfoot", "time", "label",
    "nobr", "samp", "picture", "ruby", "acronym", "details", "summary", "canvas", "button", "input",
    "select", "option", "fieldset", "legend", "map", "area", "embed", "frame", "frameset",
))
"""The names of HTML's elements."""


@frozen
class Kind:
    """How an element of a name is read."""

    name: str
    #: In small letters.
    low: str
    #: Its role where it is a block, "" for that of what it stands in; None where it is none.
    block: str | None
    link: bool
    hidden: bool
    #: Whether it is nothing but words of the block around it.
    inline: bool
    #: Whether it is a block wherever it stands, and nothing else.
    plain: bool


def kind_of(roles: Mapping[str, str], tag: object) -> Kind:
    """How the elements of a tag are read; one without a name is a reference to an entity."""
    name = bare(tag)
    low = name.lower()
    block, link, hidden = roles.get(low), low in LINKS, low in HIDDEN
    mere = name != "" and not (link or hidden or low in SPECIAL)
    plain = mere and block not in (None, "headline", "deck") and low not in ("table", "pre")
    return Kind(name, low, block, link, hidden, mere and block is None, plain)


SPECIAL = ("br", "byttl", "time")
"""Elements without a block of their own that are more than words: line ends, and times beside a story."""

Kinds: TypeAlias = Callable[[object], Kind]
"""How the elements of a tag are read; no table grows without end, whatever names a document makes up."""


def kinds(roles: Mapping[str, str]) -> Kinds:
    """How elements are read whose blocks have those roles."""
    return lru_cache(1024)(partial(kind_of, roles))


HTML_KINDS = kinds(BLOCKS)
"""How the elements of HTML are read."""

NITF_KINDS = kinds(NITF)
"""How the elements of NITF are read."""
