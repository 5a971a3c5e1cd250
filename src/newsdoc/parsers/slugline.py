"""Sluglines (keyword lines) and the versions that stand in them or alone.

    slugline = prefix "-" words "," (version | word count) | prefix "-" Words | (keyword "/")+
    take     = version alone on its line, or in front of a headline
    version  = ordinal ("Ld" | "Take" | "Add" ...) | "UPDATE" number "-" | "(LEAD)" ...

    BC-EU--River-Locks, 2nd Ld-Writethru,310
    Weather/Rivers/
    (2nd LD) Ministers agree on river plan

Sources: ANPA 84-2 keyword lines on the AP wire, dpa's IPTC 7901 keywords, the
version marks of AP, Reuters, Yonhap and dpa (lexicon: take).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.cursor import Cursor
from newsdoc.gates import above, either, limit
from newsdoc.heading import titled_below
from newsdoc.letters import LOWER, UPPER
from newsdoc.lexicon import DEFAULT, Lexicon, alternation, lexicon, per_language
from newsdoc.model import Node, Slugline, Take, TakeKind
from newsdoc.span import Match, Span

KEYWORDS = re.compile(
    r"(?![^\r\n/]*(?:19|20)\d\d[^\r\n/]*\d[:.]\d\d\b)"
    r"\w[\w .&'’-]{1,40}/(?:[\w .&'’-]{1,40}/){0,8}(?:\([^)\r\n]{1,30}\))?"
)
"""Keywords that each end in a slash (IPTC 7901): no pattern inside them can reach over one."""

CAPITALS = re.compile(
    rf"(?P<slug>[{UPPER}\d][{UPPER}\d &.'’/-]{{2,60}}?)[ ]\((?P<version>[^()\r\n]{{2,24}})\)"
)
"""Keywords in capitals, and a version: "MUNICIPIO PUENTE (Ampliación)" at EFE."""

SLUG = re.compile(
    r"""[A-Z\d]{2,20}(?:-[A-Z\d]{2,20}){0,4}/[A-Z\d-]{0,30}(?:[ ]\([^()\r\n]{1,30}\))?
      | [a-z]{2,12}(?:-[a-z\d]{1,20}){2,8}""",
    re.VERBOSE,
)
"""Keywords without a blank: "HARBOR-BRIDGE/CLOSURE (PIX)" at Reuters, "us-harbor-bridge" in addresses."""

FORM = re.compile(
    rf"""[{UPPER}]{{3,20}}(?:/[{UPPER}]{{3,20}}){{2,6}}
      | [A-Z\d]{{2,20}}(?:-[A-Z\d]{{2,20}}){{1,6}} | [A-Z][a-z]{{2,20}}(?:-[A-Z][a-z]{{2,20}}){{1,5}}
      | [{UPPER}]{{2,20}}(?:-[{UPPER}]{{2,20}}){{2,6}}
      | [A-Z]{{2,4}}:[{UPPER}]\w{{2,20}}(?:-\w{{2,20}}){{1,8}}(?:,[{UPPER}]{{2,12}})?
      | [{UPPER}][{LOWER}]{{2,20}}(?:-\w{{2,20}}){{3,8}}
      | [A-Za-z]{{2,20}}(?:-[A-Za-z\d]{{2,20}}){{1,8}},[A-Za-z\d -]{{2,24}}
      | [A-Z]{{2,6}}:[A-Z]\w{{1,20}}(?:[ ][A-Z]\w{{1,20}}){{0,2}}
      | [a-z][a-z-]{{2,14}}[ ]\d{{1,2}}[ ][a-z]{{2,4}} | \d{{1,2}}[ ][A-Z]{{3,15}}[ ][A-Z][\w-]{{1,20}}
      | [A-Z]{{2,5}}\)[ ][A-Z]{{2,20}}(?:[ -][A-Z]{{2,20}}){{1,4}}""",
    re.VERBOSE,
)
"""Keywords that a headline may look like: "KA-HARBOUR-BRIDGE" at PTI, "Harbour-Bridge" at CP,
"KRAJ/PORT/MOST" at PAP, "Bonn-harbour-bridge,lead" at AFP, "RL:Raiders" at AAP,
"FRA:Bonn-pont-port,PREV" at AFP, "ferry 2 gen" at NZPA, "1 COURTS Bridge" at PA,
"AMP) PUENTE-PUERTO" at EFE."""

FIRST = r"\^?(?:[A-Za-z]\d{4}[ ])?"
"""What may stand in front of a keyword line: typesetting, and the number of the message."""

MARK = re.compile(
    r"""[(\[（【〔<《](?P<bracketed>[^()\[\]（）【】〔〕<>《》\r\n]{2,24})[)\]）】〕>》][ \t]*
        (?:[-–—:][ \t]+)?
      | (?P<dashed>[^\r\n()–—-]{3,16}[ \t]?[-–—/])(?=[^ \t\r\n])
      | (?P<labelled>[^\r\n:：|()!]{2,24}?)[ \u00a0]?(?::[ \t]+|：|[|–—-][ \t]+|\.[-–—][ \t]+)(?=[^ \t\r\n])
      | (?P<counted>\d{1,2}[a-zA-Z]{0,2}[ ][A-Z]{2,6})[ \t]+(?=[^ \t\r\n\d])""",
    re.VERBOSE,
)
"""What holds a version in front of a headline: brackets, a dash, a colon or a bar; or its number."""

SAID = ("alert", "update", "refile")
"""The kinds that may stand in front of a colon: a budget may be what the story is about, and a
correction with its colon is a note."""

FRAMED = ("lead", "writethru", "take", "add", "more")
"""The kinds that open a part of a story; any other word may head a part of the text."""

AROUND = " \t():：[]（）【】〔〕<>《》+*◎"
"""What stands around a version alone."""

LONGEST_DATE = 60
"""A line of date and time is no longer."""

FIGURE = re.compile(r"\d")
PARTED = re.compile(r",|[ ]{2,}")
COUNT = re.compile(r"\d{2,5}")
ENDED = re.compile(r"[.!?。]\Z")
RESUMED = re.compile(r"[ ][^\r\n]{1,60}?[ ]xxx[ ][^\r\n]{1,60}\Z")
"""Behind which words an addition goes on: "1stadd prison xxx a mattress."."""


LONGEST = 140
"""A version alone on its line, and what it is added to, is no longer than this."""


@per_language
def version(words: Lexicon) -> str:
    """A version mark; the group that took part names its kind.

    Desks of any language number theirs in English: "1ST LEAD", "3RD NET".
    """
    ordinals = alternation((*words.words("dates.ordinals"), *lexicon(DEFAULT).words("dates.ordinals")))
    number = rf"(?:(?P<number>\d{{1,3}})(?i:{ordinals}|d)?[ \t]?)?"
    after = r"(?:[ \t-]?|[ ][-–][ ])(?P<later>\d{1,4})?"
    kinds = "|".join(
        rf"(?P<{kind}>{words.any(f'take.{kind}')})" for kind in words.get("take")
    )
    return rf"{number}(?:{kinds})(?![a-z]){after}(?![\w])"


@per_language
def prefixed(words: Lexicon) -> str:
    """A keyword line of an American wire: prefix, hyphens, no blank before the first."""
    prefixes = words.any("slugline.cycles", "slugline.prefixes")
    return rf"{FIRST}(?P<slug>(?:{prefixes})[-_]{{1,2}}\w[^,:\r\n<]{{1,80}}?)(?=[,<]|[ ]{{2}}|\Z)"


@per_language
def entitled(words: Lexicon) -> str:
    """Keywords without a version: no blank at all, two hyphens, or capitals behind a cycle.

    "BC-River Locks" and "BC-EU--River-Locks", but no "PM-elect meets king".
    """
    cycles, others = words.any("slugline.cycles"), words.any("slugline.prefixes")
    named = rf"[{UPPER}\d][\w.&'’-]*"
    return rf"""{FIRST}(?:(?:{cycles}|{others})[-_][\w&'’-]+,?\Z
      | (?P<cycle>(?:{cycles})[-_]{named}(?:[ ]{named})+,?\Z)
      | (?:{cycles}|{others})(?:-[A-Z]+)?(?:--|__){named}(?:[ ]{named})*,?\Z)"""


def opened(cursor: Cursor) -> tuple[Node, ...] | None:
    """By its prefix, and the version or count behind it or the form of its keywords."""
    line = cursor.line
    found = line.match(prefixed(cursor.language))
    if found is None or not (counted(line.after(found["slug"]), cursor.language) or unversioned(cursor)):
        return None
    claimed = cursor.take(line, because="a keyword line")
    return Slugline(found["slug"].rstrip()), *takes(claimed.after(found["slug"]), cursor.language)


@per_language
def both_cycles(words: Lexicon) -> str:
    """The prefix that no word is: it alone makes keywords of a line, unless that ends a sentence."""
    return rf"{FIRST}(?:{words.any('slugline.both')})[-_][^\r\n]{{2,80}}(?<![.!?])\Z"


def counted(after: Span, language: str) -> bool:
    """Whether a version, a word count or the mark of a header's end stands behind keywords."""
    parts = PARTED.split(after.text.strip(" ,"))
    return after.text.startswith("<") or any(
        re.fullmatch(COUNT, part.strip()) or re.match(version(language), part.strip()) for part in parts
    )


def unversioned(cursor: Cursor) -> bool:
    """Whether keywords alone are the line; those that look like a headline stand above one."""
    if cursor.line.match(both_cycles(cursor.language)):
        return True
    found = cursor.line.match(entitled(cursor.language))
    if found is None or found.get("cycle") is None:
        return found is not None
    return not cursor.seen["headline"] and titled_below(cursor)


@per_language
def labelled(words: Lexicon) -> str:
    """Keywords behind their label: "Tema: ulykker" at NTB."""
    return rf"(?:{words.any('slugline.labels')}):[ ][\w, /-]{{2,40}}"


@above("headline")
def keywords(cursor: Cursor) -> tuple[Node, ...] | None:
    """By its capitals and a version, or its slashes and hyphens, above the headline."""
    versioned = cursor.line.fullmatch(CAPITALS)
    if versioned and versioned["version"].fullmatch(version(cursor.language)):
        cursor.take(cursor.line, because="keywords and a version")
        return Slugline(versioned["slug"]), *takes(versioned["version"], cursor.language)
    found = cursor.line.fullmatch(KEYWORDS) or cursor.line.fullmatch(SLUG)
    if not found and titled_below(cursor) and not cursor.line.fullmatch(version(cursor.language)):
        found = cursor.line.fullmatch(FORM) or cursor.line.fullmatch(labelled(cursor.language))
    return (Slugline(cursor.take(cursor.line, because="keywords")),) if found else None


slugline = either("slugline", opened, keywords, limit=120, above=frozenset({"paragraph"}), untold=True)
"""Claim a keyword line at the top."""


def takes(span: Span, language: str) -> Iterator[Take]:
    """The version marks of a keyword line."""
    for found in span.find(version(language)):
        yield take_node(found.span, found)


def take_node(span: Span, found: Match) -> Take:
    """The node of a version mark."""
    kind = kind_of(found)
    number = found.get("number") or found.get("later")
    count = int(number.text) if number else None
    leads = kind in ("lead", "writethru")
    return Take(span, _kind(kind), None if leads else count, (count or 1) if leads else None)


def kind_of(found: Match) -> str:
    """The kind whose group took part."""
    groups = found.found.groupdict()
    return next(kind for kind, said in groups.items() if said and kind not in ("number", "later"))


def _kind(name: str) -> TakeKind:
    return name  # type: ignore[return-value]  # the lexicon's keys are the literals


@limit(LONGEST)
def alone(cursor: Cursor) -> Take | None:
    """A version alone on its line."""
    line = cursor.line
    words = line.strip(AROUND)
    after = words.search(RESUMED)
    found = (words.before(after.span) if after else words).fullmatch(version(cursor.language))
    if found is None or (cursor.seen["paragraph"] and kind_of(found) not in FRAMED) or labels(cursor, words):
        return None
    return take_node(cursor.take(line, because="a version alone"), found)


def labels(cursor: Cursor, words: Span) -> bool:
    """Whether a word is the label of a time on the line below: "Updated", "May 3, 2020"."""
    below = cursor.ahead()
    dated = below is not None and len(below) <= LONGEST_DATE and below.search(FIGURE) is not None
    return dated and words.text in lexicon(cursor.language).words("timestamp.updated", "timestamp.published")


@above("headline", "paragraph")
@limit(400)
def in_front(cursor: Cursor) -> Take | None:
    """The version in front of a headline."""
    front = cursor.match(MARK)
    if front is None:
        return None
    label = front.get("labelled")
    inner = label or front.get("bracketed") or front.get("counted") or front["dashed"].strip(" -–—/")
    found = inner.strip().fullmatch(version(cursor.language))
    if found is None or (label and not announced(label, kind_of(found), cursor)):
        return None
    return take_node(cursor.take(front.span, because="a version in front of a headline"), found)


def announced(label: Span, kind: str, cursor: Cursor) -> bool:
    """Whether a word in front of a colon is a version: an alert, or another one all in capitals."""
    loud = label.text.upper() == label.text
    return kind in SAID and (kind == "alert" or loud) and cursor.search(ENDED) is None


take = either("take", alone, in_front, untold=True)
"""Claim a line that is nothing but a version, or the version in front of a headline."""
