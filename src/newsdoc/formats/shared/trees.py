"""XML and HTML read safely: no entity, no DTD, no network, no path, no endless depth.

XML is read strictly first.  What then fails is mended in the open (control characters that
XML forbids, ampersands that escape nothing, entities of HTML), and told; what cannot be
mended is read up to the error, and the rest is kept as text.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from attrs import evolve, frozen

from newsdoc.problems import Problem
from newsdoc.span import BLANK

if TYPE_CHECKING:
    from lxml import etree  # imported where it is used: it costs 20 ms, and sniffing needs none of it

Element: TypeAlias = "etree._Element"
"""An element of a tree."""

Named: TypeAlias = defaultdict[str, list[Element]]
"""Elements by their names without a namespace; no list is changed by who asks for it."""

ROOT = re.compile(
    r"""[\ufeff \t\r\n]* (?:<\?[^>]{0,500}>[ \t\r\n]*|<!--(?:[^-]|-(?!->)){0,4000}-->[ \t\r\n]*
        |<!DOCTYPE\b[^<>\[]{0,400}(?:\[[^\]]{0,4000}\][ \t\r\n]*)?>[ \t\r\n]*){0,20}
        <(?:[A-Za-z_][\w.-]{0,40}:)?(?P<name>[A-Za-z_][\w.-]{0,60})(?P<attributes>[^<>]{0,4000})>?""",
    re.VERBOSE,
)
"""The root element of a document, behind its declaration, comments and DOCTYPE."""

DECLARATION = re.compile(r"[\ufeff \t\r\n]*<\?xml\b[^<>]{0,200}\?>")
CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 13))
NONE = "\ufffe\uffff"
FORBIDDEN = re.compile(f"[{re.escape(CONTROLS.decode())}{NONE}]")
"""Characters that XML does not allow."""
REFERENCE = re.compile(r"&#(?:(?P<digits>\d{1,8})|x(?P<hex>[0-9a-fA-F]{1,7}));")
BARE = re.compile(r"&(?!(?:#\d{1,8}|#x[0-9a-fA-F]{1,7}|amp|lt|gt|quot|apos);)(?P<name>[A-Za-z]\w{1,30};)?")
"""An ampersand that begins no reference that XML knows, with the name of one that HTML may know."""
TAG = re.compile(r"<[^<>]*>?")
"""A tag or the torn half of one; it never runs over another `<`, so searching is linear."""
WILD = 5_000
"""So many attributes cost too much."""

WILD_TAG = re.compile(rf"<[^<> \t\r\n]*(?:[ \t\r\n]+[^<> \t\r\n]+){{{WILD}}}")
"""A tag whose attributes cost a parser more than the whole of any story: it compares them all."""

LONG = 3 * WILD
"""A tag of so many attributes has so many characters."""

SURROGATE = re.compile("[\ud800-\udfff]")


@frozen
class Tree:
    """A document as a tree, with what is wrong with it and what of it could not be read."""

    root: Element | None
    problems: tuple[Problem, ...] = ()
    #: The text behind the place where reading failed, without its tags.
    rest: str = ""
    #: Where reading failed, one of the problems.
    end: Problem | None = None

    def part(self, *, last: bool) -> Tree:
        """What concerns one of its stories: where reading failed, and what stands behind, the last."""
        if last:
            return self
        return evolve(self, problems=tuple(one for one in self.problems if one is not self.end), rest="")


@cache
def parser(recover: bool) -> etree.XMLParser[Element]:
    """A parser that opens nothing and stops at the limits of libxml2."""
    from lxml import etree

    return etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        dtd_validation=False, remove_comments=True, remove_pis=True, recover=recover,
    )


def root(text: str) -> tuple[str, str] | None:
    """The name of the root element without its prefix, and its attributes as they stand."""
    found = ROOT.match(text)
    return (found["name"], found["attributes"]) if found else None


def xml(text: str) -> Tree:
    """A document of XML; entities that it declares are left alone, and told."""
    tree = read(text)
    names = unresolved(tree.root) if tree.root is not None and "<!DOCTYPE" in text else ()
    if not names:
        return tree
    left = Problem(None, "malformed", f"left alone: the entity {', '.join(names)}")
    return evolve(tree, problems=(*tree.problems, left))


def unresolved(top: Element) -> tuple[str, ...]:
    """The first references to entities that HTML does not know either, each once."""
    from lxml import etree

    found = (str(one.text) for one in top.iter(etree.Entity))
    return tuple(dict.fromkeys(name for name in found if html.unescape(name) == name))[:5]


def read(text: str) -> Tree:
    """A document of XML, mended where it must be."""
    from lxml import etree

    try:
        return Tree(strict(text))
    except (etree.XMLSyntaxError, ValueError):
        pass
    mended = BARE.sub(escaped, REFERENCE.sub(allowed, FORBIDDEN.sub(" ", text)))
    problem = Problem(None, "malformed", "mended: characters or references that XML forbids")
    try:
        return Tree(strict(mended), (problem,))
    except etree.XMLSyntaxError as error:
        return torn(mended, error)
    except ValueError:
        return Tree(None, (problem,), stripped(text))


def strict(text: str) -> Element:
    """The root of a document that is well formed; XMLSyntaxError otherwise."""
    from lxml import etree

    if text.count("=") >= WILD and wild(text):
        raise ValueError("a tag too long to be read")
    declared = DECLARATION.match(text)
    body = text[declared.end() :] if declared else text
    return etree.fromstring(encoded(body.lstrip(BLANK + "\ufeff")), parser(False))


def encoded(text: str) -> bytes:
    """A text as UTF-8; a lone surrogate is no character of it."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return SURROGATE.sub("\ufffd", text).encode()


def wild(text: str) -> bool:
    """Whether a text holds a tag of thousands of attributes."""
    return len(text) > LONG and max(map(len, text.split("<"))) > LONG and WILD_TAG.search(text) is not None


def escaped(found: re.Match[str]) -> str:
    """A reference that HTML knows as its character, any other ampersand as itself."""
    character = html.unescape(found[0]) if found["name"] else ""
    return character if character != found[0] and character else "&amp;" + found[0][1:]


def allowed(found: re.Match[str]) -> str:
    """A reference to a character, or a blank for one that XML forbids."""
    code = int(found["digits"]) if found["digits"] else int(found["hex"], 16)
    good = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xDFFF < code < 0xFFFE or 0xFFFF < code < 0x110000
    return found[0] if good else " "


def torn(text: str, error: etree.XMLSyntaxError) -> Tree:
    """What stands before an error, as a tree, and what stands behind it, as text."""
    from lxml import etree

    declared = DECLARATION.match(text)
    body = (text[declared.end() :] if declared else text).lstrip(BLANK + "\ufeff")
    at = offset(body, *error.position)
    head, rest = body[:at], body[at:]
    if rest and head.rfind("<") > head.rfind(">"):
        at = head.rfind("<")
        head, rest = body[:at], body[at:]
    message = f"{error.msg}; what stands behind it is kept as text"
    try:
        found = etree.fromstring(encoded(head), parser(True)) if head else None
    except (etree.XMLSyntaxError, ValueError):
        found = None
    if found is None:
        return Tree(None, (Problem(None, "malformed", message),), stripped(body))
    problem = Problem(None, "malformed", message)
    return Tree(found, (problem,), stripped(rest), problem)


def offset(text: str, line: int, column: int) -> int:
    """The place in a text of a line and a column; a column counts bytes, which is near enough."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
        if not start:
            return len(text)
    return min(len(text), start + max(0, column - 1))


def stripped(text: str) -> str:
    """A piece of markup as text: tags out, references read."""
    return html.unescape(TAG.sub(" ", text)).strip(BLANK)


# -- HTML --------------------------------------------------------------------------


@cache
def html_parser() -> etree.HTMLParser[Element]:
    """A parser that takes any HTML and opens nothing."""
    from lxml import etree

    return etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )


def clean(text: str) -> bytes:
    """A text as UTF-8 with blanks for what XML forbids, which a pattern would look for ten times as long."""
    data = encoded(text)
    if len(data.translate(None, CONTROLS)) == len(data) and not any(odd in text for odd in NONE):
        return data
    return encoded(FORBIDDEN.sub(" ", text))


def fragment(text: str) -> Element | None:
    """The body of a piece of HTML, or of a whole page; None where it is too wild to be read."""
    from lxml import etree

    if wild(text):
        return None
    try:
        found: Element | None = etree.fromstring(b"<html><body>%b</body></html>" % clean(text), html_parser())
    except (etree.XMLSyntaxError, ValueError):
        return None
    body = found.find("body") if found is not None else None
    return body if body is not None and (len(body) or body.text) else None


def page(text: str) -> Element | None:
    """A whole page of HTML; None where it is too wild to be read."""
    from lxml import etree

    if wild(text):
        return None
    try:
        return etree.fromstring(clean(text), html_parser())
    except (etree.XMLSyntaxError, ValueError):
        return None


# -- looking into trees ------------------------------------------------------------


def without_namespace(tag: object) -> str:
    """A name without its namespace; "" for an entity, whose tag is a function."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


bare = cast("Callable[[object], str]", lru_cache(4096)(without_namespace))
"""The same, remembered: documents have few names, and each of them often."""


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for an entity."""
    return bare(element.tag)


# lxml searches by name too ("{*}p"), but to set up one search costs as much as to look at ten elements.


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children of those names, in any namespace; all of them where none is named."""
    if element is None:
        return iter(())
    if names:
        return (one for one in element if bare(one.tag) in names)
    return (one for one in element if isinstance(one.tag, str))


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a name, and of that the first of the next name, and so on."""
    for name in path:
        if element is None:
            return None
        for one in element:
            if bare(one.tag) == name:
                element = one
                break
        else:
            return None
    return element


def firsts(elements: Iterable[Element]) -> dict[str, Element]:
    """The first element of each name: for those who ask for many, in one pass."""
    found: dict[str, Element] = {}
    for element in elements:
        found.setdefault(bare(element.tag), element)
    return found


def named(elements: Iterable[Element]) -> Named:
    """The elements of each name, in their order: for those who ask for many, in one pass."""
    found: Named = defaultdict(list)
    for element in elements:
        found[bare(element.tag)].append(element)
    return found


def first(elements: Named, name: str) -> Element | None:
    """The first element of a name."""
    some = elements.get(name)
    return some[0] if some else None


def descendants(element: Element | None, *names: str) -> Iterator[Element]:
    """The elements of those names (without any: all) inside one and itself, in the document's order."""
    if element is None:
        return iter(())
    found: Iterator[Element] = element.iter(*map(ANY.__add__, names))
    return found


ANY = "{*}"
"""Any namespace, or none."""


def text_of(element: Element | None) -> str | None:
    """All the text of an element on one line; None where there is none."""
    if element is None:
        return None
    text = inner_text(element) if len(element) else element.text
    return " ".join(text.split()) or None if text else None


def inner_text(element: Element) -> str:
    """All the text of an element, as it stands."""
    from lxml import etree

    text: str = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
    return text


def attribute(element: Element | None, *names: str) -> str | None:
    """The first of those attributes that says something, in any namespace or none."""
    if element is None:
        return None
    for name in names:
        plain: str | None = element.get(name)
        if plain and (words := plain.strip(BLANK)):
            return words
        for key in element.attrib:
            if key != name and bare(key) == name and (words := str(element.attrib[key]).strip(BLANK)):
                return words
    return None


def values(element: Element | None, depth: int = 60) -> Any:
    """An element as plain values: its text, or its attributes ("@name"), children and "text"."""
    if element is None or depth == 0:
        return None
    found: dict[str, Any] = {at(key): value for key, value in element.items()}
    if len(element):
        found.update(grouped(children(element), depth - 1))
    words = " ".join(element.text.split()) if element.text else ""
    if not found:
        return words or None
    if words:
        found["text"] = words
    return found


def grouped(elements: Iterable[Element], depth: int = 60) -> dict[str, Any]:
    """Elements as plain values under their names, those of one name together."""
    found: dict[str, list[Any]] = {}
    for element in elements:
        found.setdefault(local(element), []).append(values(element, depth))
    return {name: tuple(some) if len(some) > 1 else some[0] for name, some in found.items()}


@lru_cache(4096)
def at(key: str) -> str:
    """The name of an attribute among plain values."""
    return f"@{bare(key)}"
