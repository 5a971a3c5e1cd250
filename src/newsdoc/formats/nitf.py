"""NITF 3.x: one story as XML, with or without a namespace.

    nitf = head (title, meta, tobject, docdata, pubdata) body (body.head, body.content, body.end)

    <nitf><head><docdata><urgency ed-urg="4"/>...</docdata></head>
    <body><body.head><hedline><hl1>Ministers agree on river plan</hl1></hedline>...</body.head>
    <body.content><p>BREMEN (AP) - Ministers of five states ...</p></body.content></body></nitf>

Source: IPTC NITF 3.6 (and 3.0 to 3.5, which it contains).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.markup import NITF, Walker, add_element, unread
from newsdoc.formats.shared.trees import (
    Element,
    attribute,
    child,
    children,
    descendants,
    root,
    text_of,
    values,
    xml,
)
from newsdoc.formats.shared.values import distinct, instant, language_tag, number, without_none
from newsdoc.model import Metadata
from newsdoc.span import Source

PROPERTY = "tobject.property"
"""The element that says what kind of a story it is."""


def sniff(text: str) -> bool:
    """Whether the root element is <nitf>."""
    found = root(text)
    return found is not None and found[0] == "nitf"


def read(source: Source) -> Iterator[Reading]:
    """The story."""
    tree = xml(source.text)
    page = Composer(source)
    if tree.root is None:
        yield unread(source, tree)
        return
    head, body = child(tree.root, "head"), child(tree.root, "body")
    walker = Walker(NITF)
    about = metadata(tree.root, head)
    page.add(about.slugline, "slugline", "/nitf/head/docdata/du-key")
    if body is None or not any(True for _ in descendants(body, "hl1", "hl2", "hedline", "headline")):
        page.add(text_of(child(head, "title")), "headline", "/nitf/head/title")
    if body is not None:
        add_element(page, body, "paragraph", "/nitf/body[1]", walker)
    page.add(tree.rest, "body")
    about = with_links(about, walker)
    yield page.reading(about, about.language, tree.problems)


def with_links(about: Metadata, walker: Walker) -> Metadata:
    """The metadata with what the body points at."""
    from attrs import evolve

    return evolve(about, extra={**about.extra, **walker.extra()})


def metadata(nitf: Element, head: Element | None) -> Metadata:
    """What the head says outside the text."""
    data = child(head, "docdata")
    dates = {name: instant(attribute(child(data, name), "norm"))
             for name in ("date.issue", "date.release", "date.expire")}
    rights, copyright = child(data, "doc.rights"), child(data, "doc.copyright")
    identity = child(data, "doc-id")
    du_key = child(data, "du-key")
    body = child(nitf, "body")
    return Metadata(
        id=attribute(identity, "id-string"),
        version=attribute(du_key, "version", "generation"),
        urgency=attribute(next(descendants(head, "urgency"), None), "ed-urg"),
        category=meta(head, "category", "anpa-category"),
        subjects=distinct([*codes(head), *classified(head)]),
        keywords=distinct(attribute(word, "key") or text_of(word) for word in descendants(head, "keyword")),
        genres=distinct(attribute(kind, f"{PROPERTY}.type") for kind in descendants(head, PROPERTY)),
        slugline=attribute(du_key, "key"),
        source=attribute(identity, "regsrc") or source_of(data, body),
        credit=text_of(next(descendants(body, "distributor"), None)),
        language=language_tag(attribute(nitf, "lang", "baselang") or attribute(body, "lang")),
        word_count=number(meta(head, "anpa-wordcount")),
        version_created=dates["date.issue"] or dates["date.release"] or published(head, nitf),
        first_created=dates["date.issue"],
        embargoed=dates["date.release"],
        usage_terms=attribute(rights, "limitations", "type"),
        copyright=attribute(copyright, "holder") or text_of(next(descendants(body, "copyrite"), None)),
        status=attribute(data, "management-status"),
        service=meta(head, "service", "anpa-service"),
        extra=without_none(head=values(head), body=values(child(body, "body.head", "rights"))),
    )


def meta(head: Element | None, *names: str) -> str | None:
    """The content of the <meta> of that name."""
    for element in children(head, "meta"):
        if attribute(element, "name") in names:
            return attribute(element, "content")
    return None


def codes(head: Element | None) -> Iterator[str | None]:
    """The subject codes of the <tobject>."""
    for subject in descendants(head, "tobject.subject"):
        yield attribute(subject, "tobject.subject.refnum")


def classified(head: Element | None) -> Iterator[str | None]:
    """The codes of the classifiers that are subjects."""
    for element in descendants(head, "classifier"):
        if (attribute(element, "type") or "").lower() in ("subject", "category", "topic"):
            yield attribute(element, "idsrc-code", "value")


def source_of(data: Element | None, body: Element | None) -> str | None:
    """Who sends the story: the first of the delivery list, or of the distributors."""
    sender = next(descendants(data, "from-src"), None)
    return attribute(sender, "src-name") or attribute(next(descendants(body, "distributor"), None), "idsrc")


def published(head: Element | None, nitf: Element) -> datetime | None:
    """The time of publication, of the date of the story."""
    paper = instant(attribute(child(head, "pubdata"), "date.publication"))
    return paper or instant(attribute(next(descendants(nitf, "story.date"), None), "norm"))


FORMAT = Format("nitf", sniff, read, "<")
"""News Industry Text Format."""
