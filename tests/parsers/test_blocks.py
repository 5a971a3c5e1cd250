"""The roles of blocks: stories that a journalist can read, a line to a block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc

CASES = Path(__file__).with_name("blocks.txt")


def cases() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every case: its title, and its blocks as roles and texts."""
    _, *pieces = CASES.read_text(encoding="utf-8").split("\n## ")
    for piece in pieces:
        title, *lines = piece.strip("\n").split("\n")
        split = [line.partition(": ") for line in lines]
        yield title, [(role, text) for role, _, text in split]


@pytest.mark.parametrize(("title", "blocks"), list(cases()), ids=lambda value: str(value)[:60])
def test_each_block_has_its_role(title: str, blocks: list[tuple[str, str]]) -> None:
    """Parsed as one story, the lines are claimed one by one in the roles that stand before them."""
    article = newsdoc.parse("\n\n".join(text for _, text in blocks))

    assert blocks == [(block.role, block.text) for block in article.blocks], title


def test_header_lines_above_long_paragraphs_are_not_wrapped() -> None:
    """Where paragraphs are one line each, the lines of the header are not taken for wrapped ones."""
    header = (
        "BC-US--Levee Vote, 1st Ld-Writethru,480\nDelta parishes approve levee tax in close vote\n"
        "Eds: Updates with final count. With AP Photos.\nBy ANN LEE\n"
    )
    said = "Voters in three parishes narrowly approved a property tax for new levees, officials said, and"
    article = newsdoc.parse(f"{header}   BONN (AP) - {said} more.\n   {said} the fight is over.\n")
    roles = [block.role for block in article.blocks]

    assert ["slugline", "headline", "note", "byline", "paragraph", "paragraph"] == roles
