"""Into a node: the spans and nodes in its fields.

    Byline(span, people=(Person(span, name), ...)) -> span, people[0].span, people[0].name, ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any, TypeGuard

from attrs import fields_dict, has

from newsdoc.nodes import Node
from newsdoc.span import Span

_FIELDS: dict[type, tuple[str, ...]] = {}
PLAIN = frozenset((type(None), str, int, bool, float, date, datetime))
"""What holds no span."""

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
    kind = value.__class__
    return bool(_FIELDS.get(kind) or field_names(kind)) and getattr(value, "span", None).__class__ is Span


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
        kind = value.__class__
        if kind is Span:
            found.append(value)
        elif kind is tuple:
            for item in value:
                found += (item,) if item.__class__ is Span else spans_inside(item)
        elif kind not in PLAIN:
            found += spans_inside(value)
    return found


def spans_inside(value: object) -> Sequence[Span]:
    """The spans of a value that may be a node."""
    return spans_of(value) if field_names(value.__class__) else ()
