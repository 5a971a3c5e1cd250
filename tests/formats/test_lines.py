"""Lines as readers take them from a document."""

from __future__ import annotations

import pytest

from newsdoc.formats.shared.lines import inked, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", ["a", "b"]),
        ("a\n\nb\n", ["a", "", "b"]),
        ("a\r\n \t\r\n\r\n\n  b\r\rc", ["a", "", "  b", "", "c"]),
        ("\n\n\na", ["", "a"]),
        ("a\n" + " \n" * 50_000 + "b", ["a", "", "b"]),
        (" a \n", [" a "]),
        ("  ", ["  "]),
        ("", []),
    ],
)
def test_blank_lines_in_a_row_are_one(text: str, expected: list[str]) -> None:
    """However many blank lines part two others, one stands between them; the others are whole."""
    found = list(inked(text))

    assert expected == [line.text for line in found]
    assert expected == [text[line.start : line.stop] for line in found]


def test_lines_that_show_something_are_the_same() -> None:
    """Both ways of reading give the same lines, those that are blank aside."""
    text = "\r\n a\n\n b \r\r\n\t\nc\rd"

    assert [line for line in lines(text) if line.text.strip()] == [line for line in inked(text) if line.text]
