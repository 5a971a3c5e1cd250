"""What stands above a headline: a line is keywords or a code only where one follows.

    A lone "COVID-19" above the text is the headline; above one, it is a keyword.
"""

from __future__ import annotations

import re

from newsdoc.cursor import STOPPED, Cursor
from newsdoc.grammar.cutline import by
from newsdoc.language import without_blanks
from newsdoc.lexicon import lexicon
from newsdoc.span import Span

TITLE = 20, 200
"""How long a headline is, at the least and at the most, where something else may be one."""

FEWEST_WORDS, NEAR = 3, 4
"""So many words it has at the least, and it stands so many lines below codes at the most."""

CODED = re.compile(r"(?=[^\r\n]{1,30}\Z)(?:[^a-z\r\n]+|(?:[^ \r\n]+:[ ])?[^ \r\n]+|[^\r\n]*\d[^\r\n]*)")
"""A short line of capitals, of one word behind a label or not, or with a figure: codes, keywords, a time."""


def titled_below(cursor: Cursor) -> bool:
    """Whether the line below may be the headline; else this line is it."""
    below = cursor.ahead()
    return below is not None and title(below, cursor.language)


def titled_soon(cursor: Cursor) -> bool:
    """The same of a line soon below, with nothing but codes between."""
    for count in range(1, NEAR + 1):
        below = cursor.ahead(count)
        if below is None or title(below, cursor.language):
            return below is not None
        if not CODED.fullmatch(below.text) or below.search(STOPPED) or below.match(by(cursor.language)):
            return False
    return False


def title(line: Span, language: str) -> bool:
    """Whether a line may be a headline: some words, no sentence, byline, label of a time or last bracket."""
    text = line.text
    few = len(text.split()) < FEWEST_WORDS and not without_blanks(language)
    if few or not TITLE[0] <= len(text) <= TITLE[1] or text.endswith((")", "）")):
        return False
    labels = lexicon(language).words("timestamp.published", "timestamp.updated")
    return not (text.startswith(labels) or line.search(STOPPED) or line.match(by(language)))
