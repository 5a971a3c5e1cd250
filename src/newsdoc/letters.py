r"""Character classes for patterns, since `re` knows no ``\\p{Lu}``.

    WORD = re.compile(rf"[{UPPER}][{LOWER}]+")
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

LAST = 0x0590
"""Latin, Greek, Cyrillic and Armenian end here: the scripts that have capitals."""


VIETNAMESE = range(0x1E9E, 0x1EFA)
"""Beyond it those of Vietnamese, and the capital ß."""


def ranges(wanted: Callable[[str], bool]) -> str:
    """The inside of a character class for every wanted character up to `LAST`, and of Vietnamese."""
    pieces: list[list[int]] = []
    for code in (*range(LAST), *VIETNAMESE):
        if not wanted(chr(code)):
            continue
        if pieces and pieces[-1][1] == code - 1:
            pieces[-1][1] = code
        else:
            pieces.append([code, code])
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in pieces)


UPPER = ranges(str.isupper)
"""The capitals."""

LOWER = ranges(str.islower)
"""The small letters."""


class Late:
    """A pattern that is compiled when it is first used.

    For what few stories need, and large scripts above all: a class of their letters costs a
    millisecond to compile.
    """

    __slots__ = ("_compiled", "_flags", "_pattern")

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern, self._flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, self._flags)
        return getattr(self._compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used."""
    return cast("re.Pattern[str]", Late(pattern, flags))
