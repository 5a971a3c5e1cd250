"""News Bites: labelled messages between zczc and the end, two letters and "#" in front of each field.

    message = "zczc" (label "#" text)*      label = AN | KN | PD | CO | SO | SF | BY | KY | TI | AB | TX

    zczc
    AN#26941234
    PD#04 March 2014 14:00:00
    TI#Harbour group sells two ferries
    AB#The group said ...
    TX#
    The group said on Tuesday ...

Source: messages of News Bites as the AAP receives them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import date
from newsdoc.formats.shared.lines import Bytes
from newsdoc.formats.shared.values import distinct, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

START = re.compile(r"[\ufeff \t\r\n]*zczc[ \t]*(?:\r\n|\n|\r)(?=[A-Z]{2}#)", re.IGNORECASE)
LABEL = re.compile(r"(?:(?<=\n)|(?<=\r)|\A)(?P<label>[A-Z]{2})#")
NEXT = re.compile(r"[\r\n][ \t]*(?:NNNN|zczc)\b", re.IGNORECASE)
ROLES = {"TI": "headline", "BY": "byline", "AB": "deck", "TX": "body"}
CLOCK = re.compile(r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?")


def sniff(text: str) -> bool:
    """Whether it opens with zczc and a label."""
    return START.match(text) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every message."""
    where = Bytes(source)
    found = START.match(source.text)
    at = found.end() if found else 0
    while at < len(source.text):
        end = NEXT.search(source.text, at)
        stop = end.start() if end else len(source.text)
        yield story(source, where, at, stop)
        following = re.compile(r"zczc[ \t]*[\r\n]+", re.IGNORECASE).search(source.text, stop)
        at = following.end() if following else len(source.text)


def story(source: Source, where: Bytes, start: int, stop: int) -> Reading:
    """One message."""
    page = Composer(source)
    found = list(LABEL.finditer(source.text, start, stop))
    said: dict[str, str] = {}
    places: dict[str, tuple[int, int]] = {}
    for count, label in enumerate(found):
        end = found[count + 1].start() if count + 1 < len(found) else stop
        words = source.text[label.end() : end].strip(BLANK)
        if words and words != "*":
            said[label["label"]] = words
            places[label["label"]] = (label.end(), end)
    if not found:
        page.stretch(where, start, stop)
    for label_, role in ROLES.items():
        if label_ in said:
            page.stretch(where, *places[label_], role)
    return page.reading(metadata(said))


def metadata(said: dict[str, str]) -> Metadata:
    """What the labels say outside the text."""
    when = date(said.get("PD", ""), clock=True)
    return Metadata(
        id=said.get("AN"),
        keywords=distinct(said.get("KY", "").replace(",", " ").split()),
        subjects=distinct([said.get("CO")]),
        source=said.get("KN") or said.get("SO"),
        version_created=when,
        extra=without_none(fields={name: value for name, value in said.items() if name not in ROLES}),
    )


FORMAT = Format("newsbites", sniff, read)
"""News Bites messages."""
