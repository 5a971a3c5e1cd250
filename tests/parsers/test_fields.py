"""Single fields: texts that a journalist can read, each with what must come out.

A case is a line of text; the indented lines under it are the fields of its node.
A line without any must give no node.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsdoc
from newsdoc.model import Dateline, Node
from newsdoc.testing.outline import facts

HERE = Path(__file__).parent
INDENT = "    "
PARSERS: dict[str, Callable[[str], Node | None]] = {
    "dateline": newsdoc.parse_dateline,
    "timestamp": newsdoc.parse_timestamp,
}


def cases() -> Iterator[tuple[str, str, str]]:
    """Every case: the field, the text, the expected facts."""
    for field in PARSERS:
        text, expected = "", []
        lines = (HERE / f"{field}.txt").read_text(encoding="utf-8").split("\n")
        for line in [*lines, "#"]:
            if line.startswith(INDENT):
                expected.append(line.strip())
                continue
            if text:
                yield field, text, " | ".join(expected)
            text, expected = ("" if line.startswith("#") else line), []


def shown(node: Node | None) -> str:
    """The facts of a node on one line; of a dateline, the first word after it too."""
    if node is None:
        return ""
    said = [f"{name} {value}" for name, value in facts(node) if name != "body_start"]
    if isinstance(node, Dateline):
        said.append(f"body {node.span.source.text[node.body_start :].split()[0]}")
    return " | ".join(said)


@pytest.mark.parametrize(("field", "text", "expected"), list(cases()), ids=lambda value: value[:40])
def test_text_gives_its_fields(field: str, text: str, expected: str) -> None:
    """Each text gives exactly the fields under it."""
    assert expected == shown(PARSERS[field](text))
