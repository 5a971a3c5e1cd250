"""Write the word lists that newsdoc takes from the Unicode CLDR, through Babel.

    python docs/make_cldr.py    writes cldr.toml, cldr_rest.toml and exonyms.toml of src/newsdoc/lexicon

Run by developers when Babel brings a newer CLDR; nothing of Babel is needed at run
time.  A test compares the files with what this script gives.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

from babel import Locale, __version__, localedata
from babel.core import get_global

FOLDER = Path(__file__).parent.parent / "src" / "newsdoc" / "lexicon"

READ = sorted(path.stem for path in FOLDER.glob("??.toml"))
"""The languages that newsdoc has words for: their names of countries and cities too."""

OTHERS = ("ckb", "fil", "haw")
"""Languages of news that have no code of two letters."""

UNITS = ("minute", "hour", "day", "week")
"""What ages of news are counted in."""

FORM = re.compile(r"[dy]|M+|'[^']*'|[^\x00-\x7f]+|[^'dyM]")
"""A piece of a form of dates: a field, words between quotes, letters that mean themselves, the rest."""

ASIDE = re.compile(
    r"""[,،. ]*E+[^ ]*[,،. ]*(?:'den'[ ])?  |  \bG+\b[ ]?  |  [ ]?\bc{3,}\b,?[ ]?""", re.VERBOSE
)
"""Weekday and era in a pattern."""

BRIEF = 3
"""A name of so few letters is often a word, or the name of something else, in another language."""

IN_ONE = {
    normalize("NFD", chr(code)): chr(code)
    for block in (0x0958, 0x09DC, 0x0A59)
    for code in range(block, block + 8)
    if len(normalize("NFD", chr(code))) > 1
}
"""Letters with a nukta that no normal form has in one piece."""

NO_AGES = {f"-{{0}} {unit}" for unit in ("min", "h", "d", "w")}
"""What languages of which the CLDR has no ages have instead."""

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
        forms |= {composed(form) for form in forms}
        good = (form for form in forms if NAME.fullmatch(form) and (len(form) > 2 or not form.isascii()))
        groups.append(" | ".join(sorted(form for form in good if len(form) > 1)))
    return " ; ".join(groups)


def composed(form: str) -> str:
    """A name with the letters of one piece that Unicode writes in two, and many keyboards in one."""
    return re.sub(r".[\u09bc\u093c\u0a3c]", lambda pair: IN_ONE.get(pair[0], pair[0]), form)


def ages(locale: Locale) -> Iterator[str]:
    """Ages as a language has them, by unit: "vor {0} Stunden"."""
    fields = locale._data["date_fields"]  # babel.dates.format_timedelta reads it too
    for unit in UNITS:
        forms = {
            text.replace("\u200f", "")
            for width in ("", "-short", "-narrow")
            for text in fields.get(unit + width, {}).get("past", {}).values()
            if "{0}" in text and text not in NO_AGES and re.search(r"[^\W\d_]", text.replace("{0}", ""))
        }
        if forms:
            yield f"{unit}: {' | '.join(sorted(forms))}"


def halves(locale: Locale) -> str:
    """The words for before and after noon, and for midnight and noon."""
    periods = locale.day_periods
    found = {
        half: {
            periods[context][width][half].lower()
            for context in periods
            for width in periods[context]
            if half in periods[context][width] and (half in ("am", "pm") or width == "wide")
        }
        for half in ("am", "pm", "midnight", "noon")
    }
    return " ; ".join(" | ".join(sorted(form for form in found[half] if whole(form))) for half in found)


def whole(form: str) -> bool:
    """Whether a name is no single letter."""
    return len(form) > 1


def quoted(text: str) -> str:
    """A string of TOML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def table(said: dict[str, str]) -> Iterator[str]:
    """The lines of a table of TOML."""
    return (f"{code} = {quoted(said[code])}" for code in sorted(said) if re.search(r"\w", said[code]))


def forms(locale: Locale) -> str:
    """The dates of a language that have words of their own: "y 'm'. MMMM d 'd'."."""
    patterns = {locale.date_formats[width].pattern for width in ("full", "long", "medium")}
    patterns |= {
        locale.datetime_skeletons[key].pattern
        for key in ("yMMMMEEEEd", "yMMMMd", "yMMMd")
        if key in locale.datetime_skeletons
    }
    found = {form_of(pattern, locale) for pattern in patterns}
    return " | ".join(sorted(form for form in found if letters(form)))


def form_of(pattern: str, locale: Locale) -> str:
    """A form without its weekday and era; nothing where a part is absent."""
    bare = ASIDE.sub("", pattern).strip()
    return re.sub(r"[LM]{3,}", numbered(locale) or "MMMM", re.sub(r"\bdd\b", "d", bare))


def numbered(locale: Locale) -> str:
    """The form of months that have a number for a name: "'tháng' M"."""
    name = str(locale.months["format"]["wide"].get(5, ""))
    found = re.fullmatch(r"([^\W\d]+)( ?)5", name)
    return f"'{found[1]}'{found[2]}M" if found else ""


def letters(form: str) -> bool:
    """Whether a form has words of its own, and the fields day, month and year."""
    parts = FORM.findall(form)
    fields = [part for part in parts if part in ("d", "y", "M", "MMMM")]
    own = "".join(part for part in parts if part not in fields)
    complete = sorted(fields) in (["MMMM", "d", "y"], ["M", "d", "y"])
    return complete and bool(re.search(r"[^\W\d_]", own))


TABLES: dict[str, Callable[[Locale], str]] = {
    "months": lambda locale: names(locale, "months", range(1, 13)),
    "weekdays": lambda locale: names(locale, "days", range(7)),
    "halves": halves,
    "forms": forms,
    "ages": lambda locale: " ; ".join(ages(locale)),
}
"""What is taken of each language."""

HEADS = {
    "months": "Twelve months, with a ; between them and a | between forms of one.",
    "weekdays": "Seven days, from Monday on.",
    "halves": "Before noon ; after noon ; midnight ; noon.",
    "forms": "Dates with words of their own: d day, MMMM month, y year, words between quotes.",
    "ages": "How old something is, by unit.",
}
"""What stands above each table."""


def dated() -> Iterator[str]:
    """Every other language whose months the CLDR knows."""
    for code in sorted(localedata.locale_identifiers()):
        if (re.fullmatch("[a-z]{2}", code) and code not in READ) or code in OTHERS:
            locale = locale_of(code)
            said = names(locale, "months", range(1, 13)).split(";")
            if all(map(str.strip, said)) or numbered(locale):
                yield code


def tables(codes: Iterable[str]) -> dict[str, dict[str, str]]:
    """What stands in the tables, by language."""
    codes = list(codes)
    return {title: {code: take(locale_of(code)) for code in codes} for title, take in TABLES.items()}


def written(said: dict[str, dict[str, str]], *ahead: str) -> str:
    """A file of dates."""
    lines = [
        "# How dates are written: names of months and weekdays, forms, ages and halves of the day.",
        f"# Source: Unicode CLDR, as Babel {__version__} has it; written by docs/make_cldr.py, not by hand.",
        *ahead,
    ]
    for title, of_language in said.items():
        lines += ["", f"# {HEADS[title]}", f"[{title}]", *table(of_language)]
    return "\n".join(lines) + "\n"


def dates() -> str:
    """The file of the languages that newsdoc has words for, and where the others stand."""
    scripts: dict[str, list[str]] = {}
    for code in sorted(dated()):
        scripts.setdefault(script_of(code), []).append(code)
    where = table({script: " ".join(codes) for script, codes in scripts.items()})
    ahead = ("", "# The languages of cldr_rest.toml, by their script.", "[rest]", *where)
    said = tables(READ)
    del said["forms"]  # the grammar has those of the languages with a file
    return written(said, *ahead)


def script_of(code: str) -> str:
    """The script of a language: the one that the names of its weekdays are in."""
    said = names(locale_of(code), "days", range(7))
    scripts: dict[str, str] = tomllib.loads((FOLDER / "scripts.toml").read_text("utf-8"))["scripts"]
    return max(scripts, key=lambda script: len(re.findall(f"[{scripts[script]}]", said)))


def rest() -> str:
    """The file of all other languages, without what is short and means something else in those."""
    said = tables(dated())
    known = meanings(READ)
    for code, line in said["months"].items():
        groups = [
            [form for form in group.split(" | ") if clear(form, number, known)]
            for number, group in enumerate(line.split(" ; "), 1)
        ]
        said["months"][code] = " ; ".join(" | ".join(group) for group in groups)
    return written(said)


def meanings(codes: Iterable[str]) -> dict[str, set[int]]:
    """The months, from 1 on, and the weekdays, from -1 down, that a name is one of."""
    found: dict[str, set[int]] = {}
    for code in codes:
        locale = locale_of(code)
        for kind, keys, sign in (("months", range(1, 13), 1), ("days", range(7), -1)):
            for number, group in enumerate(names(locale, kind, keys).split(" ; "), 1):
                for form in group.split(" | "):
                    found.setdefault(form, set()).add(sign * number)
    return found


def clear(form: str, number: int, known: dict[str, set[int]]) -> bool:
    """Whether a name is long, or nowhere means something else only."""
    return len(form) > BRIEF or number in known.get(form, {number})


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


FILES = {"cldr.toml": dates, "cldr_rest.toml": rest, "exonyms.toml": exonyms}


def main() -> None:
    """Write the files."""
    for name, build in FILES.items():
        (FOLDER / name).write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
