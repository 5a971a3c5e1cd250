"""A paragraph read for attribution: its tokens, its sentences, its cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from newsdoc.quotes.cues import cues_of
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.tokens import Token, Tokens, last_sign, tokenized
from newsdoc.quotes.words import Cue, Lexis
from newsdoc.span import Source, Span

ASKING = frozenset("?!…")
"""A quotation that ends so may end its sentence or go on with its attribution."""

LOOK = 15
"""How many words after a question may pass before the verb that attributes it."""


@frozen
class Passage:
    """The tokens of one paragraph, its sentences and its cues."""

    source: Source
    tokens: Sequence[Token]
    #: For each token, where its sentence starts and stops.
    starts: Sequence[int]
    stops: Sequence[int]
    #: The cues by the index of their first token.
    cues: Mapping[int, Cue]
    #: For each token the nearest cue before it in its sentence, or -1; and the nearest behind it.
    cue_before: Sequence[int]
    cue_after: Sequence[int]
    #: The fragments by the index of their token.
    quotes: Mapping[int, Fragment]
    words: Lexis

    def span(self, start: int, stop: int) -> Span:
        """The words from one index up to another."""
        return Span(self.source, self.tokens[start].start, self.tokens[stop - 1].stop)

    def begins(self, at: int) -> bool:
        """Whether a capital may be that of a sentence, and not of a name."""
        return at == self.starts[at] or self.tokens[at - 1].kind in ("stop", "colon")


def passage(paragraph: Span, fragments: Sequence[Fragment], words: Lexis) -> Passage:
    """Read a paragraph that holds these fragments."""
    found = tokenized(paragraph, fragments, words)
    tokens, quotes = found.tokens, found.quotes
    cues = dict(cues_of(tokens, found.cues, words))
    starts: list[int] = []
    stops: list[int] = []
    for end in sentence_ends(found, cues, words):
        first = len(starts)
        starts += [first] * (end - first)
        stops += [end] * (end - first)
    before, after = nearest(cues, starts, stops)
    return Passage(paragraph.source, tokens, starts, stops, cues, before, after, quotes, words)


def nearest(
    cues: Iterable[int], starts: Sequence[int], stops: Sequence[int]
) -> tuple[list[int], list[int]]:
    """For each token the nearest cue before it in its sentence, or -1; and the nearest behind it.

    Each cue fills the tokens up to the next one only, so a sentence of cues
    costs no more than any other.
    """
    count = len(starts)
    before, after = [-1] * count, [-1] * count
    ordered = sorted(cues)
    for cue, following in zip(ordered, [*ordered[1:], count], strict=False):
        stop = min(stops[cue], following + 1)
        before[cue + 1 : stop] = [cue] * (stop - cue - 1)
    for previous, cue in zip([0, *ordered], ordered, strict=False):
        start = max(starts[cue], previous)
        after[start:cue] = [cue] * (cue - start)
    return before, after


def sentence_ends(found: Tokens, cues: Mapping[int, Cue], words: Lexis) -> Iterator[int]:
    """The indices behind the last token of each sentence."""
    tokens = found.tokens
    for index in found.edges:
        if index + 1 >= len(tokens):
            break
        token, following = tokens[index], tokens[index + 1]
        if following.kind not in ("name", "quote"):
            continue
        quoted = token.kind == "quote" and ends(tokens, found.quotes, cues, index)
        if quoted or token.kind == "stop" or (token.word and following.word in words.openers):
            yield index + 1
    if tokens:
        yield len(tokens)


def ends(
    tokens: Sequence[Token], quotes: Mapping[int, Fragment], cues: Mapping[int, Cue], index: int
) -> bool:
    """Whether a sentence ends with a quotation before a capital."""
    sign = last_sign(quotes[index])
    return sign == "." or (sign in ASKING and not attributed(tokens, cues, index))


def attributed(tokens: Sequence[Token], cues: Mapping[int, Cue], index: int) -> bool:
    """Whether a verb follows a question soon enough to attribute it."""
    for at in range(index + 1, min(index + LOOK, len(tokens))):
        if tokens[at].kind in ("stop", "quote"):
            return False
        if at in cues:
            return True
    return False
