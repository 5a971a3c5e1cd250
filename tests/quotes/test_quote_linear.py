"""Promise 5 for quotations: k times the text costs at most 1.15 k times the function calls."""

from __future__ import annotations

import re

import pytest

from newsdoc.quotes import find
from newsdoc.span import Source
from newsdoc.testing import linear

PARAGRAPH_END = re.compile(r"\n\n+")

SHAPES = {
    "open marks": '"a ',
    "open curly marks": "“a ",
    "marks": '"',
    "mixed marks": "\"'",
    "apostrophes": "'a ",
    "genitives": "'the players' b ",
    "said": 'said "a" said ',
    "he said": '"It is," he said. ',
    "she added": '"It is so and so," she added.\n\n',
    "speakers": '"It is so," said Ann Abel. Borg said, "No."\n\n',
    "pieces": 'Abel said "a b" and ',
    "names": '"It is," Ann Abel ',
    "commas": '"It is," Abel, the a, the b, ',
    "relatives": '"It is," Abel, who, which, ',
    "conjunctions": 'and said "a" and ',
    "brackets": '"a," (((',
    "paragraphs that open": '"It goes on and on\n\n',
    "transcript": '"ABEL: a b c"\n\n',
    "sources": '"a b c," according to ',
    "floating": '"It is so and so." ',
    "genitive nouns": 'his claim "a b" ',
    "titles": 'in "The Big Show" ',
    "manner": 'as a "b" ',
    "dashes": '"a" -- ',
    "colons": 'Abel: "a" : ',
    "offices": 'Secretary of the State of the ',
    "office runs": '"a" head of the the ',
    "passives": 'Abel, described by "a" by ',
    "nouns that might be verbs": '"a," state state ',
    "appositions": '"a," said the mayor, Ann Abel, the mayor, ',
    "plural genitives": "\"a,\" the players' players' ",
    "particles": "Ann van der Abel de la ",
}


def read(text: str) -> object:
    """The quotations of a text."""
    source = Source(text)
    return find(source, source.span().split(PARAGRAPH_END), "en")


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_calls_grow_with_the_text(shape: str) -> None:
    """Four times a repeated shape costs four times the calls."""
    linear(read, shape * 40)


@pytest.mark.parametrize("depth", [10_000])
def test_deep_nests_cost_what_they_are_long(depth: int) -> None:
    """Marks that nest ten thousand deep are one quotation, the outermost."""
    source = Source("“a " * depth + "b” " * depth)
    found = find(source, [source.span()], "en")

    assert [source.text.strip("“” ")] == [str(part).rstrip("” ") for quote in found for part in quote.parts]


def test_a_hundred_thousand_open_marks_end() -> None:
    """Marks that nothing closes are passed over."""
    source = Source("\"a 'b “c ``d " * 25_000)

    assert len(find(source, [source.span()], "en")) <= 1
