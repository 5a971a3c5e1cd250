"""Promise 5: k times the text costs at most 1.15 k times the function calls."""

import pytest

import newsdoc
from newsdoc.testing import linear, lossless

SHAPES = {
    "paragraphs": "The river plan is closed for the spring, the council of the north said on Friday.\n\n",
    "one line": "word ",
    "bylines": "By Ann Lee and Bo Ek\n",
    "by": "By ",
    "brackets": "((((",
    "open quotes": '"word ',
    "tex quotes": "``word ",
    "curly quotes": "“word ",
    "dates": "Feb. 2, 2023 ",
    "datelines": "BONN, Feb 2 (AP) - ",
    "commas": "A B, ",
    "said": "said he ",
    "credits": "Photo by A/B ",
    "blanks": "word                                        ",
    "tabs and returns": "word\t\r\n\t\r",
    "rules": "____ ",
    "capitals": "WORD WORD ",
    "one word in capitals": "ZC",
    "hyphens": "Aa-",
    "dots": "...",
    "bullets": "* word\n",
    "rows": "a   1   2\n",
    "slashes": "a/b/",
    "sign-offs and paragraphs": "(AP)\n\nThe river plan is closed. It was late.\n\n",
    "whole stories": "Bridge closes\n\nBy Ann Lee\n\nBONN (AP) - \"It is closed,\" he said.\n\n(AP)\n\n",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_calls_grow_with_the_text(shape: str) -> None:
    """Four times a repeated shape costs four times the calls."""
    linear(newsdoc.parse, shape * 40)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_tenth_of_a_megabyte_ends(shape: str) -> None:
    """A long text of any shape is parsed whole; a pattern that backtracks would take minutes here.

    No clock: speed is measured in ``benchmarks/``.
    """
    article = newsdoc.parse(shape * (100_000 // len(shape)))

    lossless(article)
    assert article.blocks
