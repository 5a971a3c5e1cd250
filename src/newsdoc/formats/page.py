"""The text of a whole web page, as a scraper leaves it: the story, and what stands around it.

    Home                                            boilerplate
    News                                            boilerplate
    Locks to close for the winter                   headline
    By Ann Lee                                      aside: whoever claims it, else boilerplate
    The two locks north of the city will close ...  the densest run of sentences: the body
    Most read                                       boilerplate

No words of any language are asked.  Sentences are long and end as sentences do;
what leads elsewhere is short and does not.  So the body is the run of lines with
the greatest sum, where a sentence counts for its length and a short line against
it.  The headline is the first line above it whose words come back in the body.
Source: the idea of text density (Kohlschütter and others, "Boilerplate detection
using shallow text features", 2010), on lines in the place of elements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsdoc.formats.base import Format, Reading
from newsdoc.layout import Part, layout
from newsdoc.span import Source, Span

LONG = 100
"""A line this long is prose that is not hard-wrapped; a page has some of them."""

SHORT = 60
"""What leads elsewhere is shorter, and so are most lines of a page."""

FEWEST = 12
"""A page has so many lines around its story, most of them short."""

LEAST_SENTENCE = 60
"""A sentence is so wide; a shorter one may be a teaser or a button."""

LEAST_WEIGHT = 40
"""So much of a sentence counts for nothing: teasers have a sentence each, but a short one."""

MOST_WEIGHT = 300
"""More of one line does not count: one long sentence is no body."""

GAP = 55
"""What a short line counts against the run that it interrupts, half of it where it ends a sentence."""

HEADLINE = range(20, 221)
"""How wide a headline is."""

ABOVE = 30
"""A headline stands so many lines above the body at the most: share buttons, captions, tags."""

KNOWN = 4
"""So many words that come back in the body prove a headline; more prove no more."""

NEAR = 0.35
"""Of lines that are as good by so much the first is the headline: decks and captions follow it."""

WIDE = "\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
WIDE_LETTER = re.compile(rf"[{WIDE}]")
WORD = re.compile(rf"[{WIDE}]{{2}}|\w{{4,60}}")
ENDED = re.compile(r"(?:[.!?…:;。！？」』）।][ \t\"'”’»“)\]]{0,3}|[.!?,][\"'”’»“)]{1,2})\Z")
CREDITED = re.compile(r"[(\[][^()\[\]]{1,99}[)\]]\Z|©|/[ ]?\w|\d\d?[:.]\d\d|https?:|@")
"""What stands in captions, credits and dated lines, and not in headlines."""

FIGURES = re.compile(r"\d")


@frozen
class Line:
    """A line of a page."""

    span: Span
    #: Its characters; those of wide scripts count twice, for they say as much.
    width: int
    #: Whether it ends as a sentence does.
    ended: bool

    @property
    def weight(self) -> float:
        """What it counts for the body, or against it."""
        if self.ended and self.width >= LEAST_SENTENCE:
            return min(self.width - LEAST_WEIGHT, MOST_WEIGHT)
        return -GAP / 2 if self.ended and self.width * 2 >= LEAST_SENTENCE else -GAP


@frozen
class Page:
    """Where the story stands among the lines of a page."""

    lines: Sequence[Line]
    headline: int
    body: range


def sniff(text: str) -> bool:
    """Whether a text is a page; most are no such thing by the lengths of their lines alone."""
    lines = text.split("\n")
    if len(lines) < FEWEST or sum(len(line) > LONG for line in lines) < 2:
        return False
    short = sum(0 < len(line) < SHORT and line[-1] not in ".!?\"”" for line in lines)
    return short >= FEWEST and page(Source(text)) is not None


def read(source: Source) -> Iterator[Reading]:
    """The page as one story, with what stands around it as boilerplate."""
    found = page(source)
    yield Reading(source, parts=tuple(parts(found)) if found else ())


def parts(page: Page) -> Iterator[Part]:
    """What each line is, as far as its place tells."""
    for at, line in enumerate(page.lines):
        if at == page.headline:
            yield Part(line.span, "headline")
        elif page.headline < at < page.body.stop:
            prose = at in page.body and line.ended
            yield Part(line.span, None if prose else "aside")
        else:
            yield Part(line.span, "boilerplate")


def page(source: Source) -> Page | None:
    """Where the story of a page stands; None where the text is no page."""
    lines = [line_of(candidate.span) for candidate in layout(source)]
    body = densest([line.weight for line in lines])
    headline = headline_of(lines, body)
    if headline is None:
        return None
    around = [*lines[:headline], *lines[body.stop :]]
    short = [line for line in around if not line.ended or line.width < SHORT]
    figures = sum(line.span.search(FIGURES) is not None for line in short)
    is_page = len(short) >= FEWEST and len(short) * 3 > len(around) * 2 and figures * 2 < len(short)
    return Page(lines, headline, body) if is_page else None


def line_of(span: Span) -> Line:
    """A line as it is measured."""
    start = span.before(min(span.stop, span.start + MOST_WEIGHT))
    wide = sum(1 for _ in start.find(WIDE_LETTER))
    end = span.after(max(span.start, span.stop - 5))
    return Line(span, len(span) + wide, end.search(ENDED) is not None)


def densest(weights: Sequence[float]) -> range:
    """The run with the greatest sum (Kadane's algorithm)."""
    best, found = 0.0, range(0)
    total, start = 0.0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, at
        total += weight
        if total > best:
            best, found = total, range(start, at + 1)
    return found


def headline_of(lines: Sequence[Line], body: range) -> int | None:
    """The first of the lines above a body whose words tell best what the body tells."""
    known = {word for at in body for word in words(lines[at].span)}
    above = range(max(0, body.start - ABOVE), body.start)
    seen = Counter(lines[at].span.text for at in range(len(lines)))
    scores = {
        at: score(lines[at], known, seen, body.start - at) for at in above if lines[at].width in HEADLINE
    }
    best = max(scores.values(), default=0)
    return next((at for at, points in scores.items() if points >= best - NEAR), None) if best > 0 else None


def score(line: Line, known: set[str], seen: Counter[str], distance: int) -> float:
    """How well a line tells what the body tells, and how little it looks like anything else."""
    own = words(line.span)
    told = len(own & known)
    points = 0.6 * min(told, KNOWN) / KNOWN + told / (len(own) + 1.5) - distance / 100
    if seen[line.span.text] > 1 and line.width >= SHORT // 2:
        points += 0.4  # in the title of the page too, or under its most read stories
    if line.ended and line.span.text.endswith((".", ":")):
        points -= 0.7
    return points - 0.4 if line.span.search(CREDITED) else points


def words(span: Span) -> set[str]:
    """The words of a line that tell something: those of four letters and more."""
    return {found.span.text.casefold() for found in span.find(WORD)}


PAGE = Format("page", sniff, read)
"""A whole page; its story is read as plain text is."""
