"""What to doubt about a finished article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from newsdoc.model import Article, Timestamp
from newsdoc.problems import Problem

Check: TypeAlias = Callable[[Article], Iterator[Problem]]
"""From an article to what is doubtful about it."""

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
LONE = re.compile(r"[\ud800-\udfff]")


def emptiness(article: Article) -> Iterator[Problem]:
    """Nothing to read, no headline, no body."""
    if not article.blocks:
        yield Problem(None, "empty", "the input holds no visible character")
        return
    if article.headline is None:
        yield Problem(None, "no-headline", "no line reads as a headline")
    if not article.paragraphs:
        yield Problem(None, "no-body", "there is no paragraph")


def characters(article: Article) -> Iterator[Problem]:
    """The first control character and the first lone surrogate."""
    text = article.source.text
    if text.replace("\n", "").replace("\r", "").replace("\t", "").isprintable():
        return  # as most texts are; a pattern looks at one character after the other
    for pattern, code, what in (
        (CONTROLS, "control-characters", "a control character"),
        (LONE, "lone-surrogate", "a surrogate without its partner"),
    ):
        found = article.source.span().search(pattern)
        if found:
            yield Problem(found.span, code, f"{what}: U+{ord(found.span.text):04X}")


def instants(article: Article) -> Iterator[Problem]:
    """Timestamps that name no instant."""
    for stamp in article.find(Timestamp):
        if stamp.value is None:
            yield Problem(stamp.span, "impossible-date", "no calendar or clock has this")


CHECKS: tuple[Check, ...] = (emptiness, characters, instants)
"""Every check, in the order of the problems."""
