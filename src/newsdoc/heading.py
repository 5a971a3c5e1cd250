"""What stands above a headline: a line is keywords or a code only where one follows.

    A lone "COVID-19" above the text is the headline; above one, it is a keyword.
"""

from __future__ import annotations

from newsdoc.cursor import STOPPED, Cursor
from newsdoc.grammar.cutline import by

TITLE = 20, 200
"""How long a headline is, at the least and at the most, where something else may be one."""


def more_below(cursor: Cursor) -> bool:
    """Whether more of a header stands below, and no text or byline: else the line may be the headline."""
    below = cursor.ahead()
    return below is not None and not (below.search(STOPPED) or below.match(by(cursor.language)))


def titled_below(cursor: Cursor) -> bool:
    """Whether the line below may be the headline; else this line is it."""
    below = cursor.ahead()
    return below is not None and TITLE[0] <= len(below) <= TITLE[1] and more_below(cursor)
