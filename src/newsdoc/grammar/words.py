"""The words of a line, and phrasebooks: word lists that are looked up among them.

    Ann LeeTravel Reporter -> Ann  Lee  Travel  Reporter     ("Travel" is glued)
    O'Neil, R.W., al-Amin and @annlee are one word each

A phrasebook of hundreds of phrases is looked up by its words, not tried one after
the other as a pattern would; so the cost of a line does not grow with the lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import frozen

from newsdoc.letters import LOWER, UPPER
from newsdoc.lexicon import alternation, lexicon
from newsdoc.span import Source, Span

LETTER = r"[^\W\d_]"
SEAM = rf"(?<=[{LOWER}])[{UPPER}]|(?<=[{UPPER}]{{2}})[{UPPER}][{LOWER}]{{2}}"
WHOLE = rf"{LETTER}(?:(?!{SEAM}){LETTER}){{0,60}}"
"""Letters up to where a blank may be lost: a small one runs into a capital, or "SMITHStaff"."""

CAPITAL_OR_AT = re.compile(rf"[{UPPER}@]")

APOSTROPHES = ("'", "’")

LONGEST_WORD = 60
"""No word is longer; so much glued together is one word, and no more."""


@frozen
class Word:
    """A word, a mark, an address or a number in a line."""

    kind: str
    span: Span
    #: How a word list has it: small letters, straight apostrophes, no full stop at its end.
    key: str
    #: Whether it stands right behind a letter, as if a blank were lost.
    glued: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is; words of scripts without capitals always are."""
        if self.kind not in ("word", "initials"):
            return False
        text = self.span.text[:6]  # "dell'Acqua"
        text = text if text[4:5] in APOSTROPHES else text[:5]
        return not text[0].islower() or any(map(str.isupper, text))

    @property
    def capitals(self) -> bool:
        """Whether it is all in capitals, and more than an initial."""
        return self.kind == "word" and len(self.span) > 1 and self.span.text.isupper()

    def joined(self, other: Word) -> Word:
        """One word of this and of `other`, which is glued to it."""
        span = self.span.to(other.span)
        return Word(self.kind, span, key(span.text), self.glued)


@cache
def pattern() -> re.Pattern[str]:
    """Any word.  Every repeat is bounded, so it is linear."""
    domains = alternation(lexicon("agencies").words("domains"))
    national = alternation(lexicon("agencies").words("national"))
    titles = lexicon("titles")
    single = [word for word in titles.words("suffixes", "honorifics", "saints") if " " not in word]
    dotted = alternation((*single, *map(str.upper, single)))
    return re.compile(
        rf"""
          (?P<email> [\w.+-]{{1,60}}@[\w-]{{1,60}}(?:\.[\w-]{{1,20}}){{1,4}} )
        | (?P<link> (?:https?://|www\.)[^ \t\r\n<>]{{1,200}} )
        | (?P<handle> @\w{{1,40}} )
        | (?P<site> \w[\w-]{{0,40}}(?:\.[\w-]{{1,20}}){{0,2}}\.
            (?:(?i:{domains})|(?:(?<=[{LOWER}\d]\.)|(?<=[{UPPER}]{{2}}\.))(?:{national}))(?![\w-]) )
        | (?P<initials> (?:[{UPPER}]\.-?){{1,5}}(?<!-) )
        | (?P<word> (?:{dotted})\. | (?<![\w'’])['’][tT](?=[ \t\u00a0]{LETTER})
          | [{UPPER}]{{1,4}}\d{{1,2}}(?!\w) | {WHOLE}(?:['’ʼ-]{WHOLE}){{0,5}} )
        | (?P<number> [\d£$€#] )
        | (?P<mark> [^ \t\r\n\u00a0] )
        """,
        re.VERBOSE,
    )


def words(span: Span) -> list[Word]:
    """Every word of `span`."""
    source, found = span.source, []
    text = source.text
    for match in pattern().finditer(text, span.start, span.stop):
        at, stop = match.span()
        glued = at > span.start and text[at - 1].isalpha() and bool(CAPITAL_OR_AT.match(text, at))
        kind = match.lastgroup or "mark"
        found.append(Word(kind, Span(source, at, stop), key(match[0]), glued))
    return found


def whole_words(span: Span) -> list[Word]:
    """Every word of `span`, glued ones as one: "McEk", "LinkedIn"."""
    return merged(words(span))


def merged(line: Iterable[Word]) -> list[Word]:
    """Some words, each glued one joined to the word in front of it."""
    result: list[Word] = []
    for word in line:
        if word.glued and result and word.kind == "word" and len(result[-1].span) < LONGEST_WORD:
            result.append(result.pop().joined(word))
        else:
            result.append(word)
    return result


def key(text: str) -> str:
    """A word as a word list has it."""
    folded = text.casefold().replace("’", "'")
    return folded if len(folded) == 1 else folded.rstrip(".")


def printed(word: Word) -> str:
    """A word as it is printed, a full stop at its end aside."""
    return word.span.text.rstrip(".")


def mixed(word: Word) -> bool:
    """Whether it is a word with small letters, no initial."""
    return word.kind == "word" and not word.capitals


# -- phrasebooks ------------------------------------------------------------------


@frozen
class Phrasebook:
    """The phrases of a word list, by their first word."""

    starts: Mapping[str, list[tuple[str, ...]]]
    #: The phrases as printed; empty where the case of their letters does not matter.
    exact: frozenset[tuple[str, ...]] = frozenset()

    def at(self, line: Sequence[Word], index: int) -> int:
        """How many words the longest phrase takes at that place of a line; 0 for none."""
        if not 0 <= index < len(line):
            return 0
        known = self.starts.get(line[index].key)
        if known is None:
            return 0
        for phrase in known:
            found = line[index : index + len(phrase)]
            if tuple(word.key for word in found) == phrase and (
                not self.exact or tuple(map(printed, found)) in self.exact
            ):
                return len(phrase)
        return 0

    def has(self, word: str) -> bool:
        """Whether a word alone is one of its phrases, as printed."""
        return (word,) in self.exact


def phrasebook(listed: Iterable[str], *, exact: bool = False) -> Phrasebook:
    """A word list by first words; `exact` takes a phrase only as printed, or in capitals."""
    starts: dict[str, list[tuple[str, ...]]] = {}
    forms: set[tuple[str, ...]] = set()
    for phrase in set(listed):
        found = whole_words(Source(phrase).span())
        starts.setdefault(found[0].key, []).append(tuple(word.key for word in found))
        forms.add(tuple(map(printed, found)))
        forms.add(tuple(printed(word).upper() for word in found))
    for known in starts.values():
        known.sort(key=lambda keys: (-len(keys), keys))
    return Phrasebook(starts, frozenset(forms) if exact else frozenset())
