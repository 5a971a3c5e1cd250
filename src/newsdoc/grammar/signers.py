"""Whether names without a "By" sign a story: what they look like, and what a line beside them says.

    plain     Ann Lee, but no "River Desk", "New York", "Best Autumn Walks In Town", "Die Brücke"
    dated     "May 3, 2021 ...", "Updated ...", "3 hours ago"
    ended     a sentence of the text
"""

from __future__ import annotations

import re

from newsdoc.grammar.ages import ages
from newsdoc.grammar.dates import find
from newsdoc.grammar.names import Signed
from newsdoc.grammar.phrases import ANY, grammar
from newsdoc.grammar.places import is_city, is_region
from newsdoc.grammar.words import whole_words
from newsdoc.language import solid
from newsdoc.letters import LOWER
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.model import Person
from newsdoc.span import Span

PROSE = 120
"""A line this long is a paragraph, not another line of the header."""

SENTENCE = 30
"""A shorter sentence is a button: "Read more."."""

SHORT = 40
"""What is left of a line after its names, where that is no date: a topic, page furniture."""

LONGEST_BARE = 4
"""The words of the longest name that is taken for one without a "By"."""

LONGEST_SOLID = 2
"""Those of one in a script whose names have no blank, or one if they are foreign."""

FIGURE = re.compile(r"\d")


def ended(span: Span) -> bool:
    """Whether a line is a sentence of some length."""
    return len(span) > SENTENCE and span.text.endswith((".", "。"))


def full(person: Person) -> bool:
    """Whether it is a full name in capitals that names no city, or initials: "Ann Lee", not "New York"."""
    name, words = person.name, whole_words(person.name)
    return (len(words) > 1 or words[0].kind == "initials") and not name.text.islower() and not is_city(name)


def plain(person: Person, language: str) -> bool:
    """Whether a bare name is short, and neither of its words nor its place are a heading's."""
    known, line = grammar(language), whole_words(person.name)
    kinds = ("weekday", "beat", "sure", "likely")
    heading = any(known[kind].at(line, at) for kind in kinds for at in range(len(line)))
    led = known["article"].at(line, 0) and len(line[0].span) > 1  # "Die Brücke", but "A. Silva"
    place = person.location
    placed = place is None or is_city(place, language) or is_region(place, language)
    longest = LONGEST_SOLID if person.name.match(solid()) else LONGEST_BARE
    return full(person) and len(line) <= longest and not (heading or led) and placed


def one_name(signed: Signed) -> bool:
    """Whether there is one person, whose name has a capital or of whom something is said."""
    if len(signed.people) != 1:
        return False
    person = signed.people[0]
    return bool(person.role or person.affiliation) or not person.name.text.islower()


def body(span: Span, language: str) -> bool:
    """Whether it is an agency of the lists, a role, an acronym, or ends as bodies do."""
    known, line = grammar(language), whole_words(span)
    if span.text.isupper() or known["agency"].at(line, 0) or known["generic"].at(line, 0):
        return True
    return any(known[kind].at(line, len(line) - 1) for kind in ("head", *ANY))


def prose_follows(signed: Signed, language: str) -> bool:
    """Whether what stops the names is neither a date nor a short rest of the line."""
    if signed.rest is None:
        return False
    rest = next(signed.rest.lines())
    when = find(rest.before(min(rest.stop, rest.start + PROSE)), language)
    return len(rest) > SHORT and (when is None or when.span.start - rest.start > SHORT)


def dated(span: Span, language: str) -> bool:
    """Whether a line opens with a date, or with the label of one."""
    line = next(span.lines())
    if len(line) > PROSE:
        return False
    when = find(line, language)
    near = when is not None and when.span.start - line.start <= SHORT
    if not near and line.search(FIGURE) and line.search(ages(language)):
        return True
    return near or line.match(date_label(language)) is not None


@per_language
def date_label(words: Lexicon) -> str:
    """The label of a date, which is no word of a sentence: "Stand: 3. Mai", but "stand am Ufer"."""
    return rf"(?![{LOWER}])(?i:{words.any('timestamp.published', 'timestamp.updated')})\b"


@per_language
def age(words: Lexicon) -> str:
    """How old a piece is: "3 hours ago"."""
    return rf"\d{{1,3}}[ \t]+\w{{1,10}}[ \t]+(?i:{words.any('byline.ago')})\b"
