"""The full names of a story, and which of them a shorter one stands for.

    "Lee"            ->  Ann Lee               the one full name that ends with it
    "the South"      ->  South Orland          the one that begins with it
    "Niemisen"       ->  Pasi Nieminen         in any of its cases
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from newsdoc.grammar.places import is_country
from newsdoc.letters import UPPER
from newsdoc.lexicon import alternation
from newsdoc.quotes.acronyms import acronyms
from newsdoc.quotes.names import GAPS, Name, ends, full_name, gender_of, name_in, stem, uninflected, whole
from newsdoc.quotes.people import PLACED, of_holder
from newsdoc.quotes.pieces import folded, pieces
from newsdoc.quotes.roles import LEAD, last_word, titled
from newsdoc.quotes.words import Gender, Lexis
from newsdoc.span import BLANK, Source, Span

AWAY = re.compile(r"[ \u00a0](?P<word>[^\W\d_]{1,30}+)")
"""The word behind a run of capitals."""

SAME_NAME = 8
"""So many people of one family name are told apart; more are not."""

BESIDE = 80
"""So many characters before and behind a name may hold its role."""

Run: TypeAlias = tuple[str, int, str]
"""Words with capitals in a row, where they start, and the last of them."""


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
        """A run without where somebody is from, by its case: "Eeva Niemi Helsingin poliisista"."""
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
            behind_title = titled(self.source.text, start, self.words)
            held = self.portfolio(start, start + len(text))
            start, text = start + held, text[held:]
            found = name_in(text, behind_title and not held, self.words)
            if found is not None:
                (begin, end), first, last = found
                yield Name(whole(self.source, start + begin, start + end, self.words), first, last)

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
        """The name that begins with the one word of a mention: "the South" for a country.

        A country is no person of its name: "Israel" is not Israel Katz, where "in Israel" stands too.
        """
        if is_country(mention) and self.placed(mention.text):
            return mention
        found = sorted((name.span for name in self.by_first(word)), key=len)
        if found and all(span.text.startswith(found[0].text) for span in found):
            return found[0]
        return mention

    def placed(self, name: str) -> bool:
        """Whether something stands in, from or with a name of one word, and no other name behind it."""
        front = alternation(self.words.prepositions)
        found = re.search(rf"\b(?:{front})[ \n]{re.escape(name)}\b(?![ \n][{UPPER}])", self.source.text)
        return found is not None

    def knows(self, mention: Span) -> bool:
        """Whether a full name in the story ends with the same word as a mention."""
        return bool(self.by_last(ends(mention.text, self.words)[1]))
