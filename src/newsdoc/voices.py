"""Who is quoted in a story, and how often: its voices."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from newsdoc.nodes import Quote
from newsdoc.span import Span


@frozen
class Voice:
    """Somebody, or some body, whom a story quotes."""

    #: The fullest mention, or the first words of an attribution where there is none.
    mention: Span
    #: The name; None where the story gives none.
    name: Span | None
    role: Span | None
    affiliation: Span | None
    #: What they say, in the order of the text.
    quotes: tuple[Quote, ...]

    def __str__(self) -> str:
        return str(self.mention)


def voices(quotes: Iterable[Quote]) -> tuple[Voice, ...]:
    """Everybody who is quoted, most quoted first; of those alike, who speaks first."""
    heard: dict[str, list[Quote]] = {}
    for quote in quotes:
        if quote.speaker is not None:
            known = quote.speaker.name or quote.speaker.mention
            heard.setdefault(known.text.casefold(), []).append(quote)
    return tuple(voice(said) for said in sorted(heard.values(), key=len, reverse=True))


def voice(said: list[Quote]) -> Voice:
    """One voice, with the first role and affiliation that its quotations tell."""
    speakers = [quote.speaker for quote in said if quote.speaker is not None]
    name = next((speaker.name for speaker in speakers if speaker.name), None)
    role = next((speaker.role for speaker in speakers if speaker.role), None)
    affiliation = next((speaker.affiliation for speaker in speakers if speaker.affiliation), None)
    return Voice(name or speakers[0].mention, name, role, affiliation, tuple(said))
