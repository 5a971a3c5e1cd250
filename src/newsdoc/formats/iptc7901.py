r"""IPTC 7901: messages of the European wires, with their control bytes or without.

    message = [fillers] SOH service number SP priority SP category SP words [SP option] LF
              (keyword "/")+ LF  STX headline-block " =" LF  body  [tail]  ETX trailer fillers EOT
    trailer = day hour minute [SP zone] SP month SP year

    ^Abdt0417 4 pl 214  dpa 0417

    Weather/Rivers/Germany/
    ^B2ND LEAD
    Ministers agree on river plan
    By Ann Lee, dpa =

    Bremen (dpa) - Ministers of five states agreed ...
    # Notebook
    ...
    dpa al yy n1
    ^C041609 GMT Mar 14

The lines above the first one that ends in "=" are versions and notes in brackets, an
overline that a colon ends (ATS), the headline, and the byline.  The tail is dpa's: words
to editors.  Without its SOH a header is known by the "/" of its keywords, or by the "=".

Source: IPTC 7901 (rev. 5); messages of dpa 2013 to 2024, ATS 2018, Europa Press.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cache

from attrs import frozen

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import months, tables
from newsdoc.formats.shared.lines import Bytes, Line, inked
from newsdoc.formats.shared.values import distinct, without_none
from newsdoc.grammar.names import read as names
from newsdoc.lexicon import alternation, lexicon
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

EOL = r"(?:\r\n|\n|\r)"
HEADER = re.compile(
    rf"""(?:(?<=\n)|(?<=\r)|\A|\x01)[\x7f]?\x01?(?P<service>[A-Za-z]{{1,3}})(?P<number>\d{{3,5}})
        [ ](?P<priority>[1-6])[ ]{{1,3}}(?P<category>[A-Za-z]{{1,3}})
        [ ]{{1,4}}(?P<words>\d{{1,5}})(?:[ ]+(?P<option>[^\r\n]{{0,60}}))?
        {EOL}(?:[ ]*{EOL}){{0,3}}(?P<keywords>[^\r\n\x02]{{0,240}}){EOL}""",
    re.VERBOSE,
)
NUMBER = re.compile(r"\d{3,5}[ ][1-6][ ]")
"""The number and the priority, which every header has."""

FRONT = 6
"""So many characters of a header stand in front of its number, at most."""

TRAILER = re.compile(
    r"(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?:[ ](?P<zone>[A-Z]{3,4}))?"
    r"[ ](?P<month>[^\W\d]{3,4})\.?[ ](?P<year>\d\d)[ ]*(?=[\r\n\x7f\x04]|\Z)"
)
OPTION = re.compile(r"(?:[a-z]{5}[ ]+)?(?P<source>[A-Za-z/-]{2,12})(?:[ ]+\d{1,5})?[ ]*\Z")
"""The optional field: priorities of desks, the service's name, its number."""

VERSION = re.compile(r"\d{1,2}[A-Za-z]{2}[ ][A-Z]{3,10}|[A-Z]{4,12}")
"""A line of a version: "2ND LEAD", "EXTRA"."""

COUNTED = re.compile(r"\A\d{1,2}\.[ ]")
"""The number of a version in the manner of German desks: "1. Zusammenfassung"."""

LABEL = re.compile(r"[^\r\n]{2,29}:")
"""The last line of an overline: "France:"."""

SIGNED = re.compile(r"(?P<agency>[a-z]{2,6})(?:[ ][\w/]{1,9}){1,8}")
"""The closing line: the agency, and the initials of those who worked on it."""

NOTES = re.compile(r"#{1,3}[ ]|\*[ ]\*[ ]\*")
"""How the tail begins."""

HEADED = re.compile(rf"(?:[^\r\n]{{0,200}}{EOL}){{0,12}}?[^\r\n]{{4,200}}[^\r\n=]=[ \t]*{EOL}")
"""A headline block of a few lines, from the keywords on."""

WINDOW = 2000
"""So much of a file tells whether it is of this protocol."""

LONGEST, FEW = 30, 2
"""No head has so many lines, and one below a blank line has fewer than these."""

FRAME = "\x00\x01\x02\x03\x04\x05\x07\x0b\x0c\x7f"
"""Controls that frame a message or ring a bell, and hold no text."""


@cache
def underline() -> re.Pattern[str]:
    """What stands in front of a line under the headline: "Utl.: " at APA (lexicon: labels)."""
    return re.compile(rf"(?:{alternation(tables()['iptc7901']['underlines'])}):[ ]")


def sniff(text: str) -> bool:
    """Whether it opens with a header of this protocol."""
    start = text[:WINDOW].lstrip("\x7f\r\n\x00\x07 ")
    found = HEADER.match(start)
    return found is not None and opens(found)


def read(source: Source) -> Iterator[Reading]:
    """Every message of the file."""
    where = Bytes(source)
    found = header(source.text, 0)
    while found is not None:
        following = header(source.text, found.end())
        yield Message(source, where, found, following.start() if following else len(source.text)).reading()
        found = following


def header(text: str, at: int) -> re.Match[str] | None:
    """The next header."""
    for number in NUMBER.finditer(text, at):
        for start in range(max(at, number.start() - FRONT), number.start()):
            found = HEADER.match(text, start)
            if found and opens(found):
                return found
    return None


def opens(found: re.Match[str]) -> bool:
    """Whether it is a header: an SOH opens it, keywords follow, or a headline block does."""
    signed = "\x01" in found[0][:3] or "/" in found["keywords"]
    return signed or HEADED.match(found.string, found.start("keywords")) is not None


@frozen
class Message:
    """One message: its header and where it stops."""

    source: Source
    where: Bytes
    header: re.Match[str]
    stop: int

    def reading(self) -> Reading:
        """The story in it."""
        text = self.source.text
        start = self.header.end() if self.slugged else self.header.start("keywords")
        trailers = deque(TRAILER.finditer(text, start, self.stop), maxlen=1)
        trailer = trailers[0] if trailers else None
        end = trailer.start() - text.endswith("\x03", start, trailer.start()) if trailer else self.stop
        page = Composer(self.source)
        said = self.header["keywords"] if self.slugged else ""
        keywords = [word.strip(BLANK + FRAME) for word in said.split("/")]
        if self.slugged:
            self.slug(page)
        found = list(inked(text, start, end))
        at = self.head(page, found)
        tail = next((n for n in range(at, len(found)) if NOTES.match(found[n].text)), len(found))
        credit = self.closing(found)
        self.body(page, found[at : min(tail, credit[0])])
        self.notes(page, found[tail : credit[0]])
        if credit[1]:
            line = found[credit[0]]
            page.add(line.text.strip(FRAME + BLANK), "signoff", self.where.range(line.start, line.stop))
        if trailer:
            page.add(trailer[0].strip(FRAME + BLANK), "timestamp", self.where.range(end, trailer.end()))
        problems = () if trailer else (Problem(None, "cut", "the trailer of the message is missing"),)
        language = desk_language(line.text for line in found[tail:])
        return page.reading(self.metadata(keywords, trailer, credit[1], language), language, problems)

    @property
    def slugged(self) -> bool:
        """Whether the line below the header has keywords, and is not the headline, which "=" ends."""
        line = self.header["keywords"].rstrip(BLANK + FRAME)
        return not line.endswith("=") or line.rstrip("= \t").endswith("/")

    def slug(self, page: Composer) -> None:
        """The keywords, which are the slugline."""
        start = self.header.start("keywords")
        page.add(self.header["keywords"].strip(BLANK + FRAME).strip("/"), "slugline",
                 self.where.range(start, self.header.end("keywords")))

    def head(self, page: Composer, found: list[Line]) -> int:
        """The block above the text: versions and notes, headline, byline; where the text begins."""
        shown = (line.text.rstrip(BLANK + FRAME) for line in found[:LONGEST])
        stop = next((count for count, words in enumerate(shown) if words.endswith("=")), None)
        if stop is None:
            stop = unmarked(found[:LONGEST])
        rest: list[Line] = []
        depth = 0
        heads = [line.text.strip(BLANK + FRAME) for line in found[: stop + 1]]
        plain = bool(heads) and heads[-1][:1] != "(" and not any(map(LABEL.fullmatch, heads))
        for line in found[: stop + 1]:
            words = line.text.strip(BLANK + FRAME).rstrip("= \t")
            if plain and not rest and is_version(words) and line is not found[stop]:
                page.add(words, "take", self.where.range(line.start, line.stop))
            elif depth or words.startswith("("):
                self.bracketed(page, line, words, depth)
                depth = 0 if words.endswith(")") else depth + 1
            elif words:
                rest.append(line)
        self.titles(page, rest)
        return stop + 1

    def bracketed(self, page: Composer, line: Line, words: str, depth: int) -> None:
        """A line in brackets, or one more of what began above."""
        origin = self.where.range(line.start, line.stop)
        if depth:
            page.extend(words, origin)
        else:
            page.add(words, "note", origin)

    def titles(self, page: Composer, rest: list[Line]) -> None:
        """Versions and overlines, then the headline, then who wrote it."""
        labels = (bool(LABEL.fullmatch(line.text.strip(BLANK + FRAME))) for line in rest[:-1])
        above = max((n for n, label in enumerate(labels, 1) if label), default=0)
        for line in rest[:above]:
            page.add(line.text.strip(BLANK + FRAME), "deck", self.where.range(line.start, line.stop))
        for line in rest[above:]:
            words = line.text.strip(BLANK + FRAME).rstrip("= \t")
            origin = self.where.range(line.start, line.stop)
            under = underline().match(words)
            if under:
                page.add(under[0], "boilerplate", origin)
                page.add(words[under.end() :], "deck", origin)
            elif page.last != "headline" and is_version(words) and line is not rest[-1]:
                page.add(words, "take", origin)
            elif page.has("headline") and signed(words):
                page.add(words, "byline", origin)
            elif page.last in ("headline", "deck") and page.has("headline"):
                page.extend(words, origin)
            else:
                page.add(words, "headline", origin)

    def body(self, page: Composer, found: list[Line]) -> None:
        """The text between the head and the tail."""
        if found:
            page.stretch(self.where, found[0].start, found[-1].stop, without=FRAME)

    def notes(self, page: Composer, found: list[Line]) -> None:
        """The words to editors: one block for each run of lines."""
        run: list[Line] = []
        for line in [*found, Line("", 0, 0)]:
            if line.text.strip(BLANK + FRAME):
                run.append(line)
            elif run:
                words = "\n".join(one.text.strip(BLANK + FRAME) for one in run)
                role = "note" if any(map(str.isalnum, words)) else None
                page.add(words, role, self.where.range(run[0].start, run[-1].stop))
                run = []

    @staticmethod
    def closing(found: list[Line]) -> tuple[int, str | None]:
        """The place of the closing line and the agency that signs it; the end where there is none."""
        for at in range(len(found) - 1, max(-1, len(found) - 10), -1):
            words = found[at].text.strip(BLANK + FRAME)
            if words:
                match = SIGNED.fullmatch(words)
                return (at, match["agency"]) if match and is_agency(match["agency"]) else (len(found), None)
        return len(found), None

    def metadata(
        self, keywords: list[str], trailer: re.Match[str] | None, agency: str | None, language: str | None
    ) -> Metadata:
        """What the header and the trailer say."""
        header = self.header
        option = OPTION.match(header["option"] or "")
        name = option["source"] if option else agency
        return Metadata(
            id=f"{header['service']}{header['number']}",
            urgency=header["priority"],
            category=header["category"],
            keywords=distinct(keywords),
            slugline=(header["keywords"].strip(BLANK + FRAME).strip("/") or None) if self.slugged else None,
            source=name,
            credit=agency or name,
            language=language,
            word_count=int(header["words"]),
            version_created=moment(trailer) if trailer else None,
            service=header["service"],
            extra=without_none(option=header["option"]),
        )


def unmarked(found: list[Line]) -> int:
    """Where a head ends that no "=" closes: the last line above a blank one; below a blank one, no prose."""
    inked = [bool(line.text.strip(BLANK + FRAME)) for line in found]
    first = next((at for at, ink in enumerate(inked) if ink), 0)
    stop = next((at for at, ink in enumerate(inked) if at > first and not ink), 1) - 1
    prose = stop - first >= FEW or found[stop].text.rstrip(BLANK).endswith(".")
    return -1 if first and (prose or stop < first) else stop


def is_agency(word: str) -> bool:
    """Whether a word of small letters is the name of an agency."""
    return word.casefold() in agencies()


@cache
def agencies() -> frozenset[str]:
    """The names of the agencies, in small letters."""
    return frozenset(name.casefold() for name in lexicon("agencies").words("news"))


@cache
def opening(language: str) -> re.Pattern[str]:
    """How a byline opens in a language."""
    return re.compile(rf"(?:{alternation(lexicon(language).words('byline.by'))})[ ](?=[^ ])")


def signed(words: str) -> bool:
    """Whether a line is a byline, in any language of the desks: it opens as one, and names follow."""
    for language in tables()["interfaces"]["languages"]:
        cue = opening(language).match(words)
        said = names(Source(words).span(cue.end()), language) if cue else None
        if cue and said and said.fits and said.span and said.span.start == cue.end():
            return True
    return False


@cache
def versions() -> frozenset[str]:
    """The words of versions in the languages of desks: "Berichtigung", "Zusammenfassung"."""
    paths = ("take.alert", "take.update", "take.refile", "take.correction")
    spoken = (lexicon(name).words(*paths) for name in tables()["interfaces"]["languages"])
    return frozenset(word for words in spoken for word in words)


def is_version(words: str) -> bool:
    """Whether a line above the headline says which version it is."""
    return VERSION.fullmatch(words) is not None or COUNTED.sub("", words, count=1) in versions()


def desk_language(found: Iterator[str]) -> str | None:
    """The language of the service, told by the words of the tail."""
    said = {line.strip(BLANK) for line in found}
    return next((name for name, words in tables()["desk"].items() if not said.isdisjoint(words)), None)


def moment(found: re.Match[str]) -> datetime | None:
    """When a trailer says that its message was sent."""
    month = months().get(found["month"].casefold())
    zones = lexicon("zones")
    hours = zones.get("rfc").get(found["zone"], zones.get("desks").get(found["zone"]))
    zone = timezone(timedelta(hours=hours)) if hours is not None else None
    year = int(found["year"])
    try:
        return datetime(2000 + year if year < 70 else 1900 + year, month or 0, int(found["day"]),
                        int(found["hour"]), int(found["minute"]), tzinfo=zone)
    except ValueError:
        return None


FORMAT = Format("iptc7901", sniff, read)
"""IPTC 7901."""
