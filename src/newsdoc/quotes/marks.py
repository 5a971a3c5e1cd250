"""Quotation marks: which there are, what closes which, and what only looks like one.

    “Wait.”   "Wait."   ``Wait.''   „Wait.“   «Wait.»   »Wait.«   ‘Wait.’   `Wait.'   「Wait」

A mark opens where a blank stands before it and ink behind it, and closes the
other way round; where its sides do not tell, its shape does.  An apostrophe, a
foot, an inch and a decade ("don't", 5'10", '90s) are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsdoc.span import BLANK

SIGNS = "\"“”„‟«»‹›「」『』＂'‘’‚`"
MARK = re.compile(f"[{SIGNS}]")

CLOSED_BY = {
    sign: frozenset(closing.split(" "))
    for sign, closing in {
        '"': '" ”', "“": '” " “', "”": "”", "„": '“ ” " ‟', "‟": "”", "＂": "＂",
        "``": "'' \" ”", "''": "''", "«": "»", "»": "« »", "‹": "›", "›": "‹ ›",
        "‘": "’ '", "'": "'", "‚": "‘ ’ '", "`": "' ’", "「": "」", "『": "』",
    }.items()
}  # fmt: skip
"""Each opening mark with the marks that close it, common slips of typists included."""

CLOSING = frozenset({"”", "’", "''", "」", "』"})
"""Marks whose shape says that they close."""

OPENING = frozenset({"“", "„", "‘", "‚", "``", "`", "「", "『"})
"""Marks whose shape says that they open."""

SINGLE = frozenset("'‘’‚`‹›")
"""Marks that close nothing but the mark that opened last: they may be apostrophes."""

ASIAN = frozenset("「」『』")
"""Marks of scripts that set no blank beside them."""

SPACES = BLANK + "\u00a0\u2002\u2003\u2009\u202f"
"""Blanks, and the spaces that typesetters put beside marks."""

OPEN_SIDE = frozenset(SPACES + "\u200b([{<—–―-_/…")
"""What stands before a mark that opens."""

CLOSE_SIDE = frozenset(SPACES + ")]}>—–―-_/.,;:!?…")
"""What stands behind a mark that closes."""

NEVER_QUOTED = frozenset(")]}>,;:!?")
"""What no quotation begins with."""

SPEECH_END = frozenset(",.!?;…—–-")
"""Behind one of these a single mark closes a quotation, behind a letter it may be a genitive."""

APOSTROPHES = "'’"
"""Marks that stand within words more often than beside them."""

PLAIN = {'"': '""', "“”": "“”", "“„": "„“", "«»": "«»"}
"""The signs that most paragraphs with marks hold, and what opens and closes in those."""

RUN = 4
"""So many marks may stand side by side."""

DECADE = re.compile(r"\d0s\b|\d\d\b")
ELISION = re.compile(r"[^\W_]{1,6}")
FEET = re.compile(r"\d{1,2}['’][ ]?\d{1,2}\Z")


def present(text: str) -> str:
    """The signs that a text holds; a story has few kinds."""
    return "".join([sign for sign in SIGNS if sign in text])


# Linear: each pattern begins with one sign, so that all other characters are passed at once, and
# what stands between two marks is taken once.
@cache
def plain(opening: str, closing: str) -> re.Pattern[str]:
    """Two marks whose sides show that one opens and the other closes, and no third between them."""
    before, behind = (re.escape("".join(sorted(side))) for side in (OPEN_SIDE, CLOSE_SIDE))
    first = rf"{opening}(?<![^{before}].)(?![{behind}{SIGNS}])"
    last = rf"(?<![{before}{SIGNS}]){closing}(?![^{behind}])"
    return re.compile(rf"{first}[^{opening}{closing}]*{last}")


@cache
def doubtful(apostrophe: str) -> re.Pattern[str]:
    """An apostrophe that may be a mark: behind a letter it opens nothing, and between figures it is feet."""
    feet = rf"(?<=\d{apostrophe})(?=[ ]?\d)"
    return re.compile(rf"{apostrophe}(?:(?<![^\W_].)|{feet})")


def pairs(text: str, start: int, stop: int, signs: str) -> list[tuple[int, int]] | None:
    """Where pairs of marks stand in a plain paragraph; None where each mark is to be looked at.

    Its story holds `signs` and no others.
    """
    double = ""
    for sign in signs:
        if text.find(sign, start, stop) < 0:
            continue
        if sign not in APOSTROPHES:
            double += sign
        elif doubtful(sign).search(text, start, stop) is not None:
            return None
    if not double:
        return []
    if double not in PLAIN:
        return None
    found = [match.span() for match in plain(*PLAIN[double]).finditer(text, start, stop)]
    return found if sum([text.count(sign, start, stop) for sign in double]) == 2 * len(found) else None


class Mark(NamedTuple):
    """A quotation mark in its place, and what its neighbours allow it to be."""

    sign: str
    start: int
    stop: int
    opens: bool
    closes: bool

    @property
    def single(self) -> bool:
        """Whether it may be an apostrophe."""
        return self.sign in SINGLE


def marks(text: str, start: int, stop: int, elisions: frozenset[str]) -> Iterator[Mark]:
    """Every mark between two offsets, in order; apostrophes and inches are left out."""
    end = opened = start - 1
    for found in MARK.finditer(text, start, stop):
        at, sign = found.start(), found[0]
        if at < end:
            continue
        end = at + 1
        if sign in "'`" and text.startswith(sign, end, stop):
            sign, end = sign * 2, end + 1
        before = text[at - 1] if at > start else " "
        after = text[end] if end < stop else " "
        if before.isalnum() and (
            (after.isalnum() and sign in "'’") or (before.isdigit() and inches(text, start, at))
        ):
            continue
        opens = before in OPEN_SIDE or opened == at or sign in ASIAN
        closes = after in CLOSE_SIDE or sign in ASIAN
        closes = closes or (after in CLOSING_SIGNS and closing_run(text, end, stop))
        if opens == closes:  # its sides do not tell, but its shape does
            opens, closes = sign not in CLOSING and after not in NEVER_QUOTED, sign not in OPENING
        mark = Mark(sign, at, end, opens, closes)
        if opens and sign in SINGLE and elided(text, mark, stop, elisions):
            continue
        if mark.opens and not mark.closes:
            opened = end
        yield mark


def closing_run(text: str, at: int, stop: int) -> bool:
    """Whether other marks stand at `at`, and behind them what stands behind a closing mark."""
    end = at
    while end < min(stop, at + RUN) and text[end] in CLOSING_SIGNS:
        end += 1
    return at < end and (end == stop or text[end] in CLOSE_SIDE)


CLOSING_SIGNS = frozenset("\"'”’»«“‘")
"""The single characters that a closing mark consists of."""


def inches(text: str, start: int, at: int) -> bool:
    """Whether the mark at `at` stands for inches: five foot ten is 5'10"."""
    return FEET.search(text, max(start, at - 6), at) is not None


def elided(text: str, mark: Mark, stop: int, elisions: frozenset[str]) -> bool:
    """Whether an opening single mark is the apostrophe of "'90s", "'em" or "'til"."""
    if mark.sign == "`":
        return False
    if DECADE.match(text, mark.stop, stop):
        return True
    word = ELISION.match(text, mark.stop, stop)
    return word is not None and word[0].lower() in elisions


def genitive(text: str, mark: Mark, stop: int) -> bool:
    """Whether a closing single mark may be the apostrophe of "the players' union"."""
    before, after = text[mark.start - 1], text[mark.stop : min(mark.stop + 2, stop)]
    return before not in SPEECH_END and len(after) == 2 and after[0] in BLANK and after[1].isalpha()
