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
