"""The trailers of wire messages: when a message was sent, in the form that its format defines.

    AP-WF-03-04-14 1609GMT        141103 GMT Aug 18        APA0312 2024-03-12/14:05
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from newsdoc.grammar.dates import When, full_year, make, month_number
from newsdoc.lexicon import DEFAULT, languages, lexicon
from newsdoc.span import Match, Span

TRAILER = re.compile(
    r"""\^?[A-Z]{2,4}(?:-[A-Z]{2})?-(?P<month>[01]\d)-(?P<day>[0-3]\d)-(?P<year>\d\d)
        [ ](?P<time>[0-2]\d[0-5]\d)(?P<zone>[A-Z]{1,4})?<?
      | (?:(?:[a-z]{2,4}(?:[-/][a-z]{2,4}){0,5}[ \r\n]{1,2})?(?:[A-Z]{3,5}|[a-z]{3})[ ])?
        (?P<day2>[0-3]\d)(?P<time2>[0-2]\d[0-5]\d)(?:[ ](?P<zone2>[A-Z]{3,4}))?
        [ ](?P<name>[^\W\d_]{3,4})[ ](?P<year2>\d\d)(?:N{4})?""",
    re.VERBOSE,
)
"""The trailers of wire messages: "AP-WF-03-04-14 1609GMT" (ANPA 84-2, month before
day), "141103 GMT Aug 18" (IPTC 7901: day, hour, minute), "abc/def AFP 272014 GMT SEP 04"."""


STAMP = re.compile(
    r"(?:(?:[A-Z]{2,4}\d{3,4}|[A-Z][a-z]{1,3})[ ]{1,6}|(?=\d{8}T))(?P<day>\d{4}-?\d\d-?\d\d)[/T]"
    r"(?P<time>\d\d:?\d\d)(?:\d\d)?Z?"
)
"""The number of a message, or who sent it, and when: "APA0312 2024-03-12/14:05", "Lgo 20240312T140501Z"; or
when alone, as machines write it without signs."""


def trailer(line: Span) -> When | None:
    """The instant of a line that is the trailer of a wire message, else None.

    The format defines the zone, so a named one is read as RFC 5322 has it.
    """
    stamped = line.fullmatch(STAMP)
    if stamped:
        return at_stamp(line, stamped)
    found = line.fullmatch(TRAILER)
    if found is None:
        return None
    group = found.found.groupdict()
    month = int(group["month"] or desk_month(group["name"] or ""))
    value = make(full_year(group["year"] or group["year2"]), month, int(group["day"] or group["day2"]))
    time, zone = group["time"] or group["time2"], group["zone"] or group["zone2"]
    hours = lexicon("zones").get("rfc").get(zone, lexicon("zones").get("desks").get(zone))
    try:
        value = value and value.replace(
            hour=int(time[:2]),
            minute=int(time[2:]),
            tzinfo=None if hours is None else timezone(timedelta(hours=hours)),
        )
    except ValueError:
        value = None
    return When(line, line, value, "minute", found.get("zone") or found.get("zone2"))


def at_stamp(line: Span, found: Match) -> When:
    """The instant of a stamp in the form of ISO 8601; without a "Z" the zone is the desk's own."""
    try:
        value = datetime.fromisoformat(f"{found['day'].text}T{found['time'].text}")
    except ValueError:
        return When(line, line, None, "minute")
    zone = UTC if line.text.endswith("Z") else None
    return When(line, line, value.replace(tzinfo=zone), "minute")


def desk_month(name: str) -> int:
    """The month of a trailer, which a desk names in English or in its own language."""
    return next(filter(None, (month_number(name, language) for language in (DEFAULT, *languages()))), 0)
