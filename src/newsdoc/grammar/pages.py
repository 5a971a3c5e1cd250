"""The words of pages: what stands around and between the paragraphs of a story.

    label    = page word+                      Related stories        Skip to the main page
    pointer  = words (":" | "-")               READ MORE: ...
    order    = order ... object                Sign up for our newsletter
    widget   = what players say                Loading ...
    turn     = "Continued on page" number      counter = "1 of 5"      reading = "3 min read"

All of it is words of the lexicon (boilerplate); what claims a line by them is parsers.boilerplate.
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.language import without_blanks
from newsdoc.letters import UPPER
from newsdoc.lexicon import Lexicon, lexicon, per_language

SHORT = 240
"""Boilerplate is one or two sentences."""
PAGE = ("boilerplate.anchors", "boilerplate.fillers")
"""The lists of the vocabulary of pages."""
SAID = ("boilerplate.phrases", "boilerplate.notices")
"""The lists of what pages say in sentences."""
WORD = re.compile(r"\w+")
HANDLE = re.compile(r"(?:\w{1,12}:?[ ])?@\w{2,30}|#\w{2,30}(?:[ ,]{1,3}#\w{2,30}){0,15}")
LENGTH = r"\d{1,2}:\d\d(?::\d\d)?(?![\d.])"
"""How long a video runs, as its player says."""
CLOCK = re.compile(LENGTH)
CRUMBS = re.compile(r"[^\r\n<>›»/|.!?:]{1,30}[ ](?:[>›»/|][ ][^\r\n<>›»/|.!?:]{1,40}){1,6}")
"""The way to a page: "Home > News > Local"."""
ARROW = re.compile(r"[>›»]")
SITE = r"(?:www\.)?[\w-]{1,30}(?:\.[a-z]{2,3})?\.(?:com|net|org|info|[a-z]{2})(?![\w-])"
REST = r"[ \t]*(?:\([^()\r\n]{0,3}\d{1,5}[^()\r\n]{0,8}\))?[ ]?[:：.…!?›»>|–—-]{0,3}"
BULLET = r"(?:[(\[【>•*→➤▶►⇒»+–—-]{1,4}[ ]?)?"
"""What a page may put in front of a line of its own."""
LINKED = re.compile(r"(?:(?:[^\r\n.!?:]|\.(?=\w)){1,80}:[ ]?)?https?://[^ \r\n]{4,400}")
"""A few words and an address."""


@per_language
def label(words: Lexicon) -> str:
    """Up to nine words of the vocabulary of pages, and nothing else."""
    page = words.any(*PAGE)
    fewest = 0 if without_blanks(words.name) else 1
    word = rf"(?:{page})(?:[ \t,&/|+(-]{{{fewest},3}}|{REST}[)\]】]?\Z)"
    return rf"(?i:[«<‹|•*(\[【–—-]{{0,2}}[ ]?(?:{word}){{1,9}})"


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
    behind = r"[:：]|(?<=[.】\]])[ ]?(?=\w)|[】\]](?=\w)|[ ][-–—|>→➤»]"
    return rf"(?i:{BULLET}(?:{words.any('boilerplate.pointers')})[ ]?(?:{behind})[ \t]*)"


@per_language
def tag(words: Lexicon) -> str:
    """The opening of a line of the story's subjects."""
    return rf"(?i:{BULLET}(?:{words.any('boilerplate.tags')})[ ]?(?:[:：]|[ ][-–—|>])[ \t]*)"


@per_language
def order(words: Lexicon) -> str:
    """An order to the reader, and what it is about, in one or two sentences."""
    return rf"""(?i:(?:{words.any("boilerplate.orders")})\b)(?![ ](?:{words.any("boilerplate.nouns")})\b)
        (?=[^\r\n.!?]{{0,{SHORT}}}?(?<![\w-])(?i:{words.any("boilerplate.objects")})(?![\w-]))"""


@per_language
def visit(words: Lexicon) -> str:
    """An invitation to a site, and nothing else: "Visit the River News at rivernews.com"."""
    return rf"(?i:{words.any('boilerplate.visits')})[ ][^\r\n.!?]{{0,60}}?{SITE}[./]?"


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
    return rf"(?i:[【<-]?[ ]?(?:(?:{said}|{LENGTH})(?:[ \t/|·•]{{1,3}}|[ \t]*[:.…】>-]{{0,3}}\Z)){{1,6}})"


@per_language
def notice(words: Lexicon) -> str:
    """A sign of copyright and a year near it, or the word for it and the year."""
    said, year = words.any("credit.copyright"), r"(?:19|20)\d\d\b"
    papers = rf"(?:{lexicon('agencies').any('papers')})"
    return rf"""[\[(]?(?i: (?:(?:{said})[ \t:]{{1,3}})?(?:©|ⓒ|\(c\))[^\r\n]{{0,60}}?\b{year}
        | (?:{words.any("credit.copied")})[ ]?{year},?[ ](?-i:[{UPPER}])[^\r\n]{{0,50}}\b{papers}\Z
        | (?:{said})[ \t:]{{1,3}}{year} )"""


@per_language
def reading(words: Lexicon) -> str:
    """How long a piece takes to read, and nothing else: "Reading time: 3 min", "3 min read"."""
    said, unit = words.any("boilerplate.reading"), rf"(?:{words.any('boilerplate.minutes')})\.?"
    blank = r"[ \t\u00a0]?"
    return rf"""(?i:(?:{said}){blank}[:：|]?{blank}(?:[^\W\d_]{{2,5}}\.?{blank})?\d{{1,3}}{blank}{unit}
        | \d{{1,3}}{blank}{unit}{blank}(?:{said}))"""


@per_language
def turn(words: Lexicon) -> str:
    """A page's number, and where the story goes on, and nothing else: "Continued on page A4"."""
    said = words.any("boilerplate.turns").replace(re.escape("{0}"), r"(?:[A-Z]{0,2}-?[\d０-９]{1,3}|[A-Z])")
    return rf"(?i:[(\[<（【☞▶→]{{0,2}}[ ]?(?:{said})[ ]?[.。)\]>）】→]{{0,2}})"


@per_language
def counter(words: Lexicon) -> str:
    """A gallery's own line: "1 of 5", "Slide 2/7", "5 photos"."""
    gap, word = r"[ \u00a0]?", words.any("credit.gallery")
    return rf"""(?i:(?:(?:{word}){gap}){{0,2}}\d{{1,3}}{gap}(?:/|(?:{word})\b){gap}
        (?:\d{{1,3}})?{gap}(?:{word})?[ |:.]{{0,3}})"""


@cache
def page_words(language: str) -> frozenset[str]:
    """Every single word of the vocabulary of pages."""
    phrases = lexicon(language).words(*PAGE)
    return frozenset(word.casefold() for phrase in phrases for word in WORD.findall(phrase))


@per_language
def address(words: Lexicon) -> str:
    """By what a page speaks to its reader or of itself."""
    edge = "" if without_blanks(words.name) else r"\b"
    return rf"(?i:{edge}(?:{words.any('boilerplate.readers')}){edge})|[©ⓒ@]|://|\bwww\.|(?i:{SITE})"


@per_language
def call(words: Lexicon) -> str:
    """The opening of a line that wants the reader for a service, whatever its name."""
    return rf"(?i:{words.any('boilerplate.calls')})(?!\w)"
