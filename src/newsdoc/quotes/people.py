"""What a mention says of whom it means: a name, a role, an affiliation.

    mention = [article] [affiliation "'s"] [role] name | [article] role [preposition affiliation]

    US Harbor Secretary Ann Lee           role, name
    Secretary of State Ann Lee            role, name
    the ministry's spokesman Bo Ek        affiliation, role, name
    a spokesman at the ministry           role, affiliation
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from newsdoc.quotes.words import Lexis
from newsdoc.span import Source, Span

Gender: TypeAlias = Literal["he", "she", "it"]
"""The pronoun that can mean somebody or some body."""

PIECE = re.compile(r"[^ \t\r\n\u00a0,;()]+")
EDGE = ",;:'’\"”“‘–—-_"
"""What may stick to a word and is no part of it."""

EDGES = frozenset(EDGE)

LONGEST_NAME = 4
"""The words of the longest name, particles aside; more capitals in a row are a headline."""

LONGEST_OFFICE = 4
"""The words of the longest department."""

ELIDED = 4
"""The letters of the longest article that is written onto its noun: "dell'"."""

KEPT = 4096
"""So many words are kept with their keys."""


class Identity(NamedTuple):
    """Somebody, or some body, of the story."""

    name: Span | None
    role: Span | None = None
    affiliation: Span | None = None
    gender: Gender | None = None


def pieces(span: Span) -> list[Span]:
    """The words of a span, without punctuation at their edges."""
    source, words = span.source, []
    for found in PIECE.finditer(source.text, span.start, span.stop):
        word = found[0]
        start, stop = found.span()
        if word[0] in EDGES or word[-1] in EDGES:
            left = word.lstrip(EDGE)
            start = stop - len(left)
            stop = start + len(left.rstrip(EDGE))
        if start < stop:
            words.append(Span(source, start, stop))
    return words


def key(word: Span) -> str:
    """A word as names are compared: without case, full stops and a genitive's "s"."""
    return folded(word.source.text[word.start : word.stop])


@lru_cache(KEPT)
def folded(text: str) -> str:
    """The key of a word; a story has few different ones and asks for each many times."""
    word = text.replace("’", "'").removesuffix("'s").replace(".", "")
    head, apart, rest = word.partition("'")
    if apart and head.islower() and len(head) <= ELIDED and len(rest) > ELIDED:
        word = rest  # "l'avocate"
    return word.lower()


def capital(word: Span) -> bool:
    """Whether a word begins with a capital, or is of a script without them."""
    first = word.source.text[word.start]
    return first.isupper() or (first.isalpha() and not first.islower())


def possessive(word: Span) -> bool:
    """Whether a word is a genitive: "Doe's", or "James" before an apostrophe."""
    text, stop = word.source.text, word.stop
    plural = text[stop - 1] in "sS" and text.startswith(("'", "’"), stop)
    return plural or bare(word) is not word


# -- reading a mention -----------------------------------------------------------------------


def person_of(mention: Span, words: Lexis) -> Identity:
    """What a mention by itself says of whom it means."""
    read, source, start = reading(mention.text, words), mention.source, mention.start
    name, role, affiliation, gender = read
    return Identity(
        shifted(name, source, start),
        shifted(role, source, start),
        shifted(affiliation, source, start),
        gender,
    )


def shifted(part: Span | None, source: Source, start: int) -> Span | None:
    """A part of a mention as a part of the source that the mention starts in at an offset."""
    return None if part is None else Span(source, start + part.start, start + part.stop)


@lru_cache(KEPT)
def reading(text: str, words: Lexis) -> Identity:
    """The same for the words alone, as parts of them; "the ministry" is read once for all stories."""
    mention = Source(text).span()
    keys = plain(text, words)
    if keys is not None:
        return Identity(mention, gender=gender_of_keys(keys, words))
    parts = pieces(mention)
    head, tail = belongs(parts, words)
    name = name_of(head, words)
    common = words.capital_nouns and len(name) == 1 < len(head) and key(head[-2]) in words.articles
    if common or not 0 < len(name) <= LONGEST_NAME:
        return office(parts, words)
    if tail and key(name[-1]) in words.bodies and named(tail, words):
        return Identity(name[0].to(tail[-1]), gender="it")
    front = head[: len(head) - len(name)]
    if joined(front, words):
        return Identity(None)
    found = office(front, words)
    affiliation = found.affiliation or owner(front) or held(tail, words)
    gender = found.gender or gender_of_name(name, words)
    if gender is None and found.role is None and front and key(front[0]) in words.articles:
        gender = "it"
    return Identity(name[0].to(bare(name[-1])), found.role, affiliation, gender)


def named(tail: Sequence[Span], words: Lexis) -> bool:
    """Whether what belongs to a body is a part of its name: "Department of Justice"."""
    keys = list(map(key, tail))
    if any(word in words.titles for word in keys):
        return False
    return all(capital(part) or word in words.articles for part, word in zip(tail, keys, strict=True))


def plain(text: str, words: Lexis) -> list[str] | None:
    """The keys of a name that is nothing else, as most are: "Ann Lee"; None for all others.

    What this knows at once, `name_of` and its like find word by word.
    """
    parts = text.split(" ")
    if len(parts) > LONGEST_NAME or not all(part.isalpha() and part[0].isupper() for part in parts):
        return None
    keys = [part.lower() for part in parts]
    if not words.nameless.isdisjoint(keys) or any(part in words.titles for part in keys):
        return None
    return keys


def joined(front: Sequence[Span], words: Lexis) -> bool:
    """Whether a name has another before it and an "and" between: then several are meant."""
    at = len(front) - 1
    while at > 0 and (key(front[at]) in words.titles or key(front[at]) in words.courtesy):
        at -= 1
    if at <= 0 or key(front[at]) not in words.conjunctions:
        return False
    return capital(front[at - 1]) or key(front[at - 1]) in words.pronouns


def owner(front: Sequence[Span]) -> Span | None:
    """Whose somebody is by the genitive that ends what stands before a name: "Orlo's Ann Lee"."""
    return front[0].to(bare(front[-1])) if front and possessive(front[-1]) else None


def of_office(parts: Sequence[Span], at: int, words: Lexis) -> bool:
    """Whether a preposition joins a title to a word of office: "Secretary of State"."""
    if not at or key(parts[at - 1]) not in words.titles or key(parts[at]) not in words.prepositions:
        return False
    start = at + 1
    while start < len(parts) and key(parts[start]) in words.articles:
        start += 1
    count = department(parts[start:], words)
    return count > 0 and capital(parts[start]) == capital(parts[at - 1])


def department(parts: Sequence[Span], words: Lexis) -> int:
    """How many words of office stand at the start: two in "United Nations Ann Lee"."""
    for count in range(min(LONGEST_OFFICE, len(parts)), 0, -1):
        if " ".join(map(key, parts[:count])) in words.departments:
            return count
    return 0


def bare(word: Span) -> Span:
    """A word without a genitive's "s"."""
    return word.before(word.stop - 2) if word.text.endswith(("'s", "’s")) else word


def name_of(parts: Sequence[Span], words: Lexis) -> Sequence[Span]:
    """The name that a mention ends with: its last run of capitals, behind any title."""
    start = len(parts)
    while start and (capital(parts[start - 1]) or key(parts[start - 1]) in words.particles):
        start -= 1
    if behind_title(parts[:start], words):
        start += department(parts[start:], words)
    for at in range(len(parts) - 1, start - 1, -1):
        word = key(parts[at])
        inside = word in words.particles and at > start and capital(parts[at - 1])
        title = word in words.titles or word in words.courtesy
        title = title or (word in words.articles and not inside)
        if title or owns(parts[at], parts[at + 1 :], words):
            return parts[at + 1 :]
    return parts[start:] if any(map(capital, parts[start:])) else ()


def behind_title(front: Sequence[Span], words: Lexis) -> bool:
    """Whether what stands before a run of capitals ends with a title and its "of" or "to the"."""
    at = len(front) - 1
    while at > 0 and key(front[at]) in words.articles:
        at -= 1
    return at > 0 and key(front[at]) in words.prepositions and key(front[at - 1]) in words.titles


def owns(word: Span, following: Sequence[Span], words: Lexis) -> bool:
    """Whether a genitive stands before a person's name: "Orlo's Ann Lee", not "Bonn's Council"."""
    if len(following) < 2 or not possessive(word):
        return False
    return not any(key(part) in words.bodies for part in following)


def office(parts: Sequence[Span], words: Lexis) -> Identity:
    """The role, and where it is held, of words such as "spokesman at the ministry"."""
    head, tail = belongs(parts, words)
    for at in range(len(head) - 1, -1, -1):
        if possessive(head[at]):
            head, tail = head[at + 1 :], [*head[:at], bare(head[at])]
            break
    gender = gender_of(head, words)
    skipped = words.courtesy | words.determiners
    head = [word for word in head if key(word) not in skipped]
    if not any(key(word) in words.titles for word in head):
        return Identity(None, gender=gender)
    role = head[0].to(head[-1])
    return Identity(None, role, held(tail, words), gender)


def held(tail: Sequence[Span], words: Lexis) -> Span | None:
    """Where a role is held: it has an article, a capital or a body; "mother of three" has none."""
    named = any(
        capital(word) or key(word) in words.articles or key(word) in words.bodies for word in tail
    )
    return tail[0].to(tail[-1]) if named else None


def belongs(parts: Sequence[Span], words: Lexis) -> tuple[Sequence[Span], Sequence[Span]]:
    """The words before and behind the first "of" or "at"; the latter to the end of their phrase."""
    for at, word in enumerate(parts):
        if key(word) in words.relatives:
            return parts[:at], ()
        joins = key(word) in words.prepositions or (at > 0 and key(word) in words.belonging)
        if joins and not of_office(parts, at, words):
            tail = parts[at + 1 :] if key(word) in words.belonging else ()
            return parts[:at], phrase_of(tail, words)
    return parts, ()


def phrase_of(parts: Sequence[Span], words: Lexis) -> Sequence[Span]:
    """The words up to a relative or a verb, without such as cannot end a phrase."""
    stops = words.relatives | words.auxiliaries
    stop = next((at for at, word in enumerate(parts) if key(word) in stops), len(parts))
    while stop and (key(parts[stop - 1]) in words.closed or key(parts[stop - 1]) in words.courtesy):
        stop -= 1
    return parts[:stop]


def gender_of(parts: Sequence[Span], words: Lexis) -> Gender | None:
    """Which pronoun the nouns and titles of a mention allow."""
    return gender_of_nouns({key(word) for word in parts}, words)


def gender_of_nouns(keys: Set[str], words: Lexis) -> Gender | None:
    """The same by the keys of its words."""
    if keys & words.masculine:
        return "he"
    if keys & words.feminine:
        return "she"
    return "it" if keys & words.bodies and not keys & words.titles else None


def gender_of_name(name: Sequence[Span], words: Lexis) -> Gender | None:
    """Which pronoun a name allows, by the given name or by a word for a body in it."""
    return gender_of_keys(list(map(key, name)), words)


def gender_of_keys(keys: Sequence[str], words: Lexis) -> Gender | None:
    """The same by the keys of its words."""
    first = keys[0] if len(keys) > 1 else ""
    if first in words.he_names:
        return "he"
    if first in words.she_names:
        return "she"
    return gender_of_nouns(set(keys), words)
