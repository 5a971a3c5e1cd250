"""Timestamps: when a story was published or updated.

    timestamp = [label] when [reading time]
    label     = "Published" | "Updated" | ...      (lexicon: timestamp)

              | the trailer of a wire message          (dates: TRAILER)

    Feb. 2, 2023 - 09:30        Updated: Nov 19, 2021 / 06:46 AM EST
    AP-WF-03-04-14 1609GMT      141103 GMT Aug 18
    Aktualisiert am 3. Mai 2021 um 14.20 Uhr        입력 2021년 5월 3일 오후 3:20
"""

from __future__ import annotations

from datetime import datetime

from newsdoc.cursor import Cursor
from newsdoc.gates import limit, untold
from newsdoc.grammar.ages import ago
from newsdoc.grammar.dates import When, find, trailer
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.model import Timestamp
from newsdoc.problems import Problem
from newsdoc.span import Match, Span

SEPARATORS = "|·•–—;/ \t\u00a0-"
"""What stands between two fields of one line."""


BEFORE = " \t\r\n:,"
"""What stands between a label and its date; a page may have each on a line of its own."""

LONGEST = 200
"""No line of date and time has more characters."""


@per_language
def edge(words: Lexicon) -> str:
    """What may follow a timestamp: the end, a separator, another field's first letter."""
    labels = words.any("timestamp.published", "timestamp.updated")
    return rf"""[ \t\u00a0]*
        (?:\Z|[\r\n]|[|·•–—;/)(]|[A-Z]|-[ ](?i:{labels})(?!\w)|(?:{words.any("byline.by")})\b)"""


@per_language
def label(words: Lexicon) -> str:
    """The label of a timestamp; its group tells the kind."""
    return rf"""(?i:(?<![^\W_])[(\[]?(?:(?P<updated>{words.any("timestamp.updated")})
        | (?P<published>{words.any("timestamp.published")})
        | (?:{words.any("dates.front")}))(?![^\W\d_])
        (?:[ \t]+(?:{words.any("dates.joiners")})(?![^\W\d_]))?[ \t]*[:：|]?[ \t]*)"""


@per_language
def opening(words: Lexicon) -> str:
    """How a line of date and time begins; most lines begin otherwise, and are done."""
    named = words.any(
        "timestamp.published", "timestamp.updated", "dates.front", "dates.weekdays", "months"
    )
    return rf"""[{SEPARATORS}]{{0,9}}[\[(^]?(?:\d|(?i:{named})(?![^\W\d_])
        |[A-Z]{{2,4}}(?:-[A-Z]{{2}})?-\d)"""


def timestamp_at(span: Span, language: str, reference: datetime | None = None) -> Timestamp | None:
    """The first timestamp in any string that holds one; an age counts back from `reference`."""
    when = find(span, language) or (ago(span, reference, language) if reference else None)
    if when is None:
        return None
    before = list(span.before(when.span).find(label(language)))
    updated = bool(before) and before[-1].get("updated") is not None
    return node(when, when.span, updated)


def node(when: When, span: Span, updated: bool) -> Timestamp:
    """A timestamp node over `span`."""
    return Timestamp(
        span, when.value, when.precision, "updated" if updated else "published", when.zone
    )


def with_line_below(cursor: Cursor, line: Span, named: Match | None) -> Span:
    """The line, with the one below it where it holds a label and no more."""
    below = cursor.ahead()
    alone = named is not None and not len(line.after(named.span).strip(BEFORE))
    return line.to(next(below.lines())) if alone and below and len(below) <= LONGEST else line


@limit(LONGEST)
@untold
def timestamp(cursor: Cursor) -> Timestamp | None:
    """Claim a line, or the start of one, that is nothing but a label and a date."""
    if cursor.match(opening(cursor.language)) is None:
        return None
    line = cursor.line.lstrip(SEPARATORS)
    sent = trailer(line.strip(" \t^<"))
    if sent:
        return node(sent, cursor.take(line, because="the trailer of a wire message"), False)
    named = line.match(label(cursor.language))
    line = with_line_below(cursor, line, named)
    when = find(line, cursor.language)
    if when is None or len(line.after(named.span if named else line.start).before(when.span).strip(BEFORE)):
        return None
    behind = line.after(when.span)
    small = named is not None and not (named.get("updated") or named.get("published"))
    if not behind.match(edge(cursor.language)) or (small and len(behind.strip(" \t.,"))):
        return None  # "Am 3. Mai 2021 ..." opens a sentence, if it goes on
    if when.ambiguous:
        message = "day or month first? read in the usage of the language"
        cursor.problems.append(Problem(when.date, "ambiguous-date", message))
    claimed = cursor.take(when.span, because="a date" if named is None else f"{named.span} and a date")
    return node(when, claimed.lstrip(SEPARATORS), named is not None and named.get("updated") is not None)
