"""Who holds an office that a mention names alone: "the mayor", where one person was called that above.

    Mayor Ann Lee opened the gate. ... The mayor said       ->   Ann Lee
    Justitieminister Karin Ek ... säger ministern           ->   Karin Ek

The title must be definite, and the story must have called one person so before, and no second one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdoc.quotes.people import Identity
from newsdoc.quotes.pieces import pieces
from newsdoc.quotes.words import Lexis
from newsdoc.span import Span

SHORTEST = 4
"""A title has so many letters at least that another one may end with: "minister"."""

WRITTEN_ON = (1, 2, 3)
"""The letters of an article that is written onto its noun: "minister-n", "mayor-en"."""


def definite(mention: Span, words: Lexis) -> bool:
    """Whether a mention names an office as one that is known: "the mayor", "ministern"."""
    found = pieces(mention.source.text, mention.start, mention.stop)
    if words.titles_alone:
        return len(found) == 1
    written_on = len(found) == 1 and found[0].key.endswith(words.definite_endings)
    return written_on or (len(found) > 1 and found[0].key in words.definite)


def holder(role: Span, above: Iterable[Identity], words: Lexis) -> Identity | None:
    """The one person among some that was called by a title; None where nobody or several were."""
    asked = keys(role)
    found = {
        person.name.text.rpartition(" ")[2]: person
        for person in above
        if person.name is not None and person.role is not None and person.gender != "it"
        and called(asked, keys(person.role), words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def shortest(role: Span, words: Lexis) -> str:
    """The last word of a title, or its first, without an article written onto it."""
    return min(bare(keys(role)[0 if words.governing_titles else -1], words), key=len)


def keys(role: Span) -> list[str]:
    """The words of a title as they are compared."""
    return [word.key for word in pieces(role.source.text, role.start, role.stop)]


def called(asked: list[str], known: list[str], words: Lexis) -> bool:
    """Whether every word of a title stands in another one, head for head, and that is no lesser one."""
    if any(word.startswith(words.lesser) and word not in asked for word in known):
        return False  # "former President Lee"
    head = 0 if words.governing_titles else -1
    if not same(asked[head], known[head], words):
        return False
    return all(any(same(word, other, words) for other in known) for word in asked)


def same(word: str, other: str, words: Lexis) -> bool:
    """Whether two titles are one, or the second ends with the first: "minister" of "finance minister"."""
    if word == other:
        return True
    forms = set(bare(other, words))
    return any(
        form in forms or (len(form) >= SHORTEST and any(one.endswith(form) for one in forms))
        for form in bare(word, words)
    )


def bare(word: str, words: Lexis) -> Iterator[str]:
    """A title, and it without the article that may be written onto it."""
    yield word
    if words.definite_endings:
        yield from (word[:-count] for count in WRITTEN_ON if word[:-count] in words.titles)
