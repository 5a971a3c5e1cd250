"""Each field is written in every language's manner, and comes back part by part."""

from __future__ import annotations

from hypothesis import given

import newsdoc
from newsdoc.testing import (
    Formed,
    formed_bylines,
    formed_credits,
    formed_datelines,
    formed_timestamps,
    solid_datelines,
)


@given(formed_timestamps())
def test_timestamps_come_back(field: Formed) -> None:
    """The instant is the one that was written, and its label tells its kind."""
    found = newsdoc.parse_timestamp(field.text, language=field.language)

    assert found is not None
    assert field.parts == {"value": found.value, "kind": found.kind}


@given(formed_datelines())
def test_datelines_come_back(field: Formed) -> None:
    """Place, day, agency and the first word are as they were written."""
    found = newsdoc.parse_dateline(field.text, language=field.language)

    assert found is not None
    assert field.parts == {
        "city": str(found.located),
        "date": str(found.date) if found.date else None,
        "agency": str(found.agencies[0]),
        "body": field.text[found.body_start :],
    }


@given(formed_bylines())
def test_bylines_come_back(field: Formed) -> None:
    """The names are those that were written, in their order."""
    found = newsdoc.parse_byline(field.text, language=field.language)

    assert found is not None
    assert field.parts["names"] == [str(person.name) for person in found.people]


@given(formed_credits())
def test_captions_and_credits_come_back(field: Formed) -> None:
    """The words, the photographer and the agency are as they were written."""
    found = newsdoc.parse_caption(field.text, language=field.language)

    assert found.credit is not None
    assert field.parts["text"] == str(found.text)
    assert [field.parts["name"]] == [str(name) for name in found.credit.photographers]
    if field.parts["agency"]:
        assert [field.parts["agency"]] == [str(name) for name in found.credit.agencies]


@given(solid_datelines())
def test_datelines_of_east_asia_come_back(field: Formed) -> None:
    """Place, agency and reporter are as they were written, though nothing parts them."""
    found = newsdoc.parse_dateline(field.text, language=field.language)

    assert found is not None
    assert field.parts["city"] == str(found.places[0].name)
    assert [field.parts["agency"]] == [str(agency) for agency in found.agencies]
    assert [field.parts["name"]] == [str(person.name) for person in found.people]
