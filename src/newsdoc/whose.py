"""Whose a name at the end of a line is: it credits a picture, or it signs the story.

    calls itself    "Photo: Ann Lee", "Getty Images", "Ann Lee/AP"     a picture's, wherever it stands
    of the story    "© 2021 AFP", "He agreed. (AFP)"                   no picture's
    amid the text   "A ferry at the bridge (AFP)", with text below     a picture's: the line is no sentence
    under a header  "A ferry at the bridge. (AFP)", above the text     a picture's
    with a caption  "Image source, Ann Lee" above "Image caption, ..."     a picture's
    says it all     "A waste of money." (AFP), briefs signed alike     no picture's
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.cursor import Cursor
from newsdoc.grammar.bars import picture_words
from newsdoc.grammar.beside import Located
from newsdoc.grammar.cutline import LONGEST_GIVEN, instead, kinds
from newsdoc.grammar.words import whole_words
from newsdoc.language import without_blanks
from newsdoc.letters import UPPER
from newsdoc.lexicon import Lexicon, lexicon, per_language, spoken
from newsdoc.span import Match, Span

LONGEST_LINE = 300
"""A line above a lone credit is a caption up to this length; a longer one is a paragraph."""

LONGEST_SENTENCE = 160
"""And one between paragraphs that ends a sentence, with a bare agency behind it."""

FEWEST_WORDS = 4
"""A line above a lone credit has so many words, or it is a button or a heading."""

LONGEST_HEADING = 80
"""No heading between paragraphs is longer."""

LINES_BELOW = 3
"""A credit may be cut into so many lines: "(", "Photo:", "Ann Lee)"."""

PROSE = 120
"""A line this long below a caption is the text of the story."""

SENTENCE = 30
"""A line so long that ends a sentence is a paragraph of the story."""

NEAR_END = 4
"""So many candidates from the end, who signs may sign the story."""

STOP = re.compile(r"[.!?][\"'”’)]{0,2}\s|。")
"""The end of a sentence, and something behind it."""

SENTENCE_ENDS = (".", "?", "!", "。", ".”", '."', "。」")

LONE = re.compile(r"\((?P<name>[^()\r\n]{1,40})\)\.?\Z")
LONGEST_LONE = 43
"""What stands in brackets at the end, and how long it is with them."""

WORD = re.compile(r"\w{1,30}")

S = r"[ \t\u00a0]"

LABEL_NEAR = 240
"""A label of a credit stands so near to the end."""

QUOTED = re.compile(r"[\"“„«»「『][^\"“”„«»「」『』]*[\"”“»«」』]")
"""Nothing but a quotation: what a paper or an agency said, in a press review."""

BRIEFS = 2000
"""Briefs stand so near to one another."""

HEADER = ("headline", "deck", "timestamp", "byline", "caption")
"""The blocks under which a line with a bare agency is a caption."""


@per_language
def caption_label(words: Lexicon) -> str:
    """What a page writes in front of a caption."""
    return rf"(?:{words.any('credit.captions')})(?:{S}{{0,3}}[,:]{S}{{0,3}}|{S}+(?=[{UPPER}\d]))"


@per_language
def source(words: Lexicon) -> str:
    """What a page writes in front of a credit that stands above its caption: "Image source,"."""
    return rf"(?i:{words.any('credit.sources')})[,:]{S}*(?=\w)"


def captioned_below(cursor: Cursor) -> Match | None:
    """The label of the caption below, where a credit with its own label stands above it."""
    below = cursor.ahead() if cursor.match(source(cursor.language)) else None
    return below.match(caption_label(cursor.language)) if below else None


def near_end(cursor: Cursor) -> bool:
    """Whether who signs here may sign the story: the text stands above, and little below."""
    return bool(cursor.seen["paragraph"]) and cursor.left <= NEAR_END


def ends_in_news(tail: str, language: str) -> bool:
    """Whether a text ends in the name of a news agency."""
    last = tail.rsplit(None, 1)[-1:]
    if not last or last[0].lstrip("-–—") not in last_words(language):
        return False
    return tail.lstrip("-–—").endswith(news_names(language))


@cache
def news_names(language: str) -> tuple[str, ...]:
    """The names of the news agencies."""
    return (*lexicon("agencies").words("news"), *lexicon(language).words("agencies.news"))


@cache
def last_words(language: str) -> frozenset[str]:
    """The last words of those names."""
    return frozenset(name.split()[-1] for name in news_names(language))


def signed_by_wire(cursor: Cursor) -> bool:
    """Whether a news agency in brackets ends the block and no label stands near: a cheap look."""
    if signing(cursor) not in news(cursor.language):
        return False
    return spoken(cursor.ends(LABEL_NEAR), cursor.language, "credit.labels") is None


@cache
def news(language: str) -> frozenset[str]:
    """The agencies that file stories and do not live by pictures."""
    return frozenset(news_names(language)) - frozenset(picture_words(language))


@cache
def houses() -> frozenset[str]:
    """The papers and broadcasters that sign for their own people."""
    return frozenset(lexicon("agencies").words("houses"))


def signed_story(cursor: Cursor) -> bool:
    """Whether a word in brackets, no agency of pictures, ends the block: it signs the text."""
    return signing(cursor) not in ("", *picture_words(cursor.language))


def signing(cursor: Cursor) -> str:
    """The word or agency in brackets behind a sentence, or behind the last of the text; "" for none."""
    lone = LONE.search(cursor.ends(LONGEST_LONE))
    name = lone["name"] if lone else ""
    if WORD.fullmatch(name) is None and name not in news(cursor.language) | houses():
        return ""
    return name if cursor.search(STOP) or not text_below(cursor) else ""


def calls_itself(located: Located) -> bool:
    """Whether a credit says that it is one: a label, a picture agency, a name and an agency."""
    reading = located.reading
    if reading.prose or (located.text is None and not reading.proven):
        return False
    return reading.labelled or reading.pictures or (reading.known and reading.signed)


def in_the_midst(cursor: Cursor, own: Located) -> bool:
    """Whether a short line between paragraphs ends as no paragraph there does.

    "... of the river. © Riverpix", "... on Monday. Ann Lee (Reuters)", "... in 1998. Supplied".
    """
    reading = own.reading
    if not cursor.seen["paragraph"] or near_end(cursor) or own.text is None or cursor.size > LONGEST_LINE:
        return False
    if reading.notice:
        return not reading.prose and not reading.dated
    if not (own.text.text.endswith(SENTENCE_ENDS) and reading.known):
        return False
    given = cursor.block.text.casefold().endswith(instead(cursor.language))
    return given or (reading.signed and len(reading.credit.agencies) == 1)


def of_story(cursor: Cursor, located: Located) -> bool:
    """Whether a sign of copyright tells whose story it is and not whose picture.

    It has a year, no words in front or no agency behind; or it stands behind a long text, or below
    the text behind a sentence or a few words.
    """
    reading, text = located.reading, located.text
    if not reading.notice:
        return False
    if text is None or not reading.known or reading.dated:
        return True
    ended = text.text.endswith(SENTENCE_ENDS)
    if cursor.seen["paragraph"] and not text_below(cursor):
        return ended or not wordy(text, cursor.language)
    return ended and len(text) > PROSE


def under_header(cursor: Cursor, own: Located) -> bool:
    """Whether a bare agency in brackets ends a line between the header and the text."""
    below = cursor.ahead()
    return (
        own.text is not None
        and own.reading.sure
        and not says(own.text, own)
        and bool(cursor.seen["headline"])
        and not cursor.seen["paragraph"]
        and cursor.previous in HEADER
        and below is not None
        and len(below) >= PROSE
    )


def amid_text(cursor: Cursor, own: Located) -> bool:
    """Whether a bare agency ends a line between paragraphs: it signs no story there."""
    text = own.text
    if text is None or not own.reading.known or of_story(cursor, own):
        return False
    if not wordy(text, cursor.language) or not text_below(cursor):
        return False
    ended = text.text.endswith(SENTENCE_ENDS)
    if says(text, own) or (ended and signed_again(cursor, text)):
        return False
    longest = LONGEST_SENTENCE if ended else LONGEST_LINE
    return bool(cursor.seen["paragraph"]) and len(cursor.block) <= longest


def says(text: Span, own: Located) -> bool:
    """Whether a paper or an agency said nothing but this, or the bracket abbreviates the last words."""
    if text.fullmatch(QUOTED):
        return True
    name = own.reading.credit.text.text
    letters = "".join(re.findall(r"(?<!\w)[^\W\d_a-z]", text.text[-LONGEST_LINE:]))
    return len(name) > 1 and name.isupper() and letters.endswith(name)


def signed_again(cursor: Cursor, text: Span) -> bool:
    """Whether a sentence near by is signed as this one is: briefs have an agency each."""
    block, source = cursor.block, cursor.source.text
    end = re.compile(rf"[.!?。]{re.escape(block.after(text).text)}[ \t]*(?:[\r\n]|\Z)")
    above = source[max(0, block.start - BRIEFS) : block.start]
    below = source[block.stop : block.stop + BRIEFS]
    return any(map(end.search, (above, below)))


def has_words(below: Span | None, after: Span | None) -> bool:
    """Whether the line below a bare credit is its caption: long and no sentence, with the text below it."""
    if below is None or after is None or not LONGEST_HEADING < len(below) <= LONGEST_GIVEN:
        return False
    said = below.text.rstrip("\"”’")
    return not said.endswith((".", "!", "?", "…", ":", "。")) and len(after) > LONGEST_HEADING


def text_below(cursor: Cursor) -> bool:
    """Whether a paragraph stands just below."""
    shortest = SENTENCE // 2 if without_blanks(cursor.language) else SENTENCE
    near = filter(None, map(cursor.ahead, range(1, LINES_BELOW + 1)))
    return any(len(below) >= shortest and below.text.endswith(SENTENCE_ENDS) for below in near)


def wordy(span: Span, language: str) -> bool:
    """Whether a line has words enough for a caption, or tells that it is one: "Stock photo".

    A character is half a word where none has blanks.
    """
    if without_blanks(language) and not span.text.isascii():
        return len(span) >= 2 * FEWEST_WORDS
    if span.text.casefold().strip(".") in kinds(language):
        return True
    return sum(word.kind == "word" for word in whole_words(span)) >= FEWEST_WORDS
