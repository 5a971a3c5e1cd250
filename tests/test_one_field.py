"""One field at a time: what `parse` finds in a story, found in a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.model import Node
from newsdoc.problems import UnknownNameError

FIELDS: tuple[Callable[..., Node | None], ...] = (
    newsdoc.parse_byline,
    newsdoc.parse_caption,
    newsdoc.parse_credit,
    newsdoc.parse_dateline,
    newsdoc.parse_timestamp,
)


def test_dateline() -> None:
    """A dateline says where, when and for whom, and where the words begin."""
    text = "LONDON, March 3 (Reuters) - Shares rose on Friday."
    found = newsdoc.parse_dateline(text)
    assert found is not None

    assert ["LONDON"] == [place.name.text for place in found.places]
    assert ["Reuters"] == [agency.text for agency in found.agencies]
    assert "March 3" == str(found.date)
    assert "Shares rose on Friday." == text[found.body_start :]
    assert newsdoc.parse_dateline("Shares rose on Friday.") is None


def test_byline() -> None:
    """A byline names people and agencies."""
    found = newsdoc.parse_byline("By Ann Lee and Bo Ek, Associated Press")
    assert found is not None

    assert ["Ann Lee", "Bo Ek"] == [person.name.text for person in found.people]


def test_caption_and_credit() -> None:
    """A caption is words and a credit; one without a credit is words alone."""
    found = newsdoc.parse_caption("A tram in the harbor. (Ann Lee/AP)")
    credit = newsdoc.parse_credit("(Ann Lee/AP)")
    assert found.credit is not None
    assert credit is not None

    assert "A tram in the harbor." == str(found)
    assert ["Ann Lee"] == [name.text for name in found.credit.photographers]
    assert ["AP"] == [agency.text for agency in credit.agencies]
    assert "A tram in the harbor." == str(newsdoc.parse_caption("A tram in the harbor."))


def test_timestamp() -> None:
    """A timestamp is found anywhere in a text."""
    found = newsdoc.parse_timestamp("Published Feb. 2, 2023 - 09:30")
    assert found is not None
    assert found.value is not None

    assert "2023-02-02T09:30:00" == found.value.isoformat()
    assert newsdoc.parse_timestamp("Shares rose.") is None


def test_quotes() -> None:
    """Quotations are found in a text without a story around it."""
    (found,) = newsdoc.find_quotes('"It rained all night," Ann Lee said.', language="en")
    assert found.speaker is not None

    assert "Ann Lee" == found.speaker.mention.text
    assert newsdoc.find_quotes("It rained all night.") == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("시장은 \"비가 왔다\"고 말했다.", "시장"),
        ("「雨が降った」と市長は述べた。", "市長"),
        ("«Il a plu», a dit Anne Lee, maire de Bonn.", "Anne Lee"),
        ('"Yağmur yağdı" dedi Belediye Başkanı Ayşe Yılmaz.', "Belediye Başkanı Ayşe Yılmaz"),
    ],
)
def test_quotes_tell_their_language(text: str, speaker: str) -> None:
    """Without a language, that of the words around a quotation."""
    (found,) = newsdoc.find_quotes(text)

    assert found.speaker is not None
    assert speaker == found.speaker.mention.text


@pytest.mark.parametrize("function", [*FIELDS, newsdoc.find_quotes])
@pytest.mark.parametrize("text", [None, b"By Ann Lee", 3])
def test_only_text(function: Callable[[object], object], text: object) -> None:
    """Anything but a str is a mistake of the caller, and the message says what is expected."""
    with pytest.raises(TypeError, match=f"text must be str, not {type(text).__name__}"):
        function(text)


@pytest.mark.parametrize("text", ["", " ", "\r\n\t"])
def test_nothing_in_nothing(text: str) -> None:
    """In a text without ink nothing is found; a caption of it has no words."""
    assert [None, None, None, None] == [f(text) for f in FIELDS if f is not newsdoc.parse_caption]
    assert newsdoc.parse_caption(text).text is None
    assert newsdoc.find_quotes(text) == ()


@pytest.mark.parametrize("function", FIELDS)
@given(text=st.text(max_size=80), language=st.sampled_from([None, "en", "en-GB", "xx", ""]))
def test_any_text(
    function: Callable[..., Node | None], text: str, language: str | None
) -> None:
    """No text makes a field's parser fail, in any language; what it finds stands in the text."""
    found = function(text, language=language)

    assert found is None or found.span.text in text


@given(text=st.text(alphabet="\"'“”«»„ said Ann.,\n", max_size=80))
def test_any_quotes(text: str) -> None:
    """No jumble of marks makes the finding of quotations fail."""
    for quote in newsdoc.find_quotes(text):
        assert all(part.text in text for part in quote.parts)


@pytest.mark.parametrize("language", ["English", "de_DE", "e", "en-"])
def test_a_language_is_a_tag(language: str) -> None:
    """What is no tag of a language is an error of who calls, that says what is."""
    for call in (newsdoc.parse, newsdoc.parse_byline, newsdoc.parse_timestamp, newsdoc.find_quotes):
        with pytest.raises(UnknownNameError, match="BCP 47"):
            call("By Ann Lee", language=language)
