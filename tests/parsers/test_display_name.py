"""Names are shown as people write them."""

from __future__ import annotations

import pytest

import newsdoc


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("By ANN LEE", "Ann Lee"),
        ("By ANN McDOWELL", "Ann McDowell"),
        ("By ANN MCDOWELL", "Ann McDowell"),
        ("By ANN MACGREGOR", "Ann MacGregor"),
        ("By ANN MACHADO", "Ann Machado"),
        ("By BO O'HALE JR, Reuters", "Bo O'Hale Jr"),
        ("By HANS VAN DER EK", "Hans van der Ek"),
        ("By ROSA DE LA VEGA", "Rosa de la Vega"),
        ("VON PETER VON DER HEYDEN", "Peter von der Heyden"),
        ("Por JUAN DE LA CRUZ", "Juan de la Cruz"),
        ("BY PATRICK ST. JOHN", "Patrick St. John"),
        ("BY JOHN O'NEIL JR.", "John O'Neil Jr."),
        ("By OMAR AL-TARIK", "Omar al-Tarik"),
        ("By R.W. ORME III", "R.W. Orme III"),
        ("By MARIE-ANNE D'ARVAL", "Marie-Anne D'Arval"),
        ("By Ann Lee", "Ann Lee"),
        ("Lee, Ann", "Ann Lee"),
        ("O'HALE, ROBERT, JR.", "Robert O'Hale Jr."),
        ("Ek, Hans van der", "Hans van der Ek"),
        ("Ann Lee, Jr.", "Ann Lee, Jr."),
        ("Von HANS GRÜBER", "Hans Grüber"),
        ("Автор: АННА ЛИДИНА", "Анна Лидина"),
    ],
)
def test_a_name_is_shown_as_people_write_it(printed: str, shown: str) -> None:
    """What `display_name` gives is how people write the name; the span stays as printed."""
    byline = newsdoc.parse_byline(printed)

    assert byline is not None
    assert [shown] == [person.display_name for person in byline.people]
    assert byline.people[0].name.text in printed
