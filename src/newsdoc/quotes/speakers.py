"""Who says a quotation: the sieves in their order, and the fragments of a story through them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsdoc.quotes import far, near
from newsdoc.quotes.kinds import heading, nickname, title, whole
from newsdoc.quotes.places import Attribution, Place, Sieve, Story, Where
from newsdoc.quotes.spans import Fragment

SIEVES: tuple[Sieve, ...] = (
    near.transcript,
    near.quote_cue_speaker,
    near.quote_source,
    near.quote_speaker_cue,
    near.speaker_cue_quote,
    near.introduced,
    near.signed,
    near.closing_attribution,
    near.noun_of_speech,
    near.bare_speaker,
    far.continued,
    far.sentence_before,
    far.reported,
    far.paragraph_before,
)
"""The sieves in the order of trying: first a verb beside the quotation, last the paragraph above.

Counted on direct quotations of political news, the first five find two speakers
in three, the last three more than one in four.
"""


FLOATING = frozenset(sieve.__name__ for sieve in SIEVES if sieve.__module__ == far.__name__)
"""The sieves that look beyond the sentence; what only they take for speech may be a title."""


@frozen
class Spoken:
    """A fragment, whether it is whole sentences, and whose it is."""

    fragment: Fragment
    #: Its paragraph and its token there.
    where: Where
    whole: bool
    attribution: Attribution | None


def spoken(story: Story) -> Iterator[Spoken]:
    """Every fragment that somebody may have said, in the order of the text."""
    for number in story.fragments:
        passage = story.passage(number)
        for at, fragment in passage.quotes.items():
            if title(passage, at) or nickname(passage, at):
                continue
            place = Place(story, passage, at, whole(passage, at))
            attribution = attributed(place)
            if (attribution is None or attribution.sieve in FLOATING) and heading(passage, at):
                continue
            if attribution is not None:
                story.attributions[number, at] = attribution
            yield Spoken(fragment, (number, at), place.whole, attribution)


def attributed(place: Place) -> Attribution | None:
    """What the first sieve that knows says of a quotation."""
    if not place.story.words.known:
        return None
    for sieve in SIEVES:
        found = sieve(place)
        if found is not None:
            return Attribution(found.mention, found.cue, sieve.__name__)
    return None
