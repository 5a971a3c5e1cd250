"""CNN and DailyMail stories: paragraphs, then highlights.

    story = paragraph (blank paragraph)*  ("@highlight" blank sentence)*

    (CNN) -- Ministers of five states agreed ...

    @highlight

    Farmers get two more years

Source: the collection of Hermann and others (2015), which summarisers are trained on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.lines import Bytes
from newsdoc.span import Source

MARK = re.compile(r"(?:(?<=\n)|(?<=\r)|\A)@highlight[ \t]*(?=[\r\n]|\Z)")


def sniff(text: str) -> bool:
    """Whether a highlight stands in it."""
    return "@highlight" in text and MARK.search(text) is not None


def read(source: Source) -> Iterator[Reading]:
    """The story."""
    page, where = Composer(source), Bytes(source)
    marks = list(MARK.finditer(source.text))
    stops = [*(mark.start() for mark in marks), len(source.text)]
    page.stretch(where, 0, stops[0])
    for mark, stop in zip(marks, stops[1:], strict=True):
        page.add(source.text[mark.end() : stop], "keypoint", where.range(mark.end(), stop))
    yield page.reading(language="en")


FORMAT = Format("story", sniff, read)
"""CNN and DailyMail stories."""
