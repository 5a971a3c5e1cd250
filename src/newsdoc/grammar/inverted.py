"""Names as archives and libraries print them, the family name first.

    inverted = name ((";" | "and" | line end) name)*        name = FAMILY "," GIVEN ["," suffix]

    Lee, Ann                Lee, Ann; van der Berg, Jan M.; O'NEIL, ROBERT, JR.

A name alone has one word in front of its comma, or what stands there may be a name
and what behind it a place.  Sources: the author fields of ProQuest, Factiva and
library catalogues.
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.grammar.phrases import Grammar, grammar
from newsdoc.grammar.places import is_region
from newsdoc.grammar.words import whole_words
from newsdoc.letters import UPPER
from newsdoc.lexicon import Lexicon, alternation, lexicon, per_language
from newsdoc.model import Person
from newsdoc.span import Span

MOST = 100
"""No field names more people."""

NOBODY = ("agency", "generic", "sure", "head", "suffix", "degree")
"""The lists of which no word is a part of a person's name."""


@per_language
def joint(words: Lexicon) -> str:
    """What stands between two of them."""
    return rf"[ \t\u00a0]*(?:[;；\r\n]|(?<=[ ])(?:{words.any('byline.and')})(?=[ ]))[ \t\r\n\u00a0]*"


@cache
def name() -> re.Pattern[str]:
    """A name, the family name first."""
    titles = lexicon("titles")
    word = rf"[{UPPER}][\w'’.-]{{0,30}}"
    small = alternation(titles.words("particles"))
    particle = rf"(?:(?i:{small})[ ]|[dlDL]['’])"
    return re.compile(
        rf"(?P<family>{particle}{{0,3}}{word}(?:[ ]{word}){{0,2}}),[ ]"
        rf"(?P<given>{word}(?:[ ]{word}){{0,3}}(?:[ ](?i:{small})){{0,3}})"
        rf"(?:,[ ](?i:{alternation(titles.words('suffixes'))})\.?)?"
    )


def inverted(span: Span, language: str) -> tuple[Person, ...]:
    """The people of a field where each has the family name first; nobody where one has not."""
    pieces = [piece.strip() for piece in span.split(joint(language))]
    pieces = [piece for piece in pieces if len(piece)]
    known = grammar(language)
    if not 0 < len(pieces) <= MOST or not all(named(piece, len(pieces) == 1, known) for piece in pieces):
        return ()
    return tuple(Person(piece, piece) for piece in pieces)


def named(piece: Span, alone: bool, known: Grammar) -> bool:
    """Whether a piece is such a name, by its form and because no word of it says otherwise."""
    found = piece.fullmatch(name())
    if found is None or is_region(found["given"]):
        return False
    family = whole_words(found["family"])
    if alone and sum(word.capital for word in family) > 1:
        return False
    words = [*family, *whole_words(found["given"])]
    return not any(known[kind].at(words, at) for kind in NOBODY for at in range(len(words)))
