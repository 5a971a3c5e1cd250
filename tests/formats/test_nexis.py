"""LexisNexis: what is a label, and what only looks like one."""

from __future__ import annotations

from datetime import datetime

import newsdoc

PAGE = """
                               1 of 1 DOCUMENTS

                                The Harbour Post

{}
                             March 4, 2014 Tuesday

HEADLINE: Two locks for the river

LENGTH: 12 words

The two locks north of the city will close.

{}
"""
"""An export of one document, with room above its date and under its text."""


def test_a_label_is_in_capitals() -> None:
    """A paragraph that begins with the word of a label is text."""
    words = "Length: nobody knows how long the work will take."
    article = newsdoc.parse(PAGE.format("", words))

    assert ["The two locks north of the city will close.", words] == list(map(str, article.paragraphs))
    assert 12 == article.metadata.word_count


def test_a_centred_label_ends_no_heading() -> None:
    """The date under a label that is centred is still the date of the story."""
    article = newsdoc.parse(PAGE.format(f"{' ' * 30}SECTION: NEWS\n", ""))

    assert datetime(2014, 3, 4) == article.metadata.version_created
    assert "NEWS" == article.metadata.category


def test_issues_of_months_and_seasons() -> None:
    """An issue without a day is dated by the first day of its month, or of its season's first month."""
    head = f"\n{' ' * 31}1 of 1 DOCUMENTS\n\n{' ' * 32}The Harbour Quarterly\n\n{' ' * 33}"
    tail = "\n\nTwo locks and a bridge\n\nLENGTH: 12 words\n\nThe two locks will close for the winter.\n"
    issues = {
        "January 2009": (2009, 1), "Spring 2009": (2009, 3), "Summer, 2008": (2008, 6),
        "Fall 2001": (2001, 9),
        "Winter 1999": (1999, 1), "Herbst 2004": (2004, 9), "Été 2003": (2003, 6), "Voorjaar 2010": (2010, 3),
    }
    found = {issue: newsdoc.parse(head + issue + tail).metadata.version_created for issue in issues}

    assert {issue: datetime(*month, 1) for issue, month in issues.items()} == found


def test_a_line_between_headline_and_labels() -> None:
    """Under a headline without a label stands who wrote it, or a deck; it is no text of the body."""
    head = f"\n{' ' * 31}1 of 1 DOCUMENTS\n\n{' ' * 32}The Harbour Post\n\n{' ' * 30}March 4, 2014\n\n"
    tail = "\n\nLENGTH: 12 words\n\nThe two locks will close for the winter.\n"
    signed, told = (newsdoc.parse(f"{head}Two locks and a bridge\n\n{line}{tail}") for line in
                    ("Ann Lee and Bo Okafor", "A plan that the city has waited for"))

    text = "The two locks will close for the winter, and a plan for a third one is to be ready by spring."
    long = newsdoc.parse(f"{head}Two locks and a bridge\n\n{text}{tail}")

    assert [text, "The two locks will close for the winter."] == list(map(str, long.paragraphs))
    assert ["Ann Lee", "Bo Okafor"] == [str(person.name) for by in signed.bylines for person in by.people]
    assert ["A plan that the city has waited for"] == list(map(str, told.decks))
    assert [1, 1] == [len(signed.paragraphs), len(told.paragraphs)]


COPY = """
                    Copyright 2014 The Harbour Post

The Harbour Post

The materials of this file were compiled by The Harbour Post.

March 4, 2014, Tuesday

SECTION: News

LENGTH: 12 words

HEADLINE: Two locks for the river

BODY:
   The two locks north of the city will close.
"""


def test_a_copy_of_one_document_has_no_separator() -> None:
    """Its labels tell it; what stands above the headline's is of the frame."""
    article = newsdoc.parse(COPY)

    assert "nexis" == article.format
    assert "Two locks for the river" == str(article.headline)
    assert ["The two locks north of the city will close."] == list(map(str, article.paragraphs))
    assert "separator" not in article.metadata.extra


def test_a_story_that_names_a_length_is_no_copy() -> None:
    """Both labels must open their lines, in capitals."""
    text = "Two locks for the river\n\nLength: 12 words\n\nBODY language matters, the keeper said.\n"

    assert "plain" == newsdoc.parse(text).format
