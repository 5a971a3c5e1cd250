"""What the XML readers cost beside lxml alone, on stories of several sizes.

    python benchmarks/xml_readers.py

"lxml" is a tree and every text of it, once.  "walk" is a tree, its body walked, and the words
of each block with its role and its path: what a reader does with XML.  "reader" is the whole
reader: the metadata too, and the story as a source with its parts.  Microseconds, minima of
measurements that take turns, and both as multiples of lxml.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from newsdoc.formats import Format, Reading
from newsdoc.formats.shared.elements import NITF_KINDS
from newsdoc.formats.shared.markup import Walker
from newsdoc.formats.shared.trees import child, fragment, xml
from newsdoc.pipeline import Pipeline
from newsdoc.span import Source

SIZES = (3, 10, 40, 160)
"""Paragraphs of a story."""

SENTENCE = "Ministers of five states agreed on <em>Friday</em> on a plan for the river. "

ROUNDS = 100
"""So often everything is measured."""

WHILE = 0.002
"""Seconds that one measurement takes."""


def paragraphs(count: int) -> str:
    """The body: four sentences to a paragraph."""
    return "".join(f"<p>{SENTENCE * 4}It was paragraph {number}.</p>\n" for number in range(count))


def nitf(count: int) -> str:
    """A story as NITF, with what an agency's head says."""
    return f"""<nitf><head><title>River plan</title><meta name="anpa-wordcount" content="400"/>
<tobject tobject.type="news"><tobject.subject tobject.subject.refnum="11000000"/></tobject>
<docdata management-status="usable"><doc-id id-string="a1" regsrc="XP"/><urgency ed-urg="4"/>
<date.issue norm="20140304T100000Z"/><du-key key="BC-River" version="1"/><doc.copyright holder="XP"/>
<key-list><keyword key="river"/><keyword key="locks"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ministers agree on river plan</hl1></hedline><byline>By Ann Lee</byline>
<dateline><location>BREMEN</location></dateline></body.head>
<body.content>{paragraphs(count)}</body.content></body></nitf>"""


def newsml_g2(count: int) -> str:
    """A story as NewsML-G2."""
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="3"><itemMeta>
<itemClass qcode="ninat:text"/><provider qcode="nprov:XP"/>
<versionCreated>2014-03-04T10:00:00Z</versionCreated>
<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>4</urgency>
<headline>Ministers agree on river plan</headline><by>By Ann Lee</by><language tag="en"/>
<subject qcode="subj:11000000"><name xml:lang="en">politics</name></subject><keyword>river</keyword>
<slugline>BC-River</slugline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body>{paragraphs(count)}</body></html></inlineXML></contentSet>
</newsItem>"""


def newsml(count: int) -> str:
    """A story as NewsML 1.2."""
    return f"""<NewsML><NewsEnvelope><Priority FormalName="4"/></NewsEnvelope><NewsItem><Identification>
<NewsIdentifier><NewsItemId>1</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>20140304T100000Z</ThisRevisionCreated><Status FormalName="Usable"/>
</NewsManagement><NewsComponent><NewsLines><HeadLine>Ministers agree on river plan</HeadLine>
<ByLine>By Ann Lee</ByLine><SlugLine>BC-River</SlugLine></NewsLines><DescriptiveMetadata>
<Language FormalName="en"/><SubjectCode><Subject FormalName="11000000"/></SubjectCode></DescriptiveMetadata>
<ContentItem><DataContent>{paragraphs(count)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""


def atom(count: int) -> str:
    """A story as an entry of Atom."""
    return f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>XP</title><entry><id>1</id>
<title type="text">Ministers agree on river plan</title><author><name>Ann Lee</name></author>
<updated>2014-03-04T10:00:00Z</updated><category term="river"/><content type="xhtml"><div>{paragraphs(count)}
</div></content></entry></feed>"""


def rss(count: int) -> str:
    """A story as an item of RSS, its body in markup that is escaped: a second document."""
    return f"""<rss version="2.0" xmlns:content="urn:content"><channel><title>XP</title><item>
<title>Ministers agree on river plan</title><guid>1</guid><author>Ann Lee</author><category>river</category>
<pubDate>Tue, 04 Mar 2014 10:00:00 +0000</pubDate>
<content:encoded><![CDATA[{paragraphs(count)}]]></content:encoded></item></channel></rss>"""


WRITERS: dict[str, Callable[[int], str]] = {
    "nitf": nitf, "newsml-g2": newsml_g2, "newsml": newsml, "atom": atom, "rss": rss,
}


def bare(data: bytes) -> list[Any]:
    """What lxml needs by itself."""
    from lxml import etree

    return list(etree.fromstring(data).itertext())


def bare_rss(data: bytes) -> list[Any]:
    """What lxml needs for a feed and for the markup that is escaped in it."""
    from lxml import etree

    root = etree.fromstring(data)
    inside = root.findtext(".//{urn:content}encoded") or ""
    return [*root.itertext(), *etree.fromstring(f"<html>{inside}</html>", etree.HTMLParser()).itertext()]


def walked_rss(text: str) -> Walker:
    """A feed, and the blocks of its markup."""
    walker, root = Walker(), xml(text).root
    inside = None if root is None else fragment(root.findtext(".//{urn:content}encoded") or "")
    if inside is not None:
        walker.walk(inside, "paragraph", "")
    return walker


def walked(text: str) -> Walker:
    """A tree and its blocks."""
    walker, root = Walker(NITF_KINDS), xml(text).root
    if root is not None:
        body = child(root, "body")
        walker.walk(root if body is None else body, "paragraph", "")
    return walker


def read(format: Format, source: Source) -> list[Reading]:
    """All that a reader gives."""
    return list(format.read(source))


def measured(tasks: list[Callable[[], object]]) -> list[float]:
    """The microseconds that each task takes, the least of many turns."""
    least = [float("inf")] * len(tasks)
    for _ in range(ROUNDS):
        for number, task in enumerate(tasks):
            start, times = time.perf_counter(), 0
            while time.perf_counter() - start < WHILE:
                task()
                times += 1
            least[number] = min(least[number], (time.perf_counter() - start) / times)
    return [seconds * 1e6 for seconds in least]


def main() -> None:
    """Print the table."""
    pipeline = Pipeline()
    print(f"{'format':<10} {'bytes':>7} {'lxml':>7} {'walk':>7} {'reader':>7} {'walk':>6} {'reader':>6}")
    for name, write in WRITERS.items():
        for size in SIZES:
            text = write(size)
            source, data = Source(text), text.encode()
            format = pipeline.format(name, source)
            alone, walk, whole = measured([
                partial(bare_rss if name == "rss" else bare, data),
                partial(walked_rss if name == "rss" else walked, text),
                partial(read, format, source),
            ])
            print(f"{name:<10} {len(data):>7,} {alone:>7.0f} {walk:>7.0f} {whole:>7.0f}"
                  f" {walk / alone:>5.1f}x {whole / alone:>5.1f}x")


if __name__ == "__main__":
    main()
