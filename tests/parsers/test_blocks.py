"""The roles of blocks: stories that a journalist can read, a line to a block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc

CASES = Path(__file__).with_name("blocks.txt")


def cases() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every case: its title, and its blocks as roles and texts."""
    _, *pieces = CASES.read_text(encoding="utf-8").split("\n## ")
    for piece in pieces:
        title, *lines = piece.strip("\n").split("\n")
        split = [line.partition(": ") for line in lines]
        yield title, [(role, text) for role, _, text in split]


@pytest.mark.parametrize(("title", "blocks"), list(cases()), ids=lambda value: str(value)[:60])
def test_each_block_has_its_role(title: str, blocks: list[tuple[str, str]]) -> None:
    """Parsed as one story, the lines are claimed one by one in the roles that stand before them."""
    article = newsdoc.parse("\n\n".join(text for _, text in blocks))

    assert blocks == [(block.role, block.text) for block in article.blocks], title


def test_header_lines_above_long_paragraphs_are_not_wrapped() -> None:
    """Where paragraphs are one line each, the lines of the header are not taken for wrapped ones."""
    header = (
        "BC-US--Levee Vote, 1st Ld-Writethru,480\nDelta parishes approve levee tax in close vote\n"
        "Eds: Updates with final count. With AP Photos.\nBy ANN LEE\n"
    )
    said = "Voters in three parishes narrowly approved a property tax for new levees, officials said, and"
    article = newsdoc.parse(f"{header}   BONN (AP) - {said} more.\n   {said} the fight is over.\n")
    roles = [block.role for block in article.blocks]

    assert ["slugline", "headline", "note", "byline", "paragraph", "paragraph"] == roles


@pytest.mark.parametrize("rule", ["Read more:", "See also:"])
def test_the_stories_to_which_a_page_points_are_its_own(rule: str) -> None:
    """A pointer that ends in a colon has the bullets below it, and no sentence behind a dash."""
    said = "Dozens of people were injured on Sunday. It came down like a wave."
    list_ = f"{rule}\n\n- Bullfighting returns after eight years\n\n- Congress votes to ban the corrida"
    dash = "- A dash may open a sentence."
    article = newsdoc.parse(f"Dozens hurt as stand collapses\n\n{said}\n\n{list_}\n\n{dash}")

    assert [said, dash] == list(map(str, article.paragraphs))
    assert list_ == article.blocks[2].text


@pytest.mark.parametrize("line", ["Advertisement", "Share this article", "Print"])
def test_a_list_of_the_story_stays_though_a_page_interrupts_it(line: str) -> None:
    """Bullets below a line that points to nothing are the story's."""
    said = "River plan agreed\n\nThe plan has three parts. They are these."
    article = newsdoc.parse(f"{said}\n\n- New locks\n\n{line}\n\n- Old bridges\n\n- A dam")
    bullets = [block for block in article.blocks if block.text[:1] == "-"]

    assert ["- New locks", "- Old bridges", "- A dam"] == [block.text for block in bullets]
    assert "boilerplate" not in {block.role for block in bullets}


def test_a_label_of_a_source_without_one_signs_nothing() -> None:
    """The agency stands on another line, or nowhere."""
    article = newsdoc.parse("River plan agreed\n\nSOURCE:\nThe\nSwiss\nAlps.")

    assert () == article.bylines


@pytest.mark.parametrize(
    ("last", "credit", "names"),
    [
        (
            "The mayor agreed. (Reporting by Ann Lee; Editing by Bo Roe)",
            "(Reporting by Ann Lee; Editing by Bo Roe)",
            ["Ann Lee", "Bo Roe"],
        ),
        (
            "市長在記者會上表示，第一條路線將在五年內開通，費用為三千萬元。（編輯：李四）",
            "（編輯：李四）",
            ["李四"],
        ),
    ],
)
def test_who_edited_stands_behind_the_last_sentence(last: str, credit: str, names: list[str]) -> None:
    """A credit in brackets at the end of the last paragraph is a sign-off, and its sentence stays."""
    article = newsdoc.parse(
        f"Ministers agree on river plan\n\nMinisters agreed on Friday. It was late.\n\n{last}\n"
    )
    (signoff,) = article.find(newsdoc.SignOff)

    assert last.removesuffix(credit).strip() == str(article.paragraphs[-1].text)
    assert (credit, names) == (signoff.span.text, [str(person.name) for person in signoff.people])


def test_a_remark_in_brackets_behind_the_last_sentence_stays() -> None:
    """What names nobody is of the paragraph."""
    last = "The mayor agreed. (Editing the plan took a year.)"
    article = newsdoc.parse(f"Ministers agree on river plan\n\nMinisters agreed on Friday.\n\n{last}\n")

    assert last == str(article.paragraphs[-1].text)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_heading_stands_between_paragraphs_in_every_layout(between: str) -> None:
    """With blank lines around it or none, a short line between long ones is a subhead."""
    above = (
        "The council of the city voted on Friday to bring back all of the trams "
        "that it had scrapped in 1962, and nobody spoke against it."
    )
    below = (
        "The opposition said that it would go to court over the decision, "
        "for the council had not voted on the money that the trams will cost."
    )
    article = newsdoc.parse(
        between.join(["Harbour city votes for trams", above, above, "High costs", below]) + "\n"
    )

    assert ["headline", "paragraph", "paragraph", "subhead", "paragraph"] == [
        it.role for it in article.blocks
    ]


LONG = (
    "Ministers of five states agreed on Friday on a plan for the river, and farmers have two more years "
    "to comply with it, they said."
)
"""A paragraph of one line that is longer than any wire wraps."""


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (LONG + " © AFP", "paragraph"),
        (LONG + " It was late when they had voted, the mayor said. — AFP", "paragraph"),
        ("The bridge is old. — AFP", "caption"),
        ("A ferry passes the bridge on its way to the harbour © AFP", "caption"),
    ],
)
def test_an_agency_behind_a_long_text_credits_no_picture(line: str, role: str) -> None:
    """Between paragraphs a short line may be a caption; what is long is told by the agency itself."""
    article = newsdoc.parse("\n\n".join(["Ministers agree on river plan", LONG, line, LONG, LONG]) + "\n")

    assert ["headline", "paragraph", role, "paragraph", "paragraph"] == [it.role for it in article.blocks]


@pytest.mark.parametrize(
    ("above", "line", "below"),
    [
        (LONG, "High costs", "Bonn and Bremen."),  # the first of a list
        (LONG.rstrip(".") + ":", "High costs", LONG),  # and the item of one
        (LONG, "It was late.", LONG),
    ],
)
def test_a_short_line_without_a_blank_one_is_no_heading(above: str, line: str, below: str) -> None:
    """Where no blank line parts them, a heading stands below a sentence and above a long line."""
    article = newsdoc.parse("\n".join(["Ministers agree on river plan", LONG, above, line, below]) + "\n")

    assert "subhead" not in [it.role for it in article.blocks]


def test_a_note_of_another_kind_ends_the_one_above() -> None:
    """An embargo right below a note to editors is a note of its own; a second line of it is not."""
    story = (
        "BC-EU--Locks,4th Ld-Writethru/466\nEds: Adds details throughout.\nEds: Links photos.\n"
        "EMBARGOED until 12:01 a.m. EST Monday, Feb. 6, 2023\nMinisters agree on river plan\nBy ANN LEE\n"
        "   OSLO, Norway (AP) _ Ministers of five states agreed on Friday on\na plan for the river.\n"
    )
    notes = newsdoc.parse(story).notes

    assert ["ednote", "ednote", "embargo"] == [note.kind for note in notes]
    assert notes[-1].until is not None


def test_a_wrapped_note_ends_above_a_line_of_another_kind() -> None:
    """The lines of one paragraph are two notes, where the last of them opens an embargo."""
    story = (
        "BC-EU--Locks,4th Ld-Writethru/466\n"
        "Eds: Adds details throughout, with the vote of the states and the\n"
        "names of all those who spoke against it on Friday; links photos of\n"
        "EMBARGOED until 12:01 a.m. EST Monday, Feb. 6, 2023\nMinisters agree on river plan\nBy ANN LEE\n"
        "   OSLO, Norway (AP) _ Ministers of five states agreed on Friday on\n"
        "a plan for the river, and farmers have two more years to comply with\nit, they said.\n"
    )

    assert ["ednote", "embargo"] == [note.kind for note in newsdoc.parse(story).notes]


@pytest.mark.parametrize(("day", "codes"), [("3/5/2023", ["ambiguous-date"]), ("13/5/2023", [])])
def test_the_end_of_an_embargo_may_be_in_doubt(day: str, codes: list[str]) -> None:
    """Day and month that nothing tells apart are a problem there too."""
    article = newsdoc.parse(f"EMBARGOED UNTIL {day} 9:00 GMT\n\nMinisters agree on river plan\n\n{LONG}\n")

    assert codes == [problem.code for problem in article.problems]


def test_dots_between_words_make_no_table() -> None:
    """What joins the columns of a table are dots in front of a figure."""
    lines = ["He paused .... then said 5 words.", "She paused .... and said 3 words."]
    article = newsdoc.parse("Ministers agree on river plan\n\nMinisters agreed.\n\n" + "\n".join(lines))

    assert lines == [str(paragraph) for paragraph in article.paragraphs[1:]]


@pytest.mark.parametrize(
    ("behind", "text"),
    [
        ("It was late. ($1 = 0.8806 euros) (Reporting by Ann Lee)", "It was late. ($1 = 0.8806 euros)"),
        ("It was late. (END/2020)", "It was late."),
        ("It was late. (ENDLESS/2020)", "It was late. (ENDLESS/2020)"),
    ],
)
def test_what_stands_behind_the_last_sentence(behind: str, text: str) -> None:
    """A credit behind a rate, and the mark of a press service, are none of it."""
    article = newsdoc.parse(f"Ministers agree on river plan\n\nMinisters agreed on Friday. {behind}\n")

    assert f"Ministers agreed on Friday. {text}" == str(article.paragraphs[-1])


def test_a_headline_of_one_word_above_a_day() -> None:
    """The full stop behind the day of a date is none of a sentence, and the slashes hold no keywords."""
    head = "Borgmester\n17. nov. 2021 kl. 05.38 /ritzau/"
    said = "Efter 14 timers forhandlinger står det klart, at Karin Ek fortsætter som borgmester i byen."
    article = newsdoc.parse(f"{head}\n\n{said}\n\nDet er godt, siger hun.\n")

    assert ["headline", "timestamp", "byline", "paragraph", "paragraph"] == [it.role for it in article.blocks]


def test_keywords_may_hold_a_figure_with_a_point() -> None:
    """A day with its time is none of them."""
    head = "Council 3.15/vote/\nHarbor bridge closed after storm"
    article = newsdoc.parse(f"{head}\n\nThe bridge was closed on Monday.\n")

    assert "Council 3.15/vote/" == str(article.slugline)
