"""How old something is, as pages print it: "3 hours ago", "vor 3 Stunden".

An age has a value only against a time that is given; nothing is read from a clock.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from newsdoc.grammar.calendars import SPACE
from newsdoc.grammar.dates import When
from newsdoc.lexicon import DEFAULT, NOTHING, groups
from newsdoc.nodes import Precision
from newsdoc.span import Span


@cache
def ages(language: str) -> re.Pattern[str]:
    """How old something is: "3 hours ago"; the group that took part is the unit."""
    units = []
    for group in groups("ages", language):
        unit, _, forms = " | ".join(group).partition(":")
        templates = (re.escape(form.strip()).replace(r"\ ", rf"{SPACE}?") for form in forms.split("|"))
        any_form = "|".join(template.replace(r"\{0\}", r"(?:\d{1,3})") for template in templates if template)
        units.append(rf"(?P<{unit}>{any_form})")
    return re.compile(rf"(?i:{'|'.join(units) or NOTHING})(?!\w)")


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
