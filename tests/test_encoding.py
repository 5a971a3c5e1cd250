"""Bytes to text: nothing is lost, and the text leads back to the same bytes."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.encoding import LEGACY, decode

STORY = "ZÜRICH (AP) — “Es regnet”, sagte Zoë Müller. Der Fluß stieg."
"""A line with letters that encodings disagree about."""


@given(st.binary())
def test_any_bytes_come_back(data: bytes) -> None:
    """The text of any bytes encodes back to them."""
    assert data == decode(data).encode()


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_with_its_mark_is_read_exactly(text: str, encoding: str) -> None:
    """A text with a byte order mark, or in UTF-8, is read as it was written."""
    data = text.encode(encoding)

    assert data == decode(data).encode()
    if encoding == "utf-8" and not text.startswith("\ufeff") and "\0" not in text:
        assert text == decode(data).text
    if encoding == "utf-8-sig":
        assert text == decode(data).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_story(encoding: str) -> None:
    """A story in any form of Unicode is read as it was written."""
    story = "By Ann Lee\n" + STORY

    assert story == decode(story.encode(encoding)).text


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_western_bytes_are_guessed(encoding: str) -> None:
    """Undeclared single bytes of the West are read as such, and said to be guessed."""
    story = "ZÜRICH (AP) - Es regnet, sagte Zoë Müller. Der Fluß stieg über die Ufer. " * 5
    decoded = decode(story.encode(encoding))

    assert story == decoded.text
    assert decoded.how == "guessed"


def test_a_declaration_is_believed() -> None:
    """A declared encoding that fits is used, and is no guess."""
    story = '<?xml version="1.0" encoding="ISO-8859-2"?><p>Łódź</p>'
    decoded = decode(story.encode("iso-8859-2"))

    assert story == decoded.text
    assert decoded.how == "declared"


def test_a_wrong_declaration_is_not() -> None:
    """A declaration of an encoding that does not exist, or does not fit, is passed over."""
    unknown = 'encoding="x-none" ' + STORY
    ascii_ = 'charset="ascii" ' + STORY

    assert unknown == decode(unknown.encode()).text
    assert ascii_ == decode(ascii_.encode()).text


def test_damaged_utf_8_stays_utf_8() -> None:
    """One broken byte does not turn a whole story into another encoding."""
    story = STORY * 3
    data = story.encode()[:20] + b"\xff" + story.encode()[20:]
    decoded = decode(data)

    assert decoded.undecodable
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\udcff") == 1
    assert data == decoded.encode()


def test_the_mark_is_no_text() -> None:
    """A byte order mark is kept apart, so that the first word is the first word."""
    decoded = decode(codecs.BOM_UTF8 + b"By Ann Lee")

    assert decoded.text == "By Ann Lee"
    assert decoded.mark == codecs.BOM_UTF8


@pytest.mark.parametrize("words", ["Börse", "Die Börse im Mär 14, für alle", "São Paulo"])
def test_few_letters_are_western(words: str) -> None:
    """A handful of bytes over 127 tell no detector anything: they are read as the Western code page."""
    found = decode(f"{words} and a line of nothing but ASCII.".encode("latin-1"))

    assert ("cp1252", "guessed") == (found.encoding, found.how)
    assert found.text.startswith(words)


def test_no_encoding_that_no_newsroom_had() -> None:
    """What a text is guessed to be is one of those that texts were written in."""
    text = "Die Börse in Zürich schloß höher, die Märkte in Köln und Düsseldorf fürs Jahr tiefer."
    found = decode(text.encode("latin-1"))

    assert text == found.text
    assert found.encoding in LEGACY


@pytest.mark.parametrize(
    ("data", "encoding", "how"),
    [
        ('<?xml version="1.0" encoding="utf-8"?><p>Die Straße.</p>'.encode("latin-1"), "cp1252", "wrong"),
        (b'<?xml version="1.0" encoding="utf-8"?><p>' + "äöü".encode() * 9 + b"\xe4</p>", "utf-8", "mixed"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><p>\x81</p>', "latin-1", "declared"),
    ],
    ids=["another", "damaged", "what browsers read otherwise"],
)
def test_bytes_that_are_not_what_they_declare(data: bytes, encoding: str, how: str) -> None:
    """Another encoding than the declared one is told; damaged bytes are still in it."""
    found = decode(data)

    assert (encoding, how) == (found.encoding, found.how)
    assert data == found.encode()
