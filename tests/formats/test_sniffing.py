"""Formats are told by their content, and plain text is never taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from newsdoc.formats import FORMATS
from newsdoc.pipeline import Pipeline
from newsdoc.span import Source
from newsdoc.testing import Written, stories

PIPELINE = Pipeline()
ROOT = Path(__file__).parents[2]
PLAIN = sorted([*(ROOT / "tests" / "golden").glob("*.txt"), *(ROOT / "seeds").glob("*.txt")])
DOCUMENTS = sorted(
    path for path in Path(__file__).parent.glob("*/*") if path.suffix not in (".outline", ".py", ".pyc")
)


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_plain_stories_are_plain(path: Path) -> None:
    """No story of plain text is taken for another format."""
    assert "plain" == PIPELINE.format(None, Source(path.read_text("utf-8", "replace"))).name


@given(stories())
def test_written_stories_are_plain(story: Written) -> None:
    """Nor is any that the strategies write."""
    assert "plain" == PIPELINE.format(None, Source(story.text)).name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "{not json} says the headline\n\nWords follow here.",
        "[UPDATE] Ministers agree\n\nWords follow here.",
        "<Harbour AG> said it would open the locks\n\nWords.",
        "From: the desk\nTo: all editors\n\nPlease note the words of the story.",
        "Subject: river plan\nDate: Friday\n\nMinisters of five states agreed.",
        "Source: the city of Bremen\n\nMinisters of five states agreed.",
        "Title, text and date are what we need\n\nWords follow here.",
        "ZCZCZ is no word\n\nWords follow here.",
        "Page 3 of 161 documents was missing, the court heard\n\nWords.",
        "zczc is the name of the band\n\nWords.",
        "Find the @highlight in the text\n\nWords.",
        "PK is the sign of the party\n\nWords.",
        "a0123 is a road\nr a BC-ROAD is its sign\n\nWords.",
    ],
)
def test_what_only_looks_like_a_format(text: str) -> None:
    """A line that another format might open with does not make a story one of it."""
    assert "plain" == PIPELINE.format(None, Source(text)).name


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_leading_blanks_and_marks_change_nothing(path: Path) -> None:
    """A byte order mark or a blank line in front of a document does not hide what it is."""
    if path.parent.name in ("docx", "csv", "story"):
        pytest.skip("where a blank line in front is of another meaning")
    data = path.read_bytes()
    for front in (b"\n", b"\xef\xbb\xbf") if data.isascii() else (b"\n",):
        articles = PIPELINE.stories(front + data)

        assert path.parent.name == next(articles).format


def test_each_document_is_of_one_format_by_name_too() -> None:
    """A reader that is asked for by name reads what its sniffer takes."""
    for path in DOCUMENTS:
        text = path.read_bytes().decode("latin-1")
        sniffed = next(format for format in FORMATS if format.sniff(text))

        assert list(sniffed.read(Source(text, encoding="latin-1"))), path


def test_names_are_unique() -> None:
    """No two formats bear one name, and each says what it is."""
    names = [format.name for format in FORMATS]

    assert sorted(set(names)) == sorted(names)
    assert all(format.about for format in FORMATS)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("From: desk@wire.example\nSubject: River plan\nDate: Mon, 3 Oct 2022 10:11 +0200\n\n", "mail"),
        ("From: desk@wire.example\nSubject: River plan\n\n", "plain"),
        ("From: the desk\nSubject: River plan\nDate: today\nAnd a line of the story\n\n", "plain"),
    ],
)
def test_a_saved_message_has_three_headers_and_nothing_else_above_its_text(head: str, expected: str) -> None:
    """Who, what and when make a message even without the headers that only machines write."""
    message = Source(head + "Ministers agreed on Friday. It was late.\n")

    assert expected == PIPELINE.format(None, message).name


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_end_of_a_line_does_not_decide_what_a_message_is(end: str) -> None:
    """Header lines without a blank line under them, and a sender without an address, are no message."""
    head = ("From: desk@wire.example", "Subject: River", "Date: Mon, 3 Oct 2022 10:11 +0200")
    glued = end.join((*head, "BREMEN (AP) - It rained."))
    nobody = end.join(("From: the north", "Subject: unknown", "Date: unknown", "", "It rained."))

    assert ["plain", "plain"] == [PIPELINE.format(None, Source(text)).name for text in (glued, nobody)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_page_is_one_whatever_ends_its_lines(end: str) -> None:
    """Also where it opens with a bracket."""
    page = (ROOT / "tests/formats/page/harbour_en.txt").read_text("utf-8").replace("\n", end)

    assert "page" == PIPELINE.format(None, Source("[" + page.replace("content", "content]", 1))).name
