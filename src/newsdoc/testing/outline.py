"""The outline of an article: one line per node, for people and for golden tests.

    headline   N. Korea warns of 'toughest' response
    timestamp  Feb. 2, 2023 - 09:30 | value 2023-02-02 09:30 | precision minute | kind published
    byline     By Yonhap | agencies Yonhap
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import fields

from newsdoc.model import Article, Node
from newsdoc.span import GAP, Span

WIDE = 12


def outline(article: Article) -> str:
    """The blocks without nodes and the nodes, in the order of the text; then the problems."""
    rows = [(block.span.start, -len(block.span), f"{block.role:<{WIDE}}{short(block.span)}")
            for block in article.blocks if not holds(block.span, article.nodes)]
    rows += [(node.span.start, -len(node.span), line(node)) for node in article.nodes]
    rows.sort(key=lambda row: row[:2])
    problems = [f"{'problem':<{WIDE}}{problem.code}" for problem in article.problems]
    return "\n".join([*(row[2] for row in rows), *problems]) + "\n"


def holds(span: Span, nodes: tuple[Node, ...]) -> bool:
    """Whether any node stands inside a span."""
    return any(node.span in span for node in nodes)


def line(node: Node) -> str:
    """A node: its class, its words, and every field that says more."""
    said = [f"{name} {shown}" for name, shown in facts(node)]
    return " | ".join([f"{type(node).__name__.lower():<{WIDE}}{short(node.span)}", *said])


def facts(node: Node) -> Iterator[tuple[str, str]]:
    """The fields of a node that are not absent, as words."""
    for attribute in fields(type(node)):  # type: ignore[arg-type]  # nodes are attrs classes
        value = getattr(node, attribute.name)
        if attribute.name == "span" or value is None or value == ():
            continue
        yield attribute.name, show(value)


def show(value: Any) -> str:
    """A value as words: spans by their ends, nodes by their facts."""
    if isinstance(value, tuple):
        return "; ".join(show(item) for item in value)
    if isinstance(value, Span):
        return short(value)
    if hasattr(value, "__attrs_attrs__"):
        inner = ", ".join(f"{name} {shown}" for name, shown in facts(value))
        return f"({inner})"
    return str(value)


def short(span: Span, most: int = 64) -> str:
    """The words of a span on one line; of a long one, its two ends."""
    text = " ".join(piece.text for piece in span.split(GAP))
    return text if len(text) <= most else f"{text[:40]} ... {text[-20:]}"
