"""The promises of every reader, whatever it is given: total, exact, lossless, same, linear."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdoc.formats import FORMATS
from newsdoc.pipeline import Pipeline
from newsdoc.span import Source
from newsdoc.testing import calls, exact, hostile_texts, lossless

PIPELINE = Pipeline()
NAMES = [format.name for format in FORMATS]

MARKS = (
    "{\\rtf1 ", "\\'e4", "\\u228?", "\\par ", "\\cell", "\\row", "{\\*\\x", "\\bin9 ", "> ",
    "--- Forwarded ---\n", "Date: c\n",
    "<nitf>", "</nitf>", "<body>", "<p>", "</p>", "<hl1>", "<NewsML>", "<NewsItem>", "<newsItem guid='1'>",
    "<rss>", "<item>", "<title>", "&amp;", "&#2;", "<![CDATA[", "]]>", "<REUTERS NEWID='1'>", "<TEXT>",
    "<BODY>", "</BODY>", "<DOC>", "</DOC>", "{", "}", '"headline": "x"', '"versioncreated": "2014"', "[", "]",
    "\x16\x16\x01", "\x1f", "\x02", "\x03", "\x04", "\x08", "^", "=\n", "\n\n", "1 of 3 DOCUMENTS\n",
    "BYLINE: A\n", "ZCZC\n", "NNNN\n", "From: a\n", "Subject: b\n", "Message-ID: c\n", "TI#",
    "@highlight\n", "title,text\n", '"', ";", "____" * 12 + "\n",
)
"""What some reader looks for."""


def marked_texts() -> st.SearchStrategy[str]:
    """Texts made of what readers look for, and any text at all."""
    return st.lists(st.sampled_from(MARKS) | st.text(max_size=6), max_size=30).map("".join) | hostile_texts()


@pytest.mark.parametrize("name", NAMES)
@given(text=marked_texts())
def test_any_reader_takes_any_text(name: str, text: str) -> None:
    """A reader that is given a foreign text gives articles that are exact and whole, twice the same."""
    articles = list(PIPELINE.stories(text, format=name))
    for article in articles:
        exact(article)
        lossless(article)

    assert articles == list(PIPELINE.stories(text, format=name))


@settings(max_examples=200)
@given(marked_texts())
def test_any_text_finds_its_reader(text: str) -> None:
    """Whatever its marks, a text is of some format, and all its stories are exact and whole."""
    for article in PIPELINE.stories(text):
        exact(article)
        lossless(article)


SHAPES: dict[str, tuple[str, str, str, str]] = {
    "nitf paragraphs": ("nitf", "<nitf><body>", "<p>Words &amp; more.</p>", "</body></nitf>"),
    "nitf tables": ("nitf", "<nitf><body><table>", "<tr><td>1</td></tr>", "</table></body></nitf>"),
    "g2 items": ("newsml-g2", "<newsMessage><itemSet>", "<newsItem guid='1'/>", "</itemSet></newsMessage>"),
    "g2 subjects": (
        "newsml-g2", "<newsItem><contentMeta>", "<subject qcode='a:1'/>", "</contentMeta></newsItem>",
    ),
    "newsml components": (
        "newsml",
        "<NewsML><NewsItem><NewsComponent>",
        "<NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines>"
        "<ContentItem><DataContent>B</DataContent></ContentItem></NewsComponent>",
        "</NewsComponent></NewsItem></NewsML>",
    ),
    "feed items": ("rss", "<rss><channel>", "<item><title>A</title></item>", "</channel></rss>"),
    "reuters": ("reuters21578", "", "<REUTERS NEWID='1'><TEXT><BODY>A</BODY></TEXT></REUTERS>", ""),
    "open reuters": ("reuters21578", "", "<REUTERS NEWID='1'><TEXT><BODY>A", ""),
    "open fields": ("trec", "<DOC>", "<TEXT>A ", ""),
    "anpa lines": ("anpa1312", "\x01a1234\x1fx\nr a\x13\x11 BC-X 11-11 0100\n\x02", "^A line<\n", "\x03"),
    "anpa rows": ("anpa1312", "\x01a1234\x1fx\nr a\x13\x11 BC-X 11-11 0100\n\x02", "\x08a;b\n", "\x03"),
    "anpa messages": ("anpa1312", "", "\x01a1234\x1fx\nr a\x13\x11 BC-X 11-11 0100\n\x02^A<\n\x03\x04", ""),
    "iptc notes": ("iptc7901", "\x01eca0001 4 i 9 dpa 1\n\nA/\n\x02H =\n", "# x\n\n", "\x03"),
    "nexis labels": ("nexis", "  1 of 1 DOCUMENTS\n\n", "BYLINE: A\n\n", ""),
    "nexis documents": (
        "nexis", "", "  1 of 1 DOCUMENTS\n\n   Paper\n\nHeadline\n\nLENGTH: 3 words\n\nText.\n\n", "",
    ),
    "mailbox": ("mail", "", "From a 2014\nFrom: a\nMessage-ID: b\nSubject: c\n\nWords.\n\n", ""),
    "highlights": ("story", "", "A\n@highlight\n", ""),
    "rows": ("csv", "title,text\n", "A,B\n", ""),
    "lines": ("jsonl", "", '{"title": "A", "text": "B"}\n', ""),
    "forwards": (
        "mail", "From: a\nMessage-ID: b\nSubject: c\n\n",
        "--- x ---\nFrom: a\nSubject: b\n\nWords.\n\n", "",
    ),
    "quoted lines": ("mail", "From: a\nMessage-ID: b\nSubject: c\n\n", "> From: a\n> x\n", ""),
    "rich groups": ("rtf", "{\\rtf1 ", "{\\b a", ""),
    "rich bytes": ("rtf", "{\\rtf1 ", "\\'e4\\u228?\\par ", "}"),
    "rich rows": ("rtf", "{\\rtf1 ", "a\\cell b\\cell\\row ", "}"),
    "blank lines": ("zczc", "ZCZC\n^A\n", " \n\n\r\n", "Words.\nNNNN\n"),
    "messages": ("zczc", "", "ZCZC\n^A\nWords.\nNNNN\n", ""),
    "packages": (
        "ninjs", '{"versioncreated": "x", "type": "composite", "associations": [',
        '{"type": "text", "body_text": "A"},', '{"type": "text", "body_text": "A"}]}',
    ),
    "live blogs": (
        "jsonld", '{"@type": "LiveBlogPosting", "liveBlogUpdate": [',
        '{"headline": "A", "articleBody": "B"},', '{"headline": "A"}]}',
    ),
    "shortcodes": (
        "wordpress", '<rss xmlns:wp="wordpress.org/export"><channel><item><description>',
        "[caption]&lt;img/&gt; A[/caption] [caption", "</description></item></channel></rss>",
    ),
    "tables": ("trec", "<DOC><TEXT>", "<TABLE><TABLEROW><TABLECELL>1</TABLECELL></TABLE>", "</TEXT></DOC>"),
    "open tables": ("trec", "<DOC><TEXT>", "<TABLE><TABLEROW><TABLECELL>1", "</TEXT></DOC>"),
    "codes": ("ninjs", '{"versioncreated": "x", "subject": [', '{"code": "1"},', '{"code": "2"}]}'),
}
"""Documents that grow: the reader, what opens them, what is repeated, what closes them."""


@pytest.mark.parametrize("shape", SHAPES)
def test_readers_are_linear(shape: str) -> None:
    """Four times a repeated shape costs a reader four times the calls, and 15%."""
    name, opening, repeated, closing = SHAPES[shape]
    format = next(format for format in FORMATS if format.name == name)

    def cost(times: int) -> int:
        source = Source(opening + repeated * times + closing)
        return calls(lambda: list(format.read(source)))

    cost(10)
    once, more = cost(200), cost(800)

    assert more <= 1.15 * 4 * once + 200
