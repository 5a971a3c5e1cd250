"""Quotations in the paragraphs of a story, and who says them.

    "The river is high," said Ann Lee, the mayor of Bonn. "It will not wait."
    The gate would be closed, Lee said.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdoc.cursor import Draft
from newsdoc.model import Deck, Headline, KeyPoint, Paragraph, Quote
from newsdoc.span import Span


def quotes(draft: Draft) -> Iterator[Quote]:
    """Every quotation of the story, attributed over all of its paragraphs and its headlines.

    A headline says in short what the body says in full; nobody goes on speaking
    from one into the other, so nothing at all stands between them.
    """
    from newsdoc.quotes import find  # when needed: a fifth of what importing newsdoc costs

    paragraphs = [paragraph.text for paragraph in draft.find(Paragraph)]
    nothing = Span(draft.source, 0, 0)
    for kind in (Headline, Deck, KeyPoint):
        for node in draft.find(kind):
            paragraphs += (nothing, node.span)
    yield from find(draft.source, paragraphs, draft.language)
