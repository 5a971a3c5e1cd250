"""Paragraphs: what nobody else claims.

    paragraph = [dateline] words [signoff]
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from newsdoc.cursor import Cursor, Draft
from newsdoc.model import Dateline, Paragraph, SignOff
from newsdoc.span import UNSEEN

BECAUSE: Mapping[str | None, str] = {"aside": "beside the story", "paragraph": "told by the format"}
"""Why a block that a format has told is what it is."""


def paragraph(cursor: Cursor) -> tuple[()]:
    """Claim whatever is left as words of the story, or as an aside of the page around it."""
    because = BECAUSE.get(cursor.told, "nothing else claims it")
    cursor.take(role="boilerplate" if cursor.told == "aside" else "", because=because)
    return ()


def paragraphs(draft: Draft) -> Iterator[Paragraph]:
    """A node for each paragraph block, without its dateline and its sign-off."""
    starts = {dateline.span.stop: dateline.body_start for dateline in draft.find(Dateline)}
    stops = {signoff.span.stop: signoff.span.start for signoff in draft.find(SignOff)}
    datelines = deque(sorted(starts))
    for block in draft.of("paragraph"):
        words = block.span
        while datelines and datelines[0] <= words.stop:
            at = datelines.popleft()
            if at > words.start:
                words = words.after(min(starts[at], words.stop))
        if words.stop in stops:
            words = words.before(max(words.start, stops[words.stop]))
        words = words.strip(UNSEEN)
        if len(words):
            yield Paragraph(block.span, words)
