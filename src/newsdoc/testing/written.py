"""A story that was written for a test, and the answers that must come back."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen


@frozen
class Written:
    """A raw text and what stands in it."""

    text: str
    headline: str
    paragraphs: tuple[str, ...]
    people: tuple[str, ...] = ()
    #: The name of the dateline's first place.
    place: str | None = None
    agency: str | None = None
    published: datetime | None = None
    caption: str | None = None
    credit: str | None = None
    #: The roles of all blocks, in their order.
    roles: tuple[str, ...] = field(default=())
