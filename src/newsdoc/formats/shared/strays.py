"""Sentences in the body of a page that are none of its story.

    stray = notice | pull quote | teaser

    This content is still loading, please wait.           a notice: it stands there again and again
    Nobody asked us before the gates were closed.         a pull quote: the words stand in a paragraph near by
    Ferry fares to rise                                   a teaser: a title, a sentence, and often a date,
    Fares go up by a tenth in spring, the port says.      one below the other, under the last of the story

No words of any language are asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from newsdoc.formats.shared.headlines import DATE, SHORT, Line

TITLE = range(20, 160)
"""How wide the title of another story is."""

FEWEST = 2
"""So many teasers below the story are told by their titles alone; one has a date beside it."""

AVERAGE = 45
"""Titles are so wide, taken together; subheads of the story are not."""

LONGEST = 300
"""No teaser has more characters."""

MOST = 2
"""Teasers are one in so many sentences of the page at the most."""

LABELLED = 2
"""The first of them has more than a title above it: a label, or a date."""

OPENING = 1
"""More sentences of the text than so many stand above a pull quote; what is repeated higher up is a deck."""

LONGEST_NAME = 120
"""Whose words are pulled out, and what he is, is no longer."""

SHORTEST = 25
"""Fewer characters may come back by chance."""

NEAR = 15
"""So many sentences above and below, a pull quote stands in a paragraph."""

LONGER = 2.5
"""That paragraph is so much longer."""

OFTEN = 3
"""What stands there so often is a notice, the first time too."""

MARKS = "\"'“”„«»‘’‚‹› .!?…,"
"""What stands around the words of a quotation."""

CLOSED = re.compile(r"[.!?…,;\"“”«»’]|\Z")
"""What stands behind them in the paragraph."""


@frozen
class Strays:
    """What stands in the body of a page, and is none of it."""

    #: Sentences: notices, pull quotes, teasers.
    sentences: frozenset[int]
    #: The lines below pull quotes that tell whose words they are.
    names: frozenset[int]


def strays(lines: Sequence[Line], prose: Sequence[int]) -> Strays:
    """Which sentences of the body are none, and who is named below them."""
    quotes = set(pulled(lines, prose))
    found = {*notices(lines, prose), *quotes}
    found.update(teasers(lines, [at for at in prose if at not in found]))
    text = [at for at in prose if at not in found]
    opened = text[OPENING] if len(text) > OPENING else len(lines)
    below = {at + 1 for at in quotes if opened < at < len(lines) - 1}  # a byline stands below a deck
    names = {at for at in below.difference(prose) if lines[at].width < LONGEST_NAME}
    return Strays(frozenset(found), frozenset(names))


def notices(lines: Sequence[Line], prose: Sequence[int]) -> Iterator[int]:
    """Sentences that stand in the body twice and more: all but the first, or all of them.

    Short ones come back in what people ask and answer: "No."
    """
    long = [at for at in prose if len(lines[at].span) >= SHORTEST]
    often = Counter(lines[at].span.text for at in long)
    seen: set[str] = set()
    for at in long:
        text = lines[at].span.text
        if often[text] >= OFTEN or text in seen:
            yield at
        seen.add(text)


def pulled(lines: Sequence[Line], prose: Sequence[int]) -> Iterator[int]:
    """Sentences whose words stand in a longer one near by."""
    folded = [lines[at].span.text.casefold() for at in prose]
    for count, at in enumerate(prose):
        words = folded[count].strip(MARKS)
        near = range(max(0, count - NEAR), min(len(prose), count + NEAR + 1))
        if len(words) >= SHORTEST and any(
            len(folded[other]) >= LONGER * len(words) and holds(folded[other], words) for other in near
        ):
            yield at


def holds(text: str, words: str) -> bool:
    """Whether a text has these words as a sentence or a quotation."""
    start = text.find(words)
    return start >= 0 and CLOSED.match(text, start + len(words)) is not None


def teasers(lines: Sequence[Line], prose: Sequence[int]) -> list[int]:
    """The last sentences of the body, each alone below the title of another story, and perhaps its date."""
    texts = Counter(line.span.text for line in lines if line.width in TITLE)
    found: list[int] = []
    widths: list[int] = []
    last = 0
    for above, at in reversed(list(pairwise(prose))):
        below = found[-1] if found else len(lines)
        alone = at - above > 1 and below - at > 1 and lines[at].width <= LONGEST
        head = lines[at - 1 - dated(lines[at - 1])]
        if not alone or not title(head, texts):
            break
        found.append(at)
        widths.append(head.width)
        last = len(found) if at - above > LABELLED else last
    several = last >= FEWEST and last * MOST <= len(prose)
    return found[:last] if several and sum(widths[:last]) >= AVERAGE * last else []


def dated(line: Line) -> bool:
    """Whether a short line has the figures of a date or a clock."""
    return line.width < SHORT and line.span.search(DATE) is not None


def title(line: Line, texts: Counter[str]) -> bool:
    """Whether a line may be the title of another story: it ends in no full stop, and is no button."""
    ended = line.span.text.endswith((".", ":", "。"))
    return line.width in TITLE and not ended and texts[line.span.text] < OFTEN
