"""A paragraph as words and signs, in which every quotation stands as one word.

    "Wait," Smith said.    ->    <quote> Smith said .

What stands inside the marks can then not be taken for the reporter's words, and
a sentence is read as if the quotation were a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, chain, compress, pairwise
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

from attrs import define

from newsdoc.letters import UPPER
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
# taken in one way only.  The apostrophe of a plural ("players' union") ends its chunk, and a colon
# between an acronym and its case is one of its word ("STT:lle").
JOINT = rf"""(?:[-'’.&/@\u00ad]|,(?=\d\d\d)|(?<=[{UPPER}]):(?=[^\W\d_]))"""
WORD = rf"""[@\#$]?[^\W_]+(?:{JOINT}[^\W_]+)*(?:(?<=[sS])['’]\Z)?"""
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
    if words.days:
        known += rf" | (?>(?:\d{{1,4}}(?:{alternation(words.days)})){{1,3}})"
    return re.compile(rf"{known} | (?:(?!{known})[^\W_])+ | {SIGN}", re.VERBOSE)


LINK = re.compile(r"(?:-t-|-)?")
"""What links a pronoun to the verb before it: "a-t-il", "dit-il"."""

KEPT = 50_000
"""So many chunks are kept with their tokens."""

LONGEST_KEPT = 30
"""The characters of the longest of them: a longer one hardly comes again."""

ORDINAL = 3
"""A figure before the full stop of an ordinal has fewer digits; a year has more."""


Special: TypeAlias = Literal["", "cue", "edge", "quote", "void"]
"""What a token is looked at for: it may begin a cue, it may end a sentence; a void is none at all."""


@define(eq=False)
class Token:
    """A word or sign of the reporter's, or a whole quotation; all places of a word share one."""

    kind: Kind
    #: The word, case-folded, with a straight apostrophe; "" for what is no word.
    word: str
    #: How many characters it has in the text.
    length: int
    special: Special = ""
    #: How many characters behind its start the next token begins.
    width: int = 0
    #: Whether it is a genitive: "Doe's", "players'".
    genitive: bool = False


Chunk: TypeAlias = tuple[Token, ...]
"""The tokens of what stands between two blanks; they fill it, and the blank behind it."""

SPECIAL, WIDTH = attrgetter("special"), attrgetter("width")


class Tokens(NamedTuple):
    """The tokens of a paragraph, and which of them to look at."""

    tokens: Sequence[Token]
    #: Where each of them begins in the text.
    begins: Sequence[int]
    #: The fragments by the index of their token.
    quotes: dict[int, Fragment]
    #: Which may begin a cue.
    cues: list[int]
    #: Which may end a sentence: signs, quotations, words that took a full stop with them.
    edges: list[int]


def tokenized(paragraph: Span, fragments: Sequence[Fragment], words: Lexis) -> Tokens:
    """The tokens of a paragraph, every quotation as one."""
    tokens: list[Token] = []
    begins: list[int] = []
    text, start = paragraph.source.text, paragraph.start
    for fragment in fragments:
        span = fragment.span
        if start < span.start:
            add_text(tokens, begins, text, start, span.start, words)
        start = span.stop
        tokens.append(Token("quote", "", start - span.start, "quote"))
        begins.append(span.start)
    if start < paragraph.stop:
        add_text(tokens, begins, text, start, paragraph.stop, words)
    return looked_over(tokens, begins, fragments)


def looked_over(
    tokens: Sequence[Token], begins: Sequence[int], fragments: Sequence[Fragment]
) -> Tokens:
    """The same tokens without voids, and what is special about them."""
    cues: list[int] = []
    edges: list[int] = []
    quotes: dict[int, Fragment] = {}
    for at in compress(range(len(tokens)), map(SPECIAL, tokens)):
        special = tokens[at].special
        if special == "cue":
            cues.append(at)
        elif special == "void":
            inked = [token.special != "void" for token in tokens]
            return looked_over(
                list(compress(tokens, inked)), list(compress(begins, inked)), fragments
            )
        else:
            edges.append(at)
            if special == "quote":
                quotes[at] = fragments[len(quotes)]
    return Tokens(tokens, begins, quotes, cues, edges)


def add_text(
    tokens: list[Token], begins: list[int], text: str, start: int, stop: int, words: Lexis
) -> None:
    """Append the tokens between two offsets, what stands in brackets as one."""
    piece = text[start:stop]
    for blank in "\n\r\t\u00a0":  # in the copy only, and one for one: offsets stay
        if blank in piece:
            piece = piece.replace(blank, " ")
    done = 0
    if "(" in piece or "[" in piece:
        for aside in ASIDE.finditer(piece):
            add_chunks(tokens, begins, piece[done : aside.start()], start + done, words)
            done = aside.end()
            tokens.append(Token("aside", "", done - aside.start()))
            begins.append(start + aside.start())
    add_chunks(tokens, begins, piece[done:], start + done, words)


def add_chunks(
    tokens: list[Token], begins: list[int], piece: str, start: int, words: Lexis
) -> None:
    """Append the tokens of a piece of text that begins at an offset.

    This runs for nearly every word of a story, and so without a step of its own for
    any of them: chunks are looked up, and one that no story had before is read.
    """
    inked = piece.lstrip(" ")
    start += len(piece) - len(inked)
    inked = inked.rstrip(" ")
    if inked:
        found = list(chain.from_iterable(map(chunks(words).__getitem__, inked.split(" "))))
        tokens += found
        begins += accumulate(map(WIDTH, found), initial=start)
        begins.pop()


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


ENDS: Mapping[str, Token] = {
    sign: Token(SIGNS[sign], "", 1, "edge" if sign in STOP else "", 2) for sign in COMMA + COLON + STOP
}
"""What may end a chunk and is a token by itself."""


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
                last.length, last.special = last.length + 1, "edge"
            else:
                found.append((begin, one))
    if not found or found[0][0]:
        found.insert(0, (0, Token("other", "", 0, "void")))
    for (begin, one), (end, _) in pairwise([*found, (len(raw) + 1, found[0][1])]):
        one.width = end - begin
    return tuple(one for _, one in found)


def simple(raw: str, words: Lexis) -> Chunk | None:
    """The same for a word alone or with one sign behind it, as most are; None for all others."""
    if words.cuts or not raw:
        return None
    sign = None if raw.isalpha() else ENDS.get(raw[-1])
    stem = raw if sign is None else raw[:-1]
    word = stem.lower()
    if not stem.isalpha() or word.endswith(words.clitics):
        return None
    one, width = word_token(stem, word, words), len(raw) + 1
    if sign is None:
        one.width = width
        return (one,)
    if raw[-1] == "." and abbreviated(one, words):
        one.length, one.special, one.width = len(raw), "edge", width
        return (one,)
    one.width = len(stem)
    return one, sign


def tokens_of(raw: str, words: Lexis) -> Iterator[tuple[int, Token]]:
    """A word or sign as a token; two that are written as one as two: "he's", "l'Europe", "dit-il"."""
    first = raw[0]
    if raw == "&":
        yield 0, Token("name", raw, 1)  # "Marks & Spencer"
        return
    if not (first.isalnum() or (first in "@#$'’-" and raw[-1].isalnum())):
        kind = SIGNS.get(first, "other")
        yield 0, Token(kind, "", len(raw), "edge" if kind == "stop" else "")
        return
    word = raw.lower().replace("’", "'")
    if words.days and raw[0].isdigit() and raw[-1] in words.days:
        yield 0, Token("other", "", len(raw))  # a date is nobody, and a circumstance of what is said
        return
    at = 0 if word in words.cues or word in words.heads else parted(word, words)
    if not at:
        yield 0, word_token(raw, word, words)
        return
    for start, piece in ((0, raw[:at]), (at, raw[at:])):
        lead = LINK.match(piece).end()  # type: ignore[union-attr]  # it matches nothing as well
        one = word_token(piece, piece.lower().replace("’", "'"), words)
        if piece[0] in "'’-":
            one.kind, one.word, one.length = "word", one.word[lead:], len(piece) - lead
        yield start + lead, one


def word_token(raw: str, word: str, words: Lexis) -> Token:
    """A word as a token: a name, if it has a capital and its script has them."""
    named = raw[0].isupper() or raw[0] in "@#" or (words.caseless and word not in words.common)
    cue = word in words.cues or word in words.heads
    kind: Kind = "name" if named and not (cue and words.caseless) else "word"
    genitive = word.endswith(words.genitive_endings)
    if named and word in words.time_names:
        word = raw  # "Dag Ek": its capital keeps it from the words of time
    return Token(kind, word, len(raw), "cue" if cue else "", genitive=genitive)


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


def adverbial(tokens: Sequence[Token], at: int, words: Lexis) -> bool:
    """Whether a word is an adverb, by the lexicon or by its ending; "the family" is none."""
    token = tokens[at]
    word = token.word
    if word in words.adverbs:
        return True
    if not word.endswith(words.adverb_endings) or token.kind != "word":
        return False
    before = tokens[at - 1] if at else None
    return before is None or not (before.word in words.determiners or before.genitive)


def abbreviated(last: Token, words: Lexis) -> bool:
    """Whether the full stop behind a word belongs to it: "Sen.", "J.", "U.S."."""
    if last.kind not in ("word", "name"):
        return False
    if words.ordinals and last.word.isdigit() and len(last.word) < ORDINAL:
        return True
    initial = last.length == 1 and last.kind == "name" and last.word != "i"
    initial = initial and last.word not in words.channels  # "på X."
    pointed = "." in last.word and not last.word[-1].isdigit()  # not "at 2.15."
    return initial or pointed or last.word.rpartition("-")[2] in words.abbreviations
