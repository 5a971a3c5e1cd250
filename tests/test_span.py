"""Spans: whatever is done to one gives a smaller one of the same source."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.span import BLANK, GAP, LINE_END, Source, Span

ALIKE = "\x1c\x1d\x1e\x1f\x0b\x0c\x85\u2028\u2029\xa0"
"""What `str.strip` takes for blank or `str.splitlines` for a line end, and a wire does not."""

TEXTS = st.text(alphabet="ab .\t\r\n" + ALIKE)
"""Short texts of letters, blanks, line ends, and what only looks like them."""


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Any span of any short text."""
    source = Source(draw(TEXTS))
    start = draw(st.integers(0, len(source)))
    return source.span(start, draw(st.integers(start, len(source))))


@given(spans())
def test_text_is_that_of_the_source(span: Span) -> None:
    """A span's text is what stands there, by every way to ask for it."""
    assert span.source[span] == span.text == str(span) == span.source.text[span.start : span.stop]


@given(spans())
def test_strip_takes_blanks_and_nothing_else(span: Span) -> None:
    """`strip` takes spaces, tabs and line ends; controls that look blank are ink."""
    assert span.text.strip(BLANK) == span.strip().text
    assert span.text.lstrip(BLANK) == span.lstrip().text
    assert span.text.rstrip(BLANK) == span.rstrip().text


@given(spans())
def test_lines_end_at_crlf_lf_and_cr_only(span: Span) -> None:
    """The lines with their ends make up the text; nothing else ends one."""
    lines = list(span.lines())

    assert re.split("\r\n|\n|\r", span.text) == [line.text for line in lines]
    assert all(
        LINE_END.fullmatch(span.source.text, above.stop, below.start)
        for above, below in pairwise(lines)
    )


@given(spans())
def test_split_leaves_out_nothing_but_gaps(span: Span) -> None:
    """The pieces of `split` are the words between blanks, in their order."""
    assert [word for word in GAP.split(span.text) if word] == [p.text for p in span.split()]
    assert all(piece in span for piece in span.split())


@given(spans(), st.sampled_from(["a", "b+", r"\.", "(?P<word>[ab]+)"]))
def test_matching_sees_the_span_only(span: Span, pattern: str) -> None:
    """`match`, `search` and `find` find what they would in the text by itself."""
    compiled = re.compile(pattern)
    found = span.search(compiled)
    alone = compiled.search(span.text)

    assert [m[0] for m in compiled.finditer(span.text)] == [
        m.span.text for m in span.find(compiled)
    ]
    assert (alone[0] if alone else None) == (found.span.text if found else None)
    assert bool(compiled.match(span.text)) == (span.match(compiled) is not None)
    assert bool(compiled.fullmatch(span.text)) == (span.fullmatch(compiled) is not None)


def test_before_after_and_to() -> None:
    """A span is cut at another span."""
    source = Source("LONDON (AP) _ Rain fell")
    agency = source.span(8, 10)

    assert source.span().before(agency).text == "LONDON ("
    assert source.span().after(agency).text == ") _ Rain fell"
    assert source.span().to(agency).text == "LONDON (AP"
    assert agency in source.span()
    assert source.span() not in agency


def test_groups_of_a_match_are_spans() -> None:
    """A group that took no part is a KeyError by key, and None or a default by `get`."""
    source = Source("By Ann Lee")
    found = source.span().match(re.compile(r"By (?P<name>[A-Za-z ]+)(?P<role>, .+)?"))
    assert found is not None

    assert found["name"].text == "Ann Lee"
    assert found.get("role") is None
    assert found.get("role", found["name"]).text == "Ann Lee"
    with pytest.raises(KeyError):
        found["role"]


def test_long_spans_are_shown_short() -> None:
    """The repr of a span fits on a line, whatever it covers."""
    assert len(repr(Source("word " * 1000).span())) < 100
    assert repr(Source("x", "a.txt")) == "<Source 'a.txt' 1 characters>"
