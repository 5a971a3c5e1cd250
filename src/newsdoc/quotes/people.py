"""What a mention says of whom it means: a name, a role, an affiliation.

    mention = [article] [affiliation "'s"] [role] name | [article] role [preposition affiliation]

    US Harbor Secretary Ann Lee           role, name
    Secretary of State Ann Lee            role, name
    the ministry's spokesman Bo Ek        affiliation, role, name
    a spokesman at the ministry           role, affiliation
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsdoc.quotes.pieces import KEPT, Part, Words, pieces
from newsdoc.quotes.unspaced import unspaced
from newsdoc.quotes.words import Gender, Lexis
from newsdoc.span import Source, Span

LONGEST_NAME = 4
"""The words of the longest name, particles aside; more capitals in a row are a headline."""

PLACED = 3
"""The words behind a title where a place may stand before the name."""

LONGEST_OFFICE = 4
"""The words of the longest department."""


class Identity(NamedTuple):
    """Somebody, or some body, of the story."""

    name: Span | None
    role: Span | None = None
    affiliation: Span | None = None
    gender: Gender | None = None


# -- reading a mention -----------------------------------------------------------------------


class Reading(NamedTuple):
    """What the words of a mention say, its parts as offsets among them."""

    name: Part | None
    role: Part | None = None
    affiliation: Part | None = None
    gender: Gender | None = None

    def at(self, source: Source, start: int) -> Identity:
        """The same as parts of the source that the words stand in at an offset."""
        name, role, affiliation, gender = self
        return Identity(
            name and Span(source, start + name[0], start + name[1]),
            role and marked(Span(source, start + role[0], start + role[1])),
            affiliation and Span(source, start + affiliation[0], start + affiliation[1]),
            gender,
        )


def marked(role: Span) -> Span:
    """A role with the mark that closes a name in it: "trener «Zorzy»"."""
    text = role.source.text
    opened = text.startswith(("»", "”", "“", '"'), role.stop) and any(sign in role.text for sign in '«„“"')
    return Span(role.source, role.start, role.stop + 1) if opened else role


def person_of(mention: Span, words: Lexis) -> Identity:
    """What a mention by itself says of whom it means."""
    return reading(mention.text, words).at(mention.source, mention.start)


@lru_cache(KEPT)
def reading(text: str, words: Lexis) -> Reading:
    """The same for the words alone; "the ministry" is read once for all stories."""
    keys = plain(text, words)
    if keys is not None:
        return Reading((0, len(text)), gender=gender_of_keys(keys, words))
    if words.caseless:
        told = unspaced(text, words)
        if told is not None:
            return Reading(*told)
    parts = pieces(text, 0, len(text))
    head, tail = belongs(parts, words)
    name = name_of(head, words)
    common = words.capital_nouns and len(name) == 1 < len(head) and head[-2].key in words.articles
    if common or not 0 < len(name) <= LONGEST_NAME:
        return office(parts, words)
    if tail and name[-1].key in words.bodies and named(tail, words):
        return Reading((name[0].start, tail[-1].stop), gender="it")
    front = head[: len(head) - len(name)]
    if joined(front, words):
        return Reading(None)
    if of_holder(head, words):
        role = [word for word in front if word.key not in words.articles]
        portfolio = role[0].start, front[-1].stop
        return Reading((name[0].start, name[-1].bare), portfolio, None, gender_of_name(name, words))
    found = office(front, words)
    affiliation = found.affiliation or owner(front) or held(tail, words)
    gender = gender_of_name(name, words) or found.gender
    if gender is None and found.role is None and front and front[0].key in words.articles:
        gender = "it"
    return Reading((name[0].start, name[-1].bare), found.role, affiliation, gender)


def named(tail: Words, words: Lexis) -> bool:
    """Whether what belongs to a body is a part of its name: "Department of Justice"."""
    if titled(tail, words):
        return False
    return all(word.capital or word.key in words.articles for word in tail)


def plain(text: str, words: Lexis) -> list[str] | None:
    """The keys of a name that is nothing else, as most are: "Ann Lee"; None for all others.

    What this knows at once, `name_of` and its like find word by word.
    """
    parts = text.split(" ")
    if len(parts) > LONGEST_NAME or (words.source_endings and len(parts) >= PLACED):
        return None  # "Keskustan Annika Saarinen"
    for part in parts:
        if not part.isalpha() or not part[0].isupper():
            return None
    keys = [part.lower() for part in parts]
    if native(keys, words):
        return None
    if not words.nameless.isdisjoint(keys) or any(key in words.titles for key in keys):
        return None
    return keys


def native(keys: Sequence[str], words: Lexis) -> bool:
    """Whether an adjective of a country that begins a sentence stands before a name: "Svenske Bo Ek"."""
    return len(keys) >= PLACED and keys[0].endswith(words.native_endings)


def joined(front: Words, words: Lexis) -> bool:
    """Whether a name has another before it and an "and" between: then several are meant."""
    at = len(front) - 1
    while at > 0 and (front[at].key in words.titles or front[at].key in words.courtesy):
        at -= 1
    if at <= 0 or front[at].key not in words.conjunctions:
        return False
    return front[at - 1].capital or front[at - 1].key in words.pronouns


def owner(front: Words) -> Part | None:
    """Whose somebody is by the genitive that ends what stands before a name: "Orlo's Ann Lee"."""
    return (front[0].start, front[-1].bare) if front and front[-1].owns else None


def of_office(parts: Words, at: int, words: Lexis) -> bool:
    """Whether a preposition joins a title to a word of office: "Secretary of State"."""
    if not at or parts[at].key not in words.prepositions or parts[at - 1].key not in words.titles:
        return False
    start = at + 1
    while start < len(parts) and parts[start].key in words.articles:
        start += 1
    count = department(parts[start:], words)
    return count > 0 and parts[start].capital == parts[at - 1].capital


def department(parts: Words, words: Lexis) -> int:
    """How many words of office stand at the start: two in "United Nations Ann Lee"."""
    keys = [part.key for part in parts[:LONGEST_OFFICE]]
    for count in range(len(keys), 0, -1):
        if " ".join(keys[:count]) in words.departments:
            return count
    return 0


def name_of(parts: Words, words: Lexis) -> Words:
    """The name that a mention ends with: its last run of capitals, behind any title."""
    holder = of_holder(parts, words)
    if holder:
        return parts[holder:]
    start = len(parts)
    while start and (parts[start - 1].capital or parts[start - 1].key in words.particles):
        start -= 1
    if behind_title(parts[:start], words):
        start += department(parts[start:], words)
    for at in range(len(parts) - 1, start - 1, -1):
        word = parts[at].key
        title = word in words.titles or word in words.courtesy
        if word in words.articles:
            title = title or not (word in words.particles and at > start and parts[at - 1].capital)
        if title or (parts[at].owns and owns(parts[at + 1 :], words)):
            return behind_place(parts[at + 1 :], words)
    if (words.patronymic_endings or words.governing_titles) and titled(parts[:start], words):
        return behind_place(parts[start:], words)
    run = parts[start:] if any(word.capital for word in parts[start:]) else ()
    if native([word.key for word in run], words):
        return run[1:]
    owned = bool(words.source_endings and run) and run[0].key.endswith(words.source_endings)
    return from_given(run, words) if owned else run


def behind_place(parts: Words, words: Lexis) -> Words:
    """A name behind a title, without the place that stands between them: "мэр Торгау Олег Лужин".

    A patronymic tells that a name has three words, and a given name where one begins.
    """
    while len(parts) >= PLACED and parts[0].key.startswith(words.article_beginnings):
        parts = parts[1:]  # "وزير الري أحمد علي"
    if words.governing_titles:
        return borne(parts, words)
    if not words.patronymic_endings or len(parts) < PLACED:
        return parts
    return parts[-3:] if parts[-2].key.endswith(words.patronymic_endings) else parts[-2:]


def titled(parts: Words, words: Lexis) -> bool:
    """Whether a title is among some words."""
    return any(word.key in words.titles for word in parts)


def borne(parts: Words, words: Lexis) -> Words:
    """The name that a run of capitals behind a title ends with: "rzecznik MSZ Jan Nowak".

    A body without a given name behind it has none, and no more has a place alone behind an acronym.
    """
    given = from_given(parts, words)
    if given is not parts or not parts or parts[0].key in words.he_names | words.she_names:
        return given
    if any(word.key in words.bodies for word in parts):
        return ()
    while parts and parts[0].text.isupper() and len(parts[0].text) > 1:
        parts = parts[1:]
    if words.patronymic_endings and len(parts) >= PLACED and parts[-2].key.endswith(words.patronymic_endings):
        return parts[-3:]
    return parts[-2:]


def from_given(parts: Words, words: Lexis) -> Words:
    """Some words from the first given name on that another follows; all where there is none."""
    for at, word in enumerate(parts[:-1]):
        if word.key in words.he_names or word.key in words.she_names:
            return parts[at:] if at else parts
    return parts


def of_holder(parts: Words, words: Lexis) -> int:
    """Where the name starts behind a portfolio: "Minister for Ports and Roads Ann Lee"; 0 without.

    Behind such an office and its "for" stand a word or more of it, and two of a name.
    """
    start = len(parts)
    while start and (parts[start - 1].capital or parts[start - 1].key in words.conjunctions):
        start -= 1
    if words.governing_titles:
        return of_governor(parts, start, words)
    if not holds(parts, start - 1, words) and not (
        holds(parts, start - 3, words) and parts[max(0, start - 1)].key in words.belonging
    ):
        return 0  # "Minister for", "Minister of State for"
    count = 2 if len(parts[-2].key) > 1 else 3  # "Ann B. Lee"
    name = parts[-count:]
    if len(parts) - start <= count or any(
        not word.capital or word.key in words.bodies or word.key in words.conjunctions for word in name
    ):
        return 0
    return len(parts) - count


def of_governor(parts: Words, start: int, words: Lexis) -> int:
    """Where the name starts behind a title and a place: "dyrektor szpitala w Gdańsku Anna Kos"; 0 without.

    The run of capitals at the end starts at an index; it may be the place alone.
    """
    front, run = parts[:start], parts[start:]
    if not titled(front, words) or not any(word.key in words.belonging for word in front):
        return 0
    name = borne(run, words)
    placed = front[-1].key in words.belonging and len(run) == len(name)
    given = bool(name) and (name[0].key in words.he_names or name[0].key in words.she_names)
    return len(parts) - len(name) if len(name) > 1 and (given or not placed) else 0


def governor(lead: Words, words: Lexis) -> int:
    """The first of the titles from which words run on to a name: "zástupce ředitele nemocnice"; -1 for none.

    No verb stands between, nor a pronoun, a preposition that joins nothing or an "and" before a title.
    """
    found = -1
    for at in range(len(lead) - 1, -1, -1):
        word = lead[at].key
        if word in words.titles:
            found = at
        elif word in words.cues or word in words.pronouns or (
            word in words.closed and word not in words.belonging and not (
                word in words.conjunctions and found != at + 1
            )
        ):
            break
    return found


def holds(parts: Words, at: int, words: Lexis) -> bool:
    """Whether the "for" behind a title with a portfolio stands at an index."""
    return at > 0 and parts[at].key in words.belonging and parts[at - 1].key in words.holders


def behind_title(front: Words, words: Lexis) -> bool:
    """Whether what stands before a run of capitals ends with a title and its "of" or "to the"."""
    at = len(front) - 1
    while at > 0 and front[at].key in words.articles:
        at -= 1
    return at > 0 and front[at].key in words.prepositions and front[at - 1].key in words.titles


def owns(following: Words, words: Lexis) -> bool:
    """Whether what stands behind a genitive is a person's name: "Orlo's Ann Lee", not "Bonn's Council"."""
    return len(following) > 1 and not any(part.key in words.bodies for part in following)


def office(parts: Words, words: Lexis) -> Reading:
    """The role, and where it is held, of words such as "spokesman at the ministry"."""
    head, tail = belongs(parts, words)
    owned: Part | None = None
    for at in range(len(head) - 1, -1, -1):
        if head[at].owns:
            head, tail = head[at + 1 :], head[: at + 1]
            owned = tail[0].start, tail[-1].bare
            break
    for before, word in pairwise(head):
        if before.key in words.conjunctions and word.key in words.determiners:
            return Reading(None)  # "Ann Lee and her brother"
    gender = gender_of_nouns({word.key for word in head}, words)
    role = [word for word in head if word.key not in words.courtesy and word.key not in words.determiners]
    if not any(word.key in words.titles for word in role):
        return Reading(None, gender=gender)
    where = held(tail, words)
    return Reading(None, (role[0].start, role[-1].stop), where and (owned or where), gender)


def held(tail: Words, words: Lexis) -> Part | None:
    """Where a role is held: it has an article, a capital or a body; "mother of three" has none."""
    for word in tail:
        if word.capital or word.key in words.articles or word.key in words.bodies:
            return tail[0].start, tail[-1].stop
    return None


def belongs(parts: Words, words: Lexis) -> tuple[Words, Words]:
    """The words before and behind the first "of" or "at"; the latter to the end of their phrase."""
    holder = of_holder(parts, words)
    for at, word in enumerate(parts):
        known = word.key
        if known in words.relatives:
            return parts[:at], ()
        joins = known in words.prepositions or (at > 0 and known in words.belonging)
        if joins and at >= holder and not of_office(parts, at, words):
            tail = parts[at + 1 :] if known in words.belonging else ()
            return parts[:at], phrase_of(tail, words)
    return parts, ()


def phrase_of(parts: Words, words: Lexis) -> Words:
    """The words up to a relative or a verb, without such as cannot end a phrase."""
    stop = 0
    while stop < len(parts) and not (
        parts[stop].key in words.relatives or parts[stop].key in words.auxiliaries
    ):
        stop += 1
    while stop and (parts[stop - 1].key in words.closed or parts[stop - 1].key in words.courtesy):
        stop -= 1
    return parts[:stop]


def gender_of_nouns(keys: Set[str], words: Lexis) -> Gender | None:
    """Which pronoun the nouns and titles of a mention allow, by the keys of its words."""
    if not words.masculine.isdisjoint(keys):
        return "he"
    if not words.feminine.isdisjoint(keys):
        return "she"
    return "it" if not words.bodies.isdisjoint(keys) and not keys & words.titles else None


def gender_of_name(name: Words, words: Lexis) -> Gender | None:
    """Which pronoun a name allows, by the given name or by a word for a body in it."""
    return gender_of_keys([word.key for word in name], words)


def gender_of_keys(keys: Sequence[str], words: Lexis) -> Gender | None:
    """The same by the keys of its words."""
    first = keys[0] if len(keys) > 1 else ""
    if first in words.he_names:
        return "he"
    if first in words.she_names:
        return "she"
    return gender_of_nouns(set(keys), words)
