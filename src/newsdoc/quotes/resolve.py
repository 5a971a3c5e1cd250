"""Who a mention means: the fullest name in the story, a role, an affiliation.

    "Lee"        ->  Ann Lee         a family name: the one full name that ends with it
    "she"        ->  Ann Lee         a pronoun: the last speaker or subject that it fits
    "the South"  ->  South Orland    a body: the one name that begins with it

Nothing is guessed: a family name that two people bear stays as it is, a pronoun
that fits nobody near has no name, and the mention stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from operator import attrgetter

from attrs import evolve

from newsdoc.model import Speaker
from newsdoc.quotes.cast import Cast
from newsdoc.quotes.far import said_in
from newsdoc.quotes.marks import SPACES
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.people import Gender, Person, person_of
from newsdoc.quotes.places import Story, Where
from newsdoc.span import Span

SENTENCES = 4
"""So many sentences above a pronoun are looked at for whom it means."""

PARAGRAPHS = 2
"""And in so many paragraphs above its own."""

FRONT = re.compile(r"(?:[.!?:][\"'”’)]{0,2}|[\r\n])[ \t\r\n\u00a0\"“‘(]{0,8}\Z")


def doubtful(name: Span) -> bool:
    """Whether a name of one word may owe its capital to the sentence that it begins."""
    if name.text.isupper() or any(space in name.text for space in SPACES):
        return False
    front = name.source.span(max(0, name.start - 12), name.start)
    return not len(front.strip(SPACES)) or front.search(FRONT) is not None


class Resolver:
    """Reads the mentions of a story in its order, and remembers whom they mean."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self.story, self.cast, self.words = story, cast, story.words
        #: By the offset of their mention: who speaks.
        self.people: dict[int, Person] = {}
        #: Those offsets in order.
        self.offsets: list[int] = []
        #: By name: what became known of somebody.
        self.known: dict[str, Person] = {}

    def speaker(self, mention: Span, where: Where) -> Speaker:
        """The speaker that an attribution names."""
        person = self.people.get(mention.start)
        if person is None:
            person = self.people[mention.start] = self.person(mention, where)
            insort(self.offsets, mention.start)
        return Speaker(mention, person.name, person.role, person.affiliation)

    def person(self, mention: Span, where: Where) -> Person:
        """Whom a mention means."""
        gender = self.pronoun(mention)
        if gender is not None:
            return self.meant(mention, gender, where)
        if mention.text.lower() in self.words.pronouns:
            return Person(None)
        return self.identified(person_of(mention, self.words))

    def pronoun(self, mention: Span) -> Gender | None:
        """The kind of a pronoun for one; None for any other mention."""
        word = mention.text.lower()
        if word in self.words.he:
            return "he"
        if word in self.words.she:
            return "she"
        return "it" if word in self.words.it else None

    def identified(self, person: Person) -> Person:
        """Somebody with the fullest name and what the story says elsewhere."""
        name = self.name(person)
        if name is None:
            return evolve(person, name=None)
        known = self.known.get(name.text) or self.cast.described(name)
        person = Person(
            name,
            person.role or known.role,
            person.affiliation if person.role else known.affiliation,
            person.gender or known.gender,
        )
        self.known[name.text] = person
        return person

    def name(self, person: Person) -> Span | None:
        """The fullest name of somebody; None where a word is a name by its capital alone."""
        if person.name is None:
            return None
        name = self.cast.fullest(person.name)
        doubted = name == person.name and doubtful(name) and not self.cast.knows(name)
        return None if doubted else name

    # -- pronouns --------------------------------------------------------------------------

    def meant(self, mention: Span, gender: Gender, where: Where) -> Person:
        """Whom a pronoun means: the nearest speaker or subject above that it fits."""
        number, at = where
        strict = gender != "it" and mention.start < self.story.passage(number).tokens[at].start
        others: set[Span | None] = set()
        for person, same_sentence in self.above(mention, number):
            if person.gender is None and strict and same_sentence:
                others.add(person.name)
            elif person.name not in others and self.fits(person, gender):
                return self.learned(person, gender)
        return Person(None)

    def fits(self, person: Person, gender: Gender) -> bool:
        """Whether a pronoun can mean somebody: by gender, or where nothing tells that."""
        if person.gender is not None:
            return person.gender == gender
        if gender == "it":
            return person.name is not None and not self.cast.knows(person.name)
        return person.name is not None or person.role is not None

    def learned(self, person: Person, gender: Gender) -> Person:
        """Somebody whom a pronoun was found to mean."""
        person = evolve(person, gender=gender)
        if person.name is not None:
            self.known[person.name.text] = person
        return person

    def above(self, mention: Span, number: int) -> Iterator[tuple[Person, bool]]:
        """Who speaks or acts above a mention, the nearest first; and whether in its sentence."""
        for paragraph in range(number, max(-1, number - PARAGRAPHS - 1), -1):
            yield from self.subjects(paragraph, mention)

    def subjects(self, number: int, mention: Span) -> Iterator[tuple[Person, bool]]:
        """The same for one paragraph, from the mention or from its end upwards."""
        passage = self.story.passage(number)
        here = bisect_left(passage.tokens, mention.start, key=attrgetter("start"))
        at, before = here - 1, mention.start
        for _ in range(SENTENCES):
            if at < 0:
                return
            start = passage.starts[at]
            same = passage.stops[at] > here
            begin = passage.tokens[start].start
            for person in self.acting(passage, at, begin, before):
                yield person, same
            at, before = start - 1, begin

    def acting(self, passage: Passage, last: int, start: int, stop: int) -> Iterator[Person]:
        """The last speaker between two offsets, then the subject of the sentence there."""
        yield from self.speakers(start, stop)
        found = said_in(passage, last)
        if found is not None and found.mention.start < stop:
            yield self.subject(found.mention)

    def speakers(self, start: int, stop: int) -> Iterator[Person]:
        """The last speaker whose mention stands between two offsets, if one does."""
        at = bisect_left(self.offsets, stop) - 1
        if at >= 0 and self.offsets[at] >= start:
            yield self.people[self.offsets[at]]

    def subject(self, span: Span) -> Person:
        """Whom the subject of a sentence means, which is not quoted."""
        if span.start in self.people:
            return self.people[span.start]
        if span.text.lower() in self.words.pronouns:
            return Person(None)
        return self.identified(person_of(span, self.words))
