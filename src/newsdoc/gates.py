"""Where a block parser is tried: gates that it declares, so that most are never called.

    @limit(600)                     on candidates of up to so many characters
    @above("headline")              above the first block of that role
    @below("paragraph")             below it
    @told                           only where a format tells what it is
    @untold                         not where a format tells that it is text of the body
    @opening("byline.by")           where the first letters may be those of a word of these lists

    note = either("note", labelled, worded, contributor)       one parser, and its ways to claim

A gate tells where a parser cannot claim.  The pipeline looks up who may claim a
candidate, by its first letters and what stands above, and asks nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeAlias, TypeVar

from attrs import evolve, frozen

from newsdoc.lexicon import lexicon
from newsdoc.span import BLANK, UNSEEN

Parser: TypeAlias = Callable[[Any], Any]
"""A block parser (newsdoc.cursor.BlockParser), whatever it returns."""

P = TypeVar("P", bound=Parser)

TYPESETTING = "^" + UNSEEN
"""What parsers do not look at in front of words: ANPA's centring sign, which opens every
header line of a wire, and what shows nothing."""

FACE = re.compile(
    rf"[{BLANK}]*(?P<start>)[{re.escape(TYPESETTING)}]*(?P<words>)[\W_]{{0,12}}(?P<first>\w{{0,3}})"
)
"""How a candidate begins: where its ink and its words start, and its first three letters."""

BODY = "paragraph"
"""The role of a part that is text of the body."""

EVERYWHERE = 1 << 62
"""The limit of a parser that has none."""


class Face(NamedTuple):
    """How a candidate looks from in front; a tuple, since there is one for each and it is looked up."""

    #: The language whose words are read.
    language: str
    #: Its first character, where that is no letter or figure; else "".
    sign: str
    #: Its first three letters, in small ones.
    first: str
    #: What the format says that it is; None where it does not say.
    told: str | None


@frozen
class Gate:
    """Where a parser is tried."""

    limit: int = EVERYWHERE
    above: frozenset[str] = frozenset()
    below: frozenset[str] = frozenset()
    #: Only where a format tells what it is, or not where it tells that it is text of the body.
    told: bool = False
    untold: bool = False
    #: The lists of which a word must open the candidate; None where any may.
    lists: tuple[str, ...] | None = None
    #: Or one of these signs.
    signs: str = ""

    def within(self, outer: Gate) -> Gate:
        """The gate of one way of a parser that has a gate of its own: both must let in.

        What may open a candidate is the way's to say, where it says anything.
        """
        first = self if self.lists is not None else outer
        return Gate(
            limit=min(self.limit, outer.limit),
            above=self.above | outer.above,
            below=self.below | outer.below,
            told=self.told or outer.told,
            untold=self.untold or outer.untold,
            lists=first.lists,
            signs=first.signs,
        )

    def admits(self, face: Face, seen: Collection[str]) -> bool:
        """Whether a candidate of any size passes, below blocks of those roles."""
        if not self.above.isdisjoint(seen) or not self.below.issubset(seen):
            return False
        if (self.told and face.told is None) or (self.untold and face.told == BODY):
            return False
        if self.lists is None:
            return True
        if face.sign and face.sign in self.signs:
            return True
        return bool(self.lists) and may_open(face.language, self.lists, face.first, face.sign)


OPEN = Gate()
"""The gate of a parser that declares none."""


def gate_of(parser: Parser) -> Gate:
    """The gate that a parser declares."""
    gate: Gate = getattr(parser, "gate", OPEN)
    return gate


def gated(**changes: Any) -> Callable[[P], P]:
    """Change the gate of a parser."""

    def mark(parser: P) -> P:
        parser.__dict__["gate"] = evolve(gate_of(parser), **changes)
        return parser

    return mark


def limit(characters: int) -> Callable[[P], P]:
    """Let a parser be tried only on candidates of up to so many characters."""
    return gated(limit=characters)


def above(*roles: str) -> Callable[[P], P]:
    """Let a parser be tried only above the first block of each of these roles."""
    return gated(above=frozenset(roles))


def below(*roles: str) -> Callable[[P], P]:
    """Let a parser be tried only below the first block of each of these roles."""
    return gated(below=frozenset(roles))


def opening(*lists: str, signs: str = "") -> Callable[[P], P]:
    """Let a parser be tried only where a word of these lists, or one of these signs, may open.

    Three letters are looked at, behind brackets and bullets; a sign is the very first character.
    """
    return gated(lists=lists, signs=signs)


def told(parser: P) -> P:
    """Let a parser be tried only where a format tells what a block is."""
    return gated(told=True)(parser)


def untold(parser: P) -> P:
    """Let a parser be tried only where no format has told that a block is text of the body.

    It is for what guesses from the place at the top of a story: a headline, a slugline, a deck.
    """
    return gated(untold=True)(parser)


# -- who may claim -----------------------------------------------------------------


@frozen
class Trial:
    """A way of a parser to claim, and where it is tried."""

    parser: Parser
    #: The name of the parser whose way it is.
    name: str
    gate: Gate

    def lets_in(self, cursor: Any) -> bool:
        """Whether its gate lets a candidate in; the pipeline looks this up."""
        return bool(cursor.size <= self.gate.limit) and self.gate.admits(cursor.face, cursor.seen)


@frozen(eq=False)
class Either:
    """A parser made of several ways to claim, each behind its gate; the first wins."""

    __name__: str
    ways: tuple[Parser, ...]
    gate: Gate
    #: Its ways, each behind its own gate and the one of all.
    trials: tuple[Trial, ...]

    def __call__(self, cursor: Any) -> Any:
        """Try each way.  The pipeline calls the ways themselves; this is for whoever wraps it."""
        for trial in self.trials:
            if trial.lets_in(cursor):
                found = trial.parser(cursor)
                if found is not None:
                    return found
                cursor.reset()
        return None


def either(name: str, *ways: Parser, **gate: Any) -> Either:
    """One parser, of that name and behind that gate, made of several."""
    outer = Gate(**gate)
    trials = tuple(Trial(way, name, gate_of(way).within(outer)) for way in ways)
    return Either(name, ways, outer, trials)


def trials_of(parser: Parser) -> tuple[Trial, ...]:
    """The ways of a parser: itself, where it is not made of several."""
    if isinstance(parser, Either):
        return parser.trials
    return (Trial(parser, parser.__name__, gate_of(parser)),)


Chooser: TypeAlias = Callable[[Face, frozenset[str], int], tuple[tuple[Parser, str], ...]]
"""From how a candidate looks, the roles above it and its class of size to who may claim it:
each parser with its name."""


@frozen
class Dispatch:
    """Who of a chain may claim what: looked up, and found out but once for all that look alike."""

    choose: Chooser
    #: The roles above a candidate that this depends on.
    roles: frozenset[str]
    #: All limits, in their order: the class of a size is how many of them are below it.
    limits: tuple[int, ...]


@lru_cache(64)  # one for each pipeline in use
def dispatch(parsers: tuple[Parser, ...]) -> Dispatch:
    """The dispatch to the parsers of a chain."""
    trials = tuple(trial for parser in parsers for trial in trials_of(parser))
    limits = sorted({trial.gate.limit for trial in trials})

    @lru_cache(1 << 14)
    def choose(face: Face, seen: frozenset[str], size: int) -> tuple[tuple[Parser, str], ...]:
        large = limits[size:]
        admitted = (trial for trial in trials if trial.gate.limit in large and trial.gate.admits(face, seen))
        return tuple((trial.parser, trial.name) for trial in admitted)

    roles = frozenset(role for trial in trials for role in trial.gate.above | trial.gate.below)
    return Dispatch(choose, roles, tuple(limits))


@cache
def beginnings(language: str, lists: tuple[str, ...]) -> frozenset[str]:
    """How the words of some lists begin: three letters, or what there is of them, and signs."""
    listed = lexicon(language).words(*lists)
    found = (FACE.match(word) for word in listed)
    signs = (word[0] for word in listed if not word[0].isalnum())
    return frozenset((*(match["first"].casefold() for match in found if match), *signs))


@lru_cache(1 << 14)
def may_open(language: str, lists: tuple[str, ...], first: str, sign: str) -> bool:
    """Whether words that begin with this sign, or behind it with these letters, may be of these lists.

    A list with a word that is a sign itself ("※") lets in whatever begins with any: a bracket may
    stand in front of it.
    """
    behind = "" if sign else first
    return not beginnings(language, lists).isdisjoint((first, first[:2], first[:1], sign or first, behind))
