"""The place part of a dateline: the places, each with its region, and who stands in front of them.

    located = place (("/" | "," | "and") place)* ["(" region ")"] ["[" country "]"]
    place   = NAME ("," region)*

    TOKYO/SEOUL         Frankfurt/Main, Bonn        Frankfurt (Oder)        Ada LALE/IZMIR
    Srinagar (Jammu and Kashmir) [India]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.grammar.filing import S, joints
from newsdoc.grammar.places import capitals, country_of, is_city, is_region
from newsdoc.letters import LOWER, UPPER, late
from newsdoc.lexicon import lexicon
from newsdoc.model import Person, Place
from newsdoc.span import Match, Span

COMMA = re.compile(rf",{S}*")
LOUD = rf"(?:[{UPPER}][{LOWER}]{{1,20}}{S}){{1,3}}[{UPPER}]{{2,30}}"
SLASH = re.compile(r"[/·]")
HYPHEN = re.compile(r"(?<=\w)-(?=\w+[ ])|[ ]-[ ]|,[ ]")
SIGNED = late(rf"{LOUD}(?:(?:-|,[ ]|[ ]-[ ]){LOUD}){{0,3}}")

LONGEST_SHORT = 5
"""No state is abbreviated to more letters ("Calif."): behind more, a full stop ends the place."""


def without_stop(located: Span | None, language: str) -> Span | None:
    """The place part without a full stop that ends it and no abbreviation: "КИЇВ. 3 травня"."""
    if located is None or not located.text.endswith("."):
        return located
    bare = located.before(located.stop - 1)
    region = bare.split(COMMA)[-1]
    whole = is_city(bare, language) or (len(region) > LONGEST_SHORT and is_region(region, language))
    return bare if whole else located


def reporters(located: Span) -> tuple[Span, tuple[Person, ...]]:
    """The place part without the reporters in front of it, and these: "Ada LALE/IZMIR, (DHA)".

    Their first names are in small letters and their family names in capitals, as no place is.
    """
    pieces = located.split(SLASH)
    names = [piece for piece in pieces[:-1] if piece.fullmatch(SIGNED)]
    if not names or len(names) < len(pieces) - 1:
        return located, ()
    people = [name for piece in names for name in piece.split(HYPHEN)]
    return pieces[-1], tuple(Person(name, name) for name in people)


def region_of(found: Match, language: str) -> Span | None:
    """The region in brackets, also where no agency stands behind it: "Brême (Allemagne) - "."""
    located, within = found.get("located"), found.get("bracketed")
    if found.get("region") or located is None or within is None or within.text.isupper():
        return found.get("region")
    river = f"{located.text}/{within.text}".casefold() in slashed(language)
    return within if river or is_region(within, language) else None


def whole_part(located: Span, found: Match, language: str) -> Span:
    """The place part with the region and the country that stand in brackets behind it."""
    noted = found.get("country") or region_of(found, language)
    return located.source.span(located.start, noted.stop + 1) if noted else located


def slashed(language: str) -> frozenset[str]:
    """The places whose names have a slash in them, in small letters."""
    return frozenset(name.casefold() for name in lexicon(language).words("dateline.slashed"))


def whole_names(pieces: list[Span], language: str) -> Iterator[Span]:
    """The pieces of a place part, those together whose name has a slash: "Frankfurt/Main"."""
    names = slashed(language)
    at = 0
    while at < len(pieces):
        both = pieces[at].to(pieces[min(at + 1, len(pieces) - 1)])
        joined = both.text.partition(",")[0].casefold() in names
        yield both if joined else pieces[at]
        at += 2 if joined else 1


def places(located: Span, found: Match, language: str) -> tuple[Place, ...]:
    """The places of the place part, each with its region."""
    noted, country = region_of(found, language), found.get("country")
    pieces = list(whole_names(located.split(joints(language)), language))
    river, result = None, list[Place]()
    if noted and f"{pieces[-1].text}/{noted.text}".casefold() in slashed(language):
        *pieces, town = pieces
        name = town.to(whole_part(located, found, language))
        river, noted = Place(name, name, None, country_of(town, None)), None  # "Frankfurt (Oder)"
    for piece in pieces:
        parts = [part.strip() for part in piece.split(COMMA)]
        while parts:
            name, *parts = parts
            count = regions_among(name, parts, language, several=len(pieces) > 1)
            region = parts[0].to(parts[count - 1]) if count else noted or country
            state, parts = region if count else country or noted, parts[count:]
            town = name.split(SLASH)[0]  # "Frankfurt/Main"
            result.append(Place(name, name, region, country_of(town, state)))
    return (*result, river) if river else tuple(result)


def regions_among(name: Span, parts: list[Span], language: str, *, several: bool) -> int:
    """How many of the parts behind a name are its regions; the next one is a place."""
    for at, part in enumerate(parts):
        place = several or is_city(part, language)
        if place and capitals(name) and capitals(part) and not is_region(part, language):
            return at
    return len(parts)
