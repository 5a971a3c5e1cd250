"""Datelines of scripts without capitals, whose own agency stands in front of the text and ends nothing.

    uncased = place day? joint [reporter "/"] AGENCY [mark] blank
    joint   = "/" | "-" | "|" | "،" | nothing behind a day

    أنقرة / الأناضول اتفق ...           دمشق-سانا اتفق ...          الرياض 3 مايو 2021 م واس اتفق ...
    إسطنبول / أحمد علي / الأناضول        الكويت - 3 - 5 (كونا) -- اتفق ...

No shape tells such a dateline from a sentence: its agency must be known, and its place as well,
or something parts the two.
"""

from __future__ import annotations

import re

from newsdoc.grammar.filing import DASH, S, date_form, without_case
from newsdoc.grammar.places import country_of, is_city
from newsdoc.lexicon import NOTHING, Lexicon, per_language
from newsdoc.model import Dateline, Person, Place
from newsdoc.span import Match, Span

LONGEST = 2
"""The words of a place that no list has."""

BLANKS = re.compile(f"{S}+")
WINDOW = 120
"""No such dateline is longer."""


@per_language
def form(words: Lexicon) -> str:
    """The grammar; what matches nowhere for a script that has capitals."""
    letters, native = without_case(words.name), words.any("agencies.news")
    if not letters or words.words("dateline.reporters"):
        return NOTHING  # the scripts of East Asia have forms of their own (grammar.boxed)
    word = rf"[{letters}'’]{{1,20}}"
    name, joint = rf"{word}(?:{S}{word}){{0,2}}", rf"(?:{DASH}|[/|،,])"
    day = rf"(?:{date_form(words)}|\d\d?{S}-{S}\d\d?)"
    return rf"""(?P<located>{name}?) {S}{{0,2}} (?:(?P<joint>{joint}){S}{{0,2}})?
        (?:(?:(?:{words.any('dateline.dated')}){S})?(?P<date>{day}){S}{{0,2}}(?:{joint}{S}{{0,2}})?)?
        (?:(?P<reporter>{word}(?:{S}{word}){{1,3}}){S}{{0,2}}/{S}{{0,2}})?
        \(?(?P<agency>{native})\)? (?:{S}{{0,2}}{joint}{{1,2}} | [.:])? (?=[ \t\r\n\u00a0]|\Z)"""


def believable(found: Match, language: str) -> bool:
    """Whether the place is known, or so short a name stands apart from the agency."""
    located, apart = found["located"], found.get("joint") or found.get("date")
    return is_city(located, language) or bool(apart and len(located.split(BLANKS)) <= LONGEST)


def uncased_dateline(span: Span, language: str) -> Dateline | None:
    """The dateline of such a kind in front of a text, or None."""
    pattern = form(language)
    if pattern.pattern == NOTHING:
        return None
    found = span.before(min(span.stop, span.start + WINDOW)).match(pattern)
    if found is None or not believable(found, language):
        return None
    located, agency, reporter = found["located"], found["agency"], found.get("reporter")
    return Dateline(
        found.span,
        located,
        (Place(located, located, None, country_of(located, None)),),
        (agency,),
        found.get("date"),
        None,
        span.source.span(found.span.stop).lstrip(" \t\r\n\u00a0").start,
        (Person(reporter, reporter),) if reporter else (),
    )
