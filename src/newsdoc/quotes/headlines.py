"""What a headline says in somebody's name: `Lee: River will rise`."""

from __future__ import annotations

from newsdoc.quotes.mentions import first_phrase
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution
from newsdoc.quotes.reported import SHORTEST, Reported, trimmed

LABEL = 6
"""The words of the longest name in front of a headline's colon."""

HEADLINE = 16
"""The words of the longest headline."""


def headed(text: str) -> bool:
    """Whether a paragraph is as short as a headline and has a colon in it."""
    return len(text) <= HEADLINE * LABEL * 2 and ":" in text


def headline(passage: Passage) -> Reported | None:
    """`Lee: River will rise`"""
    tokens, stop = passage.tokens, len(passage.tokens)
    if not 0 < stop <= HEADLINE or tokens[-1].kind == "stop":
        return None
    colon = next((at for at in range(min(stop, LABEL + 1)) if tokens[at].kind == "colon"), 0)
    speaker = first_phrase(passage, 0, colon) if colon else None
    piece = trimmed(passage, colon, stop) if speaker == (0, colon) else None
    if speaker is None or piece is None or piece[1] - piece[0] <= SHORTEST:
        return None
    mention = passage.span(*speaker)
    if mention.text.casefold() in passage.words.kickers:
        return None
    return Reported((piece,), Attribution(mention, None, "headline"))
