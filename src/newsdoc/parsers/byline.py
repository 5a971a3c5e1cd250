"""Bylines: who wrote the story.

    byline = ["By"] people [line of roles or bodies]         (the grammar of newsdoc.grammar.names)

    By ANN LEE            By Ann Lee and Bo Ek Staff Writers        By The Associated Press
    Associated Press Writer

A block is a byline where it opens with "By" and the whole line fits, or where it
is a bare name under the headline and what stands around it says so.  A field of
a feed may also be a kicker ("TV: Ann Lee"), or a standfirst that names its writer
("..., reports Ann Lee").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.cursor import Cursor
from newsdoc.gates import above, below, either, limit, opening
from newsdoc.grammar.boxnames import solid_name, solid_people
from newsdoc.grammar.dates import find
from newsdoc.grammar.inverted import inverted
from newsdoc.grammar.names import Signed, read
from newsdoc.grammar.parts import label
from newsdoc.grammar.phrases import family_name, grammar
from newsdoc.grammar.places import is_city
from newsdoc.grammar.signers import (
    PROSE,
    age,
    body,
    dated,
    full,
    one_name,
    plain,
    prose_follows,
)
from newsdoc.grammar.standfirst import cued, kicked, told
from newsdoc.grammar.words import whole_words
from newsdoc.letters import LOWER, UPPER, late
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.listing import LINES_BELOW, in_header, text_follows, with_lines_below
from newsdoc.model import Byline, Person
from newsdoc.span import Span

LONGEST_BLOCK = 600
"""A byline of thirty people has so many characters; nothing longer is one."""

LONGEST_FIELD = 6000
"""A field has no more characters: a standfirst and the names of a whole newsroom."""

EARLY = 3
"""Names without a "By" sign within the first paragraphs: a summary may stand above them."""

MOST = 100
"""No story has more bylines: so many lines of names are a list, and are not read as one."""

TOP = 100
"""A header has no more blocks; so far down, names without a "By" are a list."""

HEADER = ("headline", "deck", "timestamp")
"""The blocks under which a bare line of names may stand."""

BETWEEN = ("caption", "boilerplate")
"""What pages put between these and the names, where the format tells that it is no text."""

STOPS = (".", "?", "!", ":")
"""What no bare line of names ends in."""

DASHES = ("-", "–", "—")
"""What none opens with: so does one of a list, and who signs below the text."""

SOLID = 3
"""A name in a script without blanks has so many letters, where a date alone tells that it is one."""

RIGHTS = re.compile(r"[©ⓒⒸ]|[(（][CcＣｃ][)）]")
"""A sign of copyright: a picture's, or a notice."""

SMALL = re.compile(rf"(?:(?<![\w'’])[{LOWER}]{{2,20}}[ \t]+){{3}}")
"""Three small words in a row: no names."""

BESIDE = re.compile(r"[|·•/–—-][ \t\u00a0]*[^\W\d_]")
"""The rest of a line whose date was claimed: "03.05.2021 | dpa"."""

BARS = "|·•/–—- "
"""What parts it from the date in front."""

ADDRESSED = re.compile(r"[^@\r\n]{0,99}\w@\w")
INITIALS = late(rf"\((?P<desk>[{LOWER}]{{2,5}}(?:,[ ][{LOWER}]{{2,5}}){{1,7}})\)")
COMMA = re.compile(",[ ]")
LEADING = r"[ \t\u00a0–—_*=^-]{0,9}"


# -- one field -----------------------------------------------------------------------


def byline_at(span: Span, language: str) -> Byline | None:
    """The byline that a field holds: a line, several lines, a kicker, or a standfirst."""
    if len(span) > LONGEST_FIELD:
        return None
    people = solid_people(span, language) or initials(span)
    people = people or (() if cue(span, language) else inverted(span, language))
    if people:
        return Byline(people[0].span.to(people[-1].span), people, ())
    for way in (opened, cued, kicked, people_only, told, sourced):
        for signed in way(span, language):
            if signed.span and (signed.people or signed.agencies):
                return Byline(signed.span, signed.people, signed.agencies)
    return None


def initials(span: Span) -> tuple[Person, ...]:
    """The initials of a desk in brackets: "(abc, de, fgh)"."""
    found = span.fullmatch(INITIALS)
    return tuple(Person(piece, piece) for piece in found["desk"].split(COMMA)) if found else ()


@per_language
def opener(words: Lexicon) -> str:
    """What opens a byline."""
    cues = words.any("byline.by", "byline.from")
    return rf"{LEADING}(?i:{cues})(?:(?=[:： \t\r\n\u00a0{UPPER}])|\Z)"


def cue(span: Span, language: str) -> bool:
    """Whether a word that opens bylines stands first, and no family name: "Van der Berg, Jan"."""
    opens = span.match(opener(language)) is not None and not span.text[0].islower()
    return opens and not family_name(whole_words(span), 0, grammar(language))


def opened(span: Span, language: str) -> Iterator[Signed]:
    """A field that starts with "By"."""
    if span.match(opener(language)):
        yield read(span, language)


def people_only(span: Span, language: str) -> Iterator[Signed]:
    """A field that is people, and perhaps a line or two of something else."""
    yield read(span, language)


@per_language
def source_label(words: Lexicon) -> str:
    """What names an agency that a piece was taken from."""
    return rf"(?:(?<![^\r\n])|(?<=[|·•/–—-][ ]))(?i:{words.any('signoff.sources')})[ \t]*[:：][ \t]*"


def sourced(span: Span, language: str) -> Iterator[Signed]:
    """A field that names its source: "Quelle: APA Kultur"."""
    label = span.search(source_label(language))
    line = next(span.after(label.span).lines()) if label else None
    agency = grammar(language)["agency"].at(whole_words(line), 0) if line and len(line) < PROSE else 0
    if line and agency:
        words = whole_words(line)[:agency]
        yield read(words[0].span.to(words[-1].span), language)


# -- a block of a story ----------------------------------------------------------------


@above("paragraph")
@below("headline")
@limit(PROSE - 1)
def solid(cursor: Cursor) -> Byline | None:
    """Names and what they are, or on a page above a date, in a script without blanks."""
    if cursor.seen["byline"] >= MOST:
        return None
    people = solid_people(cursor.block, cursor.language)
    below = cursor.ahead() if cursor.told == "aside" else None
    long = all(len(person.name) >= SOLID for person in people)  # "中東" is a section
    stamped = long and below is not None and dated(below, cursor.language)
    if not people or not (stamped or all(person.role for person in people)):
        return at_its_date(cursor)
    cursor.take(because="names at a date" if stamped else "names and what they are")
    return Byline(people[0].span.to(people[-1].span), people, ())


def at_its_date(cursor: Cursor) -> Byline | None:
    """A name in such a script in front of a date, which no blank parts: "川野一郎2025年1月13日"."""
    name = solid_name(cursor.block, cursor.language)
    when = find(cursor.block.after(name), cursor.language) if name else None
    if name is None or when is None or len(cursor.block.after(name).before(when.span).strip()):
        return None
    cursor.take(name, because="names at a date")
    return Byline(name, (Person(name, name),), ())


@above("byline")
@below("paragraph")
@limit(PROSE - 1)
def addressed(cursor: Cursor) -> Byline | None:
    """The same with an address, below a text that nobody signed above."""
    return solid(cursor) if cursor.match(ADDRESSED) else None


@opening("byline.by", "byline.from")
def by(cursor: Cursor) -> Byline | tuple[()] | None:
    """What opens with "By"."""
    if cursor.seen["byline"] >= MOST or not cursor.match(opener(cursor.language)):
        return None
    return after_by(cursor)


@above("byline", "paragraph")
@below("headline")
@limit(PROSE - 1)
@opening("signoff.sources")
def taken_from(cursor: Cursor) -> Byline | None:
    """An agency behind the label of a source, in the header; under a picture it is the picture's."""
    label = cursor.block.lstrip(BARS).match(source_label(cursor.language))
    rest = cursor.block.after(label.span) if label and cursor.previous in HEADER else None
    line = whole_words(rest) if rest else []
    if rest is None or not line or grammar(cursor.language)["agency"].at(line, 0) != len(line):
        return None
    return Byline(cursor.take(because="names its source"), (), (rest,))


@above("byline")
@below("headline")
@limit(PROSE - 1)
def bare(cursor: Cursor) -> Byline | None:
    """Names alone, near the top."""
    seen = cursor.seen
    return alone(cursor) if seen["paragraph"] < EARLY and seen.total() <= TOP else None


byline = either("byline", solid, addressed, by, taken_from, bare, limit=LONGEST_BLOCK)
"""Claim the names of the writers, and the lines of roles and bodies under them."""


def after_by(cursor: Cursor) -> Byline | tuple[()] | None:
    """A line that opens with "By", or a "By" with the names on the next line."""
    span, below = cursor.block, cursor.ahead()
    if below and span.rstrip(" \t:：").fullmatch(opener(cursor.language)):
        span = span.to(below)
    signed = read(span, cursor.language)
    if not signed.fits or not (signed.opened or named_by_role(cursor, signed)):
        return None
    if prose_follows(signed, cursor.language):
        return None
    if not all(map(full, signed.people)) and not (in_header(cursor) and one_name(signed)):
        return None
    if not signed.people and not any(body(agency, cursor.language) for agency in signed.agencies):
        return None
    if cursor.seen["byline"] and cursor.seen["paragraph"]:
        cursor.take(span, role="boilerplate", because="the byline of another story")
        return ()
    return claim(cursor, *with_lines_below(cursor, signed, span)[:2], "By and a name")


def named_by_role(cursor: Cursor, signed: Signed) -> bool:
    """Whether the opening is read as the role of the first: "Autorin/Autor Anna Maier"."""
    found = cursor.match(opener(cursor.language))
    role = signed.people[0].role if signed.people else None
    return found is not None and role is not None and role.stop <= found.span.stop


def alone(cursor: Cursor) -> Byline | None:
    """A line of names alone, where something beside it says that they sign."""
    language, span = cursor.language, cursor.block
    if span.text.endswith(STOPS) or span.text.startswith(DASHES) or span.search(RIGHTS):
        return None
    first = read(span, language)
    names = span.before(first.rest) if first.rest else span
    if first.opened or not first.fits or names.search(SMALL):
        return None
    if not all(plain(person, language) for person in first.people):
        return None
    span, signed, count = with_lines_below(cursor, first, span)
    because = evidence(cursor, signed, count)
    return claim(cursor, span, signed, because) if because else None


def evidence(cursor: Cursor, signed: Signed, count: int) -> str:
    """What beside some lines of names, or below them, says that they sign; "" for nothing."""
    below = cursor.ahead(count)
    if not signed.people and not signed.agencies:
        return ""
    rest, language = signed.rest, cursor.language
    if cursor.previous == "timestamp" and cursor.block.match(BESIDE):
        return "names behind a date"
    if any(part and dated(part, language) for part in (rest, below)) or (rest and rest.match(age(language))):
        return "names at a date"
    if signed.people and below and is_city(below, language) and dated_below(cursor, below):
        return "names at a place and a date"
    if any(p.role or p.affiliation or p.email or p.handle for p in signed.people):
        return "names and what they are"
    near = (*HEADER, *BETWEEN) if cursor.told == "aside" else HEADER
    if below is None or not in_header(cursor) or cursor.previous not in near:
        return ""
    if text_follows(cursor, count):
        return "names above the text"
    if not signed.people or (cursor.told == "aside" and below.match(label(language))):
        return ""  # or who is on a picture, above its credit
    if cursor.previous == "timestamp" and cursor.told == "aside":
        return "names below a date"
    return "names above the buttons of a page" if grammar(language)["stop"].at(whole_words(below), 0) else ""


def dated_below(cursor: Cursor, span: Span) -> bool:
    """Whether the line under that one below the block opens with a date."""
    below = (cursor.ahead(count) for count in range(1, LINES_BELOW + 2))
    last = next((line for line in below if line and line.start > span.start), None)
    return last is not None and dated(last, cursor.language)


def claim(cursor: Cursor, span: Span, signed: Signed, because: str) -> Byline | None:
    """Claim the names up to a date, and with them the mark in front of it."""
    if signed.span is None:
        return None
    cursor.take(span.before(signed.rest).rstrip() if signed.rest else span, because=because)
    return Byline(signed.span, signed.people, signed.agencies)
