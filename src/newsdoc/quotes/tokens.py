"""A paragraph as words and signs, in which every quotation stands as one word.

    "Wait," Smith said.    ->    <quote> Smith said .

What stands inside the marks can then not be taken for the reporter's words, and
a sentence is read as if the quotation were a noun.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from newsdoc.lexicon import alternation
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.words import Lexis
from newsdoc.span import Span

Kind: TypeAlias = Literal[
    "word", "name", "aside", "stop", "comma", "colon", "dash", "quote", "other"
]
"""What a token is; a name is a word with a capital, an aside stands in brackets."""

COMMA, COLON, STOP, DASH = ",，、،", ":：", ".!?…;。！？؟؛", "—–―"
"""Signs of all scripts."""

SIGNS: Mapping[str, Kind] = {
    "(": "aside", "[": "aside", "-": "dash", "_": "dash",
    **dict.fromkeys(COMMA, "comma"), **dict.fromkeys(COLON, "colon"),
    **dict.fromkeys(STOP, "stop"), **dict.fromkeys(DASH, "dash"),
}  # fmt: skip
"""What a token is that begins with a sign; with any other sign it is none of these."""

# Linear: the branches begin with different characters, within a word every character is
# taken in one way only, and an aside, whose length is bounded, holds no second bracket.
# The apostrophe of a plural ("players' union") stands before a blank and a word only.
WORD = r"""[@\#$]?[^\W_]+(?:(?:[-'’.&/@\u00ad]|,(?=\d\d\d))[^\W_]+)*(?:(?<=[sS])['’](?=[ ][^\W_]))?"""
SIGN = rf"""
    \([^()]{{0,100}}\) | \[[^\[\]]{{0,100}}\]
  | [{COMMA}]
  | [{STOP}]+
  | [{COLON}]
  | [{DASH}] | --+ | (?<=[ ])[-_](?=[ ])
  | [^ \t\r\n\u00a0\w{COMMA}{STOP}{COLON}{DASH}()\[\]-]+
"""
TOKEN = re.compile(f"({WORD} | {SIGN})", re.VERBOSE)


@cache
def token(words: Lexis) -> re.Pattern[str]:
    """Any token of a language; where no blanks part words, known ones part the others.

    A verb is known before a sign only, for in the midst of other words it may be a part of them.
    """
    if not words.cuts:
        return TOKEN
    cuts, verbs = alternation(words.cuts), alternation(words.cues)
    known = rf"(?:{cuts}) | (?:{verbs})(?=[^\w]|\Z)"
    return re.compile(rf"({known} | (?:(?!{known})[^\W_])+ | {SIGN})", re.VERBOSE)


LINK = re.compile(r"(?:-t-|-)?")
"""What links a pronoun to the verb before it: "a-t-il", "dit-il"."""

KEPT = 20_000
"""So many words are kept with what is known of them."""

ORDINAL = 3
"""A figure before the full stop of an ordinal has fewer digits; a year has more."""

TRAILING = "\"'”’‘“)] \t\r\n\u00a0"
"""What may stand behind the last sign of a quotation and still inside it."""


class Token(NamedTuple):
    """A word or sign of the reporter's, or a whole quotation; a story has a great many."""

    start: int
    stop: int
    kind: Kind
    #: The word, case-folded, with a straight apostrophe; "" for what is no word.
    word: str


@frozen
class Tokens:
    """The tokens of a paragraph, and which of them to look at."""

    tokens: list[Token]
    #: The fragments by the index of their token.
    quotes: dict[int, Fragment]
    #: Which may begin a cue.
    cues: list[int]
    #: Which may end a sentence: signs, quotations, words that took a full stop with them.
    edges: list[int]


def tokenized(paragraph: Span, fragments: Sequence[Fragment], words: Lexis) -> Tokens:
    """The tokens of a paragraph, every quotation as one."""
    found = Tokens([], {}, [], [])
    text, start = paragraph.source.text, paragraph.start
    for fragment in fragments:
        add_tokens(found, text, start, fragment.span.start, words)
        found.quotes[len(found.tokens)] = fragment
        found.edges.append(len(found.tokens))
        found.tokens.append(Token(fragment.span.start, fragment.span.stop, "quote", ""))
        start = fragment.span.stop
    add_tokens(found, text, start, paragraph.stop, words)
    return found


def add_tokens(found: Tokens, text: str, start: int, stop: int, words: Lexis) -> None:
    """Append the tokens between two offsets.

    A word is looked at once for all stories: this runs for nearly every word of them.
    """
    add, recall, make, end = found.tokens.append, words.memory.get, tuple.__new__, start
    pieces = iter(token(words).split(text[start:stop]))  # a third quicker than `finditer`
    for gap, raw in zip(pieces, pieces, strict=False):
        begin = end + len(gap)
        end = begin + len(raw)
        kind, word, special = recall(raw) or remembered(raw, words)
        if special:
            if special == "stop":
                add_stop(found, begin, end, text, words)
                continue
            if special == "split":
                add_split(found, begin, raw, words)
                continue
            found.cues.append(len(found.tokens))
        add(make(Token, (begin, end, kind, word)))


def add_split(found: Tokens, begin: int, raw: str, words: Lexis) -> None:
    """Append the two words that are written as one: "he's", "l'Europe", "dit-il"."""
    at = parted(raw.lower().replace("’", "'"), words)
    for start, piece in ((begin, raw[:at]), (begin + at, raw[at:])):
        kind, word, special = remembered(piece, words)
        if special == "cue":
            found.cues.append(len(found.tokens))
        kind = "word" if piece[0] in "'’-" else kind
        lead = LINK.match(piece).end()  # type: ignore[union-attr]  # it matches nothing as well
        found.tokens.append(Token(start + lead, start + len(piece), kind, word[lead:]))


def add_stop(found: Tokens, begin: int, end: int, text: str, words: Lexis) -> None:
    """Append a full stop, or let the abbreviation before it take it."""
    tokens = found.tokens
    if tokens and abbreviated(tokens[-1], begin, text, words):
        last = tokens.pop()
        tokens.append(Token(last.start, begin + 1, last.kind, last.word))
    else:
        tokens.append(Token(begin, end, "stop", ""))
    if not found.edges or found.edges[-1] != len(tokens) - 1:
        found.edges.append(len(tokens) - 1)


def remembered(raw: str, words: Lexis) -> tuple[Kind, str, str]:
    """What a word or sign is, how it is folded, and what is special about it; kept for later."""
    first, special, word = raw[0], "", ""
    if first.isalnum() or (first in "@#$'’-" and raw[-1].isalnum()):
        word = raw.lower().replace("’", "'")
        named = first.isupper() or first in "@#" or (words.caseless and word not in words.common)
        kind: Kind = "name" if named else "word"
        if word in words.cues or word in words.heads:
            special = "cue"
            kind = "word" if words.caseless else kind
        elif parted(word, words):
            special = "split"
    else:
        kind = SIGNS.get(first, "other")
        special = "stop" if kind == "stop" else ""
    if len(words.memory) > KEPT:
        words.memory.clear()
    words.memory[raw] = kind, word, special
    return kind, word, special


def parted(word: str, words: Lexis) -> int:
    """Where a word parts that is two; 0 where it is one."""
    if "'" in word[1:]:
        head = word.partition("'")[0]
        if head in words.pronouns:
            return len(head)
        return len(head) + 1 if head in words.elided and len(word) > len(head) + 1 else 0
    if not word.endswith(words.clitics):
        return 0
    length = next(len(clitic) for clitic in words.clitics if word.endswith(clitic))
    head = word[:-length]
    return len(head) if head in words.cues or head in words.auxiliaries else 0


def genitive(token: Token, words: Lexis) -> bool:
    """Whether a word is a genitive: "Doe's", "players'"."""
    return token.word.endswith(words.genitive_endings)


def adverbial(tokens: Sequence[Token], at: int, words: Lexis) -> bool:
    """Whether a word is an adverb, by the lexicon or by its ending; "the family" is none."""
    token = tokens[at]
    if token.word in words.adverbs:
        return True
    if token.kind != "word" or not token.word.endswith(words.adverb_endings):
        return False
    before = tokens[at - 1] if at else None
    return before is None or not (before.word in words.determiners or genitive(before, words))


def abbreviated(last: Token, at: int, text: str, words: Lexis) -> bool:
    """Whether the full stop at `at` belongs to the word before it: "Sen.", "J.", "U.S."."""
    if last.stop != at or text[at] != "." or last.kind not in ("word", "name"):
        return False
    if words.ordinals and last.word.isdigit() and len(last.word) < ORDINAL:
        return True
    initial = last.stop - last.start == 1 and last.kind == "name" and last.word != "i"
    return initial or "." in last.word or last.word.rpartition("-")[2] in words.abbreviations


def last_sign(fragment: Fragment) -> str:
    """The sign or letter that a quotation ends with, marks within it left out."""
    inner = fragment.inner.rstrip(TRAILING)
    return inner.source.text[max(inner.start, inner.stop - 1) : inner.stop]
