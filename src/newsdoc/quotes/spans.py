"""What stands between quotation marks.

Marks nest, each opening one with its own closing ones; the outermost pairs
count.  A quotation over several paragraphs opens in each and closes in the
last.  What is unbalanced costs nothing but itself: an opening mark that nothing
closes quotes to the end of its paragraph where a sentence begins with it, and
is a slip otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from attrs import define, field

from newsdoc.quotes.marks import CLOSED_BY, OPENING, SPACES, Mark, genitive, marks, pairs, present
from newsdoc.span import Source, Span

SENTENCE_EDGE = frozenset(".,:;?!…—–-)")
"""What stands before speech that begins within a paragraph."""


LETTER = re.compile(r"[^\W\d_]")
OPENING_WORDS = 200
"""A quotation has a letter among so many characters."""

TRAILING = "\"'”’‘“)]" + SPACES
"""What may stand behind the last sign of a quotation and still inside it."""


@define
class Fragment:
    """What one pair of marks encloses in one paragraph."""

    #: Which paragraph it stands in.
    paragraph: int
    #: With its marks.
    span: Span
    #: Without them, and without blanks beside them.
    inner: Span
    #: Whether it goes on in the next paragraph.
    more: bool = False
    #: The sign or letter that it ends with, marks within it left out.
    ending: str = field(init=False, eq=False)
    #: How many words it has: one more than the blanks and line ends.
    length: int = field(init=False, eq=False)

    @ending.default
    def _ending(self) -> str:
        text, start, stop = self.inner.source.text, self.inner.start, self.inner.stop
        while stop > start and text[stop - 1] in TRAILING:
            stop -= 1
        return text[stop - 1] if stop > start else ""

    @length.default
    def _length(self) -> int:
        text, start, stop = self.inner.source.text, self.inner.start, self.inner.stop
        return text.count(" ", start, stop) + text.count("\n", start, stop) + 1

    @property
    def bare(self) -> bool:
        """Whether no marks enclose it."""
        return self.span == self.inner


class Pair(NamedTuple):
    """An opening mark and where what it opens stops, without and with the closing mark."""

    opening: Mark
    end: int
    stop: int


def fragments(
    source: Source, paragraphs: Sequence[Span], elisions: frozenset[str]
) -> Iterator[Fragment]:
    """Every outermost quotation, one fragment for each paragraph that it runs over."""
    text = source.text
    signs = present(text)
    if not signs:
        return
    for number, paragraph in enumerate(paragraphs):
        plain = pairs(text, paragraph.start, paragraph.stop, signs)
        if plain is None:
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            yield from matched(number, paragraph, following, elisions)
        else:
            for start, stop in plain:
                yield from enclosed(number, source, (start, start + 1, stop - 1, stop))


def matched(
    number: int, paragraph: Span, following: Span | None, elisions: frozenset[str]
) -> Iterator[Fragment]:
    """The quotations of a paragraph whose marks are matched one by one."""
    pairing = Pairing(paragraph, elisions)
    lasting = pairing.lasting(following) if pairing.open else None
    for pair in outermost(pairing.pairs, lasting):
        more = pair is lasting and reopens(pair.opening, following)
        offsets = pair.opening.start, pair.opening.stop, pair.end, pair.stop
        yield from enclosed(number, paragraph.source, offsets, more)


def enclosed(
    number: int, source: Source, offsets: tuple[int, int, int, int], more: bool = False
) -> Iterator[Fragment]:
    """The fragment between two marks, by where either starts and stops; none without a letter."""
    start, begin, end, stop = offsets
    inner = Span(source, begin, end).strip(SPACES)
    if LETTER.search(source.text, inner.start, min(inner.stop, inner.start + OPENING_WORDS)):
        yield Fragment(number, Span(source, start, stop), inner, more)


def outermost(pairs: Sequence[Pair], lasting: Pair | None) -> Iterator[Pair]:
    """The pairs that lie in no other pair, in the order of the text."""
    end = -1
    every = [*pairs, lasting] if lasting is not None else pairs
    for pair in sorted(every, key=attrgetter("opening.start")) if len(every) > 1 else every:
        if pair.opening.start >= end:
            yield pair
            end = pair.stop


class Opened:
    """A mark that has opened, and the doubtful apostrophe that may close it."""

    __slots__ = ("doubtful", "mark")

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.doubtful: Mark | None = None


class Pairing:
    """The marks of one paragraph, matched; each is pushed once and popped once at most."""

    __slots__ = ("counts", "open", "pairs", "paragraph")

    def __init__(self, paragraph: Span, elisions: frozenset[str]) -> None:
        self.paragraph = paragraph
        self.open: list[Opened] = []
        #: How many of each sign are open, so that a search through `open` never fails.
        self.counts: dict[str, int] = {}
        text = paragraph.source.text
        self.pairs: list[Pair] = []
        for mark in marks(text, paragraph.start, paragraph.stop, elisions):
            self.add(mark)
        while self.open and self.open[-1].doubtful is not None:
            self.settle(self.pop())

    def add(self, mark: Mark) -> None:
        """Let a mark close what it can, or open."""
        if mark.closes and not (mark.opens and mark.sign in OPENING) and self.can_close(mark):
            if mark.single and genitive(self.paragraph.source.text, mark, self.paragraph.stop):
                self.open[-1].doubtful = self.open[-1].doubtful or mark
            else:
                self.close(mark)
        elif mark.opens and mark.sign in CLOSED_BY and not (mark.single and mark.closes):
            if mark.single and self.open and self.open[-1].doubtful is not None:
                self.settle(self.pop())
            self.open.append(Opened(mark))
            self.counts[mark.sign] = self.counts.get(mark.sign, 0) + 1

    def can_close(self, mark: Mark) -> bool:
        """Whether something is open that the mark closes."""
        if not self.open:
            return False
        last = mark.sign in CLOSED_BY[self.open[-1].mark.sign]
        return last or (not mark.single and self.closes_earlier(mark))

    def closes_earlier(self, mark: Mark) -> bool:
        """Whether something is open that the mark closes, whatever has opened since."""
        return any(n and mark.sign in CLOSED_BY[sign] for sign, n in self.counts.items())

    def close(self, mark: Mark) -> None:
        """Match a mark with the last that it closes; what opened after that was no mark."""
        last = self.pop()
        while mark.sign not in CLOSED_BY[last.mark.sign]:
            self.settle(last)
            last = self.pop()
        self.pairs.append(Pair(last.mark, mark.start, mark.stop))

    def pop(self) -> Opened:
        """Take away the mark that opened last."""
        last = self.open.pop()
        self.counts[last.mark.sign] -= 1
        return last

    def settle(self, opened: Opened) -> None:
        """Let the doubtful apostrophe behind an opening mark close it, if there is one."""
        if opened.doubtful is not None:
            self.pairs.append(Pair(opened.mark, opened.doubtful.start, opened.doubtful.stop))

    def lasting(self, following: Span | None) -> Pair | None:
        """What opens and lasts to the end of the paragraph, if anything does.

        It begins a sentence, and either the next paragraph opens with the same
        mark, as every paragraph of a long quotation does, or no pair follows.
        """
        last = max((pair.stop for pair in self.pairs), default=-1)
        for opened in self.open:
            mark = opened.mark
            alone = not mark.single and mark.start >= last
            if (alone or reopens(mark, following)) and self.begins(mark):
                return Pair(mark, self.paragraph.stop, self.paragraph.stop)
        return None

    def begins(self, mark: Mark) -> bool:
        """Whether a mark stands where a sentence, or speech, begins."""
        before = self.paragraph.before(mark.start).rstrip(SPACES)
        return not len(before) or before.source.text[before.stop - 1] in SENTENCE_EDGE


def reopens(mark: Mark, following: Span | None) -> bool:
    """Whether the next paragraph opens with the same mark."""
    return following is not None and following.source.text.startswith(mark.sign, following.start)
