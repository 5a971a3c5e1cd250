"""The words of a mention, or beside a name, with the keys by which they are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

PIECE = re.compile(r"[^ \t\r\n\u00a0,;()]+")
EDGE = ",;:'’\"”“„«»‘–—-_"
"""What may stick to a word and is no part of it."""

EDGES = frozenset(EDGE)

ELIDED = 4
"""The letters of the longest article that is written onto its noun: "dell'"."""

KEPT = 4096
"""So many words are kept with their keys."""


class Word(NamedTuple):
    """A word of a mention, or beside a name: a span that is made one only where it is an answer."""

    text: str
    #: The word as names are compared: without case, full stops and a genitive's "s".
    key: str
    start: int
    stop: int
    #: Whether it is a genitive: "Doe's", or "James" before an apostrophe.
    owns: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, or is of a script without them."""
        first = self.text[0]
        return first.isupper() or first == "&" or (first.isalpha() and not first.islower())

    @property
    def bare(self) -> int:
        """Where it stops without a genitive's "s"."""
        return self.stop - 2 if self.text.endswith(GENITIVE) else self.stop


Words: TypeAlias = Sequence[Word]
"""Some words in a row."""

Part: TypeAlias = tuple[int, int]
"""Where a part of a mention starts and stops."""

GENITIVE = ("'s", "’s")


def pieces(text: str, start: int, stop: int) -> list[Word]:
    """The words between two offsets, without punctuation at their edges."""
    words = []
    for found in PIECE.finditer(text, start, stop):
        word, begin = found[0], found.start()
        owns = False
        if word[0] in EDGES or word[-1] in EDGES:
            left = word.lstrip(EDGE)
            begin += len(word) - len(left)
            word = left.rstrip(EDGE)
            owns = word[-1:] in ("s", "S") and left[len(word) :].startswith(("'", "’"))
        if word:
            owns = owns or word.endswith(GENITIVE)
            words.append(Word(word, folded(word), begin, begin + len(word), owns))
    return words


@lru_cache(KEPT)
def folded(text: str) -> str:
    """The key of a word; a story has few different ones and asks for each many times."""
    word = text.replace("’", "'").removesuffix("'s").replace(".", "")
    head, apart, rest = word.partition("'")
    if apart and head.islower() and len(head) <= ELIDED and len(rest) > ELIDED:
        word = rest  # "l'avocate"
    return word.lower()
