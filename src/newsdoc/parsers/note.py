"""Notes of the desk: to editors, to readers, about corrections and embargoes.

    note        = [bracket] label (":" | "-" | "until" ...) words [bracket]
    change      = "(" ("Adds" | "Updates" | "Corrects" ...) words ")"
    tail        = "##" words
    contact     = label ":" words with an address or a number | label alone, and short lines of that below it
    contributor = words "contributed to this report" | names "reported from" place

    (Eds: Minor edits. With AP Photos.)
    EMBARGOED UNTIL 0001 GMT Feb. 3, 2023
    AP writers Ann Lee in Bonn and Bo Roe in Rome contributed to this report.

Sources: AP wire ("Eds:"), Reuters Handbook ("advisory lines"), Yonhap ("ATTN:").
The labels and words are the lexicon's (notes, contributors).
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from itertools import chain, takewhile

from newsdoc.cursor import STOPPED, Cursor
from newsdoc.gates import below, either, limit, opening
from newsdoc.grammar.calendars import AMBIGUOUS
from newsdoc.grammar.clocks import clock
from newsdoc.grammar.contributors import EDGES, SENTENCE, named
from newsdoc.grammar.dates import find
from newsdoc.grammar.names import read
from newsdoc.grammar.pages import finite, report
from newsdoc.grammar.reached import REACHED
from newsdoc.lexicon import Lexicon, alternation, lexicon, per_language, spoken
from newsdoc.model import Note, NoteKind, Person
from newsdoc.problems import Problem
from newsdoc.span import Match, Span

TAIL = re.compile(r"#{1,3}[ ](?P<advisory>\w[^\r\n]{1,60})")
"""A heading of what dpa sends to editors below a story: "## Editorial contacts"."""

ITEM = re.compile(r"[-*•][ ]\[")
"""A link in a list below such a heading."""

LONGEST = 1200
"""No note has more characters."""

SHORT = 360
"""A note without a label is one or two sentences."""

LONGEST_LABEL, LONGEST_CONTACT, MOST_CONTACTS = 40, 120, 24
"""A label alone, a line of whom to ask, and how many of these stand below one."""

FEW = 5
"""A line of so many words that ends in a full stop is a name: "Bund der Imker e.V."."""

LONGEST_HEADING = 70
"""A heading of the editorial tail is no longer."""

AT_END, ENDINGS = 1, ("filler", "note", "signoff")
"""A line of reporters without a closing stands so near to the end, or below one of these."""

BLANKS = re.compile(r"[ \t\u00a0]")

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
    return rf"""[\[(（【〔*^#+]{{0,3}}[-–—]{{0,2}}[ \t]?(?:{kinds})(?:[ ]\([^()\r\n]{{1,30}}\)(?=:))?
        (?: (?P<colon>[ \t\u00a0]?[:：–—]|[ \t][-_][ \t]|,[^:\r\n]{{1,40}}:|[\]】〕](?=[ \t]?\w)
              |[ ](?:\w{{1,6}}[ ])?\d{{1,2}}[.:h]\d\d[^:\r\n]{{0,12}}:)
          | (?(embargo)(?=[ \t]+\d)|(?!))
          | (?=[ \t]+(?i:{words.any("notes.times")})\b) | (?=[ ][A-Z]{{2,5}}\d) | (?=[)\]]?(?:[\r\n]|\Z)) )"""


@per_language
def change(words: Lexicon) -> str:
    """A bracketed or dashed line that tells what changed or was wrong."""
    return rf"""(?:\(|\[|--?[ ]?|/)(?:(?P<advisory>{words.any("notes.changes")})
        |(?P<correction>(?:[^()\r\n]{{0,60}}?\b)?(?:{words.any("notes.corrects")})))\b"""


@per_language
def wording(words: Lexicon) -> str:
    """Words near its start that make a short line a note without a label."""
    pieces, ours = words.any("notes.pieces"), alternation((*agencies(), *words.words("notes.ourselves")))
    corrects, errors = words.any("notes.corrects"), words.any("notes.errors")
    own_error = rf"(?<!\w)(?:{ours})[ ](?:\w{{1,12}}[ ]){{0,2}}?(?:{errors})"
    about = rf"(?:{words.any('notes.reports')})[ ](?:\w{{1,20}}[ ]){{0,3}}?(?:{pieces})\b"
    version = rf"(?:{words.any('notes.versions')})[ ](?:[\w'’-]{{1,20}}[ ]){{0,3}}?(?:{pieces})"
    ending = rf"[^\r\n.:]{{0,60}}(?::|[ ](?:{words.any('notes.below')})\.?)|"
    return rf"""(?i:
        (?P<correction>{about}[^\r\n.]{{1,120}}?(?:[ ](?:{corrects})|{own_error})
            |[(\[*]?(?:{words.any("notes.corrected")}|{version})
            |(?:{words.any("notes.first")})[^\r\n]{{1,160}}?\b(?:{words.any("notes.righted")}))
        |(?P<advisory>[(\[*/]?(?:{words.any("notes.lines")})|(?:{words.any("notes.resent")})(?:{ending})\Z))
        (?!\w)"""


@cache
def agencies() -> tuple[str, ...]:
    """The agencies that may say that they were wrong."""
    return lexicon("agencies").words("news")


NUMBER = (
    r"(?<![\d$€£])(?=(?:[()+ ./-]{0,2}\d){7})\(?\+?\d{2,4}\)?[ ./-]{1,2}\d{2,8}"
    r"(?:[ ./-]\d{2,8}){0,3}(?!\d|[ ]?(?:%|per))"
)
"""How to call somebody: seven figures and more; "12-10" is a score."""


@per_language
def contact(words: Lexicon) -> str:
    """Whom to ask about a release, and how."""
    return rf"(?:{words.any('notes.contacts')})[ \t]?:(?=[^\r\n]{{0,200}}?(?:\w@\w|{NUMBER}))"


@per_language
def contacts(words: Lexicon) -> str:
    """What stands above whom to ask."""
    return rf"(?i:{words.any('notes.contacts')})"


@per_language
def contribution(words: Lexicon) -> str:
    """How a line of contributors ends."""
    return rf"(?i:{words.any('contributors.closings')})\b[^.\r\n]{{0,40}}[.)]{{0,2}}(?=[ \t]*(?:[\r\n<]|\Z))"


@per_language
def closing(words: Lexicon) -> str:
    """How one ends that names somebody, at the very end."""
    return rf"(?<=[ ])(?:{words.any('contributors.last')})[.)]{{0,2}}\Z"


@opening(*LABELS)
def labelled(cursor: Cursor) -> Note | None:
    """By its label: the words after a colon, or all of them."""
    found = cursor.match(label(cursor.language))
    if found is None:
        return None
    kind = kind_of(found)
    if kind == "advisory" and dated(cursor.block.after(found.span), cursor.language):
        return None  # "Update: May 3, 2020" is a timestamp
    items = with_items(cursor) if cursor.fullmatch(TAIL) else None
    span = cursor.take(items or up_to_another(cursor, kind), because=f"opens with {found[kind].text!r}")
    words = (span.after(found.span) if found.get("colon") else span).strip(EDGES)
    kind = "kill" if kind == "ednote" and words.match(killing(cursor.language)) else kind
    until = until_when(span, cursor) if kind == "embargo" else None
    return Note(span, kind, words if len(words) else span, until)


@per_language
def killing(words: Lexicon) -> str:
    """An order to kill a story."""
    return rf"(?i:{words.any('notes.killing')})(?!\w)"


def up_to_another(cursor: Cursor, kind: NoteKind) -> Span:
    """A note up to the end of its bracket, or a line that opens one of another kind: "EMBARGOED ..."."""
    block = cursor.block
    first, *lines = block.lines()
    if lines and bracketed(first):
        return first
    for line in lines:
        found = line.match(label(cursor.language))
        if found and kind_of(found) != kind:
            return block.before(line)
    return block


def bracketed(line: Span) -> bool:
    """Whether a line is a note in brackets by itself: what is wrapped below it may be the headline."""
    text = line.text.rstrip()
    closed = text.count("(") == text.count(")") and text.count("[") == text.count("]")
    return closed and text.startswith(("(", "[")) and text.endswith((")", "]"))


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
    if when.ambiguous:
        cursor.problems.append(Problem(when.date, "ambiguous-date", AMBIGUOUS))
    return when.value


@opening(signs="([-/")
def changed(cursor: Cursor) -> Note | None:
    """By a bracket or a dash, and a word that tells what changed."""
    return said(cursor, cursor.match(change(cursor.language)))


@below("paragraph")
@limit(LONGEST_HEADING)
@opening(signs="#")
def heading(cursor: Cursor) -> Note | None:
    """A heading of an editorial tail, and the links below it."""
    found = cursor.fullmatch(TAIL)
    if found is None:
        return None
    span = cursor.take(with_items(cursor), because=f"says {found.span.text[-24:]!r}")
    return Note(span, "advisory", span.strip(EDGES))


def with_items(cursor: Cursor) -> Span:
    """A heading with the links right below it."""
    last, count = cursor.block, 1
    while (below := cursor.ahead(count)) is not None and below.match(ITEM):
        last, count = below, count + 1
    return cursor.block.to(last)


@limit(SHORT)
@opening("notes.reports", "notes.lines", "notes.corrected", "notes.versions", "notes.first", "notes.resent")
def worded(cursor: Cursor) -> Note | None:
    """By its first words."""
    return said(cursor, cursor.match(wording(cursor.language)))


def said(cursor: Cursor, found: Match | None) -> Note | None:
    """The note that says those words."""
    if found is None:
        return None
    span = cursor.take(because=f"says {found.span.text[-24:]!r}")
    return Note(span, kind_of(found), span.strip(EDGES))


@limit(SHORT)
@opening("notes.contacts")
def contacted(cursor: Cursor) -> Note | None:
    """By whom to ask, with an address or a number."""
    found = cursor.match(contact(cursor.language))
    if found is None:
        return None
    span = cursor.take(because="says whom to ask")
    return Note(span, "advisory", span.after(found.span).strip(EDGES))


@below("paragraph")
@limit(LONGEST_LABEL)
@opening("notes.contacts")
def contact_box(cursor: Cursor) -> Note | None:
    """By a label alone, and short lines below it, with an address or a number among them."""
    if not cursor.block.rstrip(" :").fullmatch(contacts(cursor.language)):
        return None
    below = (cursor.ahead(count) for count in range(1, MOST_CONTACTS + 1))
    box = list(takewhile(lambda it: it is not None and of_contact(it, cursor.language), below))
    reached = [line for line in box if line is not None and line.search(REACHED)]
    if not reached or cursor.left - len(box) > AT_END:
        return None
    span = cursor.take(cursor.block.to(reached[-1]), because="says whom to ask")
    return Note(span, "advisory", span.after(cursor.block).strip(EDGES))


def of_contact(line: Span, language: str) -> bool:
    """Whether a line may say whom to ask, and is no sentence."""
    sentence = line.search(STOPPED) and len(line.text.split()) > FEW
    told = sentence or line.search(finite(language)) or line.search(report(language))
    return len(line) <= LONGEST_CONTACT and not told


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
def helped(cursor: Cursor) -> Note | None:
    """By a verb behind nothing but people, on the last line."""
    found = cursor.tail(CLOSING).search(closing(cursor.language)) if cursor.left <= AT_END else None
    signed = read(cursor.block.before(found.span).strip(EDGES), cursor.language) if found else None
    if signed is None or not signed.fits or signed.rest or not signed.people or not full_names(signed.people):
        return None
    span = cursor.take(because="names contributors")
    return Note(span, "contributor", span.strip(EDGES), None, signed.people)


@below("paragraph")
@limit(SHORT)
def reported(cursor: Cursor) -> Note | None:
    """By where its people reported from, in all of its sentences, at the end or below a rule."""
    if cursor.left > AT_END and cursor.previous not in ENDINGS:
        return None
    if spoken(cursor.block.text, cursor.language, "contributors.reports") is None:
        return None
    sentences = cursor.block.strip(EDGES).split(SENTENCE)
    people = [tuple(named(sentence, cursor.language)) for sentence in sentences]
    if not all(people) or (cursor.previous not in ENDINGS and not all(map(full_names, people))):
        return None
    span = cursor.take(because="says where it was reported from")
    return Note(span, "contributor", span.strip(EDGES), None, tuple(chain.from_iterable(people)))


def full_names(people: tuple[Person, ...]) -> bool:
    """Whether each has a first name: a word alone may be anybody."""
    return all(BLANKS.search(person.name.text) for person in people)


def kind_of(found: Match) -> NoteKind:
    """The kind whose group took part."""
    groups = found.found.groupdict()
    return next(kind for kind in LABELLED if groups.get(kind))


note = either(
    "note",
    labelled, changed, heading, worded, contacted, contact_box, contributor, helped, reported,
    limit=LONGEST,
)
"""Claim a note of the desk."""
