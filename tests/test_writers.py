"""Writers: an article as data, as text, as a page, as a table."""

from __future__ import annotations

import copy
import enum
import json
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from attrs import define, evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.model import (
    Article,
    Block,
    Caption,
    Credit,
    Dateline,
    Headline,
    Metadata,
    Paragraph,
    Person,
    Place,
    Quote,
    Speaker,
    Timestamp,
)
from newsdoc.pipeline import Pipeline
from newsdoc.problems import DataError, MissingExtraError, NewsdocError, Problem, UnknownNameError
from newsdoc.span import Source, Span
from newsdoc.writers import frame, from_dict, to_dict, to_json, write

TEXT = """Trams return

Feb. 2, 2023 - 09:30
A tram in the harbor. (Ann Lee/AP)

REYKJAVIK, Iceland (AP) - "They are back," the mayor said.
"""


def story() -> Article:
    """An article with nodes of many kinds, made by hand."""
    source = Source(TEXT, "trams.txt", "utf-8")

    def at(words: str) -> Span:
        start = TEXT.index(words)
        return source.span(start, start + len(words))

    credit = Credit(at("(Ann Lee/AP)"), at("Ann Lee/AP"), (at("Ann Lee"),), (at("AP"),))
    caption = Caption(at("A tram in the harbor. (Ann Lee/AP)"), at("A tram in the harbor."), credit)
    dateline = Dateline(
        at("REYKJAVIK, Iceland (AP) - "),
        at("REYKJAVIK, Iceland"),
        (Place(at("REYKJAVIK, Iceland"), at("REYKJAVIK"), at("Iceland"), "IS"),),
        (at("AP"),),
        None,
        date(2023, 2, 2),
        at('"They').start,
    )
    speaker = Speaker(at("the mayor"), at("the mayor"))
    words = at('"They are back,"')
    quote = Quote(words, (words,), "direct", at("said"), speaker, "quote-speaker-cue")
    last = at('REYKJAVIK, Iceland (AP) - "They are back," the mayor said.')
    stamp = Timestamp(at("Feb. 2, 2023 - 09:30"), datetime(2023, 2, 2, 9, 30), "minute")
    return Article(
        source,
        "plain",
        "en",
        (
            Block(at("Trams return"), "headline", "headline", "the first line"),
            Block(stamp.span, "timestamp", "timestamp"),
            Block(caption.span, "caption", "caption"),
            Block(last, "paragraph", "paragraph"),
        ),
        (Headline(at("Trams return")), stamp, caption, dateline, Paragraph(last, last), quote),
        Metadata(
            id="7",
            subjects=("transport", "trams"),
            word_count=12,
            version_created=datetime(2023, 2, 2, 9, 30, tzinfo=timezone(timedelta(hours=9))),
            extra={"scheme": ("iptc", 3, None), "sent": datetime(2023, 2, 2, tzinfo=UTC)},
        ),
        (Problem(at("Iceland"), "doubt", "which?"), Problem(None, "no-body", "none")),
    )


# -- data ----------------------------------------------------------------------------


def test_an_article_comes_back_from_its_data() -> None:
    """`from_dict` undoes `to_dict`, metadata and problems included."""
    article = story()

    assert article == from_dict(to_dict(article))


def test_json_is_the_same_data() -> None:
    """The dict is what JSON gives back: no tuples, no dates, nothing of Python's own."""
    article = story()

    assert to_dict(article) == json.loads(to_json(article))
    assert "\n" not in to_json(article)
    assert to_dict(article) == json.loads(to_json(article, indent=2))


def test_how_a_node_reads() -> None:
    """A node is its type, its place, its words and its fields; dates are ISO 8601."""
    headline, stamp, caption, *_ = to_dict(story())["nodes"]

    assert {"type": "Headline", "start": 0, "stop": 12, "text": "Trams return"} == headline
    assert stamp["value"] == "2023-02-02T09:30:00"
    assert caption["text"] == "A tram in the harbor. (Ann Lee/AP)"
    assert caption["text_"]["text"] == "A tram in the harbor."
    assert [p["text"] for p in caption["credit"]["photographers"]] == ["Ann Lee"]


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
def test_any_text_survives_json(text: str) -> None:
    """Every string comes back, controls, lone surrogates and halves of pairs included."""
    article = Pipeline().parse(text, name=None)
    written = to_json(article)

    assert article == from_dict(json.loads(written.encode().decode()))
    assert len(written.splitlines()) == 1


def test_two_halves_of_a_pair_stay_two() -> None:
    """JSON would join a high and a low surrogate; the text comes in pieces instead."""
    article = Pipeline().parse("Trams \ud83d" + "\ude8b return")
    data = json.loads(to_json(article))

    assert data["source"]["text"] == ["Trams \ud83d", "\ude8b return"]
    assert article == from_dict(data)


# -- nodes of users ------------------------------------------------------------------


class Sky(enum.Enum):
    """What the sky does."""

    RAIN = "rain"


class Level(enum.IntEnum):
    """How urgent a warning is."""

    LOW = 1


@frozen
class Wind:
    """A part of a user's node that is no node."""

    speed: float
    direction: str | None = None


@define(slots=False)
class Weather:
    """A node of a user, with field names that are taken and types of many kinds."""

    span: Span
    type: str
    start: int
    text: Span
    text_: Span | None
    sky: Sky
    level: Level
    wind: Wind
    winds: tuple[Wind, ...]
    people: tuple[Person, ...]
    day: date | None
    tags: frozenset[str]
    free: Any


def weather_story() -> Article:
    """A story with a node of a user."""
    source = Source("WEATHER: rain, says Ann Lee")
    name = source.span(20, 27)
    node = Weather(
        source.span(),
        "forecast",
        7,
        source.span(9, 13),
        None,
        Sky.RAIN,
        Level.LOW,
        Wind(7.5),
        (Wind(3),),
        (Person(name, name),),
        date(2023, 2, 2),
        frozenset({"a"}),
        {"type": "mapping", "at": (source.span(0, 7), date(2023, 2, 2)), "flag": True},
    )
    return Article(source, "plain", None, (Block(source.span(), "weather", "weather"),), (node,))


def test_nodes_of_users_come_back() -> None:
    """A user's own node class comes back when it is named."""
    article = weather_story()

    assert article == from_dict(json.loads(to_json(article)), nodes=[Weather])


def test_unnamed_nodes_of_users_are_told() -> None:
    """A node class that nobody named is an error that says how to name it."""
    with pytest.raises(DataError, match=r"no node class 'Weather'.*nodes=.*\$\.nodes\[0\]"):
        from_dict(to_dict(weather_story()))


def test_two_classes_of_one_name_are_told() -> None:
    """A class that bears the name of another cannot be told from it."""
    other = frozen(type("Headline", (), {"__annotations__": {"span": Span}}))
    with pytest.raises(DataError, match="one name"):
        from_dict(to_dict(story()), nodes=[other])


def test_what_json_cannot_carry_is_told() -> None:
    """A value that JSON has no word for is an error of newsdoc's, not of json's."""
    article = evolve(story(), metadata=Metadata(extra={"what": {1, 2}}))
    with pytest.raises(DataError, match="no word for a set"):
        to_json(article)


# -- bad data ------------------------------------------------------------------------


def change(path: str, value: object) -> dict[str, Any]:
    """The data of the story with one thing put wrong."""
    data: Any = copy.deepcopy(to_dict(story()))
    *keys, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    here = data
    for key in keys:
        here = here[key]
    here[last] = value
    return data  # type: ignore[no-any-return]  # indexing into JSON gives Any


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("schema", 99, "$.schema"),
        ("source", None, "$.source"),
        ("source", {"text": 3}, "$.source"),
        ("format", None, "$.format"),
        ("blocks.0.role", 3, "$.blocks[0].role"),
        ("blocks.0.start", -1, "$.blocks[0].span"),
        ("blocks.0.stop", 10_000, "$.blocks[0].span"),
        ("blocks.0.text", "Trams", "$.blocks[0].span"),
        ("nodes.0", "Trams", "$.nodes[0]"),
        ("nodes.0.type", "Header", "$.nodes[0]"),
        ("nodes.1.value", "yesterday", "$.nodes[1].value"),
        ("nodes.1.precision", "year", "$.nodes[1].precision"),
        ("nodes.2.credit.type", "Person", "$.nodes[2].credit"),
        ("nodes.2.text_", {"start": 0}, "$.nodes[2].text"),
        ("metadata", 3, "$.metadata"),
        ("metadata.word_count", "many", "$.metadata.word_count"),
        ("problems", 3, "$.problems"),
        ("problems.0.code", None, "$.problems[0].code"),
    ],
)
def test_bad_data_is_told_with_its_path(path: str, value: object, where: str) -> None:
    """Whatever is wrong, the error says where."""
    with pytest.raises(DataError) as caught:
        from_dict(change(path, value))

    assert [error for error in caught.value.errors if error.endswith(f"@ {where}")]
    assert isinstance(caught.value, NewsdocError)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Errors are collected, so that nobody mends them one by one."""
    data = change("nodes.0.start", -1)
    del data["blocks"][1]["role"], data["language"]
    with pytest.raises(DataError) as caught:
        from_dict(data)

    assert len(caught.value.errors) == 3
    assert "it is missing @ $.blocks[1].role" in str(caught.value)


@pytest.mark.parametrize("data", [None, [], "story", {}, {"source": {"text": "x"}}])
def test_what_is_no_article_at_all(data: Any) -> None:
    """Data of any other kind is told in the same way."""
    with pytest.raises(DataError, match="this is not an article"):
        from_dict(data)


# -- text and pages --------------------------------------------------------------------


def test_text_has_a_paragraph_a_line() -> None:
    """The words stand in their order, a blank line between blocks."""
    expected = (
        "Trams return\n\nFeb. 2, 2023 - 09:30\n\nA tram in the harbor. (Ann Lee/AP)\n\n"
        'REYKJAVIK, Iceland (AP) - "They are back," the mayor said.\n'
    )

    assert expected == write(story(), "text")


def test_wrapped_lines_are_joined_and_those_of_tables_are_not() -> None:
    """A hard-wrapped paragraph becomes one line; a table stays as it stands."""
    source = Source("Send to  Trams\r\n  return\n\na   1\nb   2")
    boilerplate, headline = source.span(0, 7), source.span(9, 24)
    blocks = (
        Block(boilerplate, "boilerplate", "test"),
        Block(headline, "headline", "test"),
        Block(source.span(26), "table", "test"),
    )
    article = Article(source, "plain", None, blocks, ())

    assert write(article, "text") == "Trams return\n\na   1\nb   2\n"


def test_blocks_that_share_a_line_share_it_again() -> None:
    """What stood on one line stands on one line."""
    source = Source("Feb. 2, 2023 | By Ann Lee")
    blocks = (
        Block(source.span(0, 14), "timestamp", "test"),
        Block(source.span(15), "byline", "test"),
    )

    assert write(Article(source, "plain", None, blocks, ()), "text") == source.text + "\n"


def test_empty_text() -> None:
    """An empty article is an empty text."""
    assert write(Pipeline().parse(""), "text") == ""


def test_a_page_says_what_is_what() -> None:
    """The page has headings, figures and times, and the parts have their names."""
    page = write(story(), "html")

    assert '<h1 class="headline">Trams return</h1>' in page
    assert '<time datetime="2023-02-02T09:30:00">Feb. 2, 2023 - 09:30</time>' in page
    assert "<figure>\n<figcaption" in page
    assert '<span class="quote">&quot;They are back,&quot;</span>' in page
    assert '<html lang="en">' in page


def test_a_page_is_escaped() -> None:
    """Nothing of a story acts on the page."""
    story = "<script>x</script> \x1b \u202e\n\n<b>&amp;"
    page = write(evolve(Pipeline().parse(story), language='"x'), "html")

    assert "<script" not in page
    assert "<b>" not in page
    assert "&lt;b&gt;&amp;amp;" in page
    assert not {"\x1b", "\u202e"} & set(page)
    assert 'lang="&quot;x"' in page


def test_unknown_writers() -> None:
    """A wrong name is an error that lists the right ones."""
    with pytest.raises(UnknownNameError, match="html, json, text"):
        write(story(), "docx")


@pytest.mark.parametrize("format", ["html", "json", "text"])
def test_writing_changes_nothing(format: str) -> None:
    """Writers only read."""
    article = story()
    write(article, format)

    assert article == story()


# -- tables ------------------------------------------------------------------------------


def test_a_row_for_each_article() -> None:
    """A table has a row a story, and None for what is absent."""
    pandas = pytest.importorskip("pandas", reason="the extra `pandas` is not installed")
    table = frame([story(), Pipeline().parse("")])

    assert isinstance(table, pandas.DataFrame)
    assert table.loc[0, "headline"] == "Trams return"
    assert table.loc[0, "place"] == "REYKJAVIK, Iceland"
    assert table.loc[0, "problems"] == "doubt, no-body"
    assert table["quotes"].tolist() == [1, 0]
    assert table["headline"].isna().tolist() == [False, True]
    assert list(frame([]).columns) == list(table.columns)


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lacks pandas is told how to get it."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"newsdoc\[pandas\]"):
        frame([])
