"""Who a mention means: the fullest name in the story, a role, an affiliation.

    "Lee"        ->  Ann Lee         a family name: the one full name that ends with it
    "she"        ->  Ann Lee         a pronoun: the last speaker or subject that it fits
    "they"       ->  officials       several: who spoke last, if that is no single person
    "the South"  ->  South Orland    a body: the one name that begins with it

A family name that two people bear stays as it is, and a pronoun that fits nobody
near has no name.  A pronoun is given to the nearest that it fits, which is right
more often than not; the mention itself always stands beside the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from newsdoc.grammar.places import is_region
from newsdoc.model import Speaker
from newsdoc.quotes.cast import Cast
from newsdoc.quotes.far import said_in
from newsdoc.quotes.marks import SPACES
from newsdoc.quotes.offices import another, called_above, definite, holder
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.people import Identity, person_of
from newsdoc.quotes.pieces import pieces
from newsdoc.quotes.places import Story, Where
from newsdoc.quotes.roles import described, name_behind
from newsdoc.quotes.words import Gender
from newsdoc.span import Span

SENTENCES = 4
"""So many sentences above a pronoun are looked at for whom it means."""

PARAGRAPHS = 2
"""And in so many paragraphs above its own."""

FRONT = re.compile(r"(?:[.!?:][\"'”’)]{0,2}|[\r\n])[ \t\r\n\u00a0\"“‘(]{0,8}\Z")

APART = frozenset(SPACES)
"""What no single word holds."""

AGE = re.compile(r",[ \u00a0]\d{1,3},")
"""What stands behind a person's name alone."""


def doubtful(name: Span) -> bool:
    """Whether a name of one word may owe its capital to the sentence that it begins."""
    text, start, stop = name.source.text, name.start, name.stop
    word = text[start:stop]
    if not APART.isdisjoint(word) or not word[0].isupper() or word.isupper():
        return False
    if AGE.match(text, stop, min(len(text), stop + 8)):
        return False
    front = text[max(0, start - 12) : start]
    return not front.strip(SPACES) or FRONT.search(front) is not None


def place_ends(mention: Span) -> bool:
    """Whether a mention ends with a capital, so that a region may stand behind its comma."""
    return pieces(mention.source.text, mention.start, mention.stop)[-1].capital


class Resolver:
    """Reads the mentions of a story in its order, and remembers whom they mean."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self.story, self.cast, self.words = story, cast, story.words
        #: By the offset of their mention: who speaks.
        self.people: dict[int, Identity] = {}
        #: Those offsets in order.
        self.offsets: list[int] = []
        #: By name: what became known of somebody.
        self.known: dict[str, Identity] = {}
        #: By mentions that are a name and no more, and can mean one person only: that person's name.
        self.plain: dict[str, str] = {}

    def speaker(self, mention: Span, where: Where) -> Speaker:
        """The speaker that an attribution names."""
        person = self.people.get(mention.start)
        if person is None:
            person = self.people[mention.start] = self.person(mention, where)
            insort(self.offsets, mention.start)
        return Speaker(mention, person.name, person.role, person.affiliation)

    def person(self, mention: Span, where: Where) -> Identity:
        """Whom a mention means."""
        text = mention.text
        name = self.plain.get(text)
        if name is not None:
            return self.known[name]
        word = text.lower()
        if word in self.words.genders:
            gender = self.words.genders[word]
            if gender == "they":
                return self.several(mention, where[0])
            return Identity(None) if gender is None else self.meant(mention, gender, where)
        return self.identified(self.read(mention), mention)

    def read(self, mention: Span) -> Identity:
        """What a mention says, with the name in apposition to a role."""
        person = person_of(mention, self.words)
        if person.name is None and person.role is not None:
            name = name_behind(mention, self.words)
            if name is not None and not (place_ends(mention) and self.regional(mention, name)):
                return person._replace(name=name)
        return person

    def regional(self, mention: Span, name: Span) -> bool:
        """Whether a region may stand behind the place of a role: "a resident of Torgau, New Orland"."""
        some = mention.text.partition(" ")[0].lower() in self.words.indefinite
        return is_region(name) or (some and self.cast.gender_of(name) is None)

    def identified(self, person: Identity, mention: Span) -> Identity:
        """Somebody with the fullest name and what the story says elsewhere."""
        name = self.name(person, mention)
        if name is None and person.role is not None and person.affiliation is None:
            known = self.officer(person.role, mention)
            if known is not None:
                return known
        if name is None:
            return Identity(None, person.role, person.affiliation, person.gender)
        text = name.text
        known = self.known.get(text) or self.described(person, name)
        found = Identity(
            name,
            person.role or known.role,
            person.affiliation if person.role or person.affiliation else known.affiliation,
            person.gender or known.gender,
        )
        self.known[text] = found
        if person.gender is None and person.name == mention and self.cast.only(mention):
            self.plain[mention.text] = text
        return found

    def officer(self, role: Span, mention: Span) -> Identity | None:
        """Who holds the office that a mention names alone: "the mayor"."""
        if not definite(mention, self.words):
            return None
        titles = called_above(role, mention, self.words)
        found = holder(role, self.officers(titles, mention), self.words)
        if found is None or any(another(title, role, found, self.words) for title in titles):
            return None
        return found

    def officers(self, titles: Sequence[Span], mention: Span) -> Iterator[Identity]:
        """Everybody above a mention whom the story calls by name, with one of some titles beside it."""
        for name in self.cast.beside(titles, mention.start):
            yield self.known.get(name.text) or described(name, self.words)

    def described(self, person: Identity, name: Span) -> Identity:
        """What the story says beside a full name; nothing more where a mention has the name and a role."""
        if person.role is not None and person.name == name:
            return person
        return described(name, self.words)

    def name(self, person: Identity, mention: Span) -> Span | None:
        """The fullest name of somebody; None where a word is a name by its capital alone."""
        if person.name is None:
            return None
        name = self.cast.fullest(person.name, person.gender)
        alone = mention.start == person.name.start and doubtful(name)
        return None if alone and name == person.name and not self.cast.knows(name) else name

    # -- pronouns --------------------------------------------------------------------------

    def meant(self, mention: Span, gender: Gender, where: Where) -> Identity:
        """Whom a pronoun means: the nearest speaker or subject above that it fits."""
        number, at = where
        strict = gender != "it" and mention.start < self.story.passage(number).begins[at]
        others: set[Span | None] = set()
        for person, same_sentence in self.above(mention, number):
            if person.gender is None and strict and same_sentence:
                others.add(person.name)
            elif person.name not in others and self.fits(person, gender):
                return self.learned(person, gender)
        return Identity(None)

    def several(self, mention: Span, number: int) -> Identity:
        """Whom "they" means: who spoke last, if that is a body or several of one office."""
        start = self.story.paragraphs[max(0, number - PARAGRAPHS)].start
        for person in self.speakers(start, mention.start):
            if person.gender == "it" or (person.name is None and self.plural(person.role)):
                return person
        return Identity(None)

    def plural(self, role: Span | None) -> bool:
        """Whether a role is one of several: "officials"."""
        if role is None:
            return False
        words, last = self.words, role.text.rpartition(" ")[2].lower()
        endings = (ending for ending in words.plural_endings if last.endswith(ending))
        return any(last[: -len(ending)] in words.titles for ending in endings)

    def fits(self, person: Identity, gender: Gender) -> bool:
        """Whether a pronoun can mean somebody: by gender, or where nothing tells that."""
        if gender == "one":
            return person.gender in (None, "he", "she") and (person.name or person.role) is not None
        if person.gender is not None:
            return person.gender == gender
        if gender == "it":
            return person.name is not None and not self.cast.knows(person.name)
        return person.name is not None or person.role is not None

    def learned(self, person: Identity, gender: Gender) -> Identity:
        """Somebody whom a pronoun was found to mean."""
        if person.gender is None and gender != "one":
            person = person._replace(gender=gender)
        if person.name is not None:
            self.known[person.name.text] = person
        return person

    def above(self, mention: Span, number: int) -> Iterator[tuple[Identity, bool]]:
        """Who speaks or acts above a mention, the nearest first; and whether in its sentence."""
        for paragraph in range(number, max(-1, number - PARAGRAPHS - 1), -1):
            yield from self.subjects(paragraph, mention)

    def subjects(self, number: int, mention: Span) -> Iterator[tuple[Identity, bool]]:
        """The same for one paragraph, from the mention or from its end upwards."""
        passage = self.story.passage(number)
        here = passage.at(mention.start)
        at, before = here - 1, mention.start
        for _ in range(SENTENCES):
            if at < 0:
                return
            start = passage.starts[at]
            same = passage.stops[at] > here
            begin = passage.begins[start]
            for person in self.acting(passage, at, begin, before):
                yield person, same
            at, before = start - 1, begin

    def acting(self, passage: Passage, last: int, start: int, stop: int) -> Iterator[Identity]:
        """The last speaker between two offsets, then the subject of the sentence there."""
        yield from self.speakers(start, stop)
        found = said_in(passage, last)
        if found is not None and found.mention.start < stop:
            yield self.subject(found.mention)

    def speakers(self, start: int, stop: int) -> Iterator[Identity]:
        """The last speaker whose mention stands between two offsets, if one does."""
        at = bisect_left(self.offsets, stop) - 1
        if at >= 0 and self.offsets[at] >= start:
            yield self.people[self.offsets[at]]

    def subject(self, span: Span) -> Identity:
        """Whom the subject of a sentence means, which is not quoted."""
        if span.start in self.people:
            return self.people[span.start]
        if span.text.lower() in self.words.genders:
            return Identity(None)
        return self.identified(self.read(span), span)
