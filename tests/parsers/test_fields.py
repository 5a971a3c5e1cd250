"""Single fields: texts that a journalist can read, each with what must come out.

A case is a line of text, "⏎" for a line end in it; the indented lines under it are
the fields of the node that it must give.  A line without any must give no node.
Lines with "#" are comments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsdoc
from newsdoc.model import Dateline, Node
from newsdoc.testing.outline import facts

HERE = Path(__file__).parent
INDENT = "    "
PARSERS: dict[str, Callable[[str], Node | None]] = {
    "byline": newsdoc.parse_byline,
    "caption": newsdoc.parse_caption,
    "credit": newsdoc.parse_credit,
    "dateline": newsdoc.parse_dateline,
    "timestamp": newsdoc.parse_timestamp,
}


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """Every case: the field, the text, the fields of its node."""
    for field in PARSERS:
        text, expected = "", list[str]()
        for line in [*(HERE / f"{field}.txt").read_text(encoding="utf-8").split("\n"), "#"]:
            if line.startswith(INDENT):
                expected.append(line.strip())
                continue
            if text:
                yield field, text.replace(" ⏎ ", "\n"), expected
            text, expected = ("" if line.startswith("#") else line), []


def shown(node: Node | None) -> list[str]:
    """The fields of a node, one a line; of a dateline, the first word after it too."""
    if node is None:
        return []
    said = [f"{name} {value}" for name, value in facts(node) if name != "body_start"]
    if isinstance(node, Dateline):
        said.append(f"body {node.span.source.text[node.body_start :].split()[0]}")
    return said


@pytest.mark.parametrize(("field", "text", "expected"), list(cases()))
def test_text_gives_its_fields(field: str, text: str, expected: list[str]) -> None:
    """Each text gives exactly the fields under it."""
    assert expected == shown(PARSERS[field](text))
