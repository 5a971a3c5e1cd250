r"""ANPA 1312: messages of the American and other wires, control bytes and all.

    message = [routing LF] [SYN SYN] SOH service US selector LF
              priority SP category SP body-type keyword [version] SP month-day SP words LF
              STX body ETX trailer EOT

    ^V^V^AW2607^_elbes
    r i^S^Q BC-EU--River-Locks   03-04 0410
    ^B^BC-EU--River-Locks, 1st Ld-Writethru,310<
    ^Ministers agree on river plan<
    ^By ANN LEE=
    \t   BREMEN, Germany (AP) _ Ministers of five states agreed ...
    ^C AP-WF-03-04-14 1609GMT<

A line under "^" is one of the header, and ends in "<" or "="; a tab or an indent starts a
paragraph; a space band (10) is a blank; a backspace (08) starts a row of a table, whose cells
are set apart by ";" or by fillers (1E, 1F).  The count of words in the header is wrong on every
AP message, so that of the keyword line is taken.  A date's order is the trailer's: AP writes the
month first, Kyodo and CP the day.

Source: ANPA 84-2 (1312); messages of AP 1989 to 2019, Kyodo, CP, Reuters 1987, AAP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from attrs import frozen

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import provider
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.lines import Bytes, Line, inked
from newsdoc.formats.shared.values import number, without_none
from newsdoc.grammar.names import read as names
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

HEADER = re.compile(
    r"""(?:(?:\x05|\x7f)[^\r\n]{0,60}(?:\r\n|\n|\r)){0,3}\x16{0,4}\x01
        (?P<level>[A-Za-z])(?P<number>\d{4})[ ]?(?P<group>[^\x1f\r\n]{0,15})
        (?:\x1f(?P<selector>[^\r\n]{0,12}))?
        (?:\r\n|\n|\r)(?P<priority>[A-Za-z])[ ](?P<category>[A-Za-z])[ ]?(?P<form>[\x11-\x14]{0,2})[ ]?
        (?P<rest>[^\r\n\x02]{0,120})(?:\r\n|\n|\r)?\x02?""",
    re.VERBOSE,
)
OPENING = re.compile("[\x01\x05\x16\x7f]")
"""What a header opens with."""

SLUG = re.compile(
    r"(?P<keyword>[^ ]+)(?P<version>.*?)[ ]+(?P<one>\d\d)-(?P<two>\d\d)(?:[ ]+(?P<count>\d{0,5}))?[ ]*\Z"
)
"""What stands behind the body type: keyword, version, date, count of words."""

AP_TRAILER = re.compile(
    r"(?P<source>[A-Z]{2,4})-(?P<wire>[A-Z]{2})-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)"
    r"[ ](?P<hour>\d\d)(?P<minute>\d\d)[ ]?(?P<zone>[A-Z]{3,4})"
)
KWS_TRAILER = re.compile(
    r"(?P<source>[A-Z]{3})-(?P<hour>\d\d):(?P<minute>\d\d)-(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d\d)"
)
CP_TRAILER = re.compile(
    r"(?P<hour>\d\d):(?P<minute>\d\d)(?P<zone>[A-Z]{2,4})[ ](?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d\d)"
)
AAP_TRAILER = re.compile(
    r"(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d\d)[ ](?P<hour>\d\d)-(?P<minute>\d\d)(?:-\d\d)?"
)
TRAILERS = (AP_TRAILER, KWS_TRAILER, CP_TRAILER, AAP_TRAILER)
"""How wires date a message, each with its own order of day and month."""

ZONES = {"GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "ET": None, "JST": 9}
"""Zones of the trailers; Kyodo gives none and means Japan's."""

KYODO_HOURS = 9
COUNT = re.compile(r",[ ]?(?P<count>\d{1,5})[ \t]*\Z")
LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z-]{1,12}):[ ]?(?P<value>.*)")
EDITORS = re.compile(
    r"\(?(?:Eds?|Editors?|EDITORS?['’]S?[ ]NOTE|HFR|AP[ ](?:Photos?|Graphics?|Video))\b", re.IGNORECASE
)
"""How the header's words to editors begin."""
BY = re.compile(r"By[ ](?=\S)|BY[ ](?=\S)")
DATA = ("code", "Update")
"""CP's labels of header lines that are none, beside those in capitals."""

CODED = {"hl": "headline", "sl": "slugline", "by": "byline"}
"""CP's labels of header lines that are text."""

FILLERS = re.compile(r"[\x1e\x1f\xf3][ \x1e\x1f\xf3]*|;(?=[^ ])|;\Z")
"""What sets the cells of a row apart."""
BAND = re.compile(r"(?<![ ])[ ]*+\x10[ \x10]*+")
"""The space band of typesetting machines, a blank that no line ends at, with the blanks around it."""

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
ROW = "\x08"
INDENT = re.compile(r"\t|[ ]{3,}")


def sniff(text: str) -> bool:
    """Whether it opens with a header of this protocol."""
    return HEADER.match(text.lstrip("\r\n\x00\x04 ")) is not None if "\x01" in text[:200] else False


def read(source: Source) -> Iterator[Reading]:
    """Every message of the file."""
    where = Bytes(source)
    found = header(source.text, 0)
    while found is not None:
        following = header(source.text, found.end())
        stop = following.start() if following else len(source.text)
        yield Message(source, where, found, stop).reading()
        found = following


def header(text: str, at: int) -> re.Match[str] | None:
    """The next header, looked for only where one may open."""
    tried = (HEADER.match(text, found.start()) for found in OPENING.finditer(text, at))
    return next(filter(None, tried), None)


@frozen
class Message:
    """One message: its header and where it stops."""

    source: Source
    where: Bytes
    header: re.Match[str]
    stop: int

    def reading(self) -> Reading:
        """The story in it."""
        text, start = self.source.text, self.header.end()
        end = text.find("\x03", start, self.stop)
        page = Composer(self.source)
        body = list(inked(text, start, end if end >= 0 else self.stop))
        if not body or not is_slug(body[0].text):
            slug = SLUG.match(self.header["rest"].strip(BLANK))
            where = self.where.range(self.header.start("rest"), self.header.end("rest"))
            page.add(slug["keyword"] if slug else None, "slugline", where)
        labels, count = self.blocks(page, body)
        trailer = " ".join(CONTROLS.sub(" ", text[end:self.stop] if end >= 0 else "").split()).strip("^< ")
        sent = None
        for pattern in TRAILERS:
            if match := pattern.search(trailer):
                sent = (match, pattern)
                break
        if trailer:
            page.add(trailer, "timestamp" if sent else "boilerplate", self.where.range(end, self.stop))
        problems = () if end >= 0 else (Problem(None, "cut", "the end of the message is missing"),)
        return page.reading(self.metadata(sent, labels, count), None, problems)

    # -- the text ----------------------------------------------------------------

    def blocks(self, page: Composer, body: list[Line]) -> tuple[dict[str, str], int | None]:
        """The blocks of a body; what its labelled lines say, and the count of its keyword line."""
        labels: dict[str, str] = {}
        count, at, begun = None, 0, False
        while at < len(body):
            line = body[at]
            if line.text.startswith(ROW):
                at = self.table(page, body, at)
            elif line.text.lstrip(BLANK).startswith("^") or (not begun and is_coded(line.text)):
                stop = self.closed(body, at)
                words = clean(" ".join(one.text.strip(BLANK) for one in body[at:stop]))
                origin = self.where.range(line.start, body[stop - 1].stop)
                first = at == 0 and is_slug(line.text)
                role = "slugline" if first else self.role(page, words, begun, labels)
                if first:
                    counted = COUNT.search(words)
                    count = int(counted["count"]) if counted else None
                    words = words[: counted.start()] if counted else words
                if role == "affiliation":
                    page.extend(words, origin)
                elif role:
                    page.add(labelled(words), role, origin)
                at = stop
            elif not clean(line.text):
                at += 1
            else:
                begun, at = True, self.paragraph(page, body, at)
        return labels, count

    @staticmethod
    def closed(body: list[Line], at: int) -> int:
        """Behind the last line of a header line, which "<" or "=" closes; a few lines on at most."""
        for stop in range(at, min(at + 12, len(body))):
            text = body[stop].text
            if stop > at and (text[:1] in ("^", "\t", ROW, "") or text.startswith("   ")):
                return stop
            if body[stop].text.rstrip(BLANK).endswith(("<", "=", "+")):
                return stop + 1
        return at + 1

    @staticmethod
    def role(page: Composer, words: str, begun: bool, labels: dict[str, str]) -> str | None:
        """What a header line is; None for one that is data."""
        label = LABEL.fullmatch(words)
        name = label["label"] if label else ""
        if name.lower() in CODED:
            return CODED[name.lower()]
        if label and (name.isupper() or name in DATA):
            labels[name] = label["value"]
            return None
        if EDITORS.match(words):
            return "note"
        if BY.match(words):
            return "byline"
        if begun or page.has("table"):
            return "subhead"
        if page.has("byline"):
            return "affiliation" if page.last == "byline" and says_what(words) else "subhead"
        if page.last == "note" and not page.has("headline") and says_what(words):
            return "signoff"  # the agency signs what it tells its members: "The AP"
        return "deck" if page.has("headline") else "headline"

    def paragraph(self, page: Composer, body: list[Line], at: int) -> int:
        """A paragraph: from an indented line to the next one, a blank one, or a header line."""
        first = body[at]
        stop = at + 1
        headline = not page.has("headline") and first.text.rstrip(BLANK).endswith("+")
        said = [clean(first.text)]
        while stop < len(body) and not headline:
            text = body[stop].text
            opens = text[:1] in (ROW, "=") or text.lstrip(BLANK)[:1] == "^" or INDENT.match(text)
            if opens or not (more := clean(text)):
                break
            said.append(more)
            stop += 1
        words = "\n".join(said)
        body_text = INDENT.match(first.text) is not None or page.has("paragraph")
        body_text = body_text and not first.text.startswith("==")  # as Kyodo signs
        role = "headline" if headline else "paragraph" if body_text else None
        origin = self.where.range(first.start, body[stop - 1].stop)
        page.add(words.rstrip("+") if headline else words, role, origin)
        return stop

    def table(self, page: Composer, body: list[Line], at: int) -> int:
        """Rows one below the other."""
        stop = at
        while stop < len(body) and body[stop].text.startswith(ROW):
            stop += 1
        rows = [row(line.text) for line in body[at:stop]]
        page.add("\n".join(rows), "table", self.where.range(body[at].start, body[stop - 1].stop))
        return stop

    # -- what is no text -----------------------------------------------------------

    def metadata(
        self, sent: tuple[re.Match[str], re.Pattern[str]] | None, labels: dict[str, str], count: int | None
    ) -> Metadata:
        """What the header and the trailer say."""
        header = self.header
        slug = SLUG.match(header["rest"].strip(BLANK))
        groups = sent[0].groupdict() if sent else {}
        source = groups.get("source")
        return Metadata(
            id=f"{header['level']}{header['number']}",
            priority=header["priority"],
            category=header["category"],
            slugline=slug["keyword"] if slug else None,
            version=(slug["version"].strip(BLANK) or None) if slug else None,
            source=provider(source) if source else None,
            word_count=count,
            version_created=moment(sent[0], sent[1]) if sent else None,
            service=header["selector"],
            extra=Later(lambda: without_none(
                header=CONTROLS.sub(" ", header[0]).strip(), labels=labels,
                counted=number(slug["count"]) if slug and slug["count"] else None,
            )),
        )


def is_slug(text: str) -> bool:
    """Whether the first line of a body is the keyword line: a header line without one of CP's labels."""
    return text.startswith("^") and not is_coded(text)


def is_coded(text: str) -> bool:
    """Whether a line is closed as those of the header are, and has one of CP's labels."""
    label = LABEL.fullmatch(clean(text)) if text.rstrip(BLANK).endswith("<") else None
    return label is not None and (label["label"].lower() in CODED or label["label"] in DATA)


@lru_cache(256)  # a wire has a handful of such lines, and reading one costs half a story
def says_what(words: str) -> bool:
    """Whether a line under a byline says for whom, or as what, those above it write."""
    said = names(Source(words).span())
    return bool(said.agencies) and not said.people and said.fits


def clean(text: str) -> str:
    """A line without its typesetting: signs that centre and end it, and controls."""
    words = text.strip(BLANK)
    if not words.isprintable():
        words = CONTROLS.sub("", BAND.sub(" ", words)).strip(BLANK)
    words = words.removeprefix("^").rstrip(BLANK)
    if words.endswith(("<", "=")) and not words.endswith("=="):
        words = words[:-1].rstrip("@ ")
    return words.strip(BLANK)


def labelled(words: str) -> str:
    """A labelled header line without its label."""
    label = LABEL.fullmatch(words)
    return label["value"] if label and label["label"].lower() in CODED else words


def row(text: str) -> str:
    """A row of a table: its cells with a tab between them."""
    cells = (clean(cell) for cell in FILLERS.split(text.strip(ROW + BLANK).replace("^;", ";")))
    return "\t".join(cells).strip("\t")


def moment(found: re.Match[str], pattern: re.Pattern[str]) -> datetime | None:
    """When a trailer says that its message was sent."""
    said = found.groupdict()
    year = int(said["year"])
    hours = KYODO_HOURS if pattern is KWS_TRAILER else ZONES.get(said.get("zone") or "")
    zone = timezone(timedelta(hours=hours)) if hours is not None else None
    try:
        return datetime(2000 + year if year < 70 else 1900 + year, int(said["month"]), int(said["day"]),
                        int(said["hour"]), int(said["minute"]), tzinfo=zone)
    except ValueError:
        return None


FORMAT = Format("anpa1312", sniff, read)
"""ANPA 1312."""
