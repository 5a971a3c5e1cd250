"""Credits: who made a picture, and who distributes it.

    (AP Photo/Ann Lee)        Photo by Ann Lee/AFP via Getty Images        © Ann Lee/Reuters

The grammar is that of newsdoc.grammar.credits; a story's own credits stand in its captions.
"""

from __future__ import annotations

from newsdoc.grammar.credits import read
from newsdoc.grammar.cutline import locate
from newsdoc.model import Credit
from newsdoc.span import Span


def credit_at(span: Span, language: str) -> Credit | None:
    """The credit that a field is, or that a caption ends in."""
    found = locate(span, language)
    reading = found.reading if found else read(span, language)
    return reading.credit if reading else None
