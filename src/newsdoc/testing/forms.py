"""Strategies that write single fields in any language's manner and know the answers.

    @given(formed_timestamps())
    def test_it_comes_back(field: Formed) -> None:
        assert newsdoc.parse_timestamp(field.text).value == field.parts["value"]

Their words are drawn from the lexicon, so that a language that is added is tested too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from newsdoc.lexicon import groups, languages, lexicon, profiles

NAMES = {
    "Latn": ("Ann Lidin", "Bo Ekman", "Mara van der Lund", "José Orca", "Zoë O'Hale"),
    "Cyrl": ("Анна Лидина", "Бо Экман", "Мара Лунд"),
    "Arab": ("آدا لال", "بو إيكمان"),
}
"""Names by the script that a language writes them in."""

CITIES = ("BREMEN", "Lyon", "PORT-AU-PRINCE", "New Delhi", "SÃO PAULO")
AGENCIES = ("AFP", "Reuters", "dpa", "AP", "EFE")
PICTURES = ("Getty Images", "Reuters", "AFP", "dpa")
ENDS = (" - ", " – ", " -- ", " — ")

SPACED = tuple(name for name in languages() if profiles()[name]["scripts"][0] in NAMES)
"""The languages whose words are parted by blanks."""


@frozen
class Formed:
    """A field that was built from its grammar, and what it was built of."""

    text: str
    language: str
    parts: Mapping[str, Any]


def spaced() -> st.SearchStrategy[str]:
    """A language whose words are parted by blanks."""
    return st.sampled_from(SPACED)


def people(language: str) -> st.SearchStrategy[str]:
    """A name in the script of a language."""
    return st.sampled_from(NAMES[profiles()[language]["scripts"][0]])


@st.composite
def formed_timestamps(draw: st.DrawFn) -> Formed:
    """A day with the name of its month, and perhaps a time, behind a label or not."""
    language = draw(spaced())
    words = lexicon(language)
    month = draw(st.integers(1, 12))
    value = datetime(2021, month, draw(st.integers(1, 28)))
    name = draw(st.sampled_from(groups("months", language)[month - 1]))
    small = (words.words("dates.between") or ("",))[0]
    day = f"{value.day}{' ' + small if small else ''} {name}{' ' + small if small else ''} 2021"
    kind = draw(st.sampled_from(("published", "updated")))
    labels = words.words(f"timestamp.{kind}")
    text = f"{draw(st.sampled_from(labels))}: {day}"
    if draw(st.booleans()):
        value = value.replace(hour=draw(st.integers(0, 23)), minute=draw(st.integers(0, 59)))
        joiner = draw(st.sampled_from((*words.words("dates.joiners"), ",")))
        text += f"{'' if joiner == ',' else ' '}{joiner} {value:%H:%M}"
    return Formed(text, language, {"value": value, "kind": kind})


@st.composite
def formed_datelines(draw: st.DrawFn) -> Formed:
    """A place, perhaps a day, and an agency."""
    language = draw(spaced())
    month = draw(st.integers(1, 12))
    name = draw(st.sampled_from(groups("months", language)[month - 1]))
    city, agency = draw(st.sampled_from(CITIES)), draw(st.sampled_from(AGENCIES))
    day = draw(st.none() | st.integers(1, 28).map(lambda number: f"{number} {name}"))
    form = draw(st.sampled_from(("({})", "/{}/")))
    text = f"{city}{f', {day}' if day else ''} {form.format(agency)}{draw(st.sampled_from(ENDS))}"
    words = "Xyzzy 123."
    return Formed(text + words, language, {"city": city, "date": day, "agency": agency, "body": words})


@st.composite
def formed_bylines(draw: st.DrawFn) -> Formed:
    """One or two names behind what opens a byline."""
    language = draw(spaced())
    words = lexicon(language)
    names = draw(st.lists(people(language), min_size=1, max_size=2, unique=True))
    joint = draw(st.sampled_from(words.words("byline.and")))
    opener = draw(st.sampled_from(words.words("byline.by"))).rstrip(":/")
    return Formed(f"{opener}: {f' {joint} '.join(names)}", language, {"names": names})


@st.composite
def formed_credits(draw: st.DrawFn) -> Formed:
    """A caption with its credit behind a label."""
    language = draw(spaced())
    label = draw(st.sampled_from([it for it in lexicon(language).words("credit.labels") if it[-1].isalpha()]))
    name, agency = draw(people(language)), draw(st.none() | st.sampled_from(PICTURES))
    words = "Xyzzy 123."
    credit = f"{label}: {name}{f'/{agency}' if agency else ''}"
    form = draw(st.sampled_from(("{} {}", "{} ({})", "{}\n{}")))
    return Formed(form.format(words, credit), language, {"text": words, "name": name, "agency": agency})


@st.composite
def solid_datelines(draw: st.DrawFn) -> Formed:
    """The manners of East Asia, with their reporters."""
    manner = draw(st.sampled_from(SOLID))
    language, form, cities, agencies, names = manner
    city, agency = draw(st.sampled_from(cities)), draw(st.sampled_from(agencies))
    name = draw(st.sampled_from(names))
    day = draw(st.integers(1, 28))
    text = form.format(city=city, agency=agency, name=name, day=day)
    return Formed(text, language, {"city": city, "agency": agency, "name": name})


CHINESE = (("杭州", "天津", "成都"), ("新华社", "中新社"), ("林一", "何小田"))
KOREAN = (("부산", "서울", "대전"), ("연합뉴스", "뉴시스", "뉴스1"), ("김하늘", "이바다"))
SOLID = (
    ("zh", "{agency}{city}5月{day}日电（记者{name}）川的计划已经达成一致。", *CHINESE),
    ("ko", "({city}={agency}) {name} 기자 = 장관들이 합의했다.", *KOREAN),
    ("ko", "[{city}={agency}]{name} 기자 = 장관들이 합의했다.", *KOREAN),
    ("ko", "【{city}={agency}】 {name} 특파원 = 장관들이 합의했다.", *KOREAN),
)
"""Language, form, cities, agencies and names."""
