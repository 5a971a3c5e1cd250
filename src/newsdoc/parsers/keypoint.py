"""Key points: bullets of a summary above the story.

    keypoint = ("*" | "•" | "-" | ">") words

    * Farmers get two more years
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor
from newsdoc.gates import above, limit, opening, untold
from newsdoc.model import KeyPoint

SIGNS = "*•●▪◦‣·►>-–—"
BULLET = re.compile(r"(?:[*•●▪◦‣·►]|>>?|[-–—](?=[ \t]))[ \t\u00a0]*(?=[^ \t\r\n*=_-])")


@limit(300)
@above("paragraph", "dateline")
@opening(signs=SIGNS)
@untold
def keypoint(cursor: Cursor) -> KeyPoint | None:
    """Claim a bullet above the first paragraph."""
    found = cursor.match(BULLET)
    if found is None or not (cursor.seen["headline"] or cursor.left):
        return None
    return KeyPoint(cursor.take(because="a bullet above the story").after(found.span))
