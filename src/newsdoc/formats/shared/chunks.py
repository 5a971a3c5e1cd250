"""Lines between two blank ones, and whether they are centred."""

from __future__ import annotations

from attrs import frozen

from newsdoc.formats.shared.lines import Line
from newsdoc.span import BLANK

CENTRED = 8
"""So many blanks stand in front of a centred line at the least."""

FULL = 70
"""A centred line so wide has no blanks in front of it."""


@frozen
class Chunk:
    """Lines between two blank ones."""

    lines: list[Line]

    @property
    def text(self) -> str:
        """Its lines as they stand."""
        return "\n".join(line.text.rstrip(BLANK) for line in self.lines)

    @property
    def words(self) -> str:
        """Its words on one line."""
        return " ".join(" ".join(line.text.split()) for line in self.lines)

    @property
    def centred(self) -> bool:
        """Whether its lines are centred: all of them stand in, one of them far."""
        shown = (line.text.expandtabs() for line in self.lines)
        stands = [(len(line) - len(line.lstrip(" ")), len(line.rstrip(" "))) for line in shown]
        inside = all(indent or width >= FULL for indent, width in stands)
        return inside and max(indent for indent, _ in stands) >= CENTRED
