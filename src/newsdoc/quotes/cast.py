"""The names of a story, and what it says beside them.

    person = [role] name [, role [preposition affiliation],]

    former Gov. Ann Lee                          role, name
    Secretary of State Ann Lee                   role, name
    the mayor of Torgau, Ann Lee,                role, affiliation, name
    Ann Lee, 52, the head of the harbor board,   name, role, affiliation
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import islice

from attrs import define

from newsdoc.letters import UPPER
from newsdoc.quotes.acronyms import acronyms
from newsdoc.quotes.people import (
    KEPT,
    LONGEST_NAME,
    Gender,
    Identity,
    bare,
    behind_title,
    belongs,
    capital,
    department,
    folded,
    gender_of_name,
    key,
    name_of,
    of_office,
    office,
    pieces,
    plain,
)
from newsdoc.quotes.words import Lexis
from newsdoc.span import Source, Span

GAP = r"(?:[ \u00a0]|\r?\n)"
WORD = rf"(?:[{UPPER}]\.(?:[{UPPER}]\.)*|[{UPPER}][^\W_]*(?:[-'’](?!s\b)[^\W_]+)*)"


# Linear: the two kinds of words end differently, and both repeats are bounded.
@cache
def full_name(particles: frozenset[str]) -> re.Pattern[str]:
    """Two to six words with capitals in a row: "Ann Lee", "Kim van der Ek"."""
    particle = "|".join(map(re.escape, sorted(particles)))
    return re.compile(rf"{WORD}(?:{GAP}(?:(?:{particle}){GAP}){{0,2}}{WORD}){{1,5}}")


@cache
def name_behind(particles: frozenset[str]) -> re.Pattern[str]:
    """A name in apposition: "the mayor, Ann Lee,"."""
    name = full_name(particles).pattern
    return re.compile(rf",[ \u00a0\r\n]{{1,2}}(?P<name>{name})(?=[,.;])")


# Linear: bounded, and a full stop is taken behind an initial only.
APPOSITION = re.compile(
    rf"""
    (?:,[ \u00a0]\d{{1,3}}(?=,))?               # an age
    ,[ \u00a0\r\n]{{1,2}}
    (?P<words>(?:[^,.;:()"“”] | (?<=\b[{UPPER}])\.){{3,140}})
    [,.;]
    """,
    re.VERBOSE,
)
# Linear: one bounded class, and it is searched for in the few words before a name.
NOUN_LEAD = re.compile(r"(?P<words>[^,.;:()\"“”\r\n]{3,60}),[ \u00a0]\Z")
LEAD = 60
"""So many characters before a name may hold a role."""

LEAD_BREAK = re.compile(r'[,;:()"“”\r\n]')
"""What no role before a name goes across."""

GAPS = re.compile(r"[ \u00a0\r\n]+")

SAME_NAME = 8
"""So many people of one family name are told apart; more are not."""

ROLE = 5
"""The words of the longest role before a name, without its "of State"."""


@define
class Name:
    """A full name where it first stands, and the words by which it is known."""

    span: Span
    first: str
    last: str


def family(name: Sequence[Span], words: Lexis) -> str:
    """The family name, or what stands for it: the last word that is no "Jr."."""
    suffixed = len(name) > 1 and key(name[-1]) in words.suffixes
    return key(name[-2 if suffixed else -1])


@lru_cache(KEPT)
def ends(text: str, words: Lexis) -> tuple[str, str, str | None]:
    """The keys of the first and the family name of a mention, and its word if it has one only."""
    name = pieces(Source(text).span())
    return key(name[0]), family(name, words), bare(name[0]).text if len(name) == 1 else None


@lru_cache(KEPT)
def gender_of(text: str, words: Lexis) -> Gender | None:
    """The pronoun that a full name by itself allows."""
    return gender_of_name(pieces(Source(text).span()), words)


class Cast:
    """The full names of a story, by their last and by their first words.

    Runs of capitals are gathered at once and read when somebody asks for a word of them.
    """

    def __init__(self, source: Source, paragraphs: Sequence[Span], words: Lexis) -> None:
        self.source, self.paragraphs, self.words = source, paragraphs, words
        self.short = acronyms(source, paragraphs)
        self.last_words: dict[str, list[Name]] = {}
        self.first_words: dict[str, list[Name]] = {}

    @cached_property
    def runs(self) -> Mapping[str, Sequence[Span]]:
        """The runs of capitals by each of their words; gathered when first asked for."""
        source, runs, seen = self.source, dict[str, list[Span]](), set[str]()
        pattern = full_name(self.words.particles)
        for paragraph in self.paragraphs:
            for found in pattern.finditer(source.text, paragraph.start, paragraph.stop):
                text = found[0]
                if text not in seen:
                    seen.add(text)
                    run = Span(source, *found.span())
                    for word in set(map(folded, GAPS.split(text))):
                        runs.setdefault(word, []).append(run)
        return runs

    def by_last(self, word: str) -> list[Name]:
        """The names that end with a word."""
        found = self.last_words.get(word)
        if found is None:
            named = (name for name in self.named(word) if name.last == word)
            found = self.last_words[word] = list(islice(named, SAME_NAME))
        return found

    def by_first(self, word: str) -> list[Name]:
        """The names that begin with a word."""
        found = self.first_words.get(word)
        if found is None:
            named = (name for name in self.named(word) if name.first == word)
            found = self.first_words[word] = list(islice(named, SAME_NAME))
        return found

    def named(self, word: str) -> Iterator[Name]:
        """The names in the runs that hold a word."""
        for run in self.runs.get(word, ()):
            name = self.read(run)
            if name is not None:
                yield name

    def read(self, run: Span) -> Name | None:
        """The name in a run of words with capitals, without what stands before it there."""
        small = self.follows_small_word(run)
        keys = None if small else plain(run.text, self.words)
        if keys is not None:
            return Name(run, keys[0], keys[-1])
        parts = pieces(run)
        while len(parts) > 1 and key(parts[0]) in self.words.openers:
            parts = parts[1:]
        if small and behind_title(self.lead(run), self.words):
            parts = parts[department(parts, self.words) :]
        words = name_of(parts, self.words)
        if not 2 <= len(words) <= LONGEST_NAME:
            return None
        return Name(self.whole(words), key(words[0]), family(words, self.words))

    def follows_small_word(self, run: Span) -> bool:
        """Whether a word in small letters stands before a run of capitals."""
        return run.start > 1 and self.source.text[run.start - 2].islower()

    def lead(self, run: Span) -> Sequence[Span]:
        """The words before a run of capitals."""
        return pieces(self.source.span(max(0, run.start - 30), run.start))

    def whole(self, words: Sequence[Span]) -> Span:
        """The words of a name as one span, with the full stop of a "Jr."."""
        span = words[0].to(words[-1])
        dotted = self.source.text.startswith(".", span.stop)
        if dotted and key(words[-1]) in self.words.suffixes & self.words.abbreviations:
            return self.source.span(span.start, span.stop + 1)
        return span

    def fullest(self, mention: Span, gender: Gender | None = None) -> Span:
        """The longest name that the name in a mention stands for; itself where several could.

        A name above the mention goes before one below it, and a name of the
        other gender is none.
        """
        first, last, word = ends(mention.text, self.words)
        if word is not None and word in self.short:
            return self.short[word]
        found = self.by_last(last)
        if word is None:
            found = [name for name in found if name.first == first]
        elif not found:
            return self.of_body(first, mention)
        if len(found) > 1:
            found = [name for name in found if name.span.start <= mention.start] or found
        if gender is not None:
            found = [name for name in found if self.gender(name) in (None, gender)]
        if len(found) > 1 and len({name.first for name in found}) > 1:
            return mention
        return max([mention, *(name.span for name in found)], key=len) if found else mention

    def only(self, mention: Span) -> bool:
        """Whether one full name in the story, and no more, ends with the same word as a mention."""
        return len(self.by_last(ends(mention.text, self.words)[1])) == 1

    def gender_of(self, name: Span) -> Gender | None:
        """The pronoun that a given name allows."""
        return gender_of(name.text, self.words)

    def gender(self, name: Name) -> Gender | None:
        """The pronoun that a full name by itself allows."""
        return self.gender_of(name.span)

    def of_body(self, word: str, mention: Span) -> Span:
        """The name that begins with the one word of a mention: "the South" for a country."""
        found = sorted((name.span for name in self.by_first(word)), key=len)
        if found and all(span.text.startswith(found[0].text) for span in found):
            return found[0]
        return mention

    def knows(self, mention: Span) -> bool:
        """Whether a full name in the story ends with the same word as a mention."""
        return bool(self.by_last(ends(mention.text, self.words)[1]))

    # -- what stands beside a name -----------------------------------------------------------

    def described(self, name: Span) -> Identity:
        """What the story says beside a full name: the role before it or behind it."""
        lead = LEAD_BREAK.split(self.source.text[max(0, name.start - LEAD) : name.start])[-1]
        role = self.role_before(pieces(self.source.span(name.start - len(lead), name.start)))
        found = office(role, self.words) if role else Identity(None)
        gender = found.gender or gender_of(name.text, self.words)
        if found.role is None:
            found = self.noun_before(name) or office(self.role_behind(name), self.words)
        return Identity(name, found.role, found.affiliation, gender or found.gender)

    def noun_before(self, name: Span) -> Identity | None:
        """The role that a name is the apposition of: "the mayor of Torgau, Ann Lee,"."""
        if not self.source.text.startswith(",", max(0, name.start - 2)):
            return None
        lead = self.source.span(max(0, name.start - 80), name.start).search(NOUN_LEAD)
        if lead is None or not self.source.text.startswith((",", ".", ";"), name.stop):
            return None
        parts = pieces(lead["words"])
        for at in range(len(parts) - 1, -1, -1):
            if key(parts[at]) in self.words.determiners:
                head, _ = belongs(parts[at:], self.words)
                if head and key(head[-1]) in self.words.titles:
                    return office(parts[at:], self.words)
        return None

    def name_behind(self, mention: Span) -> Span | None:
        """The name in apposition to a mention that is a role: "the mayor, Ann Lee."."""
        behind = self.source.span(mention.stop, min(len(self.source), mention.stop + 80))
        found = behind.match(name_behind(self.words.particles))
        words = name_of(pieces(found["name"]), self.words) if found else ()
        if not 2 <= len(words) <= LONGEST_NAME or gender_of_name(words, self.words) == "it":
            return None
        return self.whole(words)

    def role_before(self, lead: Sequence[Span]) -> Sequence[Span]:
        """The role that the words before a name end with: "former Gov.", "digital consultant"."""
        words = self.words
        start = title = self.title(lead)
        if title < 0:
            return ()
        while start and title - start < ROLE - 1 and not self.breaks(lead[start - 1]):
            start -= 1
        if 0 < start < title and self.helped(lead[start - 1], lead[start]):
            start += 1
        if start and key(lead[start - 1]) in words.articles:
            start -= 1
        return lead[start:]

    def helped(self, before: Span, word: Span) -> bool:
        """Whether a word is the verb of "will back rival Sen. Lee", and no part of the role."""
        helper, words = key(before), self.words
        if helper not in words.auxiliaries or capital(word):
            return False
        return helper not in words.passives or key(word).endswith(words.participle_endings)

    def title(self, lead: Sequence[Span]) -> int:
        """The title that some words end with, an "of State" behind it or not; -1 for none."""
        for at in range(len(lead) - 1, max(0, len(lead) - ROLE), -1):
            if of_office(lead, at, self.words):
                behind = [word for word in lead[at + 1 :] if key(word) not in self.words.articles]
                return at - 1 if department(behind, self.words) == len(behind) else -1
        last = key(lead[-1]) if lead else ""
        titled = last in self.words.titles or last in self.words.courtesy
        return len(lead) - 1 if titled else -1

    def breaks(self, word: Span) -> bool:
        """Whether a word is no part of a role that follows it."""
        known, words = key(word), self.words
        if known in words.titles:
            return False
        stopped = word.text.endswith(".") and word.text.count(".") == 1  # "gate.", not "U.S."
        ends = stopped or known.endswith(words.verb_endings)
        return ends or known in words.closed or known in words.determiners or known in words.cues

    def role_behind(self, name: Span) -> Sequence[Span]:
        """The words of the apposition behind a name."""
        behind = self.source.span(name.stop, min(len(self.source), name.stop + 150))
        apposition = behind.match(APPOSITION)
        words = pieces(apposition["words"]) if apposition else []
        return words if words and key(words[0]) not in self.words.closed else ()
