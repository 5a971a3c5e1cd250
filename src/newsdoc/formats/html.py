"""Web pages: the story on a page of HTML (extra ``html``).

    page = <html> head (meta* <script type="application/ld+json">*) body

    <html><head><meta property="og:title" content="Ministers agree on river plan"></head>
    <body><nav>...</nav><article><p>Ministers of five states ...</p></article></body></html>

trafilatura finds the text on the page; JSON-LD and <meta> say the headline, the authors and
the times; <figcaption> the captions.  The parsers of plain text then work on what was found.
Without the extra all text of the page is read, and a problem names what is missing.

Source: HTML 5, schema.org, Open Graph; trafilatura's documentation.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.jsontext import json_value
from newsdoc.formats.shared.markup import add_element
from newsdoc.formats.shared.schema import Item, authors, found_in, metadata, words
from newsdoc.formats.shared.trees import Element, attribute, descendants, root, stripped, text_of
from newsdoc.formats.shared.trees import page as parsed
from newsdoc.formats.shared.values import distinct, language_tag
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import Source

LARGEST = 5_000_000
"""No page with a story has so many characters; on more, trafilatura takes minutes."""

DATES = ("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified")
FIRST = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "pubdate",
    "parsely-pub-date",
)
AUTHORS = ("author", "article:author", "parsely-author")


def sniff(text: str) -> bool:
    """Whether the root element is <html>, or the document type says so."""
    start = text[:200].lstrip("\ufeff \t\r\n").lower()
    if start.startswith("<!doctype html"):
        return True
    found = root(text)
    return found is not None and found[0].lower() == "html"


def read(source: Source) -> Iterator[Reading]:
    """The story of the page."""
    page, top = Composer(source), parsed(source.text)
    main, problems = extracted(source.text)
    items = list(json_ld(top))
    item = items[0] if items else {}
    about = of_page(page, top, item)
    said = words(item.get("headline")) or meta(top, "og:title", "twitter:title") or title(top)
    page.add(said, "headline", "//title")
    for author in [*authors(item)] or list(distinct([meta(top, *AUTHORS)])):
        page.add(author, "byline", "//author")
    if main is not None:
        add_element(page, main, "paragraph", "//body")
    elif isinstance(item.get("articleBody"), str):
        page.add(str(item["articleBody"]), "body", "$.articleBody")
    for count, caption in enumerate(descendants(top, "figcaption"), 1):
        page.add(text_of(caption), "caption", f"//figcaption[{count}]")
    if not page.has("paragraph") and not page.has("body"):
        whole(page, top, source.text)
    yield page.reading(about, about.language, problems)


def whole(page: Composer, top: Element | None, text: str) -> None:
    """All text of a page, its blocks told by their elements."""
    body = next(descendants(top, "body"), None)
    if body is not None:
        add_element(page, body, "paragraph", "//body")
    else:
        page.add(stripped(text), "body", "//html")


def extracted(text: str) -> tuple[Element | None, tuple[Problem, ...]]:
    """The element that holds the text of a page; a problem where nothing is there to find it."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        message = "the whole page was read; to find its story, pip install 'newsdoc[html]' (trafilatura)"
        return None, (Problem(None, "missing-extra", message),)
    if len(text) > LARGEST:
        return None, ()
    try:
        found = bare_extraction(text, include_tables=True, include_comments=False, include_images=False)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        return None, (Problem(None, "malformed", f"trafilatura gave up: {error}"),)
    body: Element | None = getattr(found, "body", None)
    for element in body.iter() if body is not None else ():
        rename(element)
    return body, ()


TEI = {
    "list": "ul", "item": "li", "row": "tr", "cell": "td", "lb": "br", "hi": "span", "ref": "a",
    "quote": "blockquote",
}
"""What trafilatura, which writes TEI, calls the elements of HTML."""


def rename(element: Element) -> None:
    """Give an element of TEI its name in HTML: the walker knows no other."""
    around = element.getparent()
    if element.tag == "head":
        level = element.get("rend") or ""
        element.tag = level if level in HEADINGS else "h2"
    elif element.tag == "quote" and around is not None and around.tag == "p":
        element.tag = "q"
    elif isinstance(element.tag, str):
        element.tag = TEI.get(element.tag, element.tag)


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def json_ld(top: Element | None) -> Iterator[Item]:
    """The articles that the scripts of a page describe."""
    for script in descendants(top, "script"):
        if (attribute(script, "type") or "").lower() == "application/ld+json":
            for item, _ in found_in(json_value("".join(map(str, script.itertext()))), "$"):
                yield item


def meta(top: Element | None, *names: str) -> str | None:
    """The content of the first <meta> of those names."""
    said = {(attribute(one, "property", "name", "itemprop") or "").lower(): attribute(one, "content")
            for one in descendants(top, "meta")}
    return next((value for name in names if (value := said.get(name))), None)


def title(top: Element | None) -> str | None:
    """The first heading of the page, or its title."""
    heading = next(descendants(top, "h1"), None)
    found = text_of(heading) if heading is not None else None
    return found or text_of(next(descendants(top, "title"), None))


def of_page(page: Composer, top: Element | None, item: Item) -> Metadata:
    """What a page says outside its text."""
    found = metadata(page, item) if item else Metadata()
    tags = {(attribute(one, "property", "name", "itemprop") or ""): attribute(one, "content")
            for one in descendants(top, "meta")}
    first = page.instant(meta(top, *FIRST))
    return evolve(
        found,
        keywords=found.keywords or distinct((meta(top, "news_keywords", "keywords") or "").split(",")),
        category=found.category or meta(top, "article:section"),
        source=found.source or meta(top, "og:site_name"),
        language=found.language or language_tag(attribute(top, "lang") or meta(top, "og:locale", "language")),
        version_created=found.version_created or page.instant(meta(top, *DATES)) or first,
        first_created=found.first_created or first,
        extra={**found.extra, "meta": {name: value for name, value in tags.items() if name and value}},
    )


FORMAT = Format("html", sniff, read, "<")
"""Web pages."""
