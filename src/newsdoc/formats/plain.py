"""Plain text: one story, nothing around it.

    N. Korea warns of 'toughest' response
    Feb. 2, 2023 - 09:30 By Yonhap
    North Korea said Thursday it will ...
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.span import Source


def read(source: Source) -> Iterator[Reading]:
    """The whole document as one story."""
    yield Reading(source)


def sniff(_: str) -> bool:
    """Any text at all."""
    return True


PLAIN = Format("plain", sniff, read, about="plain text: one story, nothing around it")
"""Raw wire text; what nothing else recognises."""
