"""Factiva: the XML of its web service, and the HTML and the text of its export.

    xml  = PPSResponse ... (article (accessionNo headline leadParagraph tailParagraphs publicationDate ...))*
    html = (<div class="article ...Article"> rows of a two-letter label and a value, or lines without labels)*
    text = (label value line*)*

    <article><accessionNo>POST000020140304</accessionNo>
    <headline><paragraph>Ministers agree</paragraph></headline>
    <leadParagraph><paragraph>Ministers of five states ...</paragraph></leadParagraph></article>

    <div class="article enArticle"><table><tr><td><b>HD</b></td><td>Ministers agree</td></tr> ...

    HD    Ministers agree
    LP
    Ministers of five states ...

The two letters (HD headline, LP and TD text, SN source, PD day ...) are the same in every
language of the interface; without them a line is told by what it is: a count of words, a day.

Source: Factiva's PPS 2.0 responses; its HTML exports with the interface in several languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import date, language
from newsdoc.formats.shared.lines import Bytes
from newsdoc.formats.shared.markup import add_element
from newsdoc.formats.shared.trees import (
    Element,
    attribute,
    child,
    children,
    descendants,
    root,
    text_of,
    values,
    xml,
)
from newsdoc.formats.shared.trees import (
    page as html_page,
)
from newsdoc.formats.shared.values import distinct, language_tag, number, without_none
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, LINE_END, Source

HTML = re.compile(r"<div[ ][^<>]{0,80}class=[\"']?article[ ]\w{2,5}Article", re.IGNORECASE)
ROLES = {"HD": "headline", "BY": "byline", "ART": "caption"}
BODIES = ("LP", "TD")
SUBJECTS = ("newsSubject",)
LABEL = re.compile(r"[A-Z]{2,3}")
TAG = re.compile(
    r"""(?:(?<=\n)|(?<=\r)|\A)(?P<label>SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPD|IPC
        |PUB|AN)(?:(?:[ ]{2,9}|[ ]?\t)(?=[^ \t\r\n])|[ \t]*(?=[\r\n]))""",
    re.VERBOSE,
)
"""A label in front of a line of the text export; Factiva's help lists them."""

ENOUGH = ("HD", "SN", "AN")
"""The labels that every article of a text export has."""

WORDS = re.compile(r"(?P<count>[\d.,  ]{1,9})[ ]\w{3,8}")
ACCESSION = re.compile(r"\w{4,12}[ ](?P<number>[A-Z]{2,8}\d{6,14}\w{5,14})")
"""The last line of an article: "Document POST000020140304ea3400001", in the interface's language."""

CLOCK = re.compile(r"\d\d?:\d\d(?:[ ]?[AaPp]\.?[Mm]\.?)?")
RIGHTS = re.compile(r"(?i:©|\(c\)|copyright\b)")
RESPONSES = ("PPSResponse", "ppsArticleResponse", "ppsarticleResultSet", "ppsarticle")
"""The root elements of the web service."""

TEXTS = ("headline", "leadParagraph", "tailParagraphs", "notes", "byline")
"""The elements of an article that are text of the story."""


def sniff(text: str) -> bool:
    """Whether it is one of Factiva's responses or exports."""
    found = root(text)
    if found is not None and found[0] in RESPONSES:
        return True
    if is_tagged(text):
        return True
    return "Article" in text[:60_000] and HTML.search(text, 0, 60_000) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every article."""
    found = root(source.text)
    if is_tagged(source.text):
        yield from read_text(source)
        return
    yield from read_xml(source) if found is not None and found[0] in RESPONSES else read_html(source)


# -- XML ---------------------------------------------------------------------------


def read_xml(source: Source) -> Iterator[Reading]:
    """Every article of a response, whose count is checked."""
    tree = xml(source.text)
    articles = list(descendants(tree.root, "article"))
    counted = number(attribute(next(descendants(tree.root, "ppsarticleResultSet"), None), "count"))
    missing: list[Problem] = []
    if counted is not None and counted != len(articles):
        missing.append(Problem(None, "missing-stories", f"{len(articles)} of {counted} articles are here"))
    if not articles:
        page = Composer(source)
        page.add(tree.rest or text_of(tree.root), "body")
        yield page.reading(problems=(*tree.problems, *missing))
    for count, article in enumerate(articles, 1):
        page = Composer(source)
        path = f"//article[{count}]"
        for name, role in (("headline", "headline"), ("byline", "byline")):
            page.add(text_of(child(article, name)), role, f"{path}/{name}")
        for name in ("leadParagraph", "tailParagraphs"):
            for at, words in enumerate(children(child(article, name), "paragraph"), 1):
                page.add(text_of(words), "paragraph", f"{path}/{name}/paragraph[{at}]")
        page.add(text_of(child(article, "notes")), "note", f"{path}/notes")
        own = tree.part(last=count == len(articles))
        page.add(own.rest, "body")
        about = of_article(page, article)
        yield page.reading(about, about.language, (*own.problems, *missing))


def of_article(page: Composer, article: Element) -> Metadata:
    """What an article of a response says outside its text."""
    when = child(article, "publicationDate")
    time = text_of(child(when, "dateTime")) or text_of(child(when, "date")) or text_of(when)
    said = values(article)
    kept = said if isinstance(said, dict) else {}
    return Metadata(
        id=text_of(child(article, "accessionNo")),
        category=text_of(child(article, "sectionName")),
        subjects=distinct(attribute(one, "code") for one in children(article, *SUBJECTS)),
        source=text_of(child(article, "sourceName")),
        credit=text_of(child(article, "credit")),
        language=language_tag(text_of(child(article, "baseLanguage"))),
        word_count=number(text_of(child(article, "wordCount"))),
        version_created=page.instant(time),
        copyright=text_of(child(article, "copyright")),
        extra=without_none(article={name: value for name, value in kept.items() if name not in TEXTS}),
    )


# -- HTML --------------------------------------------------------------------------


def read_html(source: Source) -> Iterator[Reading]:
    """Every article of an export."""
    top = html_page(source.text)
    found = [one for one in descendants(top, "div") if is_article(one)]
    for count, article in enumerate(found, 1):
        page = Composer(source)
        path = f"//div.article[{count}]"
        said = dict(labelled(article))
        if said:
            fields(page, said, path)
            about = of_fields({name: text_of(cell) or "" for name, cell in said.items()})
        else:
            about = of_fields(unlabelled(page, article, path))
        yield page.reading(about, about.language)
    if not found:
        page = Composer(source)
        page.add(text_of(top), "body")
        yield page.reading()


def is_article(element: Element) -> bool:
    """Whether a <div> is an article of the export."""
    names = (attribute(element, "class") or "").split()
    return "article" in names and any(name.endswith("Article") for name in names)


def labelled(article: Element) -> Iterator[tuple[str, Element]]:
    """The rows of an article: label and cell."""
    for row in descendants(article, "tr"):
        cells = list(children(row, "td", "th"))
        label = text_of(cells[0]) if len(cells) > 1 else None
        if label and LABEL.fullmatch(label):
            yield label, cells[1]


def fields(page: Composer, said: dict[str, Element], path: str) -> None:
    """The text of an article with labels."""
    for name in ("HD", "BY", *BODIES, "ART"):
        if name in said and name in BODIES:
            add_element(page, said[name], "paragraph", f"{path}/{name}")
        elif name in said:
            page.add(text_of(said[name]), ROLES[name], f"{path}/{name}")


def unlabelled(page: Composer, article: Element, path: str) -> dict[str, str]:
    """The text of an article without labels, headline and paragraphs; what the lines of data are."""
    said: dict[str, str] = {}
    for count, line in enumerate(children(article), 1):
        names = " ".join(attribute(one, "class") or "" for one in line.iter())
        words = text_of(line)
        top = not page.has("headline") and line.tag in ("h1", "h2", "b", "span")
        role = "boilerplate"
        if top or "headline" in names.lower():
            role = "headline"
        elif words and (number_ := ACCESSION.fullmatch(words)):
            said["AN"] = number_["number"]
        elif "articleParagraph" in names or line.tag == "p":
            role = "paragraph"
        elif words:
            label = label_of(words, said, above="WC" not in said and page.last == "headline")
            if label:
                said.setdefault(label, words)
            role = {"BY": "byline", "PD": "timestamp"}.get(label, role)
        page.add(words, role, f"{path}/*[{count}]")
    return said


def label_of(words: str, said: dict[str, str], *, above: bool) -> str:
    """The label that a line would have, by what it is and by the line above it; "" where that is open."""
    if WORDS.fullmatch(words):
        return "WC"
    if date(words):
        return "PD"
    if CLOCK.fullmatch(words):
        return "ET"
    if RIGHTS.match(words):
        return "CY"
    if language(words):
        return "LA"
    if above:
        return "BY"
    return "SN" if "PD" in said and "SN" not in said else ""


# -- text --------------------------------------------------------------------------


def is_tagged(text: str) -> bool:
    """Whether it is the text export: its first line has a label, and a whole article is labelled."""
    if TAG.match(text, len(text) - len(text.lstrip(BLANK))) is None:
        return False
    return {found["label"] for found in TAG.finditer(text, 0, 60_000)}.issuperset(ENOUGH)


def read_text(source: Source) -> Iterator[Reading]:
    """Every article of a text export; the accession number ends one."""
    where, article = Bytes(source), list[re.Match[str]]()
    found = list(TAG.finditer(source.text))
    for count, tag in enumerate(found):
        article.append(tag)
        if tag["label"] == "AN" or count + 1 == len(found):
            stop = found[count + 1].start() if count + 1 < len(found) else len(source.text)
            yield tagged(source, where, article, stop)
            article = []


def tagged(source: Source, where: Bytes, tags: list[re.Match[str]], stop: int) -> Reading:
    """One article of a text export."""
    page = Composer(source)
    said: dict[str, str] = {}
    for tag, end in zip(tags, [*(tag.start() for tag in tags[1:]), stop], strict=True):
        words = source.text[tag.end() : end].strip(BLANK)
        said.setdefault(tag["label"], words)
        role = "body" if tag["label"] in BODIES else ROLES.get(tag["label"])
        if role and words:
            page.stretch(where, tag.end(), end, role)
    if tags[-1]["label"] == "AN":  # below the number, the page tells what was searched for
        number, *below = LINE_END.split(said["AN"], maxsplit=1)
        start = source.text.index(said["AN"], tags[-1].end()) + len(number)
        said["AN"] = number
        page.add("".join(below).strip(BLANK), "boilerplate", where.range(start, stop))
    about = of_fields(said)
    return page.reading(about, about.language)


def of_fields(said: dict[str, str]) -> Metadata:
    """What the labelled rows say outside the text."""
    count = WORDS.match(said.get("WC", ""))
    digits = re.sub(r"\D", "", count["count"]) if count else ""
    return Metadata(
        id=next(reversed(said.get("AN", "").split()), None),  # behind "Document", in any language
        category=said.get("SE"),
        subjects=distinct(piece.partition(":")[0] for piece in said.get("NS", "").split("|")),
        source=said.get("SN"),
        credit=said.get("CR"),
        language=language(said.get("LA")),
        word_count=int(digits) if digits else None,
        version_created=date(f"{said.get('PD', '')} {said.get('ET', '')}", clock=True),
        copyright=said.get("CY"),
        extra=without_none(fields={name: value for name, value in said.items() if name not in ("LP", "TD")}),
    )


FORMAT = Format("factiva", sniff, read, "<SH")
"""Factiva's XML, HTML and text."""
