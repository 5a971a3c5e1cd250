"""Tables: lines of figures, kept as they stand.

    table = [heads] row row row*
    row   = cells with two blanks, a tab, a bar, or dots in front of a figure between them

    Harbour     Ships  Share
    Bremen      12    4.5
    Hamburg      9    3.1
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor
from newsdoc.gates import limit, untold
from newsdoc.model import Table
from newsdoc.span import Span

GUTTER = re.compile(
    r"""[^ \t\r\n](?:(?<![.!?:,;\"'”’)])[ ]{2,}|[ ]{3,}|[ ]?\t[ \t]*|[ ]*\|[ ]*"""
    r"""|[ ]?\.{4,}[ ]?(?=[$€£¥+-]?\d))[^ \t\r\n]"""
)
FIGURE = re.compile(r"\d")
LEAST = 2
"""One row alone is a line with odd spacing."""


def cells(span: Span) -> bool:
    """Whether every line has cells; most blocks hold no gutter at all, and are done at once."""
    text = span.text
    if "  " not in text and "\t" not in text and "|" not in text and "...." not in text:
        return False
    return all(line.search(GUTTER) for line in span.lines() if len(line.strip()))


def row(span: Span) -> bool:
    """Whether every line has cells, and one of them a figure."""
    return cells(span) and all(line.search(FIGURE) for line in span.lines() if len(line.strip()))


@limit(4000)
@untold
def table(cursor: Cursor) -> Table | None:
    """Claim two rows or more, one right below the other, with the heads above them."""
    last = cursor.block
    if not cells(last):
        return None
    rows, count = (len(list(last.lines())), 0) if row(last) else (0, 0)
    while (below := cursor.ahead(count + 1)) is not None and len(below) < 400 and row(below):
        last, count = below, count + 1
        rows += len(list(below.lines()))
    return Table(cursor.take(last, because=f"{rows} rows of figures")) if rows >= LEAST else None
