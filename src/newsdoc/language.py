"""Which language a text is written in: by its script and its commonest words, no model.

    language_of("The ministers met ...")     "en"; None where nothing tells
    nearest("Von Anna Maier")                "de": whose lexicon knows most of the words

A story is told by its first words, of which every language's file lists the commonest
([language] common).  A field of a few words seldom holds any of those; it is told by
all that the lexicons have, and is read as English where they leave it open.  (A date is
told by the words of dates alone, those of many more languages: newsdoc.grammar.datewords.)
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from newsdoc.lexicon import (
    DEFAULT,
    dated,
    dates_of,
    groups,
    languages,
    lexicon,
    profiles,
    rest,
    tables_of,
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

ENDED = (".", "!", "?", ".”", ".\"", ".’", ".)")
"""How sentences end."""

SHORTEST = 3
"""A shorter name of a weekday is a small word of some other language: "di", "do", "mar"."""

WORD = re.compile(r"\w(?:\w+|(?<![\w.'’-]\w)(?![\w.'’-]))")
"""A word, but no initial and no start of a name: "R.W.", "O'Neil"."""

OPENS, MONTH = 4, 6
"""So many votes has a language in which the first word opens a byline, or that has the month;
any other word has two, and one of a single letter one."""

TELLING = (
    "dates", "timestamp", "byline.by", "byline.from", "byline.help", "byline.and", "byline.in", "byline.ours",
    "byline.heads", "byline.several", "byline.beats", "byline.verbs", "byline.genres", "byline.ago",
    "dateline.bylines", "dateline.kickers", "dateline.sent", "dateline.reporters",
    "credit", "contributors",
)
"""The lists whose words tell the language of a field."""


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


def nearest(text: str) -> str:
    """The language whose lexicon knows most of the words of a short text; English where two are even."""
    told = language_of(text)
    if told:
        return told
    window = text[:WINDOW]
    found, index = tokens(window) - inside_names() | first(window), vocabulary()
    votes = voted(found, index)
    for word in first(window) & openers().keys():
        votes.update(dict.fromkeys(openers()[word], OPENS))
    for word in found & named_months().keys():
        votes.update(dict.fromkeys(named_months()[word], MONTH))
    return best(votes, of_script(window))


def voted(found: set[str], index: Mapping[str, tuple[str, ...]]) -> Counter[str]:
    """Two votes for each word that a language has, one for a letter."""
    votes: Counter[str] = Counter()
    for word in found & index.keys():
        votes.update(dict.fromkeys(index[word], 2 if len(word) > 1 else 1))
    return votes


def best(votes: Mapping[str, int], candidates: tuple[str, ...]) -> str:
    """The candidate with most votes; English where two are even, or else one that has most words."""
    return even(votes, candidates)[0]


def even(votes: Mapping[str, int], candidates: tuple[str, ...]) -> list[str]:
    """The candidates with most votes, those first that have most words; English alone where it is one."""
    ranked = ranking(votes, candidates)
    most = [name for count, name in ranked if count == ranked[0][0]]
    rivals = sorted(most or candidates or [DEFAULT], key=known_best)
    return rivals if most and rivals[0] != DEFAULT else rivals[:1]


def known_best(name: str) -> tuple[bool, bool, bool, str]:
    """First English, then the languages that have a file, then those with a table in dates.toml."""
    return name != DEFAULT, name not in languages(), not dates_of(name), name


@cache
def inside_names() -> frozenset[str]:
    """Small words of names, which tell whose name it is and not what language is spoken of them."""
    return frozenset(lexicon("titles").words("particles"))


def first(window: str) -> set[str]:
    """The first word: "Von" opens a byline, wherever else it stands in a name."""
    found = WORD.search(window)
    return {found[0].casefold()} if found else set()


def language_of_line(text: str, language: str) -> str:
    """The language of a line in a story of `language`: a foreign one where that is certain.

    What a desk or a page puts around a story need not be in its language.  A line that
    ends as sentences do, in letters of the story's, is not looked at: most lines are.
    """
    if text.endswith(ENDED) and (text.isascii() or not letters()[0].search(text)):
        return language
    told = language_of_words(text)
    if told is None and language not in (candidates := of_script(text)):
        told = next((name for name in candidates if name in languages()), None)
    return told or language


@lru_cache(maxsize=256)
def language_of_words(text: str) -> str | None:
    """The language of a line that one common word is enough to tell."""
    return language_of(text, 1.0)


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


@cache
def vocabulary() -> Mapping[str, tuple[str, ...]]:
    """The telling words of the languages that have a file, each with those that have it."""
    return indexed((word, name) for name in languages() for word in telling(name))


def telling(name: str) -> Iterator[str]:
    """The words by which a language is told from the others in a field."""
    yield from listed(lexicon(name).words("dates.weekdays"))
    yield from tables_of(name)["language"]["common"]
    yield from of_lists(tables_of(name), TELLING)
    yield from of_groups("ages", name)


def of_groups(table: str, name: str) -> Iterator[str]:
    """The words, but for the small ones, of a line of the CLDR's."""
    for group in groups(table, name):
        yield from (word for form in group for word in tokens(form) if len(word) >= SHORTEST)


def of_lists(own: Mapping[str, Any], paths: Iterable[str]) -> Iterator[str]:
    """The words of some lists of a language's own tables."""
    for path in paths:
        value: Any = own
        for key in path.split("."):
            value = value.get(key, {})
        for phrase in strings(value):
            yield from tokens(phrase)


def listed(days: Iterable[str]) -> Iterator[str]:
    """Names of weekdays that are no small words elsewhere."""
    return (day for day in days if len(day) >= SHORTEST)


@cache
def named_months() -> Mapping[str, tuple[str, ...]]:
    """The words of the names of months, each with the languages with a file that have it."""
    pairs = ((word, name) for name in languages() for word in month_words(lexicon(name).words("months")))
    return indexed(pairs)


def month_words(names: Iterable[str]) -> Iterator[str]:
    """The words of names of months, but for the small ones: "de febr"."""
    words = (word for name in names for word in tokens(name))
    return (word for word in words if len(word) > (2 if word.isascii() else 1))


@cache
def openers() -> Mapping[str, tuple[str, ...]]:
    """The first words of what opens a byline, each with the languages that open one so."""
    return indexed(
        (word, name)
        for name in languages()
        for phrase in lexicon(name).words("byline.by")
        for word in first(phrase)
    )


def strings(value: Any) -> Iterator[str]:
    """Every string of a list or of the lists of a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


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
