r"""Rich Text Format: what office programs save, and what archives export for them.

    document = "{\rtf" ... "}"                          (newsdoc.formats.shared.richtext)

    {\rtf1\ansi{\info{\author Ann Lee}}
    \b Ministers agree on river plan\b0\par
    BREMEN (AP) - Ministers of five states ...\par}

A document is one story of plain text, its tables told; one whose text is an export of
LexisNexis, Factiva, ProQuest or Nexis Uni is read as that is (newsdoc.formats).  The author and the
times of the document are metadata: they are those of a file.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.lines import Bytes
from newsdoc.formats.shared.richtext import Paragraph, Rich, rich
from newsdoc.formats.shared.richwords import CLOCK
from newsdoc.formats.shared.uni import END, Block, stories
from newsdoc.formats.shared.values import distinct, without_none
from newsdoc.layout import Part
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Origins, Source, Span, joined

CENTRED = " " * 30
"""What stands in front of a centred line in the text exports of archives."""


def sniff(text: str) -> bool:
    """Whether it opens as a document of rich text does."""
    return text.lstrip(BLANK + "\ufeff").startswith("{\\rtf")


def read(source: Source) -> Iterator[Reading]:
    """The document as one story."""
    yield reading(source, rich(source.text))


def uni(source: Source, document: Rich) -> Iterator[Reading]:
    """The stories of a download of Nexis Uni; none where it is another document."""
    if any(one.text == END for one in document.paragraphs):
        where = Bytes(source)
        blocks: list[Block] = []
        for row, group in groupby((one for one in document.paragraphs if one.text), lambda one: one.row):
            some = list(group)
            for run in [some] if row else [[one] for one in some]:
                text = "\n".join(one.text for one in run)
                place = where.range(run[0].start, run[-1].stop)
                blocks.append(Block(text, "table" if row else "", place))
        yield from stories(source, blocks)


def reading(source: Source, document: Rich) -> Reading:
    """A document as a story of plain text."""
    text, tables = written(source, document.paragraphs, "\n")
    parts = tuple(Part(Span(text, start, stop), "table") for start, stop in tables)
    problems = () if document.whole else (Problem(None, "cut", "the end of the document is missing"),)
    return Reading(text, metadata(document), None, problems, parts)


def exported(source: Source, document: Rich) -> Source:
    """A document as the text export of an archive: a blank line below each paragraph, some centred."""
    text, _ = written(source, document.paragraphs, "\n\n", CENTRED)
    return text


def written(
    source: Source, paragraphs: list[Paragraph], between: str, centred: str = ""
) -> tuple[Source, list[tuple[int, int]]]:
    """The paragraphs as a text that knows where they stood; the places of the tables in it."""
    where = Bytes(source)
    words: list[str] = []
    origins: list[tuple[int, int, str]] = []
    tables: list[tuple[int, int]] = []
    at = 0
    for row, group in groupby(paragraphs, lambda one: one.row):
        start = stop = at
        for one in group:
            line = centred + one.text if one.centred and one.text else one.text
            stop = at + len(line)
            if line:
                place = (at, stop, where.range(one.start, one.stop))
                if row and at > start and not centred:
                    place = (start, stop, joined(origins.pop()[2], place[2]))  # a table stands in one piece
                origins.append(place)
            words.append(line)
            at = stop + len(between)
        if row:
            tables.append((start, stop))
    text = between.join(words)
    return Source(text, source.name, source.encoding, Origins(tuple(origins))), tables


def metadata(document: Rich) -> Metadata:
    """What a document says beside its text."""
    names = ("title", "subject", "author", "operator", "doccomm", "company", "category", "manager")
    kept = {name: document.said(name) for name in names}
    pages = [name for name in document.aside if name.startswith(("header", "footer"))]
    notes = [document.said(name) for name in ("footnote", "annotation")]
    return Metadata(
        keywords=distinct((document.said("keywords") or "").replace(";", ",").split(",")),
        version_created=moment(document.times.get("revtim")),
        first_created=moment(document.times.get("creatim")),
        extra=without_none(
            **kept,
            pages=distinct(document.said(name) for name in pages),
            notes=distinct(notes),
            links=tuple({"href": to} for to in dict.fromkeys(document.links())),
        ),
    )


def moment(said: dict[str, int] | None) -> datetime | None:
    """A time of the document, as the clock stood where it was written."""
    if not said:
        return None
    year, month, day, hour, minute = (said.get(name, 0) for name in CLOCK)
    try:
        return datetime(year, month, day, hour, minute)
    except (ValueError, OverflowError):
        return None


FORMAT = Format("rtf", sniff, read, "{", "Rich Text Format")
"""Documents of rich text."""
