"""Timestamps: when a story was published or updated.

    timestamp = [label] when | when label | trailer of a wire message
              | codes when codes                        (near the end: "abc/def AFP 272014 GMT SEP 04")
              | [label] age | [label] day | label time of day    (no instant: the day or its year is not said)
    label     = "Published" | "Updated" | ...                    (lexicon: timestamp)

    Feb. 2, 2023 - 09:30        Updated: Nov 19, 2021 / 06:46 AM EST
    AP-WF-03-04-14 1609GMT      141103 GMT Aug 18
    Aktualisiert am 3. Mai 2021 um 14.20 Uhr        입력 2021년 5월 3일 오후 3:20
    Updated 3 hours ago         Last updated 3:20 p.m. ET

A date alone above a sentence, with another such line below that, heads a part of the
story, as in a live blog or a chronicle: it is a subhead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from newsdoc.cursor import STOPPED, Cursor
from newsdoc.gates import above, below, either, limit
from newsdoc.grammar.ages import ages, ago
from newsdoc.grammar.calendars import AMBIGUOUS
from newsdoc.grammar.clocks import clock
from newsdoc.grammar.dates import When, days, find
from newsdoc.grammar.trailers import trailer
from newsdoc.heading import titled_soon
from newsdoc.letters import UPPER
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.model import Subhead, Timestamp
from newsdoc.problems import Problem
from newsdoc.span import Match, Span

SEPARATORS = "|·•–—;/, \t\u00a0-"
"""What stands between two fields of one line."""


BEFORE = " \t\r\n:,"
"""What stands between a label and its date; a page may have each on a line of its own."""

LONGEST_AGE = 80
"""No line that says how old a story is has more."""

MOST_BELOW = 8
"""A line of the same kind is looked for in so many candidates below."""

NEAR_END, LONGEST_CLOSING = 4, 48
"""When a message was sent stands so near to the end, in a line that is no longer."""

FIGURE = re.compile(r"\d")
CODES = re.compile(r"[\W_]*(?:(?:[A-Z]{1,5}|[a-z]{1,5}|\d{4}|-0-|\d\d:\d\d|\d{1,2})(?![A-Za-z])[\W_]*){0,5}")
"""What stands around it: initials, an agency, the time elsewhere."""

CODE = re.compile(r"\w")
SHORT_YEAR = re.compile(r"\d\d?([-/])\d\d?\1\d\d")
"""Three numbers of two figures, of which any may be the day."""

LEAD = 40
"""A sentence of the text is no shorter."""

END = re.compile(r"[ \t\u00a0]*(?:\Z|[\r\n]|[|·•–—/])")
"""What may follow an age."""

BRACKETED = re.compile(r"[(（](?P<words>[^()（）]+)[)）]")
"""One that stands in brackets."""

DOUBLED = re.compile(r"(?P<date>(?<!\w)\w[^\r\n]{6,40})(?<=\S)(?P<copy>(?P=date))(?!\w)")
"""A date twice in a row without a blank, once for the eyes and once for those who listen."""

PLACED = re.compile(r"[ ]-[ ][A-Z]{3,20}(?:[ ][A-Z]{3,20}){0,2}\Z")
"""The city behind the time of a page that has a label: "Updated - ... IST - NEW DELHI"."""

ZONE = re.compile(r"[ \t\u00a0](?:GMT|UTC)(?=[ \t]*(?:\Z|[\r\n]))")
"""The zone of a day, as AP's pages have it: "May 3, 2020 GMT"."""

HELD = ("notes.embargo", "notes.kill", "notes.ednote", "notes.advisory")
"""What opens a note that has a time, too."""

HEADED = re.compile(
    r"(?:(?:[^\W\d_]{2,12}[ ]){1,2}|[A-Z]{2,8}(?:[ ][A-Z]{2,8})?,[ ](?:[A-Z][a-z]{2,8}[ ])?)"
    r"(?P<when>\d[^\r\n]{9,30}\d)"
)
"""A word or two in front of a day and a time, or a house with a comma and the weekday: "PA MEDIA, Fri"."""

LONGEST = 200
"""No line of date and time has more characters."""


@per_language
def edge(words: Lexicon) -> str:
    """What may follow a timestamp: the end, a separator, another field's first letter."""
    labels = words.any("timestamp.published", "timestamp.updated")
    sources, by = words.any("signoff.sources"), words.any("byline.by")
    return rf"""[ \t\u00a0\u3000]*
        (?:\Z|[\r\n]|[|·•–—;/)(]|[A-Z]|-[ ](?i:{labels}|{sources})(?!\w)|,[ ](?i:{labels})(?!\w)
        |[^\W\d_]{{2,12}}[ ]?[:：]|(?i:{by})[ ](?=[{UPPER}]|\w+\Z))"""


@per_language
def label(words: Lexicon) -> str:
    """The label of a timestamp; its group tells the kind."""
    return rf"""(?i:(?<![^\W_])[(\[]?(?:(?P<updated>{words.any("timestamp.updated")})
        | (?P<published>{words.any("timestamp.published")})
        | (?:{words.any("dates.front")}))(?![^\W\d_])
        (?:[ \t]+(?:{words.any("dates.joiners")})(?![^\W\d_]))?[ \t]*(?:[:：|]|[-–—](?=[ \t]))?[ \t]*)"""


@per_language
def opening(words: Lexicon) -> str:
    """How a line of date and time begins; most lines begin otherwise, and are done."""
    named = words.any(
        "timestamp.published", "timestamp.updated", "dates.front", "dates.weekdays", "months"
    )
    return rf"""[{SEPARATORS}]{{0,9}}[\[(^]?(?:\d|(?i:{named})(?![^\W\d_])
        |[A-Z]{{2,4}}(?:-[A-Z]{{2}})?-\d|[A-Z]{{2,4}}\d{{3,4}}[ ]\d|[A-Z][a-z]{{1,3}}[ ]\d{{8}}T)"""


@per_language
def hour(words: Lexicon) -> str:
    """A time of day, with the small word in front of it."""
    return rf"(?:(?:{words.any('dates.joiners')})[ ])?(?:{clock(words.name).pattern})"


@per_language
def recent(words: Lexicon) -> str:
    """A day that another day tells, and perhaps its time: "yesterday at 3:20 PM"."""
    return rf"(?i:{words.any('dates.recent')})(?!\w)(?:,?[ ]?(?:{hour(words.name).pattern}))?"


@per_language
def yearless(words: Lexicon) -> str:
    """A day and a month without a year, and perhaps a time: "3 May, 15:20", "5/3(日) 15:20"."""
    day = rf"(?:[ ]?[(（](?:{words.any('dates.weekdays')})[)）])"
    numbers = rf"\d\d?[/.]\d\d?\.?(?:{day}|(?=[ ]\d\d?:\d\d))"
    named = rf"(?P<weekday>(?i:{words.any('dates.weekdays')})[.,]{{0,2}}[ ])?{days(words.name).pattern}"
    return rf"(?:{named}(?(weekday)(?=\Z)|{day}?)|{numbers})(?:,?[ ]?(?:{hour(words.name).pattern}))?"


@per_language
def label_behind(words: Lexicon) -> str:
    """The label of a timestamp at its end, as pages of Japan have it: "15:20配信"."""
    return rf"""(?i:[ ]?(?:(?P<updated>{words.any("timestamp.updated")})
        |(?P<published>{words.any("timestamp.published")}))[ \t]*(?=\Z|[\r\n|·•–—/]))"""


def timestamp_at(span: Span, language: str, reference: datetime | None = None) -> Timestamp | None:
    """The first timestamp in any string that holds one, or the first that is called the publication.

    An age counts back from `reference`.
    """
    sent = trailer(span.strip(" \t^<"))
    if sent is not None:
        return node(sent, sent.span, False)
    copies = span.search(DOUBLED)
    first = first_at(span.before(copies["copy"]) if copies else span, language, reference)
    if first is None or first.kind == "published":
        return first
    named = (found for found in span.after(first.span).find(label(language)) if found.get("published"))
    rest = (span.after(found.span.start) for found in named)
    return next(filter(None, (first_at(it, language, reference) for it in rest)), first)


def first_at(span: Span, language: str, reference: datetime | None) -> Timestamp | None:
    """The first timestamp in a text, published or updated."""
    when = find(span, language) or (ago(span, reference, language) if reference else None)
    if when is None:
        return None
    before = list(span.before(when.span).find(label(language)))
    named = before[-1] if before else span.after(when.span).match(label_behind(language))
    return node(when, when.span, named is not None and named.get("updated") is not None)


def node(when: When, span: Span, updated: bool) -> Timestamp:
    """A timestamp node over `span`."""
    return Timestamp(
        span, when.value, when.precision, "updated" if updated else "published", when.zone
    )


def with_line_below(cursor: Cursor, line: Span, named: Match | None) -> Span:
    """The line, with the one below it where it holds a label and no more."""
    below = cursor.ahead()
    alone = named is not None and not len(line.after(named.span).strip(BEFORE))
    return line.to(next(below.lines())) if alone and below and len(below) <= LONGEST else line


def dated(cursor: Cursor) -> Timestamp | Subhead | None:
    """By a label and a date, or a date alone, at its start."""
    if cursor.match(opening(cursor.language)) is None:
        return None
    line = cursor.line.lstrip(SEPARATORS)
    sent = trailer(line.strip(" \t^<"))
    if sent:
        return node(sent, cursor.take(line, because="the trailer of a wire message"), False)
    named = line.match(label(cursor.language))
    line = with_line_below(cursor, line, named)
    when = find(line, cursor.language)
    if when is None or len(line.after(named.span if named else line.start).before(when.span).strip(BEFORE)):
        return None
    behind = line.after(when.span)
    suffix = None if named else behind.match(label_behind(cursor.language))
    named = named or suffix
    if not suffix and not (named and behind.match(PLACED)) and not ends(behind, named, cursor.language):
        return None
    if not named and cursor.seen["paragraph"] and sentence(cursor.block.after(when.span)):
        return None
    if not named and not len(behind.strip(SEPARATORS)) and heads(cursor, date_alone):
        return heading(cursor)
    if when.ambiguous:
        cursor.problems.append(Problem(when.date, "ambiguous-date", AMBIGUOUS))
    zone = behind.match(ZONE) if when.precision == "day" and not suffix else None
    last = suffix or zone
    stamp = when.span.to(last.span) if last else when.span
    claimed = cursor.take(stamp, because="a date" if named is None else f"{named.span} and a date")
    return node(when, claimed.lstrip(SEPARATORS), named is not None and named.get("updated") is not None)


def ends(behind: Span, named: Match | None, language: str) -> bool:
    """Whether a timestamp may end there: "Am 3. Mai 2021 ..." opens a sentence, if it goes on."""
    small = named is not None and not (named.get("updated") or named.get("published"))
    return behind.match(edge(language)) is not None and not (small and len(behind.strip(" \t.,")))


def heads(cursor: Cursor, alike: Callable[[Span, str], bool]) -> bool:
    """Whether it heads a part of the story, as in a live blog: text stands below, and below that another."""
    if not text_below(cursor, 0):
        return False
    if cursor.seen["subhead"] and cursor.seen["paragraph"]:
        return True
    lines = ((count, cursor.ahead(count)) for count in range(2, MOST_BELOW + 1))
    return any(
        line is not None
        and len(line) <= LONGEST_AGE
        and alike(line, cursor.language)
        and text_below(cursor, count)
        for count, line in lines
    )


def heading(cursor: Cursor) -> Subhead:
    """Claim the day that heads a part of the story."""
    return Subhead(cursor.take(role="subhead", because="a day that heads a part of the story"))


def text_below(cursor: Cursor, count: int) -> bool:
    """Whether a sentence of the text stands below the candidate `count` further down."""
    below = cursor.ahead(count + 1)
    return below is not None and sentence(below)


def sentence(span: Span) -> bool:
    """Whether it is a sentence of some length."""
    return len(span) >= LEAD and span.search(STOPPED) is not None


def date_alone(line: Span, language: str) -> bool:
    """Whether a line is a date."""
    when = find(line, language)
    return when is not None and when.span == line


def day_alone(line: Span, language: str) -> bool:
    """Whether a line is an age, or a day without a year."""
    return any(line.fullmatch(way(language)) for way in (ages, recent, yearless))


@above("paragraph")
@below("headline")
@limit(LONGEST_AGE)
def undated(cursor: Cursor) -> Subhead | tuple[()] | None:
    """By an age, or a label and a time of day: no instant, for the day is not said."""
    line = cursor.line.lstrip(SEPARATORS)
    whole = line.fullmatch(BRACKETED)
    line = whole["words"] if whole else line
    named = line.match(label(cursor.language))
    rest = line.after(named.span) if named else line
    ways = (ages, recent, yearless, hour) if named else (ages, recent, yearless)
    found = next(filter(None, (rest.match(way(cursor.language)) for way in ways)), None)
    suffix = line.after(found.span).match(label_behind(cursor.language)) if found else None
    if not found or not (suffix or line.after(found.span).match(END)):
        return None
    if not named and heads(cursor, day_alone):
        return heading(cursor)
    stamp = (suffix or found).span
    cursor.take(whole.span if whole else stamp, because="when, but not of which day")
    return ()


@above("headline", "paragraph")
@limit(LONGEST_AGE)
def headed(cursor: Cursor) -> Timestamp | None:
    """By a service or a section in front, above the headline: "innenriks 25.11.2001 16.42"."""
    found = None if cursor.opens(*HELD) or not titled_soon(cursor) else cursor.fullmatch(HEADED)
    when = find(cursor.block, cursor.language) if found else None
    if found is None or when is None or when.span.stop != found["when"].stop or when.precision == "day":
        return None
    return node(when, cursor.take(because="a service or a section, and a time"), False)


@below("paragraph")
@limit(LONGEST_CLOSING)
def closing(cursor: Cursor) -> Timestamp | tuple[()] | None:
    """By a date among codes, at the end; of one whose order the desk alone knows the day is in doubt."""
    if (cursor.left > NEAR_END and cursor.previous != "signoff") or not FIGURE.search(cursor.block.text):
        return None
    sent = trailer(cursor.block)
    when = sent or find(cursor.block, cursor.language)
    if when is None or cursor.search(STOPPED):
        return None
    around = f"{cursor.block.before(when.span)} {cursor.block.after(when.span)}"
    if not sent and not (CODES.fullmatch(around) and (CODE.search(around) or when.precision != "day")):
        return None
    span = cursor.take(because="a date among codes")
    return () if when.ambiguous or SHORT_YEAR.fullmatch(when.date.text) else node(when, span, False)


timestamp = either("timestamp", dated, headed, closing, undated, limit=LONGEST, untold=True)
"""Claim a line, or the start of one, that says when the story was published or updated."""
