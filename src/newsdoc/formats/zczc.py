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

Of a message with a slug and a keyword, and no headline, the two are the headline.

Source: messages of the AAP 2014 to 2018 and of its racing desk; CCITT F.1 for the frame.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.lines import Bytes, Line, lines
from newsdoc.formats.shared.values import distinct, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

START = re.compile(
    r"(?:(?<=\n)|(?<=\r)|\A)[ \t\x00-\x08]{0,9}ZCZC(?![A-Za-z0-9])"
    r"[ ]*(?P<code>[^\r\n]{0,40})(?=[\r\n]|\Z)"
)
END = re.compile(r"(?:(?<=\n)|(?<=\r))[ \t\x00-\x08]{0,9}NNNN(?=[ \t\r\n\x00-\x08]|\Z)")
ROUTING = re.compile(r"(?:[A-Z]{2,4}[ ]){1,8}[A-Z]{2,4}[ ]*")
"""A line of selectors: "YY RFG TDR"."""

DESK = re.compile(r"[A-Z]{4,12}[ ]?:[ ]{1,2}(?=[^ ])")
"""What a racing desk writes in front of its headlines."""

SIGNS = "$:=^*&+@~%#"
NAMES = {
    "$": "category", ":": "keyword", "=": "take", "*": "sign", "&": "service", "+": "subject", "@": "place",
    "~": "genre", "%": "service", "#": "slug",
}
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
TYPESET = " \t<=!"


def sniff(text: str) -> bool:
    """Whether it opens with ZCZC."""
    return START.match(text.lstrip("\r\n\ufeff")) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every message."""
    where = Bytes(source)
    found = START.search(source.text)
    while found is not None:
        following = START.search(source.text, found.end())
        stop = following.start() if following else len(source.text)
        end = END.search(source.text, found.end(), stop)
        yield story(source, where, found, end.start() if end else stop)
        found = following


def story(source: Source, where: Bytes, start: re.Match[str], stop: int) -> Reading:
    """One message."""
    page = Composer(source)
    found = list(lines(source.text, start.end(), stop))
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
        words = DESK.sub("", clean(found[at]), count=1).rstrip(TYPESET)
        page.add(words, "headline", where.range(found[at].start, found[at].stop))
        at += 1
    rest = found[at:]
    if rest:
        text = CONTROLS.sub("", source.text[rest[0].start : rest[-1].stop])
        page.add(text.strip("\r\n"), "body", where.range(rest[0].start, rest[-1].stop))
    return page.reading(metadata(said, start))


def clean(line: Line) -> str:
    """A line without controls and the blanks around it."""
    return CONTROLS.sub("", line.text).strip(BLANK)


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
        service=next(iter(said.get("service", [])), None),
        extra=without_none(
            code=(start["code"] or "").strip() or None,
            header={name: tuple(values) for name, values in said.items()},
        ),
    )


FORMAT = Format("zczc", sniff, read)
"""ZCZC messages."""
