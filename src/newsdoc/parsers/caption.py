"""Captions: what a picture shows, and whose picture it is.

    caption = [furniture] words [credit]  |  credit line-end words       (newsdoc.grammar.cutline)

    A ferry leaves the harbour on Monday. (AP Photo/Ann Lee)
    FILE - In this May 3, 2017 file photo, a ferry leaves the harbour.
    A ferry leaves the harbour
    Getty Images

A credit that calls itself one makes a caption of its block wherever it stands; a bare
"(AGENCY)" signs stories as well as pictures (newsdoc.whose).
"""

from __future__ import annotations

import re
from itertools import islice

from newsdoc.cursor import Cursor
from newsdoc.gates import below, either, limit, opening
from newsdoc.grammar.bars import name_before
from newsdoc.grammar.beside import Located
from newsdoc.grammar.cutline import CASELESS, locate, locate_in_line, pictured, traced
from newsdoc.grammar.names import read
from newsdoc.grammar.pages import finite, report
from newsdoc.grammar.parts import label
from newsdoc.grammar.signers import plain
from newsdoc.grammar.words import whole_words
from newsdoc.language import without_blanks
from newsdoc.letters import LOWER, UPPER, late
from newsdoc.lexicon import Lexicon, alternation, lexicon, per_language, spoken
from newsdoc.model import Caption
from newsdoc.span import Span
from newsdoc.whose import (
    FEWEST_WORDS,
    LINES_BELOW,
    LONGEST_LINE,
    NEAR_END,
    PROSE,
    SENTENCE_ENDS,
    amid_text,
    calls_itself,
    caption_label,
    captioned_below,
    ends_in_news,
    has_words,
    in_the_midst,
    near_end,
    of_story,
    signed_by_wire,
    signed_story,
    text_below,
    under_header,
    wordy,
)

LONGEST_BLOCK = 1500
"""No caption has more characters."""

LONGEST_SOLID = 120
"""In a script without blanks, where a character is half a word, a line above a credit has so many."""

LONGEST_AGENCY = 40
"""No agency has a longer name."""

LONGEST_TAIL = 80
"""The buttons at the end of a caption have no more characters."""

LONGEST_POSED = 200
"""A caption that says who stands where, and names nobody's credit, has no more characters."""

CLEAR = 9
"""So long a word for the kind of a picture means nothing else: "Archivbild", and not "file"."""

TWO = 2
"""So many who stand somewhere are on a picture, whatever they are called."""

UNCASED = late(rf"[{CASELESS}]{{3}}[\"”»]?\Z")
"""A word in a script without capitals."""

SAID = re.compile(r"\w{3}[.!?][ ]+\w[^.]{9}|[\"“„«»]\w[^\"“”„«»]{30}")
"""A second sentence, or words that somebody said."""

OPENINGS = ("credit.archive", "credit.captions", "credit.scene", "credit.shown", "credit.showing")
"""The lists of what opens a caption."""

S = r"[ \t\u00a0]"


# -- one field -----------------------------------------------------------------------


def caption_at(span: Span, language: str) -> Caption:
    """Any text as a caption: its words, and its credit where it has one."""
    words = without_furniture(span, language)
    return caption_of(span, words, locate(words, language), language)


def caption_of(span: Span, words: Span, located: Located | None, language: str) -> Caption:
    """The caption of `span`, whose `words` end in that credit."""
    if located is None:
        return Caption(span, words)
    text = located.text
    return Caption(
        span,
        without_furniture(text, language) if text else None,
        located.reading.credit,
    )


def without_furniture(span: Span, language: str) -> Span:
    """A caption without the counters, buttons and labels of a page in front of it."""
    for line in span.lines():
        rest = span.after(line).lstrip()
        if not len(rest) or not counter(line, language):
            break
        span = rest
    named = span.match(caption_label(language))
    if named and named.span.stop < span.stop:
        span = span.after(named.span)
    return without_buttons(span, language)


def counter(line: Span, language: str) -> bool:
    """Whether a line is a gallery's own: "View 6 images", "4 of 12 |", "2"."""
    known = lexicon(language).words("credit.gallery")
    return all(word.key in known or word.kind in ("number", "mark") for word in whole_words(line))


@per_language
def buttons(words: Lexicon) -> str:
    """Two and more buttons in a row."""
    return rf"(?:(?i:{words.any('credit.sharing')})(?!\w)[ \t\r\n\u00a0]{{0,9}}){{2,20}}"


@per_language
def tail(words: Lexicon) -> str:
    """Buttons and what is no word of the picture at the end: "Show more", "画像を見る(2枚)", "(12345)"."""
    button = rf"[【（(\[]?(?:{words.any('credit.tails')})(?:[ ]?[(（]\d{{1,3}}\w?[)）])?[】）)\]]?"
    number, address = r"[(]?\d{5,10}(?:-\d{1,6})?[)]?", r"[\w.+-]{1,40}@[\w.-]{3,40}"
    return rf"(?:{S}?{button}){{1,3}}\Z|{S}(?:{number}|{address})\Z"


def without_buttons(span: Span, language: str) -> Span:
    """A caption without two and more buttons in a row in front of it, and one behind it."""
    found = span.match(buttons(language))
    span = span.after(found.span) if found and found.span.stop < span.stop else span
    end = span.after(max(span.start, span.stop - LONGEST_TAIL)).search(tail(language))
    return span.before(end.span).rstrip() if end and end.span.start > span.start else span


# -- a block of a story ----------------------------------------------------------------


def credited(cursor: Cursor) -> Caption | None:
    """By a credit at the end."""
    block, language = cursor.block, cursor.language
    if not traced(block, language) and not ends_in_news(cursor.ends(LONGEST_AGENCY), language):
        return None
    if near_end(cursor) and signed_by_wire(cursor):
        return None
    own = locate_in_line(without_buttons(block, language), language)
    if own is None:
        return None
    reading = own.reading
    sure = pictured(reading, language) or (reading.sure and reading.signed and not reading.known)
    shown = sure and bool(cursor.seen["headline"])
    amid = in_the_midst(cursor, own)
    if cursor.seen["paragraph"] and signed_story(cursor) and not (own.reading.labelled or shown or amid):
        return None
    if shown or amid or (calls_itself(own) and not of_story(cursor, own)):
        return claim(cursor, block, "a picture credit", own)
    if under_header(cursor, own):
        return claim(cursor, block, "an agency under the header", own)
    return claim(cursor, block, "an agency behind no sentence", own) if amid_text(cursor, own) else None


@opening(*OPENINGS)
def opened(cursor: Cursor) -> Caption | None:
    """By its first words, or by those alone with the caption on the next line."""
    found = cursor.match(first_words(cursor.language))
    if found is None:
        return None
    below = cursor.ahead() if found.span.stop >= cursor.block.stop else None
    cutline = cursor.block.to(below) if below and len(below) <= LONGEST_LINE else cursor.block
    return claim(cursor, cutline, "words on the picture")


@limit(LONGEST_LINE)
def below_credit(cursor: Cursor) -> Caption | None:
    """By a credit with its label, and a caption with its own label below it."""
    named, below = captioned_below(cursor), cursor.ahead()
    if below is None or named is None:
        return None
    last = cursor.ahead(2) if named.span.stop >= below.stop else below
    located = locate(cursor.block, cursor.language)
    if last is None or located is None:
        return None
    words = without_furniture(below.to(last).after(named.span).lstrip(), cursor.language)
    span = cursor.block.to(last)
    cursor.take(span, because="a credit and a caption, each with its label")
    return Caption(span, words, located.reading.credit)


@below("headline")
@limit(LONGEST_LINE)
def above_credit(cursor: Cursor) -> Caption | None:
    """By a credit on the next lines."""
    found = behind_its_label(cursor) or credit_below(cursor)
    return claim(cursor, found[0], "a credit on the next line", found[1]) if found else None


@per_language
def position(words: Lexicon) -> str:
    """Where somebody stands on the picture, in brackets behind the name."""
    name = rf"(?:(?<![\w'’-])[{UPPER}][\w'’-]{{0,30}}[{LOWER}]|[{CASELESS}]{{2}})[\"”»]?"
    return rf"{name}[ ]?(?P<bracket>[(（](?i:{words.any('credit.positions')})[)）])(?![:：])"


@per_language
def kind(words: Lexicon) -> str:
    """That a picture is of the archive, or shows no event, in brackets; a short word at the end only."""
    said = words.words("credit.archive", "credit.extra")
    clear = alternation(word for word in said if len(word) >= CLEAR)
    return rf"[ ][(](?i:{clear}|(?:{alternation(said)})(?=[)][.]?\Z))[)]"


@below("paragraph")
@limit(LONGEST_POSED)
def posed(cursor: Cursor) -> Caption | None:
    """By who stands where, or what kind of picture it is: one sentence, and nobody reports or is quoted."""
    text, language = cursor.block.text, cursor.language
    if text.isascii() and "(" not in text:
        return None
    if not placed(cursor) and cursor.search(kind(language)) is None:
        return None
    if cursor.search(SAID) or spoken(text, language, "boilerplate.reports"):
        return None
    return claim(cursor, cursor.block, "says what the picture shows")


def placed(cursor: Cursor) -> bool:
    """Whether it tells where somebody stands, with the text below: two of them, or one with a full name.

    Parties stand left and right too: "The centre (right) has won the vote."
    """
    found = list(islice(cursor.block.find(position(cursor.language)), TWO))
    if not found or not text_below(cursor):
        return False
    return len(found) == TWO or full_name(cursor.block.before(found[0]["bracket"]).rstrip(), cursor.language)


def full_name(span: Span, language: str) -> bool:
    """Whether a full name ends a text, or a word long enough for one in a script without capitals."""
    if span.search(UNCASED):
        return True
    start = name_before(span, language)
    people = read(span.after(start), language).people if start is not None else ()
    return any(plain(person, language) for person in people)


caption = either(
    "caption", below_credit, credited, opened, posed, above_credit, limit=LONGEST_BLOCK, untold=True
)
"""Claim a cutline, told by its credit, by its first words, or by what stands around it."""


def claim(cursor: Cursor, span: Span, because: str, located: Located | None = None) -> Caption:
    """Claim a caption up to the end of `span`, whose credit was perhaps located already."""
    cursor.take(span, because=because)
    words = without_furniture(span, cursor.language)
    if located is None or words != span:
        return caption_at(span, cursor.language)
    return caption_of(span, words, located, cursor.language)


@per_language
def first_words(words: Lexicon) -> str:
    """The first words of a caption: "FILE - ", "In this May 3 photo provided by ..."."""
    kinds, taken = words.any("credit.labels"), words.any("credit.taken")
    scene = rf"(?:{words.any('credit.scene')})\b[^\r\n.]{{0,80}}?{S}(?i:{kinds})"
    return rf"""(?:{words.any("credit.archive")}){S}*(?:[:–—-]+(?:{S}|\Z)|：)
        | {caption_label(words.name).pattern}
        | (?i:{words.any("credit.showing")})[ ]?[:：](?:{S}|(?=\w))
        | (?:{words.any("credit.shown")})\b[^\r\n.]{{0,60}}?{S}(?i:{words.any("credit.own")}){S}(?:{taken})\b
        | {scene}(?:,|{S}(?:{taken})\b)"""


def behind_its_label(cursor: Cursor) -> tuple[Span, Located] | None:
    """A label alone, with the credit on the line below: "Foto:", "Ann Lee / AP"."""
    block, below = cursor.block, cursor.ahead()
    if below is None or len(below) > PROSE or not block.text.endswith((":", "：")):
        return None
    found = block.match(label(cursor.language))
    whole = block.to(below)
    located = locate(whole, cursor.language) if found and found.span.stop >= block.stop - 1 else None
    return (whole, located) if located and located.text is None else None


def credit_below(cursor: Cursor) -> tuple[Span, Located] | None:
    """The block with the lines below it, and its credit, where that is what those are.

    Inside the text, a sentence above a bare agency is a paragraph above a picture; and below
    the last of it, who signs without a label has written the story.
    """
    block, next_line = cursor.block, cursor.ahead()
    if next_line is None or len(next_line) > PROSE or len(block) < 2 * FEWEST_WORDS:
        return None
    if len(block) > LONGEST_SOLID and without_blanks(cursor.language):
        return None
    if cursor.seen["paragraph"] and signed_story(cursor):
        return None
    for count in range(1, LINES_BELOW + 1):
        below = cursor.ahead(count)
        if below is None or len(below) > PROSE or signs_below(cursor, below, count):
            return None
        whole = block.to(below)
        signs = traced(below, cursor.language) and wordy(block, cursor.language)
        located = locate(whole, cursor.language) if signs else None
        if located:
            above = its_credit(cursor, located, count) and not label_below(cursor, count + 1)
            return (whole, located) if above else None
    return None


@per_language
def signature(words: Lexicon) -> str:
    """What signs a story as well as a picture: "Quelle:", "Autor:", an agency alone."""
    label = rf"(?i:{words.any('signoff.sources', 'byline.by')})[ \u00a0]?[:：]"
    agency = alternation((*lexicon("agencies").words("news"), *words.words("agencies.news")))
    return rf"[(\[（【]?(?:{label}|(?:{agency})[)\]）】]?\.?\Z)"


def signs_below(cursor: Cursor, below: Span, count: int) -> bool:
    """Whether a line signs the story, with a sentence of it above: the last line, or one under a deck."""
    if not cursor.block.text.endswith(SENTENCE_ENDS):
        return False
    deck = cursor.previous in ("headline", "deck") and not cursor.seen["byline"]
    if deck and below.match(author(cursor.language)):
        return True
    told = cursor.seen["paragraph"] and cursor.left <= count
    return bool(told) and below.match(signature(cursor.language)) is not None


@per_language
def author(words: Lexicon) -> str:
    """What signs a story in its header: "Autor:"."""
    return rf"(?i:{words.any('byline.by')})[ \u00a0]?[:：]"


def label_below(cursor: Cursor, count: int) -> bool:
    """Whether a caption with its label follows a credit, which is that one's then."""
    below = cursor.ahead(count)
    return below is not None and below.match(caption_label(cursor.language)) is not None


def its_credit(cursor: Cursor, located: Located, count: int) -> bool:
    """Whether a credit `count` lines below is that of the block, by its words and the credit's."""
    block, reading = cursor.block, located.reading
    if located.text is None or located.text.stop > block.stop:
        return False
    sentence = cursor.seen["paragraph"] and block.text.endswith(SENTENCE_ENDS)
    below = cursor.ahead(count)
    apart = below is not None and not all(len(line.strip()) for line in block.to(below).lines())
    last = sentence and apart and cursor.left <= count and not located.in_brackets
    if last and (cursor.search(finite(cursor.language)) or cursor.search(report(cursor.language))):
        return False  # the story's last sentence, and whose its picture is; a caption has no blank line
    inside = cursor.left > count + NEAR_END
    if located.text.stop == block.stop and inside and sentence and located.in_brackets:
        return reading.signed or reading.sure
    if sentence and not reading.labelled and has_words(cursor.ahead(count + 1), cursor.ahead(count + 2)):
        return False
    signed = reading.signed and cursor.left > count
    if of_story(cursor, located):
        return False
    return calls_itself(located) and (not sentence or reading.labelled or reading.pictures or signed)
