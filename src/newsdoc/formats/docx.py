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
from newsdoc.formats.shared.uni import END, Block, stories
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

START = "PK\x03\x04"
WORD = re.compile(r"word/|\[Content_Types\]")
LARGEST = 200_000_000
"""A document whose parts are larger than this, unpacked, is none that anybody wrote."""

STYLES = (
    (("title", "heading"), "headline"), (("subtitle",), "deck"), (("caption",), "caption"),
    (("list", "quote", "intense quote"), "paragraph"), (("table",), "table"),
)
"""What the first words of the name of a style say that a paragraph is."""



def sniff(text: str) -> bool:
    """Whether it is a zip with the parts of a Word document."""
    return text.startswith(START) and WORD.search(text, 0, 3000) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every story of the document."""
    from zipfile import BadZipFile
    from zlib import error as TornError

    from lxml.etree import XMLSyntaxError

    try:
        data = source.text.encode(source.encoding or "latin-1")
        blocks = list(paragraphs(data))
    except ImportError:
        message = "to read Word documents, pip install 'newsdoc[docx]' (python-docx)"
        yield Composer(source).reading(problems=(Problem(None, "missing-extra", message),))
        return
    except (BadZipFile, TornError, EOFError, LookupError, ValueError, OSError, NotImplementedError,
            XMLSyntaxError, AttributeError) as error:  # a part that is torn, or missing
        problem = Problem(None, "malformed", f"no Word document: {error}")
        yield Composer(source).reading(problems=(problem,))
        return
    placed = [Block(words, style, f"/document/p[{count}]") for count, (words, style) in enumerate(blocks, 1)]
    if any(block.words == END for block in placed):
        yield from stories(source, placed)
    elif any(block.words for block in placed):
        yield plain(source, placed)


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


def plain(source: Source, blocks: list[Block]) -> Reading:
    """A document as a story: its title or first heading is the headline."""
    page = Composer(source)
    for block in blocks:
        style = block.style.lower()
        role = next((role for names, role in STYLES if style.startswith(names)), None)
        page.add(block.words, role, block.where)
    return page.reading()


FORMAT = Format("docx", sniff, read, "P")
"""Word documents."""
