"""Times of day as news prints them, and their zones.

    clock = [half] hour (":" minute [":" second] | half | "h" ...) [half] [zone]
          | noon | midnight | "1430" zone

    09:30        7:35 a.m. EST        14.20 Uhr        下午3時20分        8h30        0130 GMT
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from functools import cache

from newsdoc.grammar.calendars import SPACE
from newsdoc.lexicon import Lexicon, alternation, groups, lexicon, per_language
from newsdoc.span import Match

HALVES = 4
"""Before noon, after it, midnight and noon: the groups of a line of [halves] in cldr.toml."""


@per_language
def clock(words: Lexicon) -> str:
    """A time of day and its zone."""
    names = alternation(lexicon("zones").words("names.seen", "rfc"))
    hours = rf"(?:{words.any('dates.clocks')})(?!\w)\.?"
    marks, minutes = words.any("dates.marks"), words.any("dates.minutes")
    spelled = rf"{hours}{SPACE}{{1,3}}(?=\d\d{SPACE}?(?:{minutes}))"
    early, late, midnight, noon = (alternation(half) for half in halves(words.name))
    return rf"""(?i:(?<![\d:.]) (?:(?:(?P<am>{early})|(?P<pm>{late})){SPACE}?)?
          (?: (?P<h>\d\d?){SPACE}?(?:[:.]|(?:{marks}|[時时点點시]){SPACE}?|{spelled})
              (?P<m>\d\d|\d(?={SPACE}?[分분]))(?:[分분]|{SPACE}?(?:{minutes})(?!\w))?
              (?:(?::|{SPACE}?)(?P<s>\d\d)(?:[.,]\d{{1,9}}|[秒초](?!\d)|(?<=:\d\d)))?(?![\d:])
              (?:{SPACE}?(?:(?P<ap>[ap])\.?{SPACE}?m\b\.?|(?P<am2>{early})|(?P<pm2>{late})))?
              (?:{SPACE}?{hours})?(?:{SPACE}?(?:{words.any('dates.local')})(?!\w))?
            | (?P<h2>\d\d?){SPACE}?(?P<ap2>[ap])\.?{SPACE}?m\b\.?
            | (?P<h4>\d\d?){SPACE}?(?:{hours}|[時时点點시](?!\d))
            | (?<!\w)(?:12{SPACE})?(?:(?P<noon>{noon})|(?P<midnight>{midnight}))(?!\w)
            | (?P<h3>[0-2]\d)(?P<m3>[0-5]\d)(?={SPACE}?(?:h\b|hrs\b|hours\b|{names})) ))
          (?:{SPACE}{{0,2}}\(?(?P<zone>
              (?:(?:UTC|GMT|Z)?(?P<sign>[+-])(?P<zh>\d\d):?(?P<zm>\d\d))(?!\d)
            | (?:(?:UTC|GMT)(?P<sign2>[+-])(?P<zh2>\d\d?))(?![\d:])
            | (?:{names})\b ))?"""


@cache
def halves(language: str) -> tuple[tuple[str, ...], ...]:
    """The words for before and after noon, but for the English ones; and those for midnight and noon."""
    found, own = groups("halves", language), lexicon(language)
    early, late, midnight, noon = found if len(found) == HALVES else ([], [], [], [])
    early, late = ([word for word in half if not word.isascii()] for half in (early, late))
    early, late = [*early, *own.words("dates.early")], [*late, *own.words("dates.late")]
    return tuple(tuple(filter(None, half)) for half in (early, late, midnight, noon))


def with_clock(day: datetime, time: Match) -> datetime | None:
    """That day at that time: aware only where the zone is certain."""
    group = time.found.groupdict()
    hour = int(group["h"] or group["h2"] or group["h3"] or group["h4"] or (12 if group["noon"] else 0))
    half = (group["ap"] or group["ap2"] or "").lower()
    half = half or ("a" if group["am"] or group["am2"] else "p" if group["pm"] or group["pm2"] else "")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    second = int(group["s"] or 0)
    try:
        value = day.replace(hour=hour, minute=int(group["m"] or group["m3"] or 0), second=min(second, 59))
        return value.replace(tzinfo=offset(group, bool(group["s"])))
    except ValueError:
        return None


def offset(group: Mapping[str, str | None], machine: bool) -> timezone | None:
    """The offset of a zone that can only mean one thing; None leaves the time naive."""
    name = (group["zone"] or "").upper()
    sign = group["sign"] or group["sign2"]
    if sign:
        hours, minutes = group["zh"] or group["zh2"] or 0, group["zm"] or 0
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-ahead if sign == "-" else ahead)
    known = lexicon("zones").get("rfc").get(name)
    return timezone(timedelta(hours=known)) if known is not None and (machine or not known) else None
