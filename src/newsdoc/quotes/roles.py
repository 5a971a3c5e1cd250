"""What a story says beside a name: the role in front of it or behind it.

    person = [role] name [, role [preposition affiliation],]

    former Gov. Ann Lee                          role, name
    Secretary of State Ann Lee                   role, name
    the mayor of Torgau, Ann Lee,                role, affiliation, name
    Ann Lee, 52, the head of the harbor board,   name, role, affiliation
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.letters import UPPER
from newsdoc.quotes.names import full_name, gender_of, whole
from newsdoc.quotes.people import (
    LONGEST_NAME,
    Identity,
    Reading,
    behind_title,
    belongs,
    department,
    gender_of_keys,
    governor,
    name_of,
    of_office,
    office,
)
from newsdoc.quotes.pieces import EDGE, Word, Words, folded, pieces
from newsdoc.quotes.words import Lexis
from newsdoc.span import BLANK, Span


@cache
def apposed_name(particles: frozenset[str]) -> re.Pattern[str]:
    """A name in apposition, a title before it or not: "the mayor, Ann Lee,"."""
    title = r"(?:(?P<title>[^\W\d_]{2,30})[ \u00a0])?"
    return re.compile(rf",[ \u00a0\r\n]{{1,2}}{title}(?P<name>{full_name(particles).pattern})(?=[,.;])")


# Linear: no character is given back, and a full stop is taken behind an initial only.
APPOSITION = re.compile(
    rf"""
    (?:,[ \u00a0]\d{{1,3}}(?=,))?               # an age
    ,[ \u00a0\r\n]{{1,2}}
    (?P<words>[^,.;:()"“”]*+(?:(?<=\b[{UPPER}])\.[^,.;:()"“”]*+){{0,9}})
    [,.;]
    """,
    re.VERBOSE,
)
# Linear: one bounded class, and it is searched for in the few words before a name.
NOUN_LEAD = re.compile(r"(?P<words>[^,.;:()\"“”\r\n]{3,60}),[ \u00a0]\Z")
LEAD = 60
"""So many characters before a name may hold a role."""

LEAD_BREAK = re.compile(r'[,;()"“”\r\n]|:(?![^\W\d_])')
"""What no role before a name goes across; the colon of "SDP:n" is a part of its word."""

ROLE = 5
"""The words of the longest role before a name, without its "of State"."""


def last_word(text: str) -> str:
    """The key of the last word of what stands before a name."""
    for blank in "\r\n\u00a0":
        text = text.replace(blank, " ")
    return folded(text.rstrip(" ").rpartition(" ")[2].strip(EDGE))


def titled(text: str, start: int, words: Lexis) -> bool:
    """Whether a title and its "of" stand before a run of capitals: "secretary of State Ann Lee"."""
    if start < 2 or not text[start - 2].islower():
        return False
    if words.governing_titles:
        lead = LEAD_BREAK.split(text[max(0, start - LEAD) : start])[-1].rpartition(". ")[2]
        return any(word.key in words.titles for word in pieces(lead, 0, len(lead)))
    last = last_word(text[max(0, start - LEAD) : start])
    if last not in words.prepositions and last not in words.articles:
        return False
    return behind_title(pieces(text, max(0, start - LEAD), start), words)


def described(name: Span, words: Lexis) -> Identity:
    """What the story says beside a full name: the role before it or behind it."""
    text = name.source.text
    lead = LEAD_BREAK.split(text[max(0, name.start - LEAD) : name.start])[-1]
    last, found = last_word(lead), Reading(None)
    if stopped(lead.rstrip(BLANK)) and last not in words.abbreviations | words.courtesy:
        last, lead = "", ""  # "He was made chief. Some Ortlanders"
    if last in words.titles or last in words.courtesy or last in words.office_ends or (
        words.governing_titles and titled(text, name.start, words)
    ):
        role = role_before(pieces(text, name.start - len(lead), name.start), words)
        found = office(role, words) if role else found
    gender = found.gender or gender_of(name.text, words)
    if found.role is None:
        found = noun_before(name, words) or office(role_behind(name, words), words)
    known = found.at(name.source, 0)
    return Identity(name, known.role, known.affiliation, gender or found.gender)


def stopped(text: str) -> bool:
    """Whether the last word of a text ends with a full stop of its own: "gate.", not "U.S."."""
    return text.endswith(".") and text.rpartition(" ")[2].count(".") == 1


def noun_before(name: Span, words: Lexis) -> Reading | None:
    """The role that a name is the apposition of: "the mayor of Torgau, Ann Lee,"."""
    text = name.source.text
    if not text.startswith(",", max(0, name.start - 2)):
        return None
    lead = NOUN_LEAD.search(text, max(0, name.start - 80), name.start)
    if lead is None or not text.startswith((",", ".", ";"), name.stop):
        return None
    parts = pieces(text, *lead.span("words"))
    for at in range(len(parts) - 1, -1, -1):
        if parts[at].key in words.determiners:
            head, _ = belongs(parts[at:], words)
            if head and head[-1].key in words.titles:
                return office(parts[at:], words)
    return None


def name_behind(mention: Span, words: Lexis) -> Span | None:
    """The name in apposition to a mention that is a role: "the mayor, Ann Lee."."""
    text, start = mention.source.text, mention.stop
    if not text.startswith(",", start):
        return None
    found = apposed_name(words.particles).match(text, start, min(len(text), start + 80))
    if found is None or (found["title"] and folded(found["title"]) not in words.titles):
        return None
    name = name_of(pieces(text, *found.span("name")), words)
    if not 2 <= len(name) <= LONGEST_NAME:
        return None
    if gender_of_keys([word.key for word in name], words) == "it":
        return None
    return whole(mention.source, name[0].start, name[-1].stop, words)


def role_before(lead: Words, words: Lexis) -> Words:
    """The role that the words before a name end with: "former Gov.", "digital consultant"."""
    start = at = title(lead, words)
    if at < 0:
        return ()
    while start and at - start < ROLE - 1 and not (
        breaks(lead[start - 1], words) or another(lead, start - 1, at, words)
    ):
        start -= 1
    if 0 < start < at and helped(lead[start - 1], lead[start], words):
        start += 1
    if start and lead[start - 1].key in words.articles:
        start -= 1
    return lead[start:]


def another(lead: Words, at: int, title: int, words: Lexis) -> bool:
    """Whether a word is the verb behind another name: "Mayor Bo Roe met Mayor Ann Lee"."""
    word = lead[at]
    if not at or word.capital or word.key in words.titles or words.capital_nouns:
        return False
    return lead[at - 1].capital and (lead[title].capital or word.key in words.pasts)


def helped(helper: Word, word: Word, words: Lexis) -> bool:
    """Whether a word is the verb of "will back rival Sen. Lee", and no part of the role."""
    if helper.key not in words.auxiliaries or word.capital:
        return False
    return helper.key not in words.passives or word.key.endswith(words.participle_endings)


def title(lead: Words, words: Lexis) -> int:
    """The title that some words end with, an "of State" behind it or not; -1 for none."""
    for at in range(len(lead) - 1, max(0, len(lead) - ROLE), -1):
        if of_office(lead, at, words):
            behind = [word for word in lead[at + 1 :] if word.key not in words.articles]
            return at - 1 if department(behind, words) == len(behind) else -1
    if words.governing_titles:
        return governor(lead, words)
    last = lead[-1].key if lead else ""
    return len(lead) - 1 if last in words.titles or last in words.courtesy else -1


def breaks(word: Word, words: Lexis) -> bool:
    """Whether a word is no part of a role that follows it."""
    known = word.key
    if known in words.titles:
        return False
    if words.governing_titles:
        return True  # what stands before the first title may be whom it was told
    ends = stopped(word.text) or known.endswith(words.verb_endings)
    return ends or known in words.closed or known in words.determiners or known in words.cues


def role_behind(name: Span, words: Lexis) -> Words:
    """The words of the apposition behind a name."""
    text = name.source.text
    if not text.startswith(",", name.stop):
        return ()
    apposition = APPOSITION.match(text, name.stop, min(len(text), name.stop + 150))
    behind = pieces(text, *apposition.span("words")) if apposition else ()
    return behind if behind and behind[0].key not in words.closed else ()
