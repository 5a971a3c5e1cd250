"""How cattrs takes an article apart and puts it together (imported when first used).

Spans and nodes need more than cattrs does by itself: a span is read against the
source of the article at hand, which `SOURCE` holds while one is read, and a node
is told by its ``type``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from typing import Any, TypeAlias

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf.json import JsonConverter, make_converter

from newsdoc import model
from newsdoc.model import Article, Metadata, Node
from newsdoc.problems import DataError, Problem
from newsdoc.span import Origin, Source, Span

Hook: TypeAlias = Callable[[Any, Any], Any]
"""How cattrs reads: from data and a type to a value of that type."""

SOURCE: ContextVar[Source] = ContextVar("SOURCE")
"""The source that the spans being read point into."""

RESERVED = re.compile(r"(?:type|start|stop|text)_*")
"""Field names that would hide a node's own keys; they get an underscore more."""

HALVES = re.compile(r"(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
"""Between two halves of a surrogate pair, which JSON would join to one character."""

BUILT_IN: Mapping[str, type[Any]] = {
    name: value
    for name, value in vars(model).items()
    if isinstance(value, type) and attrs.has(value) and hasattr(value, "span") and value is not Source
}
"""The node classes of newsdoc, by name."""

WHOLE = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}
"""The plain types, which must be what they are: cattrs by itself makes "None" of None."""


def structured(data: Mapping[str, Any], nodes: tuple[type[Node], ...]) -> Article:
    """The article in `data`; a `DataError` where there is none."""
    try:
        reader = converter(nodes)
        token = SOURCE.set(source_in(data.get("source")))
        try:
            return reader.structure(data, Article)
        finally:
            SOURCE.reset(token)
    except cattrs.BaseValidationError as error:
        raise DataError(cattrs.transform_error(error, "$", told)) from error


def told(error: BaseException, _: Any) -> str:
    """What an exception of cattrs says, for people."""
    return "it is missing" if isinstance(error, KeyError) else str(error)


@cache
def converter(nodes: tuple[type[Node], ...] = ()) -> JsonConverter:
    """A converter for articles with newsdoc's nodes and `nodes`."""
    known = {**BUILT_IN, **{kind.__name__: kind for kind in nodes}}
    if len(known) < len(BUILT_IN) + len(set(nodes)):
        raise DataError([f"two node classes of one name among {sorted(known)}"])
    made = make_converter(unstruct_collection_overrides={tuple: list})
    made.register_unstructure_hook(Span, span_out)
    made.register_structure_hook(Span, lambda data, _: span_in(data))
    made.register_unstructure_hook(Source, source_out)
    made.register_structure_hook(Source, lambda _, __: SOURCE.get())
    # By identity: registered as a class, the protocol would stand for every class with a span.
    made.register_unstructure_hook_func(is_protocol, made.unstructure)
    made.register_structure_hook_func(is_protocol, lambda data, _: node_in(data, known, made))
    made.register_unstructure_hook_factory(attrs.has, lambda kind: writer_of(kind, made))
    made.register_structure_hook_factory(attrs.has, lambda kind: reader_of(kind, made))
    for plain in WHOLE:
        made.register_structure_hook(plain, plain_in)
    return made


# -- sources and spans -----------------------------------------------------------


def text_out(text: str) -> str | list[str]:
    """A text; in pieces where JSON would join two halves of a surrogate pair."""
    return HALVES.split(text) if HALVES.search(text) else text


def text_in(data: Any) -> str:
    """The text that `text_out` made `data` of."""
    text = "".join(data) if isinstance(data, list) else data
    if not isinstance(text, str):
        raise TypeError("expected a string")
    return text


def source_out(source: Source) -> dict[str, Any]:
    """A source with all its text, and where its pieces stood where that is known."""
    data: dict[str, Any] = {"text": text_out(source.text), "name": source.name, "encoding": source.encoding}
    if source.origins:
        data["origins"] = [[origin.start, origin.stop, text_out(origin.where)] for origin in source.origins]
    return data


def source_in(data: Any) -> Source:
    """The source in `data`."""
    try:
        origins = tuple(Origin(start, stop, text_in(where)) for start, stop, where in data.get("origins", ()))
        return Source(text_in(data["text"]), data.get("name"), data.get("encoding"), origins)
    except (TypeError, KeyError, AttributeError, ValueError):
        raise DataError(["expected a source with its text @ $.source"]) from None


def span_out(span: Span) -> dict[str, Any]:
    """A span with the text that it covers."""
    return {"start": span.start, "stop": span.stop, "text": text_out(span.text)}


def span_in(data: Any) -> Span:
    """The span in `data`, checked against the source."""
    if not isinstance(data, Mapping):
        raise TypeError("expected a span: start, stop and text")
    source, start, stop = SOURCE.get(), data.get("start"), data.get("stop")
    if type(start) is not int or type(stop) is not int or not 0 <= start <= stop <= len(source):
        raise ValueError(f"{start!r} to {stop!r} is no place in a text of {len(source)} characters")
    span = Span(source, start, stop)
    if "text" in data and text_in(data["text"]) != span.text:
        raise ValueError(f"{start} to {stop} is not the text that stands beside it")
    return span


# -- nodes and other attrs classes -----------------------------------------------


def is_protocol(kind: Any) -> bool:
    """Whether a type is `Node` itself: then the node at hand tells its class."""
    return kind is Node


def is_node(kind: type[Any]) -> bool:
    """Whether a class is a node: it has a span that is never None."""
    return kind is not Problem and ("span" in attrs.fields_dict(kind) or hasattr(kind, "span"))


def overrides(kind: type[Any]) -> dict[str, Any]:
    """What differs from cattrs's own way: reserved names, and fields of any type."""
    attrs.resolve_types(kind)
    found: dict[str, Any] = {}
    for field in attrs.fields(kind):
        untyped = field.type in (None, Any) or (kind is Metadata and field.name == "extra")
        name = field.name + "_" if is_node(kind) and RESERVED.fullmatch(field.name) else None
        if untyped:
            found[field.name] = override(rename=name, unstruct_hook=any_out, struct_hook=any_in)
        elif name:
            found[field.name] = override(rename=name)
    return found


def writer_of(kind: type[Any], made: JsonConverter) -> Callable[[Any], dict[str, Any]]:
    """How an attrs class becomes a dict."""
    changed = overrides(kind)
    if not is_node(kind):
        return make_dict_unstructure_fn(kind, made, **changed)
    if "span" in attrs.fields_dict(kind):
        changed["span"] = override(omit=True)
    fields: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(kind, made, **changed)
    return lambda node: {"type": kind.__name__, **span_out(node.span), **fields(node)}


def reader_of(kind: type[Any], made: JsonConverter) -> Hook:
    """How an attrs class is made from a dict."""
    fields: Hook = make_dict_structure_fn(kind, made, **overrides(kind))
    if not is_node(kind):
        return lambda data, _: fields(mapping(data), kind)

    def read(data: Any, _: Any) -> Any:
        if mapping(data).get("type") != kind.__name__:
            raise ValueError(f"expected a {kind.__name__}, not a {data.get('type')!r}")
        return fields({**data, "span": data}, kind)

    return read


def node_in(data: Any, known: Mapping[str, type[Any]], made: JsonConverter) -> Node:
    """The node in `data`, of the class that its type names."""
    kind = known.get(str(mapping(data).get("type")))
    if kind is None:
        raise ValueError(f"no node class {data.get('type')!r}; name your own in nodes=")
    node: Node = made.structure(data, kind)
    return node


def mapping(data: Any) -> Mapping[str, Any]:
    """`data`, which must be a mapping."""
    if not isinstance(data, Mapping):
        raise TypeError(f"expected a mapping, not {type(data).__name__}")
    return data


# -- plain values, and values of any type ------------------------------------------


def plain_in(data: Any, kind: Any) -> Any:
    """A string, a number or a truth value, as it stands."""
    if kind not in WHOLE:  # an enum of strings or numbers
        return kind(data)
    if type(data) is kind or (kind is float and type(data) is int):
        return data
    raise TypeError(f"expected {WHOLE[kind]}, not {data!r:.60}")


def any_out(value: Any) -> Any:
    """A value of any type; what JSON has no word for says its type."""
    if isinstance(value, (datetime, date)):
        return {"type": type(value).__name__, "value": value.isoformat()}
    if isinstance(value, Span):
        return {"type": "Span", "value": span_out(value)}
    if isinstance(value, Mapping):
        plain = {key: any_out(item) for key, item in value.items()}
        return {"type": "mapping", "value": plain} if "type" in value else plain
    if isinstance(value, (list, tuple)):
        return [any_out(item) for item in value]
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise DataError([f"JSON has no word for a {type(value).__name__} such as {value!r:.60}"])


def any_in(data: Any, _: Any = None) -> Any:
    """The value that `any_out` made `data` of; a list comes back as a tuple."""
    if isinstance(data, list):
        return tuple(any_in(item) for item in data)
    if not isinstance(data, Mapping):
        return data
    if "type" in data:
        return TYPED[data["type"]](data["value"])
    return {key: any_in(item) for key, item in data.items()}


TYPED: Mapping[str, Callable[[Any], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "Span": span_in,
    "mapping": lambda data: {key: any_in(item) for key, item in data.items()},
}
"""How the values that say their type are read."""
