"""Write the JSON Schema of `to_dict`, told from the model itself.

    python docs/make_schema.py > docs/reference/article.schema.json
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from newsdoc.converter import BUILT_IN, RESERVED, is_node
from newsdoc.model import Article, Metadata
from newsdoc.problems import Problem
from newsdoc.span import Source, Span
from newsdoc.writers.json import SCHEMA

PLAIN: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    datetime: {"type": "string", "description": "ISO 8601, with an offset where one is known"},
    date: {"type": "string", "description": "ISO 8601"},
}
"""Types that JSON has, or has a usual form for."""

TEXT = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
"""A text; in pieces where one string would join two halves of a surrogate pair."""

PLACE: dict[str, Any] = {
    "start": {"type": "integer", "minimum": 0},
    "stop": {"type": "integer", "minimum": 0},
    "text": TEXT,
}
"""What says where something stands."""


def schema() -> dict[str, Any]:
    """The schema of an article."""
    article = of_class(Article)
    article["properties"] |= {"schema": {"const": SCHEMA}, "nodes": listed(ref("Node"))}
    article["required"].insert(0, "schema")
    classes = [*BUILT_IN.values(), Metadata, Problem]
    source = of_class(Source)
    source["properties"]["text"] = TEXT
    # Where pieces stood in the document: start, stop and place; only where that is known.
    source["properties"]["origins"] = listed({"type": "array", "minItems": 3, "maxItems": 3})
    source["required"].remove("origins")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A news story as newsdoc.to_dict gives it",
        **article,
        "$defs": {
            "Source": source,
            "Span": closed(PLACE),
            "Node": {
                **closed({"type": {"type": "string"}, **PLACE}, more=True),
                "allOf": [when(name) for name in sorted(BUILT_IN)],
            },
            **{kind.__name__: of_class(kind) for kind in classes},
        },
    }


def of_class(kind: type[Any]) -> dict[str, Any]:
    """The schema of an attrs class; a node has its type and its place as well."""
    attrs.resolve_types(kind)
    node = kind is not Article and kind is not Source and is_node(kind)
    properties = {"type": {"const": kind.__name__}, **PLACE} if node else {}
    for field in attrs.fields(kind):
        if not node or field.name != "span":
            taken = node and RESERVED.fullmatch(field.name)
            properties[field.name + "_" * bool(taken)] = of_type(field.type)
    return closed(properties)


def of_type(kind: Any) -> dict[str, Any]:
    """The schema of a field's type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin in (Union, UnionType):
        return {"anyOf": [of_type(argument) for argument in arguments]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return listed(of_type(arguments[0]))
    if origin is not None:
        return {"type": "object"}
    return ref("Span" if kind is Span else kind.__name__)


def closed(properties: dict[str, Any], *, more: bool = False) -> dict[str, Any]:
    """An object that has all these properties, and no others unless `more`."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": more,
    }


def listed(items: dict[str, Any]) -> dict[str, Any]:
    """An array."""
    return {"type": "array", "items": items}


def ref(name: str) -> dict[str, Any]:
    """A definition by its name."""
    return {"$ref": f"#/$defs/{name}"}


def when(name: str) -> dict[str, Any]:
    """What a node must be if it says that it is one of newsdoc's."""
    return {"if": {"properties": {"type": {"const": name}}}, "then": ref(name)}


if __name__ == "__main__":
    print(json.dumps(schema(), indent=1))
