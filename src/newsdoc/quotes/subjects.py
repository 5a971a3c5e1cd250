"""The subject of a verb, read backwards from it.

    Doe, the mayor of Bonn, later said          across an apposition and an adverb
    Doe sighed and said                         across another verb
    Doe, who has said                           across a relative
    At the gate a spokesman for the board said  behind an adjunct
"""

from __future__ import annotations

from newsdoc.quotes.mentions import (
    LONGEST,
    REACH,
    Range,
    begins_noun,
    channel,
    club,
    first_phrase,
    of_office,
    personal_pronoun,
    phrase_from,
    skip_front,
)
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.tokens import adverbial

SEGMENTS = 8
"""So many pieces between commas are looked at for a subject before its verb."""

JOINED = 3
"""So many verbs in a row have one subject in common."""

SEPARATORS = frozenset({"comma", "dash", "aside", "other"})
"""What parts an apposition from its noun."""

BREAKS = SEPARATORS | {"colon", "stop"}
"""What no piece of a sentence goes across."""

INSIDE = frozenset({"word", "name", "aside"})
"""What a subject consists of."""

CLAUSE_BREAKS = BREAKS | {"quote"}
"""Nor a clause."""


def subject_of(passage: Passage, verb: int, floor: int, joined: int = 0) -> Range | None:
    """The subject before the verb at an index, seeing no further back than `floor`.

    It is in common with the verbs before it, of which `joined` were looked at.
    """
    tokens, words = passage.tokens, passage.words
    stop, infinitive = verb, False
    floor = max(floor, verb - REACH)
    while stop > floor and helping(passage, stop - 1):
        stop -= 1
        infinitive = infinitive or tokens[stop].word in words.infinitive
    if stop < verb and governed_time(passage, stop, floor):
        stop -= 1
    if infinitive:
        return first_phrase(passage, floor, verb)
    if stop <= floor:
        return None
    last = tokens[stop - 1]
    if words.caseless:
        return first_phrase(passage, floor, verb)
    if last.kind in SEPARATORS:
        return across_appositions(passage, stop, floor)
    if last.word in words.conjunctions:
        return coordinate(passage, verb, floor, joined)
    if last.word in words.relatives:
        return antecedent(passage, stop - 1, floor)
    if last.kind not in ("word", "name"):
        return None
    return phrase_before(passage, stop, floor) or first_phrase(passage, floor, verb)


def helping(passage: Passage, at: int) -> bool:
    """Whether a word stands between a subject and its verb: "has", "also", "later Friday"."""
    words, word = passage.words, passage.tokens[at].word
    if word in words.pronouns:
        return False
    told = word in words.audience and not (  # "Lee ČTK řekla", not "v rozhovoru pro ČTK řekla"
        word in words.articles or (at and passage.tokens[at - 1].word in words.prepositions)
    )
    told = told and (passage.tokens[at].kind == "name" or words.governing_titles)
    return told or word in words.auxiliaries or word in words.time or adverbial(passage.tokens, at, words)


def governed_time(passage: Passage, at: int, floor: int) -> bool:
    """Whether something stands before a word of time: "Doe on Tuesday said", "Doe this week said"."""
    words, tokens = passage.words, passage.tokens
    if at <= floor or tokens[at].word not in words.time:
        return False
    before = tokens[at - 1].word
    return before in words.prepositions or before in words.articles


def phrase_before(passage: Passage, stop: int, floor: int) -> Range | None:
    """The noun phrase that ends at `stop`."""
    tokens, words = passage.tokens, passage.words
    if tokens[stop - 1].word in words.pronouns:
        return stop - 1, stop
    start, lowest = stop, max(floor, stop - LONGEST)
    while start > lowest and inside_phrase(passage, start - 1):
        start -= 1
    related = start > floor and tokens[start - 1].word in words.relatives
    start = skip_front(passage, start, stop)
    if start >= stop:
        return None
    if begins_noun(passage, start):
        return without_aside(passage, start, stop)
    if related and not tokens[stop - 1].word.endswith(words.plural_endings):
        return antecedent(passage, start - 1, floor)
    if tokens[start].word in words.prepositions or tokens[start].kind == "name":
        return last_phrase(passage, start, stop)
    return last_determined(passage, start, stop) or (start, stop)


def inside_phrase(passage: Passage, at: int) -> bool:
    """Whether a word may stand inside a subject that is read backwards."""
    token = passage.tokens[at]
    if token.kind == "quote":
        return club(passage, at, len(passage.tokens))
    if token.kind not in INSIDE or at in passage.cues:
        return False
    return token.word not in passage.words.joining or of_office(passage, at, len(passage.tokens))


def last_phrase(passage: Passage, start: int, stop: int) -> Range | None:
    """The last noun phrase of a stretch that begins with something else."""
    tokens, words = passage.tokens, passage.words
    if tokens[stop - 1].kind != "name":
        return last_determined(passage, start, stop)
    at = stop - 1
    while at > start and (
        tokens[at - 1].kind == "name"
        or (at - 1 > start and tokens[at - 1].word in words.particles and tokens[at - 2].kind == "name")
    ):
        at -= 1
    return at, stop


def last_determined(passage: Passage, start: int, stop: int) -> Range | None:
    """A stretch from its last determiner on."""
    for at in range(stop - 1, start - 1, -1):
        if passage.tokens[at].word in passage.words.determiners:
            return at, stop
    return None


def without_aside(passage: Passage, start: int, stop: int) -> Range:
    """A stretch up to the bracket in it: "Sen. Jane Doe (D-Ohio)", or to "w rozmowie z PAP"."""
    tokens, words = passage.tokens, passage.words
    for index in range(start + 1, stop):
        spoken = tokens[index].word in words.prepositions and channel(passage, index + 1, stop)
        if spoken or tokens[index].kind == "aside":
            return start, index
    return start, stop


# -- across what stands between -----------------------------------------------------------


def coordinate(passage: Passage, verb: int, floor: int, joined: int) -> Range | None:
    """The subject that a verb behind "and" has in common with the verb before it."""
    joint = verb - 1
    while joint > floor and passage.tokens[joint].word not in passage.words.conjunctions:
        joint -= 1
    start = clause_start(passage, joint, floor)
    if start < joint and begins_noun(passage, start):
        local = phrase_from(passage, start, joint)
        if local is not None and local[1] < joint:
            return local
    earlier = passage.cue_before(verb)
    if joined < JOINED and earlier >= floor and passage.cues[earlier].form == "finite":
        found = subject_of(passage, earlier, floor, joined + 1)
        if found is not None:
            return found
    return first_phrase(passage, floor, verb)


def clause_start(passage: Passage, end: int, floor: int) -> int:
    """Where the clause starts that stops at `end`: behind a sign, a quotation or an "after"."""
    start = end
    while start > floor and passage.tokens[start - 1].kind not in CLAUSE_BREAKS:
        if passage.tokens[start - 1].word in passage.words.subordinators:
            break
        start -= 1
    return start


def clause_front(passage: Passage, cue: int) -> int:
    """Where the clause of a verb starts: its sentence, or a comma and an "and" in it."""
    tokens, conjunctions = passage.tokens, passage.words.conjunctions
    for at in range(cue - 2, max(passage.starts[cue], cue - REACH), -1):
        if tokens[at].word in conjunctions and tokens[at - 1].kind == "comma":
            return at + 1
    return passage.starts[cue]


def antecedent(passage: Passage, relative: int, floor: int) -> Range | None:
    """Whom "who" means: the noun phrase before it."""
    if relative <= floor:
        return None
    before = passage.tokens[relative - 1]
    if before.word in passage.words.conjunctions:  # "a man who has seen it, and who called it"
        relatives = passage.words.relatives
        front = (at for at in range(relative - 2, floor, -1) if passage.tokens[at].word in relatives)
        return antecedent(passage, next(front, floor), floor)
    if before.kind in ("word", "name"):
        return phrase_before(passage, relative, floor)
    if before.kind not in SEPARATORS:
        return None
    stop = relative - 1
    start = skip_front(passage, segment_start(passage, stop, floor), stop)
    if start >= stop:
        return None
    whole = phrase_from(passage, start, stop)
    if whole is None or whole[1] < stop:
        return last_phrase(passage, start, stop)
    return across_appositions(passage, relative, floor)


def across_appositions(passage: Passage, stop: int, floor: int) -> Range | None:
    """The subject that is parted from its verb by appositions: "Doe, the mayor, said"."""
    end, found = stop - 1, None
    for _ in range(SEGMENTS):
        start = segment_start(passage, end, floor)
        begin = skip_front(passage, start, end)
        more = start > floor and passage.tokens[start - 1].kind in SEPARATORS
        if named(passage, begin, end):
            found = phrase_from(passage, begin, end) or found
            if end - begin > 1 or not more:
                return found
        elif begin < end and begins_role(passage, begin):
            found = phrase_from(passage, begin, end) or found
        elif found is not None and begin < end and adjunct(passage, begin):
            return found
        if not more:
            return found
        end = start - 1
    return found


def apposed(passage: Passage, verb: int) -> bool:
    """Whether a name stands between commas right before a verb: "The mayor of Bonn, Ann Lee, 52, said".

    It is in apposition to the noun before it, which is no clause then.
    """
    tokens, floor, end = passage.tokens, max(passage.starts[verb], verb - REACH), verb - 1
    if end <= floor or tokens[end].kind != "comma":
        return False
    start = segment_start(passage, end, floor)
    if start < end and tokens[start].word[:1].isdigit():
        end = start - 1
        start = segment_start(passage, end, floor) if end > floor else start
    if start <= floor or tokens[start - 1].kind != "comma" or personal_pronoun(passage, start):
        return False
    return end - start > 1 and named(passage, start, end) and phrase_from(passage, start, end) == (start, end)


def set_behind(passage: Passage, cue: int) -> bool:
    """Whether a sign parts a verb from what is said before it: ", sagte Lee", " - poinformował Lis"."""
    tokens, words = passage.tokens, passage.words
    at = cue - 1
    if at > 0 and tokens[at].word in words.manner:  # ", jak dodał Lis"
        at -= 1
    if at < 0 or tokens[at].kind not in (("comma", "dash") if words.dialogue else ("comma",)):
        return False
    start = segment_start(passage, at, max(passage.starts[cue], at - REACH))
    return tokens[start].word not in words.relatives  # "Lee, who is ill, said"


def segment_start(passage: Passage, end: int, floor: int) -> int:
    """Where the piece between commas starts that stops at `end`."""
    start = end
    while start > floor and passage.tokens[start - 1].kind not in BREAKS:
        start -= 1
    return start


def named(passage: Passage, start: int, stop: int) -> bool:
    """Whether a piece between commas is a name or a pronoun; "CEO of Orlo" is none."""
    if start >= stop:
        return False
    words, token = passage.words, passage.tokens[start]
    if personal_pronoun(passage, start):
        return True
    if token.kind != "name" or token.word in words.determiners:
        return False
    if passage.opens(start) and token.word in words.openers:
        return False
    last = start
    while last + 1 < stop and noun_of_office(passage, last + 1):
        last += 1
    return passage.tokens[last].word not in words.titles


def begins_role(passage: Passage, at: int) -> bool:
    """Whether a piece between commas begins like "the mayor", "Bonn's mayor" or "coach Doe"."""
    return begins_noun(passage, at) or passage.tokens[at].word in passage.words.titles


def noun_of_office(passage: Passage, at: int) -> bool:
    """Whether a word may stand before the noun that tells whether a piece is a role."""
    words, token = passage.words, passage.tokens[at]
    joins = token.word in words.prepositions or token.word in words.conjunctions
    return token.kind in ("word", "name") and not joins


def adjunct(passage: Passage, at: int) -> bool:
    """Whether a piece between commas begins like "on Friday" or "when asked"."""
    words, word = passage.words, passage.tokens[at].word
    return word in words.prepositions or word in words.subordinators
