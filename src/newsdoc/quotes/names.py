"""Names as they are compared: by their first and their family name, whatever their case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsdoc.letters import UPPER
from newsdoc.quotes.people import (
    LONGEST_NAME,
    PLACED,
    borne,
    department,
    from_given,
    gender_of_keys,
    name_of,
    plain,
)
from newsdoc.quotes.pieces import KEPT, Part, Words, folded, pieces
from newsdoc.quotes.words import Gender, Lexis
from newsdoc.span import Source, Span

STEM = 3
"""The letters of the shortest name without the ending of its case."""

GAPS = re.compile(r"[ \u00a0\r\n]+")

GAP = r"(?:[ \u00a0\n]|\r\n)"
HYPHENED = r"[^\W_]*+(?>(?:[-'’](?!s\b)[^\W_]++){0,8})"
WORD = rf"(?<![^\W_])[{UPPER}](?:\.(?>(?:[{UPPER}]\.)*)|{HYPHENED})(?!:[^\W\d_])"


# Groups that give nothing back are atomic: Python before 3.11.5 matches possessive ones wrongly (gh-106052).
# Linear: the two kinds of words end differently, nothing that was taken is given back, and the
# repeats are bounded.
@cache
def full_name(particles: frozenset[str]) -> re.Pattern[str]:
    """Two to six words with capitals in a row, the last as a group: "Ann Lee", "Kim van der Ek"."""
    particle = "|".join(map(re.escape, sorted(particles)))
    between = rf"(?>(?:(?![{UPPER}])(?>(?:(?:{particle}){GAP}){{1,2}}))?)"
    return re.compile(rf"{WORD}(?:{GAP}{between}({WORD})){{1,5}}")


class Name(NamedTuple):
    """A full name where it first stands, and the words by which it is known."""

    span: Span
    first: str
    last: str


def family(keys: Sequence[str], words: Lexis) -> str:
    """The family name, or what stands for it: the last word that is no "Jr."."""
    return keys[-2] if len(keys) > 1 and keys[-1] in words.suffixes else keys[-1]


@lru_cache(KEPT)
def stem(word: str, words: Lexis) -> str:
    """A name without the ending of its case, of which there is one at most."""
    ending = next((end for end in words.case_endings if word.endswith(end)), "")
    return word.removesuffix(ending) if len(word) - len(ending) >= STEM else word


@lru_cache(KEPT)
def ends(text: str, words: Lexis) -> tuple[str, str, str | None]:
    """The keys of the first and the family name of a mention, and its word if it has one only."""
    name = pieces(text, 0, len(text))
    keys = [word.key for word in name]
    return keys[0], family(keys, words), text[name[0].start : name[0].bare] if len(name) == 1 else None


@lru_cache(KEPT)
def gender_of(text: str, words: Lexis) -> Gender | None:
    """The pronoun that a full name by itself allows."""
    return gender_of_keys([word.key for word in pieces(text, 0, len(text))], words)


@lru_cache(KEPT)
def name_in(text: str, titled: bool, words: Lexis) -> tuple[Part, str, str] | None:
    """Where the name in a run of capitals stands, and its first and its family name.

    Behind a title and its "of" the run begins with a department.
    """
    if words.audience:  # "Iva Dušková ČTK řekla"
        head, _, last = text.rpartition(" ")
        if head and folded(last) in words.audience:
            if " " not in head:
                return None
            text = head
    keys = plain(text, words) if not titled else None
    if keys is not None:
        return (0, len(text)), keys[0], keys[-1]
    parts: Words = pieces(text, 0, len(text))
    while len(parts) > 1 and parts[0].key in words.openers:
        parts = parts[1:]
    if titled:
        parts = parts[department(parts, words) :]
    name = name_of(parts, words)
    if words.governing_titles and len(name) >= PLACED:
        name = borne(name, words) if titled else from_given(name, words)
    if not 2 <= len(name) <= LONGEST_NAME:
        return None
    return (name[0].start, name[-1].stop), name[0].key, family([word.key for word in name], words)


def uninflected(
    mention: Span, found: Sequence[Name], first: str | None, last: str, words: Lexis
) -> Span:
    """The name of a mention without the endings of its case: "Самойлова" is "Олег Самойлов".

    Of several forms the one of most words counts, and of those the shortest.
    """
    if first is not None:
        found = [name for name in found if stem(name.first, words) == stem(first, words)]
    if len({stem(name.first, words) for name in found}) > 1:
        found = [name for name in found if name.last == last]
    if len({stem(name.first, words) for name in found}) != 1:
        return mention
    return min((name.span for name in found), key=lambda span: (-span.text.count(" "), len(span)))


def whole(source: Source, start: int, stop: int, words: Lexis) -> Span:
    """The words of a name as one span, with the full stop of a "Jr."."""
    text = source.text
    if text.startswith(".", stop):
        last = folded(GAPS.split(text[start:stop])[-1])
        if last in words.suffixes and last in words.abbreviations:
            stop += 1
    return Span(source, start, stop)
