"""Where a document says one thing several times, the first that says it counts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdoc


def test_of_two_metas_the_first() -> None:
    """NITF: of two <meta> of one name the first is the category, whatever stands between."""
    named = '<meta name="category" content="{}"/><meta name="x" content="y"/>'
    head = f"<head>{named.format('i')}{named.format('s')}</head>"
    article = newsdoc.parse(f"<nitf>{head}<body><body.content><p>x</p></body.content></body></nitf>")

    assert "i" == article.metadata.category


def test_an_element_that_says_nothing_is_passed_over() -> None:
    """NewsML 1: a language, a text and a party that are empty leave it to the next ones."""
    article = newsdoc.parse(
        "<NewsML><NewsItem><Identification><NewsIdentifier/></Identification><NewsComponent>"
        '<DescriptiveMetadata><Language/><Language FormalName="fr"/></DescriptiveMetadata>'
        "<NewsLines><HeadLine>River plan</HeadLine><CreditLine/><CreditLine>XP</CreditLine></NewsLines>"
        "<AdministrativeMetadata><Source><Party/></Source><Source><Party FormalName='Bureau'/></Source>"
        "</AdministrativeMetadata><ContentItem><DataContent><p>Words.</p></DataContent></ContentItem>"
        "</NewsComponent></NewsItem></NewsML>"
    )
    about = article.metadata

    assert ("fr", "XP", "Bureau") == (about.language, about.credit, about.source)


def test_a_status_to_come_is_none() -> None:
    """NewsML 1: the status that an item will change to is not its status."""
    article = newsdoc.parse(
        "<NewsML><NewsItem><Identification/><NewsManagement><StatusWillChange>"
        "<FutureStatus FormalName='Usable'/><DateAndTime>20140304T100000Z</DateAndTime></StatusWillChange>"
        "<Status FormalName='Embargoed'/>"
        "</NewsManagement><NewsComponent><ContentItem><DataContent>Words.</DataContent></ContentItem>"
        "</NewsComponent></NewsItem></NewsML>"
    )

    assert "Embargoed" == article.metadata.status
    assert datetime(2014, 3, 4, 10, tzinfo=UTC) == article.metadata.embargoed


@pytest.mark.parametrize("between", ["", " ", "\n  ", ", "])
def test_the_parts_of_places_and_names(between: str) -> None:
    """NITF: the parts of places and names are elements, with nothing, a blank or a comma between them."""
    place = f"<city>Bremen</city>{between}<state>Lower Saxony</state>{between}<country>Germany</country>"
    name = f"<name.given>Ann</name.given>{between.strip(',')}<name.family>Lee</name.family>"
    article = newsdoc.parse(
        "<nitf><body><body.head><hedline><hl1>River plan</hl1></hedline>"
        f"<byline>By <person>{name}</person></byline><dateline><location>{place}</location>"
        "<story.date>March 4</story.date></dateline></body.head><body.content><p>Words.</p></body.content>"
        "</body></nitf>"
    )

    assert article.dateline is not None
    assert "Bremen" == str(article.dateline.places[0].name)
    assert ["Ann Lee"] == [str(person.name) for byline in article.bylines for person in byline.people]


def test_an_empty_headline_leaves_it_to_the_title() -> None:
    """NITF: where no line of the body says anything, the title of the document is the headline."""
    article = newsdoc.parse(
        "<nitf><head><title>River plan</title></head><body><body.head><hedline><hl1/></hedline></body.head>"
        "<body.content><p>Words.</p></body.content></body></nitf>"
    )

    assert "River plan" == str(article.headline)
