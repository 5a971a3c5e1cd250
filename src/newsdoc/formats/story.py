"""CNN and DailyMail stories: paragraphs, then highlights.

    story = [byline] [label time ["|" label time]] paragraph (blank paragraph)*
            ("@highlight" blank sentence)*

    (CNN) -- Ministers of five states agreed ...

    @highlight

    Farmers get two more years

    By . Ann Lee . PUBLISHED: . 09:14 EST, 5 May 2014 . | . UPDATED: . 10:15 EST, 6 May 2014 .

Source: the collection of Hermann and others (2015), which summarisers are trained on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.lines import Bytes
from newsdoc.grammar.dates import find
from newsdoc.lexicon import alternation, lexicon
from newsdoc.span import Source

SIGNS = re.compile(r"[ \t\r\n.|]*+")
"""What the collection leaves between two fields."""

TOP, LONGEST = 400, 60
"""So far down a story its times stand, and so long one is."""

MARK = re.compile(r"(?:(?<=\n)|(?<=\r)|\A)@highlight[ \t]*(?=[\r\n]|\Z)")


def sniff(text: str) -> bool:
    """Whether a highlight stands in it."""
    return "@highlight" in text and MARK.search(text) is not None


def read(source: Source) -> Iterator[Reading]:
    """The story."""
    page, where = Composer(source), Bytes(source)
    marks = list(MARK.finditer(source.text))
    stops = [*(mark.start() for mark in marks), len(source.text)]
    begun = 0
    for start, stop in times(source, stops[0]):
        page.stretch(where, begun, start)
        page.add(source.text[start:stop], "timestamp", where.range(start, stop))
        begun = field(source.text, stop)
    page.stretch(where, begun, stops[0])
    for mark, stop in zip(marks, stops[1:], strict=True):
        page.add(source.text[mark.end() : stop], "keypoint", where.range(mark.end(), stop))
    yield page.reading(language="en")


def times(source: Source, stop: int) -> Iterator[tuple[int, int]]:
    """Where the times stand above the text, each with the label in front of it."""
    top = min(stop, TOP)
    for found in label().finditer(source.text, 0, top):
        behind = source.span(field(source.text, found.end()), min(stop, found.end() + LONGEST))
        when = find(behind, "en")
        if when is not None and when.span.start == behind.start:
            yield found.start(), when.span.stop


def field(text: str, at: int) -> int:
    """Where the next field starts."""
    found = SIGNS.match(text, at)
    return found.end() if found else at


@cache
def label() -> re.Pattern[str]:
    """What stands in front of a time: "PUBLISHED:", "Last updated at"."""
    words = alternation(lexicon("en").words("timestamp.published", "timestamp.updated"))
    return re.compile(rf"(?:(?<=[\r\n|])|(?<=[.|][ ])|\A)(?=[A-Z])(?i:{words})(?::|(?<=[a-z][ ]at)(?=[ ]\d))")


FORMAT = Format("story", sniff, read)
"""CNN and DailyMail stories."""
