"""Timestamps that are built from their forms come back to the minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.testing import calls

FORMS = (
    "{t:%B} {t.day}, {t.year} {t:%H:%M}",
    "{t:%b}. {t.day}, {t.year} - {t:%H:%M}",
    "{t.day} {t:%B} {t.year} at {t:%H:%M}",
    "{t.day} {t:%b} {t.year}, {t:%H:%M}",
    "{t:%H:%M}, {t.day} {t:%b} {t.year}",
    "{t:%A}, {t:%B} {t.day}, {t.year} {t:%I:%M} {t:%p}",
    "{t:%a} {t.day} {t:%b} {t.year} {t:%I:%M}{t:%p}",
    "{t:%Y-%m-%d} {t:%H:%M}",
    "{t:%Y-%m-%d}T{t:%H:%M}",
    "{t.day}.{t.month}.{t.year} {t:%H:%M}",
    "{t.year}年{t.month}月{t.day}日 {t:%H}時{t:%M}分",
    "{t:%I:%M} {t:%p} on {t:%B} {t.day}, {t.year}",
)
MINUTES = st.datetimes(datetime(1970, 1, 1), datetime(2069, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


@given(MINUTES, st.sampled_from(FORMS))
def test_each_form_comes_back(moment: datetime, form: str) -> None:
    """A printed minute is read to the minute, naive as it was printed."""
    found = newsdoc.parse_timestamp(form.format(t=moment))

    assert found is not None
    assert ("minute", moment) == (found.precision, found.value)
    assert form.format(t=moment) == found.text


@given(MINUTES, st.integers(-12, 14), st.sampled_from(("{}", "GMT{}", "UTC{}")))
def test_offsets_make_it_aware(moment: datetime, hours: int, form: str) -> None:
    """A numeric offset is certain, so the value is aware."""
    zone = timezone(timedelta(hours=hours))
    found = newsdoc.parse_timestamp(f"{moment:%d %B %Y %H:%M} {form.format(f'{hours:+03d}:00')}")

    assert found is not None
    assert moment.replace(tzinfo=zone) == found.value


@pytest.mark.parametrize("zone", ["EST", "CST", "BST", "JST", "ET", "Eastern", "Pacific Time", "WIB"])
def test_an_abbreviation_leaves_it_naive(zone: str) -> None:
    """A name that several zones share is kept as printed, and guesses nothing."""
    found = newsdoc.parse_timestamp(f"May 2, 2020 8:30 pm {zone}")

    assert found is not None
    assert (datetime(2020, 5, 2, 20, 30), zone) == (found.value, str(found.zone))


@pytest.mark.parametrize("zone", ["GMT", "UTC", "Z"])
def test_universal_time_is_aware(zone: str) -> None:
    """UTC has one meaning."""
    found = newsdoc.parse_timestamp(f"2020-05-02T20:30{zone}")

    assert found is not None
    assert datetime(2020, 5, 2, 20, 30, tzinfo=UTC) == found.value


@pytest.mark.parametrize("text", ["Feb. 30, 2023", "31.4.2020", "May 2, 2020 25:10", "12:99, 3 May 2020"])
def test_what_does_not_exist_is_a_problem(text: str) -> None:
    """No calendar has it: the value is None, the words stand, and a Problem says so."""
    article = newsdoc.parse(f"Ministers agree\n\nPublished: {text}\n\nThe plan is ready. It is long.")

    assert article.published is not None
    assert article.published.value is None
    assert ["impossible-date"] == [problem.code for problem in article.problems]


def test_day_or_month_first_is_a_problem() -> None:
    """With slashes and both numbers up to twelve, the usage of the language decides, and says so."""
    article = newsdoc.parse("Ministers agree\n\nPublished: 3/4/2020\n\nThe plan is ready. It is long.")

    assert article.published is not None
    assert datetime(2020, 3, 4) == article.published.value
    assert ["ambiguous-date"] == [problem.code for problem in article.problems]


def test_an_update_is_told_from_publication() -> None:
    """The label tells the kind, and the last update is the article's."""
    lines = ("Published: May 2, 2020 08:00", "Updated: May 2, 2020 09:00", "Last updated May 3, 2020 07:30")
    article = newsdoc.parse("\n\n".join(("Ministers agree", *lines, "It is ready. It is long.")))

    assert article.published is not None
    assert article.updated is not None
    assert (lines[0], lines[2]) == (article.published.text, article.updated.text)
    assert datetime(2020, 5, 3, 7, 30) == article.updated.value


@pytest.mark.parametrize("shape", ["May ", "1 ", "2020 ", "12:", "1.1.", "Mon ", "May 2, ", "/"])
def test_calls_grow_with_the_text(shape: str) -> None:
    """However often a piece repeats, four times the text is at most four times the calls."""
    newsdoc.parse_timestamp(shape)
    once = calls(lambda: newsdoc.parse_timestamp(shape * 2_000))
    more = calls(lambda: newsdoc.parse_timestamp(shape * 8_000))

    assert more <= 4 * 1.15 * once + 50


@pytest.mark.parametrize(
    ("line", "claimed"),
    [("Le 3 mai 2021", True), ("Le 3 mai 2021 Paris a dit oui, et tous les ministres ont signé.", False)],
)
def test_a_small_word_and_a_date_open_sentences_too(line: str, claimed: bool) -> None:
    """Behind a small word a date is a timestamp only where nothing follows."""
    story = f"Les ministres d'accord\n\n{line}\n\nLes ministres se sont mis d'accord sur un plan.\n"

    assert claimed == (newsdoc.parse(story, language="fr").published is not None)


@pytest.mark.parametrize("printed", ["3.4.2021 14:20", "3-4-2021 14:20", "3. 4. 2021 14:20"])
def test_the_day_is_first_between_full_stops_and_hyphens(printed: str) -> None:
    """Nobody writes the month first so, in English neither: nothing is left open."""
    article = newsdoc.parse(f"Plan agreed\n\n{printed}\n\nMinisters agreed on the plan. It was late.")

    assert article.published is not None
    assert datetime(2021, 4, 3, 14, 20) == article.published.value
    assert () == article.problems


@pytest.mark.parametrize(
    ("age", "value", "precision"),
    [
        ("20 minutes ago", datetime(2021, 5, 3, 14, 0), "minute"),
        ("3 hours ago", datetime(2021, 5, 3, 11, 20), "minute"),
        ("vor 3 Stunden", datetime(2021, 5, 3, 11, 20), "minute"),
        ("3 days ago", datetime(2021, 4, 30, 14, 20), "day"),
        ("il y a 2 semaines", datetime(2021, 4, 19, 14, 20), "day"),
        ("Updated 3 hours ago", datetime(2021, 5, 3, 11, 20), "minute"),
    ],
)
def test_an_age_is_as_exact_as_its_unit(age: str, value: datetime, precision: str) -> None:
    """Hours ago is a time of day; days ago is no more than a day."""
    found = newsdoc.parse_timestamp(age, reference=datetime(2021, 5, 3, 14, 20))

    assert found is not None
    assert (value, precision) == (found.value, found.precision)


def test_what_only_names_a_unit_is_no_age() -> None:
    """Against a time that is given, words without an age are no timestamp still."""
    assert newsdoc.parse_timestamp("The hours of the ferry", reference=datetime(2021, 5, 3)) is None


@pytest.mark.parametrize("printed", ["3/3/2021 14:20", "13/3/2021 14:20", "3/13/2021 14:20"])
def test_a_date_that_reads_one_way_is_no_problem(printed: str) -> None:
    """Two equal numbers, or one above twelve, leave nothing open."""
    article = newsdoc.parse(f"Plan agreed\n\n{printed}\n\nMinisters agreed on the plan. It was late.")

    assert article.published is not None
    assert "2021-03" == str(article.published.value)[:7]
    assert () == article.problems
