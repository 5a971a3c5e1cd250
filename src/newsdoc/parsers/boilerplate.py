"""Boilerplate: what pages put around and between the paragraphs of a story.

    boilerplate = page word+ | network+ | pointer (":" | "-") words | order ... object | call words
                | tag (":" | "-") words                   (no sentence)
                | phrase | notice | handle
                | ("©" | "Copyright") year                 (below the headline)

    Send to        Share this article        READ MORE: Five ferries to see
    Sign up for our newsletter               Facebook WhatsApp Telegram Print

All of it is words of the lexicon (boilerplate).  A line that reports what
somebody said, or opens with a quotation mark, is none.
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.cursor import STOPPED, Cursor
from newsdoc.gates import above, below, either, limit, opening
from newsdoc.language import language_of_line, without_blanks
from newsdoc.lexicon import Lexicon, lexicon, per_language, spoken
from newsdoc.span import Span

MOSTLY = 0.65
"""A line of which phrases of pages are so large a part says hardly anything else."""

AROUND = 3
"""A page has so many lines of boilerplate above a long one."""

SHORT = 240
"""Boilerplate is one or two sentences."""

LONGEST_NOTICE = 800
"""A consent to what others show on the page is longer."""

LONGEST_READING = 60
"""Nor the time that a piece takes to read."""

LONGEST_HANDLE = 120
"""An account's handle, and a word in front of it, or hashtags in a row have fewer characters."""

PAGE = ("boilerplate.anchors", "boilerplate.fillers")
"""The lists of the vocabulary of pages."""

SAID = ("boilerplate.phrases", "boilerplate.notices")
"""The lists of what pages say in sentences."""

LOOKED_AT = 30
"""The words in so many characters of a line are looked up before the pattern is tried."""

WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[\"'“‘«„`]")
COLONS = (":", "：")
ITEM = re.compile(r"[-•*·–▪●][ \t\u00a0]+\w")
"""A bullet below a pointer."""

ENDED = re.compile(r"[.!?…。！？؟][\"'”’)」]{0,2}\Z")
SENTENCE = re.compile(r"[.!?…。！？؟][\"'”’)」]{0,2}(?=[\s(（\[【]|\Z)")
"""The end of a sentence, here or further on."""

HANDLE = re.compile(r"(?:\w{1,12}:?[ ])?@\w{2,30}|#\w{2,30}(?:[ ,]{1,3}#\w{2,30}){0,15}")
LENGTH = r"\d{1,2}:\d\d(?::\d\d)?(?![\d.])"
"""How long a video runs, as its player says."""

FIGURE = re.compile(r"\d")
CLOCK = re.compile(LENGTH)
CRUMBS = re.compile(r"[^\r\n<>›»/|.!?:]{1,30}[ ](?:[>›»/|][ ][^\r\n<>›»/|.!?:]{1,40}){1,6}")
"""The way to a page: "Home > News > Local"."""

ARROW = re.compile(r"[>›»]")
SITE = r"(?:www\.)?[\w-]{1,30}(?:\.[a-z]{2,3})?\.(?:com|net|org|info|[a-z]{2})(?![\w-])"
REST = r"[ \t]*(?:\(\d{1,5}\))?[:：.…!?›»>|-]{0,3}"


@per_language
def label(words: Lexicon) -> str:
    """Up to nine words of the vocabulary of pages, and nothing else."""
    page = words.any(*PAGE)
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
    behind = r"[:：]|(?<=[.】\]])[ ]?(?=\w)|[】\]](?=\w)|[ ][-–—|>]"
    return rf"(?i:[(\[【>•*-]?[ ]?(?:{words.any('boilerplate.pointers')})[ ]?(?:{behind})[ \t]*)"


@per_language
def tag(words: Lexicon) -> str:
    """The opening of a line of the story's subjects."""
    return rf"(?i:[(\[>•*-]?[ ]?(?:{words.any('boilerplate.tags')})[ ]?(?:[:：]|[ ][-–—|>])[ \t]*)"


@per_language
def order(words: Lexicon) -> str:
    """An order to the reader, and what it is about, in one or two sentences."""
    return rf"""(?i:(?:{words.any("boilerplate.orders")})\b)
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
    return rf"""[\[(]?(?i: (?:(?:{said})[ \t:]{{1,3}})?(?:©|ⓒ|\(c\))[^\r\n]{{0,60}}?\b{year}
        | (?:{said})[ \t:]{{1,3}}{year} )"""


@limit(SHORT)
@opening(*PAGE)
def vocabulary(cursor: Cursor) -> tuple[()] | None:
    """By words of a page and no others, even above the headline."""
    if not of_a_page(cursor) or not cursor.fullmatch(label(cursor.language)):
        return None
    return drop(cursor, "words of a page and no others") if cursor.search(anchor(cursor.language)) else None


@limit(SHORT)
@opening("boilerplate.networks")
def shared(cursor: Cursor) -> tuple[()] | None:
    """By names of networks and nothing else."""
    return drop(cursor, "nothing but networks") if cursor.fullmatch(networks(cursor.language)) else None


@limit(LONGEST_HANDLE)
def account(cursor: Cursor) -> tuple[()] | None:
    """By the handle or the hashtags that it is."""
    return drop(cursor, "an account's handle") if cursor.fullmatch(HANDLE) else None


def begun(cursor: Cursor) -> bool:
    """Whether the story has begun: what stands above may be its own headline."""
    return bool(cursor.seen["headline"] or cursor.seen["paragraph"])


@limit(SHORT)
@opening("credit.copyright", signs="©ⓒ([")
def reserved(cursor: Cursor) -> tuple[()] | None:
    """By the copyright that it claims."""
    if not (begun(cursor) or cursor.left > 1) or not cursor.match(notice(cursor.language)):
        return None
    return None if cursor.search(finite(cursor.language)) else drop(cursor, "a notice of copyright")


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


@limit(LONGEST_READING)
def turned(cursor: Cursor) -> tuple[()] | None:
    """By the page that it names."""
    if not (FIGURE.search(cursor.block.text) or cursor.opens("boilerplate.turns")):
        return None
    return drop(cursor, "names a page") if cursor.fullmatch(turn(cursor.language)) else None


@per_language
def counter(words: Lexicon) -> str:
    """A gallery's own line: "1 of 5", "Slide 2/7", "5 photos"."""
    gap, word = r"[ \u00a0]?", words.any("credit.gallery")
    return rf"""(?i:(?:(?:{word}){gap}){{0,2}}\d{{1,3}}{gap}(?:/|(?:{word})\b){gap}
        (?:\d{{1,3}})?{gap}(?:{word})?[ |:.]{{0,3}})"""


@below("paragraph")
@limit(LONGEST_READING)
def numbered(cursor: Cursor) -> tuple[()] | None:
    """By the number of a picture in its gallery."""
    if not FIGURE.search(cursor.block.text):
        return None
    return drop(cursor, "counts pictures") if cursor.fullmatch(counter(cursor.language)) else None


@above("headline", "paragraph")
@limit(LONGEST_HANDLE)
def crumbs(cursor: Cursor) -> tuple[()] | None:
    """By the way to the page: arrows between short words, or slashes behind the way home."""
    if not cursor.fullmatch(CRUMBS):
        return None
    home = cursor.opens("boilerplate.anchors") and cursor.match(anchor(cursor.language))
    return drop(cursor, "the way to the page") if home or cursor.search(ARROW) else None


@limit(LONGEST_READING)
def timed(cursor: Cursor) -> tuple[()] | None:
    """By how long the piece takes to read."""
    found = (begun(cursor) or cursor.left > 1) and cursor.fullmatch(reading(cursor.language))
    return drop(cursor, "how long it takes to read") if found else None


@limit(SHORT)
def played(cursor: Cursor) -> tuple[()] | None:
    """By the words of a player or a sharing bar, and nothing else."""
    if not (begun(cursor) or cursor.left > 1) or cursor.size > LONGEST_HANDLE:
        return None
    if not (cursor.opens("boilerplate.widgets") or cursor.block.text[:1].isdigit()):
        return None
    found = cursor.fullmatch(widget(cursor.language)) and not cursor.fullmatch(CLOCK)
    return drop(cursor, "words of a player or a sharing bar") if found else None


@limit(SHORT)
@above("paragraph")
@below("headline", "timestamp")
@opening(signs="|·•")
def beside_a_date(cursor: Cursor) -> tuple[()] | None:
    """By the bar that parts it from the date in front: a section, a topic."""
    beside = cursor.previous == "timestamp" and (cursor.inline or cursor.block.text.startswith("|"))
    return drop(cursor, "behind a date") if beside else None  # or a bullet, the first below it


@limit(SHORT)
def spoken_to(cursor: Cursor) -> tuple[()] | None:
    """By what it tells the reader, in its own language or the story's."""
    if not begun(cursor) or cursor.match(QUOTED):
        return None
    because = told(cursor, cursor.language)
    own = cursor.language if because else language_of_line(cursor.block.text, cursor.language)
    because = because or (told(cursor, own) if own != cursor.language else "")
    return drop(cursor, because) if because else None


@below("boilerplate")
@limit(LONGEST_NOTICE)
def noticed(cursor: Cursor) -> tuple[()] | None:
    """By the words of a long consent, sign-up, rule or disclaimer, on a page."""
    if cursor.size <= SHORT or cursor.seen["boilerplate"] < AROUND or cursor.match(QUOTED):
        return None
    if not begun(cursor):
        return None
    found = spoken(cursor.block.text, cursor.language, "boilerplate.notices")
    if found is None or cursor.search(report(cursor.language)) or not cursor.search(address(cursor.language)):
        return None
    return drop(cursor, f"says {found!r}")


boilerplate = either(
    "boilerplate",
    vocabulary, shared, account, turned, numbered, crumbs, reserved, timed, played, beside_a_date, spoken_to,
    noticed,
    limit=LONGEST_NOTICE,
)
"""Claim a line that belongs to the page, not to the story."""


def drop(cursor: Cursor, because: str) -> tuple[()]:
    """Claim the line, which says nothing that a field could hold, and what it points to below."""
    cursor.take(pointed_to(cursor), because=because)
    return ()


def pointed_to(cursor: Cursor) -> Span | None:
    """The last bullet below a line that ends in a colon: the list is of the page too."""
    last, count = None, 0
    while cursor.block.text.endswith(COLONS) and (below := cursor.ahead(count + 1)) is not None:
        if not below.match(ITEM) or below.search(ENDED):
            break
        last, count = below, count + 1
    return last


def of_a_page(cursor: Cursor) -> bool:
    """Whether the first words of a line stand in the vocabulary of pages; most lines' do not."""
    block, known = cursor.block, page_words(cursor.language)
    opening = block.source.text[block.start : min(block.stop, block.start + LOOKED_AT)].casefold()
    return all(word in known for word in WORD.findall(opening)[:-1])


@cache
def page_words(language: str) -> frozenset[str]:
    """Every single word of the vocabulary of pages."""
    phrases = lexicon(language).words(*PAGE)
    return frozenset(word.casefold() for phrase in phrases for word in WORD.findall(phrase))


def told(cursor: Cursor, language: str) -> str:
    """What makes a line boilerplate by the words of a language, unless it is a report."""
    because = ""
    if cursor.opens("boilerplate.pointers", language=language) and cursor.match(pointer(language)):
        because = "points to another story"
    elif tagged(cursor, language):
        because = "names the subjects"
    elif called(cursor, language):
        because = "signs the reader up"
    elif ordered(cursor, language):
        because = "tells the reader what to do"
    elif found := spoken(cursor.block.text, language, *SAID):
        because = f"says {found!r}" if of_itself(cursor, language) else ""
    return "" if because and cursor.search(report(language)) else because


def of_itself(cursor: Cursor, language: str) -> bool:
    """Whether a page says its phrases of itself or to its reader, or hardly anything else.

    "The report has not been edited by the council." says one of something else, and so does
    "Readers could not unsubscribe at any time."
    """
    if cursor.search(SENTENCE) is None or cursor.search(address(language)) is not None:
        return True
    text = cursor.block.text.casefold()
    said = {it for it in map(str.casefold, lexicon(language).words(*SAID)) if it in text}
    whole = (it for it in said if not any(it in other for other in said - {it}))
    return sum(map(len, whole)) >= MOSTLY * cursor.size


@per_language
def address(words: Lexicon) -> str:
    """By what a page speaks to its reader or of itself."""
    edge = "" if without_blanks(words.name) else r"\b"
    return rf"(?i:{edge}(?:{words.any('boilerplate.readers')}){edge})|[©ⓒ@]|://|\bwww\.|(?i:{SITE})"


@per_language
def call(words: Lexicon) -> str:
    """The opening of a line that wants the reader for a service, whatever its name."""
    return rf"(?i:{words.any('boilerplate.calls')})(?!\w)"


def tagged(cursor: Cursor, language: str) -> bool:
    """Whether a line that is no sentence names the story's subjects."""
    if not cursor.opens("boilerplate.tags", language=language) or not cursor.match(tag(language)):
        return False
    return cursor.search(STOPPED) is None


def called(cursor: Cursor, language: str) -> bool:
    """Whether a line that is no sentence wants the reader for a service."""
    if not cursor.opens("boilerplate.calls", language=language) or not cursor.match(call(language)):
        return False
    return cursor.search(ENDED) is None and cursor.search(finite(language)) is None


def ordered(cursor: Cursor, language: str) -> bool:
    """Whether a line orders the reader to do something, and tells nothing."""
    if not cursor.opens("boilerplate.orders", language=language):
        return False
    if not cursor.match(order(language)):
        return cursor.fullmatch(visit(language)) is not None
    return cursor.search(finite(language)) is None

