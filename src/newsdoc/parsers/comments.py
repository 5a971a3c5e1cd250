"""Comments: what readers write below a story, up to the end of the page.

    comments = label (block)* (line at a date) (block)*

    12 Comments
    riverfan 3 hours ago
    About time that somebody looks at those gates.

The label alone is a button of the page: that the comments stand below it, a short
line with a date or an age tells.  Of the text stands more above than below.
"""

from __future__ import annotations

from newsdoc.cursor import Cursor
from newsdoc.gates import below, limit, untold
from newsdoc.grammar.signers import dated, ended
from newsdoc.lexicon import Lexicon, per_language

LONGEST_LABEL = 60
"""The label of comments has no more characters."""

LONGEST_NAME = 60
"""Nor the line of a reader's name and its date."""

FEWEST = 3
"""So many paragraphs stand above."""

MOST = 400
"""So many blocks below it are looked at, a bound: a page has no more."""

SENTENCE = 60
"""A paragraph of the story is no shorter, as a rule."""

NEAR = 4
"""A date stands so many blocks below the label."""


@per_language
def label(words: Lexicon) -> str:
    """What stands above comments, with their number: "12 Comments", "Comments (12)"."""
    number = r"[(\[]?\d{1,5}[)\]]?"
    said = words.any("boilerplate.comments")
    return rf"(?i:(?:{number}[ \u00a0]?)?(?:{said})[ \u00a0]?:?[ \u00a0]?(?:{number})?[:.!]?)"


@below("headline", "paragraph")
@limit(LONGEST_LABEL)
@untold
def comments(cursor: Cursor) -> tuple[()] | None:
    """Claim what readers wrote, with the label above it."""
    if cursor.seen["paragraph"] < FEWEST or not cursor.fullmatch(label(cursor.language)):
        return None
    last = cursor.ahead(cursor.left)
    if last is None or cursor.left > MOST or not signed(cursor):
        return None
    rest = (cursor.ahead(count) for count in range(1, cursor.left + 1))
    told = sum(line is not None and len(line) >= SENTENCE and ended(line) for line in rest)
    if told > cursor.seen["paragraph"]:
        return None  # a button in the midst of the text
    cursor.take(last, role="boilerplate", because="comments of readers")
    return ()


def signed(cursor: Cursor) -> bool:
    """Whether a reader's name and a date, or how long ago that was, stand just below."""
    near = (cursor.ahead(count) for count in range(1, NEAR + 1))
    return any(line and len(line) <= LONGEST_NAME and dated(line, cursor.language) for line in near)
