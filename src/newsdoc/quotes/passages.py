"""A paragraph read for attribution: its tokens, its sentences, its cues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from newsdoc.quotes.cues import cues_of
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.tokens import Token, last_sign, tokenized
from newsdoc.quotes.words import Cue, Words
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
    words: Words

    def span(self, start: int, stop: int) -> Span:
        """The words from one index up to another."""
        return Span(self.source, self.tokens[start].start, self.tokens[stop - 1].stop)

    def begins(self, at: int) -> bool:
        """Whether a capital may be that of a sentence, and not of a name."""
        return at == self.starts[at] or self.tokens[at - 1].kind in ("stop", "colon")


def passage(paragraph: Span, fragments: Sequence[Fragment], words: Words) -> Passage:
    """Read a paragraph that holds these fragments."""
    tokens, quotes = tokenized(paragraph, fragments, words)
    cues = dict(cues_of(tokens, words))
    starts: list[int] = []
    stops: list[int] = []
    for end in sentence_ends(tokens, quotes, cues, words):
        first = len(starts)
        starts += [first] * (end - first)
        stops += [end] * (end - first)
    count = len(tokens)
    before = nearest(range(count), cues, starts)
    after = nearest(range(count - 1, -1, -1), cues, starts)[::-1]
    return Passage(paragraph.source, tokens, starts, stops, cues, before, after, quotes, words)


def nearest(order: range, cues: Mapping[int, Cue], starts: Sequence[int]) -> list[int]:
    """For each token in that order, the last cue passed in the same sentence, or -1."""
    found, last = [], -1
    for index in order:
        found.append(last if last >= 0 and starts[last] == starts[index] else -1)
        if index in cues:
            last = index
    return found


def sentence_ends(
    tokens: Sequence[Token], quotes: Mapping[int, Fragment], cues: Mapping[int, Cue], words: Words
) -> Iterator[int]:
    """The indices behind the last token of each sentence."""
    for index in range(len(tokens) - 1):
        token, following = tokens[index], tokens[index + 1]
        if following.kind not in ("name", "quote"):
            continue
        quoted = token.kind == "quote" and ends(tokens, quotes, cues, index)
        if quoted or token.kind == "stop" or (dotted(token) and following.word in words.openers):
            yield index + 1
    if tokens:
        yield len(tokens)


def ends(
    tokens: Sequence[Token], quotes: Mapping[int, Fragment], cues: Mapping[int, Cue], index: int
) -> bool:
    """Whether a sentence ends with a quotation before a capital."""
    sign = last_sign(quotes[index])
    return sign == "." or (sign in ASKING and not attributed(tokens, cues, index))


def dotted(token: Token) -> bool:
    """Whether a word took a full stop with it."""
    return 0 < len(token.word) < token.stop - token.start


def attributed(tokens: Sequence[Token], cues: Mapping[int, Cue], index: int) -> bool:
    """Whether a verb follows a question soon enough to attribute it."""
    for at in range(index + 1, min(index + LOOK, len(tokens))):
        if tokens[at].kind in ("stop", "quote"):
            return False
        if at in cues:
            return True
    return False
