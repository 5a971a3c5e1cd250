"""Lines of a document, and the bytes that they were."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import define

from newsdoc.span import LINE_END, Source, joined


@define
class Line:
    """A line without its end, and where it stands.

    Not frozen: there is one for each line, and a frozen one costs thrice as much to make.
    """

    text: str
    start: int
    stop: int


def lines(text: str, start: int = 0, stop: int | None = None) -> Iterator[Line]:
    """Every line of a stretch; lines end at CRLF, LF and CR only."""
    stop = len(text) if stop is None else stop
    for end in LINE_END.finditer(text, start, stop):
        yield Line(text[start : end.start()], start, end.start())
        start = end.end()
    if start < stop:
        yield Line(text[start:stop], start, stop)


STRETCH = re.compile(r"(?:\r\n|\n|\r)(?P<blank>(?>(?:[ \t]*+(?:\r\n|\n|\r))*))")
"""The end of a line and the blank lines below it; no blank is tried twice."""


def inked(text: str, start: int = 0, stop: int | None = None) -> Iterator[Line]:
    """Every line that is not blank, and one for all blank lines between two: floods of them cost nothing."""
    stop = len(text) if stop is None else stop
    for end in STRETCH.finditer(text, start, stop):
        if end.start() > start:
            yield Line(text[start : end.start()], start, end.start())
        if end["blank"] or end.start() == start:
            yield Line("", end.start(), end.start())
        start = end.end()
    if start < stop:
        yield Line(text[start:stop], start, stop)


class Bytes:
    """From places in a text to places in the bytes that it was; asked in order, it is linear.

    A text that another reader wrote says itself where its lines stood.
    """

    __slots__ = ("at", "bytes", "codec", "origins", "plain", "text")

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.origins = source.origins
        self.codec = source.encoding or "utf-8"
        self.plain = source.text.isascii()
        self.at = self.bytes = 0

    def place(self, offset: int) -> int:
        """The bytes in front of a place; a byte order mark is not counted."""
        if self.plain:
            return offset
        if offset < self.at:
            self.at = self.bytes = 0
        piece = self.text[self.at : offset]
        self.bytes += len(piece.encode(self.codec, "surrogatepass" if "utf" in self.codec else "replace"))
        self.at = offset
        return self.bytes

    def range(self, start: int, stop: int) -> str:
        """A stretch as an origin: "120:480"."""
        if self.origins:
            first = bisect_right(self.origins, start, key=lambda origin: origin.stop)
            last = max(first, bisect_left(self.origins, stop, key=lambda origin: origin.start) - 1)
            return joined(*(self.origins[min(at, len(self.origins) - 1)].where for at in (first, last)))
        return f"{self.place(start)}:{self.place(stop)}"


class Within(Bytes):
    """The place of everything in a document whose bytes are no guide."""

    def __init__(self, path: str) -> None:
        self.path = path

    def range(self, start: int, stop: int) -> str:  # noqa: ARG002  # as `Bytes`
        """The element that all documents stand in."""
        return self.path
