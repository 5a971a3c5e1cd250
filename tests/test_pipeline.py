"""Pipelines: extending them, and what becomes of parsers that break their contract."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint, EntryPoints
from typing import Any

import pytest
from attrs import frozen

from newsdoc.cursor import Cursor, Draft
from newsdoc.formats import Format, Reading
from newsdoc.model import Metadata
from newsdoc.pipeline import Pipeline
from newsdoc.problems import ContractError, NewsdocError, ProblemsError, UnknownNameError
from newsdoc.span import Source, Span

STORY = """Harbor city votes to bring back its trams

WEATHER: Reykjavik

The council of the harbor city voted on Monday to bring back its trams.
"""


@frozen
class Weather:
    """A node of a user."""

    span: Span
    city: Span


WEATHER = re.compile(r"WEATHER: (?P<city>\w+)")


def weather(cursor: Cursor) -> Weather | None:
    """Claim a line about the weather."""
    found = cursor.match(WEATHER)
    return Weather(cursor.take(), found["city"]) if found else None


def cities(draft: Draft) -> Iterator[Weather]:
    """Mark the city of every paragraph."""
    for block in draft.of("paragraph"):
        for found in block.span.find(re.compile("city")):
            yield Weather(found.span, found.span)


# -- extending ---------------------------------------------------------------------


def test_a_parser_of_a_user_claims_its_block() -> None:
    """Twelve lines teach a pipeline a new kind of block, and its nodes are found by class."""
    article = Pipeline().before("headline", weather).parse(STORY)
    (found,) = article.find(Weather)

    assert found.city.text == "Reykjavik"
    assert article.source[found.span] == "WEATHER: Reykjavik"
    assert [b.role for b in article.blocks if b.parser == "weather"] == ["weather"]


def test_a_mark_of_a_user() -> None:
    """A parser of marks is put among the marks, and looks inside blocks."""
    name = Pipeline().marks.names[-1]
    article = Pipeline().after(name, cities).parse(STORY)

    assert [w.city.text for w in article.find(Weather)] == ["city"]


def test_pipelines_are_values() -> None:
    """A change gives a new pipeline; the old one parses as before."""
    plain = Pipeline()
    changed = plain.before("headline", weather)

    assert plain == Pipeline()
    assert changed.without("weather") == plain
    assert changed.replace("weather", weather) == changed
    assert "weather" not in plain.blocks.names


def test_unknown_names() -> None:
    """A wrong name of a parser or a format is an error that lists the right ones."""
    with pytest.raises(UnknownNameError, match="headline"):
        Pipeline().before("headlines", weather)
    with pytest.raises(UnknownNameError, match="plain"):
        Pipeline().parse(STORY, format="plane")


def test_a_format_of_a_user() -> None:
    """A format is a name, a sniffer and a reader, and may say what the text does not."""

    def read(source: Source) -> Iterator[Reading]:
        for part in source.span().split(re.compile("-{5,}")):
            yield Reading(Source(part.text), Metadata(id="7"), language="en")

    dashes = Format("dashes", lambda text: text.startswith("-----"), read)
    pipeline = Pipeline().with_formats(dashes)
    stories = list(pipeline.stories("-----\nOne\n-----\nTwo\n"))

    assert [s.source.text.strip() for s in stories] == ["One", "Two"]
    assert {(s.format, s.metadata.id, s.language) for s in stories} == {("dashes", "7", "en")}
    assert pipeline.parse(STORY).format == "plain"
    first = pipeline.parse("-----\nOne\n-----\nTwo\n")
    assert "several-stories" in [p.code for p in first.problems]


def test_plugins_are_loaded_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plug-in is a function of a pipeline; they apply in the order of their names."""

    def installed(group: str) -> EntryPoints:
        assert group == "newsdoc.plugins"
        return EntryPoints([EntryPoint("weather", f"{__name__}:plugin", group)])

    monkeypatch.setattr("importlib.metadata.entry_points", installed)

    assert Pipeline.with_plugins().blocks.names[0] == "weather"
    assert Pipeline().blocks.names[0] != "weather"


def plugin(pipeline: Pipeline) -> Pipeline:
    """Add the weather in front of everything."""
    return pipeline.before(pipeline.blocks.names[0], weather)


# -- what comes in -----------------------------------------------------------------


@pytest.mark.parametrize("data", [None, 3, ["By Ann Lee"]])
def test_only_text_and_bytes_are_parsed(data: object) -> None:
    """Anything else is a mistake of the caller."""
    with pytest.raises(TypeError, match="str or bytes"):
        Pipeline().parse(data)  # type: ignore[arg-type]  # the mistake itself


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_all_kinds_of_bytes(kind: Callable[[bytes], bytes]) -> None:
    """Bytes, byte arrays and memory views are read alike, and keep their name and encoding."""
    article = Pipeline().parse(kind(STORY.encode()), name="trams.txt")

    assert STORY == article.source.text
    assert ("trams.txt", "utf-8") == (article.source.name, article.source.encoding)


def test_problems_are_raised_when_asked_for() -> None:
    """`raise_for_problems` raises all of them at once, or gives the article back."""
    empty = Pipeline().parse(" \n")
    with pytest.raises(ProblemsError, match="empty") as caught:
        empty.raise_for_problems()

    assert empty.problems == caught.value.problems
    assert isinstance(caught.value, NewsdocError)


# -- broken contracts ----------------------------------------------------------------


def nothing_claimed(cursor: Cursor) -> Weather:
    """Return a node without a claim."""
    return Weather(cursor.block, cursor.block)


def outside(cursor: Cursor) -> Weather:
    """Return a node that covers more than the claim."""
    return Weather(cursor.take(), cursor.source.span())


def empty(cursor: Cursor) -> Weather:
    """Return a node with an empty field."""
    block = cursor.take()
    return Weather(block, block.before(block.start))


@frozen
class Forecast:
    """A node of a user that holds others."""

    span: Span
    today: Weather | None = None
    days: tuple[Weather, ...] = ()
    cities: tuple[Span, ...] = ()


def inside(cursor: Cursor) -> Forecast:
    """Return a node with one inside it that lies outside the claim."""
    return Forecast(cursor.take(), today=outside(cursor))


def among(cursor: Cursor) -> Forecast:
    """Return a node with several inside it, one of which lies outside the claim."""
    return Forecast(cursor.take(), days=(Weather(cursor.block, cursor.block), outside(cursor)))


def spans(cursor: Cursor) -> Forecast:
    """Return a node with several spans, one of which lies outside the claim."""
    return Forecast(cursor.take(), cities=(cursor.block, cursor.source.span()))


def foreign(cursor: Cursor) -> Weather:
    """Return a node of another source."""
    other = Source(cursor.source.text).span(0, 3)
    cursor.take()
    return Weather(other, other)


def elsewhere(cursor: Cursor) -> Weather:
    """Claim what is not in front of it."""
    whole = cursor.source.span()
    cursor.claimed = whole.after(len(whole) - 9)
    return Weather(cursor.claimed, cursor.claimed)


def foreign_claim(cursor: Cursor) -> Weather:
    """Claim up to a place in another source."""
    block = cursor.take(Source("x" * 10_000).span())
    return Weather(block, block)


def backwards(cursor: Cursor) -> Weather:
    """Return a node with a field that stops before it starts."""
    block = cursor.take()
    return Weather(block, Span(block.source, block.stop, block.start))


def claimed_backwards(cursor: Cursor) -> Weather:
    """Claim up to a place that was passed before."""
    block = cursor.take(Span(cursor.source, 0, 0))
    return Weather(block, block)


@pytest.mark.parametrize(
    "parser",
    [
        nothing_claimed,
        outside,
        empty,
        inside,
        among,
        spans,
        foreign,
        elsewhere,
        foreign_claim,
        backwards,
        claimed_backwards,
    ],
)
def test_a_broken_contract_names_the_parser_and_the_line(
    parser: Callable[[Cursor], Weather | Forecast],
) -> None:
    """A parser's own mistake is a ContractError, whatever the text."""
    pipeline = Pipeline()
    pipeline = pipeline.before(pipeline.blocks.names[0], parser)
    with pytest.raises(ContractError) as caught:
        pipeline.parse(STORY)

    assert parser.__name__ == caught.value.parser
    assert "line 1: Harbor city votes" in str(caught.value)
    assert isinstance(caught.value, NewsdocError)


def late(cursor: Cursor) -> Weather | None:
    """Return a node without a claim where a line is about the weather."""
    return nothing_claimed(cursor) if cursor.match(WEATHER) else None


def test_a_broken_contract_draws_the_line_where_it_happened() -> None:
    """Its number counts every line of the source, blank ones too."""
    pipeline = Pipeline()
    with pytest.raises(ContractError, match="line 4: WEATHER: Reykjavik"):
        pipeline.before(pipeline.blocks.names[0], late).parse("\n" + STORY)


def worded(cursor: Cursor) -> str:
    """Claim, and return words."""
    return cursor.take().text


def agreeing(cursor: Cursor) -> bool:
    """Claim, and return that it did."""
    return bool(cursor.take())


@pytest.mark.parametrize("parser", [worded, agreeing])
def test_what_is_no_node_breaks_the_contract(parser: Any) -> None:
    """Words and truths are no nodes."""
    pipeline = Pipeline()
    with pytest.raises(ContractError, match="no node"):
        pipeline.before(pipeline.blocks.names[0], parser).parse(STORY)


def silent(draft: Draft) -> None:
    """Mark nothing, not even with an empty tuple."""


def test_a_mark_returns_nodes() -> None:
    """A parser of marks returns nodes, if none then an empty tuple."""
    with pytest.raises(ContractError, match="no nodes"):
        Pipeline().after("paragraphs", silent).parse(STORY)


def test_articles_are_values() -> None:
    """Equal articles hash alike, so that they can be put into sets."""
    assert 1 == len({Pipeline().parse(STORY), Pipeline().parse(STORY)})


def hollow(draft: Draft) -> Iterator[Weather]:
    """Mark an empty span."""
    span = draft.source.span(0, 0)
    yield Weather(span, span)


def stray(draft: Draft) -> Iterator[Weather]:
    """Mark a span of another source."""
    span = Source(draft.source.text).span(0, 3)
    yield Weather(span, span)


@pytest.mark.parametrize("mark", [hollow, stray])
def test_a_mark_breaks_its_contract(mark: Callable[[Draft], Iterator[Weather]]) -> None:
    """So is that of a parser of marks."""
    pipeline = Pipeline()
    with pytest.raises(ContractError, match=mark.__name__):
        pipeline.after(pipeline.marks.names[-1], mark).parse(STORY)
