"""Subheads: headings between paragraphs.

    subhead = a short line without an end of sentence, a gutter or a signature, with blank lines
              around it, or between paragraphs of one long line each
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor
from newsdoc.gates import limit, untold
from newsdoc.grammar.cutline import CASELESS
from newsdoc.letters import UPPER, late
from newsdoc.model import Subhead

BULLETS = "■□◆◇▲△▼▽●○◎★☆◼▶▷♦"
"""What newspapers of East Asia print in front of a heading."""

BLANKS = " \t\u00a0"

PARAGRAPH = 90
"""A line this long, right below, is a paragraph: no wire wraps so wide, nor are lists' items so long."""

HEADING = late(
    rf"""(?:[{UPPER}0-9][^\r\n]{{2,78}}|[{BULLETS}]?[ ]?[{CASELESS}\d][^\r\n。．]{{2,38}})
        [^\r\n.!?:;,\"”’'»)\]。．！？；：，、؟؛،」』）】］]\Z
        | (?P<quoted>[\"“„«‘'`][ \u00a0]?[{UPPER}][^\r\n\"“”„«»]{{2,78}}
            [^\r\n.!?:;,…][ \u00a0]?[\"”“»’'])\Z""",
    re.VERBOSE,
)
"""One line that opens with a capital or a number and does not end like a sentence; or one between marks
(Bloomberg: "`Bought at the Top'")."""

DASHED = late(rf"-[ ][\"“„«‘'`]?[{UPPER}][^\r\n]{{2,70}}[^\r\n.:;,…][ ]-")
"""One between hyphens, which needs no blank line: "- No life jackets -" at AFP."""

SIGNED = re.compile(r"\w{3}[.!?][\"”’»]?[ ]{1,2}(?:-{1,2}|[–—])[ ]?\w")
"""A sentence, and who signs it behind a dash: a brief."""


@limit(80)
@untold
def subhead(cursor: Cursor) -> Subhead | None:
    """Claim a heading: a paragraph stands above it, and a longer one below."""
    below = cursor.ahead()
    if not cursor.seen["paragraph"] or below is None:
        return None
    dashed = cursor.fullmatch(DASHED) is not None
    apart = cursor.gap or (len(next(below.lines())) >= PARAGRAPH and cursor.ended and not cursor.inline)
    if not (apart or dashed):
        return None
    if len(below) < cursor.size or "  " in cursor.block.text:
        return None
    if not dashed and cursor.block.rstrip(BLANKS).fullmatch(HEADING) is None:
        return None
    if cursor.search(SIGNED):
        return None
    return Subhead(cursor.take(because="a short line alone above a paragraph"))
