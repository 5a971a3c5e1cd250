"""What is a place, and in which country: the gazetteer of datelines."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from newsdoc.lexicon import lexicon
from newsdoc.span import Span


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
def regions() -> Mapping[str, str]:
    """Countries, states and provinces, by name and abbreviation, to countries.

    A country wins over a state of the same name: "Georgia" in a dateline is
    told by the city in front of it, see `country_of`.
    """
    tables = lexicon("places")
    found: dict[str, str] = {}
    for country, states in tables.get("regions").items():
        for name, short in states.items():
            found.update((key(word), country) for word in (name, *short))
    for country, names in tables.get("countries").items():
        found.update((key(name), country) for name in names)
    return found


@cache
def exonyms() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Cities and countries as other languages call them; read when the tables above fall short."""
    tables = lexicon("exonyms")
    return tuple(  # type: ignore[return-value]  # two
        {key(name): code for code, names in tables.get(kind).items() for name in names.split("|")}
        for kind in ("cities", "countries")
    )


def is_city(name: Span) -> bool:
    """Whether the gazetteer has a city of that name."""
    return key(name.text) in cities() or key(name.text) in exonyms()[0]


def is_region(name: Span) -> bool:
    """Whether it is a country, a state or a province."""
    return key(name.text) in regions() or key(name.text) in exonyms()[1]


def country_of(name: Span, region: Span | None) -> str | None:
    """ISO 3166-1 alpha-2 of a place: by its region, else by its own name; else None."""
    city = cities().get(key(name.text))
    if region is None:
        own = key(name.text)
        if own in cities():
            return city or regions().get(own)
        return regions().get(own) or exonyms()[0].get(own) or exonyms()[1].get(own)
    last = region.text.rpartition(",")[2]
    told = regions().get(key(last)) or exonyms()[1].get(key(last))
    if key(last) == "georgia":  # a country and a state: the city decides
        return city if city in ("US", "GE") else None
    return told
