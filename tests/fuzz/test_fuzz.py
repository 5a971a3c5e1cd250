"""Texts and files that are nearly right: every promise holds on them as well.

Wild characters find little, for they match no pattern.  So these are the fixtures of
the project with words of the lexicon put into them, cut, swapped and twisted, and the
files of the formats with bytes gone wrong.  `nox -s fuzz` tries thousands.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.testing import exact, lossless, roundtrip

TESTS = Path(__file__).parents[1]
LEXICON = Path(newsdoc.__file__).parent / "lexicon"
FOLDERS = (TESTS / "golden", TESTS / "formats", TESTS.parent / "seeds")

LONGEST_WORD = 60
"""Longer entries of the lexicon are none that are looked for."""

JOINTS = (
    "", " ", "\n", "\n\n", ": ", " - ", ", ", ". ", "\r", "\r\n", "\t", "\u00a0", " (", ") ", "/", '"', "”",
)  # fmt: skip
"""What may come to stand between two words."""


def strings(value: Any) -> Iterator[str]:
    """Every string in a table, its keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


@cache
def words() -> list[str]:
    """Every word and phrase of the lexicon."""
    found = {
        word
        for path in sorted(LEXICON.glob("*.toml"))
        for word in strings(tomllib.loads(path.read_text(encoding="utf-8")))
    }
    return sorted(word for word in found if len(word) <= LONGEST_WORD)


@cache
def files() -> list[bytes]:
    """The documents of the project, in every format that it has one of."""
    paths = (path for folder in FOLDERS for path in sorted(folder.rglob("*")))
    unwanted = (".outline", ".py", ".pyc")
    return [path.read_bytes() for path in paths if path.is_file() and path.suffix not in unwanted]


@cache
def lines() -> list[str]:
    """The lines of all cases: headers, captions, quotations."""
    paths = sorted(path for name in ("parsers", "quotes") for path in (TESTS / name).glob("*.txt"))
    return [line for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line]


def twisted(text: str, how: int) -> str:
    """A text as it is, or in other letters, figures and blanks that look alike."""
    ways = {
        1: text.upper(),
        2: text.lower(),
        3: text.title(),
        4: text.translate(str.maketrans("iskI1", "ıſ\u212aİ１")),
        5: text.replace(" ", "\n"),
        6: text.replace(" ", "\u00a0"),
        7: text.replace(" ", "  "),
        8: text[: len(text) // 2],
    }
    return ways.get(how, text)


def pieces() -> st.SearchStrategy[str]:
    """Words of the lexicon and lines of the cases, as they are or twisted."""
    said = st.sampled_from(words()) | st.sampled_from(lines())
    return st.builds(twisted, said, st.integers(0, 16))


def mixtures() -> st.SearchStrategy[str]:
    """Texts of nothing but words that mean something to a parser."""
    joint = st.sampled_from(JOINTS)
    return st.lists(st.builds(str.__add__, pieces(), joint), max_size=40).map("".join)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A document with stretches of it cut out, doubled, or replaced."""
    data = draw(st.sampled_from(files()))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        stop = min(len(data), start + draw(st.integers(0, 200)))
        kept = st.sampled_from((b"", data[start:stop] * 2))
        data = data[:start] + draw(kept | st.binary(max_size=4) | pieces().map(str.encode)) + data[stop:]
    return data


def sound(data: str | bytes) -> None:
    """Every story of a document keeps the promises, and can be written."""
    for article in newsdoc.read(data if isinstance(data, bytes) else data.encode()):
        exact(article)
        lossless(article)
        roundtrip(article)
        for form in ("html", "text", "json"):
            newsdoc.write(article, form)
        assert article.explain()


@given(mixtures())
def test_any_mixture_of_words_keeps_the_promises(text: str) -> None:
    """Words that parsers look for, in an order that no desk would send."""
    sound(text)


@given(damaged())
def test_any_damaged_document_keeps_the_promises(data: bytes) -> None:
    """Files of all formats, cut, doubled and overwritten."""
    sound(data)
