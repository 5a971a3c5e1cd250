"""Who contributed to a story, and from where: the words of a desk below it.

    contributors = sentence+        sentence = people closing | names "reported from" places

    Lee reported from Bonn. AP writer Bo Roe in Rome contributed to this report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from newsdoc.grammar.names import people
from newsdoc.letters import LOWER, UPPER, late
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.nodes import Person
from newsdoc.span import Span

EDGES = " \t\r\n([)]*^#<:;-–—_"
"""Brackets, bullets and typesetting around the words of a note."""

PLACE_EDGES = EDGES + ".,"

SENTENCE = re.compile(rf"(?<=[{LOWER}][.;])[ \t\r\n]+(?=[{UPPER}])")
"""What stands between two sentences."""

NAME = re.compile(rf"[{UPPER}][\w'’-]{{0,3}}[{LOWER}][\w'’-]{{0,30}}")
"""A surname alone, as the byline above has it whole; an acronym is none."""

WORD = rf"[{UPPER}][^ \t\r\n]{{0,30}}"
PLACES = late(rf"{WORD}(?:[ \t\r\n]+(?:[{LOWER}]{{1,3}}[ ])?{WORD}){{0,9}}")
"""One place or several: words with capitals, small ones of names and an "and" between them."""


@per_language
def said_of(words: Lexicon) -> str:
    """What stands behind the names: that they contributed, or where they reported from."""
    return rf"(?i:(?P<from>{words.any('contributors.reports')})|{words.any('contributors.closings')})\b"


@per_language
def another(words: Lexicon) -> str:
    """What stands between two who reported from two places."""
    verbs = words.any("contributors.reports")
    return rf",?[ ](?:{words.any('byline.and')})[ ](?=[^.;]{{2,60}}?[ ](?:{verbs})[ ])"


def named(span: Span, language: str) -> Iterator[Person]:
    """Those who contributed, sentence by sentence; "Lee reported from Bonn" names one and a place."""
    for sentence in span.split(SENTENCE):
        for clause in sentence.split(another(language)):
            yield from named_in(clause, language)


def named_in(clause: Span, language: str) -> Iterator[Person]:
    """Those whom a clause names, with the place from which they reported."""
    found = clause.search(said_of(language))
    names = (clause.before(found.span) if found else clause).strip(EDGES)
    signed = people(names, language)[0]
    if found is None or not found.get("from"):
        yield from signed
        return
    place = clause.after(found.span).strip(PLACE_EDGES)
    if place.fullmatch(PLACES) and (signed or names.fullmatch(NAME)):
        alone = signed or (Person(names, names),)
        yield from (evolve(person, span=person.span.to(place), location=place) for person in alone)
