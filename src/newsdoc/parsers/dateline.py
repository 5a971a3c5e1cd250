"""Datelines: where, when and for whom a story was filed.

    dateline = [date] [first] [places [","] [date] [agency] end] [people "-"]
    first    = "(" agency ")" "-"  |  agency ("-" | ",")
    places   = the place part, with regions in brackets too (grammar.located)
    agency   = "(" name ["-" date] ")"  |  "/" name "/" [date "/"]  |  known name
    end      = "-" | "--" | "_" | ":"  |  nothing after a bracketed agency

    LINZ, Austria, Jan 2 (Reuters) - The locks were closed ...
    DULUTH, Minn., May 6, 2019 /PRNewswire/ -- Halden opened ...
    (ANSA) - TORINO, MAR 8 - Barges stopped ...

Sources: AP Stylebook and Reuters Handbook ("datelines"), the agencies' wires.
A shape alone proves nothing ("SLUICES: ...", "EXCLUSIVE - ..."): what is
matched must also be believable, by its agency, its date, or its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsdoc.cursor import Cursor
from newsdoc.grammar.boxed import solid_dateline
from newsdoc.grammar.clocks import clock
from newsdoc.grammar.cutline import locate_in_line
from newsdoc.grammar.dates import dates, days, find
from newsdoc.grammar.filing import (
    MAYBE,
    S,
    byline_cue,
    form,
    form_of_small_letters,
    kicker,
    named,
    phrase,
    staff,
    stop_of,
)
from newsdoc.grammar.located import COMMA, LOUD, SLASH, places, region_of, reporters, whole_part, without_stop
from newsdoc.grammar.placelines import (
    behind_agency,
    city_alone,
    city_and_day,
    filed,
    filed_behind,
    place_and_agency,
)
from newsdoc.grammar.places import acronym, capitals, is_city, is_region, loud
from newsdoc.grammar.uncased import uncased_dateline
from newsdoc.letters import LOWER, UPPER, late
from newsdoc.lexicon import lexicon
from newsdoc.model import Byline, Dateline, Node, Person, Timestamp
from newsdoc.span import GAP, UNSEEN, Match, Span

WINDOW = 240
"""No dateline is longer; nothing further is looked at, so the cost is constant."""

LATEST = 3
"""A dateline stands in front of one of the first three paragraphs, after summaries."""

LONGEST_DAY = 8
"""A day and a month alone ("March 14") may open any sentence; with a year they do not."""

DAY = re.compile(r"\d\d\.\d\d\.[ ]?(?=[^\W\d])")
"""The day in front of a place, as PAP writes it: "03.05. Warszawa (PAP) - "."""

NO_AGENCY = late(rf"(?<!\d)(?:19|20)\d\d(?!\d)|\d,{S}?\d|\A\d{{1,3}}\Z|\A[{LOWER}]{{2,20}}{S}")
"""A year, figures, an age, or small words: "Lancaster (born 1961) - ", "TORGAU 2 (Ekman 14, 77) - "."""

HYPHEN = re.compile("[-/]")
FIGURE = re.compile(r"\d")
GOES_ON = late(rf"[{LOWER}](?![{UPPER}])")
CLOSED = late(rf"[^.!?\r\n–—]{{2,100}}{S}[–—]{S}[{LOWER}]")
"""An aside between dashes, from behind its first."""

LAST = re.compile(rf",{S}*|(?<=[{UPPER}{LOWER}]{{3}})\.{S}+")
FULL_NAME = late(rf"[{UPPER}][\w'’.-]*(?:{S}[{UPPER}][\w'’.-]*){{1,3}}")
LOUD_NAME = late(LOUD)
AGENCIES = ("bracketed", "slashed", "bare", "closed")
"""Where an agency stands behind the place."""

TICKER = re.compile(rf"[^:]{{1,20}}:|[{UPPER}]{{1,5}}\.[{UPPER}]{{1,2}}\b")


BETWEEN = " \t\u00a0\r\n|-–—,"
"""What stands between a timestamp and the dateline behind it."""

@cache
def known(language: str) -> frozenset[str]:
    """Every agency that files stories, in small letters."""
    own = lexicon(language).words("agencies.news")
    return frozenset(name.casefold() for name in (*lexicon("agencies").words("news", "releases"), *own))


@cache
def undashed() -> frozenset[str]:
    """Agencies whose datelines end in no dash."""
    return frozenset(lexicon("agencies").words("undashed"))


def is_agency(name: Span, language: str) -> bool:
    """Whether a name is a known agency, a part of it is, or it is a paper or a site."""
    text, names = name.text.casefold(), known(language)
    return text in names or not names.isdisjoint(re.split(r"[/-]|  ?", text)) or bool(name.fullmatch(named()))


def signs(name: Span, language: str) -> bool:
    """Whether the whole of a name is an agency's, and no place's."""
    return name.text.casefold() in known(language) or bool(name.fullmatch(named()))


# -- reading ---------------------------------------------------------------------


def dateline_at(span: Span, language: str) -> Dateline | None:
    """The dateline in front of a text, or None."""
    whole = span.lstrip(UNSEEN + "*")
    for way in (solid_dateline, uncased_dateline, behind_agency):
        if other := way(whole, language):
            return other
    window = whole.before(min(whole.stop, whole.start + WINDOW))
    if window.search(MAYBE) is None and not window.search(stop_of(language)):
        return None
    read = form_of_small_letters if window.text.islower() else form
    day_alone: Dateline | None = None
    for start, run_in, day in starts(whole, language):
        rest = whole.after(start)
        found = rest.before(min(rest.stop, start + WINDOW)).match(read(language))
        if found and len(found.span) and believable(found, span, language, run_in):
            read_there = node(whole, found, language, day)
            if read_there.located or read_there.agencies:
                return read_there
            day_alone = day_alone or read_there  # "May 3, 2023 | BONN (AP) - "
    return day_alone


def starts(whole: Span, language: str) -> Iterator[tuple[int, bool, Span | None]]:
    """Where a dateline may start, whether a byline runs into it there, and the day in front."""
    yield whole.start, False, None
    label = whole.match(kicker(language))
    if label:
        yield whole.after(label.span).lstrip().start, False, None
    cue = whole.match(byline_cue(language))
    if cue:
        words = whole.after(cue.span).before(min(whole.stop, cue.span.stop + 100)).split(GAP)
        yield from ((word.start, True, None) for word in words[2:])
    day = whole.match(DAY)
    if day:
        yield day.span.stop, False, day.span.rstrip()
    first = whole.match(days(language))
    if first:
        yield whole.after(first.span).lstrip(BETWEEN + ".").start, False, first.span  # "3 мая, Минск /"
    stamp = whole.match(dates(language))
    if stamp:
        rest = whole.after(stamp.span).lstrip(BETWEEN)
        time = rest.match(clock(language))
        yield (rest.after(time.span) if time else rest).lstrip(BETWEEN).start, False, stamp.span


def believable(found: Match, span: Span, language: str, run_in: bool) -> bool:
    """Whether an agency, a date or a place says that this is a dateline."""
    place, end, date = found.get("located"), found.get("end"), date_of(found)
    date = date if date and date.search(FIGURE) else None  # a weekday proves nothing
    agency = found.get("bracketed") or found.get("slashed") or found.get("bare") or found.get("closed")
    if place and (place.fullmatch(kicker(language)) or place.match(byline_cue(language))):
        return False
    if place and by(place, language):
        return False
    if place and place.search(phrase(language)) and not (agency and is_agency(agency, language)):
        return False
    if agency:
        return believable_agency(agency, place, date, end, run_in, language)
    sure = place is not None and capitals(place) and is_place(place, language)
    if date is None and not sure and goes_on(span.after(found.span).lstrip()):
        return False
    if place or date:
        if run_in or end is None or (place and signs(place, language)):
            return False
        between = place.source.span(place.stop, date.start).text if place and date else "|"
        if place and ("|" in between or end.text == "."):
            return believable_place(place, end, span, found, language)
        if place is None and end.text == ".":
            return False
        return place is not None or (date is not None and (len(date) > LONGEST_DAY or "/" in date.text))
    first = found.get("first")
    return first is not None and is_agency(first.strip("()"), language)


def by(place: Span, language: str) -> bool:
    """Whether a byline's opening stands where the place would: "Af /ritzau/"."""
    return place.text in lexicon(language).words("byline.by")


def goes_on(body: Span) -> bool:
    """Whether what follows a dash goes on with the sentence: "Nancy – c'est le prénom ..."."""
    return bool(body.match(GOES_ON)) or (bool(body.match(FIGURE)) and bool(body.match(CLOSED)))


def believable_agency(
    agency: Span, place: Span | None, date: Span | None, end: Span | None, run_in: bool, language: str
) -> bool:
    """A known agency needs a dash, a date or a known place; an unknown one a dash and more.

    Where a byline runs into it, the place must be sure: what looks like one in
    "By Ann Lee BONN (AP)" may be the end of a name.
    """
    sure = place is None or (capitals(place) and not (run_in and place.match(LOUD_NAME)))
    if place is not None and not sure:
        sure = is_city(first_of(place), language) if run_in else is_place(place, language)
    if agency.match(TICKER) or (run_in and not sure):
        return False
    if is_agency(agency, language):
        dashed = end is not None or date is not None
        return dashed or place is None or agency.text in undashed() or is_place(place, language)
    if (run_in and place is None and date is None) or agency.search(NO_AGENCY):
        return False
    return end is not None and ":" not in end.text and (sure or date is not None)


def first_of(place: Span) -> Span:
    """The first of several places."""
    return place.split(COMMA)[0].split(SLASH)[0]


def date_of(found: Match) -> Span | None:
    """The date, in whichever of its places it stands."""
    dates = (found.get(name) for name in ("date", "date_f", "date_b", "date_s", "date_n"))
    return next((date for date in dates if date), None)


def believable_place(place: Span, end: Span, span: Span, found: Match, language: str) -> bool:
    """A place with nothing but a dash or a colon after it."""
    if found.get("country") or found.get("region"):
        return True
    if "•" in end.text and not capitals(place):
        return False
    if any(mark in end.text for mark in ":|•"):
        return is_place(place, language) or recurs(place, span)
    if end.text == ".":
        front = rf"(?:{lexicon(language).any('byline.in')})[ ]+"
        return is_place(place, language) or recurs(place, span, front)
    return is_place(place, language) or (loud(place, language) and not acronym(place, language))


def is_place(place: Span, language: str) -> bool:
    """Whether the gazetteer has one of its parts as a city, or its last as a region."""
    parts = [part for piece in place.split(COMMA) for part in piece.split(SLASH)]
    if any(is_city(part, language) for part in parts):
        return True
    return len(parts) > 1 and is_region(parts[-1], language)


def recurs(place: Span, span: Span, front: str = "") -> bool:
    """Whether the words after it name the place too, as a name is written."""
    rest = span.after(place).before(min(span.stop, place.stop + 2000)).text
    return re.search(rf"\b{front}{re.escape(place.text.title())}\b", rest) is not None


# -- building --------------------------------------------------------------------


def node(whole: Span, found: Match, language: str, day: Span | None) -> Dateline:
    """The node of a dateline that is believed; without a date of its own it has the one in front."""
    located = without_stop(found.get("located"), language)
    agencies, people = filed_by(found, language)
    if located and not agencies:
        located, agencies = without_agency(located, language)
    if located and any(found.get(name) for name in AGENCIES):
        located, signed = reporters(located)
        people = (*signed, *people)
    stop, date = found.span.stop, date_of(found)
    if located and agencies and not people and whole.source.text[stop - 1] in DASHES:
        behind, people = filed_behind(whole.after(stop).lstrip(), language)
        stop = behind.start if people else stop
    front = day if day and date is None else found.span
    return Dateline(
        whole.source.span(front.start, whole.source.span(0, stop).rstrip().stop),
        whole_part(located, found, language) if located else None,
        places(located, found, language) if located else (),
        agencies,
        date or day,
        None,
        whole.source.span(stop).lstrip(" \t\r\n\u00a0").start,
        people,
    )


def filed_by(found: Match, language: str) -> tuple[tuple[Span, ...], tuple[Person, ...]]:
    """The agencies, and the reporter whom one names behind itself."""
    named = (found.get(name) for name in ("first", "front", *AGENCIES))
    agencies = tuple(name.strip(" \t()") for name in named if name)
    own = next((it for name in agencies if (it := name.fullmatch(staff(language)))), None)
    if own:
        return (own["agency"],), (Person(own["name"], own["name"]),) if own.get("name") else ()
    within = found.get("bracketed")
    if within and not is_agency(within, language) and region_of(found, language) == within:
        agencies = tuple(name for name in agencies if name != within)
    pieces = within.split(COMMA) if within else []
    if len(pieces) == 2 and signs(pieces[0], language) and pieces[1].fullmatch(FULL_NAME):
        return (*agencies[:-1], pieces[0]), (Person(pieces[1], pieces[1]),)  # "(Reuters, Ann Lee)"
    front = within.split(HYPHEN) if within else []
    if len(front) == 2 and signs(front[0], language) and front[1].fullmatch(FULL_NAME):
        return (*agencies[:-1], front[0]), (Person(front[1], front[1]),)  # "(NTB-Ann Lee)"
    behind = found.get("reporter")
    return agencies, (Person(behind, behind),) if behind else ()


def without_agency(located: Span, language: str) -> tuple[Span, tuple[Span, ...]]:
    """The place part without the agency behind its last comma or full stop: "HELSINKI, STT - "."""
    *front, last = located.split(LAST)
    if not front or last.text.casefold() not in known(language) or is_region(last, language):
        return located, ()
    return front[0].to(front[-1]), (last,)


ABOVE_CITY = ("timestamp", "byline")
"""What stands above a city on a line of its own."""

DASHES = ("-", "–", "—")
"""What stands between an agency and its reporters."""

SENTENCE_WIDTH = 60
"""The text below it is so wide at the least."""

SENTENCE = re.compile(r"[.!?。][\"'”’)」]{0,3}\Z")
"""How the words after a dateline end, if they are a paragraph."""


def line_alone(cursor: Cursor, found: Dateline | None) -> Dateline | None:
    """A dateline that is all of its line, with the text below."""
    block, below, language = cursor.block, cursor.ahead(), cursor.language
    block = block.lstrip(BETWEEN) if cursor.inline and cursor.previous == "timestamp" else block
    if below is None or len(below) < SENTENCE_WIDTH or not cursor.seen["headline"]:
        return None
    if found:
        return filed(block, found, language, below.start)
    signed = place_and_agency(block, language, below.start)
    if signed:
        return signed
    alone = city_alone(block, language, below.start) if cursor.previous in ABOVE_CITY else None
    if alone and dateline_at(below, language):
        return None  # a label of the page: the story has a dateline
    return alone or city_and_day(block, language, below.start)


def pictured(block: Span, found: Dateline, language: str) -> bool:
    """Whether the paragraph is a cutline: Getty's open with place and day, and end in their credit."""
    if found.agencies or not block.text.endswith(")"):
        return False
    credit = locate_in_line(block, language)
    return credit is not None and (credit.reading.labelled or credit.reading.pictures)


def in_byline(cursor: Cursor, found: Dateline) -> bool:
    """Whether the agency is that of a byline: "By Ann Lee - Reporter of AP - Bonn"."""
    opened = found.located is None and cursor.match(byline_cue(cursor.language))
    return bool(opened) and not cursor.tail(6).search(SENTENCE)


def timed(block: Span, found: Dateline, language: str) -> Timestamp | None:
    """The time of a line that says where and when, and no more: "Bonn - 15 oct 2024 - 08:22CEST"."""
    body = block.after(found.body_start)
    if found.date is None or body.match(clock(language)) is None or body.search(SENTENCE):
        return None
    when = find(block.after(found.date.start), language)
    return Timestamp(when.span, when.value, when.precision, "published", when.zone) if when else None


def dateline(cursor: Cursor) -> tuple[Node, ...] | None:
    """Claim a paragraph that opens with a dateline, or a line that is nothing else.

    A place and a dash alone may also open a headline: "PRICES RISE - MINISTER".
    Reporters whom it names sign the story, unless a byline above does.
    """
    if cursor.seen["paragraph"] >= LATEST or (cursor.seen["dateline"] and not cursor.told):
        return None
    found = dateline_at(cursor.block, cursor.language)
    found = line_alone(cursor, found) or found
    if found is None:
        return None
    alone = found.body_start >= cursor.block.stop
    if alone and not (found.located or found.date):
        return None  # an agency alone signs a story or a picture
    if pictured(cursor.block, found, cursor.language) or in_byline(cursor, found):
        return None
    if not (found.agencies or found.date or found.people or alone or cursor.tail(6).search(SENTENCE)):
        return None
    stamp = timed(cursor.block, found, cursor.language) if not alone and found.date else None
    cursor.take(role="" if alone or stamp else "paragraph", because="opens with a dateline")
    if stamp:
        return found, stamp
    if not found.people or cursor.seen["byline"]:
        return (found,)
    signed = found.people[0].span.to(found.people[-1].span)
    return found, Byline(signed, found.people, ())
