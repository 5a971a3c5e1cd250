"""Into a node: the spans and nodes in its fields.

    Byline(span, people=(Person(span, name), ...)) -> span, people[0].span, people[0].name, ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, TypeGuard

from attrs import fields_dict, has

from newsdoc.nodes import Node
from newsdoc.span import Span

_FIELDS: dict[type, tuple[str, ...]] = {}
_VALUES: dict[type, Callable[[Any], tuple[Any, ...]]] = {}


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of an attrs class; none of any other."""
    names = _FIELDS.get(kind)
    if names is None:
        names = _FIELDS[kind] = tuple(fields_dict(kind)) if has(kind) else ()
    return names


def values_of(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What gets the values of all fields of an attrs class at once."""
    getter = _VALUES.get(kind)
    if getter is None:
        names = field_names(kind)
        get = attrgetter(*names)
        getter = _VALUES[kind] = get if len(names) > 1 else lambda node: (get(node),)
    return getter


def is_node(value: object) -> TypeGuard[Node]:
    """Whether a value is of an attrs class and has a span."""
    return bool(field_names(value.__class__)) and getattr(value, "span", None).__class__ is Span


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
    for value in values_of(node.__class__)(node):
        if value.__class__ is Span:
            found.append(value)
        elif value.__class__ is tuple:
            for item in value:
                if item.__class__ is Span:
                    found.append(item)
                elif field_names(item.__class__):
                    found += spans_of(item)
        elif value is not None and field_names(value.__class__):
            found += spans_of(value)
    return found
