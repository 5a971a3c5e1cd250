"""Reported speech in languages whose verb stands last: speaker, what is said, verb.

    Ayşe Kaya, nehrin yükseldiğini söyledi.    an ending tells that the word before the verb is said
    김민수 시장은 강물이 높다고 말했다.
    山田市長は川の水位が高いと述べた。           or a word that stands between it and the verb

A speaker ends with a comma, with the ending of a subject, or with the word that marks one.
"""

from __future__ import annotations

from newsdoc.quotes.mentions import Range, first_phrase
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import given
from newsdoc.quotes.reported import Reported, named, trimmed

LONGEST = 60
"""So many words may stand before a verb in its sentence."""

MENTION = 12
"""The words of the longest speaker with a comma behind it."""

SUBJECT = 6
"""So many words may stand before the end of a speaker."""


def before_verb(passage: Passage, cue: int, done: int) -> Reported | None:
    """What a verb gives that stands behind it all; the verbs of a sentence have one speaker."""
    start, begin = passage.starts[cue], max(done, passage.starts[cue])
    earlier = passage.cue_before(cue)
    if earlier >= begin:
        begin = earlier + passage.cues[earlier].length
    stop = said_end(passage, begin, cue)
    if stop < 0 or cue - start > LONGEST or passage.cues[cue].sense != "speech":
        return None
    if not passage.quotes.keys().isdisjoint(range(begin, cue)):
        return None  # what is quoted is a quotation of its own
    speaker = subject(passage, start, stop)
    if speaker is None:
        return None
    found = given(passage, speaker, cue)
    piece = trimmed(passage, max(begin, after(passage, speaker[1])), stop)
    return Reported((piece,), named(found, "clause_cue")) if found and piece else None


def said_end(passage: Passage, start: int, cue: int) -> int:
    """Where what is said ends before a verb, by an ending or a word that says so; or -1."""
    tokens, words, stop = passage.tokens, passage.words, cue
    while stop > start and tokens[stop - 1].word in words.quotatives:
        stop -= 1
    if stop == start:
        return -1
    told = stop < cue or tokens[stop - 1].word.endswith(words.said_endings)
    return stop if told else -1


def subject(passage: Passage, start: int, stop: int) -> Range | None:
    """The speaker that a clause begins with, if its end can be told."""
    tokens, words = passage.tokens, passage.words
    if words.subject_endings:
        ends = [
            at
            for at in range(start, min(stop, start + SUBJECT))
            if len(bare(tokens[at].word, words.subject_endings)) < len(tokens[at].word)
        ]
        titled = (at for at in ends if bare(tokens[at].word, words.subject_endings) in words.titles)
        end = next(titled, ends[0] if ends else -1)
        return (start, end + 1) if end >= 0 else None
    found = first_phrase(passage, start, stop)
    if found is None or found[1] >= stop:
        return None
    if words.cuts:
        return found if tokens[found[1]].word in words.auxiliaries else None
    for at in range(found[1], min(stop, found[0] + MENTION)):
        if tokens[at].kind == "comma" and tokens[at - 1].kind == "name":
            return found[0], at  # "Torgau köyü muhtarı Ayşe Kaya, ..."
    return found


def bare(word: str, endings: tuple[str, ...]) -> str:
    """A word without the ending of a subject."""
    return next((word[: -len(ending)] for ending in endings if word.endswith(ending)), word)


def after(passage: Passage, at: int) -> int:
    """Past the word that marks a speaker."""
    return at + 1 if passage.words.cuts and passage.tokens[at].word in passage.words.auxiliaries else at
