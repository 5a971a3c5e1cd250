"""Whom somebody speaks to: `Lee told the council`, `she said to Ek`, `řekl ČTK Lee`."""

from __future__ import annotations

from newsdoc.quotes.mentions import phrase_from
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution
from newsdoc.span import Span

APPOSITION = 10
"""So many words may stand between a speaker and the agency that is spoken to."""


def addressee(passage: Passage, found: Attribution) -> Span | None:
    """The words for those who are spoken to; they have none in common with the speaker or the verb."""
    if found.cue is None:
        return None
    told = spoken_to(passage, found, found.cue)
    return None if told is None or overlap(told, found.mention) or overlap(told, found.cue) else told


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one.start < other.stop and other.start < one.stop


def spoken_to(passage: Passage, found: Attribution, verb: Span) -> Span | None:
    """The phrase behind the verb of an attribution, or behind its speaker, that those stand in."""
    words, tokens = passage.words, passage.tokens
    cue = passage.at(verb.start)
    if cue not in passage.cues or passage.cues[cue].form == "source":
        return None
    at, stop = cue + passage.cues[cue].length, passage.stops[cue]
    behind_speaker = at < stop and passage.begins[at] == found.mention.start
    if behind_speaker:
        at = passage.at(found.mention.stop)  # "säger Berg till TT"
    told = audience(passage, at, stop) if words.audience else None
    if told is not None:
        return told
    if behind_speaker:
        at = past_apposition(passage, at, stop)
    if at < stop and tokens[at].word in words.towards:
        at += 1
    elif behind_speaker or tokens[cue].word not in words.told:
        return None
    behind = phrase_from(passage, at, stop)
    if behind is None or at >= stop or tokens[at].word in words.contents:
        return None
    return passage.span(*behind)


def past_apposition(passage: Passage, at: int, stop: int) -> int:
    """Behind what a speaker is, or where: "säger Ek, vd på Orlo, till TT"; or no further.

    An acronym is an agency here, but not behind a title: "ambassador to NATO".
    """
    words, tokens = passage.words, passage.tokens
    for index in range(at, min(stop - 1, at + APPOSITION)):
        token = tokens[index]
        ends = token.word in words.relatives or token.word in words.conjunctions
        if ends or token.kind == "quote" or index in passage.cues:
            break
        if token.word in words.towards and tokens[index - 1].word not in words.titles:
            body = passage.span(index + 1, index + 2).text
            if len(body) > 1 and body.isupper():
                return index
    return at


def audience(passage: Passage, at: int, stop: int) -> Span | None:
    """Those spoken to without a preposition, the day aside: "řekl v pondělí ČTK"."""
    words, tokens = passage.words, passage.tokens
    while at + 1 < stop and (
        tokens[at].word in words.time
        or (tokens[at].word in words.prepositions and tokens[at + 1].word in words.time)
    ):
        at += 1
    end = at
    while end < stop and tokens[end].word in words.audience and tokens[end].word not in words.articles:
        end += 1
    return passage.span(at, end) if end > at else None
