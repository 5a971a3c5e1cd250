"""ZCZC ... NNNN: messages of the AAP and of telegraph lines, a mark in front of each header line.

    message = "ZCZC" [code]  header-line*  body  ["NNNN"]
    header-line = ("$" category | ":" keyword | "=" take | "^" headline | "*" sign | "&" service
                 | "+" subject | "@" place | "~" genre | "%" service | "#" slug) text

    ZCZC AAP
    $T
    :Rivers
    ^RIVERS: Ministers agree on river plan
    +03000000
       BREMEN, March 4 AAP - Ministers ...
    NNNN

Of a message with a slug and a keyword, and no headline, the two are the headline.  Three
lines or more of figures one below the other are a table: runners, weights, dividends, ladders.

Source: messages of the AAP 2014 to 2018 and of its racing desk; CCITT F.1 for the frame.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.lines import Bytes, Line, inked
from newsdoc.formats.shared.values import distinct, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

PADDING, PADDED = " \t" + "".join(map(chr, range(9))), 9
"""What telegraph lines leave in front of a mark, and how much of it."""

START = re.compile(
    r"(?:(?<=\n)|(?<=\r)|\A)[ \t\x00-\x08]{0,9}ZCZC(?![A-Za-z0-9])"
    r"[ ]*(?P<code>[^\r\n]{0,40})(?=[\r\n]|\Z)"
)
END = re.compile(r"(?:(?<=\n)|(?<=\r))[ \t\x00-\x08]{0,9}NNNN(?=[ \t\r\n\x00-\x08]|\Z)")
ROUTING = re.compile(r"(?:[A-Z]{2,4}[ ]){1,8}[A-Z]{2,4}[ ]*")
"""A line of selectors: "YY RFG TDR"."""

DESK = re.compile(r"(?P<name>[A-Z]{4,12})[ ]?:[ ]{1,2}(?=[^ ])")
"""What a racing desk writes in front of its headlines."""

SIGNS = "$:=^*&+@~%#"
NAMES = {
    "$": "category", ":": "keyword", "=": "take", "*": "sign", "&": "service", "+": "subject", "@": "place",
    "~": "genre", "%": "service", "#": "slug",
}
FIGURE = re.compile(r"\d")
NUMBERED = re.compile(r"[ ]{0,9}\d{1,2}[ ]?(?:[_.]|-{1,2})[ ]")
"""How the row of a runner begins: "12 _ 89X2  Harbour Light"."""

GUTTER = re.compile(r"[^ .!?:;,][ ]{2,}[^ ]")
ENDED = re.compile(r"\d(?:\.\d)?[^\w.]{0,3}\Z")
"""A figure at the end: "Harbour Light (AUS) 58.0"."""

WIDEST, SHORT = 90, 48
"""No row is longer, for a paragraph on one line is; nor one that only ends in a figure."""

LEAST, MOST = 3, 5
"""So many rows are a table, and so many short lines a list."""

NARROW = 36
"""A name with what is said of it is no longer."""

UNSEEN = "".join(chr(code) for code in (*range(32), 0x7F) if code not in (9, 10, 13))
CONTROLS = re.compile(f"[{re.escape(UNSEEN)}]")
"""Controls, which hold no text."""

TYPESET = " \t<=!"


def sniff(text: str) -> bool:
    """Whether it opens with ZCZC."""
    return START.match(text.lstrip("\r\n\ufeff")) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every message."""
    where = Bytes(source)
    text = source.text
    found = marked(START, "ZCZC", text, 0, len(text))
    while found is not None:
        following = marked(START, "ZCZC", text, found.end(), len(text))
        stop = following.start() if following else len(text)
        end = marked(END, "NNNN", text, found.end(), stop)
        yield story(source, where, found, end.start() if end else stop)
        found = following


def marked(pattern: re.Pattern[str], mark: str, text: str, at: int, stop: int) -> re.Match[str] | None:
    """The first place where a pattern matches, looked for around its mark: it would try every line."""
    place = text.find(mark, at, stop)
    while place >= 0:
        front = place
        while front > at and place - front < PADDED and text[front - 1] in PADDING:
            front -= 1
        if found := pattern.match(text, front, stop):
            return found
        place = text.find(mark, place + 1, stop)
    return None


def story(source: Source, where: Bytes, start: re.Match[str], stop: int) -> Reading:
    """One message."""
    page = Composer(source)
    found = list(inked(source.text, start.end(), stop))
    said: dict[str, list[str]] = {}
    places: dict[str, Line] = {}
    heads: list[Line] = []
    at = 0
    while at < len(found):
        words = clean(found[at])
        if words[:1] == "^" and len(words) > 1:
            heads.append(found[at])
        elif words[:1] and words[0] in SIGNS and len(words) > 1:
            said.setdefault(NAMES[words[0]], []).append(words[1:].strip(BLANK))
            places.setdefault(NAMES[words[0]], found[at])
        elif ROUTING.fullmatch(words):
            said.setdefault("routing", []).append(words)
        elif words:
            break
        at += 1
    titles(page, said, heads, where, places)
    if not page.has("headline") and at < len(found):
        words = clean(found[at]).rstrip(TYPESET)
        if desk := DESK.match(words):
            said.setdefault("desk", []).append(desk["name"])
            words = words[desk.end() :]
        page.add(words, "headline", where.range(found[at].start, found[at].stop))
        at += 1
    for run, role in runs(found[at:]):
        page.stretch(where, run[0].start, run[-1].stop, role, UNSEEN)
    return page.reading(metadata(said, start))


def runs(found: list[Line]) -> Iterator[tuple[list[Line], str]]:
    """The text and the tables of a message, in their order: rows of figures, and lists of names."""
    for some, figures in grouped(found, is_row, LEAST):
        for run, listed in [(some, True)] if figures else grouped(some, is_name, MOST):
            yield run, "table" if listed else "body"


def grouped(
    found: list[Line], test: Callable[[Line], bool], least: int
) -> Iterator[tuple[list[Line], bool]]:
    """Lines in runs of those that pass a test, where so many do, and of those between them."""
    rest: list[Line] = []
    for passed, group in groupby(found, test):
        some = list(group)
        if not passed or len(some) < least:
            rest += some
            continue
        if rest:
            yield rest, False
        yield some, True
        rest = []
    if rest:
        yield rest, False


def is_name(line: Line) -> bool:
    """Whether a line is short, and ends no sentence."""
    if len(line.text) > WIDEST:
        return False
    words = clean(line)
    return 0 < len(words) <= NARROW and words[-1] not in ".!?:,;\"'"


def is_row(line: Line) -> bool:
    """Whether a line is one of figures."""
    words = line.text.rstrip(BLANK)
    if not words:
        return False
    words = words if words.isprintable() else CONTROLS.sub("", words).rstrip(BLANK)
    if len(words) > WIDEST or not FIGURE.search(words):
        return False
    ended = len(words) <= SHORT and ENDED.search(words)
    return bool(ended or NUMBERED.match(words) or GUTTER.search(words))


def clean(line: Line) -> str:
    """A line without controls and the blanks around it."""
    words = line.text.strip(BLANK)
    return words if words.isprintable() else CONTROLS.sub("", words).strip(BLANK)


def titles(
    page: Composer, said: dict[str, list[str]], heads: list[Line], where: Bytes, places: dict[str, Line]
) -> None:
    """The slugline and the headline."""
    lines_ = [places[name] for name in ("slug", "keyword") if name in places]
    first = where.range(lines_[0].start, lines_[0].stop) if lines_ else None
    both = where.range(lines_[0].start, lines_[-1].stop) if lines_ else None
    keyword, slug = next(iter(said.get("keyword", [])), None), next(iter(said.get("slug", [])), None)
    page.add(slug or (keyword if heads else None), "slugline", first)
    for line in heads:
        page.add(" ".join(clean(line)[1:].split()), "headline", where.range(line.start, line.stop))
    if not heads and keyword:
        page.add(f"{slug} {keyword}" if slug else keyword, "headline", both)


def metadata(said: dict[str, list[str]], start: re.Match[str]) -> Metadata:
    """What the header lines say."""
    return Metadata(
        category=next(iter(said.get("category", [])), None),
        subjects=distinct(said.get("subject", [])),
        keywords=distinct(said.get("keyword", [])),
        genres=distinct(said.get("genre", [])),
        slugline=next(iter([*said.get("slug", []), *said.get("keyword", [])]), None),
        service=next(iter([*said.get("service", []), *said.get("desk", [])]), None),
        extra=without_none(
            code=(start["code"] or "").strip() or None,
            header={name: tuple(values) for name, values in said.items()},
        ),
    )


FORMAT = Format("zczc", sniff, read)
"""ZCZC messages."""
