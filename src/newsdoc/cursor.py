"""The cursor: what a block parser sees, and how it claims.

A block parser is a plain function.  It looks at the candidate block in front of
it, may look ahead and at counted facts of what is above, and either returns
None or claims by `take` and returns what it found:

    def slugline(cursor: Cursor) -> Found:
        found = cursor.match(SLUG)
        return Slugline(cursor.take()) if found else None

`take` may claim less than the candidate; what is left is the next candidate.
So one line can hold a timestamp and a byline, and their parsers need not know
each other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, TypeVar

from attrs import frozen

from newsdoc.layout import Candidate
from newsdoc.model import Block, Node, NodeT
from newsdoc.problems import Problem
from newsdoc.span import BLANK, LINE_END, UNSEEN, Match, Source, Span

Found: TypeAlias = Node | Iterable[Node] | None
"""What a block parser returns: None, a node, or several (none at all is a claim too)."""

BlockParser: TypeAlias = Callable[["Cursor"], Found]
"""The type of a block parser; its name is the role of the blocks that it claims."""

Mark: TypeAlias = Callable[["Draft"], Iterable[Node]]
"""The type of a mark parser: it looks inside blocks that are already claimed."""

P = TypeVar("P", bound=BlockParser)

TYPESETTING = "^" + UNSEEN
"""What parsers do not look at in front of words: ANPA's centring sign, which opens every
header line of a wire, and what shows nothing."""


def limit(characters: int) -> Callable[[P], P]:
    """Let a parser be tried only on candidates of up to so many characters."""

    def mark(parser: P) -> P:
        parser.__dict__["limit"] = characters
        return parser

    return mark


def untold(parser: P) -> P:
    """Let a parser be tried only where no format has told that a block is text of the body.

    It is for what guesses from the place at the top of a story: a headline, a slugline, a deck.
    """
    parser.__dict__["untold"] = True
    return parser


class Cursor:
    """A place in the candidates of a story, and what was claimed above it."""

    __slots__ = (
        "_index", "_start", "_words", "because", "candidates", "claimed", "language", "previous",
        "problems", "role", "seen", "source",
    )

    def __init__(self, source: Source, candidates: Sequence[Candidate], language: str) -> None:
        self.source = source
        self.candidates = candidates
        #: The language whose words the parsers use.
        self.language = language
        #: How many blocks of each role stand above.
        self.seen: Counter[str] = Counter()
        #: The role of the block just above, or "".
        self.previous = ""
        self.problems: list[Problem] = []
        self._index = 0
        self._start = self._words = 0
        if candidates:
            self._face(candidates[0].span)
        self.reset()

    def _face(self, span: Span) -> None:
        """Stand in front of a span; typesetting in front of its words is not looked at."""
        self._start = span.start
        words = span.lstrip(TYPESETTING)
        self._words = words.start if len(words) else span.start

    def reset(self) -> None:
        """Forget a claim that was not made good."""
        self.claimed: Span | None = None
        self.role = self.because = ""

    # -- looking ------------------------------------------------------------

    @property
    def more(self) -> bool:
        """Whether anything is left."""
        return self._index < len(self.candidates)

    @property
    def start(self) -> int:
        """Where the next block starts."""
        return self._start

    @property
    def block(self) -> Span:
        """The words of the candidate, or of what is left of it."""
        return Span(self.source, self._words, self.candidates[self._index].span.stop)

    @property
    def size(self) -> int:
        """How many characters the candidate has."""
        return self.candidates[self._index].span.stop - self._words

    @property
    def line(self) -> Span:
        """The first line of the candidate."""
        stop = self.candidates[self._index].span.stop
        end = LINE_END.search(self.source.text, self._words, stop)
        return Span(self.source, self._words, end.start() if end else stop).rstrip()

    def tail(self, characters: int) -> Span:
        """The last so many characters of the candidate."""
        stop = self.candidates[self._index].span.stop
        return Span(self.source, max(self._words, stop - characters), stop)

    @property
    def gap(self) -> bool:
        """Whether a blank line stands above the candidate."""
        here = self.candidates[self._index]
        return here.gap and self._start == here.span.start

    @property
    def told(self) -> str | None:
        """What the format says that the candidate is; None where it does not say."""
        return self.candidates[self._index].role

    @property
    def left(self) -> int:
        """How many candidates come after this one."""
        return len(self.candidates) - self._index - 1

    def match(self, pattern: re.Pattern[str]) -> Match | None:
        """`pattern` at the start of the candidate."""
        stop = self.candidates[self._index].span.stop
        found = pattern.match(self.source.text, self._words, stop)
        return Match(self.source, found) if found else None

    def fullmatch(self, pattern: re.Pattern[str]) -> Match | None:
        """`pattern` over the whole candidate."""
        stop = self.candidates[self._index].span.stop
        found = pattern.fullmatch(self.source.text, self._words, stop)
        return Match(self.source, found) if found else None

    def search(self, pattern: re.Pattern[str]) -> Match | None:
        """The first place within the candidate where `pattern` matches."""
        stop = self.candidates[self._index].span.stop
        found = pattern.search(self.source.text, self._words, stop)
        return Match(self.source, found) if found else None

    def ahead(self, count: int = 1) -> Span | None:
        """The candidate `count` further down, or None."""
        at = self._index + count
        return self.candidates[at].span if at < len(self.candidates) else None

    # -- claiming -----------------------------------------------------------

    def take(self, span: Span | None = None, *, role: str = "", because: str = "") -> Span:
        """Claim the candidate, or its part up to the stop of `span`.

        Args:
            span: Where the claim stops; by default at the end of the candidate.
                It may stop in a later candidate and so claim several.
            role: The role of the block; by default the parser's name.
            because: What the parser went by, for `Article.explain`.

        Returns:
            The claimed span.
        """
        whole = Span(self.source, self._start, self.candidates[self._index].span.stop)
        # In the source of `span`, so that a foreign one is noticed.
        self.claimed = whole if span is None else Span(span.source, whole.start, span.stop).rstrip()
        self.role, self.because = role, because
        return self.claimed

    def advance(self, role: str) -> None:
        """Go on after the claim, which became a block of that role."""
        assert self.claimed is not None
        stop = self.claimed.stop
        self.seen[role] += 1
        self.previous = role
        self.reset()
        while self.more and self.candidates[self._index].span.stop <= stop:
            self._index += 1
        if self.more:
            rest = self.candidates[self._index].span
            self._face(rest.after(max(stop, rest.start)).lstrip(BLANK))


@frozen
class Draft:
    """What a mark parser sees: the blocks of a story and the nodes found so far."""

    source: Source
    language: str
    blocks: tuple[Block, ...]
    nodes: tuple[Node, ...]

    def of(self, *roles: str) -> list[Block]:
        """The blocks of those roles."""
        return [block for block in self.blocks if block.role in roles]

    def find(self, kind: type[NodeT]) -> list[NodeT]:
        """The nodes of a class found so far."""
        return [node for node in self.nodes if isinstance(node, kind)]
