"""Datelines that are built from the grammar come back part by part."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.testing import calls

CITIES = ("BREMEN", "ST. LOUIS", "PORT-AU-PRINCE", "O'FALLON", "RIO DE JANEIRO", "Bonn", "Stoke-on-Trent")
REGIONS = {"Germany": "DE", "Wis.": "US", "N.Y.": "US", "Ont.": "CA", "Costa Rica": "CR", "Texas": "US"}
AGENCIES = ("AP", "Reuters", "dpa", "Xinhua", "Thomson Reuters Foundation", "Sports Network")
DAYS = (
    "Feb. 3", "March 14", "3 June", "Sept 9", "Dec 31", "MARCH 2", "May 6, 2019", "July 07, 2020",
    "Thursday", "Tues.",
)
DASHES = (" - ", " -- ", " — ", " – ", " _ ", "-- ", "— ")
WORDS = "Ministers agreed on the plan."


@frozen
class Parts:
    """What a dateline was built of."""

    text: str
    city: str | None = None
    region: str | None = None
    day: str | None = None
    agency: str | None = None


@st.composite
def datelines(draw: st.DrawFn) -> Parts:
    """A dateline with an agency: any place, region and day, or none."""
    city = draw(st.none() | st.sampled_from(CITIES))
    region = draw(st.none() | st.sampled_from(sorted(REGIONS))) if city else None
    day = draw(st.none() | st.sampled_from(DAYS))
    agency = draw(st.sampled_from(AGENCIES))
    form = draw(st.sampled_from(("({})", "/{}/")))
    front = ", ".join(part for part in (city, region, day) if part)
    text = f"{front} {form.format(agency)}".lstrip() + draw(st.sampled_from(DASHES)) + WORDS
    return Parts(text, city, region, day, agency)


@given(datelines())
def test_each_part_comes_back(parts: Parts) -> None:
    """Place, region, country, day, agency and the first word are as they were written."""
    found = newsdoc.parse_dateline(parts.text)

    assert found is not None
    assert parts.city == (str(found.places[0].name) if found.places else None)
    assert parts.region == (str(found.places[0].region) if parts.region else None)
    assert parts.day == (str(found.date) if found.date else None)
    assert (parts.agency,) == tuple(map(str, found.agencies))
    assert parts.text[found.body_start :] == WORDS
    if parts.region:
        assert REGIONS[parts.region] == found.places[0].country


@given(st.lists(st.sampled_from(CITIES[:4]), min_size=2, max_size=4, unique=True), st.booleans())
def test_several_places_are_several(cities: list[str], slashed: bool) -> None:
    """Places joined by slashes, or by commas and "and", come back one by one."""
    joined = "/".join(cities) if slashed else f"{', '.join(cities[:-1])} and {cities[-1]}"
    found = newsdoc.parse_dateline(f"{joined}, June 2 (Reuters) - {WORDS}")

    assert found is not None
    assert joined == str(found.located)
    assert cities == [str(place.name) for place in found.places]


@pytest.mark.parametrize(
    ("printed", "published", "resolved"),
    [
        ("Dec. 31", "Jan. 1, 2020 - 00:10", date(2019, 12, 31)),
        ("Jan. 2", "Dec. 30, 2019 - 23:50", date(2020, 1, 2)),
        ("Feb. 29", "March 1, 2020 - 08:00", date(2020, 2, 29)),
        ("Feb. 3, 2018", "March 1, 2020 - 08:00", date(2018, 2, 3)),
        ("Feb. 30", "March 1, 2020 - 08:00", None),
        ("Feb. 30, 2020", "March 1, 2020 - 08:00", None),
    ],
)
def test_the_year_is_the_nearest(printed: str, published: str, resolved: date | None) -> None:
    """A day without a year is the one nearest to the time of publication."""
    article = newsdoc.parse(f"Ministers agree\n\n{published}\n\nBONN, {printed} (AP) - {WORDS}")

    assert article.dateline is not None
    assert resolved == article.dateline.value


@pytest.mark.parametrize(
    ("printed", "resolved"),
    [("Monday", date(2021, 5, 3)), ("Thurs.", date(2021, 5, 6)), ("Fri", date(2021, 4, 30))],
)
def test_a_weekday_is_the_last_of_its_name(printed: str, resolved: date) -> None:
    """It is the day of publication or one of the six before it."""
    article = newsdoc.parse(f"Ministers agree\n\nMay 6, 2021\n\nBONN, {printed} (AP) - {WORDS}")

    assert article.dateline is not None
    assert (printed, resolved) == (str(article.dateline.date), article.dateline.value)


@pytest.mark.parametrize(
    ("printed", "published", "resolved"),
    [
        ("29日", "2020年3月1日 08:00", date(2020, 2, 29)),
        ("14日", "2020年3月1日 08:00", date(2020, 3, 14)),
        ("31日", "2020年4月1日 08:00", date(2020, 3, 31)),
        ("1日", "2019年12月31日 23:50", date(2020, 1, 1)),
    ],
)
def test_the_month_is_the_nearest(printed: str, published: str, resolved: date) -> None:
    """A day without a month is the nearest of that number."""
    words = "5カ国の閣僚は、夜通しの協議の末、川の計画に合意した。議長が明らかにした。"
    article = newsdoc.parse(f"川の計画で合意\n\n{published}\n\n［パリ　{printed}　ロイター］ {words}")

    assert article.dateline is not None
    assert (printed, resolved) == (str(article.dateline.date), article.dateline.value)


@pytest.mark.parametrize(("above", "found"), [(0, True), (2, True), (3, False), (5, False)])
def test_it_stands_in_front_of_one_of_the_first_three(above: int, found: bool) -> None:
    """Two summaries may stand above it; further down it is a quotation of old news."""
    text = "Ministers agree\n\n" + "The plan is ready. It is long.\n\n" * above + f"BONN (AP) - {WORDS}"

    assert found == (newsdoc.parse(text).dateline is not None)


def test_a_day_between_place_and_agency_is_resolved() -> None:
    """Japanese brackets run them together."""
    words = "5カ国の閣僚は、夜通しの協議の末、川の計画に合意した。議長が明らかにした。"
    article = newsdoc.parse(f"川の計画で合意\n\n2020年3月1日 08:00\n\n【カイロ29日時事】{words}")

    assert article.dateline is not None
    assert date(2020, 2, 29) == article.dateline.value


def test_without_a_reference_there_is_no_year() -> None:
    """Nothing is resolved against today."""
    found = newsdoc.parse("Ministers agree\n\nBONN, Feb. 3 (AP) - " + WORDS).dateline

    assert found is not None
    assert found.value is None
    assert "Feb. 3" == str(found.date)


@given(st.text(max_size=80))
def test_any_text_is_exact_or_nothing(text: str) -> None:
    """Whatever the text, a dateline is a piece of it, and its words start inside."""
    found = newsdoc.parse_dateline(text)

    assert found is None or (found.text in text and 0 < found.body_start <= len(text))


@pytest.mark.parametrize("shape", ["A B, ", "A/", "(AP) ", "LONDON and ", "Feb 2 ", "By A ", "- ", "A"])
def test_long_texts_cost_no_more(shape: str) -> None:
    """Only the first characters are looked at, however long the text is."""
    newsdoc.parse_dateline(shape * 100)
    short = calls(lambda: newsdoc.parse_dateline(shape * 500))
    long = calls(lambda: newsdoc.parse_dateline(shape * 50_000))

    assert long <= short + 50


def test_reporters_behind_the_agency_sign() -> None:
    """They are the people of a byline, and the body starts behind them."""
    article = newsdoc.parse(f"Ministers agree\n\nANKARA (AA) - ADA LALE/EMRE DEMIR - {WORDS}")

    assert [["ADA LALE", "EMRE DEMIR"]] == [[str(p.name) for p in it.people] for it in article.bylines]
    assert [WORDS] == [str(paragraph.text) for paragraph in article.paragraphs]


def test_times_stay_where_they_are() -> None:
    """A dated line above a dateline is a timestamp, and no part of it."""
    article = newsdoc.parse(f"Ministers agree\n\nMay 2, 2020 - 08:00\n\nBONN (AP) - {WORDS}")

    assert article.published is not None
    assert datetime(2020, 5, 2, 8, 0) == article.published.value


def test_a_line_of_place_day_and_time_is_no_paragraph() -> None:
    """El País prints it above the text: where, and when the story was published."""
    line = "Bruselas - 15 oct 2024 - 08:22Actualizado: 15 oct 2024 - 08:27CEST"
    text = "La alcaldesa dijo el lunes que el puente se cerrará dos semanas en junio para cambiar sus cables."
    article = newsdoc.parse(f"El puente del puerto se cierra por obras\n\n{line}\n\n{text}\n", language="es")

    assert [text] == [str(paragraph.text) for paragraph in article.paragraphs]
    assert article.published is not None
    assert "2024-10-15 08:22:00" == str(article.published.value)
    assert article.dateline is not None
    assert "Bruselas" == str(article.dateline.places[0].name)
