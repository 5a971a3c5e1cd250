"""Into a node: the spans and nodes in its fields.

    Byline(span, people=(Person(span, name), ...)) -> span, people[0].span, people[0].name, ...
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from attrs import fields_dict, has

from newsdoc.nodes import Node
from newsdoc.span import Span

_FIELDS: dict[type, tuple[str, ...]] = {}


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of an attrs class; none of any other."""
    names = _FIELDS.get(kind)
    if names is None:
        names = _FIELDS[kind] = tuple(fields_dict(kind)) if has(kind) else ()
    return names


def is_node(value: object) -> TypeGuard[Node]:
    """Whether a value is of an attrs class and has a span."""
    return bool(field_names(type(value))) and isinstance(getattr(value, "span", None), Span)


def parts(node: Node) -> Iterator[tuple[str, Span | Node]]:
    """The spans and nodes in a node's fields, each with the name of its field."""
    for name in field_names(type(node)):
        value = getattr(node, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Span) or is_node(item):
                yield name, item


def spans_of(node: object) -> list[Span]:
    """Every span that a node holds, in the nodes inside it too."""
    found: list[Span] = []
    for name in field_names(type(node)):
        value = getattr(node, name)
        for item in value if value.__class__ is tuple else (value,):
            if item.__class__ is Span:
                found.append(item)
            elif item.__class__ in _FIELDS or has(type(item)):
                found += spans_of(item)
    return found
