"""Paragraphs: what nobody else claims.

    paragraph = [dateline] words [signoff]
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdoc.cursor import Cursor, Draft
from newsdoc.model import Dateline, Paragraph, SignOff


def paragraph(cursor: Cursor) -> tuple[()]:
    """Claim whatever is left as words of the story."""
    cursor.take(because="nothing else claims it")
    return ()


def paragraphs(draft: Draft) -> Iterator[Paragraph]:
    """A node for each paragraph block, without its dateline and its sign-off."""
    datelines = draft.find(Dateline)
    signoffs = draft.find(SignOff)
    for block in draft.of("paragraph"):
        words = block.span
        for dateline in datelines:
            if dateline.span in block.span:
                words = words.after(dateline.body_start)
        for signoff in signoffs:
            if signoff.span in block.span:
                words = words.before(signoff.span)
        words = words.strip()
        if len(words):
            yield Paragraph(block.span, words)
