"""A paragraph read for attribution: its tokens, its sentences, its cues."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from attrs import define, field

from newsdoc.quotes.cues import cues_of
from newsdoc.quotes.cuetable import Cue
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.tokens import Token, Tokens, tokenized
from newsdoc.quotes.words import Lexis
from newsdoc.span import Source, Span

ASKING = frozenset("?!…")
"""A quotation that ends so may end its sentence or go on with its attribution."""

ENDED = frozenset(".,?!…")
"""How a quotation of whole sentences ends inside its marks."""

LOOK = 15
"""How many words after a question may pass before the verb that attributes it."""


@define
class Passage:
    """The tokens of one paragraph, its sentences and its cues."""

    source: Source
    tokens: Sequence[Token]
    #: Where each token begins in the text.
    begins: Sequence[int]
    #: For each token, where its sentence starts and stops.
    starts: Sequence[int]
    stops: Sequence[int]
    #: The cues by the index of their first token.
    cues: Mapping[int, Cue]
    #: Their indices in order.
    ordered: Sequence[int]
    #: The fragments by the index of their token.
    quotes: Mapping[int, Fragment]
    words: Lexis
    #: Which of them are whole sentences, as far as `kinds.whole` was asked.
    wholes: dict[int, bool] = field(factory=dict)

    def span(self, start: int, stop: int) -> Span:
        """The words from one index up to another."""
        last = stop - 1
        return Span(self.source, self.begins[start], self.begins[last] + self.tokens[last].length)

    def at(self, offset: int) -> int:
        """The index of the first token that begins at an offset or behind it."""
        return bisect_left(self.begins, offset)

    def cue_before(self, at: int) -> int:
        """The nearest cue before a token in its sentence, or -1."""
        index = bisect_left(self.ordered, at) - 1
        return self.ordered[index] if index >= 0 and self.ordered[index] >= self.starts[at] else -1

    def cue_after(self, at: int) -> int:
        """The nearest cue behind a token in its sentence, or -1."""
        index = bisect_right(self.ordered, at)
        if index < len(self.ordered) and self.ordered[index] < self.stops[at]:
            return self.ordered[index]
        return -1

    def title(self, at: int) -> bool:
        """Whether a title in small letters stands at an index."""
        return self.tokens[at].kind == "word" and self.tokens[at].word in self.words.titles

    def opens(self, at: int) -> bool:
        """Whether a capital may be that of a sentence, and not of a name."""
        return at == self.starts[at] or self.tokens[at - 1].kind in ("stop", "colon")


def passage(paragraph: Span, fragments: Sequence[Fragment], words: Lexis) -> Passage:
    """Read a paragraph that holds these fragments."""
    found = tokenized(paragraph, fragments, words)
    cues = cues_of(found.tokens, found.cues, words)
    starts: list[int] = []
    stops: list[int] = []
    for end in sentence_ends(found, cues, words):
        first = len(starts)
        starts += [first] * (end - first)
        stops += [end] * (end - first)
    return Passage(
        paragraph.source, found.tokens, found.begins, starts, stops, cues, list(cues), found.quotes, words
    )


def sentence_ends(found: Tokens, cues: Mapping[int, Cue], words: Lexis) -> list[int]:
    """The indices behind the last token of each sentence."""
    tokens, count, ends = found.tokens, len(found.tokens), []
    for index in found.edges:
        if index + 1 >= count:
            break
        token, following = tokens[index], tokens[index + 1]
        if following.kind not in ("name", "quote") and not (words.caseless and token.kind == "stop"):
            continue
        if token.kind == "stop" or (
            quotation_ends(tokens, found.quotes, cues, index)
            if token.kind == "quote"
            else token.word and (following.word in words.openers or opens_speech(found.quotes, index + 1))
        ):
            ends.append(index + 1)
    if tokens:
        ends.append(count)
    return ends


def opens_speech(quotes: Mapping[int, Fragment], index: int) -> bool:
    """Whether whole sentences are quoted at an index: `on X. "Wait!"`, not `J. "Kid" Lee`."""
    return index in quotes and quotes[index].ending in ENDED


def quotation_ends(
    tokens: Sequence[Token], quotes: Mapping[int, Fragment], cues: Mapping[int, Cue], index: int
) -> bool:
    """Whether a sentence ends with a quotation before a capital."""
    sign = quotes[index].ending
    return sign == "." or (sign in ASKING and not attributed(tokens, cues, index))


def attributed(tokens: Sequence[Token], cues: Mapping[int, Cue], index: int) -> bool:
    """Whether a verb follows a question soon enough to attribute it."""
    for at in range(index + 1, min(index + LOOK, len(tokens))):
        if tokens[at].kind in ("stop", "quote"):
            return False
        if at in cues:
            return True
    return False
