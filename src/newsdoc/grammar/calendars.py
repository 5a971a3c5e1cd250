"""How languages write their dates in words of their own, and count their years.

    "y 'm'. MMMM d 'd'."        a form of the CLDR: its fields, and words between quotes
    3 พฤษภาคม 2564              a calendar that is ahead of the common one
    令和3年5月3日                an era that counts from one
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsdoc.lexicon import NOTHING, Lexicon, alternation, lexicon

SPACE = r"[ \t\r\n\u00a0\u202f\u3000]"

AMBIGUOUS = "day or month first? read in the usage of the language"
"""What is doubtful about a date of numbers."""

ZERO_DIGITS = (
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0x19D0, 0x1A80, 0x1C50, 0xA9D0, 0xAA50, 0xABF0, 0xFF10,
)  # fmt: skip
"""The zeros of the scripts whose digits the CLDR's languages print (Unicode, category Nd)."""

ONES, TWOS, NINES, ZEROS = (
    "".join(chr(zero + number) for zero in ZERO_DIGITS)
    for number in (1, 2, 9, 0)
)
"""The digits of years, in any of these scripts."""

YEAR = rf"(?:[{ONES}][{NINES}]|[{TWOS}][{ZEROS}])\d\d"
"""The digits of any script that `int` reads."""

PIECE = re.compile(r"MMMM|[Mdy]|'[^']*'|[ \u00a0]+|[^\x00-\x7f\u00a0]+|.")
"""A piece of a form: a field, words between quotes, blanks, letters that stand for themselves, a mark."""

FIELDS = ("d", "M", "MMMM", "y")


def year(words: Lexicon) -> str:
    """A year of four digits, also one of a calendar that is ahead."""
    ahead = words.get("dates.calendar")
    if not ahead:
        return YEAR
    later = alternation(str(century + (ahead // 100)) for century in (19, 20, 21))
    thai = later.translate({ord(str(digit)): f"[{digit}{chr(0xE50 + digit)}]" for digit in range(10)})
    return rf"(?:{YEAR}|(?:{thai})\d\d)"


def common_year(number: int, language: str) -> int:
    """A year of the common calendar."""
    ahead: int = lexicon(language).get("dates.calendar") or 0
    return number - ahead if ahead and number > 2000 + ahead // 2 else number


@cache
def eras(language: str) -> dict[str, int]:
    """The eras that count from one, each with the year before its first."""
    return dict(lexicon(language).get("dates.eras"))


def glued() -> str:
    """A letter of a script without blanks, or of Hebrew, whose small words join the next."""
    known = lexicon("scripts")
    return "".join(known.get("scripts")[name] for name in (*known.get("solid.scripts"), "Hebr"))


def own_forms(words: Lexicon, month: str) -> str:
    """The dates with words of their own, each in a group ("own0", "own0_d")."""
    found = []
    for number, form in enumerate(words.words("dates.forms")):
        pattern = "".join(pieces(form, f"own{number}_", month, year(words)))
        found.append(rf"(?P<own{number}>{pattern})(?!\d)")
    return "|".join(found) or NOTHING


def pieces(form: str, group: str, month: str, years: str) -> Iterator[str]:
    """The pattern of a form, piece by piece; blanks may be several, or lost, and a full stop too."""
    fields = {
        "d": rf"(?P<{group}d>\d\d?)",
        "M": rf"(?P<{group}m>\d\d?)",
        "MMMM": rf"(?P<{group}m>{month})\.?",
        "y": rf"(?P<{group}y>{years})",
    }
    for piece in PIECE.findall(form):
        if piece in FIELDS:
            yield fields[piece]
        elif not piece.strip():
            yield rf"{SPACE}{{0,5}}"
        else:
            word = piece.strip("'")
            yield re.escape(word) + ("?" if not word.isalnum() and len(word) == 1 else "")
