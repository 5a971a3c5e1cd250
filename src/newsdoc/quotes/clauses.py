"""Whether what stands behind a verb of saying is a clause that is said.

    said the river would rise           a clause, in languages that need no "that"
    dijo que el río subiría             a clause behind its "that"
    dijo estar listo                    an infinitive
    anunció un puente nuevo             a thing, which nobody says
"""

from __future__ import annotations

from newsdoc.quotes.governing import REACH
from newsdoc.quotes.mentions import begins_noun
from newsdoc.quotes.passages import Passage

SUBJECT = 12
"""So many words of a clause may stand before its verb."""

BARE = 5
"""So many words may stand between the start of a clause without a "that" and its verb."""

LEAD = 5
"""So many words may stand before an infinitive: "de ne pas se"."""


def clause(passage: Passage, cue: int, start: int) -> bool:
    """Whether what stands behind a verb of saying is what is said, and no circumstance of it.

    Behind a quotation the verb has its words already: `"Wait," she said in May`.
    """
    words, tokens = passage.words, passage.tokens
    first = tokens[start]
    if first.word in words.contents:
        return True
    front = range(max(passage.starts[cue], cue - REACH), cue)
    if passage.quotes and not passage.quotes.keys().isdisjoint(front):
        return False
    if words.that_clauses:
        return first.kind == "colon" or infinitive(passage, start)
    if words.verb_second:  # what is no clause behind its comma is told of, and not said
        opens = tokens[start - 1].kind in ("comma", "colon") or first.word in words.infinitive
        return opens or bare(passage, start)
    clausal = passage.cues[cue].clausal
    if clausal and (first.word in words.infinitive or not finite(passage, start)):
        return False
    if first.word in words.infinitive and start + 1 < len(tokens):
        answers, following = tokens[cue].word in words.answering, tokens[start + 1]
        return not answers and following.kind != "name" and following.word not in words.determiners
    return first.word not in words.prepositions and first.word not in words.manner


def finite(passage: Passage, start: int) -> bool:
    """Whether a verb stands soon enough behind an index to be that of a clause which begins there."""
    words = passage.words
    for at in range(start + 1, min(passage.stops[start], start + SUBJECT)):
        token = passage.tokens[at]
        helps = token.word in words.auxiliaries and token.word not in words.infinite
        if helps or token.word in words.pasts or at in passage.cues:
            return True
    return False


def bare(passage: Passage, start: int) -> bool:
    """Whether a clause without its "that" begins at an index: `sier det ventes køer`, `mener kommunen har`.

    Its subject and its verb follow one another; what has a relative between them is a thing.
    """
    words, tokens = passage.words, passage.tokens
    if not words.bare_clauses or start >= len(tokens):
        return False
    stop = passage.stops[start]
    first = tokens[start]
    subject = begins_noun(passage, start) or first.word.endswith(words.definite_endings)
    if not subject or first.word in words.closed:
        return False
    for at in range(start + 1, min(stop, start + BARE)):
        token = tokens[at]
        if token.word in words.relatives or token.kind not in ("word", "name"):
            return False
        helps = token.word in words.auxiliaries and token.word not in words.infinite
        if helps or token.word in words.pasts:
            return True
    return False


def infinitive(passage: Passage, start: int) -> bool:
    """Whether an infinitive stands at an index: `dijo estar listo`, `promet de ne pas partir`."""
    tokens, words, stop = passage.tokens, passage.words, passage.stops[start]
    if not words.infinitive_endings:
        return False
    at = start + 1 if tokens[start].word in words.infinitive else start
    while at < min(stop, start + LEAD) and tokens[at].word in words.auxiliaries:
        if tokens[at].word.endswith(words.infinitive_endings):
            return True
        at += 1
    return at < stop and tokens[at].kind == "word" and tokens[at].word.endswith(words.infinitive_endings)
