"""Whole pages: the story is found, and what stands around it is kept out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.testing import exact, lossless

MENU = ("Home", "News", "Sport", "Weather", "Opinion", "Subscribe", "Log in", "Archive", "Podcasts", "Travel")
FOOTER = ("Most read", "Ferry fares to rise", "Council puts off vote", "About us", "Contact", "Terms of use")
HEADLINE = "Harbour locks to close for most of the winter"
BODY = (
    "The two locks at the mouth of the harbour will close on Monday and stay closed until the gates are "
    "repaired, the port authority said on Wednesday, a year after the first cracks were found.",
    "Divers of the authority looked at the gates in January, and a third inspection of the harbour showed "
    "last week that one of them no longer shuts against the tide.",
    "Barges will be sent around the island until the locks are repaired, which adds half a day to the "
    "journey from the sawmill to the harbour, and costs the authority its only contract for timber.",
    "The authority expects the repairs of the gates to cost two million crowns, half of which the region "
    "will pay, and the inspection of the other locks in the harbour is to begin in spring.",
)
GAP = ("Advertisement", "Share", "Tweet")


def page(menu: list[str], footer: list[str], gap: list[str]) -> str:
    """The text of a page: a menu, the story with something in its middle, a footer."""
    return "\n".join([*menu, HEADLINE, *BODY[:2], *gap, *BODY[2:], *footer])


def around(words: tuple[str, ...], least: int, most: int = 40) -> st.SearchStrategy[list[str]]:
    """Lines of a menu in any order."""
    return st.lists(st.sampled_from(words), min_size=least, max_size=most)


@given(around(MENU, 8), around(FOOTER, 6), around(GAP, 0, 4))
def test_a_story_comes_back_from_any_page(menu: list[str], footer: list[str], gap: list[str]) -> None:
    """Whatever menu, footer and advertisements: the headline and the paragraphs, and no more."""
    article = newsdoc.parse(page(menu, footer, gap))

    exact(article)
    lossless(article)
    assert str(article.headline) == HEADLINE
    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)


def test_the_lines_between_are_read_too() -> None:
    """Byline, timestamp and caption under the headline are nodes; buttons are boilerplate."""
    lines = ["By Ann Lee", "March 3, 2021", "Copy link", "A lock in the snow. (AP Photo/Bo Ek)"]
    text = "\n".join([*MENU, HEADLINE, *lines, *BODY, *FOOTER])
    article = newsdoc.parse(text)

    assert signed(article) == ["Ann Lee"]
    assert article.published is not None
    assert [str(caption) for caption in article.captions] == ["A lock in the snow."]
    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)


def test_a_line_with_the_headline_in_it_is_none() -> None:
    """An order to share the story and the title of the window hold the headline, and stand above it."""
    for line in (f"Send {HEADLINE} to a friend", f"{HEADLINE} | The Harbour Post"):
        article = newsdoc.parse("\n".join([*MENU, line, HEADLINE, *BODY, *FOOTER]))

        assert str(article.headline) == HEADLINE
        assert line not in map(str, article.decks)


@pytest.mark.parametrize("between", [(), ("By Ann Lee", "March 3, 2021")])
def test_the_way_to_a_page_is_no_headline(between: tuple[str, ...]) -> None:
    """It ends in the headline below it, however short that is."""
    headline = "Harbour locks to close"
    text = "\n".join([*MENU, f"Home » News » Harbour » {headline}", *between, headline, *BODY, *FOOTER])

    assert headline == str(newsdoc.parse(text).headline)


def test_an_advertisement_does_not_end_the_story() -> None:
    """Sentences behind a long form belong to the story where its words come back in them."""
    form = [f"Choose newsletter {number}" for number in range(25)]
    article = newsdoc.parse(page(list(MENU), list(FOOTER), form))

    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)


def test_a_table_below_a_story_is_no_footer() -> None:
    """Lines of figures under a story are results, not links."""
    rows = [f"Team {number}  {number}  {number + 3}  {number * 7}" for number in range(20)]
    article = newsdoc.parse("\n".join([HEADLINE, *BODY, *rows]))

    assert article.format == "plain"
    assert [block.role for block in article.blocks][-1] == "table"


def test_a_wire_story_is_no_page() -> None:
    """A headline, a byline and paragraphs have nothing around them."""
    article = newsdoc.parse("\n\n".join([HEADLINE, "By Ann Lee", *BODY, "(AP)"]))

    assert article.format == "plain"


BUTTON = "Copy link"
BUTTONS = ("Listen", BUTTON)


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (["Ann Lee", "3 March 2021, 14:20"], ["Ann Lee"]),
        (["Ann Lee | Bo Ek", "3 hours ago"], ["Ann Lee", "Bo Ek"]),
        (["3 March 2021", "Ann Lee", "Listen"], ["Ann Lee"]),
        (["Ann Lee", "Bergen", "3 March 2021"], ["Ann Lee"]),
        (["A gate in the snow. (AP Photo/Bo Ek)", "Ann Lee"], ["Ann Lee"]),
        ([BUTTON, "Ann Lee"], ["Ann Lee"]),
        (["Photo:", "Bo Ek / AP"], []),
        (["Latin America", BUTTON], []),
        ([BUTTON, "Donald Duck", "Photo: Bo Ek/AP", BUTTON], []),
    ],
)
def test_names_without_a_by(lines: list[str], people: list[str]) -> None:
    """Between headline and text, names sign where a date, a button or the text stands beside them."""
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *lines, *BODY, *FOOTER]))

    assert "page" == article.format
    assert people == [str(person.name) for byline in article.bylines for person in byline.people]


def test_a_label_alone_belongs_to_the_credit_below_it() -> None:
    """Pages print the label of a picture on a line of its own."""
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, "Photo:", "Bo Ek / AP", *BODY, *FOOTER]))
    credit = article.captions[0].credit

    assert credit is not None
    assert (["Bo Ek"], ["AP"]) == (list(map(str, credit.photographers)), list(map(str, credit.agencies)))


def test_who_signs_with_an_address_below_the_text() -> None:
    """Papers of Korea name the reporter under the story."""
    story = "장관들은 금요일 밤샘 협의 끝에 강에 대한 계획에 합의했다고 밝혔다. " * 3
    menu = ["홈", "정치", "경제", "사회", "국제", "문화", "스포츠", "날씨", "로그인", "구독", "검색", "메뉴"]
    signed = "김하늘 기자 haneul@example.com"
    lines = ["장관들, 강 계획 합의... 갑문 공사 봄에 시작", story, story, signed, *menu]
    article = newsdoc.parse("\n".join([*menu, *lines]), format="page", language="ko")

    assert ["김하늘"] == [str(person.name) for byline in article.bylines for person in byline.people]


@pytest.mark.parametrize(
    "above",
    [
        ["You are here: Home » News » " + HEADLINE],
        ["Fares of the ferry to the other harbour to rise in winter", "More", "Less"],
    ],
)
def test_the_headline_stands_above_a_date(above: list[str]) -> None:
    """The way to the page ends in the headline, and other stories are no headline of this one."""
    article = newsdoc.parse("\n".join([*MENU, *above, HEADLINE, "3 March 2021, 14:20", *BODY, *FOOTER]))

    assert HEADLINE == str(article.headline)


@pytest.mark.parametrize(
    "deck",
    [
        "The harbour locks close on Monday for repairs of the gates. Who pays the authority for the winter?",
        "The locks of the harbour close on Monday until the gates are repaired, the authority says.",
        "By ANN LEE, BERT DAHL and CARLA STONE of the harbour",
    ],
)
def test_a_deck_is_no_headline(deck: str) -> None:
    """However many words of the body it has: it is a sentence, or two, or names."""
    headline = "Locks close until spring"
    article = newsdoc.parse("\n".join([*MENU, headline, deck, "3 March 2021", *BODY, *FOOTER]))

    assert headline == str(article.headline)


def test_each_line_of_a_page_is_one() -> None:
    """A headline is not run together with the byline under it."""
    article = newsdoc.parse("\n\n".join([*MENU, f"{HEADLINE}\nBy Ann Lee", *BODY, *FOOTER]))

    assert HEADLINE == str(article.headline)
    assert ["Ann Lee"] == [str(person.name) for byline in article.bylines for person in byline.people]


def test_a_sentence_under_the_headline_is_its_deck() -> None:
    """It tells what the story tells, and no caption or date stands in it."""
    deck = "The harbour locks close on Monday for the repairs of both gates."
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, deck, "By Ann Lee", *BUTTONS, *BODY, *FOOTER]))

    assert [deck] == [str(found) for found in article.decks]
    assert list(BODY) == [str(paragraph) for paragraph in article.paragraphs]


def test_a_label_and_its_date_on_two_lines() -> None:
    """Pages print the label of a time above it."""
    lines = ["입력", "2021.05.03 14:20", "수정", "2021.05.04 08:05"]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *lines, *BODY, *FOOTER]), language="ko")

    assert article.published is not None
    assert article.updated is not None
    assert ("2021-05-03 14:20:00", "2021-05-04 08:05:00") == (
        str(article.published.value), str(article.updated.value)
    )


def test_a_name_and_its_date_that_no_blank_parts() -> None:
    """Papers of Japan run the reporter and the time together."""
    lines = [HEADLINE, "川野一郎2021年5月3日 14時20分", *BODY]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]), language="ja")

    assert ["川野一郎"] == [str(person.name) for byline in article.bylines for person in byline.people]
    assert article.published is not None
    assert "2021-05-03 14:20:00" == str(article.published.value)


def test_words_of_scripts_with_vowel_signs() -> None:
    """The words of a headline in Devanagari come back in its story."""
    menu = ["होम", "वीडियो", "सर्च", "देश", "विदेश", "खेल", "मनोरंजन", "बिजनेस", "राशिफल", "मौसम", "राज्य", "शहर"]
    headline = "बंदरगाह के फाटक सर्दियों में मरम्मत के लिए बंद रहेंगे"
    story = (
        "बंदरगाह के दोनों फाटक सोमवार से बंद रहेंगे और मरम्मत पूरी होने तक सर्दियों में नहीं खुलेंगे, "
        "अधिकारियों ने बुधवार को बताया। "
    )
    article = newsdoc.parse("\n".join([*menu, headline, (story * 2).strip(), (story * 3).strip(), *menu]))

    assert "page" == article.format
    assert headline == str(article.headline)


def test_a_notice_that_comes_again_is_none_of_the_text() -> None:
    """What stands between the paragraphs again and again is of the page."""
    notice = "This content is still loading, please wait until the bridge is drawn in full."
    lines = [line for paragraph in BODY for line in (paragraph, notice)]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *lines, *FOOTER]))

    assert list(BODY) == [str(paragraph) for paragraph in article.paragraphs]


def test_short_answers_come_again() -> None:
    """An interview has its "No." more than once."""
    lines = [paragraph for answer in BODY for paragraph in (answer, "No.")][:-1]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *lines, *FOOTER]))

    assert lines == [str(paragraph) for paragraph in article.paragraphs]


def test_a_pull_quote_is_none_of_the_text() -> None:
    """Its words stand in a paragraph near by, and who is named below it has not written the story."""
    said = "One of them no longer shuts against the tide at all."
    told = f"Divers of the authority looked at the gates in January. “{said}” their leader said on Tuesday."
    lines = [BODY[0], BODY[1], said, "Bo Ek, head of divers", told, *BODY[2:]]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, "By Ann Lee", *lines, *FOOTER]))

    assert [*BODY[:2], told, *BODY[2:]] == [str(paragraph) for paragraph in article.paragraphs]
    assert ["Ann Lee"] == [str(person.name) for byline in article.bylines for person in byline.people]


def test_teasers_below_the_story_are_none_of_it() -> None:
    """Titles of other stories with a sentence each, however many words of this one they have."""
    teasers = [
        "Ferry fares to the harbour to rise by a tenth",
        "Fares of the ferry rise in winter, the port authority of the harbour said on Monday.",
        "Divers find a bell near the gates of the harbour",
        "Divers of the authority found the bell during their inspection of the locks in January.",
        "Timber contract of the sawmill in doubt after repairs",
        "The journey of the barges from the sawmill to the harbour takes half a day longer.",
    ]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *BODY, "Worth a look", *teasers, *FOOTER]))

    assert list(BODY) == [str(paragraph) for paragraph in article.paragraphs]


def test_paragraphs_below_subheads_are_of_the_story() -> None:
    """Short subheads, a paragraph below each: that is how stories end, too."""
    lines = ["Advertisement", "Who pays", BODY[2], "What comes next", BODY[3]]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *BODY[:2], *lines, *FOOTER]))

    assert BODY[3] == str(article.paragraphs[-1])


def test_comments_below_the_story_are_none_of_it() -> None:
    """What readers write stands below a label, a name and a date."""
    comments = [
        "2 Comments",
        "riverfan 3 hours ago",
        "About time that somebody of the authority looks at the gates of the harbour again.",
        "annal 4 hours ago",
        "The barges of the sawmill will be fine, the timber of the harbour will be late as ever.",
    ]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *BODY, *comments, *FOOTER]))

    assert list(BODY) == [str(paragraph) for paragraph in article.paragraphs]


def test_a_summary_that_the_text_says_again_is_a_deck() -> None:
    """It stands right above the text, and the longer paragraph below it tells the same."""
    deck = "The two locks at the mouth of the harbour will close on Monday until repaired."
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, "By Ann Lee", "3 March 2021", deck, *BODY, *FOOTER]))

    assert [deck] == [str(deck) for deck in article.decks]
    assert list(BODY) == [str(paragraph) for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "box",
    [
        ["Ann Lee", "Ann Lee covers the harbour and its authority, and grew up between the locks."],
        ["Ann Lee", "Follow", "Reporter for repairs of harbours and locks, and a diver of the authority."],
        ["About the author", "She has written about the harbour, its locks and the authority since 2004."],
    ],
)
def test_a_box_about_the_writer_is_none_of_the_text(box: list[str]) -> None:
    """The name that signs above, or a label, and what the writer is."""
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, "By Ann Lee", *BODY, *box, *FOOTER]))

    assert list(BODY) == [str(paragraph) for paragraph in article.paragraphs]
    assert ["credit"] == [signoff.kind for signoff in article.signoffs]


def test_a_name_of_the_story_above_a_paragraph_is_no_box() -> None:
    """Who is named in the text, and signs nothing, has a heading."""
    told = "Bo Ek has led the divers of the authority since the locks were built, and wants them repaired."
    lines = [*MENU, HEADLINE, "By Ann Lee", *BODY, "Bo Ek", told, *FOOTER]
    article = newsdoc.parse("\n".join(lines))

    assert told in map(str, article.paragraphs)


def test_the_author_heads_a_part_of_the_story() -> None:
    """A box about the writer stands below the story, not above two paragraphs of it."""
    told = "The novelist was born in a town by the harbour and wrote twelve books about its locks."
    lines = [*MENU, HEADLINE, *BODY[:2], "The author", told, *BODY[2:], *FOOTER]
    article = newsdoc.parse("\n".join(lines))

    assert [*BODY[:2], told, *BODY[2:]] == [str(paragraph) for paragraph in article.paragraphs]


def test_titles_that_were_cut_are_no_sentences() -> None:
    """Three dots end the titles and teasers of other stories where a page has no room for them."""
    cut = [f"{paragraph[:64].strip()} ..." for paragraph in BODY]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *BODY, "Latest", *cut, *FOOTER]))

    assert list(BODY) == [str(paragraph) for paragraph in article.paragraphs]


def test_quotations_in_danish_end_sentences() -> None:
    """Danes close their quotation marks with what opens them elsewhere."""
    said = "»Vi tager ingen chancer med broen,« siger formanden. »Tager det lang tid, så tager det lang tid.«"
    lines = [
        "Den gamle bro over åen holdes lukket for al trafik mindst til midten af juli, oplyste kommunen.",
        *(said.replace("broen", word) for word in ("broen", "sluserne", "pillerne", "trafikken")),
    ]
    article = newsdoc.parse("\n".join([*MENU, "Den gamle bro holdes lukket til juli", *lines, *FOOTER]))

    assert lines == [str(paragraph) for paragraph in article.paragraphs]


def test_a_writer_below_a_deck_is_no_credit() -> None:
    """What names the maker of a picture names the writer of a story too, under the sentence above it."""
    deck = "Inżynierowie znaleźli pęknięcia w dwóch z czterech filarów."
    header = ["Stary most pozostanie zamknięty do lata", deck, "Autor: Anna Nowak", "12 marca 2025, 14:05"]
    body = [
        "Stary most pozostanie zamknięty dla całego ruchu co najmniej do połowy lipca, podał urząd miasta.",
        "Podczas kontroli znaleziono pęknięcia w dwóch z czterech filarów, a trzeci filar badają nurkowie.",
        "Autobusy linii 4 i 9 pojadą obwodnicą, co wydłuży podróż z północnych dzielnic na stary dworzec.",
        "Kupcy z ulicy Mostowej boją się o obroty i poprosili miasto o ulgę na cały czas trwania robót.",
    ]
    article = newsdoc.parse("\n".join([*MENU, *header, *body, *FOOTER]), language="pl")

    assert ["Anna Nowak"] == [str(person.name) for byline in article.bylines for person in byline.people]
    assert not article.captions


def test_a_label_that_comes_again_and_again_heads_nothing() -> None:
    """It stands above each paragraph, and is none of the story."""
    lines = [line for paragraph in BODY for line in ("Story content", "Story content", paragraph)]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, *lines, *FOOTER, *MENU]))

    assert HEADLINE == str(article.headline)
    assert [*BODY] == [str(paragraph.text) for paragraph in article.paragraphs]
    assert not article.find(newsdoc.Subhead)


def test_a_headline_stands_alone_below_its_section() -> None:
    """A line with the section in front of it stands above, where the title of the page is."""
    top = [*MENU, f"Local|{HEADLINE}", "You have a preview view of this article while we check your access."]
    article = newsdoc.parse("\n".join([*top, *MENU[:4], HEADLINE, *BODY, *FOOTER, *MENU]))

    assert HEADLINE == str(article.headline)
    assert article.headline is not None
    assert "\n" == article.source.text[article.headline.span.start - 1]


def test_a_question_above_the_text_does_not_speak_for_itself() -> None:
    """A teaser so long that it reads as text would have all its own words come back in it."""
    headline = "Winter closure of the two harbour locks"
    teaser = "Who paid for the mayor's golden chandelier, and why does nobody at the opera remember?"
    lines = [headline, "Rosa Imhof", "March 3, 2021 10:20", "Menu of the day", teaser]
    article = newsdoc.parse("\n".join([*MENU, *lines, *BODY, *FOOTER]))

    assert str(article.headline) == headline


def test_short_sentences_below_a_box_are_of_the_story() -> None:
    """Together they have words of the body, though none of them has enough; teasers of others have none."""
    box = ("Related stories", "Opera sells its golden chandelier", "Mayor opens zoo", "A bear", "Video")
    last = (
        "The authority says the harbour will be dredged.",
        "Nobody was hurt, and the sawmill is not closed.",
        "Its workers will load barges on the island.",
    )
    other = ("The bear was born in May.", "It likes honey.", "Visitors may name it on the site of the zoo.")
    lines = [*MENU, HEADLINE, *BODY, *box, *last, "Most read", "Zoo", "Bears", *other, *FOOTER]
    article = newsdoc.parse("\n".join(lines))

    assert [str(paragraph) for paragraph in article.paragraphs] == [*BODY, *last]


def test_a_box_that_is_denser_than_the_story_is_not_it() -> None:
    """The sentences around it are of one story with each other, and not with it."""
    box = (
        "The opera sold its golden chandelier to a collector from the capital for nine crowns.",
        "Nobody in the audience noticed until the third act, when the tenor asked for candles and got none.",
        "The director said that a chandelier of glass would hang in its place before the premiere of autumn.",
        "The orchestra plays in the foyer until then, and tickets are sold at half of what they cost before.",
        "A singer remembered evenings on which the candles of the old one dripped on the chorus.",
        "The conductor asked the audience to bring lamps of their own to the evenings of the season.",
        "A critic wrote that the tenor had never been heard so well as in the dark of that third act.",
    )
    between = ("Share", "Image", "Play", "0:41", "Advertisement", "Follow", "Copy link")
    lines = [*MENU, HEADLINE, *BODY[:2], *between, *box, *between, *BODY[2:], *FOOTER, *MENU]
    article = newsdoc.parse("\n".join(lines))

    assert str(article.headline) == HEADLINE
    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)


def test_comments_below_a_box_are_none_of_the_story() -> None:
    """A name stands above each of them, so that they do not stand together."""
    comments = (
        "Bo Ek", "My harbour is closed.", "Ann Lee", "The locks of the harbour cost too much.",
        "Rosa Imhof", "The authority closed my locks.",
    )
    lines = [*MENU, HEADLINE, *BODY, "Related stories", "Zoo", "Opera", "Comments", *comments, *FOOTER]
    article = newsdoc.parse("\n".join(lines))

    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)


def test_the_questions_of_an_interview_are_text() -> None:
    """They are as short as subheads, but one label opens them all."""
    asked = ("POST: And the cost?", "POST: Who pays?", "POST: Since when?")
    lines = [HEADLINE, BODY[0], asked[0], BODY[1], asked[1], BODY[2], asked[2], BODY[3]]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]))

    assert [str(paragraph) for paragraph in article.paragraphs] == lines[1:]


def test_an_and_on_a_line_of_its_own_joins_two_names() -> None:
    """As pages leave them whose names are links."""
    lines = [HEADLINE, "By Ann Lee", "and", "Bo Ek", *BODY]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]))

    names = [str(person.name) for byline in article.bylines for person in byline.people]
    assert names == ["Ann Lee", "Bo Ek"]


def test_one_short_question_behind_a_label_is_a_heading() -> None:
    """Only a label that comes again asks."""
    lines = [HEADLINE, BODY[0], BODY[1], "Analysis: Who pays?", BODY[2], BODY[3]]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]))

    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)


def test_a_long_paragraph_above_a_box_has_words_of_its_own() -> None:
    """Of so many a smaller part comes back in the rest of the story."""
    scene = (
        "It is raining on a morning in early February, and in a shed of the sawmill at the edge of the "
        "harbour a handful of divers wait for coffee while somebody sweeps and whistles; on the white "
        "wall hang drawings of the gates, a map of the island and a calendar, and then the door opens and "
        "the master walks in, black coat, wet boots, a paper cup in either hand, laughs at the weather, "
        "shakes everybody by the shoulder and asks who has eaten, for it is a long day under cold water "
        "to where the locks are repaired, and nobody dives hungry while she holds the rope at the other "
        "end."
    )
    more = (
        "Divers from the island will help the authority with the gates of the harbour, for none of its own "
        "has ever repaired a lock of that size, and the tide leaves them an hour at a time on most days.",
        "The captains of the barges have asked the region for money, since the journey around the island "
        "costs them as much timber as they sell in a week, and the sawmill will not wait for its contract.",
    )
    box = ["Most read", "Opera", "Zoo", "Film", "Chess", "Food", "Travel", "Style", "Books", "Games", "Tests"]
    lines = [HEADLINE, "May 3, 2021", scene, BODY[0], *box, *BODY[1:], *more]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]))

    assert [scene, *BODY, *more] == [str(paragraph) for paragraph in article.paragraphs]


def test_a_label_above_the_headline_and_below_it_is_none() -> None:
    """It stands twice, as titles of pages do, but with nothing else than the headline between."""
    label = "This article is more than 1 month old"
    article = newsdoc.parse("\n".join([*MENU, label, HEADLINE, label, "May 3, 2021", *BODY, *FOOTER]))

    assert str(article.headline) == HEADLINE


def test_a_place_without_a_blank_is_no_headline() -> None:
    """The last step of the way to the page may come back in the text."""
    body = [line.replace("harbour", "Saint-Gwenael-sur-Mer") for line in BODY]
    lines = [*MENU, "Saint-Gwenael-sur-Mer", "Locks to close for most of the winter", "May 3, 2021"]
    article = newsdoc.parse("\n".join([*lines, *body, *FOOTER]))

    assert str(article.headline) == "Locks to close for most of the winter"


def test_a_headline_may_go_on_with_the_line_above_it() -> None:
    """Which the way to the page ends in."""
    short = "Harbour locks to close"
    article = newsdoc.parse("\n".join([*MENU, short, HEADLINE, "May 3, 2021", *BODY, *FOOTER]))

    assert str(article.headline) == HEADLINE


def signed(article: newsdoc.Article) -> list[str]:
    """Who wrote it."""
    return [str(person.name) for byline in article.bylines for person in byline.people]


def test_writers_on_lines_of_their_own() -> None:
    """One below the other, and at a date."""
    lines = [HEADLINE, "Ann Lee", "Bo Ek", "May 3, 2021", "Share", *BODY]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]))

    assert signed(article) == ["Ann Lee", "Bo Ek"]


def test_buttons_may_stand_between_the_date_and_the_text() -> None:
    """Many of them: the date tells that the names sign."""
    buttons = ["Share", "Save", "Print", "Listen", "Email", "Copy link", "Tweet", "Comment"]
    lines = [HEADLINE, "Ann Lee", "Bo Ek", "May 3, 2021", *buttons, *BODY]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]))

    assert signed(article) == ["Ann Lee", "Bo Ek"]


def test_the_first_name_below_a_caption_signs_that() -> None:
    """A page prints the photographer between a picture and the writers."""
    caption = "The crew of the ferry at the locks on Monday."
    lines = [HEADLINE, caption, "Cy Roe", "Ann Lee", "Bo Ek", "May 3, 2021", *BODY]
    article = newsdoc.parse("\n".join([*MENU, *lines, *FOOTER]))

    assert "Cy Roe" not in signed(article)


def test_a_writer_may_stand_right_below_the_text() -> None:
    """On a line with a label; words with capitals alone are links."""
    lines = [HEADLINE, "May 3, 2021", *BODY, "By: Ann Lee", "Night Ferry", *FOOTER, *MENU]
    article = newsdoc.parse("\n".join([*MENU, *lines]))

    assert signed(article) == ["Ann Lee"]
    assert () == article.find(newsdoc.Subhead)


def test_the_title_of_the_page_does_not_go_on_with_the_headline() -> None:
    """A bar and the name of the paper stand behind it."""
    lines = [HEADLINE, f"{HEADLINE} | Harbour Herald", "March 14, 2024", *BODY, *FOOTER]
    article = newsdoc.parse("\n".join([*MENU, *lines]))

    assert str(article.headline) == HEADLINE


def test_a_section_is_no_second_writer() -> None:
    """Though it has a capital for each word."""
    lines = [HEADLINE, "March 14, 2024", "Ann Lee", "Long Read", *BODY, *FOOTER]
    article = newsdoc.parse("\n".join([*MENU, *lines]))

    assert signed(article) == ["Ann Lee"]


def test_a_teaser_that_stands_on_the_page_twice_is_no_text() -> None:
    """It ends as a sentence does, in the midst of the story and again below."""
    teaser = "Do the words of a mayor say more about the harbour than a thousand pictures of it?"
    lines = [HEADLINE, "May 3, 2021", *BODY[:2], "Most read", teaser, *BODY[2:], *FOOTER, teaser, *MENU]
    article = newsdoc.parse("\n".join([*MENU, *lines]))

    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)


def test_a_sentence_between_two_others_is_text_though_a_box_has_it_again() -> None:
    """A box repeats what somebody said, and nothing of the story goes for it."""
    said = "“We will open it as soon as it is safe,” Mayor Ann Lee told reporters at the river."
    told = [BODY[0], said, *BODY[1:]]
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, "May 3, 2021", *told, "Most read", said, *FOOTER]))

    assert [str(paragraph) for paragraph in article.paragraphs] == told
    assert "Ann Lee" in {str(quote.speaker.name) for quote in article.quotes if quote.speaker}


@pytest.mark.parametrize("below", ["Photo: Ann Lee", "Sponsor: Harbor Bank"])
def test_a_label_that_is_no_writer_s_leaves_the_last_paragraph_alone(below: str) -> None:
    """Whose the picture below it is says nothing of the text."""
    article = newsdoc.parse("\n".join([*MENU, HEADLINE, "May 3, 2021", *BODY, below, *FOOTER]))

    assert [str(paragraph) for paragraph in article.paragraphs] == list(BODY)
    assert not article.captions


def test_a_name_alone_above_its_date_in_a_script_without_blanks() -> None:
    """As papers of Japan sign."""
    menu = [*"社経政国天文教科暮連説検会"]
    said = (
        "港の水門は修理のため月曜日から閉鎖されると港湾当局が水曜日に発表した。"
        "ひび割れが初めて見つかってから、ちょうど一年になるという。",
        "潜水士が一月に水門を調べ、三度目の検査では、"
        "水門の一つが潮を止められなくなっていることが分かったと当局は説明している。",
        "修理が終わるまで、はしけは島を迂回することになり、"
        "製材所から港までの水門を通る航路は半日ほど長くなる見通しだ。",
        "当局は水門の修理に二億円かかると見込み、半分は県が負担する。"
        "ほかの水門の検査も来年の春に港で始まるという。",
    )
    headline, when = "港の水門、冬の間ほぼ閉鎖へ　修理のため", "2025年11月6日 11時00分"
    article = newsdoc.parse("\n".join([*menu, headline, "川野一郎", when, *said, *menu]))
    section = newsdoc.parse("\n".join([*menu, headline, "中東", when, *said, *menu]))

    assert ("page", ["川野一郎"]) == (article.format, signed(article))
    assert ("page", []) == (section.format, signed(section))
