"""What a format is: a name, a sniffer and a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

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


@frozen
class Format:
    """A format of news documents."""

    #: The name under which `parse` and `read` take it.
    name: str
    #: Whether a text is of this format, told from its content.
    sniff: Callable[[str], bool]
    #: The stories of a document, lazily, each in a source of its own.
    read: Callable[[Source], Iterator[Reading]]
