"""How readers write a story's readable text: block by block, each with its role and its origin.

    page = Composer(document)
    page.add("Ministers agree on river plan", "headline", "/nitf/body/body.head/hedline/hl1")
    yield page.reading(metadata, language="en")
"""

from __future__ import annotations

from collections.abc import Iterable

from newsdoc.formats.base import Reading
from newsdoc.layout import Part
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Origin, Source

BETWEEN = "\n\n"
"""What stands between two blocks: a blank line, so that each is one in every layout."""


class Composer:
    """The text of one story as it grows; blank texts and None are left out."""

    __slots__ = ("document", "length", "pieces", "roles", "starts")

    def __init__(self, document: Source) -> None:
        self.document = document
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.roles: list[tuple[str | None, str | None]] = []
        self.length = 0

    def add(self, text: str | None, role: str | None = None, origin: str | None = None) -> bool:
        """Put a block under those there are.

        Args:
            text: Its words; blanks around them are left out.
            role: What it is, as `Part.role`; None where the format does not say.
            origin: Where it stood in the document.

        Returns:
            Whether there was anything to add.
        """
        words = text.strip(BLANK) if text else ""
        if not words:
            return False
        self.starts.append(self.length)
        self.pieces.append(words)
        self.roles.append((role, origin))
        self.length += len(words) + len(BETWEEN)
        return True

    def has(self, role: str) -> bool:
        """Whether a block of that role was added."""
        return any(known == role for known, _ in self.roles)

    def reading(
        self,
        metadata: Metadata | None = None,
        language: str | None = None,
        problems: Iterable[Problem] = (),
    ) -> Reading:
        """The story with all that was added."""
        stops = [start + len(piece) for start, piece in zip(self.starts, self.pieces, strict=True)]
        places = list(zip(self.starts, stops, self.roles, strict=True))
        source = Source(
            BETWEEN.join(self.pieces),
            self.document.name,
            self.document.encoding,
            tuple(Origin(start, stop, where) for start, stop, (_, where) in places if where),
        )
        parts = tuple(Part(source.span(start, stop), role) for start, stop, (role, _) in places)
        return Reading(source, metadata or Metadata(), language, tuple(problems), parts)
