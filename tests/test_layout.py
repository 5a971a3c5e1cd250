"""Lines to paragraphs: stories as the wires lay them out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdoc.layout import layout
from newsdoc.span import Source

CASES = Path(__file__).with_name("layout.txt")
STARTS = "¶ "
"""What stands in front of the first line of a paragraph."""


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """Every case: its title, the story, and how each of its paragraphs reads."""
    _, *pieces = CASES.read_text(encoding="utf-8").split("\n## ")
    for piece in pieces:
        title, *lines = piece.strip("\n").split("\n")
        story = "\n".join(line[len(STARTS) :] for line in lines)
        blocks: list[list[str]] = []
        for line in filter(None, lines):
            if line.startswith(STARTS):
                blocks.append([])
            blocks[-1].append(line[len(STARTS) :])
        yield title, story, ["\n".join(block).strip() for block in blocks]


@pytest.mark.parametrize(("title", "story", "paragraphs"), list(cases()), ids=lambda value: str(value)[:60])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_each_line_starts_or_continues_a_paragraph(
    title: str, story: str, paragraphs: list[str], end: str
) -> None:
    """The lines are grouped as the marks in front of them say, however the lines end."""
    source = Source(story.replace("\n", end))

    assert paragraphs == [str(block.span).replace(end, "\n") for block in layout(source)], title


@pytest.mark.parametrize("nothing", ["\u00a0", "\u200b", "\ufeff \u00ad"], ids=ascii)
def test_a_line_that_shows_nothing_is_a_blank_line(nothing: str) -> None:
    """Pages fill their empty lines with what nobody sees; a paragraph ends there all the same."""
    above, below = "The plan for the river was signed on Friday after", "a night of talks about the locks."
    blocks = [str(block.span) for block in layout(Source(f"{above}\n{nothing}\n{below}"))]

    assert [above, nothing, below] == blocks
