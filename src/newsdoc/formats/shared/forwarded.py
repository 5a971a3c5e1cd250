"""Messages inside the text of a message: sent on, or answered and quoted.

    letter = words (mark? head head+ words)*        head = ("From" | "Sent" | "Subject" ...) ":" value

    For the web, please.

    ---------- Forwarded message ---------
    From: Wire <wire@example.com>
    Date: Tue, 4 Mar 2014 16:09
    Subject: Ministers agree on river plan

    BREMEN (AP) - Ministers of five states ...

Each part is a letter of its own; the longest of them is the story.  Lines that a program
quoted with ">" are a letter too, without heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from attrs import define, field

from newsdoc.formats.shared.labels import tables
from newsdoc.formats.shared.lines import lines
from newsdoc.lexicon import alternation
from newsdoc.span import BLANK

MARK = re.compile(r"[-_*= \t]{2,}(?:[^-_*=\r\n][^\r\n]{0,60}?[-_*= \t]{2,})?\Z|[A-Z][^\r\n:]{8,60}:\Z")
"""The line above the heads: words between dashes, a rule, or "Begin forwarded message:"."""

QUOTE = re.compile(r"[ \t]?(?:>[ \t]?){1,20}")
RUN = 3
"""So many lines with a quotation mark are another's words; fewer may be bullets."""

MOST_HEADS, WIDEST = 14, 400
"""No message shows more heads, nor longer ones."""

Piece = tuple[str, str, str]
"""A block of a message: its role, its words, its path."""


@define
class Letter:
    """What one writer sent."""

    #: From, date, subject and to; the mark above them.
    heads: dict[str, str] = field(factory=dict)
    pieces: list[Piece] = field(factory=list)
    quoted: bool = False

    @property
    def size(self) -> int:
        """How much it says."""
        return sum(len(words) for _, words, _ in self.pieces)


@cache
def known() -> dict[str, str]:
    """From each label of a head to the field that it means."""
    names = ("from", "date", "subject", "to")
    return {label: name for name in names for label in tables()["mail"][name]}


@cache
def head() -> re.Pattern[str]:
    """A line that is a head; a program that writes plain text for bold puts stars around its label."""
    return re.compile(rf"[ \t]{{0,3}}\*?(?P<label>{alternation(known())})[ \t]?:\*?[ \t]*(?P<value>.*)")


@cache
def sent_on() -> re.Pattern[str]:
    """What programs put in front of a subject."""
    words = alternation(tables()["mail"]["sent_on"])
    return re.compile(rf"(?i:(?:(?:{words})(?:\[\d{{1,3}}\])?[ ]?(?::[ ]{{1,3}}|：)){{1,9}})(?=[^ ])")


def subject_of(text: str | None) -> str | None:
    """A subject without what says that it was sent on."""
    found = sent_on().match(text) if text else None
    return text[found.end() :] if text and found else text


def letters(pieces: Iterable[Piece]) -> list[Letter]:
    """The letters in the text of a message, the sender's own words first."""
    found = [Letter()]
    for role, words, path in pieces:
        if role == "body":
            for quoted, some in stretches(words):
                cut(found, role, some, path, quoted=quoted)
        else:
            cut(found, role, words.split("\n"), path, quoted=False)
    return found


def stretches(text: str) -> Iterator[tuple[bool, list[str]]]:
    """The lines of a text in stretches, those that were quoted without their marks."""
    own: list[str] = []
    for quoted, group in groupby(lines(text), lambda line: line.text[:2].lstrip(BLANK)[:1] == ">"):
        some = [line.text for line in group]
        if not quoted or len(some) < RUN:
            own += some
            continue
        if own:
            yield False, own
        yield True, [QUOTE.sub("", line, count=1) for line in some]
        own = []
    if own:
        yield False, own


def cut(found: list[Letter], role: str, some: list[str], path: str, *, quoted: bool) -> None:
    """Put lines under the last letter, or under new ones from each of their heads on."""
    if quoted != found[-1].quoted and not (len(found) == 1 and not found[0].pieces and not quoted):
        found.append(Letter(quoted=quoted))
    start = at = 0
    while at < len(some):
        heads, stop = heads_at(some, at) if ":" in some[at] else ({}, at)
        if not heads:
            at = max(stop, at + 1)
            continue
        above = at - 1
        while above > start and not some[above].strip(BLANK):
            above -= 1
        if above >= start and MARK.match(some[above].strip(BLANK)):
            heads["mark"] = some[above].strip(BLANK)
        else:
            above = at
        put(found[-1], role, some[start:above], path)
        found.append(Letter(heads, quoted=quoted))
        start = at = stop
    put(found[-1], role, some[start:], path)


def put(letter: Letter, role: str, some: list[str], path: str) -> None:
    """Put lines under a letter, where they say anything."""
    if words := "\n".join(some).strip("\r\n"):
        letter.pieces.append((role, words, path))


def heads_at(some: list[str], at: int) -> tuple[dict[str, str], int]:
    """The heads that begin on a line, and the line behind them; none where they do not name a sender."""
    heads: dict[str, str] = {}
    last, most = None, min(len(some), at + MOST_HEADS)
    while at < most and len(some[at]) < WIDEST:
        if found := head().match(some[at]):
            last = known()[found["label"]]
            value = found["value"].strip(BLANK)
            heads[last] = f"{heads[last]}; {value}" if last in heads else value
        elif last and some[at][:1] in (" ", "\t") and some[at].strip(BLANK):
            heads[last] += f" {some[at].strip(BLANK)}"
        else:
            break
        at += 1
    told = bool(heads.get("from")) and bool(heads.get("subject") or heads.get("date"))
    return heads if told else {}, at
