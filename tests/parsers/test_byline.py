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
HEADINGS = ("Ann Lee:", "River Plan Splits Valley Farmers", "Bremen Politics", "Harbour Opinion", "By annlee")
"""Who speaks, what a piece is about, and an account: no line that signs."""

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
        ("By Ann Lee and\nBo Ek", ["Ann Lee", "Bo Ek"], []),
        ("By ANN LEE,\nBO EK and CY FOX", ["ANN LEE", "BO EK", "CY FOX"], []),
        ("By Ann Lee\n\nand Bo Ek\n\nStaff Writers", ["Ann Lee", "Bo Ek"], []),
        ("By Ann Lee\nBo Ek\nCy Fox", ["Ann Lee", "Bo Ek", "Cy Fox"], []),
        ("By Ann Lee\nReuters\nBo Ek\ndpa", ["Ann Lee", "Bo Ek"], []),
        ("By Ann Lee\nAnn Lee", ["Ann Lee"], []),
        ("By Ann Lee\nRIVER PLAN", ["Ann Lee"], []),
        ("By Ann Lee\n\nRiver Plan", ["Ann Lee"], []),
        ("By Ann Lee\nBo Ek/Reuters", ["Ann Lee"], []),
        ("By A.J. and B.K. Lee", ["A.J.", "B.K. Lee"], []),
        ("By Ann Lee\nReviewed by Bo Ek", ["Ann Lee", "Bo Ek"], []),
        ("Ann Lee and\nBo Ek", ["Ann Lee", "Bo Ek"], []),
        ("By The Associated Press", [], ["The Associated Press"]),
        ("    By Ann Lee, Reuters", ["Ann Lee"], []),
        ("Ann Lee", ["Ann Lee"], []),
        ("Ana María de Lidín", ["Ana María de Lidín"], []),
        ("Ann Lee\n3 hours ago\nRead more", ["Ann Lee"], []),
        ("By Annlee", ["Annlee"], []),
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


def test_a_headline_may_open_with_a_particle() -> None:
    """A family name in capitals is not taken for a byline, and the one below it is."""
    words = (
        "Die Minister der fünf Länder haben sich am Freitag auf einen Plan für den Fluss geeinigt.\n\n"
        "Der Plan gibt den Bauern zwei Jahre mehr Zeit, sagte der Vorsitzende nach der Sitzung am Hafen.\n"
    )
    article = newsdoc.parse(f"VON DER EK WARNT VOR HOCHWASSER\n\nVON PETER VON DER HEIDE\n\n{words}")

    assert "VON DER EK WARNT VOR HOCHWASSER" == str(article.headline)
    assert [("VON PETER VON DER HEIDE", ["PETER VON DER HEIDE"], [])] == bylines(article)


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
        "By Ann Lee, who sailed the river for years before the flood of May 3, 2021, came",
        "By the Numbers",
        "By popular demand",
        "By Bus and by Ferry",
    ],
)
def test_prose_is_no_byline(paragraph: str) -> None:
    """A paragraph that opens with "By" stays a paragraph."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{BODY}\n{paragraph}\n\n{BODY}")

    assert [] == bylines(article)


@pytest.mark.parametrize(
    "line", ["World News", "New York", "Grey Monday Sales", "Full text.", "FULL TEXT.", *HEADINGS]
)
def test_a_bare_line_that_names_nobody(line: str) -> None:
    """Section names, cities and headings under the headline are no bylines."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{line}\n\n{BODY}")

    assert [] == [people for _, people, _ in bylines(article) if people]


def test_a_bare_name_inside_the_text_is_no_byline() -> None:
    """Once the text has begun, a name alone is a heading or a caption."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{BODY}\n{BODY}\nAnn Lee\n\n{BODY}")

    assert [] == bylines(article)


@pytest.mark.parametrize(
    "line", ["By Ann Lee (Reuters)", "By Ann Lee [Harbour News]", "By Ann Lee (staff writer)"]
)
def test_a_bracket_around_what_is_said_of_somebody_is_theirs(line: str) -> None:
    """The words of a person and of a byline never end inside a bracket."""
    found = newsdoc.parse_byline(line)

    assert found is not None
    assert [line, line.removeprefix("By ")] == [str(found), *map(str, found.people)]


@pytest.mark.parametrize(("above", "found"), [(0, True), (2, True), (3, False)])
def test_names_without_a_by_stand_among_the_first_paragraphs(above: int, found: bool) -> None:
    """Two summaries may stand above who wrote it; further down it is who the story is about."""
    summaries = "Farmers get two more years. The locks follow.\n\n" * above
    article = newsdoc.parse(f"{HEADLINE}\n\n{summaries}Ann Lee, Staff Writer\n\n{BODY}")

    assert found == bool(article.bylines)


def test_the_source_of_a_picture_is_no_byline() -> None:
    """An agency behind "Source:" signs the story under its headline, and the picture under a caption."""
    picture = "A ferry leaves the harbour of Bremen on Monday. (AP Photo/Bo Ek)"
    own, other = (
        newsdoc.parse(f"{HEADLINE}\n\n{lines}\n\n{BODY}")
        for lines in ("Source: Xinhua", f"{picture}\n\nSource: Xinhua")
    )

    assert [("Source: Xinhua", [], ["Xinhua"])] == bylines(own)
    assert [] == bylines(other)


@pytest.mark.parametrize(
    ("line", "found"),
    [("林 小田", True), ("河流 计划 达成", False), ("김 하늘", True), ("강 계획 합의", False)],
)
def test_a_name_of_east_asia_has_two_words_at_the_most(line: str, found: bool) -> None:
    """Its letters have no capitals to tell: three words above the text are a heading."""
    chinese = "五省主管部门3日就河流的计划达成一致，这是一整夜谈判的结果。农民还有两年时间。"
    korean = "다섯 지역의 장관들이 밤샘 회의 끝에 강에 대한 계획에 합의했다고 3일 밝혔다. 이는 약속이다."
    words, headline = (chinese, "五省达成一致") if line[0] < "가" else (korean, "장관들, 강 계획에 합의")
    article = newsdoc.parse(f"{headline}\n\n{line}\n\n{' '.join([words] * 4)}")

    assert ([[line]] if found else []) == [people for _, people, _ in bylines(article)]


def test_who_is_named_inside_a_text_without_blanks_does_not_sign_it() -> None:
    """A name and an office sign above the text; in it they are a heading."""
    words = "五省主管部门3日就河流的计划达成一致，这是一整夜谈判的结果。议长在黎明时表示，农民还有两年时间。"
    article = newsdoc.parse(f"五省就河流计划达成一致\n\n记者 林小田\n\n{words}\n\n评论员 王小明\n\n{words}")

    assert [["林小田"]] == [people for _, people, _ in bylines(article)]


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


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("ja", "川野 一郎", ["川野 一郎"]),
        ("ja", "川野一郎 西村花子", ["川野一郎", "西村花子"]),
        ("zh", "林一 何田", ["林一", "何田"]),
    ],
)
def test_a_blank_stands_inside_a_japanese_name(language: str, line: str, names: list[str]) -> None:
    """In Japan the family name may stand apart; two whole names, and two Chinese ones, are two people."""
    byline = newsdoc.parse_byline(line, language=language)

    assert byline is not None
    assert names == [str(person.name) for person in byline.people]
