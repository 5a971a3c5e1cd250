"""Speech that no marks enclose: transcripts, dialogue behind dashes, quotations set as blocks.

    LEE: The river is high.                     a label, as long as there are several
    Q: Is the river high?
    — La rivière est haute, dit Marie Dupont.   a dash, and a verb of saying
    – Floden är hög.                            a dash alone, where it opens nothing but speech
    She wrote:                                  a verb of saying and a colon,
    The river is high and will not wait for us. then a paragraph without marks
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newsdoc.letters import UPPER
from newsdoc.lexicon import alternation
from newsdoc.quotes.spans import TRAILING, Fragment
from newsdoc.quotes.words import Lexis
from newsdoc.span import BLANK, Match, Source, Span

# Bounded; a label ends with its colon, and holds none.
LABEL = re.compile(rf"(?:[QA][.:]|[{UPPER}][{UPPER}.'’ -]{{1,40}}:)[ \u00a0\t]{{1,4}}(?=[^ \t\r\n])")
"""Who speaks in a transcript: "Q:", "MAYOR LEE:"."""

LABELS = 2
"""A transcript has so many labelled paragraphs at least."""

DASH = re.compile(r"(?P<dash>[—–―-])[ \u00a0]?(?=[^\W_])")
"""What opens a paragraph of dialogue."""

INNER_DASH = re.compile(rf"(?<=[.!?…:])[ \u00a0](?P<dash>[—–-])[ \u00a0](?=[{UPPER}])")
"""What opens dialogue behind a sentence of the reporter's."""

TAIL = 80
"""In so many characters before the colon stands the verb of a block quotation."""

BLOCK = 60
"""A block quotation has so many characters at least: shorter is an item of a list."""


def unmarked(
    source: Source, paragraphs: Sequence[Span], marked: Mapping[int, object], words: Lexis
) -> Iterator[Fragment]:
    """Every stretch of speech in the paragraphs that hold no marks."""
    text = source.text
    labelled = {
        number
        for number, paragraph in enumerate(paragraphs)
        if LABEL.match(text, paragraph.start, paragraph.stop)
    }
    if len(labelled) < LABELS:
        labelled.clear()
    for number, paragraph in enumerate(paragraphs):
        if paragraph.start == paragraph.stop:
            continue
        if words.dialogue and number not in labelled and (
            opening := paragraph.match(DASH) or paragraph.search(INNER_DASH)
        ):
            announced = number > 0 and announces(paragraphs[number - 1], words)
            yield from dialogue(number, paragraph, opening, words, announced)
        elif number in marked:
            continue
        elif number in labelled or (
            number and number - 1 not in labelled and block(paragraphs[number - 1], paragraph, words)
        ):
            yield Fragment(number, paragraph, paragraph)


# Linear: each branch begins with a sign, and what it looks ahead at is bounded.
@cache
def attribution(words: Lexis) -> re.Pattern[str]:
    """Where speech behind a dash stops: before a dash or a comma with a verb behind it.

    Where a subject stands in front of its verb there, a name or a pronoun does: ", Virtanen sanoo."
    """
    verbs = alternation(
        text for text, cue in words.cues.items() if cue.form == "finite" or text in words.trailing
    )
    said = rf"(?:{verbs})\b"
    if words.subject_first:
        subject = rf"(?:[{UPPER}][^ ,.!?]{{1,40}}|(?:{alternation([*words.genders, *words.titles])}))"
        said = rf"(?:{said}|(?:[^ ,.!?]{{2,40}}[ ]){{0,3}}{subject}[ ]{said}[^,.!?]{{0,60}}\.)"
    return re.compile(rf"(?:,[ \u00a0]|(?<=[?!…])[ \u00a0]|[ \u00a0]?[—–―-][ \u00a0]?)(?={said})")


def dialogue(
    number: int, paragraph: Span, first: Match, words: Lexis, announced: bool
) -> Iterator[Fragment]:
    """What stands in front of each attribution, and what stands behind the dash that ends one."""
    opening: Match | None = first
    while opening is not None:
        rest = paragraph.after(opening.span)
        said = rest.search(attribution(words))
        free = words.spoken_dashes or announced
        alone = free and opening.span.start == paragraph.start and ends_sentence(rest)
        if said is None and opening is first and not alone:
            return  # an item of a list
        speech = (rest if said is None else rest.before(said.span)).strip(BLANK + ",\u00a0")
        if len(speech):
            opens = opening.span.start == paragraph.start or ends_sentence(paragraph.before(opening["dash"]))
            yield Fragment(number, opening["dash"].to(speech) if opens else speech, speech)
        opening = None if said is None else paragraph.after(said.span).search(AGAIN)


def ends_sentence(said: Span) -> bool:
    """Whether some words end like a sentence."""
    return said.rstrip(TRAILING).text.endswith((".", "!", "?", "…"))


AGAIN = re.compile(
    r"(?<=[\w.,!?…])[.,]?[ \u00a0]?(?P<dash>[—–―]|(?<=[ \u00a0])-(?=[ \u00a0]))[.,]?[ \u00a0]?"
)
"""The dash behind an attribution, after which the speaker goes on."""


def block(above: Span, paragraph: Span, words: Lexis) -> bool:
    """Whether a paragraph is what the verb and the colon above it announce."""
    text = paragraph.source.text
    if len(paragraph) < BLOCK or not text.endswith(":", above.start, above.stop):
        return False
    if not text[paragraph.start].isupper() or text.endswith(":", paragraph.start, paragraph.stop):
        return False
    return announces(above, words)


def announces(above: Span, words: Lexis) -> bool:
    """Whether a paragraph ends with a colon, and has a verb of saying before it."""
    if not above.source.text.endswith(":", above.start, above.stop):
        return False
    tail = above.after(max(above.start, above.stop - TAIL)).text
    return not words.announcing.isdisjoint(tail.lower().split())
