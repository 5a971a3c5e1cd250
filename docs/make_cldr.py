"""Write the word lists that newsdoc takes from the Unicode CLDR, through Babel.

    python docs/make_cldr.py            writes src/newsdoc/lexicon/cldr.toml and exonyms.toml

Run by developers when Babel brings a newer CLDR; nothing of Babel is needed at run
time.  A test compares the files with what this script gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale, __version__, localedata
from babel.core import get_global

FOLDER = Path(__file__).parent.parent / "src" / "newsdoc" / "lexicon"

READ = re.findall(r"\w+", "ar cs da de en es fi fr id it ja ko nl no pl pt ru sv tr uk zh")
"""The languages that newsdoc has words for: their names of countries and cities too."""

DATED = sorted({
    *READ, *re.findall(r"\w+", "be bg bn ca el et fa fil he hi hr hu ka lt lv ms ro sk sl sr sw th vi"),
})  # fmt: skip
"""The languages whose dates are read."""

UNITS = ("minute", "hour", "day", "week")
"""What ages of news are counted in."""

NAME = re.compile(r"[^\d|;]*[^\W\d_][^\d|;]*")
"""A name has a letter and no number: "1月" is read as a number."""


def locale_of(code: str) -> Locale:
    """A locale, read afresh: Babel's cache lets one locale's words leak into the next (2.18)."""
    localedata._cache.clear()
    return Locale.parse(code)


def names(locale: Locale, kind: str, keys: Iterable[int]) -> str:
    """The names of months or weekdays: ";" between two, "|" between two forms of one."""
    table: dict[Any, Any] = getattr(locale, kind)
    groups = []
    for key in keys:
        forms = {
            table[context][width][key].strip().rstrip(".").replace("İ", "i").lower()
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
            if key in table.get(context, {}).get(width, {})
        }
        # Latin letters of fewer than three, and single ones, are words of sentences.
        good = (form for form in forms if NAME.fullmatch(form) and (len(form) > 2 or not form.isascii()))
        groups.append(" | ".join(sorted(form for form in good if len(form) > 1)))
    return " ; ".join(groups)


def ages(locale: Locale) -> Iterator[str]:
    """Ages as a language has them, by unit: "vor {0} Stunden"."""
    fields = locale._data["date_fields"]  # babel.dates.format_timedelta reads it too
    for unit in UNITS:
        forms = {
            text.replace("\u200f", "")
            for width in ("", "-short", "-narrow")
            for text in fields.get(unit + width, {}).get("past", {}).values()
            if "{0}" in text and re.search(r"[^\W\d_]", text.replace("{0}", ""))
        }
        if forms:
            yield f"{unit}: {' | '.join(sorted(forms))}"


def halves(locale: Locale) -> str:
    """The words for before and after noon."""
    periods = locale.day_periods
    found = {
        half: {
            periods[context][width][half].lower()
            for context in periods
            for width in periods[context]
            if half in periods[context][width]
        }
        for half in ("am", "pm")
    }
    return " ; ".join(" | ".join(sorted(form for form in found[half] if len(form) > 1)) for half in found)


def quoted(text: str) -> str:
    """A string of TOML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def table(said: dict[str, str]) -> Iterator[str]:
    """The lines of a table of TOML."""
    return (f"{code} = {quoted(said[code])}" for code in sorted(said))


def dates() -> str:
    """The file of dates."""
    months, weekdays, noon, old = {}, {}, {}, {}
    for code in DATED:
        locale = locale_of(code)
        months[code] = names(locale, "months", range(1, 13))
        weekdays[code] = names(locale, "days", range(7))
        noon[code] = halves(locale)
        old[code] = " ; ".join(ages(locale))
    lines = [
        "# Names of months and weekdays, ages and halves of the day.",
        f"# Source: Unicode CLDR, as Babel {__version__} has it; written by docs/make_cldr.py, not by hand.",
        "# Twelve months, seven days from Monday on, with a ; between them and a | between forms of one.",
        "",
        "[months]",
        *table(months),
        "",
        "[weekdays]",
        *table(weekdays),
        "",
        "# Before noon ; after noon.",
        "[halves]",
        *table(noon),
        "",
        "# How old something is, by unit.",
        "[ages]",
        *table(old),
    ]
    return "\n".join(lines) + "\n"


def plain(name: str) -> str:
    """A name in small letters."""
    return name.replace("İ", "i").lower()


def cities_of(name: str) -> set[str]:
    """The name of a city, without the region behind it: "Beulah, North Dakota"."""
    return {plain(name)} if not re.search("[,(]", name) else set()


def exonyms() -> str:
    """The file of countries and cities in other languages."""
    countries: dict[str, set[str]] = {}
    cities: dict[str, set[str]] = {}
    zones = get_global("zone_territories")
    for locale in map(locale_of, READ):
        for code, name in locale.territories.items():
            if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
                countries.setdefault(code, set()).add(plain(name))
        for zone, said in locale.time_zones.items():
            if "city" in said and zone in zones and re.fullmatch("[A-Z]{2}", zones[zone]):
                cities.setdefault(zones[zone], set()).update(cities_of(said["city"]))
    lines = [
        "# Countries, and the cities that time zones are named for, in the languages that newsdoc reads.",
        f"# Source: Unicode CLDR, as Babel {__version__} has it; written by docs/make_cldr.py, not by hand.",
        "",
    ]
    for title, said in (("countries", countries), ("cities", cities)):
        lines.append(f"[{title}]")
        lines += [f"{code} = {quoted(' | '.join(sorted(said[code])))}" for code in sorted(said)]
        lines.append("")
    return "\n".join(lines)


FILES = {"cldr.toml": dates, "exonyms.toml": exonyms}


def main() -> None:
    """Write both files."""
    for name, build in FILES.items():
        (FOLDER / name).write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
