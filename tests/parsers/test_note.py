"""When an embargo ends: read to the minute, or not at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdoc

STORY = "\n\nMinisters agree on river plan\n\nMinisters agreed on Friday. It was late."


@pytest.mark.parametrize(
    ("note", "until"),
    [
        ("EMBARGOED UNTIL 0001 GMT Feb. 3, 2023", datetime(2023, 2, 3, 0, 1, tzinfo=UTC)),
        ("Embargoed until 6 p.m. on May 2, 2020", datetime(2020, 5, 2, 18, 0)),
        ("EMBARGO: May 2, 2020 06:30", datetime(2020, 5, 2, 6, 30)),
        ("NOT FOR RELEASE BEFORE May 2, 2020", datetime(2020, 5, 2)),
        ("EMBARGOED UNTIL FURTHER NOTICE", None),
    ],
)
def test_its_end_is_read(note: str, until: datetime | None) -> None:
    """The time of the note, aware where the note says so."""
    article = newsdoc.parse(note + STORY)

    assert [("embargo", until)] == [(found.kind, found.until) for found in article.notes]
    assert () == article.problems


@pytest.mark.parametrize(
    "note",
    [
        "EMBARGOED FOR RELEASE AT 11 A.M. EASTERN TIME ON WEDNESDAY 12 JUNE 2019",
        "EMBARGOED UNTIL Feb. 30, 2023 06:30",
    ],
)
def test_in_doubt_there_is_none(note: str) -> None:
    """Midnight would break an embargo: a time that is not understood gives None and a Problem."""
    article = newsdoc.parse(note + STORY)

    assert [("embargo", None)] == [(found.kind, found.until) for found in article.notes]
    assert ["unread-time"] == [problem.code for problem in article.problems]


@pytest.mark.parametrize(
    "note", ["CORRECTION: In a story of May 3, 2021 we said two locks.", "Eds: Published May 3, 2021 06:30"]
)
def test_nothing_but_an_embargo_ends(note: str) -> None:
    """A time in any other note is what it talks about."""
    assert [None] == [found.until for found in newsdoc.parse(note + STORY).notes]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Cem Orak contributed to this report.", ["Cem Orak"]),
        (
            "Oakes reported from New Orleans. Tim Sample in Baton Rouge contributed to this report.",
            ["Oakes in New Orleans", "Tim Sample in Baton Rouge"],
        ),
        ("Ann Lee reported from Bonn and Bo Roe reported from Rome.", ["Ann Lee in Bonn", "Bo Roe in Rome"]),
        ("Ann Lee reported from Bonn and Rome.", ["Ann Lee in Bonn and Rome"]),
        ("The Associated Press contributed to this report.", []),
    ],
)
def test_contributors_are_named_sentence_by_sentence(line: str, people: list[str]) -> None:
    """Whoever contributed, or reported from a place, is a person of the note."""
    article = newsdoc.parse(f"{STORY.strip()}\n\n{line}")
    (note,) = article.notes

    named = [f"{p.name} in {p.location}" if p.location else str(p.name) for p in note.people]
    assert ("contributor", people) == (note.kind, named)


@pytest.mark.parametrize(
    "line",
    [
        "Gunfire was reported from the town.",
        "Tensions were reported from Bonn.",
        "Witnesses reported from the scene that the flames were ten metres high.",
        "Ann Lee reported from the scene that the flames were high.",
        "Police reported from Bonn.",
        "CNN reported from Bonn.",
        "In a ruling on Monday, the court said Lee was wrongly convicted.",
        "In a report on Monday, the board incorrectly stated the cost.",
        "In a statement, the company corrected its forecast.",
        "The corrected version of the report was handed to the court.",
        "Contact: the first word that every pilot learns, said Lee.",
        "Investors: the fund gave 120 euros, or 4.5 percent.",
    ],
)
def test_sentences_of_the_story_are_no_notes(line: str) -> None:
    """Whatever they say of reports, errors and contacts."""
    article = newsdoc.parse(f"{STORY.strip()}\n\n{line}")

    assert line == str(article.paragraphs[-1])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("In a story May 3 about locks, The Associated Press misspelled the name of Ann Lee.", "correction"),
        ("In a May 3 headline, we incorrectly gave the date.", "correction"),
        ("In a May 3 item about locks, please read 14, not 41.", "correction"),
        ("A corrected version of the story is below:", "advisory"),
        ("Media contact: Ann Lee, 555-0142", "advisory"),
    ],
)
def test_a_desk_says_what_it_got_wrong_and_whom_to_ask(line: str, kind: str) -> None:
    """A kind of piece and who erred, where the story stands again, an address or a number."""
    article = newsdoc.parse(f"{STORY.strip()}\n\n{line}")

    assert [kind] == [note.kind for note in article.notes]


def test_whom_to_ask_is_one_note() -> None:
    """A label alone, and below it short lines with an address or a number."""
    text = (
        "Harbor bridge to close\n\nBONN, May 3 /PRNewswire/ -- The harbor bridge will close in June.\n\n"
        "Traffic will take the old road, the city said.\n\nContacts\n\nMedia:\n\n"
        "Ann Lee, +49 228 555 0142, lee@harbor.example\n"
    )
    article = newsdoc.parse(text)
    (note,) = article.find(newsdoc.Note)

    assert ["Contacts", "Media:"] == str(note.span).split()[:2]
    assert str(note.text).startswith("Media:")
    assert 2 == len(article.paragraphs)


def test_a_heading_of_that_name_without_an_address_is_none() -> None:
    """A subhead may be called so."""
    text = (
        "Harbor bridge\n\nThe harbor bridge will close in June, it said.\n\n"
        "Contacts\n\nThe two met often in the old town, he said.\n"
    )

    assert not newsdoc.parse(text).find(newsdoc.Note)


def test_contacts_in_the_midst_of_a_story_are_text() -> None:
    """Such a box stands at the end, and what goes on below it is the story."""
    more = "\n\n".join(f"It has stood for {count} years, and the city is proud." for count in range(3))
    top = "Harbor bridge\n\nThe bridge closes in June, it said."
    text = f"{top}\n\nMedia\n\nCall +49 228 555 0142\n\n{more}\n"

    assert not newsdoc.parse(text).find(newsdoc.Note)
