r"""Rich Text Format to paragraphs: groups, control words, and characters in three ways.

    group = "{" (word | symbol | byte | text | group)* "}"
    word = "\" letters [number] [" "]     symbol = "\" character     byte = "\'" hex hex

    {\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\info{\author Ann Lee}}
    \pard\qc\b Ministers agree\b0\par \pard Die F\'e4hre \u8222?Bremen\u8220?\par}

A byte is of the code page of its font, else of the document's; "\u" is followed by as many
characters for older readers as "\uc" says.  One pass, a token at a time: what is unknown is
passed over, and a group is skipped only where its first word says that it holds no text.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

import codecs
import re
from collections import defaultdict
from collections.abc import Iterator

from attrs import define, field

from newsdoc.formats.shared.richwords import (
    ASIDE,
    CHARACTERS,
    CHARSETS,
    CLOCK,
    CLOSING,
    HIDDEN,
    KEPT,
    PAGES,
    SKIPPED,
    SYMBOLS,
)
from newsdoc.span import BLANK

TOKEN = re.compile(
    r"""\\(?P<word>[A-Za-z]{1,40})(?P<number>-?\d{1,9})?[ ]?
      | \\'(?P<byte>[0-9A-Fa-f]{2})
      | (?P<opened>{) | (?P<closed>})
      | (?P<text>[^\\{}\r\n]+)
      | \\(?P<symbol>[^A-Za-z'])
      | [\r\n]+ | \\'? """,
    re.VERBOSE | re.DOTALL,
)
HYPERLINK = re.compile(r"HYPERLINK[ ]{1,9}\"(?P<to>[^\"\r\n]{1,2000})\"")


@define
class Paragraph:
    """A paragraph or a row of a table, and where its characters stood."""

    text: str
    start: int
    stop: int
    centred: bool = False
    row: bool = False


@define
class State:
    """What holds in a group; None for a `place` in the text of the story, "" where all is skipped."""

    place: str | None = None
    skip: int = 1
    font: int | None = None
    hidden: bool = False
    centred: bool = False

    def copy(self) -> State:
        """The same, for a group inside."""
        return State(self.place, self.skip, self.font, self.hidden, self.centred)


@define
class Rich:
    """A document as it is read."""

    paragraphs: list[Paragraph] = field(factory=list)
    #: What stands beside the text: "author", "header", "fldinst" ...
    aside: dict[str, list[str]] = field(factory=lambda: defaultdict(list))
    #: The times of the document: "creatim", "revtim".
    times: dict[str, dict[str, int]] = field(factory=lambda: defaultdict(dict))
    #: Whether the last group was closed.
    whole: bool = False
    state: State = field(factory=State)
    above: list[State] = field(factory=list)
    fonts: dict[int, str] = field(factory=dict)
    #: The font of words that name none.
    font: int = 0
    codec: str = "cp1252"
    words: list[str] = field(factory=list)
    start: int | None = None
    stop: int = 0
    pending: bytearray = field(factory=bytearray)
    high: int = 0
    skip: int = 0
    #: Whether the first letter of the next text was the other half of a character.
    eaten: int = 0

    def said(self, name: str) -> str | None:
        """What stands beside the text under a name, on one line."""
        return " ".join("".join(self.aside.get(name, ())).split()) or None

    def links(self) -> Iterator[str]:
        """Where the text points."""
        return (found["to"] for found in HYPERLINK.finditer("".join(self.aside.get("fldinst", ()))))

    def take(self, token: re.Match[str], kind: str | None, opened: str) -> None:
        """One token; `opened` is what opened a group just before it: "{", or "{*" where a star followed."""
        if kind == "byte":
            self.byte(token)
            return
        if self.pending:
            self.flush(token, token["text"])
        if kind == "text":
            text = token["text"]
            if self.eaten or self.skip:
                text, self.skip = text[self.eaten + self.skip :], max(0, self.skip - len(text))
                self.eaten = 0
            self.put(text, token)
        elif kind == "opened":
            self.above.append(self.state)
            self.state, self.skip = self.state.copy(), 0
        elif kind == "closed":
            self.state, self.skip = self.above.pop() if self.above else self.state, 0
            self.whole = not self.above
        elif kind == "symbol" and not self.skip:
            self.put(SYMBOLS.get(token["symbol"], ""), token)
        elif kind == "symbol":
            self.skip -= 1
        elif kind:
            self.word(token, token["word"], int(token["number"] or 0), opened)

    def byte(self, token: re.Match[str]) -> None:
        """A character of a code page, or a part of one."""
        if self.skip:
            self.skip -= 1
        elif not self.state.hidden and self.state.place != "":
            self.pending.append(int(token["byte"], 16))
            if self.state.place is None:
                self.reach(token)

    def word(self, token: re.Match[str], word: str, number: int, opened: str) -> None:
        """A control word."""
        state = self.state
        if opened and (word in SKIPPED or (opened == "{*" and word not in ASIDE and word not in KEPT)):
            state.place = ""
        elif opened and word in ASIDE:
            state.place = word if state.place != "" else ""
        elif word in CHARACTERS:
            self.put(CHARACTERS[word], token)
        elif word == "u":
            self.unicode(number % 65536, token)
        elif word in CLOSING and state.place is None:
            self.close(row=word.endswith("row"))
        elif word in CLOSING:
            self.put("\n", token)
        elif word in ("pard", "ql", "qr", "qj", "qc"):
            state.centred = word == "qc"
        elif word in HIDDEN:
            state.hidden = token["number"] != "0"
        elif word == "uc":
            state.skip = min(max(number, 0), 9)
        elif word == "plain":
            state.hidden, state.font = False, None
        elif word in CLOCK and state.place in ("creatim", "revtim"):
            self.times[state.place][word] = number
        else:
            self.page(word, number)

    def page(self, word: str, number: int) -> None:
        """A control word about fonts and their code pages."""
        if word == "f":
            self.state.font = number
        elif word == "deff":
            self.font = number
        elif word == "fcharset" and self.state.place == "fonttbl" and number in CHARSETS:
            self.fonts[self.state.font or 0] = CHARSETS[number]
        elif word == "ansicpg":
            name = "utf-8" if number == 65001 else f"cp{number}"
            self.codec = name if known(name) else self.codec
        elif word in PAGES:
            self.codec = PAGES[word]

    def unicode(self, code: int, token: re.Match[str]) -> None:
        """A character by its number; one beyond 65,535 comes in two halves."""
        self.skip = self.state.skip
        if 0xD800 <= code < 0xDC00:
            self.high = code
        elif 0xDC00 <= code < 0xE000:
            whole = 0x10000 + ((self.high - 0xD800) << 10) + code - 0xDC00
            self.put(chr(whole) if self.high else "\ufffd", token)
            self.high = 0
        elif code:
            self.put(chr(code), token)

    def put(self, text: str, token: re.Match[str]) -> None:
        """Put characters where they belong."""
        if self.state.hidden or not text or self.state.place == "":
            return
        if self.state.place is not None:
            self.aside[self.state.place].append(text)
        else:
            self.words.append(text)
            self.reach(token)

    def reach(self, token: re.Match[str]) -> None:
        """The paragraph goes on to here."""
        self.start, self.stop = token.start() if self.start is None else self.start, token.end()

    @property
    def here(self) -> str:
        """The code page of the bytes that stand here."""
        return self.fonts.get(self.font if self.state.font is None else self.state.font, self.codec)

    def flush(self, token: re.Match[str], text: str | None) -> None:
        """Read the bytes so far; where they end in half a character, the letter behind them is the other."""
        decoder = codecs.getincrementaldecoder(self.here)("replace")
        words = decoder.decode(bytes(self.pending))
        if text and decoder.getstate()[0]:
            self.eaten = 1
        other = text[:1].encode("ascii", "replace") if self.eaten and text else b""
        words += decoder.decode(other, final=True)
        self.pending.clear()
        stop = self.stop
        self.put(words, token)
        self.stop = stop

    def close(self, *, row: bool = False) -> None:
        """End a paragraph; an empty one is a blank line."""
        text, start = "".join(self.words).strip(BLANK), self.stop if self.start is None else self.start
        self.paragraphs.append(Paragraph(text, start, self.stop, self.state.centred, row and "\t" in text))
        self.words, self.start = [], None


def known(codec: str) -> bool:
    """Whether there is a codec of that name."""
    try:
        codecs.lookup(codec)
    except LookupError:
        return False
    return True


def tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a document, without the bytes that pictures hold as they are."""
    at = 0
    while at < len(text):
        for token in TOKEN.finditer(text, at):
            yield token
            if token["word"] == "bin":
                at = token.end() + max(0, int(token["number"] or 0))
                break
        else:
            return


def rich(text: str) -> Rich:
    """A document of rich text."""
    found, opened = Rich(), ""
    for token in tokens(text):
        kind = token.lastgroup
        found.take(token, kind, opened)
        if kind == "opened":
            opened = "{"
        elif opened:
            opened = "{*" if token["symbol"] == "*" else ""
    if found.pending:
        found.flush(token, None)
    found.close()
    return found
