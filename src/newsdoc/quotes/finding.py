"""The quotations of a story, from its marks and its verbs of saying to its speakers.

    marks -> fragments -> whole or part -> who says it -> whom that means -> quotations
    verbs -> clauses   ----------------------^

Fragments that one attribution holds together are one quotation of several
parts: what an attribution splits ("...," she said. "..."), what runs over
paragraphs, and the pieces of one sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter

from newsdoc.model import Quote, QuoteKind
from newsdoc.quotes.addressees import addressee, overlap
from newsdoc.quotes.cast import Cast
from newsdoc.quotes.far import continued, spoke
from newsdoc.quotes.headlines import headed
from newsdoc.quotes.indirect import reports
from newsdoc.quotes.inserted import parted
from newsdoc.quotes.near import transcript
from newsdoc.quotes.places import Attribution, Story
from newsdoc.quotes.reported import Reported
from newsdoc.quotes.resolve import Resolver
from newsdoc.quotes.spans import Fragment, fragments
from newsdoc.quotes.speakers import Spoken, spoken
from newsdoc.quotes.unmarked import unmarked
from newsdoc.quotes.words import Lexis, words
from newsdoc.span import BLANK, Source, Span


def find(source: Source, paragraphs: Sequence[Span], language: str) -> tuple[Quote, ...]:
    """Every quotation of a story, in the order of the text.

    Args:
        source: The story.
        paragraphs: The words of its paragraphs, in order, each a span of it.
        language: Its language ("en"); where that has no lexicon of attribution,
            marks are found and nobody is named.

    Returns:
        Direct and indirect quotations, and terms between marks.  An indirect one
        may hold a mixed one.
    """
    known = words(language)
    marked: dict[int, list[Fragment]] = {}
    for fragment in parted(fragments(source, paragraphs, known.elisions), known):
        marked.setdefault(fragment.paragraph, []).append(fragment)
    bare: dict[int, list[Fragment]] = {}
    for fragment in unmarked(source, paragraphs, marked, known):
        bare.setdefault(fragment.paragraph, []).append(fragment)
    for number, spoken_there in bare.items():
        marked[number] = outermost(spoken_there, marked.get(number, ()))
    story = Story(paragraphs, known, marked)
    return tuple(sorted(quotations(story, source), key=lambda quote: quote.span.start))


def outermost(bare: Sequence[Fragment], marked: Sequence[Fragment]) -> list[Fragment]:
    """Speech without marks, and those between marks that do not stand in it, in their order."""
    starts = [fragment.span.start for fragment in bare]
    apart = list(bare)
    for fragment in marked:
        last = bisect_left(starts, fragment.span.stop) - 1
        if last < 0 or bare[last].span.stop <= fragment.span.start:
            apart.append(fragment)
    return sorted(apart, key=attrgetter("span.start"))


def quotations(story: Story, source: Source) -> Iterator[Quote]:
    """The quotations of a story, one paragraph after the other."""
    resolver = Resolver(story, Cast(source, story.paragraphs, story.words))
    group: list[Spoken] = []
    for number, paragraph in enumerate(story.paragraphs):
        for item in spoken(story, number):
            if group and not together(group[-1], item):
                yield quotation(group, resolver)
                group = []
            group.append(item)
        if number in story.fragments or tells(paragraph, story.words):
            yield from indirect(story, number, resolver)
    if group:
        yield quotation(group, resolver)


def tells(paragraph: Span, known: Lexis) -> bool:
    """Whether a paragraph can report speech: it has a verb of saying, or a headline's colon."""
    if not known.known:
        return False
    text = paragraph.text.lower().replace("—", " ")
    return bool(known.cuts) or not known.gate.isdisjoint(text.split()) or headed(text)


def indirect(story: Story, number: int, resolver: Resolver) -> Iterator[Quote]:
    """What a paragraph reports without marks."""
    if story.words.known:
        for report in reports(story.passage(number), partial(spoke, story, number)):
            yield reported(story, number, report, resolver)


def reported(story: Story, number: int, report: Reported, resolver: Resolver) -> Quote:
    """An indirect quotation."""
    passage, found = story.passage(number), report.attribution
    parts = tuple(passage.span(*piece) for piece in report.pieces)
    at = passage.at(found.mention.start)
    speaker = resolver.speaker(found.mention, (number, at))
    spoken_to = addressee(passage, found)
    if spoken_to is not None and any(overlap(spoken_to, part) for part in parts):
        spoken_to = None  # "agreed to wait": nobody is spoken to
    return Quote(
        parts[0].to(parts[-1]), parts, "indirect", found.cue, speaker, found.sieve, spoken_to
    )


def quotation(group: Sequence[Spoken], resolver: Resolver) -> Quote:
    """One quotation of the fragments that belong together."""
    first = group[0]
    span, parts, found = first.fragment.span, tuple(map(words_of, group)), first
    if len(group) > 1:
        span = span.to(group[-1].fragment.span)
        found = next((item for item in group if item.attribution is not None), first)
    attribution = found.attribution
    if attribution is None:
        return Quote(span, parts, first.kind, None, None, first.because)
    if attribution.sieve == transcript.__name__ and first.fragment.bare:
        return turn(group, parts, attribution, resolver)
    own = found.whole or (attribution.cue is not None and resolver.story.words.direct_parts)
    kind: QuoteKind = "direct" if own else found.kind
    speaker = resolver.speaker(attribution.mention, found.where)
    spoken_to = addressee(resolver.story.passage(found.where[0]), attribution)
    return Quote(span, parts, kind, attribution.cue, speaker, attribution.sieve, spoken_to)


def turn(
    group: Sequence[Spoken], parts: tuple[Span, ...], found: Attribution, resolver: Resolver
) -> Quote:
    """A turn of a transcript; "Q" and "A" name nobody."""
    span, unnamed = group[0].fragment.span.to(group[-1].fragment.span), len(found.mention) == 1
    speaker = None if unnamed else resolver.speaker(found.mention, group[0].where)
    return Quote(span, parts, "turn", None, speaker, found.sieve)


def words_of(item: Spoken) -> Span:
    """What is quoted, without the label of a transcript."""
    inner = item.fragment.inner
    if item.attribution is None or item.attribution.mention not in inner:
        return inner
    rest = inner.after(item.attribution.mention).lstrip(BLANK + ".:\u00a0")
    return rest if len(rest) else inner


# -- joining --------------------------------------------------------------------------------


def together(above: Spoken, item: Spoken) -> bool:
    """Whether a fragment goes on with the quotation of the one before it."""
    if above.whole != item.whole or "term" in (above.kind, item.kind):
        return False
    if above.fragment.more:
        return above.fragment.paragraph + 1 == item.fragment.paragraph and agree(above, item)
    if above.fragment.paragraph != item.fragment.paragraph or item.attribution is None:
        return False
    return agree(above, item) and (
        item.attribution.cue is not None or item.attribution.sieve == continued.__name__
    )


def agree(above: Spoken, item: Spoken) -> bool:
    """Whether one attribution serves both."""
    one, other = above.attribution, item.attribution
    return one is None or other is None or (one.mention == other.mention and one.cue == other.cue)
