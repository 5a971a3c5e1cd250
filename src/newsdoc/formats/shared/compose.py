"""How readers write a story's readable text: block by block, each with its role and its origin.

    page = Composer(document)
    page.add("Ministers agree on river plan", "headline", "/nitf/body/body.head/hedline/hl1")
    yield page.reading(metadata, language="en")
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from attrs import define

from newsdoc.formats.base import Reading
from newsdoc.formats.shared.lines import Bytes, lines
from newsdoc.formats.shared.values import instant, undated
from newsdoc.layout import Part
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Origins, Source, Span, joined

BETWEEN = "\n\n"
"""What stands between two blocks: a blank line, so that each is one in every layout."""

ONCE = frozenset(("headline", "deck", "slugline", "byline", "dateline", "caption"))
"""Roles whose words formats repeat: in the metadata and again in the body."""

MOST = 20
"""So many bylines are looked for in the body; a newsroom's whole list is not."""

OPENING, ABOVE = 150, 4
"""So far into a paragraph its dateline goes, and so many paragraphs may stand above the one that has it."""

SIGN = re.compile(r"[(:–—_-]")
WORD = re.compile(r"\w+")

CUE = 5
"""A byline in the body has so many characters more than that of the metadata: "By " and the like."""


@define
class Written:
    """A block as it was added."""

    words: str
    role: str | None
    origin: str | None
    #: Where its lines stand in its words, and stood in the document, where each has a place of its own.
    places: list[tuple[int, int, str]] | None = None
    #: The lines put under it: joined at the end, for a text that grows line by line is copied each time.
    more: list[str] | None = None

    @property
    def text(self) -> str:
        """All of its words."""
        return "\n".join((self.words, *self.more)) if self.more else self.words

    @property
    def line(self) -> str:
        """Its words on one line."""
        return " ".join(self.text.split())


class Composer:
    """The text of one story as it grows; blank texts and None are left out."""

    __slots__ = ("blocks", "bylines", "dateline", "document", "doubts", "left", "roles", "said")

    def __init__(self, document: Source) -> None:
        self.document = document
        self.blocks: list[Written] = []
        self.doubts: list[Problem] = []
        self.bylines: list[Written] = []
        self.dateline: Written | None = None
        self.left = ABOVE
        self.roles: set[str | None] = set()
        self.said: set[tuple[str | None, str]] = set()

    def add(self, text: str | None, role: str | None = None, origin: str | None = None) -> bool:
        """Put a block under those there are.

        What the header has said is not said again; a second headline is a subhead.

        Args:
            text: Its words; blanks around them are left out.
            role: What it is, as `Part.role`; None where the format does not say.
            origin: Where it stood in the document.

        Returns:
            Whether there was anything to add.
        """
        words = text.strip(BLANK) if text else ""
        if not words:
            return False
        block = Written(words, role, origin)
        if role in ONCE:
            if (role, line := block.line) in self.said:
                return False
            self.said.add((role, line))
        elif role == "paragraph" and self.bylines and self.signs(words, origin):
            return True
        if self.dateline is not None and role in ("paragraph", "body"):
            self.redated(words)
        if role == "headline" and self.has(role):
            block.role = "subhead"
        self.blocks.append(block)
        self.roles.add(block.role)
        if role == "dateline":
            self.dateline = block
        if role == "byline" and len(self.bylines) < MOST:
            self.bylines.append(block)
        return True

    def stretch(
        self, where: Bytes, start: int, stop: int, role: str | None = "body", without: str = ""
    ) -> None:
        """Put a stretch of the document under the blocks there are, where each line has bytes of its own.

        Args:
            where: The document's places.
            start: Where it starts in the document's text.
            stop: Where it stops.
            role: What it is, as `add` takes it.
            without: Controls that are left out.
        """
        text, none = self.document.text, str.maketrans("", "", without)
        said: list[str] = []
        places: list[tuple[int, int, str]] = []
        at, above = 0, start
        for line in lines(text, start, stop):
            words = line.text if line.text.isprintable() else line.text.translate(none)
            at += line.start - above
            said += (text[above : line.start], words)
            if words.strip(BLANK):
                places.append((at, at + len(words), where.range(line.start, line.stop)))
            at, above = at + len(words), line.stop
        whole = "".join((*said, text[above:stop]))
        blank = len(whole) - len(whole.lstrip(BLANK))
        if places and self.add(whole, role, joined(places[0][2], places[-1][2])):
            self.blocks[-1].places = [(max(one - blank, 0), two - blank, name) for one, two, name in places]

    def extend(self, text: str, origin: str | None = None) -> None:
        """Put a line under the last block, as a part of it."""
        last = self.blocks[-1]
        if last.more is None:
            last.more = []
        last.more.append(text.strip(BLANK))
        last.origin = joined(last.origin, origin) if last.origin and origin else last.origin

    def signs(self, words: str, origin: str | None) -> bool:
        """Whether a paragraph is the byline of the metadata; its words then take that one's place."""
        for block in self.bylines:
            known = block.text
            near = 0 <= len(words) - len(known) <= CUE
            if near and words.casefold().endswith(known.casefold()):
                block.words, block.more, block.origin = words, None, origin
                return True
        return False

    def redated(self, words: str) -> None:
        """Drop the dateline of the metadata where the text says it again, and then whose story it is."""
        known = self.dateline
        said = WORD.findall(known.text.casefold()) if known else []
        for line in words[: OPENING * ABOVE].split("\n"):
            opening = line[:OPENING].strip(BLANK)
            low = opening.casefold()
            signed = said and low.startswith(said[0]) and SIGN.search(opening)
            if signed and set(said).issubset(WORD.findall(low)):
                self.blocks = [block for block in self.blocks if block is not known]
                self.left = 0
                break
        self.left -= 1
        if self.left <= 0:
            self.dateline = None

    @property
    def last(self) -> str | None:
        """The role of the last block."""
        return self.blocks[-1].role if self.blocks else None

    def has(self, role: str) -> bool:
        """Whether a block of that role was added."""
        return role in self.roles

    def plain(self) -> str | None:
        """All words on one line."""
        return " ".join(block.line for block in self.blocks) or None

    def instant(self, text: str | None) -> datetime | None:
        """The time that a machine wrote; where that cannot be read, it is a doubt about the story."""
        found = instant(text)
        if found is None and (problem := undated(text)) and problem not in self.doubts:
            self.doubts.append(problem)
        return found

    def reading(
        self,
        metadata: Metadata | None = None,
        language: str | None = None,
        problems: Iterable[Problem] = (),
    ) -> Reading:
        """The story with all that was added."""
        origins: list[tuple[int, int, str]] = []
        places: list[tuple[int, int, str | None]] = []
        start = 0
        texts = [block.text for block in self.blocks]
        for block, words in zip(self.blocks, texts, strict=True):
            stop = start + len(words)
            places.append((start, stop, block.role))
            if block.places:
                inside = ((start + one, min(start + two, stop), place) for one, two, place in block.places)
                origins.extend(inside)
            elif block.origin:
                origins.append((start, stop, block.origin))
            start = stop + len(BETWEEN)
        document, where = self.document, Origins(tuple(origins))
        source = Source(BETWEEN.join(texts), document.name, document.encoding, where)
        parts = tuple([Part(Span(source, start, stop), role) for start, stop, role in places])
        return Reading(source, metadata or Metadata(), language, (*problems, *self.doubts), parts)
