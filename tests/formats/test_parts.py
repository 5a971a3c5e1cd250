"""Which part of a message is what: headers and routes, attachments, lesser headlines."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

import newsdoc
from newsdoc.formats.shared.mime import LONGEST_HEADER
from newsdoc.model import Subhead


def test_a_line_of_routes_is_no_headline() -> None:
    """The selectors under ZCZC stand in the extra, and the headline is the line below them."""
    article = newsdoc.parse("ZCZC FMG000\nYY RFG TDR\nRACING : Bremen Trot Friday\nRace 1: 6 10 9.\nNNNN\n")

    assert "zczc" == article.format
    assert "Bremen Trot Friday" == str(article.headline)
    assert ("YY RFG TDR",) == article.metadata.extra["header"]["routing"]


def test_an_attachment_is_no_body() -> None:
    """Of a message with a text attached, the text that is not attached is the story."""
    article = newsdoc.parse(
        "From: Ann Lee <ann@example.com>\nSubject: River plan\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=x\n\n"
        "--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=list.txt\n\nA list.\n"
        "--x\nContent-Type: text/plain\n\nMinisters of five states agreed.\n--x--\n"
    )

    assert ["Ministers of five states agreed."] == list(map(str, article.paragraphs))
    assert ("list.txt",) == article.metadata.extra["attachments"]


def test_a_lesser_headline_may_stand_first() -> None:
    """The headline of an item is the one without a lesser role, wherever it stands."""
    article = newsdoc.parse(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><contentMeta>'
        '<headline role="hl:seo">Rivers, locks, plan</headline><headline>River plan agreed</headline>'
        "</contentMeta></newsItem>"
    )

    assert "River plan agreed" == str(article.headline)


def test_a_caption_is_told_by_its_role() -> None:
    """Of the descriptions of a text item one is a caption where its role says so."""
    article = newsdoc.parse(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><contentMeta>'
        '<description role="drol:summary">A plan for the river.</description>'
        '<description role="drol:caption">The old lock.</description></contentMeta></newsItem>'
    )

    assert ["The old lock."] == list(map(str, article.captions))


def test_encoded_content_is_no_text() -> None:
    """The bytes of a picture inside NewsML are no words of the story."""
    article = newsdoc.parse(
        "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>River plan</HeadLine></NewsLines><ContentItem>"
        '<Encoding Notation="Base64"><DataContent>UklWRVI=</DataContent></Encoding></ContentItem>'
        "</NewsComponent></NewsItem></NewsML>"
    )

    assert "River plan" == article.source.text


def test_a_line_of_numbers_is_no_header() -> None:
    """Without its controls, IPTC 7901 is told by its keywords; a story that opens like one is plain."""
    header = "eca0001 4 i 100 dpa 001\n\n"

    assert "iptc7901" == newsdoc.parse(f"{header}Rivers/Locks/\nRiver plan =\n\nWords.\n").format
    assert "plain" == newsdoc.parse(f"{header}Rivers and locks\nRiver plan\n\nWords.\n").format


def test_a_second_headline_is_a_subhead() -> None:
    """An article has one headline; another one of the same rank stands below it."""
    article = newsdoc.parse(
        "<nitf><body><body.head><hedline><hl1>River plan</hl1><hl1>Locks shut</hl1></hedline></body.head>"
        "<body.content><p>Words.</p></body.content></body></nitf>"
    )

    assert ("River plan", ["Locks shut"]) == (str(article.headline), list(map(str, article.find(Subhead))))


MEDIA_FEED = """
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/x.dtd">
<channel><title>The Post</title><item>
<media:title>Lock, north</media:title><media:description>The old lock.</media:description>
<media:content url="a-1.jpg"><media:credit>Photo by Bo Ekdahl</media:credit></media:content>
<media:content url="a-2.jpg"><media:credit>Photo by Bo Ekdahl</media:credit></media:content>
<title>River plan</title><description>Five states agreed.</description>
<itunes:summary>A plan for the river.</itunes:summary><enclosure url="one.mp3"/><enclosure url="two.mp3"/>
</item></channel></rss>
"""


def test_the_words_of_pictures_are_no_story() -> None:
    """What the media module says of a picture is no title and no text of the item, wherever it stands."""
    article = newsdoc.parse(MEDIA_FEED)

    assert "River plan" == str(article.headline)
    assert ["Five states agreed."] == list(map(str, article.paragraphs))
    assert ["The old lock."] == list(map(str, article.captions))
    assert ["Photo by Bo Ekdahl"] == [str(c.credit.span) for c in article.captions if c.credit]


def test_nothing_of_a_feed_is_dropped() -> None:
    """A second summary, and a second element of one name, stand in the extra."""
    kept = newsdoc.parse(MEDIA_FEED).metadata.extra["item"]

    assert "A plan for the river." == kept["summary"]
    assert ({"@url": "one.mp3"}, {"@url": "two.mp3"}) == kept["enclosure"]


def test_a_header_of_many_lines_is_cut() -> None:
    """Reading an address costs more than its length: of a sender of fifty lines the first few are read."""
    lines = "\n".join(" " + "(Ann Lee) " * 100 for _ in range(50))
    article = newsdoc.parse(f"Subject: Plan\nMessage-ID: <1>\nFrom: a@example.com{lines}\n\nWords of it.")

    assert "mail" == article.format
    assert "Words of it." == str(article.lead)
    assert LONGEST_HEADER >= len(article.metadata.source or "")
    assert LONGEST_HEADER >= len(article.metadata.extra["headers"]["From"])


def test_a_mailbox_quotes_lines_of_text() -> None:
    """The sign in front of "From" at the start of a line is the mailbox's and not the writer's."""
    head = "From: a@example.com\nMessage-ID: <1>\n\n"
    box = newsdoc.parse(f"From a@example.com Tue Mar  4 10:00:00 2014\n{head}Words.\n\n>From here on.\n")
    alone = newsdoc.parse(f"{head}Words.\n\n>From here on.\n")

    assert ["Words.", "From here on."] == list(map(str, box.paragraphs))
    assert ">From here on." in alone.source.text


def test_origins_are_paths_of_elements() -> None:
    """The path that XML gives as the origin of a block leads to the element that holds its words."""
    document = etree.fromstring((Path(__file__).parent / "nitf" / "story.xml").read_bytes())
    article = newsdoc.parse(etree.tostring(document))
    paths = [article.source.origin(block.span) or "" for block in article.blocks if block.role == "paragraph"]
    found = [document.xpath(path) for path in paths]

    assert len(paths) == len(set(paths)) > 2
    assert all(len(elements) == 1 for elements in found)
    for path, elements in zip(paths, found, strict=True):
        text = etree.tostring(elements[0], method="text", encoding="unicode", with_tail=False)

        assert " ".join(text.split()) in {" ".join(str(b.span).split()) for b in article.blocks}, path


def test_controls_that_frame_are_no_text() -> None:
    """What rings a bell or fills a line is in no block of IPTC 7901, and a blank in HTML."""
    message = (
        "\x01bdt0417 2 pl 14  dpa 0417\r\n\r\nWeather/River/\r\n\x02Ministers agree on plan =\r\n\r\n"
        "\x07\x07Bremen (dpa) - The ministers\x0b agreed.\r\n\r\n\x03041709 GMT Mar 14\r\n\x7f\n\x7f\x04"
    )
    article = newsdoc.parse(message)
    body = "<p>One\\u0002two \\ufffe.</p><p>x</p>"
    page = newsdoc.parse(f'{{"uri": "1", "versioncreated": "", "body_html": "{body}"}}')

    assert ["The ministers agreed."] == list(map(str, article.paragraphs))
    assert article.source.text.isprintable() or article.source.text.replace("\n", "").isprintable()
    assert "One two ." == str(page.paragraphs[0])


def test_fillers_in_front_of_a_message_are_of_that_message() -> None:
    """The lines of routing above the second message of a file are no text of the first."""
    one = (
        "\x01W0001\x1fasian\nr i\x13\x11 BC-EU--Locks   03-04 0100\n\x02^Ministers agree<\n"
        "\t   Words.\n \x03AP-WF-03-04-14 1609GMT<\n"
    )
    for routing in ("\x05wxyz 1\n", "\x7f\x7fwxyz 1\n"):
        first, second = newsdoc.Pipeline().stories(f"{one}{routing}\x16\x16{one.replace('0001', '0002')}")

        assert ["W0001", "W0002"] == [first.metadata.id, second.metadata.id]
        assert "wxyz" not in first.source.text
        assert "wxyz" in second.metadata.extra["header"]


def test_whose_the_pictures_of_a_story_are() -> None:
    """The credit of an associated picture belongs to its caption; without a caption it says nothing."""
    article = newsdoc.parse(
        '{"uri": "x:1", "type": "text", "versioncreated": "2021-05-03T10:00:00Z", "headline": "River plan",'
        ' "body_text": "Ministers agreed on Friday.", "associations": {'
        ' "a": {"type": "picture", "byline": "Ann Lee/TT", "description_text": "The old lock."},'
        ' "b": {"type": "picture", "byline": "Bo Roe"}}}'
    )
    (caption,) = article.captions

    assert "ninjs" == article.format
    assert "The old lock." == str(caption.text)
    assert caption.credit is not None
    assert ["Ann Lee"] == [str(name) for name in caption.credit.photographers]


def test_an_escaped_section_of_characters_is_no_text() -> None:
    """Programs escape the signs around a title in RSS; they are no part of it, nor of the description."""
    title, said = "&lt;![CDATA[Ferry sold]]&gt;", "&lt;![CDATA[&lt;p&gt;It rained.&lt;/p&gt;]]&gt;"
    item = f"<item><title>{title}</title><description>{said}</description></item>"
    article = newsdoc.parse(f"<rss version='2.0'><channel>{item}</channel></rss>")

    assert ["Ferry sold", "It rained."] == [block.span.text for block in article.blocks]


def test_a_place_and_an_agency_in_spans_of_their_own_are_two_words() -> None:
    """TT sets them with nothing between."""
    body = '<p><span class="dat">STOCKHOLM</span><span class="source">TT</span></p><p>It rained.</p>'
    article = newsdoc.parse(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><contentSet><inlineXML>'
        f"<html><body>{body}</body></html></inlineXML></contentSet></newsItem>"
    )

    assert article.source.text.startswith("STOCKHOLM TT")
