"""The parts of credits, and the words by which they are told: labels, agencies, what is said of pictures."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from attrs import frozen

from newsdoc.grammar.phrases import Grammar, grammar
from newsdoc.grammar.words import phrasebook
from newsdoc.lexicon import DEFAULT, Lexicon, lexicon, per_language
from newsdoc.span import Span

S = r"[ \t\r\n\u00a0\u3000]"
YEAR = r"(?:(?:19|20)\d\d(?:[-–]\d\d(?:\d\d)?)?)"

Kind: TypeAlias = Literal["photographer", "agency", "extra", "courtesy", "nothing", "prose"]


@frozen
class Part:
    """One part of a credit, and what it is."""

    kind: Kind
    spans: tuple[Span, ...]
    #: Whether its words prove it: an agency of the lists, a body, an acronym.
    sure: bool = False
    #: Whether it is an agency of the lists.
    known: bool = False
    #: Whether it is an agency that distributes pictures only.
    pictures: bool = False


@cache
def credit_words(language: str) -> Grammar:
    """The word lists of credits, beside those of people."""
    own, agencies = lexicon(language), lexicon("agencies")
    return {
        **grammar(language),
        "extra": phrasebook(own.words("credit.extra")),
        "stamp": phrasebook((*own.words("credit.stamps"), *agencies.words("nobody")), exact=True),
        "courtesy": phrasebook(own.words("credit.courtesy")),
        "instead": phrasebook(own.words("credit.instead")),
        "own": phrasebook(own.words("credit.own")),
        "kind": phrasebook(own.words("credit.labels")),
        "code": phrasebook(own.words("credit.codes")),
        "out": phrasebook(lexicon(DEFAULT).words("credit.out"), exact=True),
        "rights": phrasebook(own.words("credit.rights")),
        "picture": phrasebook((*agencies.words("pictures"), *own.words("agencies.pictures")), exact=True),
    }


@per_language
def label(words: Lexicon) -> str:
    """A label, or a sign of copyright with its year."""
    kinds, by = words.any("credit.labels"), words.any("credit.by")
    sources, rights = words.any("credit.sources"), words.any("credit.copyright")
    return rf"""(?i:
        (?:{kinds}) (?: {S}*[:：=＝]{S}* | (?<=\w\.){S}+ | (?<=[/／｜|]){S}*
                      | \.\.\.{S}* | {S}+(?:{by})(?:{S}*:)?{S}+ )
      | (?:{sources}),{S}*
      | (?<=[(\[（［])(?:{kinds})[/／]
      | (?:(?:{kinds}){S}+)? (?P<sign>[©ⓒⒸ]|\(c\)|（[CcＣｃ]）|(?:{rights})(?!\w):?){S}*(?:©{S}*)?
        (?:(?P<year>{YEAR}),?{S}*)? (?:(?:{by}){S}+)?
    )"""
