"""A paragraph as words and signs, in which every quotation stands as one word.

    "Wait," Smith said.    ->    <quote> Smith said .

What stands inside the marks can then not be taken for the reporter's words, and
a sentence is read as if the quotation were a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

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

# Linear: the branches begin with different characters, and within a word every character is
# taken in one way only.  The apostrophe of a plural ("players' union") ends its chunk.
WORD = r"""[@\#$]?[^\W_]+(?:(?:[-'’.&/@\u00ad]|,(?=\d\d\d))[^\W_]+)*(?:(?<=[sS])['’]\Z)?"""
SIGN = rf"""
    [{COMMA}]
  | [{STOP}]+
  | [{COLON}]
  | [{DASH}] | --+ | (?<![^ ])[-_](?![^ ])
  | [^ \t\r\n\u00a0\w{COMMA}{STOP}{COLON}{DASH}()\[\]-]+
"""
TOKEN = re.compile(f"{WORD} | {SIGN}", re.VERBOSE)

# Bounded, and an aside holds no second bracket.
ASIDE = re.compile(r"\([^()]{0,100}\)|\[[^\[\]]{0,100}\]")


@cache
def token(words: Lexis) -> re.Pattern[str]:
    """Any token of a language; where no blanks part words, known ones part the others.

    A verb is known before a sign only, for in the midst of other words it may be a part of them.
    """
    if not words.cuts:
        return TOKEN
    cuts, verbs = alternation(words.cuts), alternation(words.cues)
    known = rf"(?:{cuts}) | (?:{verbs})(?=[^\w]|\Z)"
    return re.compile(rf"{known} | (?:(?!{known})[^\W_])+ | {SIGN}", re.VERBOSE)


LINK = re.compile(r"(?:-t-|-)?")
"""What links a pronoun to the verb before it: "a-t-il", "dit-il"."""

KEPT = 50_000
"""So many chunks are kept with their tokens."""

LONGEST_KEPT = 30
"""The characters of the longest of them: a longer one hardly comes again."""

ORDINAL = 3
"""A figure before the full stop of an ordinal has fewer digits; a year has more."""


class Token(NamedTuple):
    """A word or sign of the reporter's, or a whole quotation; all places of a word share one."""

    kind: Kind
    #: The word, case-folded, with a straight apostrophe; "" for what is no word.
    word: str
    #: How many characters it has in the text.
    length: int
    #: Whether it may begin a cue, or end a sentence; "" for neither.
    special: Literal["", "cue", "edge"] = ""


ENDS: Mapping[str, Token] = {
    sign: Token(SIGNS[sign], "", 1, "edge" if sign in STOP else "") for sign in COMMA + COLON + STOP
}
"""What may end a chunk and is a token by itself."""


class Chunk(NamedTuple):
    """The tokens of what stands between two blanks."""

    #: Its token, if it is a single word from end to end, as most are.
    single: Token | None
    #: The tokens of any other, each with where it begins in the chunk.
    tokens: tuple[tuple[int, Token], ...]
    #: Its characters, the blank behind it included.
    width: int


class Tokens(NamedTuple):
    """The tokens of a paragraph, and which of them to look at."""

    tokens: list[Token]
    #: Where each of them begins in the text.
    begins: list[int]
    #: The fragments by the index of their token.
    quotes: dict[int, Fragment]
    #: Which may begin a cue.
    cues: list[int]
    #: Which may end a sentence: signs, quotations, words that took a full stop with them.
    edges: list[int]


def tokenized(paragraph: Span, fragments: Sequence[Fragment], words: Lexis) -> Tokens:
    """The tokens of a paragraph, every quotation as one."""
    found = Tokens([], [], {}, [], [])
    text, start = paragraph.source.text, paragraph.start
    for fragment in fragments:
        span = fragment.span
        if start < span.start:
            add_text(found, text, start, span.start, words)
        found.quotes[len(found.tokens)] = fragment
        add_whole(found, "quote", span.start, span.stop, "edge")
        start = span.stop
    if start < paragraph.stop:
        add_text(found, text, start, paragraph.stop, words)
    for at in [at for at, one in enumerate(found.tokens) if one.special]:
        (found.cues if found.tokens[at].special == "cue" else found.edges).append(at)
    return found


def add_whole(
    found: Tokens, kind: Kind, start: int, stop: int, special: Literal["", "edge"] = ""
) -> None:
    """Append what stands between two offsets as one token, blanks and all."""
    found.tokens.append(Token(kind, "", stop - start, special))
    found.begins.append(start)


def add_text(found: Tokens, text: str, start: int, stop: int, words: Lexis) -> None:
    """Append the tokens between two offsets, what stands in brackets as one."""
    piece = text[start:stop]
    for blank in "\n\r\t\u00a0":  # in the copy only, and one for one: offsets stay
        if blank in piece:
            piece = piece.replace(blank, " ")
    done = 0
    if "(" in piece or "[" in piece:
        for aside in ASIDE.finditer(piece):
            add_chunks(found, piece[done : aside.start()], start + done, words)
            done = aside.end()
            add_whole(found, "aside", start + aside.start(), start + done)
    add_chunks(found, piece[done:], start + done, words)


def add_chunks(found: Tokens, piece: str, start: int, words: Lexis) -> None:
    """Append the tokens of a piece of text that begins at an offset.

    This runs for nearly every word of a story, and so looks each chunk up; one
    that no story had before is read.
    """
    add, begin = found.tokens.append, found.begins.append
    for single, tokens, width in map(chunks(words).__getitem__, piece.split(" ")):
        if single is not None:
            add(single)
            begin(start)
        else:
            for offset, one in tokens:
                add(one)
                begin(start + offset)
        start += width


class Chunks(dict[str, Chunk]):
    """The chunks of a language seen so far, each read when it is first asked for."""

    def __init__(self, words: Lexis) -> None:
        self.words = words

    def __missing__(self, raw: str) -> Chunk:
        if len(self) > KEPT:
            self.clear()
        chunk = read(raw, self.words)
        if len(raw) <= LONGEST_KEPT:
            self[raw] = chunk
        return chunk


@cache
def chunks(words: Lexis) -> Chunks:
    """The chunks of a language."""
    return Chunks(words)


def read(raw: str, words: Lexis) -> Chunk:
    """The tokens of what stands between two blanks; a full stop goes to the abbreviation before it."""
    known = simple(raw, words)
    if known is not None:
        return known
    found: list[tuple[int, Token]] = []
    for match in token(words).finditer(raw):
        for offset, one in tokens_of(match[0], words):
            begin = match.start() + offset
            start, last = found[-1] if found else (0, None)
            stopped = last is not None and start + last.length == begin and match[0][0] == "."
            if last is not None and stopped and abbreviated(last, words):
                found[-1] = start, last._replace(length=last.length + 1, special="edge")
            else:
                found.append((begin, one))
    single = found[0][1] if len(found) == 1 and found[0][0] == 0 else None
    return Chunk(single, tuple(found), len(raw) + 1)


def simple(raw: str, words: Lexis) -> Chunk | None:
    """The same for a word alone or with one sign behind it, as most are; None for all others."""
    width = len(raw) + 1
    if words.cuts or not raw:
        return None
    if raw.isalpha():
        word = raw.lower()
        return None if word.endswith(words.clitics) else Chunk(word_token(raw, word, words), (), width)
    stem, sign = raw[:-1], ENDS.get(raw[-1])
    if sign is None or not stem.isalpha():
        return None
    word_of = chunks(words)[stem].single
    if word_of is None:
        return None
    if raw[-1] == "." and abbreviated(word_of, words):
        return Chunk(word_of._replace(length=len(raw), special="edge"), (), width)
    return Chunk(None, ((0, word_of), (len(stem), sign)), width)


def tokens_of(raw: str, words: Lexis) -> Iterator[tuple[int, Token]]:
    """A word or sign as a token; two that are written as one as two: "he's", "l'Europe", "dit-il"."""
    first = raw[0]
    if not (first.isalnum() or (first in "@#$'’-" and raw[-1].isalnum())):
        kind = SIGNS.get(first, "other")
        yield 0, Token(kind, "", len(raw), "edge" if kind == "stop" else "")
        return
    word = raw.lower().replace("’", "'")
    at = 0 if word in words.cues or word in words.heads else parted(word, words)
    if not at:
        yield 0, word_token(raw, word, words)
        return
    for start, piece in ((0, raw[:at]), (at, raw[at:])):
        lead = LINK.match(piece).end()  # type: ignore[union-attr]  # it matches nothing as well
        one = word_token(piece, piece.lower().replace("’", "'"), words)
        if piece[0] in "'’-":
            one = Token("word", one.word[lead:], len(piece) - lead, one.special)
        yield start + lead, one


def word_token(raw: str, word: str, words: Lexis) -> Token:
    """A word as a token: a name, if it has a capital and its script has them."""
    named = raw[0].isupper() or raw[0] in "@#" or (words.caseless and word not in words.common)
    cue = word in words.cues or word in words.heads
    kind: Kind = "name" if named and not (cue and words.caseless) else "word"
    return Token(kind, word, len(raw), "cue" if cue else "")


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


def abbreviated(last: Token, words: Lexis) -> bool:
    """Whether the full stop behind a word belongs to it: "Sen.", "J.", "U.S."."""
    if last.kind not in ("word", "name"):
        return False
    if words.ordinals and last.word.isdigit() and len(last.word) < ORDINAL:
        return True
    initial = last.length == 1 and last.kind == "name" and last.word != "i"
    return initial or "." in last.word or last.word.rpartition("-")[2] in words.abbreviations
