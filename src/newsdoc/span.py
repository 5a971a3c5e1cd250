"""Spans: exact pieces of one unchanging source text.

A parser never passes a loose string or a bare offset.  It passes a `Span`, and
whatever it does to one (`strip`, `split`, `match`, `before`, ...) gives a
smaller span of the same source, so that ``source[span] == span.text`` holds by
construction.  Offsets are code points of `Source.text`, start inclusive, stop
exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from attrs import field, frozen

BLANK = " \t\r\n\u3000"
"""What counts as blank.

Python's ``str.strip``, ``str.split`` and ``\\s`` also eat U+001C..U+001F, U+0085
and U+2028; the wire formats use such controls as delimiters, so they are ink.
"""

UNSEEN = BLANK + "\u00a0\u200b\ufeff"
"""What shows nothing: blanks, the no-break space, the zero-width space, the byte order mark.

All but the blanks are ink, and stay in their block; words neither begin nor end with them.
"""

INK = re.compile(r"[^ \t\r\n\u3000]")
LINE_END = re.compile(r"\r\n|\n|\r")
GAP = re.compile(r"[ \t\r\n\u3000]+")


@frozen
class Origin:
    """Where a piece of a story's text stood in the document that it was read from."""

    start: int
    stop: int
    #: An element's path ("/nitf/body/body.content/p[2]", "$.body_text"), or bytes ("120:480").
    where: str


class Origins(Sequence[Origin]):
    """Origins that are made when they are looked at: there is one for each block, and few are."""

    __slots__ = ("places",)

    def __init__(self, places: tuple[tuple[int, int, str], ...]) -> None:
        self.places = places

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, at: int) -> Origin: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Origin]: ...
    def __getitem__(self, at: int | slice) -> Origin | Sequence[Origin]:
        return Origins(self.places[at]) if isinstance(at, slice) else Origin(*self.places[at])


BYTES = re.compile(r"(?P<start>\d+):(?P<stop>\d+)")
"""How an origin names bytes."""


def joined(first: str, last: str) -> str:
    """The bytes from where one origin starts to where another stops; the first where they are paths."""
    one, two = BYTES.fullmatch(first), BYTES.fullmatch(last)
    return f"{one['start']}:{two['stop']}" if one and two and int(one["start"]) < int(two["stop"]) else first


@frozen
class Source:
    """The text of one story, never altered, with the name it came under."""

    text: str
    #: Where it came from, as a label for people: a path, a member of an archive.
    name: str | None = None
    #: The codec that the bytes were read with; None where the input was a str.
    encoding: str | None = None
    #: Where its pieces stood in the document, in their order; no part of what makes sources equal.
    origins: Sequence[Origin] = field(default=(), eq=False, repr=False)

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, key: Span | slice | int) -> str:
        if isinstance(key, Span):
            return self.text[key.start : key.stop]
        return self.text[key]

    def __repr__(self) -> str:
        name = f" {self.name!r}" if self.name else ""
        return f"<Source{name} {len(self.text)} characters>"

    def span(self, start: int = 0, stop: int | None = None) -> Span:
        """The span from `start` to `stop` (by default to the end)."""
        return Span(self, start, len(self.text) if stop is None else stop)

    def lines(self) -> Iterator[Span]:
        """Every line without its end; lines end at CRLF, LF and CR only."""
        return self.span().lines()

    def origin(self, span: Span) -> str | None:
        """Where a span stood in the document: an element's path, or bytes; None where unknown.

        Of a span over several places it is all of their bytes, or the first one's path.
        """
        at = bisect_right(self.origins, span.start, key=lambda origin: origin.start) - 1
        if at < 0 or span.start >= self.origins[at].stop:
            return None
        last = bisect_left(self.origins, span.stop, key=lambda origin: origin.start) - 1
        where = self.origins[at].where
        return joined(where, self.origins[last].where) if last > at else where


@frozen(repr=False)
class Span:
    """A piece of a source: ``source.text[start:stop]``."""

    source: Source
    start: int
    stop: int

    @property
    def text(self) -> str:
        """The exact characters."""
        return self.source.text[self.start : self.stop]

    def __str__(self) -> str:
        return self.source.text[self.start : self.stop]

    def __repr__(self) -> str:
        text = self.text if self.stop - self.start <= 60 else self.text[:57] + "..."
        return f"Span({text!r}, {self.start}:{self.stop})"

    def __len__(self) -> int:
        return self.stop - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.stop <= self.stop

    # -- smaller spans ------------------------------------------------------

    def strip(self, characters: str = BLANK) -> Span:
        """Without any of `characters` at either end."""
        text, start, stop = self.source.text, self.start, self.stop
        if start < stop and text[start] not in characters and text[stop - 1] not in characters:
            return self  # as most are
        while start < stop and text[start] in characters:
            start += 1
        while stop > start and text[stop - 1] in characters:
            stop -= 1
        same = start == self.start and stop == self.stop
        return self if same else Span(self.source, start, stop)

    def lstrip(self, characters: str = BLANK) -> Span:
        """Without any of `characters` at its start."""
        text, start, stop = self.source.text, self.start, self.stop
        while start < stop and text[start] in characters:
            start += 1
        return self if start == self.start else Span(self.source, start, stop)

    def rstrip(self, characters: str = BLANK) -> Span:
        """Without any of `characters` at its end."""
        text, start, stop = self.source.text, self.start, self.stop
        while stop > start and text[stop - 1] in characters:
            stop -= 1
        return self if stop == self.stop else Span(self.source, start, stop)

    def before(self, other: Span | int) -> Span:
        """From its start to where `other` starts."""
        return Span(self.source, self.start, other if isinstance(other, int) else other.start)

    def after(self, other: Span | int) -> Span:
        """From where `other` stops (or from an offset) to its stop."""
        return Span(self.source, other if isinstance(other, int) else other.stop, self.stop)

    def to(self, other: Span) -> Span:
        """From its start to where `other` stops."""
        return Span(self.source, self.start, other.stop)

    def split(self, pattern: re.Pattern[str] = GAP) -> list[Span]:
        """The pieces between the matches of `pattern`, empty ones left out."""
        pieces, start = [], self.start
        for found in pattern.finditer(self.source.text, self.start, self.stop):
            if found.start() > start:
                pieces.append(Span(self.source, start, found.start()))
            start = found.end()
        if start < self.stop:
            pieces.append(Span(self.source, start, self.stop))
        return pieces

    def lines(self) -> Iterator[Span]:
        """Its lines without their ends, blank ones included."""
        start = self.start
        for end in LINE_END.finditer(self.source.text, self.start, self.stop):
            yield Span(self.source, start, end.start())
            start = end.end()
        yield Span(self.source, start, self.stop)

    # -- matching -----------------------------------------------------------

    def match(self, pattern: re.Pattern[str]) -> Match | None:
        """`pattern` at its start, seeing no further than its stop."""
        found = pattern.match(self.source.text, self.start, self.stop)
        return Match(self.source, found) if found else None

    def fullmatch(self, pattern: re.Pattern[str]) -> Match | None:
        """`pattern` over the whole of it."""
        found = pattern.fullmatch(self.source.text, self.start, self.stop)
        return Match(self.source, found) if found else None

    def search(self, pattern: re.Pattern[str]) -> Match | None:
        """The first place within it where `pattern` matches."""
        found = pattern.search(self.source.text, self.start, self.stop)
        return Match(self.source, found) if found else None

    def find(self, pattern: re.Pattern[str]) -> Iterator[Match]:
        """Every place within it where `pattern` matches, from left to right."""
        for found in pattern.finditer(self.source.text, self.start, self.stop):
            yield Match(self.source, found)


@frozen
class Match:
    """A match of a pattern: its groups are spans of the source."""

    source: Source
    found: re.Match[str]

    @property
    def span(self) -> Span:
        """The whole match."""
        return Span(self.source, self.found.start(), self.found.end())

    def __getitem__(self, group: str | int) -> Span:
        """The span of a group; KeyError where that group took no part."""
        span = self.get(group)
        if span is None:
            raise KeyError(group)
        return span

    @overload
    def get(self, group: str | int) -> Span | None: ...
    @overload
    def get(self, group: str | int, default: Span) -> Span: ...
    def get(self, group: str | int, default: Span | None = None) -> Span | None:
        """The span of a group, or `default` where it took no part or is empty."""
        start, stop = self.found.span(group)
        return Span(self.source, start, stop) if start < stop else default
