"""Who says a quotation: the sieves in their order, and the fragments of a story through them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import define, evolve

from newsdoc.model import QuoteKind
from newsdoc.quotes import far, near
from newsdoc.quotes.governing import ended
from newsdoc.quotes.kinds import epithet, heading, nickname, title, whole
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution, Place, Sieve, Story, Where, place
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.words import Lexis
from newsdoc.span import Span

SIEVES: tuple[Sieve, ...] = (
    near.transcript,
    near.speaker_quote_cue,
    near.quote_cue_speaker,
    near.quote_source,
    near.quote_speaker_cue,
    near.cited,
    near.speaker_cue_quote,
    near.introduced,
    near.signed,
    near.closing_attribution,
    near.noun_of_speech,
    near.bare_speaker,
    far.dropped_subject,
    far.continued,
    far.sentence_before,
    far.reported,
    far.alternating,
    far.paragraph_before,
)
"""The sieves in the order of trying: first a verb beside the quotation, last the paragraph above.

Counted on direct quotations of political news, the first five find two speakers
in three, the last three more than one in four.
"""


BEHIND = frozenset(
    {near.quote_cue_speaker, near.quote_source, near.quote_speaker_cue, near.bare_speaker}
)
"""Those that read on behind a quotation, where its sentence may go on with its attribution."""

FRONT = frozenset(
    {near.speaker_quote_cue, near.cited, near.speaker_cue_quote, near.introduced, near.noun_of_speech}
)
"""Those that read what stands before a quotation in its sentence."""

FAR = frozenset(sieve for sieve in SIEVES if sieve.__module__ == far.__name__)
"""Those that look beyond the sentence, for what is a sentence by itself; but see `far.reported`."""


@cache
def sieves(words: Lexis, goes_on: bool, opens: bool, whole: bool) -> tuple[Sieve, ...]:
    """The sieves that a language has use for, of those that may answer for a quotation in its place."""
    never: set[Sieve] = set()
    if not words.verb_last:
        never.add(near.speaker_quote_cue)
    if not goes_on:
        never |= BEHIND
    if opens:
        never |= FRONT | {far.dropped_subject}
    if not (opens and whole):
        never |= FAR - {far.reported, far.dropped_subject}
    if not words.citing:
        never.add(near.cited)
    if not words.dropped_subjects:
        never.add(far.dropped_subject)
    if not words.reported:
        never.add(far.reported)
    return tuple(sieve for sieve in SIEVES if sieve not in never)


FLOATING = frozenset(sieve.__name__ for sieve in FAR)
"""The sieves that look beyond the sentence; what only they take for speech may be a title."""


@define
class Spoken:
    """A fragment, whether it is whole sentences, and whose it is."""

    fragment: Fragment
    #: Its paragraph and its token there.
    where: Where
    whole: bool
    attribution: Attribution | None
    #: Its kind where no verb gives it to anybody, and what tells so.
    kind: QuoteKind
    because: str | None = None


def spoken(story: Story, number: int) -> Iterator[Spoken]:
    """Every fragment of a paragraph, in the order of the text."""
    if number not in story.fragments:
        return
    passage = story.passage(number)
    for at, fragment in passage.quotes.items():
        where = number, at
        because = named(passage, at)
        if because is not None:
            yield Spoken(fragment, where, False, None, "term", because)
            continue
        there = place(story, passage, at, whole(passage, at))
        attribution = attributed(there)
        loose = attribution is None or attribution.sieve in FLOATING
        if loose and not goes_on(fragment, attribution) and heading(passage, at):
            yield Spoken(fragment, where, False, None, "term", heading.__name__)
            continue
        if attribution is not None:
            story.attributions[where] = attribution
        yield Spoken(fragment, where, there.whole, attribution, *unsaid(there, attribution))


def goes_on(fragment: Fragment, attribution: Attribution | None) -> bool:
    """Whether a sentence with its full stop goes on with the speech before it, and is no title."""
    continues = attribution is not None and attribution.sieve == far.continued.__name__
    return continues and fragment.ending == "."


def unsaid(place: Place, attribution: Attribution | None) -> tuple[QuoteKind, str | None]:
    """What a fragment is that no verb gives to anybody, and by which rule."""
    if place.whole:
        return "direct", None
    if attribution is None and epithet(place.passage, place.at):
        return "term", epithet.__name__
    return "mixed", None


def named(passage: Passage, at: int) -> str | None:
    """The rule by which something is named between marks, and nothing said; None for speech."""
    if title(passage, at):
        return title.__name__
    return nickname.__name__ if nickname(passage, at) else None


def dropped(place: Place) -> Span | None:
    """The verb behind a quotation that stands without its subject: `"...", ha aggiunto.`"""
    passage, at = place.passage, place.behind
    cue = passage.cues.get(at)
    if cue is None or cue.form != "finite" or cue.sense != "speech":
        return None
    after = at + cue.length
    told, adverbs = passage.words.audience, passage.words.adverbs
    while after < place.stop and (
        passage.tokens[after].word in told or passage.tokens[after].word in adverbs
    ):
        after += 1  # "řekl ČTK", "dodał także"
    return passage.span(at, at + cue.length) if ended(passage, after, place.stop) else None


def attributed(place: Place) -> Attribution | None:
    """What the first sieve that knows says of a quotation."""
    words = place.story.words
    if not words.known:
        return None
    for sieve in sieves(words, place.behind >= 0, place.opens, place.whole):
        found = sieve(place)
        if found is not None and sieve in FAR and words.dropped_subjects:
            found = evolve(found, cue=dropped(place) or found.cue)
        if found is not None:
            if found.sieve:  # that of an earlier quotation
                return Attribution(found.mention, found.cue, sieve.__name__)
            found.sieve = sieve.__name__
            return found
    return None
