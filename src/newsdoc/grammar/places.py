"""What is a place, and in which country: the gazetteer of datelines."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from newsdoc.lexicon import DEFAULT, lexicon, profiles
from newsdoc.span import Span

LONGEST_ACRONYM = 5
"""A word in capitals up to this length is an acronym ("NASA"), unless the gazetteer has it."""

BLANKS = re.compile(r"[ \t\u00a0]+")
COMMA = re.compile(r",[ \t\u00a0]*")


def key(name: str) -> str:
    """A name as the tables have it: small letters, no accents, no full stops, single blanks."""
    plain = unicodedata.normalize("NFD", name.casefold().replace("’", "'").replace(".", ""))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


@cache
def cities() -> Mapping[str, str | None]:
    """Cities to countries; None where namesakes leave it open."""
    tables = lexicon("places")
    found: dict[str, str | None] = {}
    for country, names in tables.get("cities").items():
        found.update((key(name), country) for name in names.split("|"))
    found.update((key(name), None) for name in tables.get("ambiguous.names").split("|"))
    return found


@cache
def regions() -> Mapping[str, frozenset[str]]:
    """Countries, states and provinces, by name and abbreviation, to the countries that have one."""
    tables = lexicon("places")
    found: dict[str, set[str]] = defaultdict(set)
    for country, states in tables.get("regions").items():
        for name, short in states.items():
            for word in (name, *short):
                found[key(word)].add(country)
    for country, names in tables.get("countries").items():
        for name in names:
            found[key(name)].add(country)
    return {name: frozenset(countries) for name, countries in found.items()}


@cache
def codes() -> Mapping[str, str]:
    """The postal codes of states by their names and abbreviations: the first of each list."""
    states = lexicon("places").get("regions.US")
    return {key(word): short[0] for name, short in states.items() for word in (name, *short)}


def region_code(name: Span) -> str | None:
    """The postal code of a state of the United States."""
    return codes().get(key(name.text.rpartition(",")[2]))


@cache
def exonyms() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Cities and countries in other languages; read when the tables above fall short."""
    others, own = lexicon("exonyms"), lexicon("endonyms").get("cities")
    known = {name: code for code, names in own.items() for name in names.split(" | ")}
    known.update(by_country(others.get("cities")))
    return known, by_country(others.get("countries"))


def by_country(tables: Mapping[str, str]) -> dict[str, str]:
    """Names with their countries, from lines of the names of each country."""
    return {key(name): code for code, names in tables.items() for name in names.split("|")}


def is_city(name: Span, language: str = DEFAULT) -> bool:
    """Whether the gazetteer has a city of that name: an English one, or any in other languages."""
    known = key(name.text)
    return known in cities() or (language != DEFAULT and known in exonyms()[0])


@cache
def countries() -> frozenset[str]:
    """Countries by their English names."""
    tables = lexicon("places").get("countries")
    return frozenset(key(name) for names in tables.values() for name in names)


def is_country(name: Span, language: str = DEFAULT) -> bool:
    """Whether it is a country, and no state or province."""
    known = key(name.text)
    return known in countries() or (language != DEFAULT and known in exonyms()[1])


def is_region(name: Span, language: str = DEFAULT) -> bool:
    """Whether it is a country, a state or a province."""
    known = key(name.text)
    return known in regions() or (language != DEFAULT and known in exonyms()[1])


def country_of(name: Span, region: Span | None) -> str | None:
    """ISO 3166-1 alpha-2 of a place: by its region, else by its own name; else None.

    Where several countries have a region of that name ("Georgia", "Punjab", "WA"),
    the city decides.
    """
    own = key(name.text)
    if region is None:
        if own in cities():
            return cities()[own] or only(regions().get(own))
        return only(regions().get(own)) or exonyms()[0].get(own) or exonyms()[1].get(own)
    last = key(region.text.rpartition(",")[2])
    told = regions().get(last)
    if told is None:
        return exonyms()[1].get(last)
    city = cities().get(own)
    return only(told) or (city if city in told else None)


def only(countries: frozenset[str] | None) -> str | None:
    """The one country of a set."""
    return next(iter(countries)) if countries and len(countries) == 1 else None


def loud(place: Span, language: str) -> bool:
    """Whether it is in capitals as places are, and no phrase."""
    return capitals(place) and len(place) > 2 and not sentence_like(place, language)


def acronym(place: Span, language: str) -> bool:
    """Whether it is a body and no unknown town: "NASA", "UNESCO"; few towns have so short a name."""
    return len(place) <= LONGEST_ACRONYM or place.text in lexicon(language).words("dateline.bodies")


def sentence_like(place: Span, language: str) -> bool:
    """Whether it holds one of the commonest words, as "THE LONG READ" does and few places do."""
    common = profiles()[language]["common"] if language in profiles() else ()
    return any(piece.text.casefold() in common for piece in place.split(BLANKS))


def capitals(place: Span) -> bool:
    """Whether its first part is in capitals, a Mc or Mac aside."""
    first = place.split(COMMA)[0].text
    return sum(map(str.isupper, first)) > 2 * sum(map(str.islower, first)) and len(first) > 1
