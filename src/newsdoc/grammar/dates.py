"""Dates and times as news prints them.

    when = [weekday] date [joiner] [time [zone]]  |  time [zone] [joiner] [weekday] date
    date = month day year | day month year | numbers | year-month-day | month year | 年月日

    Feb. 2, 2023 - 09:30        7:35 a.m. Dec. 19, 2016        2022-03-19T18:25:40Z

A `When` is exact to the character and gives a value only where a calendar and a
clock have it.  Nothing is guessed from today: a date without a year needs a
reference (`resolve`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from functools import cache

from attrs import frozen

from newsdoc.grammar.calendars import SPACE, common_year, eras, glued, own_forms, year
from newsdoc.grammar.clocks import clock, with_clock
from newsdoc.letters import late
from newsdoc.lexicon import DEFAULT, Lexicon, alternation, groups, lexicon, per_language
from newsdoc.model import Precision
from newsdoc.span import Match, Span

SEP = rf"{SPACE}{{0,5}}[,،.|/]?{SPACE}{{0,5}}"
START = r"(?<![\d./_])(?<!\d:)(?:(?<!\d-)|(?<=:\d\d-)(?=\d\d?[ ]))"
"""Where a date may start: a blank in front of a number may be lost, or no script has any."""

ALONE = r"(?<![^\W\d_])"
"""Where a name of a month may start."""

CENTURY_TURN = 70
"""Two-digit years from here on are of the 1900s (POSIX strptime has 69)."""

NEAR = 15
"""A day without a month is one so near to the reference."""


@per_language
def dates(words: Lexicon) -> str:
    """Any date with a year, each form in a group of its own."""
    month = rf"(?:{words.any('months')})"
    ordinal = rf"(?:{words.any('dates.ordinals')})?"
    mid, years, named = SEP + between(words), year(words), alternation(words.get("dates.eras"))
    return rf"""(?i:{START} (?: {own_forms(words, month)} |
      (?P<iso>(?P<iso_y>{years})(?P<iso_sep>\.{SPACE}|[-/.])(?P<iso_m>\d\d?)(?P=iso_sep)(?P<iso_d>\d\d?))(?!\d)
    | (?P<han>(?:(?P<han_era>{named}){SPACE}?(?P<han_n>\d{{1,3}}|元)|(?P<han_y>{years}))
        {SPACE}?[年년]{SPACE}?(?P<han_m>\d\d?){SPACE}?[月월]
        {SPACE}?(?P<han_d>\d\d?){SPACE}?[日일號号])
    | {ALONE}(?P<mdy>(?P<mdy_m>{month})\.?{SEP}(?P<mdy_d>\d\d?){ordinal}{mid}(?P<mdy_y>{years}))(?!\d|:\d)
    | (?P<dmy>(?P<dmy_d>\d\d?){ordinal}\.?(?:{SPACE}of)?(?:-|{mid})(?P<dmy_m>{month})\.?
        (?:{SPACE}?/{SPACE}?{month})?(?:-|{mid})
        (?P<dmy_y>{years}|\d\d))(?!\d|:\d)
    | (?P<ymd>(?P<ymd_y>{years})\.?(?:-|{SEP})(?P<ymd_m>{month})\.?(?:-|{SEP})(?P<ymd_d>\d\d?))(?![\d:])
        (?!{SEP}{years})
    | (?P<num>(?P<num_1>\d\d?)(?P<num_sep>\.{SPACE}|[-/.])(?P<num_2>\d\d?)(?P=num_sep)
        (?P<num_y>{years}|\d\d))(?!\d)
    | {ALONE}(?P<my>(?P<my_m>{month})\.?,?{SPACE}{{1,3}}{between(words)}(?P<my_y>{years}))(?!\d)
    ))"""


def between(words: Lexicon) -> str:
    """A small word between the parts of a date, or nothing."""
    small = words.words("dates.between")
    return rf"(?:(?:{alternation(small)})(?:{SPACE}{{1,3}}|(?<=[{glued()}'’])))?" if small else ""


@per_language
def days(words: Lexicon) -> str:
    """A day and a month without a year, as datelines have it: "Feb 26", "3 June", "5月3日", "29日"."""
    month = rf"(?:{words.any('months')})"
    ordinal = rf"(?:{words.any('dates.ordinals')})?"
    return rf"""(?i:
      (?P<md>(?P<md_m>{month})\.?{SPACE}{{0,3}}(?P<md_d>\d[\dO]?){ordinal})(?!\d)
    | (?P<dm>(?P<dm_d>\d\d?){ordinal}\.?{SPACE}{{0,3}}{between(words)}(?P<dm_m>{month}))\b\.?
    | (?P<hm>(?P<hm_m>\d\d?){SPACE}?[月월]{SPACE}?(?P<hm_d>\d\d?){SPACE}?[日일號号])
    | (?P<hd>(?P<hd_d>\d\d?){SPACE}?[日일號号])
    )"""


@per_language
def weekday(words: Lexicon) -> str:
    """The name of a day in front of its date."""
    return rf"(?i:\b(?:{words.any('dates.weekdays')})\.?{SEP})"


@per_language
def joint(words: Lexicon) -> str:
    """What may stand between a date and its time: "21.09.2021 г., вторник, в 13:34"."""
    word = rf"(?:{words.any('dates.joiners', 'dates.front')})(?![^\W\d_]):?"
    day = rf"(?:{words.any('dates.weekdays')})\.?(?![^\W\d])"
    return rf"""(?i: \.? (?:{SPACE}?(?:{words.any('dates.years')})(?!\w))?
        (?:{SPACE}?[(（][^()（）\d]{{1,12}}[)）])? (?:(?:,?{SPACE}{{1,3}}|(?<=日)){day})? {SPACE}{{0,5}}
        (?:T(?=\d)|(?:[,،|/·•、:–—-]{SPACE}{{0,5}})?(?:{word})?){SPACE}{{0,5}}[(（]?)"""


BLANKS = re.compile(rf"{SPACE}+")
"""What one blank of a word list may be in a text."""

UNIX = late(
    rf"""(?i:(?P<weekday>[a-z]{{3}}){SPACE}{{1,3}}(?P<month>[a-z]{{3}}){SPACE}{{1,3}}(?P<day>\d\d?){SPACE}{{1,3}}
    (?P<time>\d\d:\d\d:\d\d){SPACE}(?:(?P<zone>[a-z]{{1,4}}){SPACE})?(?P<year>\d{{4}}))(?!\d)""",
    re.VERBOSE,
)
"""What the Unix command ``date`` prints: "Tue Aug 02 13:35:00 EDT 2016"; C's ``asctime`` has no zone."""


@frozen
class When:
    """A date, or a date and a time, found in a text."""

    span: Span
    date: Span
    #: None where no calendar or clock has it.
    value: datetime | None
    precision: Precision
    zone: Span | None = None
    #: Whether day and month could not be told apart.
    ambiguous: bool = False


def find(span: Span, language: str = DEFAULT) -> When | None:
    """The first date of a text, with the time beside it."""
    unix = span.search(UNIX)
    if unix:
        return from_unix(unix)
    found = span.search(dates(language))
    return around(span, found, language) if found else None


def around(whole: Span, found: Match, language: str) -> When:
    """A date with its weekday and the time after or before it."""
    start = named_day(whole, found.span, language)
    gap = whole.after(found.span).match(joint(language))
    time = whole.after(gap.span if gap else found.span).match(clock(language))
    if time:
        return read(found, with_weekday(whole, whole.after(start).to(time.span), language), time, language)
    for time in whole.before(start).find(clock(language)):
        between = whole.after(time.span).before(start)
        if between.fullmatch(joint(language)) or not len(between.strip(" \t\r\n,()|")):
            return read(found, time.span.to(found.span), time, language)
    return read(found, with_weekday(whole, whole.after(start).to(found.span), language), None, language)


def named_day(whole: Span, found: Span, language: str) -> int:
    """Where the weekday in front of a date starts, or the date itself."""
    window = whole.after(max(whole.start, found.start - 24)).before(found)
    for name in window.find(weekday(language)):
        if name.span.stop == found.start:
            return name.span.start
    return found.start


@per_language
def weekday_behind(words: Lexicon) -> str:
    """A weekday behind a date: in brackets, or the last of its line."""
    name = rf"(?i:{words.any('dates.weekdays')})\.?"
    return rf"{SPACE}?[(（]{name}[)）]|(?:{SPACE}|,{SPACE}|(?<=[日일號号])){name}(?=[ \t]*(?:\Z|[\r\n]))"


def with_weekday(whole: Span, span: Span, language: str) -> Span:
    """A date with the weekday behind it."""
    behind = whole.after(span).match(weekday_behind(language))
    return span.to(behind.span) if behind else span


def read(found: Match, span: Span, time: Match | None, language: str) -> When:
    """The value of a date and a time that patterns have recognised."""
    zone = time.get("zone") if time else None
    year, month, day, ambiguous = calendar(found, language, zone)
    if ambiguous and day and language == DEFAULT and (name := span.before(found.span).text.strip(" ,.")):
        month, day, ambiguous = on_weekday(name, year, month, day)
    precision: Precision = "month" if day is None else "day"
    value = make(year, month, 1 if day is None else day)
    if time and value and day:
        precision = "second" if time.get("s") else "minute"
        value = with_clock(value, time)
    return When(span, found.span, value, precision, zone, ambiguous)


def on_weekday(name: str, year: int, month: int, day: int) -> tuple[int, int, bool]:
    """Month and day in the order in which that day is the weekday in front of it: "Fri 08/05/2020".

    English alone leaves them in doubt.
    """
    week = lexicon(DEFAULT).get("dates.week")
    for one, other in ((month, day), (day, month)):
        value = make(year, one, other)
        if value and name.casefold().startswith(week[value.weekday()]):
            return one, other, False
    return month, day, True


def make(year: int, month: int, day: int) -> datetime | None:
    """That day at midnight, or None where no calendar has it."""
    try:
        return datetime(year, month, day)
    except ValueError:
        return None


def month_number(name: str, language: str) -> int:
    """1 to 12; 0, which no calendar has, for a letter that only looks like one ("Aprıl")."""
    return int(month_table(language).get(BLANKS.sub(" ", name.casefold()), 0))


@cache
def month_table(language: str) -> Mapping[str, int]:
    """The names of the months in small letters."""
    return lexicon(language).table("months")


def calendar(found: Match, language: str, zone: Span | None = None) -> tuple[int, int, int | None, bool]:
    """Year, month, day (None where absent) and whether day and month are in doubt."""
    form = found.found.lastgroup
    group: Mapping[str, str] = {
        name.partition("_")[2]: value
        for name, value in found.found.groupdict().items()
        if value is not None and name.startswith(f"{form}_")
    }
    year = year_of(group, language)
    if form == "num":
        first, second = int(group["1"]), int(group["2"])
        month, day, ambiguous = numbers(first, second, group["sep"], order(language, zone))
        return year, month, day, ambiguous
    month = int(group["m"]) if group["m"].isdigit() else month_number(group["m"], language)
    return year, month, int(group["d"]) if "d" in group else None, False


def year_of(group: Mapping[str, str], language: str) -> int:
    """The year of a date, also one that counts from an era."""
    if "era" in group:
        return eras(language)[group["era"]] + (int(group["n"]) if group["n"].isdecimal() else 1)
    return common_year(full_year(group["y"]), language)


def order(language: str, zone: Span | None) -> tuple[str, bool]:
    """What a language writes first, "day" or "month", and whether the zone of the time has told it."""
    told = lexicon("zones").get("order").get(zone.text.upper()) if zone else None
    return told or lexicon(language).get("dates.first"), told is not None


def numbers(first: int, second: int, separator: str, usage: tuple[str, bool]) -> tuple[int, int, bool]:
    """Month and day of two numbers: by impossibility, by the separator, by usage.

    Full stops and hyphens stand between day-first numbers everywhere; slashes
    are read in the order of the language, or of the zone where there is one; without
    one they stay in doubt.
    """
    if first > 12 or second > 12 or first == second:
        return (second, first, False) if first > 12 else (first, second, False)
    first_of_all, told = usage
    if separator == "/" and first_of_all == "month":
        return first, second, not told
    return second, first, separator == "/" and not told


def full_year(digits: str) -> int:
    """Four digits of a year from two or four."""
    year = int(digits)
    if year >= 100:
        return year
    return year + (1900 if year >= CENTURY_TURN else 2000)


def from_unix(found: Match) -> When:
    """The value of a date as Unix prints it."""
    month = month_number(found["month"].text, DEFAULT)
    value = make(int(found["year"].text), month, int(found["day"].text))
    time = found["time"].match(clock(DEFAULT))
    if value and time:
        zone = found.get("zone")
        hours = lexicon("zones").get("rfc").get(zone.text.upper()) if zone else None
        value = with_clock(value, time)
        if value and hours is not None:
            value = value.replace(tzinfo=timezone(timedelta(hours=hours)))
    return When(found.span, found.span, value, "second", found.get("zone"))


def resolve(found: Span, reference: date | None, language: str = DEFAULT) -> date | None:
    """The day that a dateline's date names.

    A date without a year is the one nearest to `reference`, a day without a month
    the nearest of that number, a weekday the last one up to it; without a
    reference they are None.
    """
    when = find(found, language)
    if when is not None:
        return when.value.date() if when.value else None
    day = found.search(days(language))
    if reference is None:
        return None
    if day is None:
        return last_weekday(found, reference, language)
    group = day.found.groupdict()
    number = int((group["md_d"] or group["dm_d"] or group["hm_d"] or group["hd_d"]).upper().replace("O", "0"))
    if group["hd"]:
        around = (reference + timedelta(days=shift) for shift in range(-NEAR, NEAR + 1))
        near = [day for day in around if day.day == number]
    else:
        month = int(group["hm_m"] or 0) or month_number(group["md_m"] or group["dm_m"], language)
        values = (make(reference.year + shift, month, number) for shift in (-1, 0, 1))
        near = [value.date() for value in values if value]
    return min(near, key=lambda day: abs(day - reference), default=None)


def last_weekday(found: Span, reference: date, language: str) -> date | None:
    """The last day of that name up to `reference`: "Monday"."""
    key = found.text.casefold().strip(" .,")
    for number, names in enumerate(groups("weekdays", language)):
        if any(name.startswith(key) for name in names):  # "Thurs" has no form of its own
            return reference - timedelta(days=(reference.weekday() - number) % 7)
    return None
