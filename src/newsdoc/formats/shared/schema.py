"""What schema.org says of an article, wherever it stands: a document of JSON, a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import add_html, is_marked_up
from newsdoc.formats.shared.values import distinct, instant, language_tag, number, plain, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK

Item = dict[str, Any]
"""An object of JSON-LD."""

KINDS = ("BlogPosting", "LiveBlogPosting", "Reportage")
"""Types of articles whose names do not end in "Article"."""

DEEPEST = 12
"""A graph nests no deeper."""


def found_in(value: Any, path: str, depth: int = 0) -> Iterator[tuple[Item, str]]:
    """The articles in a value, with their paths."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for count, one in enumerate(value):
            yield from found_in(one, f"{path}[{count}]", depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and (name.endswith("Article") or name in KINDS) for name in names):
            yield value, path
        else:
            for key in ("@graph", "mainEntity", "itemListElement", "item"):
                if key in value:
                    yield from found_in(value[key], f"{path}.{key}", depth + 1)


def words(value: Any) -> str | None:
    """A value as text: itself, or the name of a thing."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("@id")
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


def add_article(page: Composer, item: Item, path: str) -> None:
    """The text of an article."""
    page.add(words(item.get("headline")) or words(item.get("name")), "headline", f"{path}.headline")
    page.add(words(item.get("alternativeHeadline")), "deck", f"{path}.alternativeHeadline")
    for count, author in enumerate(authors(item)):
        page.add(author, "byline", f"{path}.author[{count}]")
    page.add(words(item.get("dateline")), "dateline", f"{path}.dateline")
    body = item.get("articleBody") or item.get("text")
    if not isinstance(body, str) or not body.strip(BLANK):
        page.add(words(item.get("description")), "deck", f"{path}.description")
    elif is_marked_up(body):
        add_html(page, body, "paragraph", f"{path}.articleBody")
    else:
        page.add(body, "body", f"{path}.articleBody")
    images = item.get("image")
    for count, image in enumerate(images if isinstance(images, list) else [images]):
        if isinstance(image, dict):
            page.add(words(image.get("caption")), "caption", f"{path}.image[{count}].caption")


TEXTS = ("headline", "alternativeHeadline", "articleBody", "text", "dateline")


def metadata(item: Item) -> Metadata:
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
        version_created=instant(words(item.get("dateModified")) or words(item.get("datePublished"))),
        first_created=instant(words(item.get("datePublished")) or words(item.get("dateCreated"))),
        usage_terms=words(item.get("usageInfo")) or words(item.get("license")),
        copyright=words(rights),
        status=words(item.get("creativeWorkStatus")),
        extra=Later(lambda: without_none(
            article={key: plain(value) for key, value in item.items() if key not in TEXTS}
        )),
    )
