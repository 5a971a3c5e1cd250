"""NewsML-G2: items and packages, alone or in a message.

    newsMessage = header itemSet       itemSet = (newsItem | packageItem | ...)*
    newsItem    = catalogRef* rightsInfo* itemMeta contentMeta* assert* contentSet
    contentSet  = (inlineXML (html | nitf | ...) | inlineData | remoteContent)*

    <newsItem guid="urn:..."><itemMeta>...</itemMeta>
    <contentMeta><headline>Ministers agree on river plan</headline>...</contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html>...</html></inlineXML></contentSet>
    </newsItem>

A code is given without its scheme ("subj:11000000" is "11000000"); its address, by the
aliases of the item's catalogue and of the IPTC's own, is in `Metadata.extra`, as is the whole
of itemMeta, contentMeta and rightsInfo.

Source: IPTC NewsML-G2 2.35.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.elements import NITF_KINDS
from newsdoc.formats.shared.labels import tables
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import Walker, add_element, add_html, is_marked_up, line_of, unread
from newsdoc.formats.shared.trees import (
    Element,
    Named,
    Tree,
    attribute,
    child,
    children,
    descendants,
    first,
    firsts,
    inner_text,
    local,
    named,
    root,
    stripped,
    text_of,
    values,
    xml,
)
from newsdoc.formats.shared.values import distinct, language_tag, number, without_none
from newsdoc.model import Metadata
from newsdoc.span import Source

ITEMS = ("newsItem", "packageItem", "knowledgeItem", "conceptItem", "planningItem")
"""What a message holds, each a story of its own."""

MAIN = ("main", "title", "headline")
"""The roles of headlines that are the main ones, as one without a role is."""

LESSER = ("sub", "deck", "short", "seo", "kicker", "alt", "extended", "mobile")
"""What the role of a headline says that is not the main one."""

VISUAL = ("picture", "photo", "graphic", "video", "audio", "animation")
"""The classes of items whose descriptions are captions."""

SAME = 80
"""A description whose first letters, so many, stand in the text is said there."""

WRITERS = ("author", "writer", "reporter", "person")
"""The roles and the types of creators that are writers."""

CAPTIONS = ("caption", "description")
"""What the role of a description says that is a caption."""


CODED = ("service", "subject", "sameAs", "genre", "located")
"""The elements whose codes are given with their addresses."""


def sniff(text: str) -> bool:
    """Whether the root element is one of NewsML-G2's."""
    found = root(text)
    return found is not None and (found[0] == "newsMessage" or found[0] in ITEMS)


def read(source: Source) -> Iterator[Reading]:
    """Every item, in the order of the message."""
    tree = xml(source.text)
    if tree.root is None:
        yield unread(source, tree)
        return
    top = local(tree.root)
    header = child(tree.root, "header")
    found = [(tree.root, f"/{top}")] if top in ITEMS else list(items(tree.root))
    for count, (item, path) in enumerate(found, 1):
        yield story(source, tree.part(last=count == len(found)), item, path, header)


def items(message: Element) -> Iterator[tuple[Element, str]]:
    """The items of a message, with their paths."""
    counts: dict[str, int] = {}
    for set_count, item_set in enumerate(children(message, "itemSet"), 1):
        for item in children(item_set, *ITEMS):
            name = local(item)
            counts[name] = counts.get(name, 0) + 1
            yield item, f"/newsMessage/itemSet[{set_count}]/{name}[{counts[name]}]"


def story(source: Source, tree: Tree, item: Element, path: str, header: Element | None) -> Reading:
    """One item."""
    page, walker = Composer(source), Walker(NITF_KINDS)
    top = firsts(children(item))
    about, meta = named(children(top.get("contentMeta"))), firsts(children(top.get("itemMeta")))
    picture = (code(meta.get("itemClass")) or "text").endswith(VISUAL)
    here = f"{path}/contentMeta"
    page.add(line_of(first(about, "slugline")), "slugline", f"{here}/slugline")
    headlines(page, about, meta, here)
    for count, by in enumerate(about["by"], 1):
        page.add(line_of(by), "byline", f"{here}/by[{count}]")
    if not picture and not page.has("byline"):
        writers(page, top, about, here)
    page.add(text_of(first(about, "dateline")), "dateline", f"{here}/dateline")
    for count, said in enumerate(children(top.get("itemMeta"), "edNote"), 1):
        page.add(text_of(said), "note", f"{path}/itemMeta/edNote[{count}]")
    described = list(descriptions(top, about["description"], here, picture=picture))
    for words, role, where in described:
        page.add(words if role == "deck" else None, role, where)
    concept(page, top.get("concept"), path)
    content(page, top.get("contentSet"), path, walker)
    for words, role, where in described:
        page.add(words if role == "caption" else None, role, where)
    if picture and page.last == "caption":
        credited(page, about, here)
    if local(item) == "packageItem":
        members(page, item, path)
    page.add(tree.rest, "body")
    found = metadata(page, item, top, about, meta, Later(lambda: extra(item, top, header, walker)))
    return page.reading(found, found.language, tree.problems)


def descriptions(
    top: Mapping[str, Element], found: list[Element], path: str, *, picture: bool
) -> Iterator[tuple[str, str, str]]:
    """The captions, and the summaries that the text does not say again: words, role and path."""
    holder = top.get("contentSet")
    body = "".join(inner_text(holder).split()) if holder is not None and found and not picture else ""
    for count, said in enumerate(found, 1):
        words, kind = line_of(said), (attribute(said, "role") or "").lower()
        role = "caption" if picture or any(one in kind for one in CAPTIONS) else "deck"
        if words and (role == "caption" or "".join(words.split())[:SAME] not in body):
            yield words, role, f"{path}/description[{count}]"


def credited(page: Composer, about: Named, path: str) -> None:
    """Who took a picture, below its caption, where that does not say it."""
    said = page.blocks[-1].line
    names = [text_of(child(one, "name")) for one in about["creator"]]
    missing = [name for name in names if name and name not in said]
    holder = text_of(first(about, "creditline"))
    if missing:
        known = [holder] if holder and not any(name in holder for name in missing) else []
        page.add("/".join([*missing, *known]), "credit", f"{path}/creator[1]")


def writers(page: Composer, top: Mapping[str, Element], about: Named, path: str) -> None:
    """Who wrote a text, where neither a byline nor the text says it; most creators are log-ins and houses."""
    holder = top.get("contentSet")
    body = inner_text(holder) if about["creator"] and holder is not None else ""
    for count, maker in enumerate(about["creator"], 1):
        told = [(attribute(maker, name) or "").lower().rpartition(":")[2] for name in ("role", "type")]
        name = text_of(child(maker, "name"))
        if name and name not in body and any(kind in WRITERS for kind in told):
            page.add(name, "byline", f"{path}/creator[{count}]")


def concept(page: Composer, found: Element | None, path: str) -> None:
    """What a concept is called, and how it is defined: an event, a person, a subject."""
    if found is not None and not page.has("headline"):
        page.add(text_of(child(found, "name")), "headline", f"{path}/concept/name")
    for count, said in enumerate(children(found, "definition"), 1):
        short = "short" in (attribute(said, "role") or "")
        page.add(text_of(said), "deck" if short else "paragraph", f"{path}/concept/definition[{count}]")


def headlines(page: Composer, about: Named, meta: Mapping[str, Element], path: str) -> None:
    """The main headline and the lesser ones; for want of any, the title of the item."""
    roles = [(attribute(line, "role") or "main").lower().rpartition(":")[2] for line in about["headline"]]
    told = any(role in MAIN for role in roles)
    for count, (line, role) in enumerate(zip(about["headline"], roles, strict=True), 1):
        lesser = any(kind in role for kind in LESSER) or (told and role not in MAIN) or page.has("headline")
        page.add(line_of(line), "deck" if lesser else "headline", f"{path}/headline[{count}]")
    if not page.has("headline"):
        page.add(line_of(meta.get("title")), "headline", f"{path}/../itemMeta/title")


# -- the content -------------------------------------------------------------------


def content(page: Composer, holder: Element | None, path: str, walker: Walker) -> None:
    """The text of an item; of several renditions of one text the first."""
    counts: dict[str, int] = {}
    said: list[str] = []
    several = holder is not None and len(holder) > 1
    for part in children(holder):
        name = local(part)
        counts[name] = counts.get(name, 0) + 1
        here = f"{path}/contentSet/{name}[{counts[name]}]"
        if several:
            letters = "".join((stripped if name == "inlineData" else str)(text_of(part) or "").split())
            if any(letters in other for other in said):
                continue
            said.append(letters)
        if name == "inlineXML":
            inline(page, part, here, walker)
        elif name == "inlineData":
            plain(page, part, here, walker)


def inline(page: Composer, part: Element, path: str, walker: Walker) -> None:
    """The XML inside an item: a page, a NITF document, or elements of its own."""
    for inner in children(part):
        body = next(descendants(inner, "body"), None) if local(inner) in ("html", "nitf") else inner
        if body is not None:
            add_element(page, body, "paragraph", f"{path}/{local(inner)}", walker)


def plain(page: Composer, part: Element, path: str, walker: Walker) -> None:
    """The text inside an item; what is encoded (a picture) is no text."""
    text = part.text or ""
    kind = attribute(part, "contenttype") or "text/plain"
    if attribute(part, "encoding") is None and kind.startswith("text/"):
        if "html" in kind or is_marked_up(text):
            add_html(page, text, "paragraph", path, walker)
        else:
            page.add(text, "body", path)


def members(page: Composer, item: Element, path: str) -> None:
    """The titles that a package gives to its members."""
    for count, reference in enumerate(descendants(item, "itemRef"), 1):
        words = text_of(child(reference, "headline")) or text_of(child(reference, "title"))
        page.add(words, "keypoint", f"{path}/groupSet//itemRef[{count}]")


# -- what is no text ---------------------------------------------------------------


def code(element: Element | None) -> str | None:
    """The code of an element without its scheme, or what stands in its place."""
    if qcode := attribute(element, "qcode"):
        return qcode.partition(":")[2] or qcode
    uri = attribute(element, "uri")
    return uri.rstrip("/").rpartition("/")[2] if uri else attribute(element, "literal")


def name_of(element: Element | None) -> str | None:
    """What an element calls a thing: its name, a literal, or a code."""
    return text_of(child(element, "name")) or attribute(element, "literal") or code(element)


def schemes(*holders: Element | None) -> dict[str, str]:
    """From the aliases of schemes to their addresses: the IPTC's, and those of the catalogues at hand."""
    known: dict[str, str] = dict(tables()["schemes"])
    for holder in holders:
        for scheme in descendants(holder, "scheme"):
            alias, address = attribute(scheme, "alias"), attribute(scheme, "uri")
            if alias and address:
                known[alias] = address
    return known


def resolved(known: Mapping[str, str], *holders: Element | None) -> dict[str, str]:
    """The codes of subjects, genres, places and services, each with the address that its alias gives it."""
    found: dict[str, str] = {}
    for element in chain(*(descendants(holder, *CODED) for holder in holders)):
        alias, colon, rest = (attribute(element, "qcode") or "").partition(":")
        if colon and alias in known:
            found[f"{alias}:{rest}"] = known[alias] + rest
    return found


def subjects(about: Named) -> Iterator[str | None]:
    """The codes of the subjects, and what their makers say is the same."""
    for subject in about["subject"]:
        yield code(subject)
        for same in children(subject, "sameAs"):
            yield code(same)


def metadata(
    page: Composer, item: Element, top: Mapping[str, Element], about: Named, meta: Mapping[str, Element],
    rest: Later,
) -> Metadata:
    """What an item says outside its text."""
    rights = firsts(one for holder in children(item, "rightsInfo") for one in children(holder))
    language = attribute(first(about, "language"), "tag") or attribute(item, "lang")
    source = name_of(first(about, "infoSource"))
    return Metadata(
        id=attribute(item, "guid"),
        version=attribute(item, "version"),
        urgency=text_of(first(about, "urgency")),
        category=code(meta.get("itemClass")),
        subjects=distinct(subjects(about)),
        keywords=distinct(text_of(word) for word in about["keyword"]),
        genres=distinct(name_of(kind) for kind in about["genre"]),
        slugline=text_of(first(about, "slugline")),
        source=source or name_of(meta.get("provider")),
        credit=text_of(first(about, "creditline")),
        language=language_tag(language),
        word_count=number(attribute(child(top.get("contentSet"), "inlineXML"), "wordcount")),
        version_created=page.instant(text_of(meta.get("versionCreated"))),
        first_created=page.instant(text_of(meta.get("firstCreated"))),
        embargoed=page.instant(text_of(meta.get("embargoed"))),
        usage_terms=text_of(rights.get("usageTerms")),
        copyright=text_of(rights.get("copyrightNotice")) or name_of(rights.get("copyrightHolder")),
        status=code(meta.get("pubStatus")),
        service=name_of(meta.get("service")),
        extra=rest,
    )


def extra(
    item: Element, top: Mapping[str, Element], header: Element | None, walker: Walker
) -> dict[str, Any]:
    """All that the message and the item say, and where the text points."""
    about = top.get("contentMeta")
    return without_none(
        header=values(header), catalogs=tuple(values(one) for one in children(item, "catalogRef", "catalog")),
        codes=resolved(schemes(*children(item, "catalog")), top.get("itemMeta"), about),
        rights=tuple(values(one) for one in children(item, "rightsInfo")),
        item=values(top.get("itemMeta")), content=values(about),
        asserts=tuple(values(one) for one in children(item, "assert")),
        groups=values(top.get("groupSet")), concept=values(top.get("concept")),
        coverage=values(top.get("newsCoverageSet")),
        parts=tuple(values(one) for one in children(item, "partMeta")),
        remote=tuple(values(one) for one in descendants(top.get("contentSet"), "remoteContent")),
        **walker.extra(),
    )


FORMAT = Format("newsml-g2", sniff, read, "<")
"""NewsML-G2 of the IPTC."""
