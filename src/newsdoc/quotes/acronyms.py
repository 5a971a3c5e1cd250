"""Names and what they are shortened to: "Torgau Harbor Board (THB)", then "the THB"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsdoc.letters import UPPER
from newsdoc.span import Source, Span

# Bounded on both sides; searched for from the bracket, of which a story has few.
SHORT = re.compile(rf"[ \u00a0]\((?:the[ ])?(?P<short>[{UPPER}][{UPPER}&-]{{1,9}})\)")
WORD = re.compile(r"[^\W\d_]+")

FRONT = 120
"""In so many characters before the bracket stands what is shortened."""


def acronyms(source: Source, paragraphs: Iterable[Span]) -> dict[str, Span]:
    """What each acronym of a story stands for: the words before it whose initials it is made of."""
    found: dict[str, Span] = {}
    text = source.text
    if "(" not in text:
        return found
    for paragraph in paragraphs:
        if text.find("(", paragraph.start, paragraph.stop) < 0:
            continue
        for match in paragraph.find(SHORT):
            expansion = spelled_out(match["short"], paragraph.start)
            if expansion is not None:
                found.setdefault(match["short"].text, expansion)
    return found


def spelled_out(short: Span, floor: int) -> Span | None:
    """The words before an acronym whose initials it is made of; small words may have none in it."""
    source = short.source
    front = source.span(max(floor, short.start - FRONT), short.start)
    words = list(front.find(WORD))
    wanted = [letter for letter in short.text if letter.isalpha()]
    at = len(words)
    while wanted and at:
        at -= 1
        initial = words[at].span.text[0]
        if initial == wanted[-1]:
            wanted.pop()
        elif initial.isupper():
            return None
    return None if wanted else words[at].span.to(words[-1].span)
