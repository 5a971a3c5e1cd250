"""What stands where inside a block: the nodes and their parts as flat, named pieces.

    By Ann Lee, The Associated Press
       -------  --------------------
       person   agency

For everything that shows a story with its parts told apart.  It knows no node
class by name, so that those of users are shown as well.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from newsdoc.model import Article, Block, Node, Quote
from newsdoc.span import Span
from newsdoc.walk import field_names, is_node, parts

SINGULAR: Mapping[str, str] = {
    "agencies": "agency",
    "photographers": "photographer",
    "parts": "quote",
}
"""The names of fields that hold several, as one of them is called."""

UNSAID = frozenset({"span", "text", "located"})
"""Fields that cover a node and its parts once more."""

UNTOLD = UNSAID | {"parts", "body_start"}
"""Fields that only say again where words stand."""

SCATTERED = (Quote,)
"""Nodes whose span covers more than their words: only their parts are shown."""

LONGEST = 80
"""How many characters of a value are told."""


@frozen
class Tag:
    """A piece of a block that has a name."""

    span: Span
    #: "dateline", "person", "agency".
    name: str
    #: What is known about it, for people: "country KR".
    facts: str


@frozen
class Segment:
    """A piece of a block with all the tags that cover it, the widest first."""

    span: Span
    tags: tuple[Tag, ...]


def tagged(article: Article) -> Iterator[tuple[Block, list[Segment]]]:
    """Each block with its segments, which tile it."""
    inside: list[list[Tag]] = [[] for _ in article.blocks]
    starts = [block.span.start for block in article.blocks]
    for node in article.nodes:
        for tag in tags(node):
            at = max(bisect_right(starts, tag.span.start) - 1, 0)
            while at < len(starts) and starts[at] < tag.span.stop:
                inside[at].append(tag)
                at += 1
    for block, found in zip(article.blocks, inside, strict=True):
        yield block, list(segments(block.span, [t for t in found if block.span not in t.span]))


def segments(span: Span, found: Iterable[Tag]) -> Iterator[Segment]:
    """`span` cut wherever a tag starts or stops."""
    widest = sorted(found, key=lambda tag: (tag.span.start, -tag.span.stop))
    edges = {span.start, span.stop}
    for tag in widest:
        edges |= {edge for edge in (tag.span.start, tag.span.stop) if span.start < edge < span.stop}
    ordered = sorted(edges)
    active: list[Tag] = []
    coming = iter([*widest, None])
    following = next(coming)
    for start, stop in pairwise(ordered):
        active = [tag for tag in active if tag.span.stop > start]
        while following is not None and following.span.start <= start:
            if following.span.stop > start:
                active.append(following)
            following = next(coming)
        yield Segment(Span(span.source, start, stop), tuple(active))


# -- nodes to tags -----------------------------------------------------------------


def tags(node: Node, name: str = "", bounds: Span | None = None) -> Iterator[Tag]:
    """The node and its parts; those outside `bounds`, or all over them, are left out."""
    label = name or type(node).__name__.lower()
    about = facts(node)
    if not isinstance(node, SCATTERED):
        yield Tag(node.span, label, about)
    for field, value in parts(node):
        if field in UNSAID:
            continue
        kind = SINGULAR.get(field, field)
        if bounds is not None and (span_of(value) not in bounds or bounds in span_of(value)):
            continue
        if isinstance(value, Span):
            yield Tag(value, kind, about if isinstance(node, SCATTERED) else "")
        else:
            yield from tags(value, type(value).__name__.lower(), value.span)


def span_of(value: Span | Node) -> Span:
    """Where a span or a node stands."""
    return value if isinstance(value, Span) else value.span


def facts(node: Node) -> str:
    """What a node's fields say: "kind direct, cue said, speaker she (name Ann Lee)"."""
    told = []
    for field in field_names(type(node)):
        value = getattr(node, field)
        if value is None or value == () or field in UNTOLD or str(value) in (str(node), called(node)):
            continue
        values = value if isinstance(value, tuple) else (value,)
        told.append(f"{field} {' and '.join(map(shown, values))}")
    return ", ".join(told)


def shown(value: object) -> str:
    """A value of a field; of a node, what its own fields say too."""
    text = " ".join(called(value)[:LONGEST].split())
    more = facts(value) if is_node(value) else ""
    return f"{text} ({more})" if more else text


def called(value: object) -> str:
    """What a value is called: a node by the name in it, anything else by all its words."""
    name = getattr(value, "name", None)
    return str(name if is_node(value) and isinstance(name, Span) and name in value.span else value)


def count(segments: Iterable[Segment]) -> Counter[str]:
    """How many tags of each name there are."""
    return Counter(tag.name for tag in {tag for segment in segments for tag in segment.tags})
