"""LexisNexis: the text export of Academic, Nexis and Nexis Uni.

    file     = [cover] (separator document)* | document        separator = number "of" count "DOCUMENTS"
    document = heading label* body label* [copyright]

                                  2 of 161 DOCUMENTS

                                  The Harbour Post

                                March 4, 2014 Tuesday

    Ministers agree on river plan;
    Farmers get two more years

    BYLINE: Ann Lee

    LENGTH: 310 words

    Ministers of five states agreed ...

    LOAD-DATE: March 5, 2014

The paper, the date and the copyright are centred.  The headline has a label ("HEADLINE:") or
none; the body follows "BODY:", or the labels.  Labels are known in the languages of the
interface.  A separator says how many documents there should be: where fewer are found, that
is a problem of the last one.

Source: exports of LexisNexis Academic 2009 to 2016 and Nexis 2010, with English, German,
French and Dutch interfaces; the HTML export, which hides its frame in comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import define, field

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.chunks import Chunk
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import date, dates, fields, issue, issued, label, language
from newsdoc.formats.shared.lines import Bytes, Line, Within, inked
from newsdoc.formats.shared.trees import attribute, descendants, page, text_of
from newsdoc.formats.shared.values import distinct, without_none
from newsdoc.grammar.names import read as names
from newsdoc.lexicon import alternation
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

SEPARATOR = re.compile(
    r"""(?:(?<=\n)|(?<=\r)|\A)\f?[ \t\ufeff]{0,60}(?P<before>Do[ck]ument[a-z]{0,2}[ ])?
        (?P<number>\d{1,6})[ ]\w{1,4}[ ](?P<count>\d{1,6})(?(before)|[ ]DO[CK]U?MENT[A-Z]{0,3})
        [ \t]*(?=[\r\n])""",
    re.VERBOSE,
)
SEPARATED = ("MENT", "Document", "Dokument")
"""What every separator holds, in any language: few stories do."""

HEAD = 5000
"""The first separator stands within so many characters."""

SHORT = 60
"""A date, or a line under a headline, has fewer characters."""

BRIEF = 300
"""So has a summary; what Le Monde prints as "CHAPEAU" opens the text."""

WORDS = re.compile(r"(?P<count>\d{1,3}(?:[.,]?\d{3})*)[ ]{1,3}\w{4,8}\.?")
"""How long a story is: "310 words", "306 Wörter"."""

DOCUMENT = re.compile(r"<!--[^<>]{0,80}(?:</?[A-Z]{1,20}>[ \t\r\n]{0,20}){0,4}<DOC NUMBER=\d{1,6}>")
"""What the HTML export hides in front of each document."""

STYLE = re.compile(r"<style[^<>]{0,200}>(?:<!--)?([^<]{0,50000})", re.IGNORECASE)
CENTRE = re.compile(r"\.(?P<name>c\d{1,3})[ ]?\{[^{}]{0,300}text-align:[ ]?center")
"""The classes of centred blocks: they are numbered anew in each export."""

RIGHTS = re.compile(r"(?i:copyright|©|rights[ ]reserved|alle[ ]rechte|tous[ ]droits)")
ADDRESS = re.compile(r"https?://[^ \r\n]+")
PERCENT = re.compile(r"[ ]?\(\d{1,3}%\)")
ROLES = ("headline", "deck", "byline", "dateline", "caption", "note")
"""The fields that are blocks of the story."""


def sniff(text: str) -> bool:
    """Whether a separator stands near its start, the frame of the HTML export, or a copy of one document."""
    if text.find("<DOC NUMBER=", 0, HEAD) >= 0 or copied(text):
        return True
    return any(separated(text, word) for word in SEPARATED)


def copied(text: str) -> bool:
    """Whether lines tell how many words one document has, and below them where its text begins."""
    length, body = told()
    found = length.search(text, 0, HEAD)
    return found is not None and body.search(text, found.end() - 1, 2 * HEAD) is not None


@cache
def told() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The lines of a length in words and of the label of a text, in the languages of the interface."""
    length, body = (
        alternation(name.upper() for name, it in fields("nexis").items() if it == own)
        for own in ("length", "body")
    )
    lines = rf"\n(?:{length}):[ \t]*{WORDS.pattern}[ \t]*\r?\n", rf"\n(?:{body}):[ \t]*\r?\n"
    return re.compile(lines[0]), re.compile(lines[1])


def separated(text: str, word: str) -> bool:
    """Whether a line near the start that holds a word is a separator."""
    at = text.find(word, 0, HEAD)
    while at >= 0:
        start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        if SEPARATOR.match(text, start) is not None:
            return True
        at = text.find(word, at + 1, HEAD)
    return False


def read(source: Source) -> Iterator[Reading]:
    """Every document of the export."""
    marked = DOCUMENT.search(source.text, 0, 5000) is not None
    yield from exported(as_text(source) if marked else source, Within("//DOC") if marked else Bytes(source))


def as_text(source: Source) -> Source:
    """The HTML of an export as the text that it would be: a paragraph a line, what is centred far in."""
    style = "".join(STYLE.findall(source.text[:50_000]))
    centred = {found["name"] for found in CENTRE.finditer(style)}
    lines = ["\n"]
    for element in descendants(page(source.text), "p"):
        if words := text_of(element):
            holder = element.getparent()
            names = {attribute(element, "class"), attribute(holder, "class")}
            lines.append(f"{' ' * 30 if names & centred else ''}{words}\n\n")
    return Source("".join(lines), source.name, source.encoding)


def exported(source: Source, where: Bytes) -> Iterator[Reading]:
    """Every document of a text export."""
    found, last = SEPARATOR.search(source.text), 0
    if found is None:
        yield Export(source, where, 0, len(source.text), "").reading(())
    problems: list[Problem] = []
    cover = source.text[: found.start()].strip(BLANK) + "\n" if found else ""
    while found is not None:
        following = SEPARATOR.search(source.text, found.end())
        number, count = int(found["number"]), int(found["count"])
        if number != last + 1:
            problems.append(missing(f"document {number} of {count} stands behind document {last}"))
        if following is None and number < count:
            problems.append(missing(f"document {number} of {count} is the last"))
        stop = following.start() if following else len(source.text)
        export = Export(source, where, found.end(), stop, cover + found[0].strip(BLANK))
        cover = ""
        reading = export.reading(tuple(problems))
        if export.tells or following is None:
            yield reading
            problems = []
        else:
            problems.append(Problem(None, "empty-story", f"document {number} of {count} has no text"))
            cover = source.text[found.start() : stop].strip(BLANK) + "\n"
        found, last = following, number


def missing(message: str) -> Problem:
    """A doubt about the number of documents."""
    return Problem(None, "missing-stories", message)


def named(chunk: Chunk) -> tuple[str, re.Match[str] | None]:
    """The field whose label a chunk begins with, and where that stands."""
    known = label("nexis").match(chunk.words)
    told = known and (known["label"].isupper() or "-" in known["label"] or known["label"] == "Body")
    return (fields("nexis")[known["label"].casefold()], known) if known and told else ("", None)


def unlabelled(chunk: Chunk) -> Chunk:
    """A chunk without the label that it begins with."""
    first, *others = chunk.lines
    words = first.text.lstrip(BLANK)
    known = label("nexis").match(words)
    rest = words[known.end() :] if known else words
    return Chunk([Line(rest, first.stop - len(rest), first.stop), *others] if rest.strip(BLANK) else others)


@define
class Export:
    """One document of an export."""

    source: Source
    where: Bytes
    start: int
    stop: int
    separator: str
    data: dict[str, str] = field(factory=dict)
    paper: str | None = None
    day: str | None = None
    labelled: bool = False
    body: list[Chunk] = field(factory=list)
    #: The field whose label stood alone above what is in the body.
    opened: str = ""
    #: Whether it has a headline, a text or a caption.
    tells: bool = False
    #: Whether a label tells its headline.
    headed: bool = False

    def reading(self, problems: tuple[Problem, ...]) -> Reading:
        """The story in it."""
        page, chunks = Composer(self.source), list(self.chunks())
        self.headed = any(named(chunk)[0] == "headline" for chunk in chunks)
        for chunk in chunks:
            self.take(page, chunk)
        self.flush(page)
        self.tells = any(page.has(role) for role in ("headline", "body", "caption"))
        about = self.metadata()
        return page.reading(about, about.language, problems)

    def chunks(self) -> Iterator[Chunk]:
        """The chunks of the document."""
        run: list[Line] = []
        for line in inked(self.source.text, self.start, self.stop):
            if line.text.strip(BLANK + "\f"):
                run.append(line)
            elif run:
                yield Chunk(run)
                run = []
        if run:
            yield Chunk(run)

    def take(self, page: Composer, chunk: Chunk) -> None:
        """One chunk: of the heading, a labelled field, or text."""
        words = chunk.words
        name, known = named(chunk)
        if known:
            self.field(page, chunk, name, known)
        elif chunk.centred and not self.body and (not self.labelled or RIGHTS.search(words)):
            self.heading(page, chunk)
        elif RIGHTS.match(words) and (self.labelled or chunk.centred):
            self.keep("copyright", words, page, chunk, "boilerplate")
        elif self.body or self.labelled:
            self.body.append(chunk)
        else:
            self.bare(page, chunk)

    def field(self, page: Composer, chunk: Chunk, name: str, known: re.Match[str]) -> None:
        """A labelled field."""
        value = chunk.words[known.end() :]
        if not (self.labelled or chunk.centred):
            self.above(page)
            self.labelled = True
        if name != "deck":
            brief = len(self.body) == 1 and len(self.body[0].words) < BRIEF
            self.flush(page, "deck" if brief and (self.opened, name) == ("deck", "body") else "body")
        self.opened = name if not value else ""
        if name == "headline":
            self.headline(page, chunk, chunk.text.lstrip(BLANK)[known.end() :].lstrip(BLANK))
        elif name in ROLES and value:
            page.add(value, name, self.origin(chunk))
        elif name != "body":
            self.data[known["label"].upper()] = value
        elif value:
            self.body.append(unlabelled(chunk))

    def above(self, page: Composer) -> None:
        """A line between a headline without a label and the first label: who wrote it, or a deck."""
        if len(self.body) == 1 and len(words := self.body[0].words) < SHORT:
            role = "byline" if names(Source(words).span()).fits else "deck"
            page.add(words, role, self.origin(self.body[0]))
            self.body = []

    def heading(self, page: Composer, chunk: Chunk) -> None:
        """A centred chunk: copyright, paper, date and edition."""
        words = chunk.words
        if RIGHTS.search(words):
            own = next((n for n, line in enumerate(chunk.lines) if n and not RIGHTS.search(line.text)), None)
            rights = Chunk(chunk.lines[:own])
            self.keep("copyright", rights.words, page, rights, "boilerplate")
            if own is not None and self.paper is None:
                self.heading(page, Chunk(chunk.lines[own:]))
            elif own is not None:
                rest = Chunk(chunk.lines[own:])
                self.keep("copyright", rest.words, page, rest, "boilerplate")
        elif (at := self.issue(chunk)) is not None:
            self.heading(page, Chunk(chunk.lines[:at]))
            self.heading(page, Chunk(chunk.lines[at:]))
        elif self.day is None and (dates().search(words) or issue().fullmatch(words)):
            self.day = words
            shown = "\n".join(line.text.strip(BLANK) for line in chunk.lines)
            page.add(shown, "timestamp", self.origin(chunk))
        elif self.paper is None:
            self.keep("paper", words, page, chunk, "boilerplate")
        else:
            self.keep("edition", words, page, chunk, "boilerplate")

    def issue(self, chunk: Chunk) -> int | None:
        """The number of the line under a paper's name that is the month of the issue."""
        if self.day is not None:
            return None
        lines = enumerate(chunk.lines[1:], 1)
        return next((count for count, line in lines if issue().fullmatch(line.text.strip(BLANK))), None)

    def bare(self, page: Composer, chunk: Chunk) -> None:
        """A chunk at the margin without a label: paper, address, date, headline, length, then text."""
        words = chunk.words
        count = WORDS.fullmatch(words)
        if self.paper is None:
            self.keep("paper", words, page, chunk, "boilerplate")
        elif ADDRESS.match(words):
            self.keep("address", words, page, chunk, "boilerplate")
        elif self.day is None and len(words) < SHORT and dates().search(words):
            self.day = words
            page.add(words, "timestamp", self.origin(chunk))
        elif count and page.has("headline"):
            self.keep("LENGTH", words, page, chunk, "boilerplate")
            self.labelled = True
        elif page.has("headline"):
            self.body.append(chunk)
        elif self.headed:
            self.keep("heading", words, page, chunk, "boilerplate")
        else:
            self.headline(page, chunk, chunk.text)

    def headline(self, page: Composer, chunk: Chunk, text: str) -> None:
        """A headline, and what stands under it behind a semicolon at the end of its line."""
        first, _, rest = text.partition(";\n")
        page.add(" ".join(first.split()), "headline", self.origin(chunk))
        page.add(" ".join(rest.split()), "deck", self.origin(chunk))

    def keep(self, name: str, words: str, page: Composer, chunk: Chunk, role: str) -> None:
        """Keep what is no text of the story, and where it stood."""
        if name == "paper":
            self.paper = words
        self.data[name] = f"{self.data[name]} {words}" if name in self.data else words
        page.add(words, role, self.origin(chunk))

    def flush(self, page: Composer, role: str = "body") -> None:
        """Add the text so far: that of the body, or a summary between its label and that of the body."""
        if self.body:
            start, stop = self.body[0].lines[0].start, self.body[-1].lines[-1].stop
            page.stretch(self.where, start, stop, role)
            self.body = []

    def origin(self, chunk: Chunk) -> str:
        """The bytes of a chunk."""
        return self.where.range(chunk.lines[0].start, chunk.lines[-1].stop)

    def said(self, name: str) -> str | None:
        """The value of the first label that means a field."""
        named = (value for known, value in self.data.items() if fields("nexis").get(known.casefold()) == name)
        return next(filter(None, named), None)

    def metadata(self) -> Metadata:
        """What a document says outside its text."""
        count = WORDS.match(self.said("length") or self.data.get("LENGTH", ""))
        loaded = date(self.said("loaded") or "")
        subjects = PERCENT.sub("", self.said("subject") or "")
        return Metadata(
            id=self.data.get("ACC-NO"),
            category=self.said("section"),
            subjects=distinct(subjects.split(";")),
            genres=distinct([self.said("type")]),
            source=self.paper,
            language=language(self.said("language")),
            word_count=int(re.sub(r"\D", "", count["count"])) if count else None,
            version_created=(date(self.day) or issued(self.day)) if self.day else loaded,
            copyright=self.data.get("copyright"),
            extra=without_none(separator=self.separator.strip(BLANK) or None, fields=dict(self.data)),
        )


FORMAT = Format("nexis", sniff, read)
"""LexisNexis text exports."""
