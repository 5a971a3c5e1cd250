"""Reuters-21578: the newswire of 1987 in SGML, a thousand stories a file.

    file  = "<!DOCTYPE lewis ...>" (<REUTERS ...> DATE TOPICS PLACES ... UNKNOWN TEXT </REUTERS>)*
    TEXT  = TITLE AUTHOR DATELINE BODY | words                        (TYPE="UNPROC")

    <REUTERS TOPICS="YES" NEWID="1"><DATE> 4-MAR-1987 15:01:01.79</DATE><TOPICS><D>grain</D></TOPICS>
    <UNKNOWN>&#22;&#22;&#1;f0704&#31;reute
    u f BC-RIVER-LOCKS   03-04 0105</UNKNOWN>
    <TEXT>&#2;<TITLE>RIVER LOCKS TO OPEN</TITLE>
    <DATELINE>    BREMEN, March 4 - </DATELINE><BODY>The locks ... Reuter&#3;</BODY></TEXT></REUTERS>

UNKNOWN is the header of the ANPA message that each story was: its keyword is the slugline.

Source: the collection's README and DTD (D. Lewis, distribution 1.0).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.lines import Line, lines
from newsdoc.formats.shared.sgml import FRAME, Document, add_body, documents, fields, unescaped, words
from newsdoc.formats.shared.values import distinct, without_none
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

SNIFF = re.compile(r"[\ufeff \t\r\n]*(?:<!DOCTYPE[ ]lewis\b|<REUTERS[ ][^<>]{0,200}\bNEWID=)")

LISTS = ("PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES")
PARTS = frozenset(("DATE", "MKNOTE", "TOPICS", *LISTS, "UNKNOWN", "TEXT"))
IN_TEXT = frozenset(("TITLE", "AUTHOR", "DATELINE", "BODY"))
ROLES = {"TITLE": "headline", "AUTHOR": "byline", "DATELINE": "dateline"}

ITEM = re.compile(r"<D>(?P<word>[^<>]{1,100})</D>")
DATE = re.compile(
    r"""(?P<day>\d\d?)-(?P<month>[A-Z]{3})-(?P<year>\d{4})[ ]{1,3}
        (?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)""",
    re.VERBOSE,
)
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
HEADER = re.compile(
    r"(?P<priority>[a-z])[ ](?P<category>[a-z])[ ]+(?P<keyword>[A-Z/][^\r\n]*?)"
    r"[ ]+(?P<month>\d\d)-(?P<day>\d\d)[ ]?(?P<count>\d{4})?"
)
"""The second line of the ANPA header."""
GUTTER = re.compile(r"[^ ][ ]{3,}[^ ]")
"""A gap in a line, as between the cells of a row."""
NUMBER = re.compile("\x01(?P<number>[a-z]\\d{4})")


def sniff(text: str) -> bool:
    """Whether it opens as a file of the collection."""
    return SNIFF.match(text) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every story of the file."""
    for document in documents(source.text, "REUTERS"):
        yield story(source, document)


def story(source: Source, document: Document) -> Reading:
    """One story."""
    page = Composer(source)
    found = {tag: (said, text) for tag, said, text in fields(document.text, PARTS)}
    header = unescaped(found.get("UNKNOWN", ({}, ""))[1])
    line = HEADER.search(header)
    path = f"/REUTERS[{document.number}]"
    page.add(line["keyword"] if line else None, "slugline", f"{path}/UNKNOWN")
    said, text = found.get("TEXT", ({}, ""))
    content(page, text, f"{path}/TEXT")
    about = metadata(document, found, header, line, said.get("TYPE"))
    problems = () if document.whole else (Problem(None, "cut", "the end of the story is missing"),)
    return page.reading(about, "en", problems)


def content(page: Composer, text: str, path: str) -> None:
    """The fields of a text, or all of it where it has none."""
    parts = list(fields(text, IN_TEXT))
    for tag, _, inner in parts:
        if tag in ROLES:
            page.add(words(inner), ROLES[tag], f"{path}/{tag}")
        else:
            for said_, role in paragraphs(unescaped(inner)):
                page.add(said_, role, f"{path}/{tag}")
    rest = text
    for tag, _, inner in parts:
        rest = rest.replace(f"<{tag}>{inner}</{tag}>", "\n", 1)
    add_body(page, rest, path)


def paragraphs(text: str) -> Iterator[tuple[str, str | None]]:
    """The paragraphs of a body: each begins with an indented line.

    The first goes on where the dateline stops.  Lines with gutters may be rows of a table.
    """
    run: list[str] = []
    for line in [*lines(text.strip(FRAME + BLANK)), Line(" ", 0, 0)]:
        if run and line.text[:1] in (" ", ""):
            words = "\n".join(run)
            yield words, None if GUTTER.search(words.strip(BLANK)) else "paragraph"
            run = []
        run.append(line.text.strip(FRAME))


def date(text: str) -> datetime | None:
    """The date of a story: "26-FEB-1987 15:01:01.79"."""
    found = DATE.search(text)
    if found is None or found["month"] not in MONTHS:
        return None
    numbers = (int(found[name]) for name in ("day", "hour", "minute", "second"))
    day, hour, minute, second = numbers
    try:
        return datetime(int(found["year"]), MONTHS.index(found["month"]) + 1, day, hour, minute, second)
    except ValueError:
        return None


def metadata(
    document: Document,
    found: dict[str, tuple[dict[str, str], str]],
    header: str,
    line: re.Match[str] | None,
    kind: str | None,
) -> Metadata:
    """What a story says outside its text."""
    number = NUMBER.search(header)
    lists = {name.lower(): listed(found, name) for name in LISTS}
    return Metadata(
        id=document.attributes.get("NEWID"),
        priority=line["priority"] if line else None,
        category=line["category"] if line else None,
        subjects=listed(found, "TOPICS"),
        slugline=line["keyword"] if line else None,
        source="Reuters",
        language="en",
        word_count=int(line["count"]) if line and line["count"] else None,
        version_created=date(found.get("DATE", ({}, ""))[1]),
        service=number["number"] if number else None,
        extra=without_none(
            attributes=document.attributes, type=kind, header=header.strip() or None,
            note=words(found["MKNOTE"][1]) if "MKNOTE" in found else None, **lists,
        ),
    )


def listed(found: dict[str, tuple[dict[str, str], str]], name: str) -> tuple[str, ...]:
    """The words of a list."""
    return distinct(unescaped(one["word"]) for one in ITEM.finditer(found.get(name, ({}, ""))[1]))


FORMAT = Format("reuters21578", sniff, read, "<")
"""The Reuters-21578 collection."""
