"""Quotations of a whole story, through the mark parser."""

from __future__ import annotations

import pytest

import newsdoc
from newsdoc.cursor import Draft
from newsdoc.model import Paragraph, Quote
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


HEADED = """Mayor: River could rise

'We will close the gate': Lee

TORGAU, Germany (AP) - "The river is high," Ann Lee, the mayor, said.

The Torgau Harbor Board (THB) met at noon. "It will not wait," the THB said.
"""


def test_headlines_quote_as_well() -> None:
    """A headline's label and a deck's quotation have their speakers, named by the body."""
    article = newsdoc.parse(HEADED)
    headline, deck, *body = article.quotes

    assert ("indirect", "River could rise", "Mayor") == (headline.kind, *told(headline))
    assert ("direct", "We will close the gate", "Ann Lee") == (deck.kind, *told(deck))
    assert [("The river is high,", "Ann Lee"), ("It will not wait,", "Torgau Harbor Board")] == [
        told(quote) for quote in body
    ]


def test_voices_are_counted() -> None:
    """Everybody who is quoted is listed once, most quoted first, with what the story says of them."""
    article = newsdoc.parse(HEADED)
    first = article.speakers[0]

    assert ("Ann Lee", "mayor", 2) == (str(first), str(first.role), len(first.quotes))
    assert {"Ann Lee", "Mayor", "Torgau Harbor Board"} == set(map(str, article.speakers))


def test_terms_are_no_speech() -> None:
    """A title between marks is found, and not among what is said."""
    article = newsdoc.parse(
        'Film opens in Torgau\n\nThe film "The Long River" opened on Friday. "It is long," Ann Lee said.\n'
    )

    assert ["term", "direct"] == [quote.kind for quote in article.find(Quote)]
    assert ["direct"] == [quote.kind for quote in article.quotes]


def told(quote: Quote) -> tuple[str, str]:
    """What is said, and by whom, by name where there is one."""
    assert quote.speaker is not None
    return " ".join(map(str, quote.parts)), str(quote.speaker.name or quote.speaker.mention)


@pytest.mark.parametrize("kicker", ["LIVE", "Explainer", "Q&A", "Fact check"])
def test_the_kind_of_a_piece_says_nothing(kicker: str) -> None:
    """A kicker in front of a headline's colon is no speaker; a name there is one."""
    assert () == newsdoc.find_quotes(f"{kicker}: How the locks of the river work", language="en")
    assert 1 == len(newsdoc.find_quotes("Lee: How the locks of the river work", language="en"))
