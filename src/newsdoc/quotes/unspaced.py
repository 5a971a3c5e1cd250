"""Names beside their titles where no capital tells them: Chinese, Japanese, Korean.

    mention = role name | [affiliation "の"] name honorific | [affiliation] name title

    外交部发言人李明        a title of the list, and a name behind it
    財務相の山田太郎氏      an honorific ends a name
    김민수 시장             a family name of the list begins one, a title follows
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsdoc.quotes.words import Lexis

NAME = range(2, 6)
"""The characters of a name."""

FULL_NAME = range(3, 6)
"""Those of a family name and a given one."""

HANGUL_NAME = 3
"""The syllables of nearly every Korean name."""

KEPT = 1024
"""So many mentions are kept as read."""


class Plain(NamedTuple):
    """The parts of a mention, as offsets."""

    name: tuple[int, int] | None
    role: tuple[int, int] | None = None
    affiliation: tuple[int, int] | None = None


@lru_cache(KEPT)
def unspaced(text: str, words: Lexis) -> Plain | None:
    """What a mention of such a script says; None where its parts cannot be told."""
    if words.surnames:
        return worded(text, words)
    if words.honorifics:
        return honoured(text, words)
    return titled(text, words)


def titled(text: str, words: Lexis) -> Plain | None:
    """`外交部发言人李明`: the name behind the last title."""
    end = max((text.rfind(title) + len(title) for title in words.titles if title in text), default=0)
    if end == 0:
        return None
    if end == len(text):
        return Plain(None, (0, end))
    return Plain((end, len(text)), (0, end)) if len(text) - end in NAME and text[end:].isalpha() else None


def honoured(text: str, words: Lexis) -> Plain | None:
    """`財務相の山田太郎氏`: the name before an honorific, and what owns it."""
    honorific = next((word for word in words.honorifics if text.endswith(word)), "")
    stop = len(text) - len(honorific)
    owners = [word for word in words.owners if word in text[:stop]]
    start = max((text.rfind(word, 0, stop) + len(word) for word in owners), default=0)
    if not honorific:
        return None if start == 0 else officed(text, start, words)
    if stop - start not in NAME:
        return None
    if start == 0:
        return Plain((0, stop))
    front = next(word for word in words.owners if text.endswith(word, 0, start))
    holder = 0, start - len(front)
    role = any(text.endswith(title, *holder) for title in words.titles)
    return Plain((start, stop), holder if role else None, None if role else holder)


def officed(text: str, start: int, words: Lexis) -> Plain | None:
    """`防衛省の担当者` and `消防署の田中太郎署長`: an office, where it is held, and perhaps its holder."""
    ends = [len(title) for title in words.titles if text.endswith(title)]
    if not ends:
        return None
    owner = next(word for word in words.owners if text.endswith(word, 0, start))
    held, role = (0, start - len(owner)), len(text) - max(ends)
    if role <= start:
        return Plain(None, (start, len(text)), held)
    return Plain((start, role), (role, len(text)), held) if role - start in FULL_NAME else None


def worded(text: str, words: Lexis) -> Plain | None:
    """`외교부 김민수 대변인`: a name and a title behind it, as two words."""
    front, _, last = text.rpartition(" ")
    before, _, name = front.rpartition(" ")
    if not (last in words.honorifics or any(last.endswith(title) for title in words.titles)):
        return None
    first = text.partition(" ")[0]
    if before and hangul_name(first, words):
        return Plain((0, len(first)), (len(first) + 1, len(text)))  # "이영희 교통부 장관"
    if not hangul_name(name, words):
        return None
    start = len(front) - len(name)
    role = None if last in words.honorifics else (len(front) + 1, len(text))
    return Plain((start, len(front)), role, (0, len(before)) if before else None)


def hangul_name(word: str, words: Lexis) -> bool:
    """Whether a word is the name of a Korean: three syllables, of which the first is a family name."""
    return len(word) == HANGUL_NAME and word[0] in words.surnames and not word.endswith(words.body_endings)
