"""Captions: fields, and blocks told by their credit or by what stands around them."""

from __future__ import annotations

import pytest

import newsdoc
from newsdoc.model import Article

HEADLINE = "Ministers agree on river plan in spring"
DATELINE = "BONN (AP) - "
PARAGRAPH = (
    "Ministers of five states agreed on Friday on a plan for the river, closing a long quarrel that "
    "began with a quarrel about the locks and ended with coffee."
)
FERRY = "A ferry leaves the harbour on Monday."


def captions(article: Article) -> list[tuple[str | None, str | None]]:
    """Each caption: its words and the words of its credit."""
    return [
        (str(caption.text) if caption.text else None, str(caption.credit) if caption.credit else None)
        for caption in article.captions
    ]


@pytest.mark.parametrize("text", ["", " \t\r\n", "\x1c"])
def test_every_text_is_a_caption(text: str) -> None:
    """A text without words gives a caption without a credit."""
    assert newsdoc.parse_caption(text).credit is None


@pytest.mark.parametrize(
    ("lines", "credit"),
    [
        (f"{FERRY} (AP Photo/Ann Lee)", "AP Photo/Ann Lee"),
        (f"{FERRY} REUTERS/Ann Lee", "REUTERS/Ann Lee"),
        (f"{FERRY} Photo by Ann Lee", "Ann Lee"),
        (f"{FERRY} (Image: Harbour Live)", "Harbour Live"),
        (f"{FERRY} — Picture by Ann Lee", "Ann Lee"),
        (f"{FERRY} (U.S. Navy photo by Sgt. Ann Lee)", "U.S. Navy photo by Sgt. Ann Lee"),
        (f"{FERRY}\nAnn Lee/Getty Images", "Ann Lee/Getty Images"),
        (f"{FERRY}\n\nPhotograph: Ann Lee", "Ann Lee"),
        (f"{FERRY}\n(\nImage:\nAnn Lee)", "Ann Lee"),
    ],
)
def test_a_credit_makes_a_caption_anywhere(lines: str, credit: str) -> None:
    """A credit that calls itself one makes a caption of its block, in the header or in the text."""
    header = newsdoc.parse(f"{HEADLINE}\n\n{lines}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n")
    inside = newsdoc.parse(f"{HEADLINE}\n\n{DATELINE}{PARAGRAPH}\n\n{lines}\n\n{PARAGRAPH}\n")

    assert [(FERRY, credit)] == captions(header)
    assert [(FERRY, credit)] == captions(inside)


@pytest.mark.parametrize(
    ("line", "found"),
    [("The ferry at the pier of Bremen on Monday", True), ("Harbour views", False)],
)
def test_a_credit_below_a_line_that_shows_something(line: str, found: bool) -> None:
    """What a picture shows takes some words; two are a heading, whoever is named below it."""
    end = newsdoc.parse(f"{HEADLINE}\n\n{DATELINE}{PARAGRAPH}\n\n{line}\n\nAnn Lee/AP\n")
    inside = newsdoc.parse(f"{HEADLINE}\n\n{DATELINE}{PARAGRAPH}\n\n{line}\n\nAnn Lee/AP\n\n{PARAGRAPH}\n")

    assert ([(line, "Ann Lee/AP")] if found else []) == captions(end) == captions(inside)


def test_a_label_alone_has_its_credit_on_the_next_line() -> None:
    """Both are a picture without words; above a heading the label labels nothing."""
    credit = newsdoc.parse(f"{HEADLINE}\n\nPhoto:\n\nAnn Lee / AP\n\n{PARAGRAPH}\n")
    heading = newsdoc.parse(f"{HEADLINE}\n\nPhoto:\n\nFarmers get two more years\n\n{PARAGRAPH}\n")

    assert [(None, "Ann Lee / AP")] == captions(credit)
    assert [] == captions(heading)


def test_a_bare_agency_under_the_header() -> None:
    """A bare agency in brackets ends a caption where byline and headline stand just above."""
    article = newsdoc.parse(f"{HEADLINE}\n\nFeb. 2, 2023 - 09:30 By Yonhap\n{FERRY} (KCNA)\n\n{PARAGRAPH}\n")

    assert [(FERRY, "KCNA")] == captions(article)
    assert PARAGRAPH == str(article.lead)


def test_a_bare_agency_at_the_end_signs_the_story() -> None:
    """The same words under the text are a sign-off of its last paragraph."""
    article = newsdoc.parse(f"{HEADLINE}\n\nBy Yonhap\n\n{PARAGRAPH}\n\n{PARAGRAPH} (Yonhap)\n")

    assert [] == captions(article)
    assert [PARAGRAPH, PARAGRAPH] == list(map(str, article.paragraphs))


@pytest.mark.parametrize("above", ["Eds: Adds details.", f"{PARAGRAPH}\n\n{FERRY} (AP Photo/Ann Lee)"])
def test_a_bare_agency_below_something_else_signs_a_paragraph(above: str) -> None:
    """A bare agency makes no caption under a note to editors, or once the text has begun."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{above}\n\n{PARAGRAPH} (Yonhap)\n\n{PARAGRAPH}\n")

    assert "Yonhap" not in [credit for _, credit in captions(article)]


@pytest.mark.parametrize(
    "line",
    [
        "FILE - In this May 3, 2017 file photo, a ferry leaves the harbour.",
        "FILE PHOTO: A ferry leaves the harbour.",
        "FILE PHOTO: Mayor Bo Ek speaks. REUTERS/Ann Lee/File Photo",
        "In this May 3, 2017 photo provided by the harbour, a ferry leaves.",
        "Image caption, A ferry leaves the harbour",
    ],
)
def test_words_on_the_picture_make_a_caption(line: str) -> None:
    """A caption may tell of the picture itself, and need no credit."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{DATELINE}{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}\n")

    assert 1 == len(article.captions)
    assert [PARAGRAPH, PARAGRAPH] == list(map(str, article.paragraphs))


@pytest.mark.parametrize(
    "paragraph",
    [
        "The plan costs 3/4 of the budget, the minister said, and the rest comes from the harbour fund.",
        "The ferry (left) was built in Bonn, the harbour master said (and he should know).",
        "He showed a picture: the ferry in the harbour, in the rain, with nobody on board but the cook.",
        "A poll by Reuters/Ipsos found that most people in the five states want the ferry back again.",
        "The image by which the city is known is that of a ferry in the rain, the mayor said on Friday.",
        "© 2024 Harbour Media. All rights reserved.",
        "The story was first told by The Associated Press.",
        "Most of the people of the five states want the ferry back again, said Gallup/Getty Images.",
    ],
)
def test_prose_is_no_caption(paragraph: str) -> None:
    """Slashes, brackets, pictures and agencies in a paragraph make no caption of it."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{DATELINE}{PARAGRAPH}\n\n{paragraph}\n\n{PARAGRAPH}\n")

    assert [] == captions(article)


@pytest.mark.parametrize("line", ["Video: Residents leave the harbour", "Photos: Harbour reopens"])
def test_a_link_to_pictures_is_no_caption(line: str) -> None:
    """Small words behind a label may be a photographer in a field, but claim no block."""
    article = newsdoc.parse(f"{HEADLINE}\n\n{DATELINE}{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}\n")

    assert [] == captions(article)


def test_the_words_in_front_of_a_credit_are_no_part_of_it() -> None:
    """A caption from the archive keeps its label, and its credit starts at the agency."""
    caption = newsdoc.parse_caption("FILE PHOTO: Mayor Bo Ek speaks. REUTERS/Ann Lee/File Photo")

    assert "FILE PHOTO: Mayor Bo Ek speaks." == str(caption.text)
    assert "REUTERS/Ann Lee/File Photo" == str(caption.credit)


def test_a_credit_starts_at_its_label() -> None:
    """The blank between the words and a label belongs to neither."""
    caption = newsdoc.parse_caption(f"{FERRY} Photo: Ann Lee")

    assert caption.credit is not None
    assert "Photo: Ann Lee" == str(caption.credit.span)


def test_a_rank_without_a_name_is_no_photographer() -> None:
    """What is left of a name without its form of address may be nothing."""
    credit = newsdoc.parse_credit("Photo: Mr. and Mrs. Ek")

    assert credit is not None
    assert [] == [str(name) for name in credit.photographers]


def test_a_credit_right_below_the_last_sentence_is_that_of_a_caption() -> None:
    """A blank line between them says that the sentence is the story's."""
    told = (
        "Ship hits Harbor Bridge, traffic halted",
        "The Harbor Bridge was closed to all traffic on Monday after a cargo ship struck a pier, they said.",
        "Engineers were to inspect the damaged pier on Tuesday, and ferries would carry commuters meanwhile.",
    )
    last, credit = "The bridge was closed on Monday.", "Photo: Ann Lee/AP"
    below = newsdoc.parse("\n\n".join([*told, f"{last}\n{credit}"]))
    apart = newsdoc.parse("\n\n".join([*told, last, credit]))

    assert [str(caption) for caption in below.captions] == [last]
    assert len(below.paragraphs) == 2
    assert [str(paragraph) for paragraph in apart.paragraphs][2:] == [last]
