"""The labels of archives, and the dates that they print in the language of their interface."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from newsdoc.lexicon import alternation, lexicon
from newsdoc.lexicon import languages as spoken_languages
from newsdoc.span import BLANK


@cache
def tables() -> Mapping[str, Any]:
    """All tables of the archives' words (lexicon: labels)."""
    return lexicon("labels").tables


@cache
def fields(archive: str) -> Mapping[str, str]:
    """From each label of an archive, in small letters, to the field that it means."""
    return {label.casefold(): name for name, labels in tables()[archive].items() for label in labels}


@cache
def label(archive: str) -> re.Pattern[str]:
    """A label of an archive with its colon, at the start of a line."""
    return re.compile(rf"(?i:(?P<label>{alternation(fields(archive))})):[ \t]*")


@cache
def languages() -> Mapping[str, str]:
    """From the name of a language, in small letters, to its tag."""
    return {name: tag for tag, names in tables()["languages"].items() for name in names}


def language(text: str | None) -> str | None:
    """The tag of the first language that a field names: "GERMAN; DEUTSCH", "Dutch / Nederlands"."""
    first = SEPARATED.split(text or "")[0].strip(" \t").casefold()
    return languages().get(first)


SEPARATED = re.compile(r"[;,/]")
"""What stands between two names of a language."""


@cache
def writers() -> frozenset[str]:
    """What stands in front of a writer's name or the source, in every language: "autor", "quelle"."""
    spoken = (lexicon(name).words("byline.by", "signoff.sources") for name in spoken_languages())
    return frozenset(word.casefold() for words in spoken for word in words)


@cache
def months() -> Mapping[str, int]:
    """From the name of a month to its number, in the languages of the archives' interfaces."""
    found: dict[str, int] = {}
    for tag in tables()["interfaces"]["languages"]:
        for form, number in lexicon(tag).get("months").items():
            found.setdefault(form.casefold().rstrip("."), number)
    return found


def provider(code: str) -> str:
    """Whom a code or an authority stands for; itself where nobody is known by it."""
    known: str = tables()["providers"].get(code, code)
    return known


@cache
def dates() -> re.Pattern[str]:
    """A date with a named month, in the order of any of those languages, perhaps with a time."""
    month = alternation(months())
    gap = r"[ \t]{1,3}"
    return re.compile(
        rf"""(?i:(?<![\w.])(?:
            (?P<day>\d\d?)(?:st|nd|rd|th|er|º|\.)?{gap}(?:de{gap})?(?P<month>{month})\.?,?{gap}(?:de{gap})?
            (?P<year>(?:19|20)\d\d)
          | (?P<month2>{month})\.?{gap}(?P<day2>\d\d?)(?:st|nd|rd|th)?,?{gap}(?P<year2>(?:19|20)\d\d)
          )(?!\d))""",
        re.VERBOSE,
    )


@cache
def seasons() -> Mapping[str, int]:
    """From the name of a season to the month with which its issue is dated."""
    return {name: int(month) for month, names in tables()["seasons"].items() for name in names}


@cache
def issue() -> re.Pattern[str]:
    """The month or the season of an issue, which is a date without a day: "January 2009", "Summer, 2008"."""
    named = alternation((*months(), *seasons()))
    return re.compile(rf"(?i:(?P<month>{named})\.?,?[ \t]{{1,3}}(?P<year>(?:19|20)\d\d))")


def issued(text: str) -> datetime | None:
    """The first day of the month or the season that an issue is of."""
    found = issue().fullmatch(text.strip(BLANK))
    if found is None:
        return None
    name = found["month"].casefold()
    return datetime(int(found["year"]), months().get(name) or seasons()[name], 1)


CLOCK = re.compile(r"(?<![\d:])(?P<hour>\d\d?):(?P<minute>\d\d)(?:[ \t]?(?P<half>[AaPp])\.?[Mm]\b)?")
"""A time of day near a date."""


def date(text: str, *, clock: bool = False) -> datetime | None:
    """The first date in a text; with the time behind it, where that is asked for."""
    found = dates().search(text)
    if found is None:
        return None
    month = months()[(found["month"] or found["month2"]).casefold()]
    time = CLOCK.search(text, found.end(), found.end() + 40) if clock else None
    hour = int(time["hour"]) if time else 0
    if time and time["half"]:
        hour = hour % 12 + 12 * (time["half"] in "pP")
    try:
        day, year = int(found["day"] or found["day2"]), int(found["year"] or found["year2"])
        return datetime(year, month, day, hour, int(time["minute"]) if time else 0)
    except ValueError:
        return None
