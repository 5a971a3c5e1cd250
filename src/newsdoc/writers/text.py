"""Articles as plain text: one paragraph per line, a blank line between blocks.

    N. Korea warns of 'toughest' response

    Feb. 2, 2023 - 09:30 By Yonhap

    North Korea said Thursday it will ...

All words of the story are there, in their order, without what a page put around
them; blocks that share a line in the source share one here.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdoc.model import Article, Block
from newsdoc.span import LINE_END, Span

AROUND = frozenset({"boilerplate"})
"""Roles that are no part of the story."""

AS_IT_STANDS = frozenset({"table"})
"""Roles whose lines mean something."""


def to_text(article: Article) -> str:
    """The words of the story; it ends in a line end unless it is empty."""
    text = "".join(pieces([b for b in article.blocks if b.role not in AROUND]))
    return text + "\n" if text else ""


def pieces(blocks: list[Block]) -> Iterator[str]:
    """The text of each block, and what stands between it and the one before."""
    above: Span | None = None
    for block in blocks:
        if above is not None:
            between = above.source.span(above.stop, block.span.start)
            yield "\n\n" if between.search(LINE_END) or len(between.strip()) else between.text
        yield words(block)
        above = block.span


def words(block: Block) -> str:
    """A block on one line, or, where its lines mean something, as it stands."""
    if block.role in AS_IT_STANDS:
        return "\n".join(line.rstrip().text for line in block.span.lines())
    return " ".join(line.strip().text for line in block.span.lines() if len(line.strip()))
