"""Credits: who made a picture, and who distributes it.

    (AP Photo/Ann Lee)        Photo by Ann Lee/AFP via Getty Images        © Ann Lee/Reuters

The grammar is that of newsdoc.grammar.credits; a story's own credits stand in its captions.
Alone on its line in the midst of the text, a credit is the caption of a picture whose
words were lost; near the end, the same words may sign the story.
"""

from __future__ import annotations

from newsdoc.cursor import Cursor
from newsdoc.gates import below, limit, untold
from newsdoc.grammar.credits import Reading, read
from newsdoc.grammar.cutline import by, locate, pictured
from newsdoc.model import Caption, Credit
from newsdoc.span import Span
from newsdoc.whose import captioned_below, has_words

LONGEST = 100
"""No credit alone on its line has more characters."""

SIGNS, AROUND = "※*▲▼ ", "()[]（）【】/= "
"""What stands in front of a credit and says nothing, and around an agency that signs alone."""

NEAR_END = 4
"""So many candidates from the end, who signs may sign the story."""


def credit_at(span: Span, language: str) -> Credit | None:
    """The credit that a field is, or that a caption ends in."""
    found = locate(span, language)
    reading = found.reading if found else read(span, language)
    if found and found.text and not span.match(by(language)):
        whole = read(span, language)
        reading = whole if whole and whole.known and whole.signed else reading  # a name of three words
    return reading.credit if reading else None


@below("paragraph")
@limit(LONGEST)
@untold
def lone_credit(cursor: Cursor) -> Caption | None:
    """Claim a line in the midst of the text that is the credit of a picture and nothing else."""
    if cursor.left <= NEAR_END:
        return None
    located = locate(cursor.block.lstrip(SIGNS), cursor.language)
    if located is None or located.text is not None or not of_a_picture(located.reading, cursor.language):
        return None
    if captioned_below(cursor):
        return None  # the two are one caption
    below = cursor.ahead()
    if located.reading.pictures and has_words(below, cursor.ahead(2)):
        span = cursor.take(below, role="caption", because="a credit above its caption")
        return Caption(span, below, located.reading.credit)
    span = cursor.take(role="caption", because="a picture credit alone")
    return Caption(span, None, located.reading.credit)


def of_a_picture(reading: Reading, language: str) -> bool:
    """Whether a credit is that of a picture: an agency alone may end a take."""
    credit = reading.credit
    if reading.prose or (reading.notice and reading.dated):
        return False
    if credit.span.text.endswith("."):
        return pictured(reading, language)
    bare = len(credit.agencies) == 1 and credit.span.strip(AROUND) == credit.agencies[0]
    named = any(not name.text.islower() for name in credit.photographers)
    known = reading.sure and not bare and (reading.known or named)
    return reading.labelled or reading.pictures or pictured(reading, language) or known
