"""Promise 3: parsing any str or bytes gives an Article; doubt is a Problem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.testing import exact, hostile_texts, lossless, roundtrip, total


@given(hostile_texts())
def test_any_text_is_an_article(text: str) -> None:
    """No text raises."""
    total(newsdoc.parse, text)


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article(data: bytes) -> None:
    """No bytes raise."""
    total(newsdoc.parse, data)


STRANGE = [
    "Ferry\n\nLONDON (AP) —\u00a0\n\nIt sank.",
    "Ferry\n\nAprıl 3, 2019",
    "LONDON, Aprıl 3 (AP) - It sank.",
    "Published - Reuters",
    "By Share - Daily News",
    "CORRECTED-Oil falls\n\nIt fell. It rose.",
    "BC-US--Tolls, Correction\n\nTolls rise\n\nThey rose. They fell.",
    "a\n\x1c\nb",
    "a\n\x85\nb\u2028\n\u2029\nc",
    "\ufeffBridge closes\n\n\ufeffBy Ann Lee\n\n\ufeffLONDON (AP) - It closed.",
]
"""What a review found to raise, or to lose text, or feared that it might."""


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_keep_every_promise(text: str) -> None:
    """They are articles, exact, whole, and come back from their dicts."""
    article = newsdoc.parse(text)

    exact(article)
    lossless(article)
    roundtrip(article)


HARD = {
    "nothing": ("", {"empty"}),
    "only blanks": (" \r\n\t \n", {"empty"}),
    "one word": ("Hello", {"no-body"}),
    "no headline": ("BONN (AP) - The locks are closed, the council said. Work goes on.", {"no-headline"}),
    "a headline of 5,000 characters": ("River " * 833 + "\n\nThe locks are closed.", {"no-headline"}),
    "NULs": ("Head\x00line here\n\nThe locks are closed. It rains.", {"control-characters"}),
    "lone surrogates": ("Head \ud800 line\n\nThe locks are closed. It rains.", {"lone-surrogate"}),
    "control characters": ("Headline\n\nThe locks\x1care closed.\x85 It rains.", {"control-characters"}),
}


@pytest.mark.parametrize(("text", "codes"), HARD.values(), ids=HARD)
def test_hard_texts_give_problems(text: str, codes: set[str]) -> None:
    """Bad input is an Article, and says what is doubtful."""
    article = newsdoc.parse(text)

    assert codes <= {problem.code for problem in article.problems}


def test_mixed_encodings_lose_nothing() -> None:
    """Bytes that fit no encoding stay in the text and lead back to themselves."""
    data = "Müller sagte etwas. Größe zählt, früh und spät. ".encode() * 3 + b"\xff\xfe rest"
    article = newsdoc.parse(b"Kopf\n\n" + data)

    assert {"undecodable"} <= {problem.code for problem in article.problems}
    assert b"Kopf\n\n" + data == article.source.text.encode("utf-8", "surrogateescape")


def test_ten_megabytes_in_one_line() -> None:
    """A huge line is one paragraph."""
    text = "word " * 2_000_000

    assert ["paragraph"] == [block.role for block in newsdoc.parse(text).blocks]


@pytest.mark.parametrize("wrong", [None, 1, ["text"], object()])
def test_wrong_types_say_what_is_expected(wrong: object) -> None:
    """Neither str nor bytes is a TypeError that names both."""
    with pytest.raises(TypeError, match="str or bytes"):
        newsdoc.parse(wrong)  # type: ignore[arg-type]  # the point of the test
