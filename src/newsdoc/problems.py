"""Doubts and errors.

Content is never an exception: what a parser doubts becomes a `Problem` beside
a None value.  Exceptions are for misuse, and every one is a `NewsdocError`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from attrs import frozen

from newsdoc.span import LINE_END, Source, Span

T = TypeVar("T")

CODES: Mapping[str, str] = {
    "empty": "the input holds no visible character",
    "no-headline": "no line of the story reads as its headline",
    "no-body": "the story has no paragraph",
    "control-characters": "the text holds control characters other than tab and line ends",
    "lone-surrogate": "the text holds surrogates without their partner; no codec can write them",
    "undecodable": "some bytes fit no encoding; they stand in the text as U+DC80 to U+DCFF",
    "guessed-encoding": "the encoding was not declared; it was told by the bytes alone",
    "impossible-date": "a date or time that no calendar or clock has, or a date of the metadata that is none",
    "ambiguous-date": "day and month can be told apart by nothing in the text",
    "ambiguous-place": "several places of that name are listed, and nothing settles which",
    "unknown-place": "no place of that name is listed",
    "unread-time": "the end of an embargo has a time that could not be read with its date",
    "malformed": "the document breaks the rules of its format; it was mended, or kept as text from there on",
    "cut": "the end of the story is missing",
    "missing-stories": "the document says that it holds more stories, or others, than it does",
    "empty-story": "a story of the document has no text, and none was made of it",
    "missing-extra": "an extra of newsdoc is not installed; without it the document was not read, or worse",
    "wrong-encoding": "the document declares another encoding than the one that its bytes are in",
    "several-stories": "the input holds more stories than the one returned",
    "unreadable": "the file could not be read",
}
"""Every code that newsdoc itself gives to a `Problem`, and what it means."""


@frozen
class Problem:
    """A doubt about a part of a story: which part, a stable code, and words for people."""

    #: The doubtful words; None where the doubt is about the whole.
    span: Span | None
    #: A stable code, one of `CODES` or of a user's own parser.
    code: str
    message: str


class NewsdocError(Exception):
    """The base of every exception that newsdoc raises on purpose."""


class UnknownNameError(NewsdocError, LookupError):
    """A name that newsdoc does not know: of a format, a parser, a writer, a language."""


class NoSuchFileError(NewsdocError, FileNotFoundError):
    """A path that is not there, or a glob that matches nothing."""


class UnreadableFileError(NewsdocError, OSError):
    """A file that is there and cannot be read."""


class MissingExtraError(NewsdocError, ImportError):
    """A part of newsdoc whose extra is not installed; the message names it."""


class DataError(NewsdocError, ValueError):
    """Data that is no article, given to `from_dict`.

    Attributes:
        errors: What is wrong, each with its path: "a number is missing @ $.nodes[3].start".
    """

    def __init__(self, errors: Sequence[str]) -> None:
        super().__init__(errors)
        self.errors = tuple(errors)

    def __str__(self) -> str:
        return "\n".join(["this is not an article:", *(f"  {error}" for error in self.errors)])


class ContractError(NewsdocError, AssertionError):
    """A parser broke its contract: a span that is empty, foreign or outside its block.

    Attributes:
        parser: The name of the parser.
        span: The block that it was given; `str` of the error draws its first line.
    """

    def __init__(self, message: str, parser: str, span: Span) -> None:
        super().__init__(message)
        self.message, self.parser, self.span = message, parser, span

    def __str__(self) -> str:
        line = next(self.span.lines())
        above = self.span.source.span(0, self.span.start)
        number = sum(1 for _ in above.find(LINE_END)) + 1
        return f"parser {self.parser!r}: {self.message}\n  line {number}: {line}"


class ProblemsError(NewsdocError, ValueError):
    """The problems of an article, raised by its `raise_for_problems`.

    Attributes:
        problems: All of them, in the order of the text.
        source: The source that their spans point into.
    """

    def __init__(self, problems: Sequence[Problem], source: Source) -> None:
        super().__init__(problems)
        self.problems, self.source = tuple(problems), source

    def __str__(self) -> str:
        lines = [f"{len(self.problems)} problem(s) in {self.source!r}"]
        for problem in self.problems:
            where = f" at {problem.span!r}" if problem.span else ""
            lines.append(f"  {problem.code}: {problem.message}{where}")
        return "\n".join(lines)


def known(table: Mapping[str, T], name: str, kind: str) -> T:
    """`table[name]`, or an `UnknownNameError` that lists the names there are."""
    try:
        return table[name]
    except KeyError:
        raise UnknownNameError(f"unknown {kind} {name!r}; known: {', '.join(table)}") from None
