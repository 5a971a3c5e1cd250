"""What schema.org says of an article, wherever it stands: a document of JSON, a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import add_html, as_line, is_marked_up, says
from newsdoc.formats.shared.values import distinct, language_tag, number, plain, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK

Item = dict[str, Any]
"""An object of JSON-LD."""

KINDS = ("BlogPosting", "LiveBlogPosting", "Reportage")
"""Types of articles whose names do not end in "Article"."""

DEEPEST = 12
"""A graph nests no deeper."""


def found_in(value: Any, path: str) -> Iterator[tuple[Item, str]]:
    """The articles in a value, with their paths; what they point at by its identifier stands in them."""
    known = dict(identified(value))
    for item, where in articles(value, path):
        yield {key: linked(one, known) if key in LINKED else one for key, one in item.items()}, where


LINKED = frozenset((
    "author", "creator", "contributor", "publisher", "copyrightHolder", "sourceOrganization", "image",
    "video",
))
"""What an article may only point at: its writers, its publisher, its pictures."""


def identified(value: Any, depth: int = 0) -> Iterator[tuple[str, Item]]:
    """The objects that have an identifier and say more than that."""
    if depth <= DEEPEST and isinstance(value, (dict, list)):
        name = value.get("@id") if isinstance(value, dict) else None
        if isinstance(name, str) and isinstance(value, dict) and len(value) > 1:
            yield name, value
        for one in value.values() if isinstance(value, dict) else value:
            yield from identified(one, depth + 1)


def linked(value: Any, known: dict[str, Item]) -> Any:
    """A value with the objects at which it points."""
    if isinstance(value, list):
        return [linked(one, known) for one in value]
    name = value.get("@id") if isinstance(value, dict) and "name" not in value else None
    return known.get(name, value) if isinstance(name, str) else value


def articles(value: Any, path: str, depth: int = 0) -> Iterator[tuple[Item, str]]:
    """The articles in a value, with their paths."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for count, one in enumerate(value):
            yield from articles(one, f"{path}[{count}]", depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and (name.endswith("Article") or name in KINDS) for name in names):
            yield value, path
        else:
            for key in ("@graph", "mainEntity", "itemListElement", "item"):
                if key in value:
                    yield from articles(value[key], f"{path}.{key}", depth + 1)


def words(value: Any) -> str | None:
    """A value as text: itself, or the name of a thing."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        named = value.get("name") or value.get("@value") or value.get("@id")
        value = named[0] if isinstance(named, list) and named else named
    return str(value).strip(BLANK) or None if isinstance(value, (str, int, float)) else None


def names(value: Any) -> tuple[str, ...]:
    """The names in a list, or in a text with commas."""
    if isinstance(value, str):
        return distinct(value.split(","))
    return distinct(words(one) for one in (value if isinstance(value, list) else [value]))


def authors(item: Item) -> Iterator[str]:
    """Who wrote an article."""
    value = item.get("author") or item.get("creator")
    for one in value if isinstance(value, list) else [value]:
        if said := words(one):
            yield said


def listed(value: Any) -> list[Any]:
    """The values of a list, or the one that there is."""
    return value if isinstance(value, list) else [value]


def line(value: Any) -> str | None:
    """A value as a line of text."""
    said = words(value)
    return as_line(said) if said else None


def add_article(page: Composer, item: Item, path: str) -> None:
    """The text of an article."""
    page.add(line(item.get("headline")) or line(item.get("name")), "headline", f"{path}.headline")
    page.add(line(item.get("alternativeHeadline")), "deck", f"{path}.alternativeHeadline")
    for count, author in enumerate(authors(item)):
        page.add(author, "byline", f"{path}.author[{count}]")
    page.add(words(item.get("dateline")), "dateline", f"{path}.dateline")
    for count, one in enumerate(listed(item.get("correction"))):
        said = one.get("text") if isinstance(one, dict) else one
        page.add(line(said), "note", f"{path}.correction[{count}]")
    body, summary = item.get("articleBody") or item.get("text"), line(item.get("description"))
    body = body if isinstance(body, str) else ""
    if summary and not says(body, summary):
        page.add(summary, "deck", f"{path}.description")
    add_body(page, body, f"{path}.articleBody")
    pictures(page, item, path)
    for count, one in enumerate(listed(item.get("liveBlogUpdate"))):
        if isinstance(one, dict):
            where = f"{path}.liveBlogUpdate[{count}]"
            page.add(line(one.get("headline")), "subhead", f"{where}.headline")
            add_body(page, str(one.get("articleBody") or ""), f"{where}.articleBody")
            pictures(page, one, where)


def add_body(page: Composer, body: str, path: str) -> None:
    """A body, marked up or not."""
    if is_marked_up(body):
        add_html(page, body, "paragraph", path)
    else:
        page.add(body, "body", path)


def pictures(page: Composer, item: Item, path: str) -> None:
    """The captions of pictures and of videos, and whose they are."""
    for name, key in (("image", "caption"), ("video", "description")):
        for count, one in enumerate(listed(item.get(name))):
            where = f"{path}.{name}[{count}]"
            if isinstance(one, dict) and page.add(line(one.get(key)), "caption", f"{where}.{key}"):
                credit = words(one.get("creditText")) or words(one.get("creator")) or words(one.get("author"))
                page.add(credit, "credit", where)


TEXTS = ("headline", "alternativeHeadline", "articleBody", "text", "dateline")


def metadata(page: Composer, item: Item) -> Metadata:
    """What an article says outside its text."""
    rights = item.get("copyrightNotice") or item.get("copyrightHolder")
    return Metadata(
        id=words(item.get("@id")) or words(item.get("identifier")) or words(item.get("url")),
        version=words(item.get("version")),
        category=words(item.get("articleSection")),
        subjects=names(item.get("about")),
        keywords=names(item.get("keywords")),
        genres=names(item.get("genre")),
        source=words(item.get("publisher")) or words(item.get("sourceOrganization")),
        credit=words(item.get("creditText")),
        language=language_tag(words(item.get("inLanguage"))),
        word_count=number(words(item.get("wordCount"))),
        version_created=page.instant(words(item.get("dateModified")) or words(item.get("datePublished"))),
        first_created=page.instant(words(item.get("datePublished")) or words(item.get("dateCreated"))),
        usage_terms=words(item.get("usageInfo")) or words(item.get("license")),
        copyright=words(rights),
        status=words(item.get("creativeWorkStatus")),
        extra=Later(lambda: without_none(
            article={key: plain(value) for key, value in item.items() if key not in TEXTS}
        )),
    )
