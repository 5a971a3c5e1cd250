r"""Character classes for patterns, since `re` knows no ``\\p{Lu}``.

    WORD = re.compile(rf"[{UPPER}][{LOWER}]+")
"""

from __future__ import annotations

from collections.abc import Callable

LAST = 0x0590
"""Latin, Greek, Cyrillic and Armenian end here: the scripts that have capitals."""


def ranges(wanted: Callable[[str], bool]) -> str:
    """The inside of a character class for every wanted character up to `LAST`."""
    pieces: list[list[int]] = []
    for code in range(LAST):
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
