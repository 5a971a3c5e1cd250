"""Whom somebody speaks to: `Lee told the council`, `she said to Ek`."""

from __future__ import annotations

from newsdoc.quotes.mentions import phrase_from
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution
from newsdoc.span import Span


def addressee(passage: Passage, found: Attribution) -> Span | None:
    """The words for those who are spoken to, behind the verb of an attribution."""
    if found.cue is None:
        return None
    words, tokens = passage.words, passage.tokens
    cue = passage.at(found.cue.start)
    if cue not in passage.cues:
        return None
    at, stop = cue + passage.cues[cue].length, passage.stops[cue]
    audience = at
    while audience < stop and tokens[audience].word in words.audience:
        audience += 1
    if audience > at:
        return passage.span(at, audience)
    if at < stop and passage.begins[at] == found.mention.start:
        at = passage.at(found.mention.stop)  # "säger Berg till TT"
        if at >= stop or tokens[at].word not in words.towards:
            return None
    if at < stop and tokens[at].word in words.towards:
        at += 1
    elif tokens[cue].word not in words.told:
        return None
    behind = phrase_from(passage, at, stop)
    if behind is None or at >= stop or tokens[at].word in words.contents:
        return None
    span = passage.span(*behind)
    return None if span.start <= found.mention.start < span.stop else span
