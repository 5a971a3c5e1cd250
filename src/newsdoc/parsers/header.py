"""Headlines and the lines under them.

    kicker   = one word, or the kind of the piece, above a line that is the headline then
    headline = the first line that is no prose and nobody else's
    deck     = a line between the headline and the byline, timestamp or dateline

    Environment
    Ministers agree on river plan in spring
    Farmers get two more years to comply

A line is *prose* if it reads as a paragraph: it ends a sentence and is long, or
holds a whole sentence and more.
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor
from newsdoc.gates import above, limit, untold
from newsdoc.grammar.names import read
from newsdoc.language import without_blanks
from newsdoc.letters import LOWER, UPPER
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.model import Deck, Headline
from newsdoc.span import Span

LONGEST = 300
"""No headline is longer: AP's limit is 60 characters, web headlines reach 200."""

LONGEST_KICKER = 30
"""No kicker is longer."""

LONGEST_TITLE = 120
"""A headline below a kicker is no longer: web headlines rarely pass it."""

LONGEST_ENDED = 160
"""Nor one that ends like a sentence: AP's limit is 60, web headlines rarely pass 120."""

LONGEST_SENTENCE = 100
"""A line that ends a sentence and is longer is of the text."""

NEAR = 4
"""A deck stands so many candidates above the byline at the most."""

FEWEST_WORDS, FEWEST_SOLID = 4, 6
"""A headline below a kicker has so many words, or characters in a script without blanks."""

BLANKS = re.compile(r"[ \t\u00a0]+")
ENDED = re.compile(r"[.!?。][\"'”’)]{0,2}\Z")
SENTENCES = re.compile(rf"[{UPPER}a-z0-9'’)]{{2}}[.!?][\"'”’)]{{0,2}}[ \t\r\n]+[\"'“‘(]?[{UPPER}]")
CODED = re.compile(rf"(?=[^\d\r\n]{{0,20}}\d)[{UPPER}\d./: -]{{2,30}}")
TRAILING = " \t=+<"
"""Typesetting that closes a headline: dpa's "=", Kyodo's "+", AP's "<"."""


@per_language
def stopped(words: Lexicon) -> str:
    """A full stop that ends more than an abbreviation: "U.S.", "St.", "Inc.", or one of the lexicon."""
    known = "".join(f"(?<!{re.escape(word)})" for word in words.words("headline.abbreviations"))
    return rf"(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{{2}}){known}[.。][\"'”’)]{{0,2}}\Z"


@per_language
def furniture(words: Lexicon) -> str:
    """What stands below a deck: a byline or a dated line, which end no sentence, or a dateline.

    "By Monday all trams will run." is of the text, and so is "NATO, the alliance, agreed."
    """
    return rf"""(?:(?:{words.any("byline.by")})[ \t]+[{UPPER}]
            | (?i:(?:{words.any("timestamp.published", "timestamp.updated")})\b[: ])
            | (?i:(?:(?:{words.any("dates.weekdays")})[.,]?[ ])?
                (?:(?:{words.any("months")})\.?[ ]\d | \d\d?[ ](?:{words.any("months")})
                  | \d\d?\.[ ](?:{words.any("months")})\.?[ ]\d{{4}}))
          )(?!(?s:.){{0,{LONGEST}}}\w{{3}}[.!?。][\"'”’)]{{0,2}}\Z)
        | [{UPPER}][{UPPER} .'’/-]{{2,40}}
            (?:,[ ](?![{LOWER}]{{2,20}}[ ,]+[{LOWER}])|[ ]\((?![{LOWER}]{{5}})|[ ](?:--?|[–—_])[ ])
        | [{UPPER}][\w .,/'’-]{{2,50}}[ ]\([^()\r\n]{{2,30}}\)[ ](?:--?|[–—])[ ]"""


def prose(span: Span) -> bool:
    """Whether it reads as a paragraph."""
    if len(span) > LONGEST:
        return True
    tail = span.after(max(span.start, span.stop - 4))
    ended = tail.search(ENDED) is not None
    return ended and (len(span) > LONGEST_ENDED or span.search(SENTENCES) is not None)


def furnished(cursor: Cursor, *, through: bool = False) -> bool:
    """Whether the story's furniture stands just below, no sentence of the text above it or `through` some."""
    for count in range(1, NEAR + 1):
        below = cursor.ahead(count)
        if below is None or below.match(furniture(cursor.language)):
            return below is not None
        if not through and len(below) > LONGEST_SENTENCE and below.search(ENDED):
            return False
    return False


@per_language
def overline(words: Lexicon) -> str:
    """A kicker: one word or two that a dash parts, or what kind of piece it is."""
    word = r"(?!)" if without_blanks(words.name) else r"[^\W\d_][\w'’-]{2,29}"
    two = rf"{word}[ ][-–][ ]{word} | [{UPPER}]{{3,15}}\.[ ][{UPPER}]{{3,15}}"
    named = rf"(?i:{words.any('dateline.kickers', 'headline.sections')})"
    return rf"[\[【〔<]?(?:{named}|{two}|{word})[\]】〕>]?[:：]?"


def coded(line: Span | None) -> bool:
    """Whether a line between a kicker and its headline is more of a wire's header: "INR 0412 BRO"."""
    return line is not None and line.fullmatch(CODED) is not None


@limit(LONGEST_KICKER)
@above("headline", "deck", "paragraph", "dateline")
@untold
def kicker(cursor: Cursor) -> Deck | None:
    """Claim the word above the headline that names its subject."""
    count = next((it for it in range(1, NEAR) if not coded(cursor.ahead(it))), NEAR)
    title, text = cursor.ahead(count), cursor.ahead(count + 1)
    if not title or not text or cursor.fullmatch(overline(cursor.language)) is None:
        return None
    if len(title) > LONGEST_TITLE or title.search(ENDED) or title.match(furniture(cursor.language)):
        return None
    solid = without_blanks(cursor.language)
    if len(title) < FEWEST_SOLID if solid else len(list(title.find(BLANKS))) < FEWEST_WORDS - 1:
        return None
    if any(person.role for person in read(title, cursor.language).people):
        return None  # who wrote it, below a headline of one word
    return Deck(cursor.take(role="deck", because="a word above the headline"))


@limit(LONGEST)
@above("headline", "paragraph", "dateline")
@untold
def headline(cursor: Cursor) -> Headline | None:
    """Claim the first candidate that reads as a headline.

    One that ends in a full stop must have the story's furniture below it.
    """
    if prose(cursor.block):
        return None
    if cursor.tail(12).search(stopped(cursor.language)) and not furnished(cursor, through=True):
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
