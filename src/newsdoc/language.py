"""Which language a text is written in: by its script and its commonest words, no model.

    language_of("The ministers met ...")     "en"; None where nothing tells

A story is told by its first words, of which every language's file lists the commonest
([language] common).  A field of a few words seldom holds any of those: newsdoc.nearest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from newsdoc.lexicon import (
    DEFAULT,
    dated,
    dates_of,
    languages,
    lexicon,
    profiles,
    rest,
)
from newsdoc.problems import UnknownNameError

WINDOW = 1200
"""So many characters tell a language; nothing further is looked at."""

ENOUGH = 2.0
"""So many words tell it, one that several languages have counting in part."""

OF_OTHERS = 4.0
"""So many tell one of the languages that have no file."""

OF_SCRIPT = 1.0
"""So many are enough where the script has left few languages."""

LETTER = 0.4
"""A word of one letter counts so much: it may be an initial, a size, a bullet."""

AHEAD = 1.3
"""By so much must it stand before the next."""

OWN_LETTER = 0.7
"""A letter that few languages have counts so much, where the words leave a story open."""

FOREIGN = 0.15
"""With so large a share of letters of another script a text is written in that."""

PRESENT = 0.04
"""A script of a language must have so large a share: Japanese without kana is Chinese."""

WORD = re.compile(r"\w(?:\w+|(?<![\w.'’-]\w)(?![\w.'’-]))")
"""A word, but no initial and no start of a name: "R.W.", "O'Neil"."""


TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}")
"""The form of a language tag (BCP 47); the registry has the rest."""


def asked(language: object) -> str | None:
    """A language that a caller names; None for "".

    Raises:
        TypeError: it is neither None nor a str.
        UnknownNameError: it is no tag: "English", "de_DE".
    """
    if language is None:
        return None
    if not isinstance(language, str):
        raise TypeError(f"language must be str or None, not {type(language).__name__}")
    if language and TAG.fullmatch(language) is None:
        raise UnknownNameError(f"unknown language {language!r}: give a BCP 47 tag such as 'en' or 'pt-BR'")
    return language or None


def language_of(text: str, enough: float = ENOUGH) -> str | None:
    """The language of a text (ISO 639-1), or None where that is not certain."""
    window = text[:WINDOW]
    candidates = of_script(window)
    if candidates and candidates[0] not in languages():
        return candidates[0] if len(candidates) == 1 else None
    votes = counted(tokens(window), common())
    needed = enough if DEFAULT in candidates else min(enough, OF_SCRIPT)
    found = decided(votes, candidates, needed)
    if found is None and enough == ENOUGH and not window.isascii():
        found = decided(lettered(votes, set(window.casefold())), candidates, needed)
    return found if found == DEFAULT or enough != ENOUGH else or_another(window, found, votes)


def or_another(window: str, told: str | None, votes: Mapping[str, float]) -> str | None:
    """What is told, or a language without a file that has more words of its own in the text."""
    others = counted(tokens(window), common_elsewhere())
    found = decided(others, of_script(window, dated()), OF_OTHERS)
    return found if found and others[found] >= AHEAD * votes.get(told or "", 0.0) else told


def lettered(votes: Mapping[str, float], found: set[str]) -> dict[str, float]:
    """The votes with those of the letters that are a language's own, where none is foreign to it."""
    own, foreign = {}, {letter for letter in found if letter.isalpha() and not letter.isascii()}
    for name, profile in profiles().items():
        letters, alphabet = profile.get("letters", ""), profile.get("alphabet", "")
        if votes.get(name) and foreign.issubset(alphabet):
            own[name] = votes[name] + OWN_LETTER * len(found.intersection(letters))
    return {**votes, **own}


def decided(votes: Mapping[str, float], candidates: Iterable[str], enough: float) -> str | None:
    """The candidate that has enough votes, and more than the next."""
    ranked = ranking(votes, candidates)
    if not ranked or ranked[0][0] < enough:
        return None
    rival = ranked[1][0] if len(ranked) > 1 else 0.0
    return ranked[0][1] if ranked[0][0] >= AHEAD * rival else None


# -- counting ----------------------------------------------------------------------


def tokens(window: str) -> set[str]:
    """The words of a text in small letters; of scripts without blanks, their letters too."""
    found = set(WORD.findall(window.casefold()))
    return found if window.isascii() else found.union(solid().findall(window))


def counted(found: set[str], index: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """How many of some words each language has; a shared one counts in part, and so does a lone letter."""
    known = found & index.keys()
    letters = [word for word in known if len(word) == 1 and word < "ぁ"]
    worth = Counter(map(index.__getitem__, known.difference(letters)))
    votes: dict[str, float] = defaultdict(float)
    for names, count in (*worth.items(), *((index[word], LETTER) for word in letters)):
        for name in names:
            votes[name] += count / len(names)
    return votes


def ranking(votes: Mapping[str, float], candidates: Iterable[str]) -> list[tuple[float, str]]:
    """The candidates that have votes, the first of them first; by name where they are even."""
    found = [(round(votes[name], 6), name) for name in candidates if votes.get(name)]
    return sorted(found, key=lambda it: (-it[0], it[1]))


@cache
def common() -> Mapping[str, tuple[str, ...]]:
    """The commonest words of all languages, each with those that have it."""
    return indexed((word, name) for name, own in profiles().items() for word in own["common"])


@cache
def common_elsewhere() -> Mapping[str, tuple[str, ...]]:
    """The commonest words of languages without a file that no other language has among its own."""
    listed = ((name, dates_of(name).get("common", "").split()) for name in dated())
    return indexed((word, name) for name, words in listed for word in words if word not in common())


def indexed(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Words with the languages that have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, name in pairs:
        found[word.casefold()].add(name)
    return {word: tuple(sorted(names)) for word, names in found.items()}


# -- scripts -----------------------------------------------------------------------


@cache
def solid() -> re.Pattern[str]:
    """A letter of a script whose words no blank parts."""
    known = lexicon("scripts")
    return re.compile(f"[{''.join(known.get('scripts')[name] for name in known.get('solid.scripts'))}]")


@cache
def without_blanks(language: str) -> bool:
    """Whether no blank parts the words of a language."""
    return language in dated() and scripts_of(language)[0] in lexicon("scripts").get("solid.scripts")


@cache
def letters() -> tuple[re.Pattern[str], Mapping[str, re.Pattern[str]]]:
    """A letter of any script but Latin, and letters of each of these."""
    known = {name: inside for name, inside in lexicon("scripts").get("scripts").items() if name != "Latn"}
    each = {name: re.compile(f"[{inside}]") for name, inside in known.items()}
    return re.compile(f"[{''.join(known.values())}]"), each


def of_script(window: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The languages that are written in the script of a text; of all, where none that has a file is."""
    if window.isascii():
        return written_in(frozenset(("Latn",)), names)
    other, each = letters()
    found = "".join(other.findall(window))
    if not found or len(found) < FOREIGN * sum(map(str.isalpha, window)):
        return written_in(frozenset(("Latn",)), names)
    counted = Counter(found)
    kinds = "".join(counted)
    counts = {name: sum(counted[char] for char in pattern.findall(kinds)) for name, pattern in each.items()}
    return written_in(
        frozenset(name for name, count in counts.items() if count >= PRESENT * len(found)), names
    )


@cache
def written_in(scripts: frozenset[str], names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The languages that use those scripts, first those whose own is among them.

    The first script of a language must be there ("Kana" for Japanese), and it must
    have the others; where none does, those with any of the scripts.
    """
    known = {name: scripts_of(name) for name in names or languages()}
    full = [name for name, own in known.items() if own[0] in scripts and scripts <= set(own)]
    found = tuple(full) or tuple(name for name, own in known.items() if own[0] in scripts)
    return found if found or names else written_in(scripts, dated())


@cache
def scripts_of(name: str) -> tuple[str, ...]:
    """The scripts of a language: by its file, or as cldr.toml has them."""
    if name in languages():
        return tuple(profiles()[name]["scripts"])
    return tuple(script for script, names in rest().items() if name in names)
