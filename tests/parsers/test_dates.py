"""Dates in the manners of many languages, and their calendars."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc
from newsdoc.grammar.dates import calendar, dates
from newsdoc.lexicon import dated, languages, lexicon, months, tables_of
from newsdoc.span import Source

CASES = Path(__file__).with_name("dates.txt")


def cases() -> Iterator[tuple[str, str, str]]:
    """Every case: the language, the line, the day or the minute."""
    for line in CASES.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            language, _, rest = line.partition(" | ")
            text, _, value = rest.rpartition(" | ")
            yield language, text, value


@pytest.mark.parametrize(("language", "line", "value"), list(cases()))
def test_a_date_is_read(language: str, line: str, value: str) -> None:
    """Each line gives its day or minute, told in which language it is or not."""
    for told in (language, None):
        found = newsdoc.parse_timestamp(line, language=told)

        assert found is not None
        assert value == str(found.value)[: len(value)]
        assert ("minute" if ":" in value else "day") == found.precision


@pytest.mark.parametrize("language", sorted({*dated()} - {"ja", "ko", "vi", "za", "zh"}))
def test_every_month_has_a_name_that_comes_back(language: str) -> None:
    """In each language of the CLDR a day, a month's name and a year are a date."""
    for name, number in months(language).items():
        found = Source(f"3 {name} 2021").span().search(dates(language))

        assert found is not None
        assert (2021, number, 3, False) == calendar(found, language)


def test_an_english_story_reads_no_words_of_other_languages() -> None:
    """What only some need is read when they need it."""
    tables_of.cache_clear()
    lexicon.cache_clear()
    newsdoc.parse("Ministers agree\n\nFeb. 2, 2023 - 09:30\n\nBREMEN (AP) - It is ready. It is long.")
    newsdoc.parse_timestamp("Feb. 2, 2023 - 09:30")
    before = tables_of.cache_info().currsize
    tables_of("cldr_rest")

    assert before < tables_of.cache_info().currsize


def test_a_story_of_a_language_without_a_file_has_its_dates() -> None:
    """English reads the rest of it."""
    lines = ("รัฐมนตรีเห็นชอบแผนแม่น้ำ", "เผยแพร่: 3 พฤษภาคม 2564 14:20", "อัปเดต: 4 พ.ค. 2564 เวลา 08.05 น.")
    said = "รัฐมนตรีเห็นชอบแผนแม่น้ำเมื่อวันจันทร์ หลังการเจรจาตลอดทั้งคืน"
    article = newsdoc.parse("\n\n".join((*lines, "By Ann Lee", said)))

    assert "th" == article.language
    assert article.published is not None
    assert article.updated is not None
    assert ("2021-05-03 14:20:00", "2021-05-04 08:05:00") == (
        str(article.published.value), str(article.updated.value)
    )
    assert ["Ann Lee"] == [str(person.name) for byline in article.bylines for person in byline.people]


def test_the_languages_with_a_file_are_none_of_the_rest() -> None:
    """Each language stands in one of the two files of the CLDR."""
    with_file, without = (set(tables_of(name)["months"]) for name in ("cldr", "cldr_rest"))

    assert set() == with_file & without
    assert with_file <= set(languages())
    assert without <= set(dated())
    assert set(tables_of("dates")) <= without | {"vi"}
