"""Whether capitals where a name could stand are a body's.

    River News      Redacción Deportes      Le Monde        the University of Bonn
    RBD NORDEN      NRC                     A.J.            (initials are somebody's)
"""

from __future__ import annotations

from collections.abc import Sequence

from newsdoc.grammar.phrases import ANY, Grammar, Phrase

ACRONYM = 5
"""The letters of the longest acronym that stands for a body where a name could stand."""


def ends(phrase: Phrase, lists: Sequence[str], known: Grammar) -> bool:
    """Whether its last word tells a body."""
    return any(known[kind].at(phrase.words, len(phrase.words) - 1) for kind in lists)


def holds(phrase: Phrase, known: Grammar) -> bool:
    """Whether a word of it tells a body: "the University of Bonn", not "the Oval"."""
    return any(known["sure"].at(phrase.words, at) for at in range(len(phrase.words)))


def names_body(phrase: Phrase, known: Grammar) -> bool:
    """Whether a run of capitals is a body: "River News", "Redacción Deportes", "Le Monde"."""
    if known["team"].at(phrase.words, 0):
        return True
    return ends(phrase, ANY if known["article"].at(phrase.words, 0) else ("sure",), known)


def acronym_first(phrase: Phrase) -> bool:
    """Whether it is in capitals and opens with an acronym: "RBD NORDEN"."""
    return all(word.capitals for word in phrase.words) and len(phrase.words[0].span) <= ACRONYM


def stands_for_body(phrase: Phrase, known: Grammar) -> bool:
    """Whether a word alone is an acronym: "NRC", and "U.P.I." as the list has "UPI", but not "A.J."."""
    word = phrase.words[0]
    if word.kind == "initials":
        return not first_names(phrase, known)
    return len(word.span) <= ACRONYM and word.span.text.isupper()


def first_names(phrase: Phrase, known: Grammar) -> bool:
    """Whether it is initials alone, and no agency's: "A.J. and B.K. Lee"."""
    word = phrase.words[0]
    return word.kind == "initials" and not known["agency"].has(word.span.text.replace(".", ""))
