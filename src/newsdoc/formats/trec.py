"""TREC, TIPSTER and LDC Gigaword: newswire and newspapers in SGML, many documents a file.

    file = (<DOC ...> field* </DOC>)*

    <DOC id="NYT_ENG_19950304.0001" type="story"><HEADLINE>RIVER LOCKS TO OPEN</HEADLINE>
    <DATELINE>BREMEN (BC-RIVER-LOCKS-NYT)</DATELINE><TEXT><P>The locks ...</P></TEXT></DOC>

    <DOC><DOCNO>AP890304-0001</DOCNO><FIRST>r i AM-RiverLocks 03-04 0105</FIRST>
    <HEAD>River Locks to Open</HEAD><BYLINE>By ANN LEE</BYLINE><DATELINE>BREMEN (AP) </DATELINE>
    <TEXT>   The locks ...</TEXT></DOC>

In Gigaword the slugline stands in brackets in the dateline.

Source: the collections' DTDs and READMEs (TIPSTER disks 1 to 3, TREC disks 4 and 5, LDC2003T05).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import date as printed
from newsdoc.formats.shared.labels import issue, issued, tables
from newsdoc.formats.shared.sgml import Document, add_body, documents, fields, words
from newsdoc.formats.shared.values import distinct, instant, number, without_none
from newsdoc.grammar.names import read as names
from newsdoc.grammar.trailers import trailer
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

SNIFF = re.compile(
    r"""[\ufeff \t\r\n]*(?:<\?[^<>]{0,200}\?>[ \t\r\n]*)?(?:<[A-Z]{2,12}>[ \t\r\n]{0,20}){0,2}
        <DOC(?:[ ][^<>]{0,200}|)>""",
    re.VERBOSE,
)

ROLES: Mapping[str, str] = {
    **dict.fromkeys(("HEADLINE", "HEAD", "HL", "TITLE", "TTL", "TI"), "headline"),
    **dict.fromkeys(("BYLINE", "AUTHOR"), "byline"),
    "DATELINE": "dateline",
    **dict.fromkeys(("TEXT", "LP", "LEADPARA", "BODY"), "body"),
    **dict.fromkeys(("ABSTRACT", "SUMMARY"), "deck"),
    **dict.fromkeys(("GRAPHIC", "CAPTION"), "caption"),
    **dict.fromkeys(("NOTE", "CORRECTION"), "note"),
}
"""The fields that are text of the story; all others are data."""

SLUG = re.compile(r"[ \t\r\n]*\((?P<slug>[A-Z]{2}[-_](?:[^()\r\n]|\([^()\r\n]{0,40}\)){1,100})\)[ \t\r\n]*\Z")
"""The slugline of Gigaword, at the end of the dateline."""

EDS = re.compile(r"\(?(?:Eds|Editors)\b")
"""How a line begins that the AP's HEAD holds and that is no headline."""

PAPER = re.compile(r"FT[ ]{1,3}\d\d[ ][A-Z]{3}[ ]\d\d[ ]/[ ](?:[^:/]{1,60}/[ ])?")
"""What the Financial Times writes in front of its headlines."""

WEEKDAY = re.compile(r"[A-Z][a-z]{2,6}day, [A-Z][a-z]{2,8} \d")
"""How a day begins that stands where others have a place (San Jose Mercury News)."""

AT = re.compile(r"@[ ]{1,3}")
"""What the Wall Street Journal of 1990 has in front of each further line of a headline."""

BY, BY_LONG = re.compile(r"(?i:by)[ ](?=[^ ])"), 3
"""How a line begins that says who wrote the story, and how long that is."""

RULE, EOL = re.compile(r"-{2,}"), re.compile(r"\r\n|\n|\r")

LETTERS = re.compile(r"[A-Z]{2,5}")
"""What the number of a document opens with: "APW_ENG_19950304.0001"."""

DAY = re.compile(r"(?P<year>(?:19|20)?\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?:[.\-_]|\Z)")
HEADER = re.compile(
    r"(?P<priority>[a-z])[ ](?P<category>[a-z])[ ]+"
    r"(?P<keyword>[A-Z][^\r\n]{0,80}?)[ ]+\d\d-\d\d[ ]?(?P<count>\d{4})?"
)


HOLDER = "HEADER"
"""The field that holds fields (FBIS)."""

NUMBERED = re.compile(r"<F[ ]P=(?P<number>\d{1,4})>(?P<said>[^<>]{0,400})</F>")
"""A field of the FBIS without a name, above the text: the country, the source."""

LABELLED = re.compile(
    r"""[ \t\r\n]*(?P<line>(?:Language|Article[ ]Type|Document[ ]Type):[^\r\n]*
        |<F[ ]P=\d{1,4}>[ ]*\[(?:Text|Excerpts?|Passage[ ]omitted)\][ ]*(?:</F>)?|\[(?:Text|Excerpts?)\])""",
    re.VERBOSE,
)
"""What the FBIS writes above a text, and in front of its first word."""

JOURNAL = re.compile(
    r"(?P<name>[^\d\r\n]{2,60}?)[ ]{1,3}(?=[A-Z][a-z]{2,8}[ ](?:\d{1,2},?[ ])?(?:19|20)\d\d)"
)
"""The name of a journal in front of the date of its issue (Ziff-Davis)."""


def sniff(text: str) -> bool:
    """Whether it opens with a document of such a collection."""
    return SNIFF.match(text) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every document of the file."""
    for document in documents(source.text, "DOC"):
        yield story(source, document)


def story(source: Source, document: Document) -> Reading:
    """One document."""
    page = Composer(source)
    found = in_order(list(pieces(document.text)))
    data: dict[str, str] = {}
    for tag, text in found:
        if tag not in ROLES and (said := words(text)):
            data[tag] = f"{data[tag]}; {said}" if tag in data else said
    path = f"/DOC[{document.number}]"
    line = HEADER.search(data.get("FIRST") or data.get("1ST_LINE") or "")
    second = (data.get("SECOND") or data.get("2ND_LINE") or "").rpartition(",")[0]
    slug = second or (line["keyword"] if line else data.get("SLUG"))
    hits = (SLUG.search(text) for tag, text in found if tag == "DATELINE")
    slug = next((hit["slug"] for hit in hits if hit), slug)
    page.add(slug, "slugline", f"{path}/DATELINE")
    for tag, text in found:
        if tag in ROLES:
            add(page, ROLES[tag], text, f"{path}/{tag}")
    if not found:
        page.add(document.text, "body", path)
    problems = () if document.whole else (Problem(None, "cut", "the end of the story is missing"),)
    about = metadata(document, data, slug, line)
    return page.reading(about, about.language, problems)


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The fields of a document, those inside one of them, and the FBIS's numbered ones: name and text."""
    for found in NUMBERED.finditer(text, 0, max(0, text.find("<TEXT>"))):
        yield f"F{found['number']}", found["said"]
    for tag, _, inner in fields(text):
        yield tag, inner
        if tag == HOLDER:
            yield from ((name, said) for name, _, said in fields(inner))


def in_order(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The fields, the headline above the text: in the Mercury News the first paragraph stands above it."""
    roles = [ROLES.get(tag) for tag, _ in found]
    if "headline" not in roles or "body" not in roles or roles.index("headline") < roles.index("body"):
        return found
    return sorted(found, key=lambda field: ROLES.get(field[0]) == "body")


def add(page: Composer, role: str, text: str, path: str) -> None:
    """One field of the text."""
    if role == "body":
        at = 0
        while found := LABELLED.match(text, at):
            page.add(words(found["line"]), "boilerplate", path)
            at = found.end()
        add_body(page, text[at:], path)
        return
    if role == "headline" and (heads := list(stacked(text))):
        for kind, said in heads:
            page.add(said, kind, path)
        return
    said = words(SLUG.sub("", text) if role == "dateline" else text)
    if role == "dateline" and WEEKDAY.match(said):
        role = "timestamp"
    if role == "headline":
        said = PAPER.sub("", said, count=1)
        role = "note" if EDS.match(said) else role
    if role == "byline" and page.last == "byline" and said:
        page.extend(said)
    else:
        page.add(said, role, path)


def stacked(text: str) -> Iterator[tuple[str, str]]:
    """The headline, deck, byline and note that one field holds: rules part them, or a "By" or "Eds:" does."""
    pieces: list[list[str]] = [[]]
    lines = [AT.sub("", words(line), count=1) for line in EOL.split(text.strip(BLANK))]
    for count, said in enumerate(lines, 1):
        last = count == len(lines) and pieces[-1]
        signed = last and BY.match(said) and names(Source(said).span(BY_LONG)).fits
        if pieces[0] and (signed or EDS.match(said)):
            pieces.append([said])
        elif RULE.fullmatch(said):
            pieces.append([])
        else:
            pieces[-1].append(said)
    if len(pieces) == 1 or not pieces[0]:
        return
    for count, some in enumerate(piece for piece in pieces if any(piece)):
        by, eds = BY.match(some[0]), EDS.match(some[0])
        role = "headline" if not count else "byline" if by else "note" if eds else "deck"
        yield role, ("\n" if by else " ").join(some)


def date(data: Mapping[str, str], name: str | None) -> datetime | None:
    """When a document was published, by its field or by its number ("AP890304-0001")."""
    sent = trailer(Source(data.get("FILEID", "").strip(BLANK)).span())
    if sent is not None and sent.value is not None:
        return sent.value
    for tag in ("DATE_TIME", "DATETIME", "DATE", "DATE1", "PUBDATE", "DD", "JOURNAL"):
        if tag in data and (when := instant(data[tag]) or printed(data[tag])):
            return when
    if month := issue().search(data.get("JOURNAL", "")):
        return issued(month[0])
    found = DAY.search(data.get("DATE") or data.get("PUBDATE", "")) or DAY.search(name or "")
    if found is None:
        return None
    year = int(found["year"])
    try:
        return datetime(year if year > 99 else 1900 + year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def publisher(name: str | None, journal: str | None) -> str | None:
    """Whose story a document is: its journal's, or that of the collection that its number names."""
    found, letters = JOURNAL.match(journal or ""), LETTERS.match(name or "")
    known: str | None = tables()["collections"].get(letters[0]) if letters else None
    return found["name"] if found else known


def metadata(
    document: Document, data: Mapping[str, str], slug: str | None, line: re.Match[str] | None
) -> Metadata:
    """What a document says outside its text."""
    name = document.attributes.get("id") or data.get("DOCNO") or data.get("DOCID")
    kind = document.attributes.get("type") or data.get("TYPE") or data.get("DOCTYPE")
    return Metadata(
        id=name,
        priority=line["priority"] if line else None,
        category=line["category"] if line else data.get("SECTION"),
        subjects=distinct(re.split(r"[;,]", data.get("IN", "") + ";" + data.get("SUBJECT", ""))),
        genres=distinct([kind]),
        slugline=slug,
        source=data.get("PUB") or data.get("SO") or data.get("NAME") or publisher(name, data.get("JOURNAL")),
        language=document.attributes.get("language") or "en",
        word_count=number((data.get("LENGTH") or "").partition(" ")[0]),
        version_created=date(data, name),
        copyright=data.get("COPYRGHT"),
        extra=without_none(attributes=document.attributes, fields=dict(data)),
    )


FORMAT = Format("trec", sniff, read, "<")
"""The SGML of TREC, TIPSTER and Gigaword."""
