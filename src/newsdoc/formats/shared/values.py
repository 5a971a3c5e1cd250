"""Plain values as formats write them: times, numbers, lists of codes, what is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from newsdoc.problems import Problem
from newsdoc.span import BLANK

BASIC = re.compile(
    r"""(?P<year>\d{4})[-./]?(?P<month>\d\d)[-./]?(?P<day>\d\d)
        (?:[T ]?(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?
        [ ]?(?P<zone>Z|(?:GMT|UTC)?[+-]\d\d(?::?\d\d)?|GMT|UTC)?""",
    re.VERBOSE,
)
"""ISO 8601 in its basic and its extended form, mixed too: "20131106T150000+0100", "2013.11.06 15:00:00"."""

LEAST = 6
"""No date is written with fewer characters."""

LONGEST = 80
"""Nor with more."""


DATED = re.compile(r"[1-9]")
"""What every date holds; programs write noughts for none."""


def undated(text: str | None) -> Problem | None:
    """What is doubtful about a date that could not be read; None where nothing is one."""
    words = text.strip(BLANK) if text else ""
    if DATED.search(words) is None:
        return None
    if SLASHED.fullmatch(words):
        return Problem(None, "ambiguous-date", f"which is the day and which the month: {words!r}")
    return Problem(None, "impossible-date", f"this could not be read as a date: {words[:LONGEST]!r}")


def instant(text: str | None) -> datetime | None:
    """The time that a machine wrote, ISO 8601 or RFC 5322; None for anything else."""
    words = text.strip(BLANK) if text else ""
    if not LEAST <= len(words) <= LONGEST or not words.isascii():
        return None
    if not words[:4].isdigit():
        return by_dots(words) or by_slashes(words) or by_mail(words)
    try:
        return datetime.fromisoformat(words).replace(microsecond=0)
    except ValueError:
        return by_parts(words)


def by_parts(words: str) -> datetime | None:
    """The time of a machine that mixes the forms of ISO 8601: "20131106 15:00:00 GMT"."""
    found = BASIC.fullmatch(words)
    if found is None:
        return None
    zone = (found["zone"] or "").lstrip("GMTUC") if found["zone"] not in ("GMT", "UTC") else "Z"
    clock = f"{found['hour'] or '00'}:{found['minute'] or '00'}:{found['second'] or '00'}"
    day = f"{found['year']}-{found['month']}-{found['day']}"
    try:
        return datetime.fromisoformat(f"{day}T{clock}{zone}")
    except ValueError:
        return None


DOTTED = re.compile(
    r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})(?:,?[ ](?P<hour>\d\d?):(?P<minute>\d\d)(?::\d\d)?)?"
)
"""A day with dots, which stands first wherever dots are written."""


def by_dots(words: str) -> datetime | None:
    """The time of a table: "04.03.2014 16:09"."""
    found = DOTTED.fullmatch(words)
    if found is None:
        return None
    return made(*(int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute")))


def made(*numbers: int) -> datetime | None:
    """The time of these numbers, the year first; None where no calendar or clock has it."""
    try:
        return datetime(*numbers)  # type: ignore[arg-type]  # five numbers and no zone
    except ValueError:
        return None


SLASHED = re.compile(
    r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/\d{4}(?![^ ,T])[^\r\n]{0,30}"
)
"""Day and month between slashes, each of which may be either."""

SLASHES = re.compile(
    r"(?P<one>\d\d?)/(?P<two>\d\d?)/(?P<year>\d{4})(?:,?[ T](?P<clock>\d\d?:\d\d(?::\d\d)?))?"
)


def by_slashes(words: str) -> datetime | None:
    """A day between slashes where one number can be no month, or both are the same: "13/05/2023"."""
    found = SLASHES.fullmatch(words)
    if found is None:
        return None
    one, two = int(found["one"]), int(found["two"])
    if one != two and max(one, two) <= 12:
        return None
    day, month = max(one, two), min(one, two)
    return made(int(found["year"]), month, day, *map(int, (found["clock"] or "0:0").split(":")[:2]))


HALF = re.compile(r"(?<=\d)[ ]?(?P<half>[AaPp])\.?[Mm](?![A-Za-z])\.?")
"""The half of a day behind a time, which no standard allows and many feeds write."""


def by_mail(words: str) -> datetime | None:
    """The time of a mail header or an RSS feed, or its day: "Thu, 19 Feb 2015 17:18:40 +1100"."""
    from email.utils import parsedate_to_datetime  # here, for few formats have them

    half = HALF.search(words)
    try:
        found = parsedate_to_datetime(HALF.sub("", words, count=1) if ":" in words else f"{words} 00:00")
        return found.replace(hour=found.hour % 12 + 12 * (half["half"] in "pP")) if half else found
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def number(text: str | None) -> int | None:
    """The whole number that a text is, thousands marked or not."""
    digits = text.strip(BLANK).replace(",", "") if text else ""
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) < 10 else None


def language_tag(text: str | None) -> str | None:
    """A language as BCP 47 writes it: "EN" is "en", "no_no" is "no-NO"; None for no language."""
    first, *rest = text.strip(BLANK).replace("_", "-").split("-") if text else [""]
    if not (first.isascii() and first.isalpha() and 2 <= len(first) <= 3):
        return None
    # RFC 5646, 2.1.1: scripts have a capital, countries only capitals.
    cased = (part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part for part in rest)
    return "-".join((first.lower(), *cased))


def distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    """The values that say something, each once, in their order."""
    kept = (value.strip(BLANK) for value in values if value)
    return tuple(dict.fromkeys(value for value in kept if value))


def without_none(**values: Any) -> dict[str, Any]:
    """The values that are there: what goes to `Metadata.extra`."""
    return {name: value for name, value in values.items() if value is not None and value not in ((), {}, "")}


def plain(value: Any, depth: int = 40) -> Any:
    """JSON as values that an article may hold: lists become tuples."""
    if depth == 0:
        return None
    if isinstance(value, dict):
        return {str(key): plain(item, depth - 1) for key, item in value.items()}
    if isinstance(value, list):
        return tuple(plain(item, depth - 1) for item in value)
    return value
