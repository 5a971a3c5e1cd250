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
from newsdoc.formats.compose import Composer
from newsdoc.formats.lines import Bytes
from newsdoc.span import Source

MARK = re.compile(r"(?:(?<=\n)|(?<=\r)|\A)@highlight[ \t]*(?=[\r\n]|\Z)")


def sniff(text: str) -> bool:
    """Whether a highlight stands in it."""
    return "@highlight" in text and MARK.search(text) is not None


def read(source: Source) -> Iterator[Reading]:
    """The story."""
    page, where = Composer(source), Bytes(source)
    marks = [(found.start(), found.end()) for found in MARK.finditer(source.text)]
    first = marks[0][0] if marks else len(source.text)
    page.add(source.text[:first], "body", where.range(0, first))
    for (_, start), (stop, _) in zip(marks, [*marks[1:], (len(source.text), 0)], strict=True):
        page.add(source.text[start:stop], "keypoint", where.range(start, stop))
    yield page.reading(language="en")


FORMAT = Format("story", sniff, read)
"""CNN and DailyMail stories."""
