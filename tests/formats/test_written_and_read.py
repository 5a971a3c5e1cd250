"""What a small writer of a format writes, its reader gives back."""

from __future__ import annotations

import base64
import csv
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from html import escape
from io import StringIO

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdoc.model import Article
from newsdoc.pipeline import Pipeline
from newsdoc.testing import apart, exact, lossless, strategies

PIPELINE = Pipeline()


@frozen
class Story:
    """What is written."""

    id: str
    headline: str
    name: str
    paragraphs: tuple[str, ...]
    sent: datetime


ENDS = ("", " & more", " <HBR.F>", " <HBR>", " – ‘now’")
"""What headlines end in that a reader of markup may stumble over."""


@st.composite
def drawn(draw: st.DrawFn) -> Story:
    """A story with a headline, a writer, two to four paragraphs and a time."""
    return Story(
        draw(st.integers(1, 99_999).map(str)),
        draw(strategies.headlines()) + draw(st.sampled_from(ENDS)),
        draw(st.sampled_from(("Ann Lee", "Bo Okafor", "Maria Müller"))),
        tuple(draw(st.lists(strategies.paragraphs(), min_size=2, max_size=4))),
        draw(strategies.days()).replace(tzinfo=UTC),
    )


# -- writers ------------------------------------------------------------------------------


def xml_paragraphs(story: Story) -> str:
    """The paragraphs as <p>."""
    return "".join(f"<p>{escape(words)}</p>" for words in story.paragraphs)


def nitf(story: Story) -> str:
    """NITF."""
    return (
        f'<nitf><head><docdata><doc-id id-string="{story.id}"/>'
        f'<date.issue norm="{story.sent:%Y%m%dT%H%M%SZ}"/>'
        f"</docdata></head><body><body.head><hedline><hl1>{escape(story.headline)}</hl1></hedline>"
        f"<byline>By {story.name}</byline></body.head><body.content>{xml_paragraphs(story)}</body.content>"
        "</body></nitf>"
    )


def newsml_g2(*stories: Story) -> str:
    """NewsML-G2."""
    items = "".join(
        f'<newsItem guid="{story.id}"><itemMeta><versionCreated>{story.sent.isoformat()}</versionCreated>'
        f"</itemMeta><contentMeta><headline>{escape(story.headline)}</headline><by>By {story.name}</by>"
        f"</contentMeta><contentSet><inlineXML><html><body>{xml_paragraphs(story)}</body></html></inlineXML>"
        "</contentSet></newsItem>"
        for story in stories
    )
    return (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{items}</itemSet></newsMessage>'
    )


def newsml(*stories: Story) -> str:
    """NewsML 1.2."""
    items = "".join(
        f"<NewsItem><Identification><PublicIdentifier>{story.id}</PublicIdentifier></Identification>"
        f"<NewsManagement><ThisRevisionCreated>{story.sent:%Y%m%dT%H%M%SZ}</ThisRevisionCreated>"
        f"</NewsManagement><NewsComponent><NewsLines><HeadLine>{escape(story.headline)}</HeadLine>"
        f"<ByLine>By {story.name}</ByLine></NewsLines><ContentItem><DataContent>{xml_paragraphs(story)}"
        "</DataContent></ContentItem></NewsComponent></NewsItem>"
        for story in stories
    )
    return f"<NewsML>{items}</NewsML>"


def rss(*stories: Story) -> str:
    """RSS with its content escaped."""
    items = "".join(
        f"<item><title>{escape(escape(story.headline))}</title><guid>{story.id}</guid>"
        f"<author>{story.name}</author><pubDate>{story.sent:%a, %d %b %Y %H:%M:%S +0000}</pubDate>"
        f"<description>{escape(xml_paragraphs(story))}</description></item>"
        for story in stories
    )
    return f'<rss version="2.0"><channel>{items}</channel></rss>'


def atom(*stories: Story) -> str:
    """Atom with XHTML."""
    entries = "".join(
        f'<entry><id>{story.id}</id><title type="text">{escape(story.headline)}</title>'
        f"<author><name>{story.name}</name></author><updated>{story.sent.isoformat()}</updated>"
        f'<content type="xhtml"><div>{xml_paragraphs(story)}</div></content></entry>'
        for story in stories
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'


def ninjs(*stories: Story) -> str:
    """ninjs, of several stories a list."""
    items = [
        {"uri": story.id, "versioncreated": story.sent.isoformat(), "headline": story.headline,
         "byline": f"By {story.name}", "body_html": xml_paragraphs(story)}
        for story in stories
    ]
    return json.dumps(items if len(items) > 1 else items[0])


def jsonl(*stories: Story) -> str:
    """JSON lines."""
    return "".join(
        json.dumps({"id": story.id, "title": story.headline, "author": story.name,
                    "date": story.sent.isoformat(), "text": "\n\n".join(story.paragraphs)}) + "\n"
        for story in stories
    )


def csv_rows(*stories: Story) -> str:
    """CSV."""
    rows = StringIO()
    writer = csv.writer(rows)
    writer.writerow(["id", "title", "author", "date", "text"])
    for story in stories:
        text = "\n\n".join(story.paragraphs)
        writer.writerow([story.id, story.headline, story.name, story.sent.isoformat(), text])
    return rows.getvalue()


def json_ld(*stories: Story) -> str:
    """schema.org."""
    return json.dumps({"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "@id": story.id, "headline": story.headline, "author": {"name": story.name},
         "dateModified": story.sent.isoformat(), "articleBody": "\n\n".join(story.paragraphs)}
        for story in stories
    ]})


def anpa(*stories: Story) -> str:
    """ANPA 1312 in the AP's manner."""
    return "".join(
        f"\x16\x16\x01W{int(story.id) % 10000:04}\x1fasian\nr i\x13\x11 BC-EU--Locks   01-01 0100\n"
        f"\x02^BC-EU--Locks,100<\n^{story.headline}<\n^By {story.name.upper()}=\n"
        + "".join(f"\t   {words}\n \n" for words in story.paragraphs)
        + f"\t   \x03AP-WF-{story.sent:%m-%d-%y %H%M}GMT<\n\n\x0c\n\x04\n"
        for story in stories
    )


def iptc7901(*stories: Story) -> str:
    """IPTC 7901 in dpa's manner."""
    return "".join(
        f"\x01eca{int(story.id) % 10000:04} 4 i 100  dpa 001\r\n\nLocks/\r\n\x02{story.headline}\r\n"
        f"By {story.name} =\r\n\n"
        + "".join(f"   {words}\r\n\n" for words in story.paragraphs)
        + f"\r\n\x03{story.sent:%d%H%M GMT %b %y}\r\n\x7f\n\x7f\x04"
        for story in stories
    )


def nexis(*stories: Story) -> str:
    """LexisNexis with labels."""
    return "".join(
        f"\n{' ' * 30}{count} of {len(stories)} DOCUMENTS\n\n{' ' * 30}The Post\n\n{' ' * 26}"
        f"{story.sent:%B} {story.sent.day}, {story.sent.year} {story.sent:%A}\n\n"
        f"HEADLINE: {story.headline}\n\n"
        f"BYLINE: {story.name}\n\nACC-NO: {story.id}\n\nBODY:\n\n" + "\n\n".join(story.paragraphs)
        + "\n\nLANGUAGE: ENGLISH\n"
        for count, story in enumerate(stories, 1)
    )


def mail(*stories: Story) -> str:
    """A mailbox."""
    def encoded(words: str) -> str:
        return f"=?utf-8?b?{base64.b64encode(words.encode()).decode()}?="

    return "".join(
        f"From a@example.com {story.sent:%a %b %d %H:%M:%S %Y}\nFrom: {encoded(story.name)} <a@example.com>\n"
        f"Subject: {encoded(story.headline)}\nDate: {story.sent:%a, %d %b %Y %H:%M:%S +0000}\n"
        f"Message-ID: {story.id}\nContent-Type: text/plain; charset=utf-8\n\n"
        + "\n\n".join(story.paragraphs) + "\n\n"
        for story in stories
    )


def reuters(*stories: Story) -> str:
    """Reuters-21578."""
    return "".join(
        f'<REUTERS NEWID="{story.id}">\n<DATE>{story.sent.day}-'
        + f"{story.sent:%b-%Y %H:%M:%S}.00</DATE>\n".upper()
        + f"<TEXT>&#2;\n<TITLE>{escape(story.headline, quote=False)}</TITLE>\n"
        + f"<AUTHOR>    By {story.name}</AUTHOR><BODY>"
        + escape("    ".join(f"{words}\n" for words in story.paragraphs), quote=False)
        + " Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n"
        for story in stories
    )


def trec(*stories: Story) -> str:
    """Gigaword."""
    return "".join(
        f'<DOC id="EXP_{story.sent:%Y%m%d}.{story.id}" type="story" >\n<HEADLINE>\n'
        f"{escape(story.headline, quote=False)}\n</HEADLINE>\n<BYLINE>By {story.name}</BYLINE>\n<TEXT>\n"
        + "".join(f"<P>\n{escape(words, quote=False)}\n</P>\n" for words in story.paragraphs)
        + "</TEXT>\n</DOC>\n"
        for story in stories
    )


Writer = Callable[..., str]

WRITERS: dict[str, Writer] = {
    "newsml-g2": newsml_g2, "newsml": newsml, "rss": rss, "atom": atom, "ninjs": ninjs, "jsonl": jsonl,
    "csv": csv_rows, "jsonld": json_ld, "anpa1312": anpa, "iptc7901": iptc7901, "nexis": nexis, "mail": mail,
    "reuters21578": reuters, "trec": trec,
}
"""The writers of formats that hold several stories."""

DAYS_ONLY = ("nexis", "trec")
"""Formats that print a day and no time."""


def check(story: Story, article: Article, format: str) -> None:
    """Compare what was read with what was written."""
    exact(article)
    lossless(article)

    assert format == article.format
    assert story.headline == str(article.headline)
    assert [story.name.casefold()] == [str(p.name).casefold() for b in article.bylines for p in b.people]
    assert list(story.paragraphs) == [str(paragraph) for paragraph in article.paragraphs]
    sent = article.metadata.version_created
    assert sent is not None
    if format in DAYS_ONLY:
        assert story.sent.date() == sent.date()
    else:
        assert story.sent == (sent if sent.tzinfo else sent.replace(tzinfo=UTC))


@pytest.mark.parametrize("name", WRITERS)
@given(data=st.data())
def test_a_file_of_several_stories(name: str, data: st.DataObject) -> None:
    """Every story of a file comes back, in the order of the file, with all that was written of it."""
    stories: Sequence[Story] = data.draw(st.lists(drawn(), min_size=1, max_size=3))
    articles = list(PIPELINE.stories(WRITERS[name](*stories).encode()))

    assert len(stories) == len(articles)
    for story, article in zip(stories, articles, strict=True):
        check(story, article, name)


@given(drawn())
def test_nitf(story: Story) -> None:
    """NITF gives back what was written."""
    article = PIPELINE.parse(nitf(story).encode("utf-16"))

    check(story, article, "nitf")
    assert story.id == article.metadata.id


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=settings().max_examples // 5)
@given(first=drawn(), second=drawn())
def test_stories_are_apart(name: str, first: Story, second: Story) -> None:
    """What one document holds does not change how the next is read."""
    apart(PIPELINE.parse, WRITERS[name](first), WRITERS[name](second))


def test_stories_are_read_lazily() -> None:
    """The first story of a file is there before the last one was read."""
    sent = datetime(2014, 3, 4, tzinfo=UTC)
    story = Story("1", "Ministers agree", "Ann Lee", ("Words of the story.",), sent)
    broken = reuters(*[story] * 3)
    found = PIPELINE.stories(broken)

    assert "Ministers agree" == str(next(found).headline)
    assert 2 == len(list(found))
