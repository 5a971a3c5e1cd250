"""schema.org: a NewsArticle as JSON-LD, by itself or in a list or a graph.

    article = {"@context", "@type": "NewsArticle", headline, author, datePublished, articleBody ...}

    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ministers agree on river plan",
     "author": {"@type": "Person", "name": "Ann Lee"}, "articleBody": "Ministers of five states ..."}

Source: schema.org NewsArticle and its kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.jsontext import json_value
from newsdoc.formats.shared.schema import Item, add_article, found_in, metadata
from newsdoc.problems import Problem
from newsdoc.span import Source

MARK = re.compile(r'"@(?:context|type|graph)"[ \t\r\n]{0,9}:')
KIND = re.compile(r'"[A-Za-z]{0,20}Article"|"(?:BlogPosting|LiveBlogPosting|Reportage)"')


def sniff(text: str) -> bool:
    """Whether it is JSON-LD with an article."""
    return MARK.search(text, 0, 20_000) is not None and KIND.search(text) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every article."""
    value = json_value(source.text)
    found: list[tuple[Item, str]] = list(found_in(value, "$"))
    for item, path in found:
        page = Composer(source)
        add_article(page, item, path)
        about = metadata(page, item)
        yield page.reading(about, about.language)
    if not found:
        page = Composer(source)
        page.add(source.text, "body")
        problem = Problem(None, "malformed", "this is not JSON that can be read")
        yield page.reading(problems=() if value is not None else (problem,))


FORMAT = Format("jsonld", sniff, read, "{[")
"""NewsArticle of schema.org."""
