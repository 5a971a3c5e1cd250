"""What a format tells: parts, their roles, and where they stood."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsdoc import Headline, Pipeline
from newsdoc.cursor import Cursor
from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.layout import Part, layout
from newsdoc.model import Article, Byline, Caption, Dateline, Note, Paragraph, Slugline, Table, Take
from newsdoc.span import Origin, Origins, Source
from newsdoc.testing import exact, lossless
from newsdoc.writers import from_dict, to_dict

Blocks = list[tuple[str, str | None]]


def told(*blocks: tuple[str, str | None], language: str | None = None) -> Article:
    """The article of a story whose blocks a format tells."""

    def read(source: Source) -> Iterator[Reading]:
        page = Composer(source)
        for count, (words, role) in enumerate(blocks):
            page.add(words, role, f"/block[{count}]")
        yield page.reading(language=language)

    pipeline = Pipeline().with_formats(Format("told", lambda _: True, read))
    article = pipeline.parse("anything")
    exact(article)
    lossless(article)
    return article


def test_a_known_role_is_believed() -> None:
    """A block is what the format says, whatever it looks like."""
    article = told(
        ("No headline", "paragraph"), ("A sentence. And one more, as no headline has it.", "headline"),
        ("River-Locks", "slugline"), ("1 2 3", "table"),
    )

    assert "A sentence. And one more, as no headline has it." == str(article.headline)
    assert ["No headline"] == [str(paragraph) for paragraph in article.paragraphs]
    assert "River-Locks" == str(article.slugline)
    assert "1 2 3" == str(article.first(Table))


def test_a_told_paragraph_is_still_looked_into() -> None:
    """A dateline, a sign-off and a quotation are found inside what is told to be a paragraph."""
    article = told(
        ("River plan", "headline"),
        ('BREMEN, Germany (AP) _ "It is a good day," said Carla Meyer. (AP)', "paragraph"),
        ("(Reporting by Ann Lee; Editing by Bo Ekdahl)", "paragraph"),
    )

    assert article.dateline is not None
    assert "BREMEN" == str(article.dateline.places[0].name)
    assert ['"It is a good day," said Carla Meyer.'] == [str(paragraph) for paragraph in article.paragraphs]
    assert ["It is a good day,"] == [str(part) for quote in article.quotes for part in quote.parts]
    assert ["end", "credit"] == sorted([signoff.kind for signoff in article.signoffs], reverse=True)


def test_the_people_of_a_told_byline() -> None:
    """The words of a byline are read; one that nobody can read is a byline all the same."""
    article = told(("???", "byline"), ("By ANN LEE\nAssociated Press", "byline"))
    first, second = article.find(Byline)

    assert ("???", ()) == (str(first), first.people)
    assert ["ANN LEE"] == [str(person.name) for person in second.people]


def test_a_told_dateline() -> None:
    """A dateline that no grammar knows has its first words as the place."""
    article = told(
        ("Bremen\nGermany", "dateline"), ("2014-03-04 16:09:00", "dateline"), ("Words.", "paragraph"),
    )
    first, second = article.find(Dateline)

    assert ["Bremen", "Germany"] == [str(first.places[0].name), str(first.places[0].region)]
    assert "DE" == first.places[0].country
    assert () == second.places
    assert "Words." == article.source.text[second.body_start :]


@pytest.mark.parametrize("behind", ["4. Monat", "12/2", "im Jahr 2014"])
def test_a_told_dateline_has_no_figures_for_a_region(behind: str) -> None:
    """What stands behind the comma is a region only where it may be a name."""
    dateline = told((f"Obertupfing, {behind}", "dateline"), ("Words.", "paragraph")).first(Dateline)

    assert dateline is not None
    assert [("Obertupfing", None)] == [(str(place.name), place.region) for place in dateline.places]


def test_a_told_dateline_is_all_of_its_block() -> None:
    """Whatever the grammar reads of it, the dateline is what the format says, and the words come after it."""
    article = told(("BREMEN, March 4 (Reuters) - update", "dateline"), ("Words.", "paragraph"))
    dateline = article.first(Dateline)

    assert dateline is not None
    assert "BREMEN, March 4 (Reuters) - update" == str(dateline)
    assert ["Reuters"] == [str(agency) for agency in dateline.agencies]
    assert "Words." == article.source.text[dateline.body_start :]


def test_a_dateline_is_told_and_printed() -> None:
    """Where the metadata and the text both have one, that of the text is the article's, for it says more."""
    article = told(("Bremen", "dateline"), ("BREMEN (AP) - The locks are to open in spring.", "paragraph"))

    assert ["BREMEN (AP) -"] == [str(dateline) for dateline in article.find(Dateline)]
    assert ["The locks are to open in spring."] == [str(paragraph) for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "text",
    ["Bremen is to have locks.", "MINDEN (AP) - The locks are to open.", "The talks in Bremen (AP) - none."],
)
def test_a_dateline_that_the_text_does_not_repeat(text: str) -> None:
    """A place that the text only names, or another one, takes no told dateline away."""
    article = told(("Bremen, March 4", "dateline"), (text, "paragraph"))

    assert "Bremen, March 4" == str(next(iter(article.find(Dateline))))


def test_versions_in_told_lines() -> None:
    """A version is found in a slugline behind a comma, in front of a headline, and alone."""
    article = told(
        ("BC-EU--River Locks, 2nd Ld-Writethru", "slugline"), ("3RD LEAD", "take"),
        ("LEADALL: Ministers agree", "headline"),
    )

    assert ["writethru", "lead", "lead"] == [take.kind for take in article.find(Take)]
    assert "Ministers agree" == str(article.first(Headline))


@pytest.mark.parametrize(
    ("slug", "number", "lead"),
    [
        ("BC-EU--River Locks, Ld-Writethru", None, 1), ("BC-EU--River Locks, 3rd Ld", None, 3),
        ("BC-EU--River Locks, 2nd Take", 2, None), ("BC-EU--River Locks, Add", None, None),
    ],
)
def test_a_lead_without_a_number_is_the_first(slug: str, number: int | None, lead: int | None) -> None:
    """Desks count leads from the second on; a take without a number has none."""
    takes = told((slug, "slugline")).find(Take)

    assert [(number, lead)] == [(take.number, take.lead) for take in takes]


def test_what_closes_a_told_headline_is_typesetting() -> None:
    """The signs of the wires at its end are none of its words; those in front of it are."""
    article = told(("= River plan agreed =", "headline"), ("It rained.", "paragraph"))

    assert "= River plan agreed" == str(article.headline)


@pytest.mark.parametrize("line", ["(Germany)", "- 3 -", "..."])
def test_a_told_dateline_without_a_place(line: str) -> None:
    """It is one all the same, and names no place."""
    dateline = told((line, "dateline"), ("Words.", "paragraph")).first(Dateline)

    assert dateline is not None
    assert () == dateline.places


def test_a_body_is_laid_out() -> None:
    """A part that holds several paragraphs of plain text is cut into them, and each is a paragraph."""
    article = told(("River plan", "headline"), ("First words\n\nSecond words\n\nThird words.", "body"))

    assert ["First words", "Second words", "Third words."] == [str(p) for p in article.paragraphs]


def test_an_unknown_block_is_guessed() -> None:
    """What no role is told of goes through the whole chain; so does a story of plain text."""
    guessed = told(
        ("River plan is agreed", None), ("By Ann Lee", None), ("BREMEN (AP) - The locks open.", None),
    )
    story = told(("River plan is agreed\n\nBy Ann Lee\n\nBREMEN (AP) - The locks open.", "story"))

    for article in (guessed, story):
        assert "River plan is agreed" == str(article.headline)
        assert ["Ann Lee"] == [str(person.name) for byline in article.bylines for person in byline.people]
        assert "BREMEN (AP) -" == str(article.dateline)


def test_text_outside_parts_is_laid_out() -> None:
    """What lies between the parts of a reading is plain text, and no candidate reaches over a part."""
    source = Source("one\ntold\ntwo words\n\nthree")
    candidates = layout(source, (Part(source.span(4, 8), "headline"),))

    assert [("one", None), ("told", "headline"), ("two words", None), ("three", None)] == [
        (candidate.span.text, candidate.role) for candidate in candidates
    ]


def test_a_plugin_sees_what_is_told() -> None:
    """A parser of a user's own comes before the told role where it stands before it, and can ask for it."""

    def loud(cursor: Cursor) -> Note | None:
        if cursor.told != "headline" or not cursor.block.text.isupper():
            return None
        span = cursor.take()
        return Note(span, "advisory", span)

    def read(source: Source) -> Iterator[Reading]:
        page = Composer(source)
        page.add("RIVER PLAN", "headline")
        yield page.reading()

    pipeline = Pipeline().with_formats(Format("told", lambda _: True, read)).before("told", loud)

    assert ["RIVER PLAN"] == [str(note) for note in pipeline.parse("x").notes]


def test_without_told_all_is_guessed() -> None:
    """The parser of told roles is one of the chain, and can be taken out of it."""

    def read(source: Source) -> Iterator[Reading]:
        page = Composer(source)
        page.add("River plan is agreed", "caption")
        yield page.reading()

    pipeline = Pipeline().with_formats(Format("told", lambda _: True, read)).without("told")

    assert () == pipeline.parse("x").find(Caption)


# -- origins -----------------------------------------------------------------------------


def test_an_origin_is_that_of_the_block_around() -> None:
    """Any span knows the place of the block that it starts in; a gap between blocks has none."""
    source = Source("abc\n\ndef", origins=(Origin(0, 3, "/a"), Origin(5, 8, "/b")))

    assert ["/a", "/b", "/b"] == [source.origin(source.span(*at)) for at in ((1, 2), (5, 6), (7, 8))]
    assert None is source.origin(source.span(3, 5))
    assert None is Source("abc").origin(Source("abc").span())


def test_origins_are_a_sequence() -> None:
    """Origins that a reader keeps as places are made when they are looked at, as those of a tuple are."""
    first, second = Origin(0, 3, "/a"), Origin(5, 8, "/b")
    origins = Origins(((0, 3, "/a"), (5, 8, "/b")))

    assert [first, second] == list(origins)
    assert (2, second) == (len(origins), origins[-1])
    assert [second] == list(origins[1:])


def test_origins_are_no_part_of_equality() -> None:
    """Two sources of the same text are equal wherever their text stood."""
    assert Source("a") == Source("a", origins=(Origin(0, 1, "/a"),))
    assert hash(Source("a")) == hash(Source("a", origins=(Origin(0, 1, "/a"),)))


def test_origins_survive_a_dict() -> None:
    """`to_dict` keeps where blocks stood, and `from_dict` gives it back."""
    article = told(("River plan", "headline"), ("Words.", "paragraph"))
    again = from_dict(to_dict(article))

    assert ["/block[0]", "/block[1]"] == [again.source.origin(block.span) for block in again.blocks]
    assert "origins" not in to_dict(Pipeline().parse("plain"))["source"]


# -- the composer ------------------------------------------------------------------------


def test_what_the_header_says_is_said_once() -> None:
    """A headline that stands in the metadata and in the body is one; a second one is a subhead."""
    article = told(("River plan", "headline"), ("River  plan", "headline"), ("Three locks", "headline"))

    assert [("River plan", "headline"), ("Three locks", "subhead")] == [
        (block.span.text, block.role) for block in article.blocks
    ]


def test_a_byline_of_the_metadata_is_that_of_the_body() -> None:
    """Where the body repeats the byline with its "By", the two are one."""
    article = told(("Ann Lee", "byline"), ("By Ann Lee", "paragraph"), ("Words of the story.", "paragraph"))

    assert ["By Ann Lee"] == [str(byline) for byline in article.bylines]
    assert "/block[1]" == article.source.origin(article.bylines[0].span)


def test_blank_blocks_are_left_out() -> None:
    """None, blanks and nothing add no block."""
    page = Composer(Source(""))

    assert [False, False, False] == [page.add(None), page.add(" \n"), page.add("")]
    assert "" == page.reading().source.text


def test_paragraph_roles_keep_their_spans() -> None:
    """The words of a block lie in its source as they were given."""
    article = told(("One\u00a0line", "paragraph"), ("\u00a0", "headline"))

    assert ["One\u00a0line"] == [node.text.text for node in article.find(Paragraph)]
    assert None is article.first(Slugline)


# -- marked-up text ------------------------------------------------------------------------


def test_preformatted_text() -> None:
    """Lines without gutters are text that is still to be laid out; with gutters they are a table."""
    words = "<nitf><body><body.content><pre>{}</pre></body.content></body></nitf>"
    lines = Pipeline().parse(words.format("First words\n\nSecond words"))
    rows = Pipeline().parse(words.format("Bremen     12\nMinden      9"))

    assert ["First words", "Second words"] == [str(paragraph) for paragraph in lines.paragraphs]
    assert ["Bremen     12\nMinden      9"] == [str(table) for table in rows.find(Table)]


def test_what_a_byline_is_made_of() -> None:
    """The elements of a byline are lines of it, with no blank one between them."""
    byline = "<byline>\n <person>Ann Lee</person>\n <byttl>The Harbour Post</byttl>\n</byline>"
    article = Pipeline().parse(f"<nitf><body><body.head>{byline}</body.head></body></nitf>")

    assert ["Ann Lee\nThe Harbour Post"] == [block.span.text for block in article.blocks]


def test_a_told_note_has_its_kind_and_its_words() -> None:
    """A format says that it is a note; its own words say which, and until when."""
    article = told(
        ("River plan", "headline"),
        ("Eds: Adds reaction.", "note"), ("## Correction\n- Four states, not five.", "note"),
        ("Embargoed until May 3, 2021 06:00 GMT", "note"), ("Whatever they say", "note"),
    )

    kinds = ["ednote", "correction", "embargo", "ednote"]
    assert kinds == [note.kind for note in article.notes]
    assert ["Adds reaction.", "Correction\n- Four states, not five."] == list(map(str, article.notes[:2]))
    assert article.notes[2].until is not None
    assert {"told"} == {block.parser for block in article.blocks}


def test_a_told_signoff_has_its_people() -> None:
    """Initials, agencies and those who reported are read; contributors make it a note."""
    article = told(
        ("River plan", "headline"), ("It rained in Bremen all night.", "paragraph"),
        ("al/be", "signoff"), ("(Yonhap)", "signoff"), ("Reporting by Ann Lee; Editing by Bo Roe", "signoff"),
        ("Cem Orak contributed to this report.", "signoff"), ("Good night", "signoff"),
    )
    initials, agency, credit, other = article.signoffs

    assert ["initials", "end", "credit", "end"] == [signoff.kind for signoff in article.signoffs]
    assert (["Yonhap"], []) == (list(map(str, agency.agencies)), list(initials.agencies))
    assert ["Ann Lee", "Bo Roe"] == [str(person.name) for person in credit.people]
    assert ["Cem Orak"] == [str(person.name) for note in article.notes for person in note.people]
    assert ("Good night", "note") == (str(other), article.blocks[-2].role)
    assert ["signoff", "signoff", "signoff", "note", "signoff"] == [b.role for b in article.blocks[2:]]


@pytest.mark.parametrize(
    "line",
    [
        "BC-EU--River-Locks, 2nd Ld", "Weather/Rivers/", "* Farmers get two more years", "URGENT",
        "Farmers get two more years", "r i BC-EU--River-Locks 03-04 0410", "River plan agreed",
    ],
)
def test_text_of_the_body_is_never_guessed_to_be_a_header(line: str) -> None:
    """What a format tells to be a paragraph is none of what stands at the top of a story."""
    text = (line, "paragraph"), ("By Ann Lee", "byline"), ("It rained all night. Nobody slept.", "paragraph")

    assert line == str(told(*text).lead)
    assert line == str(told(("River plan", "headline"), *text).lead)


def test_a_credit_belongs_to_nothing_but_a_caption() -> None:
    """Below a headline it is that of a picture without words."""
    article = told(("River plan", "headline"), ("Ann Lee / AP", "credit"), ("It rained.", "paragraph"))

    assert "River plan" == str(article.headline)
    assert ["Ann Lee / AP"] == [str(caption) for caption in article.captions]


def test_a_credit_below_its_caption_belongs_to_it() -> None:
    """Both are one caption, however odd the credit; one that ends in a credit keeps its own."""
    article = told(
        ("River plan", "headline"),
        ("The old lock.", "caption"), ("annlee", "credit"),
        ("The new lock. (AP Photo/Bo Roe)", "caption"), ("Photo: Cem Orak", "credit"),
        ("Photo: Di Ek", "credit"),
    )
    words = [(str(caption.text), str(caption.credit)) for caption in article.captions]

    assert [
        ("The old lock.", "annlee"), ("The new lock.", "AP Photo/Bo Roe"), ("None", "Di Ek"),
    ] == words


def test_contributors_are_named_in_plain_text_too() -> None:
    """The words behind the names are none of theirs."""
    text = "River plan\n\nIt rained in Bremen all night.\n\nCem Orak contributed to this report."
    article = Pipeline().parse(text)

    assert ["Cem Orak"] == [str(person.name) for note in article.notes for person in note.people]


def test_a_label_and_a_date_are_no_advisory_though_a_format_tells_a_paragraph() -> None:
    """A line "Update: May 3, 2020" says when, and nothing to editors; with words behind it, it does."""
    article = told(
        ("River plan", "headline"), ("Update: May 3, 2020", "paragraph"),
        ("Update: the locks are closed again.", "paragraph"),
    )

    assert ["the locks are closed again."] == list(map(str, article.notes))


@pytest.mark.parametrize(
    ("words", "day", "agencies"),
    [
        ("OSLO, Norway Feb. 3", "Feb. 3", []),
        ("OSLO, Norway\nFeb. 3 (AP) -", "Feb. 3", ["AP"]),
        ("OSLO, Norway, Feb 3", "Feb 3", []),
        ("OSLO, Norway", None, []),
    ],
)
def test_a_told_dateline_has_a_day_without_a_year(words: str, day: str | None, agencies: list[str]) -> None:
    """Place, region, day and agency are read, whatever stands between them."""
    found = told((words, "dateline"), ("It rained on Friday.", "paragraph")).first(Dateline)

    assert found is not None
    assert [("OSLO", "Norway")] == [(str(place.name), str(place.region)) for place in found.places]
    assert (day, agencies) == (str(found.date) if found.date else None, list(map(str, found.agencies)))
