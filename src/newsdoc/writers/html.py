"""Articles as a page for readers: headings, paragraphs, figures, times.

    <h1 class="headline">N. Korea warns of &#x27;toughest&#x27; response</h1>
    <p class="timestamp"><time datetime="2023-02-02T09:30:00">Feb. 2, 2023 - 09:30</time></p>

Every block is there, in its order, with its role for a class; what a page put
around the story is hidden.  For a view with all parts marked see `newsdoc.display`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from newsdoc.model import Article, Block, Timestamp
from newsdoc.tags import Segment, tagged
from newsdoc.visible import escaped

ELEMENTS: Mapping[str, str] = {
    "headline": "h1",
    "subhead": "h2",
    "keypoint": "li",
    "caption": "figcaption",
    "table": "pre",
    "note": "aside",
}
"""The elements of roles; all others are paragraphs."""

AROUND: Mapping[str, tuple[str, str]] = {
    "keypoint": ('<ul style="list-style: none">\n', "</ul>\n"),  # the bullets stand in the text
    "caption": ("<figure>\n", "</figure>\n"),
}
"""What stands around a run of blocks of one role."""

HIDDEN = frozenset({"boilerplate"})
"""Roles that are no part of the story."""


def to_html(article: Article) -> str:
    """The story as a page of its own, escaped throughout."""
    title = escaped(article.headline.span.text if article.headline else article.source.name or "")
    language = f' lang="{escaped(article.language)}"' if article.language else ""
    return (
        f'<!doctype html>\n<html{language}>\n<head><meta charset="utf-8"><title>{title}</title>'
        f"</head>\n<body>\n<article>\n{''.join(runs(article))}</article>\n</body>\n</html>\n"
    )


def runs(article: Article) -> Iterator[str]:
    """The blocks, those of one role together inside what stands around them."""
    times = {t.span.start: t for t in article.find(Timestamp)}
    for role, run in groupby(tagged(article), key=lambda pair: pair[0].role):
        elements = "".join(element(block, segments, times) for block, segments in run)
        before, after = AROUND.get(role, ("", ""))
        yield before + elements + after


def element(block: Block, segments: Iterable[Segment], times: Mapping[int, Timestamp]) -> str:
    """A block as its element."""
    name = ELEMENTS.get(block.role, "p")
    hidden = " hidden" if block.role in HIDDEN else ""
    words = "".join(map(piece, segments))
    time = times.get(block.span.start)
    if time is not None and time.value is not None and time.span == block.span:
        words = f'<time datetime="{time.value.isoformat()}">{words}</time>'
    return f'<{name} class="{escaped(block.role)}"{hidden}>{words}</{name}>\n'


def piece(segment: Segment) -> str:
    """A piece of a block; its classes are the names of the parts that it belongs to."""
    words = escaped(segment.span.text)
    names = " ".join(escaped(tag.name) for tag in segment.tags)
    return f'<span class="{names}">{words}</span>' if names else words
