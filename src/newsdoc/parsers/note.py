"""Notes of the desk: to editors, to readers, about corrections and embargoes.

    note        = [bracket] label (":" | "-" | "until" ...) words [bracket]
    change      = "(" ("Adds" | "Updates" | "Corrects" ...) words ")"
    tail        = "##" words
    contributor = words "contributed to this report" | names "reported from" place

    (Eds: Minor edits. With AP Photos.)
    EMBARGOED UNTIL 0001 GMT Feb. 3, 2023
    AP writers Ann Lee in Bonn and Bo Roe in Rome contributed to this report.

Sources: AP wire ("Eds:"), Reuters Handbook ("advisory lines"), Yonhap ("ATTN:").
The labels and words are the lexicon's (notes, contributors).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from attrs import evolve

from newsdoc.cursor import Cursor
from newsdoc.gates import below, either, limit, opening
from newsdoc.grammar.dates import clock, find
from newsdoc.grammar.names import people
from newsdoc.letters import LOWER, UPPER
from newsdoc.lexicon import Lexicon, per_language, spoken
from newsdoc.model import Note, NoteKind, Person
from newsdoc.problems import Problem
from newsdoc.span import Match, Span

EDGES = " \t\r\n([)]*^#<:;-–—_"
"""Brackets, bullets and typesetting around the words of a note."""

TAIL = re.compile(r"#{1,3}[ ](?P<advisory>\w[^\r\n]{1,60})")
"""A heading of what dpa sends to editors below a story: "## Editorial contacts"."""

LONGEST = 1200
"""No note has more characters."""

SENTENCE = re.compile(rf"(?<=[{LOWER}][.;])[ \t\r\n]+(?=[{UPPER}])")
"""What stands between two sentences about contributors."""

NAME = re.compile(rf"[{UPPER}][\w'’-]{{1,30}}")
"""A surname alone, as the byline above has it whole."""

PLACE_EDGES = EDGES + ".,"

SHORT = 360
"""A note without a label is one or two sentences."""

LONGEST_HEADING = 70
"""A heading of the editorial tail is no longer."""

NEAR_END = 4
"""A line of reporters without a closing stands so many candidates from the end at the most."""

CLOSING = 160
"""How near to its end a line of contributors says so: a trailer may follow."""

LONGEST_DATE, SMALL = 60, 8
"""A line of date and time is no longer, nor the small words around it."""

LABELLED: tuple[NoteKind, ...] = ("kill", "embargo", "correction", "ednote", "advisory")
"""The kinds that a label tells, the gravest first."""

LABELS = tuple(f"notes.{kind}" for kind in LABELLED)
"""Their labels' lists."""


@per_language
def label(words: Lexicon) -> str:
    """A label and what must follow it; the group that took part is the kind."""
    kinds = "|".join(rf"(?P<{kind}>{words.any(f'notes.{kind}')})" for kind in LABELLED)
    return rf"""[\[(*^#]{{0,3}}[-–—]{{0,2}}[ \t]?(?:{kinds})
        (?: (?P<colon>[ \t]?[:–—]|[ \t][-_][ \t]|,[^:\r\n]{{1,40}}:)
          | (?=[ \t]+(?i:{words.any("notes.times")})\b) | (?=[ ][A-Z]{{2,5}}\d) | (?=[)\]]?(?:[\r\n]|\Z)) )"""


@per_language
def change(words: Lexicon) -> str:
    """A bracketed or dashed line that tells what changed or was wrong."""
    return rf"""(?:\(|\[|--?[ ]?)(?:(?P<advisory>{words.any("notes.changes")})
        |(?P<correction>(?:[^()\r\n]{{0,60}}?\b)?(?:{words.any("notes.corrects")})))\b"""


@per_language
def wording(words: Lexicon) -> str:
    """Words near its start that make a short line a note without a label."""
    reports, corrects = words.any("notes.reports"), words.any("notes.corrects", "notes.errors")
    return rf"""(?i:
        (?P<correction>(?:{reports})[ ][^\r\n.]{{1,120}}?[ ](?:{corrects}))
        |(?P<advisory>[(\[*]?(?:{words.any("notes.lines")})))\b"""


@per_language
def contribution(words: Lexicon) -> str:
    """How a line of contributors ends."""
    return rf"(?i:{words.any('contributors.closings')})\b[^.\r\n]{{0,40}}[.)]{{0,2}}(?=[ \t]*(?:[\r\n<]|\Z))"


@opening(*LABELS)
def labelled(cursor: Cursor) -> Note | None:
    """By its label: the words after a colon, or all of them."""
    found = cursor.match(label(cursor.language))
    if found is None:
        return None
    kind = kind_of(found)
    if kind == "advisory" and dated(cursor.block.after(found.span), cursor.language):
        return None  # "Update: May 3, 2020" is a timestamp
    span = cursor.take(because=f"opens with {found[kind].text!r}")
    words = (span.after(found.span) if found.get("colon") else span).strip(EDGES)
    until = until_when(span, cursor) if kind == "embargo" else None
    return Note(span, kind, words if len(words) else span, until)


def dated(span: Span, language: str) -> bool:
    """Whether nothing but a date stands there, a small word in front of it aside."""
    if len(span) > LONGEST_DATE:
        return False
    when = find(span, language)
    return when is not None and len(span.before(when.span)) <= SMALL and len(span.after(when.span)) <= SMALL


def until_when(span: Span, cursor: Cursor) -> datetime | None:
    """When an embargo ends; in doubt None, for midnight would break it."""
    when = find(span, cursor.language)
    if when is None:
        return None
    if when.value is None or (when.precision == "day" and span.search(clock(cursor.language))):
        cursor.problems.append(Problem(span, "unread-time", "when does it end?"))
        return None
    return when.value


@opening(signs="([-")
def changed(cursor: Cursor) -> Note | None:
    """By a bracket or a dash, and a word that tells what changed."""
    return said(cursor, cursor.match(change(cursor.language)))


@below("paragraph")
@limit(LONGEST_HEADING)
@opening(signs="#")
def heading(cursor: Cursor) -> Note | None:
    """A heading of an editorial tail."""
    return said(cursor, cursor.fullmatch(TAIL))


@limit(SHORT)
@opening("notes.reports", "notes.lines")
def worded(cursor: Cursor) -> Note | None:
    """By its first words."""
    return said(cursor, cursor.match(wording(cursor.language)))


def said(cursor: Cursor, found: Match | None) -> Note | None:
    """The note that says those words."""
    if found is None:
        return None
    span = cursor.take(because=f"says {found.span.text[-24:]!r}")
    return Note(span, kind_of(found), span.strip(EDGES))


@below("paragraph")
def contributor(cursor: Cursor) -> Note | None:
    """By how it ends, once the story has begun."""
    if spoken(cursor.ends(CLOSING), cursor.language, "contributors.closings") is None:
        return None
    found = cursor.tail(CLOSING).search(contribution(cursor.language))
    if found is None:
        return None
    span = cursor.take(found.span, because="names contributors")
    return Note(span, "contributor", span.strip(EDGES), None, tuple(named(span, cursor.language)))


@below("paragraph")
@limit(SHORT)
def reported(cursor: Cursor) -> Note | None:
    """By where its people reported from, in all of its sentences, at the end."""
    if cursor.left > NEAR_END or spoken(cursor.block.text, cursor.language, "contributors.reports") is None:
        return None
    sentences = cursor.block.strip(EDGES).split(SENTENCE)
    if not all(tuple(named(sentence, cursor.language)) for sentence in sentences):
        return None
    span = cursor.take(because="says where it was reported from")
    return Note(span, "contributor", span.strip(EDGES), None, tuple(named(span, cursor.language)))


@per_language
def said_of(words: Lexicon) -> str:
    """What stands behind the names: that they contributed, or where they reported from."""
    return rf"(?i:(?P<from>{words.any('contributors.reports')})|{words.any('contributors.closings')})\b"


@per_language
def another(words: Lexicon) -> str:
    """What stands between two who reported from two places."""
    verbs = words.any("contributors.reports")
    return rf",?[ ](?:{words.any('byline.and')})[ ](?=[^.;]{{2,60}}?[ ](?:{verbs})[ ])"


def named(span: Span, language: str) -> Iterator[Person]:
    """Those who contributed, sentence by sentence; "Lee reported from Bonn" names one and a place."""
    for sentence in span.split(SENTENCE):
        for clause in sentence.split(another(language)):
            yield from named_in(clause, language)


def named_in(clause: Span, language: str) -> Iterator[Person]:
    """Those whom a clause names, with the place from which they reported."""
    found = clause.search(said_of(language))
    names = (clause.before(found.span) if found else clause).strip(EDGES)
    signed = people(names, language)[0]
    place = clause.after(found.span).strip(PLACE_EDGES) if found and found.get("from") else None
    if place is None or not len(place):
        yield from signed
    elif signed or names.fullmatch(NAME):
        alone = signed or (Person(names, names),)
        yield from (evolve(person, span=person.span.to(place), location=place) for person in alone)


def kind_of(found: Match) -> NoteKind:
    """The kind whose group took part."""
    groups = found.found.groupdict()
    return next(kind for kind in LABELLED if groups.get(kind))


note = either("note", labelled, changed, heading, worded, contributor, reported, limit=LONGEST)
"""Claim a note of the desk."""
