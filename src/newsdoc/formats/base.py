"""What a format is: a name, a sniffer and a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

from newsdoc.layout import Part
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import Source


@frozen
class Reading:
    """One story as a format gives it."""

    source: Source
    metadata: Metadata = field(factory=Metadata)
    #: BCP 47, where the format declares it.
    language: str | None = None
    problems: tuple[Problem, ...] = ()
    #: What the format knows of the pieces of the text, in their order; they do not overlap.
    parts: tuple[Part, ...] = ()


@frozen
class Format:
    """A format of news documents."""

    #: The name under which `parse` and `read` take it.
    name: str
    #: Whether a text is of this format, told from its content.
    sniff: Callable[[str], bool]
    #: The stories of a document, lazily, each in a source of its own.
    read: Callable[[Source], Iterator[Reading]]
    #: The characters that one of its documents may open with; "" for any.
    opens: str = ""
    #: What it is, in a few words.
    about: str = ""
