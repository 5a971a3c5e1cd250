"""The quotations of a story, from its marks to its speakers.

    marks -> fragments -> whole or part -> who says it -> whom that means -> quotations

Fragments that one attribution holds together are one quotation of several
parts: what an attribution splits ("...," she said. "..."), what runs over
paragraphs, and the pieces of one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bisect import bisect_left
from operator import attrgetter

from newsdoc.model import Quote, QuoteKind
from newsdoc.quotes.cast import Cast
from newsdoc.quotes.far import continued
from newsdoc.quotes.indirect import reports
from newsdoc.quotes.places import Story
from newsdoc.quotes.resolve import Resolver
from newsdoc.quotes.spans import Fragment, fragments
from newsdoc.quotes.speakers import Spoken, spoken
from newsdoc.quotes.words import words
from newsdoc.span import BLANK, Source, Span


def find(source: Source, paragraphs: Sequence[Span], language: str) -> tuple[Quote, ...]:
    """Every quotation of a story, in the order of the text.

    Args:
        source: The story.
        paragraphs: The words of its paragraphs, in order, each a span of it.
        language: Its language ("en"); English words serve where it has no lexicon.

    Returns:
        Direct and mixed quotations.  One whose speaker no rule finds has no
        speaker; titles of works and nicknames are none.
    """
    known = words(language)
    by_paragraph: dict[int, list[Fragment]] = {}
    for fragment in fragments(source, paragraphs, known.elisions):
        by_paragraph.setdefault(fragment.paragraph, []).append(fragment)
    if not by_paragraph and not known.known:
        return ()
    story = Story(paragraphs, known, by_paragraph)
    resolver = Resolver(story, Cast(source, paragraphs, known))
    marked = [quotation(group, resolver) for group in joined(spoken(story))]
    told = [said for number in range(len(paragraphs)) for said in indirect(story, number, resolver)]
    return tuple(sorted(marked + told, key=lambda quote: quote.span.start))


def indirect(story: Story, number: int, resolver: Resolver) -> Iterator[Quote]:
    """What a paragraph reports without marks."""
    passage = story.passage(number)
    for report in reports(passage):
        parts = tuple(passage.span(*piece) for piece in report.pieces)
        found = report.attribution
        start = bisect_left(passage.tokens, found.mention.start, key=attrgetter("start"))
        speaker = resolver.speaker(found.mention, (number, start))
        span = parts[0].to(parts[-1])
        yield Quote(span, parts, "indirect", found.cue, speaker, found.sieve)


def quotation(group: Sequence[Spoken], resolver: Resolver) -> Quote:
    """One quotation of the fragments that belong together."""
    parts = tuple(words_of(item) for item in group)
    span = group[0].fragment.span.to(group[-1].fragment.span)
    kind: QuoteKind = "direct" if group[0].whole or any(i.attribution and i.attribution.cue for i in group) else "mixed"
    found = next((item for item in group if item.attribution is not None), None)
    if found is None or found.attribution is None:
        return Quote(span, parts, kind)
    attribution = found.attribution
    speaker = resolver.speaker(attribution.mention, found.where)
    return Quote(span, parts, kind, attribution.cue, speaker, attribution.sieve)


def words_of(item: Spoken) -> Span:
    """What is quoted, without the label of a transcript."""
    inner = item.fragment.inner
    if item.attribution is None or item.attribution.mention not in inner:
        return inner
    rest = inner.after(item.attribution.mention).lstrip(BLANK + ":\u00a0")
    return rest if len(rest) else inner


# -- joining --------------------------------------------------------------------------------


def joined(items: Iterable[Spoken]) -> Iterator[list[Spoken]]:
    """The fragments, those together that are one quotation."""
    group: list[Spoken] = []
    for item in items:
        if group and not together(group[-1], item):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def together(above: Spoken, item: Spoken) -> bool:
    """Whether a fragment goes on with the quotation of the one before it."""
    if above.whole != item.whole:
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
