"""What must type-check: the API as its users write it.  Read by mypy, never run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, assert_type

from attrs import frozen

import newsdoc
from newsdoc import (
    Article,
    Byline,
    Cursor,
    Dateline,
    Draft,
    Format,
    Headline,
    Node,
    Pipeline,
    Quote,
    Source,
    Span,
    Timestamp,
)
from newsdoc.formats import Reading

if TYPE_CHECKING:
    import pandas


@frozen
class Weather:
    """A node of a user: any attrs class with a span."""

    span: Span
    city: Span


WEATHER = re.compile(r"WEATHER: (?P<city>\w+)")


def weather(cursor: Cursor) -> Weather | None:
    """Parse a block."""
    found = cursor.match(WEATHER)
    return Weather(cursor.take(), found["city"]) if found else None


def cities(draft: Draft) -> Iterator[Weather]:
    """Mark parts of blocks."""
    for block in draft.of("paragraph"):
        yield Weather(block.span, block.span)


def read(source: Source) -> Iterator[Reading]:
    """Read a format."""
    yield Reading(source, language="en")


pipeline = Pipeline().before("headline", weather).after("paragraphs", cities).without("weather")
pipeline = pipeline.with_formats(Format("mine", lambda text: text.startswith("x"), read))
node: Node = Weather(Source("x").span(), Source("x").span())

article = newsdoc.parse(b"raw", format="plain", language="en", name="a.txt")
assert_type(article, Article)
assert_type(pipeline.parse("raw"), Article)
assert_type(article.find(Byline), tuple[Byline, ...])
assert_type(article.find(Weather), tuple[Weather, ...])
assert_type(article.headline, Headline | None)
assert_type(article.quotes, tuple[Quote, ...])
assert_type(article.raise_for_problems(), Article)
if article.published is not None:
    assert_type(article.published.value, datetime | None)
if article.headline is not None:
    assert_type(article.source[article.headline.span], str)

assert_type(newsdoc.read("wire/*.txt", on_error="skip"), Iterator[Article])
assert_type(newsdoc.read(Path("a.txt")), Iterator[Article])
assert_type(newsdoc.parse_dateline("LONDON (AP) -"), Dateline | None)
assert_type(newsdoc.parse_timestamp("Feb. 2", language="en"), Timestamp | None)
assert_type(newsdoc.parse_caption("A tram (AP)"), newsdoc.Caption)
assert_type(newsdoc.find_quotes('"Yes," she said.'), tuple[Quote, ...])

assert_type(newsdoc.from_dict(newsdoc.to_dict(article), nodes=[Weather]), Article)
assert_type(newsdoc.to_json(article), str)
assert_type(newsdoc.write(article, "html"), str)


def table() -> pandas.DataFrame:
    """Make a table."""
    return newsdoc.frame([article])
