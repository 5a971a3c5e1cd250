"""A credit found in a cutline, and the words beside it."""

from __future__ import annotations

import re

from attrs import frozen

from newsdoc.grammar.credits import LONGEST, Reading
from newsdoc.span import BLANK, Span

TRIED = 4
"""How many places a credit may start at are tried, a bound, so that reading is linear."""
OPENING = BLANK + "\u00a0|–—-•·([（［【＝/／<"
"""What stands between the words of a caption and its credit."""
LEFT = re.compile(r"(?:\(c\)|（[CcＣｃ]）|[©ⓒⒸ])\Z")
"""A sign of copyright in front of a credit that was found without it."""
ENDED = ".!?…\"”’)"


@frozen
class Located:
    """A credit found in a text, and the words beside it."""

    #: None where the text is a credit alone.
    text: Span | None
    reading: Reading

    @property
    def in_brackets(self) -> bool:
        """Whether the credit stands in brackets, and is no order of a desk, which is in capitals."""
        text = self.reading.credit.span.text
        return text.startswith(("(", "（")) and text.endswith((")", "）")) and not text.isupper()


def window(span: Span) -> Span:
    """The end of a text, as far back as a credit may start."""
    return span.after(max(span.start, span.stop - LONGEST))


def beside(span: Span, reading: Reading | None) -> Located | None:
    """A credit at the end of `span`, with the words before it."""
    if reading is None:
        return None
    text = span.before(reading.credit.span).rstrip(OPENING)
    left = text.search(LEFT)
    text = text.before(left.span).rstrip(OPENING) if left else text
    return Located(text if len(text) else None, reading)
