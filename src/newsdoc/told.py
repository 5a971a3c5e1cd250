"""What the format says that a block is: a known role is tried before any pattern.

    NITF <hl1> is a headline, <byline> a byline, ninjs "body_text" text of the body ...

The words of a told block are still read: the people of a byline, the places of a
dateline, the credit of a caption.  A format's word is taken for what the block is;
where its words then do not read as that, the node stands there without its parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from attrs import evolve

from newsdoc import gates
from newsdoc.cursor import Cursor, Found
from newsdoc.grammar.dates import days, find
from newsdoc.grammar.places import country_of
from newsdoc.grammar.trailers import trailer
from newsdoc.model import (
    Byline,
    Caption,
    Credit,
    Dateline,
    Deck,
    Headline,
    KeyPoint,
    Node,
    Note,
    Place,
    SignOff,
    Slugline,
    Subhead,
    Table,
    Take,
    Timestamp,
)
from newsdoc.parsers.byline import byline_at
from newsdoc.parsers.caption import caption_at
from newsdoc.parsers.credit import credit_at
from newsdoc.parsers.dateline import dateline_at, is_agency
from newsdoc.parsers.note import note
from newsdoc.parsers.signoff import signoff
from newsdoc.parsers.slugline import take_node, takes, version
from newsdoc.parsers.timestamp import node, timestamp_at
from newsdoc.span import BLANK, UNSEEN, Span

Builder: TypeAlias = Callable[[Span, str], Found]
"""From the words of a block and the language to its nodes."""

BECAUSE = "told by the format"
"""Why a block is what it is."""

TYPESET = UNSEEN + "^<"
"""What stands around the words of a header line: blanks, and the typesetting of ANPA."""

CLOSED = " \t=+<"
"""What closes a headline on the wires."""

VERSIONS = re.compile(r"[,(]")
"""What stands between a slugline's name and its version."""

MARK = re.compile(r"(?P<version>[^:()\r\n]{3,24}):[ \t]+(?=[^ \t])")
"""A version in front of a headline, set apart by a colon."""

COMMA = re.compile(r"[ \t]*[,\r\n]+[ \t\r\n]*")
"""What stands between a place and its region."""

BRACKETED = re.compile(r"\((?P<name>[^()\r\n]{2,40})\)")
"""Between brackets behind the place stands who has filed the story."""

FIGURE = re.compile(r"\d")
PLACE = re.compile(r"[^\d,;:()\[\]/–—_\r\n-]{1,60}")
"""The first words of a dateline that its grammar does not know."""


@gates.told
def told(cursor: Cursor) -> Found:
    """Claim a block whose kind the format tells."""
    role = cursor.told or ""
    if role in PARSED:
        return parsed(cursor, role)
    build = BUILDERS.get(role)
    if build is None:
        return None
    if role == "caption" and cursor.told_below == "credit":
        return credited(cursor)
    words = cursor.take(role=role, because=BECAUSE).strip(BLANK if role == "table" else TYPESET)
    return build(words, cursor.language) if len(words) else ()


def parsed(cursor: Cursor, role: str) -> Note | SignOff:
    """A note of the desk or a sign-off, by the words that tell its kind where it has any."""
    found: Note | SignOff | None = None
    for parser in PARSED[role]:
        found = found or next((n for n in listed(parser(cursor)) if isinstance(n, (Note, SignOff))), None)
    claimed = cursor.take(role="note" if isinstance(found, Note) else role, because=BECAUSE)
    if found is not None:
        return evolve(found, span=claimed)
    return Note(claimed, "ednote", claimed) if role == "note" else SignOff(claimed, "end")


def listed(found: Found) -> Iterable[Node]:
    """What a parser found, as several."""
    if found is None:
        return ()
    return found if isinstance(found, Iterable) else (found,)


def credited(cursor: Cursor) -> Caption:
    """A caption and the credit of the same picture below it; its own, where it ends in one, says as much."""
    own = caption_at(cursor.block.strip(TYPESET), cursor.language)
    below = cursor.ahead()
    span = cursor.take(below, role="caption", because=BECAUSE)
    if below is None or (own.credit is not None and own.text is not None):
        return evolve(own, span=span)
    words = own.text or cursor.block.strip(TYPESET)  # they name a place or an agency, and are no credit
    return Caption(span, words, credit_at(below, cursor.language) or Credit(below, below))


def byline(span: Span, language: str) -> Byline:
    """A byline over all its words, whoever is read from them."""
    found = byline_at(span, language)
    return evolve(found, span=span) if found else Byline(span)


def dateline(span: Span, language: str) -> Dateline:
    """A dateline alone; of one that no grammar knows, its first words are the place."""
    after = span.source.span(span.stop).lstrip(BLANK).start
    found = dateline_at(span, language)
    day = day_in(span, language) if span.search(FIGURE) else None
    if found:
        return evolve(found, span=span, date=found.date or day, body_start=after)
    head = span.before(day) if day and day.start > span.start else span
    parts = [part.strip(UNSEEN + ".'\"") for part in head.split(COMMA)]
    place = parts[0].match(PLACE) if parts and len(parts[0]) else None
    name = place.span.rstrip(UNSEEN) if place else None
    if name is None or not len(name):
        return Dateline(span, None, (), (), None, None, after)
    region = parts[1] if len(parts) > 1 and name.stop == parts[0].stop and parts[1].fullmatch(PLACE) else None
    located = name.to(region) if region else name
    found_place = Place(name, name, region, country_of(name, region))
    named = span.after(name).search(BRACKETED)
    agencies = (named["name"],) if named and named["name"] and is_agency(named["name"], language) else ()
    return Dateline(span, located, (found_place,), agencies, day, None, after)


def day_in(span: Span, language: str) -> Span | None:
    """The date in a dateline, or its day without a year."""
    when = find(span, language)
    day = span.search(days(language)) if when is None else None
    return when.date if when else day.span if day else None


def timestamp(span: Span, language: str) -> Timestamp | tuple[()]:
    """The trailer that a line is, or the first time that it holds."""
    sent = trailer(span)
    known = sent is not None and sent.value is not None  # a month may be in the words of the desk
    return node(sent, span, False) if sent and known else timestamp_at(span, language) or ()


def slugline(span: Span, language: str) -> tuple[Node, ...]:
    """A slugline, and the versions in it behind the first comma or bracket."""
    mark = span.search(VERSIONS)
    return Slugline(span), *(takes(span.after(mark.span), language) if mark else ())


def take(span: Span, language: str) -> Take | tuple[()]:
    """The version that a line is."""
    found = span.strip(" \t()").match(version(language))
    return take_node(span, found) if found else ()


def credit(span: Span, language: str) -> Caption:
    """A credit that stands alone is a caption without words."""
    return Caption(span, None, credit_at(span, language))


def headline(span: Span, language: str) -> tuple[Node, ...]:
    """A headline without the typesetting that closes it, and a version in front of it."""
    words = span.rstrip(CLOSED)
    words = words if len(words) else span
    mark = words.match(MARK)
    found = mark["version"].fullmatch(version(language)) if mark else None
    if mark is None or found is None:
        return (Headline(words),)
    return take_node(found.span, found), Headline(words.after(mark.span))


BUILDERS: Mapping[str, Builder] = {
    "headline": headline,
    "deck": lambda span, _: Deck(span),
    "slugline": slugline,
    "take": take,
    "byline": byline,
    "dateline": dateline,
    "timestamp": timestamp,
    "caption": caption_at,
    "credit": credit,
    "keypoint": lambda span, _: KeyPoint(span),
    "subhead": lambda span, _: Subhead(span),
    "table": lambda span, _: Table(span),
    "boilerplate": lambda _span, _language: (),
}
"""How the block of each other role is read; "paragraph" has none, for the chain looks into it."""

PARSED: Mapping[str, tuple[Callable[[Cursor], Found], ...]] = {"note": (note,), "signoff": (signoff, note)}
"""The blocks whose parsers tell their kinds; a tagline may name contributors."""
