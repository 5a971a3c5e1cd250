"""The lines under the first of a byline: more names, what these are, and whom they write for.

    By Ann Lee          By Ann Lee          ANN LEE
    and                 and Bo Ek           BO EK
    Bo Ek               River News          Staff writers
"""

from __future__ import annotations

from newsdoc.cursor import Cursor
from newsdoc.grammar.names import Signed, read
from newsdoc.grammar.phrases import grammar
from newsdoc.grammar.signers import PROSE, dated, ended, plain
from newsdoc.grammar.words import whole_words
from newsdoc.language import solid as solid_letter
from newsdoc.lexicon import lexicon
from newsdoc.model import Person
from newsdoc.span import Span

LINES_BELOW = 2
"""How many lines of roles and bodies may stand under the names."""

MOST_LINES = 6
"""How many lines of names, roles and bodies stand under the first."""

JOINERS = (",", ";", "/", "&", "+")
"""Marks between two names, of which one may stand on the next line."""

LEAD = 60
"""The sentence that opens a story is no shorter."""

CUTLINE = 95
"""A caption on a page is shorter, and most decks are longer."""

CONTACTS = ("email", "handle")
"""The kinds of words that say how to reach a writer."""


def with_lines_below(cursor: Cursor, signed: Signed, span: Span) -> tuple[Span, Signed, int]:
    """The names with the lines under them that go on, who signs, and where the line below those is."""
    first = count = 1 + (span.stop > cursor.block.stop)
    said = 0
    while count < first + MOST_LINES and signed.people and signed.rest is None:
        below, lines = line_below(cursor, count)
        if below is None or len(below) > PROSE:
            break
        both = read(span.to(below), cursor.language)
        if said < LINES_BELOW and says_only(below, cursor.language):
            said += 1
        elif more_names(cursor, signed, both, span, count):
            said = 0
        else:
            break
        span, signed, count = span.to(below), both, count + lines
    return span, signed, count


def line_below(cursor: Cursor, count: int) -> tuple[Span | None, int]:
    """The line below, with the one under it where it is an "and" and no more; and how many these are."""
    below, under = cursor.ahead(count), cursor.ahead(count + 1)
    line = whole_words(below) if below and under else []
    alone = bool(line) and grammar(cursor.language)["and"].at(line, 0) == len(line)
    return (below.to(under), 2) if alone and below and under else (below, 1)


def more_names(cursor: Cursor, signed: Signed, both: Signed, span: Span, count: int) -> bool:
    """Whether the line below goes on with names: an "and" joins it, or it is one of several lines of them."""
    new = both.people[len(signed.people) :]
    if not both.fits or both.rest or not new or not all(plain(person, cursor.language) for person in new):
        return False
    below = cursor.ahead(count) or span
    return joined(span, below, cursor.language) or listed(cursor, signed, new[0], span, count)


def joined(above: Span, below: Span, language: str) -> bool:
    """Whether one line ends in what joins names, or the next opens with it, or with who helped."""
    known, front, back = grammar(language), whole_words(above), whole_words(below)
    ends = front[-1].key in JOINERS or known["and"].at(front, len(front) - 1)
    return bool(ends) or back[0].key in JOINERS or any(known[kind].at(back, 0) for kind in ("and", "behind"))


def listed(cursor: Cursor, signed: Signed, new: Person, span: Span, count: int) -> bool:
    """Whether another name without a "By" stands under one, written alike, and above the text or its date.

    Without a "By" the first one must stand on a page, and below no caption.

    Behind whom a line names an agency at once, he took a picture.
    """
    below, above = cursor.ahead(count), signed.people
    alike = new.name.text.isupper() == above[-1].name.text.isupper()
    if below is None or new.affiliation or not (alike and in_header(cursor)):
        return False
    if not signed.opened and (cursor.told != "aside" or pictured(cursor)):
        return False
    known = lexicon(cursor.language).words("headline.sections", "dateline.kickers")
    if any(new.name.text.casefold() == it.casefold() for it in (*(str(p.name) for p in above), *known)):
        return False
    apart = len(list(span.source.span(span.stop, below.start).lines())) > (2 if signed.opened else 3)
    under = range(count + 1, count + MOST_LINES)
    near = any(text_follows(cursor, at) or dated_line(cursor, at) for at in under)
    return near and not apart and not read(below, cursor.language).opened


def says_only(span: Span, language: str) -> bool:
    """Whether a line holds a role, a body or a contact, and nobody's name."""
    if len(span) > PROSE:
        return False
    kinds = {word.kind for word in whole_words(span)}
    if kinds and kinds.issubset(CONTACTS):
        return True
    said = read(span, language)
    return bool(said.agencies) and not (said.people or said.opened or said.rest) and said.fits


def pictured(cursor: Cursor) -> bool:
    """Whether a short sentence above may be a caption, which the first name signs."""
    if not cursor.ended or cursor.previous in ("headline", "timestamp"):
        return False
    above = cursor.source.text[max(0, cursor.start - CUTLINE) : cursor.start].rstrip()
    return "\n" in above or "\r" in above


def dated_line(cursor: Cursor, count: int) -> bool:
    """Whether a line so far below opens with a date, on a page where buttons stand above the text."""
    line = cursor.ahead(count) if cursor.told == "aside" else None
    return line is not None and dated(line, cursor.language)


def text_follows(cursor: Cursor, count: int) -> bool:
    """Whether the text begins so many lines below: a long line or sentence, or on a page two short ones."""
    first, second = cursor.ahead(count), cursor.ahead(count + 1)
    if first is None or len(first) >= PROSE:
        return first is not None
    if ended(first) and (len(first) >= LEAD or first.match(solid_letter())):
        return True
    return cursor.told == "aside" and second is not None and ended(first) and ended(second)


def in_header(cursor: Cursor) -> bool:
    """Whether the headline stands above, and no paragraph yet."""
    return bool(cursor.seen["headline"]) and not cursor.seen["paragraph"]
