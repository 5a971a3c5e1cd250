"""What stands between marks: whole sentences, a part of the reporter's, or no speech at all."""

from __future__ import annotations

import re

from newsdoc.quotes.passages import Passage
from newsdoc.quotes.spans import LETTER, Fragment
from newsdoc.quotes.words import Lexis

WHOLE_END = frozenset(".,?!…—–-")
"""How a sentence, or the part of one before its attribution, ends."""

CLAUSE = 4
"""A clause in small letters has so many words at least."""

SENTENCE = 8
"""What begins with a capital and has so many words is a sentence, however it ends."""

TITLE = 12
"""The words of the longest title."""

NICKNAME = 3
"""The words of the longest nickname."""

NEAR = 12
"""Where a verb of saying stands so many words before an epithet, the epithet is its speaker's."""

WORD = re.compile(r"[^\W\d_][^ \t\r\n\u00a0-]*")


def whole(passage: Passage, at: int) -> bool:
    """Whether whole sentences are quoted, and not a part of the reporter's; told once and kept."""
    known = passage.wholes.get(at)
    if known is None:
        known = passage.wholes[at] = sentences(passage, at)
    return known


def sentences(passage: Passage, at: int) -> bool:
    """The same, by capitals, signs and the words before it."""
    fragment = passage.quotes[at]
    capital, count = capitalised(fragment), fragment.length
    if at == passage.starts[at]:
        ends = ended(passage, at) or at + 1 in passage.cues
        return (capital and count >= SENTENCE) or (ends and (capital or count >= CLAUSE))
    before = passage.tokens[at - 1]
    if before.kind in ("colon", "comma", "dash"):
        tells = capital and (before.kind == "colon" or not passage.words.capital_nouns)
        return tells or count >= CLAUSE or resumes(passage, at)
    cue = passage.cues.get(at - 1)
    if cue is not None:
        said = cue.sense == "speech" and ended(passage, at)
        return count >= CLAUSE - 1 and (capital or said)
    return capital and count > CLAUSE and not passage.words.capital_nouns


def resumes(passage: Passage, at: int) -> bool:
    """Whether a sentence of speech goes on that its attribution splits: `"It," Smith said, "is."`"""
    first = passage.starts[at]
    return first in passage.quotes and whole(passage, first)


def ended(passage: Passage, at: int) -> bool:
    """Whether a quotation ends with a sign, inside its marks or behind them."""
    fragment = passage.quotes[at]
    if fragment.more or fragment.ending in WHOLE_END:
        return True
    following = passage.tokens[at + 1].kind if at + 1 < len(passage.tokens) else "stop"
    if following == "colon":  # the headline 'We must act now': Lee
        return fragment.length >= CLAUSE
    return following in ("comma", "stop", "dash")


def capitalised(fragment: Fragment) -> bool:
    """Whether the first letter is a capital, or of a script without small letters."""
    inner = fragment.inner
    first = LETTER.search(inner.source.text, inner.start, min(inner.stop, inner.start + 20))
    return first is None or not first[0].islower()


# -- no speech ---------------------------------------------------------------------------------


def title(passage: Passage, at: int) -> bool:
    """Whether a work or a thing is named between the marks, and nothing said.

    It is where the words are capitalised like a headline's, and the word before
    is one that no speech follows: "in", "the", "her", "film", "titled".
    """
    words = passage.words
    if at == passage.starts[at]:
        return words.governing_titles and proper(passage, at) and plain_word(passage, at + 1)
    before, cue = passage.tokens[at - 1], passage.cues.get(at - 1)
    single = passage.quotes[at].length == 1
    if single and (before.word in words.works or (cue is not None and cue.form == "source")):
        return True
    if words.governing_titles and proper(passage, at) and plain_word(passage, at - 1):
        return True
    if words.sentence_titles and before.word in words.works:
        return passage.quotes[at].ending not in WHOLE_END
    return naming(passage, at) and headline_case(passage, at)


def proper(passage: Passage, at: int) -> bool:
    """Whether one word with a capital stands between the marks, as clubs and papers do: `гравці «Зорі»`."""
    fragment = passage.quotes[at]
    return fragment.length == 1 and fragment.ending not in WHOLE_END and capitalised(fragment)


def plain_word(passage: Passage, at: int) -> bool:
    """Whether a word stands at an index that is no verb of saying."""
    tokens = passage.tokens
    return 0 <= at < len(tokens) and tokens[at].kind in ("word", "name") and at not in passage.cues


def naming(passage: Passage, at: int) -> bool:
    """Whether the word before a quotation is one that no speech follows."""
    words, before = passage.words, passage.tokens[at - 1]
    if words.capital_nouns:
        noun = before.kind == "name" and before.word not in words.nouns
        return noun or before.word in words.works
    if before.kind == "comma" and at - 1 > passage.starts[at]:
        return passage.tokens[at - 2].word in words.works
    if before.word in words.works or before.word in words.articles:
        return True
    if before.word in words.prepositions:
        return before.word not in words.manner
    return before.genitive


def headline_case(passage: Passage, at: int) -> bool:
    """Whether every word but the small ones is capitalised."""
    fragment, words = passage.quotes[at], passage.words
    if fragment.length > TITLE or (words.capital_nouns and first_word(fragment) in words.indefinite):
        return False  # "nannte das Schiff „eine Wanne“"
    named, inner = False, fragment.inner
    for match in WORD.finditer(inner.source.text, inner.start, inner.stop):
        word = match[0]
        if not (word[0].isupper() or word in words.closed or word in words.determiners):
            return False
        named = named or not small(word, words)
    return named


def first_word(fragment: Fragment) -> str:
    """The first word between the marks, as it is written."""
    return fragment.inner.text.lstrip().partition(" ")[0]


def small(word: str, words: Lexis) -> bool:
    """Whether a word, in capitals or not, is one of grammar, of which no title is made alone."""
    known = word.lower().replace("’", "'").partition("'")[0]
    return known in words.closed or known in words.determiners or known in words.pronouns


def heading(passage: Passage, at: int) -> bool:
    """Whether a work or a part of the story is named at the start of a sentence."""
    fragment, opens = passage.quotes[at], at == passage.starts[at]
    if passage.words.capital_nouns and fragment.ending in WHOLE_END:
        return False  # "Das ist kein Stil."
    return opens and fragment.length > 1 and headline_case(passage, at)


def nickname(passage: Passage, at: int) -> bool:
    """Whether it stands between the parts of a name: `Joe "Kid" Smith`."""
    tokens, fragment = passage.tokens, passage.quotes[at]
    if at == 0 or at + 1 >= len(tokens) or fragment.length > NICKNAME:
        return False
    between = tokens[at - 1].kind == tokens[at + 1].kind == "name"
    return between and passage.stops[at] > at + 1 and fragment.ending not in WHOLE_END


def epithet(passage: Passage, at: int) -> bool:
    """Whether it stands before its noun like an adjective: `a "slow" river`, `the "top secret" file`."""
    tokens, words, fragment = passage.tokens, passage.words, passage.quotes[at]
    if at == passage.starts[at] or at + 1 >= passage.stops[at] or fragment.length >= NICKNAME:
        return False
    if fragment.ending in WHOLE_END or (words.capital_nouns and capitalised(fragment)):
        return False  # it is the noun
    following, cue = tokens[at + 1], passage.cue_before(at)
    noun = following.kind in ("word", "name") and following.word not in words.closed
    return noun and tokens[at - 1].word in words.articles and (cue < 0 or at - cue > NEAR)
