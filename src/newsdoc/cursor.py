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
from functools import cache
from typing import TypeAlias, TypeVar

from attrs import frozen

from newsdoc.layout import Candidate
from newsdoc.lexicon import lexicon
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


def above(*roles: str) -> Callable[[P], P]:
    """Let a parser be tried only above the first block of each of these roles."""

    def mark(parser: P) -> P:
        parser.__dict__["above"] = frozenset(roles)
        return parser

    return mark


def untold(parser: P) -> P:
    """Let a parser be tried only where no format has told that a block is text of the body.

    It is for what guesses from the place at the top of a story: a headline, a slugline, a deck.
    """
    parser.__dict__["untold"] = True
    return parser


FACE = re.compile(
    rf"[{BLANK}]*(?P<start>)[{re.escape(TYPESETTING)}]*(?P<words>)[\W_]{{0,12}}(?P<first>\w{{0,3}})"
)
"""How a candidate begins: where its ink and its words start, and its first three letters."""


@cache
def beginnings(language: str, paths: tuple[str, ...]) -> frozenset[str]:
    """The first three letters, or what there is of them, of the words of some lists."""
    found = (FACE.match(word) for word in lexicon(language).words(*paths))
    return frozenset(match["first"].casefold() for match in found if match)


class Cursor:
    """A place in the candidates of a story, and what was claimed above it."""

    __slots__ = (
        "_beginning", "_index", "because", "block", "candidates", "claimed", "language", "previous",
        "problems", "role", "seen", "size", "source", "start",
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
        #: Where the next block starts.
        self.start = 0
        #: The words of the candidate, or of what is left of it.
        self.block = Span(source, 0, 0)
        #: How many characters they are.
        self.size = 0
        self._beginning = ("", "", "")
        if candidates:
            self._face(0, candidates[0].span.stop)
        self.reset()

    def _face(self, start: int, stop: int) -> None:
        """Stand in front of some words; typesetting in front of them is not looked at."""
        found = FACE.match(self.source.text, start, stop)
        assert found is not None, "it matches nothing at all"
        self.start, words = found.start("start"), found.start("words")
        self.block = Span(self.source, words if words < stop else self.start, stop)
        self.size = stop - self.block.start
        first = found["first"].casefold()
        self._beginning = (first, first[:2], first[:1])

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
    def line(self) -> Span:
        """The first line of the candidate."""
        end = self.block.search(LINE_END)
        return self.block.before(end.span).rstrip() if end else self.block.rstrip()

    def tail(self, characters: int) -> Span:
        """The last so many characters of the candidate."""
        return self.block.after(max(self.block.start, self.block.stop - characters))

    @property
    def gap(self) -> bool:
        """Whether a blank line stands above the candidate."""
        here = self.candidates[self._index]
        return here.gap and self.start == here.span.start

    @property
    def told(self) -> str | None:
        """What the format says that the candidate is; None where it does not say."""
        return self.candidates[self._index].role

    @property
    def left(self) -> int:
        """How many candidates come after this one."""
        return len(self.candidates) - self._index - 1

    def opens(self, *paths: str, language: str = "") -> bool:
        """Whether the candidate may open with a word of these lists of the lexicon.

        It looks at three letters: where it says no, no pattern of those words matches.
        """
        return not beginnings(language or self.language, paths).isdisjoint(self._beginning)

    def match(self, pattern: re.Pattern[str]) -> Match | None:
        """`pattern` at the start of the candidate."""
        return self.block.match(pattern)

    def fullmatch(self, pattern: re.Pattern[str]) -> Match | None:
        """`pattern` over the whole candidate."""
        return self.block.fullmatch(pattern)

    def search(self, pattern: re.Pattern[str]) -> Match | None:
        """The first place within the candidate where `pattern` matches."""
        return self.block.search(pattern)

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
        whole = Span(self.source, self.start, self.block.stop)
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
            self._face(max(stop, rest.start), rest.stop)


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
