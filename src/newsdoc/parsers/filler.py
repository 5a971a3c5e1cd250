"""Filler: a line without words.

    filler = (rule | no-break space | zero-width space | byte order mark | control)+

    ___            * * *            -----
"""

from __future__ import annotations

from newsdoc.cursor import Cursor
from newsdoc.gates import limit


@limit(200)
def filler(cursor: Cursor) -> tuple[()] | None:
    """Claim a candidate without a letter or a figure."""
    if any(map(str.isalnum, cursor.block.text)):
        return None
    cursor.take(because="no words")
    return ()
