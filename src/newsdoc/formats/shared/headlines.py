"""The lines of a page as they are measured, and which of them is the headline of its story.

No words of any language are asked: a headline says what the body says, stands above it, has
a date below it, and does not read as a sentence, a credit or the way to the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set

from attrs import frozen

from newsdoc.letters import UPPER, late
from newsdoc.span import Span

SHORT = 60
"""What leads elsewhere is shorter, and so are most lines of a page."""

LEAST_SENTENCE = 60
"""A sentence is so wide; a shorter one may be a teaser or a button."""

LEAST_WEIGHT = 40
"""So much of a sentence counts for nothing: teasers have a sentence each, but a short one."""

MOST_WEIGHT = 300
"""More of one line does not count: one long sentence is no body."""

LONGEST_CUT = 160
"""Such a line is no longer; of a paragraph, the dots are its own."""

GAP = 50
"""What a short line counts against the run that it interrupts, half of it where it ends a sentence."""

HEADLINE = range(20, 221)
"""How wide a headline is."""

ABOVE = 30
"""A headline stands so many lines above the body at the most: share buttons, captions, tags."""

CRUMBS = 6
"""So many lines under the way to the page ("Home » News » ...") the headline stands."""

STEM, STEMMED, FORM = 6, "*", 0.8
"""So many first letters of a word are the same in its forms; what another form of a word counts."""

KNOWN = 4
"""So many words that come back in the body prove a headline; more prove no more."""

NUMBER = 0.6
"""What so many known words count for, beside their share of the line's."""

REPEATED = 0.4
"""What it counts that a line stands twice: in the title of the page, or under its most read stories."""

UNLIKELY = 0.7
"""What counts against a line that holds another line as its part."""

SENTENCE = 1.1
"""What counts against one that ends as a sentence: it may be the first of the body."""

WIDEST, WIDE_ONE = 150, 0.2
"""Few headlines are wider, many decks are; what it counts against one."""

TITLE = late(rf"(?:(?:[{UPPER}][\w'’]*|\d+)[ .,·-]{{0,3}}){{1,4}}")
"""A few words with a capital each: a section, a paper, a name."""

LISTED = late(rf"(?:[{UPPER}][\w'’]{{1,20}},[ ]){{3}}")
"""Names in a row: a deck, or who is on a picture."""

DATED_BELOW, NEXT = 0.3, 4
"""What counts for a line that has a date so many lines below."""

NAMES = 3
"""So many words in capitals among small ones are the names of writers."""

CREDIT = 0.4
"""What counts against one with a sign of captions and dated lines."""

NEAR = 0.35
"""Of lines that are as good by so much the first is the headline: decks and captions follow it."""

WIDE = "\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
WIDE_LETTER = re.compile(rf"[{WIDE}]")

MARKS = (
    "\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece\u102b-\u103e\u17b6-\u17d3"
)
"""Vowel signs and the like: parts of words that a regular expression takes for none."""

WORD = re.compile(rf"[{WIDE}]{{2}}|[\w{MARKS}]{{4,60}}")
ENDED = re.compile(r"(?:[.!?…:;。！？」』）।][ \t\"'”’»«“)\]]{0,3}|[.!?,][\"'”’»«“)]{1,2})\Z")
CAPITALS = re.compile(rf"(?<!\w)[{UPPER}]{{4,20}}(?!\w)")

SIGNATURE = re.compile(r"(?<=[.!?…。”\"»])[ ]?[(（\[][^()（）\[\]]{2,60}[)）\]][\d/. ]{0,12}\Z")
LONGEST_SIGNATURE = 80
"""Who signs in brackets behind the last sentence, and perhaps a date."""

CUT = re.compile(r"(?:\.\.\.|…)\Z")
"""How a title or a teaser ends that was cut."""

PARTED = re.compile(r"\S[ ]?[|›»>–—-][ ]?\w")
"""A section and a headline in one line."""

YEAR = r"(?:19|20)\d\d(?!\d)"
CLOCK = r"(?<![\d.])[0-2]?\d[:.][0-5]\d(?![\d.])"
DATE = re.compile(rf"\d[^\d\r\n]{{1,14}}{YEAR}|(?<!\d){YEAR}\D{{1,2}}\d|{CLOCK}")
"""The figures of a day or a clock in any language; a year alone tells nothing."""

CLOSED = r"[.!?][\"'”’»«“)]?"
SENTENCES = rf"{CLOSED}[ \u00a0]\w[^.!?]{{10,99}}"
SEVERAL = re.compile(rf"(?:[^.!?]{{30,99}}|{SENTENCES}){SENTENCES}[.!?]\Z|。\w")
"""Two sentences: a deck or a paragraph."""

CREDITED = re.compile(r"[(\[][^()\[\]]{1,99}[)\]]\Z|©|[.!?][ ]\|[ ]|/[ ]?\w|\d\d?[:.]\d\d|https?:|@")
"""What stands in captions, credits and dated lines, and not in headlines."""


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


def line_of(span: Span) -> Line:
    """A line as it is measured."""
    text = span.source.text[span.start : min(span.stop, span.start + MOST_WEIGHT)]
    wide = 0 if text.isascii() else len(WIDE_LETTER.findall(text))
    end = without_signature(span)
    end = end.after(max(end.start, end.stop - 5))
    width = len(span) + wide
    cut = width < LONGEST_CUT and end.search(CUT) is not None
    return Line(span, width, not cut and end.search(ENDED) is not None)


def without_signature(span: Span) -> Span:
    """A line without who signs it in brackets behind its last sentence: "... in spring. (abc/def)"."""
    signed = span.after(max(span.start, span.stop - LONGEST_SIGNATURE)).search(SIGNATURE)
    return span.before(signed.span) if signed else span


def words(span: Span) -> set[str]:
    """The words of a line that tell something: those of four letters and more."""
    return {word.casefold() for word in WORD.findall(span.text)}


def headline_of(lines: Sequence[Line], core: range, prose: Sequence[int]) -> int | None:
    """The first of the lines above the core whose words tell best what the body tells."""
    known = vocabulary(lines, prose)
    start = min(core.start, *prose) if len(prose) > 1 else core.start
    above = [at for at in range(max(0, start - ABOVE), core.start + 1) if lines[at].width in HEADLINE]
    texts = repeated(lines)
    others = {lines[at].span.text: at for at in above if lines[at].width * 2 >= SHORT}
    scores = {
        at: told(lines[at], known if at not in prose else vocabulary(lines, {*prose} - {at}))
        + marks(lines[at], texts, holds(lines[at], at, others))
        - (UNLIKELY if crumbs(lines, at) else 0)
        + (DATED_BELOW if dated_below(lines, at) else 0)
        - max(0, start - at) / 100
        for at in above
    }
    best = max(scores.values(), default=0)
    first = next((at for at, points in scores.items() if points >= best - NEAR), None) if best > 0 else None
    return first if first is None else alone(lines, going_on(lines, first))


def going_on(lines: Sequence[Line], at: int) -> int:
    """The line right below that opens with all of this one and says more: it is the whole headline."""
    text, below = lines[at].span.text, lines[min(at + 1, len(lines) - 1)]
    rest = below.span.text.removeprefix(f"{text} ")
    more = rest != below.span.text and below.width in HEADLINE and not below.ended and rest[0].isalnum()
    return at + 1 if more else at


def repeated(lines: Sequence[Line]) -> frozenset[str]:
    """What stands on a page twice; a label stands above a headline and below it."""
    first: dict[str, int] = {}
    twice = set[str]()
    for at, line in enumerate(lines):
        place = first.setdefault(line.span.text, at) if line.width in HEADLINE else at
        if place != at and (place + 2 != at or lines[at - 1].width <= line.width):
            twice.add(line.span.text)
    return frozenset(twice)


def holds(line: Line, at: int, others: Mapping[str, int]) -> bool:
    """Whether a line holds another as its part, and does not only go on with the one right above it."""
    text = line.span.text
    return any(
        other in text and other != text and not (place + 1 == at and text.startswith(other))
        for other, place in others.items()
    )


def vocabulary(lines: Sequence[Line], prose: Iterable[int]) -> set[str]:
    """The words of the body, and their stems."""
    known = {word for at in prose for word in words(lines[at].span)}
    return known | {word[:STEM] + STEMMED for word in known if len(word) > STEM}


def alone(lines: Sequence[Line], at: int) -> int:
    """Where the headline stands again without the section in front of it: "U.S.|The Bridge Is Closed"."""
    text = lines[at].span.text
    under = range(at + 1, min(len(lines), at + 1 + ABOVE))
    whole = (it for it in under if lines[it].width in HEADLINE and lines[it].width * 2 > lines[at].width)
    return next((it for it in whole if text.endswith(lines[it].span.text) and PARTED.search(text)), at)


def crumbs(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the way to the page, and ends in its headline, however short that is."""
    text = lines[at].span.text
    under = [line.span.text for line in lines[at + 1 : at + 1 + CRUMBS] if line.width in HEADLINE]
    return any(text.endswith(line) and text != line for line in under)


def dated_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a short line soon under it has the figures of a date or a clock."""
    return any(line.width < SHORT * 2 and line.span.search(DATE) for line in lines[at + 1 : at + 1 + NEXT])


def told(line: Line, known: set[str]) -> float:
    """How well a line tells what the body tells: by the number of known words and their share."""
    own = words(line.span)
    count = sum(1 if word in known else FORM if word[:STEM] + STEMMED in known else 0 for word in own)
    return NUMBER * min(count, KNOWN) / KNOWN + count / (len(own) + 1.5)


def marks(line: Line, texts: Set[str], holds: bool) -> float:
    """What speaks for a headline and against it, its words aside."""
    text, points = line.span.text, 0.0
    if text in texts and line.width * 2 >= SHORT:
        points += REPEATED
    if holds:
        points -= UNLIKELY  # the way to the page, or an order to share it, with the headline in it
    if (line.ended and text.endswith((".", ":", "。"))) or line.span.search(SEVERAL):
        points -= SENTENCE
    if len(list(line.span.find(CAPITALS))) >= NAMES and not text.isupper():
        points -= UNLIKELY
    if line.width > WIDEST:
        points -= WIDE_ONE
    if line.span.fullmatch(TITLE) or (text.isascii() and " " not in text):
        points -= UNLIKELY
    if line.span.search(LISTED):
        points -= CREDIT
    return points - CREDIT if line.span.search(CREDITED) else points
