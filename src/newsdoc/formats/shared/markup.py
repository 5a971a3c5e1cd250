r"""Marked-up text to blocks: HTML, XHTML, NITF bodies.

    <p>Words <b>and</b> words.<br/>More.</p>  ->  paragraph "Words and words.\nMore."

An element of `elements.BLOCKS` is a block of its own; what is in none of them is read as words of
the block around it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

from attrs import define, field

from newsdoc.formats.base import Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.elements import HIDDEN, HTML, HTML_KINDS, KEPT, LINKS, NITF_KINDS, Kind, Kinds
from newsdoc.formats.shared.labels import tables
from newsdoc.formats.shared.trees import Element, Tree, fragment, local, stripped, text_of
from newsdoc.span import BLANK, Source

AROUND = re.compile("[ ]*\x00[ ]*")
LINES = re.compile("[ \x00]*\x00[ \x00]*")
LINED = ("byline", "dateline")
"""Roles whose elements are lines where nothing but a line end stands between them."""

PLACED = ("city", "state", "region", "country", "sublocation", "location", "story.date", "person", "org")
"""The parts of datelines and bylines in NITF, which need no comma between them, nor even a blank."""

NAME = "name."
"""How the parts of a name are called in NITF."""

GUTTER = re.compile(r"[^ \t\r\n](?:[ ]{3,}|\t)[^ \t\r\n]")
"""A gap inside a line: preformatted text without any is words that are set in lines."""

BREAK = "\x00"
"""A line end that was marked; no text of XML holds it."""

INVISIBLE = BLANK + BREAK + "\u00a0\u200b"
"""What makes no block by itself."""

PARTED = re.compile("\n[ \u00a0\n]*\n")
"""Two breaks in a row, which set paragraphs apart; of a <p> in NITF or NewsML they part nothing."""

LOOSE = ("body", "body.content", "block", "section", "article", "main")
"""Elements that hold paragraphs: of words that stand in them alone, the lines are to be laid out."""


@cache
def parted() -> frozenset[str]:
    """The classes of inline elements that are words by themselves (lexicon: labels)."""
    return frozenset(tables()["elements"]["parted"])


@define
class Walker:
    """Collects the blocks of an element, and what it points at."""

    kinds: Kinds = HTML_KINDS
    #: The blocks: their roles, their words, and the paths of their elements from where reading began.
    pieces: list[tuple[str, str, str]] = field(factory=list)
    #: The elements that are links and pictures, with their names in small letters.
    points: list[tuple[str, Element]] = field(factory=list)
    words: list[str] = field(factory=list)
    #: Whether a paragraph stands above: no headline or deck comes below one.
    begun: bool = False
    #: The path of the element that is read.
    top: str = ""

    def walk(self, element: Element, role: str, path: str) -> None:
        """All of an element, whose blocks are `role` where their names say nothing else."""
        self.top = path
        self.inside(element, role, path)
        self.flush(role, path)

    def inside(self, element: Element, role: str, path: str) -> None:
        """The text and the children of an element; no block begins with blanks."""
        words, kinds, lined = self.words, self.kinds, role in LINED
        if (text := element.text) and (words or text.strip(BLANK)):
            words.append(text)
        counts: dict[str, int] = {}
        for child in element:
            kind = kinds(child.tag)
            if not kind.inline:
                name = kind.name
                counts[name] = count = counts.get(name, 0) + 1
                if kind.plain and not len(child):
                    if words:
                        self.flush(role, path)
                    if text := child.text:
                        self.block(text, kind.block or role, f"{path}/{name}[{count}]")
                else:
                    self.child(child, kind, role, path, count)
            elif len(child):
                self.inside(child, role, path)
            elif text := child.text:
                words.append(text)
            if lined and (end := line_end(child)):
                words.append(end)
            elif (tail := child.tail) and (words or tail.strip(BLANK)):
                words.append(tail)
            elif kind.inline and not tail and child.get("class") in parted():
                words.append(" ")

    def child(self, element: Element, kind: Kind, role: str, path: str, count: int) -> None:
        """One child: an entity, a break, something hidden, a block, or words of the block around it."""
        if not kind.name:
            self.words.append(html.unescape(element.text or ""))
            return
        if kind.link:
            self.points.append((kind.low, element))
        if kind.hidden:
            return
        if kind.low in ("br", "byttl"):
            self.words.append(BREAK)
        block = kind.block
        if self.begun and block in ("headline", "deck"):
            block = "subhead"
        if kind.low == "time" and role == "boilerplate":
            block = "timestamp"
        if block is None:
            self.inside(element, role, path)
            return
        self.flush(role, path)
        own, here = block or role, f"{path}/{kind.name}[{count}]"
        if kind.low in ("table", "pre"):
            self.figures(element, kind.low, own, here)
        else:
            self.inside(element, own, here)
            self.flush(own, here)

    def figures(self, element: Element, name: str, role: str, path: str) -> None:
        """A table or preformatted text: lines as they stand."""
        if name == "pre":
            text = "".join(str(piece) for piece in element.itertext()).replace("\t", "    ")
        else:
            text = "\n".join(rows(element))
        if lines := text.strip("\r\n").rstrip(BLANK):
            prose = name == "pre" and GUTTER.search(lines) is None
            self.pieces.append(("body" if prose else role, lines, path))

    def flush(self, role: str, path: str) -> None:
        """End the block that the words so far make."""
        if self.words:
            joined = "".join(self.words)
            self.words.clear()
            self.block(joined, role, path)

    def block(self, words: str, role: str, path: str) -> None:
        """A block of those words, where they show anything."""
        text = spaced(words)
        if not text.strip(INVISIBLE):
            return
        if BREAK in text:
            text = (LINES if role in LINED else AROUND).sub("\n", text).strip(BLANK)
        if role != "paragraph":
            self.pieces.append((role, text, path))
            return
        self.begun = True
        name = path.rpartition("/")[2].partition("[")[0]
        if "\n" in text and (path == self.top or name in LOOSE):
            self.pieces.append(("body", text, path))
        elif "\n" in text and (name != "p" or self.kinds is HTML_KINDS):
            self.pieces += [(role, piece, path) for piece in PARTED.split(text)]
        else:
            self.pieces.append((role, text, path))

    def extra(self) -> dict[str, tuple[dict[str, str], ...]]:
        """Where the text points, for `Metadata.extra`."""
        found: dict[str, list[dict[str, str]]] = {}
        for kind, element in self.points:
            if kept := pointed(element, kind):
                found.setdefault(LINKS[kind], []).append(kept)
        return {kind: tuple(some) for kind, some in found.items()}


def line_end(element: Element) -> str:
    """What parts an element from the next where words do not: a break, or a blank within a name."""
    tail, following = element.tail or "", element.getnext()
    if following is None or tail.strip(BLANK):
        return ""
    name, behind = local(element), local(following)
    if name.startswith(NAME) and behind.startswith(NAME):
        return " "
    return BREAK if "\n" in tail or (name in PLACED and behind in PLACED) else ""


def pointed(element: Element, kind: str) -> dict[str, str]:
    """Where an element points, and what it says that is no text of the story."""
    kept = {local_name(key): str(value) for key, value in element.items()
            if local_name(key).lower() in KEPT and value}
    if element.text and kind in HIDDEN and (words := element.text.strip(BLANK)):
        kept["text"] = words
    return kept


def spaced(text: str) -> str:
    """A text with single spaces for blanks; where there are no others, five times as fast as `str.split`."""
    text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ").strip(" ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def local_name(key: str | bytes) -> str:
    """The name of an attribute without its namespace."""
    return str(key).rpartition("}")[2]


def rows(table: Element) -> Iterator[str]:
    """The rows of a table: cells with a tab between them, in the order of the document."""
    cells: list[str] = []
    for element in table.iter():
        if not isinstance(element.tag, str):
            continue
        name = local(element).lower()
        if name in ("tr", "caption") and cells:
            yield "\t".join(cells)
            cells = []
        if name in ("td", "th", "caption"):
            cells.append(cell(element))
    if cells:
        yield "\t".join(cells)


def cell(element: Element) -> str:
    """The words of a cell; those of a table inside it are cells of their own."""
    words: list[str] = [element.text or ""]
    for inner in element:
        if isinstance(inner.tag, str) and local(inner).lower() != "table":
            words.append(cell(inner) + " ")
        words.append(inner.tail or "")
    return spaced("".join(words))


def add_html(page: Composer, text: str, role: str, origin: str, walker: Walker | None = None) -> Walker:
    """Add the blocks of a piece of HTML; where it is too wild, its text without the tags."""
    walker = walker or Walker()
    if role == "paragraph" and SET.search(text) is None:
        page.add(html.unescape(MARKED.sub(untagged, text)), "body", origin)
        return walker
    body = fragment(TICKER.sub(written, text))
    before = len(walker.pieces)
    if body is not None:
        walker.walk(body, role, origin)
    for kind, words, where in walker.pieces[before:]:
        page.add(words, kind, where)
    if len(walker.pieces) == before:
        page.add(stripped(text), "body" if role == "paragraph" else role, origin)
    return walker


def add_element(
    page: Composer, element: Element, role: str, path: str, walker: Walker | None = None
) -> Walker:
    """Add the blocks of an element; in NITF, markup that is escaped in one is read too."""
    walker = walker or Walker()
    before = len(walker.pieces)
    walker.walk(element, role, path)
    for kind, words, where in walker.pieces[before:]:
        if walker.kinds is not NITF_KINDS or "<" not in words or not is_marked_up(words):
            page.add(words, kind, where)
        elif kind in ("paragraph", "body"):
            add_html(page, words, "paragraph", where)
        else:
            page.add(as_line(words), kind, where)
    return walker


def as_line(text: str) -> str:
    """A line that should be plain without its markup, its references read."""
    if not is_marked_up(text):
        return REFERENCE.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text
    scrap = Composer(Source(""))
    add_html(scrap, text, "paragraph", "")
    return scrap.plain() or ""


def line_of(element: Element | None) -> str | None:
    """The words of an element that is a line; markup that is escaped in it is read."""
    words = text_of(element)
    return as_line(words) if words else None


def says(body: str, summary: str) -> bool:
    """Whether the top of a body, marked up or not, holds the first letters of a summary."""
    return "".join(INK.findall(stripped(summary)))[:SAME] in "".join(INK.findall(stripped(body[:TOP])))


def is_marked_up(text: str) -> bool:
    """Whether a text holds tags."""
    return any(found["name"].lower() in HTML for found in MARKED.finditer(text))


TOP, SAME = 10_000, 80
"""A summary whose first letters, so many, stand in so much of the text is said there."""

INK = re.compile(r"[^\W_]+")
REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,30});")
"""A character as HTML refers to it, in a line that should be plain."""

SET = re.compile(
    r"<(?:p|div|br|table|[uod]l|li|h[1-6]|section|article|blockquote|center|body|html|pre)\b", re.IGNORECASE
)
"""A tag that sets text; without any, the lines of a text are its paragraphs."""

MARKED = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]{0,12})(?:[ \t\r\n/][^<>]{0,500})?>")
"""A tag, or a word in angle brackets."""

TICKER = re.compile(r"<(?=(?P<name>[A-Z][A-Z0-9.-]{0,12})>)")
"""What opens a word in capitals between angle brackets: a tag, or a company ("<HBR.F>")."""


def untagged(found: re.Match[str]) -> str:
    """Nothing for a tag of HTML; any other word in angle brackets as it is."""
    return "" if found["name"].lower() in HTML else found[0]


def written(found: re.Match[str]) -> str:
    """The bracket of a tag of HTML as it is, that of any other word in capitals as a character."""
    return "<" if found["name"].lower() in HTML else "&lt;"


def unread(document: Source, tree: Tree) -> Reading:
    """A document that is no tree: its text without the tags, and why."""
    page = Composer(document)
    page.add(tree.rest)
    return page.reading(problems=tree.problems)
