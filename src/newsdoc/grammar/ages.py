"""How old something is, as pages print it: "3 hours ago", "vor 3 Stunden".

An age has a value only against a time that is given; nothing is read from a clock.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from newsdoc.grammar.calendars import SPACE
from newsdoc.grammar.dates import When
from newsdoc.lexicon import DEFAULT, NOTHING, groups, lexicon
from newsdoc.nodes import Precision
from newsdoc.span import Span


@cache
def ages(language: str) -> re.Pattern[str]:
    """How old something is: "3 hours ago"; the group that took part is the unit."""
    own = ([form] for form in lexicon(language).words("dates.ages"))
    units: dict[str, list[str]] = {}
    for group in (*groups("ages", language), *own):
        unit, _, forms = " | ".join(group).partition(":")
        units.setdefault(unit, []).extend(filter(None, map(str.strip, forms.split("|"))))
    found = (rf"(?P<{unit}>{'|'.join(map(pattern, forms))})" for unit, forms in units.items())
    return re.compile(rf"(?i:{'|'.join(found) or NOTHING})(?!\w)")


def pattern(form: str) -> str:
    """A form of the CLDR's, "{0} hours ago", with any number in it."""
    return re.escape(form).replace(r"\ ", rf"{SPACE}?").replace(r"\{0\}", r"(?:\d{1,3})")


def ago(span: Span, reference: datetime, language: str = DEFAULT) -> When | None:
    """The first age in a text, counted back from `reference`."""
    found = span.search(ages(language))
    if found is None:
        return None
    unit = str(found.found.lastgroup)
    count = int("".join(filter(str.isdecimal, found.span.text)))
    try:
        value = reference - timedelta(**{f"{unit}s": count})
    except OverflowError:  # before the first day of the calendar
        return None
    precision: Precision = "minute" if unit in ("minute", "hour") else "day"
    return When(found.span, found.span, value, precision)
