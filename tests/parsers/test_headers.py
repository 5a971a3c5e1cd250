"""Headlines that look like keywords and codes: they stay headlines where nothing else is one."""

from __future__ import annotations

import pytest

import newsdoc

TEXT = (
    "The harbor bridge will close for two weeks in June, the city said on Monday.",
    "Traffic will take the old road, and ferries run all night.",
)
LOOKALIKES = (
    "COVID-19", "BREXIT-DEAL", "CATCH-22", "RL:Raiders", "Juve-Milan,1-0", "Man-made,not natural",
    "US-China talks resume in Geneva", "AP-style guide gets new rules", "PM-elect meets king",
    "US-Mexico border wall, explained", "AM-radio stations fight for survival",
    "US-led coalition strikes depot, officials say",
    "7 DEAD In", "50 CENT Arrested", "top 10 hit", "TV", "AI", "GPT4", "9/11 Truth 20",
    "AM-Harbor Bridge", "kul lib hsm", "ANP 4 BIN 0231", "Harbour-Bridge",
)
KEYWORDS = (
    "KA-HARBOUR-BRIDGE", "Bonn-harbour-bridge,lead", "RL:Raiders", "ferry 2 gen", "1 COURTS Bridge", "DEL41",
    "AMP) PUENTE-PUERTO", "R CRO S0B S43 QBXB", "20/4 Tass 142", "Medianet: AsiaNet 48213", "UR",
    "AM-Harbor Bridge", "BC-EU--Harbor Bridge", "BC-HARBOR-BRIDGE-BOS", "AP-US--Harbor Bridge,0432",
    "^BC-Harbor Bridge<", "BC-EU--Harbor Bridge,", "BC-HARBOR-BRIDGE  1stld-writethru  (Bonn)",
    "RTR0917 3 OVR 318", "FRA0412 4 I 0287 F /AFP-RT51", "BEL087 4 GEN 0231 BELGA-087",
    "NZPA 0412 NATIONAL Bridge", "ANP 4 BIN 0231", "TT 4/3 15:12", "kul lib hsm", "(nk)", "F",
    "KRAJ/PORT/MOST",
    "Harbour-Bridge",
)
SENTENCES = tuple(line for line in LOOKALIKES if line[:3] in ("US-", "AP-", "PM-") or " stations " in line)


@pytest.mark.parametrize("byline", [(), ("By Ann Lee",)], ids=["text below", "byline below"])
@pytest.mark.parametrize("line", LOOKALIKES)
def test_a_lone_line_above_the_text_is_the_headline(line: str, byline: tuple[str, ...]) -> None:
    """Whatever it looks like: a story has one."""
    assert line == str(newsdoc.parse("\n\n".join((line, *byline, *TEXT))).headline)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_beside_a_headline_is_no_keyword_line(line: str) -> None:
    """A prefix of the wire opens words of the language too; above, it is the headline, below, no slugline."""
    other = "Harbor bridge to close for two weeks of repairs"
    for lines in ((line, other), (other, line)):
        article = newsdoc.parse("\n\n".join((*lines, *TEXT)))
        assert lines[0] == str(article.headline)
        assert article.slugline is None


@pytest.mark.parametrize("line", KEYWORDS)
def test_above_a_headline_it_is_a_keyword_or_a_code(line: str) -> None:
    """Then the headline is the line below."""
    headline = "Harbor bridge to close for two weeks of repairs"
    article = newsdoc.parse("\n\n".join((line, headline, *TEXT)))

    assert headline == str(article.headline)
    assert article.blocks[0].role in {"slugline", "frame"}


@pytest.mark.parametrize("below", ["Updated", "In brief", "By Ann Lee"])
def test_what_is_no_headline_below_makes_no_keyword_of_a_line(below: str) -> None:
    """A word or two, or a byline, is no headline: then the line itself is."""
    assert "Harbour-Bridge" == str(newsdoc.parse("\n\n".join(("Harbour-Bridge", below, *TEXT))).headline)


def test_a_note_in_brackets_ends_with_its_line() -> None:
    """What is wrapped right below it is the headline."""
    headline = "Harbor bridge to close for two weeks of repairs"
    note = "(Eds: Repeating for all needing; no change to text. Pix HAR118)"
    article = newsdoc.parse("\n\n".join((f"{note}\n{headline}", *TEXT)))

    assert headline == str(article.headline)
    assert ["ednote"] == [note.kind for note in article.notes]


def test_initials_are_not_guessed_where_a_format_tells_that_they_are_text() -> None:
    """In NITF a paragraph is one, whatever it looks like; in plain text the desk signs."""
    lines = (*TEXT, "AAP RTV")
    body = "".join(f"<p>{line}</p>" for line in lines)
    marked = newsdoc.parse(f"<nitf><body><body.content>{body}</body.content></body></nitf>")

    assert [*lines] == [str(paragraph) for paragraph in marked.paragraphs]
    plain = newsdoc.parse("\n\n".join(("Harbor bridge to close", *lines)))
    assert [*TEXT] == [str(paragraph) for paragraph in plain.paragraphs]


TWO = "Bartholomew Featherstonehaugh"


@pytest.mark.parametrize("below", ["Ann Lee", "July 9, 2024", "Published: 3 March 2024", "A ferry (AP)", TWO])
@pytest.mark.parametrize("line", ["NATO 2024 SUMMIT", "the big day", "RED/BLUE/GREEN", "FIFA 2026 DRAW"])
def test_a_name_a_date_or_a_caption_below_makes_no_code_of_a_headline(line: str, below: str) -> None:
    """A code stands above a title, and none of these is one."""
    assert line == str(newsdoc.parse("\n\n".join((line, below, *TEXT))).headline)
