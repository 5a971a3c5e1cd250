"""A paragraph as words and signs, in which every quotation stands as one word.

    "Wait," Smith said.    ->    <quote> Smith said .

What stands inside the marks can then not be taken for the reporter's words, and
a sentence is read as if the quotation were a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias, cast

from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.words import Lexis
from newsdoc.span import Span

Kind: TypeAlias = Literal[
    "word", "name", "aside", "stop", "comma", "colon", "dash", "quote", "other"
]
"""What a token is; a name is a word with a capital, an aside stands in brackets."""

# Linear: the branches begin with different characters, within a word every character is
# taken in one way only, and an aside, whose length is bounded, holds no second bracket.
# The apostrophe of a plural ("players' union") stands before a blank and a word only.
TOKEN = re.compile(
    r"""
    (?P<word>
        [@\#$]?[^\W_](?:[^\W_]|[-'’.&/@\u00ad](?=[^\W_])|,(?=\d\d\d))*
        (?:(?<=[sS])['’](?=[ ][^\W_]))?
    )
  | (?P<aside>\([^()]{0,100}\)|\[[^\[\]]{0,100}\])
  | (?P<comma>,)
  | (?P<stop>[.!?…;]+)
  | (?P<colon>:)
  | (?P<dash>[—–―]|--+|(?<=[ ])[-_](?=[ ]))
  | (?P<other>[^ \t\r\n\u00a0\w,.!?…;:—–―()\[\]-]+)
    """,
    re.VERBOSE,
)

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


def tokenized(
    paragraph: Span, fragments: Sequence[Fragment], words: Lexis
) -> tuple[list[Token], Mapping[int, Fragment]]:
    """The tokens of a paragraph, and which of them are which fragment."""
    tokens: list[Token] = []
    quotes: dict[int, Fragment] = {}
    start = paragraph.start
    for fragment in fragments:
        add_tokens(tokens, paragraph.source.text, start, fragment.span.start, words)
        quotes[len(tokens)] = fragment
        tokens.append(Token(fragment.span.start, fragment.span.stop, "quote", ""))
        start = fragment.span.stop
    add_tokens(tokens, paragraph.source.text, start, paragraph.stop, words)
    return tokens, quotes


def add_tokens(tokens: list[Token], text: str, start: int, stop: int, words: Lexis) -> None:
    """Append the tokens between two offsets; an abbreviation takes its full stop with it."""
    for found in TOKEN.finditer(text, start, stop):
        begin, end = found.span()
        kind = found.lastgroup
        if kind == "word":
            word = found[0].lower()
            if "'" in word or "’" in word:
                tokens.extend(contracted(text, begin, end, word.replace("’", "'"), words))
            else:
                first = text[begin]  # `cased` inlined: this line runs for nearly every word
                cases: Kind = "name" if first.isupper() or first in "@#" else "word"
                tokens.append(Token(begin, end, cases, word))
        elif kind == "stop" and tokens and abbreviated(tokens[-1], begin, text, words):
            last = tokens.pop()
            tokens.append(Token(last.start, begin + 1, last.kind, last.word))
        else:
            tokens.append(Token(begin, end, cast("Kind", kind), ""))


def contracted(text: str, start: int, stop: int, word: str, words: Lexis) -> Iterator[Token]:
    """A word with an apostrophe; a pronoun with a verb at its back ("he's") is two."""
    head = word.partition("'")[0]
    if head in words.pronouns:
        yield Token(start, start + len(head), cased(text, start), head)
        yield Token(start + len(head), stop, "word", word[len(head) :])
    else:
        yield Token(start, stop, cased(text, start), word)


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


def cased(text: str, start: int) -> Kind:
    """Whether a word has the capital of a name, or the sign of a handle."""
    return "name" if text[start].isupper() or text[start] in "@#" else "word"


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
