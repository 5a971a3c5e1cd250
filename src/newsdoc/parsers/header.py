"""Headlines and the lines under them.

    headline = the first line that is no prose and nobody else's
    deck     = a line between the headline and the byline, timestamp or dateline

    Ministers agree on river plan in spring
    Farmers get two more years to comply

A line is *prose* if it reads as a paragraph: it ends a sentence and is long, or
holds a whole sentence and more.
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor
from newsdoc.gates import above, limit, untold
from newsdoc.letters import UPPER
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.model import Deck, Headline
from newsdoc.span import Span

LONGEST = 300
"""No headline is longer: AP's limit is 60 characters, web headlines reach 200."""

LONGEST_ENDED = 160
"""Nor one that ends like a sentence: AP's limit is 60, web headlines rarely pass 120."""

NEAR = 4
"""A deck stands so many candidates above the byline at the most."""

ENDED = re.compile(r"[.!?。][\"'”’)]{0,2}\Z")
SENTENCES = re.compile(rf"[{UPPER}a-z0-9'’)]{{2}}[.!?][\"'”’)]{{0,2}}[ \t\r\n]+[\"'“‘(]?[{UPPER}]")
TRAILING = " \t=+<"
"""Typesetting that closes a headline: dpa's "=", Kyodo's "+", AP's "<"."""


@per_language
def stopped(words: Lexicon) -> str:
    """A full stop that ends more than an abbreviation: "U.S.", "St.", "Inc.", or one of the lexicon."""
    known = "".join(f"(?<!{re.escape(word)})" for word in words.words("headline.abbreviations"))
    return rf"(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{{2}}){known}[.。][\"'”’)]{{0,2}}\Z"


@per_language
def furniture(words: Lexicon) -> str:
    """What stands below a deck: a byline, a dated line, a dateline."""
    return rf"""(?:{words.any("byline.by")})[ \t]+[{UPPER}]
        | (?i:(?:{words.any("timestamp.published", "timestamp.updated")})\b[: ])
        | (?i:(?:(?:{words.any("dates.weekdays")})[.,]?[ ])?
            (?:(?:{words.any("months")})\.?[ ]\d | \d\d?[ ](?:{words.any("months")})))
        | [{UPPER}][{UPPER} .'’/-]{{2,40}}(?:,[ ]|[ ]\(|[ ](?:--?|[–—_])[ ])"""


def prose(span: Span) -> bool:
    """Whether it reads as a paragraph."""
    if len(span) > LONGEST:
        return True
    tail = span.after(max(span.start, span.stop - 4))
    ended = tail.search(ENDED) is not None
    return ended and (len(span) > LONGEST_ENDED or span.search(SENTENCES) is not None)


def furnished(cursor: Cursor) -> bool:
    """Whether the story's furniture stands just below."""
    below = (cursor.ahead(count) for count in range(1, NEAR + 1))
    return any(span and span.match(furniture(cursor.language)) for span in below)


@limit(LONGEST)
@above("headline", "paragraph", "dateline")
@untold
def headline(cursor: Cursor) -> Headline | None:
    """Claim the first candidate that reads as a headline.

    One that ends in a full stop must have the story's furniture below it.
    """
    if prose(cursor.block):
        return None
    if cursor.tail(12).search(stopped(cursor.language)) and not furnished(cursor):
        return None
    claimed = cursor.take(because="the first line that is no prose")
    return Headline(cursor.block.to(claimed).lstrip("* \t").rstrip(TRAILING))


@limit(LONGEST)
@above("paragraph")
@untold
def deck(cursor: Cursor) -> Deck | None:
    """Claim a line right under the headline, with the story's furniture below it."""
    if cursor.previous not in ("headline", "deck") or cursor.seen["deck"] > 1:
        return None
    if prose(cursor.block) or not furnished(cursor):
        return None
    claimed = cursor.take(because="between headline and byline")
    return Deck(cursor.block.to(claimed).rstrip(TRAILING))
