r"""Word lists as data: one TOML file per language, and those of no language.

A language's file holds what it knows; what it lacks is empty, but for the lists that
every language shares ("shared" in en.toml: the marks of the wires, the credits of
picture agencies), to which it adds its own.  The names of months and weekdays come
from the CLDR (cldr.toml).

The other languages of the CLDR (cldr_rest.toml; dates.toml for what it lacks) are
English with dates of their own; their words are read when one of them is asked for.

``lexicon("en")`` is read once, when first asked for.  A pattern that is made of
words is built by a function under `@per_language`, once per language:

    @per_language
    def opener(words: Lexicon) -> str:
        return rf"(?:{words.any('byline.by')})\b"

    cursor.match(opener(cursor.language))
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, cast

from attrs import frozen

DEFAULT = "en"
"""The language whose words are used where the story's own has no file."""

ENDING = ".toml"

WORD = re.compile(r"\w+")

KEPT = 2000
"""The words of a text of so many characters are kept for the next list."""

FEW = 80
"""So many phrases are looked for one by one."""

NOTHING = "(?!)"
"""The pattern for any word of an empty list: it matches nowhere."""

GROUPS, FORMS = re.compile("[ ]*;[ ]*"), re.compile("[ ]*[|][ ]*")
"""What parts the groups of a line of cldr.toml, and the forms of one group."""

NOT_SAID = {"first": "day"}
"""What another language has where dates.toml is silent, and English has something else."""

LABELS = ("published", "updated")
"""The lists of dates.toml that stand under [timestamp] in a language's file."""

HEAD = 4000
"""The table [language] ends within so many characters of its file."""

FOLDER = os.path.dirname(__file__)
"""Where the files are; `importlib.resources` would tell as well, at 10 ms of import."""


@frozen
class Lexicon:
    """The tables of one file; a dotted path such as "byline.by" names a list in it."""

    name: str
    tables: Mapping[str, Any]

    def get(self, path: str) -> Any:
        """The value at a dotted path; KeyError where there is none."""
        value: Any = self.tables
        for key in path.split("."):
            value = value[key]
        return value

    def words(self, *paths: str) -> tuple[str, ...]:
        """The words of one or several lists; of a table, its keys."""
        return _words(self.name, paths)

    def table(self, path: str) -> Mapping[str, Any]:
        """The table at a path, its keys case-folded."""
        return {key.casefold(): value for key, value in self.get(path).items()}

    def any(self, *paths: str) -> str:
        """An alternation that matches any word of the lists."""
        return alternation(self.words(*paths))


@cache
def _words(name: str, paths: tuple[str, ...]) -> tuple[str, ...]:
    tables = lexicon(name)
    return tuple(word for path in paths for word in tables.get(path))


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of `words`, longest first.

    A blank stands for one or more, or for the end of a wrapped line.  Of no words it
    is one that matches nowhere.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    escaped = (re.escape(word).replace(r"\ ", r"[ \t\r\n\u00a0]+") for word in ordered)
    return "|".join(escaped) or NOTHING


def spoken(text: str, language: str, *paths: str) -> str | None:
    """A word or phrase of some lists that stands in a text, in any case.

    For long lists and texts that seldom hold any: the longest word of each phrase is
    looked up among the text's, at a tenth of a pattern's cost.  Of single words,
    "photo" is found in "photos" too.
    """
    folded = text.casefold()
    single, phrases = _phrases(language, paths)
    if any(map(folded.__contains__, single)):
        return next(filter(folded.__contains__, single))
    if not phrases:
        return None
    near = phrases.keys() & (_words_of(folded) if len(folded) <= KEPT else WORD.findall(folded))
    return min((phrase for word in near for phrase in phrases[word] if phrase in folded), default=None)


@lru_cache(64)
def _words_of(folded: str) -> frozenset[str]:
    """The words of a text; several lists are looked up in the same one, one after the other."""
    return frozenset(WORD.findall(folded))


@cache
def _phrases(language: str, paths: tuple[str, ...]) -> tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]]:
    """The words of some lists to be looked for one by one, and their phrases by their longest words.

    Of a few phrases each is looked for: that costs less than the words of a text.
    """
    listed = sorted({words.casefold() for words in lexicon(language).words(*paths)}, key=len)
    shortest: list[str] = []
    for words in listed:
        if not any(short in words for short in shortest):
            shortest.append(words)
    if len(shortest) <= FEW:
        return tuple(shortest), {}
    single = tuple(words for words in shortest if len(WORD.findall(words)) <= 1)
    phrases: dict[str, tuple[str, ...]] = {}
    for words in shortest:
        if words not in single:
            longest = max(WORD.findall(words), key=len)
            phrases[longest] = (*phrases.get(longest, ()), words)
    return single, phrases


CODE = (2, 3)
"""How long the codes of languages are."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a file (two letters, ISO 639-1)."""
    names = os.listdir(FOLDER)
    return tuple(sorted(n.removesuffix(ENDING) for n in names if re.fullmatch(r"..\.toml", n)))


@cache
def known_as(tag: str) -> str:
    """The first part of a BCP 47 tag, or the language of which it names a form: "no" for "nb-NO"."""
    name = tag.partition("-")[0].lower()
    if name in languages() or len(name) not in CODE:
        return name
    return next((own for own, said in profiles().items() if name in said.get("codes", ())), name)


@cache
def rest() -> Mapping[str, tuple[str, ...]]:
    """The languages that have dates and no file, by their scripts."""
    return {script: tuple(said.split()) for script, said in lexicon("cldr").get("rest").items()}


@cache
def dated() -> tuple[str, ...]:
    """The languages whose dates are known, many more than have a file."""
    return tuple(sorted((*languages(), *(name for names in rest().values() for name in names))))


@cache
def lexicon(name: str = DEFAULT) -> Lexicon:
    """The words of a language or a subject ("agencies"); of English where unknown.

    A language is a BCP 47 tag; only its first part counts: "en" for "en-GB".
    """
    name = known_as(name)
    if name == DEFAULT or name in languages():
        return Lexicon(name, completed(tables_of(name), name))
    if name + ENDING in os.listdir(FOLDER):
        return Lexicon(name, tables_of(name))
    return Lexicon(name, with_dates(name)) if name in dated() else lexicon(DEFAULT)


@cache
def tables_of(name: str) -> dict[str, Any]:
    """What stands in a file."""
    import tomllib  # here and not above: it costs 2 ms

    with open(os.path.join(FOLDER, name + ENDING), "rb") as file:
        return tomllib.load(file)


@cache
def profiles() -> Mapping[str, Mapping[str, Any]]:
    """The table [language] of every language: its name, its scripts, its commonest words.

    It is the first of its file, and nothing behind it is read.
    """
    import tomllib

    found = {}
    for name in languages():
        with open(os.path.join(FOLDER, name + ENDING), encoding="utf-8") as file:
            head = file.read(HEAD)
        start = head.index("[language]")
        found[name] = tomllib.loads(head[start : head.index("\n[", start)])["language"]
    return found


# -- what a language's file lacks ------------------------------------------------


def completed(own: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The tables of a language: its own words, those that all share, and those of the CLDR."""
    model = own if name == DEFAULT else lexicon(DEFAULT).tables
    whole = filled(own, model, model["language"]["shared"])
    whole["months"] = {**months(name), **own.get("months", {})}
    weekdays = (*groups("weekdays", name), *([day] for day in whole["dates"]["weekdays"]))
    whole["dates"]["weekdays"] = [form for forms in weekdays for form in forms]
    return whole


def with_dates(name: str) -> dict[str, Any]:
    """The tables of English, with the dates and the labels of times of another language before its own."""
    tables, own = lexicon(DEFAULT).tables, dates_of(name)
    said = {**NOT_SAID, **own}
    labels = {key: [*said.get(key, ()), *tables["timestamp"][key]] for key in LABELS}
    dates = {
        key: [*said.get(key, ()), *value] if isinstance(value, list) else said.get(key, value)
        for key, value in tables["dates"].items()
    }
    for key in ("weekdays", "forms"):
        dates[key] += [form for forms in groups(key, name) for form in forms]
    named = {**tables["months"], **months(name), **own.get("months", {})}
    return {**tables, "months": named, "dates": dates, "timestamp": {**tables["timestamp"], **labels}}


def dates_of(name: str) -> Mapping[str, Any]:
    """What dates.toml has of a language."""
    found: Mapping[str, Any] = tables_of("dates").get(name, {})
    return found


def filled(
    own: Mapping[str, Any], model: Mapping[str, Any], shared: list[str], path: str = ""
) -> dict[str, Any]:
    """Some tables with every list that English has: shared, or their own, or empty."""
    whole: dict[str, Any] = dict(own)
    for key, value in model.items():
        here = path + key
        common = own is not model and any(f"{here}.".startswith(f"{it}.") for it in shared)
        mine = own.get(key)
        if isinstance(value, Mapping):
            whole[key] = {**value} if own is model else filled(mine or {}, value, shared, here + ".")
        elif isinstance(value, list):
            whole[key] = [*(value if common else ()), *(mine or ())]
        else:
            whole[key] = mine
    return whole


def months(name: str) -> dict[str, int]:
    """The names of the months by the CLDR; a name that two months have is none."""
    found: dict[str, int] = {}
    for number, forms in enumerate(groups("months", name), 1):
        for form in forms:
            found[form] = 0 if found.get(form, number) != number else number
    return {form: number for form, number in found.items() if number}


def groups(table: str, name: str) -> list[list[str]]:
    """The groups of forms in a line of the CLDR's; none where it has no such language."""
    line = tables_of("cldr" if name in languages() else "cldr_rest")[table].get(name)
    if line is None:
        return []
    return [[form for form in FORMS.split(group.strip()) if form] for group in GROUPS.split(line)]


def per_language(build: Callable[[Lexicon], str]) -> Callable[[str], re.Pattern[str]]:
    """Turn a builder of a verbose pattern into a function from a language to the pattern."""

    def pattern(language: str) -> re.Pattern[str]:
        return re.compile(build(lexicon(language)), re.VERBOSE)

    pattern.__doc__ = build.__doc__
    return cast("Callable[[str], re.Pattern[str]]", cache(pattern))
