"""Articles as plain data, and back: ``from_dict(to_dict(article)) == article``.

    {"schema": 1, "source": {"text": "...", "name": null, "encoding": null},
     "format": "plain", "language": "en",
     "blocks": [{"type": "Block", "start": 0, "stop": 9, "text": "...", "role": "headline", ...}],
     "nodes": [{"type": "Headline", "start": 0, "stop": 9, "text": "..."}, ...],
     "metadata": {...}, "problems": [{"span": null, "code": "no-body", "message": "..."}]}

A node is its class's name, its place, its exact text, and its fields; a field
that is a span is ``{"start", "stop", "text"}``.  A field whose own name is one of
those four keys gets an underscore: ``text_`` of a paragraph is its words.  Dates
are ISO 8601.  The offsets count code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from newsdoc.model import Article
from newsdoc.problems import DataError

if TYPE_CHECKING:
    from newsdoc.model import Node

SCHEMA = 1
"""The number of the schema; a change that breaks readers gives the next one."""

UNSAFE = re.compile(r"[\ud800-\udfff\x85\u2028\u2029]")
"""What JSON escapes: lone surrogates, which no codec writes, and what some read as line ends."""


def to_dict(article: Article) -> dict[str, Any]:
    """`article` as dicts, lists, strings and numbers, as JSON has them."""
    from newsdoc.converter import converter

    data: dict[str, Any] = converter().unstructure(article)
    return {"schema": SCHEMA, **data}


def from_dict(data: Mapping[str, Any], *, nodes: Iterable[type[Node]] = ()) -> Article:
    """The article that `to_dict` made `data` of.

    Args:
        data: What `to_dict` gave, or what ``json.loads`` made of `to_json`'s text.
        nodes: Your own node classes that may occur in it.

    Raises:
        DataError: `data` is no article; its `errors` say what is wrong, and where.
    """
    from newsdoc.converter import structured

    if not isinstance(data, Mapping):
        raise DataError([f"expected a mapping, not {type(data).__name__} @ $"])
    if data.get("schema", SCHEMA) != SCHEMA:
        raise DataError([f"schema {data['schema']!r}, but this is newsdoc for {SCHEMA} @ $.schema"])
    return structured(data, tuple(nodes))


def to_json(article: Article, *, indent: int | None = None) -> str:
    """`article` as JSON, on one line unless `indent` is given; UTF-8 can always write it."""
    import json  # here and not above: most who import newsdoc write no JSON

    text = json.dumps(to_dict(article), ensure_ascii=False, indent=indent, default=refuse)
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def refuse(value: object) -> NoReturn:
    """Say which value of a user's own node JSON cannot carry."""
    raise DataError([f"JSON has no word for a {type(value).__name__} such as {value!r:.60}"])
