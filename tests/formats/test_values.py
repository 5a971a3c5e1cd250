"""Plain values as machines write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

import newsdoc
from newsdoc.formats.shared.values import instant, language_tag

FIVE = datetime(2014, 3, 4, 17, 5, 9)
EAST = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2014-03-04T17:05:09", FIVE),
        ("20140304T170509", FIVE),
        ("20140304T17:05:09", FIVE),
        ("20140304170509", FIVE),
        ("2014-03-04 17:05:09 GMT", FIVE.replace(tzinfo=UTC)),
        ("20140304 170509 UTC", FIVE.replace(tzinfo=UTC)),
        ("2014-03-04T17:05:09Z", FIVE.replace(tzinfo=UTC)),
        ("2014-03-04T17:05:09.123456Z", FIVE.replace(tzinfo=UTC)),
        ("20140304T170509,5+0100", FIVE.replace(tzinfo=EAST)),
        ("2014-03-04T17:05:09+01:00", FIVE.replace(tzinfo=EAST)),
        ("Tue, 04 Mar 2014 17:05:09 +0100", FIVE.replace(tzinfo=EAST)),
        ("2014-03-04 17:05:09 GMT+01:00", FIVE.replace(tzinfo=EAST)),
        ("Tue, 04 Mar 2014 5:05:09 PM +0100", FIVE.replace(tzinfo=EAST)),
        ("Tue, 04 Mar 2014 12:05 a.m. GMT", datetime(2014, 3, 4, 0, 5, tzinfo=UTC)),
        ("20140304", datetime(2014, 3, 4)),
        ("20140304T1705Z", datetime(2014, 3, 4, 17, 5, tzinfo=UTC)),
        ("04.03.2014 17:05", datetime(2014, 3, 4, 17, 5)),
        ("4.3.2014", datetime(2014, 3, 4)),
        ("31.02.2014", None),
        ("13/05/2023", datetime(2023, 5, 13)),
        ("05/13/2023 17:05:09", datetime(2023, 5, 13, 17, 5)),
        ("5/5/2023", datetime(2023, 5, 5)),
        ("03/05/2023", None),
        ("31/02/2023", None),
        ("2014.03.04 17:05:09", FIVE),
        ("2014/03/04 17:05", datetime(2014, 3, 4, 17, 5)),
        ("Tue, 04 Mar 2014", datetime(2014, 3, 4)),
        ("4 March 2014", datetime(2014, 3, 4)),
        ("2014-13-04", None),
        ("2014", None),
        ("20140304T256161", None),
        ("March, some time", None),
        ("2014-03-04T17:05:09" + "0" * 80, None),
        (None, None),
    ],
)
def test_instants(text: str | None, value: datetime | None) -> None:
    """ISO 8601 in its forms, mixed too, and RFC 5322, to the second; anything else is None."""
    assert value == instant(text)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("EN", "en"),
        ("en-us", "en-US"),
        ("no_NO", "no-NO"),
        ("ZH-hans-cn", "zh-Hans-CN"),
        ("de-1996", "de-1996"),
        ("es-419", "es-419"),
        ("x", None),
        ("English", None),
        ("", None),
        (None, None),
    ],
)
def test_languages_are_written_as_the_standard_writes_them(text: str | None, tag: str | None) -> None:
    """RFC 5646: a language in small letters, a script with a capital, a country in capitals."""
    assert tag == language_tag(text)


MACHINES = {
    "rss": "<rss version='2.0'><channel><item><title>T</title><pubDate>{}</pubDate>"
    "<description>It rained.</description></item></channel></rss>",
    "ninjs": '{{"uri": "u", "headline": "T", "versioncreated": "{}", "body_text": "It rained."}}',
    "nitf": "<nitf><head><docdata><date.issue norm='{}'/></docdata></head><body><body.head><hl1>T</hl1>"
    "</body.head><body.content><p>It rained.</p></body.content></body></nitf>",
    "mail": "From: a@b.c\nSubject: T\nMIME-Version: 1.0\nDate: {}\n\nIt rained.\n",
    "csv": "title,date,text\nT,{},It rained.\n",
    "jsonld": '{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "T", '
    '"datePublished": "{}", "articleBody": "It rained."}}',
}


@pytest.mark.parametrize("name", MACHINES)
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2023-13-45T00:00:00Z", {"impossible-date"}),
        ("Fri 32 Feb 2023 09:00:00 GMT", {"impossible-date"}),
        ("03/05/2023", {"ambiguous-date"}),
        ("2023-05-03T09:00:00Z", set()),
        ("", set()),
        ("0000-00-00 00:00:00", set()),
    ],
)
def test_a_date_that_cannot_be_read_is_a_doubt(name: str, text: str, codes: set[str]) -> None:
    """It is None beside a problem, in every format; an absent one is no doubt."""
    article = newsdoc.parse(MACHINES[name].format(text))
    found = {problem.code for problem in article.problems if "date" in problem.code}

    assert (name, codes) == (article.format, found)
    assert ("Z" in text and not codes) == (article.metadata.version_created is not None)
