"""The formats that newsdoc reads, in the order in which they are sniffed.

Each reader is a module of its own, which is imported when a document may be of its format:
all of them together would make `import newsdoc` several times as slow.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from importlib import import_module
from typing import cast

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.plain import PLAIN
from newsdoc.span import Source


@cache
def loaded(module: str, name: str) -> Format:
    """The format of that name in a reader's module."""
    return cast("Format", getattr(import_module(f"newsdoc.formats.{module}"), name))


def sniff(module: str, name: str, text: str) -> bool:
    """Whether a text is of a format, by its module's word."""
    return loaded(module, name).sniff(text)


def read(module: str, name: str, source: Source) -> Iterator[Reading]:
    """The stories of a document, by its module's reader."""
    return loaded(module, name).read(source)


def late(name: str, about: str, module: str, constant: str = "FORMAT", opens: str = "") -> Format:
    """A format whose module is imported when it is first asked."""
    return Format(name, partial(sniff, module, constant), partial(read, module, constant), opens, about)


ARCHIVES = ("nexis", "factiva", "proquest")
"""Formats whose text an office program may have saved."""


def unpacked(source: Source) -> Iterator[Reading]:
    """The stories of a document of rich text: those of an archive's export, or one of plain text."""
    rtf = import_module("newsdoc.formats.rtf")
    document = rtf.rich(source.text)
    text = cast("Source", rtf.exported(source, document))
    for archive in ARCHIVES:
        if sniff(archive, "FORMAT", text.text):
            yield from read(archive, "FORMAT", text)
            return
    yield from list(rtf.uni(source, document)) or [rtf.reading(source, document)]


CONTROLS = "".join(map(chr, range(9)))
"""What telegraph lines leave in front of a message."""

FORMATS: tuple[Format, ...] = (
    late("newsml-g2", "NewsML-G2 of the IPTC: items, packages, messages", "newsmlg2", opens="<"),
    late("nitf", "News Industry Text Format 3.x", "nitf", opens="<"),
    late("newsml", "NewsML 1.0 to 1.2", "newsml1", opens="<"),
    late("rcv1", "Reuters Corpus Volume 1", "rcv1", opens="<"),
    late("wordpress", "WordPress exports (WXR)", "feeds", "WXR", "<"),
    late("rss", "RSS 0.9 to 2.0", "feeds", "RSS", "<"),
    late("atom", "Atom 0.3 and 1.0", "feeds", "ATOM", "<"),
    late("reuters21578", "the Reuters-21578 collection, SGML", "reuters", opens="<"),
    late("trec", "TREC, TIPSTER and LDC Gigaword, SGML", "trec", opens="<"),
    late("factiva", "Factiva's XML, HTML and text", "factiva", opens="<SH"),
    late("proquest", "ProQuest's pages, e-mails and text exports", "proquest"),
    late("nexis", "LexisNexis exports, text and HTML", "nexis"),
    late("html", "web pages (extra html)", "html", opens="<"),
    late("digitalwires", "dpa digital wires, JSON", "digitalwires", opens="{["),
    late("ap-media-json", "answers of the AP's media API", "ninjs", "AP_MEDIA", "{"),
    late("ninjs", "ninjs 1.x to 3.x of the IPTC", "ninjs", opens="{["),
    late("jsonld", "schema.org NewsArticle as JSON-LD", "jsonld", opens="{["),
    late("jsonl", "JSON lines, one story a line", "rows", "JSONL", "{"),
    late("anpa1312", "ANPA 1312: AP, Kyodo, CP, AAP, Reuters", "anpa"),
    late("iptc7901", "IPTC 7901: dpa, ATS and others", "iptc7901"),
    late("newsbites", "News Bites messages", "newsbites", opens="Zz"),
    late("zczc", "ZCZC ... NNNN messages", "zczc", opens="Z" + CONTROLS),
    late("asianet", "labelled press releases of AsiaNet", "release", opens="S"),
    late("mail", "e-mail and mailboxes (RFC 5322, MIME, mbox)", "mail"),
    late("story", "CNN and DailyMail stories", "story"),
    late("csv", "CSV, one story a row", "rows", "CSV"),
    Format("rtf", partial(sniff, "rtf", "FORMAT"), unpacked, "{", "Rich Text Format, also of archives"),
    late("docx", "Word documents, those of Nexis Uni among them (extra docx)", "docx", opens="P"),
    late("page", "the text of a whole web page", "page"),
    PLAIN,
)
"""Every format, the most telling first; plain text, which takes anything, is last."""

__all__ = ["FORMATS", "Format", "Reading"]
