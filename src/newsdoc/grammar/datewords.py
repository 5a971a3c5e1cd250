"""Which language a date is written in: by its months, its weekdays, the words beside it.

    nearest_dates("3. veljače 1999. u podne")        ["hr"]

Many more languages have words for dates than have a file; they are read where English
has not all the words of a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from newsdoc.language import WINDOW, indexed, of_script, tokens, without_blanks
from newsdoc.lexicon import DEFAULT, dated, dates_of, groups, languages, lexicon, months, tables_of
from newsdoc.nearest import MONTH, even, listed, month_words, of_groups, of_lists, voted


def nearest_dates(text: str) -> list[str]:
    """The languages of whose dates a short text has most words, the likeliest first.

    The words of the others are read only where English has not all.
    """
    window = text[:WINDOW]
    found = tokens(window)
    if english_dates().issuperset(word.lstrip("0123456789") for word in found):
        return [DEFAULT]
    votes = voted(found, words_of_dates())
    for word in found & months_of_all().keys():
        votes.update(dict.fromkeys(months_of_all()[word], MONTH))
    rivals = even(votes, of_script(window, dated()))
    solid = without_blanks(rivals[0])  # the characters of Japanese dates are Chinese ones
    return [*rivals, *(name for name in languages() if solid and without_blanks(name) and name not in rivals)]


@cache
def english_dates() -> frozenset[str]:
    """The words of English dates, and what is left of a number."""
    beside = (*beside_dates(DEFAULT), *lexicon(DEFAULT).words("months", "dates.ordinals"))
    return frozenset(("", "t", "z", "am", "pm", "a", "p", "m", *map(str.casefold, beside)))


@cache
def months_of_all() -> Mapping[str, tuple[str, ...]]:
    """The words of the names of months, each with the languages that have it."""
    return indexed(
        (word, name)
        for name in dated()
        for word in month_words((*months(name), *own_dates(name).get("months", ())))
    )


@cache
def words_of_dates() -> Mapping[str, tuple[str, ...]]:
    """The words that stand beside a date, each with the languages that have it."""
    return indexed((word, name) for name in dated() for word in beside_dates(name))


def beside_dates(name: str) -> Iterator[str]:
    """Weekdays, halves of the day, ages, small words of dates, and labels of times."""
    yield from listed(day for forms in groups("weekdays", name) for day in forms)
    yield from of_groups("halves", name)
    yield from of_groups("ages", name)
    yield from of_lists(own_dates(name), ("dates", "timestamp"))


def own_dates(name: str) -> Mapping[str, Any]:
    """What a language's own file, or dates.toml, has of dates and of labels of times."""
    if name in languages():
        own = tables_of(name)
        return {key: own.get(key, {}) for key in ("dates", "timestamp", "months")}
    beside = {key: said for key, said in dates_of(name).items() if key != "common"}
    return {"dates": beside, "months": beside.get("months", {})}
