"""NITF 3.x: one story as XML, with or without a namespace.

    nitf = head (title, meta, tobject, docdata, pubdata) body (body.head, body.content, body.end)

    <nitf><head><docdata><urgency ed-urg="4"/>...</docdata></head>
    <body><body.head><hedline><hl1>Ministers agree on river plan</hl1></hedline>...</body.head>
    <body.content><p>BREMEN (AP) - Ministers of five states ...</p></body.content></body></nitf>

Source: IPTC NITF 3.6 (and 3.0 to 3.5, which it contains).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.elements import NITF_KINDS
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import Walker, add_element, unread
from newsdoc.formats.shared.trees import (
    Element,
    Named,
    attribute,
    child,
    children,
    descendants,
    first,
    firsts,
    named,
    root,
    text_of,
    values,
    xml,
)
from newsdoc.formats.shared.values import distinct, language_tag, number, without_none
from newsdoc.model import Metadata
from newsdoc.span import Source

PROPERTY = "tobject.property"
"""The element that says what kind of a story it is."""

HEADS = ("hl1", "hl2", "hedline", "headline")
"""The elements that are headlines; where none says anything, the title is one."""

SENDERS = ("distributor", "copyrite")
"""The elements of the body that say whose story it is."""


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
    walker, inside = Walker(NITF_KINDS), named(descendants(body, *HEADS, *SENDERS))
    about = metadata(page, tree.root, head, body, inside, walker)
    page.add(about.slugline, "slugline", "/nitf/head/docdata/du-key")
    if not any(text_of(line) for name in HEADS for line in inside[name]):
        page.add(text_of(child(head, "title")), "headline", "/nitf/head/title")
    for name in ("ed-msg", "correction"):
        for count, said in enumerate(children(child(head, "docdata"), name), 1):
            page.add(attribute(said, "info"), "note", f"/nitf/head/docdata/{name}[{count}]")
    if body is not None:
        add_element(page, body, "paragraph", "/nitf/body[1]", walker)
    page.add(tree.rest, "body")
    yield page.reading(about, about.language, tree.problems)


def metadata(
    page: Composer, nitf: Element, head: Element | None, body: Element | None, inside: Named, walker: Walker
) -> Metadata:
    """What the head says outside the text, and who the body says has sent it."""
    top, said = firsts(children(head)), named(descendants(head))
    data = named(children(top.get("docdata")))
    identity, du_key = first(data, "doc-id"), first(data, "du-key")
    issue = page.instant(attribute(first(data, "date.issue"), "norm"))
    release = page.instant(attribute(first(data, "date.release"), "norm"))
    metas = {attribute(one, "name"): one for one in reversed(list(children(head, "meta")))}
    return Metadata(
        id=attribute(identity, "id-string"),
        version=attribute(du_key, "version", "generation"),
        urgency=attribute(first(said, "urgency"), "ed-urg"),
        category=content(metas, "category", "anpa-category"),
        subjects=distinct([*codes(said), *classified(said)]),
        keywords=distinct(attribute(word, "key") or text_of(word) for word in said["keyword"]),
        genres=distinct(attribute(kind, f"{PROPERTY}.type") for kind in said[PROPERTY]),
        slugline=attribute(du_key, "key"),
        source=attribute(identity, "regsrc") or attribute(first(said, "from-src"), "src-name")
        or attribute(first(inside, "distributor"), "idsrc"),
        credit=text_of(first(inside, "distributor")),
        language=language_tag(attribute(nitf, "lang", "baselang") or attribute(body, "lang")),
        word_count=number(content(metas, "anpa-wordcount")),
        version_created=issue or release or published(page, top.get("pubdata"), nitf),
        first_created=issue,
        embargoed=release,
        usage_terms=attribute(first(data, "doc.rights"), "limitations", "type"),
        copyright=attribute(first(data, "doc.copyright"), "holder") or text_of(first(inside, "copyrite")),
        status=attribute(top.get("docdata"), "management-status"),
        service=content(metas, "service", "anpa-service"),
        extra=Later(lambda: extra(head, body, walker)),
    )


def extra(head: Element | None, body: Element | None, walker: Walker) -> dict[str, Any]:
    """All that the head says, the rights, and where the text points."""
    rights = child(body, "body.head", "rights")
    return {**without_none(head=values(head), body=values(rights)), **walker.extra()}


def content(metas: Mapping[str | None, Element], *names: str) -> str | None:
    """The content of the <meta> of the first of those names that there is."""
    return next((attribute(metas[name], "content") for name in names if name in metas), None)


def codes(said: Named) -> Iterator[str | None]:
    """The subject codes of the <tobject>."""
    for subject in said["tobject.subject"]:
        yield attribute(subject, "tobject.subject.refnum")


def classified(said: Named) -> Iterator[str | None]:
    """The codes of the classifiers that are subjects."""
    for element in said["classifier"]:
        if (attribute(element, "type") or "").lower() in ("subject", "category", "topic"):
            yield attribute(element, "idsrc-code", "value")


def published(page: Composer, data: Element | None, nitf: Element) -> datetime | None:
    """The time of publication, or of the date of the story."""
    paper = page.instant(attribute(data, "date.publication"))
    return paper or page.instant(attribute(next(descendants(nitf, "story.date"), None), "norm"))


FORMAT = Format("nitf", sniff, read, "<")
"""News Industry Text Format."""
