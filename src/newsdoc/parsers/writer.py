"""Lines about the writer, below the text: a sign-off of a paper's own.

    writer = how to reach the writer | address | NAME "is a" role ... | NAME "covers" ... "for" body
           | "—" NAME | "(" NAME ")" | "(By" NAME ")"
           | "--" [NAME ","] newsroom telephone
           | (label | NAME) button* paragraph               (a box on a page)

    Reach Ann Lee at alee@example.com or 555-0142.
    Ann Lee is a reporter for the River News.
    — Ann Lee, River News            [김하늘 기자]
"""

from __future__ import annotations

import re
from itertools import islice

from newsdoc.cursor import Cursor
from newsdoc.gates import either, limit, opening
from newsdoc.grammar.boxnames import solid_people
from newsdoc.grammar.names import read
from newsdoc.grammar.signers import ended, plain
from newsdoc.letters import LOWER, UPPER
from newsdoc.lexicon import Lexicon, per_language, spoken
from newsdoc.model import Person, SignOff
from newsdoc.span import Span

LONGEST, LONGEST_NAMES = 300, 80
"""No line about a writer has more characters, nor names alone."""

NEAR_END = 4
"""It stands so many candidates from the end at the most."""

ADDRESS = re.compile(
    r"""(?P<twice>\(\()?[\w.+-]{1,60}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}
        (?(twice)(?:[;,][^()\r\n]{0,200})?\)\))""",
    re.VERBOSE,
)
"""An e-mail address alone on its line, or with a telephone between double brackets, as at Reuters."""

REACHED = re.compile(r"@|\d{3}[-. ]\d{2}")
"""A part of an address or of a telephone number."""

DESK = re.compile(
    r"""(?:\({1,2}[ ]?-{0,2}|-{1,2})[ ]?(?:(?P<name>[A-Z][^\r\n:(),\d]{3,40}),[ ])?
        (?P<room>[A-Z][^\r\n:(),\d]{3,50}?),?[ ]{1,2}
        (?![12]\d{3}[ ]?-)(?=\(?\+|(?:[ ()-]{0,3}\d){7})
        (?:\(\+?\d{1,5}\)[ ]?)?\+?\d[\d -]{4,20}\d\){0,2}""",
    re.VERBOSE,
)
"""A newsroom behind dashes or brackets, with its telephone, of seven figures or with a plus; years
are none: "-- Bonn Newsroom +49 228 26097150" (RCV1)."""

BLANKS = re.compile(r"[ \t\u00a0]")

NEAR_BOX = 3
"""What a box says stands so many blocks below its first line at the most: buttons come between."""

OPENING = 30
"""What the writer is stands so near to the start, where no name does."""

TRIED = 9
"""So many places where the name stands are looked at."""

CLOSED = re.compile(r"[ \t]*(?:[\r\n,|·/–-]|\Z)")
"""What stands behind a name that is no part of a sentence."""

SHORTEST_BOX, LONGEST_BOX, SHORTEST_NAME = 60, 400, 3
"""How long it is, and how long a name that comes back in it."""

LISTED = ("paragraph", "subhead", "byline")
"""The blocks that the items of a list of names are."""

BESIDE = "()[]（）［］【】/-–—· "
"""Brackets and dashes around names."""


@per_language
def contact(words: Lexicon) -> str:
    """How to reach the writer: a verb, and an address or an account."""
    return rf"(?:{words.any('contributors.contact')})\b[^\r\n]{{0,80}}?(?:@|[\w.]+@[\w.]+)"


@per_language
def reach(words: Lexicon) -> str:
    """Where somebody can be reached."""
    return rf"(?i:{words.any('contributors.reach')})(?!\w)"


@per_language
def occupation(words: Lexicon) -> str:
    """A name, and what its bearer is, or covers and for whom."""
    word = rf"[{UPPER}][\w'’.-]{{0,20}}"
    name = rf"{word}(?:[ ](?:[{LOWER}]{{1,3}}[ ]){{0,2}}{word}){{1,3}}"
    role = rf"(?:[\w'’-]{{1,20}}[ ]){{0,4}}?(?i:{words.any('byline.heads')})(?!\w)"
    covers, body = words.any("contributors.covers"), words.any("byline.for")
    return rf"""(?P<name>{name}),?[ ](?:(?:{words.any("contributors.being")})[ ](?:{role})
        |(?:{covers})[ ][^\r\n.]{{0,60}}?(?<=[ ])(?:{body})[ ](?:the[ ])?[{UPPER}])"""


@opening("contributors.contact")
def reached(cursor: Cursor) -> SignOff | None:
    """By how to reach the writer."""
    found = cursor.match(contact(cursor.language))
    return claim(cursor, "says how to reach the writer") if found else None


def reachable(cursor: Cursor) -> SignOff | None:
    """By where the writer can be reached: words, near the end, with a number or an address."""
    if cursor.left > NEAR_END or not cursor.search(REACHED):
        return None
    if not spoken(cursor.block.text, cursor.language, "contributors.reach"):
        return None
    found = cursor.search(reach(cursor.language))
    if found is None or not of_somebody(cursor.block.before(found.span).strip(), cursor.language):
        return None
    return claim(cursor, "says where to reach the writer")


def of_somebody(subject: Span, language: str) -> bool:
    """Whether the words in front of "can be reached at" may be a writer: no hotline, no island."""
    if not subject.search(BLANKS) or subject.text.endswith("."):
        return True  # a pronoun, or a sentence about the writer
    people = read(subject, language).people
    return any(person.role or plain(person, language) for person in people) or bool(
        spoken(subject.text, language, "byline.heads")
    )


def described(cursor: Cursor) -> SignOff | None:
    """By what the writer is, with a full name, near the end.

    Of whom the story tells, the name stands above, and the byline's is another.
    """
    found = cursor.match(occupation(cursor.language)) if cursor.left <= NEAR_END else None
    if found is None or spoken(cursor.block.text, cursor.language, "boilerplate.reports"):
        return None
    if above(cursor, found["name"]) != bool(cursor.seen["byline"]):
        return None
    return claim(cursor, "says what the writer is", (Person(found["name"], found["name"]),))


def addressed(cursor: Cursor) -> SignOff | None:
    """By an address alone, near the end."""
    alone = cursor.left <= NEAR_END and cursor.fullmatch(ADDRESS)
    return claim(cursor, "the writer's address") if alone else None


@opening(signs="-(")
def desk(cursor: Cursor) -> SignOff | None:
    """By the newsroom's telephone, near the end."""
    found = cursor.fullmatch(DESK) if cursor.left <= NEAR_END else None
    if found is None or not spoken(found["room"].text, cursor.language, "contributors.rooms"):
        return None
    name = found.get("name")
    people = read(name, cursor.language).people if name else ()
    return claim(cursor, "the newsroom's telephone", people)


def above(cursor: Cursor, name: Span) -> bool:
    """Whether a name stands above, in any case: "By ANN LEE"."""
    words = re.compile(re.escape(name.text), re.IGNORECASE)
    return words.search(cursor.source.text, 0, name.start) is not None


@per_language
def by_line(words: Lexicon) -> str:
    """A byline between brackets: "(By Ann Lee)" at CNA."""
    return rf"[(（](?i:{words.any('byline.by')})[ ](?P<names>[^()（）\r\n]{{3,80}})[)）]"


@opening(signs="(（")
def signed(cursor: Cursor) -> SignOff | None:
    """By a byline between brackets, near the end."""
    found = cursor.fullmatch(by_line(cursor.language)) if cursor.left <= NEAR_END else None
    known = read(found["names"], cursor.language) if found else None
    if known is None or not known.fits or not known.people:
        return None
    return claim(cursor, "a byline between brackets", known.people)


@per_language
def presented(words: Lexicon) -> str:
    """What stands alone above a box about the writer: "About the author", "Die Autorin"."""
    return rf"(?i:{words.any('contributors.boxes')})[ ]?[:：]?"


@limit(LONGEST_NAMES)
def boxed(cursor: Cursor) -> SignOff | None:
    """By a box on a page: a label or the name that signed above, and below it what the writer is."""
    if cursor.told != "aside":
        return None
    labelled = cursor.opens("contributors.boxes") and cursor.fullmatch(presented(cursor.language))
    if not labelled and not signed_above(cursor, cursor.block):
        return None
    at = next((at for at in range(1, NEAR_BOX + 1) if about(cursor, at, bool(labelled))), None)
    last = cursor.ahead(at) if at else None
    if at is None or last is None or (labelled and text_below(cursor, at)):
        return None
    people = () if labelled else read(cursor.block, cursor.language).people
    return SignOff(cursor.take(last, role="signoff", because="a box about the writer"), "credit", (), people)


def text_below(cursor: Cursor, count: int) -> bool:
    """Whether two paragraphs stand below that one: "The author" is a heading of the story then."""
    below = (cursor.ahead(at) for at in range(count + 1, count + 2 * NEAR_BOX))
    return sum(line is not None and len(line) >= SHORTEST_BOX and ended(line) for line in below) > 1


def about(cursor: Cursor, count: int, labelled: bool) -> bool:
    """Whether the paragraph so many blocks below is about a writer: of a role, or of a name above it."""
    line = cursor.ahead(count)
    if line is None or not SHORTEST_BOX <= len(line) <= LONGEST_BOX:
        return False
    if labelled or spoken(line.text[:OPENING], cursor.language, "byline.heads"):
        return True
    names = [word for word in cursor.block.text.split(" ") if len(word) >= SHORTEST_NAME]
    return any(name.casefold() in line.text.casefold() for name in names)


@per_language
def cue(words: Lexicon) -> str:
    """What opens a byline, with the names in front of another."""
    return rf"[ \t]*(?i:{words.any('byline.by', 'byline.from')})[ \t:][^\r\n]{{0,{LONGEST_NAMES}}}"


def signed_above(cursor: Cursor, name: Span) -> bool:
    """Whether a bare name stands above too, behind a "By" or first on its line, with no text behind it."""
    language, source = cursor.language, cursor.source
    people = read(name, language).people
    if len(people) != 1 or people[0].name != name or not plain(people[0], language):
        return False
    words = re.compile(re.escape(name.text), re.IGNORECASE)
    for found in islice(source.span(0, name.start).find(words), TRIED):
        near = source.text[max(0, found.span.start - LONGEST_NAMES) : found.span.start]
        line = source.span(found.span.start - len(near) + 1 + max(map(near.rfind, "\r\n")), found.span.start)
        if line.fullmatch(cue(language)) or (not line.strip() and source.span(found.span.stop).match(CLOSED)):
            return True
    return False


@limit(LONGEST_NAMES)
def named(cursor: Cursor) -> SignOff | None:
    """By names between brackets or behind a dash, or with what they are, on the last line.

    Below what is no sentence they are the last of a list.
    """
    language, line = cursor.language, cursor.block.lstrip(BESIDE)
    set_off = line != cursor.block
    line = line.strip(BESIDE) if set_off else line
    if cursor.left or "/" in line.text or "。" in line.text or line.text.endswith("."):
        return None
    if cursor.previous in LISTED and not cursor.ended:
        return None
    solid, signed = solid_people(line, language), read(line, language)
    said_more = (signed.opened or signed.agencies) and not set_off
    if not solid and (not signed.fits or signed.rest or said_more):
        return None
    people = solid or signed.people
    if not people or not all(person.role or (set_off and plain(person, language)) for person in people):
        return None
    return claim(cursor, "nothing but names", people, () if solid else signed.agencies)


def claim(
    cursor: Cursor, because: str, people: tuple[Person, ...] = (), agencies: tuple[Span, ...] = ()
) -> SignOff:
    """Claim the line as a credit."""
    return SignOff(cursor.take(role="signoff", because=because), "credit", agencies, people)


writer = either(
    "writer", reached, reachable, boxed, described, addressed, desk, signed, named,
    limit=LONGEST, below=frozenset(("paragraph",)),
)
"""Claim a line that says who wrote the story, or how to reach the writer."""
