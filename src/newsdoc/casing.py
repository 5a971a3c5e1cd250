"""Names in normal case, for those that the wire has in capitals.

    ANN McDONALD -> Ann McDonald        MIGUEL DE LA CRUZ -> Miguel de la Cruz
    R.W. O'NEIL JR. -> R.W. O'Neil Jr.  HANS VAN DER BERG -> Hans van der Berg
    O'NEIL, ANN -> Ann O'Neil           van der Berg, Jan -> Jan van der Berg

The words stay as they are printed where one of them has small letters.
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.lexicon import lexicon

GAP = re.compile(r"[ \t\r\n\u00a0]+")
PIECE = re.compile(r"[^'’-]+|['’-]")
INITIALS = re.compile(r"(?:\w\.-?)+")
FEWEST = 3
"""A name behind "Mc" has so many letters: "MCKAY", not "MCA"."""


def normal_case(name: str) -> str:
    """A name with capitals where people write them; what is not all in capitals stays."""
    words = [word for word in GAP.split(in_order(name)) if word]
    loud = [word for word in words if len(word.strip("'’-.")) > 1]
    if not loud or not all(map(str.isupper, map(unmarked, loud))):
        return " ".join(words)
    return " ".join(word_case(word, index == 0) for index, word in enumerate(words))


def in_order(name: str) -> str:
    """A name with its family name last: "Lee, Ann" is "Ann Lee"; "Ann Lee, Jr." stays."""
    family, *rest = (part.strip() for part in name.split(","))
    if not rest or rest[0].rstrip(".").casefold() in lasting():
        return name
    given, *suffix = rest
    return " ".join((given, family, *suffix))


def unmarked(word: str) -> str:
    """A word without the small letters that capitals have in print: "McDONALD", "d'ANGELO"."""
    for front in lexicon("titles").words("fronts"):
        if word.startswith(front) and len(word) > len(front):
            return word[len(front) :]
    return word


def word_case(word: str, first: bool) -> str:
    """One word of a name."""
    suffix = lasting().get(word.rstrip(".").casefold())
    if suffix and not first:
        return suffix + ("." if word.endswith(".") else "")
    if INITIALS.fullmatch(word):
        return word
    small = lower(word)
    if small in particles() and not first:
        return small
    pieces = PIECE.findall(word)
    return "".join(piece_case(piece, pieces[at + 1 : at + 2]) for at, piece in enumerate(pieces))


def piece_case(piece: str, after: list[str]) -> str:
    """What stands between hyphens and apostrophes: "AL-TARIK" is "al-Tarik", "O'NEIL" "O'Neil"."""
    small = lower(piece)
    if after == ["-"] and small in particles():
        return small
    if small.startswith("mc") and len(small) >= len("mc") + FEWEST:
        return "Mc" + small[2:].capitalize()
    if small.startswith("mac") and small[3:] in clans():
        return "Mac" + small[3:].capitalize()
    return small[:1].upper() + small[1:]


def lower(word: str) -> str:
    """A word in small letters; the dotted capital I of Turkish is one letter."""
    return word.replace("İ", "i").lower()


@cache
def particles() -> frozenset[str]:
    """Small words inside names."""
    return frozenset(lexicon("titles").words("particles"))


@cache
def lasting() -> dict[str, str]:
    """Endings of names, as they are written."""
    return {word.casefold(): word for word in lexicon("titles").words("suffixes")}


@cache
def clans() -> frozenset[str]:
    """What follows "Mac" with a capital of its own."""
    return frozenset(lexicon("titles").words("clans"))
