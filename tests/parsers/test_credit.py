"""Credits: what is built from their grammar comes back, part by part."""

from __future__ import annotations

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.testing import hostile_texts, linear
from newsdoc.testing.promises import spans

NAMES = ("Ann Lee", "BO EK", "Jan van der Ek", "R.W. Orme", "Seán O'Dell", "Rosa de la Vega")
AGENCIES = ("AP", "REUTERS", "Getty Images", "dpa", "EPA", "PA Wire", "Harbour Media", "The Harbour Journal")
EXTRAS = ("File", "Handout", "File Photo")
FORMS = (
    "{}", "({})", "Photo: {}", "(Photo: {})", "Photo by {}", "Photograph: {}", "Image: {}", "(Image: {})",
    "— Picture by {}", "© {}", "©{}", "Credit: {}", "| {}", "(\nImage:\n{})", "[{}]",
)  # fmt: skip
ENDINGS = ("({})", "Photo: {}", "Photo by {}", "(Image: {})", "© {}", "| {}", "\n{}", "{}")
"""How a credit may follow the last sentence of a caption."""

SHAPES = ("((((", "Photo: ", "a/b/", "© ", "A B, ", "(AP) ", "Ann Lee/", "2\n", ". A", "Getty Images ")


@frozen
class Parts:
    """What a credit was built of."""

    text: str
    photographers: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    extra: str | None = None


@st.composite
def credits(draw: st.DrawFn) -> Parts:
    """A credit line: photographers and agencies in any order, and perhaps an extra."""
    names = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True)))
    agencies = tuple(draw(st.lists(st.sampled_from(AGENCIES), min_size=1, max_size=2, unique=True)))
    extra = draw(st.none() | st.sampled_from(EXTRAS))
    makers = draw(st.sampled_from((" and ", ", "))).join(names)
    wire = draw(st.sampled_from((" via ", "/", " / "))).join(agencies)
    slash = draw(st.sampled_from(("/", " / ", " /")))
    order = [part for part in (makers, wire) if part]
    text = slash.join(order if draw(st.booleans()) else reversed(order))
    return Parts(text + (f"/{extra}" if extra else ""), names, agencies, extra)


def found_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """The photographers, the agencies and the extra of a credit."""
    credit = newsdoc.parse_credit(text)
    assert credit is not None
    return (
        tuple(map(str, credit.photographers)),
        tuple(map(str, credit.agencies)),
        str(credit.extra) if credit.extra else None,
    )


@given(credits(), st.sampled_from(FORMS))
def test_each_part_comes_back(parts: Parts, form: str) -> None:
    """Photographers, agencies and extra are as they were written, in every form."""
    assert (parts.photographers, parts.agencies, parts.extra) == found_in(form.format(parts.text))


@given(credits(), st.sampled_from(ENDINGS))
def test_a_credit_ends_a_caption(parts: Parts, form: str) -> None:
    """At the end of a caption it is found whole, and the words before it are the caption's."""
    words = "A ferry leaves the harbour on Monday."
    caption = newsdoc.parse_caption(f"{words} {form.format(parts.text)}")

    assert words == str(caption.text)
    assert caption.credit is not None
    assert parts.photographers == tuple(map(str, caption.credit.photographers))
    assert parts.agencies == tuple(map(str, caption.credit.agencies))


@given(hostile_texts())
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, each span of its credit is a piece of it with ink."""
    caption = newsdoc.parse_caption(text)

    for span in spans((newsdoc.parse_credit(text), caption.text, caption.credit)):
        assert span.source.text == text
        assert span.text.strip(" \t\r\n")


@pytest.mark.parametrize("shape", SHAPES)
def test_the_cost_grows_with_the_text(shape: str) -> None:
    """Four times a repeated shape costs four times the calls."""
    linear(newsdoc.parse_credit, shape * 40)
    linear(newsdoc.parse_caption, shape * 40)


@pytest.mark.parametrize(
    ("language", "text", "photographer"),
    [
        ("zh", "记者林一／摄影", "林一"),
        ("zh", "图｜林小田摄", "林小田"),
        ("ja", "撮影：川野一郎", "川野一郎"),
    ],
)
def test_a_maker_behind_a_label_without_blanks(language: str, text: str, photographer: str) -> None:
    """In a script without blanks a name behind a label, or beside the word for it, made the picture."""
    credit = newsdoc.parse_credit(text, language=language)

    assert credit is not None
    assert [photographer] == list(map(str, credit.photographers))
