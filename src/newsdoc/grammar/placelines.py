"""Datelines on a line of their own, between the header and the text, and who filed one.

    IZMIR                              a city in capitals, perhaps with its country
    Lisbon, 3 May 2020                 a city and a day
    IZMIR (AA) - ADA LALE              a dateline, and who filed it
    LINZ, May 3 - River News
    Soest (ots)        STT–PORVOO              a place and an agency
    ANKARA (AA) - ADA LALE/EMRE DEMİR - The river ...

Where the body starts is for the caller to say: it is the block below.
"""

from __future__ import annotations

import re

from attrs import evolve

from newsdoc.grammar.boxnames import solid_people
from newsdoc.grammar.dates import dates, days
from newsdoc.grammar.filing import DASH, S, kicker
from newsdoc.grammar.names import read
from newsdoc.grammar.places import country_of, is_city, is_region
from newsdoc.grammar.signers import plain
from newsdoc.letters import UPPER, late
from newsdoc.lexicon import Lexicon, alternation, lexicon, per_language
from newsdoc.model import Dateline, Person, Place
from newsdoc.span import Span

LONGEST = 60
"""Such a line has no more characters."""

BETWEEN = " \t\u00a0|-–—,"
"""What stands between a place and its day."""

NAME = rf"[{UPPER}][{UPPER}'’.-]{{0,20}}(?:{S}[{UPPER}][{UPPER}'’.-]{{1,20}}){{1,3}}"
FILERS = late(rf"(?P<names>{NAME}(?:{S}?[/,]{S}?{NAME}){{0,4}}){S}{{0,2}}{DASH}(?={S})")
"""Names in capitals between two dashes; every repeat is bounded, and blanks part its words."""

COMMA = re.compile(r",[ \t\u00a0]*")


def city_alone(line: Span, language: str, body_start: int) -> Dateline | None:
    """A city in capitals, perhaps with its country, as at Anadolu."""
    place = placed(line, language) if line.text.split(",")[0].isupper() else None
    return Dateline(line, line, (place,), (), None, None, body_start) if place else None


def city_and_day(line: Span, language: str, body_start: int) -> Dateline | None:
    """A city and the day."""
    if len(line) > LONGEST:
        return None
    day = line.search(dates(language)) or line.search(days(language))
    if day is None or day.span.stop < line.stop:
        return None
    where = line.before(day.span).rstrip(BETWEEN)
    place = placed(where, language) if len(where) else None
    return Dateline(line, where, (place,), (), day.span, None, body_start) if place else None


@per_language
def signed_place(words: Lexicon) -> str:
    """A place with an agency in brackets, or behind one and a dash, and no more."""
    news = (*lexicon("agencies").words("news"), *words.words("agencies.news"))
    name = rf"[{UPPER}][\w'’.-]{{1,30}}(?:{S}[{UPPER}][\w'’.-]{{1,30}}){{0,3}}"
    loud = rf"[{UPPER}][{UPPER}'’.-]{{2,30}}(?:{S}[{UPPER}][{UPPER}'’.-]{{2,30}}){{0,2}}"
    agencies = alternation((*news, *lexicon("agencies").words("releases")))
    front = rf"(?P<front>{alternation(news)})[–—-](?P<behind>{loud})"
    return rf"(?P<place>{name}){S}\((?P<agency>{agencies})\)|{front}"


def place_and_agency(line: Span, language: str, body_start: int) -> Dateline | None:
    """A place and an agency; the place of a news agency must be a known city, for writers stand so too."""
    found = line.fullmatch(signed_place(language)) if len(line) <= LONGEST else None
    if found is None:
        return None
    where, agency = found.get("place") or found["behind"], found.get("agency") or found["front"]
    released = agency.text in lexicon("agencies").words("releases")
    if found.get("place") and not (released or is_city(where, language)):
        return None  # "Ann Lee (AP)"
    place = Place(where, where, None, country_of(where, None))
    return Dateline(line, where, (place,), (agency,), None, None, body_start)


@per_language
def agency_first(words: Lexicon) -> str:
    """An agency, a dash and a place in capitals, in front of a sentence: "STT—PORVOO Silta suljettiin"."""
    agencies = alternation((*lexicon("agencies").words("news"), *words.words("agencies.news")))
    name = rf"[{UPPER}][{UPPER}'’.-]{{2,30}}(?:{S}[{UPPER}][{UPPER}'’.-]{{2,30}}){{0,2}}"
    return rf"(?P<agency>{agencies})[–—](?P<place>{name}){S}(?=[{UPPER}][^{UPPER}])"


def behind_agency(text: Span, language: str) -> Dateline | None:
    """A dateline in front of a text that opens with the agency."""
    found = text.match(agency_first(language))
    if found is None:
        return None
    where = found["place"]
    place = Place(where, where, None, country_of(where, None))
    return Dateline(text.before(where.stop), where, (place,), (found["agency"],), None, None, found.span.stop)


def placed(span: Span, language: str) -> Place | None:
    """A known city, and behind a comma its region."""
    city, *regions = span.split(COMMA)
    region = regions[0] if regions else None
    if len(regions) > 1 or not is_city(city, language) or (region and not is_region(region, language)):
        return None
    return Place(span, city, region, country_of(city, region))


def filed(line: Span, found: Dateline, language: str, body_start: int) -> Dateline | None:
    """A dateline with nothing behind it but who filed it: people, or an agency."""
    if found.located is None or not 0 < line.stop - found.body_start <= LONGEST:
        return None
    behind = line.after(found.body_start)
    people, agencies = filers(behind, language)
    if not (people or agencies):
        return None
    people, agencies = (*found.people, *people), (*found.agencies, *agencies)
    return evolve(found, span=line, agencies=agencies, people=people, body_start=body_start)


def filers(span: Span, language: str) -> tuple[tuple[Person, ...], tuple[Span, ...]]:
    """The people, in capitals or with what they are, and the agencies that a text is, and no more."""
    people = solid_people(span, language)
    signed = None if people else read(span, language)
    if signed is None:
        return people, ()
    sure = all(person.role or person.name.text.isupper() for person in signed.people)
    return (signed.people, signed.agencies) if signed.fits and not signed.rest and sure else ((), ())


def filed_behind(rest: Span, language: str) -> tuple[Span, tuple[Person, ...]]:
    """The text behind a dateline, and the people in capitals who stand in front of it, as at Anadolu."""
    found = rest.match(FILERS)
    if found is None or found["names"].match(kicker(language)):
        return rest, ()
    people, agencies = filers(found["names"], language)
    if agencies or not all(plain(person, language) for person in people):
        return rest, ()
    return rest.after(found.span) if people else rest, people
