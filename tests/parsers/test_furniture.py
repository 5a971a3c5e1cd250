"""What a page and a desk put around a story stays out of its body, in each language; its words stay in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc

CASES = Path(__file__).with_name("furniture.txt")


def cases() -> Iterator[tuple[str, str, bool]]:
    """The opening of a story, a line, and whether the line is a paragraph."""
    _, *pieces = CASES.read_text(encoding="utf-8").split("\n## ")
    for piece in pieces:
        _, headline, lead, *lines = piece.strip("\n").split("\n")
        for line in lines:
            yield f"{headline}\n\n{lead}\n\n", line[2:], line.startswith("+ ")


@pytest.mark.parametrize(("opening", "line", "kept"), list(cases()))
def test_furniture_is_told_from_words(opening: str, line: str, kept: bool) -> None:
    """A line behind the first paragraph is one itself, or it is not."""
    article = newsdoc.parse(opening + line + "\n")

    assert kept == (line in [str(paragraph) for paragraph in article.paragraphs])
