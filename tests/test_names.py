"""The grammar of people: what is built from it comes back, name by name."""

from __future__ import annotations

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.grammar.names import people, read
from newsdoc.model import Person
from newsdoc.span import Source
from newsdoc.testing import hostile_texts, linear
from newsdoc.testing.promises import spans

GIVEN = ("Ann", "Bo", "Cy", "Jean-Luc", "Seán", "R.W.", "JL", "Ólöf", "Xi")
FAMILY = ("Lee", "Orme", "O'Dell", "D’Orme", "McEk", "van der Ek", "de la Vega", "al-Tarik", "Ruiz-Ortega")
ROLES = ("Political Correspondent", "Deputy Sports Editor", "Staff Writer", "Freelance journalist")
BODIES = ("Reuters", "The Associated Press", "The Harbour Journal", "Courier Times", "BBC News")
PLACES = ("Rome", "New York", "Tel Aviv", "the Hague")
JOINTS = (", ", " and ", " & ", "; ", "/", "\n", " | ")
"""What may stand between two people."""


@frozen
class Said:
    """A person as written, and what must come out."""

    text: str
    name: str
    role: str | None = None
    affiliation: str | None = None
    location: str | None = None


@st.composite
def persons(draw: st.DrawFn) -> Said:
    """A name, alone or with one thing that is said of it."""
    name = f"{draw(st.sampled_from(GIVEN))} {draw(st.sampled_from(FAMILY))}"
    match draw(st.sampled_from(("nothing", "role", "body", "place"))):
        case "role":
            role = draw(st.sampled_from(ROLES))
            return Said(f"{name}, {role}", name, role=role)
        case "body":
            body = draw(st.sampled_from(BODIES))
            return Said(f"{name}, {body}", name, affiliation=body)
        case "place":
            place = draw(st.sampled_from(PLACES))
            return Said(f"{name} in {place}", name, location=place)
    return Said(name, name)


def parts(person: Person) -> tuple[str | None, ...]:
    """The name of a person, and what was said."""
    fields = (person.name, person.role, person.affiliation, person.location)
    return tuple(field.text if field else None for field in fields)


@given(persons(), st.sampled_from(("", "By ", "BY ", "By\n", "Words by ")))
def test_a_person_comes_back(said: Said, opening: str) -> None:
    """Name, role, body and place are as they were written, whatever opens the line."""
    found, agencies = people(Source(opening + said.text).span())

    assert [(said.name, said.role, said.affiliation, said.location)] == list(map(parts, found))
    assert agencies == ()


@given(st.lists(persons(), min_size=2, max_size=4), st.sampled_from(JOINTS))
def test_each_of_several_people_comes_back(written: list[Said], joint: str) -> None:
    """The names come back in their order, whatever joins them."""
    found, agencies = people(Source(joint.join(said.text for said in written)).span())

    assert [said.name for said in written] == [person.name.text for person in found]
    assert [said.location for said in written] == [parts(person)[3] for person in found]
    assert agencies == ()


@given(st.lists(persons(), min_size=1, max_size=3))
def test_capitals_change_nothing(written: list[Said]) -> None:
    """A byline in capitals, as wires send it, gives the same people."""
    found, _ = people(Source("BY " + " AND ".join(said.text.upper() for said in written)).span())

    assert [said.name.upper() for said in written] == [person.name.text for person in found]


@given(st.lists(persons().map(lambda said: said.name), min_size=1, max_size=3), st.sampled_from(BODIES))
def test_a_body_behind_a_run_is_said_of_all(names: list[str], body: str) -> None:
    """In "Ann Lee and Bo Ek, Reuters" both are of Reuters."""
    found, _ = people(Source(f"{' and '.join(names)}, {body}").span())

    assert [(name, body) for name in names] == [(parts(p)[0], parts(p)[2]) for p in found]


@given(persons(), st.sampled_from(("Travel Editor", "Reuters", "@annlee", "Published today", "May 3")))
def test_a_lost_line_end_is_found(said: Said, next_line: str) -> None:
    """Where a page's lines ran together, the name ends where the next line started."""
    found, _ = people(Source(f"By {said.name}{next_line}").span())

    assert [said.name] == [person.name.text for person in found]


@pytest.mark.parametrize("kind", ["help", "and", "role"])
def test_helpers_have_their_cue_as_their_role(kind: str) -> None:
    """Who helped, and how, is told by the words in front of the names."""
    text = "By Ann Lee, with files from Bo Ek and Cy Fong, Staff Writer"
    found, _ = people(Source(text).span())

    expected = {"help": "Ann Lee", "and": "Bo Ek", "role": "Cy Fong"}[kind]
    assert expected in [person.name.text for person in found]
    assert [None, "Staff Writer", "Staff Writer"] == [parts(person)[1] for person in found]


@pytest.mark.parametrize(
    "text",
    [
        "By Friday the rain had stopped and the ferries sailed",
        "Ministers of Five States Agree on Plan for the River",
        "Shares in ferries fall",
        "By 2020 the ferries had gone",
        "",
        " \t\r\n",
    ],
)
def test_prose_holds_no_people(text: str) -> None:
    """A line that does not fit the grammar to its end gives nobody."""
    assert ((), ()) == people(Source(text).span())


def test_reading_stops_at_a_date() -> None:
    """What a date ends is left over, from the date on."""
    signed = read(Source("By Ann Lee in Bonn Jan. 3, 2023 5:00 pm").span())

    assert signed.rest is not None
    assert "Jan. 3, 2023 5:00 pm" == signed.rest.text
    assert signed.span is not None
    assert "By Ann Lee in Bonn" == signed.span.text


def test_a_bracket_that_was_opened_is_closed() -> None:
    """The span of those who sign holds both brackets around an agency."""
    signed = read(Source("By Ann Lee (Reuters)").span())

    assert "By Ann Lee (Reuters)" == str(signed.span)
    assert ["Ann Lee (Reuters)"] == [str(person.span) for person in signed.people]


@given(hostile_texts())
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, each span of what is found is a piece of it with ink."""
    source = Source(text)
    signed = read(source.span())

    for span in spans((signed.people, signed.agencies, signed.span, signed.rest)):
        assert span.source is source
        assert span.text.strip(" \t\r\n")
        assert span in source.span()


@given(hostile_texts())
def test_what_is_found_stands_before_the_rest(text: str) -> None:
    """The words about people never reach into what was left unread."""
    signed = read(Source(text).span())

    if signed.span and signed.rest:
        assert signed.span.stop <= signed.rest.start


@pytest.mark.parametrize("below", ["Bo Ek", "Reuters", "Political Editor"])
def test_no_line_is_read_below_a_stop(below: str) -> None:
    """A date ends the names, and the lines under it are left over with it."""
    signed = read(Source(f"By Ann Lee May 3\n{below}").span())

    assert ["Ann Lee"] == [person.name.text for person in signed.people]
    assert signed.rest is not None
    assert f"May 3\n{below}" == signed.rest.text


SHAPES = (
    "By By By ", "A B, ", "A B, AFP, ", "((((", "aB", "a/b/", "Ann Lee and ", "news ", "May, ", "van der ",
    "reports Ann Lee, ", "@a", "x@y.", "\" A \" B", "the The ", "editor and ", "A. ", "By Ann Lee\n",
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_the_cost_grows_with_the_text(shape: str) -> None:
    """Four times a repeated shape costs four times the calls."""
    linear(lambda text: read(Source(text).span()), shape * 40)


def test_the_cost_of_a_long_run_grows_with_it() -> None:
    """Many bodies behind many names are not said of each name again and again."""
    linear(lambda text: read(Source(text + text.replace("A B", "AFP")).span()), "A B, " * 40)
