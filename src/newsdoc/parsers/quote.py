"""Quotations in the paragraphs of a story, and who says them.

    "The river is high," said Ann Lee, the mayor of Bonn. "It will not wait."
    The gate would be closed, Lee said.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdoc.cursor import Draft
from newsdoc.model import Paragraph, Quote


def quotes(draft: Draft) -> Iterator[Quote]:
    """Every quotation of the body, attributed over all of its paragraphs."""
    from newsdoc.quotes import find  # when needed: a fifth of what importing newsdoc costs

    paragraphs = [paragraph.text for paragraph in draft.find(Paragraph)]
    yield from find(draft.source, paragraphs, draft.language)
