"""The promises of newsdoc, each as a check that any pipeline must pass."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from types import FrameType
from typing import Any

from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.model import Article
from newsdoc.pipeline import Pipeline
from newsdoc.span import BLANK, Span
from newsdoc.testing.strategies import hostile_texts, stories
from newsdoc.writers import from_dict, to_dict

GROWTH = 1.15
"""k times the text may cost this times k times the function calls."""


def exact(article: Article) -> None:
    """Every node and every span field is the very text that it points at."""
    for node in article.nodes:
        for span in spans(node):
            assert span.source is article.source
            assert 0 <= span.start < span.stop <= len(article.source.text)
            assert article.source[span] == span.text


def spans(value: Any) -> Iterator[Span]:
    """Every span inside a node."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif hasattr(value, "__attrs_attrs__"):
        for attribute in fields(type(value)):
            yield from spans(getattr(value, attribute.name))


def lossless(article: Article) -> None:
    """Every character that is not blank lies in exactly one block; nodes lie inside blocks."""
    blocks = [block.span for block in article.blocks]
    for above, below in pairwise(blocks):
        assert above.stop <= below.start
    covered = 0
    for span in blocks:
        assert not article.source.text[covered : span.start].strip(BLANK)
        covered = span.stop
    assert not article.source.text[covered:].strip(BLANK)


def total(parse: Callable[[Any], Article], data: str | bytes) -> Article:
    """Parsing gives an article, whatever the input."""
    article = parse(data)
    assert isinstance(article, Article)
    return article


def same(parse: Callable[[Any], Article], data: str | bytes) -> None:
    """Parsing twice gives equal articles."""
    assert parse(data) == parse(data)


def roundtrip(article: Article, *nodes: type) -> None:
    """A dict holds all of an article."""
    assert from_dict(to_dict(article), nodes=nodes) == article


def apart(parse: Callable[[Any], Article], first: str, second: str) -> None:
    """What stands in one story never changes the parse of the next."""
    alone = parse(second)
    parse(first)
    assert parse(second) == alone


def calls(act: Callable[[], Any]) -> int:
    """How many Python and C functions an act calls: time without a clock."""
    count = 0

    def tick(_frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


def linear(parse: Callable[[str], Any], text: str, times: int = 4) -> None:
    """Several times the text costs at most so many times the calls, and 15%."""
    parse(text)
    once = calls(lambda: parse(text * 8))
    more = calls(lambda: parse(text * 8 * times))
    assert more <= GROWTH * times * once + 200, f"{more} calls for {times} times {once}"


def assert_promises(pipeline: Pipeline, *nodes: type) -> None:
    """Check all promises of a pipeline, over stories and over hostile texts.

    Args:
        pipeline: The pipeline, with your parsers in it.
        nodes: Your own node classes, which `roundtrip` needs to read back.
    """
    parse = pipeline.parse

    @given(stories().map(lambda story: story.text) | hostile_texts(), hostile_texts(), st.binary(max_size=60))
    def check(text: str, other: str, data: bytes) -> None:
        article = total(parse, text)
        total(parse, data)
        exact(article)
        lossless(article)
        same(parse, text)
        roundtrip(article, *nodes)
        apart(parse, other, text)

    check()
    linear(parse, "Bridge is closed\n\nBREMEN (AP) - The old bridge is \"closed\", he said.\n\n")
