"""Boilerplate: what pages put around and between the paragraphs of a story.

    boilerplate = page word+ | network+ | pointer (":" | "-") words | order ... object | phrase | handle

    Send to        Share this article        READ MORE: Five ferries to see
    Sign up for our newsletter               Facebook WhatsApp Telegram Print

All of it is words of the lexicon (boilerplate).  A line that reports what
somebody said, or opens with a quotation mark, is none.
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor, limit
from newsdoc.language import language_of_line, without_blanks
from newsdoc.lexicon import Lexicon, per_language, spoken

SHORT = 240
"""Boilerplate is one or two sentences."""

QUOTED = re.compile(r"[\"'“‘«„`]")
HANDLE = re.compile(r"(?:\w{1,12}[ ])?@\w{2,30}")
REST = r"[ \t]*(?:\(\d{1,5}\))?[:：.…!?›»>|-]{0,3}"


@per_language
def label(words: Lexicon) -> str:
    """Up to nine words of the vocabulary of pages, and nothing else."""
    page = words.any("boilerplate.anchors", "boilerplate.fillers")
    fewest = 0 if without_blanks(words.name) else 1
    return rf"(?i:[«<‹|•*(\[-]?[ ]?(?:(?:{page})(?:[ \t,&/|+-]{{{fewest},3}}|{REST}[)\]]?\Z)){{1,9}})"


@per_language
def anchor(words: Lexicon) -> str:
    """A word that only a page uses of itself."""
    edge = "" if without_blanks(words.name) else r"\b"
    return rf"(?i:{edge}(?:{words.any('boilerplate.anchors')}){edge})"


@per_language
def networks(words: Lexicon) -> str:
    """Names of networks and nothing else."""
    name = words.any("boilerplate.networks")
    return rf"(?:(?:{name})(?:[ \t]*[,|/·•]?[ \t\r\n]+|\Z)){{1,20}}"


@per_language
def pointer(words: Lexicon) -> str:
    """The opening of a line that points to another story."""
    return rf"(?i:[(\[>•*-]?[ ]?(?:{words.any('boilerplate.pointers')})[ ]?(?:[:：]|[ ][-–—|>])[ \t]*)"


@per_language
def order(words: Lexicon) -> str:
    """An order to the reader, and what it is about, in one or two sentences."""
    return rf"""(?i:(?:{words.any("boilerplate.orders")})\b)
        (?=[^\r\n.!?]{{0,{SHORT}}}?(?<![\w-])(?i:{words.any("boilerplate.objects")})(?![\w-]))"""


@per_language
def finite(words: Lexicon) -> str:
    """A verb that tells how things are: an order to the reader has none."""
    return rf"(?<!\w)(?:{words.any('boilerplate.finite')})(?!\w)"


@per_language
def report(words: Lexicon) -> str:
    """A verb of report."""
    return rf"(?<!\w)(?:{words.any('boilerplate.reports')})(?!\w)"


@per_language
def widget(words: Lexicon) -> str:
    """What a player or a sharing bar says, in any language, and nothing else."""
    said = words.any("boilerplate.widgets")
    return rf"(?i:(?:(?:{said})(?:[ \t/|·•]{{1,3}}|[ \t]*[:.…]{{0,3}}\Z)){{1,6}})"


@limit(SHORT)
def boilerplate(cursor: Cursor) -> tuple[()] | None:
    """Claim a line that belongs to the page, not to the story."""
    because = alone(cursor) or (foreign(cursor) if cursor.seen["headline"] else "")
    if not because:
        return None
    cursor.take(because=because)
    return ()


def alone(cursor: Cursor) -> str:
    """What makes a line boilerplate wherever it stands, even above the headline."""
    if cursor.fullmatch(label(cursor.language)) and cursor.search(anchor(cursor.language)):
        return "words of a page and no others"
    if cursor.fullmatch(networks(cursor.language)):
        return "nothing but networks"
    return "an account's handle" if cursor.fullmatch(HANDLE) else ""


def foreign(cursor: Cursor) -> str:
    """What makes a line below the headline boilerplate, in its own language or the story's."""
    if cursor.match(QUOTED):
        return ""
    if cursor.fullmatch(widget(cursor.language)):
        return "words of a player or a sharing bar"
    because = told(cursor, cursor.language)
    own = cursor.language if because else language_of_line(cursor.block.text, cursor.language)
    return because or (told(cursor, own) if own != cursor.language else "")


def told(cursor: Cursor, language: str) -> str:
    """What makes a line boilerplate by the words of a language, unless it is a report."""
    because = ""
    if cursor.match(pointer(language)):
        because = "points to another story"
    elif cursor.match(order(language)) and not cursor.search(finite(language)):
        because = "tells the reader what to do"
    elif found := spoken(cursor.block.text, language, "boilerplate.phrases"):
        because = f"says {found!r}"
    return "" if because and cursor.search(report(language)) else because

