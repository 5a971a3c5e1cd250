"""Which language a field of a few words is written in: by all the words that the lexicons have.

    nearest("Von Anna Maier")                "de": whose lexicon knows most of the words
    rivals("Ann Lee en Bo Ek")               all that know as many

A field seldom holds any of the commonest words, by which a story is told (newsdoc.language);
it is read as English where the words leave it open.  (A date is told by the words of dates
alone, those of many more languages: newsdoc.grammar.datewords.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from newsdoc.language import (
    WINDOW,
    WORD,
    indexed,
    language_of,
    of_script,
    ranking,
    scripts_of,
    solid,
    tokens,
    without_blanks,
)
from newsdoc.lexicon import DEFAULT, dates_of, groups, languages, lexicon, tables_of

BESIDE = (
    "signoff", "notes", "boilerplate.anchors", "boilerplate.pointers", "boilerplate.orders",
    "boilerplate.calls", "boilerplate.tags", "boilerplate.reading",
)
"""The lists of what desks and pages put around a story."""

MOST_BESIDE = 3
"""So many languages are tried for a line that may be of several."""

LONG = 3
"""A shorter phrase of Chinese characters may be of any language that writes them."""

SHORTEST = 3
"""A shorter name of a weekday is a small word of some other language: "di", "do", "mar"."""

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


def nearest(text: str) -> str:
    """The language whose lexicon knows most of the words of a short text; English where two are even."""
    return rivals(text)[0]


def rivals(text: str) -> list[str]:
    """All languages whose lexicons know as many, the likeliest first; English alone where it is one."""
    told = sibling(text[:WINDOW]) or language_of(text)
    if told:
        return [told]
    window = text[:WINDOW]
    found, index = tokens(window) - inside_names() | first(window), vocabulary()
    votes = voted(found, index)
    for word in first(window) & openers().keys():
        votes.update(dict.fromkeys(openers()[word], OPENS))
    for word in found & named_months().keys():
        votes.update(dict.fromkeys(named_months()[word], MONTH))
    if not window.isascii() and foreign(window):
        votes[DEFAULT] -= 1
    return even(votes, of_script(window))


def languages_beside(text: str, language: str) -> list[str]:
    """The languages that a line in a story of `language` may be of, if its words are not of that.

    What a desk or a page puts around a story need not be in its language.
    """
    window = text[:WINDOW]
    told = sibling(window) or language_of_words(window)
    candidates = of_script(window)
    known = [told] if told else even(voted(tokens(window), words_beside()), candidates)[:MOST_BESIDE]
    if known and without_blanks(known[0]):
        known += [name for name in languages() if scripts_of(known[0])[0] in scripts_of(name)[1:]]
    own = language if language in languages() else DEFAULT
    return [] if own in known else known


@cache
def words_beside() -> Mapping[str, tuple[str, ...]]:
    """The telling words of fields, and those of what stands around a story."""
    beside = ((word, name) for name in languages() for word in of_lists(tables_of(name), BESIDE))
    return indexed((*((word, name) for word, names in vocabulary().items() for name in names), *beside))


@lru_cache(maxsize=256)
def language_of_words(text: str) -> str | None:
    """The language of a line that one common word is enough to tell."""
    return language_of(text, 1.0)


def foreign(window: str) -> bool:
    """Whether a word in small letters has one that no English word has, as names may."""
    return any(word[0].islower() and not word.isascii() for word in WORD.findall(window))


def sibling(window: str) -> str | None:
    """The language that shares a script without blanks with another's and alone has a word that stands there.

    A field of Japanese may hold Chinese characters alone: "編集委員".
    """
    if window.isascii() or not solid().search(window):
        return None
    script = scripts_of(of_script(window)[0])[0]
    sharing = (name for name in languages() if without_blanks(name) and script in scripts_of(name)[1:])
    return next((name for name in sharing if any(word in window for word in alone(name, script))), None)


@cache
def alone(name: str, script: str) -> tuple[str, ...]:
    """The longer phrases of a language that none whose own script it is has."""
    paths = (*TELLING, "agencies", "byline.bodies")
    others = {
        phrase
        for other in languages()
        if scripts_of(other)[0] == script
        for path in paths
        for phrase in phrases(tables_of(other), path)
    }
    own = dict.fromkeys(phrase for path in paths for phrase in phrases(tables_of(name), path))
    return tuple(phrase for phrase in own if len(phrase) >= LONG and phrase not in others)


def voted(found: set[str], index: Mapping[str, tuple[str, ...]]) -> Counter[str]:
    """Two votes for each word that a language has, one for a letter."""
    votes: Counter[str] = Counter()
    for word in found & index.keys():
        votes.update(dict.fromkeys(index[word], 2 if len(word) > 1 else 1))
    return votes


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
        for phrase in phrases(own, path):
            yield from tokens(phrase)


def phrases(own: Mapping[str, Any], path: str) -> Iterator[str]:
    """Every string at a path of a language's own tables."""
    value: Any = own
    for key in path.split("."):
        value = value.get(key, {})
    yield from strings(value)


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
