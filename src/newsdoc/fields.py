"""One field at a time, for those who have a line and no story.

    parse_dateline("LONDON, March 3 (Reuters) - Shares rose")
    find_quotes('"It rained," she said.')

Each makes a source of the text and calls the parser that `parse` uses, so the
spans of what it returns are spans of that text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from newsdoc.grammar.datewords import nearest_dates
from newsdoc.language import asked
from newsdoc.layout import layout
from newsdoc.model import Byline, Caption, Credit, Dateline, Node, Quote, Timestamp
from newsdoc.nearest import nearest, rivals
from newsdoc.parsers.byline import byline_at
from newsdoc.parsers.caption import caption_at
from newsdoc.parsers.credit import credit_at
from newsdoc.parsers.dateline import dateline_at
from newsdoc.parsers.timestamp import timestamp_at
from newsdoc.span import Source, Span

NodeT = TypeVar("NodeT", bound=Node)

RIVALS = 4
"""So many languages whose words a field may be of are asked, and who reads most of it is heard."""


def parse_dateline(text: str, *, language: str | None = None) -> Dateline | None:
    """The dateline at the start of `text`: where, when and for whom it was filed.

    Args:
        text: A paragraph, or as much of it as you have.
        language: The language of its words ("en"); by default what they tell.

    Returns:
        The dateline; `body_start` is the offset in `text` of the words after it.
        None where the text opens with none.
    """
    return field(dateline_at, text, language)


def parse_byline(text: str, *, language: str | None = None) -> Byline | None:
    """The byline that `text` is, or None.

    Args:
        text: A line such as "By Ann Lee and Bo Ek, Staff Writers".
        language: The language of its words ("en"); by default what they tell.
    """
    spoken = [language] if language else rivals(source_of(text).text)[:RIVALS]
    found = [byline for name in spoken if (byline := field(byline_at, text, name)) is not None]
    return max(found, key=lambda byline: len(byline.people) + len(byline.agencies), default=None)


def parse_caption(text: str, *, language: str | None = None) -> Caption:
    """`text` as a caption: its words, and its credit where it has one.

    Args:
        text: A cutline, with or without a credit.
        language: The language of its words ("en"); by default what they tell.
    """
    return field(caption_at, text, language) or wordless(text)


def parse_credit(text: str, *, language: str | None = None) -> Credit | None:
    """The credit in `text`: who made a picture and who distributes it; or None.

    Args:
        text: A credit, or a caption that ends in one.
        language: The language of its words ("en"); by default what they tell.
    """
    return field(credit_at, text, language)


def parse_timestamp(
    text: str, *, language: str | None = None, reference: datetime | None = None
) -> Timestamp | None:
    """The first date or time in `text`, or None.

    Args:
        text: Any text that holds one.
        language: The language of its words ("en"); by default what they tell.
        reference: When it was read: an age ("3 hours ago") counts back from there.
            Without it an age is no timestamp.
    """
    read = partial(timestamp_at, reference=reference)
    spoken = [language] if language else nearest_dates(source_of(text).text)[:RIVALS]
    found = [stamp for name in spoken if (stamp := field(read, text, name)) is not None]
    return max(found, key=lambda stamp: len(stamp.span), default=None)


def find_quotes(text: str, *, language: str | None = None) -> tuple[Quote, ...]:
    """Every quotation in `text`, each with its speaker where one is named.

    Args:
        text: One paragraph or many, laid out in any way that newsdoc reads.
        language: The language of its words ("en"), by default what they tell; where newsdoc
            has no words of attribution for it, marks are found and nobody is named.

    Returns:
        What stands between marks, what is said without them, and terms between
        marks that are no speech; `Quote.kind` tells which.
    """
    from newsdoc.quotes import find  # when needed, as in `parsers.quote`

    source = source_of(text)
    paragraphs = [candidate.span for candidate in layout(source)]
    return tuple(find(source, paragraphs, asked(language) or nearest(text)))


# -- behind them ---------------------------------------------------------------


def field(
    parser: Callable[[Span, str], NodeT | None],
    text: str,
    language: str | None,
) -> NodeT | None:
    """What `parser` finds in `text`, blanks at its ends aside, in the language that its words tell."""
    span = source_of(text).span().strip()
    return parser(span, asked(language) or nearest(text)) if len(span) else None


def source_of(text: str) -> Source:
    """A source of one field; TypeError where it is no str."""
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    return Source(text)


def wordless(text: str) -> Caption:
    """The caption of a text that holds no words."""
    span = source_of(text).span().strip()
    return Caption(span, span if len(span) else None)
