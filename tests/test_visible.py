"""What a screen would obey is drawn instead."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.visible import visible

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""The characters that turn the order of letters around."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("one\rtwo\r\nthree\nfour", "one\ntwo\nthree\nfour"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\x85\u2028b", "a[U+0085][U+2028]b"),
        ("\udc80", "[U+DC80]"),
        ("a\tb", "a\tb"),
        ("عَرَبِيّ 한국어 👩‍👩‍👧", "عَرَبِيّ 한국어 👩‍👩‍👧"),
    ],
)
def test_samples(text: str, shown: str) -> None:
    """Controls get their pictures, overrides their numbers; letters stay as they are."""
    assert shown == visible(text)


@pytest.mark.parametrize("character", [*OVERRIDES, "\u2028", "\x85", "\x9b", "\U000e0041"])
def test_every_override_is_drawn(character: str) -> None:
    """No character that changes how others are shown comes through, wherever it stands."""
    assert f"a[U+{ord(character):04X}]b" == visible(f"a{character}b")


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_nothing_to_obey_is_left(text: str) -> None:
    """No control but tab and line feed, no override and no surrogate comes through."""
    shown = visible(text)

    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]
    assert not set(shown) & set(OVERRIDES)
    assert shown == shown.encode().decode()
