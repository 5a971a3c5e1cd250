"""Who holds an office that a mention names alone: "the mayor", where one person was called that above.

    Mayor Ann Lee opened the gate. ... The mayor said       ->   Ann Lee
    Justitieminister Karin Ek ... säger ministern           ->   Karin Ek

The title must be definite, and the story must have called one person so before, and nobody else:

    Mayor Ann Lee met Mayor Roe. ... The mayor said                     ->   nobody, for there are two
    Mayor Ann Lee met a mayor from Orlo. ... The mayor said             ->   nobody
    The president spoke. Harbor Board President Ann Lee went. ... The president said   ->   nobody
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsdoc.quotes.names import stem
from newsdoc.quotes.people import Identity
from newsdoc.quotes.pieces import Word, Words, pieces
from newsdoc.quotes.words import Lexis
from newsdoc.span import Span

SHORTEST = 4
"""A title has so many letters at least that another one may end with: "minister"."""

WRITTEN_ON = (1, 2, 3)
"""The letters of an article that is written onto its noun: "minister-n", "mayor-en"."""

NEAR = 60
"""So many characters at each side of a title tell whose it is."""

LED = 3
"""So many words before a title may hold an "a" or a "former"."""

ABOVE = 12_000
"""So many characters above a mention are looked at for who holds the office that it names."""

CALLS = 60
"""So many places where a story uses a title are looked at, the last ones above a mention."""


def called_above(role: Span, mention: Span, words: Lexis) -> Sequence[Span]:
    """Where the story uses the word of an office above a mention that names the office alone, or in it."""
    source, title = mention.source, shortest(role, words)
    first = max(0, mention.start - ABOVE)
    text = source.text[first : mention.stop]
    low = text.lower()
    if len(low) != len(text):
        low = text  # a letter whose small form is two: then as it is written only
    found: list[Span] = []
    at = low.rfind(title)
    while at >= 0 and len(found) < CALLS:
        found.append(Span(source, first + at, first + at + len(title)))
        at = low.rfind(title, 0, at)
    return found[::-1]


def another(title: Span, role: Span, found: Identity, words: Lexis) -> bool:
    """Whether a title is that of somebody else than who was found to hold the role that is asked for."""
    if found.name is None or found.role is None or found.role.start <= title.start < found.role.stop:
        return False
    text = title.source.text
    around = pieces(text, max(0, title.start - NEAR), title.stop + NEAR)
    at = next(index for index, word in enumerate(around) if word.stop >= title.stop)
    front, behind = around[: at + 1], around[at + 1 :]
    lead = front[-LED - 1 : -1]
    led = {word.key for word in front[-LED - 1 :]}
    if not same(keys(role)[head(words)], front[-1].key, words):
        return False  # "a presidential election"
    if any(word.key.startswith(words.lesser) for word in front[-LED:]) or not led.issuperset(keys(role)[:-1]):
        return False  # "Ports Minister Roe", where "the finance minister" is asked for
    follows = behind and behind[0].start == front[-1].stop + 1 and bears(behind[0], words)
    if follows and not words.governing_titles:
        return behind[0].key not in keys(found.name)
    first = min(found.name.start, found.role.start)
    qualified = found.role.text.count(" ") > 0
    if title.start < first:
        return qualified and bool(lead) and lead[-1].key in words.definite
    return any(word.key in words.indefinite for word in unbroken(lead))


def bears(word: Word, words: Lexis) -> bool:
    """Whether a word behind a title is a name: "Mayor Lee", not "the mayor Monday"."""
    return word.capital and not (
        word.key in words.time or word.key in words.openers or word.key in words.closed
    )


def unbroken(lead: Words) -> Words:
    """The last of some words in which no sentence ends."""
    for at in range(len(lead) - 1, -1, -1):
        if lead[at].text.endswith((".", "!", "?", ":")):
            return lead[at + 1 :]
    return lead


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
    return min(bare(keys(role)[head(words)], words), key=len)


def head(words: Lexis) -> int:
    """Where the noun of a title stands among its words."""
    return 0 if words.governing_titles else -1


def keys(role: Span) -> list[str]:
    """The words of a title as they are compared."""
    return [word.key for word in pieces(role.source.text, role.start, role.stop)]


def called(asked: list[str], known: list[str], words: Lexis) -> bool:
    """Whether every word of a title stands in another one, head for head, and that is no lesser one."""
    if any(word.startswith(words.lesser) and word not in asked for word in known):
        return False  # "former President Lee"
    if not same(asked[head(words)], known[head(words)], words):
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
    if words.case_endings:
        yield stem(word, words)
    if words.definite_endings:
        yield from (word[:-count] for count in WRITTEN_ON if word[:-count] in words.titles)
