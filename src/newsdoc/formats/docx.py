"""Word documents, those of Nexis Uni among them (extra ``docx``).

    document = (paragraph | table)*
    nexis    = (heading paper date "Copyright ..." (label ":" value)* "Body" text "Load-Date:" date
                "End of Document")*

Every paragraph is a block; a table is one.  A file of Nexis Uni holds several stories, each
up to "End of Document"; its labels say what the lines above "Body" are.

Source: ECMA-376; downloads of Nexis Uni 2018 to 2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import date, fields, label
from newsdoc.formats.shared.values import distinct, number, without_none
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

START = "PK\x03\x04"
WORD = re.compile(r"word/|\[Content_Types\]")
LARGEST = 200_000_000
"""A document whose parts are larger than this, unpacked, is none that anybody wrote."""

END = "End of Document"
BODY = "Body"
WORDS = re.compile(r"[\d.,]+")


def sniff(text: str) -> bool:
    """Whether it is a zip with the parts of a Word document."""
    return text.startswith(START) and WORD.search(text, 0, 3000) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every story of the document."""
    from zipfile import BadZipFile

    from lxml.etree import XMLSyntaxError

    try:
        data = source.text.encode(source.encoding or "latin-1")
        blocks = list(paragraphs(data))
    except ImportError:
        message = "to read Word documents, pip install 'newsdoc[docx]' (python-docx)"
        yield Composer(source).reading(problems=(Problem(None, "missing-extra", message),))
        return
    except (BadZipFile, KeyError, ValueError, OSError, NotImplementedError, XMLSyntaxError) as error:
        problem = Problem(None, "malformed", f"no Word document: {error}")
        yield Composer(source).reading(problems=(problem,))
        return
    ends = [count for count, (words, _) in enumerate(blocks) if words == END]
    start = 0
    for end in ends:
        yield nexis(source, blocks[start:end], start)
        start = end + 1
    if any(words for words, _ in blocks[start:]) and not ends:
        yield plain(source, blocks[start:])


def paragraphs(data: bytes) -> Iterator[tuple[str, str]]:
    """The paragraphs and tables of a document: words and the name of the style."""
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as file:
        if sum(part.file_size for part in file.infolist()) > LARGEST:
            raise ValueError("its parts are too large")
    from docx import Document  # the extra `docx`
    from docx.table import Table

    for block in Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            rows = ("\t".join(" ".join(cell.text.split()) for cell in row.cells) for row in block.rows)
            yield "\n".join(rows), "table"
        else:
            yield block.text.strip(BLANK), (block.style.name or "") if block.style is not None else ""


def plain(source: Source, blocks: list[tuple[str, str]]) -> Reading:
    """A document as a story: its title or first heading is the headline."""
    page = Composer(source)
    for count, (words, style) in enumerate(blocks, 1):
        heading = style.lower().startswith(("title", "heading"))
        role = "headline" if heading else "table" if style == "table" else None
        page.add(words, role, f"/document/p[{count}]")
    return page.reading()


def nexis(source: Source, blocks: list[tuple[str, str]], start: int) -> Reading:
    """A story of Nexis Uni."""
    page, said, top, body = Composer(source), {}, [], False
    for count, (words, style) in enumerate(blocks, start + 1):
        where = f"/document/p[{count}]"
        found = label("nexis").match(words)
        if words == BODY:
            body = True
        elif found and (not body or "-" in found["label"]):
            field = fields("nexis")[found["label"].casefold()]
            value = words[found.end() :].strip(BLANK)
            said[field if field != "data" else found["label"]] = value
            if field in ("byline", "dateline", "caption", "deck"):
                page.add(value, field, where)
        elif body:
            page.add(words, "table" if style == "table" else "paragraph", where)
        elif words:
            role = "headline" if not page.has("headline") else "timestamp" if date(words) else "boilerplate"
            page.add(words, role, where)
            top.append(words)
    day = next((words for words in top[1:] if date(words)), "")
    count_ = WORDS.match(said.get("length", ""))
    about = Metadata(
        category=said.get("section"),
        subjects=distinct(re.sub(r"[ ]?\(\d+%\)", "", said.get("subject", "")).split(";")),
        genres=distinct([said.get("type")]),
        source=top[1] if len(top) > 1 else None,
        word_count=number(count_[0]) if count_ else None,
        version_created=date(day) or date(said.get("loaded", "")),
        extra=without_none(fields=said),
    )
    return page.reading(about)


FORMAT = Format("docx", sniff, read, "P")
"""Word documents."""
