"""IPTC 7901: the trailers and the bylines of desks in their own languages."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

import newsdoc

MESSAGE = (
    "\x01bdt0417 4 pl 14  dpa 0417\r\n\r\nWetter/Fluss/\r\n\x02Minister einigen sich auf Plan\r\n{}=\r\n\r\n"
    "Bremen (dpa) - Die Minister von fünf Ländern haben sich geeinigt.\r\n\r\n\x03{}\r\n\x7f\n\x7f\x04"
)
"""A message with a line under its headline, and its trailer."""


@pytest.mark.parametrize(
    ("trailer", "value"),
    [
        ("041709 MEZ Mrz 14", datetime(2014, 3, 4, 17, 9, tzinfo=timezone(timedelta(hours=1)))),
        ("311200 MESZ Okt 18", datetime(2018, 10, 31, 12, 0, tzinfo=timezone(timedelta(hours=2)))),
        ("240001 Dez 20", datetime(2020, 12, 24, 0, 1)),
        ("010203 août 19", datetime(2019, 8, 1, 2, 3)),
    ],
)
def test_trailers_name_the_month_in_their_language(trailer: str, value: datetime) -> None:
    """A trailer in German or French is read like an English one, as a node and in the metadata."""
    article = newsdoc.parse(MESSAGE.format("Von Anna Müller, dpa ", trailer))

    assert [value, value] == [article.metadata.version_created, article.published and article.published.value]


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("Von Anna Müller, dpa ", True),
        ("Par Anne Lebrun ", True),
        ("Av Anna Berg og Bo Ek ", True),
        ("Von der Leyen reist an den Fluss ", False),
        ("Interview mit Anna Müller ", False),
        ("Text und Ton im Streit ", False),
    ],
)
def test_a_byline_opens_as_one_and_names_follow(line: str, signed: bool) -> None:
    """A second line of a headline that begins like a byline, with no name behind, is headline."""
    article = newsdoc.parse(MESSAGE.format(line, "041709 MEZ Mrz 14"))

    assert signed is bool(article.bylines)
    assert signed is (line.strip() not in str(article.headline))


@pytest.mark.parametrize("version", ["2ND LEAD", "3RD NET", "Berichtigung", "1. Zusammenfassung", "EILT"])
def test_a_version_above_the_headline_is_no_part_of_it(version: str) -> None:
    """The line of a version is a take, in any language of the desks, and the headline stands below it."""
    message = MESSAGE.format("Von Anna Müller, dpa ", "041709 Mrz 14").replace("\x02", f"\x02{version}\r\n")
    article = newsdoc.parse(message)

    assert "Minister einigen sich auf Plan" == str(article.headline)
    assert [version] == [block.span.text for block in article.blocks if block.role == "take"]
    assert [version] == [str(take) for take in article.find(newsdoc.Take)]


def test_notes_stay_below_the_version_above_them() -> None:
    """What the head says in brackets stands where it stood, and no version is taken for the headline."""
    above = "\x021ST LEAD\r\n(Eil)\r\n(Foto Archiv)\r\n"
    message = MESSAGE.format("Von Anna Müller, dpa ", "041709 Mrz 14").replace("\x02", above)
    roles = [block.role for block in newsdoc.parse(message).blocks]

    assert ["slugline", "take", "note", "note", "headline", "byline"] == roles[:6]


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("Suisse:", "Un plan"),
        ("Les ministres s'entendent dans la nuit :", "Les ministres s'entendent dans la nuit :\nUn plan"),
    ],
)
def test_an_overline_is_short(above: str, headline: str) -> None:
    """A line that a colon ends is an overline; a long one is the first of a headline that goes on."""
    article = newsdoc.parse(
        f"bsf041 4 ec 96   etf 512\r\n\r\nSuisse\r\n{above}\r\nUn plan =\r\n\r\n"
        "   Berne (ats) Les ministres se sont entendus vendredi.\r\n\r\n101137 dec 18\r\n"
    )

    assert ("iptc7901", headline) == (article.format, str(article.headline))


def test_a_head_below_a_blank_line() -> None:
    """ATS: no "=" closes it, and a blank line stands above it and below it."""
    header = "bsf041 4 vd 1780 ats/vd 0288\nTRAINS/VD/\n\n"
    article = newsdoc.parse(f"{header}The little train turns a hundred\n\n   Payerne (ats) It did so.\n")

    assert "iptc7901" == article.format
    assert ("TRAINS/VD", "The little train turns a hundred") == (str(article.slugline), str(article.headline))
    assert ["It did so."] == [str(paragraph) for paragraph in article.paragraphs]


def test_prose_below_a_blank_line_is_no_head() -> None:
    """A flash of dpa has keywords and text."""
    header = "bdt0288 2 pl 98  dpa 0371\n\nCabinet/People/\n\n"
    article = newsdoc.parse(f"{header}Schwerin (dpa) - The minister left.\nNobody knows why.\n\n")

    assert article.headline is None
    assert ["The minister left.", "Nobody knows why."] == [str(paragraph) for paragraph in article.paragraphs]


def test_a_headline_in_the_place_of_keywords() -> None:
    """AGI sends none, and its headline ends in "="."""
    said = "(AGI) - Nuoro, 22 mag. - Uno sciame d'api e' stato messo in salvo dal bidello della scuola."
    article = newsdoc.parse(f"AGI0092 3 CRO 0 R01 /\n\nScuola: salvo l'alveare =\n{said}\nNNNN\n")

    assert ("iptc7901", "Scuola: salvo l'alveare") == (article.format, str(article.headline))
    assert (None, None) == (article.slugline, article.metadata.slugline)
    assert [said.removeprefix("(AGI) - Nuoro, 22 mag. - ")] == list(map(str, article.paragraphs))
