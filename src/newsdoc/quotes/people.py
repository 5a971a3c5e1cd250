"""What a mention says of whom it means: a name, a role, an affiliation.

    mention = [article] [affiliation "'s"] [role] name | [article] role [preposition affiliation]

    US Harbor Secretary Ann Lee           role, name
    the ministry's spokesman Bo Ek        affiliation, role, name
    a spokesman at the ministry           role, affiliation
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from newsdoc.quotes.words import Words
from newsdoc.span import Span

Gender: TypeAlias = Literal["he", "she", "it"]
"""The pronoun that can mean somebody or some body."""

PIECE = re.compile(r"[^ \t\r\n\u00a0,;()]+")
EDGE = ",;:'’\"”“‘–—-_"
"""What may stick to a word and is no part of it."""

LONGEST_NAME = 4
"""The words of the longest name, particles aside; more capitals in a row are a headline."""


@frozen
class Person:
    """Somebody, or some body, of the story."""

    name: Span | None
    role: Span | None = None
    affiliation: Span | None = None
    gender: Gender | None = None


def pieces(span: Span) -> list[Span]:
    """The words of a span, without punctuation at their edges."""
    return [word for found in span.find(PIECE) if len(word := found.span.strip(EDGE))]


def key(word: Span) -> str:
    """A word as names are compared: without case, full stops and a genitive's "s"."""
    return word.text.lower().replace("’", "'").removesuffix("'s").replace(".", "")


def capital(word: Span) -> bool:
    """Whether a word begins with a capital."""
    return word.source.text[word.start].isupper()


# -- reading a mention -----------------------------------------------------------------------


def person_of(mention: Span, words: Words) -> Person:
    """What a mention by itself says of whom it means."""
    parts = pieces(mention)
    head, tail = belongs(parts, words)
    name = name_of(head, words)
    if not 0 < len(name) <= LONGEST_NAME:
        return office(parts, words)
    front = head[: len(head) - len(name)]
    found = office(front, words)
    if found.affiliation is None and tail:
        found = evolve(found, affiliation=tail[0].to(tail[-1]))
    gender = found.gender or gender_of_name(name, words)
    if gender is None and found.role is None and front and key(front[0]) in words.articles:
        gender = "it"
    return evolve(found, name=name[0].to(bare(name[-1])), gender=gender)


def bare(word: Span) -> Span:
    """A word without a genitive's "s"."""
    return word.before(word.stop - 2) if word.text.endswith(("'s", "’s")) else word


def name_of(parts: Sequence[Span], words: Words) -> Sequence[Span]:
    """The name that a mention ends with: its last run of capitals, behind any title."""
    start = len(parts)
    while start and (capital(parts[start - 1]) or key(parts[start - 1]) in words.particles):
        start -= 1
    for at in range(len(parts) - 1, start - 1, -1):
        word = key(parts[at])
        title = word in words.titles or word in words.courtesy or word in words.articles
        if title or (at == start and word in words.particles):
            return parts[at + 1 :]
    return parts[start:]


def office(parts: Sequence[Span], words: Words) -> Person:
    """The role, and where it is held, of words such as "spokesman at the ministry"."""
    head, tail = belongs(parts, words)
    for at in range(len(head) - 1, -1, -1):
        if bare(head[at]) is not head[at]:
            head, tail = head[at + 1 :], [*head[:at], bare(head[at])]
            break
    gender = gender_of(head, words)
    skipped = words.courtesy | words.determiners
    head = [word for word in head if key(word) not in skipped]
    if not any(key(word) in words.titles for word in head):
        return Person(None, gender=gender)
    role = head[0].to(head[-1])
    return Person(None, role, tail[0].to(tail[-1]) if tail else None, gender)


def belongs(parts: Sequence[Span], words: Words) -> tuple[Sequence[Span], Sequence[Span]]:
    """The words before and behind the first "of" or "at"; the latter to the end of their phrase."""
    for at, word in enumerate(parts):
        if key(word) in words.relatives:
            return parts[:at], ()
        if key(word) in words.prepositions:
            tail = parts[at + 1 :] if key(word) in words.belonging else ()
            return parts[:at], phrase_of(tail, words)
    return parts, ()


def phrase_of(parts: Sequence[Span], words: Words) -> Sequence[Span]:
    """The words up to a relative or a verb, without such as cannot end a phrase."""
    stops = words.relatives | words.auxiliaries
    stop = next((at for at, word in enumerate(parts) if key(word) in stops), len(parts))
    while stop and (key(parts[stop - 1]) in words.closed or key(parts[stop - 1]) in words.courtesy):
        stop -= 1
    return parts[:stop]


def gender_of(parts: Sequence[Span], words: Words) -> Gender | None:
    """Which pronoun the nouns and titles of a mention allow."""
    keys = {key(word) for word in parts}
    if keys & words.masculine:
        return "he"
    if keys & words.feminine:
        return "she"
    return "it" if keys & words.bodies and not keys & words.titles else None


def gender_of_name(name: Sequence[Span], words: Words) -> Gender | None:
    """Which pronoun a name allows, by the given name or by a word for a body in it."""
    first = key(name[0]) if len(name) > 1 else ""
    if first in words.he_names:
        return "he"
    if first in words.she_names:
        return "she"
    return gender_of(name, words)
