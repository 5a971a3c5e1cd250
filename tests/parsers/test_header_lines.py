"""Lines between headline and text: a matrix of what papers, pages and agencies print there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc

CASES = Path(__file__).with_name("header_lines.txt")


def cases() -> Iterator[tuple[str, list[str], str, list[str]]]:
    """Every case: its language, the story around it, the line, and its blocks as they are told."""
    _, *languages = CASES.read_text(encoding="utf-8").split("\n## ")
    for part in languages:
        head, *pieces = part.strip("\n").split("\n\n")
        language, *story = head.split("\n= ")
        for piece in pieces:
            line, *blocks = piece.split("\n    ")
            yield language, story, line, blocks


def instant(stamp: newsdoc.Timestamp) -> str:
    """When: "2020-05-03 15:20 updated"."""
    assert stamp.value is not None
    clock = "" if stamp.precision == "day" else " %H:%M"
    return stamp.value.strftime(f"%Y-%m-%d{clock}") + (" updated" if stamp.kind == "updated" else "")


def signed(byline: newsdoc.Byline) -> str:
    """Who: "Ann Lee, [AP]"."""
    return ", ".join([*(str(it.name) for it in byline.people), *(f"[{it}]" for it in byline.agencies)])


def filed(dateline: newsdoc.Dateline) -> str:
    """Where and when: "BONN; May 3; [AP]"."""
    agencies = ", ".join(f"[{it}]" for it in dateline.agencies)
    return "; ".join(str(it) for it in (dateline.located, dateline.date, agencies) if it)


def told(article: newsdoc.Article, block: newsdoc.Block) -> str:
    """A block as the cases tell it: "byline: by Ann Lee = Ann Lee"."""
    said = ""
    for node in article.nodes:
        if not block.span.start <= node.span.start < block.span.stop:
            continue
        if isinstance(node, newsdoc.Timestamp):
            said = instant(node)
        elif isinstance(node, newsdoc.Dateline):
            said = filed(node)
        elif isinstance(node, newsdoc.Byline) and block.role == "byline":
            said = signed(node)
    return f"{block.role}: {block.text}" + (f" = {said}" if said else "")


@pytest.mark.parametrize(("language", "story", "line", "blocks"), list(cases()), ids=lambda it: str(it)[:40])
def test_a_line_of_the_header_is_read(language: str, story: list[str], line: str, blocks: list[str]) -> None:
    """Between a headline and the text, a line is the blocks that the case tells, and the text stays text."""
    headline, *text = story
    article = newsdoc.parse("\n\n".join((headline, line, *text)), language=language)
    first, *others = article.blocks

    assert ["headline", "paragraph", "paragraph"] == [it.role for it in (first, *others[-2:])]
    assert blocks == [told(article, block) for block in others[:-2]]
