"""Boilerplate: what pages put around and between the paragraphs of a story.

    boilerplate = page word+ | network+ | pointer (":" | "-") words | order ... object | call words
                | tag (":" | "-") words                   (no sentence)
                | phrase | notice | handle | [words ":"] address      (near the end; alone anywhere)
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
from newsdoc.grammar.pages import (
    ARROW,
    CLOCK,
    CRUMBS,
    HANDLE,
    LINKED,
    PAGE,
    SAID,
    SHORT,
    WORD,
    address,
    anchor,
    call,
    counter,
    finite,
    label,
    networks,
    notice,
    order,
    page_words,
    pointer,
    reading,
    report,
    tag,
    turn,
    visit,
    widget,
)
from newsdoc.lexicon import lexicon, spoken
from newsdoc.span import Span

MOSTLY = 0.65
"""A line of which phrases of pages are so large a part says hardly anything else."""

AROUND = 3
"""A page has so many lines of boilerplate above a long one."""

LONGEST_NOTICE = 800
"""A consent to what others show on the page is longer."""

NEAR_END = 4
"""Words and an address stand so many candidates from the end; further up an address alone."""

ADDRESS = re.compile(r"https?://")
LONGEST_LINK = 400
"""No address is longer."""

LONGEST_READING = 60
"""Nor the time that a piece takes to read."""

LONGEST_SECTION = 16
"""Nor the name of a section; what is longer behind one and a bar is a headline."""

LONGEST_HANDLE = 120
"""An account's handle, and a word in front of it, or hashtags in a row have fewer characters."""

LOOKED_AT = 30
"""The words in so many characters of a line are looked up before the pattern is tried."""

QUOTED = re.compile(r"[\"'“‘«„`]")
COLONS = (":", "：")
ITEM = re.compile(r"[-•*·–▪●][ \t\u00a0]+\w")
"""A bullet below a pointer."""

ENDED = re.compile(r"[.!?…。！？؟][\"'”’)」]{0,2}\Z")
SENTENCE = re.compile(r"[.!?…。！？؟][\"'”’)」]{0,2}(?=[\s(（\[【]|\Z)")
"""The end of a sentence, here or further on."""

FIGURE = re.compile(r"\d")


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


@below("paragraph")
@limit(LONGEST_NOTICE)
def linked(cursor: Cursor) -> tuple[()] | None:
    """By the address that it ends in, behind a few words and no sentence."""
    if "://" not in cursor.ends(LONGEST_LINK) or (cursor.left > NEAR_END and not cursor.match(ADDRESS)):
        return None
    found = cursor.fullmatch(LINKED)
    told = (finite(cursor.language), report(cursor.language))
    plain = found is not None and not any(map(cursor.search, told))
    return drop(cursor, "ends in an address") if plain else None


def begun(cursor: Cursor) -> bool:
    """Whether the story has begun: what stands above may be its own headline."""
    return bool(cursor.seen["headline"] or cursor.seen["paragraph"])


@limit(SHORT)
@opening("credit.copyright", "credit.copied", signs="©ⓒ([")
def reserved(cursor: Cursor) -> tuple[()] | None:
    """By the copyright that it claims."""
    if not (begun(cursor) or cursor.left > 1) or not cursor.match(notice(cursor.language)):
        return None
    return None if cursor.search(finite(cursor.language)) else drop(cursor, "a notice of copyright")


@limit(LONGEST_READING)
def turned(cursor: Cursor) -> tuple[()] | None:
    """By the page that it names."""
    if not (FIGURE.search(cursor.block.text) or cursor.opens("boilerplate.turns")):
        return None
    return drop(cursor, "names a page") if cursor.fullmatch(turn(cursor.language)) else None


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
    """By the way to the page: arrows between short words, slashes behind the way home, bars of sections."""
    if not cursor.fullmatch(CRUMBS):
        return None
    home = cursor.opens("boilerplate.anchors") and cursor.match(anchor(cursor.language))
    steps = [step.strip() for step in cursor.block.text.split("|")]
    section = steps[0].casefold() in sections(cursor.language) and max(map(len, steps)) <= LONGEST_SECTION
    return drop(cursor, "the way to the page") if home or section or cursor.search(ARROW) else None


@cache
def sections(language: str) -> frozenset[str]:
    """The sections of papers, in small letters."""
    return frozenset(map(str.casefold, lexicon(language).words("headline.sections", "dateline.kickers")))


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
    """By what it tells the reader."""
    if not begun(cursor) or cursor.match(QUOTED):
        return None
    because = told(cursor)
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


worded = either(
    "boilerplate", vocabulary, turned, reserved, timed, played, spoken_to, noticed, limit=LONGEST_NOTICE
)
"""Those of them that go by words, and not by signs alone: a line of another language has them too."""

boilerplate = either(
    "boilerplate",
    vocabulary, shared, account, linked, turned, numbered, crumbs, reserved, timed, played, beside_a_date,
    spoken_to, noticed,
    limit=LONGEST_NOTICE,
)
"""Claim a line that belongs to the page, not to the story."""


def drop(cursor: Cursor, because: str) -> tuple[()]:
    """Claim the line, which says nothing that a field could hold, and what it points to below."""
    cursor.take(pointed_to(cursor), because=because)
    return ()


def pointed_to(cursor: Cursor) -> Span | None:
    """The last bullet below a line that ends in a colon, or a pointer in capitals: the list is the page's."""
    last, count = None, 0
    pointers = lexicon(cursor.language).words("boilerplate.pointers")
    loud = cursor.block.text.isupper() and cursor.block.text.capitalize().startswith(pointers)
    while (loud or cursor.block.text.endswith(COLONS)) and (below := cursor.ahead(count + 1)) is not None:
        if not below.match(ITEM) or below.search(ENDED):
            break
        last, count = below, count + 1
    return last


def of_a_page(cursor: Cursor) -> bool:
    """Whether the first words of a line stand in the vocabulary of pages; most lines' do not."""
    block, known = cursor.block, page_words(cursor.language)
    opening = block.source.text[block.start : min(block.stop, block.start + LOOKED_AT)].casefold()
    return all(word in known or word.isdigit() for word in WORD.findall(opening)[:-1])


def told(cursor: Cursor) -> str:
    """What makes a line boilerplate by the words of its language, unless it is a report."""
    because = ""
    if cursor.opens("boilerplate.pointers") and cursor.match(pointer(cursor.language)):
        because = "points to another story"
    elif tagged(cursor):
        because = "names the subjects"
    elif called(cursor):
        because = "signs the reader up"
    elif ordered(cursor):
        because = "tells the reader what to do"
    elif found := spoken(cursor.block.text, cursor.language, *SAID):
        because = f"says {found!r}" if of_itself(cursor) else ""
    return "" if because and cursor.search(report(cursor.language)) else because


def of_itself(cursor: Cursor) -> bool:
    """Whether a page says its phrases of itself or to its reader, or hardly anything else.

    "The report has not been edited by the council." says one of something else, and so does
    "Readers could not unsubscribe at any time."
    """
    if cursor.search(SENTENCE) is None or cursor.search(address(cursor.language)) is not None:
        return True
    text = cursor.block.text.casefold()
    said = {it for it in map(str.casefold, lexicon(cursor.language).words(*SAID)) if it in text}
    whole = (it for it in said if not any(it in other for other in said - {it}))
    return sum(map(len, whole)) >= MOSTLY * cursor.size


def tagged(cursor: Cursor) -> bool:
    """Whether a line that is no sentence names the story's subjects."""
    if not cursor.opens("boilerplate.tags") or not cursor.match(tag(cursor.language)):
        return False
    return cursor.search(STOPPED) is None


def called(cursor: Cursor) -> bool:
    """Whether a line that is no sentence wants the reader for a service."""
    if not cursor.opens("boilerplate.calls") or not cursor.match(call(cursor.language)):
        return False
    return cursor.search(ENDED) is None and cursor.search(finite(cursor.language)) is None


def ordered(cursor: Cursor) -> bool:
    """Whether a line orders the reader to do something, and tells nothing."""
    if not cursor.opens("boilerplate.orders"):
        return False
    if not cursor.match(order(cursor.language)):
        return cursor.fullmatch(visit(cursor.language)) is not None
    return cursor.search(finite(cursor.language)) is None

