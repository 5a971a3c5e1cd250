"""Bylines: fields of feeds and pages, and blocks of stories."""

from __future__ import annotations

import pytest

import newsdoc
from newsdoc.model import Article
from newsdoc.parsers.byline import MOST
from newsdoc.testing import linear

BODY = (
    "BONN (AP) - Ministers of five states agreed on Friday on a plan for the river, ending a night of "
    "talks that began with a quarrel about the locks and ended with coffee.\n\n"
    "The plan gives farmers two more years to comply, the chair of the meeting said as the sun rose "
    "over the harbour and the first ferry left.\n"
)
HEADLINE = "Ministers agree on river plan in spring"


def bylines(article: Article) -> list[tuple[str, list[str], list[str]]]:
    """Each byline: its words, its people, its agencies."""
    return [
        (byline.text, [str(p.name) for p in byline.people], list(map(str, byline.agencies)))
        for byline in article.bylines
    ]


@pytest.mark.parametrize(
    ("lines", "people", "agencies"),
    [
        ("By ANN LEE", ["ANN LEE"], []),
        ("By ANN LEE and BO EK\nAssociated Press Writers", ["ANN LEE", "BO EK"], []),
        ("By ANN LEE\nAP Sports Writer", ["ANN LEE"], []),
        ("By Ann Lee\n\nThe Associated Press", ["Ann Lee"], []),
        ("By\n\nAnn Lee and Bo Ek", ["Ann Lee", "Bo Ek"], []),
        ("Author of the article:\n\nAnn Lee", ["Ann Lee"], []),
        ("By The Associated Press", [], ["The Associated Press"]),
        ("    By Ann Lee, Reuters", ["Ann Lee"], []),
        ("Ann Lee", ["Ann Lee"], []),
        ("Ann Lee and Bo Ek The Canadian Press", ["Ann Lee", "Bo Ek"], []),
        ("Ann Lee\nPolitical Correspondent", ["Ann Lee"], []),
        ("Ann Lee\nPublished Jan. 3, 2023", ["Ann Lee"], []),
        ("Ann Lee · Harbour News · Posted: May 03, 2021 6:00 AM EDT", ["Ann Lee"], []),
        ("Reuters", [], ["Reuters"]),
        ("KYODO NEWS - May 3, 2021 - 14:20 | World, All", [], ["KYODO NEWS"]),
        ("May 3, 2021 14:20 | dpa", [], ["dpa"]),
        ("Source: Xinhua\nEditor: huaxia", [], ["Xinhua"]),
    ],
)
def test_a_block_under_the_headline(lines: str, people: list[str], agencies: list[str]) -> None:
    """A line with "By", or a bare name that something beside it speaks for, is a byline."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{lines}\n\n{BODY}")

    assert [(people, agencies)] == [found[1:] for found in bylines(article)]


def test_a_by_alone_belongs_to_the_names_below_it() -> None:
    """The block of such a byline starts at its "By"."""
    article = newsdoc.parse(f"{HEADLINE}\n\nBy\n\nAnn Lee and Bo Ek\n\n{BODY}")

    assert "By\n\nAnn Lee and Bo Ek" == article.bylines[0].text


def test_a_date_behind_the_names_is_no_part_of_the_byline() -> None:
    """What is left of the line is read as a timestamp."""
    article = newsdoc.parse(f"{HEADLINE}\n\nBy Ann Lee Jan. 3, 2023 5:00 pm\n\n{BODY}")

    assert [("By Ann Lee", ["Ann Lee"], [])] == bylines(article)
    assert article.published is not None
    assert "Jan. 3, 2023 5:00 pm" == article.published.text


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Friday the rain had stopped and the ferries sailed again, the harbour master said.",
        "By Ann Lee's count it was the third flood of the year, and the worst by far.",
        "By Ann Lee, 30 years later, the ferry was forgotten by all but the harbour master and his cat.",
        "By the Numbers",
        "By popular demand",
        "By Bus and by Ferry",
    ],
)
def test_prose_is_no_byline(paragraph: str) -> None:
    """A paragraph that opens with "By" stays a paragraph."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{BODY}\n{paragraph}\n\n{BODY}")

    assert [] == bylines(article)


@pytest.mark.parametrize("line", ["World News", "New York", "Black Friday Deals", "Full text.", "FULL TEXT."])
def test_a_bare_line_that_names_nobody(line: str) -> None:
    """Section names, cities and headings under the headline are no bylines."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{line}\n\n{BODY}")

    assert [] == [people for _, people, _ in bylines(article) if people]


def test_a_bare_name_inside_the_text_is_no_byline() -> None:
    """Once the text has begun, a name alone is a heading or a caption."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{BODY}\n{BODY}\nAnn Lee\n\n{BODY}")

    assert [] == bylines(article)


def test_the_bylines_of_other_stories_are_left_out() -> None:
    """A list of related stories under the text has bylines; they are not this story's."""
    article = newsdoc.parse(f"{HEADLINE}\n\nBy Ann Lee\n\n{BODY}\nBy Bo Ek\n\nBy Cy Fong\n")

    assert [["Ann Lee"]] == [people for _, people, _ in bylines(article)]
    assert ["byline", "boilerplate", "boilerplate"] == [
        block.role for block in article.blocks if block.parser == "byline"
    ]


@pytest.mark.parametrize("below", ["AP Sports Writer", "AP Writer", "Special to The Courier", "@annlee"])
def test_what_is_said_below_belongs_to_the_byline(below: str) -> None:
    """A line of a role, a body or a contact goes with the names above it."""
    article = newsdoc.parse(f"{HEADLINE}\n\nBy Ann Lee\n{below}\n\n{BODY}")

    assert [f"By Ann Lee\n{below}"] == [text for text, _, _ in bylines(article)]


@pytest.mark.parametrize("below", ["* * *", "|", "..."])
def test_a_line_without_words_says_nothing_of_anybody(below: str) -> None:
    """A rule under the names is no part of the byline."""
    article = newsdoc.parse(f"{HEADLINE}\n\nBy Ann Lee\n\n{below}\n\n{BODY}")

    assert ["By Ann Lee"] == [text for text, _, _ in bylines(article)]


def test_a_long_list_of_names_is_no_header() -> None:
    """Far below the headline a name alone is one of a list, and not worth a look."""
    names = "Ann Lee\n\n" * 120
    article = newsdoc.parse(f"{HEADLINE}\n\n{names}Bo Ek\nPolitical Correspondent\n\n{BODY}")

    assert [] == bylines(article)


def test_a_page_is_no_byline() -> None:
    """A field of a hundred thousand characters is not read as people."""
    assert newsdoc.parse_byline("Ann Lee, " * 12_000) is None


SHAPES = ("By By By ", "Ann Lee: ", "reports Ann Lee. By ", "From A B in ", "<b>By ", "A B and ")


@pytest.mark.parametrize("shape", SHAPES)
def test_the_cost_of_a_field_grows_with_it(shape: str) -> None:
    """Four times a repeated shape costs four times the calls."""
    linear(newsdoc.parse_byline, shape * 40)


def test_a_list_of_writers_is_not_read_for_ever() -> None:
    """Hundreds of lines that open with "By" are a list; what stands there is not lost."""
    article = newsdoc.parse("Our writers\n\n" + "By Ann Lee\n" * 500)

    assert 0 < len(article.bylines) <= MOST
    assert len(article.source.text.split()) == sum(len(block.text.split()) for block in article.blocks)
