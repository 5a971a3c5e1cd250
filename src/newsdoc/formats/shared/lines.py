"""Lines of a document, and the bytes that they were."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from newsdoc.span import LINE_END, Source


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


class Bytes:
    """From places in a text to places in the bytes that it was; asked in order, it is linear."""

    __slots__ = ("at", "bytes", "codec", "plain", "text")

    def __init__(self, source: Source) -> None:
        self.text = source.text
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
        return f"{self.place(start)}:{self.place(stop)}"
