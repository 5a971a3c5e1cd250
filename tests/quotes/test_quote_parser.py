"""Quotations of a whole story, through the mark parser."""

from __future__ import annotations

from newsdoc.cursor import Draft
from newsdoc.model import Paragraph
from newsdoc.parsers.quote import quotes
from newsdoc.quotes import find
from newsdoc.span import Source

STORY = """TORGAU (AP) -- "The river is high," said Ann Lee, the mayor.

"It will not wait," she said.
"""


def test_the_words_of_paragraphs_are_read() -> None:
    """A dateline in front of a paragraph is no part of a quotation or of its speaker."""
    source = Source(STORY)
    first, second = source.span(0, STORY.index("\n")), source.span(STORY.index("\n\n") + 2, len(STORY) - 1)
    text = first.after(STORY.index('"'))
    draft = Draft(source, "en", (), (Paragraph(first, text), Paragraph(second, second)))
    found = tuple(quotes(draft))

    assert find(source, [text, second], "en") == found
    assert ["Ann Lee", "Ann Lee"] == [str(quote.speaker and quote.speaker.name) for quote in found]
    assert ["The river is high,", "It will not wait,"] == [str(part) for q in found for part in q.parts]


def test_a_story_without_marks_says_nothing() -> None:
    """No paragraph, no quotation."""
    assert () == tuple(quotes(Draft(Source(""), "en", (), ())))
