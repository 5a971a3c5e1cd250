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
from typing import TypeAlias

from attrs import frozen

from newsdoc.gates import FACE, Face, may_open
from newsdoc.layout import Candidate
from newsdoc.model import Block, Node, NodeT
from newsdoc.problems import Problem
from newsdoc.span import BLANK, LINE_END, Match, Source, Span

Found: TypeAlias = Node | Iterable[Node] | None
"""What a block parser returns: None, a node, or several (none at all is a claim too)."""

BlockParser: TypeAlias = Callable[["Cursor"], Found]
"""The type of a block parser; its name is the role of the blocks that it claims."""

Mark: TypeAlias = Callable[["Draft"], Iterable[Node]]
"""The type of a mark parser: it looks inside blocks that are already claimed."""


NEAR = 40
"""So many characters in front of a block tell whether its line begins there, or what is above ends."""

STOPPED = re.compile(rf"[.!?…。！？؟।][\"'”’»)\]）」』]{{0,3}}[{BLANK}\u00a0]*\Z")
"""The end of a sentence."""


class Cursor:
    """A place in the candidates of a story, and what was claimed above it."""

    __slots__ = (
        "_index", "because", "block", "candidates", "claimed", "face", "language", "previous",
        "problems", "role", "seen", "size", "source", "start", "told",
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
        #: What the format says that the candidate is; None where it does not say.
        self.told: str | None = None
        #: How it looks from in front: what the gates of parsers go by.
        self.face = Face(language, "", "", None)
        if candidates:
            self._stand(candidates[0], candidates[0].span.start)
        self.reset()

    def _stand(self, candidate: Candidate, start: int) -> None:
        """Stand in front of some words; typesetting in front of them is not looked at."""
        text, span = self.source.text, candidate.span
        stop = span.stop
        words = self.start = start
        first, sign = text[start : start + 3], ""
        if not first.isalnum() or start + 3 > stop:
            found = FACE.match(text, start, stop)
            assert found is not None, "it matches nothing at all"
            self.start, words, first = found.start("start"), found.start("words"), found["first"]
            words = words if words < stop else self.start
            sign = "" if text[words].isalnum() else text[words]
        self.block = span if words == span.start else Span(self.source, words, stop)
        self.size = stop - words
        self.told = candidate.role
        self.face = Face(self.language, sign, first.casefold(), candidate.role)

    def reset(self) -> None:
        """Forget a claim that was not made good."""
        self.claimed: Span | None = None
        self.role = self.because = ""

    def speak(self, language: str) -> None:
        """Read what stands in front with the words of another language."""
        self.language = language
        self.face = self.face._replace(language=language)

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

    def ends(self, characters: int) -> str:
        """The words at the end of the candidate, as text."""
        block = self.block
        return block.source.text[max(block.start, block.stop - characters) : block.stop]

    def tail(self, characters: int) -> Span:
        """The last so many characters of the candidate."""
        return self.block.after(max(self.block.start, self.block.stop - characters))

    @property
    def gap(self) -> bool:
        """Whether a blank line stands above the candidate."""
        here = self.candidates[self._index]
        return here.gap and self.start == here.span.start

    @property
    def inline(self) -> bool:
        """Whether it stands on the line of the block in front."""
        before = self.source.text[max(0, self.start - NEAR) : self.start].rstrip(" \t\u00a0")
        return not before.endswith(("\r", "\n")) and self.start > 0

    @property
    def ended(self) -> bool:
        """Whether the words in front end as a sentence does."""
        return STOPPED.search(self.source.text, max(0, self.start - NEAR), self.start) is not None

    @property
    def told_below(self) -> str | None:
        """What the format says that the next candidate is; None where it does not say, or none follows."""
        at = self._index + 1
        return self.candidates[at].role if at < len(self.candidates) else None

    @property
    def left(self) -> int:
        """How many candidates come after this one."""
        return len(self.candidates) - self._index - 1

    def opens(self, *paths: str) -> bool:
        """Whether the candidate may open with a word of these lists of the lexicon.

        It looks at three letters: where it says no, no pattern of those words matches.
        """
        face = self.face
        return may_open(face.language, paths, face.first, face.sign)

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
        claim = self.block if span is None else span.rstrip()
        if claim.start != self.start:  # in the source of `span`, so that a foreign one is noticed
            claim = Span(claim.source, self.start, claim.stop)
        self.claimed, self.role, self.because = claim, role, because
        return claim

    def advance(self, role: str) -> None:
        """Go on after the claim, which became a block of that role."""
        assert self.claimed is not None
        stop = self.claimed.stop
        self.seen[role] += 1
        self.previous = role
        self.claimed, self.role, self.because = None, "", ""
        index, candidates = self._index, self.candidates
        while index < len(candidates) and candidates[index].span.stop <= stop:
            index += 1
        self._index = index
        if index < len(candidates):
            rest = candidates[index]
            self._stand(rest, max(stop, rest.span.start))


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
