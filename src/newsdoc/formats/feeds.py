"""RSS 0.9 to 2.0, Atom 0.3 and 1.0, and WordPress exports (WXR), which are RSS with more.

    rss  = channel (title language item*)   item  = title link description author pubDate content:encoded ...
    atom = feed (title entry*)              entry = title author published updated summary content rights

    <rss version="2.0"><channel><language>en</language><item><title>Ministers agree on river plan</title>
    <dc:creator>Ann Lee</dc:creator><content:encoded><![CDATA[<p>Ministers ...</p>]]></content:encoded>
    </item></channel></rss>

Every item is a story; what the feed says of itself is in the extra of each, and of a feed
without items it is all there is.  The content is the body; a description beside it is a deck.

Source: RSS 2.0, RSS 1.0 modules (content, dc, dcterms, media), RFC 4287, Atom 0.3,
WordPress eXtended RSS 1.2; feedparser's documentation for what feeds do.
"""

from __future__ import annotations

import html
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from attrs import frozen

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import Walker, add_element, add_html, is_marked_up, unread
from newsdoc.formats.shared.trees import (
    Element,
    Named,
    Tree,
    attribute,
    child,
    children,
    descendants,
    first,
    grouped,
    local,
    named,
    root,
    text_of,
    xml,
)
from newsdoc.formats.shared.values import distinct, language_tag, without_none
from newsdoc.formats.shared.wordpress import post
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

CDF = "CHANNEL"
"""The root of the Channel Definition Format."""

WORDPRESS = "wordpress.org/export"
"""The namespace of a WordPress export."""

CONTENTS = ("encoded", "content", "body", "fullitem")
"""The elements that hold a body, the most telling first."""

SUMMARIES = ("description", "summary", "tagline", "subtitle", "abstract")
"""The elements that hold a summary, or the body where there is no other."""

EXCERPT = "/excerpt/}encoded"
"""How the tag of WordPress's own summary ends: that of a picture is its caption."""

MAILED = re.compile(r"(?P<mail>[^ @()<>]{1,80}@[^ @()<>]{1,80})[ ]\((?P<name>[^()]{1,100})\)")
"""A writer as RSS 2.0 has it: the address, and the name in brackets."""

MEDIA = "search.yahoo.com/mrss"
"""The namespace of the media module: its titles and descriptions are those of pictures."""

PICTURED = {"description": "caption", "credit": "credit"}
"""What the media module says of pictures in words."""

LINK = 200
"""A link has so many characters beside its address."""

GMT = ("post_modified_gmt", "post_date_gmt")
"""Times that name no zone, for their names do."""

DATES = (
    "updated", "modified", "post_modified_gmt", "date", "post_date_gmt", "pubDate", "published", "issued",
    "created",
)
"""Where the time of the last version stands, the most telling first."""

FIRST = ("published", "issued", "pubDate", "post_date_gmt", "created")
"""Where the time of the first version stands."""


@frozen
class About:
    """What a feed says of itself, and so of its items."""

    language: str | None
    title: str | None
    rights: str | None
    #: The names of its writers, by the names under which they log in (WordPress).
    writers: Mapping[str, str]
    #: Who wrote the entries that name nobody (RFC 4287, 4.2.1).
    authors: Sequence[str]
    extra: Mapping[str, Any]


CDATA = re.compile(r"[ \t\r\n]*<!\[CDATA\[(?P<said>.*)\]\]>[ \t\r\n]*", re.DOTALL)
"""A section of characters whose signs a program has escaped, which leaves them in the text."""


def sniff(text: str) -> bool:
    """Whether the root is that of RSS."""
    found = root(text)
    return found is not None and found[0].lower() in ("rss", "rdf", "channel") and not wordpress(text)


def sniff_atom(text: str) -> bool:
    """Whether the root is that of Atom."""
    found = root(text)
    return found is not None and found[0] in ("feed", "entry")


def sniff_wordpress(text: str) -> bool:
    """Whether it is RSS with WordPress's own elements."""
    found = root(text)
    return found is not None and found[0] == "rss" and wordpress(text)


def wordpress(text: str) -> bool:
    """Whether it names WordPress's export namespace near its start."""
    return WORDPRESS in text[:4000]


def read(source: Source) -> Iterator[Reading]:
    """Every item, in the order of the feed."""
    tree = xml(source.text)
    if tree.root is None:
        yield unread(source, tree)
        return
    if local(tree.root) == CDF:
        lower(tree.root)
    feed = child(tree.root, "channel") if local(tree.root).lower() in ("rss", "rdf") else tree.root
    found = list(items(tree.root))
    rest = Later(lambda: about_feed(feed))
    signed = list(authors(tree.root)) if local(tree.root) == "feed" else ()
    title = text_of(child(feed, "title"))
    said = About(tongue(None, feed), title, rights_of(feed), writers(feed), signed, rest)
    if not found:
        page = Composer(source)
        page.add(text_of(child(feed, "title")), None, "//title")
        page.add(tree.rest, "body")
        about = Metadata(language=said.language, extra=without_none(feed=said.extra))
        yield page.reading(about, about.language, tree.problems)
    for count, (item, path) in enumerate(found, 1):
        yield story(source, tree.part(last=count == len(found)), item, said, path)


def lower(top: Element) -> None:
    """Write the names of a channel of Microsoft's in small letters, which RSS has taken over from it."""
    for element in top.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.lower()
            for name, value in element.items():
                element.set(name.lower(), value)


def items(top: Element) -> Iterator[tuple[Element, str]]:
    """The items of a feed, with their paths."""
    if local(top) == "entry":
        yield top, "/entry"
        return
    holders = [top, *children(top, "channel")]
    for holder in holders:
        for count, item in enumerate(children(holder, "item", "entry"), 1):
            yield item, f"/{local(top)}{'' if holder is top else '/channel'}/{local(item)}[{count}]"


def story(source: Source, tree: Tree, item: Element, feed: About, path: str) -> Reading:
    """One item."""
    page, walker = Composer(source), Walker()
    own = named(one for one in children(item) if MEDIA not in str(one.tag))
    title = first(own, "title")
    page.add(line(title), "headline", f"{path}/title")
    said_by = list(authors(item)) or list(authors(first(own, "source"))) or feed.authors
    for count, author in enumerate(said_by, 1):
        page.add(feed.writers.get(author, author), "byline", f"{path}/author[{count}]")
    body = next((one for name in CONTENTS for one in own[name] if has_words(one) and not excerpt(one)), None)
    said = next((one for name in SUMMARIES for one in own[name] if has_words(one)), None)
    said = next(filter(excerpt, own["encoded"]), said) if said is None else said
    pictured = text_of(first(own, "post_type")) == "attachment"
    if said is not None and (body is not None or pictured):
        words = line(said, text_of(first(own, "link")))
        page.add(words, "caption" if pictured else "deck", f"{path}/{local(said)}")
        said = None if body is None else said
    if (text := body if body is not None else said) is not None:
        content(page, text, f"{path}/{local(text)}", walker)
    pictures(page, item, path)
    page.add(tree.rest, "body")
    texts = [one for one in (title, body, said) if one is not None]
    about = metadata(page, item, own, feed, Later(lambda: extra(item, feed, walker, texts)))
    return page.reading(about, about.language, tree.problems)


def pictures(page: Composer, item: Element, path: str) -> None:
    """The captions and credits of the pictures, each once: a picture comes in several sizes."""
    counts: dict[str, int] = {}
    seen: set[str | None] = set()
    for one in descendants(item, *PICTURED):
        name = local(one)
        if MEDIA in str(one.tag):
            counts[name] = counts.get(name, 0) + 1
            words = line(one)
            if words not in seen:
                page.add(words, PICTURED[name], f"{path}//media:{name}[{counts[name]}]")
            seen.add(words)


def said_in(element: Element) -> str:
    """The text of an element; Atom 0.3 may write it as Base64."""
    text = element.text or ""
    if attribute(element, "mode") == "base64":
        with suppress(ValueError):  # what is none, or bytes that are no text, stays as it stands
            return b64decode("".join(text.split()), validate=True).decode()
    wrapped = CDATA.fullmatch(text)
    return wrapped["said"] if wrapped else text


def has_words(element: Element) -> bool:
    """Whether an element holds text, its own or that of elements inside it."""
    return bool((element.text or "").strip(BLANK)) or len(element) > 0


def excerpt(element: Element) -> bool:
    """Whether an element is WordPress's own summary."""
    return str(element.tag).endswith(EXCERPT)


def line(element: Element | None, own: str | None = None) -> str | None:
    """A title as plain words: markup that is escaped in it is read, and no link to the item itself."""
    if element is None:
        return None
    if len(element):
        return text_of(element)
    text, kind = said_in(element), attribute(element, "type") or ""
    if "html" in kind or (not kind and is_marked_up(text)):
        scrap = Composer(Source(""))
        add_html(scrap, without_link(text, own) if own else text, "paragraph", "")
        return scrap.plain()
    return " ".join((html.unescape(text) if not kind else text).split())


def without_link(text: str, own: str) -> str:
    """A summary without the link to its story at its end: "Continue reading"."""
    at = text.rfind("<a ")
    last = text[at : at + len(own) + LINK] if at >= 0 else ""
    return text[:at] if own.partition("?")[0] in last and "</a>" in last else text


def writers(feed: Element | None) -> dict[str, str]:
    """The names of a feed's writers, by the names under which they log in."""
    found = ((text_of(child(one, "author_login")), text_of(child(one, "author_display_name")))
             for one in children(feed, "author"))
    return {login: name for login, name in found if login and name}


def authors(item: Element | None) -> Iterator[str]:
    """Who wrote an item or a feed: dc:creator, an author's name with the address, or a bare author."""
    seen: set[str] = set()
    for one in children(item, "author", "creator", "byline"):
        words = name_and_mail(one) if len(one) else turned(text_of(one))
        if words and words not in seen:
            seen.add(words)
            yield words


def turned(author: str | None) -> str | None:
    """A writer with the name in front of the address."""
    found = MAILED.fullmatch(author) if author else None
    return f"{found['name']} ({found['mail']})" if found else author


def name_and_mail(author: Element) -> str | None:
    """A writer's name, with the address behind it."""
    name, mail = text_of(child(author, "name")), text_of(child(author, "email"))
    return f"{name} ({mail})" if name and mail else name or mail


def content(page: Composer, element: Element, path: str, walker: Walker) -> None:
    """A body: elements, marked-up text, or plain text."""
    text = said_in(element)
    if len(element):
        add_element(page, element, "paragraph", path, walker)
    elif is_marked_up(text):
        add_html(page, post(text), "paragraph", path, walker)
    else:
        page.add(html.unescape(text), "body", path)


# -- what is no text ---------------------------------------------------------------


def tongue(item: Element | None, feed: Element | None) -> str | None:
    """The language of an item, or of its feed."""
    for one in (item, feed):
        if one is not None:
            said = text_of(child(one, "language")) or attribute(one, "lang")
            if said:
                return language_tag(said)
    return language_tag(attribute(feed.getparent(), "lang")) if feed is not None else None


def categories(item: Element) -> list[tuple[str, str]]:
    """The categories, each behind its domain; of a list of keywords each is one."""
    found = [
        (attribute(one, "domain") or "", html.unescape(attribute(one, "term") or text_of(one) or ""))
        for one in children(item, "category", "keyword", "subject")
    ]
    lists = (text_of(one) or "" for one in children(item, "keywords"))
    return found + [("keywords", name) for words in lists for name in words.split(",")]


def of_domains(categories: list[tuple[str, str]], *domains: str) -> tuple[str, ...]:
    """The categories of those domains."""
    return distinct(name for domain, name in categories if domain in domains)


def about_feed(feed: Element | None) -> dict[str, Any]:
    """What a feed says of itself."""
    texts = ("item", "entry", "author")
    return grouped(one for one in children(feed) if local(one) not in texts)


def rights_of(feed: Element | None) -> str | None:
    """The copyright of a feed."""
    return text_of(child(feed, "copyright")) or text_of(child(feed, "rights"))


def source_of(source: Element | None) -> str | None:
    """Where an item was taken from: in words, or a feed of Atom by its title."""
    return text_of(child(source, "title")) if source is not None and len(source) else text_of(source)


def metadata(page: Composer, item: Element, own: Named, feed: About, rest: Later) -> Metadata:
    """What an item says outside its text."""
    times = {name: text_of(first(own, name)) for name in DATES if name in own}
    times["lastmod"] = attribute(item, "lastmod")
    when = {name: page.instant(f"{said}Z" if said and name in GMT else said) for name, said in times.items()}
    found = categories(item)
    return Metadata(
        id=text_of(first(own, "guid")) or text_of(first(own, "id")) or attribute(item, "about", "href"),
        category=next(iter(of_domains(found, "category")), None),
        subjects=of_domains(found, "category", ""),
        keywords=of_domains(found, "post_tag", "tag") or distinct(name for _, name in found),
        slugline=text_of(first(own, "post_name")),
        source=source_of(first(own, "source")) or text_of(first(own, "publisher")) or feed.title,
        language=tongue(item, None) or feed.language,
        version_created=next((one for one in when.values() if one is not None), None),
        first_created=next((when[name] for name in FIRST if when.get(name) is not None), None),
        usage_terms=line(first(own, "rights") if "rights" in own else first(own, "copyright")),
        copyright=feed.rights,
        status=text_of(first(own, "status")),
        extra=rest,
    )


def extra(item: Element, feed: About, walker: Walker, texts: Sequence[Element]) -> dict[str, Any]:
    """All that an item and its feed say, and where the text points."""
    kept = grouped(one for one in children(item) if one not in texts)
    return without_none(item=kept, feed=dict(feed.extra), **walker.extra())


RSS = Format("rss", sniff, read, "<")
"""RSS of any version."""

ATOM = Format("atom", sniff_atom, read, "<")
"""Atom."""

WXR = Format("wordpress", sniff_wordpress, read, "<")
"""WordPress exports."""
