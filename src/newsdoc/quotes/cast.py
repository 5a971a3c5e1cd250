"""The names of a story, and what it says beside them.

    person = [role] name [, role [preposition affiliation],]

    former Gov. Ann Lee                          role, name
    Secretary of State Ann Lee                   role, name
    the mayor of Torgau, Ann Lee,                role, affiliation, name
    Ann Lee, 52, the head of the harbor board,   name, role, affiliation
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import TypeAlias

from newsdoc.letters import UPPER
from newsdoc.quotes.acronyms import acronyms
from newsdoc.quotes.names import Name, ends, gender_of, name_in, stem, uninflected
from newsdoc.quotes.people import (
    LONGEST_NAME,
    PLACED,
    Identity,
    Reading,
    behind_title,
    belongs,
    department,
    gender_of_keys,
    governor,
    name_of,
    of_holder,
    of_office,
    office,
)
from newsdoc.quotes.pieces import EDGE, Word, Words, folded, pieces
from newsdoc.quotes.words import Gender, Lexis
from newsdoc.span import BLANK, Source, Span

GAP = r"(?:[ \u00a0\n]|\r\n)"
WORD = rf"[{UPPER}](?:\.(?:[{UPPER}]\.)*+|[^\W_]*+(?:[-'’](?!s\b)[^\W_]++)*+)(?!:[^\W\d_])"


# Linear: the two kinds of words end differently, nothing that was taken is given back, and the
# repeats are bounded.
@cache
def full_name(particles: frozenset[str]) -> re.Pattern[str]:
    """Two to six words with capitals in a row, the last as a group: "Ann Lee", "Kim van der Ek"."""
    particle = "|".join(map(re.escape, sorted(particles)))
    between = rf"(?:(?![{UPPER}])(?:(?:{particle}){GAP}){{1,2}}+)?+"
    return re.compile(rf"{WORD}(?:{GAP}{between}({WORD})){{1,5}}")


@cache
def name_behind(particles: frozenset[str]) -> re.Pattern[str]:
    """A name in apposition, a title before it or not: "the mayor, Ann Lee,"."""
    title = r"(?:(?P<title>[^\W\d_]{2,30})[ \u00a0])?"
    return re.compile(rf",[ \u00a0\r\n]{{1,2}}{title}(?P<name>{full_name(particles).pattern})(?=[,.;])")


# Linear: no character is given back, and a full stop is taken behind an initial only.
APPOSITION = re.compile(
    rf"""
    (?:,[ \u00a0]\d{{1,3}}(?=,))?               # an age
    ,[ \u00a0\r\n]{{1,2}}
    (?P<words>[^,.;:()"“”]*+(?:(?<=\b[{UPPER}])\.[^,.;:()"“”]*+){{0,9}})
    [,.;]
    """,
    re.VERBOSE,
)
# Linear: one bounded class, and it is searched for in the few words before a name.
NOUN_LEAD = re.compile(r"(?P<words>[^,.;:()\"“”\r\n]{3,60}),[ \u00a0]\Z")
LEAD = 60
"""So many characters before a name may hold a role."""

LEAD_BREAK = re.compile(r'[,;()"“”\r\n]|:(?![^\W\d_])')
"""What no role before a name goes across; the colon of "SDP:n" is a part of its word."""

AWAY = re.compile(r"[ \u00a0](?P<word>[^\W\d_]{1,30}+)")
"""The word behind a run of capitals."""

GAPS = re.compile(r"[ \u00a0\r\n]+")

SAME_NAME = 8
"""So many people of one family name are told apart; more are not."""

BESIDE = 80
"""So many characters before and behind a name may hold its role."""

ROLE = 5
"""The words of the longest role before a name, without its "of State"."""


Run: TypeAlias = tuple[str, int, str]
"""Words with capitals in a row, where they start, and the last of them."""


def last_word(text: str) -> str:
    """The key of the last word of what stands before a name."""
    for blank in "\r\n\u00a0":
        text = text.replace(blank, " ")
    return folded(text.rstrip(" ").rpartition(" ")[2].strip(EDGE))


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
    def runs(self) -> Sequence[Run]:
        """The different runs of capitals, each where it first stands; gathered when first asked for."""
        text, runs = self.source.text, dict[str, Run]()
        pattern = full_name(self.words.particles)
        for paragraph in self.paragraphs:
            for found in pattern.finditer(text, paragraph.start, paragraph.stop):
                run = found[0]
                if run not in runs:
                    runs[run] = run, found.start(), found[1]
        if self.words.away_endings:
            return [self.stayed(run) for run in runs.values()]
        return list(runs.values())

    def stayed(self, run: Run) -> Run:
        """A run without where somebody is from by the case of its last word: "Eeva Niemi Helsingin poliisista"."""
        text, start, last = run
        behind = AWAY.match(self.source.text, start + len(text))
        case = last if behind is None else behind["word"]
        parts = GAPS.split(text)
        if len(parts) < PLACED or not case.endswith(self.words.away_endings):
            return run
        return text[: text.rindex(last)].rstrip(BLANK), start, parts[-2]

    @cached_property
    def ending(self) -> Mapping[str, Sequence[Run]]:
        """The runs by the family name that each would have."""
        runs: dict[str, list[Run]] = {}
        for run in self.runs:
            last = folded(run[2])
            if last in self.words.suffixes or last in self.words.audience:
                last = folded(GAPS.split(run[0])[-2])
            runs.setdefault(last, []).append(run)
        return runs

    def beside(self, places: Sequence[Span], stop: int) -> Iterator[Span]:
        """The full names before an offset that first stand beside one of some places."""
        near = set[int]()
        for place in places:
            first = bisect_left(self.starts, place.start - 2 * BESIDE)
            near.update(range(first, bisect_left(self.starts, min(stop, place.stop + BESIDE), first)))
        return (name.span for name in self.names([self.runs[at] for at in sorted(near)]))

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where the runs start, in order."""
        return [start for _, start, _ in self.runs]

    @cached_property
    def holding(self) -> Mapping[str, Sequence[Run]]:
        """The runs by each of their words."""
        runs: dict[str, list[Run]] = {}
        for run in self.runs:
            for word in set(map(folded, run[0].split())):  # it has no blanks but those of GAP
                runs.setdefault(word, []).append(run)
        return runs

    def by_last(self, word: str) -> list[Name]:
        """The names that end with a word."""
        found = self.last_words.get(word)
        if found is None:
            names = self.names(self.ending.get(word, ()))
            found = self.last_words[word] = [name for name in names if name.last == word][:SAME_NAME]
        return found

    def by_first(self, word: str) -> list[Name]:
        """The names that begin with a word."""
        found = self.first_words.get(word)
        if found is None:
            names = self.names(self.holding.get(word, ()))
            found = self.first_words[word] = [name for name in names if name.first == word][:SAME_NAME]
        return found

    def names(self, runs: Iterable[Run]) -> Iterator[Name]:
        """The names in some runs."""
        for text, start, _ in runs:
            titled = self.titled(start)
            held = self.portfolio(start, start + len(text))
            start, text = start + held, text[held:]
            found = name_in(text, titled and not held, self.words)
            if found is not None:
                (begin, end), first, last = found
                yield Name(self.whole(start + begin, start + end), first, last)

    def titled(self, start: int) -> bool:
        """Whether a title and its "of" stand before a run of capitals: "secretary of State Ann Lee"."""
        text, words = self.source.text, self.words
        if start < 2 or not text[start - 2].islower():
            return False
        if words.governing_titles:
            lead = LEAD_BREAK.split(text[max(0, start - LEAD) : start])[-1].rpartition(". ")[2]
            return any(word.key in words.titles for word in pieces(lead, 0, len(lead)))
        last = last_word(text[max(0, start - LEAD) : start])
        if last not in words.prepositions and last not in words.articles:
            return False
        return behind_title(pieces(text, max(0, start - LEAD), start), words)

    def portfolio(self, start: int, stop: int) -> int:
        """How much of a run of capitals belongs to an office before it: "Minister for Ports Ann Lee"."""
        text, words = self.source.text, self.words
        if not words.holders or not text[max(0, start - 2) : start - 1].islower():
            return 0
        last = last_word(text[max(0, start - LEAD) : start])
        if last not in words.belonging and last not in words.conjunctions:
            return 0
        parts = pieces(text, max(0, start - LEAD), stop)
        at = of_holder(parts, words)
        return max(0, parts[at].start - start) if at else 0

    def whole(self, start: int, stop: int) -> Span:
        """The words of a name as one span, with the full stop of a "Jr."."""
        text = self.source.text
        if text.startswith(".", stop):
            last = folded(GAPS.split(text[start:stop])[-1])
            if last in self.words.suffixes and last in self.words.abbreviations:
                stop += 1
        return Span(self.source, start, stop)

    def fullest(self, mention: Span, gender: Gender | None = None) -> Span:
        """The longest name that the name in a mention stands for; itself where several could.

        A name above the mention goes before one below it, and a name of the
        other gender is none.
        """
        first, last, word = ends(mention.text, self.words)
        if word is not None and word in self.short:
            return self.short[word]
        found = self.by_last(last)
        if self.words.case_endings:
            several = word is None
            return uninflected(mention, self.alike(last), first if several else None, last, self.words)
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
        longest = mention
        for name in found:
            if len(name.span) > len(longest):
                longest = name.span
        return longest

    @cached_property
    def stems(self) -> Mapping[str, Sequence[str]]:
        """The family names by their stems, where names have cases."""
        stems: dict[str, list[str]] = {}
        for last in self.ending:
            stems.setdefault(stem(last, self.words), []).append(last)
        return stems

    def alike(self, last: str) -> list[Name]:
        """The names that end with a word in any of its cases."""
        return [name for form in self.stems.get(stem(last, self.words), ()) for name in self.by_last(form)]

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
        text, words = self.source.text, self.words
        lead = LEAD_BREAK.split(text[max(0, name.start - LEAD) : name.start])[-1]
        last, found = last_word(lead), Reading(None)
        if last in words.titles or last in words.courtesy or last in words.office_ends or (
            words.governing_titles and self.titled(name.start)
        ):
            role = self.role_before(pieces(text, name.start - len(lead), name.start))
            found = office(role, words) if role else found
        gender = found.gender or gender_of(name.text, words)
        if found.role is None:
            found = self.noun_before(name) or office(self.role_behind(name), words)
        known = found.at(self.source, 0)
        return Identity(name, known.role, known.affiliation, gender or found.gender)

    def noun_before(self, name: Span) -> Reading | None:
        """The role that a name is the apposition of: "the mayor of Torgau, Ann Lee,"."""
        if not self.source.text.startswith(",", max(0, name.start - 2)):
            return None
        text, words = self.source.text, self.words
        lead = NOUN_LEAD.search(text, max(0, name.start - 80), name.start)
        if lead is None or not text.startswith((",", ".", ";"), name.stop):
            return None
        parts = pieces(text, *lead.span("words"))
        for at in range(len(parts) - 1, -1, -1):
            if parts[at].key in words.determiners:
                head, _ = belongs(parts[at:], words)
                if head and head[-1].key in words.titles:
                    return office(parts[at:], words)
        return None

    def name_behind(self, mention: Span) -> Span | None:
        """The name in apposition to a mention that is a role: "the mayor, Ann Lee."."""
        text, start = self.source.text, mention.stop
        if not text.startswith(",", start):
            return None
        found = name_behind(self.words.particles).match(text, start, min(len(text), start + 80))
        if found is None or (found["title"] and folded(found["title"]) not in self.words.titles):
            return None
        name = name_of(pieces(text, *found.span("name")), self.words)
        if not 2 <= len(name) <= LONGEST_NAME:
            return None
        if gender_of_keys([word.key for word in name], self.words) == "it":
            return None
        return self.whole(name[0].start, name[-1].stop)

    def role_before(self, lead: Words) -> Words:
        """The role that the words before a name end with: "former Gov.", "digital consultant"."""
        words = self.words
        start = title = self.title(lead)
        if title < 0:
            return ()
        while start and title - start < ROLE - 1 and not (
            self.breaks(lead[start - 1]) or self.another(lead, start - 1, title)
        ):
            start -= 1
        if 0 < start < title and self.helped(lead[start - 1], lead[start]):
            start += 1
        if start and lead[start - 1].key in words.articles:
            start -= 1
        return lead[start:]

    def another(self, lead: Words, at: int, title: int) -> bool:
        """Whether a word is the verb behind another name: "Mayor Bo Roe met Mayor Ann Lee"."""
        word, words = lead[at], self.words
        if not at or word.capital or word.key in words.titles or words.capital_nouns:
            return False
        return lead[at - 1].capital and (lead[title].capital or word.key in words.pasts)

    def helped(self, helper: Word, word: Word) -> bool:
        """Whether a word is the verb of "will back rival Sen. Lee", and no part of the role."""
        words = self.words
        if helper.key not in words.auxiliaries or word.capital:
            return False
        return helper.key not in words.passives or word.key.endswith(words.participle_endings)

    def title(self, lead: Words) -> int:
        """The title that some words end with, an "of State" behind it or not; -1 for none."""
        words = self.words
        for at in range(len(lead) - 1, max(0, len(lead) - ROLE), -1):
            if of_office(lead, at, words):
                behind = [word for word in lead[at + 1 :] if word.key not in words.articles]
                return at - 1 if department(behind, words) == len(behind) else -1
        if words.governing_titles:
            return governor(lead, words)
        last = lead[-1].key if lead else ""
        return len(lead) - 1 if last in words.titles or last in words.courtesy else -1

    def breaks(self, word: Word) -> bool:
        """Whether a word is no part of a role that follows it."""
        known, words = word.key, self.words
        if known in words.titles:
            return False
        if words.governing_titles:
            return True  # what stands before the first title may be whom it was told
        stopped = word.text.endswith(".") and word.text.count(".") == 1  # "gate.", not "U.S."
        ends = stopped or known.endswith(words.verb_endings)
        return ends or known in words.closed or known in words.determiners or known in words.cues

    def role_behind(self, name: Span) -> Words:
        """The words of the apposition behind a name."""
        text = self.source.text
        if not text.startswith(",", name.stop):
            return ()
        apposition = APPOSITION.match(text, name.stop, min(len(text), name.stop + 150))
        words = pieces(text, *apposition.span("words")) if apposition else ()
        return words if words and words[0].key not in self.words.closed else ()
