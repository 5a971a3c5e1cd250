"""What somebody is said to say, as pieces of a paragraph."""

from __future__ import annotations

from attrs import define

from newsdoc.quotes.mentions import Range
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution

SHORTEST = 2
"""What is said has so many words at least."""

INKLESS = frozenset({"comma", "stop", "colon", "dash", "other"})
"""Signs at the edge of what is said."""


@define
class Reported:
    """What is said, as ranges of tokens, and who says it."""

    pieces: tuple[Range, ...]
    attribution: Attribution


def named(found: Attribution, sieve: str) -> Attribution:
    """An attribution with the name of its rule."""
    found.sieve = sieve
    return found


def trimmed(passage: Passage, start: int, stop: int, least: int = SHORTEST) -> Range | None:
    """A range without signs at its edges; None where too few words are left, or a quotation."""
    tokens = passage.tokens
    while start < stop and tokens[start].kind in INKLESS:
        start += 1
    while stop > start and tokens[stop - 1].kind in INKLESS:
        stop -= 1
    if stop - start < (1 if passage.words.cuts else least):
        return None
    return start, stop
